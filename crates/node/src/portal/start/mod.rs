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
use charter::{Charter, Limit, Trigger};
use context::{OfficeDoor, Promised, Start};
use http::{HeaderMap, StatusCode};
use pages::Locale;
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
        mandate: office.mandate_in(language).to_owned(),
        promises: promises(language, office.charter.as_deref()),
        report: format!("/{language}/at/{}/report", office.slug),
        charter: format!("/{language}/at/{}/charter", office.slug),
    }
}

/// The promises of a charter, in the order in which it makes them.
fn promises(language: Language, charter: Option<&Charter>) -> Vec<Promised> {
    let locale = Locale::of(language);
    // Who is about to report is told what follows from it; the charter's own page has everything.
    let is_first = |trigger: &Trigger| {
        matches!(
            trigger,
            Trigger::Report | Trigger::Message | Trigger::Discharged(_)
        )
    };
    let promises = charter.map_or(&[][..], |charter| &charter.promises);
    promises
        .iter()
        .filter(|promise| is_first(&promise.trigger))
        .map(|promise| Promised {
            name: promise.name(language).to_owned(),
            within: within(locale, promise.limit),
        })
        .collect()
}

/// A limit in words.
pub(super) fn within(locale: Locale, limit: Limit) -> String {
    match limit {
        Limit::Hours(count) => locale.text_with("start-within-hours", &[("count", count.into())]),
        Limit::Days(count) => locale.text_with("start-within-days", &[("count", count.into())]),
        Limit::WorkingDays(count) => {
            locale.text_with("start-within-working-days", &[("count", count.into())])
        }
        Limit::Months(count) => locale.text_with("start-within-months", &[("count", count.into())]),
    }
}
