//! The cases that this officer can open.

pub(super) mod context;

use super::csv_file;
use super::frame::{Frame, show};
use super::notice;
use crate::export::Export;
use crate::visit::Officer;
use axum::extract::Query;
use axum::response::Response;
use context::{Cases, Filter};
use pages::Locale;

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    show: String,
}

/// `GET /cases?show=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let rows = officer.session.cases();
    let filter = Filter::of_code(&asked.show);
    show(&Cases::new(
        officer.language,
        Frame::fresh(&officer, "cases"),
        &rows,
        filter,
    ))
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
