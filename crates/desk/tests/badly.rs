//! Bad days: a node that cheats, is silent, or is another one; a founding that is cut off; an
//! identity file that is damaged; a passphrase that is guessed at.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use desk::session::{self, LoginProblem};
use desk::setup::{self, SetupProblem};
use desk::status::NodeState;
use desk::view::{AuditAct, ReportState, Role};
use desk::work::{self, OpenCase};
use support::{
    ANA, ANA_PASSPHRASE, Mischief, Place, Reporter, done, founding, passphrase, refused, until,
};

async fn state(place: &Place, wanted: impl Fn(NodeState) -> bool) {
    until("the state is shown", || wanted(place.desk.status().node)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_does_not_verify_is_not_taken_in_and_is_said() {
    let (place, ana) = Place::founded().await;
    Reporter::sends(&place.node, "The first.");
    until("the first is there", || ana.reports().len() == 1).await;
    for mischief in [Mischief::BitInParts, Mischief::BitInHeader] {
        state(&place, |it| it == NodeState::InStep).await;
        place.node.does(mischief);
        let before = ana.reports().len();
        Reporter::sends(&place.node, "Another.");
        state(&place, |it| it == NodeState::Tampering).await;
        assert_eq!(ana.reports().len(), before, "{mischief:?}");
        // Once the node sends the truth, the desk goes on. It asks again when an officer works.
        place.node.does(Mischief::None);
        let _ = work::add_note(&ana, words::StreamId::from_random([1; 16]), "x").await;
        place.desk.ask_now();
        until("it is there", || ana.reports().len() == before + 1).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_that_does_not_open_is_listed_and_not_lost() {
    let (place, ana) = Place::founded().await;
    let shut = Reporter::sends_shut(&place.node);
    until("it is listed", || ana.reports().len() == 1).await;
    shut.writes("Did you get it?");
    until("its message counts", || ana.reports()[0].messages == 1).await;
    assert_eq!(ana.reports()[0].state, ReportState::Unreadable);
    assert!(ana.report(shut.stream).await.is_ok(), "its page says so");
    // Others arrive as ever, and it is still there at the next login.
    Reporter::sends(&place.node, "Another.");
    until("the other is there", || ana.reports().len() == 2).await;
    ana.lock().await;
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    assert_eq!(ana.reports().len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_entry_that_is_left_out_breaks_the_chain() {
    let (place, ana) = Place::founded().await;
    let reporter = Reporter::sends(&place.node, "The first.");
    until("the first is there", || ana.reports().len() == 1).await;
    place.node.does(Mischief::Silent);
    state(&place, |it| matches!(it, NodeState::Unreachable { .. })).await;
    reporter.writes("The second.");
    reporter.writes("The third.");
    place.node.does(Mischief::Omits);
    place.desk.ask_now();
    state(&place, |it| it == NodeState::Tampering).await;
    assert_eq!(ana.reports()[0].messages, 0);
    place.node.does(Mischief::None);
    place.desk.ask_now();
    until("all is there", || ana.reports()[0].messages == 2).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_node_at_the_same_address_gets_nothing() {
    let (place, ana) = Place::founded().await;
    state(&place, |it| it == NodeState::InStep).await;
    place.node.does(Mischief::Silent);
    state(&place, |it| matches!(it, NodeState::Unreachable { .. })).await;
    place.node.does(Mischief::AnotherKey);
    place.desk.ask_now();
    state(&place, |it| it == NodeState::WrongNode).await;
    place.node.does(Mischief::ForgetsKeys);
    place.desk.ask_now();
    state(&place, |it| it == NodeState::NotAdmitted).await;
    drop(ana);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_officer_reads_on_while_the_node_is_away_and_nothing_typed_is_lost() {
    let (place, ana) = Place::founded().await;
    let reporter = Reporter::sends(&place.node, "A threat.");
    until("the report is there", || ana.reports().len() == 1).await;
    place.node.does(Mischief::Silent);
    state(&place, |it| matches!(it, NodeState::Unreachable { .. })).await;
    assert!(ana.report(reporter.stream).await.is_ok());
    let triage = work::triage(&ana, reporter.stream, true, "She is alone.").await;
    assert_eq!(refused(triage), "node unreachable");
    place.node.does(Mischief::None);
    done(work::triage(&ana, reporter.stream, true, "She is alone.").await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_founding_that_was_cut_off_goes_on_with_the_same_keys() {
    let place = Place::empty().await;
    let mut wrong = founding();
    wrong.enrolment = zeroize::Zeroizing::new("guess".to_owned());
    let refused = setup::found(&place.desk, wrong).await;
    assert!(matches!(refused, Err(SetupProblem::Enrolment)));
    // The node keeps the office, and the answer is lost.
    place.node.does(Mischief::LosesAnswers);
    let lost = setup::found(&place.desk, founding()).await;
    assert!(matches!(lost, Err(SetupProblem::NodeUnreachable)));
    assert!(!place.desk.is_founded());
    let place = place.restart().await;
    place.node.does(Mischief::None);
    let mut other = founding();
    other.passphrase = passphrase("somebody else entirely");
    other.again = passphrase("somebody else entirely");
    let refused = setup::found(&place.desk, other).await;
    assert!(matches!(refused, Err(SetupProblem::Unfinished)));
    setup::found(&place.desk, founding()).await.unwrap();
    assert_eq!(place.login(ANA, ANA_PASSPHRASE).await.me().name, ANA);
    let again = setup::found(&place.desk, founding()).await;
    assert!(matches!(again, Err(SetupProblem::Already)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_passphrase_and_an_unknown_name_are_the_same_and_guessing_gets_slow() {
    let (place, _ana) = Place::founded().await;
    for (name, words) in [
        (ANA, "wrong words here"),
        ("Nobody", ANA_PASSPHRASE),
        ("", ""),
    ] {
        let problem = session::login(&place.desk, name, passphrase(words))
            .await
            .err();
        assert_eq!(problem, Some(LoginProblem::Wrong), "{name}");
    }
    let right = session::login(&place.desk, ANA, passphrase(ANA_PASSPHRASE))
        .await
        .err();
    assert!(matches!(right, Some(LoginProblem::Slow { seconds }) if seconds <= 2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_identity_file_is_said_to_be_damaged() {
    let (place, _ana) = Place::founded().await;
    let identities = place.folder.path().join("identities");
    let file = std::fs::read_dir(identities)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let mut bytes = std::fs::read(&file).unwrap();
    let end = bytes.len() - 3;
    bytes[end] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let problem = session::login(&place.desk, ANA, passphrase(ANA_PASSPHRASE))
        .await
        .err();
    assert_eq!(problem, Some(LoginProblem::Damaged));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_read_stands_in_the_audit_book_whatever_happens() {
    let (place, ana) = Place::founded().await;
    let (_, auditor) = place.officer(&ana, "Dov Aran", &[Role::Auditor]).await;
    let (_, ben) = place.officer(&ana, "Ben Okri", &[Role::Intake]).await;
    let reporter = Reporter::sends(&place.node, "A threat.");
    until("the report is there", || ben.reports().len() == 1).await;
    place.node.does(Mischief::Silent);
    assert!(ben.report(reporter.stream).await.is_ok());
    // Read again at once: the same reading.
    assert!(ben.report(reporter.stream).await.is_ok());
    ben.lock().await;
    // The node is away, the session gone, the desk falls; the record waits in the folder.
    drop((ana, auditor, ben));
    let place = place.restart().await;
    place.node.does(Mischief::None);
    place.desk.ask_now();
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    let mut rows = Vec::new();
    for _ in 0..100 {
        rows = ana.audit(None, 50).await.ok().unwrap();
        if rows.iter().any(|row| row.act == AuditAct::OpenedReport) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    let read: Vec<_> = rows
        .iter()
        .filter(|row| row.act == AuditAct::OpenedReport)
        .collect();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].by, "Ben Okri");
    assert_eq!(read[0].handed_in_by.as_deref(), Some(ANA));
    assert!(
        rows.iter()
            .any(|row| row.by == "Ben Okri" && row.act == AuditAct::Locked)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_is_left_alone_locks_and_answers_nothing_any_more() {
    let (place, ana) = Place::founded().await;
    let reporter = Reporter::sends(&place.node, "A threat.");
    until("the report is there", || ana.reports().len() == 1).await;
    let open = OpenCase {
        title: "A threat".to_owned(),
        ..support::opening(reporter.stream, Vec::new())
    };
    let case = done(work::open_case(&ana, open).await).stream;
    ana.park("/page", Box::new("typed".to_owned()));
    ana.lock().await;
    assert!(ana.reports().is_empty() && ana.cases().is_empty() && ana.officers().is_empty());
    assert!(ana.report(reporter.stream).await.is_err() && ana.case(case).await.is_err());
    assert_eq!(refused(work::add_note(&ana, case, "x").await), "locked");
    assert!(ana.take_parked("/page").is_none());
    assert_eq!(ana.version(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_reporter_has_erased_is_gone_from_the_desk() {
    let (place, ana) = Place::founded().await;
    let reporter = Reporter::sends(&place.node, "A threat.");
    reporter.writes("My brother's name is on the list.");
    until("the message is there", || {
        ana.reports().iter().any(|row| row.messages == 1)
    })
    .await;
    let sealed = place.node.entries().pop().unwrap().parts;
    let replica = || std::fs::read(place.folder.path().join("replica.db")).unwrap();
    let log = || std::fs::read(place.folder.path().join("replica.db-wal")).unwrap_or_default();
    let piece = &sealed[sealed.len() - 200..];
    let has = |bytes: Vec<u8>| bytes.windows(piece.len()).any(|it| it == piece);
    assert!(has(replica()) || has(log()));
    reporter.erases(1);
    until("it is shown as erased", || {
        ana.reports()[0].last.0 > 0 && !has(log()) && !has(replica())
    })
    .await;
    let view = ana.report(reporter.stream).await.ok().unwrap();
    assert_eq!(view.dialogue[0].what.code(), "erased");
}
