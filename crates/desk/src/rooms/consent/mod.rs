//! Consent: for each person what may be shown to whom, the answers on which that rests, and the form for a new one.

pub(super) mod answers;
pub(super) mod context;
pub(super) mod panel;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, refused};
use crate::view::Role;
use crate::visit::{Form, Officer};
use crate::work::{self, WorkProblem};
use answers::{FIELDS, answers, day};
use axum::extract::{Path, Query};
use axum::response::Response;
use casework::consent::Ended;
use context::{Consents, Made};
use words::ConsentId;

/// Whom the form is for.
#[derive(serde::Deserialize)]
pub(super) struct About {
    #[serde(default)]
    party: String,
}

/// `GET /cases/{case}/consent?party=`.
pub(super) async fn get(
    officer: Officer,
    Path(case): Path<String>,
    Query(About { party }): Query<About>,
) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let form = form_of(&officer.session, &format!("/cases/{case}/consent"), &FIELDS);
    let desk = officer.session.desk();
    show(&Consents::new(Made {
        language: officer.language,
        frame: Frame::of(&officer, "cases"),
        lexicon: &desk.lexicon().now(),
        view: &view,
        party: &party,
        may_end: officer.session.me().is_one_of(&Role::WORKERS),
        form,
    }))
}

/// `POST /cases/{case}/consent`: records the answers to the questions that were put.
pub(super) async fn post(
    officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/consent");
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let world = officer.session.desk().0.world.clone();
    let draw = || ConsentId::from_random(world.random());
    let done = match answers(&fields, draw) {
        Ok(all) => work::record_consents(&officer.session, id, all, fields.seen())
            .await
            .map_err(|problem| ("party", problem)),
        Err((field, refusal)) => Err((field, WorkProblem::from(refusal))),
    };
    match done {
        Ok(_) => see_other(&format!("{page}#p-{}", fields.get("party")), &[]),
        Err((field, problem)) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

/// `POST /cases/{case}/consent/{consent}`: ends one.
pub(super) async fn withdraw(
    officer: Officer,
    Path((case, consent)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/consent");
    let (Ok(id), Ok(which)) = (case.parse(), consent.parse()) else {
        return notice::page(officer.language, "not-found");
    };
    let by = Ended::of_code(fields.get("by")).unwrap_or(Ended::Grantor);
    let done = match day(fields.trimmed("on")) {
        Ok(Some(on)) => {
            let end = (on, by, fields.get("reason"));
            work::withdraw_consent(&officer.session, id, which, end).await
        }
        _ => Err(casework::Refusal::NotADate.into()),
    };
    match done {
        Ok(_) => see_other(&format!("{page}#p-{}", fields.get("party")), &[]),
        Err(problem) => {
            let action = format!("{page}/{consent}");
            let place = Place {
                page: &page,
                action: &action,
            };
            refused(&officer, &place, &fields, "", problem)
        }
    }
}
