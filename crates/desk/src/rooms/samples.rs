//! Samples for tests and the gallery: invented reports and cases that try what pages must bear.

mod assessment;
mod board;
mod consent;
mod decision;
mod duty;
mod evidence;
mod export;
mod figures;
mod file;
mod form;
mod held;
mod import;
mod search;
mod track;

pub(super) use assessment::{assessment_rows, assessment_views, codes_views};
pub(super) use board::boards;
pub(super) use consent::consent_views;
pub(super) use decision::{decisions_views, interests, records, versions_views};
pub(super) use duty::duty_views;
pub(super) use evidence::{empty_file_view, file_view, offered};
pub(super) use export::export_views;
pub(super) use figures::{figures, promises, rules};
pub(super) use file::file_views;
pub(super) use form::{answered_view, shared};
pub(super) use held::held;
pub(super) use import::{import_views, imports};
pub(super) use search::{known, searches};
pub(super) use track::{due_rows, track_views};

use super::conflict::Clash;
use super::frame::Frame;
use super::office::context::Shown;
use crate::status::{DeskStatus, NodeState};
use crate::view::{
    About, AuditAct, AuditRow, CaseLink, CaseMay, CaseRow, CaseView, Concerns, CopiesView, Danger,
    FieldView, FileId, FileRow, Ground, LinkRow, ObligationState, ObligationView, OfficeView,
    OfficerRow, ReportMay, ReportRow, ReportState, ReportView, Role, Stage, Status, TimelineItem,
    Urgency, What, Who,
};
use casework::decisions::Matter;
use casework::links::LinkKind;
use std::sync::Arc;
use words::{BlobId, Hash, Hour, Language, Moment, OfficerId, PartyId, StreamId};

const NOON: Moment = Moment(1_790_000_000);

fn stream(byte: u8) -> StreamId {
    StreamId::from_random([byte; 16])
}

pub(super) fn frame(part: &'static str) -> Frame {
    Frame {
        house: "Office of the Focal Point, Republic of Ardena".to_owned(),
        officer: "Lena Okoro".to_owned(),
        csrf: "00".repeat(32),
        part,
        works: true,
        audits: true,
        trouble: "",
        version: Some(7),
    }
}

pub(super) fn officers() -> Vec<OfficerRow> {
    [
        ("Lena Okoro", true),
        ("سامي نجيم", true),
        ("Tomas Varga", false),
    ]
    .into_iter()
    .zip(1_u8..)
    .map(|((name, active), byte)| OfficerRow {
        id: OfficerId::from_random([byte; 16]),
        name: name.to_owned(),
        roles: Role::ALL.to_vec(),
        active,
        since: NOON,
    })
    .collect()
}

fn promise(state: ObligationState) -> ObligationView {
    ObligationView {
        key: "acknowledge".to_owned(),
        names: vec![(Language::En, "First answer by a person".to_owned())],
        due: NOON,
        state,
        opened_by: 0,
        contested: false,
        explained: false,
        owner: charter::Rung::Officer,
    }
}

pub(super) fn file() -> FileRow {
    FileRow {
        id: FileId {
            report: stream(1),
            position: 0,
            index: 0,
        },
        name: "convocation \u{202e}fdp.exe".to_owned(),
        claimed: "application/pdf".to_owned(),
        size: 482_133,
        sha256: Hash([7; 32]),
    }
}

fn row(
    byte: u8,
    language: Language,
    danger: Danger,
    state: ReportState,
    excerpt: &str,
) -> ReportRow {
    ReportRow {
        id: stream(byte),
        reference: crate::view::reference(stream(byte)),
        received: Hour::from_count(497_222),
        language,
        danger,
        concerns: Concerns::Me,
        state,
        excerpt: excerpt.to_owned(),
        files: usize::from(byte % 3),
        messages: 2,
        last: NOON,
        cases: Vec::new(),
        refused: byte % 3 == 2,
        alike: usize::from(byte % 2),
        obligations: vec![
            promise(ObligationState::Overdue),
            promise(ObligationState::Kept { at: NOON }),
        ],
    }
}

pub(super) fn reports() -> Vec<ReportRow> {
    let mut rows = vec![
        row(
            0x7f,
            Language::Es,
            Danger::Now,
            ReportState::New,
            "Dos hombres esperaban delante de mi casa la noche en que volví de Ginebra. Dijeron que sabían lo que había declarado.",
        ),
        row(
            0x21,
            Language::Ar,
            Danger::Unsaid,
            ReportState::Waiting,
            "أُوقف أخي في المطار ومُنع من السفر قبل يومين من الجلسة التي كنا سنتحدث فيها أمام اللجنة.",
        ),
        row(
            0x32,
            Language::En,
            Danger::NotNow,
            ReportState::Answered,
            "After our submission to the committee the ministry froze the accounts of our association.",
        ),
        row(
            0x43,
            Language::Zh,
            Danger::Unsaid,
            ReportState::Answered,
            "我在会议上发言之后,护照被没收,至今没有任何书面说明。",
        ),
        row(
            0x54,
            Language::Ru,
            Danger::NotNow,
            ReportState::Unreadable,
            "<script>alert('x')</script>",
        ),
    ];
    rows[0].obligations.push(promise(ObligationState::DueSoon));
    rows[2].obligations = vec![
        promise(ObligationState::Open),
        promise(ObligationState::Late { at: NOON }),
        promise(ObligationState::Missed { at: NOON }),
        promise(ObligationState::Paused),
    ];
    rows[3].cases = vec![CaseLink {
        id: stream(0x90),
        reference: "9090 9090".to_owned(),
        title: "Passport taken after a statement".to_owned(),
    }];
    rows
}

pub(super) fn report_views() -> Vec<ReportView> {
    let may_all = ReportMay {
        answer: true,
        open_case: true,
        join: true,
        triage: true,
        protect: true,
        explain: true,
    };
    reports()
        .into_iter()
        .enumerate()
        .map(|(number, row)| {
            let readable = row.state != ReportState::Unreadable;
            ReportView {
                seen: 3,
                report: readable.then(|| Arc::new(report(&row))),
                files: vec![file()],
                dialogue: if number == 0 {
                    Vec::new()
                } else {
                    dialogue(&row)
                },
                joinable: vec![CaseLink {
                    id: stream(0x90),
                    reference: "9090 9090".to_owned(),
                    title: "حالة \u{202e}<b>".to_owned(),
                }],
                could_be_members: officers(),
                keeps: match readable {
                    true => vec![promise(ObligationState::Open)],
                    false => Vec::new(),
                },
                for_another: readable && number % 2 == 0,
                copies: CopiesView {
                    held: number % 3,
                    sent: number % 2,
                    came: number % 4 == 1,
                },
                may: if readable {
                    may_all
                } else {
                    ReportMay::default()
                },
                row,
            }
        })
        .collect()
}

fn report(row: &ReportRow) -> seal::mailbox::Report {
    seal::mailbox::Report {
        version: 1,
        language: row.language,
        story: format!("{}\n\n{}", row.excerpt, row.excerpt),
        danger: row.danger,
        concerns: row.concerns,
        cooperation: "Statement before the committee, second day of the session.".to_owned(),
        place: "Port Ardena".to_owned(),
        time: "two days ago, in the evening".to_owned(),
        author: "men in plain clothes".to_owned(),
        wishes: "Please do not contact the ministry.".to_owned(),
        name: String::new(),
        contact: String::new(),
        codes: vec!["ACT.OBS.TRAVEL".to_owned(), "VIC.LAWYER".to_owned()],
        attachments: vec![seal::mailbox::Attachment {
            name: "letter.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            size: 1,
            sha256: Hash([1; 32]),
            blob: BlobId::from_random([1; 16]),
        }],
        form: String::new(),
    }
}

fn item(position: u64, by: Who, what: What) -> TimelineItem {
    TimelineItem {
        stream: stream(0x7f),
        position,
        seq: position,
        at: NOON,
        by,
        what,
    }
}

fn lena() -> Who {
    Who::Officer {
        id: OfficerId::from_random([1; 16]),
        name: "Lena Okoro".to_owned(),
    }
}

fn dialogue(row: &ReportRow) -> Vec<TimelineItem> {
    let text = row.excerpt.clone();
    vec![
        item(
            1,
            lena(),
            What::Answer {
                text: "We have read your report. Are you in a safe place today?".to_owned(),
                signed: "L.".to_owned(),
                files: Vec::new(),
            },
        ),
        item(
            2,
            Who::Reporter,
            What::Message {
                text,
                files: vec![file()],
            },
        ),
    ]
}

pub(super) fn cases() -> Vec<CaseRow> {
    let status = |closed: bool| {
        if closed {
            Status::Closed {
                ground: Ground::AtRequest,
                reasons: "The person asked us to stop.".to_owned(),
                proposed: Some(OfficerId::from_random([1; 16])),
            }
        } else {
            Status::Open(Stage::Examining)
        }
    };
    [
        (false, Urgency::Now, true),
        (false, Urgency::Soon, false),
        (true, Urgency::Routine, false),
    ]
    .into_iter()
    .zip(0x90_u8..)
    .map(|((closed, urgency, mine), byte)| CaseRow {
        id: stream(byte),
        reference: crate::view::reference(stream(byte)),
        title: "Threats after testimony before the committee".to_owned(),
        urgency,
        status: status(closed),
        assigned: mine.then(|| "سامي نجيم".to_owned()),
        mine,
        opened: NOON,
        last: NOON,
        reports: 2,
        reporter_waits: mine,
        undecided: usize::from(mine),
    })
    .collect()
}

fn sender() -> (PartyId, String) {
    (
        PartyId::from_random([7; 16]),
        "<script>alert(1)</script>".to_owned(),
    )
}

fn links() -> Vec<LinkRow> {
    let kinds = LinkKind::ALL.iter().zip(cases());
    kinds
        .map(|(kind, row)| LinkRow {
            case: CaseLink {
                id: row.id,
                reference: row.reference,
                title: row.title,
            },
            kind: *kind,
            note: "<b>the same brigade</b>".to_owned(),
        })
        .collect()
}

fn case_promises(some: bool) -> Vec<ObligationView> {
    match some {
        true => vec![
            promise(ObligationState::Overdue),
            promise(ObligationState::Open),
        ],
        false => Vec::new(),
    }
}

#[expect(clippy::too_many_lines, reason = "one sample after the other")]
pub(super) fn case_views() -> Vec<CaseView> {
    let field = |urgency| FieldView {
        value: urgency,
        by: "Lena Okoro".to_owned(),
        at: NOON,
    };
    cases()
        .into_iter()
        .map(|row| {
            let closed = matches!(row.status, Status::Closed { .. });
            CaseView {
                seen: 9,
                title: FieldView {
                    value: row.title.clone(),
                    by: "Lena Okoro".to_owned(),
                    at: NOON,
                },
                summary: FieldView {
                    value: "Two men threatened a witness the night after her statement.".to_owned(),
                    by: "Lena Okoro".to_owned(),
                    at: NOON,
                },
                urgency: field(row.urgency),
                status: FieldView {
                    value: row.status.clone(),
                    by: "Lena Okoro".to_owned(),
                    at: NOON,
                },
                assigned: FieldView {
                    value: Some(OfficerId::from_random([2; 16])),
                    by: "Lena Okoro".to_owned(),
                    at: NOON,
                },
                members: officers(),
                could_be_members: if row.mine { officers() } else { Vec::new() },
                reports: reports(),
                promises: case_promises(row.mine),
                senders: match row.mine {
                    true => vec![(reports()[0].id, sender().0)],
                    false => Vec::new(),
                },
                own_questions: Some(row.mine),
                people: vec![sender(), (PartyId::from_random([8; 16]), "#2".to_owned())],
                links: match row.mine {
                    true => links(),
                    false => Vec::new(),
                },
                joinable: if row.mine { reports() } else { Vec::new() },
                report_seen: Vec::new(),
                codes: row.mine.then(|| FieldView {
                    value: vec!["ACT.OBS.PASSPORT".to_owned(), "COOP.SPEAK".to_owned()],
                    by: "Lena Okoro".to_owned(),
                    at: NOON,
                }),
                assessments: if row.mine {
                    assessment_rows()
                } else {
                    Vec::new()
                },
                unweighed: usize::from(row.mine),
                timeline: story(),
                unknown: usize::from(closed),
                may: CaseMay {
                    work: !closed,
                    close: !closed,
                    reopen: closed,
                    answer: !closed,
                },
                decisions: if row.mine {
                    decision::waiting()
                } else {
                    Vec::new()
                },
                closing_proposed: closed.then(|| "سامي نجيم".to_owned()),
                against: if row.mine {
                    decision::against()
                } else {
                    Vec::new()
                },
                step_back: !row.mine && !closed,
                single_member: !row.mine,
                row,
            }
        })
        .collect()
}

#[expect(clippy::too_many_lines, reason = "a story is told in one piece")]
fn story() -> Vec<TimelineItem> {
    let report = stream(0x7f);
    let text = "He was asked at the border what he had told “Geneva”.".to_owned();
    [
        What::Triaged {
            danger: true,
            reasons: "They know where she lives.".to_owned(),
        },
        What::Triaged {
            danger: false,
            reasons: "She is abroad.".to_owned(),
        },
        What::Protected {
            how: "She sleeps elsewhere.".to_owned(),
        },
        What::Explained {
            promise: "acknowledge".to_owned(),
            why: "Both officers were ill.".to_owned(),
        },
        What::Contested {
            complaint: false,
            text: "I was not answered.".to_owned(),
        },
        What::Contested {
            complaint: true,
            text: "I complain about the office.".to_owned(),
        },
        What::Paused { on: true },
        What::Paused { on: false },
        What::Opened {
            title: "Threats after testimony".to_owned(),
            urgency: Urgency::Now,
            reports: vec![report],
            members: vec!["Lena Okoro".to_owned()],
        },
        What::Report {
            excerpt: "Dos hombres esperaban delante de mi casa".to_owned(),
            files: vec![file()],
        },
        What::ReportJoined {
            report,
            reason: "The same evening, the same street.".to_owned(),
        },
        What::ReportLeft {
            report,
            reason: "Another city.".to_owned(),
        },
        What::Note { text: text.clone() },
        What::Assigned {
            to: Some("سامي نجيم".to_owned()),
        },
        What::Assigned { to: None },
        What::MemberAdded {
            officer: "Tomas Varga".to_owned(),
        },
        What::MemberRemoved {
            officer: "Tomas Varga".to_owned(),
            reason: "Leaves the office.".to_owned(),
        },
        What::Title {
            title: "Threats after testimony before the committee".to_owned(),
        },
        What::Summary {
            summary: text.clone(),
        },
        What::Urgency {
            urgency: Urgency::Now,
            reason: "They came back.".to_owned(),
        },
        What::Stage {
            stage: Stage::Acting,
        },
        What::Message {
            text: text.clone(),
            files: vec![file()],
        },
        What::Answer {
            text: text.clone(),
            signed: String::new(),
            files: Vec::new(),
        },
        What::Closed {
            ground: Ground::AtRequest,
            reasons: text.clone(),
        },
        What::Proposed {
            what: Box::new(Matter::LowerUrgency {
                to: Urgency::Routine,
            }),
            about: About::Case,
            reasons: text.clone(),
        },
        What::Decided {
            what: Some((
                Box::new(Matter::Publish {
                    text: "<b>".to_owned(),
                }),
                About::Words("<b>".to_owned()),
            )),
            agrees: false,
            reasons: text.clone(),
        },
        What::Decided {
            what: None,
            agrees: true,
            reasons: String::new(),
        },
        What::Filed {
            name: "identity-masked".to_owned(),
            words: text.clone(),
        },
        What::Reopened { reasons: text },
        What::Erased,
        What::Unknown {
            name: "plan_agreed".to_owned(),
        },
    ]
    .into_iter()
    .zip(0..)
    .map(|(what, position)| {
        let by = if matches!(what, What::Report { .. } | What::Message { .. }) {
            Who::Reporter
        } else {
            lena()
        };
        item(position, by, what)
    })
    .collect()
}

pub(super) fn office(node: NodeState) -> Shown {
    Shown {
        office: OfficeView {
            name: "Office of the Focal Point, Republic of Ardena".to_owned(),
            names: crate::view::OfficeNames::default(),
            slug: "ardena".to_owned(),
            languages: vec![Language::En, Language::Ar],
            node: "http://127.0.0.1:8080".to_owned(),
            intake_fingerprint: "8c1f 2a90 55d7 03be 91c2 7f3a 6610 e4d9".to_owned(),
            node_fingerprint: "11aa 22bb 33cc 44dd 55ee 66ff 7788 99a0".to_owned(),
        },
        me: officers().swap_remove(0),
        officers: officers(),
        status: DeskStatus {
            node,
            last_sync: Some(NOON),
            audit_waiting: true,
        },
    }
}

pub(super) fn audit() -> Vec<AuditRow> {
    [
        AuditAct::LoggedIn,
        AuditAct::Locked,
        AuditAct::OpenedReport,
        AuditAct::OpenedCase,
        AuditAct::PreviewedFile,
        AuditAct::DownloadedFile,
        AuditAct::Exported,
        AuditAct::ReadAudit,
        AuditAct::OverrodeConsent,
        AuditAct::Proposed,
        AuditAct::Decided,
        AuditAct::Withdrew,
        AuditAct::Revealed,
        AuditAct::Masked,
        AuditAct::SetAside,
        AuditAct::KeptOut,
        AuditAct::Declared,
        AuditAct::Imported,
        AuditAct::CalendarOpened,
        AuditAct::CalendarEnded,
        AuditAct::Other,
    ]
    .into_iter()
    .zip(0..)
    .map(|(act, position)| AuditRow {
        position,
        at: NOON,
        by: "Lena Okoro".to_owned(),
        handed_in_by: (position == 1).then(|| "سامي نجيم".to_owned()),
        act,
        on: "7f3a 91c2".to_owned(),
    })
    .collect()
}

pub(super) fn clash(act: &str) -> Clash {
    let field = act.trim_start_matches('/').to_owned();
    Clash {
        page: format!("/cases/{}", stream(0x90)),
        action: format!("/cases/{}{act}", stream(0x90)),
        theirs: story().drain(4..7).collect(),
        mine: "My own words, not yet sent.".to_owned(),
        seen: 12,
        values: vec![
            ("seen".to_owned(), "9".to_owned()),
            (field, "My own words, not yet sent.".to_owned()),
        ],
    }
}
