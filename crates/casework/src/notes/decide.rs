//! Whether a note may be written: always, unless it is empty. A closed case takes notes too,
//! because what is learned later must have a place.

use super::event::NoteAdded;
use crate::{Case, CaseEvent, No, Refusal};

/// The longest text of one entry, in characters: some forty printed pages, well within an entry's
/// size.
pub const TEXT_CHARACTERS_MAX: usize = 100_000;

/// Adds a note. Notes of two officers never stand in each other's way.
///
/// # Errors
/// Refuses an empty note and one that is too long.
pub fn add_note(case: &Case, text: &str) -> Result<CaseEvent, No> {
    if case.intake().opening().is_none() {
        return Err(Refusal::NotOpened.into());
    }
    let text = checked(text)?;
    if text.is_empty() {
        return Err(Refusal::EmptyNote.into());
    }
    Ok(CaseEvent::NoteAdded(NoteAdded { text }))
}

/// A text without blank ends, if it is not too long.
///
/// # Errors
/// Refuses more than [`TEXT_CHARACTERS_MAX`] characters.
pub fn checked(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > TEXT_CHARACTERS_MAX {
        return Err(Refusal::TextTooLong);
    }
    Ok(text.to_owned())
}
