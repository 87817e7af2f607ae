//! What can happen to the reports of a case.

use crate::particulars::Urgency;
use serde::{Deserialize, Serialize};
use words::{OfficerId, PartyId, StreamId};

/// The case was opened from one or more reports.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Its title: an allegation in a few words, never a finding.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// How urgent it is.
    pub urgency: Urgency,
    /// The mailboxes of the reports from which it was opened.
    pub reports: Vec<StreamId>,
    /// Who was given its key at once, besides the one who opened it.
    pub members: Vec<OfficerId>,
}

/// A report was joined to the case; its mailbox key went with it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportJoined {
    /// The report's mailbox.
    pub report: StreamId,
    /// Why it belongs here; may be empty.
    pub reason: String,
}

/// A report was taken out of the case.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLeft {
    /// The report's mailbox.
    pub report: StreamId,
    /// Why it does not belong here.
    pub reason: String,
}

/// It was said which party of the case sent a report, or that it is not known.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SenderNamed {
    /// The report's mailbox.
    pub report: StreamId,
    /// Who sent it; none takes back what was said before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<PartyId>,
}
