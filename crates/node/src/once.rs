//! The page that shows a receipt once, and the check that it was copied down.
//!
//! The cookie holds the sealed receipt, the store holds the key: neither alone says anything, and the key is
//! gone as soon as the page was shown. Any of several node processes can serve it.

use crate::text::secret_text;
use crate::{MailboxProblem, Node};
use receipt::Receipt;

secret_text!(
    /// The value of the cookie that shows a receipt once; path `/{lang}/receipt`, ten minutes.
    OnceCookie
);

secret_text!(
    /// The hidden field of the receipt page by which the receipt can be typed back.
    CheckTicket
);

/// A receipt, to be shown once.
pub struct Shown {
    /// The receipt.
    pub receipt: Receipt,
    /// The hidden field of the form in which it is typed back.
    pub ticket: CheckTicket,
    /// Where it was just typed back wrongly: which groups, from 0; none on the first showing.
    pub wrong: Option<Vec<usize>>,
}

/// What typing the receipt back gave.
pub enum CheckOutcome {
    /// It was typed back rightly. The receipt is now only with the reporter.
    Right,
    /// It was not: the page may be shown once more, with this cookie; it then says which groups differ.
    Wrong(OnceCookie),
    /// The ticket was used or has expired.
    Gone,
}

/// Shows the receipt for which this cookie stands, once; `None` ever after.
///
/// # Errors
/// Only what the store says; a cookie that opens nothing is `Ok(None)`.
pub async fn show(node: &Node, cookie: &OnceCookie) -> Result<Option<Shown>, MailboxProblem> {
    todo!()
}

/// Checks what was typed back against the receipt: digits of any script we read, with any gaps, or its words.
///
/// # Errors
/// Only what the store says.
pub async fn check(
    node: &Node,
    ticket: &CheckTicket,
    typed: &str,
) -> Result<CheckOutcome, MailboxProblem> {
    todo!()
}
