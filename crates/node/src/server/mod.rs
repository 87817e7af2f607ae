//! The HTTP house: one router, limits before everything, security headers on every answer.
//!
//! Absent: any note of who asked. No address, no browser's name and no path with a parameter is logged.

mod guard;
mod headers;
mod pace;
mod serve;

pub use serve::{keep_panics_quiet, serve};

use crate::Node;
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use guard::House;
use std::sync::Arc;
use words::Language;

/// What went wrong before or around a handler, for the portal's page about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such page: 404.
    NotFound,
    /// The page does not take this method: 405.
    Method,
    /// The request is larger than allowed: 413.
    TooLarge,
    /// It came from another site's page: 403.
    Foreign,
    /// Too much is going on at this moment: 503, try again in a minute.
    Busy,
    /// A mistake of ours: 500.
    Broken,
}

/// What a request that met a trouble was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// It asked for a page: the answer is one about the trouble.
    Page,
    /// It sent a form: the answer is a redirect to such a page. What answers a form directly leaves the form's
    /// text in the browser's session files.
    Form,
}

impl Asks {
    /// What a request of this method asks for.
    #[must_use]
    pub fn of(method: &http::Method) -> Self {
        if method.is_safe() {
            Self::Page
        } else {
            Self::Form
        }
    }
}

/// Makes the portal's answer to a trouble, in the language that the address or the browser asks for.
pub type TroublePage = fn(Trouble, Asks, Language) -> Response;

/// The whole router: the portal's pages, the desks' interface, the log and the witness, with limits and headers around
/// all of them.
pub fn router(
    node: Arc<Node>,
    portal: axum::Router<Arc<Node>>,
    trouble: TroublePage,
) -> axum::Router {
    let house = House {
        node: Arc::clone(&node),
        trouble,
    };
    let missing = |State(house): State<House>, request: axum::extract::Request| async move {
        house.trouble(Trouble::NotFound, &guard::Asked::of(&request))
    };
    let method = |State(house): State<House>, request: axum::extract::Request| async move {
        house.trouble(Trouble::Method, &guard::Asked::of(&request))
    };
    portal
        .merge(crate::api::router())
        .merge(crate::log::router())
        .merge(crate::witness::router())
        .merge(crate::figures::router())
        .route("/healthz", get(|| async { "ok" }))
        .with_state::<House>(node)
        .fallback(missing)
        .method_not_allowed_fallback(method)
        .layer(from_fn_with_state(house.clone(), guard::guard))
        .layer(from_fn_with_state(house.clone(), headers::add))
        .with_state(house)
}

impl Trouble {
    /// The status of the answer.
    #[must_use]
    pub const fn status(self) -> http::StatusCode {
        match self {
            Self::NotFound => http::StatusCode::NOT_FOUND,
            Self::Method => http::StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => http::StatusCode::PAYLOAD_TOO_LARGE,
            Self::Foreign => http::StatusCode::FORBIDDEN,
            Self::Busy => http::StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => http::StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
