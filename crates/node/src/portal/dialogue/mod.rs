//! The open mailbox: what was written so far, a way to write more, and a way to leave nothing
//! behind.

pub(super) mod context;
mod items;
#[cfg(test)]
mod tests;

use super::fields::Fields;
use super::files::{limits, received, saved_name};
use super::frame::{Holds, answer, guarded, see_other};
use super::notice;
use super::place::Place;
use super::refusal::{Draft, Refused};
use super::upload::{self, Incoming, Unread};
use crate::cookie::Cookie;
use crate::draft::{self, DraftCookie};
use crate::mailbox::{Reply, SessionCookie, dialogue, erase_answers, file as open_file};
use crate::{MailboxProblem, Node};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use context::{About, DialoguePage, Done, FIELDS};
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use pages::{Locale, Serves};
use seal::mailbox::Message;
use std::sync::Arc;
use words::Language;

/// `GET /{lang}/mailbox/open`: the dialogue.
pub(super) async fn get(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    address: Uri,
    request: HeaderMap,
) -> Response {
    let Some(session) = session_cookie(&request) else {
        return see_other(&format!("/{language}/mailbox"), &[]);
    };
    let dialogue = match dialogue(&node, &session).await {
        Ok(dialogue) => dialogue,
        Err(MailboxProblem::Gone) => return closed(&node, language),
        Err(_) => return notice::unavailable(language),
    };
    let locale = Locale::of(language);
    let shown = match draft_cookie(&request) {
        Some(cookie) => draft::show::<Draft>(&node, &cookie).await.ok().flatten(),
        None => None,
    };
    let (draft, files) = shown.map_or_else(Default::default, |shown| {
        let files = received(locale, &shown.attachments);
        (shown.fields.unwrap_or_default(), files)
    });
    let about = About {
        language,
        office: dialogue.office.name_in(language).to_owned(),
        form_text: node.form_text(),
        received: files,
        limits: limits(locale, &node.settings().limits),
    };
    let deletable = items::deletable(&dialogue.items);
    let items = items::shown(locale, &node.settings().lexicon.now(), &dialogue.items);
    let page = DialoguePage::new(about, items, deletable, done(&address), &draft);
    let mut response = answer(StatusCode::OK, &page, Holds::Secrets);
    // Each look lengthens the session; the cookie must live as long as the store's half.
    if let Some(cookie) = Cookie::Mailbox.set(node.settings(), language, session.as_str()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// `POST /{lang}/mailbox/open`: a message. Check, decide, commit, show.
pub(super) async fn post(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    request: axum::extract::Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let Some(session) = session_cookie(&parts.headers) else {
        return closed(&node, language);
    };
    // Check.
    let mut reply = match reply(&node, &parts.headers, &session).await {
        Ok(reply) => reply,
        Err(MailboxProblem::Gone) => return closed(&node, language),
        Err(_) => return notice::sent_on(language, "unavailable"),
    };
    let read = upload::read(&node, &parts.headers, body, &FIELDS, Some(&mut reply)).await;
    let Incoming {
        mut draft,
        form_text,
        language: wish,
    } = match read {
        Ok(incoming) => incoming,
        Err(unread) => {
            reply.abandon().await;
            let name = match unread {
                Unread::TooLarge => "large",
                Unread::NotAForm => "method",
            };
            return notice::sent_on(language, name);
        }
    };
    let place = DialoguePlace {
        node: &node,
        language,
        session: &session,
    };
    if let Some(wish) = wish {
        return place.keep(wish, draft, reply).await;
    }
    // Decide.
    check(
        &mut draft,
        reply.attachments().len(),
        node.settings().limits.text_max,
    );
    if !draft.refused.is_empty() {
        return place.keep(language, draft, reply).await;
    }
    // Commit.
    let mut message = Message {
        version: 1,
        text: draft.typed("text").to_owned(),
        attachments: Vec::new(),
        form: form_text,
    };
    match reply.send(&node, &mut message).await {
        // Show.
        Ok(()) => {
            let cleared = Cookie::ReplyDraft.clear(node.settings(), language);
            see_other(&format!("/{language}/mailbox/open?sent"), &[cleared])
        }
        Err(problem) => {
            let refused = match Refused::of(problem, &node.settings().limits) {
                Refused::Empty => Refused::MessageEmpty,
                other => other,
            };
            draft.refused.push(refused);
            place.keep(language, draft, reply).await
        }
    }
}

/// `POST /{lang}/mailbox/open/delete`: the answers up to a position are erased.
pub(super) async fn delete(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    request: HeaderMap,
    form: Fields,
) -> Response {
    let (Some(session), Ok(up_to)) = (session_cookie(&request), form.get("up-to").parse()) else {
        return closed(&node, language);
    };
    match erase_answers(&node, &session, up_to).await {
        Ok(count) => see_other(&format!("/{language}/mailbox/open?deleted-{count}"), &[]),
        Err(MailboxProblem::Gone) => closed(&node, language),
        Err(_) => notice::sent_on(language, "unavailable"),
    }
}

/// `GET /{lang}/mailbox/open/file/{n}`: a file, to be saved and never to be shown.
pub(super) async fn file(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    Path((_, number)): Path<(String, usize)>,
    request: HeaderMap,
) -> Response {
    let Some(session) = session_cookie(&request) else {
        return closed(&node, language);
    };
    let opened = match open_file(&node, &session, number).await {
        Ok(opened) => opened,
        Err(MailboxProblem::Gone) => return closed(&node, language),
        Err(MailboxProblem::NoFile) => return notice::page(language, "not-found"),
        Err(_) => return notice::unavailable(language),
    };
    let name = format!(
        "attachment; filename=\"{}\"",
        saved_name(number, &opened.name)
    );
    let mut response = Response::new(Body::from_stream(opened.bytes));
    let headers = response.headers_mut();
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    headers.insert(header::CONTENT_LENGTH, opened.size.into());
    let bytes = HeaderValue::from_static("application/octet-stream");
    headers.insert(header::CONTENT_TYPE, bytes);
    guarded(response, Serves::Download)
}

/// Where a message is being written.
struct DialoguePlace<'r> {
    node: &'r Node,
    language: Language,
    session: &'r SessionCookie,
}

impl DialoguePlace<'_> {
    /// Keeps what was typed and received, and sends on to the dialogue in a language.
    async fn keep(&self, language: Language, draft: Draft, reply: Reply) -> Response {
        let Ok(cookie) = draft::keep_reply(self.node, &draft, Some(reply)).await else {
            return notice::sent_on(self.language, "unavailable");
        };
        let settings = self.node.settings();
        let mut cookies = Vec::new();
        if language != self.language {
            cookies.push(Cookie::Mailbox.clear(settings, self.language));
            cookies.push(Cookie::ReplyDraft.clear(settings, self.language));
            cookies.push(Cookie::Mailbox.set(settings, language, self.session.as_str()));
        }
        cookies.push(Cookie::ReplyDraft.set(settings, language, cookie.as_str()));
        see_other(&format!("/{language}/mailbox/open"), &cookies)
    }
}

async fn reply(
    node: &Node,
    headers: &HeaderMap,
    session: &SessionCookie,
) -> Result<Reply, MailboxProblem> {
    if let Some(cookie) = draft_cookie(headers)
        && let Some(reply) = draft::take_reply(node, &cookie, session).await?
    {
        return Ok(reply);
    }
    Reply::begin(node, session).await
}

fn check(draft: &mut Draft, files: usize, max: usize) {
    let text = draft.typed("text");
    let (blank, found) = (text.trim().is_empty(), text.len());
    if blank && files == 0 {
        draft.refused.push(Refused::MessageEmpty);
    }
    if found > max {
        draft.refused.push(Refused::Long { found, max });
    }
}

/// What the request before this one did, as the address says it.
fn done(address: &Uri) -> Option<Done> {
    match address.query()? {
        "sent" => Some(Done::Sent),
        other => {
            let count = other.strip_prefix("deleted-")?.parse().ok()?;
            Some(Done::Deleted(count))
        }
    }
}

/// The session is over: back to the door, which says so.
pub(super) fn closed(node: &Node, language: Language) -> Response {
    let cleared = Cookie::Mailbox.clear(node.settings(), language);
    see_other(&format!("/{language}/mailbox?receipt-gone"), &[cleared])
}

pub(super) fn session_cookie(headers: &HeaderMap) -> Option<SessionCookie> {
    let value = Cookie::Mailbox.read(headers)?;
    Some(SessionCookie::from_browser(&value))
}

pub(super) fn draft_cookie(headers: &HeaderMap) -> Option<DraftCookie> {
    let value = Cookie::ReplyDraft.read(headers)?;
    Some(DraftCookie::from_browser(&value))
}
