//! What is asked: words, phrases in quotes, what is left out, filters, order, page. Absent: the index; a question is made
//! before one is at hand.

use crate::doc::{Field, phrase};
use crate::fold::{Kind, each_word, han};

/// More words than these are not looked for.
const PARTS_MAX: usize = 32;

/// More characters than these are not read: nobody types them.
const CHARACTERS_MAX: usize = 2_000;

/// One thing that is asked for.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Want {
    /// A word, in any of its forms; `open` while it is being typed.
    Word { text: String, open: bool },
    /// Words beside each other, as they stand.
    Phrase(Vec<String>),
    /// A run of Chinese characters: pairs beside each other, or the name that they are in Latin letters.
    Han {
        pairs: Vec<String>,
        names: Vec<Vec<String>>,
    },
}

/// In which order cases come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Those that meet the words best; without words, the newest.
    #[default]
    Relevance,
    /// By their latest document, the latest first.
    Newest,
    /// The same, the earliest first.
    Oldest,
    /// By a coded field, the highest value first, and the newest of equals: urgency.
    Highest(Field),
}

/// What was typed, read.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Words {
    pub(crate) wanted: Vec<Want>,
    pub(crate) unwanted: Vec<Want>,
}

/// A question.
#[derive(Clone)]
pub struct Query {
    /// What was typed.
    pub words: Words,
    /// Cases must have one of the values in each field that is named.
    pub filters: Vec<(Field, Vec<u32>)>,
    /// Only documents of these kinds are looked at; none named means all.
    pub kinds: Vec<u8>,
    /// Only documents from the first to the last of these days are looked at.
    pub days: Option<(i32, i32)>,
    /// The order of cases.
    pub order: Order,
    /// So many cases are passed over.
    pub offset: usize,
    /// So many cases are given back.
    pub limit: usize,
    /// So many documents of each case.
    pub hits: usize,
    /// The values of these fields are counted.
    pub counts: Vec<Field>,
}

impl Default for Query {
    /// Everything, the first twenty cases, three documents of each.
    fn default() -> Self {
        Self {
            words: Words::default(),
            filters: Vec::new(),
            kinds: Vec::new(),
            days: None,
            order: Order::Relevance,
            offset: 0,
            limit: 20,
            hits: 3,
            counts: Vec::new(),
        }
    }
}

impl Query {
    /// A question for what was typed, see [`Words::parse`].
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        Self {
            words: Words::parse(typed),
            ..Self::default()
        }
    }
}

impl Words {
    /// Reads what was typed: `word`, `"words beside each other"`, `-left`, `-"left out"`. The last word counts as not
    /// finished, unless something stands behind it.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let mut all = Self::default();
        let end = typed
            .char_indices()
            .nth(CHARACTERS_MAX)
            .map_or(typed.len(), |(at, _)| at);
        let mut rest = &typed[..end];
        while !rest.is_empty() {
            rest = rest.trim_start();
            let without = rest
                .strip_prefix(['-', '−'])
                .filter(|after| !after.starts_with(char::is_whitespace));
            rest = without.unwrap_or(rest);
            let to = if without.is_some() {
                &mut all.unwanted
            } else {
                &mut all.wanted
            };
            if let Some((quoted, after)) = quoted(rest) {
                let words = phrase(quoted);
                if !words.is_empty() {
                    to.push(Want::Phrase(words));
                }
                rest = after;
            } else {
                let end = rest
                    .find(|it: char| it.is_whitespace() || is_quote(it))
                    .unwrap_or(rest.len());
                read_words(&rest[..end], end == rest.len(), to);
                rest = &rest[end..];
            }
        }
        all.wanted.truncate(PARTS_MAX);
        all.unwanted.truncate(PARTS_MAX);
        all
    }

    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }
}

const fn is_quote(it: char) -> bool {
    matches!(it, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」')
}

/// What stands in quotes at the beginning, and what is behind them. An open quote goes to the end.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix(is_quote)?;
    let end = inner.find(is_quote).unwrap_or(inner.len());
    let after = &inner[end..];
    Some((&inner[..end], after.strip_prefix(is_quote).unwrap_or(after)))
}

/// The words between two blanks: `al-Qahtani` are two, a run of Chinese is one thing.
fn read_words(text: &str, last: bool, to: &mut Vec<Want>) {
    let mut run: Vec<String> = Vec::new();
    let mut from = 0;
    each_word(text, |place, word, kind| match kind {
        Kind::Word => {
            let open = last && place.end == text.len();
            to.push(Want::Word {
                text: word.to_owned(),
                open,
            });
        }
        Kind::Pair => {
            if run.is_empty() {
                from = place.start;
            }
            run.push(word.to_owned());
        }
        Kind::Last if run.is_empty() => to.push(Want::Word {
            text: word.to_owned(),
            open: false,
        }),
        Kind::Last => {
            let names = names(&text[from..place.end]);
            to.push(Want::Han {
                pairs: std::mem::take(&mut run),
                names,
            });
        }
    });
}

/// The words of the name that Chinese characters may be, in either order.
fn names(run: &str) -> Vec<Vec<String>> {
    debug_assert!(run.chars().all(han));
    let Some(latin) = crate::doc::pinyin(run) else {
        return Vec::new();
    };
    let words = phrase(&latin);
    let turned = words.iter().rev().cloned().collect();
    vec![words, turned]
}
