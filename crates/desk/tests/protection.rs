//! Decisions of two, conflicts of interest by keys, masks on every page of the file, and what the audit book says of them.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use axum::body::Body;
use casework::decisions::{Matter, Reach};
use casework::incidents::event::{Act, IncidentRecorded};
use casework::parties::Role as PartyRole;
use casework::parties::event::PartyRecorded;
use desk::session::Session;
use desk::view::{AuditAct, Interest, InterestKind, Role};
use desk::visit::session_cookie;
use desk::work::{self};
use http::Request;
use http_body_util::BodyExt as _;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, party, passphrase, refused, until};
use tower::ServiceExt as _;
use words::{ActId, IncidentId, PartyId, StreamId};

const PERSON: PartyId = PartyId::from_random([20; 16]);
const AUTHOR: PartyId = PartyId::from_random([21; 16]);

fn incident() -> IncidentRecorded {
    IncidentRecorded {
        incident: IncidentId::from_random([30; 16]),
        title: "Stopped on the way".to_owned(),
        when: None,
        place: String::new(),
        state: None,
        account: String::new(),
        acts: vec![Act {
            act: ActId::from_random([31; 16]),
            code: "ACT.INT.THREAT".to_owned(),
            modifiers: Vec::new(),
            victims: vec![PERSON],
            authors: Vec::new(),
            attribution: Vec::new(),
            hit: None,
            stated_reason: String::new(),
            note: String::new(),
        }],
        effects: Vec::new(),
        answers: Vec::new(),
        follows: None,
        saw: 99,
    }
}

fn interest(text: &str) -> Vec<Interest> {
    vec![Interest {
        kind: InterestKind::Other,
        text: text.to_owned(),
        note: String::new(),
    }]
}

/// A page as the officer with this cookie sees it.
async fn page(place: &Place, cookie: &str, path: &str) -> String {
    let request = Request::get(path)
        .header("cookie", cookie)
        .body(Body::empty())
        .unwrap();
    let app = desk::rooms::router().with_state(place.desk.clone());
    let response = app.oneshot(request).await.unwrap();
    assert_eq!(response.status(), 200, "{path}");
    let body = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(body.to_vec()).unwrap()
}

async fn cookie(place: &Place, name: &str, words: &str) -> String {
    let logged_in = desk::session::login(&place.desk, name, passphrase(words)).await;
    let cookie = session_cookie(&place.desk, &logged_in.ok().unwrap().id);
    let cookie = cookie.to_str().unwrap().to_owned();
    cookie.split(';').next().unwrap().to_owned()
}

/// Until pages of one login show what another one did: each takes it in by itself, a moment later.
async fn comes_true(what: &str, holds: impl AsyncFn() -> bool) {
    for _ in 0..50 {
        if holds().await {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("never: {what}");
}

/// The addresses of every page of a case, read from the table of rooms: a new page is tried here too, or this says how it is
/// opened.
async fn pages_of(ana: &Session, case: StreamId) -> Vec<String> {
    let assessment = work::begin_assessment(ana, case, "focal-point", "The threat").await;
    let assessment = done(assessment).to_string();
    let records = [
        ("party", PERSON.to_string()),
        ("incident", incident().incident.to_string()),
    ];
    let table = include_str!("../src/rooms/mod.rs");
    let mut paths = Vec::new();
    for route in table.split(".route(").skip(1) {
        let path = route.split('"').nth(1).unwrap();
        if !path.starts_with("/cases/{case}") || !route.contains("get(") {
            continue;
        }
        let path = path
            .replace("{case}", &case.to_string())
            .replace("{assessment}", &assessment)
            .replace("{party}", &PERSON.to_string())
            .replace("{incident}", &incident().incident.to_string())
            .replace("{cooperation}", "new");
        // These open only with a record of their own, which this case does not have; all of them show the same masked view.
        let others = [
            "action",
            "proceeding",
            "reply",
            "evidence",
            "item",
            "export",
        ];
        let is_download = path.ends_with("/save");
        if is_download || others.iter().any(|it| path.contains(&format!("{{{it}}}"))) {
            continue;
        }
        if path.contains("{kind}/{id}") {
            for (kind, id) in &records {
                paths.push(path.replace("{kind}", kind).replace("{id}", id));
            }
            continue;
        }
        assert!(!path.contains('{'), "say here how {path} is opened");
        paths.push(path);
    }
    paths
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_masked_name_stands_on_no_page_of_the_file() {
    let (place, ana) = Place::founded().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let reporter = Reporter::sends(&place.node, "Two men followed her home.");
    until("the report is there", || ana.reports().len() == 1).await;
    let open = support::opening(reporter.stream, vec![ben_id]);
    let case = done(work::open_case(&ana, open).await).stream;
    let rare = PartyRecorded {
        function: "Quincunx seller".to_owned(),
        contact: "At the Quincunx inn".to_owned(),
        about: "Quincunx since birth".to_owned(),
        ..party(PERSON, "Quincunx Marigold", PartyRole::Victim)
    };
    done(work::record_party(&ana, case, rare.clone()).await);
    done(work::record_incident(&ana, case, incident()).await);
    let ours = cookie(&place, ANA, ANA_PASSPHRASE).await;
    let paths = pages_of(&ana, case).await;
    assert!(paths.len() > 6);
    let shows = async |cookie: &str| {
        let mut with_name = 0;
        for path in &paths {
            let html = page(&place, cookie, path).await;
            with_name += usize::from(html.to_lowercase().contains("quincunx"));
        }
        with_name
    };
    // The control: without a mask the name is found.
    assert!(shows(&ours).await >= 3);
    done(work::mask(&ana, case, PERSON, "Known in town.").await);
    comes_true("the name is masked", async || shows(&ours).await == 0).await;
    let decisions = page(&place, &ours, &format!("/cases/{case}/decisions")).await;
    assert!(decisions.contains("Person 1"));
    // Whoever does not see it cannot write it over with nothing.
    let blank = party(PERSON, "#1", PartyRole::Victim);
    let written = work::record_party(&ana, case, blank).await;
    assert_eq!(refused(written), "refusal-masked");

    let what = Matter::Reveal {
        party: PERSON,
        to: Reach::Asker,
    };
    let seen = ana.case(case).await.ok().unwrap().seen;
    let asked = done(work::propose(&ana, case, what, "To call her.", seen).await).position;
    assert_eq!(shows(&ours).await, 0);
    let decision = support::proposal(&ben, case, asked).await;
    done(work::answer_decision(&ben, case, decision, true, "", asked + 1).await);
    until("ana may see", || ana.cases()[0].undecided == 0).await;
    comes_true("the name is seen", async || shows(&ours).await >= 3).await;
    let ben_sees = ben.file(case).await.ok().unwrap();
    assert!(ben_sees.case.parties().get(PERSON).unwrap().name() == "#1");
    place.time.pass(24 * 60 * 60 + 60);
    assert_eq!(shows(&ours).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_key_is_given_against_a_declared_interest() {
    let (place, ana) = Place::founded().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Intake]).await;
    done(work::declare_interests(&ben, ben_id, interest("Ministry of Interior")).await);
    let by_ben = work::declare_interests(&ben, ana.me().id, interest("x")).await;
    assert_eq!(refused(by_ben), "refusal-not-your-role");
    let mut report = support::report("They came at night.");
    report.author = "Men from the ministry of interior".to_owned();
    let reporter = Reporter::sends_report(&place.node, report, &[]);
    until("the report is there", || {
        ana.reports().len() == 1 && ben.reports().len() == 1
    })
    .await;
    until("the interest is known", || {
        ana.declared().iter().any(|it| !it.interests.is_empty())
    })
    .await;
    let own = work::open_case(&ben, support::opening(reporter.stream, Vec::new())).await;
    assert_eq!(refused(own), "refusal-own-interest-stands");
    let with_ben = work::open_case(&ana, support::opening(reporter.stream, vec![ben_id])).await;
    assert_eq!(refused(with_ben), "refusal-interest-stands");
    let alone = support::opening(reporter.stream, Vec::new());
    let case = done(work::open_case(&ana, alone).await).stream;
    let added = work::add_member(&ana, case, ben_id).await;
    assert_eq!(refused(added), "refusal-interest-stands");
    assert!(ben.cases().is_empty());

    // Another officer looks, and says with a reason that it is not the same.
    let view = ana.decisions(case).await.ok().unwrap();
    assert_eq!(view.against.len(), 1);
    let met = &view.against[0];
    let about = (met.interest.as_str(), met.key.as_str());
    let blind = work::set_aside(&ana, case, ben_id, about, " ").await;
    assert_eq!(refused(blind), "refusal-clear-without-reason");
    let other = work::set_aside(&ana, case, ben_id, ("x", "y"), "z").await;
    assert_eq!(refused(other), "refusal-no-such-interest");
    let reason = "He left that ministry before it had such a unit.";
    done(work::set_aside(&ana, case, ben_id, about, reason).await);
    done(work::add_member(&ana, case, ben_id).await);
    until("ben has the case", || ben.cases().len() == 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_interest_that_shows_later_warns_the_others_and_sends_its_officer_back() {
    let (place, ana) = Place::founded().await;
    let (cyd_id, cyd) = place.officer(&ana, "Cyd Vale", &[Role::Case]).await;
    done(work::declare_interests(&cyd, cyd_id, interest("Tomas Varga")).await);
    let reporter = Reporter::sends(&place.node, "They came at night.");
    until("the report is there", || ana.reports().len() == 1).await;
    let open = support::opening(reporter.stream, vec![cyd_id]);
    let case = done(work::open_case(&ana, open).await).stream;
    assert!(ana.case(case).await.ok().unwrap().against.is_empty());
    let author = party(AUTHOR, "Tomás Vargas", PartyRole::Author);
    done(work::record_party(&ana, case, author).await);
    let view = ana.case(case).await.ok().unwrap();
    assert!(view.against.len() == 1 && view.against[0].member && !view.step_back);
    until("cyd has it", || cyd.cases().len() == 1).await;
    let theirs = loop {
        let view = cyd.case(case).await.ok().unwrap();
        if view.step_back {
            break view;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    };
    assert!(theirs.against.is_empty(), "what it met is not said");

    done(work::screen_out(&ana, case, cyd_id, "It is her uncle.").await);
    until("cyd is out", || cyd.cases().is_empty()).await;
    assert!(cyd.case(case).await.is_err());
    let again = work::add_member(&ana, case, cyd_id).await;
    assert_eq!(refused(again), "refusal-kept-out");
    // Only two let them in again.
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    done(work::add_member(&ana, case, ben_id).await);
    let seen = ana.case(case).await.ok().unwrap().seen;
    let what = Matter::Readmit { officer: cyd_id };
    let asked = done(work::propose(&ana, case, what, "Another Varga.", seen).await).position;
    let decision = support::proposal(&ben, case, asked).await;
    done(work::answer_decision(&ben, case, decision, true, "", asked + 1).await);
    until("ana sees the answer", || ana.cases()[0].undecided == 0).await;
    let view = ana.decisions(case).await.ok().unwrap();
    assert!(view.out.is_empty());
    let still = work::add_member(&ana, case, cyd_id).await;
    assert_eq!(refused(still), "refusal-interest-stands");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn auditors_see_that_two_decided_and_nothing_of_what() {
    let (place, ana) = Place::founded().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let (_, ida) = place.officer(&ana, "Ida Moss", &[Role::Auditor]).await;
    let reporter = Reporter::sends(&place.node, "They came at night.");
    until("the report is there", || ana.reports().len() == 1).await;
    let open = support::opening(reporter.stream, vec![ben_id]);
    let case = done(work::open_case(&ana, open).await).stream;
    let person = party(PERSON, "Quincunx Marigold", PartyRole::Victim);
    done(work::record_party(&ana, case, person).await);
    done(work::mask(&ana, case, PERSON, "Known in town.").await);
    for _ in 0..2 {
        let what = Matter::Reveal {
            party: PERSON,
            to: Reach::Asker,
        };
        let seen = ana.case(case).await.ok().unwrap().seen;
        let asked = done(work::propose(&ana, case, what, "To call her.", seen).await).position;
        let decision = support::proposal(&ben, case, asked).await;
        done(work::answer_decision(&ben, case, decision, true, "", asked + 1).await);
        until("ana sees the answer", || ana.cases()[0].undecided == 0).await;
    }
    ana.lock().await;
    ben.lock().await;
    let count = |rows: &[desk::view::AuditRow], act| rows.iter().filter(|it| it.act == act).count();
    let mut rows = Vec::new();
    for _ in 0..500 {
        rows = ida.audit(None, 200).await.ok().unwrap();
        if count(&rows, AuditAct::Revealed) == 2 && count(&rows, AuditAct::Proposed) == 2 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    // Each deed is a record, however soon after another.
    for (act, times) in [
        (AuditAct::Proposed, 2),
        (AuditAct::Revealed, 2),
        (AuditAct::Masked, 1),
    ] {
        assert_eq!(count(&rows, act), times);
    }
    let reference = desk::view::reference(case);
    assert!(
        rows.iter()
            .filter(|it| it.act.is_deed())
            .all(|it| it.on == reference)
    );
}
