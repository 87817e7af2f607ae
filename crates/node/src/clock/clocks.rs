//! The clocks that a batch moves: read once for each stream, moved entry by entry, written with the batch.

use super::owed::{self, Owed, Read};
use super::sweep::mark_of;
use crate::notify::{self, Notice, Rung, Word};
use crate::{Node, Office, relay};
use charter::Trigger;
use entry::{Author, Header, Kind, Statement};
use std::collections::BTreeMap;
use store::{HeadSwap, StoreError};
use words::{Moment, StreamId};

/// What is owed on the streams of one batch, before it and after it, and who is told at once.
#[derive(Default)]
pub(crate) struct Clocks {
    streams: BTreeMap<StreamId, (Option<Read>, Option<Owed>)>,
    notices: Vec<Notice>,
}

impl Clocks {
    /// Whether the entry's author may discharge what it discharges: one who had a part in what opened an obligation may
    /// not, where the charter says so.
    pub(crate) async fn may(
        &mut self,
        node: &Node,
        statement: &Statement,
    ) -> Result<bool, StoreError> {
        let Author::Officer(officer) = statement.author else {
            return Ok(true);
        };
        if statement.discharges.is_empty() {
            return Ok(true);
        }
        let (_, owed) = self.of(node, statement.stream).await?;
        let Some(owed) = owed else { return Ok(true) };
        let mut keys = statement.discharges.iter();
        Ok(keys.all(|key| owed.running.may_discharge(key, &officer)))
    }

    /// Whether an erasure would take away a report of which a copy is held for another office: its own office cannot.
    pub(crate) async fn holds_copy(
        &mut self,
        node: &Node,
        statement: &Statement,
    ) -> Result<bool, StoreError> {
        if !statement.erases.contains(&0) {
            return Ok(false);
        }
        let (_, owed) = self.of(node, statement.stream).await?;
        let is_held = owed.as_ref().is_some_and(|it| !it.running.held.is_empty());
        Ok(is_held || relay::waits(node, statement.stream).await?)
    }

    /// Moves the clocks that an entry moves.
    pub(crate) async fn take(
        &mut self,
        node: &Node,
        office: &Office,
        header: &Header,
    ) -> Result<(), StoreError> {
        let statement = &header.signed.statement;
        let step = peer::step_of(header);
        if !step.moves() {
            return Ok(());
        }
        let (_, owed) = self.of(node, statement.stream).await?;
        let new = || Owed::new(office.id, statement.stream_kind);
        let owed = owed.get_or_insert_with(new);
        owed.take(&office.editions, &step);
        self.notices.extend(at_once(office, header));
        Ok(())
    }

    /// The changes of heads for the batch.
    pub(crate) fn swaps(self, office: &Office, now: Moment) -> Vec<HeadSwap> {
        let moved = self.streams.into_iter();
        let moved = moved
            .filter_map(|(stream, (before, after))| Some((stream, before, after?)))
            .flat_map(|(stream, before, after)| {
                owed::swaps(stream, &office.editions, before.as_ref(), after)
            });
        let told = self.notices.iter().map(|it| notify::queue(it, now));
        moved.chain(told).collect()
    }

    async fn of(
        &mut self,
        node: &Node,
        stream: StreamId,
    ) -> Result<&mut (Option<Read>, Option<Owed>), StoreError> {
        use std::collections::btree_map::Entry;
        match self.streams.entry(stream) {
            Entry::Occupied(there) => Ok(there.into_mut()),
            Entry::Vacant(free) => {
                let read = Read::of(node, stream).await?;
                let owed = read.as_ref().map(|it| it.owed.clone());
                Ok(free.insert((read, owed)))
            }
        }
    }
}

/// Whom a contest or a complaint reaches at once: who owes its answer, and the head where the charter promises none.
fn at_once(office: &Office, header: &Header) -> Option<Notice> {
    let statement = &header.signed.statement;
    let (word, trigger) = match statement.kind {
        Kind::Contest => (Word::Contested, Trigger::Contest),
        Kind::Complaint => (Word::Complaint, Trigger::Complaint),
        _ => return None,
    };
    let charter = office.charter.as_ref();
    let mut promises = charter.into_iter().flat_map(|it| &it.promises);
    let promise = promises.find(|it| it.trigger == trigger);
    Some(Notice {
        office: office.id,
        stream: statement.stream,
        rung: promise.map_or(Rung::Head, |it| it.ladder.owner()),
        word,
        mark: mark_of(statement.stream, "", header.position, 0),
    })
}
