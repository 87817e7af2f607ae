//! Questionnaires of other systems as one neutral value: XLSForm, Kobo's JSON, GlobaLeaks.
//!
//! [`check`] says what is wrong with answers, [`relevant`] which questions are to be asked now. Absent: calculations, scores,
//! pictures and sounds of questions, and every question that asks the device instead of the person.

mod check;
mod condition;
mod form;
mod globaleaks;
mod kobo;
mod xlsform;

pub use check::{Answer, Answers, Problem, ProblemKind, Relevant, check, relevant};
pub use condition::{Comparison, Condition, Expression, Operand};
pub use globaleaks::{read_globaleaks, read_globaleaks_text};
pub use kobo::{read_kobo, read_kobo_submissions};
pub use xlsform::read_xlsform;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use words::Language;

/// A text by language: `en`, `fr` and so on; other languages as the form names them; empty for a text of no named language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub BTreeMap<String, String>);

impl Texts {
    /// The text in a language; else the one of no named language, else English, else any.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        let order = [language.code(), "", "en"];
        let found = order.iter().find_map(|code| self.0.get(*code));
        found
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// Whether there is no text in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn add(&mut self, language: &str, text: &str) {
        let (text, _) = crate::text::clean(text);
        let text = text.trim();
        if !text.is_empty() {
            self.0.insert(language_code(language), text.to_owned());
        }
    }
}

/// The code of a language as a form names it: `English (en)`, `english`, `Español`, `pt_BR`.
fn language_code(said: &str) -> String {
    let said = crate::text::folded(said);
    let inner = said
        .rsplit_once('(')
        .map(|(_, code)| code.trim_end_matches(')').trim().to_owned());
    let said = inner.unwrap_or(said);
    let english = [
        ("english", "en"),
        ("french", "fr"),
        ("spanish", "es"),
        ("arabic", "ar"),
        ("chinese", "zh"),
        ("russian", "ru"),
        ("default", ""),
    ];
    let known = english.iter().find(|(name, _)| *name == said);
    match (known, crate::register::language(&said)) {
        (Some((_, code)), _) => (*code).to_owned(),
        (None, Some(language)) => language.code().to_owned(),
        (None, None) => said,
    }
}

/// What a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A line of text.
    Text,
    /// A longer text.
    Long,
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
    /// A day.
    Date,
    /// A time of the day.
    Time,
    /// A day and a time.
    DateTime,
    /// One of the choices.
    OneOf,
    /// Any of the choices.
    ManyOf,
    /// Yes or no: `yes`, `no`.
    YesNo,
    /// Nothing: it is a text to read.
    Note,
    /// A file.
    File,
    /// A place on the map: latitude and longitude, with a blank between.
    Geopoint,
    /// Nothing: it is computed from other answers, and we compute nothing.
    Calculated,
}

/// A choice of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name, which stands in answers.
    pub name: String,
    /// What is shown.
    pub label: Texts,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its name, by which answers and conditions know it.
    pub name: String,
    /// What it asks for.
    pub kind: Kind,
    /// The question.
    pub label: Texts,
    /// A help.
    pub hint: Texts,
    /// Whether it must be answered where it is relevant.
    pub required: bool,
    /// When it is relevant; none: always.
    pub relevant: Option<Condition>,
    /// What answers must be like, in the other system's own language; not looked at here.
    pub constraint: Option<String>,
    /// The choices.
    pub choices: Vec<Choice>,
}

/// A group of questions and groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its heading.
    pub label: Texts,
    /// Whether it may be answered several times.
    pub repeats: bool,
    /// When it is relevant; none: always.
    pub relevant: Option<Condition>,
    /// What is in it.
    pub items: Vec<Item>,
}

/// A question or a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// A group.
    Group(Group),
    /// A question.
    Question(Question),
}

/// What was lost or not understood when a questionnaire was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormNoticeKind {
    /// The condition was not understood: it is shown always.
    ShownAlways,
    /// The kind of question is unknown: it asks for a text.
    UnknownKind,
    /// The list of choices is missing.
    ChoicesMissing,
    /// It asks the device, not the person, and was left out.
    DeviceLeftOut,
    /// Another question has the same name.
    NameTwice,
    /// Whether it is required depends on something: it is not.
    NotRequired,
    /// A group was closed that was not open, or the other way round.
    GroupUnbalanced,
    /// It had no name, and was left out.
    NameMissing,
}

/// A notice, and the question that it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FormNotice {
    /// The question's or group's name.
    pub name: String,
    /// What happened.
    pub kind: FormNoticeKind,
}

/// A questionnaire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// The other system's id for it.
    pub id: String,
    /// Its title.
    pub title: Texts,
    /// Questions and groups, in order.
    pub items: Vec<Item>,
    /// What was lost or not understood.
    pub notices: Vec<FormNotice>,
}

impl Questionnaire {
    /// All questions, however deep, in order.
    #[must_use]
    pub fn questions(&self) -> Vec<&Question> {
        fn walk<'q>(items: &'q [Item], found: &mut Vec<&'q Question>) {
            for item in items {
                match item {
                    Item::Group(group) => walk(&group.items, found),
                    Item::Question(question) => found.push(question),
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.items, &mut found);
        found
    }
}
