//! Invented figures, promises and rules.

use super::stream;
use crate::figures::{
    ACTS, FiguresView, On, PromiseFigures, PromiseList, PromiseRow, PromisesView, RuleRow,
    RulesView,
};
use crate::view::reference;
use charter::Standing;
use charter::performance::{Month, Outcome, Row};
use words::{Language, Moment};

const NOON: Moment = Moment(1_772_366_400);

fn names(name: &str) -> Vec<(Language, String)> {
    vec![(Language::En, name.to_owned())]
}

fn promise(key: &str, outcomes: &[(Standing, Option<i64>)], running: u64) -> PromiseFigures {
    let outcome = |(standing, seconds): &(Standing, Option<i64>)| Outcome {
        standing: *standing,
        seconds: *seconds,
        contested: *standing == Standing::Missed,
        explained: *standing == Standing::Late,
    };
    PromiseFigures {
        key: key.to_owned(),
        names: names("An answer <b>& more"),
        ended: Row(outcomes.iter().map(outcome).collect()),
        running,
        paused: running / 2,
        breached: 1,
        explained: 1,
        told: 1_204,
    }
}

/// All that ever was, a month that is final, and one to which nothing belongs.
pub(in crate::rooms) fn figures() -> Vec<FiguresView> {
    let years = ["2026-03", "2026-02", "2026-01"]
        .map(str::to_owned)
        .into_iter();
    let before = (1..=12).rev().map(|month| format!("2025-{month:02}"));
    let months: Vec<Month> = years
        .chain(before)
        .filter_map(|it| it.parse().ok())
        .collect();
    let view = |month: Option<Month>, is_final, promises| FiguresView {
        months: months.clone(),
        month,
        is_final,
        promises,
        contests: 2,
        complaints: 0,
    };
    let much = [
        (Standing::Kept, Some(5_400)),
        (Standing::Kept, Some(80_000)),
        (Standing::Late, Some(600_000)),
        (Standing::Missed, None),
        (Standing::Overdue, None),
    ];
    vec![
        view(
            None,
            false,
            vec![promise("acknowledge", &much, 3), promise("gone", &[], 1)],
        ),
        view(
            months.last().copied(),
            true,
            vec![promise("acknowledge", &much[..2], 0)],
        ),
        view(months.first().copied(), false, Vec::new()),
    ]
}

/// The list as the head sees it, as an auditor does, and an empty one.
pub(in crate::rooms) fn promises() -> Vec<PromisesView> {
    let standings = [
        Standing::Open,
        Standing::DueSoon,
        Standing::Paused,
        Standing::Overdue,
        Standing::Kept,
        Standing::Late,
        Standing::Missed,
    ];
    let row = |standing: &Standing, leads: bool| PromiseRow {
        id: "0c1d 22ee 9a40".to_owned(),
        key: "acknowledge".to_owned(),
        names: names("An answer <b>& more"),
        opened: NOON,
        due: NOON.plus_seconds(86_400),
        standing: *standing,
        ended: PromiseList::Kept.has(*standing).then_some(NOON),
        breached: matches!(standing, Standing::Overdue | Standing::Late).then_some(NOON),
        explained: *standing == Standing::Late,
        contested: *standing == Standing::Missed,
        told: u64::from(*standing == Standing::Overdue),
        on: leads.then(|| On {
            href: format!("/reports/{}", stream(0x70)),
            reference: reference(stream(0x70)),
        }),
    };
    let view = |leads| PromisesView {
        counts: [120, 60, 40, 20],
        rows: standings.iter().map(|it| row(it, leads)).collect(),
    };
    let empty = PromisesView {
        counts: [0; PromiseList::ALL.len()],
        rows: Vec::new(),
    };
    vec![view(true), view(false), empty]
}

/// Every act, and a book in which nothing stands.
pub(in crate::rooms) fn rules() -> Vec<RulesView> {
    let rows = ACTS.iter().map(|(act, rule)| RuleRow {
        at: NOON,
        by: "Lena Okoro".to_owned(),
        handed_in_by: (*rule == charter::Rule::Conflict).then(|| "سامي نجيم".to_owned()),
        act: *act,
        rule: *rule,
        on: "7f3a 91c2".to_owned(),
    });
    let all = RulesView {
        counts: [1; ACTS.len()],
        total: ACTS.len(),
        rows: rows.collect(),
    };
    let none = RulesView {
        counts: [0; ACTS.len()],
        total: 0,
        rows: Vec::new(),
    };
    vec![all, none]
}
