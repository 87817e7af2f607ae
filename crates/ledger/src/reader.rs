//! Reading somebody's log: its checkpoint, the whole tree, single proofs, against a pinned key.

use crate::note::NoteKey;
use crate::plan::LogState;
use crate::tile::{TilePath, WIDTH};
use crate::{
    Checkpoint, CheckpointProblem, consistency, inclusion, plan, verify_consistency,
    verify_inclusion,
};
use words::Hash;

/// What is wrong with a log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogProblem {
    /// The checkpoint.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointProblem),
    /// There is no checkpoint.
    #[error("the log has no checkpoint")]
    NoCheckpoint,
    /// A tile or bundle is missing or cut.
    #[error("{0} is missing or damaged")]
    Tile(TilePath),
    /// A tile is not the one that the entries give.
    #[error("{0} does not fit the log's entries")]
    Differs(TilePath),
    /// The entries do not give the checkpoint's root.
    #[error("the log's entries do not give the root of its checkpoint")]
    Root,
    /// A leaf is not where it should be.
    #[error("the entry is not in the log at leaf {0}")]
    Inclusion(u64),
    /// The log is not a continuation of what was seen before.
    #[error("the log does not continue what was seen of it before, at size {0}")]
    Consistency(u64),
    /// The log is smaller than what was seen before.
    #[error("the log was rolled back: it had {seen} leaves, it has {size}")]
    RolledBack {
        /// Seen before.
        seen: u64,
        /// Now.
        size: u64,
    },
}

/// A log that is read through a closure from path (`checkpoint`, `tile/…`) to bytes.
pub struct LogReader<F> {
    key: NoteKey,
    fetch: F,
}

impl<F: FnMut(&str) -> Option<Vec<u8>>> LogReader<F> {
    /// A reader of the log whose key this is.
    pub const fn new(key: NoteKey, fetch: F) -> Self {
        Self { key, fetch }
    }

    /// The log's checkpoint, verified.
    ///
    /// # Errors
    /// See [`LogProblem`].
    pub fn checkpoint(&mut self) -> Result<Checkpoint, LogProblem> {
        let note = (self.fetch)("checkpoint").ok_or(LogProblem::NoCheckpoint)?;
        let note = String::from_utf8(note).map_err(|_| CheckpointProblem::Form)?;
        Ok(Checkpoint::verify(&note, &self.key)?)
    }

    /// Reads every entry and every tile, and checks that they give the checkpoint's root. Gives the checkpoint.
    ///
    /// # Errors
    /// See [`LogProblem`].
    pub fn audit(&mut self, mut progress: impl FnMut(u64, u64)) -> Result<Checkpoint, LogProblem> {
        let head = self.checkpoint()?;
        let mut state = LogState::empty();
        while state.size() < head.size {
            let path = TilePath::entries(state.size(), head.size);
            let bytes = self.bytes(&path)?;
            let commitments = path
                .commitments(&bytes)
                .map_err(|_| LogProblem::Tile(path))?;
            let rest = head.size - state.size();
            let count = rest.min(WIDTH);
            if commitments.len() as u64 != count {
                return Err(LogProblem::Tile(path));
            }
            // Our own way of adding leaves says which tiles there must be; no dummies, no shuffling.
            let step = plan::append(&state, &commitments);
            let full = step.tiles.into_iter().filter(|(tile, _)| tile.width == 256);
            full.collect::<Vec<_>>()
                .iter()
                .try_for_each(|(tile, bytes)| self.same(tile, bytes))?;
            state = step.state;
            progress(state.size(), head.size);
        }
        state
            .open()
            .iter()
            .try_for_each(|(tile, bytes)| self.same(tile, bytes))?;
        if state.root() == head.root {
            Ok(head)
        } else {
            Err(LogProblem::Root)
        }
    }

    /// Checks that leaf `index` holds this data. Gives the checkpoint.
    ///
    /// # Errors
    /// See [`LogProblem`].
    pub fn prove(
        &mut self,
        index: u64,
        data: &[u8],
    ) -> Result<(Checkpoint, Vec<Hash>), LogProblem> {
        let head = self.checkpoint()?;
        let path = inclusion(index, head.size, |tile| (self.fetch)(&tile.to_string()))
            .ok_or(LogProblem::Inclusion(index))?;
        if verify_inclusion(data, index, head.size, &path, &head.root) {
            Ok((head, path))
        } else {
            Err(LogProblem::Inclusion(index))
        }
    }

    /// Checks that the log continues what was seen of it before. Gives the new checkpoint.
    ///
    /// # Errors
    /// See [`LogProblem`].
    pub fn follow(&mut self, seen: &Checkpoint) -> Result<Checkpoint, LogProblem> {
        let head = self.checkpoint()?;
        if head.size < seen.size {
            return Err(LogProblem::RolledBack {
                seen: seen.size,
                size: head.size,
            });
        }
        if seen.size == 0 {
            return Ok(head);
        }
        let proof = consistency(seen.size, head.size, |tile| (self.fetch)(&tile.to_string()))
            .ok_or(LogProblem::Consistency(seen.size))?;
        if verify_consistency(seen.size, &seen.root, head.size, &head.root, &proof) {
            Ok(head)
        } else {
            Err(LogProblem::Consistency(seen.size))
        }
    }

    fn same(&mut self, tile: &TilePath, bytes: &[u8]) -> Result<(), LogProblem> {
        if self.bytes(tile)? == bytes {
            Ok(())
        } else {
            Err(LogProblem::Differs(*tile))
        }
    }

    fn bytes(&mut self, path: &TilePath) -> Result<Vec<u8>, LogProblem> {
        (self.fetch)(&path.to_string()).ok_or(LogProblem::Tile(*path))
    }
}
