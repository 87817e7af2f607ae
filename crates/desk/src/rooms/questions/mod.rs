//! The office's own questions in a case.

mod answers;
pub(super) mod context;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, park, refused, typed_of};
use crate::visit::{Form, Officer};
use crate::work;
use axum::extract::Path;
use axum::response::Response;
use casework::forms::event::FormAnswered;
use context::{Made, Questions, unfit};
use pages::Problem;
use words::{EventId, StreamId};

/// `GET /cases/{case}/questions`.
pub(super) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let typed = typed_of(&officer.session, &format!("/cases/{case}/questions"));
    let (typed, problem) = typed.map_or((None, None), |(typed, problem)| {
        (Some(typed), Some(problem))
    });
    let shared = officer.session.shared();
    show(&Questions::new(Made {
        language: officer.language,
        frame: Frame::of(&officer, "cases"),
        shared: &shared,
        view: &view,
        typed: typed.as_ref(),
        problem,
    }))
}

/// `POST /cases/{case}/questions`: answers them. What is still missing is no refusal: it is answered when it is known.
pub(super) async fn post(
    officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/questions");
    let (Ok(id), Ok(form)) = (
        case.parse::<StreamId>(),
        fields.get("form").parse::<EventId>(),
    ) else {
        return notice::page(officer.language, "not-found");
    };
    let shared = officer.session.shared();
    let asked = shared
        .asked_by(form)
        .and_then(|it| it.questionnaire.clone());
    let Some(asked) = asked else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let mut answers = answers::typed(&fields);
    if let Some(known) = view.case.forms().get(form) {
        let shown = fields.all("shown").collect();
        answers::keep_unasked(&known.value.answers, &shown, &mut answers);
    }
    let answers = answers::in_order(&asked, &answers);
    if !unfit(&asked, &answers).is_empty() {
        let problem = Problem::of_form("refusal-answer-unfit");
        park(&officer.session, &page, &fields, problem);
        return see_other(&page, &[]);
    }
    let event = FormAnswered {
        form,
        answers,
        saw: fields.seen(),
    };
    match work::answer_questions(&officer.session, id, event).await {
        Ok(_) => see_other(&format!("{page}#answered"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(&officer, &place, &fields, "", problem)
        }
    }
}
