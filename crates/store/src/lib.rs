//! What a node keeps, cut by guarantee: [`Entries`] (a batch, whole or not at all), [`Heads`]
//! (compare and swap), [`Blobs`] (put once), [`Tiles`] (never change). The contracts are the
//! comments.
//!
//! Absent: SQL, files, HTTP, and any idea of what an entry means. Backends: `store-sqlite`,
//! `store-postgres`, and [`memory`] here, which is the strictest and can be told to fail. Every
//! backend decides by [`decide`] and runs [`conformance!`] or [`blob_conformance!`].

mod batch;
pub mod conformance;
pub mod decide;
mod error;
pub mod limits;
pub mod memory;
mod sweep;
mod traits;

pub use batch::{Batch, Committed, HeadSwap, NewEntry, TileWrite, commit};
pub use error::StoreError;
pub use sweep::BlobSweep;
pub use traits::{
    BlobReader, BlobWriter, Blobs, Entries, Head, Heads, Store, Stored, StoredHeader, Tiles,
};
