//! What holds for proceedings; and what the tests of replies and outcomes need, too.

use super::file::{id, party};
use super::{OFFICER_ANA, play, recorded};
use crate::incidents::event::{Act, IncidentRecorded};
use crate::outcomes::event::{FollowUpDone, FollowUpPlanned, OutcomeRecorded};
use crate::parties::Role;
use crate::parties::event::PartyRecorded;
use crate::proceedings::event::{
    Involved, ProceedingRecorded, RemedyChanged, RemedyCorrected, StandingChanged,
    StandingCorrected, StepRecorded,
};
use crate::proceedings::{Part, ProceedingKind, RemedyState, StepKind};
use crate::replies::Effect;
use crate::replies::event::{RebuttalRecorded, ReplyRecorded, ReplyWeighed};
use crate::when::PartialDate;
use crate::{Case, CaseEvent, No, Refusal, incidents, outcomes, parties, proceedings};
use jiff::civil::{Date, date};
use words::{ActId, ActionId, EventId, IncidentId, ProceedingId, ReplyId};

pub(super) const TODAY: Date = date(2026, 5, 20);
pub(super) const PASSPORT: ActId = ActId::from_random([50; 16]);
pub(super) const CHARGES: ActId = ActId::from_random([51; 16]);
const COURT: ProceedingId = ProceedingId::from_random([70; 16]);
pub(super) const REPLY: ReplyId = ReplyId::from_random([80; 16]);
pub(super) const ASSESSMENT: EventId = EventId::from_random([90; 16]);

pub(super) fn text(it: &str) -> String {
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

pub(super) fn stand(party: u8, how: &str, on: &str) -> StandingChanged {
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

pub(super) fn reply() -> ReplyRecorded {
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

pub(super) fn rebuttal() -> RebuttalRecorded {
    RebuttalRecorded {
        reply: REPLY,
        party: Some(id(20)),
        by: String::new(),
        on: date(2026, 5, 3),
        text: text("The fine was paid; here is the receipt."),
    }
}

pub(super) fn weighed(effect: Effect, saw: u64) -> ReplyWeighed {
    ReplyWeighed {
        reply: REPLY,
        assessment: None,
        effect,
        reasons: text("The dates do not fit."),
        saw,
    }
}

pub(super) fn outcome(party: u8, as_of: Date) -> OutcomeRecorded {
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

pub(super) fn planned(on: Date) -> FollowUpPlanned {
    FollowUpPlanned {
        on,
        what: text("Ask her lawyer about the travel ban"),
        who: Some(OFFICER_ANA),
    }
}

/// A case with two victims and an author, a passport taken from the first and charges against both, and a trial of both.
pub(super) fn case() -> Case {
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

pub(super) fn happen(
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

pub(super) fn stands(case: &mut Case, event: StandingChanged) -> Result<(), Refusal> {
    happen(case, |case| proceedings::decide::stand(case, event, TODAY))
}

fn steps(case: &mut Case, event: StepRecorded) -> Result<(), Refusal> {
    happen(case, |case| proceedings::decide::step(case, event, TODAY))
}

pub(super) fn ends(case: &mut Case, event: OutcomeRecorded) -> Result<(), Refusal> {
    happen(case, |case| outcomes::decide::record(case, event, TODAY))
}

pub(super) fn how(case: &Case, party: u8) -> Option<String> {
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
