//! Stories of a mailbox, and how its promises stand at their end.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::default_charter;
use expect_test::{Expect, expect};
use proptest::prelude::*;

/// A step of that position, hour and kind; the officer is one of two, by their number.
fn step(position: u64, at: Moment, happening: Happening, officer: Option<u8>) -> Step {
    Step {
        position,
        happening,
        officer: officer.map(|it| [it; 32]),
        at,
        charter: Some(2),
        discharges: Vec::new(),
        opens: Vec::new(),
        breaches: Vec::new(),
        explains: Vec::new(),
        copies: crate::Copies::default(),
    }
}

/// A step as a story tells it: `report`, `message`, `pause`, `resume`, `contest`, `complaint`,
/// `answer KEYS`, `office KEYS`, the same by another officer with `other answer KEYS`,
/// `opens KEY`, and `clock KEY@POSITION` where the node found that one late.
fn told(position: u64, line: &str) -> Step {
    let (when, what) = line.trim().split_once(": ").unwrap();
    let (officer, what) = match what.strip_prefix("other ") {
        Some(what) => (2, what),
        None => (1, what),
    };
    let (what, keys) = what.split_once(' ').unwrap_or((what, ""));
    let (happening, officer) = match what {
        "report" => (Happening::Report, None),
        "message" => (Happening::Message, None),
        "pause" => (Happening::Pause, None),
        "resume" => (Happening::Resume, None),
        "contest" => (Happening::Contest, None),
        "complaint" => (Happening::Complaint, None),
        "answer" => (Happening::Answer, Some(officer)),
        "clock" => (Happening::Clock, None),
        _ => (Happening::Office, Some(officer)),
    };
    let mut step = step(position, moment(when), happening, officer);
    let keys = keys.split_whitespace().map(str::to_owned);
    match what {
        "opens" => step.opens = keys.collect(),
        "explains" | "clock" => {
            let named = keys.map(|it| {
                let (key, at) = it.split_once('@').unwrap();
                (key.to_owned(), at.parse().unwrap())
            });
            match what {
                "clock" => step.breaches = named.collect(),
                _ => step.explains = named.collect(),
            }
        }
        _ => step.discharges = keys.collect(),
    }
    step
}

fn editions() -> Editions {
    Editions::built_in()
}

/// One line a step, `day hour: what`; then how the obligations stand at `day hour`. Only those of
/// these keys are said, all where there are none.
fn check_of(keys: &[&str], story: &str, now: &str, expected: Expect) {
    let steps: Vec<_> = (0..)
        .zip(story.lines())
        .map(|(at, it)| told(at, it))
        .collect();
    let mut said = String::new();
    for obligation in follow(&editions(), &steps).all {
        if !keys.is_empty() && !keys.contains(&obligation.key.as_str()) {
            continue;
        }
        let due = obligation.due.0 / 3600;
        let standing = obligation.standing(moment(now));
        said.push_str(&format!(
            "{} {standing:?}, due day {} hour {}\n",
            obligation.key,
            due / 24,
            due % 24
        ));
    }
    expected.assert_eq(&said);
}

fn check(story: &str, now: &str, expected: Expect) {
    check_of(&[], story, now, expected);
}

fn moment(text: &str) -> Moment {
    let (day, hour) = text.split_once(' ').unwrap();
    Moment((day.parse::<i64>().unwrap() * 24 + hour.parse::<i64>().unwrap()) * 3600)
}

#[test]
fn a_report_opens_triage_and_acknowledge() {
    check(
        "0 8: report",
        "0 9",
        expect![[r#"
            triage Open, due day 0 hour 11
            acknowledge Open, due day 1 hour 8
            rights Open, due day 7 hour 8
        "#]],
    );
}

#[test]
fn what_is_late_stays_late() {
    check(
        "0 8: report
         0 12: office triage
         0 13: answer acknowledge",
        "40 0",
        expect![[r#"
            triage Late, due day 0 hour 11
            acknowledge Kept, due day 1 hour 8
            rights Overdue, due day 7 hour 8
            feedback Overdue, due day 30 hour 13
        "#]],
    );
}

#[test]
fn feedback_starts_again_each_time_it_is_given() {
    check(
        "0 8: report
         0 9: office triage
         0 9: answer acknowledge
         20 0: answer feedback",
        "43 0",
        expect![[r#"
            triage Kept, due day 0 hour 11
            acknowledge Kept, due day 1 hour 8
            rights Overdue, due day 7 hour 8
            feedback Kept, due day 30 hour 9
            feedback DueSoon, due day 50 hour 0
        "#]],
    );
}

#[test]
fn two_messages_wait_for_one_answer_and_the_older_clock_counts() {
    check(
        "0 8: report
         0 9: office triage
         0 9: answer acknowledge
         1 0: message
         2 0: message
         5 0: answer reply",
        "5 1",
        expect![[r#"
            triage Kept, due day 0 hour 11
            acknowledge Kept, due day 1 hour 8
            rights Open, due day 7 hour 8
            feedback Open, due day 30 hour 9
            reply Late, due day 4 hour 0
        "#]],
    );
}

#[test]
fn what_was_not_owed_cannot_be_discharged() {
    check("0 8: office acknowledge feedback", "0 9", expect![""]);
}

#[test]
fn neither_a_reporter_nor_the_node_discharges_anything() {
    for happening in [Happening::Message, Happening::Clock, Happening::Other] {
        let mut second = step(1, Moment(60), happening, None);
        second.discharges = vec!["acknowledge".into(), "triage".into()];
        let steps = [step(0, Moment(0), Happening::Report, None), second];
        let running = follow(&editions(), &steps);
        assert!(running.all.iter().all(Obligation::is_open), "{happening:?}");
    }
}

#[test]
fn only_words_to_the_reporter_keep_an_answer_and_they_keep_nothing_else() {
    check_of(
        &["triage", "acknowledge"],
        "0 8: report
         0 9: office acknowledge
         0 9: answer triage",
        "0 10",
        expect![[r"
            triage Open, due day 0 hour 11
            acknowledge Open, due day 1 hour 8
        "]],
    );
}

#[test]
fn what_the_node_found_late_is_late_whatever_the_answer_says_of_its_time() {
    check_of(
        &["triage"],
        "0 8: report
         0 11: clock triage@0
         0 11: office triage",
        "0 12",
        expect![[r"
            triage Late, due day 0 hour 11
        "]],
    );
}

#[test]
fn a_contest_is_owed_by_somebody_else_and_unmakes_what_the_last_answer_kept() {
    check_of(
        &["acknowledge", "rights", "contest"],
        "0 8: report
         0 9: answer acknowledge
         3 0: answer rights
         4 0: contest
         5 0: answer contest",
        "5 1",
        expect![[r"
            acknowledge Kept, due day 1 hour 8
            rights Missed, due day 7 hour 8
            contest Open, due day 7 hour 0
        "]],
    );
    check_of(
        &["contest"],
        "0 8: report
         0 9: answer acknowledge
         4 0: contest
         5 0: other answer contest",
        "5 1",
        expect![[r"
            contest Kept, due day 7 hour 0
        "]],
    );
}

#[test]
fn a_contest_after_more_than_thirty_days_leaves_what_was_kept() {
    check_of(
        &["acknowledge"],
        "0 8: report
         0 9: answer acknowledge
         30 10: contest",
        "31 0",
        expect![[r"
            acknowledge Kept, due day 1 hour 8
        "]],
    );
}

#[test]
fn a_complaint_is_taken_up_and_answered_by_somebody_uninvolved() {
    check_of(
        &["complaint", "complaint-answer"],
        "0 8: report
         0 9: answer acknowledge
         2 0: complaint
         3 0: answer complaint complaint-answer
         3 1: other answer complaint",
        "4 0",
        expect![[r"
            complaint Kept, due day 9 hour 0
            complaint-answer Open, due day 92 hour 0
        "]],
    );
}

#[test]
fn a_clock_stands_still_at_the_reporters_wish_and_no_longer_than_it_may() {
    let story = "0 8: report
         1 8: pause";
    check_of(
        &["acknowledge", "rights"],
        story,
        "5 0",
        expect![[r"
        acknowledge Overdue, due day 1 hour 8
        rights Paused, due day 7 hour 8
    "]],
    );
    check_of(
        &["rights"],
        story,
        "37 8",
        expect![[r"
        rights DueSoon, due day 7 hour 8
    "]],
    );
    check_of(
        &["rights"],
        story,
        "37 9",
        expect![[r"
        rights Overdue, due day 7 hour 8
    "]],
    );
    check_of(
        &["rights"],
        "0 8: report
         1 8: pause
         4 8: resume
         9 8: answer rights",
        "20 0",
        expect![[r"
            rights Kept, due day 10 hour 8
        "]],
    );
}

#[test]
fn a_late_promise_is_not_made_good_by_a_pause() {
    check_of(
        &["rights"],
        "0 8: report
         8 0: pause",
        "9 0",
        expect![[r"
            rights Overdue, due day 7 hour 8
        "]],
    );
}

#[test]
fn danger_starts_a_clock_and_what_is_opened_again_soon_was_not_kept() {
    check_of(
        &["protect"],
        "0 8: report
         0 9: opens protect
         0 10: office protect
         3 0: opens protect",
        "3 1",
        expect![[r"
            protect Missed, due day 0 hour 18
            protect Open, due day 3 hour 9
        "]],
    );
}

#[test]
fn an_officer_starts_no_clock_that_the_reporter_starts() {
    check(
        "0 8: opens reply feedback triage contest unknown access-review",
        "0 9",
        expect![""],
    );
}

#[test]
fn an_explained_breach_stays_a_breach() {
    let story = "0 8: report\n0 12: clock triage@0\n0 13: explains triage@0\n0 14: office triage";
    let steps: Vec<_> = (0..)
        .zip(story.lines())
        .map(|(at, it)| told(at, it))
        .collect();
    let running = follow(&editions(), &steps);
    assert!(running.all[0].explained);
    assert_eq!(running.all[0].standing(moment("1 0")), Standing::Late);
}

#[test]
fn what_began_under_an_old_version_is_measured_by_it_for_good() {
    let mut old = told(0, "0 8: report");
    old.charter = Some(1);
    let running = follow(&editions(), [&old, &told(1, "0 9: answer acknowledge")]);
    let keys: Vec<_> = running
        .all
        .iter()
        .map(|it| (it.key.as_str(), it.charter))
        .collect();
    assert_eq!(keys, [("triage", 1), ("acknowledge", 1), ("feedback", 2)]);
}

prop_compose! {
    fn a_story()(raw in prop::collection::vec((0..9_u8, 0..7_u8, 0..200_i64, 1..3_u8), 0..30)) -> Vec<Step> {
        let keys = ["triage", "acknowledge", "reply", "feedback", "unknown", "contest", "protect"];
        let mut hour = 0;
        (0..)
            .zip(raw)
            .map(|(position, (what, key, hours, who))| {
                hour += hours;
                let key = keys[usize::from(key)].to_owned();
                let (happening, officer) = match what {
                    0 => (Happening::Report, None),
                    1 => (Happening::Message, None),
                    2 => (Happening::Contest, None),
                    3 => (Happening::Pause, None),
                    4 => (Happening::Resume, None),
                    5 => (Happening::Clock, None),
                    6 => (Happening::Office, Some(who)),
                    _ => (Happening::Answer, Some(who)),
                };
                let mut step = step(position, Moment(hour * 3600), happening, officer);
                match happening {
                    Happening::Clock => step.breaches = (0..position).map(|at| (key.clone(), at)).collect(),
                    Happening::Office => step.opens = vec!["protect".to_owned()],
                    _ => {}
                }
                step.discharges = vec![key];
                step
            })
            .collect()
    }
}

proptest! {
    #[test]
    fn at_most_one_obligation_of_a_promise_runs_at_a_time(story in a_story()) {
        let running = follow(&editions(), &story);
        for promise in &default_charter().promises {
            let open = running.all.iter().filter(|it| it.key == promise.key && it.is_open());
            prop_assert!(open.count() <= 1);
        }
    }

    #[test]
    fn no_obligation_is_discharged_before_it_began_and_none_is_due_before(story in a_story()) {
        for it in follow(&editions(), &story).all {
            prop_assert!(it.since < it.due);
            prop_assert!(it.discharged.is_none_or(|(at, _)| at >= it.since));
            prop_assert!(it.due.0 - it.since.0 >= it.limit);
        }
    }

    #[test]
    fn later_entries_make_nothing_better(story in a_story(), cut in 0..30_usize) {
        let cut = cut.min(story.len());
        let before = follow(&editions(), &story[..cut]).all;
        let after = follow(&editions(), &story).all;
        prop_assert!(before.len() <= after.len());
        let end = Moment(i64::MAX / 2);
        for (old, new) in before.iter().zip(&after) {
            prop_assert_eq!(&old.key, &new.key);
            prop_assert!(old.due <= new.due);
            if !old.is_open() {
                prop_assert_eq!(old.due, new.due);
                prop_assert_eq!(old.discharged, new.discharged);
            }
            match old.standing(end) {
                Standing::Late => prop_assert_eq!(new.standing(end), Standing::Late),
                Standing::Missed => prop_assert_eq!(new.standing(end), Standing::Missed),
                _ => {}
            }
        }
    }

    #[test]
    fn taking_one_by_one_gives_what_taking_all_gives_even_through_storage(story in a_story()) {
        let mut running = Running::default();
        for step in &story {
            let kept = serde_json::to_vec(&running).unwrap();
            running = serde_json::from_slice(&kept).unwrap();
            running.take(editions().at(step.charter), step);
        }
        prop_assert_eq!(running, follow(&editions(), &story));
    }

    #[test]
    fn time_alone_moves_an_open_obligation_only_towards_overdue(story in a_story(), hours in 0..9000_i64) {
        let rank = |standing| match standing {
            Standing::Paused => 0,
            Standing::Open => 1,
            Standing::DueSoon => 2,
            Standing::Overdue => 3,
            Standing::Kept | Standing::Late | Standing::Missed => 4,
        };
        for it in follow(&editions(), &story).all {
            let now = Moment(hours * 3600);
            let later = now.plus_seconds(3600);
            // Before a pause began nobody asks; it is known only from then on.
            if it.paused.is_none_or(|since| since <= now) {
                prop_assert!(rank(it.standing(now)) <= rank(it.standing(later)));
            }
        }
    }
}

#[test]
fn a_promise_in_working_days_is_due_by_the_offices_calendar() {
    let charter = crate::read(
        "office.toml",
        r#"
charter = 1
version = 1
[calendar]
zone = "UTC"
holidays = ["01-06"]
[[promise]]
key = "assess"
trigger = "report"
limit = "3 working days"
name.en = "Look into it"
"#,
    )
    .unwrap();
    // 1970 began on a Thursday: Friday the 2nd, Monday the 5th and Wednesday the 7th are worked.
    let report = step(0, moment("0 8"), Happening::Report, None);
    let mut running = Running::default();
    running.take(Some(&charter), &report);
    assert_eq!(running.all[0].due, moment("7 0").plus_seconds(-1));
}
