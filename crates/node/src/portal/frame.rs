//! What the portal's pages have in common: shell, menu, assets, and how a page becomes an answer.

use askama::Template;
use axum::body::Body;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use pages::{AssetSource, Assets, BASE_CSS, Locale, Page, Serves};
use std::sync::LazyLock;
use words::Language;

/// Everything that the portal's pages load.
pub(super) static ASSETS: LazyLock<Assets> = LazyLock::new(|| Assets::of(&SOURCES));

const SOURCES: [AssetSource; 9] = [
    AssetSource {
        name: "page.css",
        media_type: "text/css; charset=utf-8",
        parts: &[BASE_CSS, include_str!("../../assets/portal.css")],
    },
    script("leave.js", &[include_str!("../../assets/leave.js")]),
    script("seal.js", &[include_str!("../../assets/seal.js")]),
    script("words-en.js", &[include_str!("../../assets/words-en.js")]),
    script("words-es.js", &[include_str!("../../assets/words-es.js")]),
    script("words-fr.js", &[include_str!("../../assets/words-fr.js")]),
    script("words-zh.js", &[include_str!("../../assets/words-zh.js")]),
    AssetSource {
        name: "seal.licences.txt",
        media_type: "text/plain; charset=utf-8",
        parts: &[include_str!("../../assets/seal.licences.txt")],
    },
    AssetSource {
        name: "page.svg",
        media_type: "image/svg+xml",
        parts: &[include_str!("../../assets/page.svg")],
    },
];

const fn script(name: &'static str, parts: &'static [&'static str]) -> AssetSource {
    AssetSource {
        name,
        media_type: "text/javascript; charset=utf-8",
        parts,
    }
}

/// What stands around a page of the portal, besides what the kit's shell knows.
#[derive(Clone, Default)]
pub(super) struct Frame {
    /// The office to which the page belongs; empty where there are several.
    pub house: String,
    /// The form that a change of language sends along, so that nothing typed is lost; empty for
    /// plain links.
    pub switch_form: &'static str,
}

impl Frame {
    /// The frame of a page that belongs to one office.
    pub(super) fn of(house: &str) -> Self {
        Self {
            house: house.to_owned(),
            switch_form: "",
        }
    }

    /// The frame of a page on which something is typed: the language menu sends this form.
    pub(super) const fn switching(mut self, form: &'static str) -> Self {
        self.switch_form = form;
        self
    }
}

/// The shell of a page that stands at `/{language}/{rest}`.
pub(super) fn shell(language: Language, title: &str, rest: &str) -> Page {
    let mut page = Page::titled(Locale::of(language), title)
        .with_languages(|language| format!("/{language}/{rest}"));
    page.styles = vec![ASSETS.href("page.css").to_owned()];
    page.modules = vec![ASSETS.href("leave.js").to_owned()];
    page.icon = ASSETS.href("page.svg").to_owned();
    page
}

/// Whether a page holds anything of the person who looks at it.
#[derive(Clone, Copy)]
pub(super) enum Holds<'r> {
    /// Nothing: it is the same for everybody, and may be compressed where the request allows it.
    Nothing(&'r HeaderMap),
    /// Something: it is never compressed, and filled up so that its length does not tell what it
    /// holds.
    Secrets,
}

/// The step to which pages with secrets are filled up: most mailboxes fit the first.
const STEP: usize = 32 * 1024;

/// A page as an answer.
pub(super) fn answer<T: Template>(status: StatusCode, page: &T, holds: Holds<'_>) -> Response {
    // Writing a page into memory fails only through a mistake in a template, which its tests would
    // show.
    let (status, mut html) = page
        .render()
        .map_or((StatusCode::INTERNAL_SERVER_ERROR, String::new()), |html| {
            (status, html)
        });
    let mut response = match holds {
        Holds::Secrets => {
            fill_up(&mut html);
            Response::new(Body::from(html))
        }
        Holds::Nothing(request) if accepts_gzip(request) => {
            let mut response = Response::new(Body::from(pages::gzip(html.as_bytes())));
            let encoding = HeaderValue::from_static("gzip");
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, encoding);
            response
        }
        Holds::Nothing(_) => Response::new(Body::from(html)),
    };
    *response.status_mut() = status;
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, html);
    guarded(response, Serves::Page)
}

/// Sends the browser on to a page with `GET`. Every form is answered so, also a refused one: a page
/// that answers a `POST` directly leaves the typed text in the browser's session files.
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
    response
}

pub(super) fn accepts_gzip(request: &HeaderMap) -> bool {
    let accepted = request
        .get(header::ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok());
    accepted.is_some_and(|accepted| {
        accepted.split(',').any(|coding| {
            let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
            name.trim().eq_ignore_ascii_case("gzip") && !matches!(weight.trim(), "q=0" | "q=0.0")
        })
    })
}

fn fill_up(html: &mut String) {
    let bare = html.len() + "<!---->\n".len();
    let filling = bare.next_multiple_of(STEP) - bare;
    html.reserve(STEP);
    html.push_str("<!--");
    html.extend(std::iter::repeat_n(' ', filling));
    html.push_str("-->\n");
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Draws a page and has the kit read it; the language and the sample are named where something
    /// is wrong.
    pub(in crate::portal) fn sound<T: Template>(
        page: &T,
        language: Language,
        sample: &str,
    ) -> String {
        let html = page.render().unwrap_or_default();
        let wrong = pages::check::page(&html, Locale::of(language), &[]);
        let wrong = wrong.join("\n");
        assert!(wrong.is_empty(), "{sample} in {language}: {wrong}\n{html}");
        html
    }

    #[test]
    fn pages_with_secrets_have_few_lengths() {
        for length in [0, 1, STEP - 9, STEP - 8, STEP - 7, STEP] {
            let mut html = "x".repeat(length);
            fill_up(&mut html);
            assert_eq!(html.len() % STEP, 0, "{length}");
        }
    }

    #[test]
    fn gzip_is_used_where_it_is_accepted() {
        let accepting = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
            accepts_gzip(&headers)
        };
        assert!(accepting("br, gzip;q=0.5"));
        assert!(!accepting("br, gzip;q=0"));
        assert!(!accepts_gzip(&HeaderMap::new()));
    }
}
