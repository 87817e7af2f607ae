//! Case work, pure: a decision takes the case as it stands and gives an event or a refusal; a fold
//! takes one event and never fails.
//!
//! A case is its history. One folder for each subject, all of the same shape: `event` (what
//! happened), `decide` (whether it may), `view` (what follows from it). Absent: time, chance, keys,
//! storage, pages. What is sealed, by whom and when it arrived is told by whoever opened the entry.

pub mod assessment;
pub mod assignment;
mod case;
pub mod coding;
mod event;
pub mod intake;
pub mod members;
pub mod notes;
pub mod particulars;
mod refusal;
pub mod status;

pub use case::{Case, Field, Recorded, Unread};
pub use event::{CaseEvent, Event, FORM_VERSION};
pub use refusal::{Clash, FieldName, No, Refusal};

#[cfg(test)]
mod tests;
