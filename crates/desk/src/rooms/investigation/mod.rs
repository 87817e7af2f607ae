//! Investigation: the plan with its tasks, interviews and statements, what facts rest on, and accounts that differ.

pub(super) mod context;
pub(super) mod form;
pub(super) mod matrix;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, refused, typed_of};
use crate::session::Session;
use crate::visit::{Form, Officer};
use crate::work::{self, Done, WorkProblem};
use axum::extract::Path;
use axum::response::Response;
use casework::investigation::decide;
use casework::investigation::event::{
    FactRests, FactSet, Ground, InterviewRecorded, QuestionSet, StatementRecorded, TaskSet,
};
use casework::investigation::{FactState, Point, Setting, Stance};
use casework::when::PartialDate;
use casework::{Case, CaseEvent, No, Refusal};
use context::Plan;
use form::{ItemPage, Sort};
use jiff::civil::Date;
use matrix::MatrixPage;
use words::{ItemId, OfficerId, StreamId};

/// `GET /cases/{case}/investigation`.
pub(super) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let Some(view) = view(&officer, &case).await else {
        return notice::page(officer.language, "not-found");
    };
    let form = form_of(
        &officer.session,
        &format!("/cases/{case}/investigation"),
        &[],
    );
    show(&Plan::new(
        officer.language,
        Frame::of(&officer, "cases"),
        &view,
        form,
    ))
}

/// `GET /cases/{case}/investigation/matrix`.
pub(super) async fn matrix(officer: Officer, Path(case): Path<String>) -> Response {
    let Some(view) = view(&officer, &case).await else {
        return notice::page(officer.language, "not-found");
    };
    let lexicon = officer.session.desk().lexicon().now();
    show(&MatrixPage::new(
        officer.language,
        Frame::of(&officer, "cases"),
        &lexicon,
        &view,
    ))
}

async fn view(officer: &Officer, case: &str) -> Option<crate::view::FileView> {
    officer.session.file(case.parse().ok()?).await.ok()
}

/// `GET /cases/{case}/investigation/{kind}/{item}`: one item, or the form of a new one.
pub(super) async fn get_item(
    officer: Officer,
    Path((case, kind, item)): Path<(String, String, String)>,
) -> Response {
    let (Some(sort), Some(view)) = (Sort::of_code(&kind), view(&officer, &case).await) else {
        return notice::page(officer.language, "not-found");
    };
    let id = match item.as_str() {
        "new" => None,
        id => match id.parse::<ItemId>() {
            Ok(id) if sort.has(&view.case, id) => Some(id),
            _ => return notice::page(officer.language, "not-found"),
        },
    };
    let page = format!("/cases/{case}/investigation/{kind}/{item}");
    let typed = typed_of(&officer.session, &page);
    let lexicon = officer.session.desk().lexicon().now();
    show(&ItemPage::new(
        officer.language,
        Frame::of(&officer, "cases"),
        &lexicon,
        &view,
        (sort, id),
        typed,
    ))
}

/// `POST /cases/{case}/investigation/{kind}/{item}`: saves an item; `done`, `rest` and `free` act on one.
pub(super) async fn post(
    officer: Officer,
    Path((case, kind, item)): Path<(String, String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let Ok(id) = case.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    let session = &officer.session;
    let of = match item.as_str() {
        "new" => Some(ItemId::from_random(session.0.desk.world.random())),
        id => id.parse().ok(),
    };
    let Some(of) = of else {
        return notice::page(officer.language, "not-found");
    };
    let home = format!("/cases/{case}/investigation");
    let (page, to) = match kind.as_str() {
        "done" => (home.clone(), format!("{home}#tasks")),
        "rest" | "free" => {
            let fact = match kind.as_str() {
                "rest" => item.clone(),
                _ => fields.get("fact").to_owned(),
            };
            let page = format!("{home}/fact/{fact}");
            (page.clone(), format!("{page}#rests"))
        }
        "fact" => (
            format!("{home}/fact/{item}"),
            format!("{home}/fact/{of}#rests"),
        ),
        kind => (format!("{home}/{kind}/{item}"), format!("{home}#{kind}s")),
    };
    let done = match wish(&kind, of, session, &fields) {
        Ok(Some(wish)) => perform(session, id, &fields, wish).await,
        Ok(None) => return notice::page(officer.language, "not-found"),
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(_) => see_other(&to, &[]),
        Err(problem) => {
            let action = format!("{home}/{kind}/{item}");
            let place = Place {
                page: &page,
                action: &action,
            };
            let field = match (kind.as_str(), field(&problem)) {
                ("rest", "text") => "other",
                ("done", _) => "",
                (_, field) => field,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

/// The field that a refusal is about.
fn field(problem: &WorkProblem) -> &'static str {
    let WorkProblem::Refused(crate::Refusal::Case(refusal)) = problem else {
        return "";
    };
    match refusal {
        Refusal::ItemWithoutWords => "text",
        Refusal::NotADate | Refusal::DateInFuture => "on",
        Refusal::AssignedNotMember => "who",
        Refusal::InterpreterIsAuthor => "interpreter",
        Refusal::InterviewByNobody => "others",
        Refusal::FirstTimeUnreliable => "source",
        Refusal::FactWithoutReason => "reasons",
        Refusal::FactRestsOnNothing => "state",
        _ => "",
    }
}

/// What a form asks for.
#[derive(Clone)]
enum Wish {
    Question(QuestionSet),
    Task(TaskSet),
    Done(ItemId, bool, String),
    Interview(Box<InterviewRecorded>),
    Statement(Box<StatementRecorded>),
    Fact(FactSet),
    Rest(FactRests),
    Free(ItemId, String),
}

impl Wish {
    fn decide(self, case: &Case, today: Date) -> Result<CaseEvent, No> {
        match self {
            Self::Question(it) => decide::question(case, it),
            Self::Task(it) => decide::task(case, it),
            Self::Done(task, done, result) => decide::task_done(case, task, done, &result),
            Self::Interview(mut it) => {
                // What another room linked stays.
                let known = case.investigation().interview(it.interview);
                it.consent = known.and_then(|it| it.value.consent);
                decide::interview(case, *it, today)
            }
            Self::Statement(it) => decide::statement(case, *it, today),
            Self::Fact(it) => decide::fact(case, it),
            Self::Rest(it) => decide::rest(case, it),
            Self::Free(rest, reason) => decide::free(case, rest, &reason),
        }
    }
}

async fn perform(
    session: &Session,
    case: StreamId,
    fields: &Fields,
    wish: Wish,
) -> Result<Done, WorkProblem> {
    let mine = fields.trimmed("text").to_owned();
    work::file::file(session, case, fields.seen(), mine, move |before| {
        wish.clone().decide(before.case, before.today)
    })
    .await
}

fn date(fields: &Fields, name: &str) -> Result<Option<PartialDate>, Refusal> {
    match fields.trimmed(name) {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Refusal::NotADate),
    }
}

fn code(fields: &Fields, name: &str) -> Option<String> {
    Some(fields.trimmed(name).to_owned()).filter(|it| !it.is_empty())
}

/// What a form says; none where there is no such form.
fn wish(
    kind: &str,
    id: ItemId,
    session: &Session,
    fields: &Fields,
) -> Result<Option<Wish>, Refusal> {
    let line = |name: &str| fields.trimmed(name).to_owned();
    let saw = fields.seen();
    Ok(Some(match kind {
        "question" => Wish::Question(QuestionSet {
            question: id,
            text: line("text"),
            why: line("why"),
            answer: code(fields, "answer"),
            saw,
        }),
        "task" => Wish::Task(TaskSet {
            task: id,
            text: line("text"),
            who: fields.get("who").parse().ok(),
            due: date(fields, "on")?,
            question: fields.get("question").parse().ok(),
            saw,
        }),
        "done" => Wish::Done(id, fields.get("done") == "yes", line("result")),
        "interview" => Wish::Interview(Box::new(interview(id, fields)?)),
        "statement" => Wish::Statement(Box::new(StatementRecorded {
            statement: id,
            by: fields.get("by").parse().map_err(|_| Refusal::NoParty)?,
            interview: fields.get("interview").parse().ok(),
            on: date(fields, "on")?.ok_or(Refusal::NotADate)?,
            language: line("language"),
            text: line("text"),
            translation: line("translation"),
            source: code(fields, "source"),
            information: code(fields, "information"),
            saw,
        })),
        "fact" => Wish::Fact(FactSet {
            fact: id,
            text: line("text"),
            incident: fields.get("incident").parse().ok(),
            act: fields.get("act").parse().ok(),
            state: FactState::of_code(fields.get("state")).unwrap_or(FactState::Open),
            reasons: line("reasons"),
            saw,
        }),
        "rest" => Wish::Rest(FactRests {
            rest: ItemId::from_random(session.0.desk.world.random()),
            fact: id,
            on: ground(fields.get("ground"), &line("other"))?,
            stance: Stance::of_code(fields.get("stance")).unwrap_or(Stance::Supports),
            information: code(fields, "information"),
            note: line("note"),
        }),
        "free" => Wish::Free(id, line("reason")),
        _ => return Ok(None),
    }))
}

fn interview(id: ItemId, fields: &Fields) -> Result<InterviewRecorded, Refusal> {
    let line = |name: &str| fields.trimmed(name).to_owned();
    let points = Point::ALL.iter().copied();
    let languages = ["language-1", "language-2"].map(|it| code(fields, it));
    Ok(InterviewRecorded {
        interview: id,
        with: fields.get("with").parse().map_err(|_| Refusal::NoParty)?,
        on: date(fields, "on")?.ok_or(Refusal::NotADate)?,
        by: fields
            .all("officer")
            .filter_map(|it| it.parse::<OfficerId>().ok())
            .collect(),
        others: line("others"),
        setting: Setting::of_code(fields.get("setting")).unwrap_or(Setting::InPerson),
        place: line("place"),
        interpreter: fields.get("interpreter").parse().ok(),
        interpreter_name: line("interpreter-name"),
        languages: languages.into_iter().flatten().collect(),
        consent: None,
        consent_note: line("consent"),
        companions: line("companions"),
        points: points
            .filter(|it| fields.all("point").any(|code| code == it.code()))
            .collect(),
        asked_before: fields.trimmed("asked").parse().ok(),
        asked_by: line("asked-by"),
        notes: line("notes"),
        saw: fields.seen(),
    })
}

/// The source that was chosen: its sort and its id, or another in words.
fn ground(chosen: &str, other: &str) -> Result<Ground, Refusal> {
    match chosen.split_once(':') {
        Some(("statement", id)) => id.parse().map(Ground::Statement),
        Some(("evidence", id)) => id.parse().map(Ground::Evidence),
        Some(("report", id)) => id.parse().map(Ground::Report),
        _ => Ok(Ground::Other(other.to_owned())),
    }
    .map_err(|_| Refusal::NoItem)
}
