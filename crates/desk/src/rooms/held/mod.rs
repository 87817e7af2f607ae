//! Sealed copies that other offices hold for this one.

pub(super) mod context;

use super::frame::{Frame, see_other, show};
use crate::held;
use crate::visit::Officer;
use crate::work::WorkProblem;
use axum::response::Response;
use context::HeldPage;

/// `GET /board/copies`.
pub(super) async fn get(officer: Officer) -> Response {
    let held = match held::look(&officer.session).await {
        Ok(held) => Some(held),
        Err(WorkProblem::Locked) => return see_other("/login", &[]),
        // Whatever keeps the node from answering, the page says so.
        Err(_) => None,
    };
    let frame = Frame::of(&officer, "board");
    show(&HeldPage::new(officer.language, frame, held.as_ref()))
}
