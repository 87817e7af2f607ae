//! Which words of the index a word of a question may mean: itself, its other endings, and the same name in other letters.
//! Found when asked, not kept: the index has every word as it stands. Languages are not told apart; a word is taken for
//! an ending of another if one of them would say so.

use crate::fold::{arabic, cyrillic, han};
use crate::name::Script;
use crate::name::{bones_key, script, sound_key, words_alike};
use crate::terms::{Terms, Where};
use rust_stemmers::{Algorithm, Stemmer};

/// Shorter words have no endings that could be told from the word.
const STEM_MIN: usize = 4;

/// How many letters longer than the stem a form of it may be.
const ENDING_MAX: usize = 8;

/// The words of the index that one word may mean. No word stands in two of the lists.
#[derive(Default)]
pub(crate) struct Family {
    /// The word itself in names.
    pub names: Vec<u32>,
    /// The word itself in texts.
    pub texts: Vec<u32>,
    /// Other endings of it, or what it is the beginning of.
    pub forms: Vec<u32>,
    /// The same name in other letters.
    pub sounds: Vec<u32>,
}

impl Family {
    /// Everything that a word may mean.
    pub(crate) fn of(word: &str, terms: &Terms) -> Self {
        let mut family = Self::plain(word, terms);
        sounds(word, terms, &mut family);
        family.settle();
        family
    }

    /// The word itself and its endings, without names that sound alike: for what is to be left out.
    pub(crate) fn plain(word: &str, terms: &Terms) -> Self {
        let mut family = Self::default();
        family.names.extend(terms.find(word, Where::Name));
        family.texts.extend(terms.find(word, Where::Text));
        match word.chars().next() {
            Some(first) if arabic(first) => arabic_forms(word, terms, &mut family.forms),
            Some(first) if han(first) => {
                if word.chars().count() == 1 {
                    family.begin(word, terms);
                }
            }
            _ => endings(word, terms, &mut family.forms),
        }
        family.settle();
        family
    }

    /// Also everything that begins with the word: it is still being typed.
    pub(crate) fn begin(&mut self, word: &str, terms: &Terms) {
        let long_enough = word.chars().nth(1).is_some() || word.chars().any(han);
        if long_enough {
            for place in [Where::Text, Where::Name] {
                self.forms
                    .extend(terms.beginning(word, place).map(|(_, term)| term));
            }
        }
        self.settle();
    }

    fn settle(&mut self) {
        for list in [&mut self.forms, &mut self.sounds] {
            list.sort_unstable();
            list.dedup();
        }
        let (names, texts) = (&self.names, &self.texts);
        self.forms
            .retain(|it| !names.contains(it) && !texts.contains(it));
        let forms = &self.forms;
        self.sounds.retain(|it| {
            !names.contains(it) && !texts.contains(it) && forms.binary_search(it).is_err()
        });
    }
}

/// The stems of a word in the languages of its script.
fn stems(word: &str) -> Vec<(Option<Algorithm>, String)> {
    let latin = word.bytes().all(|it| it.is_ascii_lowercase());
    let russian = !latin && word.chars().all(cyrillic);
    let languages: &[Algorithm] = if latin {
        &[Algorithm::English, Algorithm::French, Algorithm::Spanish]
    } else if russian {
        &[Algorithm::Russian]
    } else {
        &[]
    };
    let mut all: Vec<(Option<Algorithm>, String)> = languages
        .iter()
        .map(|it| (Some(*it), Stemmer::create(*it).stem(word).into_owned()))
        .collect();
    if latin {
        // The stemmers of French and Spanish count on accents, which folded words have lost.
        all.push((None, light(word).to_owned()));
    }
    all.retain(|(_, stem)| {
        stem.chars().count() >= STEM_MIN.min(word.chars().count()) && stem.len() > 2
    });
    all
}

/// A word without the endings of gender and number that French and Spanish share.
fn light(word: &str) -> &str {
    ["ees", "ee", "es", "os", "as", "s", "e", "a", "o"]
        .iter()
        .find_map(|ending| {
            word.strip_suffix(ending)
                .filter(|rest| rest.len() >= STEM_MIN)
        })
        .unwrap_or(word)
}

fn stem(language: Option<Algorithm>, word: &str) -> String {
    match language {
        Some(Algorithm::Russian) if !word.chars().all(cyrillic) => word.to_owned(),
        Some(Algorithm::Russian) => Stemmer::create(Algorithm::Russian).stem(word).into_owned(),
        _ if !word.bytes().all(|it| it.is_ascii_lowercase()) => word.to_owned(),
        Some(language) => Stemmer::create(language).stem(word).into_owned(),
        None => light(word).to_owned(),
    }
}

fn endings(word: &str, terms: &Terms, to: &mut Vec<u32>) {
    if word.chars().count() < STEM_MIN {
        return;
    }
    for (language, ours) in stems(word) {
        // 'happi' is the stem of 'happy': what both begin with is looked through.
        let shared = ours
            .char_indices()
            .zip(word.chars())
            .take_while(|((_, a), b)| a == b)
            .last()
            .map_or(0, |((at, it), _)| at + it.len_utf8());
        let beginning = &ours[..shared];
        let long = ours.len() + ENDING_MAX * if word.is_ascii() { 1 } else { 2 };
        for place in [Where::Text, Where::Name] {
            let found = terms
                .beginning(beginning, place)
                .filter(|(form, _)| form.len() <= long && stem(language, form) == ours);
            to.extend(found.map(|(_, term)| term));
        }
    }
}

/// What is written onto the beginning of an Arabic word.
const ATTACHED: &[&str] = &[
    "", "ال", "و", "وال", "ب", "بال", "وب", "وبال", "ف", "فال", "ل", "لل", "ول", "ولل", "ك", "كال",
];

/// What is written onto its end; `ه` is also the folded `ة`.
const ENDINGS: &[&str] = &[
    "", "ه", "ها", "هم", "هن", "ات", "ين", "ون", "ان", "ي", "نا", "وا", "تها", "ته", "تهم",
];

fn arabic_forms(word: &str, terms: &Terms, to: &mut Vec<u32>) {
    let long_enough = |rest: &&str| rest.chars().count() >= 3;
    let bare = ATTACHED
        .iter()
        .filter(|it| it.ends_with("ال") || it.ends_with("لل"))
        .find_map(|it| word.strip_prefix(it).filter(long_enough))
        .unwrap_or(word);
    let mut cores = vec![word, bare];
    cores.extend(bare.strip_suffix('ه').filter(long_enough));
    cores.extend(bare.strip_suffix("ات").filter(long_enough));
    for core in cores.into_iter().filter(long_enough) {
        for attached in ATTACHED {
            let beginning = format!("{attached}{core}");
            for place in [Where::Text, Where::Name] {
                let found = terms
                    .beginning(&beginning, place)
                    .filter(|(form, _)| ENDINGS.contains(&&form[beginning.len()..]));
                to.extend(found.map(|(_, term)| term));
            }
        }
    }
}

/// The same name in other letters. Ordinary words are not taken for names: 'short' is no شرطة.
fn sounds(word: &str, terms: &Terms, family: &mut Family) {
    let ordinary = family.names.is_empty() && !family.texts.is_empty();
    let ours = script(word);
    let is_name = |term: u32| {
        terms.get(term).is_some_and(|it| {
            it.place == Where::Name || terms.find(&it.text, Where::Name).is_some()
        })
    };
    let mut found: Vec<u32> = Vec::new();
    if ours != Script::Han {
        let vowels = ours != Script::Arabic;
        let same_sounds = sound_key(word)
            .into_iter()
            .filter(|_| vowels)
            .flat_map(|key| terms.sounding(key));
        found.extend(same_sounds.filter(|term| {
            let theirs = terms.get(*term).map(|it| script(&it.text));
            // Two alphabets with vowels seldom agree by chance; one alphabet does.
            theirs.is_some_and(|it| it != ours && it != Script::Arabic && it != Script::Han)
                || (!ordinary && is_name(*term))
        }));
    }
    if !ordinary {
        let same_bones = bones_key(word)
            .into_iter()
            .flat_map(|key| terms.sounding(key));
        found.extend(same_bones.filter(|term| {
            terms.get(*term).is_some_and(|it| {
                let theirs = script(&it.text);
                theirs != ours
                    && (ours == Script::Arabic || theirs == Script::Arabic)
                    && words_alike(word, &it.text)
            })
        }));
    }
    // Whoever is known by a name is also meant where a text names them.
    let in_texts: Vec<u32> = found
        .iter()
        .filter_map(|term| terms.find(&terms.get(*term)?.text, Where::Text))
        .collect();
    family.sounds.extend(found);
    family.sounds.extend(in_texts);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(word: &str, of: &str) -> bool {
        let mut terms = Terms::default();
        let term = terms.number(&crate::fold::fold(of), Where::Text);
        let word = crate::fold::fold(word);
        let family = Family::of(&word, &terms);
        family.texts.contains(&term) || family.forms.contains(&term)
    }

    #[test]
    fn endings_are_seen_through() {
        for (word, form) in [
            ("detention", "detentions"),
            ("detained", "detaining"),
            ("arrest", "arrested"),
            ("threat", "threats"),
            ("detención", "detenciones"),
            ("amenaza", "amenazas"),
            ("detenido", "detenidas"),
            ("abogada", "abogados"),
            ("arrêté", "arrêtées"),
            ("menace", "menaces"),
            ("avocat", "avocate"),
            ("задержание", "задержания"),
            ("задержанный", "задержанного"),
            ("угроза", "угрозами"),
            ("полиция", "полицией"),
            ("اعتقال", "والاعتقال"),
            ("الشرطة", "شرطة"),
            ("شرطة", "بالشرطة"),
            ("تهديد", "تهديدات"),
        ] {
            assert!(forms(word, form), "{word} does not find {form}");
            assert!(forms(form, word), "{form} does not find {word}");
        }
    }

    #[test]
    fn other_words_are_not_forms() {
        for (word, other) in [
            ("detention", "determined"),
            ("police", "policlinic"),
            ("general", "generous"),
            ("суд", "судьба"),
            ("شرطة", "شراب"),
            ("caso", "casar"),
        ] {
            assert!(!forms(word, other), "{word} finds {other}");
        }
    }
}
