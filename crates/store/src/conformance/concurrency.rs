//! Promises that hold while many write at once.

use super::sample::*;
use crate::{Store, StoreError, commit};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::task::JoinSet;

/// Runs one task for each number and gives what they gave.
async fn at_once<T, F>(numbers: std::ops::Range<u8>, task: impl Fn(u8) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let mut tasks = JoinSet::new();
    for number in numbers {
        tasks.spawn(task(number));
    }
    tasks.join_all().await
}

/// Sixteen create the same head: one is told that it did, and its value is the one kept.
pub async fn of_many_creations_of_one_head_one_wins(store: Arc<dyn Store>) {
    for round in 0..5 {
        let key = format!("head/{round}");
        let outcomes = at_once(0..16, |n| {
            let (store, batch) = (Arc::clone(&store), swap(&key, 0, Some(&[n])));
            async move { (n, commit(&*store, batch).await.map(drop)) }
        });
        let outcomes = outcomes.await;
        let winners: Vec<_> = outcomes.iter().filter(|(_, kept)| kept.is_ok()).collect();
        assert_eq!(winners.len(), 1);
        let head = store.head(&key).await.unwrap().unwrap();
        assert_eq!((head.value, head.version), (vec![winners[0].0], 1));
        let losers = outcomes.iter().filter_map(|(_, kept)| kept.clone().err());
        losers.for_each(|error| assert!(matches!(error, StoreError::HeadMoved { .. }), "{error}"));
    }
}

/// Eight count together, each reading again when it lost: the sum is whole.
pub async fn no_swap_is_lost(store: Arc<dyn Store>) {
    const EACH: u64 = 20;
    at_once(0..8, |_| {
        let store = Arc::clone(&store);
        async move {
            let mut done = 0;
            while done < EACH {
                let head = store.head("sum").await.unwrap();
                let (value, version) = head.map_or((0, 0), |head| {
                    (
                        u64::from_be_bytes(head.value.try_into().unwrap()),
                        head.version,
                    )
                });
                let batch = swap("sum", version, Some(&(value + 1).to_be_bytes()));
                match commit(&*store, batch).await {
                    Ok(_) => done += 1,
                    Err(error) => assert!(matches!(error, StoreError::HeadMoved { .. }), "{error}"),
                }
            }
        }
    })
    .await;
    let head = store.head("sum").await.unwrap().unwrap();
    assert_eq!(head.value, (8 * EACH).to_be_bytes());
    assert_eq!(head.version, 8 * EACH);
}

/// Sixteen append at the same position: one is kept, and the others learn where the stream is.
pub async fn of_many_appends_at_one_position_one_wins(store: Arc<dyn Store>) {
    for position in 0..5 {
        let kept = at_once(0..16, |n| {
            let mut new = entry(stream(1), position, 10);
            new.parts = vec![n];
            let (store, batch) = (Arc::clone(&store), append([new]));
            async move {
                match commit(&*store, batch).await {
                    Ok(_) => Some(n),
                    Err(StoreError::Conflict { at, .. }) if at == position + 1 => None,
                    Err(error) => panic!("{error}"),
                }
            }
        });
        let winners: Vec<_> = kept.await.into_iter().flatten().collect();
        assert_eq!(winners.len(), 1);
        let stored = whole(&*store, stream(1)).await;
        assert_eq!(stored.len() as u64, position + 1);
        assert_eq!(stored.last().unwrap().parts, winners);
    }
}

/// Among many that are committed together, those in conflict fail and the others do not notice.
pub async fn a_conflict_fails_only_its_own_batch(store: Arc<dyn Store>) {
    let kept = at_once(0..60, |n| {
        let mut batch = append([entry(stream(n), u64::from(n % 3 == 0), 500)]);
        batch.heads = swap(&format!("head/{n}"), 0, Some(&[n])).heads;
        let store = Arc::clone(&store);
        async move { (n, commit(&*store, batch).await.is_ok()) }
    });
    for (n, kept) in kept.await {
        assert_eq!(kept, n % 3 != 0, "batch {n}");
        assert_eq!(whole(&*store, stream(n)).await.len(), usize::from(kept));
        let head = store.head(&format!("head/{n}")).await.unwrap();
        assert_eq!(head.is_some(), kept);
    }
    assert_eq!(all_since(&*store, None, 0).await.len(), 40);
}

/// Whoever has seen a number has seen all below it, though eight write at once.
pub async fn a_reader_that_polls_misses_nothing(store: Arc<dyn Store>) {
    const EACH: u64 = 40;
    let writers = at_once(0..8, |n| {
        let store = Arc::clone(&store);
        async move {
            for position in 0..EACH {
                // Every fifth is refused, so that numbers are given and taken back.
                if position % 5 == 0 {
                    refusal(&*store, append([entry(stream(n), position + 1, 10)])).await;
                }
                keep(&*store, append([entry(stream(n), position, 300)])).await;
            }
        }
    });
    let reader = async {
        let mut next: BTreeMap<_, u64> = BTreeMap::new();
        let (mut seen, mut after) = (0, 0);
        while seen < 8 * EACH {
            for entry in store.since(Some(OFFICE), after, 7).await.unwrap() {
                assert!(entry.seq > after);
                after = entry.seq;
                // In each stream the positions come without a gap: nothing was missed.
                let next = next.entry(entry.stream).or_default();
                assert_eq!(entry.position, *next, "an entry was missed");
                *next += 1;
                seen += 1;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::join!(writers, reader);
}

/// Batches are seen whole: the head that counts a stream is never ahead of the stream.
pub async fn a_head_is_never_seen_before_its_entries(store: Arc<dyn Store>) {
    const LAST: u64 = 60;
    let writer = async {
        for position in 0..LAST {
            let mut batch = append([entry(stream(1), position, 2000)]);
            let count = (position + 1).to_be_bytes();
            batch.heads = swap("count", position, Some(&count)).heads;
            keep(&*store, batch).await;
        }
    };
    let reader = async {
        let mut count = 0;
        while count < LAST {
            if let Some(head) = store.head("count").await.unwrap() {
                count = u64::from_be_bytes(head.value.try_into().unwrap());
                let last = store.stream(stream(1), count - 1, 1).await.unwrap();
                assert_eq!(last.len(), 1, "the head was seen before its entry");
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::join!(writer, reader);
}
