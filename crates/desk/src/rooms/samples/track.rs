//! Samples of proceedings, replies, outcomes and what is due.

use super::{officers, stream};
use crate::view::{CaseHead, CaseLink, DueKind, DueRow, FileView};
use casework::assessment::event::{AssessmentReviewed, AssessmentSaved};
use casework::incidents::event::{Act, IncidentRecorded};
use casework::intake::event::Opened;
use casework::outcomes::event::{FollowUpDone, FollowUpPlanned, OutcomeRecorded};
use casework::particulars::Urgency;
use casework::parties::event::{Name, PartyRecorded};
use casework::parties::{Kind, NameKind, Role};
use casework::proceedings::event::{
    Involved, ProceedingRecorded, RemedyChanged, RemedyCorrected, StandingChanged,
    StandingCorrected, StepRecorded,
};
use casework::proceedings::{Part, ProceedingKind, RemedyState, StepKind};
use casework::replies::Effect;
use casework::replies::event::{RebuttalRecorded, ReplyRecorded, ReplyWeighed};
use casework::when::PartialDate;
use casework::{Case, CaseEvent, Event, FORM_VERSION, Recorded};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use words::{ActId, EventId, IncidentId, Moment, OfficerId, PartyId, ProceedingId, ReplyId};

const TODAY: Date = date(2026, 9, 21);
/// The same day in the morning.
const MORNING: Moment = Moment(1_789_977_600);
const COURT: ProceedingId = ProceedingId::from_random([70; 16]);
const PASSPORT: ActId = ActId::from_random([50; 16]);
const ASSESSMENT: EventId = EventId::from_random([90; 16]);

fn text(it: &str) -> String {
    it.to_owned()
}

fn when(text: &str) -> PartialDate {
    text.parse().unwrap_or_else(|_| PartialDate::of(TODAY))
}

const fn person(number: u8) -> PartyId {
    PartyId::from_random([number; 16])
}

/// A case with everything, the same closed, one with people alone, and an empty one.
pub(in crate::rooms) fn track_views() -> Vec<FileView> {
    let all: Vec<CaseEvent> = people()
        .into_iter()
        .chain(proceedings())
        .chain(replies())
        .chain(outcomes())
        .collect();
    vec![
        view(&all, false),
        view(&all, true),
        view(&people(), false),
        view(&[], false),
    ]
}

fn view(events: &[CaseEvent], closed: bool) -> FileView {
    let mut case = Case::new();
    let opened = CaseEvent::Opened(Opened {
        title: text("Passport taken <after> a side event"),
        summary: String::new(),
        urgency: Urgency::Soon,
        reports: vec![stream(1)],
        members: Vec::new(),
    });
    for (position, what) in std::iter::once(&opened).chain(events).enumerate() {
        let position = position as u64;
        // The second of the officers reviews what the first wrote.
        let by = u8::from(matches!(what, CaseEvent::AssessmentReviewed(_))) + 1;
        let mut id = [9; 16];
        id[..8].copy_from_slice(&position.to_be_bytes());
        case.apply(&Recorded {
            position,
            by: OfficerId::from_random([by; 16]),
            at: MORNING,
            event: Event {
                version: FORM_VERSION,
                id: EventId::from_random(id),
                what: what.clone(),
            },
        });
    }
    let names = officers().into_iter().map(|it| (it.id, it.name));
    FileView {
        head: CaseHead {
            id: stream(0x31),
            reference: text("3131 3131"),
            title: text("Passport taken <after> a side event"),
            closed,
        },
        seen: case.next(),
        officers: names.collect::<BTreeMap<_, _>>(),
        members: officers(),
        me: OfficerId::from_random([1; 16]),
        now: MORNING,
        today: TODAY,
        may: !closed,
        case,
    }
}

fn people() -> Vec<CaseEvent> {
    let one = |number, name: &str, role| {
        CaseEvent::PartyRecorded(PartyRecorded {
            party: person(number),
            kind: Kind::Person,
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
    };
    let act = |act, code: &str, victims: &[u8]| Act {
        act,
        code: text(code),
        modifiers: Vec::new(),
        victims: victims.iter().map(|it| person(*it)).collect(),
        authors: Vec::new(),
        attribution: Vec::new(),
        hit: None,
        stated_reason: String::new(),
        note: String::new(),
    };
    vec![
        one(20, "محمد الصالح", Role::Victim),
        one(21, "Marie <b>Delorme</b>", Role::Victim),
        one(22, "Officer at the gate", Role::Author),
        CaseEvent::IncidentRecorded(IncidentRecorded {
            incident: IncidentId::from_random([60; 16]),
            title: text("Stopped at the airport & questioned"),
            when: None,
            place: String::new(),
            state: None,
            account: String::new(),
            acts: vec![
                act(PASSPORT, "ACT.OBS.PASSPORT", &[20]),
                act(ActId::from_random([51; 16]), "ACT.LIB.ARREST", &[20, 21]),
            ],
            effects: Vec::new(),
            answers: Vec::new(),
            follows: None,
            saw: 0,
        }),
    ]
}

#[expect(clippy::too_many_lines, reason = "a story is told in one piece")]
fn proceedings() -> Vec<CaseEvent> {
    let in_court = |number, part| Involved {
        party: person(number),
        part,
    };
    let step = |kind, on: &str, next| StepRecorded {
        proceeding: COURT,
        on: when(on),
        kind,
        by: text("محكمة المدينة"),
        text: text("Two observers were <not> let in.\nThe file was not shown to the defence."),
        duty: None,
        next,
    };
    let stand = |number, how: &str, on: &str| {
        CaseEvent::StandingChanged(StandingChanged {
            proceeding: COURT,
            party: person(number),
            accountability: text(how),
            on: when(on),
            note: text("article 12, up to three years"),
            saw: 0,
        })
    };
    vec![
        CaseEvent::ProceedingRecorded(ProceedingRecorded {
            proceeding: COURT,
            kind: ProceedingKind::Criminal,
            title: text("Trial for “false news” <2026>"),
            body: text("City court, second chamber"),
            state: Some(text("FR")),
            number: text("12/2026"),
            opened: Some(when("~2026-04")),
            incidents: vec![IncidentId::from_random([60; 16])],
            acts: vec![PASSPORT],
            persons: vec![
                in_court(20, Part::Accused),
                in_court(21, Part::Accused),
                in_court(21, Part::Witness),
                in_court(22, Part::Complainant),
            ],
            note: text("Closed to the public."),
            saw: 0,
        }),
        CaseEvent::StepRecorded(step(StepKind::Filed, "2026-04-02", Some(date(2026, 5, 4)))),
        CaseEvent::StepRecorded(StepRecorded {
            duty: Some(text("DUTY.INVESTIGATE")),
            ..step(StepKind::FailureToAct, "2026-06", None)
        }),
        CaseEvent::StepRecorded(step(
            StepKind::Hearing,
            "2026-09-01",
            Some(date(2026, 10, 8)),
        )),
        stand(20, "ACC.CONVICTED", "2026-04"),
        CaseEvent::StandingCorrected(StandingCorrected {
            proceeding: COURT,
            party: person(20),
            line: 9,
            instead: Some((text("ACC.CHARGED"), when("2026-04-02"))),
            reason: text("the letter was misread"),
        }),
        stand(20, "ACC.TRIAL", "2026-09"),
        CaseEvent::RemedyChanged(RemedyChanged {
            party: person(20),
            remedy: text("REM.RESTIT"),
            state: RemedyState::Given,
            on: when("2026-08"),
            proceeding: Some(COURT),
            note: text("the passport"),
            saw: 0,
        }),
        CaseEvent::RemedyCorrected(RemedyCorrected {
            line: 12,
            instead: Some((RemedyState::Partly, when("2026-08"))),
            reason: text("for one journey"),
        }),
    ]
}

fn replies() -> Vec<CaseEvent> {
    let assessed = CaseEvent::AssessmentSaved(AssessmentSaved {
        assessment: ASSESSMENT,
        about: text("Ana K. — passport"),
        guideline: text("focal-point"),
        edition: 1,
        answers: Vec::new(),
        grounds: BTreeMap::new(),
        reasons: String::new(),
        conclusion: None,
        standard: None,
        reached: None,
        outcome: guideline::Outcome::Open,
        elements: Vec::new(),
        submitted: true,
        saw: 0,
    });
    let reply = |byte: u8, codes: &[&str], confidential| {
        CaseEvent::ReplyRecorded(ReplyRecorded {
            reply: ReplyId::from_random([byte; 16]),
            to: None,
            from: text("Permanent Mission of <Ardena>"),
            state: Some(text("FR")),
            on: date(2026, 9, 2),
            responses: codes.iter().map(|it| text(it)).collect(),
            quality: Some(text("GRADE.C")),
            confidential,
            summary: text("An unpaid fine of 2021 & nothing else."),
            text: text("تنفي الحكومة ذلك."),
            saw: 0,
        })
    };
    vec![
        assessed,
        CaseEvent::AssessmentReviewed(AssessmentReviewed {
            assessment: ASSESSMENT,
            version: 14,
            agrees: true,
            reasons: String::new(),
        }),
        reply(80, &["RESP.SUBST", "RESP.DENYLINK"], true),
        CaseEvent::RebuttalRecorded(RebuttalRecorded {
            reply: ReplyId::from_random([80; 16]),
            party: Some(person(20)),
            by: String::new(),
            on: date(2026, 9, 5),
            text: text("The fine was paid; here is the <receipt>."),
        }),
        CaseEvent::ReplyWeighed(ReplyWeighed {
            reply: ReplyId::from_random([80; 16]),
            assessment: Some(ASSESSMENT),
            effect: Effect::Strengthens,
            reasons: text("The dates do not fit."),
            saw: 18,
        }),
        reply(81, &["RESP.NONE"], false),
    ]
}

fn outcomes() -> Vec<CaseEvent> {
    let outcome = |act, how: &str, situation: &[&str], as_of| {
        CaseEvent::OutcomeRecorded(OutcomeRecorded {
            party: person(20),
            act,
            follow_up: text(how),
            situation: situation.iter().map(|it| text(it)).collect(),
            as_of,
            impact: Some(text("IMP.MIXED")),
            source: text("his lawyer, by telephone"),
            note: text("He is at home & may not travel."),
            saw: 0,
        })
    };
    let plan = |on, what: &str, who| {
        CaseEvent::FollowUpPlanned(FollowUpPlanned {
            on,
            what: text(what),
            who,
        })
    };
    // Plans are known by the ids of their events: this one stands at position 22.
    let mut first = [9; 16];
    first[..8].copy_from_slice(&22_u64.to_be_bytes());
    vec![
        outcome(
            None,
            "FUP.IMPROVED.RELEASED",
            &["SIT.RELEASED"],
            date(2026, 9, 1),
        ),
        outcome(None, "FUP.UNCHANGED.DETAINED", &[], date(2026, 5, 1)),
        plan(
            date(2026, 6, 1),
            "Ask the lawyer about the travel ban",
            None,
        ),
        plan(
            date(2026, 9, 14),
            "اتصل بالعائلة",
            Some(OfficerId::from_random([2; 16])),
        ),
        CaseEvent::FollowUpDone(FollowUpDone {
            planned: EventId::from_random(first),
            on: date(2026, 6, 3),
            result: text("It was <not> lifted."),
        }),
    ]
}

/// What is due, and today.
pub(in crate::rooms) fn due_rows() -> (Vec<DueRow>, Date) {
    let row = |on, kind, what: &str, closed, mine| DueRow {
        case: CaseLink {
            id: stream(0x90),
            reference: text("9090 9090"),
            title: text("Threats after <testimony>"),
        },
        closed,
        on,
        kind,
        what: text(what),
        who: text(if mine { "Lena Okoro" } else { "" }),
        mine,
    };
    let (court, plan) = (DueKind::Hearing(COURT), DueKind::FollowUp);
    let rows = vec![
        row(date(2026, 8, 3), plan, "Call the family & ask", true, false),
        row(
            date(2026, 9, 20),
            court,
            "Trial for “false news”",
            false,
            true,
        ),
        row(TODAY, plan, "اتصل بالعائلة", false, true),
        row(
            date(2026, 9, 27),
            plan,
            "Ask about the passport",
            false,
            false,
        ),
        row(date(2026, 10, 8), court, "Appeal <of> both", false, false),
    ];
    (rows, TODAY)
}
