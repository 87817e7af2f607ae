//! What holds while a store runs for long: its log stays small, and it can be copied.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use store::{Batch, Entries, HeadSwap, Heads, NewEntry, StoreError, commit};
use store_sqlite::SqliteStore;
use tokio::task::JoinSet;
use words::{OfficeId, StreamId};

fn batch(stream: u8, position: u64) -> Batch {
    let mut batch = Batch::named("batch");
    batch.entries.push(NewEntry {
        office: OfficeId::from_random([7; 16]),
        stream: StreamId::from_random([stream; 16]),
        position,
        header: vec![1; 300],
        salt: [1; 16],
        parts: vec![stream; 20_000],
        blobs: Vec::new(),
    });
    batch.heads.push(HeadSwap {
        key: format!("count/{stream}"),
        expected: 0,
        value: None,
        expires: None,
    });
    batch
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_stays_small_while_many_write_and_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let store = SqliteStore::open(&path).unwrap();
    let done = Arc::new(AtomicBool::new(false));
    let mut readers = JoinSet::new();
    for _ in 0..4 {
        let (store, done) = (store.clone(), Arc::clone(&done));
        readers.spawn(async move {
            while !done.load(Ordering::Relaxed) {
                store.since(None, 0, 50).await.unwrap();
            }
        });
    }
    let mut writers = JoinSet::new();
    for stream in 0..16 {
        let store = store.clone();
        writers.spawn(async move {
            for position in 0..700 {
                commit(&store, batch(stream, position)).await.unwrap();
            }
        });
    }
    writers.join_all().await;
    done.store(true, Ordering::Relaxed);
    readers.join_all().await;
    let log = folder.path().join("store.db-wal").metadata().unwrap().len();
    let kept = path.metadata().unwrap().len();
    // However slow the disk and however busy the readers: no longer than the length at which the writer waits for
    // the copier, and one group.
    assert!(kept > 220_000_000, "{kept} bytes are in the database");
    assert!(log < 175_000_000, "{log} bytes are in the log");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_whole_as_of_one_moment() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("store.db")).unwrap();
    for position in 0..100 {
        commit(&store, batch(1, position)).await.unwrap();
    }
    let copy = folder.path().join("copy.db");
    let writing = async {
        for position in 100..200 {
            commit(&store, batch(1, position)).await.unwrap();
        }
    };
    let (copied, ()) = tokio::join!(store.copy_to(&copy), writing);
    copied.unwrap();
    let again = store.copy_to(&copy).await.unwrap_err();
    assert!(matches!(again, StoreError::Contradiction(_)), "{again}");
    let copy = SqliteStore::open(&copy).unwrap();
    let last = copy.last_seq().await.unwrap();
    assert!((100..=200).contains(&last), "{last}");
    let mut after = 0;
    while let Some(entry) = copy.since(None, after, 1).await.unwrap().pop() {
        assert_eq!((entry.seq, entry.parts.len()), (after + 1, 20_000));
        after = entry.seq;
    }
    assert_eq!(after, last);
    assert!(copy.heads("", "", 9).await.unwrap().is_empty());
}
