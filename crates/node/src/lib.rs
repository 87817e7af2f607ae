//! The public house: takes reports in, keeps sealed entries, answers desks, keeps the log.
//!
//! It keeps and never reads: no key at rest opens anything. The one exception by type is a mailbox, for
//! its owner, for one request (`receipt`). Absent: SQL, the desk, officers' keys, any clock or source of
//! chance of its own; both are handed in by the program.

pub mod api;
mod carry;
mod chance;
pub mod clock;
pub mod cookie;
mod doomed;
pub mod draft;
pub mod figures;
mod gates;
mod heads;
pub mod intake;
mod log;
pub mod mailbox;
mod node;
pub mod notify;
mod office;
pub mod once;
pub mod peers;
pub mod portal;
mod problem;
pub mod relay;
mod sealed_form;
pub mod sequencer;
pub mod server;
mod settings;
mod staging;
pub mod sweep;
mod take_in;
mod text;
mod time;
pub mod witness;

pub use chance::Chance;
pub use node::{Clock, Node, Setup};
pub use office::{Elsewhere, Office, hosted};
pub use problem::{IntakeProblem, MailboxProblem};
pub use settings::{Limits, PeerAt, Schedule, Settings, WitnessAt};
pub use staging::AttachmentSummary;
pub use time::{Steady, steady_by};
