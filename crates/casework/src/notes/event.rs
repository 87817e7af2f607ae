//! What can happen to the notes of a case.

use serde::{Deserialize, Serialize};

/// An officer wrote a note.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteAdded {
    /// Its text.
    pub text: String,
}
