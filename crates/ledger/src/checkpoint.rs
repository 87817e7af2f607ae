//! Checkpoints (c2sp.org/tlog-checkpoint): origin, size and root, as a signed note.

use crate::note::{NoteKey, SignedNote};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use words::Hash;

/// The head of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name: host and path without scheme.
    pub origin: String,
    /// Leaves.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

/// Why a checkpoint is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointProblem {
    /// Not a signed note, or not of a checkpoint's form.
    #[error("not a checkpoint")]
    Form,
    /// Of another log.
    #[error("the checkpoint is of another log")]
    Origin,
    /// Not signed by the pinned key.
    #[error("the checkpoint is not signed by the pinned key")]
    Signature,
}

impl Checkpoint {
    /// The checkpoint's text, which is signed.
    #[must_use]
    pub fn text(&self) -> String {
        format!(
            "{}\n{}\n{}\n",
            self.origin,
            self.size,
            STANDARD.encode(self.root.0)
        )
    }

    /// The signed note, by what holds the log's key.
    #[must_use]
    pub fn sign(&self, key: &NoteKey, signer: impl FnOnce(&[u8]) -> [u8; 64]) -> String {
        key.sign(&self.text(), signer)
    }

    /// The checkpoint of a signed note, if the log's key signed it and the origin is the key's name.
    ///
    /// # Errors
    /// See [`CheckpointProblem`].
    pub fn verify(note: &str, key: &NoteKey) -> Result<Self, CheckpointProblem> {
        let note = SignedNote::read(note).ok_or(CheckpointProblem::Form)?;
        let checkpoint = Self::read(&note.text).ok_or(CheckpointProblem::Form)?;
        if checkpoint.origin != key.name {
            return Err(CheckpointProblem::Origin);
        }
        if !note.is_signed_by(key) {
            return Err(CheckpointProblem::Signature);
        }
        Ok(checkpoint)
    }

    /// The checkpoint that a note's text is, whoever signed it; none where the text is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let (origin, size, root) = (lines.next()?, lines.next()?, lines.next()?);
        let root = STANDARD.decode(root).ok()?;
        let checkpoint = Self {
            origin: origin.to_owned(),
            size: size.parse().ok()?,
            root: Hash(root.try_into().ok()?),
        };
        // Extension lines may follow; what comes first must be written in the one way.
        (!origin.is_empty() && text.starts_with(&checkpoint.text())).then_some(checkpoint)
    }
}
