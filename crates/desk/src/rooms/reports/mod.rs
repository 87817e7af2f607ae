//! The reports that this officer can open: most urgent first.

pub(super) mod context;

use super::csv_file;
use super::frame::{Frame, show};
use super::notice;
use crate::export::Export;
use crate::visit::Officer;
use axum::extract::Query;
use axum::response::Response;
use context::{Filter, Reports};
use pages::Locale;

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    show: String,
}

/// `GET /reports?show=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let rows = officer.session.reports();
    let filter = Filter::of_code(&asked.show);
    show(&Reports::new(
        officer.language,
        Frame::fresh(&officer, "reports"),
        &rows,
        filter,
    ))
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
