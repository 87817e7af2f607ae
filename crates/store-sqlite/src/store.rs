//! The store: opens the database, hands writing to the writer and reading to the readers.
//!
//! Absent: how either works.

use crate::apply::{NAMED, stored, which};
use crate::copier::Copier;
use crate::durable::{create_folder, sync_folder};
use crate::error::{ended, of_files, of_sqlite};
use crate::lock::Lock;
use crate::migrate;
use crate::readers::Readers;
use crate::writer::Writer;
use async_trait::async_trait;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Row, params};
use std::fs::OpenOptions;
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use store::limits::{Page, prefix_end};
use store::{Batch, Entries, Head, Heads, StoreError, Stored, StoredHeader, Tiles};
use words::{BlobId, OfficeId, StreamId};

/// How long one connection waits for another. All are this process's own, and their work is short.
pub const BUSY: Duration = Duration::from_secs(2);

/// When SQLite waits for the disk. Everything but `Full` is for tests that must see it lose data.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Synchronous {
    /// Before every commit returns.
    Full,
    /// Only before the log is copied: a loss of power takes the last commits.
    Normal,
    /// Never.
    Off,
}

impl Synchronous {
    const fn word(self) -> &'static str {
        match self {
            Self::Full => "FULL",
            Self::Normal => "NORMAL",
            Self::Off => "OFF",
        }
    }
}

/// Entries, heads and tiles in one SQLite file, for one process.
#[derive(Clone)]
pub struct SqliteStore(Arc<Open>);

/// The fields are dropped in this order: who writes is the last to close the file, which empties
/// the log, and only then may another process have it.
struct Open {
    readers: Arc<Readers>,
    /// None where this process only looks on.
    writer: Option<Writer>,
    _lock: Option<Lock>,
}

impl SqliteStore {
    /// Opens a database file, making it and its folder where there is none, and brings it to the
    /// schema that this program knows. This waits for the disk; it does not read what is kept.
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::Newer`], [`StoreError::Unfit`], [`StoreError::Damaged`],
    /// [`StoreError::Full`] or [`StoreError::Unavailable`]; nothing was changed then.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_with(path, Synchronous::Full)
    }

    /// For tests that need a store which loses data. No configuration leads here.
    ///
    /// # Errors
    /// As [`SqliteStore::open`].
    #[doc(hidden)]
    pub fn open_with(path: &Path, synchronous: Synchronous) -> Result<Self, StoreError> {
        let lock = prepare(path).map_err(|error| of_files(&error))?;
        let lock = Lock::take(&lock)?;
        let synchronous = synchronous.word();
        let connection = connect(path, synchronous)?;
        let copier = Copier::start(path, synchronous)?;
        Ok(Self(Arc::new(Open {
            readers: Arc::new(Readers::of(path.to_owned())),
            writer: Some(Writer::start(connection, copier, &beside(path, "-wal"))?),
            _lock: Some(lock),
        })))
    }

    /// Opens a database file to look on while another process may be writing to it: whatever
    /// would write is refused with [`StoreError::InUse`].
    ///
    /// # Errors
    /// As [`SqliteStore::open`]; and where there is no such file.
    pub fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(of_sqlite)?;
        connection.busy_timeout(BUSY).map_err(of_sqlite)?;
        migrate::check(&connection)?;
        Ok(Self(Arc::new(Open {
            readers: Arc::new(Readers::of(path.to_owned())),
            writer: None,
            _lock: None,
        })))
    }

    fn writer(&self) -> Result<&Writer, StoreError> {
        self.0.writer.as_ref().ok_or(StoreError::InUse)
    }
}

impl SqliteStore {
    /// Writes a copy of everything, as it is at one moment, to a file that must not exist yet.
    /// Whoever writes or reads meanwhile is not held up. The copy holds nothing that was erased.
    ///
    /// # Errors
    /// See [`StoreError`]; what was begun of the copy is then removed.
    pub async fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        // As long as this runs, the store stays open.
        let (open, path) = (Arc::clone(&self.0), path.to_owned());
        let task = tokio::task::spawn_blocking(move || copy(&open.readers, &path));
        task.await.map_err(|_| ended())?
    }
}

/// Writes a copy of a database file to one that must not exist yet, while others read and write it.
///
/// # Errors
/// As [`SqliteStore::copy_to`].
pub fn copy_file(from: &Path, to: &Path) -> Result<(), StoreError> {
    copy(&Readers::of(from.to_owned()), to)
}

fn copy(readers: &Readers, path: &Path) -> Result<(), StoreError> {
    let unfit = || StoreError::Unfit("the copy's path is no UTF-8".to_owned());
    let name = path.to_str().ok_or_else(unfit)?;
    // SQLite writes to an empty file as to one that is not there; made here, it is its owner's
    // alone.
    let mut options = OpenOptions::new();
    let file = match options.write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(StoreError::Contradiction(
                "a file by the name of the copy exists",
            ));
        }
        file => file.map_err(|error| of_files(&error))?,
    };
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let durable = || {
        file.sync_all()
            .and_then(|()| sync_folder(folder.unwrap_or(Path::new("."))))
    };
    let copied = readers.copy_to(name).map_err(of_sqlite);
    let copied = copied.and_then(|()| durable().map_err(|error| of_files(&error)));
    if copied.is_err() {
        // Half a copy is none. The first error is the one to tell.
        let _ = std::fs::remove_file(path);
    }
    copied
}

/// Makes folder and file, for their owner alone; gives the path of the lock.
fn prepare(path: &Path) -> io::Result<PathBuf> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    create_folder(folder)?;
    let mut options = OpenOptions::new();
    // SQLite gives its log and index the same mode as the file has.
    match options.write(true).create_new(true).mode(0o600).open(path) {
        Ok(file) => {
            file.sync_all()?;
            sync_folder(folder)?;
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    Ok(beside(path, ".lock"))
}

/// The path with something appended to the file's name.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// The connection that writes.
fn connect(path: &Path, synchronous: &str) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags).map_err(of_sqlite)?;
    connection.busy_timeout(BUSY).map_err(of_sqlite)?;
    // Before anything that writes: a newer database stays untouched.
    migrate::check(&connection)?;
    turn_on_the_log(&connection)?;
    let pragmas = [
        // Every commit waits for the disk.
        ("synchronous", synchronous),
        // What is deleted is overwritten with zeros.
        ("secure_delete", "ON"),
        ("foreign_keys", "ON"),
        // Nothing outside of the data folder.
        ("temp_store", "MEMORY"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        // In KiB, for each connection; the system keeps the file in its own memory besides.
        ("cache_size", "-4096"),
    ];
    for (pragma, value) in pragmas {
        connection
            .pragma_update(None, pragma, value)
            .map_err(of_sqlite)?;
    }
    connection.set_prepared_statement_cache_capacity(64);
    migrate::run(&mut connection)?;
    Ok(connection)
}

/// Has SQLite write ahead to a log, and makes sure that it does.
fn turn_on_the_log(connection: &Connection) -> Result<(), StoreError> {
    let last_row = |pragma| {
        let mut mode = String::new();
        let mut statement = connection.prepare(pragma)?;
        let mut rows = statement.query([])?;
        // To the end: the row says what is meant to be, and only the step after it does it, or
        // fails.
        while let Some(row) = rows.next()? {
            mode = row.get(0)?;
        }
        Ok(mode)
    };
    let asked = last_row("PRAGMA journal_mode = wal").map_err(of_sqlite)?;
    let is = last_row("PRAGMA journal_mode").map_err(of_sqlite)?;
    if asked != "wal" || is != "wal" {
        let sentence = "this file system cannot hold SQLite's log beside the database";
        return Err(StoreError::Unfit(sentence.to_owned()));
    }
    Ok(())
}

/// The columns of an entry, as [`entry`] reads them.
macro_rules! entries_where {
    ($rest:literal) => {
        concat!(
            "SELECT entries.seq, office, stream, position, header, salt, parts, erased, leaf
             FROM entries LEFT JOIN leaves USING (seq) WHERE ",
            $rest
        )
    };
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored {
        seq: row.get(0)?,
        office: OfficeId::from_random(row.get(1)?),
        stream: StreamId::from_random(row.get(2)?),
        position: row.get(3)?,
        header: row.get(4)?,
        salt: row.get(5)?,
        parts: row.get(6)?,
        erased: row.get(7)?,
        leaf: row.get(8)?,
    })
}

/// One page of entries.
fn entries(
    connection: &Connection,
    query: &str,
    parameters: impl rusqlite::Params,
    limit: usize,
) -> rusqlite::Result<Vec<Stored>> {
    let mut query = connection.prepare_cached(query)?;
    let mut rows = query.query(parameters)?;
    let (mut page, mut entries) = (Page::of(limit), Vec::new());
    while page.has_room() {
        let Some(row) = rows.next()? else { break };
        let entry = entry(row)?;
        page.count(entry.header.len() + entry.parts.len());
        entries.push(entry);
    }
    Ok(entries)
}

#[async_trait]
impl Entries for SqliteStore {
    async fn apply(&self, batch: Batch) -> Result<(), StoreError> {
        if batch.is_empty() {
            return Ok(());
        }
        self.writer()?.apply(batch).await
    }

    async fn stream(
        &self,
        stream: StreamId,
        from: u64,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreError> {
        let query = entries_where!("stream = ?1 AND position >= ?2 ORDER BY position");
        let read = move |connection: &Connection| {
            entries(
                connection,
                query,
                params![stream.as_bytes(), stored(from)],
                limit,
            )
        };
        self.0.readers.read(read).await
    }

    async fn since(
        &self,
        office: Option<OfficeId>,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreError> {
        let read = move |connection: &Connection| match office {
            None => {
                let query = entries_where!("entries.seq > ?1 ORDER BY entries.seq");
                entries(connection, query, [stored(after)], limit)
            }
            Some(office) => {
                let query = entries_where!("office = ?1 AND entries.seq > ?2 ORDER BY entries.seq");
                entries(
                    connection,
                    query,
                    params![office.as_bytes(), stored(after)],
                    limit,
                )
            }
        };
        self.0.readers.read(read).await
    }

    async fn headers(&self, after: u64, limit: usize) -> Result<Vec<StoredHeader>, StoreError> {
        let read = move |connection: &Connection| {
            let query = "SELECT seq, header, salt FROM entries WHERE seq > ?1 ORDER BY seq";
            let mut query = connection.prepare_cached(query)?;
            let mut rows = query.query([stored(after)])?;
            let (mut page, mut headers) = (Page::of(limit), Vec::new());
            while page.has_room() {
                let Some(row) = rows.next()? else { break };
                let header: Vec<u8> = row.get(1)?;
                page.count(header.len());
                headers.push(StoredHeader {
                    seq: row.get(0)?,
                    header,
                    salt: row.get(2)?,
                });
            }
            Ok(headers)
        };
        self.0.readers.read(read).await
    }

    async fn last_seq(&self) -> Result<u64, StoreError> {
        let last = self.0.readers.read(crate::apply::last_seq).await?;
        Ok(u64::try_from(last).unwrap_or(0))
    }

    async fn named(&self, blobs: &[BlobId]) -> Result<Vec<BlobId>, StoreError> {
        let blobs = blobs.to_vec();
        let read = move |connection: &Connection| which(connection, &blobs, NAMED);
        self.0.readers.read(read).await
    }
}

fn head(row: &Row<'_>) -> rusqlite::Result<Head> {
    Ok(Head {
        version: row.get(0)?,
        expires: row.get(1)?,
        value: row.get(2)?,
    })
}

#[async_trait]
impl Heads for SqliteStore {
    async fn head(&self, key: &str) -> Result<Option<Head>, StoreError> {
        let key = key.to_owned();
        let read = move |connection: &Connection| {
            let query = "SELECT version, expires, value FROM heads WHERE key = ?1";
            connection
                .prepare_cached(query)?
                .query_row([key], head)
                .optional()
        };
        self.0.readers.read(read).await
    }

    async fn heads(
        &self,
        prefix: &str,
        after: &str,
        limit: usize,
    ) -> Result<Vec<(String, Head)>, StoreError> {
        let (prefix, after) = (prefix.to_owned(), after.to_owned());
        let read = move |connection: &Connection| {
            let mut query = connection.prepare_cached(
                "SELECT version, expires, value, key FROM heads
                 WHERE key >= ?1 AND key > ?2 AND (?3 IS NULL OR key < ?3) ORDER BY key",
            )?;
            let mut rows =
                query.query([Some(&prefix), Some(&after), prefix_end(&prefix).as_ref()])?;
            let (mut page, mut heads) = (Page::of(limit), Vec::new());
            while page.has_room() {
                let Some(row) = rows.next()? else { break };
                let head = head(row)?;
                page.count(head.value.len());
                heads.push((row.get(3)?, head));
            }
            Ok(heads)
        };
        self.0.readers.read(read).await
    }

    async fn sweep(&self, now: i64) -> Result<u64, StoreError> {
        self.writer()?.sweep(now).await
    }
}

#[async_trait]
impl Tiles for SqliteStore {
    async fn tile(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let path = path.to_owned();
        let read = move |connection: &Connection| {
            let query = "SELECT bytes FROM tiles WHERE path = ?1";
            connection
                .prepare_cached(query)?
                .query_row([path], |row| row.get(0))
                .optional()
        };
        self.0.readers.read(read).await
    }
}
