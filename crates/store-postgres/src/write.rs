//! One group of batches in SQL: look up everything it is about, decide, write everything that may
//! be kept.
//!
//! Five round trips, however many batches there are: what is looked up, and what is written, goes
//! out without waiting for the answer to the one before. Absent: transactions and trying again; see
//! `commit`.

use deadpool_postgres::Object;
use std::collections::{BTreeMap, BTreeSet};
use store::decide::{About, Facts, about};
use store::{Batch, HeadSwap, StoreError};
use tokio_postgres::types::ToSql;
use tokio_postgres::{Error, Row};
use words::{BlobId, StreamId};

/// Decides and writes a group inside a transaction that was begun. What is refused is not written.
pub async fn write(
    client: &Object,
    batches: &[&Batch],
) -> Result<Vec<Result<(), StoreError>>, Error> {
    let count: usize = batches.iter().map(|batch| batch.entries.len()).sum();
    let about = about(batches.iter().copied());
    // The counter, even where no number is needed: whoever has it writes alone until the commit, so
    // numbers are given in the order of commits. Whoever waited for it would look at what is old by
    // now; the database says so, and the group is tried again.
    let first = take(client, count).await?;
    let mut facts = facts(client, &about).await?;
    let outcomes: Vec<_> = batches.iter().map(|batch| facts.decide(batch)).collect();
    let kept = batches
        .iter()
        .zip(&outcomes)
        .filter(|(_, outcome)| outcome.is_ok());
    let kept: Vec<&Batch> = kept.map(|(batch, _)| *batch).collect();
    tokio::try_join!(
        append(client, &kept, first),
        swap(client, &kept),
        put(client, &kept),
        give_leaves(client, &kept),
        condemn(client, &kept),
    )?;
    // What is appended and erased at once must be there first.
    erase(client, &kept).await?;
    Ok(outcomes)
}

/// Runs one statement; each is prepared once for a connection.
async fn run(
    client: &Object,
    statement: &str,
    parameters: &[&(dyn ToSql + Sync)],
) -> Result<(), Error> {
    let statement = client.prepare_cached(statement).await?;
    client.execute(&statement, parameters).await.map(drop)
}

/// Asks one question, unless it is about nothing.
async fn ask<T: ToSql + Sync>(client: &Object, query: &str, of: Vec<T>) -> Result<Vec<Row>, Error> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let query = client.prepare_cached(query).await?;
    client.query(&query, &[&of]).await
}

/// A number as PostgreSQL keeps it. Those of a batch fit, as `limits::check` saw; others mean the
/// largest.
pub fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number as it was given to PostgreSQL.
pub fn given(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// An id as it was given to PostgreSQL.
pub fn id(bytes: &[u8]) -> [u8; 16] {
    bytes.try_into().unwrap_or_default()
}

/// Takes so many numbers; gives the first. Those that are not used are gaps.
async fn take(client: &Object, count: usize) -> Result<i64, Error> {
    let take = "/* take */ UPDATE meta SET seq = seq + $1 RETURNING seq - $1 + 1";
    let take = client.prepare_cached(take).await?;
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    Ok(client.query_one(&take, &[&count]).await?.get(0))
}

/// Looks up what the batches are about.
async fn facts(client: &Object, about: &About<'_>) -> Result<Facts, Error> {
    let next = "/* facts */ SELECT asked.stream, (SELECT max(position) FROM entries
        WHERE entries.stream = asked.stream) FROM unnest($1::bytea[]) AS asked (stream)";
    let versions = "/* facts */ SELECT key, version FROM heads WHERE key = ANY ($1)";
    let tiles = "/* facts */ SELECT path, bytes FROM tiles WHERE path = ANY ($1)";
    let leaves = "/* facts */ SELECT entries.seq, leaves.leaf
        FROM entries LEFT JOIN leaves USING (seq) WHERE entries.seq = ANY ($1)";
    let condemned = "/* facts */ SELECT blob FROM condemned_blobs WHERE blob = ANY ($1)";
    let bytes = |ids: &BTreeSet<BlobId>| ids.iter().map(|id| id.as_bytes().to_vec()).collect();
    let streams: Vec<&[u8]> = about.streams.iter().map(|id| &id.as_bytes()[..]).collect();
    let seqs: Vec<i64> = about.leaves.iter().copied().map(stored).collect();
    let (next, versions, tiles, leaves, named, condemned) = tokio::try_join!(
        ask(client, next, streams),
        ask(client, versions, about.heads.iter().copied().collect()),
        ask(client, tiles, about.tiles.iter().copied().collect()),
        ask(client, leaves, seqs),
        named(client, bytes(&about.condemn)),
        ask::<Vec<u8>>(client, condemned, bytes(&about.name)),
    )?;
    let position = |row: &Row| {
        let last: Option<i64> = row.get(1);
        last.map(|last| (StreamId::from_random(id(row.get(0))), given(last) + 1))
    };
    let leaf = |row: &Row| (given(row.get(0)), row.get::<_, Option<i64>>(1).map(given));
    Ok(Facts {
        next: next.iter().filter_map(position).collect(),
        versions: versions
            .iter()
            .map(|row| (row.get(0), given(row.get(1))))
            .collect(),
        tiles: tiles.iter().map(|row| (row.get(0), row.get(1))).collect(),
        leaves: leaves.iter().map(leaf).collect(),
        named: named.into_iter().collect(),
        condemned: condemned
            .iter()
            .map(|row| BlobId::from_random(id(row.get(0))))
            .collect(),
    })
}

/// Those of these blobs that an entry names.
pub async fn named(client: &Object, blobs: Vec<Vec<u8>>) -> Result<Vec<BlobId>, Error> {
    let query = "/* named */ SELECT asked.blob FROM unnest($1::bytea[]) AS asked (blob)
        WHERE EXISTS (SELECT 1 FROM blob_names WHERE blob_names.blob = asked.blob)";
    let rows = ask(client, query, blobs).await?;
    Ok(rows
        .iter()
        .map(|row| BlobId::from_random(id(row.get(0))))
        .collect())
}

async fn append(client: &Object, batches: &[&Batch], first: i64) -> Result<(), Error> {
    let entries: Vec<_> = batches.iter().flat_map(|batch| &batch.entries).collect();
    if entries.is_empty() {
        return Ok(());
    }
    let seqs: Vec<i64> = (first..).take(entries.len()).collect();
    let offices: Vec<_> = entries
        .iter()
        .map(|entry| &entry.office.as_bytes()[..])
        .collect();
    let streams: Vec<_> = entries
        .iter()
        .map(|entry| &entry.stream.as_bytes()[..])
        .collect();
    let positions: Vec<_> = entries.iter().map(|entry| stored(entry.position)).collect();
    let salts: Vec<_> = entries.iter().map(|entry| &entry.salt[..]).collect();
    let headers: Vec<_> = entries
        .iter()
        .map(|entry| entry.header.as_slice())
        .collect();
    let parts: Vec<_> = entries.iter().map(|entry| entry.parts.as_slice()).collect();
    let insert =
        "/* append */ INSERT INTO entries (seq, office, stream, position, salt, header, parts)
        SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bigint[], $5::bytea[],
        $6::bytea[], $7::bytea[])";
    let all: [&(dyn ToSql + Sync); 7] = [
        &seqs, &offices, &streams, &positions, &salts, &headers, &parts,
    ];
    let names: BTreeSet<(&[u8], &[u8], i64)> = entries
        .iter()
        .flat_map(|entry| {
            let (stream, position) = (&entry.stream.as_bytes()[..], stored(entry.position));
            entry
                .blobs
                .iter()
                .map(move |blob| (&blob.as_bytes()[..], stream, position))
        })
        .collect();
    let blobs: Vec<_> = names.iter().map(|name| name.0).collect();
    let of: Vec<_> = names.iter().map(|name| name.1).collect();
    let at: Vec<_> = names.iter().map(|name| name.2).collect();
    let name = "/* append */ INSERT INTO blob_names
        SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bigint[])";
    run(client, insert, &all).await?;
    if !blobs.is_empty() {
        run(client, name, &[&blobs, &of, &at]).await?;
    }
    Ok(())
}

/// Of several swaps of one head by several batches, the last one stands.
async fn swap(client: &Object, batches: &[&Batch]) -> Result<(), Error> {
    let swaps = batches.iter().flat_map(|batch| &batch.heads);
    let last: BTreeMap<&str, &HeadSwap> = swaps.map(|head| (head.key.as_str(), head)).collect();
    let (kept, removed): (Vec<_>, Vec<_>) =
        last.into_values().partition(|head| head.value.is_some());
    let removed: Vec<_> = removed.iter().map(|head| head.key.as_str()).collect();
    let keys: Vec<_> = kept.iter().map(|head| head.key.as_str()).collect();
    let versions: Vec<_> = kept.iter().map(|head| stored(head.expected + 1)).collect();
    let expires: Vec<_> = kept.iter().map(|head| head.expires).collect();
    let values: Vec<_> = kept.iter().map(|head| head.value.as_deref()).collect();
    let put = "/* swap */ INSERT INTO heads (key, version, expires, value)
        SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bytea[])
        ON CONFLICT (key) DO UPDATE
        SET version = excluded.version, expires = excluded.expires, value = excluded.value";
    let remove = "/* swap */ DELETE FROM heads WHERE key = ANY ($1)";
    let put = async {
        let all: [&(dyn ToSql + Sync); 4] = [&keys, &versions, &expires, &values];
        if keys.is_empty() {
            Ok(())
        } else {
            run(client, put, &all).await
        }
    };
    let remove = async {
        if removed.is_empty() {
            Ok(())
        } else {
            run(client, remove, &[&removed]).await
        }
    };
    tokio::try_join!(put, remove).map(drop)
}

async fn put(client: &Object, batches: &[&Batch]) -> Result<(), Error> {
    let tiles = batches.iter().flat_map(|batch| &batch.tiles);
    let tiles: BTreeMap<&str, &[u8]> = tiles
        .map(|tile| (tile.path.as_str(), tile.bytes.as_slice()))
        .collect();
    if tiles.is_empty() {
        return Ok(());
    }
    let (paths, bytes): (Vec<_>, Vec<_>) = tiles.into_iter().unzip();
    let put = "/* put */ INSERT INTO tiles SELECT * FROM unnest($1::text[], $2::bytea[])
        ON CONFLICT DO NOTHING";
    run(client, put, &[&paths, &bytes]).await
}

async fn give_leaves(client: &Object, batches: &[&Batch]) -> Result<(), Error> {
    let leaves: BTreeMap<u64, u64> = batches
        .iter()
        .flat_map(|batch| batch.leaves.clone())
        .collect();
    if leaves.is_empty() {
        return Ok(());
    }
    let (seqs, leaves): (Vec<_>, Vec<_>) = leaves
        .into_iter()
        .map(|(seq, leaf)| (stored(seq), stored(leaf)))
        .unzip();
    let give = "/* give_leaves */ INSERT INTO leaves
        SELECT * FROM unnest($1::bigint[], $2::bigint[]) ON CONFLICT DO NOTHING";
    run(client, give, &[&seqs, &leaves]).await
}

async fn condemn(client: &Object, batches: &[&Batch]) -> Result<(), Error> {
    let blobs: BTreeSet<&BlobId> = batches.iter().flat_map(|batch| &batch.condemn).collect();
    if blobs.is_empty() {
        return Ok(());
    }
    let blobs: Vec<_> = blobs.into_iter().map(|blob| &blob.as_bytes()[..]).collect();
    let condemn = "/* condemn */ INSERT INTO condemned_blobs
        SELECT * FROM unnest($1::bytea[]) ON CONFLICT DO NOTHING";
    run(client, condemn, &[&blobs]).await
}

async fn erase(client: &Object, batches: &[&Batch]) -> Result<(), Error> {
    let places: Vec<_> = batches.iter().flat_map(|batch| &batch.erase).collect();
    if places.is_empty() {
        return Ok(());
    }
    let streams: Vec<_> = places
        .iter()
        .map(|(stream, _)| &stream.as_bytes()[..])
        .collect();
    let positions: Vec<_> = places
        .iter()
        .map(|(_, position)| stored(*position))
        .collect();
    let erase = "/* erase */ UPDATE entries SET parts = '', erased = true
        FROM unnest($1::bytea[], $2::bigint[]) AS asked (stream, position)
        WHERE entries.stream = asked.stream AND entries.position = asked.position";
    let forget = "/* erase */ DELETE FROM blob_names
        USING unnest($1::bytea[], $2::bigint[]) AS asked (stream, position)
        WHERE blob_names.stream = asked.stream AND blob_names.position = asked.position";
    run(client, erase, &[&streams, &positions]).await?;
    run(client, forget, &[&streams, &positions]).await
}
