//! Promises about erasure, and about the blobs that entries name.

use super::sample::*;
use crate::memory::Memory;
use crate::{BlobSweep, Blobs, NewEntry, Store, StoreError};
use std::sync::Arc;
use words::BlobId;

/// What is erased keeps its header, salt, place and number; its neighbours keep everything.
pub async fn erasure_leaves_header_and_place(store: Arc<dyn Store>) {
    let given: Vec<_> = (0..3).map(|n| entry(stream(1), n, 5000)).collect();
    keep(&*store, append(given.clone())).await;
    let before = whole(&*store, stream(1)).await;
    let mut leaf = append([]);
    leaf.leaves.push((before[1].seq, 9));
    keep(&*store, leaf).await;
    keep(&*store, erase(stream(1), 1)).await;
    let after = whole(&*store, stream(1)).await;
    assert_same(&after[0], &given[0]);
    assert_same(&after[2], &given[2]);
    let erased = &after[1];
    assert!(erased.erased && erased.parts.is_empty());
    assert!(erased.header == given[1].header && erased.salt == given[1].salt);
    assert_eq!((erased.seq, erased.leaf), (before[1].seq, Some(9)));
    assert_eq!(all_since(&*store, None, 0).await, after);
    keep(&*store, append([entry(stream(1), 3, 10)])).await;
}

/// Erasing again changes nothing, so it can be repeated when an answer was lost.
pub async fn erasing_twice_is_no_change(store: Arc<dyn Store>) {
    keep(&*store, append((0..2).map(|n| entry(stream(1), n, 10)))).await;
    keep(&*store, erase(stream(1), 0)).await;
    let once = whole(&*store, stream(1)).await;
    keep(&*store, erase(stream(1), 0)).await;
    assert_eq!(whole(&*store, stream(1)).await, once);
}

/// Erasing where nothing stands is a conflict, and fails its batch.
pub async fn what_does_not_exist_cannot_be_erased(store: Arc<dyn Store>) {
    keep(&*store, append((0..2).map(|n| entry(stream(1), n, 10)))).await;
    let mut batch = erase(stream(1), 0);
    batch.erase.push((stream(1), 2));
    let stream_1 = stream(1);
    let conflict = StoreError::Conflict {
        stream: stream_1,
        at: 2,
    };
    assert_eq!(refusal(&*store, batch).await, conflict);
    assert!(!whole(&*store, stream_1).await[0].erased);
    let refusal = refusal(&*store, erase(stream(2), 0)).await;
    assert!(
        matches!(refusal, StoreError::Conflict { at: 0, .. }),
        "{refusal}"
    );
}

/// A batch that appends and erases leaves the entry erased.
pub async fn an_entry_can_be_erased_as_it_is_appended(store: Arc<dyn Store>) {
    let mut batch = append([naming(stream(1), 0, &[1])]);
    batch.erase = erase(stream(1), 0).erase;
    keep(&*store, batch).await;
    let kept = whole(&*store, stream(1)).await;
    assert!(kept[0].erased && kept[0].parts.is_empty());
    assert!(store.named(&[blob(1)]).await.unwrap().is_empty());
}

fn naming(stream: words::StreamId, position: u64, blobs: &[u8]) -> NewEntry {
    let mut entry = entry(stream, position, 10);
    entry.blobs = blobs.iter().map(|n| blob(*n)).collect();
    entry
}

/// An entry keeps the blobs that it names, until the last entry that names one is erased.
pub async fn blobs_are_named_until_their_entries_are_erased(store: Arc<dyn Store>) {
    let all: Vec<BlobId> = (1..=4).map(blob).collect();
    assert!(store.named(&all).await.unwrap().is_empty());
    keep(
        &*store,
        append([
            naming(stream(1), 0, &[1, 2, 2]),
            naming(stream(2), 0, &[2, 3]),
        ]),
    )
    .await;
    assert_eq!(store.named(&all).await.unwrap(), all[..3]);
    keep(&*store, erase(stream(1), 0)).await;
    assert_eq!(store.named(&all).await.unwrap(), all[1..3]);
    keep(&*store, erase(stream(2), 0)).await;
    assert!(store.named(&all).await.unwrap().is_empty());
    assert!(store.named(&[]).await.unwrap().is_empty());
}

/// What an entry names cannot be condemned.
pub async fn a_named_blob_cannot_be_condemned(store: Arc<dyn Store>) {
    keep(&*store, append([naming(stream(1), 0, &[1])])).await;
    let mut both = append([naming(stream(2), 0, &[2])]);
    both.condemn = condemn(blob(2)).condemn;
    for batch in [condemn(blob(1)), both] {
        let refusal = refusal(&*store, batch).await;
        assert!(matches!(refusal, StoreError::Contradiction(_)), "{refusal}");
    }
    assert_eq!(store.named(&[blob(1), blob(2)]).await.unwrap(), [blob(1)]);
}

/// What is about to be removed cannot be named: a late entry fails whole instead of losing its
/// attachment.
pub async fn a_condemned_blob_cannot_be_named(store: Arc<dyn Store>) {
    keep(&*store, condemn(blob(1))).await;
    keep(&*store, condemn(blob(1))).await;
    let refusal = refusal(&*store, append([naming(stream(1), 0, &[2, 1])])).await;
    assert!(matches!(refusal, StoreError::Contradiction(_)), "{refusal}");
    assert!(whole(&*store, stream(1)).await.is_empty());
    assert!(store.named(&[blob(1), blob(2)]).await.unwrap().is_empty());
    keep(&*store, append([naming(stream(1), 0, &[2])])).await;
}

/// The sweep spares what is named, and what it sees for the first time.
pub async fn the_sweep_removes_only_what_stays_unnamed(store: Arc<dyn Store>) {
    let blobs = Memory::new();
    for n in 1..=3 {
        let mut writer = blobs.create(blob(n)).await.unwrap();
        writer.write(piece(1, 10)).await.unwrap();
        writer.finish().await.unwrap();
    }
    keep(&*store, append([naming(stream(1), 0, &[1])])).await;
    let mut sweep = BlobSweep::default();
    assert_eq!(sweep.round(&*store, &blobs).await.unwrap(), 0);
    keep(&*store, append([naming(stream(2), 0, &[2])])).await;
    assert_eq!(sweep.round(&*store, &blobs).await.unwrap(), 1);
    assert_eq!(blobs.list(None, 10).await.unwrap(), [blob(1), blob(2)]);
    keep(&*store, erase(stream(1), 0)).await;
    assert_eq!(sweep.round(&*store, &blobs).await.unwrap(), 0);
    assert_eq!(sweep.round(&*store, &blobs).await.unwrap(), 1);
    assert_eq!(blobs.list(None, 10).await.unwrap(), [blob(2)]);
}
