//! The desk's web server: host and origin checks, security headers, then the rooms.

use crate::Desk;
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use http::header::{HOST, HeaderMap, ORIGIN};
use http::{Method, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// How long a browser may take to send the head of a request.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// Connections at once: an office has dozens of officers, each with a handful.
const CONNECTIONS_MAX: usize = 512;
/// How long requests may take to end when the desk closes.
const CLOSING_TIME: Duration = Duration::from_secs(5);

/// The whole desk as one service: the rooms' pages behind the checks that every request passes.
pub fn app(desk: &Desk) -> Router {
    crate::rooms::router()
        .layer(from_fn_with_state(desk.clone(), guard))
        .with_state(desk.clone())
}

/// Serves the desk until `end` comes, then locks every session.
///
/// # Errors
/// What the listener says.
pub async fn serve(
    desk: Desk,
    listener: TcpListener,
    end: impl Future<Output = ()>,
) -> std::io::Result<()> {
    let app = app(&desk);
    let room = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let mut connections = JoinSet::new();
    let closing = tokio::sync::watch::Sender::new(false);
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME);
    tokio::pin!(end);
    loop {
        let permit = tokio::select! {
            permit = Arc::clone(&room).acquire_owned() => permit,
            () = &mut end => break,
        };
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                // Out of file descriptors, or the peer was gone already: the next may do better.
                Err(_) => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut end => break,
        };
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(app.clone());
        let connection = http.serve_connection(TokioIo::new(stream), service);
        let mut closes = closing.subscribe();
        while connections.try_join_next().is_some() {}
        connections.spawn(async move {
            tokio::pin!(connection);
            let closes = async move {
                let _ = closes.wait_for(|closes| *closes).await;
            };
            // A broken connection is the browser's business; nothing of it is logged.
            tokio::select! {
                _ = &mut connection => {}
                () = closes => {
                    connection.as_mut().graceful_shutdown();
                    let _ = connection.await;
                }
            }
            drop(permit);
        });
    }
    drop(listener);
    closing.send_replace(true);
    let ended = async { while connections.join_next().await.is_some() {} };
    let _ = tokio::time::timeout(CLOSING_TIME, ended).await;
    desk.shut_down().await;
    Ok(())
}

/// What every request passes before a page sees it, and every response before it leaves.
async fn guard(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let verdict = judge(&desk.0.config.hosts, request.method(), request.headers());
    let mut response = match verdict {
        Ok(()) => next.run(request).await,
        Err(status) => status.into_response(),
    };
    let headers = response.headers_mut();
    for (name, value) in pages::headers(pages::Serves::Page) {
        headers.entry(name).or_insert(value);
    }
    let (name, value) = pages::desk_permissions();
    headers.insert(name, value);
    if desk.0.config.secure_cookies {
        let (name, value) = pages::transport_security();
        headers.insert(name, value);
    }
    response
}

/// Whether a request may be answered at all.
fn judge(hosts: &[String], method: &Method, headers: &HeaderMap) -> Result<(), StatusCode> {
    let text = |name: &str| headers.get(name).map(|it| it.to_str().unwrap_or("?"));
    // A name that somebody else's server gives for this address (DNS rebinding) is not ours.
    let host = text(HOST.as_str()).unwrap_or("");
    if !hosts.iter().any(|known| known.eq_ignore_ascii_case(host)) {
        return Err(StatusCode::MISDIRECTED_REQUEST);
    }
    if method == Method::GET || method == Method::HEAD {
        return Ok(());
    }
    if method != Method::POST {
        return Err(StatusCode::METHOD_NOT_ALLOWED);
    }
    // A form that another site sends in an officer's name. `Origin` is `null` where the page asks
    // for no referrer, as ours do; then the browser's own word decides, and after it the form's
    // token.
    if let Some(site) = text("sec-fetch-site")
        && site != "same-origin"
    {
        return Err(StatusCode::FORBIDDEN);
    }
    match text(ORIGIN.as_str()) {
        None | Some("null") => Ok(()),
        Some(origin) => {
            let from = origin.split_once("://").map_or("", |(_, from)| from);
            match from.eq_ignore_ascii_case(host) {
                true => Ok(()),
                false => Err(StatusCode::FORBIDDEN),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn verdict(method: &str, lines: &[(&'static str, &'static str)]) -> Result<(), u16> {
        let hosts = ["127.0.0.1:8100".to_owned(), "localhost:8100".to_owned()];
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.insert(*name, value.parse().unwrap());
        }
        judge(&hosts, &method.parse().unwrap(), &headers).map_err(|status| status.as_u16())
    }

    const HERE: (&str, &str) = ("host", "localhost:8100");

    #[test]
    fn a_name_that_is_not_ours_gets_no_answer() {
        assert_eq!(verdict("GET", &[HERE]), Ok(()));
        assert_eq!(verdict("GET", &[("host", "LOCALHOST:8100")]), Ok(()));
        for host in [
            "evil.example",
            "localhost",
            "localhost:8101",
            "127.0.0.1.evil.example:8100",
            "",
        ] {
            assert_eq!(verdict("GET", &[("host", host)]), Err(421), "{host}");
        }
        assert_eq!(verdict("GET", &[]), Err(421));
    }

    #[test]
    fn a_form_from_another_site_is_refused() {
        let origin = |it| ("origin", it);
        let site = |it| ("sec-fetch-site", it);
        assert_eq!(
            verdict("POST", &[HERE, origin("http://localhost:8100")]),
            Ok(())
        );
        assert_eq!(
            verdict("POST", &[HERE, origin("null"), site("same-origin")]),
            Ok(())
        );
        assert_eq!(verdict("POST", &[HERE]), Ok(()));
        assert_eq!(
            verdict("POST", &[HERE, origin("http://evil.example")]),
            Err(403)
        );
        assert_eq!(
            verdict("POST", &[HERE, origin("http://localhost:9999")]),
            Err(403)
        );
        assert_eq!(
            verdict("POST", &[HERE, origin("null"), site("cross-site")]),
            Err(403)
        );
        assert_eq!(verdict("POST", &[HERE, site("same-site")]), Err(403));
        assert_eq!(verdict("POST", &[HERE, site("none")]), Err(403));
    }

    #[test]
    fn only_three_methods_are_known() {
        for method in ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"] {
            assert_eq!(verdict(method, &[HERE]), Err(405), "{method}");
        }
    }
}
