//! Dates as people know them: a day, or only its month or year. The calendar is jiff's.
//!
//! Absent: two-digit years and guesses whether 3/4 is in March or in April. Who maps a column says it.

use crate::text::western_digits;
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A day, a month or a year of the common calendar; as text `2024-03-05`, `2024-03` or `2024`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// In which order a column writes day and month. ISO dates are read under both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// ISO alone: `2024-03-05`.
    YearFirst,
    /// 5/3/2024 is the fifth of March.
    DayFirst,
    /// 3/5/2024 is the fifth of March.
    MonthFirst,
}

/// The text is no date, or none that may be read without a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDate;

impl fmt::Display for NoDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a date such as 2024-03-05, 2024-03 or 2024")
    }
}

impl std::error::Error for NoDate {}

impl PartialDate {
    /// A date from its parts, where the calendar has it. No day without a month; years from 1000 to 9999.
    ///
    /// # Errors
    /// Where there is no such date.
    pub fn new(year: i16, month: Option<i8>, day: Option<i8>) -> Result<Self, NoDate> {
        if !(1000..=9999).contains(&year) || (month.is_none() && day.is_some()) {
            return Err(NoDate);
        }
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| NoDate)?;
        Ok(Self { year, month, day })
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The first day that it may be.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()
    }

    /// Whether month and day are known.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.day.is_some()
    }

    /// A date as a register writes it: ISO with or without a time, `5/3/2024` or `3/2024` with any of `/ . -`, a year, or the
    /// number of a day as Excel counts them.
    ///
    /// # Errors
    /// Where it is no date, or could be two.
    pub fn read(text: &str, order: DateOrder) -> Result<Self, NoDate> {
        let text = western_digits(text.trim());
        if text.len() > 40 {
            return Err(NoDate);
        }
        if let Ok(date) = text.parse::<Self>() {
            return Ok(date);
        }
        if let Ok(moment) = text.parse::<jiff::civil::DateTime>() {
            return Self::whole(moment.date());
        }
        let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
        if parts.len() == 1 || (parts.len() == 2 && text.contains('.')) {
            return text.parse().map_err(|_| NoDate).and_then(Self::of_excel);
        }
        let numbers: Result<Vec<i16>, _> = parts.iter().map(|part| part.parse::<i16>()).collect();
        let small = |number: i16| i8::try_from(number).map_err(|_| NoDate);
        match *numbers.map_err(|_| NoDate)?.as_slice() {
            [month, year] if year >= 1000 => Self::new(year, Some(small(month)?), None),
            [year, month, day] if year >= 1000 => {
                Self::new(year, Some(small(month)?), Some(small(day)?))
            }
            [first, second, year] => {
                let (day, month) = match order {
                    DateOrder::DayFirst => (first, second),
                    DateOrder::MonthFirst => (second, first),
                    DateOrder::YearFirst => return Err(NoDate),
                };
                Self::new(year, Some(small(month)?), Some(small(day)?))
            }
            _ => Err(NoDate),
        }
    }

    /// The day that Excel means by a number, in workbooks that count from 1900. Excel believes that 1900 had a 29 February;
    /// days before March 1900 are therefore one off and refused. The highest is 9999-12-31.
    ///
    /// # Errors
    /// Where Excel has no such day.
    pub fn of_excel(number: f64) -> Result<Self, NoDate> {
        if !(61.0..2_958_466.0).contains(&number) {
            return Err(NoDate);
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the range was looked at, and the time of the day is dropped"
        )]
        let days = number.floor() as i64;
        let start = Date::new(1899, 12, 30).map_err(|_| NoDate)?;
        Self::whole(start.checked_add(days.days()).map_err(|_| NoDate)?)
    }

    /// The day of a moment in seconds since 1970, in UTC.
    ///
    /// # Errors
    /// Where the calendar does not reach.
    pub fn of_seconds(seconds: i64) -> Result<Self, NoDate> {
        let moment = jiff::Timestamp::from_second(seconds).map_err(|_| NoDate)?;
        Self::whole(jiff::tz::TimeZone::UTC.to_datetime(moment).date())
    }

    fn whole(date: Date) -> Result<Self, NoDate> {
        Self::new(date.year(), Some(date.month()), Some(date.day()))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = NoDate;

    /// ISO alone: `2024-03-05`, `2024-03`, `2024`.
    fn from_str(text: &str) -> Result<Self, NoDate> {
        let parts: Vec<&str> = text.split('-').collect();
        let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !parts.iter().all(digits) || !matches!(widths.as_slice(), [4] | [4, 2] | [4, 2, 2]) {
            return Err(NoDate);
        }
        let small = |place: usize| parts.get(place).and_then(|part| part.parse::<i8>().ok());
        Self::new(parts[0].parse().map_err(|_| NoDate)?, small(1), small(2))
    }
}

impl TryFrom<String> for PartialDate {
    type Error = NoDate;

    fn try_from(text: String) -> Result<Self, NoDate> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, a month or a year: `2024-03-05`, `2024-03`, `2024`.",
            "type": "string",
            "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, order: DateOrder) -> String {
        PartialDate::read(text, order).map_or_else(|_| "none".to_owned(), |it| it.to_string())
    }

    #[test]
    fn the_order_decides_what_is_day_and_what_is_month() {
        for (text, day_first, month_first, year_first) in [
            ("5/3/2024", "2024-03-05", "2024-05-03", "none"),
            ("25.12.2023", "2023-12-25", "none", "none"),
            ("2024-03-05", "2024-03-05", "2024-03-05", "2024-03-05"),
            ("2024/3/5", "2024-03-05", "2024-03-05", "2024-03-05"),
            (
                "2024-03-05T22:15:00",
                "2024-03-05",
                "2024-03-05",
                "2024-03-05",
            ),
            ("2024-03-05 22:15", "2024-03-05", "2024-03-05", "2024-03-05"),
            ("03/2024", "2024-03", "2024-03", "2024-03"),
            ("2024-03", "2024-03", "2024-03", "2024-03"),
            ("2024", "2024", "2024", "2024"),
            ("٠٥/٠٣/٢٠٢٤", "2024-03-05", "2024-05-03", "none"),
            ("45356", "2024-03-05", "2024-03-05", "2024-03-05"),
            ("45356.75", "2024-03-05", "2024-03-05", "2024-03-05"),
            ("60", "none", "none", "none"),
            ("30/2/2024", "none", "none", "none"),
            ("5/3/24", "none", "none", "none"),
            ("yesterday", "none", "none", "none"),
            ("NaN", "none", "none", "none"),
            ("", "none", "none", "none"),
        ] {
            assert_eq!(read(text, DateOrder::DayFirst), day_first, "{text}");
            assert_eq!(read(text, DateOrder::MonthFirst), month_first, "{text}");
            assert_eq!(read(text, DateOrder::YearFirst), year_first, "{text}");
        }
    }

    #[test]
    fn seconds_of_1970_are_a_day() {
        assert_eq!(
            PartialDate::of_seconds(1_709_596_800).map(|it| it.to_string()),
            Ok("2024-03-05".to_owned())
        );
        assert!(PartialDate::of_seconds(i64::MAX).is_err());
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "\\PC{0,50}") {
            let _ = PartialDate::read(&text, DateOrder::DayFirst);
        }

        #[test]
        fn every_date_is_read_as_it_was_written(year in 1000i16..=9999, month in 1i8..=12, day in 1i8..=28) {
            let date = PartialDate::new(year, Some(month), Some(day));
            prop_assert!(date.is_ok_and(|date| date.to_string().parse() == Ok(date)));
        }
    }
}
