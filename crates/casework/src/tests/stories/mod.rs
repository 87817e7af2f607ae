//! The stories of the field, each recorded through the decisions of the subjects, with the trap that lies in it.
//!
//! The stories and their numbers are those of domain/reprisals.md, section 10. Who they are about is nobody. One teller knows the API; it
//! holds every event to what a file must be able to do: its codes are terms of the lexicon, and what was written is read back.
//!
//! Shown elsewhere: how strong a link is and what a standard of proof asks (1, 14, 18), in `crates/guideline`; that no account but a
//! member's opens a case and no key is given against a declared interest (5), in `crates/desk/tests/keys.rs` and `protection.rs`; that
//! metadata is found and taken out (6), in `crates/workcopy/tests`; which mechanism takes what (6, 12), in `crates/lexicon/tests/finder.rs`.
//! Absent: figures for a journalist (22); the case file has none.

mod acts;
mod after;
mod facts;
mod people;

use super::file::id;
use super::{officer, play, recorded};
use crate::actions::event::{About, ActionDrafted, Addressee, Frame};
use crate::actions::{self, Ground, Kind as Letter, Shown};
use crate::consent::event::{ConsentRecorded, Grantor};
use crate::consent::{Answer, Audience, Capacity, Instead, Purpose, Scope};
use crate::cooperation::event::CooperationRecorded;
use crate::incidents::event::{Act, IncidentRecorded};
use crate::outcomes::event::OutcomeRecorded;
use crate::parties::event::{Name, PartyRecorded};
use crate::parties::{Kind, NameKind, Role};
use crate::proceedings::event::{Involved, ProceedingRecorded};
use crate::proceedings::{Part, ProceedingKind};
use crate::when::{PartialDate, Span};
use crate::{
    Case, CaseEvent, No, Recorded, Refusal, consent, cooperation, incidents, outcomes, parties,
};
use jiff::civil::{Date, date};
use lexicon::Lexicon;
use words::{
    ActId, ActionId, ConsentId, CooperationId, Hash, IncidentId, Language, OfficerId, PartyId,
    ProceedingId,
};

/// An officer who has read all that stands in the case.
const SEEN: u64 = 200;

const INQUIRY: ProceedingId = ProceedingId::from_random([70; 16]);

fn text(it: &str) -> String {
    it.to_owned()
}

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|it| text(it)).collect()
}

fn when(text: &str) -> PartialDate {
    text.parse().unwrap()
}

fn ids(all: &[u8]) -> Vec<PartyId> {
    all.iter().map(|it| id(*it)).collect()
}

const fn act_id(number: u8) -> ActId {
    ActId::from_random([number; 16])
}

const fn incident_id(number: u8) -> IncidentId {
    IncidentId::from_random([number; 16])
}

const fn cooperation_id(number: u8) -> CooperationId {
    CooperationId::from_random([number; 16])
}

const fn consent_id(number: u8) -> ConsentId {
    ConsentId::from_random([number; 16])
}

const fn action_id(number: u8) -> ActionId {
    ActionId::from_random([number; 16])
}

fn known_as(name: &str, kind: NameKind) -> Name {
    Name {
        text: text(name),
        kind,
    }
}

fn person(number: u8, name: &str, roles: &[Role]) -> PartyRecorded {
    PartyRecorded {
        party: id(number),
        kind: Kind::Person,
        names: vec![known_as(name, NameKind::Main)],
        roles: roles.iter().copied().collect(),
        codes: Vec::new(),
        states: Vec::new(),
        born: None,
        count: None,
        function: String::new(),
        contact: String::new(),
        about: String::new(),
        saw: SEEN,
    }
}

/// Somebody is said to have cooperated, meant to, or seemed to.
fn cooperation(number: u8, code: &str, who: &[u8], on: Option<&str>) -> CooperationRecorded {
    CooperationRecorded {
        cooperation: cooperation_id(number),
        title: text("Cooperation"),
        codes: texts(&[code]),
        with: Vec::new(),
        who: ids(who),
        when: on.map(day),
        place: String::new(),
        known: String::new(),
        about: String::new(),
        saw: SEEN,
    }
}

fn day(on: &str) -> Span {
    Span {
        from: when(on),
        to: None,
    }
}

fn act(number: u8, code: &str, victims: &[u8], authors: &[u8]) -> Act {
    Act {
        act: act_id(number),
        code: text(code),
        modifiers: Vec::new(),
        victims: ids(victims),
        authors: ids(authors),
        attribution: Vec::new(),
        hit: None,
        stated_reason: String::new(),
        note: String::new(),
    }
}

fn incident(number: u8, title: &str, on: &str, acts: Vec<Act>) -> IncidentRecorded {
    IncidentRecorded {
        incident: incident_id(number),
        title: text(title),
        when: Some(day(on)),
        place: String::new(),
        state: None,
        account: String::new(),
        acts,
        effects: Vec::new(),
        answers: Vec::new(),
        follows: None,
        saw: SEEN,
    }
}

fn themselves(party: u8) -> Grantor {
    Grantor {
        party: Some(id(party)),
        name: String::new(),
        capacity: Capacity::Own,
        authority: String::new(),
        instead: None,
    }
}

fn by_name(name: &str, capacity: Capacity, authority: &str) -> Grantor {
    Grantor {
        party: None,
        name: text(name),
        capacity,
        authority: text(authority),
        instead: None,
    }
}

fn family(party: u8, instead: Instead) -> Grantor {
    Grantor {
        party: Some(id(party)),
        capacity: Capacity::Family,
        instead: Some(instead),
        ..themselves(party)
    }
}

/// An answer about everything of a party, for letters and publications, of the day on which the story stands.
fn answer(
    number: u8,
    party: u8,
    answer: Answer,
    to: Audience,
    grantor: Grantor,
) -> ConsentRecorded {
    ConsentRecorded {
        consent: consent_id(number),
        party: id(party),
        answer,
        audience: to,
        recipients: Vec::new(),
        scope: Scope::ALL.iter().copied().collect(),
        purposes: [Purpose::Action, Purpose::Publication].into(),
        purpose: String::new(),
        grantor,
        given_on: date(2026, 5, 1),
        language: text("en"),
        explained: text("by a safe call"),
        risks_explained: true,
        doubt: None,
        doubt_reason: String::new(),
        expires: None,
        evidence: String::new(),
        saw: SEEN,
    }
}

fn yes(number: u8, party: u8, to: Audience) -> ConsentRecorded {
    answer(number, party, Answer::Granted, to, themselves(party))
}

fn no(number: u8, party: u8, to: Audience) -> ConsentRecorded {
    answer(number, party, Answer::Refused, to, themselves(party))
}

fn letter(number: u8, to: Audience, about: &[(u8, Shown)], words: &str) -> ActionDrafted {
    let public = matches!(to, Audience::Public | Audience::PublicNamed);
    ActionDrafted {
        action: action_id(number),
        kind: match (public, to) {
            (true, _) => Letter::PressStatement,
            (_, Audience::Partners) => Letter::MechanismLetter,
            _ => Letter::UrgentAppeal,
        },
        ground: Ground::Person,
        addressee: Addressee {
            name: text(match to {
                Audience::Partners => "Subcommittee on Prevention",
                _ if public => "",
                _ => "Permanent Mission",
            }),
            title: String::new(),
            lines: Vec::new(),
            audience: to,
            state: None,
        },
        basis: Vec::new(),
        about: about
            .iter()
            .map(|(party, shown)| About {
                party: id(*party),
                shown: *shown,
            })
            .collect(),
        incidents: Vec::new(),
        cooperation: Vec::new(),
        documents: false,
        pictures: false,
        names_sources: false,
        language: Language::En,
        frame: Frame::default(),
        text: text(words),
        reply_due: None,
        saw: SEEN,
    }
}

/// What is looked into outside the office, of no State.
fn inquiry(title: &str, kind: ProceedingKind, subject: Option<u8>) -> ProceedingRecorded {
    let involved = |party: u8| Involved {
        party: id(party),
        part: Part::Subject,
    };
    ProceedingRecorded {
        proceeding: INQUIRY,
        kind,
        title: text(title),
        body: String::new(),
        state: None,
        number: String::new(),
        opened: None,
        incidents: vec![incident_id(60)],
        acts: Vec::new(),
        persons: subject.map(involved).into_iter().collect(),
        note: String::new(),
        saw: SEEN,
    }
}

fn outcome(party: u8, act: Option<u8>, follow_up: &str, as_of: Date) -> OutcomeRecorded {
    OutcomeRecorded {
        party: id(party),
        act: act.map(act_id),
        follow_up: text(follow_up),
        situation: Vec::new(),
        as_of,
        impact: None,
        source: text("her lawyer"),
        note: String::new(),
        saw: SEEN,
    }
}

/// A case that grows entry by entry, and the day on which it stands.
struct Story {
    case: Case,
    history: Vec<Recorded>,
    today: Date,
}

impl Story {
    /// Ana opens a case with Ben and Cyd from three reports.
    fn opened() -> Self {
        Self {
            case: play(&["ana opens Something that was told from r1 r2 r3 with ben cyd"]),
            history: Vec::new(),
            today: date(2026, 5, 20),
        }
    }

    /// Records what an officer decides, or says why not.
    fn tries(
        &mut self,
        who: &str,
        decide: impl FnOnce(&Case, Date) -> Result<CaseEvent, No>,
    ) -> Result<(), Refusal> {
        let event = match decide(&self.case, self.today) {
            Ok(event) => event,
            Err(No::Refused(refusal)) => return Err(refusal),
            Err(No::Clash(_)) => panic!("everything was seen"),
        };
        can_be_kept(&event);
        let entry = recorded(self.case.next(), officer(who).unwrap(), event);
        self.case.apply(&entry);
        self.history.push(entry);
        Ok(())
    }

    /// Records what an officer decides; it must be possible.
    fn tell(&mut self, who: &str, decide: impl FnOnce(&Case, Date) -> Result<CaseEvent, No>) {
        if let Err(refusal) = self.tries(who, decide) {
            panic!("{refusal}");
        }
    }

    fn people(&mut self, all: impl IntoIterator<Item = PartyRecorded>) {
        for one in all {
            self.tell("ana", |case, today| {
                parties::decide::record(case, one, today)
            });
        }
    }

    fn cooperated(&mut self, event: CooperationRecorded) {
        self.tell("ana", |case, _| cooperation::decide::record(case, event));
    }

    fn happened(&mut self, event: IncidentRecorded) {
        self.tell("ana", |case, today| {
            incidents::decide::record(case, event, today)
        });
    }

    fn answers(&mut self, event: ConsentRecorded) -> Result<(), Refusal> {
        self.tries("ana", |case, today| {
            consent::decide::record(case, event, today)
        })
    }

    fn became(&mut self, event: OutcomeRecorded) {
        self.tell("ana", |case, today| {
            outcomes::decide::record(case, event, today)
        });
    }

    /// Ana drafts a letter and hands it in, Ben approves it: as far as that goes.
    fn approves(&mut self, draft: &ActionDrafted) -> Result<(), Refusal> {
        let action = draft.action;
        self.tries("ana", |case, _| actions::decide::draft(case, draft.clone()))?;
        let version = self.version(action);
        self.tries("ana", |case, _| {
            actions::decide::hand_in(case, action, version)
        })?;
        self.tries("ben", |case, today| {
            let ben = officer("ben").unwrap();
            let hash = |text: &str| Hash([u8::try_from(text.len() % 256).unwrap(); 32]);
            actions::decide::approve(case, (action, version), ben, today, hash)
        })
    }

    /// It leaves, where it was approved and every consent still stands.
    fn sends(&mut self, action: ActionId) -> Result<(), Refusal> {
        self.tries("ana", |case, today| {
            actions::decide::send(case, action, (today, "by hand", ""), today)
        })
    }

    /// Whether such a letter may leave now: what keeps it here, if anything does. The story goes on as if nobody had tried.
    fn would_leave(&self, draft: &ActionDrafted) -> Result<(), Refusal> {
        let mut other = Self {
            case: self.case.clone(),
            history: Vec::new(),
            today: self.today,
        };
        other.approves(draft)?;
        other.sends(draft.action)
    }

    fn version(&self, action: ActionId) -> u64 {
        self.case.actions().get(action).unwrap().newest().version
    }
}

fn named(name: &str) -> OfficerId {
    officer(name).unwrap()
}

/// What holds for every event of every story: what stands for a term is one, and what is written is read back the same.
fn can_be_kept(event: &CaseEvent) {
    let written = serde_json::to_value(event).unwrap();
    let read: CaseEvent = serde_json::from_value(written.clone()).unwrap();
    assert!(read == *event, "{} is not read as written", event.name());
    let mut open = vec![&written["content"]];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::String(text) => {
                assert!(!is_code(text) || is_term(text), "`{text}` is no term");
            }
            serde_json::Value::Array(all) => open.extend(all),
            serde_json::Value::Object(all) => open.extend(all.values()),
            _ => {}
        }
    }
}

fn is_term(text: &str) -> bool {
    Lexicon::built_in().get(text).is_some()
}

/// Capitals with a point, as terms are written, or two capitals, as States are.
fn is_code(text: &str) -> bool {
    let code = |it: char| it.is_ascii_uppercase() || it.is_ascii_digit() || ".-".contains(it);
    let capitals = text.chars().all(code) && text.starts_with(|it: char| it.is_ascii_uppercase());
    capitals && (text.contains('.') || text.len() == 2)
}

#[test]
fn the_teller_lets_no_story_invent_a_term() {
    for (code, is) in [
        ("ACT.OBS.PASSPORT", true),
        ("CH", true),
        ("ACT.OBS.NOTHING", false),
        ("XQ", false),
    ] {
        assert!(is_code(code));
        assert_eq!(is_term(code), is, "{code}");
    }
    assert!(!is_code("Ana K."));
}
