//! A form's state between two requests: what was typed, and what is wrong with it.
//!
//! What was typed comes back as it was, sign by sign. A field that is declared secret (a
//! passphrase, a receipt) has no place here to be kept in: the type drops it.

use crate::{Locale, Phrase, Value};
use std::collections::BTreeMap;

/// A field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in the form, which is also its `id` on the page.
    pub name: &'static str,
    /// The key of its label.
    pub label: &'static str,
    /// Whether what was typed is kept for the next showing of the form.
    pub kept: bool,
}

impl Field {
    /// A field whose value comes back when the form is shown again.
    #[must_use]
    pub const fn kept(name: &'static str, label: &'static str) -> Self {
        Self {
            name,
            label,
            kept: true,
        }
    }

    /// A field for a passphrase or a receipt: its value never comes back.
    #[must_use]
    pub const fn secret(name: &'static str, label: &'static str) -> Self {
        Self {
            name,
            label,
            kept: false,
        }
    }
}

/// What is wrong with one field: a kind, whose words stand in the locale files.
///
/// The message `kind` says what happened, the message `kind-do` what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field's name; empty where the form as a whole is meant.
    pub field: &'static str,
    /// The kind: the key of the first message.
    pub kind: &'static str,
    /// Values for the messages.
    pub values: Vec<(&'static str, Value)>,
}

impl Problem {
    /// A problem of a field.
    #[must_use]
    pub const fn at(field: &'static str, kind: &'static str) -> Self {
        Self {
            field,
            kind,
            values: Vec::new(),
        }
    }

    /// A problem of the form as a whole.
    #[must_use]
    pub const fn of_form(kind: &'static str) -> Self {
        Self::at("", kind)
    }

    /// Gives a value for the messages.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// What happened, in the page's language.
    #[must_use]
    pub fn what(&self, locale: Locale) -> Phrase<'static> {
        self.values
            .iter()
            .fold(Phrase::new(locale, self.kind), |phrase, (name, value)| {
                phrase.with(name, value.clone())
            })
    }

    /// What happened, as plain text.
    #[must_use]
    pub fn what_happened(&self, locale: Locale) -> String {
        locale.text_with(self.kind, &self.values)
    }

    /// What to do about it, in the page's language.
    #[must_use]
    pub fn what_to_do(&self, locale: Locale) -> String {
        locale.text_with(&format!("{}-do", self.kind), &self.values)
    }
}

/// Between the values of a field that was sent several times: no browser sends it.
const SEVERAL: char = '\u{1f}';

/// A form as it is shown: fields, kept values, problems.
#[derive(Clone, Debug, Default)]
pub struct Form {
    fields: Vec<Field>,
    values: BTreeMap<&'static str, String>,
    problems: Vec<Problem>,
    emptied: bool,
}

impl Form {
    /// An empty form of these fields, in the order of the page.
    #[must_use]
    pub fn of(fields: &[Field]) -> Self {
        Self {
            fields: fields.to_vec(),
            ..Self::default()
        }
    }

    /// Keeps what was typed into a field. A field that is unknown or secret is not kept.
    pub fn keep(&mut self, name: &str, typed: impl Into<String>) {
        let typed = typed.into();
        match self.fields.iter().find(|field| field.name == name) {
            Some(field) if field.kept => {
                self.values.insert(field.name, typed);
            }
            Some(_) => self.emptied |= !typed.is_empty(),
            None => {}
        }
    }

    /// Keeps one more value of a field that is sent several times, such as a list of boxes.
    pub fn keep_also(&mut self, name: &str, typed: &str) {
        let before = self.value(name);
        let both = match before {
            "" => typed.to_owned(),
            before => format!("{before}{SEVERAL}{typed}"),
        };
        self.keep(name, both);
    }

    /// Whether this is one of the values of a field that is sent several times.
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.value(name).split(SEVERAL).any(|it| it == value)
    }

    /// The same, for building a form in one expression.
    #[must_use]
    pub fn keeping(mut self, name: &str, typed: impl Into<String>) -> Self {
        self.keep(name, typed);
        self
    }

    /// Notes that a secret was typed that has to be typed again.
    pub const fn empty(&mut self) {
        self.emptied = true;
    }

    /// Notes a problem.
    pub fn refuse(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The same, for building a form in one expression.
    #[must_use]
    pub fn refusing(mut self, problem: Problem) -> Self {
        self.refuse(problem);
        self
    }

    /// What was typed into a field, or nothing.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// Whether a choice is the one that was made.
    #[must_use]
    pub fn is(&self, name: &str, choice: &str) -> bool {
        self.value(name) == choice
    }

    /// Whether a section of the form has something to show: a kept value or a problem.
    #[must_use]
    pub fn touches(&self, names: &[&str]) -> bool {
        names
            .iter()
            .any(|name| !self.value(name).is_empty() || self.problem(name).is_some())
    }

    /// Whether something was typed and all of it came back: only then may a page say that nothing
    /// is lost. A secret never comes back.
    #[must_use]
    pub fn kept_all(&self) -> bool {
        !self.emptied && self.values.values().any(|typed| !typed.is_empty())
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn problem(&self, name: &str) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.field == name)
    }

    /// Everything that is wrong, in the order of the page; problems of the whole form come first.
    #[must_use]
    pub fn problems(&self) -> Vec<&Problem> {
        let place = |problem: &&Problem| {
            let field = self.fields.iter().position(|f| f.name == problem.field);
            field.map_or(0, |position| position + 1)
        };
        let mut problems: Vec<_> = self.problems.iter().collect();
        problems.sort_by_key(place);
        problems
    }

    /// Whether a field is the first with a problem: it gets the focus when the page opens.
    #[must_use]
    pub fn is_first_problem(&self, name: &str) -> bool {
        let problems = self.problems();
        problems
            .iter()
            .find(|problem| !problem.field.is_empty())
            .is_some_and(|problem| problem.field == name)
    }

    /// The key of a field's label.
    #[must_use]
    pub fn label(&self, name: &str) -> &'static str {
        self.fields
            .iter()
            .find(|field| field.name == name)
            .map_or("", |field| field.label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: [Field; 3] = [
        Field::kept("story", "common-yes"),
        Field::kept("place", "common-yes"),
        Field::secret("receipt", "common-yes"),
    ];

    #[test]
    fn what_was_typed_comes_back_sign_by_sign() {
        let hostile = "  <script>\u{202E}\0'\"&amp;\r\n\t";
        let form = Form::of(&FIELDS).keeping("story", hostile);
        assert_eq!(form.value("story"), hostile);
    }

    #[test]
    fn a_receipt_is_never_kept() {
        let form = Form::of(&FIELDS).keeping("receipt", "1234");
        assert_eq!(form.value("receipt"), "");
        assert!(!format!("{form:?}").contains("1234"));
    }

    #[test]
    fn a_form_with_a_secret_does_not_say_that_nothing_is_lost() {
        assert!(!Form::of(&FIELDS).kept_all());
        let form = Form::of(&FIELDS).keeping("place", "Geneva");
        assert!(form.clone().keeping("receipt", "").kept_all());
        assert!(!form.keeping("receipt", "1234").kept_all());
    }

    #[test]
    fn the_first_problem_is_the_first_on_the_page_not_the_first_found() {
        let form = Form::of(&FIELDS)
            .refusing(Problem::at("place", "b"))
            .refusing(Problem::at("story", "a"))
            .refusing(Problem::of_form("c"));
        let kinds: Vec<_> = form.problems().iter().map(|p| p.kind).collect();
        assert_eq!(kinds, ["c", "a", "b"]);
        assert!(form.is_first_problem("story"));
    }
}
