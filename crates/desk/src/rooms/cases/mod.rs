//! The cases that this officer can open.

pub(super) mod context;

use super::csv_file;
use super::frame::{Frame, show};
use super::notice;
use super::pager::{Asked, At, Part};
use crate::export::Export;
use crate::view::CaseList;
use crate::visit::Officer;
use axum::extract::Query;
use axum::response::Response;
use context::Cases;
use pages::Locale;

/// Cases on one page.
const PER_PAGE: usize = 50;

/// `GET /cases?show=&page=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    // Before the rows: what changes in between brings the page anew instead of being missed.
    let frame = Frame::fresh(&officer, "cases");
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
