//! Prints how many durable batches a second SQLite takes here, and how fast the folder takes a
//! blob.
//!
//! `cargo run --release -p store-sqlite --example sqlite_throughput [FOLDER]`; without a folder, a
//! temporary one.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a tool for developers"
)]

use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::Store;
use store::conformance::speed;
use store_sqlite::{FolderBlobs, SqliteStore};

#[tokio::main]
async fn main() {
    let within = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let folder = tempfile::tempdir_in(within).unwrap();
    let store: Arc<dyn Store> =
        Arc::new(SqliteStore::open(&folder.path().join("store.db")).unwrap());
    println!(
        "one write of 4 KiB and one fsync: {:.2?}",
        one_sync(folder.path())
    );
    for writers in [1, 16, 64] {
        println!(
            "{}",
            speed::durable_reports(&store, writers, Duration::from_secs(8)).await
        );
    }
    let entries = store.last_seq().await.unwrap();
    drop(store);
    let began = Instant::now();
    drop(SqliteStore::open(&folder.path().join("store.db")).unwrap());
    println!(
        "opened again with {entries} entries, and closed, in {:.1?}",
        began.elapsed()
    );
    println!(
        "plain file, 1 GiB with fsync: {:.0} MB/s",
        plain(folder.path()) / 1e6
    );
    let blobs = FolderBlobs::open(&folder.path().join("blobs")).unwrap();
    for seed in 0..3 {
        let (written, read) = speed::blob(&blobs, seed, 1024).await;
        println!(
            "blob of 1 GiB: {:.0} MB/s durably in, {:.0} MB/s out",
            written / 1e6,
            read / 1e6
        );
    }
}

/// What the disk does by itself: the middle of 100 syncs.
fn one_sync(folder: &Path) -> Duration {
    let mut file = std::fs::File::create(folder.join("sync")).unwrap();
    let mut times = Vec::new();
    for _ in 0..100 {
        let began = Instant::now();
        file.write_all(&[7; 4096]).unwrap();
        file.sync_data().unwrap();
        times.push(began.elapsed());
    }
    times.sort_unstable();
    times[50]
}

/// What the disk does by itself: bytes a second of one large file.
fn plain(folder: &Path) -> f64 {
    let (path, piece) = (folder.join("plain"), vec![7; 1 << 20]);
    let began = Instant::now();
    let mut file = std::fs::File::create(&path).unwrap();
    for _ in 0..1024 {
        file.write_all(&piece).unwrap();
    }
    file.sync_all().unwrap();
    let speed = f64::from(1 << 30) / began.elapsed().as_secs_f64();
    std::fs::remove_file(path).unwrap();
    speed
}
