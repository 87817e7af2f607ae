//! A case's part of a fold: its keys, its state, and the mailboxes that it opens.

use super::Fold;
use super::keyring::{Named, open_with};
use crate::replica::{Kept, Replica, ReplicaProblem};
use casework::{Case, CaseEvent, Event, Recorded};
use entry::Author;
use open::{Key, OpenError};
use seal::{CaseMembers, Grant, PublicKey};
use words::{Hash, Moment, OfficerId, StreamId};

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

    /// Whether this officer is to know of the case.
    pub(crate) fn is_visible(&self) -> bool {
        !self.withdrawn && self.case.particulars().is_some()
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

impl Fold {
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
        let is_known = self.cases.contains_key(&kept.stream);
        if !is_known && given.is_empty() {
            return Ok(());
        }
        self.change(kept.stream);
        let state = self.cases.entry(kept.stream).or_insert_with(CaseState::new);
        let mut is_new = false;
        for key in given {
            if !state.has(&key.id) {
                state.keys.push(key);
                is_new = true;
            }
        }
        // Keys that came now may open what came before: a new member reads the case from its
        // beginning, and one who comes back reads what was written meanwhile.
        // What was erased must go from here too.
        let erases = !kept.erases.is_empty();
        if (is_new && kept.position > 0) || erases {
            *state = CaseState {
                keys: std::mem::take(&mut state.keys),
                ..CaseState::new()
            };
            return self.load_case(kept.stream, kept.seq, replica);
        }
        self.apply_case(kept, replica)
    }

    fn load_case(
        &mut self,
        stream: StreamId,
        seq: u64,
        replica: &Replica,
    ) -> Result<(), ReplicaProblem> {
        let mut from = 0;
        loop {
            let entries = replica.stream(stream, from, super::PIECE)?;
            for kept in entries.iter().take_while(|kept| kept.seq <= seq) {
                self.apply_case(kept, replica)?;
            }
            match entries.last() {
                Some(last) if entries.len() == super::PIECE && last.seq <= seq => {
                    from = last.position + 1;
                }
                _ => return Ok(()),
            }
        }
    }

    fn apply_case(&mut self, kept: &Kept, replica: &Replica) -> Result<(), ReplicaProblem> {
        let author = match kept.author {
            Author::Officer(key) => self.book.author(key, kept.seq).map(|it| it.card.id),
            Author::Reporter(_) | Author::Node(_) => None,
        };
        let Some(state) = self.cases.get_mut(&kept.stream) else {
            return Ok(());
        };
        if kept.position != state.case.next() {
            return Ok(());
        }
        if !kept.erases.is_empty() {
            state.case.skip(kept.position);
            self.touch();
            return Ok(());
        }
        let event = match kept.body.as_deref().map(|body| state.open(body)) {
            Some(Ok(event)) => event,
            Some(Err(OpenError::NotForThisKey)) => {
                state.case.skip(kept.position);
                // Only the newest key is given to those who stay.
                state.withdrawn = true;
                self.touch();
                return Ok(());
            }
            Some(Err(_)) | None => {
                state.case.skip(kept.position);
                state.unknown += 1;
                self.touch();
                return Ok(());
            }
        };
        let Some(by) = author.filter(|by| may_write(state, &event, *by)) else {
            state.case.skip(kept.position);
            state.unknown += 1;
            self.doubt(kept);
            return Ok(());
        };
        state.withdrawn = false;
        state.last = state.last.max(kept.at);
        let mailboxes = mailboxes(state, &event, kept);
        let named = reports(&event).to_vec();
        state.case.apply(&Recorded {
            position: kept.position,
            by,
            at: kept.at,
            event,
        });
        // Lists need no long texts; pages and decisions open them again.
        state.case.forget_texts();
        self.touch();
        for report in named {
            self.name_in(kept.stream, report);
        }
        for (report, key) in mailboxes {
            self.join_mailbox(report, key, kept.seq, replica)?;
        }
        Ok(())
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
