//! The words that stand in the index, each with the cases it stands in. A word of a name is another term than the same
//! word in a text. A term that no case holds any more is gone without a trace.

use crate::name::{bones_key, sound_key};
use crate::posting::Posting;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;
use std::sync::Arc;

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Where {
    Text = 0,
    Name = 1,
}

/// A word with the cases it stands in.
pub(crate) struct Term {
    pub text: Arc<str>,
    pub place: Where,
    pub cases: Posting,
}

#[derive(Default)]
struct Ordered {
    by_text: HashMap<Arc<str>, u32>,
    in_order: BTreeMap<Arc<str>, u32>,
}

/// All terms.
#[derive(Default)]
pub(crate) struct Terms {
    /// By number. A free number has an empty text.
    all: Vec<Term>,
    free: Vec<u32>,
    dictionaries: [Ordered; 2],
    /// Keys of [`sound_key`] and, for names, [`bones_key`].
    sounds: BTreeSet<(u64, u32)>,
}

impl Terms {
    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn get(&self, term: u32) -> Option<&Term> {
        self.all.get(term as usize)
    }

    pub(crate) fn posting(&mut self, term: u32) -> Option<&mut Posting> {
        self.all.get_mut(term as usize).map(|it| &mut it.cases)
    }

    /// The number of a word, if any case holds it.
    pub(crate) fn find(&self, text: &str, place: Where) -> Option<u32> {
        self.dictionaries[place as usize].by_text.get(text).copied()
    }

    /// The number of a word, which is new if need be.
    pub(crate) fn number(&mut self, text: &str, place: Where) -> u32 {
        if let Some(number) = self.find(text, place) {
            return number;
        }
        let text: Arc<str> = Arc::from(text);
        let term = Term {
            text: Arc::clone(&text),
            place,
            cases: Posting::default(),
        };
        let number = if let Some(number) = self.free.pop() {
            self.all[number as usize] = term;
            number
        } else {
            self.all.push(term);
            u32::try_from(self.all.len() - 1).unwrap_or(u32::MAX)
        };
        for key in keys(&text, place) {
            self.sounds.insert((key, number));
        }
        let dictionary = &mut self.dictionaries[place as usize];
        dictionary.by_text.insert(Arc::clone(&text), number);
        dictionary.in_order.insert(text, number);
        number
    }

    /// Takes a case off a term, and the term away with its last case.
    pub(crate) fn take_off(&mut self, number: u32, case: u32) {
        let Some(term) = self.all.get_mut(number as usize) else {
            return;
        };
        term.cases.remove(case);
        if !term.cases.is_empty() {
            return;
        }
        let text = std::mem::replace(&mut term.text, Arc::from(""));
        let place = term.place;
        for key in keys(&text, place) {
            self.sounds.remove(&(key, number));
        }
        let dictionary = &mut self.dictionaries[place as usize];
        dictionary.by_text.remove(&text);
        dictionary.in_order.remove(&text);
        self.free.push(number);
    }

    /// The terms that begin with something, in their order.
    pub(crate) fn beginning<'a>(
        &'a self,
        with: &'a str,
        place: Where,
    ) -> impl Iterator<Item = (&'a str, u32)> {
        self.dictionaries[place as usize]
            .in_order
            .range::<str, _>((Bound::Included(with), Bound::Unbounded))
            .take_while(move |(text, _)| text.starts_with(with))
            .map(|(text, number)| (&**text, *number))
    }

    /// The terms with a key.
    pub(crate) fn sounding(&self, key: u64) -> impl Iterator<Item = u32> {
        self.sounds
            .range((key, 0)..=(key, u32::MAX))
            .map(|(_, number)| *number)
    }

    /// All terms that some case holds, with their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &Term)> {
        self.all
            .iter()
            .enumerate()
            .filter(|(_, term)| !term.text.is_empty())
            .map(|(number, term)| (u32::try_from(number).unwrap_or(u32::MAX), term))
    }

    /// Makes all from words in the order of their numbers, all at once. None, if one stands there twice or says nothing.
    pub(crate) fn from_words(words: Vec<(Where, &str)>) -> Option<Self> {
        let mut made = Self::default();
        let mut sounds = Vec::with_capacity(words.len());
        let mut sorted: [Vec<(Arc<str>, u32)>; 2] = [Vec::new(), Vec::new()];
        for (place, text) in words {
            let number = u32::try_from(made.all.len()).ok()?;
            let text: Arc<str> = Arc::from(text);
            let double = made.dictionaries[place as usize]
                .by_text
                .insert(Arc::clone(&text), number);
            if text.is_empty() || double.is_some() {
                return None;
            }
            sounds.extend(keys(&text, place).map(|key| (key, number)));
            sorted[place as usize].push((Arc::clone(&text), number));
            made.all.push(Term {
                text,
                place,
                cases: Posting::default(),
            });
        }
        for (dictionary, sorted) in made.dictionaries.iter_mut().zip(sorted) {
            dictionary.in_order = sorted.into_iter().collect();
        }
        made.sounds = sounds.into_iter().collect();
        Some(made)
    }

    /// Gives back what was kept for growing.
    pub(crate) fn shrink(&mut self) {
        self.all.shrink_to_fit();
        self.all.iter_mut().for_each(|term| term.cases.shrink());
    }
}

/// The keys that a term is found by when it is written otherwise.
fn keys(text: &str, place: Where) -> impl Iterator<Item = u64> {
    let first = text.chars().next().unwrap_or(' ');
    // Arabic texts have no vowels to tell words apart by, Chinese pairs are no words.
    let sound = (place == Where::Name || !(crate::fold::arabic(first) || crate::fold::han(first)))
        .then(|| sound_key(text))
        .flatten();
    let bones = (place == Where::Name).then(|| bones_key(text)).flatten();
    sound.into_iter().chain(bones)
}
