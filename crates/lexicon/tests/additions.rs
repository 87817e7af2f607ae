//! An office's own terms: taken, or refused with file, line and what was expected; the last good ones stay.

use expect_test::{Expect, expect};
use lexicon::{Additions, Lexicon, Live};
use words::Language;

fn check(text: &str, expected: Expect) {
    let said = match Additions::read([("terms.toml", text)]) {
        Ok(own) => format!("{} terms, {} hidden", own.terms().len(), own.hidden().len()),
        Err(problems) => {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            lines.join("\n")
        }
    };
    expected.assert_eq(&said);
}

#[test]
fn an_office_adds_and_hides() {
    let text = "hide = [\"ACT.INT.BOUNTY\", \"ACT.DIG\"]\n[[term]]\ncode = \"ACT.ADM.X-TOLL\"\nrights = [\"RGT.MOV\"]\nname.en = \"Toll at checkpoints\"\nname.fr = \"Péage\"\n";
    check(text, expect!["1 terms, 2 hidden"]);
    let Ok(own) = Additions::read([("terms.toml", text)]) else {
        panic!("it was refused");
    };
    let lexicon = Lexicon::with(&own);
    let Some(toll) = lexicon.get("ACT.ADM.X-TOLL") else {
        panic!("the own term is not there");
    };
    assert!(toll.own() && toll.within("ACT.ADM"));
    assert_eq!(toll.name(Language::Fr), "Péage");
    assert_eq!(toll.name(Language::Ru), "Toll at checkpoints");
    // Hidden terms are not offered and stay readable.
    assert!(
        lexicon
            .get("ACT.DIG.SPY")
            .is_some_and(lexicon::Term::hidden)
    );
    assert!(
        lexicon
            .offered("acts", 2026)
            .all(|it| it.code() != "ACT.DIG.SPY")
    );
    assert!(
        Lexicon::built_in()
            .get("ACT.DIG.SPY")
            .is_some_and(|it| !it.hidden())
    );
    // It stands behind the others of its branch.
    let acts: Vec<&str> = lexicon.list("acts").map(lexicon::Term::code).collect();
    let place = acts.iter().position(|it| *it == "ACT.ADM.X-TOLL");
    assert!(place.is_some_and(|at| acts[at - 1].starts_with("ACT.ADM")));
}

#[test]
fn a_slip_is_named_by_line() {
    check(
        "[[term]]\ncode = ACT\n",
        expect!["terms.toml, line 2: string values must be quoted, expected literal string"],
    );
    check(
        "[[term]]\nname.en = \"No code\"\n",
        expect![[r#"terms.toml, line 1: [[term]] without a `code`: code = "…" is expected"#]],
    );
    check(
        "[[term]]\ncode = \"ACT.ADM.TOLL\"\nname.en = \"Ours looks so\"\n",
        expect![
            "terms.toml, line 2: ACT.ADM.TOLL: the last part of an office’s own code begins with X-, so that it never meets one of ours"
        ],
    );
    check(
        "[[term]]\ncode = \"ACT.ADM.X-TOLL\"\n",
        expect![[
            r#"terms.toml, line 2: ACT.ADM.X-TOLL: a name in at least one language is expected: name.en = "…""#
        ]],
    );
    check(
        "[[term]]\ncode = \"ACT.NEW.X-TOLL\"\nname.en = \"Nowhere\"\n",
        expect!["terms.toml, line 2: ACT.NEW.X-TOLL: there is no ACT.NEW to stand below"],
    );
    check(
        "[[term]]\ncode = \"FOO.X-BAR\"\nname.en = \"No list\"\n",
        expect!["terms.toml, line 2: FOO.X-BAR: no list of ours has codes that begin with FOO"],
    );
    check(
        "[[term]]\ncode = \"ACT.ADM.X-A\"\nname.de = \"Maut\"\n",
        expect![[r#"
            terms.toml, line 2: ACT.ADM.X-A: a name in at least one language is expected: name.en = "…"
            terms.toml, line 3: `name.de`: a text in one of en, fr, es, ar, zh, ru is expected"#]],
    );
    check(
        "[[term]]\ncode = \"ACT.ADM.X-A\"\nname.en = \"A\"\nweight = \"heavy\"\n",
        expect![
            "terms.toml, line 4: `weight`: one of high, medium, necessary, against is expected"
        ],
    );
    check(
        "[[term]]\ncode = \"ACT.ADM.X-A\"\nname.en = \"A\"\ncolour = \"red\"\n",
        expect![
            "terms.toml, line 4: `colour` is not known; one of these is expected: code, acts, anonymous, body, complaint, confidence, counterparts, declaration, exists, group, huridocs, iccpr, impedes, iso3, languages, m49, mandate, member, modifiers, national, near, official, party, rank, region, rights, serves, since, source, state, states, systems, treaties, udhr, until, urgent, victims, weight, within, wording"
        ],
    );
    check(
        "[[term]]\ncode = \"ACT.ADM.X-A\"\nname.en = \"A\"\nrights = [\"RGT.NONE\"]\n",
        expect![
            "terms.toml, line 2: ACT.ADM.X-A: `rights` names RGT.NONE, and there is no such term"
        ],
    );
    check(
        "hide = [\"ACT.NONE\"]\n",
        expect!["terms.toml, line 1: `hide` names ACT.NONE, and there is no such term"],
    );
    check(
        "show = 1\n",
        expect![[r#"terms.toml, line 1: `show`: `hide = ["CODE"]` or [[term]] is expected"#]],
    );
}

#[test]
fn hostile_files_are_refused() {
    check(
        &format!("# {}", "x".repeat(1 << 20)),
        expect!["terms.toml, line 1: the file is larger than 1 MiB; a list of terms is not"],
    );
    check(
        "[[term]]\ncode = \"ACT.ADM.X-A\"\nname.en = \"turned \\u202E\"\n",
        expect![
            "terms.toml, line 2: ACT.ADM.X-A: `name.en`: a text without control characters and marks of direction is expected"
        ],
    );
    check(
        "[[term]]\ncode = \"ACT.ADM.X-<b>\"\nname.en = \"A\"\n",
        expect![[
            r#"terms.toml, line 2: code "ACT.ADM.X-<b>": letters, digits, `-` and `.` are expected, at most 48 in all"#
        ]],
    );
    check(
        &format!(
            "[[term]]\ncode = \"ACT.ADM.X-A\"\nname.en = \"{}\"\n",
            "n".repeat(601)
        ),
        expect![
            "terms.toml, line 2: ACT.ADM.X-A: `name.en`: a text of at most 600 characters is expected"
        ],
    );
    let twice = "[[term]]\ncode = \"ACT.ADM.X-A\"\nname.en = \"A\"\n".repeat(2);
    check(
        &twice,
        expect!["terms.toml, line 5: ACT.ADM.X-A: this code stands a second time"],
    );
    check("", expect!["0 terms, 0 hidden"]);
}

#[test]
fn a_running_house_keeps_the_last_good_one() {
    let live = Live::default();
    let good = "[[term]]\ncode = \"VIC.X-GUIDE\"\nname.en = \"Mountain guide\"\n";
    assert!(live.offer([("terms.toml", good)]).is_ok());
    assert!(live.now().get("VIC.X-GUIDE").is_some());
    let bad = good.replace("\"VIC.X-GUIDE\"", "VIC.X-GUIDE");
    assert!(live.offer([("terms.toml", bad.as_str())]).is_err());
    assert!(
        live.now().get("VIC.X-GUIDE").is_some(),
        "the last good one is gone"
    );
    assert!(live.offer([("terms.toml", "")]).is_ok());
    assert!(
        live.now().get("VIC.X-GUIDE").is_none(),
        "what was taken out is still there"
    );
}
