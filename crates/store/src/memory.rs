//! The strictest backend: in memory, for tests, and it can be told to fail.
//!
//! It answers with small pages and small pieces, and it can fail before or *after* it has kept a
//! batch, as a database does whose answer got lost. Absent: durability.

use crate::decide::{Facts, about};
use crate::limits::Page;
use crate::{
    Batch, BlobReader, BlobWriter, Blobs, Entries, Head, Heads, NewEntry, StoreError, Stored,
    StoredHeader, Tiles,
};
use async_trait::async_trait;
use bytes::Bytes;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Bound;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use words::{BlobId, OfficeId, StreamId};

/// A page never holds more than this, so that nobody takes the first page for everything.
const PAGE: usize = 100;
/// Pieces of blobs are no larger, and no power of two.
const PIECE: usize = 10_007;

/// What the next writing call does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It does what it promises.
    Works,
    /// It keeps nothing and says [`StoreError::Unavailable`].
    FailsBefore,
    /// It keeps everything and says [`StoreError::Unavailable`] all the same.
    FailsAfter,
    /// It keeps nothing and says [`StoreError::Full`].
    IsFull,
}

#[derive(Default)]
struct Kept {
    entries: BTreeMap<u64, Stored>,
    places: BTreeMap<StreamId, Vec<u64>>,
    names: BTreeMap<(StreamId, u64), Vec<BlobId>>,
    condemned: BTreeSet<BlobId>,
    heads: BTreeMap<String, Head>,
    tiles: BTreeMap<String, Vec<u8>>,
    blobs: BTreeMap<BlobId, Bytes>,
    plan: VecDeque<Next>,
}

/// A store and a blob store in memory. Clones share what they keep.
#[derive(Clone, Default)]
pub struct Memory(Arc<Mutex<Kept>>);

impl Memory {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Plans the next writing calls (`apply`, `sweep`, a blob's `finish` and `remove`), one each;
    /// what is not planned works.
    pub fn plan(&self, next: impl IntoIterator<Item = Next>) {
        self.kept().plan.extend(next);
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // A test that panicked in another thread has its own message.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does `write` as planned.
    fn write<T>(
        &self,
        write: impl FnOnce(&mut Kept) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut kept = self.kept();
        let lost = || StoreError::Unavailable("memory was told to fail".to_owned());
        match kept.plan.pop_front().unwrap_or(Next::Works) {
            Next::Works => write(&mut kept),
            Next::FailsBefore => Err(lost()),
            Next::FailsAfter => write(&mut kept).and(Err(lost())),
            Next::IsFull => Err(StoreError::Full),
        }
    }
}

impl Kept {
    fn facts(&self, batch: &Batch) -> Facts {
        let about = about([batch]);
        let next = |stream: &StreamId| Some((*stream, self.places.get(stream)?.len() as u64));
        let version = |key: &&str| Some(((*key).to_owned(), self.heads.get(*key)?.version));
        let tile = |path: &&str| Some(((*path).to_owned(), self.tiles.get(*path)?.clone()));
        let leaf = |seq: &u64| Some((*seq, self.entries.get(seq)?.leaf));
        Facts {
            next: about.streams.iter().filter_map(next).collect(),
            versions: about.heads.iter().filter_map(version).collect(),
            tiles: about.tiles.iter().filter_map(tile).collect(),
            leaves: about.leaves.iter().filter_map(leaf).collect(),
            named: self.named(about.condemn),
            condemned: about.name.intersection(&self.condemned).copied().collect(),
        }
    }

    fn named<C: FromIterator<BlobId>>(&self, blobs: impl IntoIterator<Item = BlobId>) -> C {
        let mut blobs = blobs.into_iter().peekable();
        let named: BTreeSet<BlobId> = match blobs.peek() {
            None => BTreeSet::new(),
            Some(_) => self.names.values().flatten().copied().collect(),
        };
        blobs.filter(|blob| named.contains(blob)).collect()
    }

    fn apply(&mut self, batch: Batch) -> Result<(), StoreError> {
        self.facts(&batch).decide(&batch)?;
        for entry in batch.entries {
            self.append(entry);
        }
        for head in batch.heads {
            match head.value {
                None => drop(self.heads.remove(&head.key)),
                Some(value) => {
                    let (version, expires) = (head.expected + 1, head.expires);
                    let new = Head {
                        value,
                        version,
                        expires,
                    };
                    self.heads.insert(head.key, new);
                }
            }
        }
        for tile in batch.tiles {
            let kept = self
                .tiles
                .entry(tile.path)
                .or_insert_with(|| tile.bytes.clone());
            assert!(
                *kept == tile.bytes,
                "a tile was decided to be kept that changes"
            );
        }
        for (seq, leaf) in batch.leaves {
            if let Some(entry) = self.entries.get_mut(&seq) {
                let before = entry.leaf.replace(leaf);
                assert!(
                    before.is_none_or(|before| before == leaf),
                    "a leaf was decided to change"
                );
            }
        }
        self.condemned.extend(batch.condemn);
        for (stream, position) in batch.erase {
            self.names.remove(&(stream, position));
            let seq = self
                .places
                .get(&stream)
                .and_then(|seqs| seqs.get(index(position)));
            if let Some(entry) = seq.and_then(|seq| self.entries.get_mut(seq)) {
                entry.parts = Vec::new();
                entry.erased = true;
            }
        }
        Ok(())
    }

    fn append(&mut self, new: NewEntry) {
        // Numbers with gaps, as a database has that rolled back: nobody may count on their absence.
        let seq = self
            .entries
            .last_key_value()
            .map_or(1, |(seq, _)| seq + 1 + seq % 2);
        let places = self.places.entry(new.stream).or_default();
        assert_eq!(
            places.len() as u64,
            new.position,
            "an entry was decided to land elsewhere"
        );
        places.push(seq);
        if !new.blobs.is_empty() {
            self.names.insert((new.stream, new.position), new.blobs);
        }
        let stored = Stored {
            seq,
            office: new.office,
            stream: new.stream,
            position: new.position,
            header: new.header,
            salt: new.salt,
            parts: new.parts,
            erased: false,
            leaf: None,
        };
        let before = self.entries.insert(seq, stored);
        assert!(before.is_none(), "a sequence number was given twice");
    }
}

fn index(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[async_trait]
impl Entries for Memory {
    async fn apply(&self, batch: Batch) -> Result<(), StoreError> {
        self.write(|kept| kept.apply(batch))
    }

    async fn stream(
        &self,
        stream: StreamId,
        from: u64,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreError> {
        let kept = self.kept();
        let seqs = kept.places.get(&stream).map_or(&[][..], Vec::as_slice);
        let later = seqs.iter().skip(index(from));
        let later = later.filter_map(|seq| kept.entries.get(seq).cloned());
        Ok(Page::of(limit.min(PAGE)).fill(later, |entry| entry.parts.len()))
    }

    async fn since(
        &self,
        office: Option<OfficeId>,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Stored>, StoreError> {
        let kept = self.kept();
        let later = kept
            .entries
            .range((Bound::Excluded(after), Bound::Unbounded));
        let of_office =
            later.filter(|(_, entry)| office.is_none_or(|office| entry.office == office));
        let later = of_office.map(|(_, entry)| entry.clone());
        Ok(Page::of(limit.min(PAGE)).fill(later, |entry| entry.parts.len()))
    }

    async fn headers(&self, after: u64, limit: usize) -> Result<Vec<StoredHeader>, StoreError> {
        let page = self.since(None, after, limit).await?;
        let headers = page.into_iter().map(|entry| StoredHeader {
            seq: entry.seq,
            header: entry.header,
            salt: entry.salt,
        });
        Ok(headers.collect())
    }

    async fn last_seq(&self) -> Result<u64, StoreError> {
        Ok(self
            .kept()
            .entries
            .last_key_value()
            .map_or(0, |(seq, _)| *seq))
    }

    async fn named(&self, blobs: &[BlobId]) -> Result<Vec<BlobId>, StoreError> {
        Ok(self.kept().named(blobs.iter().copied()))
    }
}

#[async_trait]
impl Heads for Memory {
    async fn head(&self, key: &str) -> Result<Option<Head>, StoreError> {
        Ok(self.kept().heads.get(key).cloned())
    }

    async fn heads(
        &self,
        prefix: &str,
        after: &str,
        limit: usize,
    ) -> Result<Vec<(String, Head)>, StoreError> {
        let kept = self.kept();
        // What comes after both is where to begin; behind the prefix there is nothing more.
        let from = match after >= prefix {
            true => Bound::Excluded(after),
            false => Bound::Included(prefix),
        };
        let later = kept.heads.range::<str, _>((from, Bound::Unbounded));
        let of_prefix = later.take_while(|(key, _)| key.starts_with(prefix));
        let later = of_prefix.map(|(key, head)| (key.clone(), head.clone()));
        Ok(Page::of(limit.min(PAGE)).fill(later, |(_, head)| head.value.len()))
    }

    async fn sweep(&self, now: i64) -> Result<u64, StoreError> {
        self.write(|kept| {
            let before = kept.heads.len();
            kept.heads
                .retain(|_, head| head.expires.is_none_or(|expires| expires >= now));
            Ok((before - kept.heads.len()) as u64)
        })
    }
}

#[async_trait]
impl Tiles for Memory {
    async fn tile(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.kept().tiles.get(path).cloned())
    }
}

struct Writer {
    memory: Memory,
    id: BlobId,
    bytes: Vec<u8>,
}

struct Reader(Bytes);

#[async_trait]
impl BlobWriter for Writer {
    async fn write(&mut self, bytes: Bytes) -> Result<(), StoreError> {
        self.bytes.extend_from_slice(&bytes);
        Ok(())
    }

    async fn finish(self: Box<Self>) -> Result<(), StoreError> {
        let Self { memory, id, bytes } = *self;
        memory.write(|kept| {
            if kept.blobs.contains_key(&id) {
                return Err(StoreError::Contradiction("a blob by this id exists"));
            }
            kept.blobs.insert(id, bytes.into());
            Ok(())
        })
    }
}

#[async_trait]
impl BlobReader for Reader {
    async fn read(&mut self) -> Result<Option<Bytes>, StoreError> {
        let piece = self.0.split_to(self.0.len().min(PIECE));
        Ok(Some(piece).filter(|piece| !piece.is_empty()))
    }
}

#[async_trait]
impl Blobs for Memory {
    async fn create(&self, id: BlobId) -> Result<Box<dyn BlobWriter>, StoreError> {
        Ok(Box::new(Writer {
            memory: self.clone(),
            id,
            bytes: Vec::new(),
        }))
    }

    async fn open(
        &self,
        id: BlobId,
        offset: u64,
    ) -> Result<Option<(u64, Box<dyn BlobReader>)>, StoreError> {
        let Some(bytes) = self.kept().blobs.get(&id).cloned() else {
            return Ok(None);
        };
        let rest = bytes.slice(index(offset).min(bytes.len())..);
        Ok(Some((bytes.len() as u64, Box::new(Reader(rest)))))
    }

    async fn remove(&self, id: BlobId) -> Result<(), StoreError> {
        self.write(|kept| {
            kept.blobs.remove(&id);
            Ok(())
        })
    }

    async fn list(&self, after: Option<BlobId>, limit: usize) -> Result<Vec<BlobId>, StoreError> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let kept = self.kept();
        let later = kept.blobs.range((from, Bound::Unbounded));
        Ok(later.take(limit.min(PAGE)).map(|(id, _)| *id).collect())
    }
}
