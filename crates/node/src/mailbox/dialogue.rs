//! The dialogue between reporter and office, opened for one page.

use super::SessionCookie;
use crate::{MailboxProblem, Node, Office};
use seal::mailbox::{Answer, Message, Report};
use std::sync::Arc;
use words::Moment;

/// A dialogue, opened for one page. It is not kept.
pub struct Dialogue {
    /// The office.
    pub office: Arc<Office>,
    /// The items in order; the first is the report.
    pub items: Vec<Item>,
}

/// One item of a dialogue.
pub struct Item {
    /// Its position in the mailbox.
    pub position: u64,
    /// When it was received: to the hour for the reporter's, to the minute for the office's.
    pub received: Moment,
    /// What it says.
    pub what: What,
    /// The number, among all files of the dialogue, of this item's first attachment: `file/{n}`.
    pub first_file: usize,
    /// Its place in the public log, once it has one.
    pub proof: Option<Proof>,
}

/// What an item says.
pub enum What {
    /// The report.
    Report(Report),
    /// A later message of the reporter.
    Message(Message),
    /// An answer of the office.
    Answer(Answer),
    /// It was erased.
    Erased,
    /// It could not be opened.
    Damaged,
}

/// Where an item stands in the public log, as checked on this request.
pub struct Proof {
    /// The leaf's number.
    pub leaf: u64,
    /// The size of the log whose checkpoint covers it.
    pub size: u64,
    /// The root hash of that checkpoint, in base64 as it stands there.
    pub root: String,
}

/// Opens the dialogue.
///
/// # Errors
/// See [`MailboxProblem`].
pub async fn dialogue(node: &Node, session: &SessionCookie) -> Result<Dialogue, MailboxProblem> {
    todo!()
}

/// Erases the office's answers up to and including a position ('delete replies I have read'); gives their number.
///
/// # Errors
/// See [`MailboxProblem`].
pub async fn erase_answers(
    node: &Node,
    session: &SessionCookie,
    up_to: u64,
) -> Result<usize, MailboxProblem> {
    todo!()
}
