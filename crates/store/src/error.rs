//! Why a store did not do what it was asked.
//!
//! Absent: keys, ids and contents. `Debug` says what `Display` says, so an error may be logged as
//! it is.

use std::fmt;
use words::StreamId;

/// Why a store did not do what it was asked.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody was faster: a stream is not at the expected position. Read and decide again.
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
    /// The batch asks for what contradicts what is kept for good; nothing of it was kept.
    #[error("the batch contradicts what is kept: {0}")]
    Contradiction(&'static str),
    /// Something in the batch is larger than a store takes; nothing of it was kept.
    #[error("{0} is larger than a store takes")]
    TooLarge(&'static str),
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
    #[error(
        "another process uses this data; two must not write to it, so stop the other one first"
    )]
    InUse,
    /// What was found cannot keep what a store promises; nothing was touched.
    #[error("this cannot keep what a store promises: {0}")]
    Unfit(String),
    /// The store is out of reach or failing; nothing is known to be kept.
    #[error("the store is out of reach: {0}")]
    Unavailable(String),
    /// What was read is not what was written.
    #[error("the store returned damaged data: {0}")]
    Damaged(String),
}

impl fmt::Debug for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_that_is_logged_names_no_head_and_no_stream() {
        let moved = StoreError::HeadMoved {
            key: "mailbox/0123".to_owned(),
        };
        let conflict = StoreError::Conflict {
            stream: StreamId::from_random([7; 16]),
            at: 3,
        };
        for text in [
            format!("{moved:?} {moved}"),
            format!("{conflict:?} {conflict}"),
        ] {
            assert!(!text.contains("0123") && !text.contains("0707"), "{text}");
        }
    }
}
