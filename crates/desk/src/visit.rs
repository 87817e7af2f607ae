//! What handlers take from a request: the visitor, the officer, a form with its token checked.
//!
//! `Visit` is for pages before login, `Officer` for all others (anybody else is led to `/login`),
//! `Form` and `Upload` for every POST: both refuse a request whose field `csrf` is not the
//! visitor's token.

use crate::Desk;
use crate::session::Session;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::Response;
use http::request::Parts;
use serde::de::DeserializeOwned;
use words::Language;

/// The cookie of a session.
pub const SESSION_COOKIE: &str = "recourse_desk";
/// The cookie with the language that an officer chose for the desk's pages.
pub const LANGUAGE_COOKIE: &str = "recourse_language";
/// The cookie that binds the token of forms before login.
pub const VISIT_COOKIE: &str = "recourse_visit";

/// A visitor, logged in or not.
pub struct Visit {
    /// The language of the pages: by cookie, else by `Accept-Language`.
    pub language: Language,
    /// The token that every form carries in its field `csrf`.
    pub csrf: String,
    /// The open session, if there is one.
    pub session: Option<Session>,
    /// A cookie to set with the response, where the visitor had none yet.
    pub set_cookie: Option<http::HeaderValue>,
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

/// A form (`application/x-www-form-urlencoded`, up to 1 MiB) with its token checked.
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
        let _ = (parts, desk);
        todo!()
    }
}

impl FromRequestParts<Desk> for Officer {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let _ = (parts, desk);
        todo!()
    }
}

impl<T: DeserializeOwned> FromRequest<Desk> for Form<T> {
    type Rejection = Response;

    async fn from_request(request: Request, desk: &Desk) -> Result<Self, Response> {
        let _ = (request, desk);
        todo!()
    }
}

impl FromRequest<Desk> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, desk: &Desk) -> Result<Self, Response> {
        let _ = (request, desk);
        todo!()
    }
}

/// The `Set-Cookie` value that opens a session in the browser.
#[must_use]
pub fn session_cookie(desk: &Desk, id: &crate::session::SessionId) -> http::HeaderValue {
    let _ = (desk, id);
    todo!()
}

/// The `Set-Cookie` value that ends it.
#[must_use]
pub fn no_session_cookie(desk: &Desk) -> http::HeaderValue {
    let _ = desk;
    todo!()
}
