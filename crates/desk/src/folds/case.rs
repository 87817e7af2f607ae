//! A case's part of a fold: its keys, its state, and the mailboxes that it opens.

use super::Fold;
use super::brief::Brief;
use super::keyring::{Named, SmallKey, open_with};
use crate::book::Book;
use crate::replica::{Kept, Replica, ReplicaProblem};
use casework::{Case, CaseEvent, Event, Recorded};
use entry::Author;
use open::{Key, OpenError};
use seal::{CaseMembers, Grant, PublicKey};
use std::cell::OnceCell;
use words::{Hash, Moment, OfficerId, StreamId};

/// So many entries of cases are kept opened, some two kilobytes each. While developing none, so that every test reads cases anew.
const ENTRIES_IN_USE: u64 = if cfg!(debug_assertions) { 0 } else { 40_000 };

/// One case, as far as this officer can open it.
pub(crate) struct CaseState {
    /// Its keys, oldest first: each removal of a member brings a new one.
    pub(super) keys: Vec<Named<CaseMembers>>,
    pub(crate) case: Case,
    pub(crate) last: Moment,
    /// Entries that could not be understood or read.
    pub(crate) unknown: usize,
    /// The newest entry is sealed to a key that this officer was not given: they are no longer a
    /// member.
    pub(super) withdrawn: bool,
}

impl CaseState {
    pub(super) fn new() -> Self {
        Self {
            keys: Vec::new(),
            case: Case::new(),
            last: Moment(0),
            unknown: 0,
            withdrawn: false,
        }
    }

    /// The key to which new entries are sealed.
    pub(crate) fn public(&self) -> Option<&PublicKey<CaseMembers>> {
        self.keys.last().map(|it| &it.public)
    }

    /// All keys, oldest first, for a new member.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &Key<CaseMembers>> {
        self.keys.iter().map(|it| &it.key)
    }

    /// Opens an entry of the case.
    pub(crate) fn open(&self, body: &[u8]) -> Result<Event, OpenError> {
        open_with(&self.keys, body)
    }

    fn mailbox_key(&self, to: &Hash, sealed: &[u8]) -> Option<Key<seal::Mailbox>> {
        let named = self.keys.iter().find(|it| it.id == *to)?;
        let grant = Grant::<seal::Mailbox, CaseMembers>::from_bytes(sealed.to_vec());
        named.key.accept(&grant).ok()
    }

    fn has(&self, id: &Hash) -> bool {
        self.keys.iter().any(|it| it.id == *id)
    }
}

/// What an entry did beside changing its case.
struct Done {
    /// Mailboxes whose keys came with it.
    joins: Vec<(StreamId, Key<seal::Mailbox>)>,
    /// Its position, where its author had no right to it.
    doubtful: Option<u64>,
}

impl CaseState {
    /// The case as its entries up to `seq` make it, opened with these keys.
    pub(super) fn read(
        stream: StreamId,
        seq: u64,
        keys: Vec<Named<CaseMembers>>,
        (book, replica): (&Book, &Replica),
    ) -> Result<Self, ReplicaProblem> {
        let mut state = Self {
            keys,
            ..Self::new()
        };
        state.read_on(stream, seq, (book, replica), |_| ())?;
        Ok(state)
    }

    fn read_on(
        &mut self,
        stream: StreamId,
        seq: u64,
        (book, replica): (&Book, &Replica),
        mut each: impl FnMut(Done),
    ) -> Result<(), ReplicaProblem> {
        loop {
            let entries = replica.stream(stream, self.case.next(), super::PIECE)?;
            for kept in entries.iter().take_while(|kept| kept.seq <= seq) {
                if let Some(done) = self.apply(kept, book) {
                    each(done);
                }
            }
            match entries.last() {
                Some(last) if entries.len() == super::PIECE && last.seq <= seq => {}
                _ => return Ok(()),
            }
        }
    }

    /// Takes its next entry in; nothing is done with any other.
    fn apply(&mut self, kept: &Kept, book: &Book) -> Option<Done> {
        if kept.position != self.case.next() {
            return None;
        }
        let mut done = Done {
            joins: Vec::new(),
            doubtful: None,
        };
        if !kept.erases.is_empty() {
            self.case.skip(kept.position);
            return Some(done);
        }
        let event = match kept.body.as_deref().map(|body| self.open(body)) {
            Some(Ok(event)) => event,
            Some(Err(OpenError::NotForThisKey)) => {
                self.case.skip(kept.position);
                // Only the newest key is given to those who stay.
                self.withdrawn = true;
                return Some(done);
            }
            Some(Err(_)) | None => {
                self.case.skip(kept.position);
                self.unknown += 1;
                return Some(done);
            }
        };
        let author = match kept.author {
            Author::Officer(key) => book.author(key, kept.seq).map(|it| it.card.id),
            Author::Reporter(_) | Author::Node(_) => None,
        };
        let Some(by) = author.filter(|by| may_write(self, &event, *by)) else {
            self.case.skip(kept.position);
            self.unknown += 1;
            done.doubtful = Some(kept.position);
            return Some(done);
        };
        self.withdrawn = false;
        self.last = self.last.max(kept.at);
        done.joins = mailboxes(self, &event, kept);
        self.case.apply(&Recorded {
            position: kept.position,
            by,
            at: kept.at,
            event,
        });
        // Pages and decisions open long texts again.
        self.case.forget_texts();
        Some(done)
    }
}

/// A case in the fold: its keys and what lists need, and the whole of it while it is in use.
pub(super) struct Slot {
    pub(super) keys: Vec<SmallKey<CaseMembers>>,
    /// None where the officer is not to know of the case.
    pub(super) brief: Option<Brief>,
    whole: OnceCell<Box<CaseState>>,
}

impl Slot {
    pub(super) const fn new(keys: Vec<SmallKey<CaseMembers>>, brief: Option<Brief>) -> Self {
        Self {
            keys,
            brief,
            whole: OnceCell::new(),
        }
    }

    fn read(
        &self,
        stream: StreamId,
        seq: u64,
        with: (&Book, &Replica),
    ) -> Result<CaseState, ReplicaProblem> {
        // A key that does not expand was never one: what it is for stays closed.
        let keys = self.keys.iter().filter_map(|it| it.expand().ok());
        CaseState::read(stream, seq, keys.map(Named::new).collect(), with)
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
                let read = slot.read(case, self.cursor, (&self.book, replica))?;
                slot.whole.get_or_init(|| Box::new(read))
            }
        };
        self.in_use.borrow_mut().used(case, whole.case.next());
        Ok(Some(whole))
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
        let known = self.cases.get_mut(&kept.stream);
        let mut state = match known.map(|slot| (slot.whole.take(), &*slot)) {
            None if given.is_empty() => return Ok(()),
            None => CaseState::new(),
            Some((Some(whole), _)) => *whole,
            Some((None, slot)) => slot.read(kept.stream, self.cursor, (&self.book, replica))?,
        };
        let mut is_new = false;
        for key in given {
            if !state.has(&key.id) {
                state.keys.push(key);
                is_new = true;
            }
        }
        let mut done = Vec::new();
        // Keys that came now may open what came before: a new member reads the case from its
        // beginning, and one who comes back reads what was written meanwhile.
        // What was erased must go from here too.
        let erases = !kept.erases.is_empty();
        if (is_new && kept.position > 0) || erases {
            state = CaseState {
                keys: std::mem::take(&mut state.keys),
                ..CaseState::new()
            };
            let with = (&self.book, replica);
            state.read_on(kept.stream, kept.seq, with, |it| done.push(it))?;
        } else {
            done.extend(state.apply(kept, &self.book));
        }
        self.put_case(kept.stream, state);
        if !done.is_empty() {
            self.touch();
        }
        for it in done {
            if let Some(position) = it.doubtful {
                self.doubt(position);
            }
            for (report, key) in it.joins {
                self.join_mailbox(report, key, kept.seq, replica)?;
            }
        }
        Ok(())
    }

    fn put_case(&mut self, case: StreamId, state: CaseState) {
        let brief = Brief::of(&state);
        let slot = self
            .cases
            .entry(case)
            .or_insert_with(|| Slot::new(Vec::new(), None));
        if slot.keys.len() != state.keys.len() {
            slot.keys = state.keys().map(SmallKey::of).collect();
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
