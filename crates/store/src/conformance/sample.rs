//! Things to keep, and ways to look at what was kept.

use crate::{Batch, HeadSwap, NewEntry, Store, StoreError, Stored, TileWrite, commit};
use bytes::Bytes;
use words::{BlobId, OfficeId, StreamId};

pub const OFFICE: OfficeId = OfficeId::from_random([7; 16]);

pub fn stream(n: u8) -> StreamId {
    StreamId::from_random([n; 16])
}

pub fn blob(n: u8) -> BlobId {
    BlobId::from_random([n; 16])
}

/// Bytes that look random and are the same each time.
pub fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
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

pub fn piece(seed: u64, length: usize) -> Bytes {
    noise(seed, length).into()
}

pub fn entry(stream: StreamId, position: u64, size: usize) -> NewEntry {
    let seed = u64::from(stream.as_bytes()[0]) << 56 ^ position << 4;
    let mut salt = [0; 16];
    salt.copy_from_slice(&noise(seed ^ 1, 16));
    NewEntry {
        office: OFFICE,
        stream,
        position,
        header: noise(seed ^ 2, 200),
        salt,
        parts: noise(seed ^ 3, size),
        blobs: Vec::new(),
    }
}

pub fn append(entries: impl IntoIterator<Item = NewEntry>) -> Batch {
    let mut batch = Batch::named("append");
    batch.entries.extend(entries);
    batch
}

pub fn swap(key: &str, expected: u64, value: Option<&[u8]>) -> Batch {
    let mut batch = Batch::named("swap");
    batch.heads.push(HeadSwap {
        key: key.to_owned(),
        expected,
        value: value.map(<[u8]>::to_vec),
        expires: None,
    });
    batch
}

pub fn tile(path: &str, bytes: &[u8]) -> Batch {
    let mut batch = Batch::named("tile");
    batch.tiles.push(TileWrite {
        path: path.to_owned(),
        bytes: bytes.to_vec(),
    });
    batch
}

pub fn condemn(blob: BlobId) -> Batch {
    let mut batch = Batch::named("condemn");
    batch.condemn.push(blob);
    batch
}

pub fn erase(stream: StreamId, position: u64) -> Batch {
    let mut batch = Batch::named("erase");
    batch.erase.push((stream, position));
    batch
}

/// Keeps a batch that must be kept.
pub async fn keep(store: &dyn Store, batch: Batch) {
    commit(store, batch).await.map(drop).unwrap();
}

/// Why a batch was refused that must be refused.
pub async fn refusal(store: &dyn Store, batch: Batch) -> StoreError {
    commit(store, batch).await.map(drop).unwrap_err()
}

/// A whole stream, page by page.
pub async fn whole(store: &dyn Store, stream: StreamId) -> Vec<Stored> {
    let mut all: Vec<Stored> = Vec::new();
    loop {
        let page = store.stream(stream, all.len() as u64, 1000).await.unwrap();
        if page.is_empty() {
            return all;
        }
        all.extend(page);
    }
}

/// Everything since a number, page by page.
pub async fn all_since(store: &dyn Store, office: Option<OfficeId>, mut after: u64) -> Vec<Stored> {
    let mut all = Vec::new();
    loop {
        let page = store.since(office, after, 1000).await.unwrap();
        let Some(last) = page.last() else { return all };
        after = last.seq;
        all.extend(page);
    }
}

/// Asserts that an entry is kept as it was given.
pub fn assert_same(stored: &Stored, given: &NewEntry) {
    assert_eq!(
        (stored.office, stored.stream, stored.position),
        (given.office, given.stream, given.position)
    );
    assert!(stored.header == given.header, "the header changed");
    assert_eq!(stored.salt, given.salt);
    assert!(stored.parts == given.parts, "the sealed parts changed");
    assert!(!stored.erased);
    assert_eq!(stored.leaf, None);
}
