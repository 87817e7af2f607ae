//! What holds for evidence and its chain of custody.

use super::file::id;
use super::{OFFICER_ANA, play, recorded, report};
use crate::consent::Audience;
use crate::evidence::decide::lacking;
use crate::evidence::event::{
    Captured, CustodyRecorded, Derived, EvidenceRegistered, FileFacts, FileKey, Origin,
};
use crate::evidence::{Change, Custody, Kind, Warning, decide};
use crate::{Case, CaseEvent, No, Refusal};
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use words::{BlobId, EvidenceId, Hash, Moment, OfficerId, PartyId};

const TODAY: Date = date(2026, 5, 20);

pub(super) const fn evidence(number: u8) -> EvidenceId {
    EvidenceId::from_random([number; 16])
}

pub(super) fn registered() -> EvidenceRegistered {
    EvidenceRegistered {
        evidence: evidence(70),
        title: "Video of the arrest".to_owned(),
        kind: Kind::Video,
        origin: Origin::Report {
            report: report("r1"),
            position: 0,
            index: 1,
        },
        file: Some(FileFacts {
            name: "IMG_0034.mov".to_owned(),
            media_type: "video/quicktime".to_owned(),
            size: 7_340_032,
            sha256: Hash([9; 32]),
        }),
        captured: Captured {
            when: Some("2026-03-06".parse().unwrap()),
            clock: "14:05, clock of the telephone".to_owned(),
            place: "Airport".to_owned(),
            by: "a traveller".to_owned(),
            device: "telephone".to_owned(),
        },
        received: Moment(1_772_800_000),
        from: None,
        source_text: "sent by the sister".to_owned(),
        about: "Shows the two men.".to_owned(),
        shows: [].into(),
        warnings: [Warning::Violence, Warning::Distress].into(),
        source: Some("SRC.F".to_owned()),
        information: Some("INF.3".to_owned()),
        derived: None,
        hold: true,
        saw: 1,
    }
}

pub(super) fn stripped() -> EvidenceRegistered {
    EvidenceRegistered {
        evidence: evidence(71),
        title: "Video of the arrest, without metadata".to_owned(),
        origin: Origin::File {
            blob: BlobId::from_random([71; 16]),
            key: FileKey("AGE-SECRET-KEY-PQ-1EXAMPLE".to_owned()),
        },
        derived: Some(Derived {
            from: evidence(70),
            change: Change::Stripped,
            what: vec!["exif".to_owned(), "place".to_owned()],
            note: "for the press".to_owned(),
        }),
        ..registered()
    }
}

pub(super) fn custody() -> CustodyRecorded {
    CustodyRecorded {
        evidence: evidence(70),
        what: Custody::HandedOver,
        to: "Forensic institute".to_owned(),
        audience: None,
        purpose: "to examine the recording".to_owned(),
    }
}

/// What was done with an item; who reads what is handed over is a partner.
fn held(number: u8, what: Custody, (to, purpose): (&str, &str)) -> CustodyRecorded {
    CustodyRecorded {
        evidence: evidence(number),
        what,
        to: to.to_owned(),
        audience: (what == Custody::HandedOver).then_some(Audience::Partners),
        purpose: purpose.to_owned(),
    }
}

fn case() -> Case {
    let mut case = play(&["ana opens A threat from r1"]);
    happen(&mut case, |case| {
        decide::register(case, registered(), TODAY)
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

fn try_with(case: &mut Case, change: impl FnOnce(&mut EvidenceRegistered)) -> Result<(), Refusal> {
    let mut item = EvidenceRegistered {
        saw: 99,
        ..registered()
    };
    change(&mut item);
    happen(case, |case| decide::register(case, item, TODAY))
}

#[test]
fn what_an_item_is_made_of_never_changes() {
    let mut case = case();
    let fixed = Err(Refusal::EvidenceIsFixed);
    let other = Hash([8; 32]);
    assert_eq!(
        try_with(&mut case, |it| it.file.as_mut().unwrap().sha256 = other),
        fixed
    );
    assert_eq!(try_with(&mut case, |it| it.received = Moment(0)), fixed);
    assert_eq!(
        try_with(&mut case, |it| it.derived = stripped().derived),
        fixed
    );
    assert_eq!(try_with(&mut case, |_| {}), Err(Refusal::NoChange));
    assert_eq!(
        try_with(&mut case, |it| it.about = "Shows three.".to_owned()),
        Ok(())
    );
}

#[test]
fn a_file_is_registered_once_and_only_from_a_report_of_the_case() {
    let mut case = case();
    let again = try_with(&mut case, |it| it.evidence = evidence(72));
    assert_eq!(again, Err(Refusal::EvidenceKnown));
    let elsewhere = try_with(&mut case, |it| {
        it.evidence = evidence(72);
        it.origin = Origin::Report {
            report: report("r2"),
            position: 0,
            index: 0,
        };
    });
    assert_eq!(elsewhere, Err(Refusal::ReportNotJoined));
}

#[test]
fn a_copy_names_what_it_was_made_from_and_leads_back_to_the_original() {
    let mut case = case();
    let orphan = EvidenceRegistered {
        derived: stripped().derived.map(|it| Derived {
            from: evidence(99),
            ..it
        }),
        ..stripped()
    };
    let refused = happen(&mut case, |case| decide::register(case, orphan, TODAY));
    assert_eq!(refused, Err(Refusal::NoEvidence));
    happen(&mut case, |case| decide::register(case, stripped(), TODAY)).unwrap();
    assert_eq!(case.evidence().root(evidence(71)), evidence(70));
    assert_eq!(case.evidence().made_from(evidence(70)).count(), 1);
    assert!(case.evidence().get(evidence(70)).unwrap().is_original());
}

#[test]
fn an_object_has_a_place_and_no_bytes() {
    let mut case = case();
    let object = |place: &str| EvidenceRegistered {
        evidence: evidence(73),
        origin: Origin::Kept {
            place: place.to_owned(),
        },
        file: None,
        ..registered()
    };
    let refused = happen(&mut case, |case| decide::register(case, object(" "), TODAY));
    assert_eq!(refused, Err(Refusal::EvidenceWithoutPlace));
    happen(&mut case, |case| {
        decide::register(case, object("Safe 2, bag 17"), TODAY)
    })
    .unwrap();
    let opened = happen(&mut case, |case| {
        decide::custody(case, held(73, Custody::Opened, ("", "to look")), TODAY)
    });
    assert_eq!(opened, Err(Refusal::EvidenceIsNoFile));
    assert_eq!(
        decide::copy(&case, evidence(73), Change::Redacted),
        Err(Refusal::EvidenceIsNoFile)
    );
}

#[test]
fn nothing_is_opened_or_given_away_without_a_purpose() {
    let mut case = case();
    let mut told = |what, to, purpose| {
        happen(&mut case, |case| {
            decide::custody(case, held(70, what, (to, purpose)), TODAY)
        })
    };
    let nobody = Err(Refusal::CustodyToNobody);
    assert_eq!(told(Custody::HandedOver, " ", "to examine it"), nobody);
    let purpose = Err(Refusal::CustodyWithoutPurpose);
    assert_eq!(told(Custody::Opened, "", ""), purpose);
    assert_eq!(told(Custody::Exported, "a court", ""), purpose);
    assert_eq!(told(Custody::HashFits, "", ""), Ok(()));
    assert_eq!(
        told(Custody::HandedOver, "the institute", "it asks"),
        Ok(())
    );
    let item = case.evidence().get(evidence(70)).unwrap();
    assert_eq!(item.holder(), Some("the institute"));
    assert!(item.checked().is_some_and(|(_, fits)| fits));
    let links: Vec<_> = item.chain.iter().map(|it| it.what.code()).collect();
    assert_eq!(links, ["received", "hash-fits", "handed-over"]);
}

#[test]
fn custody_is_recorded_in_a_closed_case_too() {
    let mut case = play(&["ana opens A threat from r1 with ben"]);
    happen(&mut case, |case| {
        decide::register(case, registered(), TODAY)
    })
    .unwrap();
    let propose = super::act(&case, "ana proposes close completed because done").unwrap();
    case.apply(&recorded(case.next(), OFFICER_ANA, propose));
    let agree = super::act(&case, "ben agrees").unwrap();
    let ben = super::officer("ben").unwrap();
    case.apply(&recorded(case.next(), ben, agree));
    let opened = happen(&mut case, |case| {
        let opened = held(70, Custody::Opened, ("", "a court asks"));
        decide::custody(case, opened, TODAY)
    });
    assert_eq!(opened, Ok(()));
    assert_eq!(
        try_with(&mut case, |it| it.hold = false),
        Err(Refusal::CaseClosed)
    );
}

#[test]
fn a_grade_is_one_of_its_own_list() {
    let mut case = case();
    let mixed = try_with(&mut case, |it| it.source = Some("INF.1".to_owned()));
    assert_eq!(mixed, Err(Refusal::NotAGrade));
}

#[test]
fn who_gave_evidence_is_not_taken_off_the_file() {
    let mut case = case();
    happen(&mut case, |case| {
        let party = super::file::party();
        crate::parties::decide::record(case, party, TODAY)
    })
    .unwrap();
    try_with(&mut case, |it| it.from = Some(id(20))).unwrap();
    let refused = happen(&mut case, |case| {
        crate::parties::decide::remove(case, id(20), "another case")
    });
    assert_eq!(refused, Err(Refusal::PartyInUse));
}

#[test]
fn what_is_held_is_let_go_by_two() {
    use crate::decisions::{Matter, decide as decisions};
    use words::DecisionId;
    let mut case = case();
    let hold = |case: &Case, hold: bool| {
        let known = case.evidence().get(evidence(70)).unwrap().known();
        let item = EvidenceRegistered {
            hold,
            saw: case.next(),
            ..known.clone()
        };
        decide::register(case, item, TODAY)
    };
    let proposes = |case: &Case, hold: &str, number: u8| {
        let what = Matter::LiftHold {
            hold: hold.to_owned(),
        };
        let decision = DecisionId::from_random([number; 16]);
        let reasons = "The court has given it back.";
        decisions::propose(case, decision, what, reasons, case.next(), OFFICER_ANA)
    };
    let id = evidence(70).to_string();
    let absent = Some(No::Refused(Refusal::NoEvidence));
    assert_eq!(proposes(&case, "somewhere", 8).err(), absent);
    let alone = happen(&mut case, |case| hold(case, false));
    assert_eq!(alone, Err(Refusal::HoldNeedsTwo));
    happen(&mut case, |case| proposes(case, &id, 8)).unwrap();
    assert!(case.evidence().get(evidence(70)).unwrap().known().hold);
    let ben = OfficerId::from_random([2; 16]);
    let held = |case: &Case| case.evidence().get(evidence(70)).unwrap().known().hold;
    let answers = |case: &mut Case, by: OfficerId| {
        let answered = crate::decisions::event::DecisionAnswered {
            decision: DecisionId::from_random([8; 16]),
            agrees: true,
            reasons: String::new(),
            saw: case.next(),
        };
        let event = CaseEvent::DecisionAnswered(answered);
        case.apply(&recorded(case.next(), by, event));
    };
    answers(&mut case, OFFICER_ANA);
    assert!(held(&case), "one is not enough");
    answers(&mut case, ben);
    assert!(!held(&case));
    let nothing = Some(No::Refused(Refusal::NoChange));
    assert_eq!(proposes(&case, &id, 9).err(), nothing, "it is not held");
    happen(&mut case, |case| hold(case, true)).unwrap();
    assert!(held(&case), "holding takes one");
}

#[test]
fn a_state_in_memory_holds_no_key_of_a_file() {
    let mut case = case();
    happen(&mut case, |case| decide::register(case, stripped(), TODAY)).unwrap();
    case.forget_texts();
    let origin = &case.evidence().get(evidence(71)).unwrap().known().origin;
    assert!(matches!(origin, Origin::File { key, .. } if key.0.is_empty()));
}

#[test]
fn a_package_asks_whoever_gave_the_items() {
    use crate::consent::{Answer, Purpose, Scope};
    let mut case = super::consent::case();
    let given = EvidenceRegistered {
        from: Some(super::file::id(super::consent::ANA)),
        ..registered()
    };
    let item = given.evidence;
    let position = case.next();
    case.apply(&super::recorded(
        position,
        super::OFFICER_ANA,
        CaseEvent::EvidenceRegistered(given),
    ));
    let today = super::consent::TODAY;
    let court = (Audience::Partners, "Court");
    let lacks = lacking(&case, &[item], court, today);
    assert!(!lacks.is_empty());
    let packed = || held(70, Custody::Exported, ("Court", "the hearing"));
    let refused = decide::custody(&case, packed(), today).err();
    assert_eq!(refused, Some(No::Refused(Refusal::ConsentMissing)));
    // An export looks at all that it shows before that, and may have been let go.
    assert!(decide::left_with_export(&case, packed()).is_ok());
    // Whoever stands in the picture is asked as well, and is not forgotten on the file.
    let shown = super::file::id(super::consent::SOURCE);
    let mut with = case.clone();
    happen(&mut with, |case| {
        let known = case.evidence().get(item).unwrap().known();
        let shows = EvidenceRegistered {
            shows: [shown].into(),
            saw: case.next(),
            ..known.clone()
        };
        decide::register(case, shows, today)
    })
    .unwrap();
    let of = |case: &Case| -> BTreeSet<PartyId> {
        let lacks = lacking(case, &[item], court, today);
        lacks.iter().map(|it| it.party).collect()
    };
    assert_eq!(of(&with).len(), of(&case).len() + 1);
    assert!(of(&with).contains(&shown) && with.evidence().names(shown));
    let nobody = EvidenceRegistered {
        shows: [id(99)].into(),
        saw: with.next(),
        ..with.evidence().get(item).unwrap().known().clone()
    };
    assert_eq!(
        decide::register(&with, nobody, today).err(),
        Some(No::Refused(Refusal::NoParty))
    );
    assert!(
        lacks
            .iter()
            .all(|it| matches!(it.scope, Scope::Documents | Scope::Pictures))
    );
    let mut yes = super::consent::said(super::consent::ANA, 7, Answer::Granted, Audience::Partners);
    yes.recipients = vec!["Court".to_owned()];
    yes.purposes.insert(Purpose::Export);
    let position = case.next();
    case.apply(&super::recorded(
        position,
        super::OFFICER_ANA,
        CaseEvent::ConsentRecorded(yes),
    ));
    assert!(lacking(&case, &[item], court, today).is_empty());
    assert!(!lacking(&case, &[item], (Audience::Partners, "Somebody else"), today).is_empty());
}
