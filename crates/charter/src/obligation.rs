//! Obligations: a promise running on one stream. Which ones run, and how they stand, follows from
//! headers only.

use crate::{Act, Charter, Promise, Trigger};
use serde::{Deserialize, Serialize};
use words::Moment;

/// What a header's kind means to a charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happening {
    /// A report was taken in.
    Report,
    /// The reporter wrote again.
    Message,
    /// The office did something.
    Office,
}

/// One entry of a stream, as far as a charter looks at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its position in the stream.
    pub position: u64,
    /// What it was.
    pub happening: Happening,
    /// When it was taken in.
    pub at: Moment,
    /// The keys that it discharges. Only the office discharges: a reporter's entry never does.
    pub discharges: Vec<String>,
}

/// A promise running on one stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obligation {
    /// The promise's key.
    pub key: String,
    /// The position of the entry that opened it.
    pub opened_by: u64,
    /// When its clock started.
    pub since: Moment,
    /// When it is due. Kept at this very second is kept in time.
    pub due: Moment,
    /// When it was discharged, if it was.
    pub discharged: Option<Moment>,
}

/// How an obligation stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Open, with time left.
    Open,
    /// Open, and three quarters of the time are gone.
    DueSoon,
    /// Open, and the time is over.
    Overdue,
    /// Discharged in time.
    Kept,
    /// Discharged too late. It stays late for good.
    Late,
}

impl Obligation {
    fn of(charter: &Charter, promise: &Promise, opened_by: u64, since: Moment) -> Self {
        Self {
            key: promise.key.clone(),
            opened_by,
            since,
            due: due(charter, promise, since),
            discharged: None,
        }
    }

    /// How it stands at a moment.
    #[must_use]
    pub fn standing(&self, now: Moment) -> Standing {
        match self.discharged {
            Some(at) if at <= self.due => Standing::Kept,
            Some(_) => Standing::Late,
            None if now > self.due => Standing::Overdue,
            None => {
                let limit = self.due.0.saturating_sub(self.since.0);
                let gone = now.0.saturating_sub(self.since.0);
                if gone.saturating_mul(4) >= limit.saturating_mul(3) {
                    Standing::DueSoon
                } else {
                    Standing::Open
                }
            }
        }
    }
}

/// The keys of the promises that an act keeps now: what the header of its entry discharges.
#[must_use]
pub fn kept_by(charter: &Charter, obligations: &[Obligation], act: Act) -> Vec<String> {
    obligations
        .iter()
        .filter(|it| it.discharged.is_none())
        .filter(|it| charter.promise(&it.key).is_some_and(|it| it.by == act))
        .map(|it| it.key.clone())
        .collect()
}

/// When a promise is due whose clock started at `since`.
///
/// A report's time is known by the hour only and counts from the hour's first second: the promise
/// is then up to an hour stricter than its text, never laxer.
#[must_use]
pub fn due(charter: &Charter, promise: &Promise, since: Moment) -> Moment {
    promise.limit.after(since, &charter.calendar)
}

/// The obligations that something opens, at the moment and position of the entry.
#[must_use]
pub fn open_obligations(
    charter: &Charter,
    trigger: &Trigger,
    position: u64,
    received: Moment,
) -> Vec<Obligation> {
    charter
        .promises
        .iter()
        .filter(|promise| promise.trigger == *trigger)
        .map(|promise| Obligation::of(charter, promise, position, received))
        .collect()
}

/// Every obligation that ever ran on a stream, in the order in which they were opened, from its
/// headers alone.
///
/// A promise that still runs is not opened a second time: two messages wait for one answer, and the
/// older clock counts.
#[must_use]
pub fn follow<'a>(charter: &Charter, steps: impl IntoIterator<Item = &'a Step>) -> Vec<Obligation> {
    let mut all: Vec<Obligation> = Vec::new();
    for step in steps {
        let trigger = match step.happening {
            Happening::Report => Some(Trigger::Report),
            Happening::Message => Some(Trigger::Message),
            Happening::Office => None,
        };
        if let Some(trigger) = trigger {
            for new in open_obligations(charter, &trigger, step.position, step.at) {
                open(&mut all, new);
            }
            continue;
        }
        for key in &step.discharges {
            discharge(charter, &mut all, key, step);
        }
    }
    all
}

fn open(all: &mut Vec<Obligation>, new: Obligation) {
    let runs = |it: &Obligation| it.key == new.key && it.discharged.is_none();
    if !all.iter().any(runs) {
        all.push(new);
    }
}

fn discharge(charter: &Charter, all: &mut Vec<Obligation>, key: &str, step: &Step) {
    let mut any = false;
    for obligation in all.iter_mut() {
        if obligation.key == key && obligation.discharged.is_none() {
            obligation.discharged = Some(step.at);
            any = true;
        }
    }
    // What was not owed cannot be discharged, and starts no clock.
    if !any {
        return;
    }
    let follows = Trigger::Discharged(key.to_owned());
    for new in open_obligations(charter, &follows, step.position, step.at) {
        open(all, new);
    }
    if let Some(promise) = charter.promise(key).filter(|promise| promise.repeats) {
        open(
            all,
            Obligation::of(charter, promise, step.position, step.at),
        );
    }
}

#[cfg(test)]
mod tests;
