//! A guideline file is read, or refused with the line and what was expected.

use expect_test::{Expect, expect};
use guideline::read;
use lexicon::Lexicon;

fn check(text: &str, expected: Expect) {
    let said = match read("office.toml", text, Lexicon::built_in()) {
        Ok(guideline) => format!("read: {} elements", guideline.elements.len()),
        Err(problem) => problem.to_string(),
    };
    expected.assert_eq(&said);
}

const HEAD: &str = "id = \"ours\"\nedition = 1\n";
const ELEMENT: &str = "[[element]]\ncode = \"act\"\nneeds = 1\nlist = \"acts\"\n";
const CONCLUSION: &str =
    "[[conclusion]]\ncode = \"so\"\nstandard = \"STD.1\"\nasks = { act = 1 }\n";

#[test]
fn the_smallest_guideline() {
    check(
        &format!("{HEAD}{ELEMENT}{CONCLUSION}"),
        expect!["read: 1 elements"],
    );
}

#[test]
fn nothing_at_all() {
    check("", expect![[r#"office.toml, line 1: missing field `id`"#]]);
    check(
        HEAD,
        expect![[
            r#"office.toml, line 3: at least one [[element]] and one [[conclusion]] are expected"#
        ]],
    );
}

#[test]
fn a_slip_in_toml_names_its_line() {
    check(
        &format!("{HEAD}[[element]]\ncode = act\n"),
        expect![[r#"office.toml, line 4: string values must be quoted, expected literal string"#]],
    );
}

#[test]
fn a_field_that_nobody_knows() {
    check(
        &format!("{HEAD}{ELEMENT}weight = 3\n{CONCLUSION}"),
        expect![[
            r#"office.toml, line 7: unknown field `weight`, expected one of `code`, `needs`, `list`, `except`, `norms`, `indicator`"#
        ]],
    );
}

#[test]
fn lists_and_terms_are_those_of_the_lexicon() {
    check(
        &format!("{HEAD}{}{CONCLUSION}", ELEMENT.replace("acts", "deeds")),
        expect![[
            r#"office.toml, line 6: list "deeds": the name of a list of the lexicon is expected, such as "acts""#
        ]],
    );
    check(
        &format!("{HEAD}{ELEMENT}norms = [\"NORM.NEW\"]\n{CONCLUSION}"),
        expect![[r#"office.toml, line 7: "NORM.NEW": a code of the lexicon is expected"#]],
    );
    check(
        &format!("{HEAD}{ELEMENT}[[element.indicator]]\ncode = \"NEX.TYME\"\n{CONCLUSION}"),
        expect![[r#"office.toml, line 8: "NEX.TYME": a code of the lexicon is expected"#]],
    );
}

#[test]
fn a_bearing_that_nobody_knows() {
    check(
        &format!(
            "{HEAD}{ELEMENT}[[element.indicator]]\ncode = \"A\"\nbears = \"maybe\"\n{CONCLUSION}"
        ),
        expect![[
            r#"office.toml, line 9: bears "maybe": "for", "against", "necessary" or "excludes" is expected"#
        ]],
    );
}

#[test]
fn a_conclusion_asks_for_what_is_there_and_for_no_less_than_the_one_before() {
    check(
        &format!(
            "{HEAD}{ELEMENT}{}",
            CONCLUSION.replace("act = 1", "deed = 1")
        ),
        expect![[r#"office.toml, line 10: asks for "deed", and there is no such element"#]],
    );
    let second = "[[conclusion]]\ncode = \"more\"\nstandard = \"STD.2\"\nasks = { }\n";
    check(
        &format!("{HEAD}{ELEMENT}{CONCLUSION}{second}"),
        expect![[
            r#"office.toml, line 12: conclusion "more": it must ask for at least as much as the one before it, of every element"#
        ]],
    );
}

#[test]
fn huge_and_hostile_files_are_refused() {
    check(
        &"#".repeat(300_000),
        expect!["office.toml, line 1: the file is larger than 256 KiB; a guideline is not"],
    );
    check(
        &format!(
            "{HEAD}{}{CONCLUSION}",
            ELEMENT.replace("\"act\"", "\"a\\nb\"")
        ),
        expect![[r#"
            office.toml, line 4: code "a
            b": letters, digits, `-` and `.` are expected, at most 48 in all"#]],
    );
    check(
        &format!(
            "{HEAD}{}{CONCLUSION}",
            ELEMENT.replace("needs = 1", "needs = 0")
        ),
        expect!["office.toml, line 5: 0: a number from 1 to 9 is expected"],
    );
}
