//! What a child writes: everything in it follows from its number, so that it can be checked without
//! notes.

use bytes::Bytes;
use std::fmt;
use std::str::FromStr;
use store::{Batch, Blobs, HeadSwap, NewEntry, Store, StoreError, TileWrite, commit};
use words::{BlobId, OfficeId, StreamId};

pub const OFFICE: OfficeId = OfficeId::from_random([7; 16]);
/// Every so many operations one brings an attachment.
const BLOB_EVERY: u32 = 3;
/// Every so many operations one erases the second entry of an earlier one.
const ERASE_EVERY: u32 = 5;

/// One operation: the life of the child, the writer in it, and the writer's count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Operation {
    pub life: u32,
    pub writer: u32,
    pub count: u32,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.life, self.writer, self.count)
    }
}

impl FromStr for Operation {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut numbers = text.split('.').map(str::parse);
        let mut next = || numbers.next().unwrap_or_else(|| "".parse());
        Ok(Self {
            life: next()?,
            writer: next()?,
            count: next()?,
        })
    }
}

impl Operation {
    fn seed(self) -> u64 {
        u64::from(self.life) << 40 ^ u64::from(self.writer) << 32 ^ u64::from(self.count)
    }

    /// Bytes that look random, and sixteen of them for an id.
    fn noise(self, what: u64, length: usize) -> Vec<u8> {
        let mut state = (self.seed() ^ what << 56).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut bytes = Vec::with_capacity(length + 8);
        while bytes.len() < length {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            bytes.extend_from_slice(&state.to_le_bytes());
        }
        bytes.truncate(length);
        bytes
    }

    pub fn stream(self) -> StreamId {
        StreamId::from_random(self.noise(1, 16).try_into().unwrap())
    }

    pub fn blob(self) -> Option<(BlobId, Vec<u8>)> {
        let id = BlobId::from_random(self.noise(2, 16).try_into().unwrap());
        let length = usize::try_from(self.seed() % 7 * 10_000 + 1).unwrap();
        self.count
            .is_multiple_of(BLOB_EVERY)
            .then(|| (id, self.noise(3, length)))
    }

    /// The operation whose second entry this one erases.
    pub fn erases(self) -> Option<Self> {
        let count = self.count.checked_sub(ERASE_EVERY)?;
        self.count
            .is_multiple_of(ERASE_EVERY)
            .then_some(Self { count, ..self })
    }

    pub fn entries(self) -> [NewEntry; 2] {
        [0, 1].map(|position| NewEntry {
            office: OFFICE,
            stream: self.stream(),
            position,
            header: self.to_string().into_bytes(),
            salt: self.noise(4 + position, 16).try_into().unwrap(),
            parts: self.noise(6 + position, 3000),
            blobs: match position {
                0 => self.blob().into_iter().map(|(id, _)| id).collect(),
                _ => Vec::new(),
            },
        })
    }

    /// The head that says what the writer wrote last.
    pub fn head(self) -> HeadSwap {
        HeadSwap {
            key: format!("last/{}.{}", self.life, self.writer),
            expected: u64::from(self.count),
            value: Some(self.to_string().into_bytes()),
            expires: None,
        }
    }

    pub fn tile(self) -> TileWrite {
        TileWrite {
            path: format!("tile/{self}"),
            bytes: self.noise(9, 700),
        }
    }

    /// Writes it: first the blob, then everything else in one batch.
    pub async fn write(self, store: &dyn Store, blobs: &dyn Blobs) -> Result<(), StoreError> {
        self.write_blob(blobs).await?;
        self.write_batch(store).await
    }

    /// Writes the blob, if it has one. Not again once the batch was sent: even if that was told to have
    /// failed, it may have been kept, and then it names the blob.
    pub async fn write_blob(self, blobs: &dyn Blobs) -> Result<(), StoreError> {
        let Some((id, bytes)) = self.blob() else {
            return Ok(());
        };
        // What an attempt before left there may not be durable.
        blobs.remove(id).await?;
        let mut writer = blobs.create(id).await?;
        for piece in bytes.chunks(20_000) {
            writer.write(Bytes::copy_from_slice(piece)).await?;
        }
        writer.finish().await
    }

    /// Writes everything but the blob.
    pub async fn write_batch(self, store: &dyn Store) -> Result<(), StoreError> {
        let mut batch = Batch::named("operation");
        batch.entries.extend(self.entries());
        batch.heads.push(self.head());
        batch.tiles.push(self.tile());
        batch
            .erase
            .extend(self.erases().map(|erased| (erased.stream(), 1)));
        match commit(store, batch).await {
            // An attempt before was told that it failed, and was kept all the same.
            Err(StoreError::Conflict { at: 2, .. }) => Ok(()),
            kept => kept.map(drop),
        }
    }
}
