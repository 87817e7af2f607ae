//! Samples of the file: an empty one, a full one in several scripts, and one of a closed case.

use super::{NOON, officers};
use crate::view::FileView;
use casework::cooperation::event::CooperationRecorded;
use casework::incidents::Following;
use casework::incidents::event::{Act, Effect, IncidentRecorded};
use casework::intake::event::Opened;
use casework::particulars::Urgency;
use casework::parties::event::{Name, PartiesTied, PartyRecorded};
use casework::parties::{Kind, NameKind, Role, TieKind};
use casework::when::{Span, day_of};
use casework::{Case, CaseEvent, Event, FORM_VERSION, Recorded};
use words::{ActId, CooperationId, EventId, IncidentId, OfficerId, PartyId, TieId};

/// What happened in the full sample, in order.
pub(in crate::rooms) fn story() -> Vec<CaseEvent> {
    let mut all = vec![CaseEvent::Opened(Opened {
        title: "Passport taken <after> a side event".to_owned(),
        summary: String::new(),
        urgency: Urgency::Soon,
        reports: vec![super::stream(0x7f)],
        members: Vec::new(),
    })];
    all.extend(people());
    all.extend(events());
    all
}

pub(in crate::rooms) fn party(number: u8) -> PartyId {
    PartyId::from_random([number; 16])
}

fn people() -> Vec<CaseEvent> {
    let name = |text: &str, kind| Name {
        text: text.to_owned(),
        kind,
    };
    let plain = |number, names, roles: &[Role]| PartyRecorded {
        party: party(number),
        kind: Kind::Person,
        names,
        roles: roles.iter().copied().collect(),
        codes: Vec::new(),
        states: Vec::new(),
        born: None,
        count: None,
        function: String::new(),
        contact: String::new(),
        about: String::new(),
        saw: 1,
    };
    let tie = PartiesTied {
        tie: TieId::from_random([1; 16]),
        from: party(2),
        kind: TieKind::Sibling,
        to: party(1),
        note: "lives <abroad>".to_owned(),
    };
    vec![
        CaseEvent::PartyRecorded(PartyRecorded {
            codes: vec!["VIC.LAWYER".to_owned(), "PP.A".to_owned()],
            states: vec!["CH".to_owned()],
            born: "~1980".parse().ok(),
            function: "Lawyer & blogger".to_owned(),
            contact: "Only through his sister, never by phone.".to_owned(),
            ..plain(
                1,
                vec![
                    name("محمد الصالح", NameKind::Main),
                    name("Mohammed al-Saleh", NameKind::Romanised),
                ],
                &[Role::Victim, Role::Source],
            )
        }),
        CaseEvent::PartyRecorded(plain(
            2,
            vec![name("Salma <b>", NameKind::Main)],
            &[Role::Relative],
        )),
        CaseEvent::PartyRecorded(PartyRecorded {
            kind: Kind::Group,
            count: Some(2),
            ..plain(
                3,
                vec![name("Men in plain clothes", NameKind::Given)],
                &[Role::Author],
            )
        }),
        CaseEvent::PartiesTied(tie),
    ]
}

fn events() -> Vec<CaseEvent> {
    let text = |it: &str| it.to_owned();
    let span = |from: &str, to: Option<&str>| {
        let from = from.parse().ok()?;
        let to = to.and_then(|it| it.parse().ok());
        Some(Span { from, to })
    };
    let act = |number, code: &str, victims, authors| Act {
        act: ActId::from_random([number; 16]),
        code: text(code),
        modifiers: vec![text("MOD.LAW")],
        victims,
        authors,
        attribution: vec![text("ATT.STATE.ORGAN")],
        hit: Some(3),
        stated_reason: text("an unpaid “fine”"),
        note: text("kept overnight"),
    };
    let cooperation = CooperationId::from_random([1; 16]);
    let incident = |number: u8| IncidentId::from_random([number; 16]);
    let first = IncidentRecorded {
        incident: incident(1),
        title: text("Stopped at the airport"),
        when: span("2026-03-06", Some("2026-03-07")),
        place: text("Terminal 2"),
        state: Some(text("CH")),
        account: text("Two men took the passport.\nThey asked <whom> he had met."),
        acts: vec![
            act(1, "ACT.OBS.PASSPORT", vec![party(1)], vec![party(3)]),
            act(2, "ACT.INT.SUMMON", Vec::new(), Vec::new()),
        ],
        effects: vec![Effect {
            code: text("EFF.SELF"),
            on: Some(party(1)),
            note: text("cancelled his next trip"),
        }],
        answers: vec![cooperation],
        follows: None,
        saw: 6,
    };
    let second = IncidentRecorded {
        incident: incident(2),
        title: text("شقيقته استُدعيت"),
        when: span("~2026-04", None),
        account: String::new(),
        acts: vec![act(3, "ACT.INT.FAM", vec![party(2)], Vec::new())],
        effects: Vec::new(),
        follows: Some((Following::Because, incident(1))),
        ..first.clone()
    };
    vec![
        CaseEvent::CooperationRecorded(CooperationRecorded {
            cooperation,
            title: text("Statement at a side event"),
            codes: vec![text("COOP.SPEAK")],
            with: vec![text("UN.HRC"), text("SP.SR-HRD")],
            who: vec![party(1)],
            when: span("2026-03-04", None),
            place: text("Geneva"),
            known: text("It was webcast."),
            about: String::new(),
            saw: 5,
        }),
        CaseEvent::IncidentRecorded(first),
        CaseEvent::IncidentRecorded(second),
    ]
}

/// A case of these events, each written by the first officer.
pub(in crate::rooms) fn folded(events: Vec<CaseEvent>) -> Case {
    let mut case = Case::new();
    for (what, position) in events.into_iter().zip(0_u64..) {
        case.apply(&Recorded {
            position,
            by: OfficerId::from_random([1; 16]),
            at: NOON,
            event: Event {
                version: FORM_VERSION,
                id: EventId::from_random([7; 16]),
                what,
            },
        });
    }
    case
}

fn view(case: Case, may: bool) -> FileView {
    let officers = officers();
    FileView {
        head: super::assessment::head(!may),
        seen: case.next(),
        officers: officers.iter().map(|it| (it.id, it.name.clone())).collect(),
        members: officers,
        me: OfficerId::from_random([1; 16]),
        now: NOON,
        today: day_of(NOON),
        may,
        case,
    }
}

/// An empty file, a full one, and the full one of a closed case.
pub(in crate::rooms) fn file_views() -> Vec<FileView> {
    let empty = story().into_iter().take(1).collect();
    vec![
        view(folded(empty), true),
        view(folded(story()), true),
        view(folded(story()), false),
    ]
}
