//! What became of people, their remedies, and the follow-up of a case.

pub(super) mod context;
mod rows;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, refused};
use super::track::words::{
    Decided, code_of, codes_of, day_in, lexicon, name, partial_in, taken, unread,
};
use super::track::{correction_field, decided};
use crate::visit::{Form, Officer};
use crate::work::file::file;
use axum::extract::Path;
use axum::response::Response;
use casework::outcomes::decide;
use casework::outcomes::event::{FollowUpDone, FollowUpPlanned, OutcomeRecorded};
use casework::proceedings::RemedyState;
use casework::proceedings::event::{RemedyChanged, RemedyCorrected};
use casework::{Refusal, proceedings};
use context::{FIELDS, MYSELF, Made, Outcomes};
use words::StreamId;

/// `GET /cases/{case}/outcomes`.
pub(super) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/outcomes");
    let (form, typed) = taken(&officer.session, &page, &FIELDS);
    let (lexicon, year) = lexicon(&officer);
    show(&Outcomes::new(Made {
        language: officer.language,
        frame: Frame::of(&officer, "cases"),
        lexicon: &lexicon,
        year,
        view: &view,
        form,
        typed: typed.as_ref(),
    }))
}

/// `POST /cases/{case}/outcomes/{act}`: an outcome, a remedy or its correction, a follow-up or that it was done.
pub(super) async fn post(
    officer: Officer,
    Path((case, act)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/outcomes");
    let action = format!("{page}/{act}");
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let decided = match act.as_str() {
        "record" => record(&officer, id, &fields).await,
        "remedy" => remedy(&officer, id, &fields).await,
        "correct" => correct(&officer, id, &fields).await,
        "plan" => plan(&officer, id, &fields).await,
        "done" => finish(&officer, id, &fields).await,
        _ => None,
    };
    let Some((field, done)) = decided else {
        return notice::page(officer.language, "not-found");
    };
    match done {
        Ok(_) if matches!(act.as_str(), "plan" | "done") => {
            see_other(&format!("{page}#follow-ups"), &[])
        }
        Ok(_) => see_other(&format!("{page}#outcomes"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &action,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

async fn record(officer: &Officer, case: StreamId, fields: &Fields) -> Decided {
    let (lexicon, _) = lexicon(officer);
    // Nobody is chosen beforehand: a status must not end up with the first in the list.
    let Ok(party) = fields.get("party").parse() else {
        return unread("party", Refusal::NoParty);
    };
    let as_of = match day_in(fields, "as-of") {
        Ok(as_of) => as_of,
        Err(_) => return unread("as-of", Refusal::OutcomeWithoutDay),
    };
    let code = |list, field| code_of(&lexicon, list, fields.get(field));
    let event = OutcomeRecorded {
        party,
        act: fields.get("act").parse().ok(),
        follow_up: code("follow-up", "follow-up").unwrap_or_default(),
        situation: codes_of(&lexicon, "situations", fields, "situation"),
        as_of,
        impact: code("impact", "impact"),
        source: fields.trimmed("source").to_owned(),
        note: fields.get("note").to_owned(),
        saw: fields.seen(),
    };
    let mine = event.note.clone();
    let done = file(&officer.session, case, event.saw, mine, move |before| {
        decide::record(before.case, event.clone(), before.today)
    });
    decided(done.await, |refusal| match refusal {
        Refusal::DateInFuture => "as-of",
        Refusal::NoAct | Refusal::ActOfOthers => "act",
        Refusal::OutcomeWithoutKind => "follow-up",
        Refusal::NoParty => "party",
        _ => "note",
    })
}

async fn remedy(officer: &Officer, case: StreamId, fields: &Fields) -> Decided {
    let (lexicon, _) = lexicon(officer);
    let Ok(party) = fields.get("remedy-party").parse() else {
        return unread("remedy-party", Refusal::NoParty);
    };
    let on = match partial_in(fields, "remedy-on") {
        Ok(on) => on,
        Err(refusal) => return unread("remedy-on", refusal),
    };
    let event = RemedyChanged {
        party,
        remedy: code_of(&lexicon, "remedies", fields.get("remedy")).unwrap_or_default(),
        state: RemedyState::of_code(fields.get("remedy-state"))?,
        on,
        proceeding: fields.get("remedy-in").parse().ok(),
        note: fields.get("remedy-note").to_owned(),
        saw: fields.seen(),
    };
    let mine = name(&lexicon, officer.language, &event.remedy);
    let done = file(&officer.session, case, event.saw, mine, move |before| {
        proceedings::decide::remedy(before.case, event.clone(), before.today)
    });
    decided(done.await, |refusal| match refusal {
        Refusal::DateInFuture | Refusal::DatesReversed => "remedy-on",
        Refusal::RemedyWithoutKind => "remedy",
        Refusal::NoSuchMove => "remedy-state",
        Refusal::NoProceeding => "remedy-in",
        _ => "remedy-note",
    })
}

async fn correct(officer: &Officer, case: StreamId, fields: &Fields) -> Decided {
    let Ok(line) = fields.get("line").parse() else {
        return unread("line", Refusal::NoLine);
    };
    let instead = match RemedyState::of_code(fields.get("instead")) {
        None => None,
        Some(state) => match partial_in(fields, "instead-on") {
            Ok(on) => Some((state, on)),
            Err(refusal) => return unread("instead-on", refusal),
        },
    };
    let event = RemedyCorrected {
        line,
        instead,
        reason: fields.get("correct-reason").to_owned(),
    };
    let (seen, mine) = (fields.seen(), event.reason.clone());
    let done = file(&officer.session, case, seen, mine, move |before| {
        proceedings::decide::correct_remedy(before.case, event.clone(), before.today)
    });
    decided(done.await, correction_field)
}

async fn plan(officer: &Officer, case: StreamId, fields: &Fields) -> Decided {
    let on = match day_in(fields, "plan-on") {
        Ok(on) => on,
        Err(refusal) => return unread("plan-on", refusal),
    };
    let event = FollowUpPlanned {
        on,
        what: fields.trimmed("plan-what").to_owned(),
        who: fields.get("plan-who").parse().ok(),
    };
    let myself = fields.get("plan-who") == MYSELF;
    let (seen, mine) = (fields.seen(), event.what.clone());
    let done = file(&officer.session, case, seen, mine, move |before| {
        let event = FollowUpPlanned {
            who: if myself { Some(before.me) } else { event.who },
            ..event.clone()
        };
        decide::plan(before.case, event, before.today)
    });
    decided(done.await, |refusal| match refusal {
        Refusal::DateInPast => "plan-on",
        Refusal::NotMember => "plan-who",
        _ => "plan-what",
    })
}

async fn finish(officer: &Officer, case: StreamId, fields: &Fields) -> Decided {
    let Ok(planned) = fields.get("planned").parse() else {
        return unread("planned", Refusal::NoFollowUp);
    };
    let on = match day_in(fields, "done-on") {
        Ok(on) => on,
        Err(refusal) => return unread("done-on", refusal),
    };
    let event = FollowUpDone {
        planned,
        on,
        result: fields.get("result").to_owned(),
    };
    let (seen, mine) = (fields.seen(), event.result.clone());
    let done = file(&officer.session, case, seen, mine, move |before| {
        decide::done(before.case, event.clone(), before.today)
    });
    decided(done.await, |refusal| match refusal {
        Refusal::DateInFuture => "done-on",
        Refusal::NoFollowUp => "planned",
        _ => "result",
    })
}
