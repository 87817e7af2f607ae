//! Nouns: ids, times, languages and hashes, the words that every other crate shares.
//!
//! Absent on purpose: behaviour. Nothing here reads a clock, draws a random number, seals, stores
//! or speaks HTTP; a value that needs chance or time is handed it.

mod hash;
mod id;
mod language;
mod time;

pub use hash::Hash;
pub use id::{
    ActId, ActionId, BlobId, ConsentId, CooperationId, DecisionId, EventId, EvidenceId, IdProblem,
    IncidentId, ItemId, OfficeId, OfficerId, PartyId, ProceedingId, ReplyId, StreamId, TieId,
};
pub use language::{Direction, Language};
pub use time::{Hour, Moment};
