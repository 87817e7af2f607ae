//! The cases that this officer can open.

pub(super) mod context;

use super::csv_file;
use super::frame::{Frame, show};
use super::notice;
use super::pager::At;
use crate::export::Export;
use crate::view::CaseList;
use crate::visit::Officer;
use axum::extract::Query;
use axum::response::Response;
use context::{Cases, Part};
use pages::Locale;

/// Cases on one page.
const PER_PAGE: usize = 50;

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    show: String,
    #[serde(default)]
    page: String,
}

/// `GET /cases?show=&page=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let session = &officer.session;
    let list = CaseList::of_code(&asked.show);
    let counts = session.case_counts();
    let at = At::of(&asked.page, counts[list as usize], PER_PAGE);
    let rows = session.case_list(list, at.offset(PER_PAGE), PER_PAGE).rows;
    let part = Part {
        list,
        counts,
        at,
        rows: &rows,
    };
    let frame = Frame::fresh(&officer, "cases");
    show(&Cases::new(officer.language, frame, &part))
}

/// `GET /cases.csv`.
pub(super) async fn csv(officer: Officer) -> Response {
    let locale = Locale::of(officer.language);
    let headings: Vec<String> = (1..=Export::Cases.columns())
        .map(|column| locale.text(&format!("export-cases-{column}")).into_owned())
        .collect();
    match officer.session.export(Export::Cases, headings).await {
        Ok(file) => csv_file("cases.csv", file.to_vec()),
        Err(_) => notice::page(officer.language, "not-found"),
    }
}
