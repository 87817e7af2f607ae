//! The codes of a case: what its words suggest, with those words, and what an officer confirms.

pub(super) mod context;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, refused};
use super::terms::year;
use crate::visit::{Form, Officer};
use crate::work;
use axum::extract::Path;
use axum::response::Response;
use context::{Codes, FIELDS};

/// `GET /cases/{case}/codes`.
pub(super) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.codes(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let desk = officer.session.desk();
    let form = form_of(&officer.session, &format!("/cases/{case}/codes"), &FIELDS);
    show(&Codes::new(
        officer.language,
        Frame::of(&officer, "cases"),
        &desk.lexicon().now(),
        year(desk.0.now()),
        &view,
        form,
    ))
}

/// `POST /cases/{case}/codes`.
pub(super) async fn post(
    officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/codes");
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let chosen = fields.all("code").map(str::to_owned);
    match work::code(&officer.session, id, chosen, fields.seen()).await {
        Ok(_) => see_other(&format!("{page}#confirmed"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(&officer, &place, &fields, "", problem)
        }
    }
}
