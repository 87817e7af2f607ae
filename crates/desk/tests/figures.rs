//! How well promises were kept, on the desk: the head and the auditor see all of it, exact to the second and the same as the
//! node reckons; and the auditor sees nothing else. The node is a real one.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use casework::decisions::{Matter, Reach};
use casework::parties::Role as PartyRole;
use charter::performance::{Figures, Month, Published};
use charter::{Editions, Obligation, Running, Standing};
use desk::figures::{FiguresView, PromiseFigures, PromiseList};
use desk::session::Session;
use desk::view::{AuditAct, Interest, InterestKind, Role};
use desk::work::{self, Answer};
use entry::{Header, Mark};
use http::StatusCode;
use node::mailbox::Claim;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use support::browser::Browser;
use support::real::House;
use support::{ANA, ANA_PASSPHRASE, done, passphrase, until};
use words::{Moment, OfficerId, PartyId, StreamId};

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
const PERSON: PartyId = PartyId::from_random([20; 16]);
const OWN: &str = "over stones a quiet river";
/// A word of the stories that stands nowhere else.
const CANARY: &str = "quincunx";

/// An office in which promises were kept, kept late, missed, paused and never kept, and rules were set aside.
struct Office {
    house: House,
    ana: Session,
    ben: Session,
    /// The reports, as they were sent.
    reports: Vec<StreamId>,
    case: StreamId,
    head: Browser,
    officer: Browser,
    auditor: Browser,
    ida: Session,
}

/// A new officer with a passphrase of their own, in a browser.
async fn enters(
    house: &House,
    by: &Session,
    name: &str,
    roles: &[Role],
) -> (OfficerId, Browser, Session) {
    let invited = desk::setup::invite(by, name.to_owned(), roles.to_vec()).await;
    let invited = done(invited);
    let start = || passphrase(&invited.start_passphrase);
    let first = desk::session::login(&house.desk, name, start()).await;
    let first = first.ok().unwrap().session;
    done(
        first
            .change_passphrase(start(), passphrase(OWN), passphrase(OWN))
            .await,
    );
    let (browser, session) = Browser::of(&house.desk, name, OWN).await;
    (invited.officer.id, browser, session)
}

async fn answers(session: &Session, report: StreamId, keeps: Option<&[&str]>) {
    let view = session.report(report).await.ok().unwrap();
    let answer = Answer {
        report,
        text: format!("We have read of the {CANARY}."),
        signed: String::new(),
        files: Vec::new(),
        seen: view.seen,
        keeps: keeps.map(|all| all.iter().map(|it| (*it).to_owned()).collect()),
    };
    done(work::answer(session, answer).await);
}

fn interest() -> Vec<Interest> {
    vec![Interest {
        kind: InterestKind::Other,
        text: "Salters guild".to_owned(),
        note: String::new(),
    }]
}

/// Four reports, in the order in which they are told.
async fn four_reports(house: &House, ana: &Session, ben: &Session) -> (Vec<StreamId>, Vec<String>) {
    let (mut streams, mut receipts) = (Vec::<StreamId>::new(), Vec::new());
    for number in 1..=4_usize {
        let story = format!("Number {number}: the {CANARY} seller was followed.");
        receipts.push(house.report(&story, &[]).await);
        until("both see the report", || {
            ana.reports().len() == number && ben.reports().len() == number
        })
        .await;
        let rows = ana.reports().into_iter();
        streams.extend(rows.map(|it| it.id).find(|it| !streams.contains(it)));
    }
    (streams, receipts)
}

/// Waits until the desk knows what the node's clock has found.
async fn breaches(session: &Session, report: StreamId, key: &str) {
    for _ in 0..500 {
        let view = session.report(report).await.ok().unwrap();
        let stands = view.row.obligations.iter().find(|it| it.key == key);
        if stands.unwrap().state == desk::view::ObligationState::Overdue {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the clock's finding never arrived");
}

async fn begun() -> Office {
    let (house, ana) = House::build().await;
    let roles = [Role::Intake, Role::Case];
    let (ben_id, officer, ben) = enters(&house, &ana, "Ben Okri", &roles).await;
    let (_, auditor, ida) = enters(&house, &ana, "Ida Moss", &[Role::Auditor]).await;
    let (reports, receipts) = four_reports(&house, &ana, &ben).await;
    let [one, two, three, four] = reports[..] else {
        panic!("four reports")
    };
    house.time.pass(HOUR);
    for report in [one, two] {
        done(work::triage(&ana, report, false, &format!("The {CANARY} is safe.")).await);
    }
    answers(&ana, one, None).await;
    answers(&ana, two, Some(&["acknowledge"])).await;
    let said = format!("The {CANARY} was not named.");
    house.claims(&receipts[0], Claim::Contest, &said).await;
    house.claims(&receipts[1], Claim::Pause, &said).await;
    house.claims(&receipts[3], Claim::Complaint, &said).await;

    house.time.pass(3 * HOUR);
    sweep(&house).await;
    breaches(&ana, three, "triage").await;
    done(work::triage(&ana, three, false, &format!("No {CANARY}.")).await);
    done(
        work::explain(
            &ana,
            three,
            ("triage".to_owned(), 0),
            &format!("Looked for the {CANARY}."),
        )
        .await,
    );
    answers(&ben, one, None).await;

    house.time.pass(22 * HOUR);
    sweep(&house).await;
    breaches(&ana, four, "acknowledge").await;
    let why = format!("The {CANARY} inn has no telephone.");
    done(work::explain(&ana, three, ("acknowledge".to_owned(), 0), &why).await);
    let opening = work::OpenCase {
        title: format!("The {CANARY} case"),
        ..support::opening(one, vec![ben_id])
    };
    let case = done(work::open_case(&ana, opening).await).stream;
    until("ben has the case", || ben.cases().len() == 1).await;
    let head = Browser::of(&house.desk, ANA, ANA_PASSPHRASE).await.0;
    Office {
        house,
        ana,
        ben,
        reports,
        case,
        head,
        officer,
        auditor,
        ida,
    }
}

async fn sweep(house: &House) {
    let now = Moment(house.time.now());
    node::clock::sweep(&house.node, now).await.unwrap();
}

/// Every header that the desk has, from its file.
fn headers(house: &House) -> Vec<Header> {
    let file = house.folder.path().join("desk").join("replica.db");
    let sql = Connection::open(file).unwrap();
    let mut query = sql
        .prepare("SELECT header FROM entry ORDER BY seq")
        .unwrap();
    let rows = query.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    rows.map(|it| Header::read_kept(&it.unwrap()).unwrap())
        .collect()
}

/// Every promise that was ever opened, followed stream by stream.
fn followed(house: &House) -> Vec<(StreamId, Obligation)> {
    let editions = Editions::built_in();
    let mut streams: BTreeMap<StreamId, Running> = BTreeMap::new();
    for header in headers(house) {
        let running = streams.entry(header.signed.statement.stream).or_default();
        running.take(editions.at(header.charter), &peer::step_of(&header));
    }
    let all = streams.into_iter();
    all.flat_map(|(stream, running)| running.all.into_iter().map(move |it| (stream, it)))
        .collect()
}

async fn figures(session: &Session, month: Option<Month>) -> FiguresView {
    session.figures(month).await.ok().unwrap()
}

fn of<'v>(view: &'v FiguresView, key: &str) -> &'v PromiseFigures {
    view.promises.iter().find(|it| it.key == key).unwrap()
}

/// In all, kept, late, missed, late and open, running, paused, found late, explained.
fn counted(it: &PromiseFigures) -> [u64; 9] {
    let stood = |standing| it.ended.stood(standing);
    [
        it.opened(),
        stood(Standing::Kept),
        stood(Standing::Late),
        stood(Standing::Missed),
        stood(Standing::Overdue),
        it.running,
        it.paused,
        it.breached,
        it.explained,
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_promise_is_counted_once_and_as_it_stands() {
    let office = begun().await;
    let view = figures(&office.ana, None).await;
    assert_eq!(counted(of(&view, "triage")), [4, 2, 1, 0, 1, 0, 0, 2, 1]);
    assert_eq!(
        counted(of(&view, "acknowledge")),
        [4, 1, 0, 1, 2, 0, 0, 2, 1]
    );
    // The answer to the first was contested; the second waits at the reporter's wish.
    assert_eq!(counted(of(&view, "rights")), [4, 0, 0, 1, 0, 2, 1, 0, 0]);
    assert_eq!(counted(of(&view, "contest")), [1, 1, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!((view.contests, view.complaints), (1, 1));
    let triage = of(&view, "triage");
    // Kept after one hour twice, after four hours once, and once not at all.
    assert_eq!(triage.ended.within(50), Some(HOUR));
    assert_eq!(triage.ended.within(90), None);
    assert_eq!(triage.share(), Some(50));

    let now = Moment(office.house.time.now());
    let all = followed(&office.house);
    let opened: u64 = view.promises.iter().map(PromiseFigures::opened).sum();
    assert_eq!(opened, all.len() as u64);
    let told = headers(&office.house).iter().map(told).sum::<u64>();
    assert!(told > 0);
    assert_eq!(view.promises.iter().map(|it| it.told).sum::<u64>(), told);
    for list in PromiseList::ALL {
        let expected = all
            .iter()
            .filter(|(_, it)| list.has(it.standing(now)))
            .count();
        let view = office
            .ida
            .all_promises(list, |_| 0, usize::MAX)
            .await
            .ok()
            .unwrap();
        assert_eq!(view.rows.len(), expected, "{}", list.code());
        assert_eq!(view.counts[list as usize], expected);
        assert!(expected > 0);
    }
    // The head and the auditor see the same.
    let theirs = figures(&office.ida, None).await;
    let both = view.promises.iter().zip(&theirs.promises);
    assert!(
        both.into_iter()
            .all(|(a, b)| a.key == b.key && counted(a) == counted(b))
    );
}

fn told(header: &Header) -> u64 {
    let marks = header.signed.statement.marks.iter();
    marks.filter(|it| matches!(it, Mark::Told { .. })).count() as u64
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_desk_and_the_node_reckon_the_same_months() {
    let office = begun().await;
    let (house, ana) = (&office.house, &office.ana);
    // In the middle of March, so that January is final and stays the newest that is.
    house.time.pass(70 * DAY);
    sweep(house).await;
    node::figures::check(&house.node).await.unwrap();
    house.time.pass(8 * DAY);
    let published = node::figures::check(&house.node).await.unwrap();
    assert!(published > 0);
    let hosted = house.node.offices().await.unwrap().remove(0);
    let kept = node::figures::kept(&*house.store, hosted.id).await.unwrap();
    until("the desk has what the clock found", || {
        headers(house)
            .iter()
            .any(|it| it.received.0 > house.time.now() - 9 * DAY)
    })
    .await;
    let all = figures(ana, None).await;
    assert!(all.months.len() >= 3 && all.months.is_sorted_by(|a, b| a > b));
    let mut some = 0;
    for month in &all.months {
        let view = figures(ana, Some(*month)).await;
        let exact = node::figures::exact(&*house.store, &hosted, &[*month]).await;
        let (_, exact) = exact.unwrap().remove(0);
        let rows = view.promises.iter().filter(|it| it.ended.due() > 0);
        let rows = rows.map(|it| (it.key.clone(), it.ended.clone()));
        let ours = Figures(rows.collect());
        assert_eq!(ours, exact, "{month}");
        some += usize::from(!ours.0.is_empty());
        assert_eq!(view.is_final, kept.contains_key(month), "{month}");
        if let Some(note) = kept.get(month) {
            let signed = node::figures::read(note).unwrap();
            assert_eq!(Published::of(hosted.id, *month, &ours), signed);
        }
    }
    assert!(some >= 2);
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let before = format!("name=\"{name}\" value=\"");
    let rest = page
        .split(&before)
        .nth(1)
        .unwrap_or_else(|| panic!("no {name} in {page}"));
    rest.split('"').next().unwrap().to_owned()
}

/// Ben writes a letter about somebody who allowed nothing, and Ana lets it go.
async fn overrides(office: &Office) {
    let list = format!("/cases/{}/actions", office.case);
    let new = office
        .officer
        .page(&format!("{list}/new?kind=urgent-appeal&language=en"))
        .await;
    let (id, seen) = (hidden(&new, "action"), hidden(&new, "seen"));
    let about = format!("name {PERSON}");
    let fields = [
        ("kind", "urgent-appeal"),
        ("action", id.as_str()),
        ("seen", seen.as_str()),
        ("name", "Permanent Mission"),
        ("audience", "CONS.L2"),
        ("written-in", "en"),
        ("about", about.as_str()),
        ("text", "# An appeal\n\n1. Somebody was followed home."),
    ];
    office
        .officer
        .sent(&format!("{list}/new/save"), &fields)
        .await;
    let page = format!("{list}/{id}");
    let mut shown = String::new();
    for _ in 0..200 {
        let answer = office.head.get(&page).await;
        shown = answer.text();
        if answer.status == StatusCode::OK && shown.contains("name=\"lacks\"") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let (version, lacks) = (hidden(&shown, "version"), hidden(&shown, "lacks"));
    let why = format!("They look for the {CANARY} seller to kill her.");
    let fields = [
        ("version", version.as_str()),
        ("lacks", lacks.as_str()),
        ("life", "yes"),
        ("override-reason", why.as_str()),
    ];
    let sent = office.head.sent(&format!("{page}/override"), &fields).await;
    assert_eq!(
        sent,
        format!("{page}#standing"),
        "{}",
        office.head.page(&page).await
    );
}

/// What was done with rules, and how often.
const DONE: [(AuditAct, usize); 7] = [
    (AuditAct::OverrodeConsent, 1),
    (AuditAct::SetAside, 1),
    (AuditAct::KeptOut, 1),
    (AuditAct::Proposed, 3),
    (AuditAct::Decided, 1),
    (AuditAct::Revealed, 1),
    (AuditAct::Withdrew, 1),
];

/// Sets aside and keeps every rule that can be, with a reason that is nobody else's business.
async fn rules_come_into_play(office: &Office) {
    let (ana, ben, case) = (&office.ana, &office.ben, office.case);
    let person = support::party(PERSON, &format!("{CANARY} Marigold"), PartyRole::Victim);
    done(work::record_party(ana, case, person).await);
    let (cyd_id, _, cyd) = enters(&office.house, ana, "Cyd Vale", &[Role::Case]).await;
    done(work::declare_interests(&cyd, cyd_id, interest()).await);
    let guild = PartyId::from_random([21; 16]);
    let author = support::party(guild, "Salters guild", PartyRole::Author);
    done(work::record_party(ana, case, author).await);
    let reason = format!("Another {CANARY}.");
    for _ in 0..500 {
        if !ana.decisions(case).await.ok().unwrap().against.is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    let view = ana.decisions(case).await.ok().unwrap();
    let met = &view.against[0];
    let about = (met.interest.as_str(), met.key.as_str());
    done(work::set_aside(ana, case, cyd_id, about, &reason).await);
    let (dov_id, ..) = enters(&office.house, ana, "Dov Hart", &[Role::Case]).await;
    done(work::screen_out(ana, case, dov_id, &reason).await);
    done(work::mask(ana, case, PERSON, &reason).await);
    for (agreed, what) in [
        (
            Some(true),
            Matter::Reveal {
                party: PERSON,
                to: Reach::Asker,
            },
        ),
        (Some(false), Matter::Readmit { officer: dov_id }),
        (None, Matter::Readmit { officer: dov_id }),
    ] {
        let seen = ana.case(case).await.ok().unwrap().seen;
        let asked = done(work::propose(ana, case, what, &reason, seen).await).position;
        match agreed {
            Some(agreed) => {
                let decision = support::proposal(ben, case, asked).await;
                done(work::answer_decision(ben, case, decision, agreed, &reason, asked + 1).await);
                until("ana sees the answer", || ana.cases()[0].undecided == 0).await;
            }
            None => {
                let decision = support::proposal(ana, case, asked).await;
                done(work::withdraw_decision(ana, case, decision).await);
            }
        }
    }
    overrides(office).await;
}

/// The addresses of all pages, read from the table of rooms: a new page is tried here too.
fn addresses(office: &Office) -> BTreeSet<String> {
    let table = include_str!("../src/rooms/mod.rs");
    let routes = table.split(".route(").skip(1);
    let pages = routes.filter(|it| it.contains("get(") && !it.contains("get(asset)"));
    let paths = pages.filter_map(|it| it.split('"').nth(1));
    let mut all = BTreeSet::new();
    for path in paths {
        for report in &office.reports {
            let path = path
                .replace("{report}", &report.to_string())
                .replace("{case}", &office.case.to_string())
                .replace("{party}", &PERSON.to_string())
                .replace("{position}/{index}", "0/0")
                .replace("{kind}/{id}", &format!("party/{PERSON}"));
            let filled: Vec<&str> = path
                .split('/')
                .map(|it| if it.starts_with('{') { "new" } else { it })
                .collect();
            all.insert(filled.join("/"));
        }
    }
    assert!(all.len() > 60, "{}", all.len());
    all
}

/// The pages of the auditor's own rooms, to their ends.
async fn to_the_end(browser: &Browser, path: &str) -> Vec<String> {
    let mut pages = Vec::new();
    for number in 1.. {
        let page = browser.page(&format!("{path}?page={number}")).await;
        let more = page.contains("rel=\"next\"");
        pages.push(page);
        if !more {
            break;
        }
    }
    pages
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_auditor_sees_all_promises_and_overrides_and_nothing_that_anybody_wrote() {
    let office = begun().await;
    rules_come_into_play(&office).await;
    // Who reads the book late reads all of it: every record has been handed in.
    let times: usize = DONE.iter().map(|(_, it)| it).sum();
    let mut counts = Vec::new();
    for _ in 0..1_000 {
        let view = office.ida.rules(|_| 0, usize::MAX).await.ok().unwrap();
        counts = DONE
            .iter()
            .map(|(act, _)| view.rows.iter().filter(|it| it.act == *act).count())
            .collect();
        if counts.iter().sum::<usize>() == times {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert_eq!(counts, DONE.map(|(_, times)| times));

    let mut reached = 0;
    let addresses = addresses(&office);
    for path in &addresses {
        let answer = office.auditor.get(path).await;
        let text = answer.text().to_lowercase();
        assert!(!text.contains(CANARY), "{path}: {text}");
        reached += usize::from(answer.status == StatusCode::OK);
    }
    assert!(reached >= 12, "{reached}");
    // The control: the head reads the word in reports and in the case.
    let mut read = 0;
    for path in &addresses {
        let answer = office.head.get(path).await;
        read += usize::from(answer.text().to_lowercase().contains(CANARY));
    }
    assert!(read >= 6, "{read}");

    let pages = to_the_end(&office.auditor, "/office/figures/promises")
        .await
        .concat();
    let rows = pages.matches("<td><code class=\"ltr\">").count();
    assert_eq!(rows, followed(&office.house).len());
    for stream in office.reports.iter().chain([&office.case]) {
        let short = desk::view::reference(*stream);
        assert!(!pages.contains(&stream.to_string()) && !pages.contains(&short));
    }
    assert!(!pages.contains("href=\"/reports/") && !pages.contains("href=\"/cases/"));
    let heads = to_the_end(&office.head, "/office/figures/promises")
        .await
        .concat();
    for stream in &office.reports {
        assert!(heads.contains(&format!("href=\"/reports/{stream}\"")));
    }
    assert!(heads.contains(&format!("href=\"/cases/{}\"", office.case)));

    let page = office.auditor.page("/office/figures/rules").await;
    let on = desk::view::reference(office.case);
    assert_eq!(
        page.matches(&format!("<td><span class=\"ltr\">{on}"))
            .count(),
        times
    );
    for said in [
        "Let something leave without consent",
        "Set a declared interest aside",
        "Ana Lima",
        "Ben Okri",
    ] {
        assert!(page.contains(said), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn figures_are_for_the_head_and_the_auditor_alone() {
    let office = begun().await;
    let rooms = [
        "/office/figures",
        "/office/figures.csv",
        "/office/figures/promises",
        "/office/figures/promises.csv",
        "/office/figures/rules",
    ];
    for path in rooms {
        assert_eq!(
            office.officer.get(path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
        for browser in [&office.head, &office.auditor] {
            assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
        }
    }
    let link = "href=\"/office/figures\"";
    assert!(!office.officer.page("/office").await.contains(link));
    assert!(office.head.page("/office").await.contains(link));
    assert!(office.auditor.page("/audit").await.contains(link));

    office.ida.lock().await;
    assert!(office.ida.figures(None).await.is_err());
    let all = office.ida.all_promises(PromiseList::All, |_| 0, 9).await;
    assert!(all.is_err());
    assert!(office.ida.rules(|_| 0, 9).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn figures_leave_as_files_and_no_address_leads_astray() {
    let office = begun().await;
    let file = office.auditor.get("/office/figures.csv").await;
    assert!(file.disposition.contains("figures.csv"));
    let cells = [
        "4", "4", "2", "1", "0", "1", "0", "0", "3600", "", "2", "1", "0",
    ]
    .map(|it| format!("\"{it}\","));
    let triage = format!(
        "\"triage\",\"Decide whether somebody is in danger now\",{}",
        cells.concat()
    );
    assert!(file.text().contains(&triage), "{}", file.text());
    let month = office
        .auditor
        .get("/office/figures.csv?month=2025-01")
        .await;
    assert!(month.disposition.contains("figures-2025-01.csv"));
    let all = office
        .auditor
        .get("/office/figures/promises.csv")
        .await
        .text();
    assert_eq!(all.lines().count(), followed(&office.house).len() + 1);
    assert!(all.contains(",\"missed\",") && all.contains(",\"paused\","));

    // What was never a month of the office is no page, and what is no number of a page is the nearest.
    for month in [
        "2024-12",
        "2025-13",
        "2025-1",
        "9998-12",
        "x",
        "%00",
        "2025-01-01",
    ] {
        let path = format!("/office/figures?month={month}");
        assert_eq!(
            office.head.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{month}"
        );
    }
    for page in ["0", "-1", "99999999999999999999", "x"] {
        for room in ["promises", "rules"] {
            let path = format!("/office/figures/{room}?page={page}&show=nothing");
            assert_eq!(
                office.head.get(&path).await.status,
                StatusCode::OK,
                "{path}"
            );
        }
    }
}
