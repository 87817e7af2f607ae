//! What desks ask of a node: signed requests in, deterministic CBOR out. The node never learns what an entry says.

mod append;
mod blobs;
mod duty;
mod feed;
mod keys;
mod offices;
mod signed;

use crate::{Node, peers, problem};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use ed25519_dalek::Signer as _;
use http::{HeaderValue, StatusCode, header};
use peer::{ApiRefusal, Hello, Message, RefusalKind};
use std::sync::Arc;
use store::StoreError;

#[cfg(test)]
pub(crate) use append::keep;
pub(crate) use blobs::chunks;
pub(crate) use keys::find as find_key;
pub use keys::{KeyHolder, keys_of};
pub(crate) use signed::{FromPeer, Known};

/// The largest message of a desk.
pub(crate) const MESSAGE_MAX: u64 = peer::MESSAGE_MAX as u64;

/// The interface's addresses.
pub(crate) fn router() -> Router<Arc<Node>> {
    Router::new()
        .route("/api/v1/hello", get(hello))
        .route("/api/v1/offices", post(offices::enrol))
        .route("/api/v1/office", get(offices::get).put(offices::put))
        .route("/api/v1/charters", get(offices::charters))
        .route("/api/v1/keys", post(keys::put))
        .route("/api/v1/roster", get(duty::get).put(duty::put))
        .route("/api/v1/channels", put(duty::put_channels))
        .route("/api/v1/channels/test", post(duty::test))
        .route("/api/v1/handover", post(duty::hand_over))
        .route("/api/v1/screened", put(duty::screen))
        .route("/api/v1/feed", get(feed::get))
        .route("/api/v1/proof", get(feed::proof))
        .route("/api/v1/entries", post(append::post))
        .route("/api/v1/directory", get(peers::directory))
        .route("/api/v1/copies", post(peers::take))
        .route("/api/v1/held", get(peers::held_for_us).post(peers::hear))
        .route("/api/v1/blobs/{id}", put(blobs::put).get(blobs::get))
        // The guard bounds each kind of request; axum's own bound would be smaller.
        .layer(DefaultBodyLimit::disable())
}

/// A refusal on its way out of a handler.
pub(crate) struct Refused(RefusalKind);

type Answer = Result<Response, Refused>;

impl From<RefusalKind> for Refused {
    fn from(kind: RefusalKind) -> Self {
        Self(kind)
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        problem::note(&error);
        Self(match error {
            StoreError::Full => RefusalKind::Full,
            StoreError::TooLarge(_) => RefusalKind::TooLarge,
            StoreError::Contradiction(_) => RefusalKind::Entry,
            _ => RefusalKind::Unavailable,
        })
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status()).unwrap_or(StatusCode::BAD_REQUEST);
        let mut response = message(&ApiRefusal::new(self.0));
        *response.status_mut() = status;
        response
    }
}

/// A refusal that no handler gave.
pub(crate) fn refused(kind: RefusalKind) -> Response {
    Refused(kind).into_response()
}

/// A message as an answer.
pub(crate) fn message<T: Message>(message: &T) -> Response {
    let mut response = Response::new(Body::from(message.to_wire()));
    let kind = HeaderValue::from_static("application/cbor");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// The answer to what was done and has nothing to say.
pub(crate) fn done() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

#[derive(serde::Deserialize)]
struct Asked {
    nonce: String,
}

/// `GET /api/v1/hello?nonce=`: who this node is, proven for the nonce.
async fn hello(State(node): State<Arc<Node>>, Query(asked): Query<Asked>) -> Answer {
    let nonce = hex::decode(asked.nonce)
        .ok()
        .and_then(|nonce| nonce.try_into().ok());
    let nonce: [u8; 16] = nonce.ok_or(RefusalKind::Encoding)?;
    Ok(message(&Hello {
        version: 1,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        node: node.verifying(),
        signature: node.signing.sign(&Hello::signing_bytes(&nonce)).to_bytes(),
        now: node.now().0,
    }))
}
