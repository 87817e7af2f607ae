//! One batch in SQL, inside a transaction that the writer began.
//!
//! Absent: transactions and what to do when one fails; see `writer`.

use rusqlite::{Connection, OptionalExtension, Result, params};
use std::collections::BTreeSet;
use store::decide::{About, Facts, about};
use store::{Batch, HeadSwap, NewEntry, StoreError};
use words::BlobId;

/// What a batch leaves to be done after it is durable.
#[derive(Clone, Copy, Default)]
pub struct Residue {
    /// Bytes that must be gone before the batch is answered.
    pub erased: bool,
    /// Bytes that must be gone soon.
    pub replaced: bool,
}

/// The largest sequence number given.
pub fn last_seq(connection: &Connection) -> Result<i64> {
    let mut query = connection.prepare_cached("SELECT coalesce(max(seq), 0) FROM entries")?;
    query.query_row([], |row| row.get(0))
}

/// Decides a batch and writes it; `seq` is the largest number given, before and after.
///
/// An outer error is SQLite's, and something may have been written; an inner one is a refusal, and
/// nothing was.
pub fn apply(
    connection: &Connection,
    batch: &Batch,
    seq: &mut i64,
) -> Result<std::result::Result<Residue, StoreError>> {
    if let Err(refusal) = facts(connection, &about([batch]))?.decide(batch) {
        return Ok(Err(refusal));
    }
    for entry in &batch.entries {
        *seq += 1;
        append(connection, entry, *seq)?;
    }
    for head in &batch.heads {
        swap(connection, head)?;
    }
    let mut put = connection.prepare_cached("INSERT OR IGNORE INTO tiles VALUES (?1, ?2)")?;
    for tile in &batch.tiles {
        put.execute(params![tile.path, tile.bytes])?;
    }
    let mut give = connection.prepare_cached("INSERT OR IGNORE INTO leaves VALUES (?1, ?2)")?;
    for &(seq, leaf) in &batch.leaves {
        give.execute([stored(seq), stored(leaf)])?;
    }
    let mut condemn =
        connection.prepare_cached("INSERT OR IGNORE INTO condemned_blobs VALUES (?1)")?;
    for blob in &batch.condemn {
        condemn.execute([blob.as_bytes()])?;
    }
    for (stream, position) in &batch.erase {
        erase(connection, stream.as_bytes(), stored(*position))?;
    }
    Ok(Ok(Residue {
        erased: !batch.erase.is_empty(),
        replaced: batch.heads.iter().any(|head| head.expected > 0),
    }))
}

/// Removes what expired before `now`.
pub fn sweep(connection: &Connection, now: i64) -> Result<u64> {
    let mut sweep = connection.prepare_cached("DELETE FROM heads WHERE expires < ?1")?;
    Ok(sweep.execute([now])? as u64)
}

/// A number as SQLite keeps it. Those of a batch fit, as `limits::check` saw; others mean the
/// largest.
pub fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn append(connection: &Connection, entry: &NewEntry, seq: i64) -> Result<()> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO entries (seq, office, stream, position, salt, header, parts)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let (stream, position) = (entry.stream.as_bytes(), stored(entry.position));
    insert.execute(params![
        seq,
        entry.office.as_bytes(),
        stream,
        position,
        entry.salt,
        entry.header,
        entry.parts
    ])?;
    let mut name =
        connection.prepare_cached("INSERT OR IGNORE INTO blob_names VALUES (?1, ?2, ?3)")?;
    for blob in &entry.blobs {
        name.execute(params![blob.as_bytes(), stream, position])?;
    }
    Ok(())
}

fn swap(connection: &Connection, head: &HeadSwap) -> Result<()> {
    let HeadSwap {
        key,
        expected,
        value,
        expires,
    } = head;
    let Some(value) = value else {
        let mut remove = connection.prepare_cached("DELETE FROM heads WHERE key = ?1")?;
        return remove.execute([key]).map(drop);
    };
    let mut put = connection.prepare_cached(
        "INSERT INTO heads (key, version, expires, value) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE
         SET version = excluded.version, expires = excluded.expires, value = excluded.value",
    )?;
    put.execute(params![key, stored(expected + 1), expires, value])
        .map(drop)
}

fn erase(connection: &Connection, stream: &[u8], position: i64) -> Result<()> {
    let mut erase = connection.prepare_cached(
        "UPDATE entries SET parts = x'', erased = 1 WHERE stream = ?1 AND position = ?2",
    )?;
    erase.execute(params![stream, position])?;
    let mut forget =
        connection.prepare_cached("DELETE FROM blob_names WHERE stream = ?1 AND position = ?2")?;
    forget.execute(params![stream, position]).map(drop)
}

/// Looks up what a batch is about.
fn facts(connection: &Connection, about: &About<'_>) -> Result<Facts> {
    let mut facts = Facts::default();
    let mut query =
        connection.prepare_cached("SELECT max(position) FROM entries WHERE stream = ?1")?;
    for stream in &about.streams {
        let last: Option<u64> = query.query_row([stream.as_bytes()], |row| row.get(0))?;
        facts.next.extend(last.map(|last| (*stream, last + 1)));
    }
    let mut query = connection.prepare_cached("SELECT version FROM heads WHERE key = ?1")?;
    for key in &about.heads {
        let version = query.query_row([key], |row| row.get(0)).optional()?;
        facts
            .versions
            .extend(version.map(|version| ((*key).to_owned(), version)));
    }
    let mut query = connection.prepare_cached("SELECT bytes FROM tiles WHERE path = ?1")?;
    for path in &about.tiles {
        let bytes = query.query_row([path], |row| row.get(0)).optional()?;
        facts
            .tiles
            .extend(bytes.map(|bytes| ((*path).to_owned(), bytes)));
    }
    let mut query = connection.prepare_cached(
        "SELECT leaves.leaf FROM entries LEFT JOIN leaves USING (seq) WHERE entries.seq = ?1",
    )?;
    for seq in &about.leaves {
        let leaf = query
            .query_row([stored(*seq)], |row| row.get(0))
            .optional()?;
        facts.leaves.extend(leaf.map(|leaf| (*seq, leaf)));
    }
    facts.named = which(connection, &about.condemn, NAMED)?;
    facts.condemned = which(
        connection,
        &about.name,
        "SELECT EXISTS (SELECT 1 FROM condemned_blobs WHERE blob = ?1)",
    )?;
    Ok(facts)
}

/// Whether an entry names a blob.
pub const NAMED: &str = "SELECT EXISTS (SELECT 1 FROM blob_names WHERE blob = ?1)";

/// Those blobs of which a query says yes.
pub fn which<'a, C: FromIterator<BlobId>>(
    connection: &Connection,
    blobs: impl IntoIterator<Item = &'a BlobId>,
    query: &str,
) -> Result<C> {
    let mut query = connection.prepare_cached(query)?;
    let mut yes = BTreeSet::new();
    let mut all = Vec::new();
    for blob in blobs {
        if query.query_row([blob.as_bytes()], |row| row.get(0))? {
            yes.insert(*blob);
        }
        all.push(*blob);
    }
    Ok(all.into_iter().filter(|blob| yes.contains(blob)).collect())
}
