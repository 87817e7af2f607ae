//! Promises about tiles and leaves.

use super::sample::*;
use crate::{Store, StoreError};
use std::sync::Arc;

async fn contradicts(store: &dyn Store, batch: crate::Batch) {
    let refusal = refusal(store, batch).await;
    assert!(matches!(refusal, StoreError::Contradiction(_)), "{refusal}");
}

/// A tile never changes; the same bytes again are no change.
pub async fn a_tile_is_put_once(store: Arc<dyn Store>) {
    assert_eq!(store.tile("tile/0/000").await.unwrap(), None);
    let bytes = noise(1, 8192);
    keep(&*store, tile("tile/0/000", &bytes)).await;
    keep(&*store, tile("tile/0/000", &bytes)).await;
    keep(&*store, tile("tile/0/000.p/5", b"")).await;
    assert_eq!(store.tile("tile/0/000").await.unwrap(), Some(bytes.clone()));
    assert_eq!(store.tile("tile/0/000.p/5").await.unwrap(), Some(vec![]));
    assert_eq!(store.tile("tile/0/00").await.unwrap(), None);
    contradicts(&*store, tile("tile/0/000", &bytes[1..])).await;
    contradicts(&*store, tile("tile/0/000.p/5", b"x")).await;
    assert_eq!(store.tile("tile/0/000").await.unwrap(), Some(bytes));
}

/// A ledger's step is one batch: tiles, leaves and head.
pub async fn a_tile_that_would_change_fails_its_whole_batch(store: Arc<dyn Store>) {
    keep(&*store, tile("one", b"1")).await;
    let mut step = tile("two", b"2");
    step.tiles.extend(tile("one", b"other").tiles);
    step.heads = swap("ledger", 0, Some(b"head")).heads;
    contradicts(&*store, step).await;
    let mut twice = tile("three", b"3");
    twice.tiles.extend(tile("three", b"other").tiles);
    contradicts(&*store, twice).await;
    for path in ["two", "three"] {
        assert_eq!(store.tile(path).await.unwrap(), None);
    }
    assert_eq!(store.head("ledger").await.unwrap(), None);
}

/// An entry's place in the ledger stays.
pub async fn a_leaf_is_given_once(store: Arc<dyn Store>) {
    keep(&*store, append((0..3).map(|n| entry(stream(1), n, 10)))).await;
    let seqs: Vec<_> = all_since(&*store, None, 0)
        .await
        .iter()
        .map(|entry| entry.seq)
        .collect();
    let leaves = |leaves: &[(u64, u64)]| {
        let mut batch = append([]);
        batch.leaves.extend(leaves);
        batch
    };
    keep(&*store, leaves(&[(seqs[0], 0), (seqs[2], 17)])).await;
    keep(&*store, leaves(&[(seqs[0], 0)])).await;
    contradicts(&*store, leaves(&[(seqs[1], 3), (seqs[0], 1)])).await;
    contradicts(&*store, leaves(&[(seqs[1], 3), (seqs[1], 4)])).await;
    let kept: Vec<_> = whole(&*store, stream(1))
        .await
        .iter()
        .map(|entry| entry.leaf)
        .collect();
    assert_eq!(kept, [Some(0), None, Some(17)]);
}

/// A leaf for a number that was never given is a mistake of whoever made the batch.
pub async fn a_leaf_for_no_entry_is_refused(store: Arc<dyn Store>) {
    keep(&*store, append([entry(stream(1), 0, 10)])).await;
    let mut batch = swap("ledger", 0, Some(b"head"));
    batch.leaves.push((1000, 0));
    contradicts(&*store, batch).await;
    assert_eq!(store.head("ledger").await.unwrap(), None);
}
