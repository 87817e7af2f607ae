//! Words as they are compared: small letters without accents, Arabic letters that are written in several ways in one of
//! them, Chinese in pairs of characters. Nothing here knows a language; endings are in `family.rs`.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of more characters is kept by its beginning: longer ones are not words but attacks or broken files.
const CHARACTERS_MAX: usize = 48;

/// So many characters of a word are looked at, marks included.
const LOOKED_AT: usize = 256;

/// The breve that makes Russian `й` another letter than `и`, not an accent.
const BREVE: char = '\u{306}';

/// Whether a character is of the script that is written without blanks.
#[must_use]
pub const fn han(it: char) -> bool {
    matches!(it, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{2FA1F}')
}

/// Whether a letter is Arabic.
pub(crate) const fn arabic(it: char) -> bool {
    matches!(it, '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}')
}

/// Whether a letter is Cyrillic.
pub(crate) const fn cyrillic(it: char) -> bool {
    matches!(it, '\u{400}'..='\u{52F}')
}

/// A word as it is compared.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

fn fold_into(word: &str, folded: &mut String) {
    folded.clear();
    if word.is_ascii() {
        let end = word.len().min(CHARACTERS_MAX);
        folded.extend(
            word[..end]
                .chars()
                .map(|letter| letter.to_ascii_lowercase()),
        );
        return;
    }
    let mut count = 0;
    for it in word.chars().take(LOOKED_AT).nfkd() {
        if it == BREVE && matches!(folded.chars().next_back(), Some('и')) {
            folded.pop();
            folded.push('й');
            continue;
        }
        if is_combining_mark(it) || it == '\u{640}' {
            continue;
        }
        if count == CHARACTERS_MAX {
            break;
        }
        count += 1;
        for letter in it.to_lowercase() {
            folded.push(match letter {
                'ى' | 'ی' => 'ي',
                'ة' => 'ه',
                'ک' => 'ك',
                'ء' => continue,
                'ı' => 'i',
                'ł' => 'l',
                'ø' => 'o',
                'đ' => 'd',
                '٠'..='٩' => digit(letter, '٠'),
                '۰'..='۹' => digit(letter, '۰'),
                other => other,
            });
        }
    }
}

fn digit(letter: char, zero: char) -> char {
    char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter)
}

/// What stands at a place of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word of a script with blanks.
    Word,
    /// Two characters that stand beside each other.
    Pair,
    /// The last character of a run; a pair has begun before it, unless it is alone.
    Last,
}

/// Goes through the words of a text in their order: place, folded word, kind.
pub(crate) fn each_word(text: &str, mut with: impl FnMut(Range<usize>, &str, Kind)) {
    let mut folded = String::new();
    let mut word: Option<usize> = None;
    let mut before: Option<(usize, char)> = None;
    for (at, it) in text
        .char_indices()
        .map(|(at, it)| (at, Some(it)))
        .chain([(text.len(), None)])
    {
        let is_han = it.is_some_and(han);
        let inside = !is_han
            && it
                .is_some_and(|it| it.is_alphanumeric() || is_combining_mark(it) || it == '\u{640}');
        if let Some(from) = word.filter(|_| !inside) {
            fold_into(&text[from..at], &mut folded);
            if !folded.is_empty() {
                with(from..at, &folded, Kind::Word);
            }
            word = None;
        } else if inside && word.is_none() {
            word = Some(at);
        }
        if let Some((from, first)) = before {
            folded.clear();
            folded.push(first);
            match it.filter(|_| is_han) {
                Some(second) => {
                    folded.push(second);
                    with(from..at + second.len_utf8(), &folded, Kind::Pair);
                }
                None => with(from..at, &folded, Kind::Last),
            }
        }
        before = it.filter(|_| is_han).map(|it| (at, it));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        each_word(text, |place, word, _| {
            assert!(text.get(place).is_some());
            all.push(word.to_owned());
        });
        all
    }

    #[test]
    fn accents_case_and_ways_of_writing_do_not_matter() {
        assert_eq!(fold("Détention"), "detention");
        assert_eq!(fold("ЕЩЁ"), "еще");
        assert_eq!(fold("مُحَمَّد"), fold("محمد"));
        assert_eq!(fold("أحمد"), fold("احمد"));
        assert_eq!(fold("شرطة"), fold("شرطه"));
        assert_eq!(fold("٢٠٢٤"), "2024");
    }

    #[test]
    fn the_letter_with_a_breve_stays_a_letter() {
        assert_eq!(fold("Андре\u{438}\u{306}"), "андрей");
        assert_eq!(fold("Андрей"), "андрей");
    }

    #[test]
    fn chinese_goes_by_pairs_and_ends_with_one() {
        assert_eq!(words("没收护照"), ["没收", "收护", "护照", "照"]);
        assert_eq!(words("护"), ["护"]);
        assert_eq!(words("VIP护照ok"), ["vip", "护照", "照", "ok"]);
    }

    #[test]
    fn marks_alone_are_no_words_and_long_words_are_cut() {
        assert!(words("\u{301}\u{301}\u{301}").is_empty());
        assert_eq!(fold(&"a".repeat(1_000)).len(), 48);
        assert_eq!(fold(&"\u{430}".repeat(1_000)).chars().count(), 48);
    }
}
