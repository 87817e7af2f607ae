//! An office's year in seconds: thousands of reports, processes that end in the middle of a word, clocks that jump and a
//! database that loses calls, all from one seed.
//!
//! The entries go the way that real ones go, from where their signatures have been checked. A seed that fails says how
//! to play it again.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod chance;
mod check;
mod flaky;
mod people;
mod year;

use super::owed::{self, DUE};
use std::sync::{Mutex, PoisonError};
use store::{Batch, Entries as _, HeadSwap, Heads as _};
use words::Moment;
use year::{Size, Year};
#[cfg(feature = "measured")]
pub(super) use {
    chance::Dice,
    year::{head, record},
};

/// The year that the issue asks for.
const YEAR: Size = Size {
    reports: 10_000,
    days: 365,
};

/// A week of the same density.
const WEEK: Size = Size {
    reports: 200,
    days: 7,
};

/// Plays one seed; what goes wrong names the command that plays it again.
fn play(seed: u64, size: Size, test: &str) -> check::Figures {
    let played = std::panic::catch_unwind(|| {
        let mut year = Year::new(seed, size);
        year.pass();
        check::check(&year)
    });
    match played {
        Ok(figures) => figures,
        Err(panic) => {
            println!(
                "seed {seed} failed; play it again with\n  SEED={seed} cargo test --locked -p node {test} -- --nocapture"
            );
            std::panic::resume_unwind(panic);
        }
    }
}

/// The seeds of a run: one that is named, or so many from the first.
fn seeds(many: u64) -> Vec<u64> {
    let number = |name: &str| std::env::var(name).ok().and_then(|it| it.parse().ok());
    match number("SEED") {
        Some(seed) => vec![seed],
        None => {
            let first: u64 = number("FIRST_SEED").unwrap_or(1);
            (first..first + number("SEEDS").unwrap_or(many)).collect()
        }
    }
}

#[test]
fn simulated_years() {
    let seeds = Mutex::new(seeds(12).into_iter());
    let next = || seeds.lock().unwrap_or_else(PoisonError::into_inner).next();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(seed) = next() {
                    a_year(seed);
                }
            });
        }
    });
}

fn a_year(seed: u64) {
    let figures = play(seed, YEAR, "simulated_years");
    // A year in which nothing went wrong would show nothing.
    for standing in [
        "kept", "late", "missed", "overdue", "paused", "open", "sent",
    ] {
        let some = figures
            .iter()
            .any(|((_, it), count)| *it == standing && *count > 0);
        assert!(some, "in the year of seed {seed} nothing was {standing}");
    }
}

#[test]
fn the_same_seed_gives_the_same_week() {
    let again = |seed| play(seed, WEEK, "the_same_seed_gives_the_same_week");
    assert_eq!(again(99), again(99));
}

#[test]
fn a_report_of_which_a_copy_is_held_is_not_erased_by_its_office() {
    let mut year = Year::new(1, WEEK);
    year.pass();
    let node = year.process(0);
    let (mut held, mut sent, mut erased) = (0, 0, 0);
    for stream in &year.acknowledged {
        let done = futures::executor::block_on(async {
            let first = year.memory.stream(*stream, 0, 1).await.unwrap().remove(0);
            let header = entry::Header::read_kept(&first.header).unwrap();
            let is_held = header.signed.statement.holds().next().is_some();
            let waits = crate::relay::waits(&node, *stream).await.unwrap();
            let done = people::erases(&node, year.office, *stream).await;
            assert_eq!(done, !is_held, "a report that is held stays");
            (is_held && !waits, waits, done)
        });
        held += usize::from(done.0);
        sent += usize::from(done.1);
        erased += usize::from(done.2);
    }
    assert!(held > 0 && sent > 0 && erased > 0, "{held} {sent} {erased}");
}

#[test]
fn a_stream_that_is_damaged_does_not_stop_the_clocks_of_the_others() {
    let mut year = Year::new(7, WEEK);
    year.pass();
    let waiting = || futures::executor::block_on(year.memory.heads(DUE, "", 100)).unwrap();
    let due = |(key, _): &(String, store::Head)| owed::read_due_key(key).unwrap();
    let all: Vec<_> = waiting().iter().map(due).collect();
    assert!(all.len() > 1, "some are still waiting");
    let (_, damaged) = all[0];
    let key = owed::key(damaged);
    let head = futures::executor::block_on(year.memory.head(&key)).unwrap();
    let mut batch = Batch::named("damage");
    batch.heads.push(HeadSwap {
        key,
        expected: head.unwrap().version,
        value: Some(b"{".to_vec()),
        expires: None,
    });
    futures::executor::block_on(store::commit(&year.memory, batch))
        .map(drop)
        .unwrap();
    for _ in 0..5 {
        year.wait(86_400);
    }
    let now = Moment(year.time());
    let left = futures::executor::block_on(year.memory.heads(DUE, "", 100)).unwrap();
    let late: Vec<_> = left.iter().map(due).filter(|(at, _)| *at < now).collect();
    assert_eq!(late, [all[0]]);
}
