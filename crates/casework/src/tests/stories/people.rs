//! Whom it hit, who tells it, and who may speak for whom.

use super::*;
use crate::actions::went_out;
use crate::consent::decide::withdraw;
use crate::consent::{Doubt, Ended};
use crate::evidence::event::{Captured, Derived, EvidenceRegistered, FileFacts, FileKey, Origin};
use crate::evidence::{self, Change};
use crate::incidents::Following;
use crate::outcomes::event::FollowUpPlanned;
use crate::parties::TieKind;
use crate::proceedings::event::StepRecorded;
use crate::proceedings::{self, StepKind};
use crate::tests::report;
use words::{BlobId, EvidenceId, Moment, TieId};

const LEYLA: u8 = 20;
const BROTHER: u8 = 21;
const OTHER: u8 = 22;
const PRISON: u8 = 23;

fn tie(story: &mut Story, from: u8, kind: TieKind, to: u8) {
    let tie = TieId::from_random([from ^ to; 16]);
    story.tell("ana", |case, _| {
        parties::decide::tie(case, tie, (id(from), kind, id(to)), "")
    });
}

/// 2. Told by the family, of somebody whom nobody can ask.
#[test]
fn a_prisoner_who_cannot_be_asked_is_acted_for_and_not_named_to_the_prison() {
    let mut story = Story::opened();
    story.people([
        PartyRecorded {
            codes: texts(&["PP.A", "VIC.DETAINEE"]),
            contact: text("Nobody reaches him: visits are cut."),
            ..person(LEYLA, "Karim Haddad", &[Role::Victim])
        },
        person(BROTHER, "Samir Haddad", &[Role::Relative, Role::Source]),
        PartyRecorded {
            kind: Kind::Organisation,
            codes: texts(&["AUT.PRISON"]),
            ..person(PRISON, "The prison", &[Role::Author])
        },
    ]);
    story.cooperated(CooperationRecorded {
        with: texts(&["TB.SPT"]),
        ..cooperation(40, "COOP.MEET", &[LEYLA], Some("2026-03-02"))
    });
    let in_detention = |number, code: &str| Act {
        modifiers: texts(&["MOD.DET"]),
        ..act(number, code, &[LEYLA], &[PRISON])
    };
    story.happened(IncidentRecorded {
        answers: vec![cooperation_id(40)],
        ..incident(
            60,
            "Two weeks after he spoke alone",
            "~2026-03-16",
            vec![
                in_detention(50, "ACT.PHY.SOLIT"),
                in_detention(51, "ACT.LIB.PRISON"),
            ],
        )
    });
    let kin = |number, to| {
        let by = family(BROTHER, Instead::Unreachable);
        answer(number, LEYLA, Answer::Granted, to, by)
    };
    let to_the_subcommittee = ConsentRecorded {
        recipients: texts(&["Subcommittee on Prevention"]),
        ..kin(1, Audience::Partners)
    };
    story.answers(to_the_subcommittee).unwrap();
    story.answers(kin(2, Audience::State)).unwrap();
    let by_name = [(LEYLA, Shown::Name)];
    let leaves =
        |to, shown: &[(u8, Shown)], words| story.would_leave(&letter(80, to, shown, words));
    let named = leaves(Audience::Partners, &by_name, "Karim Haddad is alone.");
    assert_eq!(named, Ok(()), "no finding is waited for");
    let missing = Err(Refusal::ConsentMissing);
    let by_number = [(LEYLA, Shown::Number)];
    let nobody = leaves(Audience::State, &by_number, "A prisoner is alone.");
    assert_eq!(nobody, Ok(()));
    assert_eq!(leaves(Audience::State, &by_name, "A prisoner."), missing);
    let slip = leaves(Audience::State, &by_number, "Karim Haddad is alone.");
    assert_eq!(slip, missing, "the text names him");
    let mut referred = letter(80, Audience::State, &by_number, "A prisoner is alone.");
    referred.frame.reference = text("Your visit; Karim Haddad");
    assert_eq!(
        story.would_leave(&referred),
        missing,
        "so does the reference"
    );
    // The day he can be asked, his own answer counts alone.
    story.answers(no(3, LEYLA, Audience::Partners)).unwrap();
    let asked = letter(80, Audience::Partners, &by_name, "Karim Haddad is alone.");
    assert_eq!(story.would_leave(&asked), missing);
}

fn sister_and_brother() -> Story {
    let mut story = Story::opened();
    story.people([
        PartyRecorded {
            contact: text("Only through her neighbour, in the morning. Not by telephone."),
            ..person(LEYLA, "Leyla", &[Role::Victim])
        },
        person(BROTHER, "Omar", &[Role::Relative, Role::Source]),
    ]);
    tie(&mut story, BROTHER, TieKind::Sibling, LEYLA);
    story
}

/// 3. A relative reports, and the person does not know.
#[test]
fn a_brother_does_not_allow_anything_for_a_sister_who_can_be_asked() {
    let mut story = sister_and_brother();
    let for_her = |instead| Grantor {
        instead,
        ..family(BROTHER, Instead::Unreachable)
    };
    let to = Audience::StateNamed;
    let without = answer(1, LEYLA, Answer::Granted, to, for_her(None));
    assert_eq!(story.answers(without), Err(Refusal::FamilyWithoutReason));
    // What he allows of himself is not allowed of her.
    story.answers(yes(2, BROTHER, to)).unwrap();
    let of = |party| letter(80, to, &[(party, Shown::Name)], "A letter.");
    let missing = Err(Refusal::ConsentMissing);
    assert_eq!(story.would_leave(&of(LEYLA)), missing);
    // And of himself only what is asked: not that it was he who told it.
    assert_eq!(story.would_leave(&of(BROTHER)), Ok(()));
    let told = ActionDrafted {
        names_sources: true,
        ..of(BROTHER)
    };
    assert_eq!(story.would_leave(&told), missing);
    story.answers(yes(3, LEYLA, to)).unwrap();
    assert_eq!(story.would_leave(&of(LEYLA)), Ok(()));
}

/// 3. The trap: whoever answers may be where the pressure comes from.
#[test]
fn a_relative_who_turns_out_to_be_the_author_has_never_answered_for_her() {
    let mut story = sister_and_brother();
    let to = Audience::StateNamed;
    let for_her = |number, by| answer(number, LEYLA, Answer::Granted, to, by);
    let by_him = family(BROTHER, Instead::Unreachable);
    story.answers(for_her(1, by_him.clone())).unwrap();
    let draft = letter(80, to, &[(LEYLA, Shown::Name)], "Leyla is threatened.");
    assert_eq!(story.would_leave(&draft), Ok(()));
    story.approves(&draft).unwrap();
    let roles = [Role::Relative, Role::Source, Role::Author];
    story.people([person(BROTHER, "Omar", &roles)]);
    assert_eq!(story.sends(action_id(80)), Err(Refusal::ConsentMissing));
    // He cannot answer again, as himself or as a name that is no party.
    let author = Err(Refusal::GrantorIsAuthor);
    assert_eq!(story.answers(for_her(2, by_him)), author);
    let guardian = by_name(" omar ", Capacity::Guardian, "brother");
    assert_eq!(story.answers(for_her(3, guardian)), author);
    // His no does not silence her either.
    story.answers(yes(4, LEYLA, to)).unwrap();
    assert_eq!(story.sends(action_id(80)), Ok(()));
}

/// 3. An adult who said no is not overruled by whoever says that they speak for her.
#[test]
fn nobody_lifts_a_no_that_a_person_said_themselves() {
    let mut story = sister_and_brother();
    let to = Audience::StateNamed;
    let draft = letter(80, to, &[(LEYLA, Shown::Name)], "Leyla is threatened.");
    story.answers(no(1, LEYLA, to)).unwrap();
    for (number, capacity) in [(2, Capacity::Guardian), (3, Capacity::Lawyer)] {
        let later = ConsentRecorded {
            given_on: date(2026, 5, 10),
            ..answer(
                number,
                LEYLA,
                Answer::Granted,
                to,
                by_name("Somebody", capacity, "a paper"),
            )
        };
        story.answers(later).unwrap();
        assert_eq!(story.would_leave(&draft), Err(Refusal::ConsentMissing));
    }
    let herself = ConsentRecorded {
        given_on: date(2026, 5, 11),
        ..yes(4, LEYLA, to)
    };
    story.answers(herself).unwrap();
    assert_eq!(story.would_leave(&draft), Ok(()));
}

/// 4. The record is kept, and nothing is sent.
#[test]
fn a_witness_who_refuses_is_kept_in_the_team_and_looked_at_again() {
    let mut story = Story::opened();
    story.people([person(LEYLA, "Leyla", &[Role::Witness])]);
    story.answers(yes(1, LEYLA, Audience::Team)).unwrap();
    let all = Audience::ALL.iter().filter(|it| **it != Audience::Team);
    for (number, to) in (2..).zip(all) {
        let everything = ConsentRecorded {
            scope: [].into(),
            purposes: [].into(),
            ..no(number, LEYLA, *to)
        };
        story.answers(everything).unwrap();
    }
    for to in Audience::ALL {
        for shown in [Shown::Name, Shown::Initials, Shown::Number] {
            let refused = match to {
                // What nobody outside reads is no letter.
                Audience::Team | Audience::Source => Refusal::ActionWithoutReaders,
                _ => Refusal::ConsentMissing,
            };
            let draft = letter(80, *to, &[(LEYLA, shown)], "A witness saw it.");
            assert_eq!(story.would_leave(&draft), Err(refused), "{}", to.code());
        }
    }
    story.tell("ana", |case, today| {
        let review = FollowUpPlanned {
            on: date(2026, 11, 20),
            what: text("Ask her whether it still stands"),
            who: None,
        };
        outcomes::decide::plan(case, review, today)
    });
    assert_eq!(story.case.outcomes().to_do().count(), 1);
    assert_eq!(story.case.parties().len(), 1, "the record is kept");
}

fn photos(number: u8) -> EvidenceRegistered {
    EvidenceRegistered {
        evidence: EvidenceId::from_random([number; 16]),
        title: text("Photographs of the raid"),
        kind: evidence::Kind::Photo,
        origin: Origin::Report {
            report: report("r1"),
            position: 0,
            index: 0,
        },
        file: Some(FileFacts {
            name: text("raid.jpg"),
            media_type: text("image/jpeg"),
            size: 4_000_000,
            sha256: Hash([number; 32]),
        }),
        captured: Captured::default(),
        received: Moment(1_772_800_000),
        from: None,
        source_text: text("a sealed message without a name"),
        about: String::new(),
        shows: [].into(),
        warnings: [].into(),
        source: None,
        information: Some(text("INF.3")),
        derived: None,
        hold: false,
        saw: SEEN,
    }
}

/// 6. Nobody knows who sent it; what was sent can be looked at all the same.
#[test]
fn what_an_unknown_source_sent_is_graded_alone_and_handed_on_as_a_copy() {
    let mut story = Story::opened();
    let unknown = vec![known_as("Sender of the photographs", NameKind::Given)];
    story.people([PartyRecorded {
        names: unknown,
        ..person(LEYLA, "-", &[Role::Source])
    }]);
    let item = EvidenceRegistered {
        from: Some(id(LEYLA)),
        ..photos(70)
    };
    story.tell("ana", |case, today| {
        evidence::decide::register(case, item, today)
    });
    let kept = story.case.evidence().all()[0].known();
    assert!(kept.source.is_none() && kept.information.as_deref() == Some("INF.3"));
    // How far the sender can be trusted is not known, and does not follow from the photographs.
    let swapped = EvidenceRegistered {
        source: Some(text("INF.3")),
        ..photos(72)
    };
    let refused = story.tries("ana", |case, today| {
        evidence::decide::register(case, swapped, today)
    });
    assert_eq!(refused, Err(Refusal::NotAGrade));
    // Place and camera are taken out of a copy; the original stays as it came.
    let copy = EvidenceRegistered {
        origin: Origin::File {
            blob: BlobId::from_random([71; 16]),
            key: FileKey(text("a key")),
        },
        derived: Some(Derived {
            from: EvidenceId::from_random([70; 16]),
            change: Change::Stripped,
            what: texts(&["place", "device"]),
            note: String::new(),
        }),
        ..photos(71)
    };
    story.tell("ana", |case, today| {
        evidence::decide::register(case, copy, today)
    });
    let altered = EvidenceRegistered {
        from: Some(id(LEYLA)),
        file: None,
        ..photos(70)
    };
    let refused = story.tries("ana", |case, today| {
        evidence::decide::register(case, altered, today)
    });
    assert_eq!(refused, Err(Refusal::EvidenceIsFixed));
    // What they sent does not allow to say that somebody sent it.
    let told = ActionDrafted {
        names_sources: true,
        ..letter(
            80,
            Audience::State,
            &[(LEYLA, Shown::Number)],
            "Photographs.",
        )
    };
    assert_eq!(story.would_leave(&told), Err(Refusal::ConsentMissing));
}

const MOTHER: u8 = 21;
const FATHER: u8 = 22;

fn expelled() -> Story {
    let mut story = Story::opened();
    story.people([
        PartyRecorded {
            codes: texts(&["VIC.CHILD", "VIC.LAND"]),
            born: Some(when("2011")),
            ..person(LEYLA, "Nour", &[Role::Victim])
        },
        person(MOTHER, "Her mother", &[Role::Relative]),
        person(FATHER, "Her father", &[Role::Relative]),
    ]);
    tie(&mut story, MOTHER, TieKind::Parent, LEYLA);
    story.cooperated(CooperationRecorded {
        with: texts(&["TB.CRC"]),
        ..cooperation(40, "COOP.SPEAK", &[LEYLA], Some("2026-02"))
    });
    story.happened(IncidentRecorded {
        answers: vec![cooperation_id(40)],
        ..incident(
            60,
            "Her school expelled her",
            "2026-03",
            vec![Act {
                modifiers: texts(&["MOD.CHILD"]),
                ..act(50, "ACT.ADM.EDU", &[LEYLA], &[])
            }],
        )
    });
    story
}

/// 7. Fifteen years old, and heard; so is whoever answers for her.
#[test]
fn a_child_and_its_parent_both_agree_and_its_picture_is_asked_for_by_itself() {
    let mut story = expelled();
    let to = Audience::PublicNamed;
    let parent = |number, party, said| ConsentRecorded {
        scope: [Scope::Identity, Scope::Facts].into(),
        ..answer(
            number,
            LEYLA,
            said,
            to,
            Grantor {
                capacity: Capacity::Guardian,
                authority: text("parent"),
                ..themselves(party)
            },
        )
    };
    let draft = letter(80, to, &[(LEYLA, Shown::Name)], "Nour was expelled.");
    let with_pictures = ActionDrafted {
        pictures: true,
        ..draft.clone()
    };
    let missing = Err(Refusal::ConsentMissing);
    story.answers(parent(1, MOTHER, Answer::Granted)).unwrap();
    assert_eq!(story.would_leave(&draft), missing, "she was not asked");
    story.answers(yes(2, LEYLA, to)).unwrap();
    assert_eq!(story.would_leave(&draft), Ok(()));
    assert_eq!(
        story.would_leave(&with_pictures),
        missing,
        "her mother allowed no pictures"
    );
    // The trap: parent and child, or parent and parent, do not agree.
    let mut disputed = Story {
        case: story.case.clone(),
        ..Story::opened()
    };
    disputed
        .answers(parent(3, FATHER, Answer::Refused))
        .unwrap();
    assert_eq!(disputed.would_leave(&draft), missing);
    let herself = ConsentRecorded {
        given_on: date(2026, 5, 2),
        ..no(4, LEYLA, to)
    };
    story.answers(herself).unwrap();
    assert_eq!(story.would_leave(&draft), missing);
}

fn killed() -> Story {
    let mut story = Story::opened();
    story.people([
        person(LEYLA, "Idris", &[Role::Victim]),
        person(BROTHER, "His widow", &[Role::Relative]),
        person(OTHER, "His brother", &[Role::Relative]),
    ]);
    story.cooperated(cooperation(40, "COOP.INFO", &[LEYLA], Some("2025-06")));
    let threats = incident(
        60,
        "Threats",
        "2025-08",
        vec![act(50, "ACT.INT.DEATH", &[LEYLA], &[])],
    );
    story.happened(IncidentRecorded {
        answers: vec![cooperation_id(40)],
        ..threats
    });
    // That nothing was done about them is an act of its own.
    story.happened(IncidentRecorded {
        follows: Some((Following::After, incident_id(60))),
        ..incident(
            61,
            "He asked for protection",
            "2025-09",
            vec![Act {
                attribution: texts(&["ATT.STATE.OMIT"]),
                ..act(51, "ACT.OMI.PROTECT", &[LEYLA], &[])
            }],
        )
    });
    story.happened(IncidentRecorded {
        follows: Some((Following::Because, incident_id(61))),
        ..incident(
            62,
            "Killed",
            "2026-03-14",
            vec![act(52, "ACT.LIF.NSA", &[LEYLA], &[])],
        )
    });
    story
}

/// 8. Threats, a cry for help, a killing: a chain in its order, and what was not done in it.
#[test]
fn a_killing_stands_at_the_end_of_threats_that_nobody_looked_into() {
    let mut story = killed();
    let mut back = IncidentRecorded {
        follows: Some((Following::After, incident_id(62))),
        ..incident(60, "Threats", "2025-08", Vec::new())
    };
    back.acts = vec![act(50, "ACT.INT.DEATH", &[LEYLA], &[])];
    let refused = story.tries("ana", |case, today| {
        incidents::decide::record(case, back, today)
    });
    assert_eq!(refused, Err(Refusal::Circle), "what came first came first");
    let order: Vec<_> = story.case.incidents().by_time();
    let order: Vec<_> = order.iter().map(|it| it.value.incident).collect();
    assert_eq!(order, [incident_id(60), incident_id(61), incident_id(62)]);
    // What he asked for is a matter of its own, in which nobody did their duty.
    let complaint = inquiry("His complaint", ProceedingKind::Complaint, None);
    story.tell("ana", |case, today| {
        proceedings::decide::record(case, complaint, today)
    });
    let nothing = |duty: Option<&str>| StepRecorded {
        proceeding: INQUIRY,
        on: when("2025"),
        kind: StepKind::FailureToAct,
        by: text("Police"),
        text: String::new(),
        duty: duty.map(text),
        next: None,
    };
    let refused = story.tries("ana", |case, today| {
        proceedings::decide::step(case, nothing(None), today)
    });
    assert_eq!(refused, Err(Refusal::FailureWithoutDuty));
    story.tell("ana", |case, today| {
        proceedings::decide::step(case, nothing(Some("DUTY.PROTECT")), today)
    });
}

/// 8. Kin do not agree.
#[test]
fn the_dead_are_spoken_for_by_kin_who_do_not_outvote_each_other() {
    let mut story = killed();
    let to = Audience::PublicNamed;
    let kin = |number, by, said| answer(number, LEYLA, said, to, family(by, Instead::Dead));
    let draft = letter(80, to, &[(LEYLA, Shown::Name)], "Idris was killed.");
    assert_eq!(
        story.would_leave(&draft),
        Err(Refusal::ConsentMissing),
        "the dead are asked for, too"
    );
    story.answers(kin(1, BROTHER, Answer::Granted)).unwrap();
    assert_eq!(story.would_leave(&draft), Ok(()));
    story.answers(kin(2, OTHER, Answer::Refused)).unwrap();
    assert_eq!(story.would_leave(&draft), Err(Refusal::ConsentMissing));
    // Whoever agreed for the dead man has not agreed to be named.
    let widow = letter(80, to, &[(BROTHER, Shown::Name)], "His widow mourns.");
    assert_eq!(story.would_leave(&widow), Err(Refusal::ConsentMissing));
}

/// 10. An organisation answers by somebody who may, and its staff for themselves.
#[test]
fn an_organisation_answers_with_authority_and_not_for_its_staff() {
    const STAFF: u8 = 21;
    let mut story = Story::opened();
    story.people([
        PartyRecorded {
            kind: Kind::Organisation,
            codes: texts(&["PP.E2", "VIC.NGO"]),
            ..person(LEYLA, "Open Door", &[Role::Victim])
        },
        person(STAFF, "Bookkeeper", &[Role::Associate]),
    ]);
    tie(&mut story, STAFF, TieKind::MemberOf, LEYLA);
    story.cooperated(CooperationRecorded {
        with: texts(&["UN.HRC"]),
        ..cooperation(40, "COOP.STATUS", &[LEYLA], Some("2026-03"))
    });
    story.happened(IncidentRecorded {
        answers: vec![cooperation_id(40)],
        ..incident(
            60,
            "Its accounts were frozen",
            "2026-04-01",
            vec![act(50, "ACT.ADM.FREEZE", &[LEYLA], &[])],
        )
    });
    let to = Audience::StateNamed;
    let by = |number, name, authority| {
        let by = by_name(name, Capacity::Organisation, authority);
        answer(number, LEYLA, Answer::Granted, to, by)
    };
    let refused = story.answers(by(1, "Director", ""));
    assert_eq!(refused, Err(Refusal::GrantorWithoutAuthority));
    let board = "decision of the board, 2 May";
    story.answers(by(2, "Director", board)).unwrap();
    let organisation = letter(80, to, &[(LEYLA, Shown::Name)], "Open Door cannot pay.");
    let staff = letter(
        80,
        to,
        &[(STAFF, Shown::Name)],
        "Its bookkeeper was called.",
    );
    assert_eq!(story.would_leave(&organisation), Ok(()));
    assert_eq!(story.would_leave(&staff), Err(Refusal::ConsentMissing));
    // The trap: it is taken over. What the new one allows counts for nothing beside what the old one took back.
    let taken_over = ConsentRecorded {
        given_on: date(2026, 5, 12),
        doubt: Some(Doubt::Pressure),
        doubt_reason: text("the ministry put him there"),
        ..by(3, "Administrator", "order of the ministry")
    };
    let end = |story: &mut Story, number| {
        story.tell("ana", |case, today| {
            let why = (today, Ended::Grantor, "the board is split");
            withdraw(case, consent_id(number), why, today)
        });
    };
    end(&mut story, 2);
    story.answers(taken_over).unwrap();
    assert_eq!(
        story.would_leave(&organisation),
        Err(Refusal::ConsentMissing)
    );
}

/// 13. One arrest, told three times, by people who do not know of each other.
#[test]
fn what_was_told_twice_is_tied_and_never_merged_and_the_stricter_answer_counts() {
    const TOLD_BY_NGO: u8 = 21;
    let mut story = Story::opened();
    story.people([
        PartyRecorded {
            names: vec![
                known_as("أحمد منصور", NameKind::Main),
                known_as("Ahmad Mansour", NameKind::Romanised),
            ],
            ..person(LEYLA, "-", &[Role::Victim])
        },
        person(TOLD_BY_NGO, "Ahmed Mansur", &[Role::Victim]),
        person(OTHER, "A cousin", &[Role::Source]),
    ]);
    let to = Audience::StateNamed;
    let draft = letter(80, to, &[(LEYLA, Shown::Name)], "Ahmad Mansour was taken.");
    story.answers(yes(1, LEYLA, to)).unwrap();
    story.answers(no(2, TOLD_BY_NGO, to)).unwrap();
    assert_eq!(story.would_leave(&draft), Ok(()), "nobody saw it yet");
    tie(&mut story, TOLD_BY_NGO, TieKind::MaybeSame, LEYLA);
    assert_eq!(story.would_leave(&draft), Err(Refusal::ConsentMissing));
    // Both stand there, each with what was told and allowed.
    assert_eq!(story.case.parties().len(), 3);
    assert_eq!(story.case.consents().of(id(TOLD_BY_NGO)).count(), 1);
    assert_eq!(story.case.intake().reports().len(), 3);
    // Somebody looked: they are two.
    let tied = story.case.parties().ties()[0].tie;
    story.tell("ana", |case, _| parties::decide::untie(case, tied));
    assert_eq!(story.would_leave(&draft), Ok(()));
    // One who was never asked a second time holds up nobody.
    story.people([person(24, "A. Mansour", &[Role::Victim])]);
    tie(&mut story, 24, TieKind::MaybeSame, LEYLA);
    assert_eq!(story.would_leave(&draft), Ok(()));
}

/// 15. Named in public, then the family was threatened.
#[test]
fn a_withdrawal_after_publication_stops_what_comes_and_tells_what_went() {
    let mut story = Story::opened();
    story.people([person(LEYLA, "Leyla", &[Role::Victim])]);
    story.answers(yes(1, LEYLA, Audience::PublicNamed)).unwrap();
    story.answers(yes(2, LEYLA, Audience::StateNamed)).unwrap();
    let named = [(LEYLA, Shown::Name)];
    let published = letter(80, Audience::PublicNamed, &named, "Leyla was held.");
    story.approves(&published).unwrap();
    story.sends(action_id(80)).unwrap();
    let next = letter(81, Audience::PublicNamed, &named, "Leyla is at home.");
    story.approves(&next).unwrap();
    let original = story.case.consents().all()[0].said().clone();
    story.tell("ana", |case, today| {
        let why = (today, Ended::Grantor, "her family was threatened");
        withdraw(case, consent_id(1), why, today)
    });
    assert_eq!(
        story.sends(action_id(81)),
        Err(Refusal::ConsentMissing),
        "what was approved stays here"
    );
    let to_the_state = letter(82, Audience::StateNamed, &named, "Leyla was held.");
    assert_eq!(
        story.would_leave(&to_the_state),
        Ok(()),
        "what she did not take back still stands"
    );
    let gone = went_out(&story.case, id(LEYLA));
    let gone: Vec<_> = gone
        .iter()
        .map(|it| (it.number, it.on, it.audience))
        .collect();
    assert_eq!(gone, [(1, story.today, Audience::PublicNamed)]);
    // That she had agreed, and what left, stays on the record.
    let kept = &story.case.consents().all()[0];
    assert!(*kept.said() == original);
    assert!(kept.withdrawn.is_some());
    let again = story.tries("ana", |case, today| {
        withdraw(case, consent_id(1), (today, Ended::Grantor, ""), today)
    });
    assert_eq!(again, Err(Refusal::NoChange));
}
