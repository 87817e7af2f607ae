//! The office: its officers and keys, and how it stands with the node.

pub(super) mod context;
pub(super) mod own;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, refused};
use crate::setup::{Invited, invite as add, reinstate, suspend};
use crate::view::Role;
use crate::visit::{Form, Officer};
use axum::extract::Path;
use axum::response::Response;
use context::{FIELDS, NewOfficer, Office};
use zeroize::Zeroizing;

const HERE: &str = "/office";

/// `GET /office`.
pub(super) async fn get(officer: Officer) -> Response {
    let session = &officer.session;
    let form = form_of(session, HERE, &FIELDS);
    let frame = Frame::of(&officer, "office");
    show(&Office::new(
        officer.language,
        frame,
        &context::Shown::of(session),
        form,
    ))
}

/// `POST /office/officers`.
pub(super) async fn invite(officer: Officer, Form(fields): Form<Fields>) -> Response {
    let roles = fields.all("roles").filter_map(Role::of_code).collect();
    match add(&officer.session, fields.trimmed("name").to_owned(), roles).await {
        Ok(invited) => {
            officer.session.park("invited", Box::new(invited));
            see_other("/office/officers/invited", &[])
        }
        Err(problem) => {
            let place = Place {
                page: HERE,
                action: "/office/officers",
            };
            refused(&officer, &place, &fields, "name", problem)
        }
    }
}

/// `GET /office/officers/invited`: the start passphrase, shown once.
pub(super) async fn invited(officer: Officer) -> Response {
    let parked = officer.session.take_parked("invited");
    let Some(invited) = parked.and_then(|parked| parked.downcast::<Invited>().ok()) else {
        return see_other(HERE, &[]);
    };
    let words = Zeroizing::new(invited.start_passphrase.to_string());
    let frame = Frame::of(&officer, "office");
    show(&NewOfficer::new(
        officer.language,
        frame,
        invited.officer.name.clone(),
        words,
    ))
}

/// `POST /office/officers/{officer}/suspend` and `/reinstate`.
pub(super) async fn act(
    officer: Officer,
    Path((whom, act)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let Ok(whom) = whom.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let done = match act.as_str() {
        "suspend" => suspend(&officer.session, whom).await,
        "reinstate" => reinstate(&officer.session, whom).await,
        _ => return notice::page(officer.language, "not-found"),
    };
    match done {
        Ok(_) => see_other(HERE, &[]),
        Err(problem) => {
            let place = Place {
                page: HERE,
                action: HERE,
            };
            refused(&officer, &place, &fields, "", problem)
        }
    }
}
