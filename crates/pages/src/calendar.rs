//! Dates and times, as each language writes them, with the zone always named.
//!
//! The month names of the six languages are messages (United Nations documents in Arabic name each
//! month twice, which no locale library does). The clock has 24 hours in all six.

use crate::{Locale, Value};
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use words::{Hour, Moment};

impl Locale {
    /// The day of a moment in Coordinated Universal Time: `12 March 2026`.
    #[must_use]
    pub fn day(self, moment: Moment) -> String {
        self.day_of(&zoned(moment, &TimeZone::UTC))
    }

    /// The day of a moment in a zone.
    #[must_use]
    pub fn day_in(self, moment: Moment, zone: &TimeZone) -> String {
        self.day_of(&zoned(moment, zone))
    }

    /// A date as far as it is known: `12 March 2026`, `March 2026` or `2026`, and whether it is an estimate.
    #[must_use]
    pub fn partial(self, (year, month, day, about): (i16, Option<i8>, Option<i8>, bool)) -> String {
        let number = year.to_string();
        let year = ("year", Value::Native(number.clone()));
        let date = match (month, day) {
            (Some(month), Some(day)) => {
                let name = self.text(&format!("common-month-{month}")).into_owned();
                let values = [
                    ("day", Value::Number(day.into())),
                    ("month", Value::Native(name)),
                    year,
                ];
                self.text_with("common-time-day", &values)
            }
            (Some(month), None) => {
                // keys: common-month-alone-*
                let name = self.text(&format!("common-month-alone-{month}"));
                let name = ("month", Value::Native(name.into_owned()));
                self.text_with("common-time-month", &[name, year])
            }
            _ => number,
        };
        match about {
            true => self.text_with("common-time-about", &[("date", Value::Native(date))]),
            false => date,
        }
    }

    /// An hour: `12 March 2026, between 14:00 and 15:00 (UTC)`. A reporter's time is known no
    /// finer.
    #[must_use]
    pub fn hour(self, hour: Hour) -> String {
        let from = zoned(hour.start(), &TimeZone::UTC);
        let to = zoned(hour.start().plus_seconds(3600), &TimeZone::UTC);
        self.text_with(
            "common-time-hour",
            &[
                ("day", Value::Native(self.day_of(&from))),
                ("from", Value::Native(clock(&from))),
                ("to", Value::Native(clock(&to))),
            ],
        )
    }

    /// A moment to the minute in a zone, with the zone's name: `12 March 2026, 14:05 (UTC)`.
    #[must_use]
    pub fn minute(self, moment: Moment, zone: &TimeZone) -> String {
        let zoned = zoned(moment, zone);
        let name = match zone.iana_name() {
            None | Some("UTC") => "UTC",
            Some(name) => name,
        };
        self.text_with(
            "common-time-minute",
            &[
                ("day", Value::Native(self.day_of(&zoned))),
                ("time", Value::Native(clock(&zoned))),
                ("zone", Value::Native(name.to_owned())),
            ],
        )
    }

    /// The value of `<time datetime>` for a moment, in Coordinated Universal Time, to the minute.
    #[must_use]
    pub fn machine_time(self, moment: Moment) -> String {
        let at = zoned(moment, &TimeZone::UTC);
        format!(
            "{:04}-{:02}-{:02}T{}Z",
            at.year(),
            at.month(),
            at.day(),
            clock(&at)
        )
    }

    fn day_of(self, at: &ZonedDateTime) -> String {
        // keys: common-month-*
        let month = self.text(&format!("common-month-{}", at.month()));
        self.text_with(
            "common-time-day",
            &[
                ("day", Value::Number(at.day().into())),
                ("month", Value::Native(month.into_owned())),
                // As text: a year is not grouped, and has no plural.
                ("year", Value::Native(at.year().to_string())),
            ],
        )
    }
}

fn clock(at: &ZonedDateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// A moment beyond the calendar (a broken clock, a hostile entry) shows as its end, not as a crash.
fn zoned(moment: Moment, zone: &TimeZone) -> ZonedDateTime {
    let seconds = moment
        .0
        .clamp(Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    Timestamp::from_second(seconds)
        .unwrap_or(Timestamp::UNIX_EPOCH)
        .to_zoned_datetime(zone.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    // 2026-03-01T14:05:00Z
    const MOMENT: Moment = Moment(1_772_373_900);

    #[test]
    fn a_day_is_written_as_a_document_of_the_united_nations_writes_it() {
        let day = |language| Locale::of(language).day(MOMENT);
        assert_eq!(day(Language::En), "1 March 2026");
        assert_eq!(day(Language::Fr), "1er\u{A0}mars 2026");
        assert_eq!(day(Language::Es), "1 de marzo de 2026");
        assert_eq!(day(Language::Ar), "1 آذار/مارس 2026");
        assert_eq!(day(Language::Zh), "2026年3月1日");
        assert_eq!(day(Language::Ru), "1\u{A0}марта 2026\u{A0}года");
    }

    #[test]
    fn a_date_is_told_as_far_as_it_is_known() {
        let told =
            |language, month, day, about| Locale::of(language).partial((2026, month, day, about));
        assert_eq!(told(Language::En, Some(3), Some(1), false), "1 March 2026");
        assert_eq!(told(Language::Ru, Some(3), None, false), "март 2026 года");
        assert_eq!(told(Language::Fr, None, None, true), "vers 2026");
    }

    #[test]
    fn a_reporters_time_is_shown_as_an_hour_with_its_zone() {
        assert_eq!(
            Locale::of(Language::En).hour(MOMENT.hour()),
            "1 March 2026, between 14:00 and 15:00 (UTC)"
        );
    }

    #[test]
    fn a_moment_beyond_the_calendar_does_not_crash() {
        let english = Locale::of(Language::En);
        assert!(!english.day(Moment(i64::MAX)).is_empty());
        assert!(!english.hour(Hour::from_count(i64::MIN)).is_empty());
    }
}
