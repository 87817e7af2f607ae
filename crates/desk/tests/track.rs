//! From the first complaint to the follow-up, as an officer's browser does it.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use desk::view::Role;
use desk::work::{self, OpenCase};
use support::browser::Browser;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, until};

async fn opened() -> (Place, Browser, String) {
    let (place, _) = Place::founded().await;
    let (ana, session) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let reporter = Reporter::sends(&place.node, "They charged him after the session.");
    until("the report is there", || session.reports().len() == 1).await;
    let open = OpenCase {
        title: "Charged after a session".to_owned(),
        ..support::opening(reporter.stream, Vec::new())
    };
    let case = done(work::open_case(&session, open).await).stream;
    (place, ana, format!("/cases/{case}"))
}

/// Sends a form of which everything was seen; gives where the browser is sent.
async fn send(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> String {
    let mut all = vec![("seen", "99")];
    all.extend_from_slice(fields);
    browser.sent(path, &all).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hearing_that_was_set_stands_in_the_follow_up_until_it_was_held() {
    let (_place, ana, case) = opened().await;
    let empty = ana.page("/follow-up").await;
    assert!(empty.contains("Nothing is to be followed up."));
    let fields = [
        ("title", "Trial in the city court"),
        ("kind", "criminal"),
        ("opened", "~2024-11"),
    ];
    let trial = send(&ana, &format!("{case}/track"), &fields).await;
    let trial = trial.split('#').next().unwrap().to_owned();
    let answer = ana.get(&trial).await;
    let (status, page) = (answer.status.as_u16(), answer.text());
    assert!(status == 200 && page.contains("about November 2024"));

    let step = [
        ("step-on", "2024-12-20"),
        ("step-kind", "filed"),
        ("step-next", "2025-02-03"),
    ];
    send(&ana, &format!("{trial}/step"), &step).await;
    let due = ana.page("/follow-up").await;
    assert!(due.contains("Trial in the city court") && due.contains("3 February 2025"));

    // A failure to act names the duty; what was typed is still there.
    let failure = [
        ("step-on", "2024-12-30"),
        ("step-kind", "failure-to-act"),
        ("step-text", "Nobody looked into the beating"),
    ];
    send(&ana, &format!("{trial}/step"), &failure).await;
    let page = ana.page(&trial).await;
    assert!(page.contains("A failure to act names a duty"));
    assert!(page.contains("Nobody looked into the beating"));
    let named = [failure.as_slice(), &[("step-duty", "DUTY.INVESTIGATE")]].concat();
    send(&ana, &format!("{trial}/step"), &named).await;
    let off = [("step-on", "2025-01-02"), ("step-kind", "adjourned")];
    send(&ana, &format!("{trial}/step"), &off).await;
    let due = ana.page("/follow-up").await;
    assert!(!due.contains("Trial in the city court"));
    let story = ana.page(&case).await;
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
    send(&ana, &format!("{outcomes}/plan"), &plan).await;
    let due = ana.page("/follow-up?show=mine").await;
    assert!(due.contains("Ask the lawyer"));
    let past = [("plan-on", "2024-12-01"), ("plan-what", "Too late")];
    send(&ana, &format!("{outcomes}/plan"), &past).await;
    let page = ana.page(&outcomes).await;
    assert!(page.contains("The day lies in the past") && page.contains("Too late"));
    let due = ana.page("/follow-up").await;
    assert!(due.contains("Ask the lawyer") && !due.contains("class=\"mark wrong\""));
    place.time.pass(10 * 86_400);
    let (ana, _) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let due = ana.page("/follow-up").await;
    assert!(due.contains("class=\"mark wrong\""), "it is late");
    let page = ana.page(&outcomes).await;
    let planned = page.split("value=\"event_").nth(1).unwrap();
    let planned = format!("event_{}", planned.split('"').next().unwrap());
    let finished = [
        ("planned", planned.as_str()),
        ("done-on", "2025-01-13"),
        ("result", "He was released"),
    ];
    send(&ana, &format!("{outcomes}/done"), &finished).await;
    let due = ana.page("/follow-up").await;
    assert!(!due.contains("Ask the lawyer"));
    let page = ana.page(&outcomes).await;
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
    send(&ana, &replies, &fields[..2]).await;
    let page = ana.page(&replies).await;
    assert!(page.contains("It is not said what kind of reply it is"));
    let reply = send(&ana, &replies, &fields).await;
    let reply = reply.split('#').next().unwrap().to_owned();
    let said = [
        ("said-by", "His lawyer"),
        ("said-on", "2025-01-03"),
        ("said-text", "The tax was paid in 2020"),
    ];
    send(&ana, &format!("{reply}/rebuttal"), &said).await;
    let weighed = [
        ("effect", "strengthens"),
        ("weigh-reasons", "The dates do not fit"),
    ];
    send(&ana, &format!("{reply}/weigh"), &weighed).await;
    let page = ana.page(&reply).await;
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
    send(&ana, &format!("{case}/outcomes/plan"), &plan).await;
    let (_, session) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let (_, ben) = place.officer(&session, "Ben Okri", &[Role::Case]).await;
    assert!(ben.due().is_empty());
    assert_eq!(session.due().len(), 1);
    assert!(ben.cases().is_empty());
}
