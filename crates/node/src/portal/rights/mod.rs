//! Know your rights: to speak to the United Nations, and to be left in peace for it.

pub(super) mod context;
#[cfg(test)]
mod tests;

use super::frame::{Holds, answer};
use super::place::Place;
use crate::Node;
use axum::extract::State;
use axum::response::Response;
use context::Rights;
use http::{HeaderMap, StatusCode};
use std::sync::Arc;

/// `GET /{lang}/rights`.
pub(super) async fn get(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    request: HeaderMap,
) -> Response {
    answer(
        StatusCode::OK,
        &Rights::new(language, &node.settings().lexicon.now()),
        Holds::Nothing(&request),
    )
}
