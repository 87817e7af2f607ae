//! What officers do: decided purely, sealed, signed, and appended at the node at the expected
//! position.
//!
//! Every function takes what the form gives plus `seen`, the position that the page carried. If
//! somebody was faster, what commutes is decided again and sent; what does not comes back as a
//! [`Conflict`] with both versions, and nothing that was typed is lost.

use crate::Refusal;
use crate::attachment::StagedFile;
use crate::session::Session;
use crate::view::{Ground, NotFound, Stage, TimelineItem, Urgency};
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
    /// The case went on while it was being closed.
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
    /// The world failed; it was logged under this reference.
    Fault {
        /// The reference.
        reference: String,
    },
}

impl From<NotFound> for WorkProblem {
    fn from(_: NotFound) -> Self {
        Self::NotFound
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
}

/// Answers a reporter; discharges 'acknowledge' and 'feedback'.
///
/// # Errors
/// See [`WorkProblem`]; a message or answer that came meanwhile is a conflict.
pub async fn answer(session: &Session, answer: Answer) -> Result<Done, WorkProblem> {
    let _ = (session, answer);
    todo!()
}

/// Records whether somebody is in danger now; discharges 'triage'. Opening or joining a case does the same where
/// it was not done yet.
///
/// # Errors
/// See [`WorkProblem`]; refused without reasons, and where it was done already.
pub async fn triage(
    session: &Session,
    report: StreamId,
    danger: bool,
    reasons: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let _ = (session, report, danger, reasons, seen);
    todo!()
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

/// Opens a case; discharges 'triage' on its reports. Gives the case's stream.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn open_case(session: &Session, open: OpenCase) -> Result<Done, WorkProblem> {
    let _ = (session, open);
    todo!()
}

/// Joins a report to a case.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn join_report(
    session: &Session,
    case: StreamId,
    report: StreamId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, report, reason);
    todo!()
}

/// Takes a report out of a case.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn leave_report(
    session: &Session,
    case: StreamId,
    report: StreamId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, report, reason);
    todo!()
}

/// Adds a note.
///
/// # Errors
/// See [`WorkProblem`]; notes never conflict.
pub async fn add_note(session: &Session, case: StreamId, text: &str) -> Result<Done, WorkProblem> {
    let _ = (session, case, text);
    todo!()
}

/// Assigns a case to a member, or to nobody.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn assign(
    session: &Session,
    case: StreamId,
    to: Option<OfficerId>,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, to, seen);
    todo!()
}

/// Changes the title.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn change_title(
    session: &Session,
    case: StreamId,
    title: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, title, seen);
    todo!()
}

/// Changes the summary.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn change_summary(
    session: &Session,
    case: StreamId,
    summary: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, summary, seen);
    todo!()
}

/// Changes the urgency.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn change_urgency(
    session: &Session,
    case: StreamId,
    urgency: Urgency,
    reason: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, urgency, reason, seen);
    todo!()
}

/// Moves a case to another stage.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn set_status(
    session: &Session,
    case: StreamId,
    stage: Stage,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, stage, seen);
    todo!()
}

/// Closes a case with reasons.
///
/// # Errors
/// See [`WorkProblem`]; anything that somebody else added after `seen` is a conflict.
pub async fn close_case(
    session: &Session,
    case: StreamId,
    ground: Ground,
    reasons: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, ground, reasons, seen);
    todo!()
}

/// Opens a closed case again.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn reopen(
    session: &Session,
    case: StreamId,
    reasons: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, reasons, seen);
    todo!()
}

/// Makes an officer a member: gives them the case's keys.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn add_member(
    session: &Session,
    case: StreamId,
    officer: OfficerId,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, officer);
    todo!()
}

/// Removes a member: from here on the case has a new key, which goes to those who stay.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn remove_member(
    session: &Session,
    case: StreamId,
    officer: OfficerId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let _ = (session, case, officer, reason);
    todo!()
}
