//! The people of a case: persons, organisations and groups, and what they are to each other.

pub(super) mod context;
pub(super) mod typed;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, refused, typed_of};
use super::terms::year;
use crate::Refusal;
use crate::visit::{Form, Officer};
use crate::work::{self, WorkProblem};
use axum::extract::Path;
use axum::response::Response;
use casework::parties::TieKind;
use context::{FIELDS, Made, People, Person};
use typed::{Typed, party};
use words::{PartyId, StreamId};

/// `GET /cases/{case}/people`.
pub(super) async fn list(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let form = form_of(&officer.session, &format!("/cases/{case}/people"), &FIELDS);
    show(&People::new(made(&officer, form), &view))
}

/// `GET /cases/{case}/people/{party}`; `new` stands for somebody who is not recorded yet.
pub(super) async fn get(officer: Officer, Path((case, party)): Path<(String, String)>) -> Response {
    let Ok(id) = case.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let which = party.parse::<PartyId>().ok();
    let known = which.and_then(|it| view.case.parties().get(it));
    if known.is_none() && party != "new" {
        return notice::page(officer.language, "not-found");
    }
    let page = format!("/cases/{case}/people/{party}");
    let mut form = pages::Form::of(&FIELDS);
    let typed = match typed_of(&officer.session, &page) {
        Some((fields, problem)) => {
            form.keep("reason", fields.get("reason"));
            form.refuse(problem);
            match (fields.get("removes"), known) {
                ("yes", Some(known)) => Typed::recorded(known.known()),
                _ => Typed::of(&fields),
            }
        }
        None => known.map_or_else(Typed::default, |it| Typed::recorded(it.known())),
    };
    show(&Person::new(made(&officer, form), &view, which, &typed))
}

/// `POST /cases/{case}/people/{party}`: records, or writes anew.
pub(super) async fn post(
    officer: Officer,
    Path((case, party_text)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/people/{party_text}");
    let Ok(id) = case.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    let which = match party_text.as_str() {
        "new" => PartyId::from_random(officer.session.desk().0.world.random()),
        text => match text.parse() {
            Ok(which) => which,
            Err(_) => return notice::page(officer.language, "not-found"),
        },
    };
    let typed = Typed::of(&fields);
    let lexicon = officer.session.desk().lexicon().now();
    let (field, done) = match party(&typed, which, &lexicon, fields.seen()) {
        Ok(event) => (
            "names",
            work::record_party(&officer.session, id, event).await,
        ),
        Err((field, refusal)) => (field, Err(refusal.into())),
    };
    match done {
        Ok(_) if fields.get("then") == "another" => {
            see_other(&format!("/cases/{case}/people/new"), &[])
        }
        Ok(_) => see_other(&format!("/cases/{case}/people#{which}"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(
                &officer,
                &place,
                &fields,
                field_of(&problem, field),
                problem,
            )
        }
    }
}

/// `POST /cases/{case}/people/{party}/remove`.
pub(super) async fn remove(
    officer: Officer,
    Path((case, party)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/people/{party}");
    let (Ok(id), Ok(which)) = (case.parse::<StreamId>(), party.parse::<PartyId>()) else {
        return notice::page(officer.language, "not-found");
    };
    match work::remove_party(&officer.session, id, which, fields.trimmed("reason")).await {
        Ok(_) => see_other(&format!("/cases/{case}/people"), &[]),
        Err(problem) => {
            let action = format!("{page}/remove");
            let place = Place {
                page: &page,
                action: &action,
            };
            refused(&officer, &place, &fields, "reason", problem)
        }
    }
}

/// `POST /cases/{case}/ties`.
pub(super) async fn tie(
    officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let (page, action) = (
        format!("/cases/{case}/people"),
        format!("/cases/{case}/ties"),
    );
    let Ok(id) = case.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    let (from, to) = (fields.get("tie-from").parse(), fields.get("tie-to").parse());
    let done = match (from, TieKind::of_code(fields.get("tie-kind")), to) {
        (Ok(from), Some(kind), Ok(to)) => {
            work::tie(
                &officer.session,
                id,
                (from, kind, to),
                fields.get("tie-note"),
            )
            .await
        }
        _ => Err(Refusal::Case(casework::Refusal::NoParty).into()),
    };
    match done {
        Ok(_) => see_other(&format!("{page}#ties"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &action,
            };
            refused(&officer, &place, &fields, "tie-to", problem)
        }
    }
}

/// `POST /cases/{case}/ties/{tie}/remove`.
pub(super) async fn untie(
    officer: Officer,
    Path((case, tie)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/people");
    let (Ok(id), Ok(which)) = (case.parse::<StreamId>(), tie.parse()) else {
        return notice::page(officer.language, "not-found");
    };
    match work::untie(&officer.session, id, which).await {
        Ok(_) => see_other(&format!("{page}#ties"), &[]),
        Err(problem) => {
            let action = format!("/cases/{case}/ties/{tie}/remove");
            let place = Place {
                page: &page,
                action: &action,
            };
            refused(&officer, &place, &fields, "", problem)
        }
    }
}

pub(super) fn made(officer: &Officer, form: pages::Form) -> Made {
    let desk = officer.session.desk();
    Made {
        language: officer.language,
        frame: Frame::of(officer, "cases"),
        lexicon: desk.lexicon().now(),
        year: year(desk.0.now()),
        form,
    }
}

/// The field that a refusal is about, where it is not the form's own.
const fn field_of(problem: &WorkProblem, field: &'static str) -> &'static str {
    use casework::Refusal as Case;
    match problem {
        WorkProblem::Refused(Refusal::Case(Case::PartyWithoutRole)) => "roles",
        WorkProblem::Refused(Refusal::Case(Case::DateInFuture | Case::NotADate)) => "born",
        _ => field,
    }
}
