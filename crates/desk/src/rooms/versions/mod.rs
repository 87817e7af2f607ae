//! Versions of the records of a case: who wrote what when, and two of them side by side.

pub(super) mod context;
mod fields;

use super::frame::{Frame, show};
use super::notice;
use crate::view::RecordKind;
use crate::visit::Officer;
use axum::extract::{Path, Query};
use axum::response::Response;
use context::{Records, Versions};

/// `GET /cases/{case}/versions`.
pub(super) async fn list(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok((file, rows)) = officer.session.records(id).await else {
        return notice::page(officer.language, "not-found");
    };
    show(&Records::new(
        officer.language,
        Frame::of(&officer, "cases"),
        (&file, &rows),
    ))
}

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    left: Option<usize>,
    right: Option<usize>,
}

/// `GET /cases/{case}/versions/{kind}/{id}?left=&right=`.
pub(super) async fn get(
    officer: Officer,
    Path((case, kind, id)): Path<(String, String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let (Ok(case), Some(kind)) = (case.parse(), RecordKind::of_code(&kind)) else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.versions(case, kind, id).await else {
        return notice::page(officer.language, "not-found");
    };
    let desk = officer.session.desk();
    show(&Versions::new(
        officer.language,
        Frame::of(&officer, "cases"),
        &desk.lexicon().now(),
        &view,
        (asked.left, asked.right),
    ))
}
