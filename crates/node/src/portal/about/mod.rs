//! What the office, this site and others can see, and what they cannot.

pub(super) mod context;
#[cfg(test)]
mod tests;

use super::frame::{Holds, answer};
use super::place::Place;
use axum::response::Response;
use context::About;
use http::{HeaderMap, StatusCode};

/// `GET /{lang}/about`.
pub(super) async fn get(Place(language): Place, request: HeaderMap) -> Response {
    answer(
        StatusCode::OK,
        &About::new(language),
        Holds::Nothing(&request),
    )
}
