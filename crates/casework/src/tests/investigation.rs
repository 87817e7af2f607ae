//! What holds for questions, interviews, statements and what facts rest on.

use super::evidence::evidence;
use super::file::id;
use super::{OFFICER_ANA, play, recorded, report};
use crate::investigation::event::{
    FactFreed, FactRests, FactSet, Ground, InterviewRecorded, QuestionSet, StatementRecorded,
    TaskDone, TaskSet,
};
use crate::investigation::matrix::{contradictions, corroboration};
use crate::investigation::{FactState, Point, Setting, Stance, decide};
use crate::parties::event::{Name, PartyRecorded};
use crate::parties::{NameKind, Role};
use crate::{Case, CaseEvent, No, Refusal, parties};
use jiff::civil::{Date, date};
use words::{ConsentId, ItemId, OfficerId};

const TODAY: Date = date(2026, 5, 20);

const fn item(number: u8) -> ItemId {
    ItemId::from_random([number; 16])
}

fn text(it: &str) -> String {
    it.to_owned()
}

pub(super) fn question() -> QuestionSet {
    QuestionSet {
        question: item(80),
        text: text("Who gave the order to take the passport?"),
        why: text("It shows whether the State knew."),
        answer: Some(text("The chief of the border post.")),
        saw: 1,
    }
}

pub(super) fn task() -> TaskSet {
    TaskSet {
        task: item(81),
        text: text("Ask the airline for its record"),
        who: Some(OFFICER_ANA),
        due: Some("2026-05-19".parse().unwrap()),
        question: Some(item(80)),
        saw: 2,
    }
}

pub(super) fn done() -> TaskDone {
    TaskDone {
        task: item(81),
        done: true,
        result: text("They keep none."),
    }
}

pub(super) fn interview() -> InterviewRecorded {
    InterviewRecorded {
        interview: item(82),
        with: id(20),
        on: "2026-03-20".parse().unwrap(),
        by: vec![OFFICER_ANA],
        others: text("a psychologist"),
        setting: Setting::InPerson,
        place: text("at her lawyer’s"),
        interpreter: Some(id(21)),
        interpreter_name: String::new(),
        languages: vec![text("ar"), text("fr")],
        consent: Some(ConsentId::from_random([83; 16])),
        consent_note: text("To be used here, not to be sent on."),
        companions: text("her sister"),
        points: [Point::Chose, Point::CanStop, Point::Interpreter].into(),
        asked_before: Some(2),
        asked_by: text("the police, a journalist; needed for the dates"),
        notes: text("She was tired."),
        saw: 3,
    }
}

pub(super) fn statement() -> StatementRecorded {
    StatementRecorded {
        statement: item(84),
        by: id(20),
        interview: Some(item(82)),
        on: "2026-03-20".parse().unwrap(),
        language: text("ar"),
        text: text("أخذوا جواز السفر"),
        translation: text("They took the passport."),
        source: Some(text("SRC.F")),
        information: Some(text("INF.2")),
        saw: 4,
    }
}

pub(super) fn fact() -> FactSet {
    FactSet {
        fact: item(85),
        text: text("Her passport was taken at the airport."),
        incident: None,
        act: None,
        state: FactState::Contested,
        reasons: text("The airport says that she left."),
        saw: 5,
    }
}

pub(super) fn rests() -> FactRests {
    FactRests {
        rest: item(86),
        fact: item(85),
        on: Ground::Statement(item(84)),
        stance: Stance::Supports,
        information: Some(text("INF.2")),
        note: text("third paragraph"),
    }
}

pub(super) fn freed() -> FactFreed {
    FactFreed {
        rest: item(86),
        reason: text("another airport"),
    }
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

/// A case with a victim, her sister and an alleged author.
fn case() -> Case {
    let mut case = play(&["ana opens A threat from r1 r2"]);
    for (number, name, role) in [
        (20, "Leyla", Role::Victim),
        (21, "Salma", Role::Relative),
        (22, "Officer at the gate", Role::Author),
        (23, "A passer-by", Role::Witness),
    ] {
        let party = PartyRecorded {
            party: id(number),
            names: vec![Name {
                text: name.to_owned(),
                kind: NameKind::Main,
            }],
            roles: [role].into(),
            born: None,
            ..super::file::party()
        };
        happen(&mut case, |case| {
            parties::decide::record(case, party, TODAY)
        })
        .unwrap();
    }
    case
}

fn says(case: &mut Case, number: u8, by: u8, interview: Option<u8>) -> Result<(), Refusal> {
    let one = StatementRecorded {
        statement: item(number),
        by: id(by),
        interview: interview.map(item),
        saw: 99,
        ..statement()
    };
    happen(case, |case| decide::statement(case, one, TODAY))
}

fn rest(case: &mut Case, number: u8, on: Ground, stance: Stance) -> Result<(), Refusal> {
    let one = FactRests {
        rest: item(number),
        on,
        stance,
        ..rests()
    };
    happen(case, |case| decide::rest(case, one))
}

fn set(case: &mut Case, state: FactState, reasons: &str) -> Result<(), Refusal> {
    let one = FactSet {
        state,
        reasons: text(reasons),
        saw: 99,
        ..fact()
    };
    happen(case, |case| decide::fact(case, one))
}

#[test]
fn a_task_is_for_a_member_and_says_when_it_is_late() {
    let mut case = case();
    happen(&mut case, |case| decide::question(case, question())).unwrap();
    let stranger = TaskSet {
        who: Some(OfficerId::from_random([9; 16])),
        ..task()
    };
    let refused = happen(&mut case, |case| decide::task(case, stranger));
    assert_eq!(refused, Err(Refusal::AssignedNotMember));
    happen(&mut case, |case| decide::task(case, task())).unwrap();
    let late = |case: &Case| case.investigation().by_due()[0].is_overdue(TODAY);
    assert!(late(&case));
    assert!(!case.investigation().by_due()[0].is_overdue(date(2026, 5, 19)));
    let done = |case: &Case| decide::task_done(case, item(81), true, "They keep none.");
    happen(&mut case, done).unwrap();
    assert!(!late(&case));
    assert_eq!(happen(&mut case, done), Err(Refusal::NoChange));
}

#[test]
fn how_often_somebody_told_it_is_what_they_say_or_what_we_know_whichever_is_more() {
    let mut case = case();
    let held = |number: u8, asked: Option<u32>| InterviewRecorded {
        interview: item(number),
        asked_before: asked,
        saw: 99,
        ..interview()
    };
    for (number, asked, expected) in [(1, None, 0), (2, Some(3), 3), (3, Some(0), 2)] {
        let one = held(number, asked);
        happen(&mut case, |case| decide::interview(case, one, TODAY)).unwrap();
        let investigation = case.investigation();
        let known = investigation.interview(item(number)).unwrap();
        assert_eq!(investigation.asked_before(&known.value), expected);
    }
}

#[test]
fn an_alleged_author_does_not_interpret_and_somebody_asks() {
    let mut case = case();
    let by_author = InterviewRecorded {
        interpreter: Some(id(22)),
        ..interview()
    };
    let refused = happen(&mut case, |case| decide::interview(case, by_author, TODAY));
    assert_eq!(refused, Err(Refusal::InterpreterIsAuthor));
    let by_nobody = InterviewRecorded {
        by: Vec::new(),
        others: text(" "),
        ..interview()
    };
    let refused = happen(&mut case, |case| decide::interview(case, by_nobody, TODAY));
    assert_eq!(refused, Err(Refusal::InterviewByNobody));
}

#[test]
fn a_victim_who_speaks_for_the_first_time_is_not_unreliable_but_cannot_be_judged() {
    let mut case = case();
    let graded = |number: u8, by: u8| StatementRecorded {
        statement: item(number),
        by: id(by),
        interview: None,
        source: Some(text("SRC.E")),
        saw: 99,
        ..statement()
    };
    let mut says = |number, by| {
        let one = graded(number, by);
        happen(&mut case, |case| decide::statement(case, one, TODAY))
    };
    assert_eq!(says(1, 20), Err(Refusal::FirstTimeUnreliable));
    assert_eq!(says(2, 23), Ok(()), "a witness can be known as unreliable");
}

#[test]
fn what_one_person_says_twice_or_several_in_one_interview_is_one_leg() {
    let mut case = case();
    happen(&mut case, |case| {
        decide::interview(case, interview(), TODAY)
    })
    .unwrap();
    says(&mut case, 1, 20, Some(82)).unwrap();
    says(&mut case, 2, 20, None).unwrap();
    says(&mut case, 3, 21, Some(82)).unwrap();
    says(&mut case, 4, 23, None).unwrap();
    set(&mut case, FactState::Open, "").unwrap();
    for (number, on) in [(11, 4), (12, 1), (13, 2), (14, 3)] {
        let on = Ground::Statement(item(on));
        rest(&mut case, number, on, Stance::Supports).unwrap();
    }
    rest(
        &mut case,
        15,
        Ground::Report(report("r1")),
        Stance::Supports,
    )
    .unwrap();
    let matrix = corroboration(&case);
    let legs: Vec<_> = matrix.sources.iter().map(|it| it.leg.0).collect();
    assert_eq!(legs, [1, 2, 2, 2, 3]);
    assert_eq!(matrix.rows[0].supports, 3);
}

#[test]
fn a_copy_is_no_second_leg_and_neither_is_who_gave_the_original() {
    let mut case = case();
    let mut original = super::evidence::registered();
    original.from = Some(id(20));
    happen(&mut case, |case| {
        crate::evidence::decide::register(case, original, TODAY)
    })
    .unwrap();
    happen(&mut case, |case| {
        crate::evidence::decide::register(case, super::evidence::stripped(), TODAY)
    })
    .unwrap();
    says(&mut case, 1, 20, None).unwrap();
    set(&mut case, FactState::Open, "").unwrap();
    for (number, on) in [
        (11, Ground::Evidence(evidence(70))),
        (12, Ground::Report(report("r2"))),
        (13, Ground::Statement(item(1))),
        (14, Ground::Evidence(evidence(71))),
        (15, Ground::Report(report("r1"))),
    ] {
        rest(&mut case, number, on, Stance::Supports).unwrap();
    }
    assert_eq!(corroboration(&case).rows[0].supports, 2);
}

#[test]
fn a_fact_is_established_on_something_and_decided_with_reasons() {
    let mut case = case();
    says(&mut case, 1, 20, None).unwrap();
    let nothing = Err(Refusal::FactRestsOnNothing);
    let no_reason = Err(Refusal::FactWithoutReason);
    set(&mut case, FactState::Open, "").unwrap();
    assert_eq!(set(&mut case, FactState::Refuted, " "), no_reason);
    assert_eq!(
        set(&mut case, FactState::Established, "two saw it"),
        nothing
    );
    let on = Ground::Statement(item(1));
    rest(&mut case, 11, on.clone(), Stance::Silent).unwrap();
    assert_eq!(
        set(&mut case, FactState::Established, "two saw it"),
        nothing
    );
    rest(&mut case, 12, on, Stance::Supports).unwrap();
    assert_eq!(
        case.investigation().rests().len(),
        1,
        "one source, one word"
    );
    assert_eq!(set(&mut case, FactState::Established, "two saw it"), Ok(()));
    let refused = happen(&mut case, |case| decide::free(case, item(11), ""));
    assert_eq!(refused, nothing);
}

#[test]
fn accounts_that_differ_stand_side_by_side() {
    let mut case = case();
    says(&mut case, 1, 20, None).unwrap();
    set(&mut case, FactState::Open, "").unwrap();
    rest(&mut case, 11, Ground::Statement(item(1)), Stance::Supports).unwrap();
    assert!(contradictions(&case, item(85)).is_none());
    let airport = Ground::Other(text("Letter of the airport"));
    rest(&mut case, 12, airport, Stance::Contradicts).unwrap();
    let sides = contradictions(&case, item(85)).unwrap();
    assert_eq!((sides.supports.len(), sides.contradicts.len()), (1, 1));
}

#[test]
fn two_who_write_the_same_fact_anew_see_each_other() {
    let mut case = case();
    set(&mut case, FactState::Open, "").unwrap();
    let again = FactSet {
        text: text("Her passport was never taken."),
        saw: 1,
        ..fact()
    };
    let no = decide::fact(&case, again);
    assert!(matches!(no, Err(No::Clash(clash)) if clash.field.code() == "investigation"));
}
