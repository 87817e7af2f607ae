//! The desk with a real node in this process, on SQLite: what the memory node of the other tests
//! promises, the real one keeps.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use desk::attachment;
use desk::session::Session;
use desk::setup;
use desk::view::{Ground, ObligationState, ReportState, Role, Urgency};
use desk::work::{self, Answer, OpenCase};
use node::mailbox::What;
use support::browser::Browser;
use support::real::{House, officer};
use support::{ANA, ANA_PASSPHRASE, Place, done, until};
use words::Moment;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_from_the_portal_is_answered_worked_on_and_closed() {
    let (house, ana) = House::build().await;
    let photo: Vec<u8> = (0..400_000_u32).map(|it| (it % 241) as u8).collect();
    let receipt = house
        .report(
            "Two men followed her home.",
            &[("photo.png", photo.clone())],
        )
        .await;
    until("the report is in the list", || ana.reports().len() == 1).await;
    let row = ana.reports().remove(0);
    let view = ana.report(row.id).await.ok().unwrap();
    let download = done(attachment::download(&ana, view.files[0].id).await);
    let body = http_body_util::BodyExt::collect(download.into_response().into_body()).await;
    assert!(body.unwrap().to_bytes() == photo);

    let file = futures::stream::iter([Ok::<_, std::io::Error>(vec![9; 70_000].into())]);
    let staged = attachment::stage(&ana, row.id, "plan.pdf", "application/pdf", file).await;
    let answer = Answer {
        report: row.id,
        text: "We have read your report.".to_owned(),
        signed: "Ana".to_owned(),
        files: vec![done(staged)],
        seen: view.seen,
        keeps: None,
    };
    done(work::answer(&ana, answer).await);
    let dialogue = house.mailbox(&receipt).await;
    let answered = dialogue.items.iter().find_map(|item| match &item.what {
        What::Answer(answer) => Some(answer),
        _ => None,
    });
    let answered = answered.unwrap();
    assert_eq!(answered.text, "We have read your report.");
    assert_eq!(answered.attachments[0].name, "plan.pdf");

    let (ben_id, ben) = officer(&house, &ana, "Ben Okri", &[Role::Case]).await;
    let open = OpenCase {
        urgency: Urgency::Now,
        ..support::opening(row.id, vec![ben_id])
    };
    let case = done(work::open_case(&ana, open).await).stream;
    until("ben has the case", || ben.cases().len() == 1).await;
    let both = tokio::join!(
        work::add_note(&ana, case, "Called the family."),
        work::add_note(&ben, case, "Wrote to the committee."),
    );
    done(both.0);
    done(both.1);
    // Ana's note is on its way to Ben: who has not seen it does not close the case over it.
    let mut view = ben.case(case).await.ok().unwrap();
    while view.seen < ana.case(case).await.ok().unwrap().seen || view.seen < 3 {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        view = ben.case(case).await.ok().unwrap();
    }
    support::close(&ben, &ana, case, Ground::Completed, "They are safe.").await;
    // The reporter reads the answer and nothing of triage or case.
    let dialogue = house.mailbox(&receipt).await;
    assert_eq!(dialogue.items.len(), 2);
    assert_eq!(ana.reports()[0].state, ReportState::Answered);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_node_refuses_whoever_is_suspended_and_the_log_is_checked() {
    let (house, ana) = House::build().await;
    let (ben_id, ben) = officer(&house, &ana, "Ben Okri", &[Role::Intake]).await;
    house.report("Two men followed her home.", &[]).await;
    until("the report is in the list", || ben.reports().len() == 1).await;
    node::sequencer::step(&house.node).await.ok().unwrap();
    house.report("They came again.", &[]).await;
    until("the second is in the list", || ben.reports().len() == 2).await;
    let report = ben.reports()[0].id;
    done(setup::suspend(&ana, ben_id).await);
    assert_eq!(
        support::refused(work::triage(&ben, report, true, "x").await),
        "locked"
    );
    done(setup::reinstate(&ana, ben_id).await);
    ana.lock().await;
    until("the desk stays in step", || {
        house.desk.status().node == desk::status::NodeState::InStep
    })
    .await;
}

/// How a promise on a report stands, as an officer sees it.
async fn stands(session: &Session, report: words::StreamId, key: &str) -> Option<ObligationState> {
    let view = session.report(report).await.ok()?;
    let found = view.row.obligations.into_iter().find(|it| it.key == key)?;
    Some(found.state)
}

async fn answers(session: &Session, report: words::StreamId, text: &str) {
    let view = session.report(report).await.ok().unwrap();
    let answer = Answer {
        report,
        text: text.to_owned(),
        signed: String::new(),
        files: Vec::new(),
        seen: view.seen,
        keeps: None,
    };
    done(work::answer(session, answer).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_breach_is_explained_and_a_contest_is_kept_by_somebody_else_alone() {
    let (house, ana) = House::build().await;
    let (_, ben) = officer(&house, &ana, "Ben Okri", &[Role::Intake]).await;
    let receipt = house.report("Two men followed her home.", &[]).await;
    until("ben has the report", || ben.reports().len() == 1).await;
    let report = ben.reports()[0].id;
    let late = Moment(support::START + 4 * 3600);
    let swept = node::clock::sweep(&house.node, late).await.unwrap();
    assert_eq!((swept.streams, swept.breached), (1, 1));
    let again = node::clock::sweep(&house.node, late).await.unwrap();
    assert_eq!(again.streams, 0, "what was found late is found once");
    while stands(&ana, report, "triage").await != Some(ObligationState::Overdue) {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let of = |key: &str| (key.to_owned(), 0);
    let early = work::explain(&ana, report, of("acknowledge"), "Not yet late.").await;
    assert_eq!(support::refused(early), "refusal-not-owed");
    done(work::explain(&ana, report, of("triage"), "Both were ill.").await);
    done(work::triage(&ana, report, false, "She is abroad.").await);
    let triage = stands(&ana, report, "triage").await;
    assert!(matches!(triage, Some(ObligationState::Late { .. })));

    answers(&ana, report, "We have read your report.").await;
    let contest = node::mailbox::Claim::Contest;
    house.claims(&receipt, contest, "This is no answer.").await;
    until("ana hears of it", || {
        ana.reports()[0].state == ReportState::Waiting
    })
    .await;
    assert!(ana.report(report).await.ok().unwrap().for_another);
    let missed = stands(&ana, report, "acknowledge").await;
    assert!(matches!(missed, Some(ObligationState::Missed { .. })));
    answers(&ana, report, "But it was.").await;
    let open = stands(&ana, report, "contest").await;
    assert_eq!(open, Some(ObligationState::Open), "ana may not keep it");
    answers(&ben, report, "I have looked at it anew.").await;
    let kept = stands(&ben, report, "contest").await;
    assert!(matches!(kept, Some(ObligationState::Kept { .. })));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_version_of_the_charter_holds_for_what_begins_then() {
    let (house, ana) = House::build().await;
    let (_, ben) = officer(&house, &ana, "Ben Okri", &[Role::Administrator]).await;
    house.report("Two men followed her home.", &[]).await;
    until("the report is in the list", || ana.reports().len() == 1).await;
    let text = charter::DEFAULT
        .replace("version = 2", "version = 3")
        .replace("limit = \"24 hours\"", "limit = \"12 hours\"");
    let same = charter::DEFAULT.to_owned();
    let refused = |it: Result<(), work::WorkProblem>| match it {
        Err(work::WorkProblem::Refused(refusal)) => refusal.key(),
        _ => "kept",
    };
    let published = work::publish_charter(&ben, text.clone()).await;
    assert_eq!(refused(published), "refusal-not-founder");
    assert_eq!(
        refused(work::publish_charter(&ana, same).await),
        "refusal-charter-version"
    );
    assert_eq!(
        refused(work::publish_charter(&ana, "x".to_owned()).await),
        "refusal-charter-unread"
    );
    assert_eq!(
        refused(work::publish_charter(&ana, text.clone()).await),
        "kept"
    );
    assert_eq!(
        refused(work::publish_charter(&ana, text.replace("12 hours", "11 hours")).await),
        "refusal-charter-version",
        "a number never means two charters"
    );
    house.report("They came again.", &[]).await;
    until("the second is in the list", || ana.reports().len() == 2).await;
    let mut dues: Vec<i64> = Vec::new();
    for row in ana.reports() {
        let found = row.obligations.iter().find(|it| it.key == "acknowledge");
        dues.push(found.unwrap().due.0 - row.received.start().0);
    }
    dues.sort_unstable();
    assert_eq!(dues, [12 * 3600, 24 * 3600]);
    done(work::review_access(&ben).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_office_is_founded_with_the_charter_that_was_set_for_it() {
    let text = charter::DEFAULT.replace("version = 2", "version = 7");
    let place = Place::empty_with(|set| set.charter.clone_from(&text)).await;
    setup::found(&place.desk, support::founding())
        .await
        .unwrap();
    let (browser, _) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let page = browser.page("/office/charter").await;
    assert!(page.contains("version = 7"), "{page}");
}
