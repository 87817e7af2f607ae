//! The pages of the desk.

use crate::Desk;
use axum::Router;

/// Every page of the desk. The server puts its checks in front.
pub fn router() -> Router<Desk> {
    Router::new()
}
