//! The store: opens the database, hands writing to the group commit, and reads.
//!
//! Absent: how writing works.

use crate::commit::Writer;
use crate::connect::{check, connection, pool};
use crate::error::{is_of_the_connection, of_postgres};
use crate::migrate;
use crate::write::{given, id, named, stored};
use async_trait::async_trait;
use deadpool_postgres::{Object, Pool};
use std::path::Path;
use std::sync::Arc;
use store::limits::{PAGE, prefix_end};
use store::{Batch, Entries, Head, Heads, StoreError, Stored, StoredHeader, Tiles};
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;
use words::{BlobId, OfficeId, StreamId};

/// Entries, heads and tiles in a PostgreSQL database that many processes share.
///
/// What is erased or removed is gone for every query at once. The database's files keep the old
/// bytes until [`PostgresStore::scrub`] has rewritten its tables, and its log and backups for as
/// long as they are kept; what is in them is sealed, and its key is destroyed with the entry.
#[derive(Clone)]
pub struct PostgresStore(Arc<Open>);

struct Open {
    pool: Pool,
    writer: Writer,
}

impl PostgresStore {
    /// Opens a database by its address, as `postgres://…` or `host=… user=…`, and brings it to the
    /// schema that this program knows. Outside of this machine the connection is made with TLS, and
    /// the server's certificate must be signed by `root_certificate` (a PEM file) or by one that
    /// the system trusts.
    ///
    /// # Errors
    /// [`StoreError::Newer`], [`StoreError::Unfit`] or [`StoreError::Unavailable`].
    pub async fn open(address: &str, root_certificate: Option<&Path>) -> Result<Self, StoreError> {
        let pool = pool(address, root_certificate)?;
        check(&*connection(&pool).await?).await?;
        migrate::run(&pool).await?;
        let writer = Writer::start(pool.clone());
        Ok(Self(Arc::new(Open { pool, writer })))
    }

    /// Rewrites the tables that hold sealed bytes, so that the database's files keep none of those
    /// that were erased, swept or replaced. Everybody else waits meanwhile; an office does this
    /// once a night.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn scrub(&self) -> Result<(), StoreError> {
        for statement in [
            "/* scrub */ VACUUM FULL entries",
            "/* scrub */ VACUUM FULL heads",
        ] {
            let client = connection(&self.0.pool).await?;
            // It takes as long as it takes; the connection is given back with its own limit.
            let run = async {
                client
                    .batch_execute("/* scrub */ SET statement_timeout = 0")
                    .await?;
                client.batch_execute(statement).await
            };
            let done = run.await.map_err(|error| of_postgres(&error));
            drop(Object::take(client));
            done?;
        }
        Ok(())
    }

    /// Asks a question, once more if the connection turns out to be dead: reading twice changes
    /// nothing.
    async fn ask(
        &self,
        query: &str,
        parameters: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Row>, StoreError> {
        let mut last = None;
        for _ in 0..3 {
            let client = connection(&self.0.pool).await?;
            let rows = async {
                let query = client.prepare_cached(query).await?;
                client.query(&query, parameters).await
            };
            match rows.await {
                Ok(rows) => return Ok(rows),
                Err(error) if is_of_the_connection(&error) => {
                    drop(Object::take(client));
                    last = Some(error);
                }
                Err(error) => return Err(of_postgres(&error)),
            }
        }
        Err(last.map_or_else(crate::error::ended, |error| of_postgres(&error)))
    }
}

/// A query for a page of entries that ends before it is too large. Lengths are known without
/// reading the bytes.
macro_rules! entries_where {
    ($name:literal, $which:literal, $order:literal) => {
        concat!(
            "/* ",
            $name,
            " */ SELECT page.seq, office, stream, position, header, salt, parts, erased, leaf
             FROM (SELECT *, sum(octet_length(header) + octet_length(parts)) OVER (ORDER BY ",
            $order,
            ")
                   - octet_length(header) - octet_length(parts) AS before
                   FROM (SELECT * FROM entries WHERE ",
            $which,
            " ORDER BY ",
            $order,
            " LIMIT $1)
                   AS chosen) AS page
             LEFT JOIN leaves ON leaves.seq = page.seq
             WHERE before < $2 ORDER BY ",
            $order
        )
    };
}

fn entry(row: &Row) -> Stored {
    Stored {
        seq: given(row.get(0)),
        office: OfficeId::from_random(id(row.get(1))),
        stream: StreamId::from_random(id(row.get(2))),
        position: given(row.get(3)),
        header: row.get(4),
        salt: id(row.get(5)),
        parts: row.get(6),
        erased: row.get(7),
        leaf: row.get::<_, Option<i64>>(8).map(given),
    }
}

/// A page's limits as parameters.
fn limits(limit: usize) -> (i64, i64) {
    let number = |number| i64::try_from(number).unwrap_or(i64::MAX);
    (number(limit), number(PAGE))
}

#[async_trait]
impl Entries for PostgresStore {
    async fn apply(&self, batch: Batch) -> Result<(), StoreError> {
        if batch.is_empty() {
            return Ok(());
        }
        // What is too large by itself is refused here, and not sent.
        store::limits::check(&batch)?;
        self.0.writer.apply(batch).await
    }

    async fn stream(
        &self,
        stream: StreamId,
        from: u64,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreError> {
        let query = entries_where!("stream", "stream = $3 AND position >= $4", "position");
        let (stream, from, (limit, page)) = (&stream.as_bytes()[..], stored(from), limits(limit));
        let rows = self.ask(query, &[&limit, &page, &stream, &from]).await?;
        Ok(rows.iter().map(entry).collect())
    }

    async fn since(
        &self,
        office: Option<OfficeId>,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreError> {
        let ((limit, page), after) = (limits(limit), stored(after));
        let rows = match office {
            None => {
                let query = entries_where!("since", "seq > $3", "seq");
                self.ask(query, &[&limit, &page, &after]).await?
            }
            Some(office) => {
                let query = entries_where!("since", "seq > $3 AND office = $4", "seq");
                let office = &office.as_bytes()[..];
                self.ask(query, &[&limit, &page, &after, &office]).await?
            }
        };
        Ok(rows.iter().map(entry).collect())
    }

    async fn headers(&self, after: u64, limit: usize) -> Result<Vec<StoredHeader>, StoreError> {
        let query = "/* headers */ SELECT seq, header, salt
            FROM (SELECT *, sum(octet_length(header)) OVER (ORDER BY seq)
                            - octet_length(header) AS before
                  FROM (SELECT seq, header, salt FROM entries WHERE seq > $3
                        ORDER BY seq LIMIT $1) AS later) AS page
            WHERE before < $2 ORDER BY seq";
        let (limit, page) = limits(limit);
        let rows = self.ask(query, &[&limit, &page, &stored(after)]).await?;
        let headers = rows.iter().map(|row| StoredHeader {
            seq: given(row.get(0)),
            header: row.get(1),
            salt: id(row.get(2)),
        });
        Ok(headers.collect())
    }

    async fn last_seq(&self) -> Result<u64, StoreError> {
        let query = "/* last_seq */ SELECT coalesce(max(seq), 0) FROM entries";
        let rows = self.ask(query, &[]).await?;
        Ok(rows.first().map_or(0, |row| given(row.get(0))))
    }

    async fn named(&self, blobs: &[BlobId]) -> Result<Vec<BlobId>, StoreError> {
        let client = connection(&self.0.pool).await?;
        let asked = blobs.iter().map(|blob| blob.as_bytes().to_vec()).collect();
        let found = named(&client, asked)
            .await
            .map_err(|error| of_postgres(&error))?;
        Ok(blobs
            .iter()
            .copied()
            .filter(|blob| found.contains(blob))
            .collect())
    }
}

fn head(row: &Row) -> Head {
    Head {
        version: given(row.get(0)),
        expires: row.get(1),
        value: row.get(2),
    }
}

#[async_trait]
impl Heads for PostgresStore {
    async fn head(&self, key: &str) -> Result<Option<Head>, StoreError> {
        let query = "/* head */ SELECT version, expires, value FROM heads WHERE key = $1";
        let rows = self.ask(query, &[&key]).await?;
        Ok(rows.first().map(head))
    }

    async fn heads(
        &self,
        prefix: &str,
        after: &str,
        limit: usize,
    ) -> Result<Vec<(String, Head)>, StoreError> {
        let query = "/* heads */ SELECT version, expires, value, key
            FROM (SELECT *, sum(octet_length(value)) OVER (ORDER BY key) - octet_length(value) AS before
                  FROM (SELECT * FROM heads
                        WHERE key >= $3 AND key > $4 AND ($5::text IS NULL OR key < $5)
                        ORDER BY key LIMIT $1) AS chosen) AS page
            WHERE before < $2 ORDER BY key";
        let ((limit, page), end) = (limits(limit), prefix_end(prefix));
        let rows = self
            .ask(query, &[&limit, &page, &prefix, &after, &end])
            .await?;
        Ok(rows.iter().map(|row| (row.get(3), head(row))).collect())
    }

    async fn sweep(&self, now: i64) -> Result<u64, StoreError> {
        let sweep = "/* sweep */ WITH swept AS (DELETE FROM heads WHERE expires < $1 RETURNING 1)
            SELECT count(*) FROM swept";
        // One statement is whole by itself; if its answer was lost, the next one finds less to do.
        let rows = self.ask(sweep, &[&now]).await?;
        Ok(rows.first().map_or(0, |row| given(row.get(0))))
    }
}

#[async_trait]
impl Tiles for PostgresStore {
    async fn tile(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let query = "/* tile */ SELECT bytes FROM tiles WHERE path = $1";
        let rows = self.ask(query, &[&path]).await?;
        Ok(rows.first().map(|row| row.get(0)))
    }
}
