//! Samples of consent and actions: a case with answers of every kind, and one with nobody in it.

use super::{NOON, stream};
use crate::view::{CaseHead, FileView};
use casework::actions::event::{
    About, ActionApproved, ActionDrafted, ActionHandedIn, ActionReturned, ActionSent, Addressee,
    Frame, ReminderSent,
};
use casework::actions::{Ground, Kind as ActionKind, Shown};
use casework::consent::event::{ConsentRecorded, ConsentWithdrawn, Grantor};
use casework::consent::{Answer, Audience, Capacity, Doubt, Ended, Instead, Purpose, Scope};
use casework::incidents::event::{Act, IncidentRecorded};
use casework::intake::decide::{Opening, open_case};
use casework::particulars::Urgency;
use casework::parties::event::{Name, PartyRecorded};
use casework::parties::{Kind, NameKind, Role};
use casework::when::Span;
use casework::{Case, CaseEvent, Event, FORM_VERSION, Recorded, when};
use jiff::civil::date;
use std::collections::BTreeMap;
use words::{
    ActId, ActionId, ConsentId, EventId, Hash, IncidentId, Language, Moment, OfficerId, PartyId,
};

const ME: OfficerId = OfficerId::from_random([1; 16]);
const OTHER: OfficerId = OfficerId::from_random([2; 16]);
const ANA: PartyId = PartyId::from_random([20; 16]);
const NOUR: PartyId = PartyId::from_random([21; 16]);

fn happened(case: &mut Case, by: OfficerId, what: CaseEvent) {
    let position = case.next();
    case.apply(&Recorded {
        position,
        by,
        at: NOON,
        event: Event {
            version: FORM_VERSION,
            id: EventId::from_random([7; 16]),
            what,
        },
    });
}

fn party(number: u8, name: &str, role: Role) -> PartyRecorded {
    PartyRecorded {
        party: PartyId::from_random([number; 16]),
        kind: Kind::Person,
        names: vec![Name {
            text: name.to_owned(),
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
        saw: 1,
    }
}

fn answer(number: u8, party: PartyId, answer: Answer, audience: Audience) -> ConsentRecorded {
    ConsentRecorded {
        consent: ConsentId::from_random([number; 16]),
        party,
        answer,
        audience,
        recipients: Vec::new(),
        scope: [Scope::Identity, Scope::Facts].into(),
        purposes: [Purpose::Action].into(),
        purpose: "a letter <to> the Government".to_owned(),
        grantor: Grantor {
            party: Some(party),
            name: String::new(),
            capacity: Capacity::Own,
            authority: String::new(),
            instead: None,
        },
        given_on: date(2026, 9, 1),
        language: "French".to_owned(),
        explained: "By telephone, with an interpreter.".to_owned(),
        risks_explained: true,
        doubt: None,
        doubt_reason: String::new(),
        expires: None,
        evidence: String::new(),
        saw: 99,
    }
}

fn answers(case: &mut Case) {
    let kin = Grantor {
        party: None,
        name: "Uncle <of> Nour".to_owned(),
        capacity: Capacity::Family,
        authority: "asked by the mother".to_owned(),
        instead: Some(Instead::Unreachable),
    };
    for said in [
        answer(1, ANA, Answer::Granted, Audience::StateNamed),
        ConsentRecorded {
            scope: [].into(),
            purposes: [].into(),
            ..answer(2, ANA, Answer::Refused, Audience::PublicNamed)
        },
        ConsentRecorded {
            recipients: vec![
                "Association of Lawyers".to_owned(),
                "Открытая дверь".to_owned(),
            ],
            expires: Some(date(2026, 12, 31)),
            evidence: "a signed form".to_owned(),
            ..answer(3, ANA, Answer::Granted, Audience::Partners)
        },
        answer(4, ANA, Answer::Granted, Audience::State),
        ConsentRecorded {
            grantor: kin,
            doubt: Some(Doubt::Presence),
            doubt_reason: "others were in the room".to_owned(),
            ..answer(5, NOUR, Answer::Granted, Audience::StateNamed)
        },
    ] {
        happened(case, ME, CaseEvent::ConsentRecorded(said));
    }
    let ended = ConsentWithdrawn {
        consent: ConsentId::from_random([4; 16]),
        on: date(2026, 9, 10),
        reason: "They called her sister.".to_owned(),
        by: Ended::Grantor,
    };
    happened(case, OTHER, CaseEvent::ConsentWithdrawn(ended));
}

fn letter(number: u8, kind: ActionKind) -> ActionDrafted {
    ActionDrafted {
        action: ActionId::from_random([number; 16]),
        kind,
        ground: Ground::Person,
        addressee: Addressee {
            name: "Permanent Mission <of> Ardena".to_owned(),
            title: "Ambassador".to_owned(),
            lines: vec!["Geneva".to_owned()],
            audience: Audience::StateNamed,
            state: None,
        },
        basis: vec!["NORM.HRC12-2".to_owned()],
        about: vec![About {
            party: ANA,
            shown: Shown::Name,
        }],
        incidents: vec![IncidentId::from_random([60; 16])],
        cooperation: Vec::new(),
        documents: false,
        pictures: false,
        names_sources: false,
        language: Language::En,
        frame: Frame {
            place: "Geneva".to_owned(),
            date: Some(date(2026, 9, 12)),
            ..Frame::default()
        },
        text: "# A letter\n\n1. Ana Kovač was followed home. {{ what }}".to_owned(),
        reply_due: Some(date(2026, 9, 20)),
        saw: 99,
    }
}

/// One letter in each state.
fn letters(case: &mut Case) {
    for number in 80..85_u8 {
        let mut draft = letter(number, ActionKind::ALL[usize::from(number - 80)]);
        if number == 81 {
            draft.about.push(About {
                party: NOUR,
                shown: Shown::Initials,
            });
            draft.text.push_str(" Nour was with her.");
        }
        let by = if number == 81 { OTHER } else { ME };
        let (action, hash) = (draft.action, crate::work::sha256(&draft.text));
        happened(case, by, CaseEvent::ActionDrafted(draft));
        let version = case.next() - 1;
        if number == 80 {
            continue;
        }
        happened(
            case,
            by,
            CaseEvent::ActionHandedIn(ActionHandedIn { action, version }),
        );
        if number == 82 {
            let reasons = "The date is wrong.".to_owned();
            happened(
                case,
                OTHER,
                CaseEvent::ActionReturned(ActionReturned {
                    action,
                    version,
                    reasons,
                }),
            );
        }
        if number < 83 {
            continue;
        }
        approved(case, action, version, hash);
        if number == 84 {
            left(case, action);
        }
    }
}

fn approved(case: &mut Case, action: ActionId, version: u64, hash: Hash) {
    let approval = ActionApproved {
        action,
        version,
        hash,
        checked: Vec::new(),
        overridden: true,
    };
    happened(case, OTHER, CaseEvent::ActionApproved(approval));
}

fn left(case: &mut Case, action: ActionId) {
    let sent = ActionSent {
        action,
        on: date(2026, 9, 13),
        how: "by hand".to_owned(),
        reference: "received 14:05".to_owned(),
    };
    happened(case, ME, CaseEvent::ActionSent(sent));
    let reminder = ReminderSent {
        action,
        on: date(2026, 9, 20),
        how: "a note".to_owned(),
    };
    happened(case, ME, CaseEvent::ReminderSent(reminder));
}

fn incident() -> IncidentRecorded {
    IncidentRecorded {
        incident: IncidentId::from_random([60; 16]),
        title: "Followed home".to_owned(),
        when: "2026-09".parse().ok().map(|from| Span { from, to: None }),
        place: "the capital".to_owned(),
        state: None,
        account: "Two men followed them home.".to_owned(),
        acts: vec![Act {
            act: ActId::from_random([50; 16]),
            code: "ACT.INT.SUMMON".to_owned(),
            modifiers: Vec::new(),
            victims: vec![ANA, NOUR],
            authors: Vec::new(),
            attribution: Vec::new(),
            hit: None,
            stated_reason: String::new(),
            note: String::new(),
        }],
        effects: Vec::new(),
        answers: Vec::new(),
        follows: None,
        saw: 1,
    }
}

fn view(case: Case, closed: bool) -> FileView {
    let names = [(ME, "Lena Okoro"), (OTHER, "سامي نجيم")];
    FileView {
        head: CaseHead {
            id: stream(0x31),
            reference: "3131 3131".to_owned(),
            title: "Followed <home> after a session".to_owned(),
            closed,
        },
        seen: case.next(),
        officers: names
            .map(|(id, name)| (id, name.to_owned()))
            .into_iter()
            .collect::<BTreeMap<_, _>>(),
        members: Vec::new(),
        me: ME,
        now: NOON,
        today: when::day_of(Moment(NOON.0)),
        may: !closed,
        case,
    }
}

/// A case in which everything happened, and a closed one in which nothing did.
pub(in crate::rooms) fn consent_views() -> Vec<FileView> {
    let opened = || {
        let mut case = Case::new();
        let opening = open_case(Opening {
            title: "A threat".to_owned(),
            summary: String::new(),
            urgency: Urgency::Now,
            reports: vec![stream(1)],
            members: Vec::new(),
        });
        if let Ok(event) = opening {
            happened(&mut case, ME, event);
        }
        case
    };
    let mut full = opened();
    let mut nour = party(21, "Nour", Role::Victim);
    nour.born = "2012".parse().ok();
    for one in [
        party(20, "Ana Kovač", Role::Victim),
        nour,
        party(22, "Officer at the gate", Role::Author),
        party(23, "Salma", Role::Source),
    ] {
        happened(&mut full, ME, CaseEvent::PartyRecorded(one));
    }
    happened(&mut full, ME, CaseEvent::IncidentRecorded(incident()));
    answers(&mut full);
    letters(&mut full);
    vec![view(full, false), view(opened(), true)]
}
