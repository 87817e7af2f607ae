//! Case work, pure: a decision takes the case as it stands and gives an event or a refusal; a fold
//! takes one event and never fails.
//!
//! A case is its history. One folder for each subject, all of the same shape: `event` (what
//! happened), `decide` (whether it may), `view` (what follows from it). Absent: time, chance, keys,
//! storage, pages. What is sealed, by whom and when it arrived is told by whoever opened the entry.

pub mod actions;
pub mod assessment;
pub mod assignment;
mod case;
pub mod coding;
pub mod consent;
pub mod cooperation;
pub mod decisions;
mod event;
pub mod evidence;
pub mod exports;
pub mod forms;
pub mod imports;
pub mod incidents;
pub mod intake;
pub mod investigation;
pub mod links;
pub mod masks;
pub mod members;
pub mod notes;
pub mod outcomes;
pub mod particulars;
pub mod parties;
pub mod proceedings;
mod refusal;
pub mod replies;
pub mod screening;
pub mod status;
mod text;
pub mod when;

pub use case::{Case, Field, Recorded, Unread};
pub use event::{CaseEvent, Event, FORM_VERSION};
pub use refusal::{Clash, FieldName, No, Refusal};
pub(crate) use text::line;

use words::PartyId;

/// Nothing, where a case is open and may be written in.
fn open(case: &Case) -> Result<(), Refusal> {
    match case.progress() {
        None => Err(Refusal::NotOpened),
        Some(progress) if progress.is_closed() => Err(Refusal::CaseClosed),
        Some(_) => Ok(()),
    }
}

/// Nothing, where the case has all these parties.
fn known_parties(case: &Case, parties: &[PartyId]) -> Result<(), Refusal> {
    match parties.iter().all(|it| case.parties().get(*it).is_some()) {
        true => Ok(()),
        false => Err(Refusal::NoParty),
    }
}

#[cfg(test)]
mod tests;
