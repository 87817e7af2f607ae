//! PostgreSQL keeps every promise, also when two processes share it.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use store::{Batch, Entries, Head, Heads, Store, StoreError, Stored, StoredHeader, Tiles};
use store_postgres::PostgresStore;
use support::Cluster;
use words::{BlobId, OfficeId, StreamId};

async fn open(address: &str) -> PostgresStore {
    PostgresStore::open(address, None).await.unwrap()
}

mod alone {
    use super::*;

    async fn fresh() -> (Arc<dyn Store>, ()) {
        let cluster = Cluster::shared();
        let address = cluster.address(&cluster.database().await);
        (Arc::new(open(&address).await), ())
    }

    store::conformance!(fresh);
}

/// Three node processes on one database: each call goes to the next.
mod together {
    use super::*;

    struct Three {
        stores: [PostgresStore; 3],
        calls: AtomicUsize,
    }

    impl Three {
        fn next(&self) -> &PostgresStore {
            &self.stores[self.calls.fetch_add(1, Ordering::Relaxed) % 3]
        }
    }

    async fn fresh() -> (Arc<dyn Store>, ()) {
        let cluster = Cluster::shared();
        let address = cluster.network_address(&cluster.database().await);
        // All at once: one makes the schema, the others find it made.
        let (a, b, c) = tokio::join!(open(&address), open(&address), open(&address));
        let three = Three {
            stores: [a, b, c],
            calls: AtomicUsize::new(0),
        };
        (Arc::new(three), ())
    }

    store::conformance!(fresh);

    #[async_trait::async_trait]
    impl Entries for Three {
        async fn apply(&self, batch: Batch) -> Result<(), StoreError> {
            self.next().apply(batch).await
        }
        async fn stream(
            &self,
            stream: StreamId,
            from: u64,
            limit: usize,
        ) -> Result<Vec<Stored>, StoreError> {
            self.next().stream(stream, from, limit).await
        }
        async fn since(
            &self,
            office: Option<OfficeId>,
            after: u64,
            limit: usize,
        ) -> Result<Vec<Stored>, StoreError> {
            self.next().since(office, after, limit).await
        }
        async fn headers(&self, after: u64, limit: usize) -> Result<Vec<StoredHeader>, StoreError> {
            self.next().headers(after, limit).await
        }
        async fn last_seq(&self) -> Result<u64, StoreError> {
            self.next().last_seq().await
        }
        async fn named(&self, blobs: &[BlobId]) -> Result<Vec<BlobId>, StoreError> {
            self.next().named(blobs).await
        }
    }

    #[async_trait::async_trait]
    impl Heads for Three {
        async fn head(&self, key: &str) -> Result<Option<Head>, StoreError> {
            self.next().head(key).await
        }
        async fn heads(
            &self,
            prefix: &str,
            after: &str,
            limit: usize,
        ) -> Result<Vec<(String, Head)>, StoreError> {
            self.next().heads(prefix, after, limit).await
        }
        async fn sweep(&self, now: i64) -> Result<u64, StoreError> {
            self.next().sweep(now).await
        }
    }

    #[async_trait::async_trait]
    impl Tiles for Three {
        async fn tile(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
            self.next().tile(path).await
        }
    }
}
