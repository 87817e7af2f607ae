//! Everything that is to be followed up in the cases that this officer can open.

pub(super) mod context;

use super::frame::{Frame, show};
use crate::visit::Officer;
use axum::extract::Query;
use axum::response::Response;
use casework::when;
use context::FollowUp;

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    show: String,
}

/// `GET /follow-up?show=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let rows = officer.session.due();
    let today = when::day_of(officer.session.desk().0.now());
    show(&FollowUp::new(
        officer.language,
        Frame::fresh(&officer, "follow-up"),
        &rows,
        today,
        asked.show == "mine",
    ))
}
