//! What happened in a case, and the cooperation that it may answer to.

pub(super) mod context;
pub(super) mod forms;
pub(super) mod typed;

use super::fields::Fields;
use super::frame::{see_other, show};
use super::notice;
use super::people::made;
use super::refuse::{Place, form_of, refused, typed_of};
use crate::Refusal;
use crate::view::FileView;
use crate::visit::{Form, Officer};
use crate::work::{self, WorkProblem};
use axum::extract::Path;
use axum::response::Response;
use context::Events;
use forms::{Cooperation, FIELDS, Incident};
use typed::{TypedCooperation, TypedIncident, cooperation, incident};
use words::{ActId, CooperationId, IncidentId, StreamId};

/// `GET /cases/{case}/events`.
pub(super) async fn list(officer: Officer, Path(case): Path<String>) -> Response {
    let Some((_, view)) = opened(&officer, &case).await else {
        return notice::page(officer.language, "not-found");
    };
    let form = form_of(&officer.session, &format!("/cases/{case}/events"), &FIELDS);
    show(&Events::new(made(&officer, form), &view))
}

/// `GET /cases/{case}/events/{incident}`; `new` stands for one that is not recorded yet.
pub(super) async fn get(officer: Officer, Path((case, text)): Path<(String, String)>) -> Response {
    let Some((_, view)) = opened(&officer, &case).await else {
        return notice::page(officer.language, "not-found");
    };
    let which = text.parse::<IncidentId>().ok();
    let known = which.and_then(|it| view.case.incidents().get(it));
    if known.is_none() && text != "new" {
        return notice::page(officer.language, "not-found");
    }
    let mut form = pages::Form::of(&FIELDS);
    let recorded = || known.map(|it| TypedIncident::recorded(&it.value));
    let typed = match typed_of(&officer.session, &format!("/cases/{case}/events/{text}")) {
        Some((fields, problem)) => {
            form.keep("reason", fields.get("reason"));
            form.refuse(problem);
            match fields.get("removes") {
                "yes" => recorded().unwrap_or_default(),
                _ => TypedIncident::of(&fields),
            }
        }
        None => recorded().unwrap_or_default(),
    };
    show(&Incident::new(made(&officer, form), &view, which, &typed))
}

/// `POST /cases/{case}/events/{incident}`.
pub(super) async fn post(
    officer: Officer,
    Path((case, text)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let world = &officer.session.desk().0.world;
    let which = match text.as_str() {
        "new" => Some(IncidentId::from_random(world.random())),
        text => text.parse().ok(),
    };
    let (Ok(id), Some(which)) = (case.parse::<StreamId>(), which) else {
        return notice::page(officer.language, "not-found");
    };
    let lexicon = officer.session.desk().lexicon().now();
    let typed = TypedIncident::of(&fields);
    let fresh = || ActId::from_random(world.random());
    let (field, done) = match incident(&typed, which, &lexicon, fields.seen(), fresh) {
        Ok(event) => (
            "title",
            work::record_incident(&officer.session, id, event).await,
        ),
        Err((field, refusal)) => (field, Err(refusal.into())),
    };
    let page = format!("/cases/{case}/events/{text}");
    match done {
        // One more act: the same page again, with a free place for it.
        Ok(_) if fields.get("then") == "more" => {
            see_other(&format!("/cases/{case}/events/{which}#acts"), &[])
        }
        Ok(_) => see_other(&format!("/cases/{case}/events#{which}"), &[]),
        Err(problem) => back(&officer, &page, &page, &fields, field, problem),
    }
}

/// `POST /cases/{case}/events/{incident}/remove`.
pub(super) async fn remove(
    officer: Officer,
    Path((case, text)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let (Ok(id), Ok(which)) = (case.parse::<StreamId>(), text.parse::<IncidentId>()) else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/events/{text}");
    match work::remove_incident(&officer.session, id, which, fields.trimmed("reason")).await {
        Ok(_) => see_other(&format!("/cases/{case}/events"), &[]),
        Err(problem) => {
            let action = format!("{page}/remove");
            back(&officer, &page, &action, &fields, "reason", problem)
        }
    }
}

/// `GET /cases/{case}/cooperation/{cooperation}`; `new` stands for one that is not recorded yet.
pub(super) async fn get_cooperation(
    officer: Officer,
    Path((case, text)): Path<(String, String)>,
) -> Response {
    let Some((_, view)) = opened(&officer, &case).await else {
        return notice::page(officer.language, "not-found");
    };
    let which = text.parse::<CooperationId>().ok();
    let known = which.and_then(|it| view.case.cooperation().get(it));
    if known.is_none() && text != "new" {
        return notice::page(officer.language, "not-found");
    }
    let mut form = pages::Form::of(&FIELDS);
    let recorded = || known.map(|it| TypedCooperation::recorded(&it.value));
    let typed = match typed_of(
        &officer.session,
        &format!("/cases/{case}/cooperation/{text}"),
    ) {
        Some((fields, problem)) => {
            form.keep("reason", fields.get("reason"));
            form.refuse(problem);
            match fields.get("removes") {
                "yes" => recorded().unwrap_or_default(),
                _ => TypedCooperation::of(&fields),
            }
        }
        None => recorded().unwrap_or_default(),
    };
    show(&Cooperation::new(
        made(&officer, form),
        &view,
        which,
        &typed,
    ))
}

/// `POST /cases/{case}/cooperation/{cooperation}`.
pub(super) async fn post_cooperation(
    officer: Officer,
    Path((case, text)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let which = match text.as_str() {
        "new" => Some(CooperationId::from_random(
            officer.session.desk().0.world.random(),
        )),
        text => text.parse().ok(),
    };
    let (Ok(id), Some(which)) = (case.parse::<StreamId>(), which) else {
        return notice::page(officer.language, "not-found");
    };
    let lexicon = officer.session.desk().lexicon().now();
    let typed = TypedCooperation::of(&fields);
    let (field, done) = match cooperation(&typed, which, &lexicon, fields.seen()) {
        Ok(event) => (
            "title",
            work::record_cooperation(&officer.session, id, event).await,
        ),
        Err((field, refusal)) => (field, Err(refusal.into())),
    };
    let page = format!("/cases/{case}/cooperation/{text}");
    match done {
        Ok(_) => see_other(&format!("/cases/{case}/events#{which}"), &[]),
        Err(problem) => back(&officer, &page, &page, &fields, field, problem),
    }
}

/// `POST /cases/{case}/cooperation/{cooperation}/remove`.
pub(super) async fn remove_cooperation(
    officer: Officer,
    Path((case, text)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let (Ok(id), Ok(which)) = (case.parse::<StreamId>(), text.parse::<CooperationId>()) else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/cooperation/{text}");
    match work::remove_cooperation(&officer.session, id, which, fields.trimmed("reason")).await {
        Ok(_) => see_other(&format!("/cases/{case}/events"), &[]),
        Err(problem) => {
            let action = format!("{page}/remove");
            back(&officer, &page, &action, &fields, "reason", problem)
        }
    }
}

async fn opened(officer: &Officer, case: &str) -> Option<(StreamId, FileView)> {
    let id = case.parse().ok()?;
    let view = officer.session.file(id).await.ok()?;
    Some((id, view))
}

fn back(
    officer: &Officer,
    page: &str,
    action: &str,
    fields: &Fields,
    field: &'static str,
    problem: WorkProblem,
) -> Response {
    use casework::Refusal as Case;
    let field = match &problem {
        WorkProblem::Refused(Refusal::Case(refusal)) => match refusal {
            Case::NoTitle | Case::TitleTooLong => "title",
            Case::DateInFuture => "from",
            Case::DatesReversed => "to",
            Case::IncidentWithoutAct | Case::VictimIsAuthor => "acts",
            Case::CooperationWithoutKind => "codes",
            Case::Circle | Case::NoIncident => "follows",
            _ => field,
        },
        _ => field,
    };
    refused(officer, &Place { page, action }, fields, field, problem)
}
