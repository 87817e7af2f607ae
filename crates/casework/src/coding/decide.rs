//! Whether codes may be set: always, unless nothing changes or a colleague set others meanwhile.

use super::event::Coded;
use crate::{Case, CaseEvent, FieldName, No, Refusal};

/// The most codes of one case: every act at once, with room.
pub const CODES_MAX: usize = 300;

/// Sets the codes.
///
/// # Errors
/// Refuses no change at all, and more codes than [`CODES_MAX`]. A change that was not seen is a clash.
pub fn code(case: &Case, codes: Vec<String>, saw: u64) -> Result<CaseEvent, No> {
    if case.particulars().is_none() {
        return Err(Refusal::NotOpened.into());
    }
    if codes.len() > CODES_MAX {
        return Err(Refusal::TextTooLong.into());
    }
    match case.coding() {
        Some(now) if now.value == codes => return Err(Refusal::NoChange.into()),
        None if codes.is_empty() => return Err(Refusal::NoChange.into()),
        Some(now) => now.unseen(FieldName::Codes, saw)?,
        None => {}
    }
    Ok(CaseEvent::Coded(Coded { codes, saw }))
}
