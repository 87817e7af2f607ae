//! How long a sweep takes over a million open obligations in SQLite: `cargo xtask bench clock` (feature `measured`, as it
//! fills a disk with a million streams).

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement")]
#![expect(
    clippy::disallowed_methods,
    reason = "what is measured here is the time"
)]

use super::owed::{self, Owed};
use super::simulation::{Dice, head, record};
use super::{Swept, sweep};
use crate::office::charter_key;
use crate::{Node, Settings, Setup};
use charter::{Editions, Happening, Step};
use entry::StreamKind;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::{Batch, Store};
use store_sqlite::SqliteStore;
use words::{Moment, OfficeId, StreamId};
use zeroize::Zeroizing;

const OPEN: u64 = 1_000_000;
/// Found late by each of two sweeps.
const DUE: u64 = 1_000;
const NOW: i64 = 1_772_373_900;

#[tokio::test]
async fn a_sweep_over_a_million() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(SqliteStore::open(&folder.path().join("node.sqlite")).unwrap());
    let office = found(&*store).await;
    fill(&*store, office).await;
    let node = Node::new(Setup {
        blobs: Arc::new(store::memory::Memory::new()),
        store,
        clock: Arc::new(|| Moment(NOW)),
        steady: Arc::new(|| Duration::ZERO),
        chance: Arc::new(Dice::new(1)),
        settings: Settings::for_address("http://127.0.0.1"),
        signing_seed: Zeroizing::new([1; 32]),
    });
    // The first finds the store busy with what the filling left behind, and tells the early rung of what the second finds
    // late; the second finds the store as it is in life.
    for (now, looked_at) in [(Moment(NOW), 2 * DUE), (Moment(NOW + 3600), DUE)] {
        let start = Instant::now();
        let swept = sweep(&node, now).await.unwrap();
        let took = start.elapsed();
        let Swept {
            streams,
            breached,
            told,
        } = swept;
        assert_eq!(streams as u64, looked_at, "only what is due is touched");
        assert_eq!(breached as u64, DUE);
        println!("{streams} due of {OPEN}: {breached} late, {told} told, {took:?}");
    }
    let mut idle = Vec::new();
    for _ in 0..19 {
        let start = Instant::now();
        let swept = sweep(&node, Moment(NOW + 3600)).await.unwrap();
        idle.push(start.elapsed());
        assert_eq!(swept, Swept::default(), "what was found is found once");
    }
    idle.sort_unstable();
    println!(
        "none due of {OPEN}: median {:?}, longest {:?}",
        idle[9], idle[18]
    );
}

async fn found(store: &dyn Store) -> OfficeId {
    let office = OfficeId::from_random([10; 16]);
    let record = record(office, String::new(), 1);
    let mut batch = Batch::named("office");
    batch.heads = vec![
        head(format!("office/{}", office.digits()), 0, &record),
        head(charter_key(office, 2), 0, &record),
    ];
    store::commit(store, batch).await.map(drop).unwrap();
    office
}

/// A million mailboxes, each with one open obligation: some of them due now, as many within the hour, the others in the
/// month that follows.
async fn fill(store: &dyn Store, office: OfficeId) {
    let editions = Editions::built_in();
    let mut batch = Batch::named("open obligations");
    for number in 0..OPEN {
        let mut id = [7; 16];
        id[..8].copy_from_slice(&number.to_be_bytes());
        let stream = StreamId::from_random(id);
        let since = match number {
            _ if number < DUE => NOW - 3 * 86_400 - 3600,
            _ if number < 2 * DUE => NOW - 3 * 86_400 + 1800,
            _ => NOW + i64::try_from(number % 2_000_000).unwrap_or(0),
        };
        let step = Step {
            position: 0,
            happening: Happening::Message,
            officer: None,
            at: Moment(since),
            charter: Some(2),
            discharges: Vec::new(),
            opens: Vec::new(),
            breaches: Vec::new(),
            explains: Vec::new(),
            copies: charter::Copies::default(),
        };
        let mut owed = Owed::new(office, StreamKind::Mailbox);
        owed.take(&editions, &step);
        batch
            .heads
            .extend(owed::swaps(stream, &editions, None, owed));
        if number < 2 * DUE {
            // Only a stream that is touched needs an entry to be found at its end.
            batch.entries.push(store::NewEntry {
                office,
                stream,
                position: 0,
                header: vec![0; 300],
                salt: [0; 16],
                parts: Vec::new(),
                blobs: Vec::new(),
            });
        }
        if number % 5_000 == 4_999 {
            let full = std::mem::replace(&mut batch, Batch::named("open obligations"));
            store::commit(store, full).await.map(drop).unwrap();
        }
    }
}
