//! Kobo's JSON: a form, alone or as an asset, and its submissions.
//!
//! Absent: fetching. Attachments that a submission names are not in the JSON, and a notice says so.

use super::form::{FormRow, Lists, build, list_key};
use super::{Choice, Item, Kind, Question, Questionnaire, Texts};
use crate::incoming::{Incoming, Notice, SourceKind};
use crate::{Limits, Refused, text};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use words::{Language, Moment};

/// Reads a form.
///
/// # Errors
/// Where it is no form, or has more than is taken.
pub fn read_kobo(bytes: &[u8], limits: &Limits) -> Result<Questionnaire, Refused> {
    let json = json(bytes, limits)?;
    form(&json, limits)
}

pub(super) fn json(bytes: &[u8], limits: &Limits) -> Result<Value, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge);
    }
    // serde_json itself stops at 128 levels.
    serde_json::from_slice(bytes).map_err(|_| Refused::Broken)
}

/// A value as a text: numbers and truth as JSON writes them, nothing for lists and objects.
pub(super) fn plain(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(it @ (Value::Bool(_) | Value::Number(_))) => it.to_string(),
        _ => String::new(),
    }
}

fn form(json: &Value, limits: &Limits) -> Result<Questionnaire, Refused> {
    let content = json.get("content").unwrap_or(json);
    let survey = content.get("survey").and_then(Value::as_array);
    let survey = survey.ok_or(Refused::AnotherFormat)?;
    let languages: Vec<String> = content
        .get("translations")
        .and_then(Value::as_array)
        .map_or_else(Vec::new, |all| {
            all.iter().map(|it| plain(Some(it))).collect()
        });
    let texts = |value: Option<&Value>| {
        let mut texts = Texts::default();
        match value {
            Some(Value::Array(all)) => {
                for (place, value) in all.iter().enumerate() {
                    let language = languages.get(place).map_or("", String::as_str);
                    texts.add(language, &plain(Some(value)));
                }
            }
            value => texts.add("", &plain(value)),
        }
        texts
    };
    let mut lists = Lists::new();
    for choice in content
        .get("choices")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let list = list_key(&plain(choice.get("list_name")));
        let name = plain(choice.get("name").or_else(|| choice.get("$autovalue")));
        let label = texts(choice.get("label"));
        lists.entry(list).or_default().push(Choice { name, label });
    }
    let row = |row: &Value| FormRow {
        kind: plain(row.get("type")),
        name: plain(row.get("name").or_else(|| row.get("$autoname"))),
        list: plain(row.get("select_from_list_name")),
        label: texts(row.get("label")),
        hint: texts(row.get("hint")),
        required: plain(row.get("required")),
        relevant: plain(row.get("relevant")),
        constraint: plain(row.get("constraint")),
        appearance: plain(row.get("appearance")),
    };
    let said = |names: &[&str], from: &Value| {
        let found = names.iter().map(|name| plain(from.get(*name)));
        found
            .into_iter()
            .find(|it| !it.is_empty())
            .unwrap_or_default()
    };
    let settings = content.get("settings").unwrap_or(&Value::Null);
    let id = said(&["uid", "id_string"], json);
    let id = if id.is_empty() {
        said(&["id_string", "form_id"], settings)
    } else {
        id
    };
    let mut title = Texts::default();
    title.add("", &said(&["title", "form_title"], settings));
    title.add("", &said(&["name", "title"], json));
    let rows = survey.iter().map(row).collect();
    build(text::one_line(&id), title, rows, &lists, limits)
}

/// Reads the submissions that stand beside a form, or a list of submissions alone (`results` of the API). Questions are
/// worded in the language given, as far as the form has it.
///
/// # Errors
/// Where there are no submissions, or more than are taken.
pub fn read_kobo_submissions(
    bytes: &[u8],
    language: Language,
    limits: &Limits,
) -> Result<Vec<Incoming>, Refused> {
    let json = json(bytes, limits)?;
    let form = json.get("content").and_then(|_| form(&json, limits).ok());
    let named = ["submissions", "results"]
        .iter()
        .find_map(|it| json.get(*it));
    let all = named
        .unwrap_or(&json)
        .as_array()
        .ok_or(Refused::AnotherFormat)?;
    if all.len() > limits.rows {
        return Err(Refused::TooManyRows);
    }
    let questions: BTreeMap<&str, &Question> = form
        .iter()
        .flat_map(Questionnaire::questions)
        .map(|it| (it.name.as_str(), it))
        .collect();
    let headings = form.as_ref().map_or_else(BTreeMap::new, |form| {
        let mut headings = BTreeMap::new();
        headings_of(&form.items, language, &mut headings);
        headings
    });
    let reading = Reading {
        title: form.as_ref().map_or("", |form| form.title.get(language)),
        questions,
        headings,
        language,
        limits,
    };
    all.iter()
        .map(|one| one.as_object().ok_or(Refused::AnotherFormat))
        .map(|one| Ok(reading.item(one?)))
        .collect()
}

/// The headings of groups by their name.
fn headings_of<'q>(items: &'q [Item], language: Language, found: &mut BTreeMap<&'q str, &'q str>) {
    for item in items {
        if let Item::Group(group) = item {
            found.insert(&group.name, group.label.get(language));
            headings_of(&group.items, language, found);
        }
    }
}

/// The plain values below a key with the way to each: what a submission says, whatever the order of its keys. JSON nests at
/// most 128 levels.
fn leaves(way: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Array(all) => {
            for (place, value) in all.iter().enumerate() {
                leaves(&format!("{way}[{place}]"), value, found);
            }
        }
        Value::Object(all) => {
            for (key, value) in all {
                leaves(&format!("{way}/{key}"), value, found);
            }
        }
        value => found.push((way.to_owned(), plain(Some(value)))),
    }
}

struct Reading<'q> {
    title: &'q str,
    questions: BTreeMap<&'q str, &'q Question>,
    headings: BTreeMap<&'q str, &'q str>,
    language: Language,
    limits: &'q Limits,
}

/// Keys that the device or the server filled in; the person did not say them.
fn is_of_the_server(key: &str) -> bool {
    let first = key.split('/').next().unwrap_or("");
    first.starts_with('_')
        || matches!(
            first,
            "meta"
                | "formhub"
                | "start"
                | "end"
                | "today"
                | "deviceid"
                | "username"
                | "phonenumber"
        )
}

impl Reading<'_> {
    fn item(&self, submission: &Map<String, Value>) -> Incoming {
        let mut item = Incoming::empty(SourceKind::Kobo);
        item.title = text::one_line(self.title);
        let id = ["meta/instanceID", "_uuid", "_id"]
            .iter()
            .find_map(|key| submission.get(*key));
        let id = plain(id);
        let id = text::one_line(id.strip_prefix("uuid:").unwrap_or(&id));
        item.source.id = Some(id).filter(|it| !it.is_empty());
        let received = plain(submission.get("_submission_time"));
        item.received = moment(&received);
        if submission
            .get("_attachments")
            .and_then(Value::as_array)
            .is_some_and(|it| !it.is_empty())
        {
            item.note(Notice::FileMissing);
        }
        for (key, value) in submission.iter().filter(|(key, _)| !is_of_the_server(key)) {
            self.answer(&mut item, "", key, value, 0);
        }
        let mut fields = vec![("id".to_owned(), item.source.id.clone().unwrap_or_default())];
        for (key, value) in submission.iter().filter(|(key, _)| !is_of_the_server(key)) {
            leaves(key, value, &mut fields);
        }
        item.keyed_by(fields)
    }

    /// The answers below a key: rounds of a group one after the other, with their number.
    fn answer(&self, item: &mut Incoming, before: &str, key: &str, value: &Value, depth: usize) {
        if depth > self.limits.depth || item.answers.len() >= self.limits.parts {
            item.note(Notice::PartsLeftOut);
            return;
        }
        let name = key.rsplit('/').next().unwrap_or(key);
        let question = self.questions.get(name);
        match value {
            Value::Array(rounds) => {
                let heading = self
                    .headings
                    .get(name)
                    .filter(|it| !it.is_empty())
                    .unwrap_or(&name);
                for (round, answers) in rounds.iter().enumerate() {
                    let before = format!("{before}{heading} {}: ", round + 1);
                    for (key, value) in answers.as_object().into_iter().flatten() {
                        self.answer(item, &before, key, value, depth + 1);
                    }
                }
            }
            Value::Object(inner) => {
                for (key, value) in inner {
                    self.answer(item, before, key, value, depth + 1);
                }
            }
            value => {
                let said = plain(Some(value));
                let said = question.map_or_else(|| said.clone(), |it| self.worded(it, &said));
                let label = question.map(|it| it.label.get(self.language));
                let label = label.filter(|it| !it.is_empty()).unwrap_or(name);
                item.answer(&format!("{before}{label}"), &said);
            }
        }
    }

    /// An answer with the labels of its choices.
    fn worded(&self, question: &Question, said: &str) -> String {
        let label = |name: &str| {
            let choice = question.choices.iter().find(|it| it.name == name);
            let label = choice.map(|it| it.label.get(self.language));
            label.filter(|it| !it.is_empty()).unwrap_or(name).to_owned()
        };
        match question.kind {
            Kind::OneOf | Kind::YesNo => label(said),
            Kind::ManyOf => {
                let all: Vec<String> = said.split_whitespace().map(label).collect();
                all.join("; ")
            }
            _ => said.to_owned(),
        }
    }
}

/// A time of the server: with its zone, or in UTC without.
fn moment(said: &str) -> Option<Moment> {
    if let Ok(moment) = said.parse::<jiff::Timestamp>() {
        return Some(Moment(moment.as_second()));
    }
    let local = said.parse::<jiff::civil::DateTime>().ok()?;
    let moment = jiff::tz::TimeZone::UTC.to_timestamp(local).ok()?;
    Some(Moment(moment.as_second()))
}
