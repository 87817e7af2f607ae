//! A letter's way out of the house: written, handed in, approved by somebody else, taken as a file, sent; and nothing shortens it.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use desk::view::Role;
use desk::work::{self, ActionStep};
use http::StatusCode;
use support::browser::Browser;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, until};
use words::{ActionId, StreamId};

/// The value of a hidden field.
fn hidden<'p>(page: &'p str, name: &str) -> &'p str {
    let before = format!("name=\"{name}\" value=\"");
    page.split(&before)
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
}

#[expect(clippy::too_many_lines, reason = "one way, told in one piece")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_leaves_only_after_a_second_officer_approved_it() {
    let (place, ana) = Place::founded().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let reporter = Reporter::sends(&place.node, "Two men followed her home.");
    until("the report is there", || ana.reports().len() == 1).await;
    let opening = support::opening(reporter.stream, vec![ben_id]);
    let case: StreamId = done(work::open_case(&ana, opening).await).stream;
    until("the case is there", || ben.cases().len() == 1).await;
    let browser = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await.0;

    let list = format!("/cases/{case}/actions");
    let new = browser
        .get(&format!("{list}/new?kind=urgent-appeal&language=en"))
        .await;
    assert_eq!(new.status, StatusCode::OK);
    let page = new.text();
    assert!(page.contains("Excellency"), "the template is in the form");
    let (id, seen) = (
        hidden(&page, "action").to_owned(),
        hidden(&page, "seen").to_owned(),
    );
    let fields = |text: &'static str| {
        [
            ("kind", "urgent-appeal".to_owned()),
            ("action", id.clone()),
            ("seen", seen.clone()),
            ("name", "Permanent Mission".to_owned()),
            ("audience", "CONS.L2".to_owned()),
            ("written-in", "en".to_owned()),
            ("date", "2026-05-20".to_owned()),
            ("text", text.to_owned()),
        ]
    };
    let typed = fields("# An appeal\n\n1. Somebody was followed home. {{ office.name }}");
    let typed: Vec<(&str, &str)> = typed
        .iter()
        .map(|(name, it)| (*name, it.as_str()))
        .collect();
    let saved = browser.post(&format!("{list}/new/save"), &typed).await;
    assert_eq!(
        saved.location,
        format!("{list}/{id}#standing"),
        "{}",
        saved.text()
    );

    let action = format!("{list}/{id}");
    let draft = browser.get(&format!("{action}/letter.pdf")).await;
    assert_eq!(draft.status, StatusCode::OK);
    assert!(draft.body.starts_with(b"%PDF-"));
    assert!(
        draft
            .disposition
            .contains("attachment; filename=\"urgent-appeal-1-draft.pdf\"")
    );
    let page = browser.get(&action).await.text();
    let version = hidden(&page, "version").to_owned();
    let version = [("version", version.as_str())];
    browser.post(&format!("{action}/hand-in"), &version).await;

    // Ana wrote it: she may not approve it, and it does not leave unapproved.
    browser.post(&format!("{action}/approve"), &version).await;
    let page = browser.get(&action).await.text();
    assert!(
        page.contains("You wrote it or handed it in yourself"),
        "{page}"
    );
    let today = ana.file(case).await.ok().unwrap().today.to_string();
    let left = [("sent-on", today.as_str()), ("how", "by hand")];
    browser.post(&format!("{action}/send"), &left).await;
    assert!(
        browser
            .get(&action)
            .await
            .text()
            .contains("It was not approved")
    );

    let which: ActionId = id.parse().unwrap();
    let step = ActionStep::Approve {
        version: version[0].1.parse().unwrap(),
    };
    until("ben sees the letter", || true).await;
    done(work::step_action(&ben, case, which, step).await);
    ana.desk().ask_now();
    let mut approved = browser.get(&format!("{action}/letter.docx")).await;
    for _ in 0..200 {
        if !approved.disposition.contains("-draft") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        approved = browser.get(&format!("{action}/letter.docx")).await;
    }
    assert!(
        approved
            .disposition
            .contains("filename=\"urgent-appeal-1.docx\"")
    );
    assert!(approved.body.starts_with(b"PK"));

    // What was approved is fixed.
    let other = fields("# Another\n\n1. Something else.");
    let other: Vec<(&str, &str)> = other
        .iter()
        .map(|(name, it)| (*name, it.as_str()))
        .collect();
    browser.post(&format!("{action}/save"), &other).await;
    assert!(
        browser
            .get(&action)
            .await
            .text()
            .contains("It can no longer be changed")
    );
    let sent = browser.post(&format!("{action}/send"), &left).await;
    assert_eq!(sent.location, format!("{action}#standing"));
    let page = browser.get(&action).await.text();
    assert!(page.contains("by hand"), "{page}");
    assert!(browser.get(&list).await.text().contains("Sent"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_of_consent_that_says_nothing_comes_back_with_what_was_typed() {
    let (place, ana) = Place::founded().await;
    let reporter = Reporter::sends(&place.node, "Two men followed her home.");
    until("the report is there", || ana.reports().len() == 1).await;
    let opening = support::opening(reporter.stream, Vec::new());
    let case = done(work::open_case(&ana, opening).await).stream;
    let browser = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await.0;
    let page = format!("/cases/{case}/consent");
    let empty = browser.get(&page).await;
    assert_eq!(empty.status, StatusCode::OK);
    assert!(empty.text().contains("Nobody is on the file yet"));
    let nobody = words::PartyId::from_random([9; 16]).to_string();
    let back = browser
        .post(
            &page,
            &[("party", &nobody), ("a", "yes"), ("given-on", "2026-02-30")],
        )
        .await;
    assert_eq!(
        (back.status, back.location.as_str()),
        (StatusCode::SEE_OTHER, page.as_str())
    );
    let absent = browser.get("/cases/case_00/consent").await;
    assert!(
        absent.text().contains("<h1"),
        "a page says that there is nothing"
    );
}
