//! The portal: every page that a reporter sees.
//!
//! A page is a folder: its handler, its HTML, its context with samples, its tests. Each handler
//! does four things in order: check the form, decide, commit, show. Absent: policy, storage,
//! sealing.

mod about;
mod charter;
mod dialogue;
mod fields;
mod files;
mod frame;
#[cfg(feature = "gallery")]
pub mod gallery;
mod mailbox;
mod mechanisms;
mod notice;
mod place;
mod promised;
mod receipt;
mod refusal;
mod report;
mod rights;
mod safety;
mod start;
mod upload;

use crate::server::{Asks, Trouble};
use crate::{Node, cookie};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use frame::{ASSETS, guarded, see_other};
use http::{HeaderMap, HeaderValue, header};
use pages::Serves;
use place::{Place, asked_for};
use std::sync::Arc;
use words::Language;

/// The portal's addresses.
pub fn router() -> Router<Arc<Node>> {
    // A form without files is small; those with files are read as they come, and bound by their own
    // limits.
    let small = DefaultBodyLimit::max(64 * 1024);
    Router::new()
        .route("/", get(root))
        .route("/exit", get(exit))
        .route("/assets/{file}", get(asset))
        .route("/{lang}", get(without_slash))
        .route("/{lang}/", get(start::get))
        .route("/{lang}/safety", get(safety::get))
        .route("/{lang}/about", get(about::get))
        .route("/{lang}/rights", get(rights::get))
        .route(
            "/{lang}/mechanisms",
            get(mechanisms::get).post(mechanisms::post).layer(small),
        )
        .route("/{lang}/notice/{name}", get(notice::get))
        .route("/{lang}/at/{office}/charter", get(charter::get))
        .route(
            "/{lang}/at/{office}/report",
            get(report::get).post(report::post),
        )
        .route(
            "/{lang}/at/{office}/report/sealed",
            post(report::sealed::post),
        )
        .route("/{lang}/receipt", get(receipt::get))
        .route("/{lang}/receipt/check", post(receipt::check).layer(small))
        .route("/{lang}/receipt/kept", get(receipt::kept))
        .route("/{lang}/receipt/copied", get(receipt::copied))
        .route(
            "/{lang}/mailbox",
            get(mailbox::get).post(mailbox::post).layer(small),
        )
        .route("/{lang}/mailbox/leave", post(mailbox::leave))
        .route(
            "/{lang}/mailbox/open",
            get(dialogue::get).post(dialogue::post),
        )
        .route(
            "/{lang}/mailbox/open/delete",
            post(dialogue::delete).layer(small),
        )
        .route("/{lang}/mailbox/open/file/{number}", get(dialogue::file))
        .route(
            "/{lang}/mailbox/open/promises",
            get(promised::get).post(promised::post).layer(small),
        )
}

/// The answer to what goes wrong before or around a handler.
#[must_use]
pub fn trouble(trouble: Trouble, asks: Asks, language: Language) -> Response {
    match asks {
        Asks::Page => notice::page(language, notice_name(trouble)),
        Asks::Form => notice::sent_on(language, notice_name(trouble)),
    }
}

const fn notice_name(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::NotFound => "not-found",
        Trouble::Method => "method",
        Trouble::TooLarge => "large",
        Trouble::Foreign => "foreign",
        Trouble::Busy => "busy",
        Trouble::Broken => "broken",
    }
}

/// `GET /`: to the start page in the language that the browser asks for most.
async fn root(request: HeaderMap) -> Response {
    let language = asked_for(&request);
    let mut response = see_other(&format!("/{language}/"), &[]);
    let vary = HeaderValue::from_static("accept-language");
    response.headers_mut().insert(header::VARY, vary);
    response
}

async fn without_slash(Place(language): Place) -> Response {
    see_other(&format!("/{language}/"), &[])
}

/// `GET /exit`: every cookie is forgotten, and a neutral page of somebody else opens.
async fn exit(State(node): State<Arc<Node>>) -> Response {
    let settings = node.settings();
    let cookies: Vec<_> = cookie::clear_all(settings).into_iter().map(Some).collect();
    see_other(&settings.exit_address, &cookies)
}

/// `GET /assets/{hash}-{name}`.
async fn asset(Path(file): Path<String>, request: HeaderMap) -> Response {
    let Some(asset) = ASSETS.get(&file) else {
        return trouble(Trouble::NotFound, Asks::Page, asked_for(&request));
    };
    let squeezed = frame::accepts_gzip(&request);
    let bytes = if squeezed { &asset.gzip } else { &asset.plain };
    let mut response = guarded(Response::new(Body::from(bytes.as_slice())), Serves::Asset);
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static(asset.media_type);
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if squeezed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    response
}
