//! What is due in the cases that an officer can open.

use super::CaseLink;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use words::{ActionId, ProceedingId};

/// What kind of thing is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DueKind {
    /// A follow-up that the office planned.
    FollowUp,
    /// A date that was set in a proceeding.
    Hearing(ProceedingId),
    /// A reply that was asked for and did not come.
    Reply(ActionId),
}

/// One thing that is due.
#[derive(Clone)]
pub struct DueRow {
    /// In which case.
    pub case: CaseLink,
    /// Whether the case is closed.
    pub closed: bool,
    /// On which day.
    pub on: Date,
    /// What kind of thing.
    pub kind: DueKind,
    /// What is to be done, the proceeding's title, or who is to reply.
    pub what: String,
    /// Who does it, by name; empty where nobody is named.
    pub who: String,
    /// Whether it is for the one who looks: they are named, or nobody is and the case is assigned to them.
    pub mine: bool,
}
