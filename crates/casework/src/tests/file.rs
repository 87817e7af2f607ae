//! What holds for parties, cooperation and incidents.

use super::{OFFICER_ANA, play, recorded};
use crate::cooperation::event::{CooperationRecorded, CooperationRemoved};
use crate::incidents::Following;
use crate::incidents::event::{Act, Effect, IncidentRecorded, IncidentRemoved};
use crate::parties::event::{Name, PartiesTied, PartyRecorded, PartyRemoved, TieRemoved};
use crate::parties::{Kind, NameKind, Role, TieKind};
use crate::when::{PartialDate, Span};
use crate::{Case, CaseEvent, No, Refusal, cooperation as coop, incidents, parties};
use jiff::civil::{Date, date};
use words::{ActId, CooperationId, IncidentId, PartyId, TieId};

const TODAY: Date = date(2026, 5, 20);

fn text(it: &str) -> String {
    it.to_owned()
}

fn when(text: &str) -> PartialDate {
    text.parse().unwrap()
}

pub(super) const fn id(number: u8) -> PartyId {
    PartyId::from_random([number; 16])
}

pub(super) fn party() -> PartyRecorded {
    PartyRecorded {
        party: id(20),
        kind: Kind::Person,
        names: vec![
            Name {
                text: text("محمد الصالح"),
                kind: NameKind::Main,
            },
            Name {
                text: text("Mohammed al-Saleh"),
                kind: NameKind::Romanised,
            },
        ],
        roles: [Role::Victim, Role::Source].into(),
        codes: vec![text("VIC.LAWYER")],
        states: vec![text("CH")],
        born: Some(when("~1980")),
        count: None,
        function: text("Lawyer"),
        contact: text("Only through his sister."),
        about: text("Speaks French too."),
        saw: 1,
    }
}

pub(super) fn party_removed() -> PartyRemoved {
    PartyRemoved {
        party: id(20),
        reason: text("another case"),
    }
}

pub(super) fn tie() -> PartiesTied {
    PartiesTied {
        tie: TieId::from_random([30; 16]),
        from: id(20),
        kind: TieKind::Sibling,
        to: id(21),
        note: text("lives abroad"),
    }
}

pub(super) fn tie_removed() -> TieRemoved {
    TieRemoved {
        tie: TieId::from_random([30; 16]),
    }
}

pub(super) fn cooperation() -> CooperationRecorded {
    CooperationRecorded {
        cooperation: CooperationId::from_random([40; 16]),
        title: text("Statement at a side event"),
        codes: vec![text("COOP.SPEAK")],
        with: vec![text("UN.HRC")],
        who: vec![id(20)],
        when: Some(Span {
            from: when("2026-03-04"),
            to: None,
        }),
        place: text("Geneva"),
        known: text("It was webcast."),
        about: text("Twenty people were there."),
        saw: 2,
    }
}

pub(super) fn cooperation_removed() -> CooperationRemoved {
    CooperationRemoved {
        cooperation: CooperationId::from_random([40; 16]),
        reason: text("it was another person"),
    }
}

fn act(code: &str, victims: &[u8], authors: &[u8]) -> Act {
    Act {
        act: ActId::from_random([50; 16]),
        code: text(code),
        modifiers: Vec::new(),
        victims: victims.iter().map(|it| id(*it)).collect(),
        authors: authors.iter().map(|it| id(*it)).collect(),
        attribution: Vec::new(),
        hit: None,
        stated_reason: String::new(),
        note: String::new(),
    }
}

pub(super) fn incident() -> IncidentRecorded {
    IncidentRecorded {
        incident: IncidentId::from_random([60; 16]),
        title: text("Stopped at the airport"),
        when: Some(Span {
            from: when("2026-03-06"),
            to: Some(when("2026-03-07")),
        }),
        place: text("Airport"),
        state: Some(text("CH")),
        account: text("Two men in plain clothes took the passport."),
        acts: vec![Act {
            modifiers: vec![text("MOD.LAW")],
            attribution: vec![text("ATT.STATE.ORGAN")],
            hit: Some(3),
            stated_reason: text("an unpaid fine"),
            note: text("kept overnight"),
            ..act("ACT.OBS.PASSPORT", &[20], &[22])
        }],
        effects: vec![Effect {
            code: text("EFF.SELF"),
            on: Some(id(20)),
            note: text("cancelled his next trip"),
        }],
        answers: vec![CooperationId::from_random([40; 16])],
        follows: Some((Following::After, IncidentId::from_random([61; 16]))),
        saw: 3,
    }
}

pub(super) fn incident_removed() -> IncidentRemoved {
    IncidentRemoved {
        incident: IncidentId::from_random([60; 16]),
        reason: text("told twice"),
    }
}

/// A case with a victim, a sister and an author, and one act of cooperation.
fn case() -> Case {
    let mut case = play(&["ana opens A threat from r1"]);
    let person = |number, name: &str, role| PartyRecorded {
        party: id(number),
        names: vec![Name {
            text: text(name),
            kind: NameKind::Main,
        }],
        roles: [role].into(),
        born: None,
        ..party()
    };
    for one in [
        person(20, "Mohammed", Role::Victim),
        person(21, "Salma", Role::Relative),
        person(22, "Officer at the gate", Role::Author),
    ] {
        happen(&mut case, |case| parties::decide::record(case, one, TODAY)).unwrap();
    }
    happen(&mut case, |case| coop::decide::record(case, cooperation())).unwrap();
    case
}

pub(super) fn told_party(case: &mut Case, party: PartyRecorded) {
    happen(case, |case| parties::decide::record(case, party, TODAY)).unwrap();
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

fn told(case: &mut Case, event: IncidentRecorded) -> Result<(), Refusal> {
    happen(case, |case| incidents::decide::record(case, event, TODAY))
}

fn plain() -> IncidentRecorded {
    IncidentRecorded {
        follows: None,
        saw: 99,
        ..incident()
    }
}

#[test]
fn a_party_needs_a_name_that_can_be_seen_and_a_role() {
    let mut case = case();
    let nameless = PartyRecorded {
        party: id(25),
        names: vec![Name {
            text: text(" \u{202E}\u{200B} "),
            kind: NameKind::Main,
        }],
        ..party()
    };
    let refused = happen(&mut case, |case| {
        parties::decide::record(case, nameless, TODAY)
    });
    assert_eq!(refused, Err(Refusal::PartyWithoutName));
    let nobody = PartyRecorded {
        party: id(25),
        roles: [].into(),
        ..party()
    };
    let refused = happen(&mut case, |case| {
        parties::decide::record(case, nobody, TODAY)
    });
    assert_eq!(refused, Err(Refusal::PartyWithoutRole));
}

#[test]
fn a_name_stands_once_and_the_persons_own_comes_first() {
    let mut case = case();
    let name = |text: &str, kind| Name {
        text: text.to_owned(),
        kind,
    };
    let many = PartyRecorded {
        party: id(25),
        names: vec![
            name("Arseniy", NameKind::Romanised),
            name("Арсений", NameKind::Main),
            name("  Arseniy ", NameKind::Alias),
        ],
        ..party()
    };
    happen(&mut case, |case| parties::decide::record(case, many, TODAY)).unwrap();
    let names = case.parties().get(id(25)).unwrap().known().names.iter();
    let names: Vec<_> = names.map(|it| it.text.as_str()).collect();
    assert_eq!(names, ["Арсений", "Arseniy"]);
}

#[test]
fn who_stands_in_an_incident_is_not_taken_off_the_file() {
    let mut case = case();
    told(&mut case, plain()).unwrap();
    for (party, expected) in [
        (id(20), Err(Refusal::PartyInUse)),
        (id(22), Err(Refusal::PartyInUse)),
        (id(29), Err(Refusal::NoParty)),
        (id(21), Ok(())),
    ] {
        let refused = happen(&mut case, |case| {
            parties::decide::remove(case, party, "not here")
        });
        assert_eq!(refused, expected);
    }
    assert_eq!(case.parties().len(), 2);
}

#[test]
fn nobody_is_tied_to_themselves_or_their_own_ancestor() {
    let mut case = case();
    let mut tie = |number: u8, from, kind, to| {
        let tie = TieId::from_random([number; 16]);
        happen(&mut case, |case| {
            parties::decide::tie(case, tie, (id(from), kind, id(to)), "")
        })
    };
    assert_eq!(tie(1, 20, TieKind::Parent, 20), Err(Refusal::TiedToSelf));
    assert_eq!(tie(1, 20, TieKind::Parent, 28), Err(Refusal::NoParty));
    assert_eq!(tie(1, 20, TieKind::Parent, 21), Ok(()));
    assert_eq!(tie(2, 20, TieKind::Parent, 21), Err(Refusal::NoChange));
    assert_eq!(tie(2, 21, TieKind::Parent, 22), Ok(()));
    assert_eq!(tie(3, 22, TieKind::Parent, 20), Err(Refusal::Circle));
    assert_eq!(tie(3, 22, TieKind::Friend, 20), Ok(()));
}

#[test]
fn an_incident_needs_an_act_and_dates_that_can_be() {
    let mut case = case();
    let dated = |from: &str, to: Option<&str>| IncidentRecorded {
        when: Some(Span {
            from: when(from),
            to: to.map(when),
        }),
        ..plain()
    };
    let nothing = IncidentRecorded {
        acts: Vec::new(),
        ..plain()
    };
    assert_eq!(told(&mut case, nothing), Err(Refusal::IncidentWithoutAct));
    assert_eq!(
        told(&mut case, dated("2026-06", None)),
        Err(Refusal::DateInFuture)
    );
    assert_eq!(
        told(&mut case, dated("2026-03", Some("2026-02"))),
        Err(Refusal::DatesReversed)
    );
    assert_eq!(told(&mut case, dated("2026", None)), Ok(()));
}

#[test]
fn nobody_is_victim_and_author_of_one_act_but_may_be_of_two() {
    let mut case = case();
    let with = |acts: Vec<Act>| IncidentRecorded { acts, ..plain() };
    assert_eq!(
        told(&mut case, with(vec![act("ACT.INT.THREAT", &[20], &[20])])),
        Err(Refusal::VictimIsAuthor)
    );
    assert_eq!(
        told(&mut case, with(vec![act("ACT.INT.THREAT", &[27], &[])])),
        Err(Refusal::NoParty)
    );
    let two = vec![
        act("ACT.INT.THREAT", &[20], &[22]),
        act("ACT.INT.THREAT", &[22], &[]),
    ];
    assert_eq!(told(&mut case, with(two)), Ok(()));
}

#[test]
fn incidents_do_not_follow_each_other_in_a_circle() {
    let mut case = case();
    let incident = |number: u8, after: Option<u8>| IncidentRecorded {
        incident: IncidentId::from_random([number; 16]),
        follows: after.map(|it| (Following::After, IncidentId::from_random([it; 16]))),
        ..plain()
    };
    assert_eq!(told(&mut case, incident(1, Some(1))), Err(Refusal::Circle));
    assert_eq!(
        told(&mut case, incident(1, Some(2))),
        Err(Refusal::NoIncident)
    );
    assert_eq!(told(&mut case, incident(1, None)), Ok(()));
    assert_eq!(told(&mut case, incident(2, Some(1))), Ok(()));
    assert_eq!(told(&mut case, incident(1, Some(2))), Err(Refusal::Circle));
    let refused = happen(&mut case, |case| {
        let first = IncidentId::from_random([1; 16]);
        incidents::decide::remove(case, first, "told twice")
    });
    assert_eq!(refused, Err(Refusal::IncidentInUse));
}

#[test]
fn cooperation_that_incidents_answer_to_stays() {
    let mut case = case();
    told(&mut case, plain()).unwrap();
    let remove = |case: &Case| coop::decide::remove(case, cooperation().cooperation, "wrong");
    assert_eq!(happen(&mut case, remove), Err(Refusal::CooperationInUse));
    happen(&mut case, |case| {
        incidents::decide::remove(case, incident().incident, "told twice")
    })
    .unwrap();
    assert_eq!(happen(&mut case, remove), Ok(()));
}

#[test]
fn two_who_write_the_same_person_anew_see_each_other() {
    let case = case();
    let again = PartyRecorded {
        about: text("Something else."),
        saw: 1,
        ..case.parties().get(id(20)).unwrap().known().clone()
    };
    let no = parties::decide::record(&case, again, TODAY);
    assert!(matches!(no, Err(No::Clash(clash)) if clash.position == 1));
}

#[test]
fn what_a_state_in_memory_forgets_is_only_words() {
    let mut case = case();
    told(&mut case, plain()).unwrap();
    let whole = case.clone();
    case.forget_texts();
    assert!(case.incidents().all()[0].value.account.is_empty());
    assert_eq!(case.parties().len(), whole.parties().len());
    assert!(case.incidents().all()[0].value.acts == whole.incidents().all()[0].value.acts);
}
