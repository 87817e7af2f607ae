//! Whether two cases may be tied. A closed case is tied like an open one: what was decided there is worth knowing here.

use super::LinkKind;
use super::event::{CaseTied, CaseUntied};
use crate::{Case, CaseEvent, No, Refusal, line};
use words::StreamId;

/// The longest note, in characters.
const NOTE_CHARACTERS_MAX: usize = 300;

/// The most cases that one is tied to.
pub const LINKS_MAX: usize = 100;

/// Ties a case to another, or says anew what they have to do with each other.
///
/// # Errors
/// Refuses a tie to itself, too many, and what is known already.
pub fn tie(
    case: &Case,
    (this, other): (StreamId, StreamId),
    kind: LinkKind,
    note: &str,
) -> Result<CaseEvent, No> {
    if case.intake().opening().is_none() {
        return Err(Refusal::NotOpened.into());
    }
    if this == other {
        return Err(Refusal::CaseTiedToSelf.into());
    }
    let note = line(note, NOTE_CHARACTERS_MAX)?;
    match case.links().to(other) {
        Some(known) if known.kind == kind && known.note == note => Err(Refusal::NoChange.into()),
        None if case.links().all().len() >= LINKS_MAX => Err(Refusal::TooMany.into()),
        _ => Ok(CaseEvent::CaseTied(CaseTied { other, kind, note })),
    }
}

/// Takes a tie back.
///
/// # Errors
/// Refuses one that is not there.
pub fn untie(case: &Case, other: StreamId) -> Result<CaseEvent, No> {
    match case.links().to(other) {
        Some(_) => Ok(CaseEvent::CaseUntied(CaseUntied { other })),
        None => Err(Refusal::NoChange.into()),
    }
}
