//! A report that came as a copy is read, answered and written on like any other, and says that it was one.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use desk::view::What;
use desk::work::{self, Answer};
use support::{Place, Reporter, done, until};
use words::OfficeId;

const HOLDER: OfficeId = OfficeId::from_random([77; 16]);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_that_came_as_a_copy_is_read_answered_and_written_on() {
    let (place, ana) = Place::founded().await;
    let story = "Nobody answered me there.";
    let reporter = Reporter::comes_as_a_copy(&place.node, story, HOLDER);
    until("the copy is there", || ana.reports().len() == 1).await;
    let view = ana.report(reporter.stream).await.ok().unwrap();
    assert_eq!(view.report.as_ref().unwrap().story, story);
    assert!(view.copies.came);
    assert_eq!((view.copies.held, view.copies.sent), (0, 0));
    assert!(
        !view.row.obligations.is_empty(),
        "the office that got it owes an answer"
    );
    let answer = Answer {
        report: reporter.stream,
        seen: view.seen,
        text: "We have it, and read it today.".to_owned(),
        signed: String::new(),
        files: Vec::new(),
        keeps: None,
    };
    done(work::answer(&ana, answer).await);
    let answers = reporter.reads();
    assert_eq!(answers.len(), 1);

    // The reporter of the copy writes on; nobody else does.
    reporter.writes("Thank you.");
    let stranger = Reporter::sends(&place.node, "Somebody else.");
    until("both are there", || ana.reports().len() == 2).await;
    let view = ana.report(reporter.stream).await.ok().unwrap();
    let said = |what: &What| matches!(what, What::Message { text, .. } if text == "Thank you.");
    assert!(view.dialogue.iter().any(|item| said(&item.what)));
    let view = ana.report(stranger.stream).await.ok().unwrap();
    assert!(!view.copies.came);
}
