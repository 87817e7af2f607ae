//! What may be opened, by whom, and what it costs.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use store::{Batch, Entries, HeadSwap, Heads, NewEntry, StoreError, commit};
use store_sqlite::{FolderBlobs, SqliteStore};
use words::{OfficeId, StreamId};

fn refused(path: &Path) -> StoreError {
    match SqliteStore::open(path) {
        Ok(_) => panic!("it was opened"),
        Err(error) => error,
    }
}

fn head(key: &str) -> Batch {
    let mut batch = Batch::named("head");
    batch.heads.push(HeadSwap {
        key: key.to_owned(),
        expected: 0,
        value: Some(b"value".to_vec()),
        expires: None,
    });
    batch
}

#[tokio::test]
async fn two_cannot_have_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let first = SqliteStore::open(&path).unwrap();
    let error = refused(&path);
    assert_eq!(error, StoreError::InUse);
    assert!(
        error.to_string().contains("stop the other one first"),
        "{error}"
    );
    commit(&first, head("key")).await.unwrap();
    // A clone is the same store, and holds it as well.
    let clone = first.clone();
    drop(first);
    assert_eq!(refused(&path), StoreError::InUse);
    drop(clone);
    let next = SqliteStore::open(&path).unwrap();
    assert!(next.head("key").await.unwrap().is_some());
}

#[tokio::test]
async fn two_cannot_have_the_same_folder_of_blobs() {
    let folder = tempfile::tempdir().unwrap();
    let first = FolderBlobs::open(folder.path()).unwrap();
    assert_eq!(
        FolderBlobs::open(folder.path()).err(),
        Some(StoreError::InUse)
    );
    drop(first);
    FolderBlobs::open(folder.path()).unwrap();
}

#[tokio::test]
async fn a_newer_database_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    commit(&SqliteStore::open(&path).unwrap(), head("key"))
        .await
        .unwrap();
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", 77).unwrap();
    drop(connection);
    let before = std::fs::read(&path).unwrap();
    let error = refused(&path);
    assert!(
        matches!(error, StoreError::Newer { found: 77, .. }),
        "{error}"
    );
    assert!(
        std::fs::read(&path).unwrap() == before,
        "the file was changed"
    );
}

#[tokio::test]
async fn another_programs_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.db");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE theirs (a)").unwrap();
    drop(other);
    let error = refused(&path);
    assert!(matches!(error, StoreError::Unfit(_)), "{error}");
}

#[tokio::test]
async fn a_damaged_file_is_called_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    std::fs::write(&path, vec![b'x'; 10_000]).unwrap();
    let error = refused(&path);
    assert!(matches!(error, StoreError::Damaged(_)), "{error}");
}

#[tokio::test]
async fn a_folder_that_may_not_be_written_is_an_error_without_a_path() {
    let error = refused(Path::new("/proc/no-such-place/store.db"));
    assert!(matches!(error, StoreError::Unavailable(_)), "{error}");
    assert!(!error.to_string().contains("proc"), "{error}");
}

#[tokio::test]
async fn only_the_owner_may_look_inside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/store.db");
    let store = SqliteStore::open(&path).unwrap();
    let _blobs = FolderBlobs::open(&folder.path().join("data/blobs")).unwrap();
    commit(&store, head("key")).await.unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert_eq!(mode(&folder.path().join("data/blobs")), 0o700);
    for name in ["store.db", "store.db-wal", "store.db-shm", "store.db.lock"] {
        assert_eq!(
            mode(&folder.path().join("data").join(name)),
            0o600,
            "{name}"
        );
    }
}

/// Opening reads no table: it costs the same few pages however much is kept.
#[tokio::test]
async fn opening_does_not_read_what_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let store = SqliteStore::open(&path).unwrap();
    for hundred in 0..100u64 {
        let mut batch = Batch::named("many");
        batch.entries.extend((0..1000).map(|n| NewEntry {
            office: OfficeId::from_random([7; 16]),
            stream: StreamId::from_random([u8::try_from(hundred).unwrap(); 16]),
            position: n,
            header: vec![1; 200],
            salt: [1; 16],
            parts: vec![2; 300],
            blobs: Vec::new(),
        }));
        commit(&store, batch).await.unwrap();
    }
    drop(store);
    assert!(path.metadata().unwrap().len() > 50_000_000);
    let read = || {
        let io = std::fs::read_to_string("/proc/self/io").unwrap();
        let line = io
            .lines()
            .find_map(|line| line.strip_prefix("rchar: "))
            .unwrap();
        line.parse::<u64>().unwrap()
    };
    let before = read();
    let store = SqliteStore::open(&path).unwrap();
    assert!(store.last_seq().await.unwrap() >= 100_000);
    assert_eq!(store.since(None, 99_990, 100).await.unwrap().len(), 10);
    // Other tests of this program read as well, but not fifty megabytes.
    assert!(
        read() - before < 10_000_000,
        "{} bytes were read",
        read() - before
    );
}

/// No question that the store asks walks through a table.
#[test]
fn every_query_finds_its_rows_by_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    drop(SqliteStore::open(&path).unwrap());
    let connection = rusqlite::Connection::open(&path).unwrap();
    let source = [
        include_str!("../src/store.rs"),
        include_str!("../src/apply.rs"),
    ]
    .concat();
    let begins = |text: &&str| text.starts_with("SELECT ") || text.starts_with("DELETE ");
    let (open, whole): (Vec<_>, Vec<_>) = source
        .split('"')
        .filter(begins)
        .partition(|text| text.ends_with("WHERE "));
    // The queries for entries share their beginning.
    let ends = source
        .split("entries_where!(\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    let ends: Vec<_> = ends.map(|end| format!("{}{end}", open[0])).collect();
    let mut seen = 0;
    for text in whole.into_iter().chain(ends.iter().map(String::as_str)) {
        let mut plan = connection
            .prepare(&format!("EXPLAIN QUERY PLAN {text}"))
            .unwrap();
        let nulls = vec![None::<i64>; plan.parameter_count()];
        let steps = plan.query_map(rusqlite::params_from_iter(nulls), |row| {
            row.get::<_, String>(3)
        });
        for step in steps.unwrap() {
            let step = step.unwrap();
            assert!(
                !step.starts_with("SCAN") || step.contains("CONSTANT"),
                "{text}: {step}"
            );
        }
        seen += 1;
    }
    assert!(seen >= 14, "{seen} queries were found");
}
