//! Promises about heads.

use super::sample::*;
use crate::{Batch, Head, HeadSwap, Store, StoreError, limits};
use std::sync::Arc;

fn moved(key: &str) -> StoreError {
    StoreError::HeadMoved {
        key: key.to_owned(),
    }
}

async fn value(store: &dyn Store, key: &str) -> Option<(Vec<u8>, u64)> {
    let head = store.head(key).await.unwrap();
    head.map(|head| (head.value, head.version))
}

/// Version 0 means that there must be none.
pub async fn a_head_is_created_only_where_there_is_none(store: Arc<dyn Store>) {
    assert_eq!(store.head("head").await.unwrap(), None);
    keep(&*store, swap("head", 0, Some(b"one"))).await;
    assert_eq!(value(&*store, "head").await, Some((b"one".to_vec(), 1)));
    assert_eq!(
        refusal(&*store, swap("head", 0, Some(b"two"))).await,
        moved("head")
    );
    assert_eq!(value(&*store, "head").await, Some((b"one".to_vec(), 1)));
}

/// Each swap adds one to the version, and expects the one before.
pub async fn a_head_is_swapped_only_at_its_version(store: Arc<dyn Store>) {
    assert_eq!(
        refusal(&*store, swap("head", 1, Some(b"x"))).await,
        moved("head")
    );
    for version in 0..5 {
        let new = [u8::try_from(version).unwrap()];
        keep(&*store, swap("head", version, Some(&new))).await;
        assert_eq!(
            value(&*store, "head").await,
            Some((new.to_vec(), version + 1))
        );
    }
    for wrong in [0, 4, 6] {
        assert_eq!(
            refusal(&*store, swap("head", wrong, Some(b"x"))).await,
            moved("head")
        );
    }
    assert_eq!(value(&*store, "head").await, Some((vec![4], 5)));
}

/// A removed head is gone, and can be created anew.
pub async fn a_head_is_removed_only_at_its_version(store: Arc<dyn Store>) {
    keep(&*store, swap("head", 0, Some(b"one"))).await;
    keep(&*store, swap("head", 1, Some(b"two"))).await;
    assert_eq!(refusal(&*store, swap("head", 1, None)).await, moved("head"));
    keep(&*store, swap("head", 2, None)).await;
    assert_eq!(store.head("head").await.unwrap(), None);
    assert_eq!(
        refusal(&*store, swap("head", 2, Some(b"x"))).await,
        moved("head")
    );
    keep(&*store, swap("head", 0, Some(b"new"))).await;
    assert_eq!(value(&*store, "head").await, Some((b"new".to_vec(), 1)));
}

/// A swap from nothing to nothing says only that there must be none.
pub async fn the_absence_of_a_head_can_be_asked_for(store: Arc<dyn Store>) {
    keep(&*store, swap("head", 0, None)).await;
    assert_eq!(store.head("head").await.unwrap(), None);
    keep(&*store, swap("head", 0, Some(b"one"))).await;
    assert_eq!(refusal(&*store, swap("head", 0, None)).await, moved("head"));
}

/// Two swaps of one head in one batch are a mistake of whoever made it.
pub async fn a_head_is_swapped_once_in_a_batch(store: Arc<dyn Store>) {
    let mut batch = swap("head", 0, Some(b"one"));
    batch.heads.extend(swap("head", 1, Some(b"two")).heads);
    let refusal = refusal(&*store, batch).await;
    assert!(matches!(refusal, StoreError::Contradiction(_)), "{refusal}");
    assert_eq!(store.head("head").await.unwrap(), None);
}

/// Values may be any bytes, keys any text.
pub async fn values_and_keys_come_back_byte_for_byte(store: Arc<dyn Store>) {
    let values = [vec![], vec![0], (0..=255).collect(), noise(1, 1 << 20)];
    let keys = ["a b", "%_'\"\\", "عربي/中文", "\u{1}\u{10ffff}"];
    for (key, value) in keys.into_iter().zip(values) {
        let mut batch = swap(key, 0, Some(&value));
        batch.heads[0].expires = Some(-5);
        keep(&*store, batch).await;
        let head = Head {
            value,
            version: 1,
            expires: Some(-5),
        };
        assert!(store.head(key).await.unwrap() == Some(head), "{key}");
    }
    assert_eq!(store.heads("", "", 10).await.unwrap().len(), keys.len());
}

/// A listing holds what begins with the prefix and nothing else, in the order of the keys' bytes.
pub async fn heads_are_listed_by_prefix_in_the_order_of_bytes(store: Arc<dyn Store>) {
    let keys = [
        "a", "a/", "a/B", "a/a", "a/b", "a/é", "a/中", "a0", "a%", "a_c", "b/a", "aa",
    ];
    for key in keys {
        keep(&*store, swap(key, 0, Some(key.as_bytes()))).await;
    }
    let list = |prefix: &'static str, after: &'static str, limit| {
        let store = Arc::clone(&store);
        async move {
            let page = store.heads(prefix, after, limit).await.unwrap();
            assert!(page.iter().all(|(key, head)| key.as_bytes() == head.value));
            page.into_iter().map(|(key, _)| key).collect::<Vec<_>>()
        }
    };
    assert_eq!(
        list("a/", "", 99).await,
        ["a/", "a/B", "a/a", "a/b", "a/é", "a/中"]
    );
    assert_eq!(list("a/", "a/B", 2).await, ["a/a", "a/b"]);
    assert_eq!(list("a/", "a/中", 2).await, [""; 0]);
    assert_eq!(list("a%", "", 99).await, ["a%"]);
    assert_eq!(list("a_", "", 99).await, ["a_c"]);
    assert_eq!(list("", "a_c", 99).await, ["aa", "b/a"]);
    assert_eq!(list("c", "", 99).await, [""; 0]);
    assert_eq!(list("a", "", 0).await, [""; 0]);
    let mut sorted = keys;
    sorted.sort_unstable();
    assert_eq!(list("", "", 99).await, sorted);
}

/// However large values are, a page stays small, and paging still gives all.
pub async fn a_page_of_large_heads_ends_early_but_never_empty(store: Arc<dyn Store>) {
    let large = noise(1, limits::PAGE / 3);
    for n in 0..8 {
        keep(&*store, swap(&format!("head/{n}"), 0, Some(&large))).await;
    }
    let mut seen: Vec<String> = Vec::new();
    loop {
        let after = seen.last().cloned().unwrap_or_default();
        let page = store.heads("head/", &after, 1000).await.unwrap();
        assert!(page.len() <= 100);
        if page.is_empty() {
            break;
        }
        seen.extend(page.into_iter().map(|(key, _)| key));
    }
    assert_eq!(seen.len(), 8);
}

fn expiring(key: &str, expires: Option<i64>) -> Batch {
    let mut batch = Batch::named("expiring");
    batch.heads.push(HeadSwap {
        key: key.to_owned(),
        expected: 0,
        value: Some(b"value".to_vec()),
        expires,
    });
    batch
}

/// The sweep removes what expired before its moment, and says how many.
pub async fn only_what_expired_before_is_swept(store: Arc<dyn Store>) {
    for (key, expires) in [
        ("past", Some(99)),
        ("long past", Some(-1)),
        ("just now", Some(100)),
        ("future", Some(101)),
        ("kept", None),
    ] {
        keep(&*store, expiring(key, expires)).await;
    }
    assert_eq!(store.sweep(100).await.unwrap(), 2);
    assert_eq!(store.sweep(100).await.unwrap(), 0);
    let left = store.heads("", "", 10).await.unwrap();
    let left: Vec<_> = left.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(left, ["future", "just now", "kept"]);
    assert_eq!(store.sweep(i64::MAX).await.unwrap(), 2);
}

/// The store has no clock: what expired is given, and counts, until it is swept.
pub async fn an_expired_head_is_given_until_it_is_swept(store: Arc<dyn Store>) {
    keep(&*store, expiring("head", Some(5))).await;
    let head = store.head("head").await.unwrap().unwrap();
    assert_eq!(head.expires, Some(5));
    assert_eq!(
        refusal(&*store, expiring("head", Some(9))).await,
        moved("head")
    );
    // A swap without expiry keeps it for good.
    keep(&*store, swap("head", 1, Some(b"kept"))).await;
    assert_eq!(store.sweep(i64::MAX).await.unwrap(), 0);
    assert_eq!(store.head("head").await.unwrap().unwrap().expires, None);
}
