//! Codes that a story's own words point to, in all six languages at once, each with the words that did. No statistics: a phrase
//! stands in the text or it does not, and an officer confirms.

use crate::built_in;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many words may stand in place of a `~`.
const WORDS_BETWEEN: usize = 4;

/// How many Chinese characters may.
const CHARACTERS_BETWEEN: usize = 8;

/// Words that pointed to a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where they stand in the text, in bytes.
    pub place: Range<usize>,
    /// The phrase of the lexicon that they met.
    pub phrase: &'static str,
}

/// A code with all words that pointed to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The code.
    pub code: &'static str,
    /// The words, in the order of the text.
    pub hits: Vec<Hit>,
}

/// The phrases, ready to be searched for.
pub struct Suggester {
    phrases: Vec<Phrase>,
    by_word: HashMap<String, Vec<usize>>,
    by_beginning: HashMap<String, Vec<usize>>,
    by_character: HashMap<char, Vec<usize>>,
}

struct Phrase {
    code: &'static str,
    text: &'static str,
    steps: Vec<Step>,
}

struct Step {
    /// Whether other words may stand before it.
    after_gap: bool,
    want: Want,
}

enum Want {
    Word(String),
    Beginning(String),
    Characters(Vec<char>),
}

struct Word {
    place: Range<usize>,
    /// The word, and for Arabic the word without what is attached before it.
    forms: Vec<String>,
}

static BUILT_IN: LazyLock<Suggester> = LazyLock::new(|| {
    let all = built_in::WORDS.iter().flat_map(|language| language.iter());
    Suggester::of(all.flat_map(|(code, phrases)| phrases.iter().map(|phrase| (*code, *phrase))))
});

impl Suggester {
    /// The phrases of the program itself.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Makes one from codes and phrases.
    pub fn of(all: impl IntoIterator<Item = (&'static str, &'static str)>) -> Self {
        let mut made = Self {
            phrases: Vec::new(),
            by_word: HashMap::new(),
            by_beginning: HashMap::new(),
            by_character: HashMap::new(),
        };
        for (code, text) in all {
            let steps = steps(text);
            let Some(first) = steps.first() else {
                continue;
            };
            let place = made.phrases.len();
            match &first.want {
                Want::Word(word) => made.by_word.entry(word.clone()).or_default().push(place),
                Want::Beginning(word) => made
                    .by_beginning
                    .entry(word.clone())
                    .or_default()
                    .push(place),
                Want::Characters(all) => {
                    made.by_character.entry(all[0]).or_default().push(place);
                }
            }
            made.phrases.push(Phrase { code, text, steps });
        }
        made
    }

    /// The codes that a text points to, those with most words first.
    #[must_use]
    pub fn suggest(&self, text: &str) -> Vec<Suggestion> {
        let mut found: BTreeMap<&'static str, Vec<Hit>> = BTreeMap::new();
        let mut add = |phrase: &Phrase, place: Range<usize>| {
            let hits = found.entry(phrase.code).or_default();
            // Where several phrases meet the same words, one of them is enough to show.
            if !hits
                .iter()
                .any(|hit| hit.place.start < place.end && place.start < hit.place.end)
            {
                hits.push(Hit {
                    place,
                    phrase: phrase.text,
                });
            }
        };
        let words = words(text);
        for (at, word) in words.iter().enumerate() {
            for form in &word.forms {
                let exact = self.by_word.get(form).into_iter().flatten();
                let ends = form.char_indices().map(|(end, it)| end + it.len_utf8());
                let begun = ends
                    .filter_map(|end| self.by_beginning.get(&form[..end]))
                    .flatten();
                for phrase in exact.chain(begun).map(|place| &self.phrases[*place]) {
                    if let Some(end) = follow(&phrase.steps[1..], &words, at) {
                        add(phrase, word.place.start..words[end].place.end);
                    }
                }
            }
        }
        let characters = characters(text);
        for at in 0..characters.len() {
            for place in self
                .by_character
                .get(&characters[at].0)
                .into_iter()
                .flatten()
            {
                let phrase = &self.phrases[*place];
                if let Some(end) = follow_characters(&phrase.steps, &characters, at) {
                    add(phrase, characters[at].1.start..characters[end - 1].1.end);
                }
            }
        }
        let mut all: Vec<Suggestion> = found
            .into_iter()
            .map(|(code, mut hits)| {
                hits.sort_by_key(|hit| hit.place.start);
                Suggestion { code, hits }
            })
            .collect();
        all.sort_by_key(|it| std::cmp::Reverse(it.hits.len()));
        all
    }
}

/// The last word of a phrase whose first stands at `at`, if the rest of it follows.
fn follow(steps: &[Step], words: &[Word], at: usize) -> Option<usize> {
    let Some(step) = steps.first() else {
        return Some(at);
    };
    let reach = if step.after_gap { WORDS_BETWEEN + 1 } else { 1 };
    (at + 1..=at + reach)
        .take_while(|next| *next < words.len())
        .find_map(|next| {
            words[next]
                .forms
                .iter()
                .any(|form| meets(&step.want, form))
                .then(|| follow(&steps[1..], words, next))?
        })
}

fn meets(want: &Want, form: &str) -> bool {
    match want {
        Want::Word(word) => form == word,
        Want::Beginning(beginning) => form.starts_with(beginning),
        Want::Characters(_) => false,
    }
}

fn follow_characters(steps: &[Step], text: &[(char, Range<usize>)], at: usize) -> Option<usize> {
    let Some(step) = steps.first() else {
        return Some(at);
    };
    let Want::Characters(want) = &step.want else {
        return None;
    };
    let reach = if step.after_gap {
        CHARACTERS_BETWEEN
    } else {
        0
    };
    (at..=at + reach).find_map(|from| {
        let part = text.get(from..from + want.len())?;
        let same = part
            .iter()
            .zip(want)
            .all(|((found, _), wanted)| found == wanted);
        same.then(|| follow_characters(&steps[1..], text, from + want.len()))?
    })
}

fn steps(phrase: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    if phrase.chars().any(han) {
        for (number, part) in phrase.split('~').enumerate() {
            let all: Vec<char> = characters(part).into_iter().map(|(it, _)| it).collect();
            if !all.is_empty() {
                steps.push(Step {
                    after_gap: number > 0,
                    want: Want::Characters(all),
                });
            }
        }
        return steps;
    }
    let mut after_gap = false;
    for part in phrase.split_whitespace() {
        if part == "~" {
            after_gap = true;
            continue;
        }
        let open = part.ends_with('*');
        let mut parts = words(part.trim_end_matches('*')).into_iter().peekable();
        while let Some(word) = parts.next() {
            let word = word.forms.into_iter().next().unwrap_or_default();
            let want = if open && parts.peek().is_none() {
                Want::Beginning(word)
            } else {
                Want::Word(word)
            };
            steps.push(Step { after_gap, want });
            after_gap = false;
        }
    }
    steps
}

const fn han(it: char) -> bool {
    matches!(it, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{2FA1F}')
}

/// Words with their places: letters, marks and digits of scripts that put blanks between words.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let ends = text.char_indices().map(|(at, it)| (at, Some(it)));
    for (at, it) in ends.chain([(text.len(), None)]) {
        let inside = it.is_some_and(|it| {
            (it.is_alphanumeric() || is_combining_mark(it) || it == '\u{640}') && !han(it)
        });
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word {
                    place: from..at,
                    forms: forms(&text[from..at]),
                });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// A word as phrases have it: small letters without accents; Arabic letters that are written in several ways in one of them.
pub(crate) fn plain(word: &str) -> String {
    word.nfkd()
        .filter(|it| !is_combining_mark(*it) && *it != '\u{640}')
        .flat_map(char::to_lowercase)
        .map(|it| match it {
            'ى' => 'ي',
            'ة' => 'ه',
            other => other,
        })
        .collect()
}

fn forms(word: &str) -> Vec<String> {
    let first = plain(word);
    let mut forms = vec![first.clone()];
    if first.starts_with(|it| matches!(it, '\u{620}'..='\u{64A}')) {
        let mut rest = first.as_str();
        for attached in [&["و", "ف"][..], &["ب", "ك", "ل"], &["ال", "ل"]] {
            if let Some(shorter) = attached.iter().find_map(|it| rest.strip_prefix(it))
                && shorter.chars().count() >= 3
            {
                rest = shorter;
                forms.push(rest.to_owned());
            }
        }
        // The article with no preposition before it.
        if let Some(shorter) = first.strip_prefix("ال")
            && shorter.chars().count() >= 3
        {
            forms.push(shorter.to_owned());
        }
    }
    forms.dedup();
    forms
}

/// The characters of a text that is written without blanks, with their places.
fn characters(text: &str) -> Vec<(char, Range<usize>)> {
    text.char_indices()
        .filter(|(_, it)| !it.is_whitespace())
        .map(|(at, it)| (it, at..at + it.len_utf8()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(phrase: &'static str, text: &str) -> Vec<String> {
        let suggester = Suggester::of([("A", phrase)]);
        let all = suggester.suggest(text);
        let places = all
            .into_iter()
            .flat_map(|it| it.hits)
            .map(|hit| text[hit.place].to_owned());
        places.collect()
    }

    #[test]
    fn the_words_that_suggested_are_given_back_as_they_stand() {
        assert_eq!(check("arrest*", "They ARRESTED him."), ["ARRESTED"]);
        assert_eq!(
            check("took ~ away", "They took my old father away!"),
            ["took my old father away"]
        );
    }

    #[test]
    fn a_gap_is_not_a_whole_page() {
        let none: [&str; 0] = [];
        assert_eq!(
            check("took ~ away", "took one two three four five away"),
            none
        );
    }

    #[test]
    fn a_word_without_a_star_is_that_word() {
        let none: [&str; 0] = [];
        assert_eq!(check("ban", "a band, urban, banned"), none);
        assert_eq!(check("ban", "a travel-ban."), ["ban"]);
    }

    #[test]
    fn accents_and_spellings_do_not_matter() {
        assert_eq!(check("arrete*", "Ils l’ont arrêtée"), ["arrêtée"]);
        assert_eq!(check("ещё", "еще раз"), ["еще"]);
    }

    #[test]
    fn arabic_words_are_met_behind_article_and_conjunction() {
        assert_eq!(check("اعتقال*", "وبالاعتقال أُخذ"), ["وبالاعتقال"]);
        assert_eq!(check("شرطة", "جاءت الشُّرطة"), ["الشُّرطة"]);
        assert_eq!(check("سفر", "منعوني من للسفر"), ["للسفر"]);
    }

    #[test]
    fn chinese_needs_no_blanks() {
        assert_eq!(
            check("没收~护照", "警察没收了我的护照。"),
            ["没收了我的护照"]
        );
    }

    #[test]
    fn nothing_in_nothing_out() {
        assert!(Suggester::built_in().suggest("").is_empty());
        assert!(
            Suggester::of([("A", "~"), ("B", "*")])
                .suggest("a ~ * b")
                .is_empty()
        );
    }
}
