//! Two officers on one case: both keep their work, a conflict is shown and never overwritten, and
//! who may read is a matter of keys.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use casework::decisions::Matter;
use casework::links::LinkKind;
use desk::session::Session;
use desk::setup;
use desk::view::{CaseView, Ground, Role, Stage, Urgency, What, Who};
use desk::work::{self, Answer, Clashed, Conflict, OpenCase, WorkProblem};
use support::{Place, Reporter, done, refused, until};
use words::{OfficerId, StreamId};

/// An office with Ana and Ben, who share a case about one report.
struct Shared {
    place: Place,
    ana: Session,
    ben: Session,
    ben_id: OfficerId,
    reporter: Reporter,
    case: StreamId,
}

async fn shared() -> Shared {
    let (place, ana) = Place::founded().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    // A passphrase of his own is not what this is about.
    let reporter = Reporter::sends(&place.node, "Two men followed her home.");
    until("the report is there", || ana.reports().len() == 1).await;
    let case = done(work::open_case(&ana, opening(&reporter, vec![ben_id])).await).stream;
    until("the case is there", || ben.cases().len() == 1).await;
    Shared {
        place,
        ana,
        ben,
        ben_id,
        reporter,
        case,
    }
}

fn opening(reporter: &Reporter, members: Vec<OfficerId>) -> OpenCase {
    support::opening(reporter.stream, members)
}

fn conflict<T>(result: Result<T, WorkProblem>) -> Conflict {
    match result {
        Err(WorkProblem::Conflict(conflict)) => *conflict,
        Err(problem) => panic!("no conflict but {}", support::told(&problem)),
        Ok(_) => panic!("no conflict"),
    }
}

async fn case(session: &Session, case: StreamId) -> CaseView {
    session.case(case).await.ok().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn notes_at_the_same_moment_are_both_kept() {
    let it = shared().await;
    let write = |session: Session, name: &'static str| async move {
        for number in 0..10 {
            let text = format!("{name} {number}");
            done(work::add_note(&session, it.case, &text).await);
        }
    };
    tokio::join!(write(it.ana.clone(), "ana"), write(it.ben.clone(), "ben"));
    for session in [&it.ana, &it.ben] {
        // Each sees the other's notes as they come in.
        let mut notes = 0;
        for _ in 0..500 {
            let view = case(session, it.case).await;
            let all = view.timeline.iter();
            notes = all
                .filter(|it| matches!(it.what, What::Note { .. }))
                .count();
            if notes == 20 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        assert_eq!(notes, 20);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_titles_are_shown_side_by_side_and_the_officer_decides() {
    let it = shared().await;
    let seen = case(&it.ana, it.case).await.seen;
    done(work::change_title(&it.ben, it.case, "Threats at night", seen).await);
    let clash = conflict(work::change_title(&it.ana, it.case, "Threats at home", seen).await);
    assert_eq!(clash.what, Clashed::Field(casework::FieldName::Title));
    assert_eq!(clash.mine, "Threats at home");
    let theirs = &clash.theirs[0];
    assert!(matches!(&theirs.what, What::Title { title } if title == "Threats at night"));
    assert!(matches!(&theirs.by, Who::Officer { name, .. } if name == "Ben Okri"));
    assert_eq!(case(&it.ana, it.case).await.title.value, "Threats at night");
    // Ana has looked; now it is her decision.
    done(work::change_title(&it.ana, it.case, &clash.mine, clash.seen).await);
    assert_eq!(case(&it.ana, it.case).await.title.value, "Threats at home");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_officer_with_two_windows_sees_what_they_did_in_the_other() {
    let it = shared().await;
    let seen = case(&it.ana, it.case).await.seen;
    done(work::change_title(&it.ana, it.case, "Threats at night", seen).await);
    let clash = conflict(work::change_title(&it.ana, it.case, "Threats at home", seen).await);
    assert_eq!(clash.theirs.len(), 1);
    let other = &clash.theirs[0].what;
    assert!(matches!(other, What::Title { title } if title == "Threats at night"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn edits_of_different_fields_do_not_stand_in_each_others_way() {
    let it = shared().await;
    let seen = case(&it.ana, it.case).await.seen;
    done(work::change_title(&it.ben, it.case, "Threats at night", seen).await);
    done(work::change_summary(&it.ana, it.case, "Two men.", seen).await);
    done(work::change_urgency(&it.ben, it.case, Urgency::Now, "They came back.", seen).await);
    done(work::set_status(&it.ana, it.case, Stage::Acting, seen).await);
    let view = case(&it.ana, it.case).await;
    assert_eq!(view.title.value, "Threats at night");
    assert_eq!(view.summary.value, "Two men.");
    assert_eq!(view.urgency.value, Urgency::Now);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_does_not_end_over_a_note_that_was_not_seen() {
    let it = shared().await;
    let seen = case(&it.ana, it.case).await.seen;
    done(work::add_note(&it.ben, it.case, "They called again last night.").await);
    let close = || Matter::Close {
        ground: Ground::Completed,
    };
    let proposed = work::propose(&it.ana, it.case, close(), "All is well.", seen).await;
    let clash = conflict(proposed);
    assert_eq!(clash.what, Clashed::Case);
    assert_eq!(
        (clash.theirs.len(), clash.mine.as_str()),
        (1, "All is well.")
    );
    let again = work::propose(&it.ana, it.case, close(), &clash.mine, clash.seen);
    let position = done(again.await).position;
    // What Ben has not seen is weighed by nobody: his answer is a conflict too, until he has looked.
    let decision = support::proposal(&it.ben, it.case, position).await;
    let own = work::answer_decision(&it.ana, it.case, decision, true, "", position + 1).await;
    assert_eq!(refused(own), "refusal-own-decision");
    done(work::add_note(&it.ana, it.case, "She was called.").await);
    let blind = work::answer_decision(&it.ben, it.case, decision, true, "", position + 1).await;
    let clash = conflict(blind);
    assert_eq!(clash.what, Clashed::Case);
    let agreed = work::answer_decision(&it.ben, it.case, decision, true, "", clash.seen).await;
    done(agreed);
    let view = case(&it.ben, it.case).await;
    assert_eq!(view.closing_proposed.as_deref(), Some(support::ANA));
    assert_eq!(view.status.by, "Ben Okri");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_does_not_overlook_a_message_or_another_answer() {
    let it = shared().await;
    let answer = |text: &str, seen| Answer {
        report: it.reporter.stream,
        text: text.to_owned(),
        signed: String::new(),
        files: Vec::new(),
        seen,
        keeps: None,
    };
    let seen = it.ana.report(it.reporter.stream).await.ok().unwrap().seen;
    it.reporter.writes("They are at the door.");
    until("the message is there", || it.ana.reports()[0].messages == 1).await;
    let clash = conflict(work::answer(&it.ana, answer("Are you well?", seen)).await);
    assert_eq!(clash.what, Clashed::Dialogue);
    assert!(
        matches!(&clash.theirs[0].what, What::Message { text, .. } if text == "They are at the door.")
    );
    // Ben answers from the case; Ana, who has not seen it, is shown his answer.
    done(work::answer(&it.ben, answer("We are calling you now.", clash.seen)).await);
    let clash = conflict(work::answer(&it.ana, answer("Go to a neighbour.", clash.seen)).await);
    assert!(matches!(&clash.theirs[0].what, What::Answer { .. }));
    done(work::answer(&it.ana, answer(&clash.mine, clash.seen)).await);
    let texts: Vec<_> = it
        .reporter
        .reads()
        .iter()
        .map(|it| it.text.clone())
        .collect();
    assert_eq!(texts, ["We are calling you now.", "Go to a neighbour."]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_member_reads_the_case_from_its_beginning_and_a_removed_one_reads_no_more() {
    let it = shared().await;
    let (cyd_id, cyd) = it.place.officer(&it.ana, "Cyd Vale", &[Role::Case]).await;
    done(work::add_note(&it.ana, it.case, "Before Cyd.").await);
    assert!(cyd.cases().is_empty() && cyd.reports().is_empty());
    assert!(cyd.case(it.case).await.is_err() && cyd.report(it.reporter.stream).await.is_err());
    done(work::add_member(&it.ana, it.case, cyd_id).await);
    until("the case is there", || cyd.cases().len() == 1).await;
    let view = case(&cyd, it.case).await;
    let has = |view: &CaseView, words: &str| {
        let is = |what: &What| matches!(what, What::Note { text } if text == words);
        view.timeline.iter().any(|it| is(&it.what))
    };
    assert!(has(&view, "Before Cyd."));
    // The case's reports open with it.
    let report = cyd.report(it.reporter.stream).await.ok().unwrap();
    assert!(report.may.answer && !report.may.join);

    done(work::remove_member(&it.ana, it.case, cyd_id, "He knows the source.").await);
    done(work::add_note(&it.ben, it.case, "After Cyd.").await);
    until("the case is gone", || cyd.cases().is_empty()).await;
    assert!(cyd.reports().is_empty());
    assert!(cyd.case(it.case).await.is_err() && cyd.report(it.reporter.stream).await.is_err());
    assert_eq!(
        refused(work::add_note(&cyd, it.case, "x").await),
        "not found"
    );
    until("ben reads on", || it.ben.cases().len() == 1).await;
    assert!(has(&case(&it.ben, it.case).await, "After Cyd."));

    // Taken in again, he reads what was written meanwhile.
    done(work::add_member(&it.ben, it.case, cyd_id).await);
    until("the case is back", || cyd.cases().len() == 1).await;
    assert!(has(&case(&cyd, it.case).await, "After Cyd."));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_works_on_no_case_is_not_offered_as_a_member_and_not_taken_as_one() {
    let it = shared().await;
    let roles = [Role::Auditor, Role::Administrator];
    let (cyd_id, cyd) = it.place.officer(&it.ana, "Cyd Vale", &roles).await;
    let view = case(&it.ana, it.case).await;
    assert!(view.could_be_members.iter().all(|it| it.id != cyd_id));
    let added = work::add_member(&it.ana, it.case, cyd_id).await;
    assert_eq!(refused(added), "refusal-works-on-no-case");
    let opened = work::open_case(&it.ana, opening(&it.reporter, vec![cyd_id])).await;
    assert_eq!(refused(opened), "refusal-works-on-no-case");
    assert!(cyd.cases().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_leaves_a_case_and_takes_its_dialogue_with_it() {
    let it = shared().await;
    let other = Reporter::sends(&it.place.node, "Another family.");
    until("it is there", || it.ana.reports().len() == 2).await;
    done(work::join_report(&it.ana, it.case, other.stream, "The same house.").await);
    until("ben sees it", || it.ben.reports().len() == 2).await;
    done(work::leave_report(&it.ana, it.case, other.stream, "Another house.").await);
    until("ben does not", || it.ben.reports().len() == 1).await;
    assert!(it.ben.report(other.stream).await.is_err());
    assert_eq!(it.ana.reports().len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn roles_and_suspension_hold_at_the_desk_and_at_the_node() {
    let it = shared().await;
    assert_eq!(
        refused(setup::invite(&it.ben, "Eve".into(), vec![Role::Case]).await),
        "refusal-not-your-role"
    );
    assert_eq!(
        refused(setup::suspend(&it.ben, it.ana.me().id).await),
        "refusal-not-your-role"
    );
    let free = Reporter::sends(&it.place.node, "Another story.");
    until("it is there", || it.ana.reports().len() == 2).await;
    assert_eq!(it.ben.reports().len(), 1);
    let open = work::open_case(&it.ben, opening(&free, Vec::new())).await;
    assert_eq!(refused(open), "not found");

    done(setup::set_roles(&it.ana, it.ben_id, vec![Role::Intake]).await);
    until("ben reads the inbox", || it.ben.reports().len() == 2).await;

    done(setup::suspend(&it.ana, it.ben_id).await);
    assert!(it.ben.cases().is_empty() && it.ben.reports().is_empty());
    assert_eq!(
        refused(work::add_note(&it.ben, it.case, "x").await),
        "locked"
    );
    assert_eq!(
        refused(setup::suspend(&it.ana, it.ana.me().id).await),
        "refusal-last-administrator"
    );
    let row = it
        .ana
        .officers()
        .into_iter()
        .find(|row| row.id == it.ben_id)
        .unwrap();
    assert!(!row.active);
    done(setup::reinstate(&it.ana, it.ben_id).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_cases_are_tied_from_both_sides_and_whoever_has_one_learns_nothing_of_the_other() {
    let it = shared().await;
    let other = Reporter::sends(
        &it.place.node,
        "They asked what she had told them in Geneva.",
    );
    until("the other report is there", || it.ana.reports().len() == 2).await;
    let opened = OpenCase {
        title: "Questioned after the session".to_owned(),
        ..opening(&other, Vec::new())
    };
    let second = done(work::open_case(&it.ana, opened).await).stream;
    let how = (LinkKind::Follows, "because of her statement");

    // By the number in lists, the whole id, or the address of its page; to itself and to nothing it is refused.
    let number = |case: StreamId| desk::view::reference(case);
    let itself = work::tie_cases(&it.ana, second, &number(second), how).await;
    assert_eq!(refused(itself), "refusal-case-tied-to-self");
    for unknown in ["", "1234", "ffff ffff", "https://localhost/cases/"] {
        let tied = work::tie_cases(&it.ana, second, unknown, how).await;
        assert_eq!(refused(tied), "refusal-no-such-case", "{unknown}");
    }
    done(work::tie_cases(&it.ana, second, &number(it.case), how).await);
    let links = case(&it.ana, second).await.links;
    assert_eq!(links.len(), 1);
    assert!(links[0].case.id == it.case && links[0].kind == LinkKind::Follows);
    let back = case(&it.ana, it.case).await.links;
    assert!(back[0].case.id == second && back[0].kind == LinkKind::LedTo);
    let address = format!("https://localhost/cases/{}/", it.case);
    let again = work::tie_cases(&it.ana, second, &address, how).await;
    assert_eq!(refused(again), "refusal-no-change");

    // Ben has the first case alone: he cannot tie it to the second, take the tie back, or see that there is one.
    let after = case(&it.ana, it.case).await.seen;
    let mut seen = case(&it.ben, it.case).await;
    while seen.seen < after {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        seen = case(&it.ben, it.case).await;
    }
    let tells = |view: &CaseView| {
        let mut all = view.timeline.iter();
        all.any(|it| matches!(&it.what, What::Filed { name, words } if name.contains("tied") || words.contains("statement")))
    };
    assert!(seen.links.is_empty() && !tells(&seen));
    assert!(tells(&case(&it.ana, it.case).await));
    let whole = second.to_string();
    let tied = work::tie_cases(&it.ben, it.case, &whole, how).await;
    assert_eq!(refused(tied), "refusal-no-such-case");
    let untied = work::untie_cases(&it.ben, it.case, second).await;
    assert_eq!(refused(untied), "not found");
    done(work::untie_cases(&it.ana, it.case, second).await);
    for one in [it.case, second] {
        assert!(case(&it.ana, one).await.links.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_that_two_do_not_take_up_is_marked_and_still_waits_for_its_answer() {
    let it = shared().await;
    let what = Matter::RefuseReport {
        report: it.reporter.stream,
        ground: Ground::OutsideMandate,
    };
    let seen = case(&it.ana, it.case).await.seen;
    let asked = work::propose(&it.ana, it.case, what, "No cooperation.", seen).await;
    let at = done(asked).position;
    let decision = support::proposal(&it.ben, it.case, at).await;
    assert!(!it.ana.reports()[0].refused);
    done(work::answer_decision(&it.ben, it.case, decision, true, "", at + 1).await);
    until("ana sees it", || it.ana.reports()[0].refused).await;
    let row = it.ana.reports().remove(0);
    assert_eq!(row.state.code(), "waiting");
    // It stays so in the view that is kept.
    it.ana.lock().await;
    let ana = it.place.login(support::ANA, support::ANA_PASSPHRASE).await;
    until("it is there", || ana.reports().len() == 1).await;
    assert!(ana.reports()[0].refused);
}
