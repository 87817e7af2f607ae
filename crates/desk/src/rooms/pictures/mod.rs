//! Pictures of a case: its chronology, and who did what to whom. Each stands beside the same in words.

pub(super) mod chronology;
pub(super) mod graph;

use super::frame::show;
use super::notice;
use super::people::made;
use crate::visit::Officer;
use axum::extract::{Path, Query};
use axum::response::Response;
use chronology::Chronology;
use graph::{Graph, Shown};

/// `GET /cases/{case}/chronology`.
pub(super) async fn chronology(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    show(&Chronology::new(
        made(&officer, pages::Form::default()),
        &view,
    ))
}

/// `GET /cases/{case}/graph?acts=&ties=&cooperation=`.
pub(super) async fn graph(
    officer: Officer,
    Path(case): Path<String>,
    Query(shown): Query<Shown>,
) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    show(&Graph::new(
        made(&officer, pages::Form::default()),
        &view,
        &shown,
    ))
}
