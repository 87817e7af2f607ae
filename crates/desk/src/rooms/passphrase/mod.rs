//! Changing one's passphrase; after a start passphrase this comes before everything else.

pub(super) mod context;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::home;
use super::refuse::{Place, form_of, refused};
use crate::visit::{Form, Officer};
use axum::response::Response;
use context::{Change, FIELDS};
use seal::Passphrase;

const HERE: &str = "/passphrase";

/// `GET /passphrase`.
pub(super) async fn get(officer: Officer) -> Response {
    let form = form_of(&officer.session, HERE, &FIELDS);
    let first = officer.session.must_change_passphrase();
    show(&Change::new(
        officer.language,
        Frame::of(&officer, ""),
        form,
        first,
    ))
}

/// `POST /passphrase`.
pub(super) async fn post(officer: Officer, Form(mut fields): Form<Fields>) -> Response {
    let [old, new, again] = ["old", "new", "again"].map(|name| Passphrase::new(fields.take(name)));
    match officer.session.change_passphrase(old, new, again).await {
        Ok(()) => see_other(home(&officer.session), &[]),
        Err(problem) => {
            let place = Place {
                page: HERE,
                action: HERE,
            };
            refused(&officer, &place, &Fields::default(), "new", problem)
        }
    }
}
