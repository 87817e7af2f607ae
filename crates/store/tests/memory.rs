//! The memory backend keeps every promise, and fails when it is told to.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;
use store::memory::{Memory, Next};
use store::{Batch, Blobs, Entries, HeadSwap, Heads, Store, StoreError, commit};

mod entries {
    use super::*;

    async fn fresh() -> (Arc<dyn Store>, ()) {
        (Arc::new(Memory::new()), ())
    }

    store::conformance!(fresh);
}

mod blobs {
    use super::*;

    async fn fresh() -> (Arc<dyn Blobs>, ()) {
        (Arc::new(Memory::new()), ())
    }

    store::blob_conformance!(fresh);
}

fn create(key: &str) -> Batch {
    let mut batch = Batch::named("create");
    batch.heads.push(HeadSwap {
        key: key.to_owned(),
        expected: 0,
        value: Some(vec![1]),
        expires: None,
    });
    batch
}

#[tokio::test]
async fn it_fails_before_or_after_it_has_kept_a_batch() {
    let memory = Memory::new();
    memory.plan([
        Next::Works,
        Next::FailsBefore,
        Next::FailsAfter,
        Next::IsFull,
    ]);
    let mut kept = Vec::new();
    for key in ["works", "before", "after", "full", "works again"] {
        let error = commit(&memory, create(key)).await.err();
        let there = memory.head(key).await.unwrap().is_some();
        kept.push((error.is_some(), there));
        if key == "full" {
            assert_eq!(error, Some(StoreError::Full));
        }
    }
    // Said to have failed, and there all the same: the third one lies.
    assert_eq!(
        kept,
        [
            (false, true),
            (true, false),
            (true, true),
            (true, false),
            (false, true)
        ]
    );
    assert_eq!(memory.last_seq().await.unwrap(), 0);
}
