//! Mailbox sessions: a cookie holds the secret, the store the sealed mailbox root; neither opens anything alone.

use crate::text::secret_text;
use crate::{MailboxProblem, Node};
use receipt::Receipt;

secret_text!(
    /// The value of the mailbox cookie; path `/{lang}/mailbox`, twenty minutes from the last use.
    SessionCookie
);

/// Opens a session for a receipt. The work is the same whether or not there is such a mailbox.
///
/// # Errors
/// [`MailboxProblem::Unknown`] for a receipt without mailbox, [`MailboxProblem::Busy`] for one while many wrong
/// ones are being tried, [`MailboxProblem::Unavailable`].
pub async fn open_session(node: &Node, receipt: Receipt) -> Result<SessionCookie, MailboxProblem> {
    todo!()
}

/// Ends a session and leaves nothing of it.
///
/// # Errors
/// Only what the store says.
pub async fn leave(node: &Node, session: &SessionCookie) -> Result<(), MailboxProblem> {
    todo!()
}
