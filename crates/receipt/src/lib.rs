//! The receipt: the secret that lets a reporter come back, and the mailbox keys that it gives.
//!
//! It opens a mailbox and nothing else, for its owner, for one request. Absent: officers' keys.

pub mod carry;
mod digits;
mod mailbox;
mod words;

pub use digits::{Receipt, ReceiptProblem, TypedBack};
pub use mailbox::{Lookup, MailboxKeys, MailboxRoot, NotOpened};
