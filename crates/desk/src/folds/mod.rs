//! What one officer can see, folded from the replica with the keys that this officer holds, and
//! from nothing else.
//!
//! A stream whose key the officer lacks leaves nothing here: no count, no id, no time. Whatever a
//! page shows is asked of [`Fold`], so that there is one place where something could slip through,
//! and one test that compares two worlds with and without a hidden case.

mod brief;
mod case;
mod in_use;
mod keyring;
mod lists;
mod mailbox;
mod mark;
mod office;
mod shelf;
mod snapshot;

pub(crate) use brief::Brief;
pub(crate) use case::{CaseState, Opened, Seen};
pub(crate) use keyring::Keyring;
pub(crate) use mailbox::{LastWord, Mailbox, excerpt};
pub(crate) use mark::Mark;

use case::Slot;
use in_use::InUse;
use lists::Lists;

use crate::book::Book;
use crate::replica::{Kept, Replica, ReplicaProblem};
use crate::same_form::Forms;
use charter::Editions;
use entry::StreamKind;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use words::{OfficerId, StreamId};

/// Entries read at once: a page that waits for the fold waits for one such piece, some tens of
/// milliseconds.
const PIECE: usize = 128;

/// One officer's view of the office.
pub(crate) struct Fold {
    pub(crate) me: OfficerId,
    pub(crate) keys: Keyring,
    pub(crate) book: Book,
    pub(crate) mailboxes: HashMap<StreamId, Mailbox>,
    cases: HashMap<StreamId, Slot>,
    pub(crate) forms: Forms,
    /// The cases that are kept as a whole for now.
    in_use: RefCell<InUse>,
    lists: Lists,
    /// Cases that have named a report at some time; whether they still do is asked of them.
    named: HashMap<StreamId, Vec<StreamId>>,
    /// Cases and mailboxes to which something has happened since somebody asked.
    changed: RefCell<BTreeSet<StreamId>>,
    editions: Arc<Editions>,
    cursor: u64,
    /// How far the fold had come when it was last saved or restored.
    saved: Cell<u64>,
    /// How far it had come when it was restored; 0 where it was not.
    began: u64,
    version: u64,
    doubtful: usize,
}

impl Fold {
    /// An empty view of an officer with these keys.
    pub(crate) fn new(me: OfficerId, keys: Keyring, editions: Arc<Editions>) -> Self {
        Self {
            me,
            keys,
            book: Book::default(),
            mailboxes: HashMap::new(),
            cases: HashMap::new(),
            forms: Forms::default(),
            in_use: RefCell::default(),
            lists: Lists::default(),
            named: HashMap::new(),
            changed: RefCell::default(),
            editions,
            cursor: 0,
            saved: Cell::new(0),
            began: 0,
            version: 1,
            doubtful: 0,
        }
    }

    /// Takes in the next piece of what the replica has. Says whether there is more.
    ///
    /// # Errors
    /// What the replica says; the fold stays as it was before the entry that could not be read.
    pub(crate) fn advance(&mut self, replica: &Replica) -> Result<bool, ReplicaProblem> {
        let entries = replica.since(self.cursor, PIECE)?;
        let mut all = entries.iter();
        let taken = all.try_for_each(|kept| {
            self.take(kept, replica)?;
            self.cursor = kept.seq;
            Ok(())
        });
        self.put_on_lists();
        self.let_go();
        taken.map(|()| entries.len() == PIECE)
    }

    /// Goes on by these versions of the charter; what runs keeps the one under which it began.
    pub(crate) fn renew(&mut self, editions: Arc<Editions>) {
        self.editions = editions;
    }

    /// A number that changes with everything that this officer can see, and with nothing else.
    pub(crate) const fn version(&self) -> u64 {
        self.version
    }

    /// How far the fold had come when it was restored; 0 where it was not.
    pub(crate) const fn began(&self) -> u64 {
        self.began
    }

    /// Every case and mailbox, whoever may know of it.
    pub(crate) fn everything(&self) -> impl Iterator<Item = StreamId> {
        self.cases.keys().chain(self.mailboxes.keys()).copied()
    }

    /// The cases and mailboxes to which something has happened since this was asked last; what was restored has not changed.
    pub(crate) fn take_changed(&self) -> BTreeSet<StreamId> {
        self.changed.take()
    }

    /// Counts these as changed.
    pub(crate) fn look_again(&self, streams: impl Iterator<Item = StreamId>) {
        self.changed.borrow_mut().extend(streams);
    }

    /// How far the fold has come.
    pub(crate) const fn cursor(&self) -> u64 {
        self.cursor
    }

    /// How far the fold had come when it was last saved or restored.
    pub(crate) const fn saved(&self) -> u64 {
        self.saved.get()
    }

    /// Entries in this officer's streams whose author had no right to them. They change nothing.
    pub(crate) const fn doubtful(&self) -> usize {
        self.doubtful
    }

    /// The cases that have a report and that the officer is to know of, by their ids.
    pub(crate) fn cases_of(&self, report: StreamId) -> Vec<StreamId> {
        let named = self.named.get(&report).into_iter().flatten();
        let has = |id: &&StreamId| {
            let brief = self.brief(**id);
            brief.is_some_and(|it| it.reports.contains(&report))
        };
        let mut cases: Vec<StreamId> = named.filter(has).copied().collect();
        cases.sort_unstable();
        cases
    }

    /// Remembers which reports a case names now.
    fn named_in(&mut self, case: StreamId) {
        let brief = self.cases.get(&case).and_then(|slot| slot.brief.as_ref());
        for report in brief.into_iter().flat_map(|it| &it.reports) {
            let cases = self.named.entry(*report).or_default();
            if !cases.contains(&case) {
                cases.push(case);
            }
        }
    }

    fn take(&mut self, kept: &Kept, replica: &Replica) -> Result<(), ReplicaProblem> {
        match kept.stream_kind {
            StreamKind::Office => self.take_office(kept, replica),
            StreamKind::Mailbox => {
                self.take_mailbox(kept);
                Ok(())
            }
            StreamKind::Case => self.take_case(kept, replica),
            StreamKind::Audit => {
                if self.keys.reads_audit() {
                    self.touch();
                }
                Ok(())
            }
        }
    }

    fn touch(&mut self) {
        self.version = self.version.wrapping_add(1);
    }

    fn change(&mut self, stream: StreamId) {
        self.changed.get_mut().insert(stream);
        self.lists.move_later(stream);
    }

    fn doubt(&mut self, position: u64) {
        // The stream is not named: a log line must not say which case an officer can open.
        tracing::warn!(position, "an entry by somebody without right to it");
        self.doubtful += 1;
    }
}
