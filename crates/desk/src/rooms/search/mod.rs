//! The search: a question is sent, remembered by the session under a number, and shown; an officer keeps questions under names.
//! What is looked for stands in no address.

pub(super) mod context;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, refused};
use crate::finding::{Facet, Question, Sorting, Thing};
use crate::view::AuditAct;
use crate::visit::{Form, Officer};
use crate::work;
use axum::extract::{Path, Query};
use axum::response::Response;
use casework::when::{NoDate, PartialDate};
use context::{FIELDS, Search, Shown};

/// Which question: by its number in this session, or by the number of a kept one.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    asked: String,
    #[serde(default)]
    saved: String,
    /// Only cases, or only reports that are in none: where a list leads here.
    #[serde(default)]
    only: String,
    #[serde(default)]
    page: String,
}

/// `GET /search?asked=&saved=&only=&page=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let session = &officer.session;
    let saved = session.saved_searches();
    let (mut question, mut address, mut gone, mut kept) =
        (Question::default(), "/search".to_owned(), false, None);
    if let Ok(id) = asked.saved.parse::<u32>()
        && let Some(found) = saved.iter().find(|it| it.id == id)
    {
        question = found.question.clone();
        address = format!("/search?saved={id}");
        kept = Some(id);
    } else if !asked.asked.is_empty() {
        let number = asked.asked.parse().ok();
        match number.and_then(|it| Some((it, session.asked(it)?))) {
            Some((number, found)) => {
                question = found;
                address = format!("/search?asked={number}");
            }
            None => gone = true,
        }
    } else if matches!(asked.only.as_str(), "case" | "report") {
        question = question.choosing(Facet::Sort, &asked.only);
        address = format!("/search?only={}", asked.only);
    } else {
        gone = !asked.saved.is_empty();
    }
    let page = asked.page.parse().unwrap_or(1);
    let Ok(answer) = session.find(question.clone(), page).await else {
        return notice::page(officer.language, "not-found");
    };
    if !question.is_empty() {
        // That something was looked for is recorded; what, is not.
        session.note(AuditAct::Searched, String::new()).await;
    }
    let number = session.ask(question.clone());
    let form = form_of(session, &address, &FIELDS);
    show(&Search::new(
        officer.language,
        Frame::of(&officer, "search"),
        &session.desk().lexicon().now(),
        &Shown {
            question,
            answer,
            officers: session.officers(),
            saved,
            kept,
            address,
            number,
            gone,
        },
        form,
    ))
}

/// `POST /search`: remembers the question and shows its answer.
pub(super) async fn post(officer: Officer, Form(fields): Form<Fields>) -> Response {
    let mut question = read(&fields);
    match (days(&fields, "from"), days(&fields, "to")) {
        (Ok(from), Ok(to)) => {
            question = question.between(from.map(|it| it.first()), to.map(|it| it.last()));
        }
        (from, _) => {
            // Everything but the days is asked, so that nothing else has to be typed again.
            let page = format!("/search?asked={}", officer.session.ask(question));
            let field = if from.is_err() { "from" } else { "to" };
            let place = Place {
                page: &page,
                action: "/search",
            };
            let problem = casework::Refusal::NotADate.into();
            return refused(&officer, &place, &fields, field, problem);
        }
    }
    if question.is_empty() && question.sorting == Sorting::default() {
        return see_other("/search", &[]);
    }
    let number = officer.session.ask(question);
    see_other(&format!("/search?asked={number}#found"), &[])
}

/// A day, a month or a year that was typed; none where the field is empty.
fn days(fields: &Fields, name: &str) -> Result<Option<PartialDate>, NoDate> {
    match fields.trimmed(name) {
        "" => Ok(None),
        text => text.parse().map(Some),
    }
}

/// The question that a form carries, but for its days. What it does not know is passed over.
pub(super) fn read(fields: &Fields) -> Question {
    let mut question = Question::of(fields.get("words"));
    for facet in Facet::ALL {
        for value in fields.all(facet.code()) {
            question = question.choosing(*facet, value);
        }
    }
    for thing in fields.all("look").filter_map(Thing::of_code) {
        question = question.within(thing);
    }
    let sorting = Sorting::of_code(fields.get("order"));
    question.sorted(sorting.unwrap_or_default())
}

/// `POST /search/saved`: keeps the question that is shown.
pub(super) async fn keep(officer: Officer, Form(fields): Form<Fields>) -> Response {
    let session = &officer.session;
    let number = fields.get("asked").parse().ok();
    let Some((number, question)) = number.and_then(|it: u64| Some((it, session.asked(it)?))) else {
        return see_other("/search?asked=0", &[]);
    };
    match work::keep_search(session, fields.get("name"), question).await {
        Ok(id) => see_other(&format!("/search?saved={id}#saved"), &[]),
        Err(problem) => {
            let page = format!("/search?asked={number}");
            let place = Place {
                page: &page,
                action: "/search/saved",
            };
            refused(&officer, &place, &fields, "name", problem)
        }
    }
}

/// `POST /search/saved/{id}/{act}`: gives a kept search another name, or keeps it no longer.
pub(super) async fn change(
    officer: Officer,
    Path((id, act)): Path<(u32, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let session = &officer.session;
    let page = format!("/search?saved={id}");
    let (done, to) = match act.as_str() {
        "rename" => (
            work::rename_search(session, id, fields.get("new-name")).await,
            format!("{page}#saved"),
        ),
        "remove" => (
            work::remove_search(session, id).await,
            "/search#saved".to_owned(),
        ),
        _ => return notice::page(officer.language, "not-found"),
    };
    match done {
        Ok(_) => see_other(&to, &[]),
        Err(problem) => {
            let action = format!("/search/saved/{id}/{act}");
            let place = Place {
                page: &page,
                action: &action,
            };
            refused(&officer, &place, &fields, "new-name", problem)
        }
    }
}
