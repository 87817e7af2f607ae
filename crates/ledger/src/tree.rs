//! Merkle tree hashes (RFC 6962, section 2.1) and the cut of ranges into perfect subtrees.

use sha2::{Digest as _, Sha256};
use words::Hash;

/// The hash of a leaf with this data.
#[must_use]
pub fn leaf_hash(data: &[u8]) -> Hash {
    Hash(
        Sha256::new()
            .chain_update([0])
            .chain_update(data)
            .finalize()
            .into(),
    )
}

/// The hash of a node over two others.
#[must_use]
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let hash = Sha256::new()
        .chain_update([1])
        .chain_update(left.0)
        .chain_update(right.0);
    Hash(hash.finalize().into())
}

/// The root of the tree without leaves.
#[must_use]
pub fn empty_root() -> Hash {
    Hash(Sha256::digest(b"").into())
}

/// A perfect subtree: the `index`-th one of `2^height` leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) height: u32,
    pub(crate) index: u64,
}

/// A range of leaves from `from` up to, not including, `to`; `from` is where RFC 6962 would split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) from: u64,
    pub(crate) to: u64,
}

impl Range {
    /// The perfect subtrees of the range, from the left: each the largest that fits.
    pub(crate) fn nodes(self) -> Vec<Node> {
        let (mut from, mut nodes) = (self.from, Vec::new());
        while from < self.to {
            let height = (self.to - from).ilog2();
            nodes.push(Node {
                height,
                index: from >> height,
            });
            from += 1 << height;
        }
        nodes
    }

    /// The range's hash, from its perfect subtrees' hashes.
    pub(crate) fn hash(self, mut node: impl FnMut(Node) -> Option<Hash>) -> Option<Hash> {
        let hashes = self
            .nodes()
            .into_iter()
            .map(&mut node)
            .collect::<Option<Vec<_>>>()?;
        Some(fold(&hashes).unwrap_or_else(empty_root))
    }
}

/// Joins perfect subtrees of falling size, from the right; none where there are none.
pub(crate) fn fold(peaks: &[Hash]) -> Option<Hash> {
    let (last, rest) = peaks.split_last()?;
    Some(
        rest.iter()
            .rev()
            .fold(*last, |right, left| node_hash(left, &right)),
    )
}

/// The largest power of two below `size`, which is at least 2.
pub(crate) const fn split(size: u64) -> u64 {
    1 << (size - 1).ilog2()
}

/// The hash over perfect subtrees of one size, as many as a power of two.
pub(crate) fn perfect(hashes: &[Hash]) -> Hash {
    match hashes {
        [one] => *one,
        _ => {
            let (left, right) = hashes.split_at(hashes.len() / 2);
            node_hash(&perfect(left), &perfect(right))
        }
    }
}
