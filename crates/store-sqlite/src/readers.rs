//! A few connections that only read, on blocking threads.
//!
//! Absent: writing; the connections are opened read-only.

use crate::error::{ended, of_sqlite};
use rusqlite::{Connection, OpenFlags};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::StoreError;
use tokio::sync::Semaphore;

/// More would only wait for each other: the disk and the two or four cores of the machine are
/// shared.
const CONNECTIONS: usize = 4;

/// The connections that read.
pub struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
    permits: Arc<Semaphore>,
}

impl Readers {
    /// Opens nothing yet.
    pub fn of(path: PathBuf) -> Self {
        Self {
            path,
            idle: Mutex::new(Vec::new()),
            permits: Arc::new(Semaphore::new(CONNECTIONS)),
        }
    }

    /// Runs a query on a blocking thread; each sees one state of the database.
    pub async fn read<T: Send + 'static>(
        self: &Arc<Self>,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let permit = Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .map_err(|_| ended())?;
        let readers = Arc::clone(self);
        let task = tokio::task::spawn_blocking(move || {
            // Held until the query ends, also when nobody waits for it any more.
            let _permit = permit;
            let idle = readers.idle().pop();
            let connection = match idle {
                Some(connection) => connection,
                None => readers.connect()?,
            };
            let answer = query(&connection);
            // A connection that failed is not used again.
            if answer.is_ok() {
                readers.idle().push(connection);
            }
            answer
        });
        task.await.map_err(|_| ended())?.map_err(of_sqlite)
    }

    /// Copies the database, as it is at one moment, into an empty file.
    pub fn copy_to(&self, path: &str) -> rusqlite::Result<()> {
        let connection = self.connect()?;
        // It forbids writing to any file, also to the copy.
        connection.pragma_update(None, "query_only", "OFF")?;
        connection.execute("VACUUM INTO ?1", [path]).map(drop)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn connect(&self) -> rusqlite::Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.execute_batch("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY;")?;
        connection.set_prepared_statement_cache_capacity(32);
        Ok(connection)
    }
}
