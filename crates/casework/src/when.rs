//! Dates as people know them: a day, a month or a year, sure or not, and spans between two of them.
//!
//! HURIDOCS marks the same with its micro-thesaurus 48 (exact, estimated, day unknown, day and month unknown). Absent: the clock.
//! Who asks whether a date lies in the future brings today's date along.

use jiff::civil::{Date, date};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;

/// A date of which the day or the month may be unknown, written `2024`, `2024-03` or `2024-03-05`, with `~` before it where it is not
/// sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
    /// Whether it is only an estimate.
    pub about: bool,
}

/// The text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDate;

/// The earliest year that a date may have: before the oldest person alive was born.
const YEAR_MIN: i16 = 1900;

impl PartialDate {
    /// A date whose day is known.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self {
            year: day.year(),
            month: Some(day.month()),
            day: Some(day.day()),
            about: false,
        }
    }

    /// The first day that it can mean.
    #[must_use]
    pub fn first(self) -> Date {
        date(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that it can mean.
    #[must_use]
    pub fn last(self) -> Date {
        match (self.month, self.day) {
            (Some(_), Some(_)) => self.first(),
            (Some(month), None) => date(self.year, month, 1).last_of_month(),
            _ => date(self.year, 12, 31),
        }
    }

    /// The day, where it is known.
    #[must_use]
    pub fn day(self) -> Option<Date> {
        self.day.map(|_| self.first())
    }

    /// Year, month, day, and whether it is only an estimate.
    #[must_use]
    pub const fn parts(self) -> (i16, Option<i8>, Option<i8>, bool) {
        (self.year, self.month, self.day, self.about)
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month from 1 to 12, where it is known.
    #[must_use]
    pub const fn month(self) -> Option<i8> {
        self.month
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.about {
            to.write_str("~")?;
        }
        write!(to, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(to, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(to, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        let (text, about) = match text.trim().strip_prefix(['~', '≈']) {
            Some(rest) => (rest.trim(), true),
            None => (text.trim(), false),
        };
        // Digits of other scripts come from keyboards set to them.
        let text: String = text.chars().map(latin_digit).collect();
        let mut parts = text.split('-');
        let year = number::<i16>(parts.next(), 4)?.ok_or(NoDate)?;
        let month = number::<i8>(parts.next(), 2)?;
        let day = number::<i8>(parts.next(), 2)?;
        if parts.next().is_some() || year < YEAR_MIN {
            return Err(NoDate);
        }
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| NoDate)?;
        Ok(Self {
            year,
            month,
            day,
            about,
        })
    }
}

fn number<T: FromStr>(part: Option<&str>, digits: usize) -> Result<Option<T>, NoDate> {
    match part {
        None => Ok(None),
        Some(part) if part.len() <= digits && part.bytes().all(|it| it.is_ascii_digit()) => {
            part.parse().map(Some).map_err(|_| NoDate)
        }
        Some(_) => Err(NoDate),
    }
}

fn latin_digit(it: char) -> char {
    let from = |zero: char| {
        let digit = u32::from(it).wrapping_sub(u32::from(zero));
        char::from_digit(digit, 10)
    };
    from('\u{660}').or_else(|| from('\u{6F0}')).unwrap_or(it)
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|NoDate| D::Error::custom("not a date such as 2024, 2024-03 or ~2024-03-05"))
    }
}

/// From a date on, and up to another where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// When it began.
    pub from: PartialDate,
    /// When it ended; none for something of one day, or that goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
}

/// Why two dates are no span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanProblem {
    /// It would end before it began.
    Reversed,
    /// It would begin after today.
    Future,
}

impl Span {
    /// A span of two dates that lie in the order of time, of which the first is not after today.
    ///
    /// # Errors
    /// Refuses dates that are reversed in every reading, and one that can only lie in the future.
    pub fn new(
        from: PartialDate,
        to: Option<PartialDate>,
        today: Date,
    ) -> Result<Self, SpanProblem> {
        if to.is_some_and(|to| to.last() < from.first()) {
            return Err(SpanProblem::Reversed);
        }
        if from.first() > today {
            return Err(SpanProblem::Future);
        }
        Ok(Self { from, to })
    }

    /// The first day that it can mean.
    #[must_use]
    pub fn first(&self) -> Date {
        self.from.first()
    }

    /// The last day that it can mean.
    #[must_use]
    pub fn last(&self) -> Date {
        self.to.map_or_else(|| self.from.last(), PartialDate::last)
    }
}

/// A day in Coordinated Universal Time, from a moment.
#[must_use]
pub fn day_of(moment: words::Moment) -> Date {
    let stamp = jiff::Timestamp::from_second(moment.0).unwrap_or_default();
    jiff::tz::TimeZone::UTC.to_datetime(stamp).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        text.parse::<PartialDate>().ok().map(|it| {
            let (first, last) = (it.first(), it.last());
            format!("{it}: {first} to {last}")
        })
    }

    #[test]
    fn a_date_is_read_as_far_as_it_is_known() {
        assert_eq!(
            read("2024").as_deref(),
            Some("2024: 2024-01-01 to 2024-12-31")
        );
        assert_eq!(
            read("~2024-02").as_deref(),
            Some("~2024-02: 2024-02-01 to 2024-02-29")
        );
        assert_eq!(
            read(" 2024-3-5 ").as_deref(),
            Some("2024-03-05: 2024-03-05 to 2024-03-05")
        );
        assert_eq!(
            read("٢٠٢٤-٠٣").as_deref(),
            Some("2024-03: 2024-03-01 to 2024-03-31")
        );
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "~",
            "24",
            "1899",
            "2024-13",
            "2024-02-30",
            "2024-02-03-04",
            "2024-0x",
            "yesterday",
            "99999999999",
            "-2024",
            "2024-",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_span_does_not_end_before_it_begins_and_does_not_begin_tomorrow() {
        let of = |text: &str| text.parse::<PartialDate>().ok();
        let today = date(2026, 5, 20);
        let span = |from, to: Option<&str>| {
            of(from).map(|from| Span::new(from, to.and_then(of), today).map(|it| it.last()))
        };
        assert_eq!(
            span("2026-03", Some("2026")),
            Some(Ok(date(2026, 12, 31))),
            "in the same year it can be right"
        );
        assert_eq!(
            span("2026-03-02", Some("2026-03-01")),
            Some(Err(SpanProblem::Reversed))
        );
        assert_eq!(span("2026-05-21", None), Some(Err(SpanProblem::Future)));
        assert_eq!(span("2026", None), Some(Ok(date(2026, 12, 31))));
    }
}
