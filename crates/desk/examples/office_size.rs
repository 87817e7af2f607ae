//! An office of many cases, on the desk as it is: how long unlocking, lists, search and opening a case take, and how much memory.
//!
//! `office_size [CASES]`. One process fills an office through a node in memory and ends; another opens the same folder without any
//! node and measures, so that what it holds is the desk's alone. Everything in it is invented.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement")]
#![allow(
    dead_code,
    unused_imports,
    reason = "it borrows the tests' node and reporters"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use axum::Router;
use axum::body::Body;
use casework::CaseEvent;
use desk::finding::Question;
use desk::session::{Session, SessionId, login};
use desk::view::{CaseList, ReportList, Urgency};
use desk::work::{OpenCase, open_case, retell_all};
use desk::{Desk, setup};
use futures::StreamExt as _;
use http::{Request, header};
use http_body_util::BodyExt as _;
use rand_core::{OsRng, RngCore as _};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::{Duration, Instant};
use support::{ANA, ANA_PASSPHRASE, Reporter, START, TestNode, Time};
use tower::ServiceExt as _;
use words::StreamId;

/// Cases in one go: their reports are sent, then they are opened, then their files are written.
const ROUND: usize = 250;
/// Requests of each kind that are measured.
const ASKED: usize = 200;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let first = arguments.next().unwrap_or_else(|| "2000".to_owned());
    let folder = arguments.next();
    let cases = arguments.next().and_then(|it| it.parse().ok());
    match (first.as_str(), folder) {
        ("fill", Some(folder)) => fill(Path::new(&folder), cases.unwrap()).await,
        ("measure", Some(folder)) => measure(Path::new(&folder)).await,
        (cases, _) => {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("desk");
            // The first session reads everything for its search and keeps it; the second begins with what was kept.
            for step in ["fill", "measure", "measure"] {
                let program = std::env::current_exe().unwrap();
                let path = path.display().to_string();
                let ended = Command::new(program).args([step, &path, cases]).status();
                assert!(ended.unwrap().success(), "{step} failed");
            }
        }
    }
}

async fn open(folder: &Path, node: &str) -> Desk {
    let time = Time(Arc::new(AtomicI64::new(START)));
    let mut config = support::config(folder, node);
    config.idle = Duration::from_secs(1_000_000);
    Desk::open(config, support::world(&time)).await.unwrap()
}

async fn fill(folder: &Path, cases: usize) {
    let begun = Instant::now();
    let node = TestNode::start(Time(Arc::new(AtomicI64::new(START)))).await;
    let desk = open(folder, &node.address()).await;
    setup::found(&desk, support::founding()).await.unwrap();
    let passphrase = support::passphrase(ANA_PASSPHRASE);
    let ana = login(&desk, ANA, passphrase).await.ok().unwrap().session;
    let mut done = 0;
    while done < cases {
        let round = ROUND.min(cases - done);
        let reports: Vec<StreamId> = (done..done + round)
            .map(|number| Reporter::sends(&node, &story(number)).stream)
            .collect();
        while ana.report_counts()[0] < done + round {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let opened: Vec<(usize, StreamId)> = futures::stream::iter((done..).zip(reports))
            .map(|(number, report)| {
                let ana = ana.clone();
                async move { (number, opened(&ana, number, report).await) }
            })
            .buffer_unordered(8)
            .collect()
            .await;
        futures::stream::iter(opened)
            .for_each_concurrent(8, |(number, case)| {
                let ana = ana.clone();
                async move {
                    support::done(retell_all(&ana, case, file(number), u64::MAX).await);
                }
            })
            .await;
        done += round;
    }
    let entries = node.entries().len();
    println!(
        "filled   {cases} cases, {entries} entries, in {:.0} s",
        begun.elapsed().as_secs_f64()
    );
    // Whoever begins tomorrow begins with the view that is saved now.
    let locking = Instant::now();
    ana.lock().await;
    desk.shut_down().await;
    println!(
        "locking  {:.1} s, the view is saved",
        locking.elapsed().as_secs_f64()
    );
}

async fn opened(session: &Session, number: usize, report: StreamId) -> StreamId {
    let urgency = match number % 20 {
        0 => Urgency::Now,
        1..=5 => Urgency::Soon,
        _ => Urgency::Routine,
    };
    let open = OpenCase {
        reports: vec![report],
        title: format!(
            "{} in {}",
            ACTS[number % ACTS.len()].1,
            PLACES[number % PLACES.len()]
        ),
        summary: story(number),
        urgency,
        members: Vec::new(),
    };
    support::done(open_case(session, open).await).stream
}

const ACTS: [(&str, &str); 6] = [
    ("ACT.OBS.PASSPORT", "Passport taken"),
    ("ACT.ADM.DISMISS", "Dismissal"),
    ("ACT.INT.SUMMON", "Summons"),
    ("ACT.LIB.ARREST", "Arrest"),
    ("ACT.STG.SMEAR", "Smear campaign"),
    ("ACT.ADM.FREEZE", "Accounts frozen"),
];
const PLACES: [&str; 7] = [
    "Port Ardena",
    "Upper Arden",
    "Lisna",
    "Marad",
    "Tessen",
    "Quarre",
    "Velum",
];
const GIVEN: [&str; 8] = [
    "محمد",
    "Арсений",
    "Nadia",
    "Tomás",
    "李娜",
    "Hélène",
    "Samuel",
    "Leyla",
];
const FAMILY: [&str; 9] = [
    "الصالح",
    "Волков",
    "al-Halabi",
    "Varga",
    "王",
    "Costa",
    "Adeyemi",
    "Okoro",
    "Demir",
];

fn name(number: usize) -> String {
    format!(
        "{} {}",
        GIVEN[number % 8],
        FAMILY[(number / 8 + number) % 9]
    )
}

fn story(number: usize) -> String {
    format!(
        "On the way back from the session they were stopped at {}. {} was asked whom they had met, for {} hours, and told to stay away. \
         The paper that was shown had the number {}. Since then somebody stands at the corner every morning.",
        PLACES[number % 7],
        name(number),
        number % 9 + 1,
        number * 7919 % 1_000_003
    )
}

/// Seven events of a file.
fn file(number: usize) -> Vec<CaseEvent> {
    let id = |kind: &str| {
        let mut bytes = [0; 16];
        OsRng.fill_bytes(&mut bytes);
        format!("{kind}_{}", hex::encode(bytes))
    };
    let (victim, author, cooperation) = (id("party"), id("party"), id("cooperation"));
    let (incident, act, tie) = (id("incident"), id("act"), id("tie"));
    let day = format!("2024-{:02}-{:02}", number % 4 + 1, number % 28 + 1);
    let party = |id: &str, name: String, role: &str| json!({ "party": id, "kind": "person", "names": [{ "text": name, "kind": "main" }], "roles": [role] });
    let events = [
        ("party_recorded", party(&victim, name(number), "victim")),
        (
            "party_recorded",
            party(&author, format!("Officer {}", number % 500), "author"),
        ),
        (
            "parties_tied",
            json!({ "tie": tie, "from": victim, "kind": "friend", "to": author }),
        ),
        (
            "cooperation_recorded",
            json!({ "cooperation": cooperation, "title": "Statement at the session", "codes": ["COOP.SPEAK"], "who": [victim],
                    "when": { "from": "2024-01" } }),
        ),
        (
            "incident_recorded",
            json!({ "incident": incident, "title": ACTS[number % 6].1, "when": { "from": day }, "place": PLACES[number % 7],
                    "account": story(number),
                    "acts": [{ "act": act, "code": ACTS[number % 6].0, "victims": [victim], "authors": [author] }],
                    "answers": [cooperation] }),
        ),
        (
            "question_set",
            json!({ "question": id("item"), "text": "Who signed the paper, and on what ground?" }),
        ),
        (
            "outcome_recorded",
            json!({ "party": victim, "follow_up": "FUP.ONGOING", "as_of": "2024-12-01" }),
        ),
    ];
    let told = events.into_iter().map(|(event, mut content)| {
        content["saw"] = Value::from(u64::MAX);
        serde_json::from_value(json!({ "event": event, "content": content })).unwrap()
    });
    told.collect()
}

async fn measure(folder: &Path) {
    // No node listens there: the desk works on what it has.
    let desk = open(folder, "http://127.0.0.1:9").await;
    let unlocking = Instant::now();
    let logged_in = login(&desk, ANA, support::passphrase(ANA_PASSPHRASE)).await;
    let logged_in = logged_in.ok().unwrap();
    let unlocked = unlocking.elapsed();
    let pages = Pages {
        rooms: desk::rooms::router().with_state(desk.clone()),
        cookie: cookie(&desk, &logged_in.id),
    };
    pages.get("/reports").await;
    println!(
        "unlock   {:.2} s, and the first page at {:.2} s",
        unlocked.as_secs_f64(),
        unlocking.elapsed().as_secs_f64()
    );
    let session = logged_in.session;
    let cases = session.case_counts()[CaseList::All as usize];
    println!("memory   {} MiB with {cases} cases", memory());
    lists(&pages, cases, ", while the search reads").await;
    while session.find(Question::default(), 1).await.unwrap().read.0 < cases {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    println!(
        "the search  has everything {:.1} s after unlocking; {} MiB",
        unlocking.elapsed().as_secs_f64(),
        memory()
    );
    lists(&pages, cases, "").await;
    files(&pages, &session, cases).await;
    finding(&pages, &session).await;
    println!(
        "memory   {} MiB at the end, {} MiB at most",
        memory(),
        peak()
    );
    let locking = Instant::now();
    session.lock().await;
    desk.shut_down().await;
    println!("locking  {:.1} s", locking.elapsed().as_secs_f64());
}

async fn lists(pages: &Pages, cases: usize, when: &str) {
    let last = cases / 50;
    for (what, path) in [
        ("open cases", "/cases".to_owned()),
        ("all cases", "/cases?show=all".to_owned()),
        ("its last page", format!("/cases?show=all&page={last}")),
        ("reports", "/reports".to_owned()),
        ("what is due", "/follow-up".to_owned()),
    ] {
        let paths = (0..ASKED).map(|_| path.clone());
        pages.told(&format!("{what}{when}"), paths).await;
    }
}

/// Cases that nobody has opened yet, all over the list; then their rooms.
async fn files(pages: &Pages, session: &Session, cases: usize) {
    let step = (cases / ASKED).max(1);
    let some: Vec<StreamId> = (0..cases)
        .step_by(step)
        .take(ASKED)
        .flat_map(|it| session.case_list(CaseList::All, it, 1).rows)
        .map(|it| it.id)
        .collect();
    pages
        .told("a case", some.iter().map(|it| format!("/cases/{it}")))
        .await;
    for room in ["people", "events", "chronology"] {
        pages
            .told(room, some.iter().map(|it| format!("/cases/{it}/{room}")))
            .await;
    }
}

async fn finding(pages: &Pages, session: &Session) {
    for (what, asked) in questions() {
        let mut found = Vec::new();
        let mut numbers = Vec::new();
        for question in &asked {
            let question = Question::of(question);
            let begun = Instant::now();
            session.find(question.clone(), 1).await.unwrap();
            found.push(begun.elapsed());
            numbers.push(session.ask(question));
        }
        told(&format!("{what}: found"), found);
        let paths = numbers.iter().map(|it| format!("/search?asked={it}"));
        pages.told(&format!("{what}: page"), paths).await;
    }
    let mut known = Vec::new();
    for report in session.report_list(ReportList::All, 0, ASKED).rows {
        let begun = Instant::now();
        session.known(report.id).await.unwrap();
        known.push(begun.elapsed());
    }
    told("already known?", known);
}

struct Pages {
    rooms: Router,
    cookie: String,
}

impl Pages {
    async fn get(&self, path: &str) -> usize {
        let request = Request::get(path).header(header::COOKIE, &self.cookie);
        let request = request.body(Body::empty()).unwrap();
        let response = self.rooms.clone().oneshot(request).await.unwrap();
        assert!(
            response.status().is_success(),
            "{path}: {}",
            response.status()
        );
        response
            .into_body()
            .collect()
            .await
            .unwrap()
            .to_bytes()
            .len()
    }

    async fn told(&self, what: &str, paths: impl Iterator<Item = String>) {
        let mut all = Vec::new();
        for path in paths {
            let begun = Instant::now();
            self.get(&path).await;
            all.push(begun.elapsed());
        }
        told(what, all);
    }
}

fn told(what: &str, mut all: Vec<Duration>) {
    all.sort_unstable();
    let at = |part: usize| all[(all.len() - 1) * part / 100].as_secs_f64() * 1000.0;
    println!(
        "{what:<12} {:.1} ms, 99 of 100 within {:.1} ms",
        at(50),
        at(99)
    );
}

/// What is asked of the search: fewer than a session remembers.
fn questions() -> [(&'static str, Vec<String>); 4] {
    let number = |it: usize| (it * 7919 % 1_000_003).to_string();
    [
        ("a number", (0..40).map(|it| number(it * 17)).collect()),
        ("a name", (0..40).map(name).collect()),
        (
            "two words",
            PLACES.map(|it| format!("passport {it}")).to_vec(),
        ),
        ("a word of all", vec!["corner".to_owned()]),
    ]
}

fn cookie(desk: &Desk, id: &SessionId) -> String {
    let set = desk::visit::session_cookie(desk, id);
    let set = set.to_str().unwrap();
    set.split(';').next().unwrap().to_owned()
}

fn status(field: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|it| it.starts_with(field)).unwrap();
    line.split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<u64>()
        .unwrap()
        / 1024
}

fn memory() -> u64 {
    status("VmRSS")
}

fn peak() -> u64 {
    status("VmHWM")
}
