//! `recourse charter`: an office's promises, explained before they bind anybody.

use crate::problem::Problem;
use crate::terminal::say;
use crate::world;
use charter::{Act, Calendar, Charter, Guard, Holiday, Limit, Promise, Rung, Trigger};
use jiff::Timestamp;
use jiff::civil::Weekday;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use words::{Language, Moment};

/// Explains a charter: what each promise waits for, when it would be due, who is told meanwhile, and
/// where its figure comes from; then what is missing in it.
///
/// # Errors
/// The file cannot be read, or something in it is wrong: with the line and what was expected.
pub fn check(file: Option<&Path>, received: Option<Timestamp>) -> Result<(), Problem> {
    let charter = match file {
        Some(file) => Arc::new(read(file)?.1),
        None => charter::default_charter(),
    };
    let received = received.map_or_else(world::now, |it| Moment(it.as_second()));
    let parts = [head(&charter, received)]
        .into_iter()
        .chain(
            charter
                .promises
                .iter()
                .map(|it| explained(&charter, it, received)),
        )
        .chain(guards(&charter))
        .chain(missing(&charter));
    say(&parts.collect::<Vec<_>>().join("\n\n"));
    Ok(())
}

/// Prints the charter that comes with the program, to be saved and changed.
///
/// # Errors
/// None; the terminal may be gone.
pub fn show() -> Result<(), Problem> {
    say(charter::DEFAULT);
    Ok(())
}

/// A charter file, as text and as it was understood.
///
/// # Errors
/// As [`check`].
pub fn read(file: &Path) -> Result<(String, Charter), Problem> {
    let name = file.display().to_string();
    let text = text_of(file).map_err(|problem| {
        Problem::asked(
            format!("The charter {name} cannot be read: {problem}."),
            "'recourse charter show' prints one to begin with.",
        )
    })?;
    let charter = charter::read(&name, &text)
        .map_err(|problem| Problem::asked(problem.to_string(), "Mend that line and try again."))?;
    Ok((text, charter))
}

/// The file's text; of one without end, a byte more than is ever read as a charter.
fn text_of(file: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    let most = u64::try_from(charter::FILE_BYTES_MAX).unwrap_or(u64::MAX);
    let file = std::fs::File::open(file)?;
    file.take(most + 1).read_to_string(&mut text)?;
    Ok(text)
}

fn head(charter: &Charter, received: Moment) -> String {
    let calendar = &charter.calendar;
    let week: Vec<&str> = calendar.week().map(weekday).collect();
    let holidays: Vec<String> = calendar.holidays().map(holiday).collect();
    let holidays = match holidays.len() {
        0 => "none".to_owned(),
        _ => holidays.join(", "),
    };
    let promises = match charter.promises.len() {
        1 => "1 promise".to_owned(),
        more => format!("{more} promises"),
    };
    format!(
        "Version {}, {promises}\nTime zone: {}\nWorking days: {}\nHolidays: {holidays}\nReckoned below: what comes in at {}",
        charter.version,
        calendar.zone(),
        week.join(", "),
        shown(calendar, received),
    )
}

fn explained(charter: &Charter, promise: &Promise, received: Moment) -> String {
    let due = promise.limit.after(received, &charter.calendar);
    let mut lines = vec![format!("{}: {}", promise.key, promise.name(Language::En))];
    let mut line = |what: &str, text: String| lines.push(format!("  {what:<9}{text}"));
    line("starts", starts(promise));
    line("limit", limit(promise.limit));
    line("due", shown(&charter.calendar, due));
    line("kept by", kept_by(promise));
    let seconds = due.0.saturating_sub(received.0);
    for (percent, rung) in &promise.ladder.0 {
        // Rounded down: nobody is told later than the charter says.
        let after = seconds.saturating_mul(i64::from(*percent)) / 100;
        let at = shown(&charter.calendar, received.plus_seconds(after));
        line("told", format!("{} at {percent} %, {at}", told(*rung)));
    }
    if promise.pauses_days > 0 {
        let days = promise.pauses_days;
        line(
            "pauses",
            format!("{days} days in all, at the reporter's wish"),
        );
    }
    if promise.by_another {
        line(
            "not by",
            "anybody who had a part in what opened it".to_owned(),
        );
    }
    if promise.releases {
        line(
            "late",
            "the sealed copies that reporters asked to be held go to the other offices".to_owned(),
        );
    }
    for basis in &promise.basis {
        line("because", basis.clone());
    }
    lines.join("\n")
}

const fn told(rung: Rung) -> &'static str {
    match rung {
        Rung::Officer => "the officer on duty",
        Rung::ShiftLead => "the lead of the shift",
        Rung::Head => "the head",
        Rung::Peer => "another focal point",
        Rung::Board => "those who oversee the office",
    }
}

/// The rules that the charter lists; the program holds them in any case.
fn guards(charter: &Charter) -> Option<String> {
    let rule = |guard: &Guard| {
        let basis = guard.basis.iter().map(|it| format!("\n  because  {it}"));
        let basis: String = basis.collect();
        format!("{}: {}{basis}", guard.rule.key(), guard.name(Language::En))
    };
    let all: Vec<String> = charter.guards.iter().map(rule).collect();
    (!all.is_empty()).then(|| format!("Rules without a clock:\n\n{}", all.join("\n")))
}

/// What a reader of the charter would miss; a charter is in force without it all the same.
fn missing(charter: &Charter) -> Option<String> {
    let mut missing = Vec::new();
    for promise in &charter.promises {
        let lacks: Vec<&str> = Language::ALL
            .into_iter()
            .filter(|language| !promise.names.iter().any(|(it, _)| it == language))
            .map(Language::code)
            .collect();
        if !lacks.is_empty() {
            missing.push(format!(
                "  {}: no name in {}; the English one is shown",
                promise.key,
                lacks.join(", ")
            ));
        }
        if promise.basis.is_empty() {
            missing.push(format!(
                "  {}: no basis; whoever asks where the figure comes from finds nothing",
                promise.key
            ));
        }
    }
    (!missing.is_empty()).then(|| {
        format!(
            "Missing, though the charter can be used:\n{}",
            missing.join("\n")
        )
    })
}

fn starts(promise: &Promise) -> String {
    let begins = match &promise.trigger {
        Trigger::Report => "when a report comes in".to_owned(),
        Trigger::Message => "when the reporter writes again".to_owned(),
        Trigger::Contest => "when the reporter contests an answer".to_owned(),
        Trigger::Complaint => "when the reporter complains about the office".to_owned(),
        Trigger::Case => "when an officer opens a case".to_owned(),
        Trigger::Danger => "when an officer finds that somebody is in danger".to_owned(),
        Trigger::Office => "when the charter comes into force".to_owned(),
        Trigger::Discharged(key) => format!("when '{key}' was kept, in time or late"),
    };
    match promise.repeats {
        true => format!("{begins}, and again each time it was kept"),
        false => begins,
    }
}

fn kept_by(promise: &Promise) -> String {
    match promise.by {
        Act::Answer => "an answer that a person writes; the receipt is none".to_owned(),
        Act::Triage => "an officer's decision whether somebody is in danger".to_owned(),
        Act::Protect => "a measure that works, as the person says".to_owned(),
        Act::Finding => "a finding with which a second officer agrees".to_owned(),
        Act::Review => "an administrator's look through the list of those who can read".to_owned(),
    }
}

fn limit(limit: Limit) -> String {
    let (count, one, more) = match limit {
        Limit::Hours(count) => (count, "hour", "hours"),
        Limit::Days(count) => (count, "day of 24 hours", "days of 24 hours"),
        Limit::WorkingDays(count) => (
            count,
            "working day after that day",
            "working days after that day",
        ),
        Limit::Months(count) => (count, "month", "months"),
    };
    format!("{count} {}", if count == 1 { one } else { more })
}

fn shown(calendar: &Calendar, moment: Moment) -> String {
    Timestamp::from_second(moment.0).map_or_else(
        |_| "beyond the calendar's end".to_owned(),
        |stamp| {
            let zoned = stamp.to_zoned_datetime(calendar.time_zone().clone());
            zoned.strftime("%A, %Y-%m-%d %H:%M:%S %Z").to_string()
        },
    )
}

fn holiday(holiday: Holiday) -> String {
    match holiday {
        Holiday::EveryYear(month, day) => format!("{month:02}-{day:02} of every year"),
        Holiday::Once(date) => date.to_string(),
    }
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
