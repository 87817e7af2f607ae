//! Stories of a mailbox, and how its promises stand at their end.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::default_charter;
use expect_test::{Expect, expect};
use proptest::prelude::*;

/// One line a step, `day hour: what`; then how the obligations stand at `day hour`.
fn check(story: &str, now: &str, expected: Expect) {
    let charter = default_charter();
    let mut steps = Vec::new();
    for (position, line) in (0..).zip(story.lines()) {
        let (when, what) = line.trim().split_once(": ").unwrap();
        let (happening, discharges) = match what.split_once(' ') {
            None if what == "report" => (Happening::Report, ""),
            None => (Happening::Message, ""),
            Some((_, keys)) => (Happening::Office, keys),
        };
        steps.push(Step {
            position,
            happening,
            at: moment(when),
            discharges: discharges.split_whitespace().map(str::to_owned).collect(),
        });
    }
    let mut said = String::new();
    for obligation in follow(&charter, &steps) {
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

fn moment(text: &str) -> Moment {
    let (day, hour) = text.split_once(' ').unwrap();
    Moment((day.parse::<i64>().unwrap() * 24 + hour.parse::<i64>().unwrap()) * 3600)
}

#[test]
fn a_report_opens_triage_and_acknowledge() {
    check(
        "0 8: report",
        "0 9",
        expect![[r"
            triage Open, due day 0 hour 11
            acknowledge Open, due day 1 hour 8
        "]],
    );
}

#[test]
fn what_is_late_stays_late() {
    check(
        "0 8: report
         0 12: office triage
         0 13: office acknowledge",
        "40 0",
        expect![[r"
            triage Late, due day 0 hour 11
            acknowledge Kept, due day 1 hour 8
            feedback Overdue, due day 30 hour 13
        "]],
    );
}

#[test]
fn feedback_starts_again_each_time_it_is_given() {
    check(
        "0 8: report
         0 9: office triage acknowledge
         20 0: office feedback",
        "43 0",
        expect![[r"
            triage Kept, due day 0 hour 11
            acknowledge Kept, due day 1 hour 8
            feedback Kept, due day 30 hour 9
            feedback DueSoon, due day 50 hour 0
        "]],
    );
}

#[test]
fn two_messages_wait_for_one_answer_and_the_older_clock_counts() {
    check(
        "0 8: report
         0 9: office triage acknowledge
         1 0: message
         2 0: message
         5 0: office reply",
        "5 1",
        expect![[r"
            triage Kept, due day 0 hour 11
            acknowledge Kept, due day 1 hour 8
            feedback Open, due day 30 hour 9
            reply Late, due day 4 hour 0
        "]],
    );
}

#[test]
fn what_was_not_owed_cannot_be_discharged() {
    check("0 8: office acknowledge feedback", "0 9", expect![""]);
}

#[test]
fn a_reporter_discharges_nothing() {
    let charter = default_charter();
    let report = |position, happening| Step {
        position,
        happening,
        at: Moment(0),
        discharges: vec!["acknowledge".into(), "triage".into()],
    };
    let steps = [report(0, Happening::Report), report(1, Happening::Message)];
    let open = follow(&charter, &steps);
    assert!(open.iter().all(|it| it.discharged.is_none()));
}

prop_compose! {
    fn a_story()(raw in prop::collection::vec((0..3_u8, 0..5_u8, 0..200_i64), 0..30)) -> Vec<Step> {
        let keys = ["triage", "acknowledge", "reply", "feedback", "unknown"];
        let mut hour = 0;
        (0..)
            .zip(raw)
            .map(|(position, (what, key, hours))| {
                hour += hours;
                Step {
                    position,
                    happening: match what {
                        0 => Happening::Report,
                        1 => Happening::Message,
                        _ => Happening::Office,
                    },
                    at: Moment(hour * 3600),
                    discharges: vec![keys[usize::from(key)].to_owned()],
                }
            })
            .collect()
    }
}

proptest! {
    #[test]
    fn at_most_one_obligation_of_a_promise_runs_at_a_time(story in a_story()) {
        let charter = default_charter();
        let all = follow(&charter, &story);
        for promise in &charter.promises {
            let open = all.iter().filter(|it| it.key == promise.key && it.discharged.is_none());
            prop_assert!(open.count() <= 1);
        }
    }

    #[test]
    fn no_obligation_is_discharged_before_it_began_and_none_is_due_before(story in a_story()) {
        for it in follow(&default_charter(), &story) {
            prop_assert!(it.since < it.due);
            prop_assert!(it.discharged.is_none_or(|at| at >= it.since));
        }
    }

    #[test]
    fn later_entries_never_change_what_was_kept_or_late(story in a_story(), cut in 0..30_usize) {
        let charter = default_charter();
        let cut = cut.min(story.len());
        let before = follow(&charter, &story[..cut]);
        let after = follow(&charter, &story);
        for (old, new) in before.iter().zip(&after) {
            prop_assert_eq!(&old.key, &new.key);
            prop_assert_eq!(old.due, new.due);
            if old.discharged.is_some() {
                prop_assert_eq!(old, new);
            }
        }
        prop_assert!(before.len() <= after.len());
    }

    #[test]
    fn time_alone_moves_an_open_obligation_only_towards_overdue(story in a_story(), hours in 0..4000_i64) {
        let rank = |standing| match standing {
            Standing::Open => 0,
            Standing::DueSoon => 1,
            Standing::Overdue => 2,
            Standing::Kept | Standing::Late => 3,
        };
        for it in follow(&default_charter(), &story) {
            let now = Moment(hours * 3600);
            let later = now.plus_seconds(3600);
            prop_assert!(rank(it.standing(now)) <= rank(it.standing(later)));
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
name.en = "Assess the risk"
"#,
    )
    .unwrap();
    // 1970 began on a Thursday: Friday the 2nd, Monday the 5th and Wednesday the 7th are worked.
    let report = Step {
        position: 0,
        happening: Happening::Report,
        at: moment("0 8"),
        discharges: vec![],
    };
    let obligations = follow(&charter, [&report]);
    assert_eq!(obligations[0].due, moment("7 0").plus_seconds(-1));
}
