//! What is easily got wrong about such cases (domain/reprisals.md, section 11), as far as the case file can get it wrong.

use super::*;
use crate::evidence;
use crate::evidence::event::{Captured, EvidenceRegistered, Origin};
use crate::intake;
use crate::investigation::event::{FactRests, FactSet, Ground as On, StatementRecorded};
use crate::investigation::matrix::corroboration;
use crate::investigation::{self, FactState, Stance};
use crate::masks;
use crate::parties::TieKind;
use crate::tests::report;
use words::{EvidenceId, ItemId, Moment, TieId};

const LEYLA: u8 = 20;
const SALMA: u8 = 21;
const AUTHOR: u8 = 30;

fn told_by(number: u8, by: u8, source: &str, information: &str) -> StatementRecorded {
    StatementRecorded {
        statement: ItemId::from_random([number; 16]),
        by: id(by),
        interview: None,
        on: when("2026-05"),
        language: String::new(),
        text: text("They came at night."),
        translation: String::new(),
        source: Some(text(source)),
        information: Some(text(information)),
        saw: SEEN,
    }
}

/// 1, 4, 5. No defender, no State and no crime is needed for an act.
#[test]
fn an_act_needs_neither_a_defender_nor_a_state_nor_a_crime() {
    let mut story = Story::opened();
    story.people([
        PartyRecorded {
            codes: texts(&["PP.E3", "VIC.JUDGE"]),
            ..person(LEYLA, "A judge", &[Role::Victim])
        },
        PartyRecorded {
            kind: Kind::Organisation,
            codes: texts(&["AUT.COMPANY"]),
            ..person(AUTHOR, "A mine", &[Role::Author])
        },
    ]);
    story.cooperated(cooperation(40, "COOP.ENGAGE", &[LEYLA], Some("2025")));
    story.happened(IncidentRecorded {
        answers: vec![cooperation_id(40)],
        ..incident(
            60,
            "Sued by the mine, audited by the tax office",
            "2026-02",
            vec![
                Act {
                    attribution: texts(&["ATT.NSA"]),
                    ..act(50, "ACT.JUD.CIVIL", &[LEYLA], &[AUTHOR])
                },
                Act {
                    modifiers: texts(&["MOD.LAW"]),
                    attribution: texts(&["ATT.STATE.ORGAN"]),
                    stated_reason: text("drawn by lot"),
                    ..act(51, "ACT.ADM.FINE", &[LEYLA], &[])
                },
            ],
        )
    });
    // Nobody is both in one act; in two acts of one incident they can be.
    let both = vec![
        act(52, "ACT.INT.COLL", &[AUTHOR], &[]),
        act(53, "ACT.INT.COLL", &[LEYLA], &[AUTHOR]),
    ];
    story.happened(incident(61, "Pressed to sue", "2026-01", both));
    let same = incident(
        62,
        "Both",
        "2026-01",
        vec![act(54, "ACT.INT.COLL", &[LEYLA], &[LEYLA])],
    );
    let refused = story.tries("ana", |case, today| {
        incidents::decide::record(case, same, today)
    });
    assert_eq!(refused, Err(Refusal::VictimIsAuthor));
}

/// 7, 8. Levels of consent are a set: each yes opens its own door and no other.
#[test]
fn a_yes_opens_its_own_door_alone() {
    let audiences = [
        Audience::State,
        Audience::StateNamed,
        Audience::Public,
        Audience::PublicNamed,
    ];
    for allowed in audiences {
        let mut story = Story::opened();
        story.people([person(LEYLA, "Leyla Aydin", &[Role::Victim])]);
        story.answers(yes(1, LEYLA, allowed)).unwrap();
        for to in audiences {
            let named = matches!(to, Audience::StateNamed | Audience::PublicNamed);
            let shown = if named { Shown::Name } else { Shown::Number };
            let draft = letter(80, to, &[(LEYLA, shown)], "Somebody was held.");
            let expected = if to == allowed {
                Ok(())
            } else {
                Err(Refusal::ConsentMissing)
            };
            let (allowed, to) = (allowed.code(), to.code());
            assert_eq!(story.would_leave(&draft), expected, "{allowed} {to}");
        }
    }
}

/// 7. A yes is for something, and for as long as was said.
#[test]
fn a_yes_is_for_a_purpose_and_ends_on_its_day() {
    let mut story = Story::opened();
    story.people([person(LEYLA, "Leyla Aydin", &[Role::Victim])]);
    let to = Audience::PublicNamed;
    let for_letters = ConsentRecorded {
        purposes: [Purpose::Action].into(),
        ..yes(1, LEYLA, to)
    };
    story.answers(for_letters).unwrap();
    let draft = letter(80, to, &[(LEYLA, Shown::Name)], "Leyla Aydin was held.");
    assert_eq!(story.would_leave(&draft), Err(Refusal::ConsentMissing));
    let for_the_press = ConsentRecorded {
        expires: Some(date(2026, 5, 20)),
        ..yes(2, LEYLA, to)
    };
    story.answers(for_the_press).unwrap();
    assert_eq!(story.would_leave(&draft), Ok(()));
    story.approves(&draft).unwrap();
    story.today = date(2026, 5, 21);
    assert_eq!(story.sends(action_id(80)), Err(Refusal::ConsentMissing));
}

/// 2, 16. Dates are as known, and an order that they leave open is not made up.
#[test]
fn dates_stay_as_far_as_they_are_known() {
    let mut story = Story::opened();
    story.people([person(LEYLA, "Leyla", &[Role::Victim])]);
    story.cooperated(cooperation(40, "COOP.INFO", &[LEYLA], Some("2026-03-15")));
    let mut numbers = 60..;
    let mut happened = |when: Option<Span>| {
        let number = numbers.next().unwrap();
        let event = IncidentRecorded {
            when,
            answers: vec![cooperation_id(40)],
            ..incident(
                number,
                "Followed",
                "2026",
                vec![act(number - 10, "ACT.INT.STALK", &[LEYLA], &[])],
            )
        };
        story.tries("ana", |case, today| {
            incidents::decide::record(case, event, today)
        })
    };
    let span = |from, to: Option<&str>| {
        Some(Span {
            from: when(from),
            to: to.map(when),
        })
    };
    // Somewhere in the month of the cooperation; before it; about then; in a year; at a time that nobody knows.
    for known in [
        span("2026-03", None),
        span("2026-03-14", None),
        span("~2026-03", Some("2026-03-10")),
        span("2026", None),
        None,
    ] {
        assert_eq!(happened(known), Ok(()));
    }
    // A year that is not over can have begun; a month that has not come cannot.
    assert_eq!(happened(span("2026-06", None)), Err(Refusal::DateInFuture));
    let reversed = span("2026-03-10", Some("2026-02"));
    assert_eq!(happened(reversed), Err(Refusal::DatesReversed));
    let all = story.case.incidents().all().iter();
    let kept: Vec<_> = all
        .map(|it| it.value.when.map(|it| it.from.to_string()))
        .collect();
    let known = ["2026-03", "2026-03-14", "~2026-03", "2026"].map(|it| Some(text(it)));
    assert_eq!(kept[..4], known);
    assert_eq!(kept[4], None);
    let last = story.case.incidents().by_time();
    assert!(last.last().unwrap().value.when.is_none());
}

/// 19. Whoever is reliable can be wrong, and the other way round.
#[test]
fn a_source_and_what_it_says_are_graded_apart() {
    let mut story = Story::opened();
    story.people([person(SALMA, "Salma", &[Role::Witness])]);
    let mut says = |number, source, information| {
        let event = told_by(number, SALMA, source, information);
        story.tries("ana", |case, today| {
            investigation::decide::statement(case, event, today)
        })
    };
    assert_eq!(says(84, "SRC.A", "INF.5"), Ok(()));
    assert_eq!(says(85, "SRC.E", "INF.1"), Ok(()));
    assert_eq!(says(86, "INF.1", "SRC.A"), Err(Refusal::NotAGrade));
}

/// 25. Two entries that may be one person are no two witnesses.
#[test]
fn what_may_have_been_told_by_one_person_is_one_leg() {
    let mut story = Story::opened();
    story.people([
        person(LEYLA, "Ahmad", &[Role::Witness]),
        person(SALMA, "Ahmed", &[Role::Witness]),
    ]);
    let fact = FactSet {
        fact: ItemId::from_random([85; 16]),
        text: text("They came at night."),
        incident: None,
        act: None,
        state: FactState::Open,
        reasons: String::new(),
        saw: SEEN,
    };
    story.tell("ana", |case, _| investigation::decide::fact(case, fact));
    for (number, by) in [(86, LEYLA), (87, SALMA)] {
        let event = told_by(number, by, "SRC.F", "INF.3");
        story.tell("ana", |case, today| {
            investigation::decide::statement(case, event, today)
        });
        let rest = FactRests {
            rest: ItemId::from_random([number + 10; 16]),
            fact: ItemId::from_random([85; 16]),
            on: On::Statement(ItemId::from_random([number; 16])),
            stance: Stance::Supports,
            information: None,
            note: String::new(),
        };
        story.tell("ana", |case, _| investigation::decide::rest(case, rest));
    }
    let legs = |story: &Story| corroboration(&story.case).rows[0].supports;
    assert_eq!(legs(&story), 2);
    let tie = TieId::from_random([1; 16]);
    story.tell("ana", |case, _| {
        let may_be = (id(LEYLA), TieKind::MaybeSame, id(SALMA));
        parties::decide::tie(case, tie, may_be, "")
    });
    assert_eq!(legs(&story), 1);
    assert_eq!(story.case.investigation().statements().len(), 2);
    story.tell("ana", |case, _| parties::decide::untie(case, tie));
    assert_eq!(legs(&story), 2);
}

/// 26. One person has many names, in the script in which they write it first; two people can have one name.
#[test]
fn names_stand_as_they_are_written_and_are_found_in_any_script() {
    let mut story = Story::opened();
    let names = vec![
        known_as("Mohammed al-Saleh", NameKind::Romanised),
        known_as("Mukhammad Salikh", NameKind::Romanised),
        known_as("Abu Salim", NameKind::Alias),
        known_as("محمد الصالح", NameKind::Main),
    ];
    story.people([
        PartyRecorded {
            names,
            ..person(LEYLA, "-", &[Role::Victim])
        },
        person(SALMA, "محمد الصالح", &[Role::Witness]),
    ]);
    let first = &story.case.parties().all()[0];
    assert_eq!(
        (first.name(), first.known().names.len()),
        ("محمد الصالح", 4)
    );
    assert_eq!(story.case.parties().len(), 2, "a name is no identity");
    for words in [
        "Mohammed al-Saleh was held.",
        "It is about MUKHAMMAD SALIKH.",
        "Neighbours call him Abu Salim.",
        "اعتُقل محمد الصالح.",
    ] {
        let draft = letter(80, Audience::State, &[], words);
        assert_eq!(
            story.would_leave(&draft),
            Err(Refusal::ConsentMissing),
            "{words}"
        );
    }
    let nobody = letter(80, Audience::State, &[], "Somebody was held.");
    assert_eq!(story.would_leave(&nobody), Ok(()));
}

/// 18. A mask keeps a name off the pages; what may leave is decided on the whole file.
#[test]
fn a_mask_hides_a_name_and_no_consent() {
    let mut story = Story::opened();
    story.people([person(LEYLA, "Leyla Aydin", &[Role::Victim])]);
    story.tell("ana", |case, _| {
        masks::decide::mask(case, id(LEYLA), "known in town")
    });
    let mut shown = story.case.clone();
    shown.hide_masked(named("ana"), Moment(0));
    assert_eq!(shown.parties().all()[0].name(), "#1");
    let slip = letter(80, Audience::State, &[], "Leyla Aydin was held.");
    assert_eq!(story.would_leave(&slip), Err(Refusal::ConsentMissing));
}

/// 23. What was withdrawn is not deleted, nor is whom it was about.
#[test]
fn who_answered_stays_on_the_file() {
    let mut story = Story::opened();
    story.people([person(LEYLA, "Leyla", &[Role::Victim])]);
    let removes = |story: &mut Story| {
        story.tries("ana", |case, _| {
            parties::decide::remove(case, id(LEYLA), "she asked us to stop")
        })
    };
    let mut before = Story {
        case: story.case.clone(),
        ..Story::opened()
    };
    assert_eq!(removes(&mut before), Ok(()), "nothing was done with it");
    story.answers(yes(1, LEYLA, Audience::State)).unwrap();
    story.tell("ana", |case, today| {
        let why = (today, consent::Ended::Grantor, "");
        consent::decide::withdraw(case, consent_id(1), why, today)
    });
    assert_eq!(removes(&mut story), Err(Refusal::PartyInUse));
}

/// 31. That a newspaper named her does not allow the office to.
#[test]
fn a_story_in_the_press_is_evidence_and_no_consent() {
    let mut story = Story::opened();
    story.people([person(LEYLA, "Leyla Aydin", &[Role::Victim])]);
    let page = EvidenceRegistered {
        evidence: EvidenceId::from_random([70; 16]),
        title: text("“Leyla Aydin held at the airport”"),
        kind: evidence::Kind::Web,
        origin: Origin::Kept {
            place: text("Folder 3"),
        },
        file: None,
        captured: Captured::default(),
        received: Moment(1_772_800_000),
        from: None,
        source_text: text("a daily newspaper"),
        about: String::new(),
        shows: [].into(),
        warnings: [].into(),
        source: Some(text("SRC.B")),
        information: Some(text("INF.2")),
        derived: None,
        hold: false,
        saw: SEEN,
    };
    story.tell("ana", |case, today| {
        evidence::decide::register(case, page, today)
    });
    let named = [(LEYLA, Shown::Name)];
    for to in [Audience::PublicNamed, Audience::StateNamed] {
        let draft = letter(80, to, &named, "Leyla Aydin was held, as was printed.");
        assert_eq!(story.would_leave(&draft), Err(Refusal::ConsentMissing));
    }
}

/// A report and its sender's statement, or the file that came with it, are what one person says.
#[test]
fn what_a_sender_says_elsewhere_is_no_second_leg() {
    let mut story = Story::opened();
    story.people([
        person(LEYLA, "Leyla Aydin", &[Role::Victim]),
        person(SALMA, "Salma", &[Role::Witness]),
    ]);
    let fact = ItemId::from_random([85; 16]);
    let event = FactSet {
        fact,
        text: text("They came at night."),
        act: None,
        incident: None,
        state: FactState::Open,
        reasons: String::new(),
        saw: SEEN,
    };
    story.tell("ana", |case, _| investigation::decide::fact(case, event));
    story.tell("ana", |case, today| {
        let event = told_by(81, LEYLA, "SRC.B", "INF.2");
        investigation::decide::statement(case, event, today)
    });
    let statement = On::Statement(ItemId::from_random([81; 16]));
    for (number, on) in [
        (91, statement),
        (92, On::Report(report("r1"))),
        (93, On::Report(report("r2"))),
    ] {
        let rest = FactRests {
            rest: ItemId::from_random([number; 16]),
            fact,
            on,
            stance: Stance::Supports,
            information: None,
            note: String::new(),
        };
        story.tell("ana", |case, _| investigation::decide::rest(case, rest));
    }
    let legs = |story: &Story| corroboration(&story.case).rows[0].supports;
    assert_eq!(legs(&story), 3);
    let mut sent = |name: &str, by: Option<u8>| {
        story.tries("ana", |case, _| {
            intake::decide::name_sender(case, report(name), by.map(id))
        })
    };
    assert_eq!(sent("r1", Some(LEYLA)), Ok(()));
    assert_eq!(sent("r1", Some(LEYLA)), Err(Refusal::NoChange));
    assert_eq!(sent("r1", Some(99)), Err(Refusal::NoParty));
    assert_eq!(sent("r9", Some(LEYLA)), Err(Refusal::ReportNotJoined));
    assert_eq!(sent("r2", Some(SALMA)), Ok(()));
    assert_eq!(legs(&story), 2);
    // Whoever sent a report is not taken off the file, and who may be the same person is no leg of their own.
    let removed = story.tries("ana", |case, _| {
        parties::decide::remove(case, id(SALMA), "a mistake")
    });
    assert_eq!(removed, Err(Refusal::PartyInUse));
    let tie = TieId::from_random([1; 16]);
    story.tell("ana", |case, _| {
        let may_be = (id(LEYLA), TieKind::MaybeSame, id(SALMA));
        parties::decide::tie(case, tie, may_be, "")
    });
    assert_eq!(legs(&story), 1);
    story.tell("ana", |case, _| parties::decide::untie(case, tie));
    story.tell("ana", |case, _| {
        intake::decide::name_sender(case, report("r1"), None)
    });
    assert_eq!(legs(&story), 3);
}

/// An original goes back to whoever gave it, and to others only as far as those agree whom it concerns.
#[test]
fn what_is_handed_over_is_asked_for_like_everything_that_leaves() {
    let mut story = Story::opened();
    story.people([person(LEYLA, "Leyla Aydin", &[Role::Victim])]);
    let item = EvidenceRegistered {
        from: Some(id(LEYLA)),
        ..EvidenceRegistered::of_file(
            EvidenceId::from_random([70; 16]),
            evidence::Kind::Medical,
            Origin::Report {
                report: report("r1"),
                position: 0,
                index: 0,
            },
            evidence::event::FileFacts {
                name: text("certificate.pdf"),
                media_type: text("application/pdf"),
                size: 9,
                sha256: Hash([1; 32]),
            },
            Moment(1_779_000_000),
        )
    };
    let item = EvidenceRegistered { saw: SEEN, ..item };
    story.tell("ana", |case, today| {
        evidence::decide::register(case, item, today)
    });
    let hands = |to: &str, audience| evidence::event::CustodyRecorded {
        evidence: EvidenceId::from_random([70; 16]),
        what: evidence::Custody::HandedOver,
        to: text(to),
        audience,
        purpose: text("an examination"),
    };
    let mut gives = |to: &str, audience| {
        story.tries("ana", |case, today| {
            evidence::decide::custody(case, hands(to, audience), today)
        })
    };
    let missing = Err(Refusal::ConsentMissing);
    assert_eq!(gives("the clinic", None), Err(Refusal::HandedToWhom));
    assert_eq!(gives("the clinic", Some(Audience::Partners)), missing);
    assert_eq!(gives("the ministry", Some(Audience::State)), missing);
    assert_eq!(gives("Leyla Aydin", Some(Audience::Team)), Ok(()));
    let asked = ConsentRecorded {
        recipients: texts(&["The clinic"]),
        purposes: [Purpose::Export].into(),
        ..yes(1, LEYLA, Audience::Partners)
    };
    story.answers(asked).unwrap();
    let mut gives = |to: &str, audience| {
        story.tries("ana", |case, today| {
            evidence::decide::custody(case, hands(to, audience), today)
        })
    };
    assert_eq!(gives("the clinic", Some(Audience::Partners)), Ok(()));
    assert_eq!(gives("another clinic", Some(Audience::Partners)), missing);
}
