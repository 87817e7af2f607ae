//! The index: cases, the documents in each, and who holds which word. What is kept of a document is enough to take it out
//! again without its text. Absent: chance, and any order of arrival: two indexes with the same documents answer alike.

use crate::bytes::numbers;
use crate::doc::{Doc, Kept, encode, segments};
use crate::posting::Posting;
use crate::terms::Terms;
use roaring::RoaringBitmap;
use std::collections::{BTreeMap, HashMap};

/// One document in its case.
pub(crate) struct Entry {
    pub key: u64,
    pub day: i32,
    pub kind: u8,
    /// Where its bytes end in those of the case; they begin where the document before ends.
    pub end: usize,
}

/// One case.
#[derive(Default)]
pub(crate) struct Group {
    pub id: u64,
    /// By key.
    pub docs: Vec<Entry>,
    pub bytes: Vec<u8>,
}

impl Group {
    pub(crate) fn bytes_of(&self, at: usize) -> &[u8] {
        let from = if at == 0 { 0 } else { self.docs[at - 1].end };
        &self.bytes[from..self.docs[at].end]
    }

    pub(crate) fn kept(&self) -> impl Iterator<Item = (&Entry, Kept<'_>)> {
        (0..self.docs.len()).filter_map(|at| Some((&self.docs[at], Kept::read(self.bytes_of(at))?)))
    }

    /// The latest day of all its documents.
    fn day(&self) -> i32 {
        self.docs
            .iter()
            .map(|doc| doc.day)
            .max()
            .unwrap_or(i32::MIN)
    }

    /// The earliest.
    fn first_day(&self) -> i32 {
        let days = self.docs.iter().map(|doc| doc.day);
        days.min().unwrap_or(i32::MAX)
    }

    fn put_in(&mut self, at: usize, key: u64, doc: (i32, u8), bytes: &[u8]) {
        let from = if at == 0 { 0 } else { self.docs[at - 1].end };
        self.bytes.splice(from..from, bytes.iter().copied());
        self.docs[at..]
            .iter_mut()
            .for_each(|later| later.end += bytes.len());
        self.docs.insert(
            at,
            Entry {
                key,
                day: doc.0,
                kind: doc.1,
                end: from + bytes.len(),
            },
        );
    }

    fn take_out(&mut self, at: usize) {
        let from = if at == 0 { 0 } else { self.docs[at - 1].end };
        let end = self.docs[at].end;
        self.bytes.drain(from..end);
        self.docs.remove(at);
        self.docs[at..]
            .iter_mut()
            .for_each(|later| later.end -= end - from);
    }
}

/// Cases, their documents, and what they are found by.
#[derive(Default)]
pub struct Index {
    pub(crate) terms: Terms,
    /// By place. A free place has no documents.
    pub(crate) groups: Vec<Group>,
    /// The day of the latest document, by place: sorting looks at nothing else.
    pub(crate) days: Vec<i32>,
    /// That of the earliest: most cases lie wholly within the days that are asked for, or wholly outside.
    pub(crate) first_days: Vec<i32>,
    pub(crate) places: HashMap<u64, u32>,
    pub(crate) free: Vec<u32>,
    pub(crate) facets: BTreeMap<(u8, u32), Posting>,
    pub(crate) kinds: BTreeMap<u8, Posting>,
    pub(crate) live: RoaringBitmap,
    documents: usize,
}

impl Index {
    /// An index of nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many documents it holds.
    #[must_use]
    pub const fn documents(&self) -> usize {
        self.documents
    }

    /// How many cases it holds.
    #[must_use]
    pub fn cases(&self) -> usize {
        self.places.len()
    }

    /// Whether a case is here.
    #[must_use]
    pub fn holds(&self, group: u64) -> bool {
        self.places.contains_key(&group)
    }

    /// Takes a document in; one with the same key in the same case is replaced.
    pub fn insert(&mut self, doc: &Doc<'_>) {
        let place = self.place(doc.group);
        let before = self.find_doc(place, doc.key);
        let mut words = Vec::new();
        // The new words come first, so that what both versions have is never taken off and put on again.
        let bytes = encode(doc, &mut self.terms, &mut words);
        words.sort_unstable();
        words.dedup();
        for word in words {
            if let Some(cases) = self.terms.posting(word) {
                cases.insert(place);
            }
        }
        let group = &mut self.groups[place as usize];
        let at = before.unwrap_or_else(|at| at);
        group.put_in(at, doc.key, (doc.day, doc.kind), &bytes);
        for (field, value) in doc.facets {
            self.facets
                .entry((field.0, *value))
                .or_default()
                .insert(place);
        }
        self.kinds.entry(doc.kind).or_default().insert(place);
        self.documents += 1;
        if before.is_ok() {
            self.take_out(place, at + 1);
        }
        self.note_days(place);
    }

    /// Takes a document out. Whether it was there.
    pub fn remove(&mut self, group: u64, key: u64) -> bool {
        let Some(place) = self.places.get(&group).copied() else {
            return false;
        };
        let Ok(at) = self.find_doc(place, key) else {
            return false;
        };
        self.take_out(place, at);
        self.note_days(place);
        if self.groups[place as usize].docs.is_empty() {
            self.give_up(group, place);
        }
        true
    }

    /// Takes a case out with everything in it. Whether it was there.
    pub fn remove_group(&mut self, group: u64) -> bool {
        let Some(place) = self.places.get(&group).copied() else {
            return false;
        };
        let held = std::mem::take(&mut self.groups[place as usize]);
        let mut words: Vec<u32> = Vec::new();
        for (entry, kept) in held.kept() {
            words.extend(kept.words());
            for facet in &kept.facets {
                take_off(&mut self.facets, facet, place);
            }
            take_off(&mut self.kinds, &entry.kind, place);
        }
        words.sort_unstable();
        words.dedup();
        words
            .iter()
            .for_each(|word| self.terms.take_off(*word, place));
        self.documents -= held.docs.len();
        self.give_up(group, place);
        true
    }

    /// Gives back memory that was kept for growing; worth it once, after a whole office was taken in.
    pub fn shrink(&mut self) {
        self.terms.shrink();
        for group in &mut self.groups {
            group.docs.shrink_to_fit();
            group.bytes.shrink_to_fit();
        }
    }

    /// The place of a case, which is new if need be.
    pub(crate) fn place(&mut self, group: u64) -> u32 {
        if let Some(place) = self.places.get(&group) {
            return *place;
        }
        let place = self.free.pop().unwrap_or_else(|| {
            self.groups.push(Group::default());
            self.days.push(i32::MIN);
            self.first_days.push(i32::MAX);
            u32::try_from(self.groups.len() - 1).unwrap_or(u32::MAX)
        });
        self.groups[place as usize].id = group;
        self.places.insert(group, place);
        self.live.insert(place);
        place
    }

    /// Takes in whole cases whose words have numbers already. None, if a number is unknown, a case is empty or twice there.
    pub(crate) fn put_groups(&mut self, groups: Vec<Group>) -> Option<()> {
        for group in groups {
            if group.docs.is_empty() || self.holds(group.id) {
                return None;
            }
            let place = self.place(group.id);
            for (entry, kept) in
                (0..group.docs.len()).map(|at| (&group.docs[at], Kept::read(group.bytes_of(at))))
            {
                for facet in kept?.facets {
                    self.facets.entry(facet).or_default().insert(place);
                }
                self.kinds.entry(entry.kind).or_default().insert(place);
            }
            self.documents += group.docs.len();
            self.groups[place as usize] = group;
            self.note_days(place);
        }
        // First how many cases each word has, then which: lists of the right length, filled one after the other.
        let mut counts = vec![0_u32; self.terms.len()];
        self.each_case_of_words(|word, _| counts[word] += 1)?;
        let mut next: Vec<usize> = Vec::with_capacity(counts.len());
        let mut whole = 0;
        for count in &counts {
            next.push(whole);
            whole += *count as usize;
        }
        let mut cases = vec![0_u32; whole];
        self.each_case_of_words(|word, place| {
            cases[next[word]] = place;
            next[word] += 1;
        })?;
        self.terms.give_cases(&counts, &cases);
        Some(())
    }

    /// Each word of each case once, case after case.
    fn each_case_of_words(&self, mut with: impl FnMut(usize, u32)) -> Option<()> {
        let mut seen = vec![0_u32; self.terms.len()];
        for (group, place) in self.groups.iter().zip(0_u32..) {
            for at in 0..group.docs.len() {
                for word in segments(group.bytes_of(at)).flat_map(|(_, words)| numbers(words)) {
                    let seen = seen.get_mut(word as usize)?;
                    if *seen != place + 1 {
                        *seen = place + 1;
                        with(word as usize, place);
                    }
                }
            }
        }
        Some(())
    }

    fn find_doc(&self, place: u32, key: u64) -> Result<usize, usize> {
        self.groups[place as usize]
            .docs
            .binary_search_by_key(&key, |doc| doc.key)
    }

    /// Takes the document at a place out, and off all lists where no other document of the case keeps the case.
    fn take_out(&mut self, place: u32, at: usize) {
        let group = &mut self.groups[place as usize];
        let gone = group.bytes_of(at).to_vec();
        let kind = group.docs[at].kind;
        group.take_out(at);
        self.documents -= 1;
        let Some(gone) = Kept::read(&gone) else {
            return;
        };
        let mut words: Vec<u32> = gone.words().collect();
        words.sort_unstable();
        words.dedup();
        let mut kept_words = vec![false; words.len()];
        let mut facets = gone.facets;
        let group = &self.groups[place as usize];
        for (_, other) in group.kept() {
            for word in other.words() {
                if let Ok(at) = words.binary_search(&word) {
                    kept_words[at] = true;
                }
            }
            facets.retain(|facet| !other.facets.contains(facet));
        }
        let last_of_kind = !group.docs.iter().any(|doc| doc.kind == kind);
        for (word, _) in words.iter().zip(kept_words).filter(|(_, kept)| !kept) {
            self.terms.take_off(*word, place);
        }
        for facet in &facets {
            take_off(&mut self.facets, facet, place);
        }
        if last_of_kind {
            take_off(&mut self.kinds, &kind, place);
        }
    }

    fn note_days(&mut self, place: u32) {
        let group = &self.groups[place as usize];
        (self.first_days[place as usize], self.days[place as usize]) =
            (group.first_day(), group.day());
    }

    fn give_up(&mut self, group: u64, place: u32) {
        self.places.remove(&group);
        self.live.remove(place);
        self.groups[place as usize] = Group::default();
        self.note_days(place);
        self.free.push(place);
    }
}

fn take_off<K: Ord>(lists: &mut BTreeMap<K, Posting>, key: &K, place: u32) {
    if let Some(cases) = lists.get_mut(key) {
        cases.remove(place);
        if cases.is_empty() {
            lists.remove(key);
        }
    }
}
