//! One write, one value: a batch is kept whole or not at all, durably, before [`commit`] returns.
//!
//! Absent: what the entries, heads and tiles mean.

use crate::{Store, StoreError};
use std::collections::BTreeMap;
use words::{BlobId, OfficeId, StreamId};

/// An entry to be appended.
#[derive(Clone)]
pub struct NewEntry {
    /// The office.
    pub office: OfficeId,
    /// The stream.
    pub stream: StreamId,
    /// The position at which it must land; anything else is a conflict.
    pub position: u64,
    /// The header's canonical bytes.
    pub header: Vec<u8>,
    /// The salt of its commitment.
    pub salt: [u8; 16],
    /// Sealed body and grants, one after the other.
    pub parts: Vec<u8>,
    /// The blobs that this entry names; from here on they are kept until the entry is erased.
    pub blobs: Vec<BlobId>,
}

/// A change of one head.
#[derive(Clone)]
pub struct HeadSwap {
    /// The head's key: at most [`crate::limits::HEAD_KEY`] bytes, not empty, without NUL.
    pub key: String,
    /// The version expected: 0 where it must not exist yet.
    pub expected: u64,
    /// The new value; none removes the head, and no bytes of it are left a moment later.
    pub value: Option<Vec<u8>>,
    /// The moment, in Unix seconds, after which it may be swept; none keeps it.
    pub expires: Option<i64>,
}

/// A tile of the ledger to be put; a path is never put twice with other bytes.
#[derive(Clone)]
pub struct TileWrite {
    /// The path as in c2sp.org/tlog-tiles, without leading slash.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A batch. Its name shows up in metrics and in the database's own log.
///
/// What stands in it happens in the order of its fields: an entry that is appended can be erased at
/// once.
#[derive(Clone)]
pub struct Batch {
    /// The batch's name, a word of the code.
    pub name: &'static str,
    /// Entries to append; several of one stream stand in order.
    pub entries: Vec<NewEntry>,
    /// Heads to swap, each key at most once.
    pub heads: Vec<HeadSwap>,
    /// Tiles to put.
    pub tiles: Vec<TileWrite>,
    /// Ledger places given to entries: (sequence number, leaf index). A place once given stays.
    pub leaves: Vec<(u64, u64)>,
    /// Blobs that nobody may name any more, because they are about to be removed. A contradiction
    /// where an entry names one; and an entry that names a condemned one is a contradiction.
    pub condemn: Vec<BlobId>,
    /// Entries whose sealed parts are destroyed without trace of bytes; headers and hashes stay.
    pub erase: Vec<(StreamId, u64)>,
}

impl Batch {
    /// An empty batch of this name.
    #[must_use]
    pub const fn named(name: &'static str) -> Self {
        Self {
            name,
            entries: Vec::new(),
            heads: Vec::new(),
            tiles: Vec::new(),
            leaves: Vec::new(),
            condemn: Vec::new(),
            erase: Vec::new(),
        }
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
            && self.heads.is_empty()
            && self.tiles.is_empty()
            && self.leaves.is_empty()
            && self.condemn.is_empty()
            && self.erase.is_empty()
    }

    /// About how many bytes it writes: what a backend bounds its groups by.
    #[must_use]
    pub fn weight(&self) -> usize {
        let entries = self.entries.iter();
        let heads = self.heads.iter();
        let tiles = self.tiles.iter();
        entries
            .map(|entry| entry.header.len() + entry.parts.len() + 32 * entry.blobs.len() + 128)
            .chain(heads.map(|head| head.key.len() + head.value.as_ref().map_or(0, Vec::len) + 64))
            .chain(tiles.map(|tile| tile.path.len() + tile.bytes.len() + 64))
            .sum::<usize>()
            + 32 * (self.leaves.len() + self.condemn.len() + self.erase.len())
    }
}

/// Proof that a batch is durable. Only [`commit`] makes one.
pub struct Committed {
    ends: BTreeMap<StreamId, u64>,
}

impl Committed {
    /// The next free position of a stream that the batch appended to.
    #[must_use]
    pub fn next_position(&self, stream: &StreamId) -> Option<u64> {
        self.ends.get(stream).copied()
    }
}

/// Makes a batch durable.
///
/// # Errors
/// See [`StoreError`]. On [`StoreError::Unavailable`] the batch may or may not have been kept, and it
/// may come to light only at the next start; so the blobs that it names are left to the sweep. On any
/// other error nothing of it was kept.
pub async fn commit(store: &dyn Store, batch: Batch) -> Result<Committed, StoreError> {
    let mut ends = BTreeMap::new();
    for entry in &batch.entries {
        ends.insert(entry.stream, entry.position.saturating_add(1));
    }
    store.apply(batch).await?;
    Ok(Committed { ends })
}
