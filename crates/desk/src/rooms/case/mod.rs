//! One case: its story, its people, and everything that is done with it.

pub(super) mod context;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, refused};
use super::report::urgency;
use crate::session::Session;
use crate::view::{Ground, Stage};
use crate::visit::{Form, Officer};
use crate::work::{self, Done, WorkProblem};
use axum::extract::Path;
use axum::response::Response;
use casework::decisions::Matter;
use casework::links::LinkKind;
use context::{Case, FIELDS};
use words::StreamId;

/// `GET /cases/{case}`.
pub(super) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.case(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let form = form_of(&officer.session, &format!("/cases/{case}"), &FIELDS);
    let desk = officer.session.desk();
    show(&Case::new(
        officer.language,
        Frame::fresh(&officer, "cases"),
        (&desk.lexicon().now(), &desk.guidelines().all()),
        &view,
        form,
    ))
}

/// `POST /cases/{case}/{act}`: every form of the page.
pub(super) async fn post(
    officer: Officer,
    Path((case, act)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let (page, action) = (format!("/cases/{case}"), format!("/cases/{case}/{act}"));
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Some((field, done)) = decide(&officer.session, id, &act, &fields).await else {
        return notice::page(officer.language, "not-found");
    };
    match done {
        // Whoever left the case has nothing to see there any more.
        Ok(_) if act == "remove-member" => see_other("/cases", &[]),
        // What waits for a second officer stands above everything else.
        Ok(_) if matches!(act.as_str(), "close" | "decide" | "withdraw") => see_other(&page, &[]),
        Ok(_) if act == "sender" => see_other(&format!("{page}#reports"), &[]),
        Ok(_) if matches!(act.as_str(), "tie" | "untie") => {
            see_other(&format!("{page}#others"), &[])
        }
        Ok(_) => see_other(&format!("{page}#newest"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &action,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

type Decided = Option<(&'static str, Result<Done, WorkProblem>)>;

/// What a form of the page asks for, with the field to which a refusal belongs; none for an unknown
/// form.
async fn decide(session: &Session, case: StreamId, act: &str, fields: &Fields) -> Decided {
    let seen = fields.seen();
    let text = |name| fields.trimmed(name);
    Some(match act {
        "note" => (
            "note",
            work::add_note(session, case, fields.get("note")).await,
        ),
        "assign" => {
            let to = fields.get("assign").parse().ok();
            ("assign", work::assign(session, case, to, seen).await)
        }
        "title" => (
            "title",
            work::change_title(session, case, text("title"), seen).await,
        ),
        "summary" => (
            "summary",
            work::change_summary(session, case, text("summary"), seen).await,
        ),
        "urgency" => {
            let urgency = urgency(fields.get("urgency"));
            let reason = text("urgency-reason");
            (
                "urgency",
                work::change_urgency(session, case, urgency, reason, seen).await,
            )
        }
        "stage" => {
            let stage = Stage::of_code(fields.get("stage"))?;
            ("stage", work::set_status(session, case, stage, seen).await)
        }
        "close" => {
            let ground = Ground::of_code(fields.get("ground"))?;
            (
                "reasons",
                work::propose(
                    session,
                    case,
                    Matter::Close { ground },
                    text("reasons"),
                    seen,
                )
                .await,
            )
        }
        "explain" => {
            let (promise, opened_by) = fields.get("promise").split_once('@')?;
            let which = (promise.to_owned(), opened_by.parse().ok()?);
            let why = text("why");
            (
                "why",
                work::explain_in_case(session, case, which, why).await,
            )
        }
        "reopen" => (
            "reopen",
            work::reopen(session, case, text("reopen"), seen).await,
        ),
        _ => return decide_parts(session, case, act, fields).await,
    })
}

/// The same for who and what belongs to the case.
async fn decide_parts(session: &Session, case: StreamId, act: &str, fields: &Fields) -> Decided {
    let text = |name| fields.trimmed(name);
    Some(match act {
        "add-member" => {
            let officer = fields.get("member").parse().ok()?;
            ("member", work::add_member(session, case, officer).await)
        }
        "remove-member" => {
            let officer = fields.get("leaving").parse().ok()?;
            let reason = text("leaving-reason");
            (
                "leaving-reason",
                work::remove_member(session, case, officer, reason).await,
            )
        }
        "join" => {
            let report = fields.get("report").parse().ok()?;
            (
                "report",
                work::join_report(session, case, report, text("join-reason")).await,
            )
        }
        "sender" => {
            let report = fields.get("sent").parse().ok()?;
            let sender = fields.get("sender").parse().ok();
            (
                "sender",
                work::name_sender(session, case, report, sender).await,
            )
        }
        "tie" => {
            let kind = LinkKind::of_code(fields.get("link"))?;
            let how = (kind, text("link-note"));
            (
                "other",
                work::tie_cases(session, case, text("other"), how).await,
            )
        }
        "untie" => {
            let other = fields.get("untied").parse().ok()?;
            ("", work::untie_cases(session, case, other).await)
        }
        "leave" => {
            let report = fields.get("outgoing").parse().ok()?;
            let reason = text("outgoing-reason");
            (
                "outgoing-reason",
                work::leave_report(session, case, report, reason).await,
            )
        }
        _ => return super::decisions::answer(session, case, act, fields).await,
    })
}
