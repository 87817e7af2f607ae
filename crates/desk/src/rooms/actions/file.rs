//! A letter as a file: typeset as PDF, or as a document to edit elsewhere.

use super::Asked;
use crate::attachment::content_disposition;
use crate::letter::{self, Format};
use crate::rooms::fields::Fields;
use crate::rooms::frame::{guarded, see_other};
use crate::rooms::notice;
use crate::rooms::refuse::park;
use crate::view::{AuditAct, reference};
use crate::visit::Officer;
use axum::body::Body;
use axum::extract::{Path, Query};
use axum::response::Response;
use http::{HeaderValue, header};
use pages::{Problem, Serves};
use paper::{PaperProblem, Watermark};
use words::{ActionId, StreamId};

/// `GET /cases/{case}/actions/{action}/letter.pdf?version=`, and `letter.docx`. That it was taken out goes into the audit book.
pub(in crate::rooms) async fn get(
    officer: Officer,
    Path((case, action, name)): Path<(String, String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let absent = || notice::page(officer.language, "not-found");
    let format = match name.as_str() {
        "letter.pdf" => Format::Pdf,
        "letter.docx" => Format::Docx,
        _ => return absent(),
    };
    let (Ok(id), Ok(which)) = (case.parse::<StreamId>(), action.parse::<ActionId>()) else {
        return absent();
    };
    let session = &officer.session;
    let Ok(view) = session.file(id).await else {
        return absent();
    };
    let Some(known) = view.case.actions().get(which) else {
        return absent();
    };
    let version = asked
        .version
        .map_or(Some(known.newest()), |it| known.version(it));
    let Some(version) = version else {
        return absent();
    };
    let is_final = letter::is_approved(known, version);
    let lexicon = session.desk().lexicon().now();
    let office = letter::Letterhead::of(session);
    let house = session.desk();
    let desk = letter::Desk {
        view: &view,
        lexicon: &lexicon,
        papers: house.papers(),
        office: &office,
    };
    let watermark = if is_final {
        Watermark::None
    } else {
        Watermark::Draft
    };
    let document = match letter::document(&desk, &version.value, watermark) {
        Ok(document) => document,
        Err(problem) => return wrong(&officer, (&case, &action), &problem),
    };
    let noted = session
        .blocking(move |live| Ok(Ok(live.note(AuditAct::DownloadedFile, reference(id))?)))
        .await;
    if noted.is_err() {
        return notice::page(officer.language, "broken");
    }
    let created = version.at;
    let made = tokio::task::spawn_blocking(move || letter::bytes(&document, format, created)).await;
    match made {
        Ok(Ok(bytes)) => sent(&letter::file_name(known, is_final, format), format, bytes),
        Ok(Err(problem)) => wrong(&officer, (&case, &action), &problem),
        Err(_) => notice::page(officer.language, "broken"),
    }
}

fn sent(name: &str, format: Format, bytes: Vec<u8>) -> Response {
    let kind = match format {
        Format::Pdf => "application/pdf",
        Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };
    let length = bytes.len();
    let mut response = guarded(Response::new(Body::from(bytes)), Serves::Download);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if let Ok(value) = HeaderValue::from_str(&content_disposition(name)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn wrong(officer: &Officer, (case, action): (&str, &str), problem: &PaperProblem) -> Response {
    let page = format!("/cases/{case}/actions/{action}");
    park(&officer.session, &page, &Fields::default(), told(problem));
    see_other(&page, &[])
}

/// Why a letter cannot be set, for the officer who writes it.
pub(super) fn told(problem: &PaperProblem) -> Problem {
    match problem {
        PaperProblem::Template(it) => {
            Problem::at("text", "letter-line-wrong").with("line", it.line as u64)
        }
        PaperProblem::TooLong { .. } => Problem::at("text", "letter-too-long"),
        PaperProblem::NoFont { script } => {
            Problem::at("text", "letter-no-font").with("script", *script)
        }
        PaperProblem::Typesetting { .. } => Problem::of_form("letter-not-set"),
    }
}
