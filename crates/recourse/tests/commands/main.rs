//! The program's commands, as a person types them: on real files, and on a real node.
//!
//! What a command says is compared whole, with its exit code, so that a sentence that got worse is seen. Absent: the
//! desk's pages, and what a kill or a loss of power does.
#![expect(clippy::unwrap_used, reason = "tests")]

mod charters;
mod copies;
mod doctor;
mod houses;
mod open;
mod papers;
mod performance;
mod place;
mod silence;
mod submit;
#[path = "../support/mod.rs"]
mod support;
mod watch;
