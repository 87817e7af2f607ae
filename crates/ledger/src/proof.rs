//! Inclusion and consistency proofs (RFC 6962, section 2.1): which tiles they need, making, verifying, as text.

use crate::note::NoteKey;
use crate::tile::TilePath;
use crate::tree::{Node, Range, leaf_hash, node_hash, perfect, split};
use crate::{Checkpoint, CheckpointProblem};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use words::Hash;

/// The tiles that the inclusion proof of a leaf needs, in a log of this size.
#[must_use]
pub fn tiles_for_inclusion(index: u64, size: u64) -> BTreeSet<TilePath> {
    tiles(&inclusion_ranges(index, size), size)
}

/// The tiles that the consistency proof between two sizes needs.
#[must_use]
pub fn tiles_for_consistency(old: u64, size: u64) -> BTreeSet<TilePath> {
    tiles(&consistency_ranges(old, size), size)
}

/// The inclusion proof of a leaf, from the leaf up; none where `index` is beyond the log or a tile is missing or cut.
pub fn inclusion(
    index: u64,
    size: u64,
    tile: impl FnMut(&TilePath) -> Option<Vec<u8>>,
) -> Option<Vec<Hash>> {
    if index >= size {
        return None;
    }
    hashes(&inclusion_ranges(index, size), size, tile)
}

/// The consistency proof between two sizes; none where `old` is 0 or beyond the log, or a tile is missing or cut.
pub fn consistency(
    old: u64,
    size: u64,
    tile: impl FnMut(&TilePath) -> Option<Vec<u8>>,
) -> Option<Vec<Hash>> {
    if old == 0 || old > size {
        return None;
    }
    hashes(&consistency_ranges(old, size), size, tile)
}

/// Whether the path leads from this leaf data to the root.
#[must_use]
pub fn verify_inclusion(data: &[u8], index: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
    index < size && climb(leaf_hash(data), index, size, path).as_ref() == Some(root)
}

fn climb(leaf: Hash, index: u64, size: u64, path: &[Hash]) -> Option<Hash> {
    if size == 1 {
        return path.is_empty().then_some(leaf);
    }
    let (beside, rest) = path.split_last()?;
    let left = split(size);
    Some(if index < left {
        node_hash(&climb(leaf, index, left, rest)?, beside)
    } else {
        node_hash(beside, &climb(leaf, index - left, size - left, rest)?)
    })
}

/// Whether the proof shows that the log of size `old` is the beginning of the one of size `size` (RFC 9162, 2.1.4.2).
#[must_use]
pub fn verify_consistency(
    old: u64,
    old_root: &Hash,
    size: u64,
    root: &Hash,
    proof: &[Hash],
) -> bool {
    if old == 0 || old > size {
        return false;
    }
    if old == size {
        return proof.is_empty() && old_root == root;
    }
    let mut path = proof.iter();
    let first = if old.is_power_of_two() {
        Some(old_root)
    } else {
        path.next()
    };
    let Some(first) = first else { return false };
    let (mut old_node, mut last_node) = (old - 1, size - 1);
    while old_node & 1 == 1 {
        old_node >>= 1;
        last_node >>= 1;
    }
    let (mut old_hash, mut hash) = (*first, *first);
    for beside in path {
        if last_node == 0 {
            return false;
        }
        if old_node & 1 == 1 || old_node == last_node {
            old_hash = node_hash(beside, &old_hash);
            hash = node_hash(beside, &hash);
            while old_node & 1 == 0 && old_node != 0 {
                old_node >>= 1;
                last_node >>= 1;
            }
        } else {
            hash = node_hash(&hash, beside);
        }
        old_node >>= 1;
        last_node >>= 1;
    }
    old_hash == *old_root && hash == *root && last_node == 0
}

fn inclusion_ranges(index: u64, size: u64) -> Vec<Range> {
    let (mut ranges, mut from, mut to) = (Vec::new(), 0, size);
    while to - from > 1 {
        let middle = from + split(to - from);
        if index < middle {
            ranges.push(Range { from: middle, to });
            to = middle;
        } else {
            ranges.push(Range { from, to: middle });
            from = middle;
        }
    }
    ranges.reverse();
    ranges
}

fn consistency_ranges(old: u64, size: u64) -> Vec<Range> {
    let (mut ranges, mut from, mut to) = (Vec::new(), 0, size);
    // Down to the subtree that ends where the old log ended.
    while to != old {
        let middle = from + split(to - from);
        if old <= middle {
            ranges.push(Range { from: middle, to });
            to = middle;
        } else {
            ranges.push(Range { from, to: middle });
            from = middle;
        }
    }
    // Where that subtree is the whole old log, its root is known to whoever asks.
    if from != 0 {
        ranges.push(Range { from, to });
    }
    ranges.reverse();
    ranges
}

fn tiles(ranges: &[Range], size: u64) -> BTreeSet<TilePath> {
    let nodes = ranges.iter().flat_map(|range| range.nodes());
    nodes.map(|node| place(node, size).0).collect()
}

/// Where a perfect subtree's hash stands: its tile, the first of the hashes that make it, and how many.
fn place(node: Node, size: u64) -> (TilePath, usize, usize) {
    let (level, above) = (node.height / 8, node.height % 8);
    let first = node.index << above;
    (
        TilePath::holding(level, first, size),
        (first % 256) as usize,
        1 << above,
    )
}

fn hashes(
    ranges: &[Range],
    size: u64,
    mut tile: impl FnMut(&TilePath) -> Option<Vec<u8>>,
) -> Option<Vec<Hash>> {
    // Several nodes of a proof stand in one tile: it is asked for and read once.
    let mut read: BTreeMap<TilePath, Vec<Hash>> = BTreeMap::new();
    let mut node = |node| {
        let (path, first, count) = place(node, size);
        let hashes = match read.entry(path) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(place) => place.insert(path.hashes(&tile(&path)?).ok()?),
        };
        hashes.get(first..first + count).map(perfect)
    };
    ranges.iter().map(|range| range.hash(&mut node)).collect()
}

/// A proof that can be checked without the log (c2sp.org/tlog-proof).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofText {
    /// What whoever made it adds; ours is the salt and the header that the leaf commits to, or nothing.
    pub extra: Vec<u8>,
    /// The leaf's index.
    pub index: u64,
    /// The inclusion path.
    pub path: Vec<Hash>,
    /// The checkpoint, a signed note.
    pub checkpoint: String,
}

impl ProofText {
    /// Reads a proof; none where it has not the form of one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (head, checkpoint) = text.split_once("\n\n")?;
        let mut lines = head.lines();
        if lines.next()? != "c2sp.org/tlog-proof@v1" {
            return None;
        }
        let mut line = lines.next()?;
        let mut extra = Vec::new();
        if let Some(text) = line.strip_prefix("extra ") {
            extra = STANDARD.decode(text).ok()?;
            line = lines.next()?;
        }
        let index = line.strip_prefix("index ")?;
        let number: u64 = index.parse().ok()?;
        let hash = |line: &str| STANDARD.decode(line).ok()?.try_into().ok().map(Hash);
        let path = lines.map(hash).collect::<Option<Vec<_>>>()?;
        let fits = number.to_string() == index && path.len() <= 63;
        fits.then(|| Self {
            extra,
            index: number,
            path,
            checkpoint: checkpoint.to_owned(),
        })
    }

    /// Whether it proves that this leaf data stands in the log whose key this is; gives the checkpoint.
    ///
    /// # Errors
    /// A [`CheckpointProblem`]; [`CheckpointProblem::Form`] also where the path does not lead to the root.
    pub fn verify(&self, data: &[u8], key: &NoteKey) -> Result<Checkpoint, CheckpointProblem> {
        let head = Checkpoint::verify(&self.checkpoint, key)?;
        if verify_inclusion(data, self.index, head.size, &self.path, &head.root) {
            Ok(head)
        } else {
            Err(CheckpointProblem::Form)
        }
    }
}

impl fmt::Display for ProofText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "c2sp.org/tlog-proof@v1")?;
        if !self.extra.is_empty() {
            writeln!(f, "extra {}", STANDARD.encode(&self.extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        for hash in &self.path {
            writeln!(f, "{}", STANDARD.encode(hash.0))?;
        }
        write!(f, "\n{}", self.checkpoint)
    }
}
