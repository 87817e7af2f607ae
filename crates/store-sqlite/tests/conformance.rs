//! SQLite and a folder keep every promise.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;
use store::{Blobs, Store};
use store_sqlite::{FolderBlobs, SqliteStore};
use tempfile::TempDir;

mod entries {
    use super::*;

    async fn fresh() -> (Arc<dyn Store>, TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(&folder.path().join("store.db")).unwrap();
        (Arc::new(store), folder)
    }

    store::conformance!(fresh);
}

mod blobs {
    use super::*;

    async fn fresh() -> (Arc<dyn Blobs>, TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let blobs = FolderBlobs::open(&folder.path().join("blobs")).unwrap();
        (Arc::new(blobs), folder)
    }

    store::blob_conformance!(fresh);
}
