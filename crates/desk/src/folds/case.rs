//! A case's part of a fold: its keys, its state, and the mailboxes that it opens.

use super::Fold;
use super::brief::Brief;
use super::keyring::{BodyKeys, Named, Ring, SmallKey, open_keeping};
use crate::book::Book;
use crate::replica::{Kept, Replica, ReplicaProblem};
use casework::{Case, CaseEvent, Event, Recorded};
use charter::{Editions, Running};
use entry::{Author, Kind};
use open::{BodyKey, Key, OpenError};
use seal::{CaseMembers, Grant, PublicKey, Sealed};
use std::cell::OnceCell;
use words::{Hash, Moment, OfficerId, StreamId};

/// So many entries of cases are kept opened, some two kilobytes each. While developing none, so that every test reads cases anew.
const ENTRIES_IN_USE: u64 = if cfg!(debug_assertions) { 0 } else { 40_000 };

/// One case, as far as this officer can open it.
pub(crate) struct CaseState {
    /// Its keys, oldest first: each removal of a member brings a new one.
    keys: Ring<CaseMembers>,
    pub(crate) case: Case,
    pub(crate) last: Moment,
    /// Entries that could not be understood or read.
    pub(crate) unknown: usize,
    /// The newest entry is sealed to a key that this officer was not given: they are no longer a
    /// member.
    pub(super) withdrawn: bool,
    /// Its promises, kept and running.
    pub(crate) running: Running,
}

impl CaseState {
    pub(super) fn new(keys: Ring<CaseMembers>) -> Self {
        Self {
            keys,
            case: Case::new(),
            last: Moment(0),
            unknown: 0,
            withdrawn: false,
            running: Running::default(),
        }
    }

    /// The key to which new entries are sealed.
    pub(crate) fn public(&self) -> Option<&PublicKey<CaseMembers>> {
        self.keys.all().last().map(|it| &it.public)
    }

    /// All keys, oldest first, for a new member.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &Key<CaseMembers>> {
        self.keys.all().iter().map(|it| &it.key)
    }

    /// Opens an entry of the case, with its own key where that is known; gives that key where it was not.
    fn open(
        &self,
        body: &[u8],
        known: Option<BodyKey<CaseMembers>>,
    ) -> Result<(Event, Option<BodyKey<CaseMembers>>), OpenError> {
        let sealed = Sealed::from_bytes(body.to_vec());
        match known {
            Some(key) => key.open(&sealed).map(|event| (event, None)),
            None => open_keeping(self.keys.all(), &sealed).map(|(event, key)| (event, Some(key))),
        }
    }

    fn mailbox_key(&self, to: &Hash, sealed: &[u8]) -> Option<Key<seal::Mailbox>> {
        let named = self.keys.all().iter().find(|it| it.id == *to)?;
        let grant = Grant::<seal::Mailbox, CaseMembers>::from_bytes(sealed.to_vec());
        named.key.accept(&grant).ok()
    }

    fn has(&self, id: &Hash) -> bool {
        self.keys.all().iter().any(|it| it.id == *id)
    }
}

/// What stood in an entry of a case.
pub(crate) enum Seen {
    /// What happened, by somebody who had a right to it.
    Event(Box<Event>),
    /// Nothing any more.
    Erased,
    /// What the node's clock found: it stands with the promises.
    Clock,
    /// What cannot be opened or understood, or was written by somebody without right to it.
    Unknown,
}

/// A case with all its texts, and the entries that made it, oldest first.
pub(crate) struct Opened {
    pub(crate) case: Case,
    /// Entries that could not be understood or read.
    pub(crate) unknown: usize,
    pub(crate) entries: Vec<(Kept, Seen)>,
}

/// What an entry did beside changing its case.
struct Done {
    seen: Seen,
    /// Its own key, where that was not known.
    key: Option<BodyKey<CaseMembers>>,
    /// Its author had no right to it.
    doubtful: bool,
}

impl Done {
    const fn nothing(seen: Seen) -> Self {
        Self {
            seen,
            key: None,
            doubtful: false,
        }
    }
}

impl CaseState {
    /// Takes in the entries up to `seq` that it has not taken yet.
    fn read_on(
        &mut self,
        stream: StreamId,
        seq: u64,
        with: Reading<'_>,
        mut each: impl FnMut(Kept, Done),
    ) -> Result<(), ReplicaProblem> {
        loop {
            let entries = with
                .replica
                .stream(stream, self.case.next(), super::PIECE)?;
            let more = entries.len() == super::PIECE;
            for kept in entries {
                if kept.seq > seq {
                    return Ok(());
                }
                if let Some(done) = self.apply(&kept, with) {
                    each(kept, done);
                }
            }
            if !more {
                return Ok(());
            }
        }
    }

    /// Takes its next entry in; nothing is done with any other.
    fn apply(&mut self, kept: &Kept, with: Reading<'_>) -> Option<Done> {
        let Reading { book, bodies, .. } = with;
        if kept.position != self.case.next() {
            return None;
        }
        let charter = with.editions.at(kept.step.charter);
        self.running.take(charter, &kept.step);
        if kept.kind == Kind::Clock {
            // Everything it says stands in its header.
            self.case.skip(kept.position);
            return Some(Done::nothing(Seen::Clock));
        }
        let Some(body) = kept.body.as_deref().filter(|_| kept.erases.is_empty()) else {
            self.case.skip(kept.position);
            self.unknown += usize::from(kept.erases.is_empty());
            return Some(Done::nothing(Seen::Erased));
        };
        let (event, key) = match self.open(body, bodies.get(kept.position)) {
            Ok(opened) => opened,
            Err(problem) => {
                self.case.skip(kept.position);
                match problem {
                    // Only the newest key is given to those who stay.
                    OpenError::NotForThisKey => self.withdrawn = true,
                    _ => self.unknown += 1,
                }
                return Some(Done::nothing(Seen::Unknown));
            }
        };
        let author = match kept.author {
            Author::Officer(key) => book.author(key, kept.seq).map(|it| it.card.id),
            Author::Reporter(_) | Author::Node(_) => None,
        };
        let Some(by) = author.filter(|by| may_write(self, &event, *by)) else {
            self.case.skip(kept.position);
            self.unknown += 1;
            return Some(Done {
                seen: Seen::Unknown,
                key,
                doubtful: true,
            });
        };
        self.withdrawn = false;
        self.last = self.last.max(kept.at);
        let recorded = Recorded {
            position: kept.position,
            by,
            at: kept.at,
            event,
        };
        self.case.apply(&recorded);
        Some(Done {
            seen: Seen::Event(Box::new(recorded.event)),
            key,
            doubtful: false,
        })
    }
}

/// What reading a case's entries takes.
#[derive(Clone, Copy)]
struct Reading<'a> {
    book: &'a Book,
    replica: &'a Replica,
    bodies: &'a BodyKeys<CaseMembers>,
    editions: &'a Editions,
}

/// A case in the fold: its keys and what lists need, and the whole of it while it is in use.
pub(super) struct Slot {
    pub(super) keys: Vec<SmallKey<CaseMembers>>,
    pub(super) bodies: BodyKeys<CaseMembers>,
    /// None where the officer is not to know of the case.
    pub(super) brief: Option<Brief>,
    whole: OnceCell<Box<CaseState>>,
}

impl Slot {
    fn empty() -> Self {
        Self::new(Vec::new(), BodyKeys::new(), None)
    }

    pub(super) const fn new(
        keys: Vec<SmallKey<CaseMembers>>,
        bodies: BodyKeys<CaseMembers>,
        brief: Option<Brief>,
    ) -> Self {
        Self {
            keys,
            bodies,
            brief,
            whole: OnceCell::new(),
        }
    }

    fn closed(&self) -> CaseState {
        let keys = self.keys.iter().map(SmallKey::duplicate);
        CaseState::new(Ring::new(keys.collect()))
    }

    const fn with<'a>(
        &'a self,
        book: &'a Book,
        replica: &'a Replica,
        editions: &'a Editions,
    ) -> Reading<'a> {
        Reading {
            book,
            replica,
            bodies: &self.bodies,
            editions,
        }
    }

    /// The case as its entries up to `seq` make it, without long texts: pages open those again.
    fn read(
        &self,
        stream: StreamId,
        seq: u64,
        with: Reading<'_>,
    ) -> Result<CaseState, ReplicaProblem> {
        let mut state = self.closed();
        state.read_on(stream, seq, with, |_, _| ())?;
        state.case.forget_texts();
        Ok(state)
    }
}

impl Fold {
    /// A case that the officer is to know of, as lists need it.
    pub(crate) fn brief(&self, case: StreamId) -> Option<&Brief> {
        self.cases.get(&case)?.brief.as_ref()
    }

    /// All of them, in no order.
    pub(crate) fn briefs(&self) -> impl Iterator<Item = (StreamId, &Brief)> {
        let all = self.cases.iter();
        all.filter_map(|(id, slot)| Some((*id, slot.brief.as_ref()?)))
    }

    /// A case that the officer is to know of, with everything: read anew where it was not in use.
    ///
    /// # Errors
    /// What the replica says.
    pub(crate) fn case(
        &self,
        case: StreamId,
        replica: &Replica,
    ) -> Result<Option<&CaseState>, ReplicaProblem> {
        let Some(slot) = self.cases.get(&case).filter(|it| it.brief.is_some()) else {
            return Ok(None);
        };
        let whole = match slot.whole.get() {
            Some(whole) => whole,
            None => {
                let with = slot.with(&self.book, replica, &self.editions);
                let read = slot.read(case, self.cursor, with)?;
                slot.whole.get_or_init(|| Box::new(read))
            }
        };
        self.in_use.borrow_mut().used(case, whole.case.next());
        Ok(Some(whole))
    }

    /// A case that the officer is to know of, with all its texts and entries: read anew.
    ///
    /// # Errors
    /// What the replica says.
    pub(crate) fn open_case(
        &self,
        case: StreamId,
        replica: &Replica,
    ) -> Result<Option<Opened>, ReplicaProblem> {
        let Some(slot) = self.cases.get(&case).filter(|it| it.brief.is_some()) else {
            return Ok(None);
        };
        let (mut state, mut entries) = (slot.closed(), Vec::new());
        let with = slot.with(&self.book, replica, &self.editions);
        state.read_on(case, self.cursor, with, |kept, done| {
            entries.push((kept, done.seen));
        })?;
        Ok(Some(Opened {
            case: state.case,
            unknown: state.unknown,
            entries,
        }))
    }

    /// Lets go of the cases that were opened longest ago, where many are in use.
    pub(crate) fn let_go(&mut self) {
        while let Some(case) = self.in_use.get_mut().beyond(ENTRIES_IN_USE) {
            if let Some(slot) = self.cases.get_mut(&case) {
                slot.whole.take();
            }
        }
    }

    pub(super) fn take_case(
        &mut self,
        kept: &Kept,
        replica: &Replica,
    ) -> Result<(), ReplicaProblem> {
        let given: Vec<Named<CaseMembers>> = kept
            .grants
            .iter()
            .filter(|(to, _)| self.keys.is_mine(to))
            .filter_map(|(_, sealed)| self.keys.accept(sealed).ok())
            .map(Named::new)
            .collect();
        if given.is_empty() && !self.cases.contains_key(&kept.stream) {
            return Ok(());
        }
        let slot = self.cases.entry(kept.stream).or_insert_with(Slot::empty);
        let mut state = match slot.whole.take() {
            Some(whole) => *whole,
            None => {
                let with = slot.with(&self.book, replica, &self.editions);
                slot.read(kept.stream, self.cursor, with)?
            }
        };
        let mut is_new = false;
        for key in given {
            if !state.has(&key.id) {
                state.keys.push(key);
                is_new = true;
            }
        }
        // Beside each the entry that was read again; none where it is the one that came.
        let mut done: Vec<(Option<Kept>, Done)> = Vec::new();
        let with = slot.with(&self.book, replica, &self.editions);
        // Keys that came now may open what came before: a new member reads the case from its
        // beginning, and one who comes back reads what was written meanwhile.
        // What was erased must go from here too.
        if (is_new && kept.position > 0) || !kept.erases.is_empty() {
            state = CaseState::new(state.keys);
            state.read_on(kept.stream, kept.seq, with, |kept, it| {
                done.push((Some(kept), it));
            })?;
        } else {
            let it = state.apply(kept, with);
            done.extend(it.map(|it| (None, it)));
        }
        let (mut joins, mut doubtful) = (Vec::new(), Vec::new());
        for (other, it) in &done {
            let kept = other.as_ref().unwrap_or(kept);
            match &it.seen {
                Seen::Event(event) => joins.extend(mailboxes(&state, event, kept)),
                Seen::Erased => slot.bodies.put(kept.position, None),
                Seen::Unknown | Seen::Clock => {}
            }
            if it.key.is_some() {
                slot.bodies.put(kept.position, it.key.as_ref());
            }
            doubtful.extend(it.doubtful.then_some(kept.position));
        }
        state.case.forget_texts();
        self.put_case(kept.stream, state);
        if !done.is_empty() {
            self.touch();
        }
        for position in doubtful {
            self.doubt(position);
        }
        for (report, key) in joins {
            self.join_mailbox(report, key, kept.seq, replica)?;
        }
        Ok(())
    }

    fn put_case(&mut self, case: StreamId, state: CaseState) {
        let brief = Brief::of(&state);
        let slot = self.cases.entry(case).or_insert_with(Slot::empty);
        if slot.keys.len() != state.keys.len() {
            slot.keys = state.keys.small();
        }
        let before = std::mem::replace(&mut slot.brief, brief);
        self.in_use.get_mut().used(case, state.case.next());
        slot.whole = OnceCell::from(Box::new(state));
        self.named_in(case);
        self.change(case);
        for report in before.map(|it| it.reports).into_iter().flatten() {
            self.lists.move_later(report);
        }
    }
}

/// Members write; the first entry makes its author one.
fn may_write(state: &CaseState, event: &Event, by: OfficerId) -> bool {
    state.case.members().has(by)
        || (state.case.next() == 0 && matches!(event.what, CaseEvent::Opened(_)))
}

/// The mailboxes whose keys came with an event, in the order in which the event names their
/// reports.
fn mailboxes(state: &CaseState, event: &Event, kept: &Kept) -> Vec<(StreamId, Key<seal::Mailbox>)> {
    let keys = kept
        .grants
        .iter()
        .filter(|(to, _)| state.has(to))
        .filter_map(|(to, sealed)| state.mailbox_key(to, sealed));
    reports(event).iter().copied().zip(keys).collect()
}

/// The reports that an event brings into its case.
fn reports(event: &Event) -> &[StreamId] {
    match &event.what {
        CaseEvent::Opened(event) => &event.reports,
        CaseEvent::ReportJoined(event) => std::slice::from_ref(&event.report),
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::book::tests::{book, id};
    use casework::intake::event::Opened as CaseOpened;
    use casework::members::event::{MemberAdded, MemberRemoved};
    use casework::notes::event::NoteAdded;
    use casework::particulars::Urgency;
    use entry::StreamKind;
    use seal::Sealed;
    use words::EventId;

    /// An entry by the officer of that number, who holds the key, now or from former times.
    fn entry(position: u64, by: u8, what: CaseEvent, key: &Key<CaseMembers>) -> Kept {
        let event = Event {
            version: casework::FORM_VERSION,
            id: EventId::from_random([u8::try_from(position).unwrap(); 16]),
            what,
        };
        let body = Sealed::<Event, CaseMembers>::new(&event, &[&key.public()]).unwrap();
        Kept {
            seq: 10 + position,
            stream: StreamId::from_random([5; 16]),
            stream_kind: StreamKind::Case,
            position,
            kind: Kind::CaseEvent,
            author: Author::Officer([by; 32]),
            at: Moment(600),
            step: peer::step_of_facts(peer::Facts {
                position,
                kind: Kind::CaseEvent,
                author: Author::Officer([by; 32]),
                at: Moment(600),
                charter: None,
                discharges: &[],
                marks: &[],
            }),
            body: Some(body.into_bytes()),
            grants: Vec::new(),
            blobs: Vec::new(),
            erases: Vec::new(),
        }
    }

    #[test]
    fn who_is_no_member_writes_nothing_that_a_page_shows() {
        let book = book();
        let key = || Key::<CaseMembers>::from_seed([3; 32]);
        let mut state = CaseState::new(Ring::new(Vec::new()));
        state.keys.push(Named::new(key()));
        let (bodies, editions) = (BodyKeys::new(), Editions::built_in());
        let folder = tempfile::tempdir().unwrap();
        let replica = Replica::open(&folder.path().join("replica")).unwrap();
        let with = Reading {
            book: &book,
            replica: &replica,
            bodies: &bodies,
            editions: &editions,
        };
        let key = key();
        let opened = CaseOpened {
            title: "A case".into(),
            summary: String::new(),
            urgency: Urgency::Soon,
            reports: Vec::new(),
            members: Vec::new(),
        };
        let note = |text: &str| CaseEvent::NoteAdded(NoteAdded { text: text.into() });
        let (add, remove) = (
            MemberAdded { officer: id(2) },
            MemberRemoved {
                officer: id(2),
                reason: String::new(),
            },
        );
        // Ben has never been a member, is one, and is one no more; he keeps the key that he was given.
        let events = [
            (1, CaseEvent::Opened(opened), false),
            (2, note("before"), true),
            (1, CaseEvent::MemberAdded(add), false),
            (2, note("as a member"), false),
            (1, CaseEvent::MemberRemoved(remove), false),
            (2, note("after"), true),
        ];
        for (position, (by, what, refused)) in (0..).zip(events) {
            let done = state.apply(&entry(position, by, what, &key), with).unwrap();
            assert_eq!(done.doubtful, refused, "{position}");
            assert_eq!(matches!(done.seen, Seen::Unknown), refused, "{position}");
        }
        assert_eq!((state.case.notes().all().len(), state.unknown), (1, 2));
        // Nobody whom the book does not know, and nothing twice.
        let stranger = state.apply(&entry(6, 77, note("x"), &key), with).unwrap();
        assert!(stranger.doubtful);
        assert!(state.apply(&entry(6, 1, note("x"), &key), with).is_none());
    }
}
