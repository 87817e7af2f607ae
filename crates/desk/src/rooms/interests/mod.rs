//! Declared interests: to whom and what officers are too near, each version kept. The desk compares them with cases before it
//! gives a key.

pub(super) mod context;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, refused, typed_of};
use crate::view::Interest;
use crate::visit::{Form, Officer};
use crate::work;
use axum::extract::{Path, Query};
use axum::response::Response;
use context::{Interests, read};

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    of: String,
}

/// `GET /office/interests?of=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let session = &officer.session;
    let me = session.me().id;
    let of = asked.of.parse().unwrap_or(me);
    let typed = typed_of(session, &place_of(&of.to_string()));
    show(&Interests::new(
        officer.language,
        Frame::of(&officer, "office"),
        &session.declared(),
        (me, of),
        typed,
    ))
}

fn place_of(id: &str) -> String {
    format!("/office/interests?of={id}")
}

/// `POST /office/interests/{officer}`.
pub(super) async fn post(
    officer: Officer,
    Path(whom): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let Ok(id) = whom.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let interests = read(&fields)
        .into_iter()
        .map(|(kind, text, note)| Interest { kind, text, note })
        .collect();
    let page = place_of(&whom);
    match work::declare_interests(&officer.session, id, interests).await {
        Ok(_) => see_other(&format!("{page}#all"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: "/office/interests",
            };
            refused(&officer, &place, &fields, "", problem)
        }
    }
}
