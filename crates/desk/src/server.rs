//! The desk's web server: host and origin checks, security headers, then the rooms.

use crate::Desk;
use axum::Router;

/// The whole desk as one service: the rooms' pages behind the checks that every request passes.
#[must_use]
pub fn app(desk: &Desk) -> Router {
    let _ = crate::rooms::router();
    let _ = desk;
    todo!()
}
