//! What may be wrong in a charter file, and how it is said.

/// What is wrong in a charter file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Found {
    /// The file is larger than any charter.
    #[error("the file is larger than 256 KiB; a charter is not")]
    TooLarge,
    /// The text is not TOML, or a table lacks a field or has one too many.
    #[error("{0}")]
    Form(String),
    /// A version other than 1.
    #[error("`charter = {0}` found; this program reads `charter = 1`")]
    Version(u32),
    /// No promise at all.
    #[error("at least one [[promise]] is expected")]
    NoPromise,
    /// A key that entries cannot carry.
    #[error("key \"{0}\": lower-case letters, digits and dashes are expected, at most 32")]
    Key(String),
    /// The same key twice.
    #[error("key \"{0}\" stands here a second time; every promise has its own")]
    KeyTwice(String),
    /// A trigger that nobody knows.
    #[error(
        "trigger \"{0}\": \"report\", \"message\", \"contest\", \"complaint\", \"case\", \"danger\", \"office\", or \"discharged \" with the key of another promise is expected"
    )]
    Trigger(String),
    /// A trigger that names a promise which the file does not have.
    #[error("trigger \"discharged {0}\": there is no promise with this key")]
    TriggerMissing(String),
    /// Promises that open one another without any report or message at the beginning.
    #[error("promise \"{0}\" can never start: its triggers lead back to itself")]
    TriggerCircle(String),
    /// A limit that is no time.
    #[error(
        "limit \"{0}\": a number and \"hours\", \"days\", \"working days\" or \"months\" is expected, such as \"24 hours\""
    )]
    Limit(String),
    /// A limit in working days, and nothing that says which days those are.
    #[error(
        "limit \"{0}\": a table [calendar] with the office's zone is needed to count working days"
    )]
    NoCalendar(String),
    /// A time zone that nobody knows.
    #[error("zone \"{0}\": a name of the IANA database is expected, such as \"Africa/Nairobi\"")]
    Zone(String),
    /// A day that is in no week.
    #[error("working: \"{0}\" is no day of the week; \"monday\" to \"sunday\" are expected")]
    WorkingDay(String),
    /// An office that never works.
    #[error("working: at least one day of the week is expected")]
    NoWorkingDay,
    /// A holiday that is no day.
    #[error(
        "holidays: \"{0}\": a date is expected, \"2026-12-28\", or a day of every year, \"12-25\""
    )]
    Holiday(String),
    /// More holidays than any office has.
    #[error("holidays: at most 100 days of every year and 1000 single dates are read")]
    TooManyHolidays,
    /// Something that keeps no promise.
    #[error(
        "by \"{0}\": \"answer\", \"triage\", \"protect\", \"finding\" or \"review\" is expected"
    )]
    By(String),
    /// A name in a language that is not one of the six.
    #[error("name.{0}: one of the languages ar, zh, en, fr, ru, es is expected")]
    Language(String),
    /// No English name.
    #[error("\"{0}\" has no name.en; the others fall back on it")]
    NoName(String),
    /// Something that keeps no promise which starts so.
    #[error(
        "by \"{0}\": nobody can do that where this promise runs; a promise to the reporter is kept by \"answer\", \"triage\" or \"protect\", one of a case by \"finding\", one of the office by \"review\""
    )]
    ByElsewhere(String),
    /// A promise of the office that would be kept once and never again.
    #[error(
        "trigger \"office\": such a promise starts again each time; `repeats = true` is expected"
    )]
    OfficeOnce,
    /// Pauses that are no days.
    #[error("pauses \"{0}\": a number of days is expected, at most 366, such as \"30 days\"")]
    Pauses(String),
    /// A ladder that the file does not have.
    #[error("ladder \"{0}\": there is no ladder of this name in the table [ladders]")]
    LadderMissing(String),
    /// A rung that says nothing.
    #[error(
        "rung \"{0}\": a percentage from 1 to 1000 and who is told are expected, \"officer\", \"shift-lead\", \"head\", \"peer\" or \"board\", such as \"100 head\""
    )]
    Rung(String),
    /// A ladder without rungs, or whose percentages do not rise.
    #[error("ladder \"{0}\": one to ten rungs with rising percentages are expected")]
    Ladder(String),
    /// Both ways of saying who is told.
    #[error("rungs and ladder: one of them is expected; a ladder also says who is told")]
    RungsAndLadder,
    /// A rule that the program does not hold.
    #[error(
        "rule \"{0}\": \"consent\", \"conflict\", \"two-officers\" or \"unread\" is expected; the program holds no other"
    )]
    Rule(String),
    /// Rungs that do not rise.
    #[error(
        "rungs: rising percentages between 1 and 1000 are expected, such as [50, 75, 100, 150]"
    )]
    Rungs,
}

/// Why a charter file cannot be used: which file, which line, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {found}")]
pub struct FileProblem {
    /// The file's name as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what was expected.
    pub found: Found,
}
