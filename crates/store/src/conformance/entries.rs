//! Promises about entries and batches.

use super::sample::*;
use crate::{Batch, Store, StoreError, Stored, StoredHeader, limits};
use std::sync::Arc;
use words::OfficeId;

/// Header, salt and sealed parts are the bytes that were given, whatever they are.
pub async fn an_entry_comes_back_byte_for_byte(store: Arc<dyn Store>) {
    let every_byte: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    for (n, bytes) in [vec![], vec![0], b"'; --\0\\x".to_vec(), every_byte]
        .into_iter()
        .enumerate()
    {
        let mut given = entry(stream(u8::try_from(n).unwrap()), 0, 0);
        given.header.clone_from(&bytes);
        given.parts = bytes;
        keep(&*store, append([given.clone()])).await;
        assert_same(&whole(&*store, given.stream).await[0], &given);
    }
}

/// A batch of nothing is kept at once and changes nothing.
pub async fn an_empty_batch_is_kept(store: Arc<dyn Store>) {
    assert_eq!(store.last_seq().await.unwrap(), 0);
    keep(&*store, append([])).await;
    assert_eq!(store.last_seq().await.unwrap(), 0);
    assert!(store.since(None, 0, 10).await.unwrap().is_empty());
    assert!(store.stream(stream(1), 0, 10).await.unwrap().is_empty());
}

/// One conflict, and neither entries nor heads nor tiles of the batch are kept.
pub async fn a_batch_with_a_conflict_keeps_nothing(store: Arc<dyn Store>) {
    keep(&*store, append([entry(stream(1), 0, 10)])).await;
    let before = store.last_seq().await.unwrap();
    let mut batch = append([entry(stream(2), 0, 10), entry(stream(1), 0, 10)]);
    batch.heads = swap("head", 0, Some(b"new")).heads;
    batch.tiles = tile("tile/0/000", b"new").tiles;
    let (stream_1, at) = (stream(1), 1);
    assert_eq!(
        refusal(&*store, batch).await,
        StoreError::Conflict {
            stream: stream_1,
            at
        }
    );
    assert!(whole(&*store, stream(2)).await.is_empty());
    assert_eq!(store.head("head").await.unwrap(), None);
    assert_eq!(store.tile("tile/0/000").await.unwrap(), None);
    assert_eq!(all_since(&*store, None, before).await, []);
}

/// One moved head, and no entry of the batch is kept.
pub async fn a_batch_with_a_moved_head_keeps_nothing(store: Arc<dyn Store>) {
    keep(&*store, swap("head", 0, Some(b"old"))).await;
    let mut batch = append([entry(stream(1), 0, 10)]);
    batch.heads = swap("other", 0, Some(b"new")).heads;
    batch.heads.extend(swap("head", 0, Some(b"new")).heads);
    let key = "head".to_owned();
    assert_eq!(refusal(&*store, batch).await, StoreError::HeadMoved { key });
    assert!(whole(&*store, stream(1)).await.is_empty());
    assert_eq!(store.head("other").await.unwrap(), None);
    assert_eq!(store.head("head").await.unwrap().unwrap().value, b"old");
}

/// Too early, too late, and with a gap inside the batch: the answer is the next free position.
pub async fn a_conflict_says_where_the_stream_is(store: Arc<dyn Store>) {
    let stream = stream(1);
    keep(&*store, append((0..3).map(|n| entry(stream, n, 10)))).await;
    for (batch, at) in [
        (append([entry(stream, 0, 10)]), 3),
        (append([entry(stream, 2, 10)]), 3),
        (append([entry(stream, 4, 10)]), 3),
        (append([entry(stream, 3, 10), entry(stream, 5, 10)]), 4),
        (append([entry(stream, 3, 10), entry(stream, 3, 10)]), 4),
    ] {
        assert_eq!(
            refusal(&*store, batch).await,
            StoreError::Conflict { stream, at }
        );
    }
    assert_eq!(whole(&*store, stream).await.len(), 3);
}

/// A batch may hold entries of several streams, each in its own order.
pub async fn a_batch_appends_to_several_streams_in_order(store: Arc<dyn Store>) {
    let places = [(1, 0), (2, 0), (1, 1), (3, 0), (2, 1), (1, 2)];
    let given = places.map(|(n, position)| entry(stream(n), position, 50));
    let committed = crate::commit(&*store, append(given.clone())).await.unwrap();
    assert_eq!(committed.next_position(&stream(1)), Some(3));
    assert_eq!(committed.next_position(&stream(3)), Some(1));
    assert_eq!(committed.next_position(&stream(4)), None);
    let kept = all_since(&*store, None, 0).await;
    assert_eq!(kept.len(), given.len());
    for (stored, given) in kept.iter().zip(&given) {
        assert_same(stored, given);
    }
    let positions = whole(&*store, stream(1)).await;
    assert!(positions.iter().map(|entry| entry.position).eq(0..3));
}

/// Numbers grow from commit to commit, `since` gives what lies above, and `last_seq` is the last
/// one.
pub async fn later_commits_have_larger_numbers(store: Arc<dyn Store>) {
    let mut last = 0;
    for position in 0..10 {
        keep(&*store, append([entry(stream(1), position, 10)])).await;
        let page = store.since(None, last, 10).await.unwrap();
        assert_eq!(page.len(), 1);
        assert!(page[0].seq > last);
        last = page[0].seq;
        assert_eq!(store.last_seq().await.unwrap(), last);
        assert!(store.since(None, last, 10).await.unwrap().is_empty());
    }
    let two = store.since(None, 0, 2).await.unwrap();
    assert!(two.iter().map(|entry| entry.position).eq(0..2));
    assert!(store.since(None, 0, 0).await.unwrap().is_empty());
    let seen = all_since(&*store, None, 0).await;
    assert!(seen.windows(2).all(|pair| pair[0].seq < pair[1].seq));
    assert!(store.since(None, u64::MAX, 10).await.unwrap().is_empty());
}

/// `since` gives the entries of one office only, or of all.
pub async fn entries_are_given_of_one_office_or_of_all(store: Arc<dyn Store>) {
    let other = OfficeId::from_random([8; 16]);
    for position in 0..6 {
        let mut given = entry(stream(1), position, 10);
        if position % 2 == 1 {
            given.office = other;
        }
        keep(&*store, append([given])).await;
    }
    let positions = |office| {
        let store = Arc::clone(&store);
        async move {
            let all = all_since(&*store, office, 0).await;
            all.iter().map(|entry| entry.position).collect::<Vec<_>>()
        }
    };
    assert_eq!(positions(Some(OFFICE)).await, [0, 2, 4]);
    assert_eq!(positions(Some(other)).await, [1, 3, 5]);
    assert_eq!(positions(None).await, [0, 1, 2, 3, 4, 5]);
    assert!(
        positions(Some(OfficeId::from_random([9; 16])))
            .await
            .is_empty()
    );
}

/// Headers alone are those of the whole entries, erased or not, from a number on.
pub async fn headers_are_given_without_their_parts(store: Arc<dyn Store>) {
    for position in 0..6 {
        keep(&*store, append([entry(stream(1), position, 10)])).await;
    }
    let mut erase = Batch::named("erase");
    erase.erase.push((stream(1), 2));
    keep(&*store, erase).await;
    let whole = all_since(&*store, None, 0).await;
    let expected = |entry: &Stored| StoredHeader {
        seq: entry.seq,
        header: entry.header.clone(),
        salt: entry.salt,
    };
    let expected: Vec<_> = whole.iter().map(expected).collect();
    assert_eq!(store.headers(0, 100).await.unwrap(), expected);
    assert_eq!(
        store.headers(whole[1].seq, 3).await.unwrap(),
        expected[2..5]
    );
    assert!(store.headers(whole[5].seq, 100).await.unwrap().is_empty());
    assert!(store.headers(u64::MAX, 100).await.unwrap().is_empty());
    assert!(store.headers(0, 0).await.unwrap().is_empty());
}

/// A stream is read from a position on, and in pages.
pub async fn a_stream_is_read_from_any_position(store: Arc<dyn Store>) {
    keep(&*store, append((0..10).map(|n| entry(stream(1), n, 10)))).await;
    for (from, limit, expected) in [(0, 3, 0..3), (3, 3, 3..6), (8, 9, 8..10), (10, 9, 0..0)] {
        let page = store.stream(stream(1), from, limit).await.unwrap();
        assert!(page.iter().map(|entry| entry.position).eq(expected));
    }
    assert!(store.stream(stream(1), 0, 0).await.unwrap().is_empty());
    assert!(
        store
            .stream(stream(1), u64::MAX, 10)
            .await
            .unwrap()
            .is_empty()
    );
}

/// Thousands of entries, hundreds of heads and one very large entry are one batch like any other.
pub async fn a_huge_batch_is_kept_whole(store: Arc<dyn Store>) {
    let mut batch =
        append((0..3000).map(|n| entry(stream(u8::try_from(n % 10).unwrap()), n / 10, 1500)));
    batch.entries.push(entry(stream(11), 0, 16 << 20));
    for n in 0..500 {
        batch
            .heads
            .extend(swap(&format!("head/{n:03}"), 0, Some(b"value")).heads);
        batch
            .tiles
            .extend(tile(&format!("tile/{n:03}"), &noise(n, 100)).tiles);
    }
    keep(&*store, batch.clone()).await;
    let kept = all_since(&*store, None, 0).await;
    assert_eq!(kept.len(), batch.entries.len());
    for (stored, given) in kept.iter().zip(&batch.entries) {
        assert_same(stored, given);
    }
    assert!(store.head("head/499").await.unwrap().is_some());
    assert_eq!(store.tile("tile/499").await.unwrap(), Some(noise(499, 100)));
}

/// The last of thousands is at the wrong position: none is kept.
pub async fn a_huge_batch_with_one_conflict_keeps_nothing(store: Arc<dyn Store>) {
    let mut batch = append((0..3000).map(|n| entry(stream(1), n, 1000)));
    batch.entries.push(entry(stream(2), 7, 10));
    let stream = stream(2);
    assert_eq!(
        refusal(&*store, batch).await,
        StoreError::Conflict { stream, at: 0 }
    );
    assert!(store.since(None, 0, 10).await.unwrap().is_empty());
}

/// However large entries are, a page stays small, and paging still gives all.
pub async fn a_page_of_large_entries_ends_early_but_never_empty(store: Arc<dyn Store>) {
    let size = limits::PAGE / 3;
    for position in 0..8 {
        keep(&*store, append([entry(stream(1), position, size)])).await;
    }
    let page = store.since(None, 0, 1000).await.unwrap();
    assert!(
        (1..=4).contains(&page.len()),
        "{} large entries in a page",
        page.len()
    );
    assert_eq!(all_since(&*store, Some(OFFICE), 0).await.len(), 8);
    assert_eq!(whole(&*store, stream(1)).await.len(), 8);
}

/// Each limit is kept to: at the limit it is kept, above it is refused.
pub async fn what_is_too_large_is_refused(store: Arc<dyn Store>) {
    let stream = stream(1);
    let mut header = entry(stream, 0, 0);
    header.header = vec![1; limits::HEADER];
    keep(&*store, append([header.clone()])).await;
    header.position = 1;
    header.header.push(1);
    let key = "k".repeat(limits::HEAD_KEY);
    keep(&*store, swap(&key, 0, Some(&vec![1; limits::HEAD_VALUE]))).await;
    let mut far = append([]);
    far.leaves.push((1, u64::MAX));
    for batch in [
        append([header]),
        append([entry(stream, 1, limits::PARTS + 1)]),
        append([entry(stream, u64::MAX, 1)]),
        swap(&format!("{key}k"), 0, Some(b"")),
        swap("key", 0, Some(&vec![1; limits::HEAD_VALUE + 1])),
        tile(&format!("{key}k"), b""),
        tile("tile", &vec![1; limits::TILE + 1]),
        far,
    ] {
        let refusal = refusal(&*store, batch).await;
        assert!(matches!(refusal, StoreError::TooLarge(_)), "{refusal}");
    }
    for batch in [
        swap("", 0, Some(b"")),
        swap("a\0b", 0, Some(b"")),
        tile("", b""),
    ] {
        let refusal = refusal(&*store, batch).await;
        assert!(matches!(refusal, StoreError::Contradiction(_)), "{refusal}");
    }
    assert_eq!(whole(&*store, stream).await.len(), 1);
}
