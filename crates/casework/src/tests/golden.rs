//! Every event as it is written. A golden file never changes; a new form gets a newer sister.

use super::{OFFICER_ANA, actions, consent, evidence, file, investigation, report, track};
use crate::assessment::event::{AssessmentReviewed, AssessmentSaved, Given};
use crate::assignment::event::Assigned;
use crate::coding::event::Coded;
use crate::decisions::event::{DecisionAnswered, DecisionProposed, DecisionWithdrawn};
use crate::decisions::{Matter, Reach};
use crate::intake::event::{Opened, ReportJoined, ReportLeft, SenderNamed};
use crate::links::LinkKind;
use crate::links::event::{CaseTied, CaseUntied};
use crate::masks::event::IdentityMasked;
use crate::members::event::{MemberAdded, MemberRemoved};
use crate::notes::event::NoteAdded;
use crate::particulars::Urgency;
use crate::particulars::event::{SummaryChanged, TitleChanged, UrgencyChanged};
use crate::screening::event::{InterestCleared, ScreenedOut};
use crate::status::event::{Closed, Reopened, StatusChanged};
use crate::status::{Ground, Stage};
use crate::{CaseEvent, Event, FORM_VERSION};
use guideline::{Answer, Key, Outcome};
use words::{DecisionId, EventId, OfficerId, StreamId};

/// The events of evidence and investigation.
fn found_out() -> Vec<CaseEvent> {
    vec![
        CaseEvent::EvidenceRegistered(evidence::registered()),
        CaseEvent::CustodyRecorded(evidence::custody()),
        CaseEvent::QuestionSet(investigation::question()),
        CaseEvent::TaskSet(investigation::task()),
        CaseEvent::TaskDone(investigation::done()),
        CaseEvent::InterviewRecorded(investigation::interview()),
        CaseEvent::StatementRecorded(investigation::statement()),
        CaseEvent::FactSet(investigation::fact()),
        CaseEvent::FactRests(investigation::rests()),
        CaseEvent::FactFreed(investigation::freed()),
    ]
}

const BEN: OfficerId = OfficerId::from_random([2; 16]);

#[expect(clippy::too_many_lines, reason = "one of each")]
fn events() -> Vec<CaseEvent> {
    let text = |it: &str| it.to_owned();
    let mut all = vec![
        CaseEvent::Opened(Opened {
            title: text("تهديد بعد جلسة"),
            summary: text("They were followed home.\nTwice."),
            urgency: Urgency::Now,
            reports: vec![report("r1"), report("r2")],
            members: vec![BEN],
        }),
        CaseEvent::ReportJoined(ReportJoined {
            report: report("r3"),
            reason: text("the same house"),
        }),
        CaseEvent::ReportLeft(ReportLeft {
            report: report("r3"),
            reason: text("another house"),
        }),
        CaseEvent::SenderNamed(SenderNamed {
            report: report("r1"),
            party: Some(file::id(8)),
        }),
        CaseEvent::CaseTied(CaseTied {
            other: StreamId::from_random([9; 16]),
            kind: LinkKind::Follows,
            note: text("the same brigade"),
        }),
        CaseEvent::CaseUntied(CaseUntied {
            other: StreamId::from_random([9; 16]),
        }),
        CaseEvent::NoteAdded(NoteAdded {
            text: text("Called \"the family\"."),
        }),
        CaseEvent::Assigned(Assigned {
            to: Some(BEN),
            saw: 4,
        }),
        CaseEvent::MemberAdded(MemberAdded { officer: BEN }),
        CaseEvent::MemberRemoved(MemberRemoved {
            officer: OFFICER_ANA,
            reason: text("knows the source"),
        }),
        CaseEvent::TitleChanged(TitleChanged {
            title: text("A threat"),
            saw: 7,
        }),
        CaseEvent::SummaryChanged(SummaryChanged {
            summary: text(""),
            saw: 8,
        }),
        CaseEvent::UrgencyChanged(UrgencyChanged {
            urgency: Urgency::Routine,
            reason: text("they are abroad"),
            saw: 9,
        }),
        CaseEvent::StatusChanged(StatusChanged {
            stage: Stage::FollowingUp,
            saw: 10,
        }),
        CaseEvent::Closed(Closed {
            ground: Ground::AtRequest,
            reasons: text("she asked us to stop"),
            saw: 11,
        }),
        CaseEvent::Reopened(Reopened {
            reasons: text("it happened again"),
            saw: 12,
        }),
        CaseEvent::PartyRecorded(file::party()),
        CaseEvent::PartyRemoved(file::party_removed()),
        CaseEvent::PartiesTied(file::tie()),
        CaseEvent::TieRemoved(file::tie_removed()),
        CaseEvent::CooperationRecorded(file::cooperation()),
        CaseEvent::CooperationRemoved(file::cooperation_removed()),
        CaseEvent::IncidentRecorded(file::incident()),
        CaseEvent::IncidentRemoved(file::incident_removed()),
        CaseEvent::Unknown {
            name: text("interview_held"),
            content: serde_json::json!({"place": "Geneva", "hours": 2}),
        },
        CaseEvent::ConsentRecorded(consent::golden_recorded()),
        CaseEvent::ConsentWithdrawn(consent::golden_withdrawn()),
        CaseEvent::ConsentOverridden(consent::golden_overridden()),
    ];
    all.extend(actions::golden());
    all
}

fn of_several() -> Vec<CaseEvent> {
    let text = |it: &str| it.to_owned();
    vec![
        CaseEvent::Coded(coded()),
        CaseEvent::AssessmentSaved(assessment()),
        CaseEvent::AssessmentReviewed(review()),
        CaseEvent::DecisionProposed(DecisionProposed {
            decision: DecisionId::from_random([8; 16]),
            what: Matter::Close {
                ground: Ground::AtRequest,
            },
            reasons: text("she asked us to stop"),
            saw: 15,
        }),
        CaseEvent::DecisionAnswered(DecisionAnswered {
            decision: DecisionId::from_random([8; 16]),
            agrees: false,
            reasons: text("her brother was called"),
            saw: 16,
        }),
        CaseEvent::DecisionWithdrawn(DecisionWithdrawn {
            decision: DecisionId::from_random([8; 16]),
        }),
        CaseEvent::ScreenedOut(ScreenedOut {
            officer: BEN,
            reason: text("his cousin works there"),
        }),
        CaseEvent::InterestCleared(InterestCleared {
            officer: BEN,
            interest: text("Ministry of Interior"),
            met: text("The ministry"),
            reason: text("it is the Ministry of Health"),
        }),
        CaseEvent::IdentityMasked(IdentityMasked {
            party: file::id(20),
            reason: text("known in town"),
        }),
    ]
}

fn coded() -> Coded {
    Coded {
        codes: ["ACT.OBS.TRAVEL", "COOP.SPEAK", "CH"]
            .map(str::to_owned)
            .into(),
        saw: 13,
    }
}

fn review() -> AssessmentReviewed {
    AssessmentReviewed {
        assessment: EventId::from_random([9; 16]),
        version: 14,
        agrees: false,
        reasons: "the order is older".to_owned(),
    }
}

fn assessment() -> AssessmentSaved {
    let text = |it: &str| it.to_owned();
    AssessmentSaved {
        assessment: EventId::from_random([9; 16]),
        about: text("Ana K., passport"),
        guideline: text("focal-point"),
        edition: 1,
        answers: vec![
            Given {
                key: Key::new("act", "ACT.OBS.PASSPORT"),
                answer: Answer::Yes,
                rests_on: String::new(),
            },
            Given {
                key: Key::new("link", "NEX.KNOW"),
                answer: Answer::Unknown,
                rests_on: text("asked the airline"),
            },
        ],
        grounds: [(text("act"), text("the order of 3 March"))].into(),
        reasons: text("Her account and the order."),
        conclusion: Some(text("prima-facie")),
        standard: Some(text("STD.1")),
        reached: Some(text("prima-facie")),
        outcome: Outcome::Shown,
        elements: vec![
            (text("act"), Outcome::Shown),
            (text("reasons"), Outcome::Open),
        ],
        submitted: true,
        saw: 14,
    }
}

#[test]
fn every_event_is_written_as_in_its_golden_file_and_read_back() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let all = events()
        .into_iter()
        .chain(track::events())
        .chain(found_out())
        .chain(of_several())
        .chain(super::exports::golden())
        .chain([CaseEvent::ItemImported(super::imports::item(7))])
        .chain([CaseEvent::FormAnswered(super::forms::answered(&[
            ("district", "North"),
            ("person[2]/age", "31"),
        ]))]);
    for what in all {
        let event = Event {
            version: FORM_VERSION,
            id: EventId::from_random([7; 16]),
            what,
        };
        let written = serde_json::to_string_pretty(&event).unwrap() + "\n";
        let file = folder.join(format!("{}.v1.json", event.what.name()));
        if !file.exists() && std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&file, &written).unwrap();
        }
        let golden = std::fs::read_to_string(&file).unwrap();
        assert_eq!(
            written,
            golden,
            "{} is not written as before",
            event.what.name()
        );
        let read: Event = serde_json::from_str(&golden).unwrap();
        assert!(read == event, "{} is not read as before", event.what.name());
    }
}

#[test]
fn a_known_event_with_unknown_content_is_kept_and_not_guessed() {
    let later = r#"{"version":2,"id":"event_07070707070707070707070707070707",
        "event":"closed","content":{"ground":"eclipse","reasons":"","saw":1}}"#;
    let read: Event = serde_json::from_str(later).unwrap();
    assert_eq!(read.version, 2);
    assert!(matches!(&read.what, CaseEvent::Unknown { name, .. } if name == "closed"));
    let again = serde_json::to_value(&read).unwrap();
    assert_eq!(again["content"]["ground"], "eclipse");
}

#[test]
fn every_matter_is_written_by_its_name_and_read_back() {
    let matters = [
        Matter::LowerUrgency {
            to: Urgency::Routine,
        },
        Matter::Reveal {
            party: file::id(20),
            to: Reach::Asker,
        },
        Matter::Readmit { officer: BEN },
        Matter::RefuseReport {
            report: report("r1"),
            ground: Ground::OutsideMandate,
        },
        Matter::Publish {
            text: "the yearly list".to_owned(),
        },
        Matter::Export {
            text: "the letter".to_owned(),
            names: true,
            export: None,
        },
        Matter::Export {
            text: "a workbook".to_owned(),
            names: true,
            export: Some(EventId::from_random([9; 16])),
        },
        Matter::LiftHold {
            hold: "evidence".to_owned(),
        },
    ];
    let written: Vec<_> = matters
        .iter()
        .map(|it| serde_json::to_string(it).unwrap())
        .collect();
    expect_test::expect![[r#"
        {"kind":"lower-urgency","to":"routine"}
        {"kind":"reveal","party":"party_14141414141414141414141414141414","to":"asker"}
        {"kind":"readmit","officer":"officer_02020202020202020202020202020202"}
        {"kind":"refuse-report","report":"stream_01010101010101010101010101010101","ground":"outside_mandate"}
        {"kind":"publish","text":"the yearly list"}
        {"kind":"export","text":"the letter","names":true}
        {"kind":"export","text":"a workbook","names":true,"export":"event_09090909090909090909090909090909"}
        {"kind":"lift-hold","hold":"evidence"}"#]].assert_eq(&written.join("\n"));
    for (matter, text) in matters.iter().zip(written) {
        assert!(serde_json::from_str::<Matter>(&text).unwrap() == *matter);
    }
}
