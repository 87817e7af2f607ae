//! Where in a text the words of a question were met, for marking them. By the same families as the search: what made a case
//! be found is what is marked.

use crate::fold::{Kind, each_word};
use crate::index::Index;
use crate::meaning::Meaning;
use crate::query::{Query, Want};
use crate::terms::Where;
use std::ops::Range;

impl Index {
    /// The places in a text that meet the question, in bytes, in order, not overlapping.
    #[must_use]
    pub fn places(&self, query: &Query, text: &str) -> Vec<Range<usize>> {
        let mut words: Vec<(Range<usize>, String, Kind)> = Vec::new();
        each_word(text, |place, word, kind| {
            words.push((place, word.to_owned(), kind))
        });
        let mut all: Vec<Range<usize>> = Vec::new();
        for want in &query.words.wanted {
            let meaning = Meaning::of(want, self, true);
            let mut meant: Vec<u32> = meaning
                .words
                .into_iter()
                .flat_map(|(_, list)| list)
                .collect();
            meant.sort_unstable();
            let is_meant = |word: &str| {
                [Where::Text, Where::Name]
                    .into_iter()
                    .filter_map(|place| self.terms.find(word, place))
                    .any(|term| meant.binary_search(&term).is_ok())
            };
            match want {
                Want::Word { text, open } => {
                    let met = words.iter().filter(|(_, word, _)| {
                        word == text || (*open && word.starts_with(text.as_str())) || is_meant(word)
                    });
                    all.extend(met.map(|(place, ..)| place.clone()));
                }
                Want::Phrase(row) => all.extend(rows(&words, row)),
                Want::Han { pairs, names } => {
                    all.extend(rows(&words, pairs));
                    names.iter().for_each(|row| all.extend(rows(&words, row)));
                }
            }
        }
        merged(all)
    }
}

fn rows<'a>(
    words: &'a [(Range<usize>, String, Kind)],
    row: &'a [String],
) -> impl Iterator<Item = Range<usize>> + 'a {
    words
        .windows(row.len().max(1))
        .filter(move |part| part.iter().map(|(_, word, _)| word).eq(row.iter()))
        .filter_map(|part| Some(part.first()?.0.start..part.last()?.0.end))
}

fn merged(mut all: Vec<Range<usize>>) -> Vec<Range<usize>> {
    all.sort_by_key(|it| (it.start, it.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(all.len());
    for it in all {
        match merged.last_mut() {
            Some(last) if it.start < last.end => last.end = last.end.max(it.end),
            _ => merged.push(it),
        }
    }
    merged
}
