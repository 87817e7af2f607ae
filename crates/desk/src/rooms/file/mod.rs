//! An attachment: what it is, a warning, a preview where one is safe, and the way to save it.

pub(super) mod context;

use super::frame::{Frame, guarded, see_other, show};
use super::notice;
use crate::attachment::{self, Preview, content_disposition};
use crate::view::FileId;
use crate::visit::Officer;
use crate::work::WorkProblem;
use axum::body::Body;
use axum::extract::Path;
use axum::response::Response;
use context::File;
use http::{HeaderValue, header};
use pages::Serves;

type Which = Path<(String, u64, usize)>;

fn id(Path((report, position, index)): Which) -> Option<FileId> {
    Some(FileId {
        report: report.parse().ok()?,
        position,
        index,
    })
}

/// `GET …/file/{position}/{index}`: the page before the file.
pub(super) async fn get(officer: Officer, which: Which) -> Response {
    let Some(id) = id(which) else {
        return notice::page(officer.language, "not-found");
    };
    let view = match attachment::look(&officer.session, id).await {
        Ok(view) => view,
        Err(problem) => return wrong(&officer, problem),
    };
    let text = if view.sniffed == attachment::Sniffed::Text {
        match attachment::preview(&officer.session, id).await {
            Ok(Preview::Text { text, cut }) => Some((text, cut)),
            _ => None,
        }
    } else {
        None
    };
    show(&File::new(
        officer.language,
        Frame::of(&officer, "reports"),
        &view,
        text,
    ))
}

/// `GET …/preview`: an image that was drawn anew by us.
pub(super) async fn preview(officer: Officer, which: Which) -> Response {
    let Some(id) = id(which) else {
        return notice::page(officer.language, "not-found");
    };
    match attachment::preview(&officer.session, id).await {
        Ok(Preview::Image(png)) => {
            let mut response = guarded(Response::new(Body::from(png)), Serves::Page);
            let kind = HeaderValue::from_static("image/png");
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
            response
        }
        Ok(_) => notice::page(officer.language, "not-found"),
        Err(problem) => wrong(&officer, problem),
    }
}

/// `GET …/save`: the file itself, never to be shown or run by the browser.
pub(super) async fn save(officer: Officer, which: Which) -> Response {
    let Some(id) = id(which) else {
        return notice::page(officer.language, "not-found");
    };
    let download = match attachment::download(&officer.session, id).await {
        Ok(download) => download,
        Err(problem) => return wrong(&officer, problem),
    };
    let mut response = guarded(
        Response::new(Body::from_stream(download.bytes)),
        Serves::Download,
    );
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("application/octet-stream");
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(download.size));
    if let Ok(value) = HeaderValue::from_str(&content_disposition(&download.name)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn wrong(officer: &Officer, problem: WorkProblem) -> Response {
    match problem {
        WorkProblem::NotFound => notice::page(officer.language, "not-found"),
        WorkProblem::Locked => see_other("/login", &[]),
        _ => notice::page(officer.language, "broken"),
    }
}
