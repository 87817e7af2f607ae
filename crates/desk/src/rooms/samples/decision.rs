//! Samples of decisions of two, masks, interests and versions.

use super::{NOON, officers, stream};
use crate::view::{
    About, AgainstRow, Called, CaseHead, DecisionRow, DecisionState, DecisionsView, FileView,
    Ground, Interest, InterestKind, InterestsRow, OutRow, RecordKind, RecordRow, Recorded, Urgency,
    VersionsView, Written,
};
use casework::cooperation::event::CooperationRecorded;
use casework::decisions::{Matter, Reach};
use casework::incidents::event::{Act, Effect, IncidentRecorded};
use casework::intake::event::Opened;
use casework::masks::event::IdentityMasked;
use casework::parties::event::{Name, PartyRecorded};
use casework::parties::{Kind, NameKind, Role};
use casework::{Case, CaseEvent, Event, FORM_VERSION};
use words::{ActId, CooperationId, DecisionId, EventId, IncidentId, OfficerId, PartyId, StreamId};

const ME: OfficerId = OfficerId::from_random([1; 16]);
const PERSON: PartyId = PartyId::from_random([1; 16]);

fn text(it: &str) -> String {
    it.to_owned()
}

fn party(name: &str, about: &str) -> PartyRecorded {
    PartyRecorded {
        party: PERSON,
        kind: Kind::Person,
        names: vec![
            Name {
                text: text(name),
                kind: NameKind::Main,
            },
            Name {
                text: text("Mohammed al-Saleh"),
                kind: NameKind::Romanised,
            },
        ],
        roles: [Role::Victim, Role::Source].into(),
        codes: vec![text("VIC.LAWYER")],
        states: vec![text("CH")],
        born: None,
        count: None,
        function: text("Lawyer"),
        contact: text("Only through his sister."),
        about: text(about),
        saw: 1,
    }
}

fn incident(account: &str) -> IncidentRecorded {
    IncidentRecorded {
        incident: IncidentId::from_random([2; 16]),
        title: text("Stopped at the <b>airport</b>"),
        when: None,
        place: text("Port Ardena"),
        state: Some(text("CH")),
        account: text(account),
        acts: vec![Act {
            act: ActId::from_random([3; 16]),
            code: text("ACT.OBS.PASSPORT"),
            modifiers: Vec::new(),
            victims: vec![PERSON],
            authors: vec![PartyId::from_random([9; 16])],
            attribution: Vec::new(),
            hit: Some(3),
            stated_reason: text("an unpaid fine"),
            note: String::new(),
        }],
        effects: vec![Effect {
            code: text("EFF.SELF"),
            on: Some(PERSON),
            note: String::new(),
        }],
        answers: vec![CooperationId::from_random([4; 16])],
        follows: None,
        saw: 2,
    }
}

fn cooperation() -> CooperationRecorded {
    CooperationRecorded {
        cooperation: CooperationId::from_random([4; 16]),
        title: text("Statement at a side event"),
        codes: vec![text("COOP.SPEAK")],
        with: vec![text("UN.HRC")],
        who: vec![PERSON],
        when: None,
        place: text("Geneva"),
        known: text("It was webcast."),
        about: String::new(),
        saw: 3,
    }
}

fn file(masked: bool) -> FileView {
    let mut case = Case::new();
    let mut events = vec![
        CaseEvent::Opened(Opened {
            title: text("Passport taken <after> a side event"),
            summary: String::new(),
            urgency: Urgency::Now,
            reports: vec![stream(0x7f)],
            members: vec![OfficerId::from_random([2; 16])],
        }),
        CaseEvent::PartyRecorded(party("محمد الصالح", "Speaks French.")),
        CaseEvent::IncidentRecorded(incident("Two men took the passport.")),
        CaseEvent::CooperationRecorded(cooperation()),
        CaseEvent::PartyRecorded(PartyRecorded {
            party: PartyId::from_random([5; 16]),
            kind: Kind::Organisation,
            ..party("Ministry of <Interior>", "")
        }),
    ];
    if masked {
        events.push(CaseEvent::IdentityMasked(IdentityMasked {
            party: PERSON,
            reason: text("Known in town."),
        }));
    }
    for (what, position) in events.into_iter().zip(0..) {
        case.apply(&casework::Recorded {
            position,
            by: ME,
            at: NOON,
            event: Event {
                version: FORM_VERSION,
                id: EventId::from_random([7; 16]),
                what,
            },
        });
    }
    case.hide_masked(ME, NOON);
    FileView {
        head: CaseHead {
            id: stream(0x90),
            reference: text("9090 9090"),
            title: text("Passport taken <after> a side event"),
            closed: false,
        },
        seen: case.next(),
        case,
        officers: officers().into_iter().map(|it| (it.id, it.name)).collect(),
        members: officers(),
        me: ME,
        now: NOON,
        today: casework::when::day_of(NOON),
        may: true,
    }
}

fn row(number: u8, what: Matter, about: About, state: DecisionState) -> DecisionRow {
    let waits = state == DecisionState::Waiting;
    let mine = number % 2 == 1;
    DecisionRow {
        id: DecisionId::from_random([number; 16]),
        what,
        about,
        reasons: text("The family is abroad and safe. <b>"),
        by: text(if mine {
            "Lena Okoro"
        } else {
            "سامي نجيم"
        }),
        at: NOON,
        state,
        may_answer: waits && !mine,
        may_withdraw: waits && mine,
    }
}

/// Decisions that wait: one's own and another's.
pub(super) fn waiting() -> Vec<DecisionRow> {
    let number = || About::Party(Called::Number(Kind::Person, 1));
    let reveal = |to| Matter::Reveal { party: PERSON, to };
    let close = Matter::Close {
        ground: Ground::Completed,
    };
    vec![
        row(1, close, About::Case, DecisionState::Waiting),
        row(2, reveal(Reach::Asker), number(), DecisionState::Waiting),
        row(
            3,
            reveal(Reach::Everybody),
            number(),
            DecisionState::Waiting,
        ),
    ]
}

/// Decisions that are over, of every matter.
fn over() -> Vec<DecisionRow> {
    let answered = |agrees: bool| DecisionState::Answered {
        by: text("Tomas Varga"),
        at: NOON,
        agrees,
        reasons: text(if agrees {
            ""
        } else {
            "Her brother was called."
        }),
    };
    let words = || About::Words(text("<i>the list</i>"));
    let export = |names| Matter::Export {
        text: text("the list"),
        names,
        export: None,
    };
    let report: StreamId = stream(0x7f);
    let matters = [
        Matter::LowerUrgency {
            to: Urgency::Routine,
        },
        Matter::Readmit { officer: ME },
        Matter::RefuseReport {
            report,
            ground: Ground::OutsideMandate,
        },
        Matter::Publish {
            text: text("the list"),
        },
        export(true),
        export(false),
        Matter::LiftHold { hold: text("x") },
        Matter::Other(serde_json::json!({"kind": "burn"})),
    ];
    let states = [
        answered(true),
        answered(false),
        DecisionState::Withdrawn { at: NOON },
        DecisionState::Overtaken { at: NOON },
    ];
    matters
        .into_iter()
        .zip(states.into_iter().cycle())
        .zip(10..)
        .map(|((what, state), number)| row(number, what, words(), state))
        .collect()
}

/// Interests of others that meet something.
pub(super) fn against() -> Vec<AgainstRow> {
    let one = |number: u8, member, met| AgainstRow {
        officer: OfficerId::from_random([number; 16]),
        name: text("Tomas Varga"),
        member,
        interest: text("Ministry of \"Interior\""),
        key: text("party_05"),
        met,
    };
    vec![
        one(3, true, About::Words(text("The <ministry>"))),
        one(
            4,
            false,
            About::Party(Called::Number(Kind::Organisation, 2)),
        ),
    ]
}

pub(in crate::rooms) fn decisions_views() -> Vec<DecisionsView> {
    let mut decisions = waiting();
    decisions.extend(over());
    let full = DecisionsView {
        file: file(true),
        decisions,
        against: against(),
        step_back: true,
        out: vec![OutRow {
            officer: OfficerId::from_random([4; 16]),
            name: text("سامي نجيم"),
            reason: text("His cousin works there."),
            by: text("Lena Okoro"),
            at: NOON,
        }],
        officers: officers(),
    };
    let mut alone = file(false);
    alone.members.truncate(1);
    let bare = DecisionsView {
        file: alone,
        decisions: waiting(),
        against: Vec::new(),
        step_back: false,
        out: Vec::new(),
        officers: Vec::new(),
    };
    let mut nothing = bare.clone();
    nothing.decisions.clear();
    nothing.file.case = Case::new();
    vec![full, bare, nothing]
}

pub(in crate::rooms) fn interests() -> Vec<InterestsRow> {
    let interest = |kind, name: &str| Interest {
        kind,
        text: text(name),
        note: text("my <sister> works there"),
    };
    let all = vec![
        interest(InterestKind::Agency, "Ministry of Interior"),
        interest(InterestKind::Place, "الميناء"),
    ];
    officers()
        .into_iter()
        .enumerate()
        .map(|(number, officer)| InterestsRow {
            interests: if number < 2 { all.clone() } else { Vec::new() },
            versions: if number == 0 {
                vec![
                    (text("Lena Okoro"), NOON, all.clone()),
                    (text("سامي نجيم"), NOON, Vec::new()),
                ]
            } else {
                Vec::new()
            },
            may: officer.active,
            officer,
        })
        .collect()
}

pub(in crate::rooms) fn versions_views() -> Vec<VersionsView> {
    let written = |position, record| Written {
        position,
        by: text("Lena Okoro"),
        at: NOON,
        record,
    };
    let of_party =
        |position, name, about| written(position, Recorded::Party(Box::new(party(name, about))));
    let of_incident =
        |position, account| written(position, Recorded::Incident(Box::new(incident(account))));
    let of = |masked, kind, id: String, versions| VersionsView {
        file: file(masked),
        kind,
        id,
        masked,
        versions,
    };
    let incident_id = incident("").incident.to_string();
    let cooperation_id = cooperation().cooperation.to_string();
    let once = vec![written(3, Recorded::Cooperation(Box::new(cooperation())))];
    vec![
        of(
            false,
            RecordKind::Party,
            PERSON.to_string(),
            vec![
                of_party(1, "محمد الصالح", "Speaks French."),
                of_party(5, "محمد صالح", "Speaks French and <Spanish>."),
            ],
        ),
        of(
            false,
            RecordKind::Incident,
            incident_id,
            vec![
                of_incident(2, "护照被没收。"),
                of_incident(6, "护照被归还。"),
                of_incident(7, ""),
            ],
        ),
        of(false, RecordKind::Cooperation, cooperation_id, once),
        of(true, RecordKind::Party, PERSON.to_string(), Vec::new()),
    ]
}

pub(in crate::rooms) fn records() -> (FileView, Vec<RecordRow>) {
    let row = |kind, id: String, versions| RecordRow {
        kind,
        id,
        versions,
        last: NOON,
        by: text("Lena Okoro"),
    };
    let rows = vec![
        row(RecordKind::Party, PERSON.to_string(), 2),
        row(RecordKind::Incident, incident("").incident.to_string(), 1),
        row(
            RecordKind::Cooperation,
            cooperation().cooperation.to_string(),
            12,
        ),
    ];
    (file(true), rows)
}
