//! The bytes of an item on their way to the officer: a grey and blurred preview for everybody who may see the case; anything plainer
//! only after it was recorded.

use super::{At, Shown, source, unmade};
use crate::attachment::{Sniffed, content_disposition, evidence as bytes};
use crate::preview;
use crate::rooms::frame::{guarded, see_other};
use crate::rooms::notice;
use crate::view::{AuditAct, reference};
use crate::visit::Officer;
use crate::work::WorkProblem;
use axum::body::Body;
use axum::extract::{Path, Query};
use axum::response::Response;
use casework::evidence::Custody;
use futures::StreamExt as _;
use http::{HeaderValue, header};
use pages::Serves;
use zeroize::Zeroizing;

/// Bytes that are looked at to tell what a file is.
const SNIFF_BYTES: usize = 8 * 1024;
/// The largest text that is shown or covered, in bytes.
pub(super) const TEXT_BYTES_MAX: usize = 256 * 1024;

/// How an item can be looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::rooms) enum Sort {
    /// A picture.
    Picture,
    /// A document in pages.
    Pages,
    /// A plain text.
    Text,
    /// A file that is only saved.
    #[default]
    File,
    /// No file.
    Object,
    /// The node cannot be reached, or the file is not there.
    Absent,
}

/// What the page of an item knows of its bytes.
#[derive(Default)]
pub(in crate::rooms) struct Look {
    pub sort: Sort,
    /// The text, where it is one and was recorded to be looked at.
    pub text: Option<Zeroizing<String>>,
    /// What the file says about itself: codes and values.
    pub details: Vec<(String, String)>,
}

/// Looks at an item: its first bytes, and, where that was recorded, its text and metadata.
pub(super) async fn look(officer: &Officer, at: &At, plainly: bool) -> Look {
    let session = &officer.session;
    let sort = sort(officer, at).await;
    let mut look = Look {
        sort,
        ..Look::default()
    };
    if !plainly {
        return look;
    }
    if sort == Sort::Text
        && let Ok(text) = text(officer, at).await
    {
        look.text = Some(text);
    }
    let program = session.0.desk.config.preview_program.clone();
    if let (Some(program), Ok(stream)) = (program, source(session, at).await)
        && let Ok(details) = preview::metadata(&program, stream).await
    {
        look.details = details
            .into_iter()
            .filter_map(|(kind, value)| {
                let code = serde_json::to_value(kind).ok()?;
                Some((code.as_str()?.to_owned(), value))
            })
            .collect();
    }
    look
}

pub(super) async fn sort(officer: &Officer, at: &At) -> Sort {
    let session = &officer.session;
    let Some(file) = &at.item.known().file else {
        return Sort::Object;
    };
    let Some(found) = bytes::find(session, at.case, &at.item).await else {
        return Sort::Absent;
    };
    let Ok(mut opened) = bytes::open(session, found).await else {
        return Sort::Absent;
    };
    let mut first = Zeroizing::new(Vec::new());
    while first.len() < SNIFF_BYTES {
        match opened.next().await {
            Some(Ok(chunk)) => first.extend_from_slice(&chunk),
            Some(Err(_)) if first.is_empty() => return Sort::Absent,
            Some(Err(_)) | None => break,
        }
    }
    first.truncate(SNIFF_BYTES);
    match Sniffed::of(&first, file.size <= first.len() as u64) {
        Sniffed::Image(_) => Sort::Picture,
        Sniffed::Other("application/pdf") => Sort::Pages,
        Sniffed::Text => Sort::Text,
        Sniffed::Other(_) | Sniffed::Unknown => Sort::File,
    }
}

/// An item's text. What is not UTF-8 in it is shown as U+FFFD.
pub(super) async fn text(officer: &Officer, at: &At) -> Result<Zeroizing<String>, WorkProblem> {
    let session = &officer.session;
    let found = bytes::find(session, at.case, &at.item).await;
    let found = found.ok_or(WorkProblem::NotFound)?;
    let all = bytes::whole(session, found, TEXT_BYTES_MAX).await?;
    Ok(Zeroizing::new(String::from_utf8_lossy(&all).into_owned()))
}

/// Which page of a document.
#[derive(serde::Deserialize)]
pub(in crate::rooms) struct Which {
    #[serde(default)]
    page: usize,
}

/// `GET /cases/{case}/evidence/{evidence}/{part}?shown=&page=`: a preview, a page, or the file itself.
pub(in crate::rooms) async fn get(
    officer: Officer,
    Path((case, evidence, part)): Path<(String, String, String)>,
    Query(shown): Query<Shown>,
    Query(Which { page }): Query<Which>,
) -> Response {
    let Some(at) = super::at(&officer, &case, &evidence).await else {
        return notice::page(officer.language, "not-found");
    };
    let looked = shown
        .shown
        .filter(|it| at.recorded(*it, Custody::Previewed));
    let answer = match part.as_str() {
        "redact" => return super::redact::get(&officer, &at, looked, page).await,
        "blur" => picture(&officer, &at, None, true).await,
        "plain" if looked.is_some() => picture(&officer, &at, None, false).await,
        "page" if looked.is_some() => picture(&officer, &at, Some(page), false).await,
        "save" => {
            let opened = shown.shown.filter(|it| at.recorded(*it, Custody::Opened));
            match opened {
                Some(_) => save(&officer, &at).await,
                None => return see_other(&at.page(), &[]),
            }
        }
        // Nobody recorded that they look: the page says how.
        "plain" | "page" => return see_other(&at.page(), &[]),
        _ => return notice::page(officer.language, "not-found"),
    };
    answer.unwrap_or_else(|problem| match problem {
        WorkProblem::Locked => see_other("/login", &[]),
        WorkProblem::NotFound => notice::page(officer.language, "not-found"),
        _ => notice::page(officer.language, "broken"),
    })
}

async fn picture(
    officer: &Officer,
    at: &At,
    page: Option<usize>,
    blurred: bool,
) -> Result<Response, WorkProblem> {
    let session = &officer.session;
    if !blurred {
        let case = reference(at.case);
        session.note(AuditAct::PreviewedFile, case).await;
    }
    let stream = source(session, at).await?;
    let program = session.0.desk.config.preview_program.clone();
    let program = program.ok_or(WorkProblem::NotFound)?;
    let png = match page {
        Some(page) => preview::page(&program, stream, page).await.map(|it| it.png),
        None if blurred => preview::blurred(&program, stream).await,
        None => preview::plain(&program, stream).await,
    };
    let png = png.map_err(unmade)?;
    let mut response = guarded(Response::new(Body::from(png)), Serves::Page);
    let kind = HeaderValue::from_static("image/png");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    Ok(response)
}

async fn save(officer: &Officer, at: &At) -> Result<Response, WorkProblem> {
    let session = &officer.session;
    let found = bytes::find(session, at.case, &at.item).await;
    let found = found.ok_or(WorkProblem::NotFound)?;
    let file = at.item.known().file.clone().ok_or(WorkProblem::NotFound)?;
    let case = reference(at.case);
    session.note(AuditAct::DownloadedFile, case).await;
    let stream = bytes::plain(session, found).await?;
    let mut response = guarded(Response::new(Body::from_stream(stream)), Serves::Download);
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("application/octet-stream");
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(file.size));
    if let Ok(value) = HeaderValue::from_str(&content_disposition(&file.name)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}
