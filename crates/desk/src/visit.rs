//! What handlers take from a request: the visitor, the officer, a form with its token checked.
//!
//! [`Visit`] is for pages before login, [`Officer`] for all others (anybody else is led to
//! [`LOGIN`]), [`Form`] and [`Upload`] for every POST: both refuse a request whose field
//! [`CSRF_FIELD`] is not the visitor's token.

use crate::Desk;
use crate::session::{Session, SessionId};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse as _, Redirect, Response};
use http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HeaderMap, HeaderValue};
use http::request::Parts;
use http::{Method, StatusCode};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use words::Language;

/// Where a visitor logs in.
pub const LOGIN: &str = "/login";
/// Where an office is founded.
pub const SETUP: &str = "/setup";
/// Where an officer with a start passphrase chooses their own.
pub const PASSPHRASE: &str = "/passphrase";
/// Where an officer locks the session; reachable with a start passphrase too.
pub const LOCK: &str = "/lock";
/// The field that every form carries.
pub const CSRF_FIELD: &str = "csrf";
/// The cookie with the language that an officer chose for the desk's pages.
pub const LANGUAGE_COOKIE: &str = "recourse_language";

const SESSION_COOKIE: &str = "recourse_desk";
const VISIT_COOKIE: &str = "recourse_visit";
/// The largest form without files: the longest text in the widest script, with room.
const FORM_BYTES_MAX: usize = 1 << 20;
/// The largest text field of a form with files.
const TOKEN_BYTES_MAX: usize = 128;

/// A visitor, logged in or not.
pub struct Visit {
    /// The language of the pages: by cookie, else by `Accept-Language`.
    pub language: Language,
    /// The token that every form carries in its field `csrf`.
    pub csrf: String,
    /// The open session, if there is one.
    pub session: Option<Session>,
    /// A cookie to set with the response, where the visitor had none yet.
    pub set_cookie: Option<HeaderValue>,
}

/// An officer with an open session.
pub struct Officer {
    /// The session.
    pub session: Session,
    /// The language of the pages.
    pub language: Language,
    /// The token that every form carries in its field `csrf`.
    pub csrf: String,
}

/// The same for requests that a page makes by itself: they do not keep a session from going idle.
pub struct QuietOfficer(pub Officer);

/// A form (`application/x-www-form-urlencoded`, up to 1 MiB) with its token checked. For fields
/// that may come several times, take a list of pairs.
pub struct Form<T>(pub T);

/// A form with files (`multipart/form-data`) whose first field is the token, checked. Read on with
/// [`Upload::field`].
pub struct Upload(multer::Multipart<'static>);

impl Upload {
    /// The next field; none at the end.
    ///
    /// # Errors
    /// What the browser sent is not a form, or it broke off.
    pub async fn field(&mut self) -> Result<Option<multer::Field<'static>>, multer::Error> {
        self.0.next_field().await
    }
}

impl FromRequestParts<Desk> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        Ok(visit(&parts.headers, desk, Desk::session))
    }
}

impl FromRequestParts<Desk> for Officer {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        officer(parts, desk, Desk::session)
    }
}

impl FromRequestParts<Desk> for QuietOfficer {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        officer(parts, desk, Desk::session_quietly).map(Self)
    }
}

#[expect(
    clippy::result_large_err,
    reason = "axum takes a whole response as rejection, and this is only handed on"
)]
fn officer(
    parts: &Parts,
    desk: &Desk,
    find: fn(&Desk, &SessionId) -> Option<Session>,
) -> Result<Officer, Response> {
    if !desk.is_founded() {
        return Err(Redirect::to(SETUP).into_response());
    }
    let visit = visit(&parts.headers, desk, find);
    let Some(session) = visit.session else {
        return Err(Redirect::to(LOGIN).into_response());
    };
    let path = parts.uri.path();
    if session.must_change_passphrase() && path != PASSPHRASE && path != LOCK {
        return Err(Redirect::to(PASSPHRASE).into_response());
    }
    Ok(Officer {
        session,
        language: visit.language,
        csrf: visit.csrf,
    })
}

fn visit(
    headers: &HeaderMap,
    desk: &Desk,
    find: impl Fn(&Desk, &SessionId) -> Option<Session>,
) -> Visit {
    let language = match cookie(headers, LANGUAGE_COOKIE).and_then(|code| code.parse().ok()) {
        Some(language) => language,
        None => {
            let wish = headers.get(ACCEPT_LANGUAGE);
            Language::best_for(wish.and_then(|wish| wish.to_str().ok()).unwrap_or(""))
        }
    };
    let id = cookie(headers, &name(desk, SESSION_COOKIE)).map(SessionId::from_cookie);
    if let Some(session) = id.as_ref().and_then(|id| find(desk, id)) {
        return Visit {
            language,
            csrf: id.map(|id| id.csrf()).unwrap_or_default(),
            session: Some(session),
            set_cookie: None,
        };
    }
    let known = cookie(headers, &name(desk, VISIT_COOKIE)).filter(|it| it.len() == 64);
    let (secret, set_cookie) = match known {
        Some(secret) => (secret.to_owned(), None),
        None => {
            let secret = hex::encode(desk.0.world.random::<32>());
            let cookie = set(desk, VISIT_COOKIE, &secret, "");
            (secret, Some(cookie))
        }
    };
    let token = Sha256::new()
        .chain_update(b"recourse/v1 desk visit\n")
        .chain_update(secret.as_bytes())
        .finalize();
    Visit {
        language,
        csrf: hex::encode(token),
        session: None,
        set_cookie,
    }
}

impl<T: DeserializeOwned> FromRequest<Desk> for Form<T> {
    type Rejection = Response;

    async fn from_request(request: Request, desk: &Desk) -> Result<Self, Response> {
        #[derive(serde::Deserialize)]
        struct Token {
            csrf: String,
        }
        let (parts, body) = request.into_parts();
        let expected = visit(&parts.headers, desk, Desk::session_quietly).csrf;
        let collected = Limited::new(body, FORM_BYTES_MAX).collect().await;
        let bytes = match collected {
            Ok(collected) => collected.to_bytes(),
            Err(error) if error.is::<LengthLimitError>() => {
                return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
            }
            Err(_) => return Err(StatusCode::BAD_REQUEST.into_response()),
        };
        let token: Token = parsed(&parts, bytes.clone()).await.ok_or_else(stale)?;
        if !fits(&token.csrf, &expected) {
            return Err(stale());
        }
        let form = parsed(&parts, bytes).await;
        form.map(Self)
            .ok_or_else(|| StatusCode::BAD_REQUEST.into_response())
    }
}

async fn parsed<T: DeserializeOwned>(parts: &Parts, bytes: bytes::Bytes) -> Option<T> {
    let mut request = Request::new(axum::body::Body::from(bytes));
    *request.method_mut() = Method::POST;
    if let Some(kind) = parts.headers.get(CONTENT_TYPE) {
        request.headers_mut().insert(CONTENT_TYPE, kind.clone());
    }
    let parsed = axum::extract::Form::<T>::from_request(request, &()).await;
    parsed.ok().map(|form| form.0)
}

impl FromRequest<Desk> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, desk: &Desk) -> Result<Self, Response> {
        let bad = || StatusCode::BAD_REQUEST.into_response();
        let (parts, body) = request.into_parts();
        let expected = visit(&parts.headers, desk, Desk::session_quietly).csrf;
        let kind = parts
            .headers
            .get(CONTENT_TYPE)
            .and_then(|it| it.to_str().ok());
        let boundary = multer::parse_boundary(kind.unwrap_or("")).map_err(|_| bad())?;
        let mut form = multer::Multipart::new(body.into_data_stream(), boundary);
        let first = form
            .next_field()
            .await
            .map_err(|_| bad())?
            .ok_or_else(bad)?;
        if first.name() != Some(CSRF_FIELD) {
            return Err(stale());
        }
        let token = short_text(first).await.ok_or_else(stale)?;
        if !fits(&token, &expected) {
            return Err(stale());
        }
        Ok(Self(form))
    }
}

async fn short_text(mut field: multer::Field<'static>) -> Option<String> {
    let mut text = Vec::new();
    while let Some(chunk) = field.chunk().await.ok()? {
        if text.len() + chunk.len() > TOKEN_BYTES_MAX {
            return None;
        }
        text.extend_from_slice(&chunk);
    }
    String::from_utf8(text).ok()
}

fn fits(sent: &str, expected: &str) -> bool {
    sent.as_bytes().ct_eq(expected.as_bytes()).into()
}

/// The form was made for another session than the one that sends it, or for none. The login page is
/// where the officer finds out which; nothing was done.
fn stale() -> Response {
    Redirect::to(LOGIN).into_response()
}

/// The `Set-Cookie` value that opens a session in the browser.
#[must_use]
pub fn session_cookie(desk: &Desk, id: &SessionId) -> HeaderValue {
    set(desk, SESSION_COOKIE, id.as_str(), "")
}

/// The `Set-Cookie` value that ends it.
#[must_use]
pub fn no_session_cookie(desk: &Desk) -> HeaderValue {
    set(desk, SESSION_COOKIE, "", "; Max-Age=0")
}

/// The `Set-Cookie` value that keeps a language for a year.
#[must_use]
pub fn language_cookie(desk: &Desk, language: Language) -> HeaderValue {
    let secure = if desk.0.config.secure_cookies {
        "; Secure"
    } else {
        ""
    };
    let text = format!(
        "{LANGUAGE_COOKIE}={language}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000{secure}"
    );
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

fn set(desk: &Desk, cookie: &str, value: &str, more: &str) -> HeaderValue {
    let secure = if desk.0.config.secure_cookies {
        "; Secure"
    } else {
        ""
    };
    let name = name(desk, cookie);
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{more}");
    // The value is hexadecimal or empty; this never falls back.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// With https, a name that a neighbouring host cannot set.
fn name(desk: &Desk, cookie: &str) -> String {
    match desk.0.config.secure_cookies {
        true => format!("__Host-{cookie}"),
        false => cookie.to_owned(),
    }
}

fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}
