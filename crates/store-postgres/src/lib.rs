//! PostgreSQL and S3: what several node processes share when one machine is not enough.
//!
//! [`PostgresStore`] keeps entries, heads and tiles; any number of processes may write at once,
//! each with its own group commit, ordered by one counter row. [`S3Blobs`] keeps attachments. The
//! SQL stays within what PostgreSQL-compatible distributed databases run: serialisable transactions
//! that are tried again, no advisory locks, no notifications, no sequences. Absent: keys, plain
//! words, and state that is not in the database.

mod commit;
mod connect;
mod error;
mod migrate;
mod s3;
mod store;
mod tls;
mod write;

pub use s3::{S3Blobs, S3Options};
pub use store::PostgresStore;
