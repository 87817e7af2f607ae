//! What holds for replies, outcomes and the end of a case.

use super::file::id;
use super::track::{
    ASSESSMENT, CHARGES, PASSPORT, REPLY, TODAY, case, ends, happen, how, outcome, planned,
    rebuttal, reply, stand, stands, text, weighed,
};
use super::{OFFICER_ANA, officer, recorded};
use crate::assessment::event::{AssessmentReviewed, AssessmentSaved};
use crate::decisions::{self, Matter};
use crate::outcomes::event::{FollowUpDone, FollowUpPlanned, OutcomeRecorded};
use crate::outcomes::view::{overdue, without_status};
use crate::replies::Effect;
use crate::replies::event::ReplyRecorded;
use crate::replies::view::Weight;
use crate::status::Ground;
use crate::status::event::Closed;
use crate::{Case, CaseEvent, No, Refusal, incidents, outcomes, parties, replies};
use guideline::Outcome;
use jiff::civil::date;
use words::{DecisionId, IncidentId};

/// Ana saves an assessment, and Ben agrees with it.
fn agree(case: &mut Case) {
    let saved = AssessmentSaved {
        assessment: ASSESSMENT,
        about: String::new(),
        guideline: text("focal-point"),
        edition: 1,
        answers: Vec::new(),
        grounds: [].into(),
        reasons: String::new(),
        conclusion: None,
        standard: None,
        reached: None,
        outcome: Outcome::Open,
        elements: Vec::new(),
        submitted: true,
        saw: 0,
    };
    let version = case.next();
    case.apply(&recorded(
        version,
        OFFICER_ANA,
        CaseEvent::AssessmentSaved(saved),
    ));
    let reviewed = AssessmentReviewed {
        assessment: ASSESSMENT,
        version,
        agrees: true,
        reasons: String::new(),
    };
    case.apply(&recorded(
        case.next(),
        officer("ben").unwrap(),
        CaseEvent::AssessmentReviewed(reviewed),
    ));
}

#[test]
fn a_reply_that_came_after_what_was_agreed_waits_to_be_weighed() {
    let mut case = case();
    let replied =
        |case: &mut Case, event| happen(case, |case| replies::decide::record(case, event, TODAY));
    let weight = |case: &Case| case.replies().get(REPLY).unwrap().weight(case);
    let weighs = |case: &mut Case, effect| {
        let saw = case.next();
        happen(case, |case| {
            replies::decide::weigh(case, weighed(effect, saw))
        })
    };
    replied(&mut case, reply()).unwrap();
    assert_eq!(weight(&case), Weight::Considered, "nothing was agreed yet");
    agree(&mut case);
    assert_eq!(weight(&case), Weight::Considered, "it was there");
    let anew = ReplyRecorded {
        summary: text("A fine of 2022."),
        ..reply()
    };
    replied(&mut case, anew).unwrap();
    assert_eq!(weight(&case), Weight::NotYet);
    assert_eq!(case.replies().unweighed(&case), 1);
    weighs(&mut case, Effect::Weakens).unwrap();
    assert_eq!(weight(&case), Weight::Weighed(Effect::Weakens));
    assert_eq!(case.replies().unweighed(&case), 0);
    // What those concerned say to it has to be weighed with it.
    let saw = case.next();
    happen(&mut case, |case| {
        replies::decide::rebut(case, rebuttal(), TODAY)
    })
    .unwrap();
    assert_eq!(weight(&case), Weight::NotYet);
    let blind = replies::decide::weigh(&case, weighed(Effect::NoChange, saw));
    assert!(matches!(blind, Err(No::Clash(_))), "it was not seen");
    weighs(&mut case, Effect::AssessAgain).unwrap();
    assert_eq!(case.replies().unweighed(&case), 1, "until it was");
    agree(&mut case);
    assert_eq!(case.replies().unweighed(&case), 0);
}

#[test]
fn a_reply_came_or_did_not_and_what_is_confidential_stays_so() {
    let mut case = case();
    let with = |codes: &[&str]| ReplyRecorded {
        responses: codes.iter().map(|it| text(it)).collect(),
        ..reply()
    };
    for (event, refusal) in [
        (with(&[]), Refusal::ReplyWithoutKind),
        (with(&["RESP.NONE", "RESP.ACK"]), Refusal::ReplyAndNone),
        (
            ReplyRecorded {
                from: text(" \u{200B}"),
                ..reply()
            },
            Refusal::ReplyFromNobody,
        ),
        (
            ReplyRecorded {
                on: date(2026, 5, 21),
                ..reply()
            },
            Refusal::DateInFuture,
        ),
    ] {
        let refused = happen(&mut case, |case| {
            replies::decide::record(case, event, TODAY)
        });
        assert_eq!(refused, Err(refusal));
    }
    happen(&mut case, |case| {
        replies::decide::record(case, with(&["RESP.CONF"]), TODAY)
    })
    .unwrap();
    assert!(case.replies().get(REPLY).unwrap().known().confidential);
}

#[test]
fn a_new_status_never_overwrites_the_one_before() {
    let mut case = case();
    ends(&mut case, outcome(20, date(2026, 5, 2))).unwrap();
    let earlier = OutcomeRecorded {
        follow_up: text("FUP.WORSENED"),
        ..outcome(20, date(2026, 3, 1))
    };
    ends(&mut case, earlier).unwrap();
    let outcomes = case.outcomes();
    assert_eq!(outcomes.of(id(20)).len(), 2);
    let latest = outcomes.latest(id(20), None).unwrap();
    assert_eq!(
        latest.what.as_of,
        date(2026, 5, 2),
        "what was told later can be older"
    );
}

#[test]
fn that_somebody_was_released_says_nothing_about_the_passport() {
    let mut case = case();
    let released = OutcomeRecorded {
        act: Some(CHARGES),
        ..outcome(20, TODAY)
    };
    ends(&mut case, released).unwrap();
    assert!(case.outcomes().latest(id(20), Some(PASSPORT)).is_none());
    assert!(case.outcomes().latest(id(20), None).is_none());
    let of_another = OutcomeRecorded {
        act: Some(PASSPORT),
        ..outcome(21, TODAY)
    };
    assert_eq!(ends(&mut case, of_another), Err(Refusal::ActOfOthers));
}

#[test]
fn an_outcome_is_not_known_as_of_tomorrow() {
    let mut case = case();
    assert_eq!(
        ends(&mut case, outcome(20, date(2026, 5, 21))),
        Err(Refusal::DateInFuture)
    );
}

#[test]
fn of_whom_nothing_was_heard_for_long_stands_in_the_list() {
    let mut case = case();
    ends(&mut case, outcome(20, date(2026, 3, 1))).unwrap();
    assert_eq!(
        without_status(&case, 30, TODAY),
        [(id(20), Some(80)), (id(21), None)]
    );
    assert_eq!(without_status(&case, 80, TODAY), [(id(21), None)]);
}

#[test]
fn a_follow_up_is_late_until_it_is_done_with_a_result() {
    let mut case = case();
    let planned_in = |event: FollowUpPlanned, today| {
        move |case: &Case| outcomes::decide::plan(case, event, today)
    };
    assert_eq!(
        happen(&mut case, planned_in(planned(date(2026, 5, 19)), TODAY)),
        Err(Refusal::DateInPast)
    );
    happen(&mut case, planned_in(planned(TODAY), TODAY)).unwrap();
    let stranger = FollowUpPlanned {
        who: officer("dov"),
        ..planned(TODAY)
    };
    assert_eq!(
        happen(&mut case, planned_in(stranger, TODAY)),
        Err(Refusal::NotMember)
    );
    assert!(overdue(&case, TODAY).is_empty());
    let later = date(2026, 5, 22);
    let which = overdue(&case, later)[0].id;
    let does = |case: &mut Case, result: &str| {
        let event = FollowUpDone {
            planned: which,
            on: later,
            result: text(result),
        };
        happen(case, |case| outcomes::decide::done(case, event, later))
    };
    assert_eq!(does(&mut case, ""), Err(Refusal::FollowUpWithoutResult));
    assert_eq!(does(&mut case, "She is at home."), Ok(()));
    assert_eq!(does(&mut case, "Again."), Err(Refusal::NoFollowUp));
    assert!(overdue(&case, later).is_empty());
}

#[test]
fn a_case_does_not_end_while_nobody_knows_what_became_of_a_victim() {
    let mut case = case();
    let closes = |case: &Case, ground| {
        let decision = DecisionId::from_random([8; 16]);
        let what = Matter::Close { ground };
        let no = decisions::decide::propose(case, decision, what, "done", case.next(), OFFICER_ANA);
        no.map(|_| ())
    };
    let refused = Err(No::Refused(Refusal::VictimWithoutOutcome));
    for ground in Ground::ALL {
        let exempt = matches!(
            ground,
            Ground::SameMatter | Ground::OutsideMandate | Ground::AtRequest
        );
        let expected = if exempt { Ok(()) } else { refused };
        assert_eq!(closes(&case, ground), expected, "{}", ground.code());
    }
    ends(&mut case, outcome(20, TODAY)).unwrap();
    assert_eq!(closes(&case, Ground::Completed), refused, "one of two");
    // The state in memory is what closing is decided on.
    case.forget_texts();
    ends(&mut case, outcome(21, TODAY)).unwrap();
    assert_eq!(closes(&case, Ground::Completed), Ok(()));
}

#[test]
fn a_closed_case_still_takes_what_becomes_of_people() {
    let mut case = case();
    // An old history in which one officer closed the case.
    happen(&mut case, |case| {
        Ok(CaseEvent::Closed(Closed {
            ground: Ground::AtRequest,
            reasons: text("she asked"),
            saw: case.next(),
        }))
    })
    .unwrap();
    assert_eq!(ends(&mut case, outcome(20, TODAY)), Ok(()));
    assert_eq!(
        stands(&mut case, stand(20, "ACC.TRIAL", "2026-05")),
        Err(Refusal::CaseClosed)
    );
}

#[test]
fn who_has_an_outcome_and_what_a_court_looks_into_stay_on_the_file() {
    let mut case = case();
    let refused = happen(&mut case, |case| {
        incidents::decide::remove(case, IncidentId::from_random([60; 16]), "told twice")
    });
    assert_eq!(refused, Err(Refusal::IncidentInUse));
    let refused = happen(&mut case, |case| {
        parties::decide::remove(case, id(22), "not here")
    });
    assert_eq!(refused, Err(Refusal::PartyInUse), "she complained");
}

#[test]
fn what_lists_need_is_not_forgotten() {
    let mut case = case();
    stands(&mut case, stand(20, "ACC.CHARGED", "2026-04")).unwrap();
    ends(&mut case, outcome(20, TODAY)).unwrap();
    happen(&mut case, |case| {
        replies::decide::record(case, reply(), TODAY)
    })
    .unwrap();
    case.forget_texts();
    assert!(case.outcomes().lines()[0].what.note.is_empty());
    assert!(case.replies().all()[0].known().summary.is_empty());
    assert_eq!(how(&case, 20).as_deref(), Some("ACC.CHARGED 2026-04"));
    let title = &case.proceedings().all()[0].known().title;
    assert!(!title.is_empty());
}
