//! The desk's replica: sealed entries in one SQLite file, as the node sent them and the desk
//! checked them.
//!
//! Nothing here can be read without an officer's keys. Beside each header stand the facts that
//! folds ask for, so that a login does not check every signature a second time. Absent: any
//! plaintext.

mod steps;

use charter::Step;
use entry::{Author, Kind, StreamKind, Verified};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use words::{BlobId, Hash, Moment, StreamId};

/// The newest form of the file that this program knows.
const VERSION: i64 = 1;

const SCHEMA: &str = include_str!("migrations/1.sql");

/// Why the replica did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum ReplicaProblem {
    /// A newer program wrote the file.
    #[error("the replica was written by a newer version")]
    Newer,
    /// The disk is full.
    #[error("no room left on the disk")]
    Full,
    /// SQLite says so.
    #[error("the replica cannot be used")]
    Sql(#[source] rusqlite::Error),
    /// What was read is not what was written.
    #[error("the replica is damaged")]
    Damaged,
}

impl From<rusqlite::Error> for ReplicaProblem {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            _ => Self::Sql(error),
        }
    }
}

/// An entry as it is kept: checked when it came in.
#[derive(Clone)]
pub struct Kept {
    /// The node's sequence number: the order in which entries came.
    pub seq: u64,
    /// The stream.
    pub stream: StreamId,
    /// Its kind.
    pub stream_kind: StreamKind,
    /// The position in the stream.
    pub position: u64,
    /// The entry's kind.
    pub kind: Kind,
    /// Who wrote it.
    pub author: Author,
    /// When the node took it in.
    pub at: Moment,
    /// What it means to the charter.
    pub step: Step,
    /// Its sealed body; none once erased.
    pub body: Option<Vec<u8>>,
    /// Its sealed grants with the ids of the keys to which they are sealed; none once erased.
    pub grants: Vec<(Hash, Vec<u8>)>,
    /// The blobs it names.
    pub blobs: Vec<BlobId>,
    /// The positions of its stream that it erases.
    pub erases: Vec<u64>,
}

/// What folds ask about an entry and the header says, in a form that is read without checking it
/// anew.
#[derive(Serialize, Deserialize)]
struct Facts {
    discharges: Vec<String>,
    /// None in rows from before charters had versions.
    #[serde(default)]
    step: Option<Step>,
    body: usize,
    grants: Vec<(Hash, usize)>,
    blobs: Vec<BlobId>,
    #[serde(default)]
    erases: Vec<u64>,
}

/// Where a stream stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamEnd {
    /// The next free position.
    pub next: u64,
    /// SHA-256 of the last header.
    pub hash: Hash,
}

/// The file. One connection writes, others read beside it.
pub struct Replica {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

impl Replica {
    /// Opens or makes the file.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn open(path: &Path) -> Result<Self, ReplicaProblem> {
        let writer = connect(path)?;
        let version: i64 = writer.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        match version {
            0 => writer.execute_batch(&format!(
                "BEGIN; {SCHEMA}; PRAGMA user_version = {VERSION}; COMMIT;"
            ))?,
            VERSION => {}
            _ => return Err(ReplicaProblem::Newer),
        }
        Ok(Self {
            path: path.to_owned(),
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
        })
    }

    /// The largest sequence number that was taken in: the feed goes on behind it.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn cursor(&self) -> Result<u64, ReplicaProblem> {
        self.place("cursor")
    }

    /// A number that was kept under a name; 0 where there is none.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn place(&self, name: &str) -> Result<u64, ReplicaProblem> {
        self.read(|sql| {
            let found: Option<i64> = sql
                .prepare_cached("SELECT value FROM place WHERE name = ?1")?
                .query_row([name], |row| row.get(0))
                .optional()?;
            unsigned(found.unwrap_or(0))
        })
    }

    /// Keeps a number under a name.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn put_place(&self, name: &str, value: u64) -> Result<(), ReplicaProblem> {
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        put_place(&writer, name, value)
    }

    /// Where a stream stands; none where it is not known.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn end_of(&self, stream: StreamId) -> Result<Option<StreamEnd>, ReplicaProblem> {
        self.read(|sql| {
            let found: Option<(i64, Vec<u8>)> = sql
                .prepare_cached(
                    "SELECT position, hash FROM entry WHERE stream = ?1
                     ORDER BY position DESC LIMIT 1",
                )?
                .query_row([&stream.as_bytes()[..]], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?;
            found
                .map(|(position, hash)| {
                    Ok(StreamEnd {
                        next: unsigned(position)? + 1,
                        hash: Hash(hash.try_into().map_err(|_| ReplicaProblem::Damaged)?),
                    })
                })
                .transpose()
        })
    }

    /// The author of a stream's first entry: the reporter's key, for a mailbox.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn first_author(&self, stream: StreamId) -> Result<Option<Author>, ReplicaProblem> {
        Ok(self.stream(stream, 0, 1)?.first().map(|kept| kept.author))
    }

    /// Takes checked entries in with the new cursor, durably and all or none. What they erase is
    /// gone with them.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn take_in(&self, entries: &[(u64, Verified)], cursor: u64) -> Result<(), ReplicaProblem> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let sql = writer.transaction()?;
        let mut erased = false;
        for (seq, verified) in entries {
            insert(&sql, *seq, verified)?;
            let statement = verified.statement();
            for position in &statement.erases {
                sql.execute(
                    "UPDATE entry SET parts = x'', erased = 1 WHERE stream = ?1 AND position = ?2",
                    params![&statement.stream.as_bytes()[..], signed(*position)],
                )?;
                erased = true;
            }
        }
        put_place(&sql, "cursor", cursor)?;
        sql.commit()?;
        if erased {
            // secure_delete has overwritten the pages; the log must not keep them either.
            writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        }
        Ok(())
    }

    /// Up to `limit` entries after a sequence number, in the order in which they came.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn since(&self, after: u64, limit: usize) -> Result<Vec<Kept>, ReplicaProblem> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM entry WHERE seq > ?1 ORDER BY seq LIMIT ?2"
            ))?;
            collect(query.query(params![signed(after), signed(limit as u64)])?)
        })
    }

    /// Up to `limit` entries of a stream from a position on, in order.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn stream(
        &self,
        stream: StreamId,
        from: u64,
        limit: usize,
    ) -> Result<Vec<Kept>, ReplicaProblem> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM entry WHERE stream = ?1 AND position >= ?2
                 ORDER BY position LIMIT ?3"
            ))?;
            let rows = query.query(params![
                &stream.as_bytes()[..],
                signed(from),
                signed(limit as u64)
            ])?;
            collect(rows)
        })
    }

    /// SHA-256 of the header of the entry with this sequence number; none where there is none.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn hash_at(&self, seq: u64) -> Result<Option<Hash>, ReplicaProblem> {
        self.read(|sql| {
            let mut query = sql.prepare_cached("SELECT hash FROM entry WHERE seq = ?1")?;
            let found: Option<Vec<u8>> = query
                .query_row([signed(seq)], |row| row.get(0))
                .optional()?;
            let hash = |bytes: Vec<u8>| bytes.try_into().map(Hash);
            found
                .map(hash)
                .transpose()
                .map_err(|_| ReplicaProblem::Damaged)
        })
    }

    /// The canonical header of an entry.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn header(
        &self,
        stream: StreamId,
        position: u64,
    ) -> Result<Option<Vec<u8>>, ReplicaProblem> {
        self.read(|sql| {
            let mut query =
                sql.prepare_cached("SELECT header FROM entry WHERE stream = ?1 AND position = ?2")?;
            let key = params![&stream.as_bytes()[..], signed(position)];
            Ok(query.query_row(key, |row| row.get(0)).optional()?)
        })
    }

    /// Up to `limit` canonical headers after a sequence number, in the order in which they came.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn headers(&self, after: u64, limit: usize) -> Result<Vec<(u64, Vec<u8>)>, ReplicaProblem> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT seq, header FROM entry WHERE seq > ?1 ORDER BY seq LIMIT ?2",
            )?;
            let rows = query.query_map(params![signed(after), signed(limit as u64)], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
            rows.map(|row| {
                row.map_err(Into::into)
                    .and_then(|(seq, header)| Ok((unsigned(seq)?, header)))
            })
            .collect()
        })
    }

    /// The last entries of a stream before a position, newest first.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn stream_back(
        &self,
        stream: StreamId,
        before: u64,
        limit: usize,
    ) -> Result<Vec<Kept>, ReplicaProblem> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM entry WHERE stream = ?1 AND position < ?2
                 ORDER BY position DESC LIMIT ?3"
            ))?;
            let rows = query.query(params![
                &stream.as_bytes()[..],
                signed(before),
                signed(limit as u64)
            ])?;
            collect(rows)
        })
    }

    /// Every stream of a kind, in the order in which they began.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn streams(&self, kind: StreamKind) -> Result<Vec<StreamId>, ReplicaProblem> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT stream FROM entry WHERE stream_kind = ?1 AND position = 0 ORDER BY seq",
            )?;
            let rows = query.query_map([kind as u8], |row| row.get::<_, Vec<u8>>(0))?;
            let mut streams = Vec::new();
            for row in rows {
                streams.push(stream_id(&row?)?);
            }
            Ok(streams)
        })
    }

    /// Puts a sealed audit record into the outbox, durably. Gives its number.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn put_out(&self, sealed: &[u8]) -> Result<i64, ReplicaProblem> {
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        writer.execute("INSERT INTO outbox (sealed) VALUES (?1)", [sealed])?;
        Ok(writer.last_insert_rowid())
    }

    /// The oldest records in the outbox.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn outbox(&self, limit: usize) -> Result<Vec<(i64, Vec<u8>)>, ReplicaProblem> {
        self.read(|sql| {
            let mut query =
                sql.prepare_cached("SELECT id, sealed FROM outbox ORDER BY id LIMIT ?1")?;
            let rows =
                query.query_map([signed(limit as u64)], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Takes records out of the outbox once the node has them.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub fn handed_in(&self, ids: &[i64]) -> Result<(), ReplicaProblem> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let sql = writer.transaction()?;
        for id in ids {
            sql.execute("DELETE FROM outbox WHERE id = ?1", [id])?;
        }
        sql.commit()?;
        Ok(())
    }

    fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, ReplicaProblem>,
    ) -> Result<T, ReplicaProblem> {
        let pooled = self.pool().pop();
        let connection = match pooled {
            Some(connection) => connection,
            None => connect(&self.path)?,
        };
        let result = read(&connection);
        self.pool().push(connection);
        result
    }

    fn pool(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

const COLUMNS: &str =
    "seq, stream, stream_kind, position, kind, author_kind, author, at, facts, parts, erased";

fn connect(path: &Path) -> Result<Connection, ReplicaProblem> {
    let sql = Connection::open(path)?;
    // Temporary tables stay in memory: nothing leaves this folder. Entries can be fetched again,
    // what is in the outbox cannot: FULL.
    sql.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -4096;",
    )?;
    Ok(sql)
}

fn put_place(sql: &Connection, name: &str, value: u64) -> Result<(), ReplicaProblem> {
    sql.prepare_cached(
        "INSERT INTO place (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )?
    .execute(params![name, signed(value)])?;
    Ok(())
}

fn insert(sql: &Connection, seq: u64, verified: &Verified) -> Result<(), ReplicaProblem> {
    let header = verified.header();
    let statement = verified.statement();
    let parts = verified.parts();
    let mut bytes = parts.body.unwrap_or_default().to_vec();
    for grant in &parts.grants {
        bytes.extend_from_slice(grant);
    }
    let facts = Facts {
        discharges: statement.discharges.clone(),
        step: Some(peer::step_of(header)),
        body: statement.body.size as usize,
        grants: statement
            .grants
            .iter()
            .map(|grant| (grant.to, grant.part.size as usize))
            .collect(),
        blobs: statement.blobs.iter().map(|blob| blob.id).collect(),
        erases: statement.erases.clone(),
    };
    // A report that came as a copy is the reporter's, who writes on in its mailbox.
    let (author_kind, author) = match statement.opener() {
        Author::Reporter(key) => (1, key),
        Author::Officer(key) => (2, key),
        Author::Node(key) => (3, key),
    };
    let facts = serde_json::to_string(&facts).map_err(|_| ReplicaProblem::Damaged)?;
    sql.prepare_cached(
        "INSERT INTO entry (seq, stream, stream_kind, position, kind, author_kind, author, at,
             facts, parts, erased, header, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        signed(seq),
        &statement.stream.as_bytes()[..],
        statement.stream_kind as u8,
        signed(header.position),
        statement.kind as u8,
        author_kind,
        &author[..],
        header.received.0,
        facts,
        bytes,
        parts.body.is_none(),
        header.encode(),
        &verified.hash().0[..],
    ])?;
    Ok(())
}

fn collect(mut rows: rusqlite::Rows<'_>) -> Result<Vec<Kept>, ReplicaProblem> {
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(kept(row)?);
    }
    Ok(all)
}

fn kept(row: &Row<'_>) -> Result<Kept, ReplicaProblem> {
    let facts: String = row.get(8)?;
    let facts: Facts = serde_json::from_str(&facts).map_err(|_| ReplicaProblem::Damaged)?;
    let parts: Vec<u8> = row.get(9)?;
    let erased: bool = row.get(10)?;
    let mut body = None;
    let mut grants = Vec::new();
    if !erased {
        let mut rest = parts.as_slice();
        let mut cut = |size: usize| {
            let (part, after) = rest.split_at_checked(size).ok_or(ReplicaProblem::Damaged)?;
            rest = after;
            Ok::<_, ReplicaProblem>(part.to_vec())
        };
        body = Some(cut(facts.body)?);
        for (to, size) in facts.grants {
            grants.push((to, cut(size)?));
        }
    }
    let position = unsigned(row.get(3)?)?;
    let (kind, author) = (kind(row.get(4)?)?, author(row.get(5)?, row.get(6)?)?);
    let at = Moment(row.get(7)?);
    let old = || {
        peer::step_of_facts(peer::Facts {
            position,
            kind,
            author,
            at,
            charter: None,
            discharges: &facts.discharges,
            marks: &[],
        })
    };
    Ok(Kept {
        seq: unsigned(row.get(0)?)?,
        stream: stream_id(&row.get::<_, Vec<u8>>(1)?)?,
        stream_kind: stream_kind(row.get(2)?)?,
        position,
        kind,
        author,
        at,
        step: facts.step.unwrap_or_else(old),
        body,
        grants,
        blobs: facts.blobs,
        erases: facts.erases,
    })
}

fn stream_id(bytes: &[u8]) -> Result<StreamId, ReplicaProblem> {
    let bytes: [u8; 16] = bytes.try_into().map_err(|_| ReplicaProblem::Damaged)?;
    Ok(StreamId::from_random(bytes))
}

fn stream_kind(number: u8) -> Result<StreamKind, ReplicaProblem> {
    StreamKind::from_number(number).ok_or(ReplicaProblem::Damaged)
}

fn kind(number: u8) -> Result<Kind, ReplicaProblem> {
    Kind::from_number(number).ok_or(ReplicaProblem::Damaged)
}

fn author(kind: u8, key: Vec<u8>) -> Result<Author, ReplicaProblem> {
    let key: [u8; 32] = key.try_into().map_err(|_| ReplicaProblem::Damaged)?;
    match kind {
        1 => Ok(Author::Reporter(key)),
        2 => Ok(Author::Officer(key)),
        3 => Ok(Author::Node(key)),
        _ => Err(ReplicaProblem::Damaged),
    }
}

/// SQLite keeps signed numbers; sequence numbers and positions never come near their end.
fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn unsigned(number: i64) -> Result<u64, ReplicaProblem> {
    u64::try_from(number).map_err(|_| ReplicaProblem::Damaged)
}
