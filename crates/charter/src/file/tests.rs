//! A charter file is read, or refused with the line and what was expected.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::Rung;
use expect_test::{Expect, expect};
use jiff::civil::Weekday;

fn check(text: &str, expected: Expect) {
    let said = match read("office.toml", text) {
        Ok(charter) => format!("{} promises", charter.promises.len()),
        Err(problem) => problem.to_string(),
    };
    expected.assert_eq(&said);
}

fn with(promise: &str) -> String {
    format!("charter = 1\nversion = 1\n\n[[promise]]\n{promise}\n")
}

const GOOD: &str =
    "key = \"triage\"\ntrigger = \"report\"\nlimit = \"3 hours\"\nname.en = \"Triage\"";

#[test]
fn the_built_in_charter_is_well_formed_and_speaks_six_languages() {
    let charter = crate::default_charter();
    let keys: Vec<_> = charter.promises.iter().map(|it| it.key.as_str()).collect();
    let expected = [
        "triage",
        "protect",
        "acknowledge",
        "rights",
        "reply",
        "feedback",
        "finding",
        "contest",
        "complaint",
        "complaint-answer",
        "access-review",
    ];
    assert_eq!(keys, expected);
    for promise in &charter.promises {
        assert_eq!(promise.names.len(), 6, "{}", promise.key);
        assert!(!promise.basis.is_empty(), "{}", promise.key);
    }
    assert_eq!(charter.guards.len(), 4);
    for guard in &charter.guards {
        assert_eq!(guard.names.len(), 6, "{}", guard.rule.key());
        assert!(!guard.basis.is_empty(), "{}", guard.rule.key());
    }
}

#[test]
fn versions_of_the_built_in_charter_rise_and_the_first_is_as_it_was() {
    let editions = crate::Editions::built_in();
    let versions: Vec<_> = editions.all().map(|it| it.version).collect();
    assert_eq!(versions, [1, 2]);
    let first = editions.at(None).map(|it| it.promises.len());
    assert_eq!(first, Some(4));
    assert_eq!(editions.at(Some(7)).map(|it| it.version), Some(2));
}

#[test]
fn a_charter_needs_one_promise() {
    check(&with(GOOD), expect!["1 promises"]);
    check(
        "charter = 1\nversion = 1\n",
        expect!["office.toml, line 3: at least one [[promise]] is expected"],
    );
}

#[test]
fn what_is_not_toml_is_named_with_its_line() {
    check(
        "charter = 1\nversion = one\n",
        expect![[r#"
            office.toml, line 2: string values must be quoted, expected literal string"#]],
    );
}

#[test]
fn a_misspelt_field_is_named() {
    check(
        &with(&GOOD.replace("limit", "limits")),
        expect![
            "office.toml, line 7: unknown field `limits`, expected one of `key`, `trigger`, `limit`, `by`, `repeats`, `name`, `basis`, `rungs`, `ladder`, `pauses`, `by_another`, `releases`"
        ],
    );
}

#[test]
fn a_newer_charter_is_refused() {
    check(
        &with(GOOD).replace("charter = 1", "charter = 2"),
        expect!["office.toml, line 1: `charter = 2` found; this program reads `charter = 1`"],
    );
}

#[test]
fn a_limit_needs_a_number_and_a_unit() {
    for limit in [
        "3",
        "three hours",
        "0 hours",
        "-3 hours",
        "3  hours",
        "4000000000 days",
        "4000 working days",
        "121 months",
        "3 workdays",
    ] {
        let problem = read("f", &with(&GOOD.replace("3 hours", limit))).unwrap_err();
        assert_eq!(problem.line, 7);
        assert_eq!(problem.found, Found::Limit(limit.to_owned()));
    }
}

fn with_calendar(calendar: &str) -> String {
    format!("charter = 1\nversion = 1\n[calendar]\n{calendar}\n[[promise]]\n{GOOD}\n")
}

#[test]
fn a_calendar_has_a_zone_a_week_and_holidays() {
    let charter = read(
        "f",
        &with_calendar(
            "zone = \"Asia/Amman\"\nworking = [\"sunday\", \"monday\"]\nholidays = [\"05-25\", \"02-29\", \"2026-12-28\"]",
        ),
    );
    let calendar = charter.unwrap().calendar;
    assert_eq!(calendar.zone(), "Asia/Amman");
    let week: Vec<_> = calendar.week().collect();
    assert_eq!(week, [Weekday::Monday, Weekday::Sunday]);
    assert_eq!(calendar.holidays().count(), 3);
}

#[test]
fn what_is_wrong_in_a_calendar_is_named_with_its_line() {
    check(
        &with_calendar("zone = \"Mars/Olympus\""),
        expect![[
            r#"office.toml, line 4: zone "Mars/Olympus": a name of the IANA database is expected, such as "Africa/Nairobi""#
        ]],
    );
    check(
        &with_calendar("zone = \"UTC\"\nworking = [\"monday\",\n\"lundi\"]"),
        expect![[
            r#"office.toml, line 6: working: "lundi" is no day of the week; "monday" to "sunday" are expected"#
        ]],
    );
    check(
        &with_calendar("zone = \"UTC\"\nworking = []"),
        expect!["office.toml, line 5: working: at least one day of the week is expected"],
    );
    for holiday in [
        "2026-02-29",
        "13-01",
        "1-1",
        "Christmas",
        "02-30",
        "+26-12-25",
    ] {
        let text = with_calendar(&format!("zone = \"UTC\"\nholidays = [\"{holiday}\"]"));
        let problem = read("f", &text).unwrap_err();
        assert_eq!(problem.line, 5);
        assert_eq!(problem.found, Found::Holiday(holiday.to_owned()));
    }
    check(
        &with_calendar("holidays = []"),
        expect!["office.toml, line 3: missing field `zone`"],
    );
}

#[test]
fn a_calendar_without_end_is_refused() {
    let many: Vec<String> = (0..=100)
        .map(|it| format!("\"{:02}-{:02}\"", it / 28 + 1, it % 28 + 1))
        .collect();
    let text = with_calendar(&format!("zone = \"UTC\"\nholidays = [{}]", many.join(", ")));
    assert_eq!(read("f", &text).unwrap_err().found, Found::TooManyHolidays);
}

#[test]
fn working_days_need_a_calendar() {
    let promise = GOOD.replace("3 hours", "10 working days");
    check(
        &with(&promise),
        expect![[
            r#"office.toml, line 7: limit "10 working days": a table [calendar] with the office's zone is needed to count working days"#
        ]],
    );
    let text = with_calendar("zone = \"UTC\"").replace("3 hours", "10 working days");
    let charter = read("f", &text).unwrap();
    assert_eq!(charter.promises[0].limit, Limit::WorkingDays(10));
}

#[test]
fn a_trigger_must_be_known() {
    check(
        &with(&GOOD.replace("\"report\"", "\"letter\"")),
        expect![[
            r#"office.toml, line 6: trigger "letter": "report", "message", "contest", "complaint", "case", "danger", "office", or "discharged " with the key of another promise is expected"#
        ]],
    );
    check(
        &with(&GOOD.replace("\"report\"", "\"discharged acknowledge\"")),
        expect![[
            r#"office.toml, line 6: trigger "discharged acknowledge": there is no promise with this key"#
        ]],
    );
}

#[test]
fn a_promise_is_kept_by_an_answer_or_a_triage() {
    let charter = read("f", &with(&format!("by = \"triage\"\n{GOOD}"))).unwrap();
    assert_eq!(charter.promises[0].by, Act::Triage);
    assert_eq!(read("f", &with(GOOD)).unwrap().promises[0].by, Act::Answer);
    let letter = read("f", &with(&format!("by = \"letter\"\n{GOOD}"))).unwrap_err();
    assert_eq!(letter.found, Found::By("letter".into()));
}

#[test]
fn promises_that_wait_for_each_other_are_refused() {
    check(
        &with(&GOOD.replace("\"report\"", "\"discharged triage\"")),
        expect![[
            r#"office.toml, line 6: promise "triage" can never start: its triggers lead back to itself"#
        ]],
    );
}

#[test]
fn keys_are_plain_and_stand_once() {
    let twice = format!("{GOOD}\n[[promise]]\n{GOOD}");
    check(
        &with(&twice),
        expect![[
            r#"office.toml, line 10: key "triage" stands here a second time; every promise has its own"#
        ]],
    );
    check(
        &with(&GOOD.replace("\"triage\"", "\"Tri age\"")),
        expect![[
            r#"office.toml, line 5: key "Tri age": lower-case letters, digits and dashes are expected, at most 32"#
        ]],
    );
}

#[test]
fn a_promise_has_an_english_name_and_no_unknown_language() {
    let no_english = with(&GOOD.replace("name.en", "name.fr"));
    let problem = read("f", &no_english).unwrap_err();
    assert_eq!(problem.found, Found::NoName("triage".into()));
    let klingon = with(&format!("{GOOD}\nname.tlh = \"x\""));
    let problem = read("f", &klingon).unwrap_err();
    assert_eq!(problem.found, Found::Language("tlh".into()));
}

#[test]
fn rungs_rise() {
    let falling = with(&format!("rungs = [100, 50]\n{GOOD}"));
    assert_eq!(read("f", &falling).unwrap_err().found, Found::Rungs);
}

#[test]
fn a_file_of_megabytes_is_not_read() {
    let large = "# ".repeat(FILE_BYTES_MAX);
    assert_eq!(read("f", &large).unwrap_err().found, Found::TooLarge);
}

proptest::proptest! {
    #[test]
    fn any_text_gives_a_charter_or_a_problem(text in ".{0,400}") {
        let _ = read("f", &text);
        let _ = read("f", &with(&text));
    }
}

#[test]
fn a_ladder_says_who_is_told_and_stands_in_the_file() {
    let ladders = |text: &str| {
        let promise = with(&format!("ladder = \"night\"\n{GOOD}"));
        promise.replace(
            "version = 1\n",
            &format!("version = 1\n[ladders]\n{text}\n"),
        )
    };
    let charter = read("f", &ladders("night = [\"50 shift-lead\", \"100 peer\"]")).unwrap();
    let ladder = &charter.promises[0].ladder;
    assert_eq!(ladder.0, [(50, Rung::ShiftLead), (100, Rung::Peer)]);
    assert_eq!(ladder.owner(), Rung::ShiftLead);
    for (text, found) in [
        ("day = [\"50 head\"]", Found::LadderMissing("night".into())),
        ("night = []", Found::Ladder("night".into())),
        (
            "night = [\"90 head\", \"80 peer\"]",
            Found::Ladder("night".into()),
        ),
        (
            "night = [\"50 minister\"]",
            Found::Rung("50 minister".into()),
        ),
        ("night = [\"0 head\"]", Found::Rung("0 head".into())),
        ("night = [\"+50 head\"]", Found::Rung("+50 head".into())),
    ] {
        assert_eq!(read("f", &ladders(text)).unwrap_err().found, found);
    }
    let both = with(&format!("ladder = \"night\"\nrungs = [50]\n{GOOD}"));
    assert_eq!(read("f", &both).unwrap_err().found, Found::RungsAndLadder);
}

#[test]
fn a_promise_that_names_no_ladder_has_the_usual_one() {
    let own = with(GOOD).replace(
        "version = 1\n",
        "version = 1\n[ladders]\nusual = [\"10 board\"]\n",
    );
    assert_eq!(
        read("f", &own).unwrap().promises[0].ladder.owner(),
        Rung::Board
    );
    let none = read("f", &with(GOOD)).unwrap();
    assert_eq!(none.promises[0].ladder, Ladder::default());
    let rungs = read("f", &with(&format!("rungs = [75, 100]\n{GOOD}"))).unwrap();
    let told = [(75, Rung::Officer), (100, Rung::ShiftLead)];
    assert_eq!(rungs.promises[0].ladder.0, told);
}

#[test]
fn a_pause_is_days_and_no_more_than_a_year() {
    let pauses = |text: &str| read("f", &with(&format!("pauses = \"{text}\"\n{GOOD}")));
    assert_eq!(pauses("30 days").unwrap().promises[0].pauses_days, 30);
    for text in ["30", "2 hours", "367 days", "0 days", "1 month"] {
        assert_eq!(pauses(text).unwrap_err().found, Found::Pauses(text.into()));
    }
}

#[test]
fn a_promise_is_kept_where_it_runs() {
    let by = |by: &str, trigger: &str| {
        let text = GOOD.replace("\"report\"", &format!("\"{trigger}\""));
        read("f", &with(&format!("by = \"{by}\"\n{text}"))).map_err(|it| it.found)
    };
    assert!(by("finding", "case").is_ok() && by("triage", "report").is_ok());
    // The office's own housekeeping starts again each time.
    assert_eq!(by("review", "office"), Err(Found::OfficeOnce));
    let office = GOOD.replace("\"report\"", "\"office\"\nrepeats = true");
    assert!(read("f", &with(&format!("by = \"review\"\n{office}"))).is_ok());
    for (act, trigger) in [
        ("answer", "case"),
        ("finding", "report"),
        ("triage", "office"),
    ] {
        assert_eq!(by(act, trigger), Err(Found::ByElsewhere(act.into())));
    }
}

#[test]
fn a_charter_lists_only_rules_that_the_program_holds() {
    let guard = |rule: &str| {
        let text = format!(
            "{}\n[[guard]]\nrule = \"{rule}\"\nname.en = \"Rule\"\n",
            with(GOOD)
        );
        read("f", &text).map_err(|it| it.found)
    };
    assert_eq!(guard("consent").unwrap().guards[0].rule, Rule::Consent);
    assert_eq!(guard("kindness"), Err(Found::Rule("kindness".into())));
}
