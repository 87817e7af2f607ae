//! A charter and its promises, as they are once the file has been read.

use crate::Calendar;
use words::{Language, Moment};

/// What starts the clock of a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// A report was taken in.
    Report,
    /// The reporter wrote again.
    Message,
    /// Another promise, by its key, was discharged.
    Discharged(String),
}

/// What keeps a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// A person answers the reporter.
    Answer,
    /// A person decides whether somebody is in danger.
    Triage,
}

/// How long a promise may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// So many hours.
    Hours(u32),
    /// So many days of 24 hours.
    Days(u32),
    /// So many whole days on which the office works.
    WorkingDays(u32),
    /// So many months of the calendar.
    Months(u32),
}

impl Limit {
    /// The moment at which the limit ends for a clock that started at `since`.
    #[must_use]
    pub fn after(self, since: Moment, calendar: &Calendar) -> Moment {
        // A u32 of days in seconds fits an i64 many times over.
        match self {
            Self::Hours(hours) => since.plus_seconds(i64::from(hours) * 3_600),
            Self::Days(days) => since.plus_seconds(i64::from(days) * 86_400),
            Self::WorkingDays(days) => calendar.after_working_days(since, days),
            Self::Months(months) => calendar.after_months(since, months),
        }
    }
}

/// One promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Its key: how entries name it when they discharge it.
    pub key: String,
    /// What starts its clock.
    pub trigger: Trigger,
    /// What keeps it.
    pub by: Act,
    /// How long it may take.
    pub limit: Limit,
    /// Whether it starts again each time it was discharged.
    pub repeats: bool,
    /// Its name by language; English is always there.
    pub names: Vec<(Language, String)>,
    /// Where the figure comes from.
    pub basis: Vec<String>,
    /// At which percentages of the limit it is escalated.
    pub rungs: Vec<u16>,
}

impl Promise {
    /// Its name in a language, or in English.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        let of = |wanted| self.names.iter().find(|(it, _)| *it == wanted);
        of(language)
            .or_else(|| of(Language::En))
            .map_or(self.key.as_str(), |(_, name)| name.as_str())
    }
}

/// An office's charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charter {
    /// Its version, as the office counts them.
    pub version: u32,
    /// When the office works; UTC, Monday to Friday, where the file does not say.
    pub calendar: Calendar,
    /// The promises, in the order of the file.
    pub promises: Vec<Promise>,
}

impl Charter {
    /// The promise of that key.
    #[must_use]
    pub fn promise(&self, key: &str) -> Option<&Promise> {
        self.promises.iter().find(|promise| promise.key == key)
    }
}
