//! One process at a time: a lock on a file beside the data.
//!
//! The kernel drops it when the process ends, however it ends. Absent: locks across machines; a
//! folder that several machines share is no place for SQLite.

use crate::error::of_files;
use rustix::fs::{FlockOperation, flock};
use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;
use store::StoreError;

/// A process that is just ending, or was just begun by us and is not itself yet, still holds the
/// lock.
const TRIES: u32 = 10;
/// So it is tried for a fifth of a second.
const PAUSE: Duration = Duration::from_millis(20);

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
        for tries_left in (0..TRIES).rev() {
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => return Ok(Self { _file: file }),
                Err(rustix::io::Errno::WOULDBLOCK) if tries_left > 0 => std::thread::sleep(PAUSE),
                Err(rustix::io::Errno::WOULDBLOCK) => break,
                Err(error) => return Err(of_files(&error.into())),
            }
        }
        Err(StoreError::InUse)
    }
}
