//! What stands before every handler: size, pace, gates, foreign pages; and after it, what a panic leaves.

use super::pace::Paced;
use super::{Asks, Trouble, TroublePage};
use crate::Node;
use crate::gates::pass;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures::FutureExt as _;
use http::{HeaderValue, Method, header};
use http_body_util::Limited;
use peer::RefusalKind;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tokio::sync::Semaphore;
use words::Language;

/// The node, and the portal's way of saying that something went wrong.
#[derive(Clone)]
pub(super) struct House {
    pub(super) node: Arc<Node>,
    pub(super) trouble: TroublePage,
}

/// What an answer needs to know about a request when its handler cannot say.
pub(super) struct Asked {
    language: Language,
    asks: Asks,
    by: By,
}

/// Who reads the answer.
enum By {
    /// A desk, which wants a typed refusal.
    Desk,
    /// Whoever follows the log: a status is enough.
    Machine,
    /// Somebody with a browser.
    Person,
}

impl By {
    fn of(path: &str) -> Self {
        match path {
            _ if is_desk(path) => Self::Desk,
            _ if is_machine(path) => Self::Machine,
            _ => Self::Person,
        }
    }
}

fn refusal(trouble: Trouble) -> RefusalKind {
    match trouble {
        Trouble::NotFound | Trouble::Method => RefusalKind::NotFound,
        Trouble::TooLarge => RefusalKind::TooLarge,
        Trouble::Foreign => RefusalKind::Forbidden,
        Trouble::Busy => RefusalKind::Busy,
        Trouble::Broken => RefusalKind::Unavailable,
    }
}

/// A form without files, or what a desk says in one message, is smaller.
const SMALL: u64 = 512 * 1024;
/// What stands around the files of an upload: boundaries, texts, names.
const AROUND: u64 = 4 * 1024 * 1024;

impl Asked {
    pub(super) fn of(request: &Request) -> Self {
        let path = request.uri().path();
        let first = path.split('/').nth(1).unwrap_or_default();
        let language = first.parse().unwrap_or_else(|_| {
            let wish = request.headers().get(header::ACCEPT_LANGUAGE);
            let wish = wish.and_then(|wish| wish.to_str().ok());
            Language::best_for(wish.unwrap_or_default())
        });
        Self {
            language,
            asks: Asks::of(request.method()),
            by: By::of(path),
        }
    }
}

impl House {
    pub(super) fn trouble(&self, trouble: Trouble, asked: &Asked) -> Response {
        let mut response = match asked.by {
            By::Desk => crate::api::refused(refusal(trouble)),
            By::Machine => trouble.status().into_response(),
            By::Person => (self.trouble)(trouble, asked.asks, asked.language),
        };
        if trouble == Trouble::Busy {
            let minute = HeaderValue::from_static("60");
            response.headers_mut().insert(header::RETRY_AFTER, minute);
        }
        response
    }

    fn gate(&self, request: &Request) -> &Arc<Semaphore> {
        let gates = &self.node.gates;
        match *request.method() {
            _ if is_desk(request.uri().path()) => &gates.desks,
            Method::GET | Method::HEAD => &gates.pages,
            _ => &gates.forms,
        }
    }

    /// The largest body that a request of this kind may have.
    fn size_max(&self, request: &Request) -> u64 {
        let limits = &self.node.settings.limits;
        let path = request.uri().path();
        if path.starts_with("/api/v1/blobs/") {
            // Padding adds an eighth at most, sealing 16 bytes for each 64 KiB.
            return limits.attachment_max + limits.attachment_max / 7 + AROUND;
        }
        let kind = request.headers().get(header::CONTENT_TYPE);
        match kind.map(HeaderValue::as_bytes) {
            _ if is_desk(path) => crate::api::MESSAGE_MAX,
            _ if path.starts_with("/witness/") => crate::witness::REQUEST_MAX,
            _ if is_machine(path) => SMALL,
            Some(kind) if kind.starts_with(b"multipart/form-data") => {
                limits.upload_max + limits.upload_max / 7 + AROUND
            }
            _ => SMALL,
        }
    }
}

fn is_desk(path: &str) -> bool {
    path.starts_with("/api/")
}

fn is_machine(path: &str) -> bool {
    is_desk(path) || path.starts_with("/log/") || path.starts_with("/witness/")
}

/// Whether another site's page made the browser send this.
fn is_foreign(request: &Request) -> bool {
    let changes = !request.method().is_safe();
    let site = request.headers().get("sec-fetch-site");
    changes && site.is_some_and(|site| site != "same-origin" && site != "none")
}

pub(super) async fn guard(State(house): State<House>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    if is_foreign(&request) {
        return house.trouble(Trouble::Foreign, &asked);
    }
    let max = house.size_max(&request);
    let announced = request.headers().get(header::CONTENT_LENGTH);
    let announced = announced.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > max) {
        return house.trouble(Trouble::TooLarge, &asked);
    }
    let Some(_permit) = pass(house.gate(&request)).await else {
        return house.trouble(Trouble::Busy, &asked);
    };
    let max = usize::try_from(max).unwrap_or(usize::MAX);
    let request = request.map(|body| Body::new(Limited::new(Paced::new(body), max)));
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        // The panic's own words stay where they are: they may quote what somebody wrote.
        Err(_) => house.trouble(Trouble::Broken, &asked),
    }
}
