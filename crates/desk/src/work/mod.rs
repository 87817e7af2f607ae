//! What officers do: decided purely, sealed, signed, and appended at the node at the expected
//! position.
//!
//! Every function takes what the form gives plus `seen`, the position that the page carried. If
//! somebody was faster, what commutes is decided again and sent; what does not comes back as a
//! [`Conflict`] with both versions, and nothing that was typed is lost.

mod action;
pub(crate) mod append;
mod assessment;
mod case;
mod chain;
mod charter;
mod consent;
mod decision;
pub(crate) mod draft;
pub(crate) mod evidence;
mod export;
pub(crate) mod file;
mod import;
mod links;
mod mailbox;
mod office;
mod parties;
mod retell;
mod search;
mod selection;

pub use action::{ActionStep, save_action, sha256, step_action};
pub use assessment::{begin_assessment, code, review_assessment, save_assessment};
pub use case::{
    add_member, add_note, assign, change_summary, change_title, change_urgency, explain_in_case,
    join_report, leave_report, open_case, remove_member, reopen, set_status,
};
pub use charter::{publish_charter, review_access};
pub(crate) use consent::missing_as_shown;
pub use consent::{override_consent, record_consents, withdraw_consent};
pub use decision::{
    answer_decision, declare_interests, mask, propose, screen_out, set_aside, withdraw_decision,
};
pub use evidence::register_all;
pub use export::{MadeFile, Making, make_export, new_export, prepare_export};
pub(crate) use import::{Destination, import_item};
pub use links::{name_sender, tie_cases, untie_cases};
pub use mailbox::{answer, explain, protect, triage};
pub use office::{answer_questions, ask_questions, change_address, end_questions, share_mapping};
pub use parties::{
    record_cooperation, record_incident, record_party, remove_cooperation, remove_incident,
    remove_party, tie, untie,
};
pub use retell::{retell, retell_all};

pub use search::{keep_search, remove_search, rename_search};
pub use selection::{Chosen, look_at_selection, make_selection};

use crate::Refusal;
use crate::attachment::StagedFile;
use crate::view::{TimelineItem, Urgency};
use casework::FieldName;
use words::{OfficerId, StreamId};

/// What was done: it is durable at the node and shown from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// The stream in which it stands.
    pub stream: StreamId,
    /// Its position there.
    pub position: u64,
}

/// What clashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clashed {
    /// A field of a case.
    Field(FieldName),
    /// The dialogue went on: a message or another answer came meanwhile.
    Dialogue,
    /// The case's stage changed, or the case went on while it was being closed.
    Case,
}

/// Somebody else was faster. The page shows both and lets the officer decide.
pub struct Conflict {
    /// What clashed.
    pub what: Clashed,
    /// What the others did that was not seen, oldest first.
    pub theirs: Vec<TimelineItem>,
    /// What the officer had typed, as it was sent: text, title, reasons or the code of a choice.
    pub mine: String,
    /// `seen` for sending it again after having looked.
    pub seen: u64,
}

/// Why something was not done. What was typed is still in the page's hands.
pub enum WorkProblem {
    /// There is no such thing for this officer.
    NotFound,
    /// Refused; the officer can act on it.
    Refused(Refusal),
    /// Somebody else was faster.
    Conflict(Box<Conflict>),
    /// The old passphrase is wrong.
    WrongPassphrase,
    /// The session was locked meanwhile.
    Locked,
    /// The node cannot be reached; nothing was sent, or it is not known whether it was kept.
    NodeUnreachable,
    /// The node does not take it: the officer was suspended there, or the desk is not admitted.
    NodeRefused,
    /// Others were faster again and again; nothing was sent.
    Busy,
    /// The world failed; it was logged under this reference.
    Fault {
        /// The reference.
        reference: String,
    },
}

impl From<casework::Refusal> for WorkProblem {
    fn from(refusal: casework::Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<Refusal> for WorkProblem {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// An answer to a reporter.
pub struct Answer {
    /// The report's mailbox.
    pub report: StreamId,
    /// The text.
    pub text: String,
    /// How the officer wants to be called; empty stands for the office.
    pub signed: String,
    /// Files that were staged for this report.
    pub files: Vec<StagedFile>,
    /// The mailbox's position that the page carried.
    pub seen: u64,
    /// The promises that it keeps, by key; none stands for all that an answer can keep.
    pub keeps: Option<Vec<String>>,
}

/// A case to be opened from a report.
pub struct OpenCase {
    /// The reports; the first is the page's.
    pub reports: Vec<StreamId>,
    /// The title.
    pub title: String,
    /// The summary.
    pub summary: String,
    /// The urgency.
    pub urgency: Urgency,
    /// Who becomes a member at once, besides oneself.
    pub members: Vec<OfficerId>,
}
