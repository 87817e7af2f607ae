//! What becomes of acknowledged things when the database falls, and what is refused at the start.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;
use store::{Batch, Entries, HeadSwap, Heads, NewEntry, StoreError, commit};
use store_postgres::PostgresStore;
use support::Cluster;
use tokio::task::JoinSet;
use words::{OfficeId, StreamId};

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

fn entry(stream: StreamId, position: u64, parts: Vec<u8>) -> Batch {
    let mut batch = Batch::named("entry");
    batch.entries.push(NewEntry {
        office: OfficeId::from_random([7; 16]),
        stream,
        position,
        header: b"header".to_vec(),
        salt: [1; 16],
        parts,
        blobs: Vec::new(),
    });
    batch
}

async fn refused(address: &str, root: Option<&Path>) -> StoreError {
    PostgresStore::open(address, root)
        .await
        .err()
        .expect("it was opened")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_a_database_that_falls() {
    const FALLS: u64 = 5;
    let cluster = Cluster::start("");
    let address = cluster.address(&cluster.database().await);
    let store = PostgresStore::open(&address, None).await.unwrap();
    let (fallen, mut falls) = tokio::sync::watch::channel(0);
    let mut writers = JoinSet::new();
    for n in 0..8u8 {
        let (store, mut fallen) = (store.clone(), fallen.subscribe());
        writers.spawn(async move {
            let stream = StreamId::from_random([n; 16]);
            let (mut position, mut acknowledged, mut failures) = (0, Vec::new(), 0);
            while *fallen.borrow_and_update() < FALLS {
                match commit(&store, entry(stream, position, vec![n; 3000])).await {
                    Ok(_) => {
                        acknowledged.push(position);
                        position += 1;
                    }
                    // It was kept though its answer was lost.
                    Err(StoreError::Conflict { at, .. }) => position = at,
                    Err(StoreError::Unavailable(_)) => failures += 1,
                    Err(error) => panic!("{error}"),
                }
            }
            (stream, acknowledged, failures)
        });
    }
    falls.mark_unchanged();
    for fall in 1..=FALLS {
        tokio::time::sleep(Duration::from_millis(300)).await;
        cluster.control(&["-m", "immediate", "stop"]);
        let told = commit(&store, head(&format!("down/{fall}"))).await.err();
        assert!(matches!(told, Some(StoreError::Unavailable(_))), "{told:?}");
        cluster.control(&["start"]);
        // The same store, without being opened anew.
        commit(&store, head(&format!("up/{fall}"))).await.unwrap();
        fallen.send(fall).unwrap();
    }
    let (mut all, mut failed) = (0, 0);
    for (stream, acknowledged, failures) in writers.join_all().await {
        for position in &acknowledged {
            let kept = store.stream(stream, *position, 1).await.unwrap();
            assert_eq!(kept.len(), 1, "an acknowledged entry is lost");
        }
        (all, failed) = (all + acknowledged.len(), failed + failures);
    }
    assert_eq!(
        store.heads("up/", "", 99).await.unwrap().len() as u64,
        FALLS
    );
    eprintln!("{FALLS} falls, {all} acknowledged, {failed} refused, 0 lost");
    assert!(all > 100, "{all} acknowledged");
}

/// A server that answers before it writes is told not to: with the control that shows what it would
/// lose.
#[tokio::test]
async fn a_server_that_is_set_to_answer_early_is_made_to_wait() {
    let cluster = Cluster::start("-c synchronous_commit=off -c wal_writer_delay=10s");
    let database = cluster.database().await;
    let store = PostgresStore::open(&cluster.address(&database), None)
        .await
        .unwrap();
    cluster
        .run(&database, "CREATE TABLE careless (n integer); CHECKPOINT")
        .await;
    commit(&store, head("kept")).await.unwrap();
    // After ours, or its wait for the disk would save this one as well.
    cluster
        .run(&database, "INSERT INTO careless VALUES (1)")
        .await;
    cluster.control(&["-m", "immediate", "stop"]);
    cluster.control(&["start"]);
    assert!(
        store.head("kept").await.unwrap().is_some(),
        "an acknowledged head is lost"
    );
    let lost = "DO $$ BEGIN IF (SELECT count(*) FROM careless) > 0
        THEN RAISE 'the control kept its row'; END IF; END $$";
    cluster.run(&database, lost).await;
}

#[tokio::test]
async fn a_server_without_fsync_is_refused() {
    let cluster = Cluster::start("-c fsync=off");
    let error = refused(&cluster.address("postgres"), None).await;
    assert!(
        matches!(&error, StoreError::Unfit(why) if why.contains("fsync")),
        "{error}"
    );
}

#[tokio::test]
async fn connections_that_died_unnoticed_fail_nobody() {
    let cluster = Cluster::shared();
    let database = cluster.database().await;
    let store = PostgresStore::open(&cluster.address(&database), None)
        .await
        .unwrap();
    for round in 0..3 {
        let mut asking = JoinSet::new();
        for n in 0..16 {
            let store = store.clone();
            asking.spawn(async move { store.head(&format!("head/{n}")).await.map(drop) });
        }
        assert!(
            asking
                .join_all()
                .await
                .into_iter()
                .all(|asked| asked.is_ok())
        );
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name = 'recourse' AND datname = current_database()";
        cluster.run(&database, end).await;
        commit(&store, head(&format!("round/{round}")))
            .await
            .unwrap();
        assert!(
            store
                .head(&format!("round/{round}"))
                .await
                .unwrap()
                .is_some()
        );
    }
}

#[tokio::test]
async fn a_database_that_is_not_there_is_told_without_its_password() {
    let error = refused("postgres://me:pass-word@127.0.0.1:1/nowhere", None).await;
    assert!(matches!(error, StoreError::Unavailable(_)), "{error}");
    assert!(!error.to_string().contains("pass-word"), "{error}");
    let error = refused("postgres://me:pass-word@127.0.0.1:port/nowhere", None).await;
    assert!(matches!(error, StoreError::Unfit(_)), "{error}");
    assert!(!error.to_string().contains("pass-word"), "{error}");
}

#[tokio::test]
async fn a_newer_database_and_another_programs_are_refused() {
    let cluster = Cluster::shared();
    let database = cluster.database().await;
    drop(
        PostgresStore::open(&cluster.address(&database), None)
            .await
            .unwrap(),
    );
    cluster.run(&database, "UPDATE meta SET schema = 77").await;
    let error = refused(&cluster.address(&database), None).await;
    assert!(
        matches!(error, StoreError::Newer { found: 77, .. }),
        "{error}"
    );
    for theirs in [
        "CREATE TABLE meta (theirs text)",
        "CREATE TABLE meta (application text, schema int);
        INSERT INTO meta VALUES ('other', 1)",
    ] {
        let database = cluster.database().await;
        cluster.run(&database, theirs).await;
        let error = refused(&cluster.address(&database), None).await;
        assert!(matches!(error, StoreError::Unfit(_)), "{error}");
    }
}

/// Whoever reads the database's log knows which function asked.
#[tokio::test]
async fn every_statement_begins_with_the_name_of_its_function() {
    let cluster = Cluster::start("-c log_statement=all -c log_destination=stderr");
    let address = cluster.address(&cluster.database().await);
    let store = PostgresStore::open(&address, None).await.unwrap();
    let stream = StreamId::from_random([1; 16]);
    commit(&store, entry(stream, 0, vec![1])).await.unwrap();
    let mut everything = entry(stream, 1, vec![2]);
    everything.entries[0]
        .blobs
        .push(words::BlobId::from_random([1; 16]));
    everything.heads = head("key").heads;
    everything.tiles.push(store::TileWrite {
        path: "tile".to_owned(),
        bytes: vec![1],
    });
    everything.leaves.push((1, 0));
    everything.condemn.push(words::BlobId::from_random([2; 16]));
    everything.erase.push((stream, 0));
    commit(&store, everything).await.unwrap();
    let mut remove = head("key");
    (remove.heads[0].expected, remove.heads[0].value) = (1, None);
    commit(&store, remove).await.unwrap();
    store.since(None, 0, 9).await.unwrap();
    store.stream(stream, 0, 9).await.unwrap();
    store.heads("", "", 9).await.unwrap();
    store.sweep(5).await.unwrap();
    store.last_seq().await.unwrap();
    store.scrub().await.unwrap();
    let log = std::fs::read_to_string(cluster.data().join("log")).unwrap();
    let said = log.lines().filter_map(|line| {
        let (_, statement) = line.split_once("LOG:  ")?;
        let (kind, statement) = statement.split_once(": ")?;
        (kind == "statement" || kind.starts_with("execute ")).then_some(statement)
    });
    // The helper of this test makes the database.
    let said: Vec<_> = said
        .filter(|statement| !statement.starts_with("CREATE DATABASE"))
        .collect();
    for statement in &said {
        assert!(
            statement.starts_with("/* ") || statement.starts_with("-- migrate"),
            "{statement}"
        );
    }
    assert!(said.len() > 25, "{} statements", said.len());
}

/// Counts a marker in the files of the tables.
fn found(folder: &Path, marker: &[u8]) -> usize {
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            count += found(&path, marker);
        } else {
            let bytes = std::fs::read(path).unwrap();
            count += bytes
                .windows(marker.len())
                .filter(|bytes| *bytes == marker)
                .count();
        }
    }
    count
}

#[tokio::test]
async fn a_scrubbed_database_keeps_no_erased_bytes_in_its_tables() {
    let cluster = Cluster::start("");
    let database = cluster.database().await;
    let store = PostgresStore::open(&cluster.address(&database), None)
        .await
        .unwrap();
    let stream = StreamId::from_random([1; 16]);
    for position in 0..20 {
        let parts =
            b"<sealed, and to be looked for>".repeat(if position % 2 == 0 { 1 } else { 200 });
        commit(&store, entry(stream, position, parts))
            .await
            .unwrap();
    }
    let mut erase = Batch::named("erase");
    erase
        .erase
        .extend((0..20).map(|position| (stream, position)));
    commit(&store, erase).await.unwrap();
    cluster.run(&database, "CHECKPOINT").await;
    // The control: by itself, PostgreSQL keeps them.
    let tables = cluster.data().join("base");
    assert!(
        found(&tables, b"to be looked for") >= 20,
        "the scan is blind"
    );
    store.scrub().await.unwrap();
    cluster.run(&database, "CHECKPOINT").await;
    assert_eq!(found(&tables, b"to be looked for"), 0);
    assert_eq!(store.stream(stream, 0, 99).await.unwrap().len(), 20);
}

/// A certificate of its own for 127.0.0.1, readable by the server.
fn certificate(folder: &Path, name: &str) -> (PathBuf, PathBuf) {
    let (key, certificate) = (
        folder.join(format!("{name}.key")),
        folder.join(format!("{name}.crt")),
    );
    let made = Command::new("openssl")
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
        ])
        .args([
            "-days",
            "2",
            "-subj",
            "/CN=test",
            "-addext",
            "subjectAltName=IP:127.0.0.1",
        ])
        .args(["-addext", "basicConstraints=critical,CA:FALSE", "-keyout"])
        .arg(&key)
        .arg("-out")
        .arg(&certificate)
        .output()
        .expect("openssl is not installed; `cargo xtask test` installs it");
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    (key, certificate)
}

#[tokio::test]
async fn over_tls_only_the_expected_server_is_spoken_to() {
    let cluster = Arc::new(Cluster::start(""));
    let plain = format!("{}?sslmode=require", cluster.network_address("postgres"));
    let error = refused(&plain, None).await;
    assert!(
        matches!(error, StoreError::Unavailable(_)),
        "without TLS: {error}"
    );
    let folder = tempfile::tempdir().unwrap();
    let (key, own) = certificate(folder.path(), "own");
    let (_, other) = certificate(folder.path(), "other");
    cluster.take(&key, "server.key");
    cluster.take(&own, "server.crt");
    cluster.run("postgres", "ALTER SYSTEM SET ssl = on").await;
    cluster.run("postgres", "SELECT pg_reload_conf()").await;
    // The server reads its settings when it gets to it.
    for _ in 0..100 {
        if PostgresStore::open(&plain, Some(&own)).await.is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let store = PostgresStore::open(&plain, Some(&own)).await.unwrap();
    commit(&store, head("key")).await.unwrap();
    let encrypted =
        "DO $$ BEGIN IF (SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
        WHERE application_name = 'recourse') THEN RETURN; END IF; RAISE 'not encrypted'; END $$";
    cluster.run("postgres", encrypted).await;
    for root in [Some(other.as_path()), None, Some(key.as_path())] {
        refused(&plain, root).await;
    }
    let by_another_name = plain.replace("127.0.0.1", "localhost");
    refused(&by_another_name, Some(&own)).await;
}
