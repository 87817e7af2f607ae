//! Duty through the desk's pages, on a real node: who plans, who hands over, and that a test comes.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "nothing is saved here")]
#[path = "../../desk/tests/support/browser.rs"]
mod browser;
#[allow(dead_code, reason = "only its listener is needed here")]
#[path = "../../node/tests/notify/ends.rs"]
mod ends;
#[allow(dead_code, reason = "a node without its founder")]
mod support;

use browser::Browser;
use desk::setup::{self, Founding};
use desk::view::Role;
use desk::{Desk, DeskConfig, World};
use ends::Listener;
use jiff::Timestamp;
use seal::Passphrase;
use std::process::Stdio;
use std::time::Duration;
use support::House;
use words::{Language, Moment};
use zeroize::Zeroizing;

const ANA: &str = "Ana Solis";
const WORDS: &str = "seven calm herons wade";

/// A passphrase of these words.
pub fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

/// A desk with the office that Ana founds at the node.
async fn desk(folder: &std::path::Path, house: &House, code: String) -> Desk {
    let config = DeskConfig {
        folder: folder.to_owned(),
        node: house.address.clone(),
        idle: Duration::from_secs(900),
        hosts: vec!["localhost:8100".to_owned()],
        secure_cookies: false,
        work_factor: 2,
        preview_program: None,
        charter: String::new(),
        enrolment: None,
        lexicon: std::sync::Arc::default(),
        guidelines: std::sync::Arc::default(),
        papers: std::sync::Arc::default(),
        setup_code: None,
    };
    let world = World::new(
        || Moment(support::now()),
        |bytes| getrandom::fill(bytes).unwrap(),
    );
    let desk = Desk::open(config, world).await.ok().unwrap();
    let founding = Founding {
        enrolment: Zeroizing::new(code),
        setup_code: Zeroizing::default(),
        office_name: "Focal point of Ardena".to_owned(),
        mandate: String::new(),
        others: Vec::new(),
        language: Language::En,
        slug: "ardena".to_owned(),
        languages: vec![Language::En],
        officer_name: ANA.to_owned(),
        passphrase: passphrase(WORDS),
        again: passphrase(WORDS),
    };
    setup::found(&desk, founding).await.unwrap();
    desk
}

/// An hour from now, as a form sends it.
fn hours(hours: i64) -> String {
    let now = Timestamp::from_second(support::now()).unwrap();
    let at = now + jiff::SignedDuration::from_hours(hours);
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The first id that a form with this action carries.
fn id_in(page: &str, act: &str) -> String {
    let (_, form) = page.split_once(&format!("action=\"/duty/{act}\"")).unwrap();
    let form = form.split("</form>").next().unwrap();
    let mark = match form.contains("name=\"id\" value=\"") {
        true => "name=\"id\" value=\"",
        false => "<option value=\"",
    };
    let (_, id) = form.split_once(mark).unwrap();
    id.split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[expect(clippy::too_many_lines, reason = "one story, told to its end")]
async fn duty_is_planned_handed_over_and_told_through_the_pages() {
    let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let listener = Listener::start().await;
    let flags = ["--ntfy-hosts", &listener.address];
    let house = House::start_with(data.path().to_owned(), &flags, Stdio::inherit());
    let code = std::fs::read_to_string(data.path().join("node/enrolment")).unwrap();
    let desk = desk(folder.path(), &house, code).await;
    let (ana, session) = Browser::of(&desk, ANA, WORDS).await;
    let invited = setup::invite(&session, "Ben Okri".to_owned(), vec![Role::Intake]).await;
    let invited = invited.ok().unwrap();
    let words = invited.start_passphrase.to_string();
    let (ben, session) = Browser::of(&desk, "Ben Okri", &words).await;
    let own = || passphrase("four slow boats turn home");
    let changed = session
        .change_passphrase(passphrase(&words), own(), own())
        .await;
    changed.ok().unwrap();
    let (ben_id, ana_id) = (invited.officer.id.to_string(), {
        let officers = session.officers();
        officers
            .iter()
            .find(|it| it.name == ANA)
            .unwrap()
            .id
            .to_string()
    });

    let page = ana.page("/duty").await;
    assert!(page.contains("Nobody is on duty.") && page.contains("No channel is set"));

    // A channel leads only where the node's administrator allows, and what was typed is kept.
    let channel = |address: &str| {
        [
            ("channel-kind", "ntfy".to_owned()),
            ("channel-address", address.to_owned()),
            ("channel-language", "fr".to_owned()),
            ("channel-token", String::new()),
        ]
    };
    let send = async |who: &Browser, act: &str, fields: &[(&str, String)]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
        let went = who.sent(&format!("/duty/{act}"), &fields).await;
        assert_eq!(went, "/duty");
        who.page("/duty").await
    };
    let page = send(&ana, "add-channel", &channel("https://ntfy.sh/ardena")).await;
    assert!(page.contains("The node does not send to this address."));
    assert!(page.contains("https://ntfy.sh/ardena"));
    let topic = format!("{}/ana", listener.address);
    let page = send(&ana, "add-channel", &channel(&topic)).await;
    assert!(page.contains(&topic) && !page.contains("does not send"));
    assert!(!ben.page("/duty").await.contains(&topic), "it is Ana's own");
    let page = send(&ana, "test", &[("id", id_in(&page, "test"))]).await;
    assert!(page.contains("A test is on its way."));
    listener.hears(1).await;
    let came = &listener.came()[0];
    assert_eq!(came.path, "/ana");
    assert!(came.body.starts_with("Ceci est un essai."));
    let again = send(&ana, "test", &[("id", id_in(&page, "test"))]).await;
    assert!(again.contains("A test was sent a moment ago.") || again.contains("on its way"));

    // Who administers plans shifts; others do not.
    let shift = |who: &str, from, until| {
        [
            ("shift-who", who.to_owned()),
            ("shift-rung", "officer".to_owned()),
            ("shift-from", hours(from)),
            ("shift-until", hours(until)),
        ]
    };
    let page = send(&ana, "add-shift", &shift(&ana_id, 2, -1)).await;
    assert!(page.contains("These times make no shift."));
    let page = send(&ana, "add-shift", &shift("", -1, 2)).await;
    assert!(page.contains("No officer was chosen."));
    let page = send(&ana, "add-shift", &shift(&ana_id, -1, 2)).await;
    assert!(page.contains("Your shift has begun") && page.contains("not taken over yet"));
    assert!(page.contains("When nobody is on duty"));
    let page = send(&ben, "add-shift", &shift(&ben_id, 2, 4)).await;
    assert!(
        !page.contains("/duty/add-shift") && page.contains("role"),
        "{page}"
    );

    // Ana takes over, and hands over; Ben has it once he accepts.
    let page = send(&ana, "take", &[("id", id_in(&page_of(&ana).await, "take"))]).await;
    assert!(!page.contains("not taken over yet"));
    let offer = [
        ("id", id_in(&page, "offer")),
        ("offer-to", ben_id.clone()),
        ("offer-until", hours(8)),
    ];
    let page = send(&ana, "offer", &offer).await;
    assert!(page.contains("who has not accepted yet"));
    let bens = page_of(&ben).await;
    assert!(bens.contains("offers to hand over to you"));
    let page = send(&ben, "accept", &[("id", id_in(&bens, "accept"))]).await;
    assert!(page.contains("no channel: cannot be told"), "Ben has none");
    assert!(!page.contains("has not accepted yet"));
    let page = send(&ben, "accept", &[("id", id_in(&bens, "accept"))]).await;
    assert!(page.contains("This hand-over is not open any more."));

    // Where the node does not answer, the page says what holds.
    house.kill();
    assert!(
        ana.page("/duty")
            .await
            .contains("The roster cannot be read just now.")
    );
    desk.shut_down().await;
}

async fn page_of(browser: &Browser) -> String {
    browser.page("/duty").await
}
