//! What is erased, swept or removed leaves no bytes in any file.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::Duration;
use store::{Batch, Blobs, HeadSwap, Heads, NewEntry, commit};
use store_sqlite::{FolderBlobs, SqliteStore};
use words::{BlobId, OfficeId, StreamId};

const MANY: u8 = 150;

/// Bytes that stand nowhere else.
fn marker(what: &str, n: u8) -> Vec<u8> {
    format!("<{what} number {n:03}, to be looked for on the disk>").into_bytes()
}

/// How many of the markers stand in some file of a folder.
fn found(folder: &Path, what: &str) -> usize {
    let mut bytes = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() {
            bytes.extend(std::fs::read(file.path()).unwrap());
        }
    }
    let begin = format!("<{what} number ").into_bytes();
    let places = bytes
        .windows(begin.len() + 3)
        .filter(|place| place.starts_with(&begin));
    places
        .map(|place| &place[begin.len()..])
        .collect::<BTreeSet<_>>()
        .len()
}

fn stream(n: u8) -> StreamId {
    StreamId::from_random([n; 16])
}

/// Entries of which some are small, and some lie on many pages.
fn entries() -> Batch {
    let mut batch = Batch::named("entries");
    batch.entries.extend((0..MANY).map(|n| NewEntry {
        office: OfficeId::from_random([7; 16]),
        stream: stream(n),
        position: 0,
        header: b"header".to_vec(),
        salt: [n; 16],
        parts: [vec![b'.'; usize::from(n) * 100], marker("part", n)].concat(),
        blobs: Vec::new(),
    }));
    batch
}

fn heads(what: &str, expected: u64, expires: Option<i64>) -> Batch {
    let mut batch = Batch::named("heads");
    batch.heads.extend((0..MANY).map(|n| HeadSwap {
        key: format!("head/{n}"),
        expected,
        value: Some(marker(what, n)),
        expires,
    }));
    batch
}

#[tokio::test]
async fn erased_parts_are_gone_from_every_file_before_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("store.db")).unwrap();
    commit(&store, entries()).await.unwrap();
    // The control of the scan: it sees them while they are there.
    assert_eq!(found(folder.path(), "part"), usize::from(MANY));
    let mut erase = Batch::named("erase");
    erase.erase.extend((0..100).map(|n| (stream(n), 0)));
    commit(&store, erase).await.unwrap();
    assert_eq!(found(folder.path(), "part"), 50);
    // After a start as well: nothing was merely hidden.
    drop(store);
    assert_eq!(found(folder.path(), "part"), 50);
}

#[tokio::test]
async fn swept_heads_are_gone_from_every_file_before_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("store.db")).unwrap();
    commit(&store, heads("head", 0, Some(5))).await.unwrap();
    assert_eq!(found(folder.path(), "head"), usize::from(MANY));
    assert_eq!(store.sweep(6).await.unwrap(), u64::from(MANY));
    assert_eq!(found(folder.path(), "head"), 0);
}

#[tokio::test]
async fn what_a_head_held_before_is_gone_a_moment_later() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("store.db")).unwrap();
    commit(&store, heads("first", 0, None)).await.unwrap();
    commit(&store, heads("second", 1, None)).await.unwrap();
    let mut remove = heads("", 2, None);
    remove.heads.truncate(100);
    remove.heads.iter_mut().for_each(|head| head.value = None);
    commit(&store, remove).await.unwrap();
    for _ in 0..200 {
        if found(folder.path(), "first") == 0 && found(folder.path(), "second") == 50 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("bytes that were replaced are still on the disk after ten seconds");
}

/// The control of the whole: the same deletion without our care leaves bytes.
#[tokio::test]
async fn without_secure_deletion_the_bytes_would_stay() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    commit(&SqliteStore::open(&path).unwrap(), entries())
        .await
        .unwrap();
    let careless = rusqlite::Connection::open(&path).unwrap();
    careless
        .pragma_update(None, "secure_delete", "OFF")
        .unwrap();
    careless
        .execute("UPDATE entries SET parts = x'', erased = 1", [])
        .unwrap();
    careless
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    assert!(found(folder.path(), "part") > 50, "the scan is blind");
}

async fn put(blobs: &FolderBlobs, id: BlobId, bytes: &[u8]) {
    let mut writer = blobs.create(id).await.unwrap();
    writer.write(bytes.to_vec().into()).await.unwrap();
    writer.finish().await.unwrap();
}

#[tokio::test]
async fn a_removed_blob_is_overwritten_before_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = FolderBlobs::open(folder.path()).unwrap();
    let id = BlobId::from_random([9; 16]);
    put(&blobs, id, &[7; 300_000]).await;
    let mut file = File::open(folder.path().join("09").join(id.digits())).unwrap();
    blobs.remove(id).await.unwrap();
    // Whoever still has it open sees what is left of it on the disk.
    let mut left = Vec::new();
    file.read_to_end(&mut left).unwrap();
    assert!(left == vec![0; 300_000], "the bytes are still there");
    assert_eq!(
        std::fs::read_dir(folder.path().join("aside"))
            .unwrap()
            .count(),
        0
    );
}

#[tokio::test]
async fn no_file_says_when_a_blob_came_or_was_read() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = FolderBlobs::open(folder.path()).unwrap();
    let id = BlobId::from_random([9; 16]);
    put(&blobs, id, &[7; 300_000]).await;
    let (_, mut reader) = blobs.open(id, 0).await.unwrap().unwrap();
    while reader.read().await.unwrap().is_some() {}
    for path in [
        format!("09/{}", id.digits()),
        "09".to_owned(),
        "aside".to_owned(),
    ] {
        let metadata = folder.path().join(&path).metadata().unwrap();
        assert_eq!(metadata.mtime(), 0, "{path} says when it was changed");
        if metadata.is_file() {
            assert_eq!(metadata.atime(), 0, "{path} says when it was read");
        }
    }
}

#[tokio::test]
async fn what_was_left_unfinished_is_destroyed_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    drop(FolderBlobs::open(folder.path()).unwrap());
    let left = folder.path().join("aside").join("left-behind");
    std::fs::write(&left, [7; 300_000]).unwrap();
    // A second name of a blob, as a loss of power may leave it, is removed without touching the
    // bytes.
    let blob = folder
        .path()
        .join("09")
        .join(BlobId::from_random([9; 16]).digits());
    std::fs::write(&blob, [8; 100]).unwrap();
    std::fs::hard_link(&blob, folder.path().join("aside").join("second-name")).unwrap();
    let mut file = File::open(&left).unwrap();
    let blobs = FolderBlobs::open(folder.path()).unwrap();
    for _ in 0..200 {
        if std::fs::read_dir(folder.path().join("aside"))
            .unwrap()
            .count()
            == 0
        {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(!left.exists());
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).unwrap();
    assert!(bytes == vec![0; 300_000], "the bytes are still there");
    assert_eq!(std::fs::read(&blob).unwrap(), [8; 100]);
    drop(blobs);
}
