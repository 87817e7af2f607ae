//! Replies of States and others: all of a case, and one with what was said to it and what it means.

pub(super) mod detail;
pub(super) mod entry;
pub(super) mod list;
mod shown;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, refused};
use super::track::decided;
use super::track::words::{Decided, day_in, lexicon, taken, unread};
use crate::visit::{Form, Officer};
use crate::work::file::file;
use axum::extract::{Path, Query};
use axum::response::Response;
use casework::Refusal;
use casework::replies::event::{RebuttalRecorded, ReplyWeighed};
use casework::replies::{Effect, decide};
use detail::{Detail, Made};
use list::Replies;
use words::{ReplyId, StreamId};

/// The action that a new reply answers.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    to: String,
}

/// `GET /cases/{case}/replies?to=`.
pub(super) async fn list(
    officer: Officer,
    Path(case): Path<String>,
    Query(Asked { to }): Query<Asked>,
) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/replies");
    let (form, typed) = taken(&officer.session, &page, &entry::ENTRY);
    let (lexicon, year) = lexicon(&officer);
    show(&Replies::new(
        officer.language,
        Frame::of(&officer, "cases"),
        (&lexicon, year),
        &view,
        (form, typed.as_ref()),
        to.parse().ok(),
    ))
}

/// `POST /cases/{case}/replies`: a new reply.
pub(super) async fn begin(
    officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/replies");
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let reply = ReplyId::from_random(officer.session.desk().0.world.random());
    let Some((field, done)) = record(&officer, id, reply, &fields).await else {
        return notice::page(officer.language, "not-found");
    };
    match done {
        Ok(_) => see_other(&format!("{page}/{reply}#reply"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

/// `GET /cases/{case}/replies/{reply}`.
pub(super) async fn get(officer: Officer, Path((case, reply)): Path<(String, String)>) -> Response {
    let (Ok(id), Ok(which)) = (case.parse(), reply.parse::<ReplyId>()) else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let Some(reply) = view.case.replies().get(which) else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/replies/{which}");
    let (form, typed) = taken(&officer.session, &page, &detail::FIELDS);
    let (lexicon, year) = lexicon(&officer);
    show(&Detail::new(Made {
        language: officer.language,
        frame: Frame::of(&officer, "cases"),
        lexicon: &lexicon,
        year,
        view: &view,
        reply,
        form,
        typed: typed.as_ref(),
    }))
}

/// `POST /cases/{case}/replies/{reply}/{act}`: a rebuttal, what it means, or the reply itself.
pub(super) async fn post(
    officer: Officer,
    Path((case, reply, act)): Path<(String, String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/replies/{reply}");
    let action = format!("{page}/{act}");
    let (Ok(id), Ok(which)) = (case.parse(), reply.parse::<ReplyId>()) else {
        return notice::page(officer.language, "not-found");
    };
    let decided = match act.as_str() {
        "record" => record(&officer, id, which, &fields).await,
        "rebuttal" => rebut(&officer, id, which, &fields).await,
        "weigh" => weigh(&officer, id, which, &fields).await,
        _ => None,
    };
    let Some((field, done)) = decided else {
        return notice::page(officer.language, "not-found");
    };
    match done {
        Ok(_) => see_other(&format!("{page}#reply"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &action,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

async fn record(officer: &Officer, case: StreamId, reply: ReplyId, fields: &Fields) -> Decided {
    let (lexicon, _) = lexicon(officer);
    let event = match entry::read(fields, reply, &lexicon) {
        Ok(event) => event,
        Err(refusal) => return unread(entry::field_of(refusal), refusal),
    };
    let mine = event.summary.clone();
    let done = file(&officer.session, case, event.saw, mine, move |before| {
        decide::record(before.case, event.clone(), before.today)
    });
    decided(done.await, entry::field_of)
}

async fn rebut(officer: &Officer, case: StreamId, reply: ReplyId, fields: &Fields) -> Decided {
    let on = match day_in(fields, "said-on") {
        Ok(on) => on,
        Err(refusal) => return unread("said-on", refusal),
    };
    let event = RebuttalRecorded {
        reply,
        party: fields.get("said-party").parse().ok(),
        by: fields.trimmed("said-by").to_owned(),
        on,
        text: fields.get("said-text").to_owned(),
    };
    let (seen, mine) = (fields.seen(), event.text.clone());
    let done = file(&officer.session, case, seen, mine, move |before| {
        decide::rebut(before.case, event.clone(), before.today)
    });
    decided(done.await, |refusal| match refusal {
        Refusal::DateInFuture => "said-on",
        Refusal::RebuttalFromNobody => "said-by",
        _ => "said-text",
    })
}

async fn weigh(officer: &Officer, case: StreamId, reply: ReplyId, fields: &Fields) -> Decided {
    let Some(effect) = Effect::of_code(fields.get("effect")) else {
        return unread("effect", Refusal::WeighedWithoutEffect);
    };
    let event = ReplyWeighed {
        reply,
        assessment: fields.get("assessment").parse().ok(),
        effect,
        reasons: fields.get("weigh-reasons").to_owned(),
        saw: fields.seen(),
    };
    let mine = event.reasons.clone();
    let done = file(&officer.session, case, event.saw, mine, move |before| {
        decide::weigh(before.case, event.clone())
    });
    decided(done.await, |refusal| match refusal {
        Refusal::NoAssessment => "assessment",
        _ => "weigh-reasons",
    })
}
