//! One term: its code, what is known about it, and its texts.

use crate::lexicon::language_index;
use std::borrow::Cow;
use words::Language;

/// A fact of a built-in term.
#[derive(Clone, Copy, Debug)]
pub enum Known {
    /// A word, a code or a year.
    Text(&'static str),
    /// Several of them.
    Texts(&'static [&'static str]),
    /// Yes or no.
    Flag(bool),
}

/// The texts of a term in one language, by key.
pub type BuiltInTexts = &'static [(&'static str, &'static str)];

/// A term as the build wrote it.
pub struct BuiltIn {
    /// The code.
    pub code: &'static str,
    /// The number of its list.
    pub list: usize,
    /// What is known about it.
    pub facts: &'static [(&'static str, Known)],
    /// Its texts, in the order of `source::LANGUAGES`.
    pub texts: [BuiltInTexts; 6],
}

/// How we know something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Read in the document itself or on its official page.
    Verified,
    /// Read in a text of somebody else.
    Secondary,
    /// Our own judgement, not a rule.
    Own,
    /// From general knowledge: shown as to be confirmed.
    Unverified,
}

/// A fact of any term.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Text(Cow<'static, str>),
    Texts(Vec<Cow<'static, str>>),
    Flag(bool),
}

/// A text with its key.
pub(crate) type Keyed = (Cow<'static, str>, Cow<'static, str>);

/// A term of the lexicon, ours or an office's own.
#[derive(Clone, Debug)]
pub struct Term {
    pub(crate) code: Cow<'static, str>,
    pub(crate) list: &'static str,
    pub(crate) facts: Vec<(Cow<'static, str>, Value)>,
    pub(crate) texts: [Vec<Keyed>; 6],
    pub(crate) own: bool,
    pub(crate) hidden: bool,
}

impl Term {
    /// The code, such as `ACT.OBS.TRAVEL`.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The name of its list, such as `acts`.
    #[must_use]
    pub const fn list(&self) -> &'static str {
        self.list
    }

    /// Its name in a language; where an office gave none in it, in English or any other.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        self.text(language, "name").unwrap_or(&self.code)
    }

    /// One or two sentences on what it means.
    #[must_use]
    pub fn help(&self, language: Language) -> Option<&str> {
        self.text(language, "help")
    }

    /// One of its texts: `name`, `help`, and for mechanisms `asks`, `names`, `limits`, `closes`.
    #[must_use]
    pub fn text(&self, language: Language, key: &str) -> Option<&str> {
        let find =
            |texts: &'_ [Keyed]| -> Option<usize> { texts.iter().position(|(it, _)| it == key) };
        let first = language_index(language);
        let order = std::iter::once(first).chain(0..self.texts.len());
        for index in order {
            if let Some(place) = find(&self.texts[index]) {
                return Some(&self.texts[index][place].1);
            }
        }
        None
    }

    fn fact(&self, key: &str) -> Option<&Value> {
        self.facts
            .iter()
            .find(|(it, _)| it == key)
            .map(|(_, value)| value)
    }

    /// A fact that is one text or code.
    #[must_use]
    pub fn one(&self, key: &str) -> Option<&str> {
        match self.fact(key)? {
            Value::Text(text) => Some(text),
            Value::Texts(_) | Value::Flag(_) => None,
        }
    }

    /// A fact that is several codes; empty where nothing is known.
    pub fn many(&self, key: &str) -> impl Iterator<Item = &str> + Clone {
        let all = match self.fact(key) {
            Some(Value::Texts(all)) => all.as_slice(),
            _ => &[],
        };
        all.iter().map(AsRef::as_ref)
    }

    /// Whether a fact stands as true.
    #[must_use]
    pub fn is(&self, key: &str) -> bool {
        matches!(self.fact(key), Some(Value::Flag(true)))
    }

    /// The keys of its facts, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.facts.iter().map(|(key, _)| key.as_ref())
    }

    /// A fact as text, several codes with commas; empty where nothing is known.
    #[must_use]
    pub fn told(&self, key: &str) -> String {
        match self.fact(key) {
            None => String::new(),
            Some(Value::Text(text)) => text.to_string(),
            Some(Value::Texts(all)) => all.join(", "),
            Some(Value::Flag(flag)) => flag.to_string(),
        }
    }

    /// Its texts in one language, by key.
    pub fn texts(&self, language: Language) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.texts[language_index(language)].iter();
        texts.map(|(key, text)| (key.as_ref(), text.as_ref()))
    }

    /// The first year, if known.
    #[must_use]
    pub fn since(&self) -> Option<u16> {
        self.one("since")?.parse().ok()
    }

    /// The last year, if it ended.
    #[must_use]
    pub fn until(&self) -> Option<u16> {
        self.one("until")?.parse().ok()
    }

    /// Whether it was in force in a year: from its first to its last year, both with it.
    #[must_use]
    pub fn in_force(&self, year: u16) -> bool {
        self.since().is_none_or(|first| first <= year)
            && self.until().is_none_or(|last| year <= last)
    }

    /// How we know it; none where nothing needs to be known.
    #[must_use]
    pub fn confidence(&self) -> Option<Confidence> {
        self.grade("confidence")
    }

    /// How we know one side of it: `confidence`, or for norms `exists` and `wording`.
    #[must_use]
    pub fn grade(&self, key: &str) -> Option<Confidence> {
        match self.one(key)? {
            "verified" => Some(Confidence::Verified),
            "secondary" => Some(Confidence::Secondary),
            "own" => Some(Confidence::Own),
            _ => Some(Confidence::Unverified),
        }
    }

    /// Whether a page must say "to be confirmed" beside it.
    #[must_use]
    pub fn to_be_confirmed(&self) -> bool {
        ["confidence", "exists", "wording"]
            .iter()
            .any(|key| self.grade(key) == Some(Confidence::Unverified))
    }

    /// The code above it: what stands before the last point; none at the top.
    #[must_use]
    pub fn parent(&self) -> Option<&str> {
        self.code.rsplit_once('.').map(|(parent, _)| parent)
    }

    /// Whether it belongs to a branch: `ACT.OBS.TRAVEL` belongs to `ACT.OBS`, to `ACT` and to itself.
    #[must_use]
    pub fn within(&self, branch: &str) -> bool {
        within(&self.code, branch)
    }

    /// Whether it is an office's own.
    #[must_use]
    pub const fn own(&self) -> bool {
        self.own
    }

    /// Whether the office hides it from its forms. It stays readable.
    #[must_use]
    pub const fn hidden(&self) -> bool {
        self.hidden
    }
}

/// Whether a code belongs to a branch.
pub(crate) fn within(code: &str, branch: &str) -> bool {
    code.strip_prefix(branch)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

impl From<Known> for Value {
    fn from(known: Known) -> Self {
        match known {
            Known::Text(text) => Self::Text(Cow::Borrowed(text)),
            Known::Texts(all) => Self::Texts(all.iter().map(|it| Cow::Borrowed(*it)).collect()),
            Known::Flag(flag) => Self::Flag(flag),
        }
    }
}
