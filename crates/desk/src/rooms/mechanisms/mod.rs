//! Which mechanism can receive a case: from its codes.

pub(super) mod context;

use super::frame::{Frame, show};
use super::notice;
use super::terms::year;
use crate::visit::Officer;
use axum::extract::Path;
use axum::response::Response;
use context::MechanismsPage;

/// `GET /cases/{case}/mechanisms`.
pub(super) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.codes(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let desk = officer.session.desk();
    show(&MechanismsPage::new(
        officer.language,
        Frame::of(&officer, "cases"),
        &desk.lexicon().now(),
        year(desk.0.now()),
        &view,
    ))
}
