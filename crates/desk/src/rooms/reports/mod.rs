//! The reports that this officer can open: most urgent first.

pub(super) mod context;

use super::csv_file;
use super::frame::{Frame, show};
use super::notice;
use super::pager::{Asked, At, Part};
use crate::export::Export;
use crate::view::ReportList;
use crate::visit::Officer;
use axum::extract::Query;
use axum::response::Response;
use context::Reports;
use pages::Locale;

/// Reports on one page.
const PER_PAGE: usize = 50;

/// `GET /reports?show=&page=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    // Before the rows: what changes in between brings the page anew instead of being missed.
    let frame = Frame::fresh(&officer, "reports");
    let session = &officer.session;
    let list = ReportList::of_code(&asked.show);
    let counts = session.report_counts();
    let at = At::of(&asked.page, counts[list as usize], PER_PAGE);
    let rows = session
        .report_list(list, at.offset(PER_PAGE), PER_PAGE)
        .rows;
    let part = Part {
        list,
        counts,
        at,
        rows: &rows,
    };
    show(&Reports::new(officer.language, frame, &part))
}

/// `GET /reports.csv`.
pub(super) async fn csv(officer: Officer) -> Response {
    let locale = Locale::of(officer.language);
    let headings: Vec<String> = (1..=Export::Reports.columns())
        .map(|column| {
            locale
                .text(&format!("export-reports-{column}"))
                .into_owned()
        })
        .collect();
    match officer.session.export(Export::Reports, headings).await {
        Ok(file) => csv_file("reports.csv", file.to_vec()),
        Err(_) => notice::page(officer.language, "not-found"),
    }
}
