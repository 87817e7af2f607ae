//! Covering words in a case that goes out: the names of those who are not named stand in accounts and notes as well.
//!
//! A help, no proof: a nickname, a misspelling or a description that fits one person alone is found by a reader only. Rather too
//! much is covered than too little. Absent: whose words; the caller brings them.

use super::CaseOut;
use crate::Refused;
use serde_json::Value;

/// A case in which these words are replaced wherever they stand. The names of persons in the case stay: who is not to be named has
/// none there.
///
/// # Errors
/// Never with what a [`CaseOut`] holds; the caller has nothing to give out then.
pub fn cover(case: &CaseOut, words: &[(String, String)]) -> Result<CaseOut, Refused> {
    let words: Vec<Word> = words.iter().filter_map(Word::of).collect();
    let mut value = serde_json::to_value(case).map_err(|_| Refused::Broken)?;
    cover_value(&mut value, &words);
    let mut covered: CaseOut = serde_json::from_value(value).map_err(|_| Refused::Broken)?;
    for (covered, person) in covered.persons.iter_mut().zip(&case.persons) {
        covered.name.clone_from(&person.name);
        covered.other_names.clone_from(&person.other_names);
    }
    Ok(covered)
}

/// A text in which these words are replaced wherever they stand.
#[must_use]
pub fn cover_text(text: &str, words: &[(String, String)]) -> String {
    let words: Vec<Word> = words.iter().filter_map(Word::of).collect();
    covered(text, &words)
}

fn cover_value(value: &mut Value, words: &[Word]) {
    match value {
        Value::String(text) if !is_code(text) => *text = covered(text, words),
        Value::Array(all) => all.iter_mut().for_each(|it| cover_value(it, words)),
        Value::Object(all) => all.values_mut().for_each(|it| cover_value(it, words)),
        _ => {}
    }
}

/// A term of the lexicon, such as `ACT.INT.THREAT`: nobody's name.
fn is_code(text: &str) -> bool {
    let sign = |it: char| it.is_ascii_uppercase() || it.is_ascii_digit() || it == '.';
    text.contains('.') && text.chars().all(sign)
}

/// What is looked for.
struct Word {
    signs: Vec<char>,
    instead: String,
    /// Written without blanks, or with words grown together: looked for within words too.
    within: bool,
    /// A word whose end changes with its case: so many more letters may follow.
    tail: usize,
}

/// Letters with which Russian and its neighbours end a name in one case or another.
const ENDINGS: &[char] = &[
    'а', 'я', 'о', 'е', 'ё', 'и', 'ы', 'у', 'ю', 'й', 'ь', 'і', 'ї',
];

impl Word {
    fn of((words, instead): &(String, String)) -> Option<Self> {
        let mut signs: Vec<char> = folded(words).into_iter().map(|it| it.sign).collect();
        while signs.first().is_some_and(|it| !it.is_alphanumeric()) {
            signs.remove(0);
        }
        while signs.last().is_some_and(|it| !it.is_alphanumeric()) {
            signs.pop();
        }
        let is_in = |from: char, to: char| signs.iter().any(|it| (from..=to).contains(it));
        let solid = is_in('\u{2e80}', '\u{9fff}') || is_in('\u{ac00}', '\u{d7a3}');
        // In Arabic and Hebrew script ‘and’, ‘to’ and ‘by’ grow onto the word.
        let grown = is_in('\u{590}', '\u{6ff}') && signs.len() > 2;
        let mut tail = 0;
        if is_in('\u{400}', '\u{4ff}') {
            while signs.len() > 3 && tail < 2 && signs.last().is_some_and(|it| ENDINGS.contains(it))
            {
                signs.pop();
                tail += 1;
            }
            tail = 3;
        }
        (signs.len() > 1).then_some(Self {
            signs,
            instead: instead.clone(),
            within: solid || grown,
            tail,
        })
    }

    /// How many signs of the text it takes at this place.
    fn at(&self, text: &[Sign], place: usize) -> Option<usize> {
        let here = text.get(place..place + self.signs.len())?;
        if !here.iter().map(|it| it.sign).eq(self.signs.iter().copied()) {
            return None;
        }
        let letter = |at: usize| text.get(at).is_some_and(|it| it.sign.is_alphanumeric());
        let end = place + self.signs.len();
        if self.within {
            return Some(self.signs.len());
        }
        if place > 0 && letter(place - 1) {
            return None;
        }
        let more = (0..=self.tail).find(|more| !letter(end + more))?;
        Some(self.signs.len() + more)
    }
}

/// A sign as it is compared, with its place in the text.
struct Sign {
    sign: char,
    from: usize,
    to: usize,
}

/// Small letters, without the marks that stand on letters, and with one blank for every kind of it.
fn folded(text: &str) -> Vec<Sign> {
    use unicode_normalization::UnicodeNormalization as _;
    let mut all: Vec<Sign> = Vec::new();
    for (from, sign) in text.char_indices() {
        let to = from + sign.len_utf8();
        let plain = std::iter::once(sign).nfkd().flat_map(char::to_lowercase);
        let mut any = false;
        for it in plain.filter(|it| !is_mark(*it)) {
            let sign = if it.is_whitespace() || it == '-' {
                ' '
            } else {
                it
            };
            all.push(Sign { sign, from, to });
            any = true;
        }
        // A mark belongs to the letter before it.
        if let (false, Some(last)) = (any, all.last_mut()) {
            last.to = to;
        }
    }
    all
}

const fn is_mark(it: char) -> bool {
    matches!(
        it,
        '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5c7}'
            | '\u{610}'..='\u{61a}'
            | '\u{640}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{ad}'
            | '\u{feff}'
    )
}

fn covered(text: &str, words: &[Word]) -> String {
    let signs = folded(text);
    let mut out = String::with_capacity(text.len());
    let (mut place, mut kept) = (0, 0);
    while place < signs.len() {
        let found = words
            .iter()
            .find_map(|it| Some((it, it.at(&signs, place)?)));
        let Some((word, count)) = found else {
            place += 1;
            continue;
        };
        let from = signs[place].from;
        let to = signs[place + count - 1].to;
        if from >= kept {
            out.push_str(&text[kept..from]);
            out.push_str(&word.instead);
            kept = to;
        }
        place += count;
    }
    out.push_str(&text[kept.min(text.len())..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::out::{Event, Person};
    use proptest::prelude::*;

    fn check(name: &str, text: &str) -> String {
        cover_text(text, &[(name.to_owned(), "#1".to_owned())])
    }

    #[test]
    fn a_name_is_covered_in_any_script_and_case() {
        assert_eq!(
            check("Ana Kovač", "They called ANA\u{a0}KOVAC twice."),
            "They called #1 twice."
        );
        assert_eq!(
            check("Kovač", "Kovac\u{30c}, and Kovačević"),
            "#1, and Kovačević"
        );
        assert_eq!(check("Арсений", "у Арсения и с Арсением"), "у #1 и с #1");
        assert_eq!(
            check("Анна", "Анне сказали, Аннотация"),
            "#1 сказали, Аннотация"
        );
        assert_eq!(check("محمد", "قال لمحمّد"), "قال ل#1");
        assert_eq!(check("王小明", "他们带走了王小明。"), "他们带走了#1。");
        assert_eq!(check("Li", "Li left; relics stay"), "#1 left; relics stay");
        assert_eq!(check("Ana", "A\u{200b}na"), "#1");
    }

    #[test]
    fn codes_and_the_names_of_persons_stay() -> Result<(), Refused> {
        let case = CaseOut {
            events: vec![Event {
                description: "Threat and Ana".to_owned(),
                violation_index: vec!["ACT.INT.THREAT".to_owned()],
                ..Event::default()
            }],
            persons: vec![Person {
                name: "Ana Other".to_owned(),
                remarks: "knows Ana".to_owned(),
                ..Person::default()
            }],
            ..CaseOut::default()
        };
        let words = ["Ana", "Act"].map(|it| (it.to_owned(), "#2".to_owned()));
        let covered = cover(&case, &words)?;
        assert_eq!(covered.events[0].description, "Threat and #2");
        assert_eq!(covered.events[0].violation_index, ["ACT.INT.THREAT"]);
        assert_eq!(covered.persons[0].name, "Ana Other");
        assert_eq!(covered.persons[0].remarks, "knows #2");
        Ok(())
    }

    proptest! {
        #[test]
        fn whatever_the_text_nothing_breaks(name in "\\PC{0,8}", text in any::<String>()) {
            let _ = check(&name, &text);
        }

        #[test]
        fn without_the_word_a_text_stays(text in "[b-z ]{0,40}") {
            prop_assert_eq!(check("Aaa", &text), text);
        }
    }
}
