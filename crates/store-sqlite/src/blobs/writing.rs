//! A blob on its way in, a piece at a time: while one is written, the next is gathered.
//!
//! A thread is held only while there is something to write, so a thousand slow uploads need none.
//! Absent: whole blobs in memory.

use super::{Open, Syncing, epoch};
use crate::error::{ended, of_files};
use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{BlobWriter, StoreError};
use tokio::task::JoinHandle;
use words::BlobId;

/// What is gathered before it is written: a hundred uploads at once hold 50 MiB between them.
const PIECE: usize = 256 << 10;
/// The disk is told to begin after so many bytes, so that little is left to wait for at the end.
const EARLY: usize = 16 << 20;

/// A file that is being written.
pub struct Writing {
    unfinished: Option<Unfinished>,
    gathered: BytesMut,
    /// The piece on its way to the file.
    piece: Option<JoinHandle<io::Result<()>>>,
    /// The bytes on their way to the disk.
    early: Option<JoinHandle<io::Result<()>>>,
    since_early: usize,
    failed: Option<StoreError>,
}

/// A file that is no blob yet. Dropped as such, it is removed; it is not overwritten, because the
/// key of what was never finished was never kept, and whoever begins uploads should not make us
/// write twice.
struct Unfinished {
    open: Arc<Open>,
    file: Arc<File>,
    path: PathBuf,
    place: PathBuf,
    kept: bool,
}

impl Writing {
    /// Makes the file.
    pub fn begin(open: Arc<Open>, id: BlobId) -> io::Result<Self> {
        let (path, place) = (open.folder.aside(id), open.folder.place(id));
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)?;
        Ok(Self {
            unfinished: Some(Unfinished {
                open,
                file: Arc::new(file),
                path,
                place,
                kept: false,
            }),
            gathered: BytesMut::new(),
            piece: None,
            early: None,
            since_early: 0,
            failed: None,
        })
    }

    fn file(&self) -> Result<&Unfinished, StoreError> {
        self.unfinished.as_ref().ok_or_else(ended)
    }

    /// Waits for the piece before, and sends the next.
    async fn send(&mut self, bytes: Bytes) -> Result<(), StoreError> {
        self.piece_written().await?;
        let file = Arc::clone(&self.file()?.file);
        self.since_early += bytes.len();
        let mut writing = Arc::clone(&file);
        self.piece = Some(tokio::task::spawn_blocking(move || {
            writing.write_all(&bytes)
        }));
        if self.since_early >= EARLY && self.file()?.open.folder.syncing == Syncing::Full {
            // The disk works while the next bytes are being sealed. An error that is told here is
            // not told again at the end, so it must be looked at.
            self.early_synced().await?;
            self.since_early = 0;
            self.early = Some(tokio::task::spawn_blocking(move || file.sync_data()));
        }
        Ok(())
    }

    async fn piece_written(&mut self) -> Result<(), StoreError> {
        let done = wait(self.piece.take()).await;
        self.remember(done)
    }

    async fn early_synced(&mut self) -> Result<(), StoreError> {
        let done = wait(self.early.take()).await;
        self.remember(done)
    }

    /// A blob of which one piece failed has failed for good.
    fn remember(&mut self, done: Result<(), StoreError>) -> Result<(), StoreError> {
        if let Err(error) = done {
            self.failed.get_or_insert(error);
        }
        self.failed.clone().map_or(Ok(()), Err)
    }
}

async fn wait(task: Option<JoinHandle<io::Result<()>>>) -> Result<(), StoreError> {
    match task {
        None => Ok(()),
        Some(task) => task
            .await
            .map_err(|_| ended())?
            .map_err(|error| of_files(&error)),
    }
}

#[async_trait]
impl BlobWriter for Writing {
    async fn write(&mut self, bytes: Bytes) -> Result<(), StoreError> {
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        if bytes.len() >= PIECE / 4 {
            // Large enough to go as it is, without being copied.
            let gathered = self.gathered.split().freeze();
            if !gathered.is_empty() {
                self.send(gathered).await?;
            }
            return self.send(bytes).await;
        }
        self.gathered.extend_from_slice(&bytes);
        if self.gathered.len() >= PIECE {
            let gathered = self.gathered.split().freeze();
            self.send(gathered).await?;
        }
        Ok(())
    }

    async fn finish(mut self: Box<Self>) -> Result<(), StoreError> {
        let gathered = self.gathered.split().freeze();
        self.send(gathered).await?;
        self.piece_written().await?;
        self.early_synced().await?;
        let unfinished = self.unfinished.take().ok_or_else(ended)?;
        // On a thread that goes on even if nobody waits any more.
        let task = tokio::task::spawn_blocking(move || unfinished.keep());
        task.await.map_err(|_| ended())?
    }
}

impl Unfinished {
    /// Makes the bytes durable, then gives them their name, then makes the name durable.
    fn keep(mut self) -> Result<(), StoreError> {
        let folder = &self.open.folder;
        let files = |error: io::Error| of_files(&error);
        self.file.set_times(epoch()).map_err(files)?;
        if folder.syncing == Syncing::Full {
            self.file.sync_all().map_err(files)?;
        }
        // If we fall here, there is a whole file that nobody names; the next start destroys it.
        match rename_to_free(&self.path, &self.place) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(StoreError::Contradiction("a blob by this id exists"));
            }
            renamed => renamed.map_err(files)?,
        }
        self.kept = true;
        folder.settle(&self.place).map_err(files)?;
        folder.settle(&self.path).map_err(files)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if self.kept {
            return;
        }
        let (open, path) = (Arc::clone(&self.open), std::mem::take(&mut self.path));
        let discard = move || {
            let removed = std::fs::remove_file(&path).and_then(|()| open.folder.settle(&path));
            if let Err(error) = removed {
                tracing::warn!(error = %error.kind(), "an unfinished upload could not be removed");
            }
        };
        // Large files take a while; without a runtime there is nobody to hold up.
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn_blocking(discard)),
            Err(_) => discard(),
        }
    }
}

/// Renames, unless there is a file by the new name.
fn rename_to_free(from: &Path, to: &Path) -> io::Result<()> {
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // Some file systems cannot do both at once; a second name cannot replace a file either.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            std::fs::hard_link(from, to)?;
            std::fs::remove_file(from)
        }
        renamed => Ok(renamed?),
    }
}
