//! The mailbox's door: the receipt is typed, and the mailbox opens for twenty minutes.

pub(super) mod context;
#[cfg(test)]
mod tests;

use super::fields::Fields;
use super::frame::{Holds, answer, see_other};
use super::notice;
use super::place::Place;
use crate::cookie::Cookie;
use crate::mailbox::{SessionCookie, leave as end_session, open_session};
use crate::{MailboxProblem, Node};
use axum::extract::State;
use axum::response::Response;
use context::Entry;
use http::{HeaderMap, StatusCode, Uri};
use pages::Problem;
use receipt::{Receipt, ReceiptProblem};
use std::sync::Arc;
use words::Language;

/// `GET /{lang}/mailbox`: where the receipt is typed. What was wrong with it stands behind the `?`;
/// it says nothing of the receipt.
pub(super) async fn get(Place(language): Place, address: Uri, request: HeaderMap) -> Response {
    let why = address.query().unwrap_or("");
    let page = Entry::new(language, problem(why), why == "closed");
    // On the line, a receipt that opened nothing looks as one that opened a mailbox.
    let holds = match why {
        "" => Holds::Nothing(&request),
        _ => Holds::Secrets,
    };
    let status = match why {
        "receipt-busy" | "words-busy" => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::OK,
    };
    answer(status, &page, holds)
}

/// `POST /{lang}/mailbox`: check, decide, commit, show.
pub(super) async fn post(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    form: Fields,
) -> Response {
    let (field, typed) = match (form.get("receipt"), form.get("words")) {
        ("", words) if !words.is_empty() => ("words", words),
        (digits, _) => ("receipt", digits),
    };
    let again = |why: &str| see_other(&format!("/{language}/mailbox?{field}-{why}"), &[]);
    let receipt = match Receipt::read(typed) {
        Ok(receipt) => receipt,
        Err(ReceiptProblem::Empty) => return again("empty"),
        Err(ReceiptProblem::Sign) => return again("sign"),
        Err(ReceiptProblem::Short { found, needed }) => {
            return again(&format!("short-{found}-{needed}"));
        }
        Err(ReceiptProblem::Long) => return again("long"),
        Err(ReceiptProblem::Check) => return again("check"),
    };
    drop(form);
    match open_session(&node, receipt).await {
        Ok(session) => opened(&node, language, &session),
        Err(MailboxProblem::Unknown | MailboxProblem::NoFile | MailboxProblem::Damaged) => {
            again("unknown")
        }
        Err(MailboxProblem::Busy) => again("busy"),
        Err(MailboxProblem::Gone) => again("gone"),
        Err(MailboxProblem::Unavailable) => again("unavailable"),
    }
}

/// `POST /{lang}/mailbox/leave`: the session ends, here and in the store.
pub(super) async fn leave(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    request: HeaderMap,
) -> Response {
    if let Some(value) = Cookie::Mailbox.read(&request) {
        let session = SessionCookie::from_browser(&value);
        // Whatever the store says, the browser forgets its half, and the other runs out by itself.
        if end_session(&node, &session).await.is_err() {
            return notice::sent_on(language, "unavailable");
        }
    }
    let settings = node.settings();
    let cookies = [
        Cookie::Mailbox.clear(settings, language),
        Cookie::ReplyDraft.clear(settings, language),
    ];
    see_other(&format!("/{language}/mailbox?closed"), &cookies)
}

/// Sends on to the open mailbox.
fn opened(node: &Node, language: Language, session: &SessionCookie) -> Response {
    let cookie = Cookie::Mailbox.set(node.settings(), language, session.as_str());
    see_other(&format!("/{language}/mailbox/open"), &[cookie])
}

/// What was wrong with the receipt, as the address says it. An address that says something else
/// says nothing.
pub(super) fn problem(why: &str) -> Option<Problem> {
    let (field, why) = why.split_once('-')?;
    let field = ["receipt", "words"]
        .into_iter()
        .find(|known| *known == field)?;
    if let Some(counts) = why.strip_prefix("short-") {
        let (found, needed) = counts.split_once('-')?;
        let count = |text: &str| text.parse::<u32>().ok().filter(|count| *count < 1000);
        let problem = Problem::at(field, "refusal-receipt-short");
        return Some(
            problem
                .with("found", count(found)?)
                .with("needed", count(needed)?),
        );
    }
    let kind = match why {
        "empty" => "refusal-receipt-empty",
        "sign" => "refusal-receipt-sign",
        "long" => "refusal-receipt-long",
        "check" => "refusal-receipt-check",
        "unknown" => "refusal-receipt-unknown",
        "busy" => "refusal-receipt-busy",
        "gone" => "refusal-receipt-gone",
        "unavailable" => "refusal-receipt-unavailable",
        _ => return None,
    };
    Some(Problem::at(field, kind))
}
