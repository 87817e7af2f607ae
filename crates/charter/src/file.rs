//! A charter file, read with errors that say where and what was expected.

use crate::{Act, Charter, Guard, Ladder, Limit, Promise, Rule, Trigger};
use calendar::CalendarTable;
pub use found::{FileProblem, Found};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;
use words::Language;

mod calendar;
mod found;
mod ladders;

/// The largest charter file that is read, in bytes: some hundred promises in six languages.
pub const FILE_BYTES_MAX: usize = 256 * 1024;

/// The longest limit: ten years, in hours. Beyond it stands a slip of the pen.
const LIMIT_HOURS_MAX: u32 = 10 * 366 * 24;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CharterFile {
    charter: Spanned<u32>,
    version: u32,
    #[serde(default)]
    calendar: Option<CalendarTable>,
    #[serde(default)]
    ladders: BTreeMap<String, Spanned<Vec<Spanned<String>>>>,
    #[serde(default, rename = "promise")]
    promises: Vec<Spanned<PromiseTable>>,
    #[serde(default, rename = "guard")]
    guards: Vec<GuardTable>,
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
    #[serde(default)]
    ladder: Option<Spanned<String>>,
    #[serde(default)]
    pauses: Option<Spanned<String>>,
    #[serde(default)]
    by_another: bool,
    #[serde(default)]
    releases: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GuardTable {
    rule: Spanned<String>,
    name: Spanned<BTreeMap<String, String>>,
    #[serde(default)]
    basis: Vec<String>,
}

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
    charter_of(&parsed, text.len()).map_err(|(offset, found)| problem(offset, found))
}

fn charter_of(parsed: &CharterFile, end: usize) -> At<Charter> {
    if parsed.promises.is_empty() {
        return Err((end, Found::NoPromise));
    }
    let calendar = parsed.calendar.as_ref().map(calendar::read).transpose()?;
    let ladders = ladders::read(&parsed.ladders)?;
    let mut promises: Vec<Promise> = Vec::with_capacity(parsed.promises.len());
    let mut places = Vec::with_capacity(parsed.promises.len());
    for table in &parsed.promises {
        let table = table.get_ref();
        let known = |key: &str| promises.iter().any(|it: &Promise| it.key == key);
        let promise = promise(table, known, &ladders)?;
        if calendar.is_none() && matches!(promise.limit, Limit::WorkingDays(_)) {
            return Err(at(&table.limit, Found::NoCalendar));
        }
        promises.push(promise);
        places.push(table);
    }
    for (promise, table) in promises.iter().zip(places) {
        let first = starts(promise, &promises).map_err(|it| (table.trigger.span().start, it))?;
        if !fits(first, promise.by) {
            let by = table.by.as_ref();
            let place = by.map_or_else(|| table.trigger.span().start, |it| it.span().start);
            let name = by.map_or_else(|| "answer".to_owned(), |it| it.get_ref().clone());
            return Err((place, Found::ByElsewhere(name)));
        }
        if promise.trigger == Trigger::Office && !promise.repeats {
            return Err((table.trigger.span().start, Found::OfficeOnce));
        }
    }
    let guards = parsed.guards.iter().map(guard).collect::<At<_>>()?;
    Ok(Charter {
        version: parsed.version,
        calendar: calendar.unwrap_or_default(),
        promises,
        guards,
    })
}

type At<T> = Result<T, (usize, Found)>;

fn promise(
    table: &PromiseTable,
    known: impl Fn(&str) -> bool,
    ladders: &BTreeMap<&str, Ladder>,
) -> At<Promise> {
    let key = table.key.get_ref();
    let key_at = table.key.span().start;
    if !is_key(key) {
        return Err((key_at, Found::Key(key.clone())));
    }
    if known(key) {
        return Err((key_at, Found::KeyTwice(key.clone())));
    }
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
        pauses_days: match &table.pauses {
            None => 0,
            Some(text) => pauses_of(text.get_ref()).ok_or_else(|| at(text, Found::Pauses))?,
        },
        by_another: table.by_another,
        releases: table.releases,
        ladder: ladder(table, ladders)?,
    })
}

fn ladder(table: &PromiseTable, ladders: &BTreeMap<&str, Ladder>) -> At<Ladder> {
    match (&table.rungs, &table.ladder) {
        (None, None) => Ok(ladders
            .get(ladders::USUAL)
            .cloned()
            .unwrap_or_else(Ladder::default)),
        (Some(_), Some(name)) => Err((name.span().start, Found::RungsAndLadder)),
        (Some(rungs), None) => {
            let rising = rungs_of(rungs.get_ref());
            rising.ok_or((rungs.span().start, Found::Rungs))
        }
        (None, Some(name)) => {
            let found = ladders.get(name.get_ref().as_str()).cloned();
            found.ok_or_else(|| at(name, Found::LadderMissing))
        }
    }
}

fn guard(table: &GuardTable) -> At<Guard> {
    let rules = [
        Rule::Consent,
        Rule::Conflict,
        Rule::TwoOfficers,
        Rule::Unread,
    ];
    let key = table.rule.get_ref();
    let rule = rules.into_iter().find(|rule| rule.key() == key);
    Ok(Guard {
        rule: rule.ok_or_else(|| at(&table.rule, Found::Rule))?,
        names: names_of(table.name.get_ref(), key)
            .map_err(|found| (table.name.span().start, found))?,
        basis: table.basis.clone(),
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
        "contest" => Some(Trigger::Contest),
        "complaint" => Some(Trigger::Complaint),
        "case" => Some(Trigger::Case),
        "danger" => Some(Trigger::Danger),
        "office" => Some(Trigger::Office),
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
        "protect" => Some(Act::Protect),
        "finding" => Some(Act::Finding),
        "review" => Some(Act::Review),
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

fn pauses_of(text: &str) -> Option<u32> {
    match limit_of(text)? {
        Limit::Days(days) if days <= 366 => Some(days),
        _ => None,
    }
}

/// Whether an act can keep what starts so: a reporter is answered in their mailbox, a finding stands
/// in a case, the office's housekeeping in its own book.
const fn fits(trigger: &Trigger, by: Act) -> bool {
    match trigger {
        Trigger::Case => matches!(by, Act::Finding),
        Trigger::Office => matches!(by, Act::Review),
        _ => matches!(by, Act::Answer | Act::Triage | Act::Protect),
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

fn rungs_of(rungs: &[u16]) -> Option<Ladder> {
    let within = rungs.iter().all(|rung| (1..=1_000).contains(rung));
    let rise = rungs.windows(2).all(|pair| pair[0] < pair[1]);
    (within && rise && rungs.len() <= ladders::RUNGS_MAX).then(|| Ladder::rising(rungs))
}

/// What stands at the beginning of a promise's triggers.
fn starts<'a>(promise: &'a Promise, all: &'a [Promise]) -> Result<&'a Trigger, Found> {
    let mut at = promise;
    for _ in 0..=all.len() {
        let Trigger::Discharged(key) = &at.trigger else {
            return Ok(&at.trigger);
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
