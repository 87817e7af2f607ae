//! A charter file is read, or refused with the line and what was expected.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
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
    assert_eq!(keys, ["triage", "acknowledge", "reply", "feedback"]);
    for promise in &charter.promises {
        assert_eq!(promise.names.len(), 6, "{}", promise.key);
        assert!(!promise.basis.is_empty(), "{}", promise.key);
    }
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
            "office.toml, line 7: unknown field `limits`, expected one of `key`, `trigger`, `limit`, `by`, `repeats`, `name`, `basis`, `rungs`"
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
            r#"office.toml, line 6: trigger "letter": "report", "message", or "discharged " with the key of another promise is expected"#
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
