//! The notes of a case.

use super::event::NoteAdded;
use crate::Recorded;
use serde::{Deserialize, Serialize};
use words::{Moment, OfficerId};

/// One note.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The position of its entry.
    pub position: u64,
    /// Who wrote it.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
    /// Its text.
    pub text: String,
}

/// All notes, oldest first.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes(Vec<Note>);

impl Notes {
    /// The notes, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Note] {
        &self.0
    }

    pub(crate) fn forget(&mut self) {
        for note in &mut self.0 {
            note.text = String::new();
        }
    }

    pub(crate) fn added(&mut self, event: &NoteAdded, recorded: &Recorded) {
        self.0.push(Note {
            position: recorded.position,
            by: recorded.by,
            at: recorded.at,
            text: event.text.clone(),
        });
    }
}
