//! What the desk's pages have in common: shell, menu, state of the node, assets, answers.

use crate::session::Session;
use crate::status::NodeState;
use crate::view::Role;
use crate::visit::Officer;
use askama::Template;
use axum::body::Body;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use jiff::tz::TimeZone;
use pages::{AssetSource, Assets, BASE_CSS, Locale, Page, Serves};
use std::sync::LazyLock;
use words::{Language, Moment};

/// Everything that the desk's pages load.
pub(super) static ASSETS: LazyLock<Assets> = LazyLock::new(|| Assets::of(&SOURCES));

const SOURCES: [AssetSource; 3] = [
    AssetSource {
        name: "desk.css",
        media_type: "text/css; charset=utf-8",
        parts: &[BASE_CSS, include_str!("../../assets/desk.css")],
    },
    AssetSource {
        name: "fresh.js",
        media_type: "text/javascript; charset=utf-8",
        parts: &[include_str!("../../assets/fresh.js")],
    },
    AssetSource {
        name: "desk.svg",
        media_type: "image/svg+xml",
        parts: &[include_str!("../../assets/desk.svg")],
    },
];

/// What stands around a page of the desk, besides what the kit's shell knows.
#[derive(Clone, Default)]
pub(super) struct Frame {
    /// The office's name.
    pub house: String,
    /// Who is logged in; empty before login.
    pub officer: String,
    /// The token of every form.
    pub csrf: String,
    /// Which part of the menu the page belongs to.
    pub part: &'static str,
    /// Whether reports and cases are in the menu.
    pub works: bool,
    /// Whether the audit book is in the menu.
    pub audits: bool,
    /// What is wrong with the node, as a locale key; empty where nothing is.
    pub trouble: &'static str,
    /// The number that the live refresh compares; none where a page must not refresh itself.
    pub version: Option<u64>,
}

impl Frame {
    /// The frame for an officer, on a page of this part of the menu.
    pub(super) fn of(officer: &Officer, part: &'static str) -> Self {
        let session = &officer.session;
        let me = session.me();
        Self {
            house: session
                .office()
                .names
                .in_language(officer.language)
                .to_owned(),
            officer: me.name.clone(),
            csrf: officer.csrf.clone(),
            part,
            works: me.is_one_of(&Role::WORKERS),
            audits: me.is_one_of(&[Role::Auditor, Role::Supervisor]),
            trouble: trouble(session),
            version: None,
        }
    }

    /// What to do about the node, as a locale key; empty where nothing is wrong.
    pub(super) fn trouble_do(&self) -> &'static str {
        match self.trouble {
            "node-unreachable" => "node-unreachable-do",
            "node-wrong" => "node-wrong-do",
            "node-not-admitted" => "node-not-admitted-do",
            "node-tampering" => "node-tampering-do",
            "node-disk" => "node-disk-do",
            "node-clocks" => "node-clocks-do",
            _ => "",
        }
    }

    /// The same, on a page that refreshes itself when the officer's view changes.
    pub(super) fn fresh(officer: &Officer, part: &'static str) -> Self {
        Self {
            version: Some(officer.session.version()),
            ..Self::of(officer, part)
        }
    }
}

fn trouble(session: &Session) -> &'static str {
    match session.desk().status().node {
        NodeState::Starting | NodeState::InStep => "",
        NodeState::Unreachable { .. } => "node-unreachable",
        NodeState::WrongNode => "node-wrong",
        NodeState::NotAdmitted => "node-not-admitted",
        NodeState::Tampering => "node-tampering",
        NodeState::Disk => "node-disk",
        NodeState::ClocksDiffer => "node-clocks",
    }
}

/// The shell of a page that stands at this path.
pub(super) fn shell(language: Language, title: &str, path: &str) -> Page {
    let mut page = Page::titled(Locale::of(language), title)
        .with_languages(|language| format!("/language/{language}?to={path}"));
    page.styles = vec![ASSETS.href("desk.css").to_owned()];
    page.modules = vec![ASSETS.href("fresh.js").to_owned()];
    page.icon = ASSETS.href("desk.svg").to_owned();
    page
}

/// A page as an answer.
pub(super) fn answer<T: Template>(status: StatusCode, page: &T) -> Response {
    // Writing a page into memory fails only through a mistake in a template, which its tests would
    // show.
    let (status, html) = page
        .render()
        .map_or((StatusCode::INTERNAL_SERVER_ERROR, String::new()), |html| {
            (status, html)
        });
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, html);
    guarded(response, Serves::Page)
}

/// A page as a good answer.
pub(super) fn show<T: Template>(page: &T) -> Response {
    answer(StatusCode::OK, page)
}

/// Sends the browser on to a page with `GET`: every form is answered so.
pub(super) fn see_other(address: &str, cookies: &[Option<HeaderValue>]) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    for cookie in cookies.iter().flatten() {
        response
            .headers_mut()
            .append(header::SET_COOKIE, cookie.clone());
    }
    guarded(response, Serves::Page)
}

/// Adds the headers that every answer has.
pub(super) fn guarded(mut response: Response, serves: Serves) -> Response {
    for (name, value) in pages::headers(serves) {
        response.headers_mut().insert(name, value);
    }
    let (name, value) = pages::desk_permissions();
    response.headers_mut().insert(name, value);
    response
}

/// A moment to the minute, with its zone named.
pub(super) fn minute(page: &Page, moment: Moment) -> String {
    page.locale().minute(moment, &TimeZone::UTC)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Draws a page in every language and has the kit read it.
    pub(in crate::rooms) fn sound<T: Template>(name: &str, make: impl Fn(Language) -> T) {
        for language in Language::ALL {
            let html = make(language).render().unwrap_or_default();
            let wrong = pages::check::page(&html, Locale::of(language), &[]).join("\n");
            assert!(wrong.is_empty(), "{name} in {language}: {wrong}\n{html}");
        }
    }
}
