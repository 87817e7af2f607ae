//! A disk without room: refused in a clear word, nothing half kept, and all is well once there is
//! room.
//!
//! The child mounts a file system of three megabytes that only it sees.

use crate::operation::Operation;
use crate::verify::problems;
use std::path::Path;
use std::process::Command;
use store::{Entries, StoreError};
use store_sqlite::{FolderBlobs, SqliteStore};

const SCRIPT: &str = r#"mount -t tmpfs -o size=3m tmpfs "$FULL_FOLDER" && exec "$0" "$@""#;

#[test]
fn a_full_disk_is_told_and_survived() {
    let folder = tempfile::tempdir().unwrap();
    let run = |namespace: &[&str]| {
        let mut command = Command::new("unshare");
        command
            .args(namespace)
            .args(["sh", "-c", SCRIPT])
            .arg(std::env::current_exe().unwrap());
        command.args(["--exact", "full::inside", "--nocapture"]);
        command.env("FULL_FOLDER", folder.path()).output().unwrap()
    };
    // As root, or else as root of a namespace of one's own.
    let mut output = run(&["-m"]);
    if !String::from_utf8_lossy(&output.stdout).contains("running 1 test") {
        output = run(&["-rm"]);
    }
    let said = String::from_utf8_lossy(&output.stdout);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("running 1 test"),
        "this test mounts a file system: be root, or allow user namespaces\n{told}"
    );
    assert!(output.status.success(), "{said}\n{told}");
}

/// No test of its own: without a folder it does nothing.
#[test]
fn inside() {
    let Some(folder) = std::env::var_os("FULL_FOLDER") else {
        return;
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(fill(Path::new(&folder)));
}

fn operation(count: u32) -> Operation {
    Operation {
        life: 1,
        writer: 0,
        count,
    }
}

async fn fill(folder: &Path) {
    let room = folder.join("room");
    std::fs::write(&room, vec![0; 1 << 20]).unwrap();
    let store = SqliteStore::open(&folder.join("store.db")).unwrap();
    let blobs = FolderBlobs::open(&folder.join("blobs")).unwrap();
    let mut acknowledged = Vec::new();
    let mut count = 0;
    let next = loop {
        let operation = operation(count);
        count += 1;
        match operation.write(&store, &blobs).await {
            Ok(()) => acknowledged.push(operation),
            Err(StoreError::Full) => break operation,
            // It was kept, but there was no room to take what it erased out of the log.
            Err(error) => assert!(error.to_string().contains("erased bytes"), "{error}"),
        }
    };
    assert!(acknowledged.len() > 5, "{}", acknowledged.len());
    // Again and again, and each time the same answer; reading works all the while.
    for _ in 0..20 {
        match next.write(&store, &blobs).await {
            Err(error) => assert_eq!(error, StoreError::Full),
            Ok(()) => panic!("there is no room"),
        }
        let first = acknowledged[0].stream();
        assert_eq!(store.stream(first, 0, 9).await.unwrap().len(), 2);
    }
    drop((store, blobs));
    // A program that is started with a full disk says so, or works as far as it can.
    std::fs::write(folder.join("more"), vec![0; 4 << 20]).unwrap_err();
    if let Err(error) = SqliteStore::open(&folder.join("store.db")) {
        assert_eq!(error, StoreError::Full);
    }
    std::fs::remove_file(folder.join("more")).unwrap();
    std::fs::remove_file(&room).unwrap();
    assert_eq!(problems(folder, &acknowledged).await, [""; 0]);
    // There is room again.
    let store = SqliteStore::open(&folder.join("store.db")).unwrap();
    let blobs = FolderBlobs::open(&folder.join("blobs")).unwrap();
    next.write(&store, &blobs).await.unwrap();
    acknowledged.push(next);
    drop((store, blobs));
    assert_eq!(problems(folder, &acknowledged).await, [""; 0]);
}
