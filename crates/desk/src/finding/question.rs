//! What an officer asks: words, fields, an order. As it is kept for a next time it is a text that a person can read.

use super::piece::{Facet, Thing};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Nobody types more; what is longer is cut.
const WORDS_MAX: usize = 1_000;

/// So many values of one field, and kinds, are taken.
const VALUES_MAX: usize = 300;

/// Codes are no longer than this.
const CODE_MAX: usize = 80;

/// In which order cases come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sorting {
    /// What meets the words best.
    #[default]
    Best,
    /// The latest first.
    Newest,
    /// The earliest first.
    Oldest,
    /// The most urgent first.
    Urgent,
}

impl Sorting {
    /// All, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Best, Self::Newest, Self::Oldest, Self::Urgent];

    /// Its name in forms and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Urgent => "urgent",
        }
    }

    /// The order of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// A question. Not `Debug`: what an officer looks for says whom they look for.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What was typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The fields that were chosen, by code, each with the codes of its values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    chosen: Vec<(String, Vec<String>)>,
    /// In which kinds of things the words are looked for, by code; all where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    within: Vec<String>,
    /// Only what happened on this day or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Only what happened on this day or earlier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// The order.
    #[serde(default)]
    pub sorting: Sorting,
}

impl Question {
    /// A question of these words alone.
    #[must_use]
    pub fn of(words: &str) -> Self {
        let end = words
            .char_indices()
            .nth(WORDS_MAX)
            .map_or(words.len(), |(at, _)| at);
        Self {
            words: words[..end].trim().to_owned(),
            ..Self::default()
        }
    }

    /// The same with a value of a field chosen.
    #[must_use]
    pub fn choosing(mut self, facet: Facet, value: &str) -> Self {
        if value.is_empty() || value.len() > CODE_MAX {
            return self;
        }
        let place = self.chosen.iter().position(|(it, _)| it == facet.code());
        let place = place.unwrap_or_else(|| {
            self.chosen.push((facet.code().to_owned(), Vec::new()));
            self.chosen.len() - 1
        });
        let values = &mut self.chosen[place].1;
        if values.len() < VALUES_MAX && !values.iter().any(|it| it == value) {
            values.push(value.to_owned());
        }
        self
    }

    /// The same, looking only in things of this kind too.
    #[must_use]
    pub fn within(mut self, thing: Thing) -> Self {
        if !self.looks_in(thing) {
            self.within.push(thing.code().to_owned());
        }
        self
    }

    /// The same in another order.
    #[must_use]
    pub const fn sorted(mut self, sorting: Sorting) -> Self {
        self.sorting = sorting;
        self
    }

    /// Whether a value of a field was chosen.
    #[must_use]
    pub fn chose(&self, facet: Facet, value: &str) -> bool {
        self.values(facet).any(|it| it == value)
    }

    /// The values of a field that were chosen.
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = &str> {
        let all = self.chosen.iter().filter(move |(it, _)| it == facet.code());
        all.flat_map(|(_, values)| values.iter().map(String::as_str))
    }

    /// Whether this kind of thing was named.
    #[must_use]
    pub fn looks_in(&self, thing: Thing) -> bool {
        self.within.iter().any(|it| it == thing.code())
    }

    /// The kinds of things that were named.
    pub fn things(&self) -> impl Iterator<Item = Thing> {
        self.within.iter().filter_map(|it| Thing::of_code(it))
    }

    /// The same for what happened between two days, in whichever order they were given.
    #[must_use]
    pub fn between(mut self, from: Option<Date>, to: Option<Date>) -> Self {
        let reversed = from.zip(to).is_some_and(|(from, to)| from > to);
        (self.from, self.to) = match reversed {
            true => (to, from),
            false => (from, to),
        };
        self
    }

    /// Whether only some days are looked at.
    #[must_use]
    pub const fn is_dated(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether nothing at all is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
            && self.chosen.is_empty()
            && self.within.is_empty()
            && !self.is_dated()
    }

    /// Whether the same is asked, whatever the order.
    #[must_use]
    pub fn asks_like(&self, other: &Self) -> bool {
        let sorting = self.sorting;
        *self == other.clone().sorted(sorting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_too_long_is_cut_and_what_is_chosen_twice_stands_once() {
        let long = "ж".repeat(10_000_000 / 2);
        let question = Question::of(&long)
            .choosing(Facet::Status, "acting")
            .choosing(Facet::Status, "acting")
            .choosing(Facet::State, &"x".repeat(1_000))
            .within(Thing::Note)
            .within(Thing::Note);
        assert_eq!(question.words.chars().count(), WORDS_MAX);
        assert_eq!(question.values(Facet::Status).count(), 1);
        assert_eq!(question.values(Facet::State).count(), 0);
        assert_eq!(question.things().count(), 1);
    }

    #[test]
    fn a_question_is_kept_as_a_text_and_fields_of_later_programs_are_passed_over() {
        let question = Question::of("Арсений")
            .choosing(Facet::State, "FRA")
            .within(Thing::Party)
            .between(Some(date(2026, 5, 3)), Some(date(2026, 5, 1)))
            .sorted(Sorting::Newest);
        let text = serde_json::to_string(&question).ok();
        assert_eq!(
            text.as_deref(),
            Some(
                r#"{"words":"Арсений","chosen":[["country",["FRA"]]],"within":["party"],"from":"2026-05-01","to":"2026-05-03","sorting":"newest"}"#
            )
        );
        let later = r#"{"words":"a","chosen":[["mood",["blue"]]],"within":["song"],"mind":1}"#;
        let read: Option<Question> = serde_json::from_str(later).ok();
        assert!(read.is_some_and(|it| it.words == "a" && it.things().count() == 0));
    }
}
