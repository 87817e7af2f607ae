//! What holds for proceedings, replies and outcomes.

use super::file::{id, party};
use super::{OFFICER_ANA, officer, play, recorded};
use crate::assessment::event::{AssessmentReviewed, AssessmentSaved};
use crate::incidents::event::{Act, IncidentRecorded};
use crate::outcomes::event::{FollowUpDone, FollowUpPlanned, OutcomeRecorded};
use crate::outcomes::view::{overdue, without_status};
use crate::parties::Role;
use crate::parties::event::PartyRecorded;
use crate::proceedings::event::{
    Involved, ProceedingRecorded, RemedyChanged, RemedyCorrected, StandingChanged,
    StandingCorrected, StepRecorded,
};
use crate::proceedings::{Part, ProceedingKind, RemedyState, StepKind};
use crate::replies::Effect;
use crate::replies::event::{RebuttalRecorded, ReplyRecorded, ReplyWeighed};
use crate::replies::view::Weight;
use crate::status::Ground;
use crate::when::PartialDate;
use crate::{
    Case, CaseEvent, No, Refusal, incidents, outcomes, parties, proceedings, replies, status,
};
use guideline::Outcome;
use jiff::civil::{Date, date};
use words::{ActId, ActionId, EventId, IncidentId, ProceedingId, ReplyId};

const TODAY: Date = date(2026, 5, 20);
const PASSPORT: ActId = ActId::from_random([50; 16]);
const CHARGES: ActId = ActId::from_random([51; 16]);
const COURT: ProceedingId = ProceedingId::from_random([70; 16]);
const REPLY: ReplyId = ReplyId::from_random([80; 16]);
const ASSESSMENT: EventId = EventId::from_random([90; 16]);

fn text(it: &str) -> String {
    it.to_owned()
}

fn when(text: &str) -> PartialDate {
    text.parse().unwrap()
}

pub(super) fn events() -> Vec<CaseEvent> {
    vec![
        CaseEvent::ProceedingRecorded(ProceedingRecorded {
            acts: vec![CHARGES],
            ..proceeding()
        }),
        CaseEvent::StepRecorded(StepRecorded {
            duty: Some(text("DUTY.INVESTIGATE")),
            ..step(StepKind::FailureToAct, "2026-04", Some(date(2026, 6, 1)))
        }),
        CaseEvent::StandingChanged(stand(20, "ACC.CHARGED", "2026-04-02")),
        CaseEvent::StandingCorrected(StandingCorrected {
            proceeding: COURT,
            party: id(20),
            line: 7,
            instead: Some((text("ACC.TRIAL"), when("2026-04-03"))),
            reason: text("the letter was misread"),
        }),
        CaseEvent::RemedyChanged(RemedyChanged {
            proceeding: Some(COURT),
            ..remedy(RemedyState::Partly, "2026-05")
        }),
        CaseEvent::RemedyCorrected(RemedyCorrected {
            line: 9,
            instead: None,
            reason: text("it was another person"),
        }),
        CaseEvent::ReplyRecorded(ReplyRecorded {
            to: Some(ActionId::from_random([85; 16])),
            quality: Some(text("GRADE.C")),
            confidential: true,
            text: text("The Government states …"),
            ..reply()
        }),
        CaseEvent::RebuttalRecorded(rebuttal()),
        CaseEvent::ReplyWeighed(ReplyWeighed {
            assessment: Some(ASSESSMENT),
            ..weighed(Effect::Strengthens, 12)
        }),
        CaseEvent::OutcomeRecorded(OutcomeRecorded {
            act: Some(PASSPORT),
            situation: vec![text("SIT.RELEASED"), text("SIT.RESTRICTED")],
            impact: Some(text("IMP.MIXED")),
            ..outcome(20, date(2026, 5, 2))
        }),
        CaseEvent::FollowUpPlanned(planned(date(2026, 6, 1))),
        CaseEvent::FollowUpDone(FollowUpDone {
            planned: EventId::from_random([7; 16]),
            on: date(2026, 6, 2),
            result: text("She has her passport back."),
        }),
    ]
}

fn proceeding() -> ProceedingRecorded {
    ProceedingRecorded {
        proceeding: COURT,
        kind: ProceedingKind::Criminal,
        title: text("Trial for “false news”"),
        body: text("City court"),
        state: Some(text("CH")),
        number: text("12/2026"),
        opened: Some(when("2026-04")),
        incidents: vec![IncidentId::from_random([60; 16])],
        acts: Vec::new(),
        persons: vec![
            Involved {
                party: id(20),
                part: Part::Accused,
            },
            Involved {
                party: id(21),
                part: Part::Accused,
            },
            Involved {
                party: id(22),
                part: Part::Complainant,
            },
        ],
        note: text("Closed to the public."),
        saw: 99,
    }
}

fn step(kind: StepKind, on: &str, next: Option<Date>) -> StepRecorded {
    StepRecorded {
        proceeding: COURT,
        on: when(on),
        kind,
        by: text("City court"),
        text: text("Two witnesses were not let in."),
        duty: None,
        next,
    }
}

fn stand(party: u8, how: &str, on: &str) -> StandingChanged {
    StandingChanged {
        proceeding: COURT,
        party: id(party),
        accountability: text(how),
        on: when(on),
        note: text("article 12"),
        saw: 99,
    }
}

fn remedy(state: RemedyState, on: &str) -> RemedyChanged {
    RemedyChanged {
        party: id(20),
        remedy: text("REM.RESTIT"),
        state,
        on: when(on),
        proceeding: None,
        note: text("the passport"),
        saw: 99,
    }
}

fn reply() -> ReplyRecorded {
    ReplyRecorded {
        reply: REPLY,
        to: None,
        from: text("Permanent Mission"),
        state: Some(text("CH")),
        on: date(2026, 5, 1),
        responses: vec![text("RESP.SUBST"), text("RESP.DENYLINK")],
        quality: None,
        confidential: false,
        summary: text("An unpaid fine of 2021."),
        text: String::new(),
        saw: 99,
    }
}

fn rebuttal() -> RebuttalRecorded {
    RebuttalRecorded {
        reply: REPLY,
        party: Some(id(20)),
        by: String::new(),
        on: date(2026, 5, 3),
        text: text("The fine was paid; here is the receipt."),
    }
}

fn weighed(effect: Effect, saw: u64) -> ReplyWeighed {
    ReplyWeighed {
        reply: REPLY,
        assessment: None,
        effect,
        reasons: text("The dates do not fit."),
        saw,
    }
}

fn outcome(party: u8, as_of: Date) -> OutcomeRecorded {
    OutcomeRecorded {
        party: id(party),
        act: None,
        follow_up: text("FUP.IMPROVED.RELEASED"),
        situation: Vec::new(),
        as_of,
        impact: None,
        source: text("her lawyer"),
        note: text("She is at home."),
        saw: 9,
    }
}

fn planned(on: Date) -> FollowUpPlanned {
    FollowUpPlanned {
        on,
        what: text("Ask her lawyer about the travel ban"),
        who: Some(OFFICER_ANA),
    }
}

/// A case with two victims and an author, a passport taken from the first and charges against both, and a trial of both.
fn case() -> Case {
    let mut case = play(&["ana opens A threat from r1 with ben"]);
    for (number, role) in [(20, Role::Victim), (21, Role::Victim), (22, Role::Author)] {
        let one = PartyRecorded {
            party: id(number),
            roles: [role].into(),
            ..party()
        };
        happen(&mut case, |case| parties::decide::record(case, one, TODAY)).unwrap();
    }
    let act = |act, code: &str, victims: &[u8]| Act {
        act,
        code: text(code),
        modifiers: Vec::new(),
        victims: victims.iter().map(|it| id(*it)).collect(),
        authors: Vec::new(),
        attribution: Vec::new(),
        hit: None,
        stated_reason: String::new(),
        note: String::new(),
    };
    let incident = IncidentRecorded {
        incident: IncidentId::from_random([60; 16]),
        title: text("At the airport"),
        when: None,
        place: String::new(),
        state: None,
        account: String::new(),
        acts: vec![
            act(PASSPORT, "ACT.OBS.PASSPORT", &[20]),
            act(CHARGES, "ACT.JUD.CRIM", &[20, 21]),
        ],
        effects: Vec::new(),
        answers: Vec::new(),
        follows: None,
        saw: 99,
    };
    happen(&mut case, |case| {
        incidents::decide::record(case, incident, TODAY)
    })
    .unwrap();
    happen(&mut case, |case| {
        proceedings::decide::record(case, proceeding(), TODAY)
    })
    .unwrap();
    case
}

fn happen(
    case: &mut Case,
    decide: impl FnOnce(&Case) -> Result<CaseEvent, No>,
) -> Result<(), Refusal> {
    match decide(case) {
        Ok(event) => {
            case.apply(&recorded(case.next(), OFFICER_ANA, event));
            Ok(())
        }
        Err(No::Refused(refusal)) => Err(refusal),
        Err(No::Clash(_)) => panic!("nobody else was there"),
    }
}

fn stands(case: &mut Case, event: StandingChanged) -> Result<(), Refusal> {
    happen(case, |case| proceedings::decide::stand(case, event, TODAY))
}

fn steps(case: &mut Case, event: StepRecorded) -> Result<(), Refusal> {
    happen(case, |case| proceedings::decide::step(case, event, TODAY))
}

fn ends(case: &mut Case, event: OutcomeRecorded) -> Result<(), Refusal> {
    happen(case, |case| outcomes::decide::record(case, event, TODAY))
}

fn how(case: &Case, party: u8) -> Option<String> {
    let court = case.proceedings().get(COURT)?;
    let (how, since) = court.standing(id(party))?.history.state()?;
    Some(format!("{how} {since}"))
}

#[test]
fn how_it_ended_belongs_to_one_person_in_one_proceeding() {
    let mut case = case();
    stands(&mut case, stand(20, "ACC.TRIAL", "2026-04")).unwrap();
    stands(&mut case, stand(21, "ACC.TRIAL", "2026-04")).unwrap();
    stands(&mut case, stand(21, "ACC.ACQUITTED", "2026-05")).unwrap();
    assert_eq!(how(&case, 20).as_deref(), Some("ACC.TRIAL 2026-04"));
    assert_eq!(how(&case, 21).as_deref(), Some("ACC.ACQUITTED 2026-05"));
    let court = case.proceedings().get(COURT).unwrap();
    assert_eq!(court.standing(id(21)).unwrap().history.lines().len(), 2);
}

#[test]
fn nobody_stands_where_they_are_not_held_to_account() {
    let mut case = case();
    assert_eq!(
        stands(&mut case, stand(22, "ACC.CHARGED", "2026-04")),
        Err(Refusal::StandsNotThere)
    );
    stands(&mut case, stand(20, "ACC.CHARGED", "2026-04")).unwrap();
    let without = ProceedingRecorded {
        persons: proceeding().persons[1..].to_vec(),
        ..proceeding()
    };
    let refused = happen(&mut case, |case| {
        proceedings::decide::record(case, without, TODAY)
    });
    assert_eq!(refused, Err(Refusal::StandsThere));
}

#[test]
fn a_move_that_cannot_be_is_a_correction() {
    let mut case = case();
    stands(&mut case, stand(20, "ACC.CONVICTED", "2026-04")).unwrap();
    let line = case.next() - 1;
    for (how, on, refusal) in [
        ("ACC.COMPLAINT", "2026-05", Refusal::NoSuchMove),
        ("ACC.CONVICTED", "2026-05", Refusal::NoSuchMove),
        ("ACC.ACQUITTED", "2026-03", Refusal::DatesReversed),
        ("ACC.ACQUITTED", "2026-06", Refusal::DateInFuture),
    ] {
        assert_eq!(stands(&mut case, stand(20, how, on)), Err(refusal), "{how}");
    }
    stands(&mut case, stand(20, "ACC.TRIAL", "2026-05")).unwrap();
    let correct = |instead, reason: &str| StandingCorrected {
        proceeding: COURT,
        party: id(20),
        line,
        instead,
        reason: text(reason),
    };
    let mut corrects = |instead, reason: &str| {
        let event = correct(instead, reason);
        happen(&mut case, |case| {
            proceedings::decide::correct_standing(case, event, TODAY)
        })
    };
    let charged = || Some((text("ACC.CHARGED"), when("2026-04")));
    assert_eq!(
        corrects(charged(), " "),
        Err(Refusal::CorrectionWithoutReason)
    );
    assert_eq!(corrects(charged(), "misread"), Ok(()));
    assert_eq!(
        corrects(charged(), "misread"),
        Err(Refusal::NoLine),
        "it was corrected before"
    );
    // What was corrected lies behind: the trial came later and still holds.
    assert_eq!(how(&case, 20).as_deref(), Some("ACC.TRIAL 2026-05"));
    let court = case.proceedings().get(COURT).unwrap();
    let lines = court.standing(id(20)).unwrap().history.lines();
    let said: Vec<_> = lines
        .iter()
        .map(|it| (it.state.clone().unwrap().0, it.corrected))
        .collect();
    assert_eq!(
        said,
        [
            (text("ACC.CONVICTED"), true),
            (text("ACC.CHARGED"), false),
            (text("ACC.TRIAL"), false)
        ]
    );
}

#[test]
fn what_was_never_so_leaves_what_was_before() {
    let mut case = case();
    stands(&mut case, stand(20, "ACC.CHARGED", "2026-04")).unwrap();
    stands(&mut case, stand(20, "ACC.CONVICTED", "2026-05")).unwrap();
    let line = case.next() - 1;
    happen(&mut case, |case| {
        let event = StandingCorrected {
            proceeding: COURT,
            party: id(20),
            line,
            instead: None,
            reason: text("somebody else of that name"),
        };
        proceedings::decide::correct_standing(case, event, TODAY)
    })
    .unwrap();
    assert_eq!(how(&case, 20).as_deref(), Some("ACC.CHARGED 2026-04"));
}

#[test]
fn two_who_change_how_somebody_stands_see_each_other() {
    let mut case = case();
    stands(&mut case, stand(20, "ACC.CHARGED", "2026-04")).unwrap();
    let at = case.next() - 1;
    let blind = StandingChanged {
        saw: at,
        ..stand(20, "ACC.TRIAL", "2026-05")
    };
    let no = proceedings::decide::stand(&case, blind, TODAY);
    assert!(matches!(no, Err(No::Clash(clash)) if clash.position == at));
    let other = StandingChanged {
        saw: at,
        ..stand(21, "ACC.TRIAL", "2026-05")
    };
    assert!(proceedings::decide::stand(&case, other, TODAY).is_ok());
}

#[test]
fn a_remedy_moves_apart_from_the_trial() {
    let mut case = case();
    let mut remedies = |state, on| {
        happen(&mut case, |case| {
            proceedings::decide::remedy(case, remedy(state, on), TODAY)
        })
    };
    assert_eq!(remedies(RemedyState::Sought, "2026-03"), Ok(()));
    assert_eq!(remedies(RemedyState::Given, "2026-04"), Ok(()));
    assert_eq!(
        remedies(RemedyState::Refused, "2026-05"),
        Err(Refusal::NoSuchMove)
    );
    assert_eq!(how(&case, 20), None);
    let line = case.next() - 1;
    happen(&mut case, |case| {
        let event = RemedyCorrected {
            line,
            instead: Some((RemedyState::Partly, when("2026-04"))),
            reason: text("only for one journey"),
        };
        proceedings::decide::correct_remedy(case, event, TODAY)
    })
    .unwrap();
    let known = case.proceedings().remedy(id(20), "REM.RESTIT", None);
    assert!(known.unwrap().history.state() == Some(&(RemedyState::Partly, when("2026-04"))));
}

#[test]
fn a_failure_to_act_names_the_duty() {
    let mut case = case();
    let failure = step(StepKind::FailureToAct, "2026-04", None);
    assert_eq!(
        steps(&mut case, failure.clone()),
        Err(Refusal::FailureWithoutDuty)
    );
    let named = StepRecorded {
        duty: Some(text("DUTY.INVESTIGATE")),
        ..failure
    };
    assert_eq!(steps(&mut case, named), Ok(()));
}

#[test]
fn a_date_stands_in_the_calendar_until_it_was_held_or_put_off() {
    let mut case = case();
    let dates = |case: &Case| case.proceedings().get(COURT).unwrap().dates();
    let first = date(2026, 5, 4);
    steps(&mut case, step(StepKind::Filed, "2026-04-01", Some(first))).unwrap();
    assert_eq!(dates(&case), [first]);
    // A step that lies before it, and one of which only the year is known, take it off not.
    steps(&mut case, step(StepKind::Order, "2026-04-20", None)).unwrap();
    steps(&mut case, step(StepKind::Other, "2026", None)).unwrap();
    assert_eq!(dates(&case), [first]);
    let second = date(2026, 6, 1);
    let off = step(StepKind::Adjourned, "2026-05-01", Some(second));
    steps(&mut case, off).unwrap();
    assert_eq!(dates(&case), [second]);
    let third = step(StepKind::Hearing, "2026-05-04", Some(date(2026, 5, 3)));
    assert_eq!(steps(&mut case, third), Err(Refusal::DatesReversed));
    case.forget_texts();
    assert_eq!(dates(&case), [second], "lists need it");
}

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
        let no = status::decide::close_case(case, ground, "done", case.next(), OFFICER_ANA);
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
    happen(&mut case, |case| {
        status::decide::close_case(case, Ground::AtRequest, "she asked", 99, OFFICER_ANA)
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
