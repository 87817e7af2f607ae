//! A charter and its promises, as they are once the file has been read.

use crate::{Calendar, Ladder};
use serde::{Deserialize, Serialize};
use words::{Language, Moment};

/// What starts the clock of a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// A report was taken in.
    Report,
    /// The reporter wrote again.
    Message,
    /// The reporter says that they were not answered, or that it was no answer.
    Contest,
    /// The reporter complains about the office.
    Complaint,
    /// Another promise, by its key, was discharged.
    Discharged(String),
    /// An officer opened a case.
    Case,
    /// An officer found that somebody is in danger.
    Danger,
    /// The charter came into force: a promise of the office's own housekeeping.
    Office,
}

/// What keeps a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// A person answers the reporter.
    Answer,
    /// A person decides whether somebody is in danger.
    Triage,
    /// A finding on the case was reviewed by a second officer, or two officers closed the case.
    Finding,
    /// Something was done for somebody in danger, and an officer says what.
    Protect,
    /// An administrator went through the list of those who can read.
    Review,
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
    /// How long its clock may stand still in all because the reporter asks the office to wait; zero
    /// where it may not.
    pub pauses_days: u32,
    /// Whether somebody must keep it who had no part in what opened it.
    pub by_another: bool,
    /// Whether its breach sends the sealed copies that the reporter asked to be held for other offices.
    pub releases: bool,
    /// Who is told when, and at which part of the limit; its first rung is who owes it.
    pub ladder: Ladder,
    /// Its name by language; English is always there.
    pub names: Vec<(Language, String)>,
    /// Where the figure comes from.
    pub basis: Vec<String>,
}

/// A rule that stands in the way of an act until it is met. The program holds it whether or not a
/// charter lists it; a charter lists it so that people know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Nothing leaves the office without the consent that covers it.
    Consent,
    /// Nobody is given a case in which they have a conflict of interest.
    Conflict,
    /// What matters is decided by two officers.
    TwoOfficers,
    /// Nothing that nobody has read is ever removed.
    Unread,
}

/// A rule, as a charter lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guard {
    /// The rule.
    pub rule: Rule,
    /// Its name by language; English is always there.
    pub names: Vec<(Language, String)>,
    /// Where it comes from.
    pub basis: Vec<String>,
}

/// A text in a language, or in English, or else the key.
fn named<'a>(names: &'a [(Language, String)], language: Language, key: &'a str) -> &'a str {
    let of = |wanted| names.iter().find(|(it, _)| *it == wanted);
    of(language)
        .or_else(|| of(Language::En))
        .map_or(key, |(_, name)| name.as_str())
}

impl Promise {
    /// Its name in a language, or in English.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        named(&self.names, language, &self.key)
    }
}

impl Rule {
    /// How a charter file names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Conflict => "conflict",
            Self::TwoOfficers => "two-officers",
            Self::Unread => "unread",
        }
    }
}

impl Guard {
    /// Its name in a language, or in English.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        named(&self.names, language, self.rule.key())
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
    /// The rules that it lists, in the order of the file.
    pub guards: Vec<Guard>,
}

impl Charter {
    /// The promise of that key.
    #[must_use]
    pub fn promise(&self, key: &str) -> Option<&Promise> {
        self.promises.iter().find(|promise| promise.key == key)
    }

    /// The keys of the promises that an act keeps, whether or not they run.
    #[must_use]
    pub fn kept_by(&self, act: Act) -> Vec<String> {
        let kept = self.promises.iter().filter(|it| it.by == act);
        kept.map(|it| it.key.clone()).collect()
    }

    /// The keys of the promises that an officer's act starts; what the marks of its entry open.
    #[must_use]
    pub fn opened_by(&self, trigger: &Trigger) -> Vec<String> {
        let started = self.promises.iter().filter(|it| it.trigger == *trigger);
        started.map(|it| it.key.clone()).collect()
    }
}
