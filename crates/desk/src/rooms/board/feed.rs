//! The calendar for other programs: HTTP Basic, because that is what they speak. The password never stands in an address.

use crate::Desk;
use crate::feed::FeedProblem;
use crate::rooms::frame::guarded;
use crate::visit::Visit;
use axum::body::Body;
use axum::extract::{Query, State};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use pages::{Locale, Serves, Value};
use zeroize::Zeroizing;

#[derive(serde::Deserialize)]
pub(in crate::rooms) struct Asked {
    #[serde(default)]
    show: String,
}

/// `GET /board/calendar.ics?show=`.
pub(in crate::rooms) async fn get(
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    visit: Visit,
) -> Response {
    let locale = Locale::of(visit.language);
    let password = password(&headers);
    match desk.calendar(password, asked.show == "mine").await {
        Ok(text) => {
            let mut response = guarded(Response::new(Body::from(text)), Serves::Download);
            let kind = HeaderValue::from_static("text/calendar; charset=utf-8");
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
            response
        }
        Err(FeedProblem::Wrong) => {
            let text = locale.text("board-feed-wrong").into_owned();
            let mut response = said(StatusCode::UNAUTHORIZED, text);
            let asks = HeaderValue::from_static("Basic realm=\"calendar\", charset=\"UTF-8\"");
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, asks);
            response
        }
        Err(FeedProblem::Slow(seconds)) => {
            let values = [("seconds", Value::from(seconds))];
            let text = locale.text_with("board-feed-slow", &values);
            let mut response = said(StatusCode::TOO_MANY_REQUESTS, text);
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            response
        }
        Err(FeedProblem::Stale) => {
            let text = locale.text("board-feed-stale").into_owned();
            said(StatusCode::SERVICE_UNAVAILABLE, text)
        }
        Err(FeedProblem::Fault) => {
            let text = locale.text("board-feed-fault").into_owned();
            said(StatusCode::SERVICE_UNAVAILABLE, text)
        }
    }
}

/// The password of an `Authorization: Basic` header. The name before it says nothing to the desk: no officer's name needs to
/// lie in a calendar program's settings.
fn password(headers: &HeaderMap) -> Option<Zeroizing<String>> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, given) = value.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let bytes = Zeroizing::new(STANDARD.decode(given.trim()).ok()?);
    let text = std::str::from_utf8(&bytes).ok()?;
    let (_, password) = text.split_once(':')?;
    Some(Zeroizing::new(password.to_owned()))
}

/// A sentence for whoever looks at why a program shows nothing.
fn said(status: StatusCode, mut text: String) -> Response {
    text.push('\n');
    let mut response = guarded(Response::new(Body::from(text)), Serves::Page);
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
