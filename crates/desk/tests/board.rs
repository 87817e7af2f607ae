//! What is due: the board, its months, and the calendar that other programs read.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use axum::body::Body;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk::session::Session;
use desk::setup;
use desk::view::{AuditAct, Ground, Role, Status};
use desk::work::{self, OpenCase};
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use icalendar::{Calendar, Component as _};
use support::browser::Browser;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, until};
use tower::ServiceExt as _;
use words::StreamId;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
const FIRST_ANSWER: &str = "First answer by a person";
const FINDING: &str = "Find whether it is a reprisal";
/// A word that stands in every text of these stories, and in no calendar.
const RARE: &str = "quincunx";

async fn reported() -> (Place, Browser, Session, StreamId) {
    let (place, _) = Place::founded().await;
    place.node.goes_by_charter(2);
    let (browser, ana) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let reporter = Reporter::sends(&place.node, "Quincunx men waited at the quincunx gate.");
    until("the report is there", || ana.reports().len() == 1).await;
    (place, browser, ana, reporter.stream)
}

async fn opened(ana: &Session, report: StreamId, members: Vec<words::OfficerId>) -> StreamId {
    let open = OpenCase {
        title: "The quincunx gate".to_owned(),
        summary: "A quincunx summary".to_owned(),
        ..support::opening(report, members)
    };
    done(work::open_case(ana, open).await).stream
}

/// The part of a board that begins with this heading.
fn part<'p>(page: &'p str, id: &str) -> &'p str {
    let begins = format!("<h2 id=\"{id}\">");
    let rest = page.split(&begins).nth(1).unwrap_or("");
    rest.split("</section>").next().unwrap()
}

fn count(text: &str, what: &str) -> usize {
    text.matches(what).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_due_is_shown_by_the_hour_and_late_once_it_is() {
    let (place, _) = Place::founded().await;
    place.node.goes_by_charter(2);
    let (browser, ana) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let empty = browser.page("/board").await;
    assert!(empty.contains("Nothing is due."));
    assert!(empty.contains("As soon as a report comes in"));
    let reporter = Reporter::sends(&place.node, "They wait.");
    until("the report is there", || ana.reports().len() == 1).await;
    let page = browser.page("/board").await;
    assert!(part(&page, "today").contains("Decide whether somebody is in danger now"));
    assert!(part(&page, "today").contains("hours left"), "{page}");
    assert!(part(&page, "week").contains(FIRST_ANSWER));
    assert!(part(&page, "week").contains("Say which rights you have"));
    assert!(!page.contains("board-late"));
    place.time.pass(2 * HOUR + 30 * 60);
    let page = browser.page("/board").await;
    assert!(part(&page, "hour").contains("Decide whether somebody is in danger now"));
    assert!(part(&page, "hour").contains("minutes left"));
    assert!(part(&page, "hour").contains("Due soon"));
    place.time.pass(24 * HOUR);
    let page = browser.page("/board").await;
    let late = part(&page, "late");
    assert_eq!(count(late, "board-late\">Late</span>"), 2);
    assert!(
        late.contains("late by 23 hours") && late.contains("late by 2 hours"),
        "{late}"
    );
    let explain = format!("/reports/{}#explain", reporter.stream);
    assert_eq!(count(late, &explain), 2);
    let fields = [("promise", "triage@0"), ("why", "Both of us were ill.")];
    let path = format!("/reports/{}/explain", reporter.stream);
    browser.sent(&path, &fields).await;
    let page = browser.page("/board").await;
    assert_eq!(count(part(&page, "late"), &explain), 1);
    assert!(page.contains("it was explained why"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_finding_is_due_in_its_case_and_is_explained_there() {
    let (place, browser, ana, report) = reported().await;
    let case = opened(&ana, report, Vec::new()).await;
    let page = browser.page("/board").await;
    assert!(part(&page, "later").contains(FINDING));
    assert!(part(&page, "later").contains(&format!("href=\"/cases/{case}\"")));
    let path = format!("/cases/{case}");
    let room = browser.page(&path).await;
    assert!(room.contains(FINDING) && !room.contains("id=\"explain\""));
    let early = [("promise", "finding@0"), ("why", "Not late at all.")];
    browser.sent(&format!("{path}/explain"), &early).await;
    let room = browser.page(&path).await;
    assert!(room.contains("No promise waits for this."));
    place.time.pass(31 * DAY);
    let page = browser.page("/board").await;
    assert!(part(&page, "late").contains(&format!("/cases/{case}#explain")));
    let room = browser.page(&path).await;
    assert!(room.contains("id=\"explain\""));
    let nothing = [("promise", "finding@0"), ("why", " ")];
    browser.sent(&format!("{path}/explain"), &nothing).await;
    assert!(browser.page(&path).await.contains("No reason was given."));
    let why = [
        ("promise", "finding@0"),
        ("why", "The court keeps the file."),
    ];
    browser.sent(&format!("{path}/explain"), &why).await;
    let room = browser.page(&path).await;
    assert!(room.contains("The court keeps the file.") && !room.contains("id=\"explain\""));
    let page = browser.page("/board").await;
    assert!(!page.contains(&format!("/cases/{case}#explain")));
    assert!(part(&page, "late").contains(FINDING), "it stays late");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_that_two_close_waits_for_no_finding_until_it_is_opened_again() {
    let (place, browser, ana, report) = reported().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let case = opened(&ana, report, vec![ben_id]).await;
    let waits =
        |page: &str| page.contains(&format!("href=\"/cases/{case}\"")) && page.contains(FINDING);
    assert!(waits(&browser.page("/board").await));
    support::close(&ana, &ben, case, Ground::Completed, "Nothing bears it out.").await;
    until("ana sees it closed", || {
        matches!(ana.cases()[0].status, Status::Closed { .. })
    })
    .await;
    assert!(!waits(&browser.page("/board").await));
    // Opened again within thirty days, it was not concluded: a clock runs anew.
    let seen = ana.case(case).await.ok().unwrap().seen;
    done(work::reopen(&ana, case, "A witness came.", seen).await);
    assert!(waits(&browser.page("/board").await));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mine_is_what_is_assigned_to_me_or_to_nobody() {
    let (place, browser, ana, report) = reported().await;
    let (ben_id, _) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let (cleo_id, cleo) = place.officer(&ana, "Cleo Diaz", &[Role::Case]).await;
    drop(cleo);
    let mine = browser.page("/board?show=mine").await;
    assert!(
        mine.contains(FIRST_ANSWER),
        "who takes reports in answers for them"
    );
    let case = opened(&ana, report, vec![ben_id]).await;
    assert!(
        browser.page("/board?show=mine").await.contains(FINDING),
        "nobody has it yet"
    );
    let seen = ana.case(case).await.ok().unwrap().seen;
    done(work::assign(&ana, case, Some(ben_id), seen).await);
    let mine = browser.page("/board?show=mine").await;
    assert!(!mine.contains(FINDING) && !mine.contains(FIRST_ANSWER));
    assert!(mine.contains("Nothing is due from you."));
    let office = browser.page("/board").await;
    assert!(office.contains(FINDING) && office.contains("<bdi>Ben Okri</bdi>"));
    // A day that is set for somebody is theirs, whoever has the case.
    let plan = [
        ("plan-on", "2025-01-10"),
        ("plan-what", "Ask the lawyer"),
        ("plan-who", "me"),
    ];
    let plan = [&[("seen", "99")], plan.as_slice()].concat();
    browser
        .sent(&format!("/cases/{case}/outcomes/plan"), &plan)
        .await;
    let mine = browser.page("/board?show=mine").await;
    assert!(part(&mine, "week").contains("Ask the lawyer"));
    assert_ne!(ben_id, cleo_id);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_no_key_of_a_case_does_not_learn_that_something_is_due_there() {
    let (place, browser, ana, report) = reported().await;
    let (_, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let before = ben.board().await.ok().unwrap().rows.len();
    opened(&ana, report, Vec::new()).await;
    assert!(browser.page("/board").await.contains(FINDING));
    let _ = ben.me();
    assert_eq!(ben.board().await.ok().unwrap().rows.len(), before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_auditor_sees_how_promises_stand_and_not_on_what() {
    let (place, _, ana, report) = reported().await;
    let case = opened(&ana, report, Vec::new()).await;
    let words = setup::invite(&ana, "Dora Rex".to_owned(), vec![Role::Auditor]).await;
    let words = words.ok().unwrap().start_passphrase;
    let (_, dora) = Browser::of(&place.desk, "Dora Rex", &words).await;
    let own = support::passphrase("stones under quiet river");
    let again = support::passphrase("stones under quiet river");
    let old = support::passphrase(&words);
    done(dora.change_passphrase(old, own, again).await);
    let (browser, _) = Browser::of(&place.desk, "Dora Rex", "stones under quiet river").await;
    place.time.pass(31 * DAY);
    for path in [
        "/board",
        "/board/calendar?month=2025-01",
        "/board/calendar?month=2025-02",
    ] {
        let page = browser.page(path).await;
        let lower = page.to_lowercase();
        assert!(
            !lower.contains(RARE) && !page.contains(&case.to_string()),
            "{path}"
        );
        assert!(
            !page.contains("/reports/") && !page.contains(&report.to_string()),
            "{path}"
        );
    }
    let page = browser.page("/board").await;
    assert!(part(&page, "late").contains(FINDING) && part(&page, "late").contains(FIRST_ANSWER));
    assert!(
        !page.contains("calendar.ics"),
        "there is nothing to subscribe to"
    );
}

/// A desk whose office works in another zone, four days a week.
async fn far_away() -> (Place, Browser, Session) {
    let calendar = "[calendar]\nzone = \"Pacific/Auckland\"\nworking = [\"monday\", \"tuesday\", \"wednesday\", \"thursday\"]\nholidays = [\"02-06\"]\n\n[[promise]]";
    let text = charter::DEFAULT.replacen("[[promise]]", calendar, 1);
    let text = text.replacen("version = 2", "version = 3", 1);
    let (place, _) = Place::founded().await;
    let (browser, ana) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    done(work::publish_charter(&ana, text).await);
    // The desk hears of it from the node, like everybody else.
    for _ in 0..200 {
        if ana.board().await.ok().unwrap().calendar.zone() == "Pacific/Auckland" {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    place.node.goes_by_charter(3);
    (place, browser, ana)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn months_end_where_the_office_is() {
    let (place, browser, ana) = far_away().await;
    // Nine in the morning of the last of January in UTC, and ten in the evening there.
    place.time.pass(28 * DAY);
    Reporter::sends(&place.node, "They wait.");
    until("the report is there", || ana.reports().len() == 1).await;
    let list = browser.page("/board").await;
    assert!(
        list.contains("1 February 2025, 01:00 (Pacific/Auckland)"),
        "{list}"
    );
    assert!(list.contains("time zone: Pacific/Auckland"));
    let triage = "Decide whether somebody is in danger now";
    let january = browser.page("/board/calendar?month=2025-01").await;
    assert!(!january.contains(triage) && january.contains("Nothing is due in this month."));
    let february = browser.page("/board/calendar?month=2025-02").await;
    assert_eq!(
        count(&february, triage),
        2,
        "in the table and in the list of days"
    );
    let first = february.split("datetime=\"2025-02-01\"").nth(1).unwrap();
    assert!(
        first
            .split("</td>")
            .next()
            .unwrap()
            .contains(">01:00</time>")
    );
    let free = |day: &str| {
        let cell = february
            .split(&format!("datetime=\"{day}\""))
            .nth(1)
            .unwrap();
        cell.split("</td>")
            .next()
            .unwrap()
            .contains("not a working day")
    };
    assert!(free("2025-02-07") && free("2025-02-06") && !free("2025-02-05"));
    assert!(february.contains("month=2025-01\"") && february.contains("month=2025-03\""));
    let nonsense = browser.page("/board/calendar?month=2025-99").await;
    assert!(nonsense.contains("January 2025"));
}

/// What a calendar program gets, which has no cookie.
async fn asked(place: &Place, password: Option<&str>, query: &str) -> (StatusCode, String) {
    let mut request = Request::get(format!("/board/calendar.ics{query}"));
    if let Some(password) = password {
        let given = STANDARD.encode(format!("anybody:{password}"));
        request = request.header("authorization", format!("Basic {given}"));
    }
    let rooms = desk::rooms::router().with_state(place.desk.clone());
    let response = rooms
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    assert_eq!(
        headers.contains_key("www-authenticate"),
        status == StatusCode::UNAUTHORIZED
    );
    assert_eq!(headers["cache-control"], "no-store");
    assert!(!headers.contains_key("set-cookie"));
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

/// A password as an officer makes it: by a form, shown once.
async fn password(browser: &Browser) -> String {
    let shown = browser.sent("/board/password", &[]).await;
    let page = browser.page(&shown).await;
    let words = page
        .split("start-words ltr\" translate=\"no\">")
        .nth(1)
        .unwrap();
    let words = words.split('<').next().unwrap().to_owned();
    assert_eq!(words.len(), 29);
    let again = browser.get(&shown).await;
    assert_eq!(
        (again.status.as_u16(), again.location.as_str()),
        (303, "/board")
    );
    words
}

fn summaries(text: &str) -> Vec<String> {
    let calendar: Calendar = text.parse().unwrap();
    let events = calendar.components.iter().filter_map(|it| it.as_event());
    events
        .map(|it| it.get_summary().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_calendar_says_when_and_by_which_promise_and_nothing_else() {
    let (place, browser, ana, report) = reported().await;
    let case = opened(&ana, report, Vec::new()).await;
    let plan = [
        ("seen", "99"),
        ("plan-on", "2025-01-10"),
        ("plan-what", "Ask the quincunx lawyer"),
        ("plan-who", "me"),
    ];
    browser
        .sent(&format!("/cases/{case}/outcomes/plan"), &plan)
        .await;
    let words = password(&browser).await;
    let (status, text) = asked(&place, Some(&words), "").await;
    assert_eq!(status, StatusCode::OK);
    let all = summaries(&text);
    assert!(all.contains(&format!("Due: {FIRST_ANSWER}")), "{all:?}");
    assert!(all.iter().any(|it| it.contains(FINDING)));
    assert!(all.contains(&"A follow-up is planned".to_owned()));
    let lower = text.to_lowercase();
    for hidden in [
        RARE.to_owned(),
        "lawyer".to_owned(),
        "ana".to_owned(),
        "ardena".to_owned(),
        "location".to_owned(),
        "description".to_owned(),
        "url".to_owned(),
        report.digits()[..8].to_owned(),
        case.digits()[..8].to_owned(),
    ] {
        assert!(!lower.contains(&hidden), "{hidden} stands in the calendar");
    }
    // Only these lines: whoever adds one decides here whether it says something.
    let known = [
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "METHOD",
        "NAME",
        "X-WR-CALNAME",
        "REFRESH-INTERVAL",
        "X-PUBLISHED-TTL",
        "UID",
        "DTSTAMP",
        "DTSTART",
        "SUMMARY",
        "CLASS",
        "TRANSP",
    ];
    for line in text
        .split("\r\n")
        .filter(|it| !it.is_empty() && !it.starts_with(' '))
    {
        let name = line.split([':', ';']).next().unwrap();
        assert!(known.contains(&name), "{line}");
    }
    place.time.pass(40 * HOUR);
    assert_eq!(
        asked(&place, Some(&words), "").await.1,
        text,
        "asked again it is the same, late or not"
    );
    ana.lock().await;
    assert_eq!(
        asked(&place, Some(&words), "").await.1,
        text,
        "nobody needs to be logged in"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_calendar_goes_on_while_nobody_is_logged_in() {
    let (place, browser, ana, report) = reported().await;
    let words = password(&browser).await;
    let (_, before) = asked(&place, Some(&words), "").await;
    opened(&ana, report, Vec::new()).await;
    assert!(
        asked(&place, Some(&words), "").await.1.contains(FINDING),
        "the open session says so"
    );
    ana.lock().await;
    drop((ana, browser));
    let place = place.restart().await;
    Reporter::sends(&place.node, "Another quincunx.");
    // No page tells when it has come: it is asked until it is there.
    let mut later = String::new();
    for _ in 0..100 {
        later = asked(&place, Some(&words), "").await.1;
        if count(&later, "Decide whether") == 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(later.contains(FINDING), "the case is known");
    assert_eq!(
        count(&later, FIRST_ANSWER),
        2,
        "and so is what came since: {later}"
    );
    assert_eq!(count(&before, FIRST_ANSWER), 1);
    place.time.pass(31 * DAY);
    let (status, said) = asked(&place, Some(&words), "").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(said.contains("You have not been at the desk for 30 days."));
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    assert_eq!(asked(&place, Some(&words), "").await.0, StatusCode::OK);
    ana.lock().await;
    assert_eq!(asked(&place, Some(&words), "").await.0, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_password_is_renewed_and_taken_back() {
    let (place, browser, _, _) = reported().await;
    let (status, said) = asked(&place, None, "").await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert!(said.contains("This calendar opens with a password"));
    let first = password(&browser).await;
    let second = password(&browser).await;
    assert_ne!(first, second);
    assert_eq!(
        asked(&place, Some(&first), "").await.0,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(asked(&place, Some(&second), "").await.0, StatusCode::OK);
    let loose = second.replace('-', " ").to_uppercase();
    assert_eq!(asked(&place, Some(&loose), "").await.0, StatusCode::OK);
    let page = browser.page("/board").await;
    assert!(page.contains("Make a new password") && !page.contains(&second));
    // The folder has no word of it, and nothing of what the calendar knows.
    let kept = std::fs::read_dir(place.folder.path().join("calendars")).unwrap();
    let kept: Vec<_> = kept
        .map(|it| std::fs::read_to_string(it.unwrap().path()).unwrap())
        .collect();
    assert_eq!(kept.len(), 1);
    assert!(!kept[0].contains(&second) && !kept[0].contains(&second.replace('-', "")));
    assert!(!kept[0].contains("stream_"));
    browser.sent("/board/password/end", &[]).await;
    assert_eq!(
        asked(&place, Some(&second), "").await.0,
        StatusCode::UNAUTHORIZED
    );
    assert!(!browser.page("/board").await.contains("Make a new password"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn guessing_a_password_gets_slow_and_keeps_no_officer_out() {
    let (place, browser, _, _) = reported().await;
    let words = password(&browser).await;
    // What asks without a password guesses nothing.
    for _ in 0..5 {
        assert_eq!(asked(&place, None, "").await.0, StatusCode::UNAUTHORIZED);
    }
    for guess in ["", "wrong", "anybody:else"] {
        assert_eq!(
            asked(&place, Some(guess), "").await.0,
            StatusCode::UNAUTHORIZED
        );
    }
    let (status, said) = asked(&place, Some("wrong"), "").await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    assert!(said.contains("Try again in"));
    assert_eq!(
        asked(&place, Some(&words), "").await.0,
        StatusCode::TOO_MANY_REQUESTS
    );
    place.login(ANA, ANA_PASSPHRASE).await;
    let hostile = [
        "Basic",
        "Basic !!!",
        "Basic /////w==",
        "Bearer x",
        "Basic YQ==",
    ];
    for value in hostile {
        let request = Request::get("/board/calendar.ics").header("authorization", value);
        let rooms = desk::rooms::router().with_state(place.desk.clone());
        let response = rooms
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap();
        assert!(response.status().is_client_error(), "{value}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_suspended_or_given_other_roles_has_no_calendar() {
    let (place, _, ana, _) = reported().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Intake]).await;
    let words = done(ben.make_calendar_password(words::Language::En).await);
    assert_eq!(asked(&place, Some(&words), "").await.0, StatusCode::OK);
    done(setup::set_roles(&ana, ben_id, vec![Role::Case]).await);
    assert_eq!(
        asked(&place, Some(&words), "").await.0,
        StatusCode::UNAUTHORIZED
    );
    let words = done(ben.make_calendar_password(words::Language::En).await);
    done(setup::suspend(&ana, ben_id).await);
    assert_eq!(
        asked(&place, Some(&words), "").await.0,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_audit_book_tells_who_opened_a_calendar_and_ended_it() {
    let (place, _, ana, _) = reported().await;
    let (_, ben) = place.officer(&ana, "Ben Okri", &[Role::Intake]).await;
    done(ben.make_calendar_password(words::Language::En).await);
    done(ben.end_calendar_password().await);
    let acts = [AuditAct::CalendarOpened, AuditAct::CalendarEnded];
    let mut found = false;
    for _ in 0..100 {
        let rows = ana.audit(None, 50).await.ok().unwrap();
        let by_ben = |act: &AuditAct| rows.iter().any(|it| it.act == *act && it.by == "Ben Okri");
        found = acts.iter().all(by_ben);
        if found {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(found);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_calendar_of_ones_own_has_only_that() {
    let (place, browser, ana, report) = reported().await;
    let (ben_id, _) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let case = opened(&ana, report, vec![ben_id]).await;
    let seen = ana.case(case).await.ok().unwrap().seen;
    done(work::assign(&ana, case, Some(ben_id), seen).await);
    let words = password(&browser).await;
    assert!(asked(&place, Some(&words), "").await.1.contains(FINDING));
    let (_, own) = asked(&place, Some(&words), "?show=mine").await;
    assert!(!own.contains(FINDING) && !own.contains(FIRST_ANSWER));
}
