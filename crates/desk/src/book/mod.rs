//! The office's own book: who its officers are, which roles and keys they have. Pure: a decision
//! gives an event or a refusal, a fold takes one event and never fails.
//!
//! The book is sealed to all officers of the office. That an event stands in it is no proof: the
//! fold takes it only from an author who was an active administrator at that point; interests also from the officer whose they are, and
//! what officers share from those whose roles share it.

mod decide;
mod event;
mod fold;
mod shared;

pub use decide::{
    add_officer, checked_name, declare_interests, keys_of, reinstate, set_roles, suspend,
};
pub use event::{
    Card, Founded, GrantTo, Interest, InterestKind, KeyName, OfficeEvent, SearchesKept, Written,
};
pub use fold::{Book, Officer, Taken};
pub(crate) use shared::is_asked;
pub use shared::{Shared, review_access, set_address, set_questions, share_mapping};

#[cfg(test)]
pub(crate) mod tests;
