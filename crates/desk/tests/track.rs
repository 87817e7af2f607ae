//! From the first complaint to the follow-up, as an officer's browser does it.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use axum::body::Body;
use desk::Desk;
use desk::session::Session;
use desk::view::{Role, Urgency};
use desk::visit::session_cookie;
use desk::work::{self, OpenCase};
use http::Request;
use http_body_util::BodyExt as _;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, passphrase, until};
use tower::ServiceExt as _;

/// An officer's browser.
struct Browser {
    desk: Desk,
    cookie: String,
    token: String,
}

impl Browser {
    async fn of(desk: &Desk, name: &str, words: &str) -> (Self, Session) {
        let logged_in = desk::session::login(desk, name, passphrase(words)).await;
        let logged_in = logged_in.ok().unwrap();
        let cookie = session_cookie(desk, &logged_in.id);
        let cookie = cookie.to_str().unwrap().split(';').next().unwrap();
        let browser = Self {
            desk: desk.clone(),
            cookie: cookie.to_owned(),
            token: logged_in.id.csrf(),
        };
        (browser, logged_in.session)
    }

    async fn ask(&self, request: Request<Body>) -> (u16, String, String) {
        let rooms = desk::rooms::router().with_state(self.desk.clone());
        let response = rooms.oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let to = response.headers().get("location");
        let to = to.map_or_else(String::new, |it| it.to_str().unwrap().to_owned());
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, to, String::from_utf8(body.to_vec()).unwrap())
    }

    async fn get(&self, path: &str) -> (u16, String) {
        let path = path.split('#').next().unwrap();
        let request = Request::get(path)
            .header("cookie", &self.cookie)
            .body(Body::empty())
            .unwrap();
        let (status, _, page) = self.ask(request).await;
        (status, page)
    }

    /// Sends a form; gives where the browser is sent.
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let plain = |text: &str| text.replace(' ', "+");
        let mut body = format!("csrf={}&seen=99", self.token);
        for (name, value) in fields {
            body.push_str(&format!("&{name}={}", plain(value)));
        }
        let request = Request::post(path)
            .header("cookie", &self.cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        let (status, to, page) = self.ask(request).await;
        assert_eq!(status, 303, "{path}: {page}");
        to
    }
}

async fn opened() -> (Place, Browser, String) {
    let (place, _) = Place::founded().await;
    let (ana, session) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let reporter = Reporter::sends(&place.node, "They charged him after the session.");
    until("the report is there", || session.reports().len() == 1).await;
    let open = OpenCase {
        reports: vec![reporter.stream],
        title: "Charged after a session".to_owned(),
        summary: String::new(),
        urgency: Urgency::Soon,
        members: Vec::new(),
    };
    let case = done(work::open_case(&session, open).await).stream;
    (place, ana, format!("/cases/{case}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hearing_that_was_set_stands_in_the_follow_up_until_it_was_held() {
    let (_place, ana, case) = opened().await;
    let (_, empty) = ana.get("/follow-up").await;
    assert!(empty.contains("Nothing is to be followed up."));
    let fields = [
        ("title", "Trial in the city court"),
        ("kind", "criminal"),
        ("opened", "~2024-11"),
    ];
    let trial = ana.post(&format!("{case}/track"), &fields).await;
    let trial = trial.split('#').next().unwrap().to_owned();
    let (status, page) = ana.get(&trial).await;
    assert!(status == 200 && page.contains("about November 2024"));

    let step = [
        ("step-on", "2024-12-20"),
        ("step-kind", "filed"),
        ("step-next", "2025-02-03"),
    ];
    ana.post(&format!("{trial}/step"), &step).await;
    let (_, due) = ana.get("/follow-up").await;
    assert!(due.contains("Trial in the city court") && due.contains("3 February 2025"));

    // A failure to act names the duty; what was typed is still there.
    let failure = [
        ("step-on", "2024-12-30"),
        ("step-kind", "failure-to-act"),
        ("step-text", "Nobody looked into the beating"),
    ];
    ana.post(&format!("{trial}/step"), &failure).await;
    let (_, page) = ana.get(&trial).await;
    assert!(page.contains("A failure to act names a duty"));
    assert!(page.contains("Nobody looked into the beating"));
    let named = [failure.as_slice(), &[("step-duty", "DUTY.INVESTIGATE")]].concat();
    ana.post(&format!("{trial}/step"), &named).await;
    let off = [("step-on", "2025-01-02"), ("step-kind", "adjourned")];
    ana.post(&format!("{trial}/step"), &off).await;
    let (_, due) = ana.get("/follow-up").await;
    assert!(!due.contains("Trial in the city court"));
    let (_, story) = ana.get(&case).await;
    assert!(story.contains("recorded a step in a proceeding"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_planned_is_late_until_it_is_done() {
    let (place, ana, case) = opened().await;
    let outcomes = format!("{case}/outcomes");
    let plan = [
        ("plan-on", "2025-01-10"),
        ("plan-what", "Ask the lawyer"),
        ("plan-who", "me"),
    ];
    ana.post(&format!("{outcomes}/plan"), &plan).await;
    let (_, due) = ana.get("/follow-up?show=mine").await;
    assert!(due.contains("Ask the lawyer"));
    let past = [("plan-on", "2024-12-01"), ("plan-what", "Too late")];
    ana.post(&format!("{outcomes}/plan"), &past).await;
    let (_, page) = ana.get(&outcomes).await;
    assert!(page.contains("The day lies in the past") && page.contains("Too late"));
    let (_, due) = ana.get("/follow-up").await;
    assert!(due.contains("Ask the lawyer") && !due.contains("class=\"mark wrong\""));
    place.time.pass(10 * 86_400);
    let (ana, _) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let (_, due) = ana.get("/follow-up").await;
    assert!(due.contains("class=\"mark wrong\""), "it is late");
    let (_, page) = ana.get(&outcomes).await;
    let planned = page.split("value=\"event_").nth(1).unwrap();
    let planned = format!("event_{}", planned.split('"').next().unwrap());
    let finished = [
        ("planned", planned.as_str()),
        ("done-on", "2025-01-13"),
        ("result", "He was released"),
    ];
    ana.post(&format!("{outcomes}/done"), &finished).await;
    let (_, due) = ana.get("/follow-up").await;
    assert!(!due.contains("Ask the lawyer"));
    let (_, page) = ana.get(&outcomes).await;
    assert!(page.contains("He was released"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reply_is_kept_with_what_those_concerned_say_and_what_it_means() {
    let (_place, ana, case) = opened().await;
    let replies = format!("{case}/replies");
    let fields = [
        ("from", "Permanent Mission"),
        ("on", "2025-01-02"),
        ("responses", "RESP.DENYLINK"),
        ("responses", "RESP.CONF"),
        ("summary", "A tax matter of 2021"),
    ];
    ana.post(&replies, &fields[..2]).await;
    let (_, page) = ana.get(&replies).await;
    assert!(page.contains("It is not said what kind of reply it is"));
    let reply = ana.post(&replies, &fields).await;
    let reply = reply.split('#').next().unwrap().to_owned();
    let said = [
        ("said-by", "His lawyer"),
        ("said-on", "2025-01-03"),
        ("said-text", "The tax was paid in 2020"),
    ];
    ana.post(&format!("{reply}/rebuttal"), &said).await;
    let weighed = [
        ("effect", "strengthens"),
        ("weigh-reasons", "The dates do not fit"),
    ];
    ana.post(&format!("{reply}/weigh"), &weighed).await;
    let (_, page) = ana.get(&reply).await;
    for words in [
        "Denies the link",
        "Confidential",
        "The tax was paid in 2020",
        "It strengthens the finding",
        "The dates do not fit",
    ] {
        assert!(page.contains(words), "{words}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_no_member_sees_neither_proceeding_nor_date() {
    let (place, ana, case) = opened().await;
    let plan = [("plan-on", "2025-01-10"), ("plan-what", "Ask the lawyer")];
    ana.post(&format!("{case}/outcomes/plan"), &plan).await;
    let (_, session) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let (_, ben) = place.officer(&session, "Ben Okri", &[Role::Case]).await;
    assert!(ben.due().is_empty());
    assert_eq!(session.due().len(), 1);
    assert!(ben.cases().is_empty());
}
