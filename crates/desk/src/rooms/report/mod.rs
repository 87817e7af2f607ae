//! One report: its words, its files, the dialogue, and what can be done with it.

pub(super) mod context;
mod known;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, park, refused};
use crate::attachment::{StagedFile, stage};
use crate::view::Urgency;
use crate::visit::{Form, Officer, Upload};
use crate::work::{self, Answer, OpenCase, WorkProblem};
use axum::extract::{Path, Query};
use axum::response::Response;
use context::{FIELDS, Report};
use pages::Problem;
use words::StreamId;

/// Files that one answer may carry.
const FILES_MAX: usize = 20;

/// The longest text of a form's field.
const TEXT_MAX: usize = 256 * 1024;

/// To which case the report may be joined, where somebody came from what is known already.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    to: String,
}

/// `GET /reports/{report}?to=`.
pub(super) async fn get(
    officer: Officer,
    Path(report): Path<String>,
    Query(Asked { to }): Query<Asked>,
) -> Response {
    let Ok(id) = report.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.report(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let mut form = form_of(&officer.session, &format!("/reports/{report}"), &FIELDS);
    if form.is_sound() && view.joinable.iter().any(|it| it.id.to_string() == to) {
        form.keep("case", to);
    }
    let known = officer.session.known(id).await;
    show(&Report::new(
        officer.language,
        Frame::fresh(&officer, "reports"),
        &officer.session.desk().lexicon().now(),
        (&view, &known.unwrap_or((Vec::new(), true))),
        form,
    ))
}

/// `POST /reports/{report}/answer`.
pub(super) async fn answer(
    officer: Officer,
    Path(report): Path<String>,
    upload: Upload,
) -> Response {
    let (page, action) = (
        format!("/reports/{report}"),
        format!("/reports/{report}/answer"),
    );
    let place = Place {
        page: &page,
        action: &action,
    };
    let Ok(report) = report.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    let (fields, files) = match read(&officer, report, upload).await {
        Ok(read) => read,
        Err((fields, Some(problem))) => {
            return refused(&officer, &place, &fields, "files", problem);
        }
        Err((fields, None)) => {
            park(
                &officer.session,
                &page,
                &fields,
                Problem::of_form("work-broke-off"),
            );
            return see_other(&page, &[]);
        }
    };
    let answer = Answer {
        report,
        text: fields.get("answer").to_owned(),
        signed: fields.trimmed("signed").to_owned(),
        files,
        seen: fields.seen(),
        // A form without the list asks for nothing: all that an answer can keep is kept.
        keeps: (!fields.get("keeps-asked").is_empty())
            .then(|| fields.all("keeps").map(str::to_owned).collect()),
    };
    match work::answer(&officer.session, answer).await {
        Ok(_) => see_other(&format!("{page}#newest"), &[]),
        Err(problem) => refused(&officer, &place, &fields, "answer", problem),
    }
}

type Broken = (Fields, Option<WorkProblem>);

/// Reads the answer's form: texts are kept, files are sealed as they come.
async fn read(
    officer: &Officer,
    report: StreamId,
    mut upload: Upload,
) -> Result<(Fields, Vec<StagedFile>), Broken> {
    let (mut fields, mut files) = (Fields::default(), Vec::new());
    loop {
        let field = match upload.field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Ok((fields, files)),
            Err(_) => return Err((fields, None)),
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name != "files" {
            match field.text().await {
                Ok(text) if text.len() <= TEXT_MAX => fields.push(name, text),
                Ok(_) => {
                    let problem = WorkProblem::Refused(casework::Refusal::TextTooLong.into());
                    return Err((fields, Some(problem)));
                }
                Err(_) => return Err((fields, None)),
            }
            continue;
        }
        let file_name = field.file_name().unwrap_or_default().to_owned();
        if file_name.is_empty() {
            continue; // The browser sends an empty file field where none was chosen.
        }
        if files.len() == FILES_MAX {
            let problem = WorkProblem::Refused(crate::Refusal::TooManyFiles);
            return Err((fields, Some(problem)));
        }
        let kind = field
            .content_type()
            .map(ToString::to_string)
            .unwrap_or_default();
        match stage(&officer.session, report, &file_name, &kind, field).await {
            Ok(file) => files.push(file),
            Err(problem) => return Err((fields, Some(problem))),
        }
    }
}

/// `POST /reports/{report}/open`: opens a case from the report.
pub(super) async fn open(
    officer: Officer,
    Path(report): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/reports/{report}");
    let action = format!("{page}/open");
    let place = Place {
        page: &page,
        action: &action,
    };
    let Ok(id) = report.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let open = OpenCase {
        reports: vec![id],
        title: fields.trimmed("title").to_owned(),
        summary: fields.trimmed("summary").to_owned(),
        urgency: urgency(fields.get("urgency")),
        members: fields
            .all("members")
            .filter_map(|id| id.parse().ok())
            .collect(),
    };
    match work::open_case(&officer.session, open).await {
        Ok(done) => see_other(&format!("/cases/{}", done.stream), &[]),
        Err(problem) => refused(&officer, &place, &fields, "title", problem),
    }
}

/// `POST /reports/{report}/triage`: whether somebody is in danger now.
pub(super) async fn triage(
    officer: Officer,
    Path(report): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/reports/{report}");
    let action = format!("{page}/triage");
    let place = Place {
        page: &page,
        action: &action,
    };
    let Ok(id) = report.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let danger = match fields.get("triage") {
        "yes" => true,
        "no" => false,
        _ => {
            let problem = Problem::at("triage", "triage-missing");
            park(&officer.session, &page, &fields, problem);
            return see_other(&page, &[]);
        }
    };
    let reasons = fields.trimmed("triage-reasons");
    match work::triage(&officer.session, id, danger, reasons).await {
        Ok(_) => see_other(&page, &[]),
        Err(problem) => refused(&officer, &place, &fields, "triage-reasons", problem),
    }
}

/// `POST /reports/{report}/protect`: what protects somebody who was in danger.
pub(super) async fn protect(
    officer: Officer,
    Path(report): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/reports/{report}");
    let action = format!("{page}/protect");
    let place = Place {
        page: &page,
        action: &action,
    };
    let Ok(id) = report.parse() else {
        return notice::page(officer.language, "not-found");
    };
    match work::protect(&officer.session, id, fields.trimmed("protected")).await {
        Ok(_) => see_other(&page, &[]),
        Err(problem) => refused(&officer, &place, &fields, "protected", problem),
    }
}

/// `POST /reports/{report}/explain`: why a promise was not kept.
pub(super) async fn explain(
    officer: Officer,
    Path(report): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/reports/{report}");
    let action = format!("{page}/explain");
    let place = Place {
        page: &page,
        action: &action,
    };
    let Ok(id) = report.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let promise = fields.get("promise").split_once('@');
    let promise = promise.and_then(|(key, at)| Some((key.to_owned(), at.parse().ok()?)));
    let Some(promise) = promise else {
        let problem = Problem::at("promise", "explain-missing");
        park(&officer.session, &page, &fields, problem);
        return see_other(&page, &[]);
    };
    match work::explain(&officer.session, id, promise, fields.trimmed("why")).await {
        Ok(_) => see_other(&page, &[]),
        Err(problem) => refused(&officer, &place, &fields, "why", problem),
    }
}

/// `POST /reports/{report}/join`: joins the report to a case.
pub(super) async fn join(
    officer: Officer,
    Path(report): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/reports/{report}");
    let action = format!("{page}/join");
    let place = Place {
        page: &page,
        action: &action,
    };
    let (Ok(id), Ok(case)) = (report.parse(), fields.get("case").parse()) else {
        return notice::page(officer.language, "not-found");
    };
    let reason = fields.trimmed("join-reason");
    match work::join_report(&officer.session, case, id, reason).await {
        Ok(done) => see_other(&format!("/cases/{}", done.stream), &[]),
        Err(problem) => refused(&officer, &place, &fields, "case", problem),
    }
}

/// The urgency of that name in forms; `Routine` for any other text.
pub(super) fn urgency(code: &str) -> Urgency {
    match code {
        "now" => Urgency::Now,
        "soon" => Urgency::Soon,
        _ => Urgency::Routine,
    }
}
