//! Months of the calendar in Coordinated Universal Time.
//!
//! Not in the office's zone: a charter's new version may change that, and two months would overlap
//! or leave a gap. Obligations do not: each has its end in one month.

use crate::obligation::REOPENED_WITHIN;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::fmt;
use std::str::FromStr;
use words::Moment;

/// How many seconds after its end a month is final.
pub const FINAL_AFTER: i64 = REOPENED_WITHIN;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

/// Which obligations are counted, and what is known of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Those whose time ended at this moment or later,
    pub from: Moment,
    /// and before this one,
    pub to: Moment,
    /// as they stood at this one. What came at this moment or later is not looked at.
    pub until: Moment,
}

impl Month {
    /// The month in which a moment lies; none outside the years 1970 to 9998.
    #[must_use]
    pub fn of(moment: Moment) -> Option<Self> {
        let stamp = Timestamp::from_second(moment.0).ok()?;
        let date = TimeZone::UTC.to_datetime(stamp).date();
        Self::new(date.year(), date.month())
    }

    fn new(year: i16, month: i8) -> Option<Self> {
        let known = (1970..9999).contains(&year) && (1..=12).contains(&month);
        known.then_some(Self { year, month })
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The number of the month in its year, from 1.
    #[must_use]
    pub const fn month(self) -> i8 {
        self.month
    }

    /// Its first moment.
    #[must_use]
    pub fn start(self) -> Moment {
        let first = Date::new(self.year, self.month, 1).ok();
        let zoned = first.and_then(|it| it.at(0, 0, 0, 0).to_zoned_datetime(TimeZone::UTC).ok());
        Moment(zoned.map_or(0, |it| it.timestamp().as_second()))
    }

    /// The first moment after it.
    #[must_use]
    pub fn end(self) -> Moment {
        let (year, month) = match self.month {
            12 => (self.year + 1, 1),
            month => (self.year, month + 1),
        };
        Self { year, month }.start()
    }

    /// The month after it; none at the end of the calendar.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::of(self.end())
    }

    /// When it is final.
    #[must_use]
    pub fn is_final_at(self) -> Moment {
        self.end().plus_seconds(FINAL_AFTER)
    }

    /// The newest month that is final at a moment.
    #[must_use]
    pub fn newest_final(now: Moment) -> Option<Self> {
        // What ended by then lies in the month before that moment's own.
        let inside = Self::of(now.plus_seconds(-FINAL_AFTER))?;
        Self::of(inside.start().plus_seconds(-1))
    }

    /// What is counted for it.
    #[must_use]
    pub fn period(self) -> Period {
        Period {
            from: self.start(),
            to: self.end(),
            until: self.is_final_at(),
        }
    }
}

impl fmt::Display for Month {
    /// As it stands in files and addresses; sorts by time.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let read = || {
            let (year, month) = text.split_once('-')?;
            Self::new(year.parse().ok()?, month.parse().ok()?)
        };
        // One spelling alone: it names what is kept.
        read().filter(|it| it.to_string() == text).ok_or(())
    }
}
