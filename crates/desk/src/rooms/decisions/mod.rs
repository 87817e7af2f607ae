//! What needs two in a case: decisions that wait and that are over, masks, interests that stand against somebody, and who is kept
//! out.

pub(super) mod card;
pub(super) mod context;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, refused};
use crate::Refusal;
use crate::session::Session;
use crate::visit::{Form, Officer};
use crate::work::{self, Done, WorkProblem};
use axum::extract::Path;
use axum::response::Response;
use casework::decisions::{Matter, Reach};
use casework::status::Ground;
use context::{Decisions, FIELDS};
use words::{OfficerId, StreamId};

/// `GET /cases/{case}/decisions`.
pub(super) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.decisions(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let here = format!("/cases/{case}/decisions");
    let form = form_of(&officer.session, &here, &FIELDS);
    show(&Decisions::new(
        officer.language,
        Frame::fresh(&officer, "cases"),
        &view,
        form,
    ))
}

/// `POST /cases/{case}/decisions/{act}`: every form of the page.
pub(super) async fn post(
    officer: Officer,
    Path((case, act)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/decisions");
    let action = format!("{page}/{act}");
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Some((field, done)) = act_on(&officer.session, id, &act, &fields).await else {
        return notice::page(officer.language, "not-found");
    };
    let part = match act.as_str() {
        "mask" => "masks",
        "aside" => "interests",
        "keep-out" => "out",
        _ => "waiting",
    };
    match done {
        Ok(_) => see_other(&format!("{page}#{part}"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &action,
            };
            let field = match &problem {
                WorkProblem::Refused(Refusal::Case(casework::Refusal::PublishNothing)) => {
                    "publish-text"
                }
                _ => field,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

type Acted = Option<(&'static str, Result<Done, WorkProblem>)>;

async fn act_on(session: &Session, case: StreamId, act: &str, fields: &Fields) -> Acted {
    let seen = fields.seen();
    let text = |name| fields.trimmed(name);
    Some(match act {
        "reveal" | "let-in" | "refuse" | "publish" | "let-go" => {
            let (reasons, what) = proposed(act, fields)?;
            (
                reasons,
                work::propose(session, case, what, text(reasons), seen).await,
            )
        }
        "mask" => {
            let party = fields.get("mask-party").parse().ok()?;
            (
                "mask-reason",
                work::mask(session, case, party, text("mask-reason")).await,
            )
        }
        "aside" => {
            let chosen = serde_json::from_str::<(OfficerId, String, String)>(fields.get("aside"));
            let (officer, interest, met) = chosen.ok()?;
            let reason = text("aside-reason");
            let about = (interest.as_str(), met.as_str());
            (
                "aside-reason",
                work::set_aside(session, case, officer, about, reason).await,
            )
        }
        "keep-out" => {
            let officer = fields.get("out-officer").parse().ok()?;
            (
                "out-reason",
                work::screen_out(session, case, officer, text("out-reason")).await,
            )
        }
        _ => return answer(session, case, act, fields).await,
    })
}

/// What is put to two, and the field of its reasons.
fn proposed(act: &str, fields: &Fields) -> Option<(&'static str, Matter)> {
    let get = |name| fields.get(name);
    Some(match act {
        "reveal" => (
            "reveal-reasons",
            Matter::Reveal {
                party: get("reveal-party").parse().ok()?,
                to: Reach::of_code(get("reveal-to"))?,
            },
        ),
        "let-in" => (
            "in-reasons",
            Matter::Readmit {
                officer: get("in-officer").parse().ok()?,
            },
        ),
        "refuse" => (
            "refuse-reasons",
            Matter::RefuseReport {
                report: get("refuse-report").parse().ok()?,
                ground: Ground::of_code(get("refuse-ground"))?,
            },
        ),
        "publish" => (
            "publish-reasons",
            Matter::Publish {
                text: get("publish-text").to_owned(),
            },
        ),
        "let-go" => (
            "let-go-reasons",
            Matter::LiftHold {
                hold: get("let-go-item").to_owned(),
            },
        ),
        _ => return None,
    })
}

/// Answering and taking back, as the cards of this page and of the case's own page ask for it.
pub(super) async fn answer(session: &Session, case: StreamId, act: &str, fields: &Fields) -> Acted {
    let decision = fields.get("decision").parse().ok()?;
    Some(match act {
        "decide" => {
            let agrees = match fields.get("agrees") {
                "yes" => true,
                "no" => false,
                _ => return None,
            };
            let reasons = fields.trimmed("decision-reasons");
            let seen = fields.seen();
            (
                "decision-reasons",
                work::answer_decision(session, case, decision, agrees, reasons, seen).await,
            )
        }
        "withdraw" => ("", work::withdraw_decision(session, case, decision).await),
        _ => return None,
    })
}
