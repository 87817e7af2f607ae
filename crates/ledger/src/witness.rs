//! Witnesses: what is asked of one, what it decides, and the cosignature that it gives.
//!
//! Formats: c2sp.org/tlog-witness (add-checkpoint) and c2sp.org/tlog-cosignature (Ed25519, type 0x04). Absent: where
//! a witness keeps what it saw, and the clock whose time it signs.

use crate::note::{NoteKey, SignedNote, key_id, key_text, line, read_key, verifies};
use crate::tree::empty_root;
use crate::{Checkpoint, verify_consistency};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fmt;
use words::Hash;

/// The type byte of an Ed25519 cosigner's key.
const COSIGNER: u8 = 4;

/// Hashes of a consistency proof at most.
const PROOF_MAX: usize = 63;

/// A witness: the name that it signs under, and its public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WitnessKey {
    /// The name, such as `peer.example.org/witness`.
    pub name: String,
    /// The Ed25519 public key. It signs nothing but cosignatures: they do not name their signer.
    pub key: [u8; 32],
}

/// What a witness is asked: the checkpoint, and the proof that it continues the one of size `old`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddCheckpoint {
    /// The size of the checkpoint that the witness is believed to have cosigned last; 0 where there is none.
    pub old: u64,
    /// The consistency proof.
    pub proof: Vec<Hash>,
    /// The checkpoint, a signed note.
    pub checkpoint: String,
}

/// A checkpoint that a known log signed; only [`AddCheckpoint::of_known`] makes one.
pub struct Offered<'r> {
    request: &'r AddCheckpoint,
    checkpoint: Checkpoint,
    note: String,
}

/// Why a witness does not cosign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WitnessRefusal {
    /// Not a request of the protocol's form, or the old size is beyond the new one: 400.
    #[error("this is not a request for a cosignature")]
    Malformed,
    /// The log is none that the witness was told to look at: 404.
    #[error("the log is not known to this witness")]
    UnknownLog,
    /// No key that is known for the log signed it, or one of its lines does not verify: 403.
    #[error("the checkpoint is not signed by a known key of its log")]
    NotSigned,
    /// The witness cosigned a checkpoint of this size last: 409.
    #[error("the last cosigned checkpoint has {0} leaves")]
    Elsewhere(u64),
    /// The log does not continue what the witness has cosigned: 422.
    #[error("the checkpoint does not continue the last one")]
    Inconsistent,
}

impl WitnessKey {
    /// The key's id: the first four bytes of SHA-256 over name, newline, type and key.
    #[must_use]
    pub fn id(&self) -> [u8; 4] {
        key_id(&self.name, COSIGNER, &self.key)
    }

    /// The key as people pin it: `name+id+key`.
    #[must_use]
    pub fn text(&self) -> String {
        key_text(&self.name, COSIGNER, &self.key)
    }

    /// Reads a pinned key; none where form, id or type do not fit.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (name, key) = read_key(text, COSIGNER)?;
        Some(Self { name, key })
    }

    /// The signature line over a checkpoint's text at this time, by what holds the key.
    #[must_use]
    pub fn cosign(&self, text: &str, time: u64, signer: impl FnOnce(&[u8]) -> [u8; 64]) -> String {
        let signature = signer(message(text, time).as_bytes());
        let stamped = [&time.to_be_bytes()[..], &signature].concat();
        line(&self.name, self.id(), &stamped)
    }

    /// When this witness cosigned the note, in Unix seconds; none where it did not. One line under its name and id
    /// that does not verify spoils all of them.
    #[must_use]
    pub fn time_on(&self, note: &SignedNote) -> Option<u64> {
        let times = note
            .by(&self.name, self.id())
            .map(|stamped| self.time_of(&note.text, stamped));
        times.collect::<Option<Vec<_>>>()?.into_iter().max()
    }

    /// This witness's own line of an answer to a checkpoint's text, verified; none where the answer has none.
    #[must_use]
    pub fn line_of(&self, text: &str, answer: &str) -> Option<String> {
        let note = SignedNote::read(&format!("{text}\n{answer}"))?;
        // The answer may not shift the border between text and signatures.
        let stamped = note.by(&self.name, self.id()).next()?;
        (note.text == text && self.time_on(&note).is_some())
            .then(|| line(&self.name, self.id(), stamped))
    }

    fn time_of(&self, text: &str, stamped: &[u8]) -> Option<u64> {
        let (time, signature) = stamped.split_first_chunk::<8>()?;
        let time = u64::from_be_bytes(*time);
        let fits = time > 0 && time <= i64::MAX.unsigned_abs();
        (fits && verifies(&self.key, message(text, time).as_bytes(), signature)).then_some(time)
    }
}

/// What a cosignature is over.
fn message(text: &str, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

impl AddCheckpoint {
    /// Reads a request; none where it has not the form of one. Nothing is verified yet.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (head, checkpoint) = text.split_once("\n\n")?;
        let mut lines = head.split('\n');
        let old = lines.next()?.strip_prefix("old ")?;
        let number: u64 = old.parse().ok()?;
        let hash = |line: &str| STANDARD.decode(line).ok()?.try_into().ok().map(Hash);
        let proof = lines
            .take(PROOF_MAX + 1)
            .map(hash)
            .collect::<Option<Vec<_>>>()?;
        let fits = number.to_string() == old && proof.len() <= PROOF_MAX;
        fits.then(|| Self {
            old: number,
            proof,
            checkpoint: checkpoint.to_owned(),
        })
    }

    /// The checkpoint, if one of these logs signed it. A log's key is named after its origin.
    ///
    /// # Errors
    /// See [`WitnessRefusal`].
    pub fn of_known(&self, logs: &[NoteKey]) -> Result<Offered<'_>, WitnessRefusal> {
        let note = SignedNote::read(&self.checkpoint).ok_or(WitnessRefusal::Malformed)?;
        let checkpoint = Checkpoint::read(&note.text).ok_or(WitnessRefusal::Malformed)?;
        let mut known = logs
            .iter()
            .filter(|key| key.name == checkpoint.origin)
            .peekable();
        if known.peek().is_none() {
            return Err(WitnessRefusal::UnknownLog);
        }
        let is_there = |key: &&NoteKey| note.by(&key.name, key.id()).next().is_some();
        let signers: Vec<&NoteKey> = known.filter(is_there).collect();
        if signers.is_empty() || !signers.iter().all(|key| note.is_signed_by(key)) {
            return Err(WitnessRefusal::NotSigned);
        }
        if self.old > checkpoint.size {
            return Err(WitnessRefusal::Malformed);
        }
        let kept = |name: &str, id| signers.iter().any(|key| key.name == name && key.id() == id);
        Ok(Offered {
            request: self,
            note: note.with_only(kept),
            checkpoint,
        })
    }
}

impl fmt::Display for AddCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        for hash in &self.proof {
            writeln!(f, "{}", STANDARD.encode(hash.0))?;
        }
        write!(f, "\n{}", self.checkpoint)
    }
}

impl Offered<'_> {
    /// The checkpoint.
    #[must_use]
    pub const fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The checkpoint as a note with its log's own signatures alone.
    #[must_use]
    pub fn note(&self) -> &str {
        &self.note
    }

    /// The text that is cosigned, extension lines included.
    #[must_use]
    pub fn text(&self) -> &str {
        // The note was written as text, blank line, signatures.
        self.note.rfind("\n\n").map_or("", |cut| &self.note[..=cut])
    }

    /// Whether it continues the checkpoint that the witness cosigned last.
    ///
    /// # Errors
    /// [`WitnessRefusal::Elsewhere`] or [`WitnessRefusal::Inconsistent`].
    pub fn continues(&self, last: Option<&Checkpoint>) -> Result<(), WitnessRefusal> {
        let AddCheckpoint { old, proof, .. } = self.request;
        let Checkpoint { size, root, .. } = &self.checkpoint;
        let (seen, seen_root) = last.map_or((0, empty_root()), |last| (last.size, last.root));
        if *old != seen {
            return Err(WitnessRefusal::Elsewhere(seen));
        }
        let is_sound = match (seen, *size) {
            // The empty log is the beginning of every other.
            (0, 0) => proof.is_empty() && *root == empty_root(),
            (0, _) => proof.is_empty(),
            _ => verify_consistency(seen, &seen_root, *size, root, proof),
        };
        if is_sound {
            Ok(())
        } else {
            Err(WitnessRefusal::Inconsistent)
        }
    }
}
