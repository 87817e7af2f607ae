//! What holds for every history, by chance.

use super::{act, recorded};
use crate::status::view::Status;
use crate::{Case, CaseEvent};
use proptest::prelude::*;

const ACTS: [&str; 24] = [
    "opens A threat from r1 with ben",
    "joins r2",
    "joins r3 because alike",
    "removes-report r2 because unlike",
    "notes called",
    "assigns ana",
    "assigns ben",
    "assigns nobody",
    "adds ben",
    "adds cyd",
    "removes ben because conflict",
    "titles One",
    "titles Two",
    "urges now because new facts",
    "moves acting",
    "moves paused",
    "proposes close completed because done",
    "proposes urgency routine because calm",
    "agrees",
    "disagrees because not yet",
    "withdraws",
    "screens ben because near",
    "proposes readmission ben because cleared",
    "reopens because again",
];

/// What needs a decision to be about.
const ANSWERS: [&str; 3] = ["agrees", "disagrees because not yet", "withdraws"];

/// Officers who act at will, each having looked at the case some entries ago; refusals change
/// nothing.
fn history(acts: &[(usize, usize, u64)]) -> (Vec<crate::Recorded>, Case) {
    let mut case = Case::new();
    let mut history = Vec::new();
    for (officer, what, behind) in acts {
        let seen = case.next().saturating_sub(*behind);
        let line = format!(
            "{} {} (seen {seen})",
            super::OFFICERS[*officer],
            ACTS[*what]
        );
        // A case is opened once; the desk makes a stream for each.
        if *what == 0 && case.next() > 0 {
            continue;
        }
        if case.decisions().all().is_empty() && ANSWERS.contains(&ACTS[*what]) {
            continue;
        }
        let by = super::officer(super::OFFICERS[*officer]).unwrap();
        // The desk lets nobody but members write.
        if *what != 0 && !case.members().has(by) {
            continue;
        }
        if let Ok(event) = act(&case, &line) {
            let entry = recorded(case.next(), by, event);
            case.apply(&entry);
            history.push(entry);
        }
    }
    (history, case)
}

proptest! {
    #[test]
    fn a_case_never_loses_its_last_member_or_report(
        acts in prop::collection::vec((0..4_usize, 0..24_usize, 0..3_u64), 0..60)
    ) {
        let (history, case) = history(&acts);
        if !history.is_empty() {
            prop_assert!(!case.members().all().is_empty());
            prop_assert!(!case.intake().reports().is_empty());
            let assigned = case.assignment().and_then(|it| it.to());
            prop_assert!(assigned.is_none_or(|it| case.members().has(it)));
        }
    }

    #[test]
    fn nothing_that_needs_two_is_done_by_one(
        acts in prop::collection::vec((0..4_usize, 0..24_usize, 0..3_u64), 0..60)
    ) {
        let (_, case) = history(&acts);
        for decision in case.decisions().all() {
            prop_assert!(decision.agreed().is_none_or(|it| it.by != decision.by));
        }
        if let Some(Status::Closed { proposed, .. }) = case.progress().map(|it| it.status()) {
            let second = case.progress().map(|it| it.field().by);
            prop_assert!(proposed.is_some() && *proposed != second);
        }
    }

    #[test]
    fn no_edit_ever_buries_one_that_its_officer_had_not_seen(
        acts in prop::collection::vec((0..4_usize, 0..24_usize, 0..3_u64), 0..60)
    ) {
        let (history, _) = history(&acts);
        let mut title_at = 0;
        for entry in &history {
            if let CaseEvent::TitleChanged(event) = &entry.event.what {
                prop_assert!(title_at < event.saw);
                title_at = entry.position;
            }
        }
    }

    #[test]
    fn folding_in_two_parts_is_folding_at_once(
        acts in prop::collection::vec((0..4_usize, 0..24_usize, 0..3_u64), 0..40),
        cut in 0..40_usize,
    ) {
        let (history, case) = history(&acts);
        let cut = cut.min(history.len());
        let mut parts = Case::of(&history[..cut]);
        for entry in &history[cut..] {
            parts.apply(entry);
        }
        prop_assert!(parts == case);
    }
}
