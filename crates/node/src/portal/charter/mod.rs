//! An office's charter in plain words, in every version that was in force, and how well its promises are kept.

pub(super) mod context;
mod figures;
#[cfg(test)]
mod tests;

use super::frame::{Holds, answer};
use super::notice::unavailable;
use super::place::Place;
use super::trouble;
use crate::server::{Asks, Trouble};
use crate::{Node, Office};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use charter::performance::{Month, Published};
use context::CharterPage;
use http::{HeaderMap, StatusCode};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::StoreError;
use words::Language;

/// What the page is made of, besides the office itself.
pub(in crate::portal) struct Known {
    /// The months that are published, newest first.
    pub months: Vec<Published>,
    /// The month that is published next; none before the office has begun.
    pub next: Option<Month>,
}

/// `GET /{lang}/at/{office}/charter`; `?version=1` shows an earlier one.
pub(super) async fn get(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    Path((_, slug)): Path<(String, String)>,
    asked: Result<Query<BTreeMap<String, String>>, QueryRejection>,
    request: HeaderMap,
) -> Response {
    let version = asked
        .ok()
        .and_then(|Query(mut asked)| asked.remove("version"));
    let found = async {
        match node.office_at(&slug).await? {
            Some(office) => {
                let known = known(&node, &office).await?;
                Ok::<_, StoreError>(Some((office, known)))
            }
            None => Ok(None),
        }
    };
    let page = match found.await {
        Err(_) => return unavailable(language),
        Ok(None) => None,
        Ok(Some((office, known))) => page(language, &office, &known, version.as_deref()),
    };
    match page {
        Some(page) => answer(StatusCode::OK, &page, Holds::Nothing(&request)),
        None => trouble(Trouble::NotFound, Asks::Page, language),
    }
}

/// The page of the version that was asked for; none where there is no such version.
fn page(
    language: Language,
    office: &Office,
    known: &Known,
    version: Option<&str>,
) -> Option<CharterPage> {
    let version = match version {
        None => None,
        Some(text) => Some(text.parse().ok()?),
    };
    CharterPage::new(language, office, known, version)
}

async fn known(node: &Node, office: &Office) -> Result<Known, StoreError> {
    let kept = crate::figures::kept(&*node.store, office.id).await?;
    let newest = kept.keys().next_back().copied();
    let next = match newest {
        Some(newest) => newest.next(),
        None => crate::figures::first_month(node, office).await?,
    };
    let months = kept
        .values()
        .rev()
        .filter_map(|note| crate::figures::read(note));
    Ok(Known {
        months: months.collect(),
        next,
    })
}
