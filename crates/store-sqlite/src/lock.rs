//! One process at a time: a lock on a file beside the data.
//!
//! The kernel drops it when the process ends, however it ends. Absent: locks across machines; a folder that
//! several machines share is no place for SQLite.

use crate::error::of_files;
use rustix::fs::{FlockOperation, flock};
use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use store::StoreError;

/// The right to use the data, held as long as this lives.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock, or says that it is taken.
    pub fn take(path: &Path) -> Result<Self, StoreError> {
        let mut options = OpenOptions::new();
        options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600);
        let file = options.open(path).map_err(|error| of_files(&error))?;
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(Self { _file: file }),
            Err(rustix::io::Errno::WOULDBLOCK) => Err(StoreError::InUse),
            Err(error) => Err(of_files(&error.into())),
        }
    }
}
