//! What happened, to whom, where, and what it may answer to.

use super::*;
use crate::coding;
use crate::incidents::event::Effect;
use crate::investigation::event::{InterviewRecorded, StatementRecorded, TaskSet};
use crate::investigation::{self, Setting};
use crate::parties::TieKind;
use crate::proceedings;
use crate::status::Ground as Closing;
use words::{DecisionId, ItemId, TieId};

const LEYLA: u8 = 20;
const AUTHOR: u8 = 30;

fn answering(event: IncidentRecorded, cooperation: u8) -> IncidentRecorded {
    IncidentRecorded {
        answers: vec![cooperation_id(cooperation)],
        ..event
    }
}

/// A case with one person who was hit, and one alleged author.
fn victim_and_author(author: PartyRecorded) -> Story {
    let mut story = Story::opened();
    story.people([
        person(LEYLA, "Leyla", &[Role::Victim, Role::Source]),
        PartyRecorded {
            party: id(AUTHOR),
            roles: [Role::Author].into(),
            ..author
        },
    ]);
    story
}

fn closes(story: &mut Story, ground: Closing) -> Result<(), Refusal> {
    story.tries("ana", |case, _| {
        let decision = DecisionId::from_random([9; 16]);
        let what = crate::decisions::Matter::Close { ground };
        crate::decisions::decide::propose(case, decision, what, "done", SEEN, named("ana"))
    })
}

/// 1. Passport taken and questioned on whom she met: two acts, one incident; the State may know, the public not.
#[test]
fn a_lawyer_who_spoke_meets_two_acts_in_one_incident() {
    let mut story = victim_and_author(PartyRecorded {
        codes: texts(&["AUT.BORDER"]),
        ..person(AUTHOR, "Officers at the gate", &[])
    });
    story.people([PartyRecorded {
        codes: texts(&["PP.A", "VIC.LAWYER"]),
        ..person(LEYLA, "Leyla Aydin", &[Role::Victim, Role::Source])
    }]);
    story.cooperated(CooperationRecorded {
        with: texts(&["UN.UPR"]),
        known: text("It was webcast, and they asked her about it."),
        ..cooperation(40, "COOP.SPEAK", &[LEYLA], Some("2026-03-04"))
    });
    let acts = vec![
        act(50, "ACT.OBS.PASSPORT", &[LEYLA], &[AUTHOR]),
        Act {
            note: text("asked whom she had met there"),
            ..act(51, "ACT.INT.SUMMON", &[LEYLA], &[AUTHOR])
        },
    ];
    story.happened(answering(
        incident(60, "At the airport, on return", "2026-03-06", acts),
        40,
    ));
    assert_eq!(story.case.incidents().all().len(), 1, "one event");
    let about = |number| {
        let (incident, act) = story.case.incidents().act(act_id(number)).unwrap();
        (incident.incident, act.code.clone())
    };
    assert_eq!(about(50), (incident_id(60), text("ACT.OBS.PASSPORT")));
    assert_eq!(about(51), (incident_id(60), text("ACT.INT.SUMMON")));
    // Question A with yes, question B with no; each stands for itself.
    story.answers(yes(1, LEYLA, Audience::StateNamed)).unwrap();
    story.answers(no(2, LEYLA, Audience::PublicNamed)).unwrap();
    let named = |to| letter(80, to, &[(LEYLA, Shown::Name)], "Leyla Aydin was stopped.");
    assert_eq!(story.would_leave(&named(Audience::StateNamed)), Ok(()));
    assert_eq!(
        story.would_leave(&named(Audience::PublicNamed)),
        Err(Refusal::ConsentMissing)
    );
    // The passport came back; the questioning has no end by that.
    story.became(outcome(
        LEYLA,
        Some(50),
        "FUP.IMPROVED.RESTORED",
        story.today,
    ));
    let outcomes = story.case.outcomes();
    assert!(outcomes.latest(id(LEYLA), Some(act_id(51))).is_none());
}

/// 9. One decree, three hundred organisations: one act, and the number beside it.
#[test]
fn a_decree_against_three_hundred_is_one_act_with_both_counts() {
    const GROUP: u8 = 21;
    const ONE: u8 = 22;
    let mut story = Story::opened();
    story.people([
        PartyRecorded {
            kind: Kind::Group,
            codes: texts(&["VIC.NGO"]),
            count: Some(300),
            ..person(GROUP, "Organisations struck off", &[Role::Victim])
        },
        PartyRecorded {
            kind: Kind::Organisation,
            ..person(ONE, "Open Door", &[Role::Victim])
        },
    ]);
    let tie = TieId::from_random([1; 16]);
    story.tell("ana", |case, _| {
        parties::decide::tie(case, tie, (id(ONE), TieKind::MemberOf, id(GROUP)), "")
    });
    story.cooperated(cooperation(40, "COOP.INFO", &[], Some("2026-02")));
    story.happened(answering(
        incident(
            60,
            "Struck off by one decree",
            "2026-04",
            vec![Act {
                modifiers: texts(&["MOD.MASS", "MOD.LAW"]),
                hit: Some(312),
                ..act(50, "ACT.ORG.DEREG", &[GROUP, ONE], &[])
            }],
        ),
        40,
    ));
    let (incident, one) = story.case.incidents().act(act_id(50)).unwrap();
    assert_eq!(incident.acts.len(), 1, "nobody counts 300 acts");
    assert_eq!(one.hit, Some(312), "nor 1 organisation");
    let group = story.case.parties().get(id(GROUP)).unwrap();
    assert_eq!(group.known().count, Some(300), "two counts can differ");
    // Who is named of them is asked by itself; the group's yes is not theirs.
    let by = by_name("Coordinator", Capacity::Organisation, "an assembly");
    let to = Audience::PublicNamed;
    let of_the_group = answer(1, GROUP, Answer::Granted, to, by);
    story.answers(of_the_group).unwrap();
    let about = |party| letter(80, to, &[(party, Shown::Name)], "A list.");
    assert_eq!(story.would_leave(&about(GROUP)), Ok(()));
    assert_eq!(story.would_leave(&about(ONE)), Err(Refusal::ConsentMissing));
    // A person is one: a count that was typed with a person is not kept.
    story.people([PartyRecorded {
        count: Some(300),
        ..person(23, "Director", &[Role::Witness])
    }]);
    assert!(
        story
            .case
            .parties()
            .get(id(23))
            .unwrap()
            .known()
            .count
            .is_none()
    );
}

const MOTHER: u8 = 21;
const FATHER: u8 = 22;

fn three_places(story: &mut Story) {
    let in_state = |state: &str, event| IncidentRecorded {
        state: Some(text(state)),
        ..event
    };
    let marked = |one, modifier: &str| Act {
        modifiers: texts(&[modifier]),
        ..one
    };
    story.happened(in_state(
        "CH",
        answering(
            incident(
                60,
                "Her parents were questioned",
                "2026-03-05",
                vec![marked(
                    act(50, "ACT.INT.SUMMON", &[MOTHER, FATHER], &[AUTHOR]),
                    "MOD.REL",
                )],
            ),
            40,
        ),
    ));
    story.happened(in_state(
        "AT",
        answering(
            incident(
                61,
                "Leaflets with her address in her street",
                "2026-03-20",
                vec![
                    marked(act(51, "ACT.INT.DOXX", &[LEYLA], &[]), "MOD.TNR"),
                    Act {
                        attribution: texts(&["ATT.STATE.OMIT"]),
                        ..act(52, "ACT.OMI.PROTECT", &[LEYLA], &[])
                    },
                ],
            ),
            40,
        ),
    ));
    story.happened(answering(
        incident(
            62,
            "A bounty, and a false account in her name",
            "2026-04",
            vec![
                marked(act(53, "ACT.INT.BOUNTY", &[LEYLA], &[AUTHOR]), "MOD.TNR"),
                act(54, "ACT.DIG.FAKE", &[LEYLA], &[]),
            ],
        ),
        40,
    ));
}

/// 11. She speaks abroad; her parents are questioned at home, leaflets hang in her street, a bounty is set.
#[test]
fn an_exile_is_hit_in_three_places_and_her_parents_in_their_own_right() {
    let mut story = victim_and_author(PartyRecorded {
        kind: Kind::Organisation,
        states: texts(&["CH"]),
        codes: texts(&["AUT.INTEL"]),
        ..person(AUTHOR, "Security service", &[])
    });
    story.people([
        person(MOTHER, "Her mother", &[Role::Victim, Role::Relative]),
        person(FATHER, "Her father", &[Role::Victim, Role::Relative]),
    ]);
    story.cooperated(cooperation(40, "COOP.INFO", &[LEYLA], Some("2026-03-01")));
    three_places(&mut story);
    let incidents = story.case.incidents();
    let states: Vec<_> = incidents.all().iter().map(|it| &it.value.state).collect();
    assert_eq!(states, [&Some(text("CH")), &Some(text("AT")), &None]);
    // Who cooperated is not who was hit, and the act still answers to it.
    let (at_home, questioned) = incidents.act(act_id(50)).unwrap();
    assert!(!questioned.victims.contains(&id(LEYLA)));
    let answered = story.case.cooperation().get(at_home.answers[0]).unwrap();
    assert_eq!(answered.value.who, [id(LEYLA)]);
    // Her yes is not theirs: they live where it happened.
    story.answers(yes(1, LEYLA, Audience::StateNamed)).unwrap();
    let about = |shown: &[(u8, Shown)]| letter(80, Audience::StateNamed, shown, "A letter.");
    assert_eq!(story.would_leave(&about(&[(LEYLA, Shown::Name)])), Ok(()));
    let with_her_mother = about(&[(LEYLA, Shown::Name), (MOTHER, Shown::Number)]);
    assert_eq!(
        story.would_leave(&with_her_mother),
        Err(Refusal::ConsentMissing)
    );
}

/// 12. Unknown men film a speaker in the building; one of them may be a diplomat.
#[test]
fn men_who_film_a_speaker_on_the_premises_are_authors_without_a_name() {
    let mut story = victim_and_author(PartyRecorded {
        kind: Kind::Group,
        names: vec![known_as("Two men with a camera", NameKind::Given)],
        codes: texts(&["AUT.UNKNOWN"]),
        count: Some(2),
        ..person(AUTHOR, "-", &[])
    });
    story.cooperated(CooperationRecorded {
        with: texts(&["UN.HRC"]),
        ..cooperation(40, "COOP.SPEAK", &[LEYLA], Some("2026-05-19"))
    });
    story.happened(answering(
        IncidentRecorded {
            place: text("Corridor before the room"),
            state: Some(text("CH")),
            ..incident(
                60,
                "Filmed before the room",
                "2026-05-19",
                vec![Act {
                    modifiers: texts(&["MOD.UNPREM"]),
                    attribution: texts(&["ATT.UNK"]),
                    ..act(50, "ACT.INT.UNPREM", &[LEYLA], &[AUTHOR])
                }],
            )
        },
        40,
    ));
    // What cameras and badges show is kept for days: it is asked for by a day, and is late the day after.
    story.tell("ana", |case, _| {
        let task = TaskSet {
            task: ItemId::from_random([81; 16]),
            text: text("Ask security for pictures and badges"),
            who: Some(named("ben")),
            due: Some(when("2026-05-20")),
            question: None,
            saw: SEEN,
        };
        investigation::decide::task(case, task)
    });
    let task = &story.case.investigation().tasks()[0];
    assert!(!task.is_overdue(story.today));
    assert!(task.is_overdue(date(2026, 5, 21)));
    // The building belongs to no State; nor does the inquiry. Who is looked into there has a standing, immunity or not.
    let inquiry = inquiry(
        "Inquiry of the security service",
        ProceedingKind::Inquiry,
        Some(AUTHOR),
    );
    story.tell("ana", |case, today| {
        proceedings::decide::record(case, inquiry, today)
    });
    // Their names come later: the same party, with a second name and the first one kept.
    story.people([PartyRecorded {
        kind: Kind::Group,
        names: vec![
            known_as("An attaché", NameKind::Main),
            known_as("Two men with a camera", NameKind::Given),
        ],
        codes: texts(&["AUT.GOV.DIPLOMAT"]),
        count: Some(2),
        ..person(AUTHOR, "-", &[Role::Author])
    }]);
    let author = story.case.parties().get(id(AUTHOR)).unwrap();
    assert_eq!((author.name(), author.number), ("An attaché", 2));
    let (_, act) = story.case.incidents().act(act_id(50)).unwrap();
    assert_eq!(act.authors, [id(AUTHOR)]);
}

fn call() -> InterviewRecorded {
    InterviewRecorded {
        interview: ItemId::from_random([82; 16]),
        with: id(LEYLA),
        on: when("2026-05-18"),
        by: vec![named("ana")],
        others: String::new(),
        setting: Setting::Voice,
        place: String::new(),
        interpreter: None,
        interpreter_name: String::new(),
        languages: Vec::new(),
        consent: None,
        consent_note: String::new(),
        companions: text("somebody was in the room"),
        points: [].into(),
        asked_before: None,
        asked_by: String::new(),
        notes: String::new(),
        saw: SEEN,
    }
}

fn i_am_fine() -> StatementRecorded {
    StatementRecorded {
        statement: ItemId::from_random([84; 16]),
        by: id(LEYLA),
        interview: Some(ItemId::from_random([82; 16])),
        on: when("2026-05-18"),
        language: text("en"),
        text: text("I am fine."),
        translation: String::new(),
        source: None,
        information: Some(text("INF.4")),
        saw: SEEN,
    }
}

/// 17. The visit came before the testimony, and there was no testimony then. “I am fine” is no outcome.
#[test]
fn a_witness_who_was_visited_before_testifying_was_intimidated_and_is_not_at_rest() {
    let mut story = victim_and_author(PartyRecorded {
        codes: texts(&["AUT.POLICE"]),
        ..person(AUTHOR, "Two police officers", &[])
    });
    // What was planned lies ahead of the incident that answers to it, and of today.
    story.cooperated(CooperationRecorded {
        with: texts(&["TB.CCPR"]),
        ..cooperation(40, "COOP.SEEK", &[LEYLA], Some("2026-06-15"))
    });
    story.happened(answering(
        IncidentRecorded {
            effects: vec![Effect {
                code: text("EFF.WITHDRAW"),
                on: Some(id(LEYLA)),
                note: text("cancelled by one line"),
            }],
            ..incident(
                60,
                "A visit of the police",
                "2026-05-12",
                vec![act(50, "ACT.INT.THREAT", &[LEYLA], &[AUTHOR])],
            )
        },
        40,
    ));
    let visit = story.case.incidents().get(incident_id(60)).unwrap();
    let planned = story.case.cooperation().get(cooperation_id(40)).unwrap();
    let (visit, planned) = (visit.value.when.unwrap(), planned.value.when.unwrap());
    assert!(visit.last() < planned.first() && story.today < planned.first());
    story.tell("ana", |case, _| {
        coding::decide::code(case, texts(&["COOP.SEEK", "KIND.INTIMIDATION"]), SEEN)
    });
    story.tell("ana", |case, today| {
        investigation::decide::interview(case, call(), today)
    });
    // She says something for the first time: that she changed her mind makes her no liar.
    let graded = StatementRecorded {
        source: Some(text("SRC.E")),
        ..i_am_fine()
    };
    let refused = story.tries("ana", |case, today| {
        investigation::decide::statement(case, graded, today)
    });
    assert_eq!(refused, Err(Refusal::FirstTimeUnreliable));
    story.tell("ana", |case, today| {
        investigation::decide::statement(case, i_am_fine(), today)
    });
    assert!(story.case.outcomes().latest_of(id(LEYLA)).is_none());
    assert_eq!(
        closes(&mut story, Closing::Completed),
        Err(Refusal::VictimWithoutOutcome)
    );
    story.became(OutcomeRecorded {
        situation: texts(&["SIT.RISK"]),
        ..outcome(LEYLA, None, "FUP.ONGOING", story.today)
    });
    let now = story.case.outcomes().latest_of(id(LEYLA)).unwrap();
    assert_eq!(now.what.follow_up, "FUP.ONGOING");
}

/// 17. A planned testimony lies ahead; what is said to have hit somebody does not.
#[test]
fn nobody_was_intimidated_tomorrow() {
    let mut story = victim_and_author(person(AUTHOR, "Two police officers", &[]));
    // What has not happened yet cannot have hit anybody.
    let tomorrow = incident(
        61,
        "Another visit",
        "2026-05-21",
        vec![act(51, "ACT.INT.THREAT", &[LEYLA], &[])],
    );
    let refused = story.tries("ana", |case, today| {
        incidents::decide::record(case, tomorrow, today)
    });
    assert_eq!(refused, Err(Refusal::DateInFuture));
}

/// 20. He never met anybody; the police believe it.
#[test]
fn a_farmer_who_is_thought_to_have_cooperated_needs_no_meeting() {
    let mut story = victim_and_author(PartyRecorded {
        codes: texts(&["AUT.POLICE"]),
        ..person(AUTHOR, "Local police", &[])
    });
    story.people([PartyRecorded {
        codes: texts(&["PP.E4", "VIC.FARMER"]),
        ..person(LEYLA, "A farmer", &[Role::Victim])
    }]);
    story.cooperated(CooperationRecorded {
        known: text("They said that he had been seen with “foreigners”."),
        ..cooperation(40, "COOP.PERC", &[LEYLA], None)
    });
    // Nor need it be known who of the village it was meant to be.
    story.cooperated(cooperation(41, "COOP.PERC", &[], None));
    for (number, cooperation) in [(60, 40), (61, 41)] {
        story.happened(answering(
            incident(
                number,
                "Beaten on his field",
                "2026-04",
                vec![act(number - 10, "ACT.PHY.ASSAULT", &[LEYLA], &[AUTHOR])],
            ),
            cooperation,
        ));
    }
    let seemed = &story.case.cooperation().all()[0].value;
    assert!(seemed.with.is_empty() && seemed.when.is_none());
    // What an act answers to stays on the file while the act does, however little there was of it.
    let refused = story.tries("ana", |case, _| {
        cooperation::decide::remove(case, cooperation_id(40), "he never met them")
    });
    assert_eq!(refused, Err(Refusal::CooperationInUse));
    let unkinded = CooperationRecorded {
        codes: Vec::new(),
        ..cooperation(42, "COOP.PERC", &[LEYLA], None)
    };
    let refused = story.tries("ana", |case, _| cooperation::decide::record(case, unkinded));
    assert_eq!(refused, Err(Refusal::CooperationWithoutKind));
}

/// 21. A talk is cancelled by its own host, which says that it was a slip.
#[test]
fn an_organ_of_the_united_nations_can_be_the_author_and_is_heard() {
    let mut story = victim_and_author(PartyRecorded {
        kind: Kind::Organisation,
        codes: texts(&["AUT.UN"]),
        ..person(AUTHOR, "The host", &[])
    });
    story.cooperated(cooperation(40, "COOP.SPEAK", &[LEYLA], Some("2026-05")));
    story.happened(answering(
        incident(
            60,
            "Her talk was taken off the programme",
            "2026-05-10",
            vec![Act {
                attribution: texts(&["ATT.UN"]),
                stated_reason: text("an error in the schedule"),
                ..act(50, "ACT.OBS.PART", &[LEYLA], &[AUTHOR])
            }],
        ),
        40,
    ));
    let (_, act) = story.case.incidents().act(act_id(50)).unwrap();
    assert_eq!(act.stated_reason, "an error in the schedule");
    // What it says is a reply like any other's, and of no State.
    story.tell("ana", |case, today| {
        let reply = crate::replies::event::ReplyRecorded {
            reply: words::ReplyId::from_random([80; 16]),
            to: None,
            from: text("The host"),
            state: None,
            on: date(2026, 5, 15),
            responses: texts(&["RESP.ALT"]),
            quality: None,
            confidential: false,
            summary: text("An error in the schedule."),
            text: String::new(),
            saw: SEEN,
        };
        crate::replies::decide::record(case, reply, today)
    });
    story.tell("ana", |case, today| {
        let inquiry = ProceedingRecorded {
            incidents: Vec::new(),
            acts: vec![act_id(50)],
            ..inquiry("Its own inquiry", ProceedingKind::Inquiry, Some(AUTHOR))
        };
        proceedings::decide::record(case, inquiry, today)
    });
    // It is not asked whether it may be named; she is.
    let to = Audience::Partners;
    let host = letter(80, to, &[(AUTHOR, Shown::Name)], "The host cancelled.");
    assert_eq!(story.would_leave(&host), Ok(()));
    let both = letter(80, to, &[(LEYLA, Shown::Name)], "The host cancelled.");
    assert_eq!(story.would_leave(&both), Err(Refusal::ConsentMissing));
}
