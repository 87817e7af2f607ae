//! A wish of a question in the numbers of an index: which words would meet it, which cases may, and how to make sure.

use crate::bytes::{holds, numbers, put};
use crate::doc::{NAME_WEIGHT, segments};
use crate::family::Family;
use crate::index::Index;
use crate::query::Want;
use crate::terms::{Terms, Where};
use memchr::memmem::Finder;
use roaring::RoaringBitmap;

/// How well a word is met: as a name, as it stands, in another form, in other letters.
const QUALITIES: [u32; 4] = [100, 80, 60, 50];

/// One wish.
pub(crate) struct Meaning {
    /// The words that meet it alone, with how well.
    pub words: Vec<(u32, Vec<u32>)>,
    /// Rows of words that meet it beside each other.
    pub rows: Vec<Finder<'static>>,
    /// The cases that meet it; where there are rows, those that may.
    pub cases: RoaringBitmap,
    /// What it says about a case to meet it: rare words say more.
    pub rarity: u32,
}

impl Meaning {
    pub(crate) fn of(want: &Want, index: &Index, sounds: bool) -> Self {
        let terms = &index.terms;
        let mut meaning = Self {
            words: Vec::new(),
            rows: Vec::new(),
            cases: RoaringBitmap::new(),
            rarity: 1,
        };
        match want {
            Want::Word { text, open } => {
                let mut family = if sounds {
                    Family::of(text, terms)
                } else {
                    Family::plain(text, terms)
                };
                if *open {
                    family.begin(text, terms);
                }
                let lists = [family.names, family.texts, family.forms, family.sounds];
                meaning.words.extend(
                    QUALITIES
                        .into_iter()
                        .zip(lists)
                        .filter(|(_, list)| !list.is_empty()),
                );
            }
            Want::Phrase(words) => {
                meaning.row(words, Where::Text, index);
                meaning.row(words, Where::Name, index);
            }
            Want::Han { pairs, names } => {
                meaning.row(pairs, Where::Text, index);
                meaning.row(pairs, Where::Name, index);
                if sounds {
                    names
                        .iter()
                        .for_each(|words| meaning.row(words, Where::Name, index));
                }
            }
        }
        for (_, list) in &meaning.words {
            meaning.cases |= union(list, terms, index.groups.len());
        }
        let share = index.live.len() / (meaning.cases.len() + 1);
        meaning.rarity = share.max(1).ilog2() + 1;
        meaning
    }

    fn row(&mut self, words: &[String], place: Where, index: &Index) {
        let found: Option<Vec<u32>> = words
            .iter()
            .map(|word| index.terms.find(word, place))
            .collect();
        match found.as_deref() {
            None | Some([]) => {}
            Some([only]) => self
                .words
                .push((QUALITIES[place as usize ^ 1], vec![*only])),
            Some(all) => {
                let mut bytes = Vec::new();
                all.iter().for_each(|it| put(u64::from(*it), &mut bytes));
                self.rows.push(Finder::new(&bytes).into_owned());
                self.cases |= intersection(all, &index.terms);
            }
        }
    }

    /// Whether a row may stand in documents, by their bytes alone.
    pub(crate) fn may_be_in(&self, bytes: &[u8]) -> bool {
        self.rows.iter().any(|row| row.find(bytes).is_some())
    }

    /// Whether a row stands in a document.
    pub(crate) fn row_in(&self, bytes: &[u8]) -> bool {
        self.rows.iter().any(|row| {
            // The whole first: most documents hold it nowhere.
            row.find(bytes).is_some() && segments(bytes).any(|(_, words)| holds(words, row))
        })
    }
}

/// All cases of some words.
pub(crate) fn union(list: &[u32], terms: &Terms, places: usize) -> RoaringBitmap {
    let mut set = RoaringBitmap::new();
    let postings = || {
        list.iter()
            .filter_map(|it| terms.get(*it))
            .map(|it| &it.cases)
    };
    if list.len() < 8 {
        postings().for_each(|it| it.add_to(&mut set));
        return set;
    }
    // Thousands of short lists, while a word is typed: one bit for each case.
    let mut bits = vec![0_u8; places.div_ceil(8)];
    for posting in postings() {
        match posting {
            crate::posting::Posting::Few(all) => {
                all.iter()
                    .for_each(|it| bits[*it as usize / 8] |= 1 << (it % 8));
            }
            crate::posting::Posting::Many(all) => set |= &**all,
        }
    }
    set | RoaringBitmap::from_lsb0_bytes(0, &bits)
}

fn intersection(all: &[u32], terms: &Terms) -> RoaringBitmap {
    let mut postings: Vec<_> = all
        .iter()
        .filter_map(|it| terms.get(*it))
        .map(|it| &it.cases)
        .collect();
    postings.sort_by_key(|it| it.len());
    let mut set = RoaringBitmap::new();
    let mut rest = postings.into_iter();
    if let Some(first) = rest.next() {
        first.add_to(&mut set);
    }
    rest.fold(set, |set, posting| posting.within(&set))
}

/// All wishes of a question, ready to be looked for in documents.
pub(crate) struct Meanings {
    pub wanted: Vec<Meaning>,
    /// Word, wish, how well; by word.
    words: Vec<(u32, usize, u32)>,
    /// A bit for each word of the index: most words of a document are not asked for.
    asked: Vec<u64>,
}

/// What a document has of a question.
#[derive(Clone, Copy, Default)]
pub(crate) struct Met {
    /// A bit for each wish.
    pub wishes: u32,
    pub score: u32,
}

impl Meanings {
    pub(crate) fn of(wanted: Vec<Meaning>, index: &Index) -> Self {
        let mut words = Vec::new();
        for (wish, meaning) in wanted.iter().enumerate() {
            for (quality, list) in &meaning.words {
                words.extend(list.iter().map(|word| (*word, wish, *quality)));
            }
        }
        words.sort_unstable();
        let mut asked = vec![0; index.terms.len().div_ceil(64)];
        for (word, ..) in &words {
            asked[*word as usize / 64] |= 1 << (word % 64);
        }
        Self {
            wanted,
            words,
            asked,
        }
    }

    /// Whether a word meets a wish by itself.
    pub(crate) fn asked(&self, word: u32) -> bool {
        self.asked
            .get(word as usize / 64)
            .is_some_and(|bits| bits & (1 << (word % 64)) != 0)
    }

    fn meant(&self, word: u32) -> &[(u32, usize, u32)] {
        let from = self.words.partition_point(|it| it.0 < word);
        let to = self.words[from..].partition_point(|it| it.0 == word);
        &self.words[from..from + to]
    }

    /// Which wishes a document meets, and how well.
    pub(crate) fn met(&self, bytes: &[u8]) -> Met {
        let mut best = [0_u32; 32];
        for (weight, words) in segments(bytes) {
            let weight = u32::from(if weight == 0 { NAME_WEIGHT } else { weight });
            for word in numbers(words).filter(|word| self.asked(*word)) {
                for (_, wish, quality) in self.meant(word) {
                    best[*wish % 32] = best[*wish % 32].max(quality * weight);
                }
            }
        }
        for (wish, meaning) in self.wanted.iter().enumerate() {
            if !meaning.rows.is_empty() && meaning.row_in(bytes) {
                best[wish % 32] = best[wish % 32].max(QUALITIES[1]);
            }
        }
        let mut met = Met::default();
        for (wish, meaning) in self
            .wanted
            .iter()
            .enumerate()
            .filter(|(wish, _)| best[wish % 32] > 0)
        {
            met.wishes |= 1 << (wish % 32);
            met.score = met
                .score
                .saturating_add(best[wish % 32].saturating_mul(meaning.rarity));
        }
        // All words in one document say more than one in each.
        met.score = met.score.saturating_mul(met.wishes.count_ones());
        met
    }
}
