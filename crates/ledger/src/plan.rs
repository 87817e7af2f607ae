//! A step of the log: which leaves it adds, padded with dummies, and what is to be kept in one batch.
//!
//! Checkpoints come on a schedule and every step adds a fixed number of leaves, so that neither the size of the log
//! nor a leaf's place tells how many reports came, or in which order.

use crate::tile::{LEVELS, TilePath, WIDTH, bundle_bytes, tile_bytes};
use crate::tree::{empty_root, fold, leaf_hash, perfect};
use words::Hash;

/// What must be known of a log to add to it: its size and the open tiles of its right edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogState {
    size: u64,
    /// The commitments of the open bundle.
    entries: Vec<[u8; 32]>,
    /// The hashes of the open tile of each level.
    levels: [Vec<Hash>; LEVELS as usize],
}

/// What a step gives: to be kept whole, or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The log afterwards.
    pub state: LogState,
    /// Tiles and bundles to put: full ones, and the open ones that grew.
    pub tiles: Vec<(TilePath, Vec<u8>)>,
    /// The leaf that each pending commitment got, in the order in which they were given.
    pub leaves: Vec<u64>,
}

impl LogState {
    /// The log without leaves.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            size: 0,
            entries: Vec::new(),
            levels: Default::default(),
        }
    }

    /// Leaves.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The root over all leaves.
    #[must_use]
    pub fn root(&self) -> Hash {
        // From the finest level up: what is open below hangs to the right of what is complete above.
        let mut below: Option<Hash> = None;
        for hashes in &self.levels {
            let mut peaks = peaks(hashes);
            peaks.extend(below);
            below = fold(&peaks);
        }
        below.unwrap_or_else(empty_root)
    }

    /// Bytes for the store: the size, then commitments and hashes; their numbers follow from the size.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = self.size.to_be_bytes().to_vec();
        bytes.extend(self.entries.iter().flatten());
        bytes.extend(self.levels.iter().flatten().flat_map(|hash| hash.0));
        bytes
    }

    /// Reads what [`LogState::encode`] wrote; none for anything else.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (size, rest) = bytes.split_first_chunk::<8>()?;
        let size = u64::from_be_bytes(*size);
        let mut values = rest.chunks_exact(32).map(<[u8; 32]>::try_from);
        if !values.len().checked_mul(32)?.eq(&rest.len()) {
            return None;
        }
        let mut take = |count: u64| {
            (0..count)
                .map(|_| values.next()?.ok())
                .collect::<Option<Vec<_>>>()
        };
        let entries = take(size % WIDTH)?;
        let mut levels: [Vec<Hash>; LEVELS as usize] = Default::default();
        for (level, hashes) in levels.iter_mut().enumerate() {
            *hashes = take((size >> (8 * level)) % WIDTH)?
                .into_iter()
                .map(Hash)
                .collect();
        }
        values.next().is_none().then_some(Self {
            size,
            entries,
            levels,
        })
    }

    fn push(&mut self, commitment: [u8; 32], full: &mut Vec<(TilePath, Vec<u8>)>) {
        self.entries.push(commitment);
        self.size += 1;
        if self.size.is_multiple_of(WIDTH) {
            let path = TilePath {
                level: None,
                index: self.size / WIDTH - 1,
                width: 256,
            };
            full.push((path, bundle_bytes(&std::mem::take(&mut self.entries))));
        }
        let mut hash = leaf_hash(&commitment);
        for (level, there) in (0_u32..).zip(&mut self.levels) {
            there.push(hash);
            if (there.len() as u64) < WIDTH {
                return;
            }
            let index = (self.size >> (8 * (level + 1))) - 1;
            full.push((
                TilePath {
                    level: Some(level),
                    index,
                    width: 256,
                },
                tile_bytes(there),
            ));
            hash = perfect(&std::mem::take(there));
        }
    }

    /// The open tiles and the open bundle.
    pub(crate) fn open(&self) -> Vec<(TilePath, Vec<u8>)> {
        let mut open = Vec::new();
        if !self.entries.is_empty() {
            open.push((
                TilePath::entries(self.size, self.size),
                bundle_bytes(&self.entries),
            ));
        }
        for (level, hashes) in (0_u32..).zip(&self.levels) {
            if !hashes.is_empty() {
                let path = TilePath::holding(level, self.size >> (8 * level), self.size);
                open.push((path, tile_bytes(hashes)));
            }
        }
        open
    }
}

/// The perfect subtrees over hashes of one level, largest first.
fn peaks(hashes: &[Hash]) -> Vec<Hash> {
    let (mut rest, mut peaks) = (hashes, Vec::new());
    while !rest.is_empty() {
        let (largest, left) = rest.split_at(1 << rest.len().ilog2());
        peaks.push(perfect(largest));
        rest = left;
    }
    peaks
}

/// How many leaves a step adds: `step` where that is enough, else the next power-of-two multiple of it that is.
#[must_use]
pub const fn leaf_count(pending: u64, step: u64) -> u64 {
    let step = if step == 0 { 1 } else { step };
    let needed = pending.div_ceil(step);
    step * if needed == 0 {
        1
    } else {
        needed.next_power_of_two()
    }
}

/// Plans a step: the pending commitments at random places among random dummies. `chance` fills bytes with randomness.
pub fn plan(
    state: &LogState,
    pending: &[[u8; 32]],
    step: u64,
    chance: &mut dyn FnMut(&mut [u8]),
) -> Step {
    let count = leaf_count(pending.len() as u64, step);
    let mut places: Vec<Option<usize>> = (0..pending.len()).map(Some).collect();
    places.resize(usize::try_from(count).unwrap_or(usize::MAX), None);
    // Fisher and Yates; 64 random bits modulo a small number prefer none noticeably.
    for place in (1..places.len()).rev() {
        let mut random = [0; 8];
        chance(&mut random);
        let other = u64::from_be_bytes(random) % (place as u64 + 1);
        places.swap(place, usize::try_from(other).unwrap_or(0));
    }
    let mut after = state.clone();
    let (mut tiles, mut leaves) = (Vec::new(), vec![0; pending.len()]);
    for place in places {
        let mut commitment = [0; 32];
        match place {
            Some(number) => {
                leaves[number] = after.size;
                commitment = pending[number];
            }
            None => chance(&mut commitment),
        }
        after.push(commitment, &mut tiles);
    }
    finish(state, after, tiles, leaves)
}

/// A step that adds exactly these commitments in this order: for reading a log again.
pub(crate) fn append(state: &LogState, commitments: &[[u8; 32]]) -> Step {
    let (mut after, mut tiles) = (state.clone(), Vec::new());
    for commitment in commitments {
        after.push(*commitment, &mut tiles);
    }
    finish(state, after, tiles, Vec::new())
}

fn finish(
    before: &LogState,
    state: LogState,
    mut tiles: Vec<(TilePath, Vec<u8>)>,
    leaves: Vec<u64>,
) -> Step {
    let before = before.open();
    tiles.extend(
        state
            .open()
            .into_iter()
            .filter(|tile| !before.contains(tile)),
    );
    Step {
        state,
        tiles,
        leaves,
    }
}
