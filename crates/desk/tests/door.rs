//! The desk's door: cookies, tokens, and who is led where.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use axum::Router;
use axum::body::Body;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use desk::Desk;
use desk::visit::{Form, Officer, QuietOfficer, Upload, Visit, session_cookie};
use http::header::SET_COOKIE;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use support::{ANA, ANA_PASSPHRASE, Place, passphrase};
use tower::ServiceExt as _;

fn rooms(desk: &Desk) -> Router {
    Router::new()
        .route(
            "/login",
            get(|visit: Visit| async move {
                let cookie = visit.set_cookie.map(|cookie| [(SET_COOKIE, cookie)]);
                let cookie = cookie.into_iter().flatten().collect::<http::HeaderMap>();
                (cookie, visit.csrf).into_response()
            }),
        )
        .route(
            "/inbox",
            get(|officer: Officer| async move { officer.csrf }),
        )
        .route("/pulse", get(|_: QuietOfficer| async {}))
        .route(
            "/form",
            post(|Form(form): Form<Vec<(String, String)>>| async move { format!("{form:?}") }),
        )
        .route(
            "/upload",
            post(|mut form: Upload| async move {
                let field = form.field().await.ok().flatten();
                field
                    .and_then(|field| field.name().map(str::to_owned))
                    .unwrap_or_default()
            }),
        )
        .with_state(desk.clone())
}

struct Answer {
    status: StatusCode,
    cookie: Option<String>,
    location: Option<String>,
    body: String,
}

async fn ask(desk: &Desk, request: Request<Body>) -> Answer {
    let response = rooms(desk).oneshot(request).await.unwrap();
    let header = |name: &str| {
        let value = response.headers().get(name);
        value.map(|it| it.to_str().unwrap().to_owned())
    };
    let (cookie, location) = (header("set-cookie"), header("location"));
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    Answer {
        status,
        cookie,
        location,
        body: String::from_utf8(body.to_vec()).unwrap(),
    }
}

fn get_with(path: &str, cookie: &str) -> Request<Body> {
    Request::get(path)
        .header("cookie", cookie)
        .body(Body::empty())
        .unwrap()
}

fn post_with(path: &str, cookie: &str, kind: &str, body: String) -> Request<Body> {
    Request::post(path)
        .header("cookie", cookie)
        .header("content-type", kind)
        .body(Body::from(body))
        .unwrap()
}

const URLENCODED: &str = "application/x-www-form-urlencoded";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_is_taken_only_with_the_token_of_its_session() {
    let (place, _ana) = Place::founded().await;
    let desk = &place.desk;
    let logged_in = desk::session::login(desk, ANA, passphrase(ANA_PASSPHRASE)).await;
    let logged_in = logged_in.ok().unwrap();
    let cookie = session_cookie(desk, &logged_in.id)
        .to_str()
        .unwrap()
        .to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
    let cookie = cookie.split(';').next().unwrap().to_owned();
    let token = ask(desk, get_with("/inbox", &cookie)).await.body;

    let sent = |body: String| post_with("/form", &cookie, URLENCODED, body);
    let good = ask(desk, sent(format!("text=a%20b&csrf={token}&text=c"))).await;
    assert_eq!(good.status, StatusCode::OK);
    assert!(good.body.contains("(\"text\", \"a b\")") && good.body.contains("(\"text\", \"c\")"));
    for body in [
        "text=a".to_owned(),
        "text=a&csrf=".to_owned(),
        format!("csrf={}", "0".repeat(64)),
    ] {
        let refused = ask(desk, sent(body)).await;
        assert_eq!(
            (refused.status, refused.location.as_deref()),
            (StatusCode::SEE_OTHER, Some("/login"))
        );
    }
    let other = ask(
        desk,
        post_with("/form", "", URLENCODED, format!("csrf={token}")),
    )
    .await;
    assert_eq!(other.status, StatusCode::SEE_OTHER);
    let huge = ask(
        desk,
        sent(format!("csrf={token}&text={}", "x".repeat(2 << 20))),
    )
    .await;
    assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);

    let part = |name: &str, value: &str| {
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let kind = "multipart/form-data; boundary=b";
    let upload = |body: String| post_with("/upload", &cookie, kind, body + "--b--\r\n");
    let good = ask(desk, upload(part("csrf", &token) + &part("text", "hello"))).await;
    assert_eq!((good.status, good.body.as_str()), (StatusCode::OK, "text"));
    for body in [
        part("text", "hello"),
        part("csrf", "wrong"),
        part("csrf", &"a".repeat(5_000)),
    ] {
        assert_eq!(ask(desk, upload(body)).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_may_not_enter_is_led_to_where_they_may() {
    let empty = Place::empty().await;
    let location = |answer: Answer| answer.location.unwrap_or_default();
    assert_eq!(
        location(ask(&empty.desk, get_with("/inbox", "")).await),
        "/setup"
    );
    let (place, ana) = Place::founded().await;
    let desk = &place.desk;
    assert_eq!(location(ask(desk, get_with("/inbox", "")).await), "/login");
    assert_eq!(
        location(ask(desk, get_with("/inbox", "recourse_desk=guess")).await),
        "/login"
    );
    let invited = desk::setup::invite(&ana, "Ben Okri".into(), vec![desk::view::Role::Case]).await;
    let words = invited.ok().unwrap().start_passphrase;
    let ben = desk::session::login(desk, "Ben Okri", passphrase(&words))
        .await
        .ok()
        .unwrap();
    let cookie = session_cookie(desk, &ben.id)
        .to_str()
        .unwrap()
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    assert_eq!(
        location(ask(desk, get_with("/inbox", &cookie)).await),
        "/passphrase"
    );
    ben.session.lock().await;
    assert_eq!(
        location(ask(desk, get_with("/pulse", &cookie)).await),
        "/login"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_visitor_has_a_token_before_there_is_a_session() {
    let (place, _ana) = Place::founded().await;
    let desk = &place.desk;
    let first = ask(desk, get_with("/login", "")).await;
    let cookie = first.cookie.unwrap().split(';').next().unwrap().to_owned();
    let second = ask(desk, get_with("/login", &cookie)).await;
    assert_eq!(second.body, first.body);
    assert!(second.cookie.is_none());
    let form =
        |cookie: &str, token: &str| post_with("/form", cookie, URLENCODED, format!("csrf={token}"));
    assert_eq!(
        ask(desk, form(&cookie, &first.body)).await.status,
        StatusCode::OK
    );
    assert_eq!(
        ask(desk, form("", &first.body)).await.status,
        StatusCode::SEE_OTHER
    );
    let planted = ask(desk, get_with("/login", "recourse_visit=short")).await;
    assert!(planted.cookie.is_some());
}
