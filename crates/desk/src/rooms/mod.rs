//! The pages of the desk: a folder each, with handler, HTML, context with samples, and tests.
//!
//! Each handler does four things in order: check the form, decide (`work`), commit, show. Absent:
//! policy, keys, sealing, storage.

mod actions;
mod assess;
mod audit;
mod board;
mod case;
mod cases;
mod charter;
mod codes;
mod conflict;
mod consent;
mod decisions;
mod duty;
mod events;
mod evidence;
mod export;
mod fields;
mod figures;
mod file;
mod follow_up;
mod frame;
#[cfg(feature = "gallery")]
pub mod gallery;
mod held;
mod import;
mod interests;
mod investigation;
mod login;
mod mechanisms;
mod notice;
mod office;
mod outcomes;
mod pager;
mod passphrase;
mod people;
mod pictures;
mod questions;
mod refuse;
mod replies;
mod report;
mod reports;
#[cfg(any(test, feature = "gallery"))]
mod samples;
mod search;
mod setup;
mod terms;
mod timeline;
mod track;
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
        .route("/reports/{report}/protect", post(report::protect))
        .route("/reports/{report}/explain", post(report::explain))
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
        .route(
            "/cases/export",
            get(export::many::get).post(export::many::post),
        )
        .route("/cases/export/file", get(export::many::file))
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
        .merge(file())
        .merge(followed())
        .merge(found_out())
        .merge(outward())
        .route("/cases/{case}/{act}", post(case::post))
        .route("/search", get(search::get).post(search::post))
        .route("/search/saved", post(search::keep))
        .route("/search/saved/{id}/{act}", post(search::change))
        .route("/conflict", get(conflict::get))
        .route("/duty", get(duty::get))
        .route("/duty/{act}", post(duty::post))
        .route("/office", get(office::get))
        .route("/office/interests", get(interests::get))
        .route("/office/interests/{officer}", post(interests::post))
        .merge(promised())
        .route("/office/own", get(office::own::get))
        .route("/office/own/questions", post(office::own::ask))
        .route("/office/own/{act}", post(office::own::post))
        .route("/office/officers", post(office::invite))
        .route("/office/officers/invited", get(office::invited))
        .route("/office/officers/{officer}/{act}", post(office::act))
        .fallback(notice::not_found)
}

/// The pages on what the office promises, how well it keeps that, and who opened what.
fn promised() -> Router<Desk> {
    Router::new()
        .route("/board/copies", get(held::get))
        .route("/office/charter", get(charter::get))
        .route("/office/charter/{act}", post(charter::post))
        .route("/audit", get(audit::get))
        .route("/office/figures", get(figures::get))
        .route("/office/figures.csv", get(figures::csv))
        .route("/office/figures/promises", get(figures::all))
        .route("/office/figures/promises.csv", get(figures::all_csv))
        .route("/office/figures/rules", get(figures::rules))
}

/// The pages of a case's file.
fn file() -> Router<Desk> {
    Router::new()
        .route("/cases/{case}/decisions", get(decisions::get))
        .route("/cases/{case}/decisions/{act}", post(decisions::post))
        .route("/cases/{case}/versions", get(versions::list))
        .route("/cases/{case}/versions/{kind}/{id}", get(versions::get))
        .route(
            "/cases/{case}/questions",
            get(questions::get).post(questions::post),
        )
        .route("/cases/{case}/people", get(people::list))
        .route(
            "/cases/{case}/people/{party}",
            get(people::get).post(people::post),
        )
        .route("/cases/{case}/people/{party}/remove", post(people::remove))
        .route("/cases/{case}/ties", post(people::tie))
        .route("/cases/{case}/ties/{tie}/remove", post(people::untie))
        .route("/cases/{case}/chronology", get(pictures::chronology))
        .route("/cases/{case}/graph", get(pictures::graph))
        .route("/cases/{case}/events", get(events::list))
        .route(
            "/cases/{case}/events/{incident}",
            get(events::get).post(events::post),
        )
        .route(
            "/cases/{case}/events/{incident}/remove",
            post(events::remove),
        )
        .route(
            "/cases/{case}/cooperation/{cooperation}",
            get(events::get_cooperation).post(events::post_cooperation),
        )
        .route(
            "/cases/{case}/cooperation/{cooperation}/remove",
            post(events::remove_cooperation),
        )
}

/// The pages on what follows: proceedings, replies, outcomes.
fn followed() -> Router<Desk> {
    Router::new()
        .route("/cases/{case}/track", get(track::list).post(track::begin))
        .route("/cases/{case}/track/{proceeding}", get(track::get))
        .route("/cases/{case}/track/{proceeding}/{act}", post(track::post))
        .route(
            "/cases/{case}/replies",
            get(replies::list).post(replies::begin),
        )
        .route("/cases/{case}/replies/{reply}", get(replies::get))
        .route("/cases/{case}/replies/{reply}/{act}", post(replies::post))
        .route("/cases/{case}/outcomes", get(outcomes::get))
        .route("/cases/{case}/outcomes/{act}", post(outcomes::post))
        .route("/follow-up", get(follow_up::get))
        .route("/board", get(board::get))
        .route("/board/calendar", get(board::month))
        .route("/board/calendar.ics", get(board::feed::get))
        .route(
            "/board/password",
            get(board::password).post(board::make_password),
        )
        .route("/board/password/end", post(board::end_password))
}

/// The pages on evidence and the investigation.
fn found_out() -> Router<Desk> {
    Router::new()
        .route(
            "/cases/{case}/evidence",
            get(evidence::get).post(evidence::post),
        )
        .route(
            "/cases/{case}/evidence/register-all",
            post(evidence::register_all),
        )
        .route(
            "/cases/{case}/evidence/package",
            get(evidence::package::get).post(evidence::package::post),
        )
        .route(
            "/cases/{case}/evidence/package/save",
            get(evidence::package::save),
        )
        .route("/cases/{case}/evidence/{evidence}", get(evidence::get_item))
        .route(
            "/cases/{case}/evidence/{evidence}/{act}",
            get(evidence::part).post(evidence::post_item),
        )
        .route("/cases/{case}/investigation", get(investigation::get))
        .route(
            "/cases/{case}/investigation/matrix",
            get(investigation::matrix),
        )
        .route(
            "/cases/{case}/investigation/{kind}/{item}",
            get(investigation::get_item).post(investigation::post),
        )
}

/// The pages on consent, on what the office does outward, and on what goes out to and comes in from other systems.
fn outward() -> Router<Desk> {
    Router::new()
        .route(
            "/cases/{case}/consent",
            get(consent::get).post(consent::post),
        )
        .route("/cases/{case}/consent/{consent}", post(consent::withdraw))
        .route(
            "/cases/{case}/actions",
            get(actions::list).post(actions::begin),
        )
        .route("/cases/{case}/actions/{action}", get(actions::get))
        .route("/cases/{case}/imported", get(import::items::get))
        .route("/import", get(import::list).post(import::bring))
        .route("/import/mappings", post(import::change_mapping))
        .route("/import/{import}", get(import::get))
        .route("/import/{import}/{act}", post(import::post))
        .route("/cases/{case}/export", get(export::get).post(export::post))
        .route(
            "/cases/{case}/export/{export}",
            get(export::one::get).post(export::one::post),
        )
        .route(
            "/cases/{case}/export/{export}/override",
            post(export::one::set_aside),
        )
        .route("/cases/{case}/export/{export}/file", get(export::one::file))
        .route(
            "/cases/{case}/actions/{action}/{act}",
            get(actions::file::get).post(actions::post),
        )
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
