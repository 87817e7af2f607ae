//! The start page: what this is, who reads it, what happens next, how to stay safe, and two doors.

pub(super) mod context;
#[cfg(test)]
mod tests;

use super::frame::{Frame, Holds, answer, shell};
use super::notice::unavailable;
use super::place::Place;
use crate::{Node, Office};
use axum::extract::State;
use axum::response::Response;
use context::{OfficeDoor, Start};
use http::{HeaderMap, StatusCode};
use std::sync::Arc;
use words::Language;

/// `GET /{lang}/`.
pub(super) async fn get(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    request: HeaderMap,
) -> Response {
    let Ok(offices) = node.offices().await else {
        return unavailable(language);
    };
    let doors = offices
        .iter()
        .map(|office| door(language, office))
        .collect();
    answer(
        StatusCode::OK,
        &page(language, doors),
        Holds::Nothing(&request),
    )
}

fn page(language: Language, offices: Vec<OfficeDoor>) -> Start {
    let house = match offices.as_slice() {
        [office] => office.name.as_str(),
        _ => "",
    };
    Start {
        page: shell(language, "title-start", ""),
        frame: Frame::of(house),
        offices,
    }
}

fn door(language: Language, office: &Office) -> OfficeDoor {
    OfficeDoor {
        name: office.name_in(language).to_owned(),
        report: format!("/{language}/at/{}/report", office.slug),
    }
}
