//! What is owed on one stream, kept beside its entries: the open obligations, and when the clock must look again.
//!
//! Two heads a stream. `owes/…` holds the obligations; it changes by compare and swap in the very batch that keeps
//! the entry which changes them. `due/…` has the time of waking in its key, so that whoever lists it in order sees
//! what is due first and stops at the first that is not. Both follow from the entries' headers
//! ([`super::rebuild`]); they spare the node reading a stream's whole history each time.

use crate::Node;
use charter::{Editions, Ladder, Obligation, Rung, Running, Step};
use serde::{Deserialize, Serialize};
use store::{HeadSwap, StoreError};
use words::{Moment, OfficeId, StreamId};

/// The keys under which the times of waking are listed in order.
pub(crate) const DUE: &str = "due/";

/// A breach stands in a header to the minute: it is found at the first full minute after the promise was due, so
/// that what was kept in its last second is never called late.
const MINUTE: i64 = 60;

/// What is owed on one stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Owed {
    pub(crate) office: OfficeId,
    /// The stream's kind, by its number.
    pub(crate) kind: u8,
    /// The open obligations, and who has answered.
    pub(crate) running: Running,
    /// How far up the ladder of each open obligation people were told: key, position of the opening entry, hundredths.
    told: Vec<(String, u64, u16)>,
    /// A position at which the stream is known to have an entry: its end is not before it.
    pub(crate) last: u64,
    /// The time that stands in the key of its `due/…` head, where it has one.
    wakes: Option<i64>,
}

/// The same as it was read, with the version of its head.
#[derive(Clone, Debug)]
pub(crate) struct Read {
    pub(crate) owed: Owed,
    version: u64,
}

/// What the clock does about one stream at one moment.
#[derive(Default, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The obligations that are late from now on: key, position of the opening entry, when it was due.
    pub(crate) breached: Vec<(String, u64, Moment)>,
    /// The offices to which a sealed copy goes from now on.
    pub(crate) released: Vec<OfficeId>,
    /// The rungs that are reached: key, position of the opening entry, hundredths, who is told.
    pub(crate) rungs: Vec<(String, u64, u16, Rung)>,
}

pub(crate) fn key(stream: StreamId) -> String {
    format!("owes/{}", stream.digits())
}

/// A key that sorts by time; before 1970 nothing is due.
fn due_key(wakes: i64, stream: StreamId) -> String {
    format!(
        "{DUE}{:012}/{}",
        wakes.clamp(0, 999_999_999_999),
        stream.digits()
    )
}

/// The time and the stream of a key that [`due_key`] made.
pub(crate) fn read_due_key(key: &str) -> Option<(Moment, StreamId)> {
    let (time, digits) = key.strip_prefix(DUE)?.split_once('/')?;
    let stream = format!("stream_{digits}").parse().ok()?;
    Some((Moment(time.parse().ok()?), stream))
}

impl Owed {
    /// Nothing owed yet on a new stream.
    pub(crate) fn new(office: OfficeId, kind: entry::StreamKind) -> Self {
        Self {
            office,
            kind: kind as u8,
            running: Running::default(),
            told: Vec::new(),
            last: 0,
            wakes: None,
        }
    }

    /// Takes one more entry of the stream.
    pub(crate) fn take(&mut self, editions: &Editions, step: &Step) {
        self.running.take(editions.at(step.charter), step);
        self.running.all.retain(Obligation::is_open);
        let running = &self.running;
        self.told.retain(|(key, opened_by, _)| {
            let is = |it: &Obligation| it.key == *key && it.opened_by == *opened_by;
            running.all.iter().any(is)
        });
        self.last = self.last.max(step.position);
    }

    /// Whether the clock should have looked at the stream by now.
    pub(crate) fn is_due(&self, now: Moment) -> bool {
        self.wakes.is_some_and(|wakes| wakes <= now.0)
    }

    /// Whether there is anything to keep.
    pub(crate) const fn is_empty(&self) -> bool {
        self.running.all.is_empty()
            && self.running.answered.is_empty()
            && self.running.held.is_empty()
    }

    /// When the clock must look at the stream again.
    pub(crate) fn next_wake(&self, editions: &Editions) -> Option<Moment> {
        let all = self.running.all.iter();
        all.filter_map(|it| match it.paused {
            Some(since) => Some(since.plus_seconds(it.pause_left)),
            None => self.next_of(it, &charter::ladder(editions, it)),
        })
        .min()
    }

    fn told_of(&self, it: &Obligation) -> u16 {
        let told = self.told.iter();
        let mine = told.filter(|(key, opened_by, _)| *key == it.key && *opened_by == it.opened_by);
        mine.map(|(_, _, percent)| *percent).max().unwrap_or(0)
    }

    fn next_of(&self, it: &Obligation, ladder: &Ladder) -> Option<Moment> {
        let told = self.told_of(it);
        let rung = ladder.0.iter().find(|(percent, _)| *percent > told);
        let rung = rung.map(|(percent, _)| rung_at(it, *percent));
        let breach = it.breached.is_none().then(|| it.due.plus_seconds(MINUTE));
        [rung, breach].into_iter().flatten().min()
    }

    /// What is to be done at a moment; from here on it is done. Gives nothing where the clock looked too early.
    pub(crate) fn find(&mut self, editions: &Editions, now: Moment) -> Found {
        let minute = Moment(now.0.div_euclid(MINUTE) * MINUTE);
        let mut found = Found::default();
        let mut told = Vec::new();
        for it in &mut self.running.all {
            it.settle(now);
        }
        for it in self.running.all.iter().filter(|it| it.paused.is_none()) {
            if it.breached.is_none() && minute > it.due {
                found.breached.push((it.key.clone(), it.opened_by, it.due));
                if editions.promise(it).is_some_and(|it| it.releases) {
                    found.released.clone_from(&self.running.held);
                }
            }
            let before = self.told_of(it);
            for (percent, rung) in charter::ladder(editions, it).0 {
                if percent > before && now >= rung_at(it, percent) {
                    found
                        .rungs
                        .push((it.key.clone(), it.opened_by, percent, rung));
                    told.push((it.key.clone(), it.opened_by, percent));
                }
            }
        }
        for (key, opened_by, percent) in told {
            self.told
                .retain(|(it, at, _)| !(*it == key && *at == opened_by));
            self.told.push((key, opened_by, percent));
        }
        found
    }
}

/// When a rung is reached. From the whole limit on it goes with the breach, to the minute.
fn rung_at(it: &Obligation, percent: u16) -> Moment {
    let at = it.at_percent(percent);
    match percent >= 100 {
        true => at.plus_seconds(MINUTE),
        false => at,
    }
}

impl Read {
    /// What is owed on a stream, as it is kept; none where nothing ever was.
    pub(crate) async fn of(node: &Node, stream: StreamId) -> Result<Option<Self>, StoreError> {
        let Some(head) = node.store.head(&key(stream)).await? else {
            return Ok(None);
        };
        let damaged = |_| StoreError::Damaged("what is owed on a stream".to_owned());
        Ok(Some(Self {
            owed: serde_json::from_slice(&head.value).map_err(damaged)?,
            version: head.version,
        }))
    }
}

/// The changes of heads that lead from what was read to what is owed now. They stand in the batch of the entry.
pub(crate) fn swaps(
    stream: StreamId,
    editions: &Editions,
    before: Option<&Read>,
    mut after: Owed,
) -> Vec<HeadSwap> {
    let was = before.and_then(|it| it.owed.wakes);
    after.wakes = after.next_wake(editions).map(|it| it.0.max(0));
    let mut swaps = Vec::with_capacity(3);
    let head = |key: String, expected: u64, value: Option<Vec<u8>>| HeadSwap {
        key,
        expected,
        value,
        expires: None,
    };
    if was != after.wakes {
        swaps.extend(was.map(|it| head(due_key(it, stream), 1, None)));
        let now = after.wakes;
        swaps.extend(now.map(|it| head(due_key(it, stream), 0, Some(Vec::new()))));
    }
    let expected = before.map_or(0, |it| it.version);
    match (after.is_empty(), before) {
        (true, None) => {}
        (true, Some(_)) => swaps.push(head(key(stream), expected, None)),
        (false, Some(before)) if before.owed == after => {}
        // Numbers, texts and bytes alone: there is nothing that could not be written.
        (false, _) => swaps.push(head(key(stream), expected, serde_json::to_vec(&after).ok())),
    }
    swaps
}
