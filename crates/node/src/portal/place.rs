//! The language at the beginning of every address of the portal.

use super::trouble;
use crate::Node;
use crate::server::{Asks, Trouble};
use axum::extract::FromRequestParts;
use axum::response::Response;
use http::request::Parts;
use std::sync::Arc;
use words::Language;

/// The language of the page that is asked for; an address without one of the six is no page of
/// ours.
pub(super) struct Place(pub Language);

impl FromRequestParts<Arc<Node>> for Place {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Node>) -> Result<Self, Response> {
        let first = parts.uri.path().split('/').nth(1).unwrap_or("");
        let asks = Asks::of(&parts.method);
        first
            .parse()
            .map(Self)
            .map_err(|_| trouble(Trouble::NotFound, asks, asked_for(&parts.headers)))
    }
}

/// The language that a browser asks for.
pub(super) fn asked_for(headers: &http::HeaderMap) -> Language {
    let wish = headers.get(http::header::ACCEPT_LANGUAGE);
    pages::Locale::asked_for(wish.and_then(|value| value.to_str().ok())).language()
}
