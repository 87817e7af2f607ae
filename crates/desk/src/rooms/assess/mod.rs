//! Assessment: element by element, with what each answer rests on, what follows from it, and a second officer's review.

pub(super) mod context;
pub(super) mod finding;
pub(super) mod list;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, refused, typed_of};
use super::terms::year;
use crate::view::AssessmentView;
use crate::visit::{Form, Officer};
use crate::work::{self, Done, WorkProblem};
use axum::extract::{Path, Query};
use axum::response::Response;
use casework::assessment::decide::Drafted;
use casework::assessment::event::Given;
use context::{Assess, Made};
use guideline::{Answer, Guideline, Key};
use list::{BEGIN, List};
use std::collections::BTreeMap;
use words::{EventId, StreamId};

/// `GET /cases/{case}/assess`: all assessments of a case, and the way to a new one.
pub(super) async fn list(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.case(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let desk = officer.session.desk();
    let form = form_of(&officer.session, &format!("/cases/{case}/assess"), &BEGIN);
    show(&List::new(
        officer.language,
        Frame::of(&officer, "cases"),
        &desk.lexicon().now(),
        &desk.guidelines().all(),
        &view,
        form,
    ))
}

/// `POST /cases/{case}/assess`: begins one.
pub(super) async fn begin(
    officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/assess");
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let (guideline, about) = (fields.get("guideline"), fields.trimmed("about"));
    match work::begin_assessment(&officer.session, id, guideline, about).await {
        Ok(assessment) => see_other(&format!("{page}/{assessment}"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(&officer, &place, &fields, "about", problem)
        }
    }
}

/// Which version is asked for.
#[derive(serde::Deserialize)]
pub(super) struct At {
    #[serde(default)]
    version: Option<u64>,
}

/// `GET /cases/{case}/assess/{assessment}?version=`.
pub(super) async fn get(
    officer: Officer,
    Path((case, assessment)): Path<(String, String)>,
    Query(At { version }): Query<At>,
) -> Response {
    let (Ok(id), Ok(which)) = (case.parse(), assessment.parse::<EventId>()) else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.assessment(id, which, version).await else {
        return notice::page(officer.language, "not-found");
    };
    let desk = officer.session.desk();
    let Some(guideline) = desk.guidelines().by_id(&view.row.guideline) else {
        return notice::page(officer.language, "no-guideline");
    };
    let typed = typed_of(
        &officer.session,
        &format!("/cases/{case}/assess/{assessment}"),
    );
    let (drafted, review, problem) = match typed {
        Some((fields, problem)) => {
            let review = fields.get("review-reasons").to_owned();
            let drafted = match fields.get("reviews") {
                "" => drafted(&fields, which, &guideline.guideline, false),
                _ => saved(&view),
            };
            (drafted, review, Some(problem))
        }
        None => (saved(&view), String::new(), None),
    };
    show(&Assess::new(Made {
        language: officer.language,
        frame: Frame::of(&officer, "cases"),
        lexicon: &desk.lexicon().now(),
        guideline: &guideline,
        year: year(desk.0.now()),
        view: &view,
        drafted: &drafted,
        review,
        problem,
    }))
}

/// `POST /cases/{case}/assess/{assessment}/{act}`: save, hand in, review.
pub(super) async fn post(
    officer: Officer,
    Path((case, assessment, act)): Path<(String, String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/assess/{assessment}");
    let action = format!("{page}/{act}");
    let (Ok(id), Ok(which)) = (case.parse(), assessment.parse()) else {
        return notice::page(officer.language, "not-found");
    };
    let Some((field, done)) = decide(&officer, id, which, &act, &fields).await else {
        return notice::page(officer.language, "not-found");
    };
    match done {
        Ok(_) => see_other(&format!("{page}#finding"), &[]),
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

async fn decide(
    officer: &Officer,
    case: StreamId,
    assessment: EventId,
    act: &str,
    fields: &Fields,
) -> Decided {
    let session = &officer.session;
    if act == "review" {
        let version = fields.get("version").parse().ok()?;
        let agrees = match fields.get("reviews") {
            "agrees" => true,
            "dissents" => false,
            _ => return None,
        };
        let reasons = fields.get("review-reasons");
        let done =
            work::review_assessment(session, case, assessment, version, agrees, reasons).await;
        return Some(("review-reasons", done));
    }
    let submit = match act {
        "save" => false,
        "submit" => true,
        _ => return None,
    };
    let id = fields.get("guideline");
    let guideline = session.desk().guidelines().by_id(id)?;
    let drafted = drafted(fields, assessment, &guideline.guideline, submit);
    let done = work::save_assessment(session, case, id, drafted, fields.seen()).await;
    Some(("reasons", done))
}

/// What the form says. Names of fields: `a:` an answer, `r:` what it rests on, `p:` picks of an element, `none:` that none fits, `g:` what the picks
/// rest on.
fn drafted(fields: &Fields, assessment: EventId, guideline: &Guideline, submit: bool) -> Drafted {
    let mut answers = Vec::new();
    let mut grounds = BTreeMap::new();
    for element in &guideline.elements {
        for indicator in &element.indicators {
            let name = format!("{}/{}", element.code, indicator.code);
            answers.push(Given {
                key: Key::new(&element.code, &indicator.code),
                answer: match fields.get(&format!("a:{name}")) {
                    "yes" => Answer::Yes,
                    "no" => Answer::No,
                    _ => Answer::Unknown,
                },
                rests_on: fields.trimmed(&format!("r:{name}")).to_owned(),
            });
        }
        if element.list.is_none() {
            continue;
        }
        let picked = |code: &str| Given {
            key: Key::new(&element.code, code),
            answer: Answer::Yes,
            rests_on: String::new(),
        };
        answers.extend(fields.all(&format!("p:{}", element.code)).map(picked));
        if !fields.get(&format!("none:{}", element.code)).is_empty() {
            answers.push(picked(Key::NONE));
        }
        let ground = fields.trimmed(&format!("g:{}", element.code));
        grounds.insert(element.code.clone(), ground.to_owned());
    }
    Drafted {
        assessment,
        about: fields.trimmed("about").to_owned(),
        answers,
        grounds,
        reasons: fields.get("reasons").to_owned(),
        conclusion: Some(fields.get("conclusion"))
            .filter(|it| !it.is_empty())
            .map(str::to_owned),
        submit,
    }
}

/// What the shown version says.
fn saved(view: &AssessmentView) -> Drafted {
    let shown = &view.shown;
    Drafted {
        assessment: shown.assessment,
        about: shown.about.clone(),
        answers: shown.answers.clone(),
        grounds: shown.grounds.clone(),
        reasons: shown.reasons.clone(),
        conclusion: shown.conclusion.clone(),
        submit: shown.submitted,
    }
}
