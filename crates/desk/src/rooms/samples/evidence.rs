//! A case's file with evidence and an investigation, invented.

use super::{NOON, file, stream};
use crate::view::{CaseHead, FileView, OfferedFile};
use casework::evidence::event::{
    Captured, CustodyRecorded, Derived, EvidenceRegistered, FileFacts, FileKey, Origin,
};
use casework::evidence::{Change, Custody, Kind, Warning};
use casework::intake::event::Opened;
use casework::investigation::event::{
    FactRests, FactSet, Ground, InterviewRecorded, QuestionSet, StatementRecorded, TaskDone,
    TaskSet,
};
use casework::investigation::{FactState, Point, Setting, Stance};
use casework::particulars::Urgency;
use casework::parties::event::{Name, PartyRecorded};
use casework::parties::{Kind as PartyKind, NameKind, Role};
use casework::{Case, CaseEvent, Event, FORM_VERSION, Recorded};
use jiff::civil::date;
use words::{BlobId, EventId, EvidenceId, Hash, ItemId, Moment, OfficerId, PartyId};

const ME: OfficerId = OfficerId::from_random([1; 16]);

fn text(it: &str) -> String {
    it.to_owned()
}

/// A file that waits to be registered.
pub(in crate::rooms) fn offered() -> OfferedFile {
    OfferedFile {
        row: file(),
        at: NOON,
    }
}

/// The file of a case in which nothing was recorded.
pub(in crate::rooms) fn empty_file_view() -> FileView {
    view(vec![opened()])
}

/// The file of a case with evidence and an investigation.
pub(in crate::rooms) fn file_view() -> FileView {
    let mut events = vec![
        opened(),
        party(20, "ليلى م.", Role::Victim),
        party(21, "<b>Salma</b>", Role::Witness),
    ];
    events.extend(evidence());
    events.extend(investigation());
    view(events)
}

fn opened() -> CaseEvent {
    CaseEvent::Opened(Opened {
        title: text("تهديد بعد جلسة"),
        summary: String::new(),
        urgency: Urgency::Soon,
        reports: vec![stream(1)],
        members: Vec::new(),
    })
}

fn party(number: u8, name: &str, role: Role) -> CaseEvent {
    CaseEvent::PartyRecorded(PartyRecorded {
        party: PartyId::from_random([number; 16]),
        kind: PartyKind::Person,
        names: vec![Name {
            text: text(name),
            kind: NameKind::Main,
        }],
        roles: [role].into(),
        codes: Vec::new(),
        states: Vec::new(),
        born: None,
        count: None,
        function: String::new(),
        contact: String::new(),
        about: String::new(),
        saw: 0,
    })
}

#[expect(clippy::too_many_lines, reason = "one sample after the other")]
fn evidence() -> Vec<CaseEvent> {
    let id = |number: u8| EvidenceId::from_random([number; 16]);
    let video = EvidenceRegistered {
        evidence: id(70),
        title: text("<i>Video</i> of the arrest"),
        kind: Kind::Video,
        origin: Origin::Report {
            report: stream(1),
            position: 0,
            index: 0,
        },
        shows: [].into(),
        file: Some(FileFacts {
            name: text("IMG_0034.mov"),
            media_type: text("video/quicktime"),
            size: 7_340_032,
            sha256: Hash([9; 32]),
        }),
        captured: Captured {
            when: "~2026-03".parse().ok(),
            clock: text("14:05, clock of the telephone"),
            place: text("المطار"),
            by: text("a traveller"),
            device: text("telephone"),
        },
        received: NOON,
        from: Some(PartyId::from_random([21; 16])),
        source_text: text("sent by the sister"),
        about: text("Shows two men.\nNo faces."),
        warnings: [Warning::Violence, Warning::SexualViolence].into(),
        source: Some(text("SRC.F")),
        information: Some(text("INF.3")),
        derived: None,
        hold: true,
        saw: 1,
    };
    let copy = EvidenceRegistered {
        evidence: id(71),
        title: text("Video, without metadata"),
        origin: Origin::File {
            blob: BlobId::from_random([71; 16]),
            key: FileKey(String::new()),
        },
        derived: Some(Derived {
            from: id(70),
            change: Change::Stripped,
            what: [
                "exif",
                "place",
                "thumbnail",
                "xmp",
                "iptc",
                "comment",
                "time",
                "orientation",
                "colour-profile",
                "frames",
                "trailing-data",
                "properties",
                "embedded-files",
                "scripts",
                "persons",
                "revisions",
                "inner-pictures",
                "left-inner-pictures",
                "left-embedded-files",
                "left-scripts",
                "left-editing-marks",
                "left-recorded-changes",
                "left-hidden-content",
            ]
            .map(text)
            .into(),
            note: String::new(),
        }),
        ..video.clone()
    };
    let covered = EvidenceRegistered {
        evidence: id(72),
        title: text("Letter, covered"),
        kind: Kind::Official,
        origin: Origin::File {
            blob: BlobId::from_random([72; 16]),
            key: FileKey(String::new()),
        },
        warnings: std::collections::BTreeSet::new(),
        derived: Some(Derived {
            from: id(70),
            change: Change::Redacted,
            what: vec![text("covered-3")],
            note: String::new(),
        }),
        ..video.clone()
    };
    let object = EvidenceRegistered {
        evidence: id(73),
        title: text("A torn passport"),
        kind: Kind::Object,
        origin: Origin::Kept {
            place: text("Safe 2, bag 17"),
        },
        file: None,
        from: None,
        hold: false,
        ..video.clone()
    };
    let held = |number, what, to: &str, purpose: &str| {
        CaseEvent::CustodyRecorded(CustodyRecorded {
            evidence: id(number),
            what,
            to: text(to),
            audience: None,
            purpose: text(purpose),
        })
    };
    vec![
        CaseEvent::EvidenceRegistered(video),
        held(70, Custody::Previewed, "", ""),
        held(70, Custody::HashFits, "", ""),
        held(70, Custody::Copied, "", "stripped"),
        CaseEvent::EvidenceRegistered(copy),
        held(71, Custody::HashDiffers, "", ""),
        held(71, Custody::Exported, "Court of <Ardena>", "an appeal"),
        CaseEvent::EvidenceRegistered(covered),
        held(72, Custody::Opened, "", "to check it"),
        CaseEvent::EvidenceRegistered(object),
        held(
            73,
            Custody::HandedOver,
            "Forensic institute",
            "to examine it",
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "one sample after the other")]
fn investigation() -> Vec<CaseEvent> {
    let item = |number: u8| ItemId::from_random([number; 16]);
    let victim = PartyId::from_random([20; 16]);
    let witness = PartyId::from_random([21; 16]);
    let mut events = vec![
        CaseEvent::QuestionSet(QuestionSet {
            question: item(80),
            text: text("Who gave the order?"),
            why: text("It shows who knew."),
            answer: None,
            saw: 0,
        }),
        CaseEvent::QuestionSet(QuestionSet {
            question: item(81),
            text: text("<b>When</b> was it?"),
            why: String::new(),
            answer: Some(text("On 6 March.")),
            saw: 0,
        }),
    ];
    for (number, who, due) in [
        (82, Some(ME), "2020-01-01"),
        (83, None, "2030"),
        (84, None, ""),
    ] {
        events.push(CaseEvent::TaskSet(TaskSet {
            task: item(number),
            text: text("Ask the airline"),
            who,
            due: due.parse().ok(),
            question: Some(item(80)),
            saw: 0,
        }));
    }
    events.push(CaseEvent::TaskDone(TaskDone {
        task: item(84),
        done: true,
        result: text("They keep none."),
    }));
    for (number, asked, points) in [(85, Some(3), true), (86, None, false)] {
        events.push(CaseEvent::InterviewRecorded(InterviewRecorded {
            interview: item(number),
            with: victim,
            on: casework::when::PartialDate::of(date(2026, 3, 20)),
            by: vec![ME],
            others: text("a psychologist"),
            setting: Setting::InPerson,
            place: text("at her lawyer’s"),
            interpreter: points.then_some(witness),
            interpreter_name: String::new(),
            languages: vec![text("ar"), text("fr")],
            consent: None,
            consent_note: match points {
                true => text("To be used here."),
                false => String::new(),
            },
            companions: text("her sister"),
            points: match points {
                true => Point::ALL.iter().copied().collect(),
                false => std::collections::BTreeSet::new(),
            },
            asked_before: asked,
            asked_by: text("the police"),
            notes: text("She was tired."),
            saw: 0,
        }));
    }
    for (number, by, interview) in [(87, victim, Some(item(85))), (88, witness, None)] {
        events.push(CaseEvent::StatementRecorded(StatementRecorded {
            statement: item(number),
            by,
            interview,
            on: casework::when::PartialDate::of(date(2026, 3, 20)),
            language: text("ar"),
            text: text("أخذوا جواز السفر\n<script>"),
            translation: text("They took the passport."),
            source: Some(text("SRC.F")),
            information: Some(text("INF.2")),
            saw: 0,
        }));
    }
    for (number, state) in (89_u8..).zip(FactState::ALL) {
        events.push(CaseEvent::FactSet(FactSet {
            fact: item(number),
            text: text("Her passport was taken at the <airport>."),
            incident: None,
            act: None,
            state: *state,
            reasons: text("Two saw it."),
            saw: 0,
        }));
    }
    let grounds = [
        Ground::Statement(item(87)),
        Ground::Statement(item(88)),
        Ground::Evidence(EvidenceId::from_random([70; 16])),
        Ground::Report(stream(1)),
        Ground::Other(text("Letter of the airport")),
    ];
    for (number, (on, stance)) in (100_u8..).zip(grounds.into_iter().zip([
        Stance::Supports,
        Stance::Contradicts,
        Stance::Supports,
        Stance::Silent,
        Stance::Contradicts,
    ])) {
        events.push(CaseEvent::FactRests(FactRests {
            rest: item(number),
            fact: item(91),
            on,
            stance,
            information: Some(text("INF.2")),
            note: text("third paragraph"),
        }));
    }
    events
}

fn view(events: Vec<CaseEvent>) -> FileView {
    let mut case = Case::new();
    for (position, what) in events.into_iter().enumerate() {
        case.apply(&Recorded {
            position: position as u64,
            by: ME,
            at: NOON,
            event: Event {
                version: FORM_VERSION,
                id: EventId::from_random([7; 16]),
                what,
            },
        });
    }
    let members = super::officers();
    FileView {
        head: CaseHead {
            id: stream(9),
            reference: text("0909 0909"),
            title: text("تهديد بعد جلسة"),
            closed: false,
        },
        seen: case.next(),
        officers: members.iter().map(|it| (it.id, it.name.clone())).collect(),
        members,
        me: ME,
        now: Moment(NOON.0 + 3_600),
        today: date(2026, 5, 20),
        may: true,
        case,
    }
}
