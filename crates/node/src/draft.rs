//! What was typed into a form that was refused, kept sealed until it is shown again.
//!
//! The cookie holds the key, the store the sealed draft. The texts are shown once; files that had arrived stay
//! received until the form is sent again, or for thirty minutes.

use crate::intake::Filing;
use crate::mailbox::{Reply, SessionCookie};
use crate::text::secret_text;
use crate::{AttachmentSummary, IntakeProblem, MailboxProblem, Node};
use serde::Serialize;
use serde::de::DeserializeOwned;

secret_text!(
    /// The value of the draft cookie, bound to the form's path; thirty minutes.
    DraftCookie
);

/// A draft, for the page that shows it again.
pub struct ShownDraft<T> {
    /// What the page had put in; none where it was shown before.
    pub fields: Option<T>,
    /// The files that were already received.
    pub attachments: Vec<AttachmentSummary>,
}

/// Keeps what was typed, and the files that had arrived.
///
/// # Errors
/// See [`IntakeProblem`]; [`IntakeProblem::TextTooLong`] where it is more than a draft may hold.
pub async fn keep<T: Serialize>(
    node: &Node,
    fields: &T,
    filing: Option<Filing>,
) -> Result<DraftCookie, IntakeProblem> {
    todo!()
}

/// Keeps what was typed as a message in the mailbox, and the files that had arrived.
///
/// # Errors
/// See [`IntakeProblem`].
pub async fn keep_reply<T: Serialize>(
    node: &Node,
    fields: &T,
    reply: Option<Reply>,
) -> Result<DraftCookie, IntakeProblem> {
    todo!()
}

/// What a page shows of a draft. The fields come once; `None` where there is no such draft.
///
/// # Errors
/// Only what the store says.
pub async fn show<T: DeserializeOwned + Serialize>(
    node: &Node,
    cookie: &DraftCookie,
) -> Result<Option<ShownDraft<T>>, MailboxProblem> {
    todo!()
}

/// Takes the filing of a draft up again, with its files, and removes the draft; `None` where there is none.
///
/// # Errors
/// Only what the store says.
pub async fn take(node: &Node, cookie: &DraftCookie) -> Result<Option<Filing>, MailboxProblem> {
    todo!()
}

/// Takes a message of an open mailbox up again, with its files, and removes the draft.
///
/// # Errors
/// Only what the store says.
pub async fn take_reply(
    node: &Node,
    cookie: &DraftCookie,
    session: &SessionCookie,
) -> Result<Option<Reply>, MailboxProblem> {
    todo!()
}

/// Removes a draft and the files that had arrived with it.
///
/// # Errors
/// Only what the store says.
pub async fn discard(node: &Node, cookie: &DraftCookie) -> Result<(), MailboxProblem> {
    todo!()
}
