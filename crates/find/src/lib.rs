//! Finding: search, names, and whether something is already known. Pure and in memory. Absent, on purpose: input and
//! output, time, chance, and any decision: what is found is shown to a person.

mod bytes;
mod doc;
mod family;
mod fold;
mod index;
mod keep;
mod known;
mod marks;
mod meaning;
pub mod name;
mod near;
mod places;
mod posting;
mod query;
mod search;
mod suggest;
mod terms;

pub use doc::{Doc, Field};
pub use fold::fold;
pub use index::Index;
pub use keep::Unreadable;
pub use known::{Alike, Candidate, Reason, known};
pub use marks::Marker;
pub use query::{Order, Query, Words};
pub use search::{Found, FoundCase, Hit};
