//! The HTTP house: one router, limits before everything, security headers on every answer.

use crate::Node;
use axum::response::Response;
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
    /// The request came too slowly: 408.
    TooSlow,
    /// It came from another site's page: 403.
    Foreign,
    /// Too much is going on at this moment: 503, try again in a minute.
    Busy,
    /// A mistake of ours: 500.
    Broken,
}

/// Makes the portal's page for a trouble, in the language that the address or the browser asks for.
pub type TroublePage = fn(&Node, Trouble, Language) -> Response;

/// The whole router: the portal's pages, the desks' interface, the log, with limits and headers around all of them.
pub fn router(
    node: Arc<Node>,
    portal: axum::Router<Arc<Node>>,
    trouble: TroublePage,
) -> axum::Router {
    todo!()
}
