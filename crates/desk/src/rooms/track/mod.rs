//! Proceedings: all of a case with steps and standings, and one with the forms that carry it on.

pub(super) mod detail;
pub(super) mod entry;
pub(super) mod list;
pub(super) mod shown;
pub(super) mod words;

use self::words::{Decided, code_of, day_of, lexicon, partial_in, taken, unread};
use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, refused};
use crate::visit::{Form, Officer};
use crate::work::WorkProblem;
use crate::work::file::file;
use ::words::{ProceedingId, StreamId};
use axum::extract::Path;
use axum::response::Response;
use casework::Refusal;
use casework::proceedings::StepKind;
use casework::proceedings::decide;
use casework::proceedings::event::{StandingChanged, StandingCorrected, StepRecorded};
use detail::{Detail, Made};
use list::Track;

/// `GET /cases/{case}/track`.
pub(super) async fn list(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/track");
    let (form, typed) = taken(&officer.session, &page, &entry::ENTRY);
    let (lexicon, _) = lexicon(&officer);
    show(&Track::new(
        officer.language,
        Frame::of(&officer, "cases"),
        &lexicon,
        &view,
        form,
        typed.as_ref(),
    ))
}

/// `POST /cases/{case}/track`: a new proceeding.
pub(super) async fn begin(
    officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/track");
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let proceeding = ProceedingId::from_random(officer.session.desk().0.world.random());
    let Some((field, done)) = record(&officer, id, proceeding, &fields).await else {
        return notice::page(officer.language, "not-found");
    };
    match done {
        Ok(_) => see_other(&format!("{page}/{proceeding}#proceeding"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

/// `GET /cases/{case}/track/{proceeding}`.
pub(super) async fn get(
    officer: Officer,
    Path((case, proceeding)): Path<(String, String)>,
) -> Response {
    let (Ok(id), Ok(which)) = (case.parse(), proceeding.parse::<ProceedingId>()) else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let Some(proceeding) = view.case.proceedings().get(which) else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/track/{which}");
    let (form, typed) = taken(&officer.session, &page, &detail::FIELDS);
    let (lexicon, year) = lexicon(&officer);
    show(&Detail::new(Made {
        language: officer.language,
        frame: Frame::of(&officer, "cases"),
        lexicon: &lexicon,
        year,
        view: &view,
        proceeding,
        form,
        typed: typed.as_ref(),
    }))
}

/// `POST /cases/{case}/track/{proceeding}/{act}`: a step, a standing, a correction, or what is known.
pub(super) async fn post(
    officer: Officer,
    Path((case, proceeding, act)): Path<(String, String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/track/{proceeding}");
    let action = format!("{page}/{act}");
    let (Ok(id), Ok(which)) = (case.parse(), proceeding.parse::<ProceedingId>()) else {
        return notice::page(officer.language, "not-found");
    };
    let decided = match act.as_str() {
        "record" => record(&officer, id, which, &fields).await,
        "step" => step(&officer, id, which, &fields).await,
        "standing" => stand(&officer, id, which, &fields).await,
        "correct" => correct(&officer, id, which, &fields).await,
        _ => None,
    };
    let Some((field, done)) = decided else {
        return notice::page(officer.language, "not-found");
    };
    match done {
        Ok(_) => see_other(&format!("{page}#proceeding"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &action,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

/// The field that a refusal is about, where it is known.
pub(super) fn field_for(
    problem: &WorkProblem,
    of: impl Fn(Refusal) -> &'static str,
    other: &'static str,
) -> &'static str {
    match problem {
        WorkProblem::Refused(crate::Refusal::Case(refusal)) => of(*refusal),
        _ => other,
    }
}

/// Gives the field of a refusal to what was decided.
pub(super) fn decided(
    done: Result<crate::work::Done, WorkProblem>,
    of: impl Fn(Refusal) -> &'static str,
) -> Decided {
    let field = match &done {
        Ok(_) => "",
        Err(problem) => field_for(problem, of, ""),
    };
    Some((field, done))
}

async fn record(
    officer: &Officer,
    case: StreamId,
    proceeding: ProceedingId,
    fields: &Fields,
) -> Decided {
    let (lexicon, _) = lexicon(officer);
    let event = match entry::read(fields, proceeding, &lexicon) {
        Ok(event) => event,
        Err(refusal) => return unread(entry::field_of(refusal), refusal),
    };
    let mine = event.title.clone();
    let done = file(&officer.session, case, event.saw, mine, move |before| {
        decide::record(before.case, event.clone(), before.today)
    });
    decided(done.await, entry::field_of)
}

async fn step(
    officer: &Officer,
    case: StreamId,
    proceeding: ProceedingId,
    fields: &Fields,
) -> Decided {
    let (lexicon, _) = lexicon(officer);
    let on = match partial_in(fields, "step-on") {
        Ok(on) => on,
        Err(refusal) => return unread("step-on", refusal),
    };
    let next = match day_of(fields, "step-next") {
        Ok(next) => next,
        Err(refusal) => return unread("step-next", refusal),
    };
    let event = StepRecorded {
        proceeding,
        on,
        kind: StepKind::of_code(fields.get("step-kind"))?,
        by: fields.trimmed("step-by").to_owned(),
        text: fields.get("step-text").to_owned(),
        duty: code_of(&lexicon, "duties", fields.get("step-duty")),
        next,
    };
    let (seen, mine) = (fields.seen(), event.text.clone());
    let done = file(&officer.session, case, seen, mine, move |before| {
        decide::step(before.case, event.clone(), before.today)
    });
    decided(done.await, |refusal| match refusal {
        Refusal::FailureWithoutDuty => "step-duty",
        Refusal::DateInFuture => "step-on",
        Refusal::DatesReversed => "step-next",
        _ => "step-text",
    })
}

async fn stand(
    officer: &Officer,
    case: StreamId,
    proceeding: ProceedingId,
    fields: &Fields,
) -> Decided {
    let (lexicon, _) = lexicon(officer);
    let Ok(party) = fields.get("person").parse() else {
        return unread("person", Refusal::NoParty);
    };
    let on = match partial_in(fields, "standing-on") {
        Ok(on) => on,
        Err(refusal) => return unread("standing-on", refusal),
    };
    let code = fields.get("standing");
    let event = StandingChanged {
        proceeding,
        party,
        accountability: code_of(&lexicon, "accountability", code).unwrap_or_default(),
        on,
        note: fields.get("standing-note").to_owned(),
        saw: fields.seen(),
    };
    let mine = self::words::name(&lexicon, officer.language, &event.accountability);
    let done = file(&officer.session, case, event.saw, mine, move |before| {
        decide::stand(before.case, event.clone(), before.today)
    });
    decided(done.await, |refusal| match refusal {
        Refusal::DateInFuture | Refusal::DatesReversed => "standing-on",
        Refusal::StandsNotThere => "person",
        Refusal::TextTooLong => "standing-note",
        _ => "standing",
    })
}

async fn correct(
    officer: &Officer,
    case: StreamId,
    proceeding: ProceedingId,
    fields: &Fields,
) -> Decided {
    let (lexicon, _) = lexicon(officer);
    let Some((party, line)) = fields.get("line").split_once(' ') else {
        return unread("line", Refusal::NoLine);
    };
    let instead = match code_of(&lexicon, "accountability", fields.get("instead")) {
        None => None,
        Some(code) => match partial_in(fields, "instead-on") {
            Ok(on) => Some((code, on)),
            Err(refusal) => return unread("instead-on", refusal),
        },
    };
    let event = StandingCorrected {
        proceeding,
        party: party.parse().ok()?,
        line: line.parse().ok()?,
        instead,
        reason: fields.get("correct-reason").to_owned(),
    };
    let (seen, mine) = (fields.seen(), event.reason.clone());
    let done = file(&officer.session, case, seen, mine, move |before| {
        decide::correct_standing(before.case, event.clone(), before.today)
    });
    decided(done.await, correction_field)
}

/// The field of a correction that a refusal is about.
pub(super) const fn correction_field(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::DateInFuture => "instead-on",
        Refusal::NoLine => "line",
        Refusal::NoChange => "instead",
        _ => "correct-reason",
    }
}
