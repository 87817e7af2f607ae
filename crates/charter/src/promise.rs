//! A charter and its promises, as they are once the file has been read.

use words::Language;

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
}

impl Limit {
    /// The limit in seconds.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        // A u32 of days in seconds fits an i64 many times over.
        match self {
            Self::Hours(hours) => hours as i64 * 3_600,
            Self::Days(days) => days as i64 * 86_400,
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
