//! The cosignatures that were gathered for this node's own checkpoints, in a head beside the log's end.
//!
//! Beside it, because a step of the log swaps that head: a cosignature that came in between would make the step lose.

use crate::Node;
use ledger::{Checkpoint, SignedNote, WitnessKey};
use store::{Batch, HeadSwap, StoreError};
use words::Moment;

/// The head under which they are kept.
const HEAD: &str = "ledger/witnessed";

/// How often an addition decides again because another one was faster; there are some witnesses at most.
const TRIES: usize = 32;

/// The newest checkpoint that has a cosignature; before it, where that has more, an earlier one.
pub(crate) struct Gathered {
    notes: Vec<Note>,
    version: u64,
}

/// A checkpoint of this node's log with cosignatures.
#[derive(Clone)]
pub(crate) struct Note {
    pub(crate) note: String,
    pub(crate) checkpoint: Checkpoint,
    read: SignedNote,
}

impl Note {
    pub(crate) fn read(note: &str) -> Option<Self> {
        let read = SignedNote::read(note)?;
        Some(Self {
            note: note.to_owned(),
            checkpoint: Checkpoint::read(&read.text)?,
            read,
        })
    }

    /// The signed text.
    pub(crate) fn text(&self) -> &str {
        &self.read.text
    }

    /// When a witness cosigned it.
    pub(crate) fn time_of(&self, witness: &WitnessKey) -> Option<u64> {
        witness.time_on(&self.read)
    }

    /// Which of the witnesses that are asked cosigned it, and when.
    pub(crate) fn witnesses(&self, node: &Node) -> Vec<(String, Moment)> {
        let asked = node.settings.witnesses.iter();
        let signed = asked.filter_map(|witness| {
            let time = i64::try_from(self.time_of(&witness.key)?).ok()?;
            Some((witness.key.name.clone(), Moment(time)))
        });
        signed.collect()
    }

    /// All signature lines, the log's own included: only what was verified is ever added.
    fn lines(&self) -> usize {
        self.read.signatures.len()
    }
}

impl Gathered {
    pub(crate) async fn read(node: &Node) -> Result<Self, StoreError> {
        let Some(head) = node.store.head(HEAD).await? else {
            return Ok(Self {
                notes: Vec::new(),
                version: 0,
            });
        };
        let damaged = || StoreError::Damaged("the log's cosignatures".to_owned());
        let notes = decode(&head.value).ok_or_else(damaged)?;
        Ok(Self {
            notes,
            version: head.version,
        })
    }

    /// The checkpoint with the cosignatures that it has; as it is where it has none.
    pub(crate) fn of(&self, checkpoint: &str) -> String {
        let text = SignedNote::read(checkpoint).map(|note| note.text);
        let there = self
            .notes
            .iter()
            .find(|note| Some(note.text()) == text.as_deref());
        there.map_or_else(|| checkpoint.to_owned(), |note| note.note.clone())
    }

    /// The checkpoint up to `size` that was cosigned most often and covers a leaf; none where none was.
    pub(crate) fn best_for(&self, leaf: u64, size: u64) -> Option<&Note> {
        let covers = |note: &&Note| note.checkpoint.size > leaf && note.checkpoint.size <= size;
        self.notes
            .iter()
            .filter(covers)
            .max_by_key(|note| note.lines())
    }

    /// The size of the last checkpoint that a witness is known to have cosigned; 0 where there is none.
    pub(super) fn size_at(&self, witness: &WitnessKey) -> u64 {
        let signed = self
            .notes
            .iter()
            .filter(|note| note.time_of(witness).is_some());
        signed.map(|note| note.checkpoint.size).max().unwrap_or(0)
    }

    /// Whether a witness has cosigned this checkpoint.
    pub(super) fn has(&self, text: &str, witness: &WitnessKey) -> bool {
        let there = self.notes.iter().find(|note| note.text() == text);
        there.is_some_and(|note| note.time_of(witness).is_some())
    }

    fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for note in &self.notes {
            // A note is 64 KiB at most.
            bytes.extend(u32::try_from(note.note.len()).unwrap_or(0).to_be_bytes());
            bytes.extend(note.note.as_bytes());
        }
        bytes
    }

    /// With a verified cosignature line of a checkpoint; none where the checkpoint is older than the newest one here.
    fn with(mut self, checkpoint: &str, line: &str) -> Option<Self> {
        let new = Note::read(checkpoint)?;
        let newest = self.notes.last().map_or(0, |note| note.checkpoint.size);
        if newest > new.checkpoint.size {
            return None;
        }
        let is_same = |note: &Note| note.text() == new.text();
        let note = match self.notes.pop_if(|note| is_same(note)) {
            Some(there) => format!("{}{line}", there.note),
            None => format!("{}{line}", new.note),
        };
        let note = Note::read(&note)?;
        // What has as many cosignatures and is newer is worth more.
        self.notes.retain(|earlier| earlier.lines() > note.lines());
        if self.notes.len() > 1 {
            self.notes.sort_by_key(Note::lines);
            self.notes.drain(..self.notes.len() - 1);
        }
        self.notes.push(note);
        Some(self)
    }
}

fn decode(mut bytes: &[u8]) -> Option<Vec<Note>> {
    let mut notes = Vec::new();
    while !bytes.is_empty() {
        let (length, rest) = bytes.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (note, rest) = rest.split_at_checked(length)?;
        notes.push(Note::read(std::str::from_utf8(note).ok()?)?);
        bytes = rest;
    }
    Some(notes)
}

/// Adds a cosignature, verified before, to the checkpoint that it is of.
pub(super) async fn add(
    node: &Node,
    witness: &WitnessKey,
    checkpoint: &str,
    text: &str,
    line: &str,
) -> Result<(), StoreError> {
    let mut tries = 0;
    loop {
        let gathered = Gathered::read(node).await?;
        let version = gathered.version;
        if gathered.has(text, witness) {
            return Ok(());
        }
        // The log went on meanwhile, and its newer checkpoint was cosigned by somebody else.
        let Some(gathered) = gathered.with(checkpoint, line) else {
            return Ok(());
        };
        let mut batch = Batch::named("cosignature");
        batch.heads.push(HeadSwap {
            key: HEAD.to_owned(),
            expected: version,
            value: Some(gathered.encode()),
            expires: None,
        });
        match store::commit(&*node.store, batch).await {
            Ok(_) => return Ok(()),
            Err(StoreError::HeadMoved { .. }) if tries < TRIES => tries += 1,
            Err(error) => return Err(error),
        }
    }
}
