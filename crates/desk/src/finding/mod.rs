//! Finding: one index in memory for each open session, over what this officer can open and nothing else, gone when the session
//! is locked. It is read in behind the first page, one case after the other, and kept in step with the fold. Absent: what a
//! page looks like, and any plain byte on a disk.

mod answer;
mod case;
mod kept;
mod known;
mod outward;
mod piece;
mod question;
mod reader;
mod report;
mod saved;

pub use answer::{Answer, HitRow, Marked, ResultRow};
pub use known::{KnownReason, KnownRow};
pub use piece::{Facet, Thing};
pub use question::{Question, Sorting};
pub use saved::SavedSearch;

pub(crate) use piece::Piece;
pub(crate) use reader::run;
pub(crate) use saved::KeptSearches;

use crate::replica::ReplicaProblem;
use crate::session::{Live, Session};
use crate::view::NotFound;
use case::Taken;
use find::{Doc, Field, Index};
use piece::{Facet as Coded, TEXT, TITLE};
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use tokio::sync::Notify;
use words::{Moment, StreamId};

/// Questions that a session remembers, so that pages of results and the way back work without words in an address.
const ASKED_MAX: usize = 50;

/// So many changed cases are read at once before a question is answered; more are left out until they are read.
const AT_ONCE: usize = 24;

/// Values that sort by their number: the most urgent highest.
const IN_ORDER: [&str; 3] = ["routine", "soon", "now"];

/// What a session needs for finding.
#[derive(Default)]
pub(crate) struct Finding {
    /// Before the fold, never after it: whoever holds both took this first.
    finder: tokio::sync::Mutex<Finder>,
    /// The fold has changed.
    pub(crate) changed: Notify,
    asked: Mutex<Asked>,
}

/// The questions of a session, by number.
#[derive(Default)]
struct Asked {
    last: u64,
    all: VecDeque<(u64, Question)>,
}

impl Finding {
    /// Keeps what was read, for the officer's next session. Blocks. Not where it is behind the replica.
    pub(crate) fn keep(&self, live: &Live) -> bool {
        self.finder.blocking_lock().keep(live)
    }

    /// Forgets everything: the session is being locked.
    pub(crate) async fn forget(&self) {
        let gone = std::mem::take(&mut *self.finder.lock().await);
        // A large index takes a moment to go; the threads that serve do not wait for it, the lock does.
        let _ = tokio::task::spawn_blocking(move || drop(gone)).await;
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = Asked::default();
    }
}

/// The index of one officer, and what is still to be read into it.
#[derive(Default)]
pub(crate) struct Finder {
    index: Index,
    /// Cases, and reports that are in none, by their number in the index.
    groups: Vec<StreamId>,
    numbers: HashMap<StreamId, u64>,
    /// Codes by their number in the index.
    codes: Vec<String>,
    values: HashMap<String, u32>,
    /// What is to be read, or read again.
    pending: BTreeSet<StreamId>,
    /// The reports that were read with each case.
    joined: HashMap<StreamId, Vec<StreamId>>,
    /// When a mask that was lifted for this officer comes down again.
    until: BTreeSet<(Moment, StreamId)>,
    /// What was kept of the last session was taken over, or is known not to be there.
    begun: bool,
    /// Everything was read once.
    rested: bool,
    /// Up to which entry the index was kept last.
    kept: u64,
}

impl Finder {
    fn number(&mut self, id: StreamId) -> u64 {
        if let Some(number) = self.numbers.get(&id) {
            return *number;
        }
        let number = self.groups.len() as u64;
        self.groups.push(id);
        self.numbers.insert(id, number);
        number
    }

    fn id(&self, group: u64) -> Option<StreamId> {
        self.groups.get(usize::try_from(group).ok()?).copied()
    }

    fn value(&mut self, code: &str) -> u32 {
        if self.codes.is_empty() {
            for code in IN_ORDER {
                self.values.insert(
                    code.to_owned(),
                    u32::try_from(self.codes.len()).unwrap_or(0),
                );
                self.codes.push(code.to_owned());
            }
        }
        if let Some(value) = self.values.get(code) {
            return *value;
        }
        let value = u32::try_from(self.codes.len()).unwrap_or(u32::MAX);
        self.codes.push(code.to_owned());
        self.values.insert(code.to_owned(), value);
        value
    }

    fn code(&self, value: u32) -> &str {
        self.codes.get(value as usize).map_or("", String::as_str)
    }

    /// Takes out whatever was read of a case or report.
    fn out(&mut self, id: StreamId) {
        if let Some(number) = self.numbers.get(&id) {
            self.index.remove_group(*number);
        }
        self.joined.remove(&id);
        self.until.retain(|(_, it)| *it != id);
    }

    fn put(&mut self, id: StreamId, taken: Taken) {
        self.out(id);
        let group = self.number(id);
        for (key, piece) in (0_u64..).zip(&taken.pieces) {
            let facets: Vec<(Field, u32)> = piece
                .facets
                .iter()
                .map(|(facet, code)| (facet.field(), self.value(code)))
                .collect();
            let mut text: Vec<(u8, &str)> = Vec::with_capacity(1 + piece.texts.len());
            // A name stands among the names; as a title it would count twice.
            if piece.called.is_none() && !piece.title.is_empty() {
                text.push((TITLE, &piece.title));
            }
            let all = piece.texts.iter().chain(&piece.coded);
            text.extend(all.map(|it| (TEXT, it.as_str())));
            let names: Vec<&str> = piece.names.iter().map(String::as_str).collect();
            self.index.insert(&Doc {
                key,
                group,
                kind: piece.thing.number(),
                text: &text,
                names: &names,
                facets: &facets,
                day: piece.day,
            });
        }
        self.joined.insert(id, taken.reports);
        if let Some(until) = taken.until {
            self.until.insert((until, id));
        }
    }

    /// How many cases were read, and how many there are.
    fn progress(&self) -> (usize, usize) {
        let stale = self.pending.iter().filter(|id| {
            let number = self.numbers.get(id);
            number.is_some_and(|it| self.index.holds(*it))
        });
        let read = self.index.cases() - stale.count();
        (read, read + self.pending.len())
    }

    /// Learns what has changed since it asked last. Gives how far the fold has come, while the session is open.
    fn settle(&mut self, live: &Live) -> Option<u64> {
        if !self.begun {
            self.begin(live);
        }
        let now = live.desk.now();
        while let Some((until, id)) = self.until.first().copied()
            && until <= now
        {
            self.until.pop_first();
            self.pending.insert(id);
        }
        live.with_fold(|fold| {
            for id in fold.take_changed() {
                let cases = fold.cases_of(id);
                if cases.is_empty() {
                    self.pending.insert(id);
                } else {
                    // A report that is in a case is found there.
                    self.pending.remove(&id);
                    self.out(id);
                    self.pending.extend(cases);
                }
                for report in self.joined.get(&id).into_iter().flatten() {
                    // It has left the case, or the case is gone for this officer.
                    if fold.cases_of(*report).is_empty() {
                        self.pending.insert(*report);
                    }
                }
                let brief = fold.brief(id);
                for report in brief.into_iter().flat_map(|it| &it.reports) {
                    self.pending.remove(report);
                    self.out(*report);
                }
            }
            fold.cursor()
        })
    }

    /// Reads one case or report. Whether the session is open.
    fn read(&mut self, id: StreamId, live: &Live) -> bool {
        let lexicon = live.desk.config.lexicon.now();
        let taken = live.with_scene(|scene| {
            if let Some(taken) = scene.case_pieces(id, &lexicon)? {
                return Ok::<_, ReplicaProblem>(Some(taken));
            }
            let free = scene.fold.mailboxes.get(&id).filter(|it| it.by_intake);
            let Some(mailbox) = free else {
                return Ok(None);
            };
            let mut pieces = scene.report_pieces(id, mailbox, &lexicon)?;
            let state = scene.state(id, mailbox).code();
            if let Some(first) = pieces.first_mut() {
                first.facets.push((Coded::Sort, "report".to_owned()));
                first.facets.push((Coded::Waits, state.to_owned()));
            }
            Ok((!pieces.is_empty()).then_some(Taken {
                pieces,
                reports: Vec::new(),
                until: None,
            }))
        });
        match taken {
            None => return false,
            Some(Ok(Some(taken))) => self.put(id, taken),
            Some(Ok(None)) => self.out(id),
            Some(Err(problem)) => {
                tracing::error!(%problem, "the replica did not answer");
                self.out(id);
            }
        }
        self.pending.remove(&id);
        true
    }

    /// Brings the index in step before it is asked: what has changed is read again, or does not stand there. Whether the
    /// session is open.
    fn ready(&mut self, live: &Live) -> bool {
        if self.settle(live).is_none() {
            return false;
        }
        for _ in 0..AT_ONCE {
            let Some(id) = self.pending.first().copied() else {
                break;
            };
            if !self.read(id, live) {
                return false;
            }
        }
        let stale: Vec<StreamId> = self.pending.iter().copied().collect();
        stale.into_iter().for_each(|id| {
            if let Some(number) = self.numbers.get(&id) {
                self.index.remove_group(*number);
            }
        });
        true
    }
}

impl Session {
    /// Remembers a question for the pages that follow; the number says nothing to anybody else.
    #[must_use]
    pub fn ask(&self, question: Question) -> u64 {
        let mut asked = self.asked_lock();
        if let Some((number, _)) = asked.all.iter().find(|(_, it)| *it == question) {
            return *number;
        }
        asked.last += 1;
        let number = asked.last;
        asked.all.push_back((number, question));
        while asked.all.len() > ASKED_MAX {
            asked.all.pop_front();
        }
        number
    }

    /// The question of that number, while the session remembers it.
    #[must_use]
    pub fn asked(&self, number: u64) -> Option<Question> {
        let asked = self.asked_lock();
        let found = asked.all.iter().find(|(it, _)| *it == number);
        found.map(|(_, question)| question.clone())
    }

    fn asked_lock(&self) -> std::sync::MutexGuard<'_, Asked> {
        let asked = self.0.finding.asked.lock();
        asked.unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the index, once it is in step with the fold.
    pub(crate) async fn with_finder<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&Finder, &Live) -> Result<T, NotFound> + Send + 'static,
    ) -> Result<T, NotFound> {
        self.blocking(move |live| {
            let mut finder = live.finding.finder.blocking_lock();
            match finder.ready(&live) {
                true => Ok(ask(&finder, &live)),
                false => Ok(Err(NotFound)),
            }
        })
        .await
    }
}
