//! The index as bytes and back. What others can be made from is left out: who holds which word is found again on reading,
//! so bytes that were tampered with can be wrong but never inconsistent. The same documents always give the same bytes.
//! Absent: sealing; names of people stand in these bytes, and whoever keeps them seals them.
//!
//! `"find"`, version; words: count, then place and text of each, the most frequent first; cases: count, then number and
//! documents of each in the order of their numbers; CRC-32 of all before. Numbers as in `bytes.rs`.

use crate::bytes::{Reader, put, put_bytes};
use crate::index::{Entry, Group, Index};
use crate::terms::{Terms, Where};
use std::cmp::Reverse;

const MARK: &[u8; 4] = b"find";

/// Goes up with every change of the bytes, and of how words are folded: an index that was folded otherwise finds nothing.
const VERSION: u8 = 1;

/// Why bytes are no index. Each time the caller builds a new one from what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Something else altogether.
    NotAnIndex,
    /// An index of another version of the program.
    OtherVersion(u8),
    /// Cut off or damaged.
    Damaged,
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotAnIndex => write!(to, "these bytes are no index"),
            Self::OtherVersion(version) => {
                write!(to, "the index is of version {version}, not {VERSION}")
            }
            Self::Damaged => write!(to, "the index is cut off or damaged"),
        }
    }
}

impl std::error::Error for Unreadable {}

impl Index {
    /// The index as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut words: Vec<_> = self.terms.iter().collect();
        // Frequent words get short numbers.
        words.sort_by_cached_key(|(_, term)| {
            (
                Reverse(term.cases.len()),
                term.place,
                std::sync::Arc::clone(&term.text),
            )
        });
        let mut numbers = vec![None; self.terms.len()];
        let mut bytes = MARK.to_vec();
        bytes.push(VERSION);
        put(words.len() as u64, &mut bytes);
        for (new, (old, term)) in words.iter().enumerate() {
            numbers[*old as usize] = u32::try_from(new).ok();
            bytes.push(term.place as u8);
            put_bytes(term.text.as_bytes(), &mut bytes);
        }
        let mut groups: Vec<&Group> = self
            .live
            .iter()
            .map(|place| &self.groups[place as usize])
            .collect();
        groups.sort_by_key(|group| group.id);
        put(groups.len() as u64, &mut bytes);
        let mut body = Vec::new();
        for group in groups {
            put(group.id, &mut bytes);
            put(group.docs.len() as u64, &mut bytes);
            for (entry, kept) in group.kept() {
                put(entry.key, &mut bytes);
                bytes.extend_from_slice(&entry.day.to_le_bytes());
                bytes.push(entry.kind);
                body.clear();
                let known = kept.renumbered(
                    |old| numbers.get(old as usize).copied().flatten(),
                    &mut body,
                );
                debug_assert!(
                    known.is_some(),
                    "a word of a case that is here has a number"
                );
                put_bytes(&body, &mut bytes);
            }
        }
        let sum = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&sum.to_le_bytes());
        bytes
    }

    /// The index that bytes hold.
    ///
    /// # Errors
    ///
    /// If they are of another version, of something else, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        let rest = bytes.strip_prefix(MARK).ok_or(Unreadable::NotAnIndex)?;
        let version = *rest.first().ok_or(Unreadable::Damaged)?;
        if version != VERSION {
            return Err(Unreadable::OtherVersion(version));
        }
        let (checked, sum) = bytes.split_last_chunk::<4>().ok_or(Unreadable::Damaged)?;
        if crc32fast::hash(checked) != u32::from_le_bytes(*sum) {
            return Err(Unreadable::Damaged);
        }
        let body = checked.get(MARK.len() + 1..).ok_or(Unreadable::Damaged)?;
        read(Reader(body)).ok_or(Unreadable::Damaged)
    }
}

fn read(mut reader: Reader<'_>) -> Option<Index> {
    let mut words = Vec::new();
    for _ in 0..reader.small::<u32>()? {
        let place = match reader.byte()? {
            0 => Where::Text,
            1 => Where::Name,
            _ => return None,
        };
        words.push((place, std::str::from_utf8(reader.bytes()?).ok()?));
    }
    let mut seen = vec![0; words.len()];
    let mut index = Index::default();
    index.terms = Terms::from_words(words)?;
    for _ in 0..reader.small::<u32>()? {
        let group = read_group(&mut reader)?;
        if group.docs.is_empty() || index.holds(group.id) {
            return None;
        }
        index.put_group(group, &mut seen)?;
    }
    // A word that nobody holds would be a trace of something.
    let held = index.terms.iter().all(|(_, term)| !term.cases.is_empty());
    index.shrink();
    (held && reader.is_empty()).then_some(index)
}

fn read_group(reader: &mut Reader<'_>) -> Option<Group> {
    let mut group = Group {
        id: reader.number()?,
        ..Group::default()
    };
    for _ in 0..reader.small::<u32>()? {
        let key = reader.number()?;
        if group.docs.last().is_some_and(|last| last.key >= key) {
            return None;
        }
        let day = i32::from_le_bytes(reader.take(4)?.try_into().ok()?);
        let kind = reader.byte()?;
        group.bytes.extend_from_slice(reader.bytes()?);
        group.docs.push(Entry {
            key,
            day,
            kind,
            end: group.bytes.len(),
        });
    }
    Some(group)
}
