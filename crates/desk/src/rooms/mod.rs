//! The pages of the desk: a folder each, with handler, HTML, context with samples, and tests.
//!
//! Each handler does four things in order: check the form, decide (`work`), commit, show. Absent:
//! policy, keys, sealing, storage.

mod assess;
mod audit;
mod case;
mod cases;
mod codes;
mod conflict;
mod decisions;
mod fields;
mod file;
mod frame;
#[cfg(feature = "gallery")]
pub mod gallery;
mod interests;
mod login;
mod mechanisms;
mod notice;
mod office;
mod passphrase;
mod refuse;
mod report;
mod reports;
#[cfg(any(test, feature = "gallery"))]
mod samples;
mod setup;
mod terms;
mod timeline;
mod versions;

use crate::Desk;
use crate::session::Session;
use crate::view::Role;
use crate::visit::{Officer, QuietOfficer, Visit, language_cookie};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::{get, post};
use frame::{ASSETS, guarded, see_other};
use http::{HeaderMap, HeaderValue, header};
use pages::Serves;
use words::Language;

/// Every page of the desk. The server puts its checks in front.
pub fn router() -> Router<Desk> {
    Router::new()
        .route("/", get(root))
        .route("/assets/{file}", get(asset))
        .route("/language/{language}", get(language))
        .route("/version", get(version))
        .route("/setup", get(setup::get).post(setup::post))
        .route("/login", get(login::get).post(login::post))
        .route("/lock", post(login::lock))
        .route("/passphrase", get(passphrase::get).post(passphrase::post))
        .route("/reports", get(reports::get))
        .route("/reports.csv", get(reports::csv))
        .route("/reports/{report}", get(report::get))
        .route("/reports/{report}/answer", post(report::answer))
        .route("/reports/{report}/triage", post(report::triage))
        .route("/reports/{report}/open", post(report::open))
        .route("/reports/{report}/join", post(report::join))
        .route("/reports/{report}/file/{position}/{index}", get(file::get))
        .route(
            "/reports/{report}/file/{position}/{index}/preview",
            get(file::preview),
        )
        .route(
            "/reports/{report}/file/{position}/{index}/save",
            get(file::save),
        )
        .route("/cases", get(cases::get))
        .route("/cases.csv", get(cases::csv))
        .route("/cases/{case}", get(case::get))
        .route("/cases/{case}/codes", get(codes::get).post(codes::post))
        .route("/cases/{case}/mechanisms", get(mechanisms::get))
        .route(
            "/cases/{case}/assess",
            get(assess::list).post(assess::begin),
        )
        .route("/cases/{case}/assess/{assessment}", get(assess::get))
        .route(
            "/cases/{case}/assess/{assessment}/{act}",
            post(assess::post),
        )
        .route("/cases/{case}/decisions", get(decisions::get))
        .route("/cases/{case}/decisions/{act}", post(decisions::post))
        .route("/cases/{case}/versions", get(versions::list))
        .route("/cases/{case}/versions/{kind}/{id}", get(versions::get))
        .route("/cases/{case}/{act}", post(case::post))
        .route("/conflict", get(conflict::get))
        .route("/office", get(office::get))
        .route("/office/interests", get(interests::get))
        .route("/office/interests/{officer}", post(interests::post))
        .route("/office/officers", post(office::invite))
        .route("/office/officers/invited", get(office::invited))
        .route("/office/officers/{officer}/{act}", post(office::act))
        .route("/audit", get(audit::get))
        .fallback(notice::not_found)
}

/// `GET /`: to where the visitor can do something.
async fn root(State(desk): State<Desk>, visit: Visit) -> Response {
    let cookie = visit.set_cookie;
    let to = match (desk.is_founded(), visit.session) {
        (false, _) => "/setup",
        (true, None) => "/login",
        (true, Some(session)) => home(&session),
    };
    see_other(to, &[cookie])
}

/// The page on which an officer's work begins.
fn home(session: &Session) -> &'static str {
    let me = session.me();
    if me.is_one_of(&Role::WORKERS) {
        "/reports"
    } else if me.is_one_of(&[Role::Auditor]) {
        "/audit"
    } else {
        "/office"
    }
}

/// `GET /assets/{hash}-{name}`.
async fn asset(Path(file): Path<String>, visit: Visit) -> Response {
    let Some(asset) = ASSETS.get(&file) else {
        return notice::page(visit.language, "not-found");
    };
    let mut response = guarded(
        Response::new(Body::from(asset.plain.as_slice())),
        Serves::Asset,
    );
    let kind = HeaderValue::from_static(asset.media_type);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

#[derive(serde::Deserialize)]
struct To {
    #[serde(default)]
    to: String,
}

/// `GET /language/{language}?to=`: remembers the language and goes back to the page.
async fn language(
    State(desk): State<Desk>,
    Path(language): Path<String>,
    Query(To { to }): Query<To>,
    visit: Visit,
) -> Response {
    let Ok(language) = language.parse::<Language>() else {
        return notice::page(visit.language, "not-found");
    };
    // Only a path of ours: what begins with two strokes would be another house.
    let ours = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\');
    see_other(
        if ours { &to } else { "/" },
        &[Some(language_cookie(&desk, language))],
    )
}

/// `GET /version`: a number that changes when the officer's view does, for the live refresh.
///
/// It is asked by a script and is no sign of a person at work: it does not keep the session open.
async fn version(QuietOfficer(Officer { session, .. }): QuietOfficer) -> Response {
    let text = session.version().to_string();
    let mut response = guarded(Response::new(Body::from(text)), Serves::Page);
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// A list as a CSV file on its way to the officer.
fn csv_file(name: &str, bytes: Vec<u8>) -> Response {
    let mut response = guarded(Response::new(Body::from(bytes)), Serves::Download);
    let headers: &mut HeaderMap = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/csv; charset=utf-8"),
    );
    if let Ok(value) = HeaderValue::from_str(&crate::attachment::content_disposition(name)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
