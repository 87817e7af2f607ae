//! What the office promised in this mailbox, how it stands, and a way to say that it was not kept.

pub(super) mod context;
#[cfg(test)]
mod tests;

use super::dialogue::{closed, draft_cookie, session_cookie};
use super::fields::Fields;
use super::frame::{Holds, answer, see_other};
use super::notice;
use super::place::Place;
use super::refusal::{Draft, Refused};
use crate::cookie::Cookie;
use crate::mailbox::{Claim, Reply, SessionCookie, promises, turn};
use crate::{MailboxProblem, Node, draft};
use axum::extract::State;
use axum::response::Response;
use context::{CLAIMS, PromisedPage, copies};
use http::{HeaderMap, StatusCode, Uri};
use pages::Locale;
use std::sync::Arc;
use words::Language;

/// `GET /{lang}/mailbox/open/promises`.
pub(super) async fn get(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    address: Uri,
    request: HeaderMap,
) -> Response {
    let Some(session) = session_cookie(&request) else {
        return see_other(&format!("/{language}/mailbox"), &[]);
    };
    let promises = match promises(&node, &session).await {
        Ok(promises) => promises,
        Err(MailboxProblem::Gone) => return closed(&node, language),
        Err(_) => return notice::unavailable(language),
    };
    let shown = match draft_cookie(&request) {
        Some(cookie) => draft::show::<Draft>(&node, &cookie).await.ok().flatten(),
        None => None,
    };
    let draft = shown.and_then(|it| it.fields).unwrap_or_default();
    let done = match address.query() {
        Some("contest") => Some("promised-done-contest"),
        Some("complaint") => Some("promised-done-complaint"),
        Some("pause") => Some("promised-done-pause"),
        Some("resume") => Some("promised-done-resume"),
        _ => None,
    };
    let page = PromisedPage::new(
        language,
        promises.office.name_in(language),
        (&promises.obligations, &promises.office.editions),
        |page| copies(page, &promises),
        node.now(),
        done,
        &draft,
    );
    answer(StatusCode::OK, &page, Holds::Secrets)
}

/// `POST /{lang}/mailbox/open/promises`: check, decide, commit, show.
pub(super) async fn post(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    request: HeaderMap,
    form: Fields,
) -> Response {
    let Some(session) = session_cookie(&request) else {
        return closed(&node, language);
    };
    let (chosen, typed) = (form.get("claim"), form.get("claim-text").trim());
    let (claim, said) = match chosen {
        "silence" | "no-answer" => (Claim::Contest, "contest"),
        "complaint" => (Claim::Complaint, "complaint"),
        "pause" => (Claim::Pause, "pause"),
        "resume" => (Claim::Resume, "resume"),
        "turn" => return turned(&node, language, &session, form.get("office")).await,
        _ => return refused(&node, language, &form, Refused::NoClaim).await,
    };
    if claim == Claim::Complaint && typed.is_empty() {
        return refused(&node, language, &form, Refused::ComplaintEmpty).await;
    }
    let mut reply = match Reply::begin(&node, &session).await {
        Ok(reply) => reply,
        Err(MailboxProblem::Gone) => return closed(&node, language),
        Err(_) => return notice::sent_on(language, "unavailable"),
    };
    match reply
        .claim(&node, claim, words(language, chosen, typed))
        .await
    {
        Ok(()) => {
            let cleared = Cookie::ReplyDraft.clear(node.settings(), language);
            let to = format!("/{language}/mailbox/open/promises?{said}");
            see_other(&to, &[cleared])
        }
        Err(problem) => {
            let problem = Refused::of(problem, &node.settings().limits);
            refused(&node, language, &form, problem).await
        }
    }
}

/// Turns to the exchange with another office, and shows it.
async fn turned(
    node: &Node,
    language: Language,
    session: &SessionCookie,
    office: &str,
) -> Response {
    let office = format!("office_{office}").parse();
    let turned = match office {
        Ok(office) => turn(node, session, office).await,
        Err(_) => Err(MailboxProblem::Unknown),
    };
    match turned {
        Ok(()) => see_other(&format!("/{language}/mailbox/open"), &[]),
        Err(MailboxProblem::Gone) => closed(node, language),
        Err(MailboxProblem::Unknown) => notice::sent_on(language, "not-found"),
        Err(_) => notice::sent_on(language, "unavailable"),
    }
}

/// What the office reads: what was chosen, in the reporter's language, and what was typed.
fn words(language: Language, chosen: &str, typed: &str) -> String {
    let found = CLAIMS.iter().find(|(value, _)| *value == chosen);
    let chosen = found.map_or_else(String::new, |(_, key)| {
        Locale::of(language).text(key).into_owned()
    });
    match typed {
        "" => chosen,
        typed => format!("{chosen}\n\n{typed}"),
    }
}

/// Keeps what was chosen and typed, and shows the page again.
async fn refused(node: &Node, language: Language, form: &Fields, refused: Refused) -> Response {
    let typed = ["claim", "claim-text"];
    let draft = Draft {
        typed: typed
            .map(|it| (it.to_owned(), form.get(it).to_owned()))
            .into(),
        refused: vec![refused],
    };
    let Ok(cookie) = draft::keep_reply(node, &draft, None).await else {
        return notice::sent_on(language, "unavailable");
    };
    let cookie = Cookie::ReplyDraft.set(node.settings(), language, cookie.as_str());
    see_other(&format!("/{language}/mailbox/open/promises"), &[cookie])
}
