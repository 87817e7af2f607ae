//! Whether what is in a folder can be the work of a child that said this much.

use crate::operation::Operation;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use store::{Blobs, Entries, Heads, Store, Stored, Tiles};
use store_sqlite::{FolderBlobs, SqliteStore};

/// What is wrong, in sentences; empty if nothing is.
pub async fn problems(folder: &Path, acknowledged: &[Operation]) -> Vec<String> {
    let store = match SqliteStore::open(&folder.join("store.db")) {
        Ok(store) => store,
        Err(error) => return vec![format!("the store does not open: {error}")],
    };
    let blobs = match FolderBlobs::open(&folder.join("blobs")) {
        Ok(blobs) => blobs,
        Err(error) => return vec![format!("the blobs do not open: {error}")],
    };
    let mut problems = Vec::new();
    match found(&store).await {
        Err(problem) => problems.push(problem),
        Ok(found) => {
            let lost = acknowledged
                .iter()
                .filter(|acked| !found.contains_key(acked));
            problems.extend(lost.map(|acked| format!("{acked} was acknowledged and is lost")));
            for (operation, entries) in &found {
                let whole = whole(&store, &blobs, *operation, entries, &found).await;
                problems.extend(whole.err().map(|problem| format!("{operation}: {problem}")));
            }
        }
    }
    problems.extend(unnamed_rubbish(&blobs).await.err());
    drop((store, blobs));
    problems.extend(integrity(&folder.join("store.db")).err());
    problems
}

type Found = BTreeMap<Operation, Vec<Stored>>;

/// All entries, by the operation that their header names.
async fn found(store: &dyn Store) -> Result<Found, String> {
    let (mut found, mut after) = (Found::new(), 0);
    loop {
        let page = store
            .since(None, after, 1000)
            .await
            .map_err(|error| error.to_string())?;
        let Some(last) = page.last() else {
            return Ok(found);
        };
        after = last.seq;
        for entry in page {
            let header = String::from_utf8_lossy(&entry.header);
            let operation = header
                .parse()
                .map_err(|_| format!("a header is damaged: {header}"))?;
            found.entry(operation).or_default().push(entry);
        }
    }
}

fn sure(true_: bool, otherwise: &str) -> Result<(), String> {
    if true_ {
        Ok(())
    } else {
        Err(otherwise.to_owned())
    }
}

/// Whether one operation is there with all its parts.
async fn whole(
    store: &SqliteStore,
    blobs: &FolderBlobs,
    operation: Operation,
    entries: &[Stored],
    found: &Found,
) -> Result<(), String> {
    let lost = |error: store::StoreError| error.to_string();
    sure(entries.len() == 2, "half of its entries are missing")?;
    let mut erasers = found
        .keys()
        .filter(|other| other.erases() == Some(operation));
    let erased = erasers.next().is_some();
    for (stored, given) in entries.iter().zip(operation.entries()) {
        let place = (stored.stream, stored.position) == (given.stream, given.position);
        sure(place && stored.salt == given.salt, "an entry is damaged")?;
        if erased && given.position == 1 {
            sure(
                stored.erased && stored.parts.is_empty(),
                "an erased entry is back",
            )?;
        } else {
            sure(
                !stored.erased && stored.parts == given.parts,
                "sealed parts are damaged",
            )?;
        }
    }
    let tile = store.tile(&operation.tile().path).await.map_err(lost)?;
    sure(
        tile == Some(operation.tile().bytes),
        "its tile is missing or damaged",
    )?;
    let head = store.head(&operation.head().key).await.map_err(lost)?;
    let version = head.map_or(0, |head| head.version);
    sure(version > operation.head().expected, "its head is missing")?;
    if let Some((id, bytes)) = operation.blob() {
        sure(
            store.named(&[id]).await.map_err(lost)? == [id],
            "its blob is not named",
        )?;
        let blob = read(blobs, id).await?;
        sure(blob.is_some(), "its blob is missing")?;
        sure(blob == Some(bytes), "its blob is damaged")?;
    }
    Ok(())
}

async fn read(blobs: &FolderBlobs, id: words::BlobId) -> Result<Option<Vec<u8>>, String> {
    let Some((_, mut reader)) = blobs.open(id, 0).await.map_err(|error| error.to_string())? else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    while let Some(piece) = reader.read().await.map_err(|error| error.to_string())? {
        bytes.extend_from_slice(&piece);
    }
    Ok(Some(bytes))
}

/// Every listed blob opens, whether an entry names it or not.
async fn unnamed_rubbish(blobs: &FolderBlobs) -> Result<(), String> {
    let listed = blobs
        .list(None, 10_000)
        .await
        .map_err(|error| error.to_string())?;
    let different: BTreeSet<_> = listed.iter().collect();
    sure(different.len() == listed.len(), "a blob is listed twice")?;
    for id in listed {
        sure(
            read(blobs, id).await?.is_some(),
            "a listed blob does not open",
        )?;
    }
    Ok(())
}

/// What SQLite itself says about the file.
fn integrity(path: &Path) -> Result<(), String> {
    let connection = rusqlite::Connection::open(path).map_err(|error| error.to_string())?;
    let check = connection.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0));
    match check.map_err(|error| error.to_string())?.as_str() {
        "ok" => Ok(()),
        problem => Err(problem.to_owned()),
    }
}
