//! A connection of its own that copies the log into the database while the writer goes on committing.
//!
//! It takes the bulk; the writer copies what has come meanwhile, which is short, and then writes the log from its
//! start again. Nobody's commit waits for megabytes. Absent: emptying the log of erased bytes; the writer does that.

use crate::error::{of_files, of_sqlite};
use crate::store::BUSY;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;
use store::StoreError;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Copying {
    /// Nothing is asked of it.
    Idle,
    /// It copies.
    Busy,
    /// It has copied what was there when it began, and nobody has looked yet.
    Ended,
}

/// The copier's handle; dropped, it waits for its thread.
pub struct Copier {
    asks: Option<Sender<()>>,
    state: Arc<AtomicU8>,
    thread: Option<JoinHandle<()>>,
}

impl Copier {
    /// Starts the thread; `synchronous` is the writer's.
    pub fn start(path: &Path, synchronous: &str) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(of_sqlite)?;
        connection.busy_timeout(BUSY).map_err(of_sqlite)?;
        connection
            .pragma_update(None, "synchronous", synchronous)
            .map_err(of_sqlite)?;
        let (asks, asked) = channel();
        let state = Arc::new(AtomicU8::new(Copying::Idle as u8));
        let shared = Arc::clone(&state);
        let thread = std::thread::Builder::new().name("store-copier".to_owned());
        let run = move || {
            while asked.recv().is_ok() {
                // Whatever comes of it, the writer looks itself.
                let pragma = "PRAGMA wal_checkpoint(PASSIVE)";
                if let Err(error) = connection.query_row(pragma, [], |_| Ok(())) {
                    tracing::warn!(%error, "the log could not be copied into the database");
                }
                shared.store(Copying::Ended as u8, Ordering::Release);
            }
        };
        Ok(Self {
            asks: Some(asks),
            state,
            thread: Some(thread.spawn(run).map_err(|error| of_files(&error))?),
        })
    }

    /// How far it is; an end is told once.
    pub fn state(&self) -> Copying {
        match self.state.load(Ordering::Acquire) {
            0 => Copying::Idle,
            1 => Copying::Busy,
            _ => {
                self.state.store(Copying::Idle as u8, Ordering::Release);
                Copying::Ended
            }
        }
    }

    /// Asks it to copy; only while it is idle.
    pub fn ask(&self) {
        self.state.store(Copying::Busy as u8, Ordering::Release);
        let sent = self.asks.as_ref().map(|asks| asks.send(()));
        if !matches!(sent, Some(Ok(()))) {
            self.state.store(Copying::Ended as u8, Ordering::Release);
        }
    }
}

impl Drop for Copier {
    fn drop(&mut self) {
        self.asks = None;
        if let Some(thread) = self.thread.take() {
            // A panic there has printed its own message.
            let _ = thread.join();
        }
    }
}
