//! The office book, as texts; and its events as they are written.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::event::{OfficerReinstated, SearchesKept};
use super::*;
use crate::Refusal;
use crate::view::Role;
use exchange::questionnaire::{Questionnaire, read_xlsform};
use exchange::register::{Column, Mapping, Target};
use words::{EventId, Language, Moment, OfficerId, StreamId};

pub(crate) fn id(number: u8) -> OfficerId {
    OfficerId::from_random([number; 16])
}

fn card(number: u8, name: &str, roles: &[Role]) -> Card {
    Card {
        id: id(number),
        name: name.to_owned(),
        roles: roles.to_vec(),
        key: format!("age1pq1officer{number}"),
        verifying: hex::encode([number; 32]),
    }
}

fn founded() -> OfficeEvent {
    let all = [Role::Intake, Role::Supervisor, Role::Administrator];
    let grant = |of| GrantTo { of, to: id(1) };
    OfficeEvent::Founded(Box::new(Founded {
        name: "Focal point".into(),
        slug: "focal-point".into(),
        languages: vec![Language::En, Language::Ar],
        office_book: "age1pq1book".into(),
        intake: "age1pq1intake".into(),
        audit: "age1pq1audit".into(),
        audit_book: StreamId::from_random([9; 16]),
        node: hex::encode([8; 32]),
        officer: card(1, "Ana", &all),
        desk: hex::encode([7; 32]),
        grants: vec![
            grant(KeyName::OfficeBook),
            grant(KeyName::Intake),
            grant(KeyName::Audit),
        ],
    }))
}

/// A book with Ana (1), who founded it, and Ben (2), who takes reports in.
pub(crate) fn book() -> Book {
    let mut book = Book::default();
    assert_eq!(
        book.apply(&founded(), [1; 32], (0, 1, Moment(0))),
        Taken::Yes
    );
    let ben = add_officer(&book, id(1), card(2, " Ben  B. ", &[Role::Intake])).unwrap();
    assert_eq!(book.apply(&ben, [1; 32], (1, 4, Moment(60))), Taken::Yes);
    book
}

#[test]
fn only_the_first_officer_founds_and_only_once() {
    let mut book = Book::default();
    assert_eq!(
        book.apply(&founded(), [2; 32], (0, 1, Moment(0))),
        Taken::NotTheirs
    );
    assert_eq!(
        book.apply(&founded(), [1; 32], (1, 1, Moment(0))),
        Taken::NotTheirs
    );
    assert!(book.founded().is_none());
    let mut book = self::book();
    assert_eq!(
        book.apply(&founded(), [1; 32], (2, 9, Moment(0))),
        Taken::NotTheirs
    );
}

#[test]
fn keys_go_with_roles() {
    assert_eq!(keys_of(&[Role::Case]), [KeyName::OfficeBook]);
    assert_eq!(keys_of(&[Role::Administrator]), [KeyName::OfficeBook]);
    assert_eq!(
        keys_of(&[Role::Intake]),
        [KeyName::OfficeBook, KeyName::Intake]
    );
    assert_eq!(
        keys_of(&[Role::Auditor]),
        [KeyName::OfficeBook, KeyName::Audit]
    );
    assert_eq!(keys_of(&[Role::Supervisor]).len(), 3);
}

#[test]
fn only_an_administrator_adds_officers() {
    let book = book();
    let cyd = card(3, "Cyd", &[Role::Case]);
    assert_eq!(
        add_officer(&book, id(2), cyd.clone()).err(),
        Some(Refusal::NotYourRole)
    );
    let event = add_officer(&book, id(1), cyd).unwrap();
    // Written past the desk's own refusal, it still changes nothing.
    let mut forged = book.clone();
    assert_eq!(
        forged.apply(&event, [2; 32], (2, 9, Moment(0))),
        Taken::NotTheirs
    );
    assert!(forged.officer(id(3)).is_none());
}

#[test]
fn a_name_stands_for_one_officer() {
    let again = card(3, "ben b.", &[Role::Case]);
    assert_eq!(
        add_officer(&book(), id(1), again).err(),
        Some(Refusal::NameTaken)
    );
    let none = card(3, " \n ", &[Role::Case]);
    assert_eq!(
        add_officer(&book(), id(1), none).err(),
        Some(Refusal::NoName)
    );
    let idle = card(3, "Cyd", &[]);
    assert_eq!(
        add_officer(&book(), id(1), idle).err(),
        Some(Refusal::NoRole)
    );
}

#[test]
fn what_an_officer_wrote_before_being_suspended_stays_theirs() {
    let mut book = book();
    let event = suspend(&book, id(1), id(2)).unwrap();
    assert_eq!(book.apply(&event, [1; 32], (2, 10, Moment(0))), Taken::Yes);
    assert!(!book.officer(id(2)).unwrap().is_active());
    assert!(book.author([2; 32], 9).is_some());
    assert!(book.author([2; 32], 10).is_none());
    let back = reinstate(&book, id(1), id(2)).unwrap();
    assert_eq!(book.apply(&back, [1; 32], (3, 20, Moment(0))), Taken::Yes);
    assert!(book.author([2; 32], 15).is_none());
    assert!(book.author([2; 32], 20).is_some());
}

#[test]
fn the_office_keeps_an_administrator_and_somebody_who_opens_reports() {
    let book = book();
    assert_eq!(
        suspend(&book, id(1), id(1)).err(),
        Some(Refusal::LastAdministrator)
    );
    let mut alone = Book::default();
    alone.apply(&founded(), [1; 32], (0, 1, Moment(0)));
    let less = set_roles(&alone, id(1), id(1), &[Role::Administrator]);
    assert_eq!(less.err(), Some(Refusal::LastIntake));
    assert!(suspend(&book, id(1), id(2)).is_ok());
}

#[test]
fn new_roles_bring_the_keys_that_were_missing() {
    let roles = [Role::Auditor, Role::Intake];
    let Ok(OfficeEvent::RolesChanged(event)) = set_roles(&book(), id(1), id(2), &roles) else {
        panic!("roles can be changed");
    };
    assert_eq!(event.roles, [Role::Intake, Role::Auditor]);
    let grants = [GrantTo {
        of: KeyName::Audit,
        to: id(2),
    }];
    assert_eq!(event.grants, grants);
}

#[test]
fn what_a_later_desk_wrote_changes_nothing_and_breaks_nothing() {
    let mut book = book();
    let later = OfficeEvent::Unknown {
        name: "trustees_named".into(),
        content: serde_json::json!({"threshold": 3}),
    };
    assert_eq!(
        book.apply(&later, [1; 32], (2, 9, Moment(0))),
        Taken::Unknown
    );
    assert_eq!(book.next(), 3);
}

fn ministry() -> Interest {
    Interest {
        kind: InterestKind::Agency,
        text: " Ministry  of Interior ".to_owned(),
        note: "my sister works there".to_owned(),
    }
}

#[test]
fn interests_are_ones_own_and_no_version_is_lost() {
    let mut book = book();
    let cyd = add_officer(&book, id(1), card(3, "Cyd", &[Role::Case])).unwrap();
    book.apply(&cyd, [1; 32], (2, 9, Moment(0)));
    let of = |book: &Book, by, whose| declare_interests(book, by, whose, vec![ministry()]);
    assert_eq!(of(&book, id(3), id(2)).err(), Some(Refusal::NotYourRole));
    let event = of(&book, id(1), id(2)).unwrap();
    // Written past the desk's own refusal, it still changes nothing.
    assert_eq!(
        book.apply(&event, [3; 32], (3, 10, Moment(0))),
        Taken::NotTheirs
    );
    assert_eq!(book.apply(&event, [1; 32], (3, 10, Moment(0))), Taken::Yes);
    let ben = book.officer(id(2)).unwrap();
    assert_eq!(ben.interests()[0].text, "Ministry of Interior");
    assert_eq!(
        of(&book, id(2), id(2)).err(),
        Some(casework::Refusal::NoChange.into())
    );
    let none = declare_interests(&book, id(2), id(2), Vec::new()).unwrap();
    assert_eq!(book.apply(&none, [2; 32], (4, 11, Moment(60))), Taken::Yes);
    let ben = book.officer(id(2)).unwrap();
    assert!(ben.interests().is_empty());
    let by: Vec<_> = ben.declared().iter().map(|it| it.by).collect();
    assert_eq!(by, [id(1), id(2)]);
}

#[test]
fn every_event_is_written_as_in_its_golden_file_and_read_back() {
    let ben = add_officer(&book(), id(1), card(3, "Cyd", &[Role::Intake])).unwrap();
    let events = [
        founded(),
        ben,
        suspend(&book(), id(1), id(2)).unwrap(),
        OfficeEvent::OfficerReinstated(OfficerReinstated { officer: id(2) }),
        set_roles(&book(), id(1), id(2), &[Role::Supervisor]).unwrap(),
        declare_interests(&book(), id(2), id(2), vec![ministry()]).unwrap(),
        searches(2, "6167652d"),
        set_address(&book(), id(1), "1 Harbour Street").unwrap(),
        share_mapping(&book(), id(1), "Old register", Some(&mapping())).unwrap(),
        set_questions(&book(), id(1), FORM, Some(&questions())).unwrap(),
        review_access(&book(), id(1)).unwrap(),
    ];
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    for what in events {
        let written = Written {
            version: 1,
            id: EventId::from_random([7; 16]),
            what,
        };
        let text = serde_json::to_string_pretty(&written).unwrap() + "\n";
        let file = folder.join(format!("{}.v1.json", written.what.name()));
        if !file.exists() && std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&file, &text).unwrap();
        }
        let golden = std::fs::read_to_string(&file).unwrap();
        assert_eq!(text, golden, "{}", written.what.name());
        assert!(serde_json::from_str::<Written>(&golden).unwrap() == written);
    }
}

fn searches(officer: u8, sealed: &str) -> OfficeEvent {
    OfficeEvent::SearchesKept(SearchesKept {
        officer: id(officer),
        sealed: sealed.into(),
    })
}

#[test]
fn everybody_keeps_their_own_searches_and_nobody_anybody_elses() {
    let mut book = book();
    let kept = |book: &Book| {
        let ben = book.officer(id(2));
        ben.and_then(|it| it.searches()).map(str::to_owned)
    };
    let own = book.apply(&searches(2, "aa"), [2; 32], (2, 6, Moment(0)));
    assert_eq!(own, Taken::Yes);
    let other = book.apply(&searches(2, "bb"), [1; 32], (3, 7, Moment(0)));
    assert_eq!(other, Taken::NotTheirs);
    assert_eq!(kept(&book).as_deref(), Some("aa"));
}

const FORM: EventId = EventId::from_random([81; 16]);

fn mapping() -> Mapping {
    Mapping {
        headings_row: Some(1),
        columns: vec![Column {
            heading: "What".to_owned(),
            target: Target::Text,
        }],
        language: None,
    }
}

fn questions() -> Questionnaire {
    let file = b"survey,,,\n,type,name,label\n,text,district,District\n";
    read_xlsform(file, &exchange::Limits::default()).unwrap()
}

#[test]
fn what_is_shared_comes_from_those_whose_roles_share_it() {
    let mut book = book();
    let place = |position| (position, 10 + position, Moment(60));
    // Ben works on cases: he shares a mapping, and does not speak for the office.
    let shared = share_mapping(&book, id(2), " Old  register ", Some(&mapping())).unwrap();
    assert_eq!(book.apply(&shared, [2; 32], place(3)), Taken::Yes);
    assert_eq!(book.shared().mappings()[0].0, "Old register");
    let again = share_mapping(&book, id(2), "Old register", Some(&mapping())).err();
    assert_eq!(again, Some(casework::Refusal::NoChange.into()));
    for refused in [
        set_address(&book, id(2), "1 Harbour Street").err(),
        set_questions(&book, id(2), FORM, Some(&questions())).err(),
    ] {
        assert_eq!(refused, Some(Refusal::NotYourRole));
    }
    let asked = set_questions(&book, id(1), FORM, Some(&questions())).unwrap();
    assert_eq!(book.apply(&asked, [2; 32], place(4)), Taken::NotTheirs);
    assert!(book.shared().questions().is_none());
    assert_eq!(book.apply(&asked, [1; 32], place(4)), Taken::Yes);
    assert_eq!(book.shared().questions().unwrap().form, FORM);
    // What was asked once stays readable, and is not asked in another form under the same id.
    let none = set_questions(&book, id(1), EventId::from_random([82; 16]), None).unwrap();
    assert_eq!(book.apply(&none, [1; 32], place(5)), Taken::Yes);
    assert!(book.shared().questions().is_none());
    assert!(book.shared().asked_by(FORM).is_some());
    assert_eq!(book.apply(&asked, [1; 32], place(6)), Taken::Yes);
    assert!(book.shared().questions().is_none());
    let long = "x".repeat(301);
    for (address, refusal) in [
        (long.as_str(), casework::Refusal::TextTooLong),
        ("", casework::Refusal::NoChange),
    ] {
        assert_eq!(
            set_address(&book, id(1), address).err(),
            Some(refusal.into())
        );
    }
    let nothing = Questionnaire {
        items: Vec::new(),
        ..questions()
    };
    let empty = set_questions(&book, id(1), FORM, Some(&nothing)).err();
    assert_eq!(empty, Some(Refusal::QuestionsNone));
}
