//! The exact figures: every obligation of the period with how it ended.

use super::Period;
use crate::{Editions, Obligation, Running, Standing, Step};
use std::collections::BTreeMap;
use words::StreamId;

/// How one obligation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How it stood: kept, late, missed, or overdue and still open.
    pub standing: Standing,
    /// The seconds from its start until it was kept, without those for which its clock stood still;
    /// none where it was not kept, or was kept and opened again within thirty days.
    pub seconds: Option<i64>,
    /// Whether the reporter contested it.
    pub contested: bool,
    /// Whether an officer explained it.
    pub explained: bool,
}

/// The outcomes of one promise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(pub Vec<Outcome>);

/// The exact figures of a period, by promise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures(pub BTreeMap<String, Row>);

/// Figures in the making: the obligations of every stream, as far as its headers were taken.
#[derive(Clone, Debug)]
pub struct Tally {
    period: Period,
    streams: BTreeMap<StreamId, Running>,
}

impl Tally {
    /// Nothing counted yet.
    #[must_use]
    pub const fn new(period: Period) -> Self {
        Self {
            period,
            streams: BTreeMap::new(),
        }
    }

    /// Takes one more header; those of one stream come in its order.
    pub fn take(&mut self, editions: &Editions, stream: StreamId, step: &Step) {
        // What came later may not change what is final.
        if step.at >= self.period.until || !step.moves() {
            return;
        }
        let running = self.streams.entry(stream).or_default();
        running.take(editions.at(step.charter), step);
    }

    /// The figures.
    #[must_use]
    pub fn end(self) -> Figures {
        let mut figures = Figures::default();
        for mut it in self.streams.into_values().flat_map(|it| it.all) {
            if let Some(outcome) = outcome(&mut it, self.period) {
                figures.0.entry(it.key).or_default().0.push(outcome);
            }
        }
        figures
    }
}

/// How an obligation ended; none where its time did not end in the period.
fn outcome(it: &mut Obligation, period: Period) -> Option<Outcome> {
    it.settle(period.until);
    // While a clock stands still nobody knows when its time will end.
    let waits = it.is_open() && it.paused.is_some();
    if waits || !(period.from..period.to).contains(&it.due) {
        return None;
    }
    let standing = match it.standing(period.until) {
        Standing::Open | Standing::DueSoon | Standing::Paused => return None,
        standing => standing,
    };
    let stood = it.due.0.saturating_sub(it.since.0).saturating_sub(it.limit);
    let kept = it.discharged.filter(|_| standing != Standing::Missed);
    let seconds = |at: i64| at.saturating_sub(it.since.0).saturating_sub(stood).max(0);
    Some(Outcome {
        standing,
        seconds: kept.map(|(at, _)| seconds(at.0)),
        contested: it.contested,
        explained: it.explained,
    })
}

impl Row {
    /// How many were due.
    #[must_use]
    pub fn due(&self) -> u64 {
        self.count(|_| true)
    }

    /// How many stood so.
    #[must_use]
    pub fn stood(&self, standing: Standing) -> u64 {
        self.count(|it| it.standing == standing)
    }

    /// How many of them are so.
    #[must_use]
    pub fn count(&self, is: impl Fn(&Outcome) -> bool) -> u64 {
        self.0.iter().filter(|it| is(it)).count() as u64
    }

    /// The seconds within which so many hundredths of those due were kept: 50 for the median. Those
    /// not kept took longer than all others, so that whoever never answers is never the faster for
    /// it. None where fewer were kept.
    #[must_use]
    pub fn within(&self, percent: u64) -> Option<i64> {
        quantile(self.0.iter().map(|it| it.seconds), 0, percent)
    }
}

/// The smallest time within which so many hundredths of all were done; `more` beside them never
/// were.
pub(super) fn quantile(
    all: impl Iterator<Item = Option<i64>>,
    more: u64,
    percent: u64,
) -> Option<i64> {
    let (mut done, mut of) = (Vec::new(), more);
    for seconds in all {
        of += 1;
        done.extend(seconds);
    }
    done.sort_unstable();
    let rank = of.saturating_mul(percent).div_ceil(100).max(1);
    let place = usize::try_from(rank - 1).ok()?;
    done.get(place).copied()
}

impl Figures {
    /// The same figures as a text, for whoever may see them: a line for each promise.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::from(
            "promise due kept late missed open contested explained half-seconds nine-tenths-seconds\n",
        );
        for (key, row) in &self.0 {
            let time = |percent| {
                row.within(percent)
                    .map_or("-".to_owned(), |it| it.to_string())
            };
            text.push_str(&format!(
                "{key} {} {} {} {} {} {} {} {} {}\n",
                row.due(),
                row.stood(Standing::Kept),
                row.stood(Standing::Late),
                row.stood(Standing::Missed),
                row.stood(Standing::Overdue),
                row.count(|it| it.contested),
                row.count(|it| it.explained),
                time(50),
                time(90),
            ));
        }
        text
    }
}
