//! The table `[calendar]` of a charter file.

use super::{At, Found};
use crate::calendar::{Calendar, Holiday};
use jiff::civil::Date;
use jiff::tz::TimeZoneDatabase;
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

/// The most holidays of every year: with more, a calendar might have no working day left.
const YEARLY_MAX: usize = 100;

/// The most holidays of single years: decades of them.
const ONCE_MAX: usize = 1_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CalendarTable {
    zone: Spanned<String>,
    #[serde(default)]
    working: Option<Spanned<Vec<Spanned<String>>>>,
    #[serde(default)]
    holidays: Vec<Spanned<String>>,
}

/// Reads the calendar; the fault carries its offset in the text.
pub(super) fn read(table: &CalendarTable) -> At<Calendar> {
    let name = table.zone.get_ref();
    // The zones that are linked in and not the machine's: node and desk reckon alike.
    let zone = TimeZoneDatabase::bundled()
        .get(name)
        .ok()
        .ok_or_else(|| (table.zone.span().start, Found::Zone(name.clone())))?;
    let mut calendar = Calendar {
        zone,
        ..Calendar::default()
    };
    if let Some(days) = &table.working {
        calendar.working = week(days)?;
    }
    calendar.holidays = holidays(&table.holidays)?;
    Ok(calendar)
}

fn week(days: &Spanned<Vec<Spanned<String>>>) -> At<[bool; 7]> {
    const NAMES: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let mut week = [false; 7];
    for day in days.get_ref() {
        let name = day.get_ref();
        let place = NAMES.iter().zip(&mut week).find(|(it, _)| **it == name);
        let (_, works) =
            place.ok_or_else(|| (day.span().start, Found::WorkingDay(name.clone())))?;
        *works = true;
    }
    match week.contains(&true) {
        true => Ok(week),
        false => Err((days.span().start, Found::NoWorkingDay)),
    }
}

fn holidays(texts: &[Spanned<String>]) -> At<BTreeSet<Holiday>> {
    let mut read = BTreeSet::new();
    let (mut yearly, mut once) = (0, 0);
    for text in texts {
        let at = text.span().start;
        let holiday =
            holiday(text.get_ref()).ok_or_else(|| (at, Found::Holiday(text.get_ref().clone())))?;
        match holiday {
            Holiday::EveryYear(..) => yearly += 1,
            Holiday::Once(_) => once += 1,
        }
        if yearly > YEARLY_MAX || once > ONCE_MAX {
            return Err((at, Found::TooManyHolidays));
        }
        read.insert(holiday);
    }
    Ok(read)
}

/// A date, "2026-12-28", or a month and day of every year, "12-25".
fn holiday(text: &str) -> Option<Holiday> {
    if !text.bytes().all(|it| it.is_ascii_digit() || it == b'-') {
        return None;
    }
    match text.len() {
        10 => text.parse::<Date>().ok().map(Holiday::Once),
        // A leap year has every day.
        5 => {
            let date: Date = format!("2000-{text}").parse().ok()?;
            Some(Holiday::EveryYear(date.month(), date.day()))
        }
        _ => None,
    }
}
