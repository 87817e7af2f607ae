//! An office's working calendar: its time zone, the days of the week on which it works, and its
//! holidays.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use std::collections::BTreeSet;
use words::Moment;

/// When an office works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub(crate) zone: TimeZone,
    /// The days of the week, Monday first; at least one is true.
    pub(crate) working: [bool; 7],
    pub(crate) holidays: BTreeSet<Holiday>,
}

/// A day on which an office does not work although the week would have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holiday {
    /// This month and day of every year.
    EveryYear(i8, i8),
    /// This one day.
    Once(Date),
}

impl Default for Calendar {
    /// The calendar of a charter that has none: hours and days need no more than UTC.
    fn default() -> Self {
        Self {
            zone: TimeZone::UTC,
            working: [true, true, true, true, true, false, false],
            holidays: BTreeSet::new(),
        }
    }
}

impl Calendar {
    /// The time zone's name, as the IANA database has it.
    #[must_use]
    pub fn zone(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// The time zone, to show times as the office's clocks do.
    #[must_use]
    pub const fn time_zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The days of the week on which the office works, Monday first.
    pub fn week(&self) -> impl Iterator<Item = Weekday> {
        Weekday::Monday
            .cycle_forward()
            .zip(self.working)
            .filter_map(|(day, works)| works.then_some(day))
    }

    /// The holidays, in order.
    pub fn holidays(&self) -> impl Iterator<Item = Holiday> {
        self.holidays.iter().copied()
    }

    /// Whether the office works on that day.
    #[must_use]
    pub fn is_working(&self, day: Date) -> bool {
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        let works = self.working.get(weekday).copied().unwrap_or(true);
        works
            && !self.holidays.contains(&Holiday::Once(day))
            && !self
                .holidays
                .contains(&Holiday::EveryYear(day.month(), day.day()))
    }

    /// The last second of the `count`th working day after the day in which a moment lies.
    ///
    /// That day itself does not count, and the last one counts whole: so Regulation (EEC, Euratom)
    /// 1182/71, article 3, and most codes of procedure reckon. Where a calendar ends (the year
    /// 9999), days of 24 hours are counted.
    #[must_use]
    pub fn after_working_days(&self, since: Moment, count: u32) -> Moment {
        let reckoned = || -> Option<Moment> {
            let mut day = self.day_of(since)?;
            let mut left = count;
            while left > 0 {
                day = day.tomorrow().ok()?;
                left -= u32::from(self.is_working(day));
            }
            let next = day
                .tomorrow()
                .ok()?
                .to_zoned_datetime(self.zone.clone())
                .ok()?;
            Some(Moment(next.timestamp().as_second() - 1))
        };
        reckoned().unwrap_or_else(|| since.plus_seconds(i64::from(count) * 86_400))
    }

    /// The same time of day so many months later; the month's last day where it has no such day.
    #[must_use]
    pub fn after_months(&self, since: Moment, count: u32) -> Moment {
        let reckoned = || -> Option<Moment> {
            let start = Timestamp::from_second(since.0).ok()?;
            let months = jiff::Span::new().try_months(i64::from(count)).ok()?;
            let end = start
                .to_zoned_datetime(self.zone.clone())
                .checked_add(months)
                .ok()?;
            Some(Moment(end.timestamp().as_second()))
        };
        reckoned().unwrap_or_else(|| since.plus_seconds(i64::from(count) * 30 * 86_400))
    }

    fn day_of(&self, moment: Moment) -> Option<Date> {
        let stamp = Timestamp::from_second(moment.0).ok()?;
        Some(self.zone.to_datetime(stamp).date())
    }
}

#[cfg(test)]
mod tests;
