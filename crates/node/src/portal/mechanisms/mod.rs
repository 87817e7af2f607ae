//! Which mechanism can receive a case: a form of which nothing is required, and the answer, shown once.
//!
//! What is chosen waits sealed for one showing, like a form that was refused: the key is in the person's cookie alone, and nothing
//! of it stands in an address.

pub(super) mod context;
#[cfg(test)]
mod tests;

use super::fields::Fields;
use super::frame::{Holds, answer, see_other};
use super::notice;
use super::place::Place;
use super::refusal::Draft;
use crate::Node;
use crate::cookie::Cookie;
use crate::draft::{self, DraftCookie};
use axum::extract::State;
use axum::response::Response;
use context::{CODES_MAX, MechanismsPage, year};
use http::{HeaderMap, StatusCode};
use std::sync::Arc;
use words::Language;

/// `GET /{lang}/mechanisms`: the form, and what was found where something was asked just now.
pub(super) async fn get(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    request: HeaderMap,
) -> Response {
    let lexicon = node.settings().lexicon.now();
    let year = year(node.now());
    let asked = match Cookie::Finder.read(&request) {
        None => None,
        Some(value) => {
            let cookie = DraftCookie::from_browser(&value);
            match draft::show::<Draft>(&node, &cookie).await {
                Ok(shown) => shown.and_then(|it| it.fields),
                Err(_) => return notice::unavailable(language),
            }
        }
    };
    let holds = if asked.is_some() {
        Holds::Secrets
    } else {
        Holds::Nothing(&request)
    };
    let page = MechanismsPage::new(language, &lexicon, year, asked.as_ref());
    answer(StatusCode::OK, &page, holds)
}

/// `POST /{lang}/mechanisms`: keeps what was chosen for one showing, and sends on.
pub(super) async fn post(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    form: Fields,
) -> Response {
    let lexicon = node.settings().lexicon.now();
    let known = form.all("codes").filter(|code| lexicon.get(code).is_some());
    let typed = known
        .take(CODES_MAX)
        .map(|code| ("codes".to_owned(), code.to_owned()));
    let draft = Draft {
        typed: typed.collect(),
        refused: Vec::new(),
    };
    let to: Language = form.language().unwrap_or(language);
    let Ok(cookie) = draft::keep(&node, &draft, None).await else {
        return notice::sent_on(language, "unavailable");
    };
    let set = Cookie::Finder.set(node.settings(), to, cookie.as_str());
    see_other(&format!("/{to}/mechanisms#found"), &[set])
}
