//! The lexicon in memory: ours, with an office's terms laid over it.

use crate::additions::Additions;
use crate::built_in;
use crate::term::{Term, Value};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;
use words::Language;

/// All terms, by list and by code.
#[derive(Clone, Debug)]
pub struct Lexicon {
    terms: Vec<Term>,
    places: HashMap<Cow<'static, str>, usize>,
}

static BUILT_IN: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

/// The place of a language in the files: the order of `source::LANGUAGES`.
#[must_use]
pub const fn language_index(language: Language) -> usize {
    match language {
        Language::En => 0,
        Language::Fr => 1,
        Language::Es => 2,
        Language::Ar => 3,
        Language::Zh => 4,
        Language::Ru => 5,
    }
}

impl Lexicon {
    /// The lexicon of the program itself.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Makes it anew from the program's tables; [`Lexicon::built_in`] does so once.
    #[must_use]
    pub fn load() -> Self {
        let terms = built_in::TERMS.iter().map(|it| Term {
            code: Cow::Borrowed(it.code),
            list: built_in::LISTS[it.list].0,
            facts: it
                .facts
                .iter()
                .map(|(key, known)| (Cow::Borrowed(*key), Value::from(*known)))
                .collect(),
            texts: it.texts.map(|texts| {
                let keyed = texts.iter();
                keyed
                    .map(|(key, text)| (Cow::Borrowed(*key), Cow::Borrowed(*text)))
                    .collect()
            }),
            own: false,
            hidden: false,
        });
        Self::of(terms.collect())
    }

    fn of(terms: Vec<Term>) -> Self {
        let places = terms
            .iter()
            .enumerate()
            .map(|(place, term)| (term.code.clone(), place))
            .collect();
        Self { terms, places }
    }

    /// The program's lexicon with an office's terms behind those of the same branch, and without those it hides.
    #[must_use]
    pub fn with(additions: &Additions) -> Self {
        let mut terms = Self::built_in().terms.clone();
        for term in &mut terms {
            term.hidden = additions.hides(&term.code);
        }
        for own in additions.terms() {
            let after = own.parent().and_then(|parent| {
                terms
                    .iter()
                    .rposition(|it| it.list == own.list && it.within(parent))
            });
            let after = after.or_else(|| terms.iter().rposition(|it| it.list == own.list));
            terms.insert(after.map_or(terms.len(), |place| place + 1), own.clone());
        }
        Self::of(terms)
    }

    /// The term of a code, also where it is hidden or has ended: old cases stay readable.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Term> {
        self.places.get(code).map(|place| &self.terms[*place])
    }

    /// Whether a code belongs to a list and may be chosen.
    #[must_use]
    pub fn has(&self, list: &str, code: &str) -> bool {
        self.get(code).is_some_and(|term| term.list == list)
    }

    /// All terms, list by list.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter()
    }

    /// All terms of a list, in order.
    pub fn list<'l>(&'l self, list: &'l str) -> impl Iterator<Item = &'l Term> {
        self.terms.iter().filter(move |term| term.list == list)
    }

    /// The terms of a list that a form offers in a year: neither hidden nor ended.
    pub fn offered<'l>(&'l self, list: &'l str, year: u16) -> impl Iterator<Item = &'l Term> {
        self.list(list)
            .filter(move |term| !term.hidden && term.until().is_none_or(|last| last >= year))
    }

    /// The terms of a list that are not hidden, by their names in a language.
    #[must_use]
    pub fn sorted(&self, list: &str, language: Language) -> Vec<&Term> {
        let mut all: Vec<&Term> = self
            .terms
            .iter()
            .filter(|it| it.list == list && !it.hidden)
            .collect();
        all.sort_by_cached_key(|it| crate::suggest::plain(it.name(language)));
        all
    }

    /// Whether others stand below a term.
    #[must_use]
    pub fn is_branch(&self, code: &str) -> bool {
        self.terms.iter().any(|term| term.parent() == Some(code))
    }

    /// The lists with their editions, in order.
    pub fn lists() -> impl Iterator<Item = (&'static str, u16)> {
        built_in::LISTS.iter().copied()
    }
}
