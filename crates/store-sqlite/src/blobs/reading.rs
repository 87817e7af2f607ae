//! A blob on its way out, a piece at a time.
//!
//! Absent: whole blobs in memory.

use crate::error::{ended, of_files};
use async_trait::async_trait;
use bytes::Bytes;
use rustix::fs::OFlags;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::Path;
use std::sync::Arc;
use store::{BlobReader, StoreError};

/// Large enough that going to another thread for it costs little.
const PIECE: u64 = 256 << 10;

/// A file that is being read.
pub struct Reading {
    file: Arc<File>,
    at: u64,
    length: u64,
}

impl Reading {
    /// Opens a file; none where there is none.
    pub fn begin(path: &Path, offset: u64) -> io::Result<Option<(u64, Self)>> {
        let file = match quietly(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => Arc::new(file?),
        };
        let length = file.metadata()?.len();
        let at = offset.min(length);
        Ok(Some((length, Self { file, at, length })))
    }
}

/// Opens a file without leaving the time of it on the disk, where the system allows that.
fn quietly(path: &Path) -> io::Result<File> {
    let without_time = i32::try_from(OFlags::NOATIME.bits()).unwrap_or(0);
    match OpenOptions::new()
        .read(true)
        .custom_flags(without_time)
        .open(path)
    {
        // Only a file's owner may ask for that.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => File::open(path),
        opened => opened,
    }
}

#[async_trait]
impl BlobReader for Reading {
    async fn read(&mut self) -> Result<Option<Bytes>, StoreError> {
        let size = PIECE.min(self.length - self.at);
        if size == 0 {
            return Ok(None);
        }
        let (file, at) = (Arc::clone(&self.file), self.at);
        let task = tokio::task::spawn_blocking(move || {
            let mut piece = vec![0; usize::try_from(size).unwrap_or(0)];
            file.read_exact_at(&mut piece, at)?;
            Ok::<_, io::Error>(piece)
        });
        match task.await.map_err(|_| ended())? {
            Ok(piece) => {
                self.at += size;
                Ok(Some(piece.into()))
            }
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(StoreError::Damaged(
                "a blob is shorter than it was".to_owned(),
            )),
            Err(error) => Err(of_files(&error)),
        }
    }
}
