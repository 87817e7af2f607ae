//! How to stay safe: before, while and after writing.

pub(super) mod context;
#[cfg(test)]
mod tests;

use super::frame::{Holds, answer};
use super::place::Place;
use axum::response::Response;
use context::Safety;
use http::{HeaderMap, StatusCode};

/// `GET /{lang}/safety`.
pub(super) async fn get(Place(language): Place, request: HeaderMap) -> Response {
    answer(
        StatusCode::OK,
        &Safety::new(language),
        Holds::Nothing(&request),
    )
}
