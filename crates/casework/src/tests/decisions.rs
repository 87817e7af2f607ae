//! What holds for decisions of two, screening and masks.

use super::file::{id, party, told_party};
use super::{OFFICER_ANA, check, check_standing, officer, play, recorded};
use crate::decisions::{Matter, Reach};
use crate::{CaseEvent, No, Recorded, Refusal, decisions, masks, screening};
use expect_test::expect;
use words::{DecisionId, Moment};

#[test]
fn a_case_is_closed_when_a_second_officer_agrees() {
    check(
        "ana opens A threat from r1 with ben
         ana proposes close at-request because she asked us to stop",
        expect![[r#"
            decision_proposed
            decision: "decision_01010101010101010101010101010101"
            reasons: "she asked us to stop"
            saw: 1
            what: {"ground":"at_request","kind":"close"}"#]],
    );
    check_standing(
        "ana opens A threat from r1 with ben
         ana proposes close at-request because she asked us to stop",
        expect![[r#"
            A threat (soon)
            open: triage
            members: ana ben
            reports: [1]
            waits: close
        "#]],
    );
    check_standing(
        "ana opens A threat from r1 with ben
         ana proposes close at-request because she asked us to stop
         ben agrees",
        expect![[r#"
            A threat (soon)
            closed: at-request: she asked us to stop
            proposed by ana, agreed by ben
            members: ana ben
            reports: [1]
        "#]],
    );
}

#[test]
fn nobody_answers_their_own_proposal() {
    check(
        "ana opens A threat from r1 with ben
         ana proposes close completed because done
         ana agrees",
        expect!["refused: nobody answers their own proposal"],
    );
    check(
        "ana opens A threat from r1 with ben
         ana proposes close completed because done
         ben withdraws",
        expect!["refused: only whoever proposed it takes it back"],
    );
}

#[test]
fn nothing_is_proposed_or_refused_without_reasons() {
    check(
        "ana opens A threat from r1
         ana proposes close completed",
        expect!["refused: a case is not closed without reasons"],
    );
    check(
        "ana opens A threat from r1
         ana proposes urgency routine",
        expect!["refused: changing the urgency needs a reason"],
    );
    check(
        "ana opens A threat from r1 with ben
         ana proposes close completed because done
         ben disagrees",
        expect!["refused: dissent is not recorded without reasons"],
    );
}

#[test]
fn a_case_does_not_end_over_a_note_that_nobody_weighed() {
    check(
        "ana opens A threat from r1 with ben
         ben notes They called again last night
         ana proposes close completed because the family is safe (seen 1)",
        expect!["clash: ben changed the status at 1"],
    );
    check(
        "ana opens A threat from r1 with ben cyd
         ana proposes close completed because the family is safe
         cyd notes They called again last night
         ben agrees (seen 2)",
        expect!["clash: cyd changed the status at 2"],
    );
    check(
        "ana opens A threat from r1 with ben
         ana notes They called again last night
         ana proposes close completed because the family is safe (seen 1)",
        expect![[r#"
            decision_proposed
            decision: "decision_02020202020202020202020202020202"
            reasons: "the family is safe"
            saw: 1
            what: {"ground":"completed","kind":"close"}"#]],
    );
}

#[test]
fn the_same_waits_once_and_is_over_once_it_was_answered() {
    check(
        "ana opens A threat from r1 with ben
         ana proposes close completed because done
         ben proposes close at-request because she asked",
        expect!["refused: the same waits for a second officer already"],
    );
    check(
        "ana opens A threat from r1 with ben cyd
         ana proposes close completed because done
         ben disagrees because her brother was called
         cyd agrees",
        expect!["refused: the proposal does not wait any more"],
    );
    check_standing(
        "ana opens A threat from r1 with ben
         ana proposes close completed because done
         ana withdraws
         ben proposes close at-request because she asked
         ana agrees",
        expect![[r#"
            A threat (soon)
            closed: at-request: she asked
            proposed by ben, agreed by ana
            members: ana ben
            reports: [1]
        "#]],
    );
}

#[test]
fn the_urgency_is_raised_by_one_and_lowered_by_two() {
    check_standing(
        "ana opens A threat from r1 with ben
         ana urges now because they came to the house
         ana proposes urgency routine because they are abroad",
        expect![[r#"
            A threat (now)
            open: triage
            members: ana ben
            reports: [1]
            waits: lower-urgency
        "#]],
    );
    check_standing(
        "ana opens A threat from r1 with ben
         ana proposes urgency routine because they are abroad
         ben agrees",
        expect![[r#"
            A threat (routine)
            open: triage
            members: ana ben
            reports: [1]
        "#]],
    );
    check(
        "ana opens A threat from r1 with ben
         ana proposes urgency now because it is",
        expect!["refused: nothing would change"],
    );
}

#[test]
fn closing_ends_what_can_not_be_decided_any_more() {
    check_standing(
        "ana opens A threat from r1 with ben
         ana proposes urgency routine because they are abroad
         ana proposes publication the yearly list because she agreed
         ana proposes close completed because done
         ben agrees",
        expect![[r#"
            A threat (soon)
            closed: completed: done
            proposed by ana, agreed by ben
            members: ana ben
            reports: [1]
            waits: publish
        "#]],
    );
}

#[test]
fn whoever_is_kept_out_stays_out_until_two_let_them_in() {
    check(
        "ana opens A threat from r1 with ben cyd
         ana screens ben because he is her cousin
         ana adds ben",
        expect!["refused: the officer is kept out of the case"],
    );
    check(
        "ana opens A threat from r1 with ben cyd
         ana screens ben",
        expect!["refused: nobody is kept out without a reason"],
    );
    check_standing(
        "ana opens A threat from r1 with ben cyd
         ana screens ben because he is her cousin",
        expect![[r#"
            A threat (soon)
            open: triage
            members: ana cyd
            reports: [1]
        "#]],
    );
    check_standing(
        "ana opens A threat from r1 with ben cyd
         ana screens ben because he is her cousin
         ana proposes readmission ben because it was another Ben
         cyd agrees
         ana adds ben",
        expect![[r#"
            A threat (soon)
            open: triage
            members: ana cyd ben
            reports: [1]
        "#]],
    );
    check(
        "ana opens A threat from r1
         ana screens ana because it is my street",
        expect!["refused: the last member cannot be removed"],
    );
}

#[test]
fn a_voice_without_right_changes_nothing_even_past_the_desk() {
    let mut case = play(&[
        "ana opens A threat from r1 with ben cyd",
        "ana proposes close completed because done",
    ]);
    let own = CaseEvent::DecisionAnswered(decisions::event::DecisionAnswered {
        decision: DecisionId::from_random([1; 16]),
        agrees: true,
        reasons: String::new(),
        saw: 2,
    });
    case.apply(&recorded(2, OFFICER_ANA, own.clone()));
    assert!(!case.progress().unwrap().is_closed());
    let out = screening::decide::screen_out(&case, officer("ben").unwrap(), "near").unwrap();
    case.apply(&recorded(3, OFFICER_ANA, out));
    case.apply(&recorded(4, officer("ben").unwrap(), own.clone()));
    assert!(!case.progress().unwrap().is_closed());
    case.apply(&recorded(5, officer("cyd").unwrap(), own));
    assert!(case.progress().unwrap().is_closed());
}

#[test]
fn an_interest_is_cleared_by_another_officer_with_a_reason() {
    let case = play(&["ana opens A threat from r1 with ben"]);
    let clear = |by, reason| {
        let about = (officer("ben").unwrap(), "Ministry", "The ministry");
        screening::decide::clear(&case, about, reason, by).err()
    };
    let (ana, ben) = (OFFICER_ANA, officer("ben").unwrap());
    assert_eq!(clear(ben, "no"), Some(No::Refused(Refusal::OwnInterest)));
    assert_eq!(
        clear(ana, " "),
        Some(No::Refused(Refusal::ClearWithoutReason))
    );
    assert_eq!(clear(ana, "another ministry"), None);
}

#[test]
fn a_mask_hides_from_everybody_until_two_agree_and_then_for_a_day() {
    let mut case = play(&["ana opens A threat from r1 with ben"]);
    let (ana, ben) = (OFFICER_ANA, officer("ben").unwrap());
    told_party(&mut case, party());
    let now = |position: i64| Moment(super::MONDAY_MORNING + position * 60);
    let write = |case: &mut crate::Case, by, what| {
        let entry: Recorded = recorded(case.next(), by, what);
        case.apply(&entry);
    };
    let no_mask = decisions::decide::propose(
        &case,
        DecisionId::from_random([5; 16]),
        Matter::Reveal {
            party: id(20),
            to: Reach::Asker,
        },
        "to call him",
        9,
        ana,
    );
    assert_eq!(no_mask.err(), Some(No::Refused(Refusal::NoChange)));
    let mask = masks::decide::mask(&case, id(20), "known in town").unwrap();
    write(&mut case, ana, mask);
    assert!(case.masks().hides(id(20), ana, now(3)) && case.masks().hides(id(20), ben, now(3)));
    for (to, number) in [(Reach::Asker, 5), (Reach::Everybody, 6)] {
        let decision = DecisionId::from_random([number; 16]);
        let what = Matter::Reveal { party: id(20), to };
        let asked = decisions::decide::propose(&case, decision, what, "to call him", 99, ana);
        write(&mut case, ana, asked.unwrap());
        assert!(case.masks().hides(id(20), ben, now(4)));
        let agreed = decisions::decide::answer(&case, decision, true, "", 99, ben);
        write(&mut case, ben, agreed.unwrap());
        if to == Reach::Asker {
            let agreed_at = i64::try_from(case.next()).unwrap() - 1;
            assert!(
                !case
                    .masks()
                    .hides(id(20), ana, now(agreed_at + 24 * 60 - 1))
            );
            assert!(case.masks().hides(id(20), ana, now(agreed_at + 24 * 60)));
            assert!(case.masks().hides(id(20), ben, now(agreed_at)));
        }
    }
    assert!(!case.masks().hides(id(20), ben, now(99)));
}

#[test]
fn what_a_later_desk_puts_to_two_officers_is_kept_and_answered() {
    let later = r#"{"decision":"decision_07070707070707070707070707070707",
        "what":{"kind":"burn","file":"x"},"reasons":"old","saw":1}"#;
    let event: decisions::event::DecisionProposed = serde_json::from_str(later).unwrap();
    assert_eq!(event.what.code(), "other");
    let mut case = play(&["ana opens A threat from r1 with ben"]);
    let written = CaseEvent::DecisionProposed(event);
    assert_eq!(
        serde_json::to_value(&written).unwrap()["content"]["what"]["file"],
        "x"
    );
    case.apply(&recorded(1, OFFICER_ANA, written));
    let id = case.decisions().all()[0].id;
    let ben = officer("ben").unwrap();
    let answer = decisions::decide::answer(&case, id, true, "", 2, ben).unwrap();
    case.apply(&recorded(2, ben, answer));
    let what = case.decisions().all()[0].what.clone();
    assert!(case.decisions().agreed_on(&what).is_some());
}

#[test]
fn a_history_from_before_two_were_needed_stays_as_it_is() {
    let mut case = play(&["ana opens A threat from r1"]);
    let old = CaseEvent::Closed(crate::status::event::Closed {
        ground: crate::status::Ground::Completed,
        reasons: "done".to_owned(),
        saw: 1,
    });
    case.apply(&recorded(1, OFFICER_ANA, old));
    expect![[r#"
        A threat (soon)
        closed: completed: done
        members: ana
        reports: [1]
    "#]]
    .assert_eq(&super::standing(&case));
}
