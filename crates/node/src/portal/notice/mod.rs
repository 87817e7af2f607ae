//! Pages about what is in the way: errors of the request, of the house, of the moment.

pub(super) mod context;
#[cfg(test)]
mod tests;

use super::frame::{Holds, answer, see_other};
use super::place::Place;
use axum::extract::Path;
use axum::response::Response;
use context::Notice;
use http::{HeaderMap, StatusCode};
use words::Language;

/// What a page can be about: its name in the address, the key of its words, and its status.
pub(super) const NOTICES: [(&str, &str, StatusCode); 8] = [
    ("not-found", "trouble-not-found", StatusCode::NOT_FOUND),
    ("method", "trouble-method", StatusCode::METHOD_NOT_ALLOWED),
    ("large", "trouble-large", StatusCode::PAYLOAD_TOO_LARGE),
    ("foreign", "trouble-foreign", StatusCode::FORBIDDEN),
    ("busy", "trouble-busy", StatusCode::SERVICE_UNAVAILABLE),
    ("many", "trouble-many", StatusCode::TOO_MANY_REQUESTS),
    (
        "broken",
        "trouble-broken",
        StatusCode::INTERNAL_SERVER_ERROR,
    ),
    (
        "unavailable",
        "trouble-unavailable",
        StatusCode::SERVICE_UNAVAILABLE,
    ),
];

/// `GET /{lang}/notice/{name}`: where a form is sent on to when something is in the way.
pub(super) async fn get(
    Place(language): Place,
    Path((_, name)): Path<(String, String)>,
    request: HeaderMap,
) -> Response {
    let found = NOTICES.into_iter().find(|(known, _, _)| *known == name);
    let (_, what, status) = found.unwrap_or(NOTICES[0]);
    let mut response = answer(
        status,
        &Notice::new(language, what),
        Holds::Nothing(&request),
    );
    if status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::TOO_MANY_REQUESTS {
        let minute = http::HeaderValue::from_static("60");
        response
            .headers_mut()
            .insert(http::header::RETRY_AFTER, minute);
    }
    response
}

/// The page itself, as the answer to a request that carried nothing of a reporter's.
pub(super) fn page(language: Language, name: &str) -> Response {
    let found = NOTICES.into_iter().find(|(known, _, _)| *known == name);
    let (_, what, status) = found.unwrap_or(NOTICES[0]);
    answer(
        status,
        &Notice::new(language, what),
        Holds::Nothing(&HeaderMap::new()),
    )
}

/// Sends on to the page: the answer to a form, which may not be answered directly.
pub(super) fn sent_on(language: Language, name: &str) -> Response {
    see_other(&format!("/{language}/notice/{name}"), &[])
}

/// The page for a store that does not answer.
pub(super) fn unavailable(language: Language) -> Response {
    page(language, "unavailable")
}
