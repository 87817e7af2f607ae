//! Obligations: a promise running on one stream. Which ones run, and how they stand, follows from
//! headers only.

use crate::{Act, Charter, Editions, Happening, Ladder, Promise, Step, Trigger};
use serde::{Deserialize, Serialize};
use words::{Moment, OfficeId};

const DAY: i64 = 86_400;

/// An answer that is contested, or a promise that is opened again, so soon after it was kept was
/// not kept (domain/protection.md 6.4).
pub(crate) const REOPENED_WITHIN: i64 = 30 * DAY;

/// A promise running on one stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligation {
    /// The promise's key.
    pub key: String,
    /// The version of the charter under which it was opened, and by which it is measured for good.
    pub charter: u32,
    /// What keeps it.
    pub by: Act,
    /// The position of the entry that opened it.
    pub opened_by: u64,
    /// When its clock started.
    pub since: Moment,
    /// When it is due, with all the time for which its clock stood still. Kept at this very second
    /// is kept in time.
    pub due: Moment,
    /// The seconds from start to due, without standing still.
    pub limit: i64,
    /// Since when its clock stands still, if it does.
    pub paused: Option<Moment>,
    /// For how many seconds it may still stand still.
    pub pause_left: i64,
    /// Officers who may not keep it, because they had a part in what opened it; by key.
    pub barred: Vec<[u8; 32]>,
    /// When the node found it late, if it did.
    pub breached: Option<Moment>,
    /// When it was discharged, and by the entry at which position.
    pub discharged: Option<(Moment, u64)>,
    /// When it was opened again or contested, after it had been discharged.
    pub reopened: Option<Moment>,
    /// Whether that was the reporter's doing.
    pub contested: bool,
    /// Whether an officer has explained why it was not kept.
    pub explained: bool,
}

/// How an obligation stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Open, with time left.
    Open,
    /// Open, and three quarters of the time are gone.
    DueSoon,
    /// Open, and its clock stands still because the reporter asked for it.
    Paused,
    /// Open, and the time is over.
    Overdue,
    /// Discharged in time.
    Kept,
    /// Discharged too late. It stays late for good.
    Late,
    /// Discharged in time, but contested or opened again within 30 days: it counts as not kept.
    Missed,
}

impl Obligation {
    fn of(charter: &Charter, promise: &Promise, opened_by: u64, since: Moment) -> Self {
        let due = promise.limit.after(since, &charter.calendar);
        Self {
            key: promise.key.clone(),
            charter: charter.version,
            by: promise.by,
            opened_by,
            since,
            due,
            limit: due.0.saturating_sub(since.0),
            paused: None,
            pause_left: i64::from(promise.pauses_days) * DAY,
            barred: Vec::new(),
            breached: None,
            discharged: None,
            reopened: None,
            contested: false,
            explained: false,
        }
    }

    /// Whether it still waits to be kept.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.discharged.is_none()
    }

    /// How it stands at a moment.
    #[must_use]
    pub fn standing(&self, now: Moment) -> Standing {
        if let Some((at, _)) = self.discharged {
            let soon = |it: Moment| it.0.saturating_sub(at.0) <= REOPENED_WITHIN;
            return match self.reopened {
                _ if self.breached.is_some() || at > self.due => Standing::Late,
                Some(reopened) if soon(reopened) => Standing::Missed,
                _ => Standing::Kept,
            };
        }
        let mut settled = self.clone();
        settled.settle(now);
        if self.breached.is_some() {
            return Standing::Overdue;
        }
        if settled.paused.is_some() {
            return Standing::Paused;
        }
        if now > settled.due {
            return Standing::Overdue;
        }
        match now >= settled.at_percent(75) {
            true => Standing::DueSoon,
            false => Standing::Open,
        }
    }

    /// When so many hundredths of its limit are gone, as far as is known: the time for which its
    /// clock stands still is added when it goes on. Rounded down: nobody is told later than the
    /// charter says.
    #[must_use]
    pub fn at_percent(&self, percent: u16) -> Moment {
        let part = self
            .limit
            .saturating_mul(i64::from(percent))
            .div_euclid(100);
        self.due.plus_seconds(part.saturating_sub(self.limit))
    }

    /// Sets a clock going again that has stood still for as long as it may.
    pub fn settle(&mut self, now: Moment) {
        let ends = self.paused.map(|since| since.plus_seconds(self.pause_left));
        if ends.is_some_and(|ends| now >= ends) {
            self.go_on(now);
        }
    }

    fn stand_still(&mut self, at: Moment) {
        // What is late already is late: nobody's wish to be left in peace makes it good.
        if self.paused.is_none() && self.pause_left > 0 && self.breached.is_none() && at <= self.due
        {
            self.paused = Some(at);
        }
    }

    fn go_on(&mut self, at: Moment) {
        let Some(since) = self.paused.take() else {
            return;
        };
        let stood = at.0.saturating_sub(since.0).clamp(0, self.pause_left);
        self.pause_left -= stood;
        self.due = self.due.plus_seconds(stood);
    }
}

/// The keys of the promises that an act keeps now, if this officer does it: what the header of its
/// entry discharges.
#[must_use]
pub fn kept_by(obligations: &[Obligation], act: Act, officer: Option<&[u8; 32]>) -> Vec<String> {
    let open = obligations.iter().filter(|it| it.is_open() && it.by == act);
    open.filter(|it| officer.is_none_or(|key| !it.barred.contains(key)))
        .map(|it| it.key.clone())
        .collect()
}

/// Every obligation that ever ran on a stream, in the order in which they were opened, from its
/// headers alone.
#[must_use]
pub fn follow<'a>(editions: &Editions, steps: impl IntoIterator<Item = &'a Step>) -> Running {
    let mut running = Running::default();
    for step in steps {
        running.take(editions.at(step.charter), step);
    }
    running
}

/// The obligations of one stream, as far as its entries were taken.
///
/// A promise that still runs is not opened a second time: two messages wait for one answer, and the
/// older clock counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// The obligations, in the order in which they were opened.
    pub all: Vec<Obligation>,
    /// The officers who have written to the reporter, by key.
    pub answered: Vec<[u8; 32]>,
    /// The offices for which a sealed copy of the report is held and has not gone.
    #[serde(default)]
    pub held: Vec<OfficeId>,
}

impl Running {
    /// Takes one more entry, under the charter that was in force; none where there is none that can
    /// be read, and then nothing is opened.
    pub fn take(&mut self, charter: Option<&Charter>, step: &Step) {
        for obligation in &mut self.all {
            obligation.settle(step.at);
        }
        match step.happening {
            Happening::Report => self.begin(charter, &Trigger::Report, step),
            Happening::Message => self.begin(charter, &Trigger::Message, step),
            Happening::Contest => {
                self.contest(step);
                self.begin(charter, &Trigger::Contest, step);
            }
            Happening::Complaint => self.begin(charter, &Trigger::Complaint, step),
            Happening::Pause => self.open().for_each(|it| it.stand_still(step.at)),
            Happening::Resume => self.open().for_each(|it| it.go_on(step.at)),
            Happening::Answer | Happening::Office | Happening::Clock | Happening::Other => {}
        }
        self.held.extend(&step.copies.held);
        self.held.retain(|it| !step.copies.released.contains(it));
        for (key, opened_by) in &step.breaches {
            for it in self.open().filter(|it| it.key == *key) {
                if it.opened_by == *opened_by && it.breached.is_none() {
                    it.go_on(step.at);
                    it.breached = Some(step.at);
                }
            }
        }
        for key in &step.discharges {
            self.discharge(charter, key, step);
        }
        for key in &step.opens {
            self.start(charter, key, step);
        }
        for (key, opened_by) in &step.explains {
            let meant = |it: &&mut Obligation| it.key == *key && it.opened_by == *opened_by;
            self.all
                .iter_mut()
                .filter(meant)
                .for_each(|it| it.explained = true);
        }
        if let (Happening::Answer, Some(key)) = (step.happening, step.officer)
            && !self.answered.contains(&key)
        {
            self.answered.push(key);
        }
    }

    /// The open ones.
    pub fn open(&mut self) -> impl Iterator<Item = &mut Obligation> {
        self.all.iter_mut().filter(|it| it.is_open())
    }

    /// Whether an officer may discharge this key now, as far as one who had a part may not.
    #[must_use]
    pub fn may_discharge(&self, key: &str, officer: &[u8; 32]) -> bool {
        let open = self.all.iter().filter(|it| it.is_open() && it.key == key);
        !open.into_iter().any(|it| it.barred.contains(officer))
    }

    fn begin(&mut self, charter: Option<&Charter>, trigger: &Trigger, step: &Step) {
        let Some(charter) = charter else { return };
        for promise in charter.promises.iter().filter(|it| it.trigger == *trigger) {
            self.add(charter, promise, step);
        }
    }

    /// What a mark opens: only promises that an officer's act starts. Nobody starts or restarts a
    /// clock of the reporter's.
    fn start(&mut self, charter: Option<&Charter>, key: &str, step: &Step) {
        let found = charter.and_then(|it| Some((it, it.promise(key)?)));
        let Some((charter, promise)) = found else {
            return;
        };
        let by_node = step.happening == Happening::Clock;
        let may = match promise.trigger {
            Trigger::Case | Trigger::Danger => !by_node,
            Trigger::Office => by_node,
            Trigger::Report
            | Trigger::Message
            | Trigger::Contest
            | Trigger::Complaint
            | Trigger::Discharged(_) => false,
        };
        if may {
            for it in self.all.iter_mut().filter(|it| it.key == key) {
                if !it.is_open() && it.reopened.is_none() {
                    it.reopened = Some(step.at);
                }
            }
            self.add(charter, promise, step);
        }
    }

    fn add(&mut self, charter: &Charter, promise: &Promise, step: &Step) {
        let runs = |it: &Obligation| it.key == promise.key && it.is_open();
        if self.all.iter().any(runs) {
            return;
        }
        let mut new = Obligation::of(charter, promise, step.position, step.at);
        if promise.by_another {
            new.barred = match step.officer {
                Some(key) => vec![key],
                None => self.answered.clone(),
            };
        }
        self.all.push(new);
    }

    fn discharge(&mut self, charter: Option<&Charter>, key: &str, step: &Step) {
        let Some(officer) = step.officer else { return };
        let answers = step.happening == Happening::Answer;
        let mut any = false;
        for it in self.open().filter(|it| it.key == key) {
            // Only a person's words to the reporter keep what was promised as an answer.
            if !it.barred.contains(&officer) && (it.by == Act::Answer) == answers {
                it.go_on(step.at);
                it.discharged = Some((step.at, step.position));
                any = true;
            }
        }
        // What was not owed cannot be discharged, and starts no clock.
        let Some(charter) = charter.filter(|_| any) else {
            return;
        };
        self.begin(Some(charter), &Trigger::Discharged(key.to_owned()), step);
        if let Some(promise) = charter.promise(key).filter(|promise| promise.repeats) {
            self.add(charter, promise, step);
        }
    }

    /// The reporter contests the last answer: what it discharged was not kept.
    fn contest(&mut self, step: &Step) {
        let answered = self.all.iter().filter(|it| it.by == Act::Answer);
        let last = answered
            .filter_map(|it| it.discharged)
            .map(|(_, position)| position)
            .max();
        for it in self.all.iter_mut().filter(|it| it.by == Act::Answer) {
            if it.discharged.is_some_and(|(_, at)| Some(at) == last) && !it.contested {
                it.contested = true;
                it.reopened = it.reopened.or(Some(step.at));
            }
        }
    }
}

/// The ladder of an obligation, by the charter under which it was opened; the usual one where that
/// cannot be read any more.
#[must_use]
pub fn ladder(editions: &Editions, obligation: &Obligation) -> Ladder {
    let promise = editions.promise(obligation);
    promise.map_or_else(Ladder::default, |it| it.ladder.clone())
}

#[cfg(test)]
mod tests;
