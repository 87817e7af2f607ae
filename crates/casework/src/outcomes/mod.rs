//! Outcomes: what became of people, as of a day; and when the office looks again.
//!
//! What happens to people afterwards is what is least known (domain/reprisals.md 7.4): so every outcome says as of when it is known, each
//! is a new line, and none is written over. Somebody who was released may still be under a travel ban: an outcome of one act says nothing
//! about another.

pub mod decide;
pub mod event;
pub mod view;
