//! A store that fails and dawdles as the dice fall: each call may let others go first, and each may get lost before or
//! after it was done.

use super::chance::Dice;
use async_trait::async_trait;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;
use store::memory::Memory;
use store::{Batch, Entries, Head, Heads, StoreError, Stored, StoredHeader, Tiles};
use words::{BlobId, OfficeId, StreamId};

#[derive(Clone)]
pub(super) struct Flaky {
    pub(super) inner: Memory,
    pub(super) dice: Dice,
    /// While this is set nothing gets through.
    pub(super) is_down: Arc<AtomicBool>,
    /// While this is set, nothing gets lost and nobody is let first.
    pub(super) is_calm: Arc<AtomicBool>,
}

/// Calls lost of a thousand.
const LOST: u64 = 4;

fn lost() -> StoreError {
    StoreError::Unavailable("lost".to_owned())
}

impl Flaky {
    /// Lets others go first, or gets lost.
    async fn turn(&self) -> Result<(), StoreError> {
        if self.is_down.load(Ordering::Relaxed) {
            return Err(lost());
        }
        if self.is_calm.load(Ordering::Relaxed) {
            return Ok(());
        }
        if self.dice.happens(LOST) {
            return Err(lost());
        }
        let mut waits = self.dice.happens(300);
        std::future::poll_fn(|context| match std::mem::replace(&mut waits, false) {
            true => {
                context.waker().wake_by_ref();
                Poll::Pending
            }
            false => Poll::Ready(()),
        })
        .await;
        Ok(())
    }
}

#[async_trait]
impl Entries for Flaky {
    async fn apply(&self, batch: Batch) -> Result<(), StoreError> {
        self.turn().await?;
        self.inner.apply(batch).await?;
        // It was kept, and whoever asked may never learn of it.
        self.turn().await
    }

    async fn stream(
        &self,
        stream: StreamId,
        from: u64,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreError> {
        self.turn().await?;
        self.inner.stream(stream, from, limit).await
    }

    async fn since(
        &self,
        office: Option<OfficeId>,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreError> {
        self.turn().await?;
        self.inner.since(office, after, limit).await
    }

    async fn headers(&self, after: u64, limit: usize) -> Result<Vec<StoredHeader>, StoreError> {
        self.turn().await?;
        self.inner.headers(after, limit).await
    }

    async fn last_seq(&self) -> Result<u64, StoreError> {
        self.turn().await?;
        self.inner.last_seq().await
    }

    async fn named(&self, blobs: &[BlobId]) -> Result<Vec<BlobId>, StoreError> {
        self.turn().await?;
        self.inner.named(blobs).await
    }
}

#[async_trait]
impl Heads for Flaky {
    async fn head(&self, key: &str) -> Result<Option<Head>, StoreError> {
        self.turn().await?;
        self.inner.head(key).await
    }

    async fn heads(
        &self,
        prefix: &str,
        after: &str,
        limit: usize,
    ) -> Result<Vec<(String, Head)>, StoreError> {
        self.turn().await?;
        self.inner.heads(prefix, after, limit).await
    }

    async fn sweep(&self, now: i64) -> Result<u64, StoreError> {
        self.turn().await?;
        self.inner.sweep(now).await
    }
}

#[async_trait]
impl Tiles for Flaky {
    async fn tile(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.turn().await?;
        self.inner.tile(path).await
    }
}
