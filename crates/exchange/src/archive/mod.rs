//! An archive: named files in one tar, with a manifest first. The caller seals it.
//!
//! The same files give the same bytes: order as given, no times, no owners. Reading believes nothing: names, order, sizes and
//! hashes are held against the manifest, and links, folders, doubles and anything behind the end are refused. Absent: sealing,
//! compression (sizes of compressed secrets speak), and files on a disk.

mod manifest;
mod read;
mod write;

pub use manifest::{Entry, MANIFEST, Manifest, NameProblem, check_names};
pub use read::{ArchiveRefused, ArchiveRefusedKind, Extent, read, read_all};
pub use write::{Writer, write_all};
