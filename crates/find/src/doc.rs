//! What is taken in, and how it is kept: not as text but as the numbers of its words, in their order, with names and coded
//! fields beside them.

use crate::bytes::{Reader, numbers, put, put_bytes};
use crate::fold::{Kind, each_word, han};
use crate::terms::{Terms, Where};

/// A coded field: status, State, year of the act … The caller gives the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field(pub u8);

/// One thing that can be found: a note, a person, an incident, a letter. Results are the cases that they belong to.
#[derive(Clone, Copy)]
pub struct Doc<'a> {
    /// The caller's number of it; within its case nothing else has it.
    pub key: u64,
    /// The case it belongs to.
    pub group: u64,
    /// What it is: the caller's number.
    pub kind: u8,
    /// Its texts, each with what a word in it weighs beside words in others (1 is a plain text).
    pub text: &'a [(u8, &'a str)],
    /// Names of people in it, each as a whole.
    pub names: &'a [&'a str],
    /// Its coded fields. One field may have several values.
    pub facets: &'a [(Field, u32)],
    /// Its day, in days since 1970.
    pub day: i32,
}

/// What a word in a name weighs.
pub(crate) const NAME_WEIGHT: u8 = 8;

/// How a kept document looks; borrowed from the bytes of its case.
pub(crate) struct Kept<'a> {
    pub facets: Vec<(u8, u32)>,
    pub names: Vec<&'a str>,
    /// Weight (0 for a name) and words.
    pub segments: Vec<(u8, &'a [u8])>,
}

impl<'a> Kept<'a> {
    /// Reads what [`encode`] wrote. None, if it is anything else.
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        let mut kept = Kept {
            facets: Vec::new(),
            names: Vec::new(),
            segments: Vec::new(),
        };
        for _ in 0..reader.small::<u32>()? {
            kept.facets.push((reader.byte()?, reader.small()?));
        }
        for _ in 0..reader.small::<u32>()? {
            kept.names.push(std::str::from_utf8(reader.bytes()?).ok()?);
        }
        while !reader.is_empty() {
            kept.segments.push((reader.byte()?, reader.bytes()?));
        }
        Some(kept)
    }

    /// The numbers of its words, as often as they stand there.
    pub(crate) fn words(&self) -> impl Iterator<Item = u32> {
        self.segments.iter().flat_map(|(_, words)| numbers(words))
    }

    /// The same with other numbers for the words. None, if a number is unknown.
    pub(crate) fn renumbered(
        &self,
        number: impl Fn(u32) -> Option<u32>,
        to: &mut Vec<u8>,
    ) -> Option<()> {
        put(self.facets.len() as u64, to);
        for (field, value) in &self.facets {
            to.push(*field);
            put(u64::from(*value), to);
        }
        put(self.names.len() as u64, to);
        self.names
            .iter()
            .for_each(|name| put_bytes(name.as_bytes(), to));
        let mut words = Vec::new();
        for (weight, old) in &self.segments {
            words.clear();
            for word in numbers(old) {
                put(u64::from(number(word)?), &mut words);
            }
            to.push(*weight);
            put_bytes(&words, to);
        }
        Some(())
    }
}

/// The segments of a kept document alone, without reading the rest twice.
pub(crate) fn segments(bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut reader = Reader(bytes);
    let facets = reader.number().unwrap_or(0);
    for _ in 0..facets {
        let _ = reader.byte();
        let _ = reader.number();
    }
    let names = reader.number().unwrap_or(0);
    for _ in 0..names {
        let _ = reader.bytes();
    }
    std::iter::from_fn(move || {
        let weight = reader.byte()?;
        Some((weight, reader.bytes()?))
    })
}

/// A document as it is kept; its words get numbers, which are collected in `words`.
pub(crate) fn encode(doc: &Doc<'_>, terms: &mut Terms, words: &mut Vec<u32>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(64);
    let mut facets: Vec<(u8, u32)> = doc
        .facets
        .iter()
        .map(|(field, value)| (field.0, *value))
        .collect();
    facets.sort_unstable();
    facets.dedup();
    put(facets.len() as u64, &mut bytes);
    for (field, value) in facets {
        bytes.push(field);
        put(u64::from(value), &mut bytes);
    }
    put(doc.names.len() as u64, &mut bytes);
    doc.names
        .iter()
        .for_each(|name| put_bytes(name.as_bytes(), &mut bytes));
    let mut row = Vec::new();
    let mut segment = |weight: u8, text: &str, place: Where, bytes: &mut Vec<u8>| {
        row.clear();
        each_word(text, |_, word, _| {
            let number = terms.number(word, place);
            words.push(number);
            put(u64::from(number), &mut row);
        });
        if !row.is_empty() {
            bytes.push(weight);
            put_bytes(&row, bytes);
        }
    };
    for name in doc.names {
        segment(0, name, Where::Name, &mut bytes);
        if let Some(written) = pinyin(name) {
            segment(0, &written, Where::Name, &mut bytes);
        }
    }
    for (weight, text) in doc.text {
        segment((*weight).max(1), text, Where::Text, &mut bytes);
    }
    bytes
}

/// A Chinese name in Latin letters, as family and given name: what it is searched by in other languages.
pub(crate) fn pinyin(name: &str) -> Option<String> {
    let name = name.trim();
    let count = name.chars().count();
    if !(2..=4).contains(&count) || !name.chars().all(han) {
        return None;
    }
    let (family, given) = crate::name::family_and_given(name)?;
    let latin = |part: &str| any_ascii::any_ascii(part).to_ascii_lowercase();
    Some(format!("{} {}", latin(family), latin(given)))
}

/// The words of a text as phrases have them: a run of Chinese characters without its last single one.
pub(crate) fn phrase(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut paired = false;
    each_word(text, |_, word, kind| {
        if kind != Kind::Last || !paired {
            all.push(word.to_owned());
        }
        paired = kind == Kind::Pair;
    });
    all
}
