//! The audit book: who opened what and when, without content.

pub(super) mod context;

use super::frame::{Frame, show};
use super::notice;
use crate::visit::Officer;
use axum::extract::Query;
use axum::response::Response;
use context::Audit;

/// Lines on a page.
const LINES: usize = 100;

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    before: Option<u64>,
}

/// `GET /audit?before=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let Ok(rows) = officer.session.audit(asked.before, LINES).await else {
        return notice::page(officer.language, "not-found");
    };
    let more = (rows.len() == LINES)
        .then(|| rows.last().map(|row| row.position))
        .flatten();
    show(&Audit::new(
        officer.language,
        Frame::of(&officer, "audit"),
        &rows,
        more,
    ))
}
