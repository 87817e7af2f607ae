//! The months that the year makes public, against the reckoning that is independent of them.

use super::{DAY, Figures, Own, reckon};
use charter::performance::{self, Month, Period, Published, Row};
use charter::{Editions, Standing, Step};
use entry::Header;
use std::collections::BTreeMap;
use words::{Moment, OfficeId, StreamId};

/// Promise and standing, with how many stood so.
type Counts = BTreeMap<(String, &'static str), u64>;

/// Holds every month that is final, and the whole year, against what this check finds by itself.
pub(super) fn check(
    editions: &Editions,
    streams: &BTreeMap<StreamId, Vec<Header>>,
    steps: Vec<(StreamId, Step)>,
    now: Moment,
    year: &Figures,
) {
    let whole = Period {
        from: Moment(i64::MIN),
        to: Moment(i64::MAX),
        until: now,
    };
    let figures = performance::figures_of(editions, whole, steps.iter().cloned());
    let ended = |(_, standing): &(String, &'static str)| !matches!(*standing, "open" | "paused");
    let expected: Counts = year
        .iter()
        .filter(|(key, _)| ended(key))
        .map(|(key, count)| (key.clone(), *count))
        .collect();
    assert_eq!(counts(&figures), expected, "the year is counted otherwise");
    let mut month = Month::of(Moment(super::super::year::START));
    let newest = Month::newest_final(now);
    while let Some(it) = month.filter(|it| Some(*it) <= newest) {
        let figures = performance::figures_of(editions, it.period(), steps.iter().cloned());
        let own = own(editions, streams, it);
        let expected = own
            .iter()
            .fold(Counts::new(), |mut counts, (key, standing)| {
                *counts.entry((key.clone(), standing)).or_default() += 1;
                counts
            });
        assert_eq!(counts(&figures), expected, "{it} is counted otherwise");
        published(&figures, it);
        month = it.next();
    }
}

fn counts(figures: &performance::Figures) -> Counts {
    let mut counts = Counts::new();
    for (key, row) in &figures.0 {
        for (standing, name) in [
            (Standing::Kept, "kept"),
            (Standing::Late, "late"),
            (Standing::Missed, "missed"),
            (Standing::Overdue, "overdue"),
        ] {
            let count = row.stood(standing);
            if count > 0 {
                counts.insert((key.clone(), name), count);
            }
        }
    }
    counts
}

/// What ended in the month, by the other way of reckoning: over the headers that came before the month was final.
fn own(
    editions: &Editions,
    streams: &BTreeMap<StreamId, Vec<Header>>,
    month: Month,
) -> Vec<(String, &'static str)> {
    let until = month.end().0 + 30 * DAY;
    let mut found = Vec::new();
    for headers in streams.values() {
        let known: Vec<Header> = headers
            .iter()
            .filter(|it| it.received.0 < until)
            .cloned()
            .collect();
        let all = reckon(editions, &known, until);
        let due = all.into_iter().filter(|run| {
            let stands = run.ended.is_none() && run.paused.is_some();
            !stands && run.due >= month.start().0 && run.due < month.end().0
        });
        found.extend(due.map(|run| (run.key.clone(), stood(&run))));
    }
    found
}

fn stood(run: &Own) -> &'static str {
    match run.ended {
        Some((at, _)) if run.late || at > run.due => "late",
        Some((at, _)) if run.undone.is_some_and(|it| it - at <= 30 * DAY) => "missed",
        Some(_) => "kept",
        None => "overdue",
    }
}

/// What is told of a month is less than what was, never more, and reads back.
fn published(figures: &performance::Figures, month: Month) {
    let published = Published::of(OfficeId::from_random([10; 16]), month, figures);
    assert_eq!(
        Published::read(&published.text()).as_ref(),
        Some(&published)
    );
    for line in &published.lines {
        let row: &Row = &figures.0[&line.key];
        assert!(line.due().least() <= row.due());
        let share = line.share().unwrap_or(0);
        assert!(share * row.due() <= row.stood(Standing::Kept) * 100);
    }
}
