//! From the headers of the replica to promises and figures: one pass over all of them, in the order in which they came.

use super::{On, PromiseFigures, PromiseRow};
use crate::replica::{Replica, ReplicaProblem};
use charter::performance::{Month, Period, Tally};
use charter::{Editions, Happening, Obligation, Running, Standing};
use entry::{Header, Mark};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, HashMap};
use words::{Moment, StreamId};

/// Headers read at once.
const PIECE: usize = 1000;

/// An obligation is named by its stream, its promise, and the position of the entry that opened it.
type Name = (StreamId, String, u64);

/// What follows from the headers, as far as a period looks at them.
pub(super) struct Reckoned {
    period: Period,
    tally: Tally,
    streams: BTreeMap<StreamId, Running>,
    told: HashMap<Name, u64>,
    /// Contests that came in the period.
    pub(super) contests: u64,
    /// Complaints that came in the period.
    pub(super) complaints: u64,
}

/// One obligation.
pub(super) struct One {
    pub(super) stream: StreamId,
    pub(super) obligation: Obligation,
    told: u64,
}

/// The months from the one in which the office's first entry came to this one, newest first; none before there is an entry.
pub(super) fn months(replica: &Replica, now: Moment) -> Result<Option<Vec<Month>>, ReplicaProblem> {
    let first = replica.headers(0, 1)?;
    let first = first.first().and_then(|(_, it)| Header::read_kept(it).ok());
    let (Some(first), Some(newest)) = (first.and_then(|it| Month::of(it.received)), Month::of(now))
    else {
        return Ok(None);
    };
    let rising = std::iter::successors(Some(first), |it| it.next());
    let mut months: Vec<Month> = rising.take_while(|it| *it <= newest).collect();
    months.reverse();
    Ok(Some(months))
}

/// Reads every header.
pub(super) fn read(
    replica: &Replica,
    editions: &Editions,
    period: Period,
) -> Result<Reckoned, ReplicaProblem> {
    let mut reckoned = Reckoned {
        period,
        tally: Tally::new(period),
        streams: BTreeMap::new(),
        told: HashMap::new(),
        contests: 0,
        complaints: 0,
    };
    let mut after = 0;
    loop {
        let page = replica.headers(after, PIECE)?;
        let Some((last, _)) = page.last() else {
            return Ok(reckoned);
        };
        after = *last;
        for (_, bytes) in page {
            // It was checked when it came in.
            let header = Header::read_kept(&bytes).map_err(|_| ReplicaProblem::Damaged)?;
            reckoned.take(editions, &header);
        }
    }
}

impl Reckoned {
    fn take(&mut self, editions: &Editions, header: &Header) {
        if header.received >= self.period.until {
            return;
        }
        let statement = &header.signed.statement;
        let (stream, step) = (statement.stream, peer::step_of(header));
        self.tally.take(editions, stream, &step);
        if step.moves() {
            let running = self.streams.entry(stream).or_default();
            running.take(editions.at(step.charter), &step);
        }
        for mark in statement
            .marks
            .iter()
            .filter(|it| it.belongs(statement.author))
        {
            if let Mark::Told { key, opened_by, .. } = mark {
                *self
                    .told
                    .entry((stream, key.clone(), *opened_by))
                    .or_default() += 1;
            }
        }
        if (self.period.from..self.period.to).contains(&step.at) {
            self.contests += u64::from(step.happening == Happening::Contest);
            self.complaints += u64::from(step.happening == Happening::Complaint);
        }
    }

    /// Every obligation, as it stands at the end of the period.
    pub(super) fn all(self) -> Vec<One> {
        let Self { streams, told, .. } = self;
        let mut all = Vec::new();
        for (stream, running) in streams {
            for mut obligation in running.all {
                obligation.settle(self.period.until);
                let name = (stream, obligation.key.clone(), obligation.opened_by);
                all.push(One {
                    stream,
                    told: told.get(&name).copied().unwrap_or(0),
                    obligation,
                });
            }
        }
        all
    }

    /// The figures of each promise, by key. How each ended says [`Tally`], as for what is published.
    pub(super) fn rows(mut self) -> Vec<PromiseFigures> {
        let period = self.period;
        let figures = std::mem::replace(&mut self.tally, Tally::new(period)).end();
        let mut rows: BTreeMap<String, PromiseFigures> = BTreeMap::new();
        let mut row = |key: &str, count: &dyn Fn(&mut PromiseFigures)| {
            let new = || PromiseFigures::none(key);
            count(rows.entry(key.to_owned()).or_insert_with(new));
        };
        for (key, ended) in figures.0 {
            row(&key, &|it| it.ended.clone_from(&ended));
        }
        for One {
            obligation, told, ..
        } in self.all()
        {
            if !(period.from..period.to).contains(&obligation.due) {
                continue;
            }
            let waits = obligation.is_open() && obligation.paused.is_some();
            let runs = matches!(
                obligation.standing(period.until),
                Standing::Open | Standing::DueSoon
            );
            let breached = obligation.breached.is_some();
            row(&obligation.key, &|it| {
                it.paused += u64::from(waits);
                it.running += u64::from(runs && !waits);
                it.breached += u64::from(breached);
                it.explained += u64::from(breached && obligation.explained);
                it.told += told;
            });
        }
        rows.into_values().collect()
    }
}

impl PromiseFigures {
    fn none(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            names: Vec::new(),
            ended: charter::performance::Row::default(),
            running: 0,
            paused: 0,
            breached: 0,
            explained: 0,
            told: 0,
        }
    }
}

impl One {
    /// A short name from which nobody finds the stream: its id is 122 bits of chance that an auditor never sees.
    pub(super) fn id(&self) -> String {
        let hash = Sha256::new()
            .chain_update(b"recourse/v1 promise row\n")
            .chain_update(self.stream.as_bytes())
            .chain_update(self.obligation.opened_by.to_be_bytes())
            .chain_update(self.obligation.key.as_bytes())
            .finalize();
        let digits = hex::encode(&hash[..6]);
        format!("{} {} {}", &digits[..4], &digits[4..8], &digits[8..])
    }

    pub(super) fn row(&self, editions: &Editions, now: Moment, on: Option<On>) -> PromiseRow {
        let it = &self.obligation;
        let promise = editions.promise(it);
        PromiseRow {
            id: self.id(),
            key: it.key.clone(),
            names: promise.map(|it| it.names.clone()).unwrap_or_default(),
            opened: it.since,
            due: it.due,
            standing: it.standing(now),
            ended: it.discharged.map(|(at, _)| at),
            breached: it.breached,
            explained: it.explained,
            contested: it.contested,
            told: self.told,
            on,
        }
    }
}
