//! The four small traits. Each says what it guarantees; a backend that cannot keep that must not
//! exist.

use crate::{Batch, StoreError};
use async_trait::async_trait;
use bytes::Bytes;
use words::{BlobId, OfficeId, StreamId};

/// An entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The node-wide sequence number: later commits have larger ones, and a reader that has seen
    /// `n` has seen all up to `n`.
    pub seq: u64,
    /// The office.
    pub office: OfficeId,
    /// The stream.
    pub stream: StreamId,
    /// The position in the stream.
    pub position: u64,
    /// The header's canonical bytes.
    pub header: Vec<u8>,
    /// The salt of the commitment.
    pub salt: [u8; 16],
    /// Sealed body and grants; empty once erased.
    pub parts: Vec<u8>,
    /// Whether the parts were erased.
    pub erased: bool,
    /// The entry's leaf in the ledger, once it has one.
    pub leaf: Option<u64>,
}

/// What the ledger binds of an entry, without its sealed parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredHeader {
    /// The node-wide sequence number, as in [`Stored`].
    pub seq: u64,
    /// The header's canonical bytes.
    pub header: Vec<u8>,
    /// The salt of the commitment.
    pub salt: [u8; 16],
}

/// Entries: appended in batches, whole or not at all, never changed but for erasure.
#[async_trait]
pub trait Entries: Send + Sync {
    /// Applies a batch in one durable step; concurrent batches share one durable commit where they
    /// can. Whoever stops waiting has not stopped the batch.
    async fn apply(&self, batch: Batch) -> Result<(), StoreError>;

    /// Up to `limit` entries of a stream, from a position on, in order. There may be fewer where
    /// they are large; there are none only at the end.
    async fn stream(
        &self,
        stream: StreamId,
        from: u64,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreError>;

    /// Up to `limit` entries with a sequence number above `after`, in order, of one office or of
    /// all. There may be fewer where they are large; there are none only at the end. The numbers
    /// may have gaps.
    async fn since(
        &self,
        office: Option<OfficeId>,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreError>;

    /// As [`Entries::since`] for all offices, but the headers alone: what is sealed is not touched.
    async fn headers(&self, after: u64, limit: usize) -> Result<Vec<StoredHeader>, StoreError>;

    /// The largest sequence number given, 0 where there is none.
    async fn last_seq(&self) -> Result<u64, StoreError>;

    /// Those of these blobs that an entry names which is not erased.
    async fn named(&self, blobs: &[BlobId]) -> Result<Vec<BlobId>, StoreError>;
}

/// A head's value and version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The value.
    pub value: Vec<u8>,
    /// The version, from 1; each swap adds one. One that was removed begins at 1 again.
    pub version: u64,
    /// When it may be swept.
    pub expires: Option<i64>,
}

/// Heads: small values that change by compare and swap (in a [`Batch`]), serialisable across
/// processes.
#[async_trait]
pub trait Heads: Send + Sync {
    /// A head, or none. One that expired but was not swept yet is still given; the caller knows the
    /// time.
    async fn head(&self, key: &str) -> Result<Option<Head>, StoreError>;

    /// Up to `limit` heads whose key begins with `prefix`, in the order of the keys' bytes, after
    /// the key `after`. There may be fewer where they are large; there are none only at the end.
    async fn heads(
        &self,
        prefix: &str,
        after: &str,
        limit: usize,
    ) -> Result<Vec<(String, Head)>, StoreError>;

    /// Removes every head that expired before `now`, leaving no bytes of it; gives their number.
    async fn sweep(&self, now: i64) -> Result<u64, StoreError>;
}

/// Tiles of the ledger: put once (in a [`Batch`]), never changed. The same bytes again are no
/// change.
#[async_trait]
pub trait Tiles: Send + Sync {
    /// A tile, or none.
    async fn tile(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError>;
}

/// Everything a node keeps in its database.
pub trait Store: Entries + Heads + Tiles {}
impl<T: Entries + Heads + Tiles> Store for T {}

/// A blob being written. Dropped before [`BlobWriter::finish`], it leaves nothing that can be read.
#[async_trait]
pub trait BlobWriter: Send {
    /// Adds bytes.
    async fn write(&mut self, bytes: Bytes) -> Result<(), StoreError>;

    /// Ends the blob; once this returns it is durable under its id. A [`StoreError::Contradiction`]
    /// where there is one by that id, which stays as it is.
    async fn finish(self: Box<Self>) -> Result<(), StoreError>;
}

/// A blob being read.
#[async_trait]
pub trait BlobReader: Send {
    /// The next bytes, or none at the end.
    async fn read(&mut self) -> Result<Option<Bytes>, StoreError>;
}

/// Blobs: put once under a random id, durable when the writer has finished, removed without trace
/// of bytes.
#[async_trait]
pub trait Blobs: Send + Sync {
    /// Begins a blob. Until it is finished nobody sees it.
    async fn create(&self, id: BlobId) -> Result<Box<dyn BlobWriter>, StoreError>;

    /// Opens a blob from a byte offset on, with its whole length; none where there is no such blob.
    /// An offset at the end or behind it reads nothing.
    async fn open(
        &self,
        id: BlobId,
        offset: u64,
    ) -> Result<Option<(u64, Box<dyn BlobReader>)>, StoreError>;

    /// Removes a blob; none by that id is no error.
    async fn remove(&self, id: BlobId) -> Result<(), StoreError>;

    /// Up to `limit` ids of finished blobs after `after`, in order: for the sweep of those that no
    /// entry names.
    async fn list(&self, after: Option<BlobId>, limit: usize) -> Result<Vec<BlobId>, StoreError>;
}
