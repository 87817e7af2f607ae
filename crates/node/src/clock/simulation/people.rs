//! What reporters and officers do in a simulated year, by the very code that takes real entries in.

use super::chance::Dice;
use super::year::{Event, Year};
use crate::mailbox::{Address, append};
use crate::{Node, api, intake};
use charter::{Act, Editions, Running, Trigger};
use entry::{Author, Books, Header, Kind, Mark, PartRef, Signed, Statement, StreamKind};
use receipt::Lookup;
use std::sync::{Arc, Mutex, PoisonError};
use store::NewEntry;
use words::{Hash, OfficeId, StreamId};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// An office that a copy may be held for.
const ELSEWHERE: OfficeId = OfficeId::from_random([11; 16]);
/// Officers of the office; the first two share the shifts.
const OFFICERS: u64 = 4;

/// Something that somebody does, and for the how many-th time it is tried.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Deed {
    Report,
    Reporter(StreamId, Word, u8),
    Officer(StreamId, Work, u8),
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Word {
    Message,
    Pause,
    Resume,
    Contest,
    Complaint,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Work {
    Triage { danger: bool },
    Protect,
    Answer,
}

/// What came of a deed, as far as the one who did it knows.
#[derive(Clone, Default)]
pub(super) struct Done(Arc<Mutex<Outcome>>);

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Outcome {
    /// Nothing is known: the process broke off, or nobody answered.
    #[default]
    Unknown,
    Kept(Option<StreamId>),
    Refused,
}

impl Done {
    pub(super) fn failed(&self) {
        self.say(Outcome::Unknown);
    }

    fn say(&self, outcome: Outcome) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = outcome;
    }

    fn said(&self) -> Outcome {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn officer(number: u64) -> [u8; 32] {
    let mut key = [200; 32];
    key[0] = u8::try_from(number).unwrap_or(0);
    key
}

fn signed(
    office: OfficeId,
    stream: StreamId,
    kind: Kind,
    author: Author,
    dice: &Dice,
) -> Statement {
    let mut nonce = [0; 16];
    crate::Chance::fill(dice, &mut nonce);
    Statement {
        version: entry::form(kind, &[]),
        office,
        stream,
        stream_kind: StreamKind::Mailbox,
        kind,
        position: None,
        body: PartRef {
            hash: Hash([7; 32]),
            size: 0,
        },
        grants: Vec::new(),
        blobs: Vec::new(),
        author,
        discharges: Vec::new(),
        marks: Vec::new(),
        erases: Vec::new(),
        nonce,
    }
}

/// Signatures are checked before an entry comes so far: here nobody looks at them.
const fn sign(statement: Statement) -> Signed {
    Signed {
        statement,
        signature: [0; 64],
    }
}

/// The first entry of the office's book.
pub(super) fn book(office: OfficeId) -> NewEntry {
    let stream = StreamId::from_random([3; 16]);
    let mut statement = signed(
        office,
        stream,
        Kind::OfficeEvent,
        Author::Officer(officer(0)),
        &Dice::new(0),
    );
    statement.stream_kind = StreamKind::Office;
    statement.position = Some(0);
    let header = Header::make(
        sign(statement),
        0,
        Hash([0; 32]),
        words::Moment(super::year::START),
    );
    NewEntry {
        office,
        stream,
        position: 0,
        header: header.encode(),
        salt: [0; 16],
        parts: Vec::new(),
        blobs: Vec::new(),
    }
}

/// Does it, on a process of the node.
pub(super) async fn act(node: Arc<Node>, office: OfficeId, dice: Dice, deed: Deed, done: Done) {
    let outcome = match deed {
        Deed::Report => report(&node, office, &dice).await,
        Deed::Reporter(stream, word, _) => said(&node, office, stream, word, &dice).await,
        Deed::Officer(stream, work, _) => worked(&node, office, stream, work, &dice).await,
    };
    done.say(outcome);
}

async fn report(node: &Node, office: OfficeId, dice: &Dice) -> Outcome {
    let mut id = [0; 16];
    crate::Chance::fill(dice, &mut id);
    let stream = StreamId::from_random(id);
    let mut lookup = [0; 32];
    crate::Chance::fill(dice, &mut lookup);
    let Ok(Some(office)) = node.office(office).await else {
        return Outcome::Unknown;
    };
    let author = Author::Reporter([1; 32]);
    let mut statement = signed(office.id, stream, Kind::Report, author, dice);
    // Some want a copy held for an office that is not here at the moment: what goes there waits.
    if dice.happens(50) {
        statement.marks.push(Mark::Holds { office: ELSEWHERE });
        statement.version = entry::form(Kind::Report, &statement.marks);
    }
    let lookup = Lookup(Hash(lookup));
    let batch = intake::first(node, &office, sign(statement), Vec::new(), &lookup);
    match store::commit(&*node.store, batch).await {
        Ok(_) => Outcome::Kept(Some(stream)),
        Err(_) => Outcome::Unknown,
    }
}

async fn said(node: &Node, office: OfficeId, stream: StreamId, word: Word, dice: &Dice) -> Outcome {
    let kind = match word {
        Word::Message => Kind::Message,
        Word::Pause => Kind::Pause,
        Word::Resume => Kind::Resume,
        Word::Contest => Kind::Contest,
        Word::Complaint => Kind::Complaint,
    };
    let statement = signed(office, stream, kind, Author::Reporter([1; 32]), dice);
    let address = Address { office, stream };
    match append(node, address, sign(statement), Vec::new(), |_| {}).await {
        Ok(()) => Outcome::Kept(None),
        Err(_) => Outcome::Unknown,
    }
}

async fn worked(node: &Node, id: OfficeId, stream: StreamId, work: Work, dice: &Dice) -> Outcome {
    let Ok(Some(office)) = node.office(id).await else {
        return Outcome::Unknown;
    };
    let Ok((running, next)) = as_the_desk_sees(node, &office.editions, stream).await else {
        return Outcome::Unknown;
    };
    let key = officer(dice.below(OFFICERS));
    // Now and then an officer overlooks that somebody else should answer: the node does not.
    let whose = (!dice.happens(50)).then_some(&key);
    let (kind, act) = match work {
        Work::Triage { .. } => (Kind::Record, Act::Triage),
        Work::Protect => (Kind::Record, Act::Protect),
        Work::Answer => (Kind::Answer, Act::Answer),
    };
    let mut statement = signed(id, stream, kind, Author::Officer(key), dice);
    statement.position = Some(next);
    statement.discharges = charter::kept_by(&running.all, act, whose);
    statement.discharges.truncate(entry::DISCHARGES_MAX);
    if matches!(work, Work::Triage { danger: true })
        && let Some(charter) = &office.charter
    {
        let keys = charter.opened_by(&Trigger::Danger).into_iter();
        statement.marks = keys.map(|key| Mark::Opens { key }).collect();
        statement.version = entry::form(kind, &statement.marks);
    }
    let entries = [(sign(statement), Vec::new())];
    match api::keep(node, books(), &office, &entries).await {
        Ok(()) => Outcome::Kept(None),
        Err(stopped) if stopped.is_same_person() => Outcome::Refused,
        Err(_) => Outcome::Unknown,
    }
}

/// An officer has the report that began a mailbox erased; gives whether the node does it.
pub(super) async fn erases(node: &Node, id: OfficeId, stream: StreamId) -> bool {
    let office = node.office(id).await.unwrap().unwrap();
    let (_, next) = as_the_desk_sees(node, &office.editions, stream)
        .await
        .unwrap();
    let author = Author::Officer(officer(0));
    let mut statement = signed(id, stream, Kind::Erasure, author, &Dice::new(1));
    statement.position = Some(next);
    statement.erases = vec![0];
    let entries = [(sign(statement), Vec::new())];
    api::keep(node, books(), &office, &entries).await.is_ok()
}

fn books() -> Books {
    Books {
        book: StreamId::from_random([3; 16]),
        audit: StreamId::from_random([4; 16]),
        founder: officer(0),
    }
}

/// What a desk knows of a mailbox: its obligations, from all its headers, and its next free position.
async fn as_the_desk_sees(
    node: &Node,
    editions: &Editions,
    stream: StreamId,
) -> Result<(Running, u64), store::StoreError> {
    let (mut running, mut next) = (Running::default(), 0);
    loop {
        let page = node.store.stream(stream, next, 64).await?;
        let Some(last) = page.last() else {
            return Ok((running, next));
        };
        next = last.position + 1;
        for stored in &page {
            if let Ok(header) = Header::read_kept(&stored.header) {
                let step = peer::step_of(&header);
                running.take(editions.at(step.charter), &step);
            }
        }
    }
}

/// What follows from a deed: people go on, or try again.
pub(super) fn then(year: &mut Year, deed: Deed, done: &Done) {
    let now = year.time();
    let dice = year.dice.clone();
    let soon = now + 30 + dice.seconds(HOUR);
    match (deed, done.said()) {
        (Deed::Report, Outcome::Kept(Some(stream))) => {
            year.acknowledged.push(stream);
            follow_up(year, stream);
        }
        // Who saw no receipt sends the report again; the first may have been kept all the same.
        (Deed::Report, _) => year.at(soon, Event::Deed(Deed::Report)),
        (Deed::Reporter(stream, word, tries), Outcome::Unknown) if tries < 3 => {
            year.at(soon, Event::Deed(Deed::Reporter(stream, word, tries + 1)));
        }
        (Deed::Officer(stream, work, tries), Outcome::Unknown | Outcome::Refused) if tries < 6 => {
            year.at(soon, Event::Deed(Deed::Officer(stream, work, tries + 1)));
        }
        (Deed::Officer(stream, Work::Triage { danger: true }, _), Outcome::Kept(_)) => {
            let at = now + dice.seconds(12 * HOUR);
            year.at(at, Event::Deed(Deed::Officer(stream, Work::Protect, 0)));
        }
        _ => {}
    }
}

/// What a report leads to in the months after it.
fn follow_up(year: &mut Year, stream: StreamId) {
    let now = year.time();
    let dice = year.dice.clone();
    let danger = dice.happens(100);
    if !dice.happens(30) {
        let at = now + dice.seconds(4 * HOUR);
        let work = Work::Triage { danger };
        year.at(at, Event::Deed(Deed::Officer(stream, work, 0)));
    }
    let mut at = now;
    for _ in 0..1 + dice.below(3) {
        at += dice.seconds(if at == now { 30 * HOUR } else { 40 * DAY });
        year.at(at, Event::Deed(Deed::Officer(stream, Work::Answer, 0)));
    }
    for (word, per_mille) in [
        (Word::Message, 300),
        (Word::Contest, 60),
        (Word::Complaint, 30),
        (Word::Pause, 60),
    ] {
        if dice.happens(per_mille) {
            let at = now + dice.seconds(60 * DAY);
            year.at(at, Event::Deed(Deed::Reporter(stream, word, 0)));
            let answered = at + dice.seconds(8 * DAY);
            match word {
                Word::Pause if dice.happens(700) => {
                    year.at(
                        answered,
                        Event::Deed(Deed::Reporter(stream, Word::Resume, 0)),
                    );
                }
                Word::Pause | Word::Resume => {}
                Word::Message | Word::Contest | Word::Complaint => {
                    year.at(
                        answered,
                        Event::Deed(Deed::Officer(stream, Work::Answer, 0)),
                    );
                }
            }
        }
    }
}
