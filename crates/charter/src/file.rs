//! A charter file, read with errors that say where and what was expected.

use crate::{Act, Charter, Limit, Promise, Trigger};
use calendar::CalendarTable;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;
use words::Language;

mod calendar;

/// The largest charter file that is read, in bytes: some hundred promises in six languages.
pub const FILE_BYTES_MAX: usize = 256 * 1024;

/// The longest limit: ten years, in hours. Beyond it stands a slip of the pen.
const LIMIT_HOURS_MAX: u32 = 10 * 366 * 24;

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
        "trigger \"{0}\": \"report\", \"message\", or \"discharged \" with the key of another promise is expected"
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
    #[error("by \"{0}\": \"answer\" or \"triage\" is expected")]
    By(String),
    /// A name in a language that is not one of the six.
    #[error("name.{0}: one of the languages ar, zh, en, fr, ru, es is expected")]
    Language(String),
    /// No English name.
    #[error("promise \"{0}\" has no name.en; the others fall back on it")]
    NoName(String),
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CharterFile {
    charter: Spanned<u32>,
    version: u32,
    #[serde(default)]
    calendar: Option<CalendarTable>,
    #[serde(default, rename = "promise")]
    promises: Vec<Spanned<PromiseTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PromiseTable {
    key: Spanned<String>,
    trigger: Spanned<String>,
    limit: Spanned<String>,
    #[serde(default)]
    by: Option<Spanned<String>>,
    #[serde(default)]
    repeats: bool,
    name: Spanned<BTreeMap<String, String>>,
    #[serde(default)]
    basis: Vec<String>,
    #[serde(default)]
    rungs: Option<Spanned<Vec<u16>>>,
}

/// The ladder where a promise names none (domain/protection.md 9).
const RUNGS: [u16; 4] = [50, 75, 100, 150];

/// Reads a charter from the text of a file.
///
/// # Errors
/// See [`FileProblem`]: the first thing that is wrong, with its line.
pub fn read(file: &str, text: &str) -> Result<Charter, FileProblem> {
    let problem = |offset: usize, found: Found| FileProblem {
        file: file.to_owned(),
        line: line_of(text, offset),
        found,
    };
    if text.len() > FILE_BYTES_MAX {
        return Err(problem(0, Found::TooLarge));
    }
    let parsed: CharterFile = toml::from_str(text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        problem(offset, Found::Form(error.message().to_owned()))
    })?;
    if *parsed.charter.get_ref() != 1 {
        let version = *parsed.charter.get_ref();
        return Err(problem(
            parsed.charter.span().start,
            Found::Version(version),
        ));
    }
    if parsed.promises.is_empty() {
        return Err(problem(text.len(), Found::NoPromise));
    }
    let calendar = parsed.calendar.as_ref().map(calendar::read).transpose();
    let calendar = calendar.map_err(|(offset, found)| problem(offset, found))?;
    let mut promises: Vec<Promise> = Vec::with_capacity(parsed.promises.len());
    let mut places = Vec::with_capacity(parsed.promises.len());
    for table in &parsed.promises {
        let known = |key: &str| promises.iter().any(|it: &Promise| it.key == key);
        let promise =
            promise(table.get_ref(), known).map_err(|(offset, found)| problem(offset, found))?;
        if calendar.is_none() && matches!(promise.limit, Limit::WorkingDays(_)) {
            let (offset, found) = at(&table.get_ref().limit, Found::NoCalendar);
            return Err(problem(offset, found));
        }
        promises.push(promise);
        places.push(table.get_ref().trigger.span().start);
    }
    for (promise, place) in promises.iter().zip(places) {
        starts(promise, &promises).map_err(|found| problem(place, found))?;
    }
    Ok(Charter {
        version: parsed.version,
        calendar: calendar.unwrap_or_default(),
        promises,
    })
}

type At<T> = Result<T, (usize, Found)>;

fn promise(table: &PromiseTable, known: impl Fn(&str) -> bool) -> At<Promise> {
    let key = table.key.get_ref();
    let key_at = table.key.span().start;
    if !is_key(key) {
        return Err((key_at, Found::Key(key.clone())));
    }
    if known(key) {
        return Err((key_at, Found::KeyTwice(key.clone())));
    }
    let rungs = match &table.rungs {
        None => RUNGS.to_vec(),
        Some(rungs) => rungs_of(rungs.get_ref()).ok_or((rungs.span().start, Found::Rungs))?,
    };
    Ok(Promise {
        key: key.clone(),
        trigger: trigger_of(table.trigger.get_ref())
            .ok_or_else(|| at(&table.trigger, Found::Trigger))?,
        by: match &table.by {
            None => Act::Answer,
            Some(by) => act_of(by.get_ref()).ok_or_else(|| at(by, Found::By))?,
        },
        limit: limit_of(table.limit.get_ref()).ok_or_else(|| at(&table.limit, Found::Limit))?,
        repeats: table.repeats,
        names: names_of(table.name.get_ref(), key)
            .map_err(|found| (table.name.span().start, found))?,
        basis: table.basis.clone(),
        rungs,
    })
}

fn at(text: &Spanned<String>, found: fn(String) -> Found) -> (usize, Found) {
    (text.span().start, found(text.get_ref().clone()))
}

fn is_key(key: &str) -> bool {
    let sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !key.is_empty() && key.len() <= 32 && key.chars().all(sign)
}

fn trigger_of(text: &str) -> Option<Trigger> {
    match text {
        "report" => Some(Trigger::Report),
        "message" => Some(Trigger::Message),
        _ => {
            let key = text.strip_prefix("discharged ")?;
            is_key(key).then(|| Trigger::Discharged(key.to_owned()))
        }
    }
}

fn act_of(text: &str) -> Option<Act> {
    match text {
        "answer" => Some(Act::Answer),
        "triage" => Some(Act::Triage),
        _ => None,
    }
}

fn limit_of(text: &str) -> Option<Limit> {
    let (number, unit) = text.split_once(' ')?;
    if !number.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let number: u32 = number.parse().ok().filter(|number| *number > 0)?;
    match unit {
        "hour" | "hours" if number <= LIMIT_HOURS_MAX => Some(Limit::Hours(number)),
        "day" | "days" if number <= LIMIT_HOURS_MAX / 24 => Some(Limit::Days(number)),
        "working day" | "working days" if number <= LIMIT_HOURS_MAX / 24 => {
            Some(Limit::WorkingDays(number))
        }
        "month" | "months" if number <= 120 => Some(Limit::Months(number)),
        _ => None,
    }
}

fn names_of(names: &BTreeMap<String, String>, key: &str) -> Result<Vec<(Language, String)>, Found> {
    let mut read = Vec::with_capacity(names.len());
    for (code, name) in names {
        let language = code
            .parse::<Language>()
            .map_err(|_| Found::Language(code.clone()))?;
        if !name.trim().is_empty() {
            read.push((language, name.trim().to_owned()));
        }
    }
    if !read.iter().any(|(language, _)| *language == Language::En) {
        return Err(Found::NoName(key.to_owned()));
    }
    Ok(read)
}

fn rungs_of(rungs: &[u16]) -> Option<Vec<u16>> {
    let within = rungs.iter().all(|rung| (1..=1_000).contains(rung));
    let rise = rungs.windows(2).all(|pair| pair[0] < pair[1]);
    (within && rise).then(|| rungs.to_vec())
}

/// Whether a report or message stands at the beginning of a promise's triggers.
fn starts(promise: &Promise, all: &[Promise]) -> Result<(), Found> {
    let mut at = promise;
    for _ in 0..=all.len() {
        let Trigger::Discharged(key) = &at.trigger else {
            return Ok(());
        };
        at = all
            .iter()
            .find(|it| it.key == *key)
            .ok_or_else(|| Found::TriggerMissing(key.clone()))?;
    }
    Err(Found::TriggerCircle(promise.key.clone()))
}

fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().get(..offset.min(text.len()));
    before.map_or(1, |it| it.iter().filter(|byte| **byte == b'\n').count() + 1)
}

#[cfg(test)]
mod tests;
