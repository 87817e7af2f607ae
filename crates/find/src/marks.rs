//! Which words of a text met a question, so that a page can mark them; and which runs of words in a text stand as names in
//! the index. Absent: what a mark looks like.

use crate::fold::{Kind, each_word};
use crate::index::Index;
use crate::meaning::{Meaning, Meanings};
use crate::query::{Want, Words};
use crate::terms::Where;
use std::ops::Range;

/// Longer runs of names are lists of names, not one.
const RUN_MAX: usize = 5;

/// A question in the words of an index, ready to be looked for in texts.
pub struct Marker<'i> {
    index: &'i Index,
    meanings: Meanings,
    rows: Vec<Vec<String>>,
}

struct Piece {
    place: Range<usize>,
    word: String,
    kind: Kind,
}

impl Index {
    /// What marks the words of a question.
    #[must_use]
    pub fn marker(&self, words: &Words) -> Marker<'_> {
        let wanted = words.wanted.iter().map(|it| Meaning::of(it, self, true));
        let mut rows = Vec::new();
        for want in &words.wanted {
            match want {
                Want::Word { .. } => {}
                Want::Phrase(words) => rows.push(words.clone()),
                Want::Han { pairs, names } => {
                    rows.push(pairs.clone());
                    rows.extend(names.iter().cloned());
                }
            }
        }
        Marker {
            index: self,
            meanings: Meanings::of(wanted.collect(), self),
            rows,
        }
    }

    /// The runs of words in a text that stand as words of names in the index: two or more beside each other, or a run of
    /// Chinese characters. Each once, at most so many.
    #[must_use]
    pub fn mentions(&self, text: &str, limit: usize) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        let mut run: Option<(Range<usize>, usize, bool)> = None;
        let mut close = |run: &mut Option<(Range<usize>, usize, bool)>| {
            let Some((place, count, han)) = run.take() else {
                return;
            };
            let name = &text[place];
            let enough = if han {
                count > 0
            } else {
                (2..=RUN_MAX).contains(&count)
            };
            if enough && found.len() < limit && !found.iter().any(|it| it == name) {
                found.push(name.to_owned());
            }
        };
        each_word(text, |place, word, kind| {
            if kind == Kind::Last {
                return;
            }
            let han = kind == Kind::Pair;
            let is_name = self.terms.find(word, Where::Name).is_some();
            // Between two words of one name stands a blank or a hyphen, not a full stop.
            let beside = run.as_ref().is_some_and(|(before, _, was_han)| {
                let between = text.get(before.end..place.start).unwrap_or("");
                *was_han == han
                    && (han || (between.chars().count() == 1 && !between.contains(['.', ','])))
            });
            match run.as_mut() {
                Some((before, count, _)) if is_name && beside => {
                    before.end = place.end;
                    *count += 1;
                }
                _ => {
                    close(&mut run);
                    run = is_name.then_some((place, 1, han));
                }
            }
        });
        close(&mut run);
        found
    }
}

impl Marker<'_> {
    /// The places in a text that meet the question, in their order, none in another.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut paired = false;
        let mut marks: Vec<Range<usize>> = Vec::new();
        each_word(text, |place, word, kind| {
            let met = [Where::Text, Where::Name]
                .into_iter()
                .filter_map(|it| self.index.terms.find(word, it))
                .any(|it| self.meanings.asked(it));
            if met {
                marks.push(place.clone());
            }
            if !self.rows.is_empty() && (kind != Kind::Last || !paired) {
                pieces.push(Piece {
                    place,
                    word: word.to_owned(),
                    kind,
                });
            }
            paired = kind == Kind::Pair;
        });
        for row in self.rows.iter().filter(|row| !row.is_empty()) {
            for part in pieces.windows(row.len()) {
                if part
                    .iter()
                    .zip(row)
                    .all(|(piece, word)| piece.word == *word)
                    && let [first, .., last] | [first @ last] = part
                {
                    debug_assert!(first.kind != Kind::Last || row.len() == 1);
                    marks.push(first.place.start..last.place.end);
                }
            }
        }
        marks.sort_unstable_by_key(|it| (it.start, it.end));
        let mut joined: Vec<Range<usize>> = Vec::with_capacity(marks.len());
        for mark in marks {
            match joined.last_mut() {
                Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
                _ => joined.push(mark),
            }
        }
        joined
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Doc;

    fn index(names: &[&str], text: &str) -> Index {
        let mut index = Index::new();
        index.insert(&Doc {
            key: 1,
            group: 1,
            kind: 0,
            text: &[(1, text)],
            names,
            facets: &[],
            day: 0,
        });
        index
    }

    fn marked(names: &[&str], asked: &str, text: &str) -> Vec<String> {
        let index = index(names, text);
        let marker = index.marker(&Words::parse(asked));
        let places = marker.marks(text);
        places.into_iter().map(|it| text[it].to_owned()).collect()
    }

    #[test]
    fn words_are_marked_in_any_form_and_phrases_as_they_stand() {
        let text = "Her passport was taken; the passports of her children too.";
        assert_eq!(marked(&[], "passport ", text), ["passport", "passports"]);
        assert_eq!(marked(&[], "\"was taken\"", text), ["was taken"]);
        assert_eq!(marked(&[], "pass", text), ["passport", "passports"]);
        assert!(marked(&[], "train ", text).is_empty());
    }

    #[test]
    fn names_are_marked_in_other_letters_and_chinese_by_its_run() {
        assert_eq!(
            marked(&["Арсений"], "Arseniy ", "Арсений был там."),
            ["Арсений"]
        );
        assert_eq!(marked(&[], "护照", "他的护照被没收"), ["护照"]);
        assert_eq!(marked(&[], "没收护照", "没收护照。"), ["没收护照"]);
    }

    #[test]
    fn names_of_the_index_are_found_in_a_story() {
        let index = index(&["Arseniy Volkov", "李明"], "");
        let story = "They asked for Arseniy Volkov. Volkov was not there; 有人问李明在哪里";
        assert_eq!(index.mentions(story, 9), ["Arseniy Volkov", "李明"]);
        assert!(index.mentions(story, 0).is_empty());
        assert!(index.mentions("Arseniy. Volkov", 9).is_empty());
    }
}
