//! Whether a batch may be kept: one decision for every backend, so that none is milder than
//! another.
//!
//! A backend gathers the [`Facts`] that a batch is [`about`], asks, and then writes without asking
//! again. Absent: reading and writing.

use crate::{Batch, StoreError, limits};
use std::collections::{BTreeMap, BTreeSet};
use words::{BlobId, StreamId};

/// What a backend must look up before batches can be decided.
#[derive(Default)]
pub struct About<'a> {
    /// Streams, for their next free positions.
    pub streams: BTreeSet<StreamId>,
    /// Heads, for their versions.
    pub heads: BTreeSet<&'a str>,
    /// Tiles, for their bytes.
    pub tiles: BTreeSet<&'a str>,
    /// Sequence numbers, for their leaves.
    pub leaves: BTreeSet<u64>,
    /// Blobs that are to be condemned: does an entry name them?
    pub condemn: BTreeSet<BlobId>,
    /// Blobs that are to be named: are they condemned?
    pub name: BTreeSet<BlobId>,
}

/// What a batch is about.
#[must_use]
pub fn about<'a>(batches: impl IntoIterator<Item = &'a Batch>) -> About<'a> {
    let mut about = About::default();
    for batch in batches {
        let erased = batch.erase.iter().map(|(stream, _)| *stream);
        let appended = batch.entries.iter().map(|entry| entry.stream);
        about.streams.extend(appended.chain(erased));
        about
            .heads
            .extend(batch.heads.iter().map(|head| head.key.as_str()));
        about
            .tiles
            .extend(batch.tiles.iter().map(|tile| tile.path.as_str()));
        about
            .leaves
            .extend(batch.leaves.iter().map(|(seq, _)| *seq));
        about.condemn.extend(&batch.condemn);
        about
            .name
            .extend(batch.entries.iter().flat_map(|entry| &entry.blobs));
    }
    about
}

/// What is kept, as far as the batches are about it. What is missing here does not exist.
#[derive(Default)]
pub struct Facts {
    /// The next free position of each stream that has entries.
    pub next: BTreeMap<StreamId, u64>,
    /// The version of each head that exists.
    pub versions: BTreeMap<String, u64>,
    /// The bytes of each tile that exists.
    pub tiles: BTreeMap<String, Vec<u8>>,
    /// The leaf of each sequence number that exists, if it has one.
    pub leaves: BTreeMap<u64, Option<u64>>,
    /// Blobs that an entry names.
    pub named: BTreeSet<BlobId>,
    /// Blobs that are condemned.
    pub condemned: BTreeSet<BlobId>,
}

impl Facts {
    /// Decides one batch; if it may be kept, the facts are from here on what they are after it.
    ///
    /// # Errors
    /// See [`StoreError`]; the facts are then unchanged.
    pub fn decide(&mut self, batch: &Batch) -> Result<(), StoreError> {
        limits::check(batch)?;
        let next = self.decide_entries(batch)?;
        for head in &batch.heads {
            if self.versions.get(&head.key).copied().unwrap_or(0) != head.expected {
                return Err(StoreError::HeadMoved {
                    key: head.key.clone(),
                });
            }
        }
        let tiles = self.decide_tiles(batch)?;
        let leaves = self.decide_leaves(batch)?;
        self.decide_blobs(batch)?;
        self.next.extend(next);
        self.tiles.extend(tiles);
        self.leaves.extend(leaves);
        self.condemned.extend(&batch.condemn);
        let naming = batch.entries.iter().flat_map(|entry| &entry.blobs);
        self.named.extend(naming);
        for head in &batch.heads {
            if head.value.is_some() {
                self.versions.insert(head.key.clone(), head.expected + 1);
            } else {
                self.versions.remove(&head.key);
            }
        }
        Ok(())
    }

    fn decide_entries(&self, batch: &Batch) -> Result<BTreeMap<StreamId, u64>, StoreError> {
        let mut next = BTreeMap::new();
        let at = |next: &BTreeMap<StreamId, u64>, stream: StreamId| {
            let known = next.get(&stream).or_else(|| self.next.get(&stream));
            known.copied().unwrap_or(0)
        };
        for entry in &batch.entries {
            let stream = entry.stream;
            let at = at(&next, stream);
            if entry.position != at {
                return Err(StoreError::Conflict { stream, at });
            }
            next.insert(stream, at + 1);
        }
        for &(stream, position) in &batch.erase {
            let at = at(&next, stream);
            if position >= at {
                return Err(StoreError::Conflict { stream, at });
            }
        }
        Ok(next)
    }

    fn decide_tiles(&self, batch: &Batch) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
        let mut put: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for tile in &batch.tiles {
            let kept = put.get(&tile.path).or_else(|| self.tiles.get(&tile.path));
            if kept.is_some_and(|kept| kept != &tile.bytes) {
                return Err(StoreError::Contradiction("a tile would change"));
            }
            put.insert(tile.path.clone(), tile.bytes.clone());
        }
        Ok(put)
    }

    fn decide_leaves(&self, batch: &Batch) -> Result<BTreeMap<u64, Option<u64>>, StoreError> {
        let mut given = BTreeMap::new();
        for &(seq, leaf) in &batch.leaves {
            match given.get(&seq).or_else(|| self.leaves.get(&seq)) {
                None => return Err(StoreError::Contradiction("a leaf for no entry")),
                Some(Some(kept)) if *kept != leaf => {
                    return Err(StoreError::Contradiction("an entry's leaf would change"));
                }
                Some(_) => given.insert(seq, Some(leaf)),
            };
        }
        Ok(given)
    }

    fn decide_blobs(&self, batch: &Batch) -> Result<(), StoreError> {
        let mut naming = batch.entries.iter().flat_map(|entry| &entry.blobs);
        if naming.any(|blob| self.condemned.contains(blob)) {
            return Err(StoreError::Contradiction("an entry names a condemned blob"));
        }
        let named = |blob| {
            let mut here = batch.entries.iter().flat_map(|entry| &entry.blobs);
            self.named.contains(blob) || here.any(|here| here == blob)
        };
        if batch.condemn.iter().any(named) {
            return Err(StoreError::Contradiction("a condemned blob is named"));
        }
        Ok(())
    }
}
