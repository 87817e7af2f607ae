//! Pages for what is not there, not allowed or broken. What is hidden and what does not exist look
//! the same.

pub(super) mod context;

use super::frame::answer;
use crate::visit::Visit;
use axum::response::Response;
use context::Notice;
use http::StatusCode;
use words::Language;

/// A notice by name: `not-found`, `forbidden`, `large`, `broken`.
pub(crate) fn page(language: Language, name: &'static str) -> Response {
    let status = match name {
        "forbidden" => StatusCode::FORBIDDEN,
        "large" => StatusCode::PAYLOAD_TOO_LARGE,
        "broken" => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::NOT_FOUND,
    };
    answer(status, &Notice::new(language, name))
}

/// Every address that has no page.
pub(super) async fn not_found(visit: Visit) -> Response {
    page(visit.language, "not-found")
}
