//! What was meant where nothing was found: the nearest words of the index. Only words that stand in a case of it are ever
//! proposed.

use crate::fold::{Kind, each_word};
use crate::index::Index;
use crate::meaning::Meaning;
use crate::query::{Want, Words};
use std::cmp::Reverse;

/// Shorter words are near too many others.
const SHORT: usize = 4;

/// From this length on two slips may be in a word.
const LONG: usize = 7;

/// So many words are put right at most.
const WORDS_MAX: usize = 8;

impl Index {
    /// What was typed, with words that stand in no case replaced by the nearest that do. None, if every word is known or
    /// nothing is near.
    #[must_use]
    pub fn corrected(&self, typed: &str) -> Option<String> {
        let words = Words::parse(typed);
        let mut unknown: Vec<(&str, String)> = Vec::new();
        for want in words.wanted.iter().take(WORDS_MAX) {
            let Want::Word { text, .. } = want else {
                continue;
            };
            let known = !Meaning::of(want, self, true).cases.is_empty();
            if !known && !unknown.iter().any(|(it, _)| it == text) {
                unknown.push((text, self.nearest(text)?));
            }
        }
        if unknown.is_empty() {
            return None;
        }
        let (mut corrected, mut from) = (String::with_capacity(typed.len()), 0);
        each_word(typed, |place, word, kind| {
            let better = unknown
                .iter()
                .find(|(it, _)| kind == Kind::Word && *it == word);
            if let Some((_, better)) = better {
                corrected.push_str(&typed[from..place.start]);
                corrected.push_str(better);
                from = place.end;
            }
        });
        corrected.push_str(&typed[from..]);
        Some(corrected)
    }

    /// The word of the index that is nearest to one that is not in it; of equals, the one in most cases.
    fn nearest(&self, word: &str) -> Option<String> {
        let ours: Vec<char> = word.chars().collect();
        let slips = match ours.len() {
            0..SHORT => return None,
            SHORT..LONG => 1,
            _ => 2,
        };
        let mut theirs: Vec<char> = Vec::new();
        let near = self.terms.iter().filter_map(|(_, term)| {
            let long = term.text.len();
            // A letter takes one to four bytes: most words are too short or too long at a glance.
            if long + slips < ours.len() || long > (ours.len() + slips) * 4 {
                return None;
            }
            theirs.clear();
            theirs.extend(term.text.chars());
            let apart = apart(&ours, &theirs, slips)?;
            Some((apart, Reverse(term.cases.len()), &term.text))
        });
        near.min().map(|(.., text)| text.to_string())
    }
}

/// How many letters are missing, too many, wrong or have changed places with their neighbour; none where more than `most`.
fn apart(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let (mut before, mut last): (Vec<usize>, Vec<usize>) =
        (Vec::new(), (0..=other.len()).collect());
    for (row, a) in one.iter().enumerate() {
        let mut now = Vec::with_capacity(last.len());
        now.push(row + 1);
        for (column, b) in other.iter().enumerate() {
            let swapped = row > 0 && column > 0 && one[row - 1] == *b && other[column - 1] == *a;
            let mut best = (last[column] + usize::from(a != b))
                .min(last[column + 1] + 1)
                .min(now[column] + 1);
            if swapped {
                best = best.min(before[column - 1] + 1);
            }
            now.push(best);
        }
        if now.iter().min().is_some_and(|it| *it > most) {
            return None;
        }
        before = std::mem::replace(&mut last, now);
    }
    last.last().copied().filter(|it| *it <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Doc;

    #[test]
    fn a_word_with_a_slip_leads_to_the_one_that_stands_there() {
        let mut index = Index::new();
        for (group, text) in ["She was interrogated", "interrogated again", "запугивание"]
            .into_iter()
            .enumerate()
        {
            index.insert(&Doc {
                key: 1,
                group: group as u64,
                kind: 0,
                text: &[(1, text)],
                names: &[],
                facets: &[],
                day: 0,
            });
        }
        let corrected = |typed: &str| index.corrected(typed);
        assert_eq!(
            corrected("She was interogated!").as_deref(),
            Some("She was interrogated!")
        );
        assert_eq!(corrected("intrerogated").as_deref(), Some("interrogated"));
        assert_eq!(corrected("запугивоние").as_deref(), Some("запугивание"));
        assert_eq!(corrected("interrogated"), None);
        assert_eq!(corrected("wsa"), None);
        assert_eq!(corrected("something else altogether"), None);
        index.remove_group(0);
        index.remove_group(1);
        assert_eq!(corrected_in(&index, "interogated"), None);
    }

    fn corrected_in(index: &Index, typed: &str) -> Option<String> {
        index.corrected(typed)
    }

    #[test]
    fn slips_are_counted() {
        let count = |one: &str, other: &str| {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            apart(&letters(one), &letters(other), 2)
        };
        assert_eq!(count("police", "police"), Some(0));
        assert_eq!(count("polcie", "police"), Some(1));
        assert_eq!(count("plice", "police"), Some(1));
        assert_eq!(count("poluce", "policee"), Some(2));
        assert_eq!(count("train", "police"), None);
        assert_eq!(count("", ""), Some(0));
    }
}
