//! Why a store did not do what it was asked.

use words::StreamId;

/// Why a store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else was faster: a stream is not at the expected position. Read again and decide again.
    #[error("the stream is at another position than expected")]
    Conflict {
        /// The stream.
        stream: StreamId,
        /// The next free position.
        at: u64,
    },
    /// A head is not at the expected version. Read again and decide again.
    #[error("a head changed meanwhile")]
    HeadMoved {
        /// The head's key.
        key: String,
    },
    /// There is no room left on the disk; nothing was kept.
    #[error("no room left on the disk")]
    Full,
    /// The database is newer than this program; nothing was touched.
    #[error("the data was written by a newer version (schema {found}, this program knows {known})")]
    Newer {
        /// The schema version found.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// Another process holds the data.
    #[error("another process uses this data")]
    InUse,
    /// The store is out of reach or failing; nothing is known to be kept.
    #[error("the store is out of reach: {0}")]
    Unavailable(String),
    /// What was read is not what was written.
    #[error("the store returned damaged data: {0}")]
    Damaged(String),
}
