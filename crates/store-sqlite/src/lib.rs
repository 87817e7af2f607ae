//! SQLite and a folder: what a node on one machine keeps its data in.
//!
//! [`SqliteStore`] keeps entries, heads and tiles in one file, with one writer that commits many
//! batches at once; [`FolderBlobs`] keeps attachments as files; [`durable`] writes small files that
//! a loss of power does not halve. Absent: keys, plain words, and any way to ask for less
//! durability from a configuration.

mod apply;
mod blobs;
mod copier;
pub mod durable;
mod error;
mod lock;
mod migrate;
mod readers;
mod store;
mod writer;

pub use blobs::FolderBlobs;
#[doc(hidden)]
pub use blobs::Syncing;
#[doc(hidden)]
pub use store::Synchronous;
pub use store::{SqliteStore, copy_file};
