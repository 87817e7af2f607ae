//! The demo's case file, as it stands in `demo/file.toml`: read, and its words of time and place put into each event.

use casework::when::day_of;
use serde::Deserialize;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use words::{Moment, OfficerId, StreamId};

/// One case's file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// The report of the case that it belongs to.
    pub case: String,
    /// What is told, in any order.
    pub told: Vec<Told>,
}

/// One event, so many hours after the case's report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    pub hours: i64,
    pub by: String,
    pub event: String,
    #[serde(default)]
    pub content: Map<String, Value>,
}

impl Told {
    /// How many seconds after the report it is told.
    pub const fn after(&self) -> i64 {
        self.hours * 3600 + 1800
    }
}

/// The invented file.
///
/// # Errors
/// A mistake in the file; its test would have shown it.
pub fn file() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("../../demo/file.toml"))
}

/// The event that is told; none where it is none.
pub fn event(told: &Told, cast: &Cast<'_>) -> Option<casework::CaseEvent> {
    let Value::Object(mut content) = cast.put_into(&Value::Object(told.content.clone())) else {
        return None;
    };
    // Whoever tells the story has seen all of it.
    content.insert("saw".to_owned(), u64::MAX.into());
    let written = serde_json::json!({ "event": told.event, "content": content });
    serde_json::from_value(written).ok()
}

/// Who and when a story's words mean.
pub struct Cast<'a> {
    /// The moment at which it is told.
    pub then: Moment,
    /// The moment of the case's report, from whose day a story counts: whatever the hour at which the demo starts, nothing is told before
    /// its day.
    pub begun: Moment,
    pub officer: &'a dyn Fn(&str) -> Option<OfficerId>,
    pub report: &'a dyn Fn(&str) -> Option<StreamId>,
}

impl Cast<'_> {
    /// The content with ids and days in the place of the story's words. What it does not know stays as it is.
    pub fn put_into(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => self.word(text),
            Value::Array(all) => all.iter().map(|it| self.put_into(it)).collect(),
            Value::Object(all) => {
                let all = all.iter().map(|(key, it)| (key.clone(), self.put_into(it)));
                Value::Object(all.collect())
            }
            other => other.clone(),
        }
    }

    fn word(&self, text: &str) -> Value {
        let (about, word) = match text.strip_prefix('~') {
            Some(rest) => ("~", rest),
            None => ("", text),
        };
        let known = word
            .split_once(':')
            .and_then(|(kind, name)| match (kind, name) {
                ("day", "then") => Some(day_of(self.then).to_string()),
                ("day", days) => {
                    let days: i64 = days.parse().ok()?;
                    Some(day_of(self.begun.plus_seconds(days * 86_400)).to_string())
                }
                ("officer", name) => Some((self.officer)(name)?.to_string()),
                ("report", name) => Some((self.report)(name)?.to_string()),
                _ => {
                    const IDS: [&str; 11] = [
                        "party",
                        "tie",
                        "cooperation",
                        "incident",
                        "act",
                        "evidence",
                        "consent",
                        "action",
                        "reply",
                        "proceeding",
                        "item",
                    ];
                    IDS.contains(&kind).then(|| id(kind, name))
                }
            });
        match (word, known) {
            ("moment:then", _) => self.then.0.into(),
            (_, Some(known)) => format!("{about}{known}").into(),
            (_, None) => text.into(),
        }
    }
}

/// The id that a name of the story stands for.
fn id(kind: &str, name: &str) -> String {
    let hash = Sha256::digest(format!("recourse demo {kind} {name}"));
    format!("{kind}_{}", hex::encode(&hash[..16]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use casework::CaseEvent;

    #[test]
    fn every_event_of_the_file_is_one_that_the_desk_knows() {
        let file = file().unwrap_or_else(|problem| panic!("{problem}"));
        let cast = Cast {
            then: Moment(1_790_000_000),
            begun: Moment(1_790_500_000),
            officer: &|_| Some(OfficerId::from_random([1; 16])),
            report: &|_| Some(StreamId::from_random([2; 16])),
        };
        for told in &file.told {
            if ["hand_in", "approve", "send", "mask", "register_all"].contains(&told.event.as_str())
            {
                continue;
            }
            let event = event(told, &cast);
            assert!(
                event.is_some_and(|it| !matches!(it, CaseEvent::Unknown { .. })),
                "{} at {} hours does not read",
                told.event,
                told.hours
            );
        }
    }

    /// What has happened has a day that is over or runs when it is told, also where the report came at midnight.
    #[test]
    fn nothing_is_told_before_its_day() {
        let file = file().unwrap_or_else(|problem| panic!("{problem}"));
        let later = [
            "cooperation_recorded",
            "action_drafted",
            "follow_up_planned",
        ];
        let told = file.told.iter();
        for told in told.filter(|it| !later.contains(&it.event.as_str())) {
            let mut days = Vec::new();
            for field in ["on", "from", "opened", "as_of"] {
                let when = told.content.get("when").and_then(|it| it.get(field));
                let value = told.content.get(field).or(when);
                days.extend(value.and_then(Value::as_str).and_then(day));
            }
            for day in days {
                assert!(
                    day * 24 <= told.hours,
                    "{} at {} hours is told before day {day}",
                    told.event,
                    told.hours
                );
            }
        }
    }

    fn day(word: &str) -> Option<i64> {
        word.trim_start_matches('~')
            .strip_prefix("day:")?
            .parse()
            .ok()
    }
}
