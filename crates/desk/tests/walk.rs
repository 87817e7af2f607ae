//! The whole walk through a desk: a report arrives, is answered, becomes a case, and is closed with
//! reasons.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use desk::attachment;
use desk::setup;
use desk::view::{Ground, ObligationState, ReportState, Role, Stage, Status, Urgency, What};
use desk::work::{self, Answer, OpenCase};
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, passphrase, refused, until};

#[expect(clippy::too_many_lines, reason = "one walk, told in one piece")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_walks_from_the_inbox_to_a_closed_case() {
    let (place, ana) = Place::founded().await;
    let files = [(
        "photo\u{202e}gpj.exe",
        "image/jpeg",
        b"MZ\x90\0 not a photo".to_vec(),
    )];
    let reporter = Reporter::sends_report(
        &place.node,
        support::report("Two men followed her home after the session."),
        &files,
    );
    until("the report is in the list", || ana.reports().len() == 1).await;
    let row = &ana.reports()[0];
    assert_eq!(row.id, reporter.stream);
    assert_eq!(row.state, ReportState::New);
    assert_eq!((row.files, row.messages), (1, 0));
    assert_eq!(row.excerpt, "Two men followed her home after the session.");
    let keys: Vec<_> = row.obligations.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(keys, ["triage", "acknowledge"]);

    let view = ana.report(reporter.stream).await.ok().unwrap();
    assert_eq!(view.files[0].name, "photogpj.exe");
    assert_eq!(view.seen, 1);
    assert!(view.may.answer && view.may.open_case && view.may.triage);
    let story = view.report.as_ref().map(|it| it.story.clone());
    assert_eq!(
        story.as_deref(),
        Some("Two men followed her home after the session.")
    );

    let answer = Answer {
        report: reporter.stream,
        text: "We have read your report. Are you safe now?".to_owned(),
        signed: "Ana".to_owned(),
        files: Vec::new(),
        seen: view.seen,
        keeps: None,
    };
    done(work::answer(&ana, answer).await);
    assert_eq!(
        reporter.reads()[0].text,
        "We have read your report. Are you safe now?"
    );
    assert_eq!(ana.reports()[0].state, ReportState::Answered);

    let open = OpenCase {
        urgency: Urgency::Now,
        ..support::opening(reporter.stream, Vec::new())
    };
    let case = done(work::open_case(&ana, open).await).stream;
    let row = ana.reports().remove(0);
    let state = |key: &str| {
        row.obligations
            .iter()
            .find(|it| it.key == key)
            .unwrap()
            .state
    };
    assert!(matches!(state("triage"), ObligationState::Kept { .. }));
    assert!(matches!(state("acknowledge"), ObligationState::Kept { .. }));
    assert!(matches!(state("feedback"), ObligationState::Open));

    done(work::add_note(&ana, case, "Called the family.").await);
    done(work::assign(&ana, case, Some(ana.me().id), 2).await);
    done(work::set_status(&ana, case, Stage::Acting, 3).await);
    reporter.writes("Thank you. They came back last night.");
    until("the message is there", || {
        ana.reports()[0].state == ReportState::Waiting
    })
    .await;
    let view = ana.case(case).await.ok().unwrap();
    let story: Vec<_> = view.timeline.iter().map(|it| it.what.code()).collect();
    let order = [
        "report", "answer", "opened", "triaged", "note", "assigned", "stage", "message",
    ];
    assert_eq!(story, order);
    assert!(view.single_member && view.row.mine && view.row.reporter_waits);
    assert!(matches!(view.row.status, Status::Open(Stage::Acting)));

    let reasons = "The family is abroad and safe.";
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    done(work::add_member(&ana, case, ben_id).await);
    support::close(&ana, &ben, case, Ground::Completed, reasons).await;
    until("ana sees it", || {
        matches!(ana.cases()[0].status, Status::Closed { .. })
    })
    .await;
    let view = ana.case(case).await.ok().unwrap();
    assert!(matches!(&view.status.value, Status::Closed { reasons: it, .. } if it == reasons));
    assert!(view.may.reopen && !view.may.close);
    done(work::reopen(&ana, case, "It happened again.", view.seen).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_refused_changes_nothing_and_says_why() {
    let (place, ana) = Place::founded().await;
    let reporter = Reporter::sends(&place.node, "A threat.");
    until("the report is in the list", || ana.reports().len() == 1).await;
    let answer = |text: &str| Answer {
        report: reporter.stream,
        text: text.to_owned(),
        signed: String::new(),
        files: Vec::new(),
        seen: 1,
        keeps: None,
    };
    let before = place.node.entries().len();
    assert_eq!(
        refused(work::answer(&ana, answer(" \n")).await),
        "refusal-empty-answer"
    );
    let open = |title: &str| OpenCase {
        reports: vec![reporter.stream],
        title: title.to_owned(),
        summary: String::new(),
        urgency: Urgency::Soon,
        members: Vec::new(),
    };
    assert_eq!(
        refused(work::open_case(&ana, open("")).await),
        "refusal-no-title"
    );
    let nowhere = words::StreamId::from_random([9; 16]);
    assert_eq!(
        refused(work::add_note(&ana, nowhere, "x").await),
        "not found"
    );
    let triage = work::triage(&ana, reporter.stream, true, "").await;
    assert_eq!(refused(triage), "refusal-triage-without-reason");
    assert_eq!(place.node.entries().len(), before);

    done(work::triage(&ana, reporter.stream, true, "They know her address.").await);
    let again = work::triage(&ana, reporter.stream, false, "x").await;
    assert_eq!(refused(again), "refusal-triage-done");
    // The reporter holds the mailbox's key and does not read the office's judgment.
    assert!(reporter.reads().is_empty());
    let view = ana.report(reporter.stream).await.ok().unwrap();
    let What::Triaged { danger, reasons } = &view.dialogue[0].what else {
        panic!("the triage is shown");
    };
    assert!(*danger && reasons == "They know her address.");
}

#[expect(clippy::too_many_lines, reason = "one walk, told in one piece")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_go_both_ways_unchanged() {
    let (place, ana) = Place::founded().await;
    let photo: Vec<u8> = (0..700_000_u32).map(|it| (it % 251) as u8).collect();
    let text = "What they wrote on the door.".as_bytes().to_vec();
    let reporter = Reporter::sends_report(
        &place.node,
        support::report("See the files."),
        &[
            ("photo.bin", "image/jpeg", photo.clone()),
            ("door.txt", "text/plain", text),
        ],
    );
    until("the report is in the list", || ana.reports().len() == 1).await;
    let view = ana.report(reporter.stream).await.ok().unwrap();

    let look = done(attachment::look(&ana, view.files[1].id).await);
    assert!(look.preview && !look.differs);
    let attachment::Preview::Text { text, cut } =
        done(attachment::preview(&ana, view.files[1].id).await)
    else {
        panic!("a text is shown");
    };
    assert!(text.as_str() == "What they wrote on the door." && !cut);
    assert!(!done(attachment::look(&ana, view.files[0].id).await).preview);

    let download = done(attachment::download(&ana, view.files[0].id).await);
    assert_eq!(download.size, photo.len() as u64);
    let response = download.into_response();
    let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
    assert!(header("content-disposition").starts_with("attachment; "));
    assert_eq!(header("content-type"), "application/octet-stream");
    assert!(header("content-security-policy").contains("sandbox"));
    assert_eq!(header("x-content-type-options"), "nosniff");
    let body = http_body_util::BodyExt::collect(response.into_body())
        .await
        .unwrap();
    assert!(body.to_bytes() == photo);

    let plan = vec![3; 300_000];
    let chunks = plan
        .chunks(9_999)
        .map(|it| Ok::<_, std::io::Error>(it.to_vec().into()));
    let stream = futures::stream::iter(chunks.collect::<Vec<_>>());
    let staged = attachment::stage(
        &ana,
        reporter.stream,
        "../plan.pdf",
        "application/pdf",
        stream,
    );
    let staged = done(staged.await);
    assert_eq!((staged.name(), staged.size()), ("plan.pdf", 300_000));
    let answer = Answer {
        report: reporter.stream,
        text: String::new(),
        signed: String::new(),
        files: vec![staged],
        seen: 1,
        keeps: None,
    };
    done(work::answer(&ana, answer).await);
    let sent = reporter.reads().remove(0).attachments.remove(0);
    let sealed = place.node.blob(sent.blob);
    let mut plain = Vec::new();
    let reader = reporter.keys.open_stream(&sealed[..]).ok().unwrap();
    std::io::Read::read_to_end(&mut std::io::Read::take(reader, sent.size), &mut plain).unwrap();
    assert!(plain == plan);
    // Nothing waits in the folder once the node has it.
    assert_eq!(
        std::fs::read_dir(place.folder.path().join("outgoing"))
            .unwrap()
            .count(),
        0
    );

    let nothing = futures::stream::empty::<Result<bytes::Bytes, std::io::Error>>();
    let empty = attachment::stage(&ana, reporter.stream, "x", "text/plain", nothing).await;
    assert_eq!(refused(empty), "refusal-file-empty");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_officer_starts_with_six_words_and_chooses_an_own_passphrase() {
    let (place, ana) = Place::founded().await;
    let own = "the long way round the lake";
    {
        let invited = done(setup::invite(&ana, "Ben Okri".to_owned(), vec![Role::Intake]).await);
        assert_eq!(invited.start_passphrase.split(' ').count(), 6);
        let ben = place.login("ben  okri", &invited.start_passphrase).await;
        assert!(ben.must_change_passphrase());
        let change = |old: &str, new: &str, again: &str| {
            let (old, new, again) = (passphrase(old), passphrase(new), passphrase(again));
            let ben = ben.clone();
            async move { ben.change_passphrase(old, new, again).await }
        };
        let start = invited.start_passphrase.as_str();
        assert_eq!(
            refused(change(start, "short", "short").await),
            "refusal-passphrase-short"
        );
        assert_eq!(
            refused(change(start, own, "other").await),
            "refusal-passphrases-differ"
        );
        assert_eq!(
            refused(change(start, start, start).await),
            "refusal-passphrase-same"
        );
        assert_eq!(
            refused(change("not the start words", own, own).await),
            "wrong passphrase"
        );
        done(change(start, own, own).await);
        assert!(!ben.must_change_passphrase());
        ben.lock().await;
        let ben = place.login("Ben Okri", own).await;
        assert!(!ben.must_change_passphrase());
        let old = desk::session::login(&place.desk, "Ben Okri", passphrase(start)).await;
        assert!(old.is_err());
    }
    drop(ana);
    let place = place.restart().await;
    assert!(!place.login("Ben Okri", own).await.must_change_passphrase());
    place.login(ANA, ANA_PASSPHRASE).await;
}
