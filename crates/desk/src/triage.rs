//! The office's own record on a report: whether somebody is in danger now. Sealed to intake, so
//! that the reporter, who holds the mailbox's key, does not read it.

use serde::{Deserialize, Serialize};

/// A triage.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Triage {
    /// The form's version, 1.
    pub(crate) version: u8,
    /// Whether somebody is in danger now, in the office's judgment.
    pub(crate) danger: bool,
    /// Why.
    pub(crate) reasons: String,
}
