//! The office's promises: what is in force, a new version, and the review of who can read.

pub(super) mod context;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, park, refused};
use crate::visit::{Form, Officer};
use crate::work;
use axum::extract::Path;
use axum::response::Response;
use context::{CharterPage, FIELDS, Shown};
use pages::Problem;

const PAGE: &str = "/office/charter";

/// `GET /office/charter`.
pub(super) async fn get(officer: Officer) -> Response {
    let session = &officer.session;
    let form = form_of(session, PAGE, &FIELDS);
    let (editions, text, founder) = session.charters();
    let reviewed = session.shared().reviewed();
    show(&CharterPage::new(
        officer.language,
        Frame::of(&officer, "office"),
        Shown {
            editions: &editions,
            text: &text,
            founder,
            administers: session.me().is_one_of(&[crate::view::Role::Administrator]),
            reviewed: reviewed.map(|(by, at)| (session.name_of(by), at)),
        },
        form,
    ))
}

/// `POST /office/charter/publish` and `/office/charter/review`.
pub(super) async fn post(
    officer: Officer,
    Path(act): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let session = &officer.session;
    let place = Place {
        page: PAGE,
        action: PAGE,
    };
    match act.as_str() {
        "publish" => {
            let text = fields.get("charter").replace("\r\n", "\n");
            if let Err(problem) = charter::read("charter", &text) {
                let said = Problem::at("charter", "charter-unread")
                    .with("line", problem.line)
                    .with("found", problem.found.to_string());
                park(session, PAGE, &fields, said);
                return see_other(PAGE, &[]);
            }
            match work::publish_charter(session, text).await {
                Ok(()) => see_other(PAGE, &[]),
                Err(problem) => refused(&officer, &place, &fields, "charter", problem),
            }
        }
        "review" => match work::review_access(session).await {
            Ok(_) => see_other(&format!("{PAGE}#review"), &[]),
            Err(problem) => refused(&officer, &place, &fields, "", problem),
        },
        _ => notice::page(officer.language, "not-found"),
    }
}
