//! Whether what came in may be known already: the same people in whatever letters, on the same day, at the same place, by
//! the same act, in the same words. Each time with the reasons, for a person who decides. Words are compared by three
//! beside each other, exactly, from what the index keeps anyway. Absent: translation.

use crate::bytes::numbers;
use crate::doc::{Field, pinyin, segments};
use crate::family::Family;
use crate::fold::each_word;
use crate::index::{Group, Index};
use crate::meaning::union;
use crate::name::{Likeness, Name, SAME_PERCENT, bones_key, mix};
use crate::terms::Where;
use roaring::RoaringBitmap;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

/// So many cases are compared fully for each thing that they may have in common.
const COMPARED: usize = 200;
/// So many are given back.
const SHOWN: usize = 20;
/// From here on it is worth a person's look.
const SCORE_MIN: u32 = 25;
/// Days that are told apart by this much may be one day that two people remember.
const DAYS_NEAR: u32 = 3;
/// The rarest words of a text, by which others with the same words are found.
const RARE_WORDS: usize = 24;
/// So many of them a case must hold to be compared.
const RARE_MIN: u32 = 3;
/// Longer names and places are not read to their end.
const NAME_BYTES_MAX: usize = 1_000;
/// Nor are more words of them.
const NAME_WORDS_MAX: usize = 12;
/// Threes of words that a text must have to be compared.
const THREES_MIN: usize = 12;
/// From this share of same threes on, texts have something to do with each other.
const WORDS_PERCENT_MIN: usize = 15;

/// What is asked about.
#[derive(Clone, Copy, Default)]
pub struct Candidate<'a> {
    /// The people in it.
    pub names: &'a [&'a str],
    /// The places, in words.
    pub places: &'a [&'a str],
    /// What is coded: acts, State …
    pub facets: &'a [(Field, u32)],
    /// The days of what happened, in days since 1970.
    pub days: &'a [i32],
    /// What is told.
    pub text: &'a str,
    /// The case it stands in itself, if it does.
    pub except: Option<u64>,
}

/// A case that may be about the same.
#[derive(Clone, PartialEq, Eq)]
pub struct Alike {
    /// The case.
    pub group: u64,
    /// Up to 100.
    pub score: u8,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// What a case has in common with what is asked about. Not `Debug`: it holds a person's name.
#[derive(Clone, PartialEq, Eq)]
pub enum Reason {
    /// A name of it may be the same person's.
    SameName {
        /// Which of the names that were asked about.
        asked: usize,
        /// The name as the case has it.
        theirs: String,
        /// How alike they are.
        likeness: Likeness,
    },
    /// So many of a hundred threes of words are the same.
    SameWords(u8),
    /// Something in it was on this day.
    SameDay(i32),
    /// Something in it was near one of the days.
    NearDay {
        /// The day that was asked about.
        asked: i32,
        /// The day of a document of the case.
        theirs: i32,
    },
    /// It names this one of the places.
    SamePlace(usize),
    /// It has this code.
    SameCode(Field, u32),
}

/// The cases that may be about the same as what came in, most alike first.
#[must_use]
pub fn known(index: &Index, candidate: &Candidate<'_>) -> Vec<Alike> {
    let places: Vec<RoaringBitmap> = candidate
        .places
        .iter()
        .map(|it| with_words(index, it))
        .collect();
    let texts = Threes::of(index, candidate.text);
    let asked: Vec<Name> = candidate.names.iter().map(|it| Name::of(it)).collect();
    let mut worth: BTreeSet<u32> = BTreeSet::new();
    for name in candidate.names {
        worth.extend(by_name(index, name));
    }
    let by_words = by_rare_words(index, candidate.text);
    worth.extend(&by_words);
    worth.extend(by_circumstances(index, candidate, &places));
    let mut found: Vec<(i32, Alike)> = Vec::new();
    for place in worth {
        let group = &index.groups[place as usize];
        if Some(group.id) == candidate.except {
            continue;
        }
        let mut reasons = Vec::new();
        names(group, &asked, &mut reasons);
        if let Some(percent) = texts.as_ref().and_then(|it| it.in_case(group)) {
            reasons.push(Reason::SameWords(percent));
        }
        days(group, candidate, &mut reasons);
        let at = places
            .iter()
            .enumerate()
            .filter(|(_, set)| set.contains(place));
        reasons.extend(at.map(|(at, _)| Reason::SamePlace(at)));
        let coded = candidate.facets.iter().filter(|(field, value)| {
            index
                .facets
                .get(&(field.0, *value))
                .is_some_and(|cases| cases.contains(place))
        });
        reasons.extend(coded.map(|(field, value)| Reason::SameCode(*field, *value)));
        let score = score(&reasons);
        if score >= SCORE_MIN {
            let score = u8::try_from(score.min(100)).unwrap_or(100);
            found.push((
                index.days[place as usize],
                Alike {
                    group: group.id,
                    score,
                    reasons,
                },
            ));
        }
    }
    found.sort_by_key(|(day, it)| (Reverse(it.score), Reverse(*day), it.group));
    found.into_iter().take(SHOWN).map(|(_, it)| it).collect()
}

/// What the reasons say together. A name or the words can say enough alone, circumstances only when several meet.
fn score(reasons: &[Reason]) -> u32 {
    let (mut best_name, mut more_names, mut words, mut day, mut around) = (0, 0, 0, 0, 0);
    for reason in reasons {
        match reason {
            Reason::SameName { likeness, .. } => {
                let points =
                    25 + u32::from(likeness.percent.saturating_sub(SAME_PERCENT)) * 25 / 30;
                more_names += if best_name > 0 { 12 } else { 0 };
                best_name = best_name.max(points);
            }
            Reason::SameWords(percent) => words = u32::from(*percent) * 60 / 100,
            Reason::SameDay(_) => day = 14,
            Reason::NearDay { .. } => day = day.max(6),
            Reason::SamePlace(_) => around += 8,
            Reason::SameCode(..) => around += 5,
        }
    }
    best_name + more_names.min(24) + words + day + around.min(20)
}

/// The best cases by a score for each place.
fn best(index: &Index, scores: HashMap<u32, u32>, least: u32) -> Vec<u32> {
    let mut all: Vec<_> = scores
        .into_iter()
        .filter(|(_, score)| *score >= least)
        .map(|(place, score)| {
            (
                Reverse(score),
                Reverse(index.days[place as usize]),
                index.groups[place as usize].id,
                place,
            )
        })
        .collect();
    if all.len() > COMPARED {
        all.select_nth_unstable(COMPARED);
        all.truncate(COMPARED);
    }
    all.into_iter().map(|(.., place)| place).collect()
}

fn by_name(index: &Index, name: &str) -> Vec<u32> {
    let mut words = distinct(name);
    words.extend(pinyin(name).iter().flat_map(|it| distinct(it)));
    let mut scores: HashMap<u32, u32> = HashMap::new();
    for word in words {
        let family = Family::of(&word, &index.terms);
        let mut list = family.names;
        list.extend(family.sounds);
        // Wider than the search: slips within one script too.
        list.extend(
            bones_key(&word)
                .into_iter()
                .flat_map(|key| index.terms.sounding(key)),
        );
        list.retain(|term| {
            index
                .terms
                .get(*term)
                .is_some_and(|it| it.place == Where::Name)
        });
        list.sort_unstable();
        list.dedup();
        let cases = union(&list, &index.terms, index.groups.len());
        let rarity = (index.live.len() / (cases.len() + 1)).max(1).ilog2() + 1;
        for place in cases {
            *scores.entry(place).or_default() += rarity;
        }
    }
    best(index, scores, 1)
}

fn by_rare_words(index: &Index, text: &str) -> Vec<u32> {
    let mut words: BTreeSet<u32> = BTreeSet::new();
    each_word(text, |_, word, _| {
        words.extend(index.terms.find(word, Where::Text))
    });
    let many = (index.live.len() / 50).max(64);
    let mut rare: Vec<_> = words
        .into_iter()
        .filter_map(|word| index.terms.get(word))
        .map(|term| (term.cases.len(), &term.text, &term.cases))
        .filter(|(count, ..)| *count <= many)
        .collect();
    rare.sort_by_key(|(count, text, _)| (*count, *text));
    let mut scores: HashMap<u32, u32> = HashMap::new();
    for (.., cases) in rare.into_iter().take(RARE_WORDS) {
        cases
            .iter()
            .for_each(|place| *scores.entry(place).or_default() += 1);
    }
    best(index, scores, RARE_MIN)
}

/// Cases with the same codes, at the same place where one is named, near one of the days.
fn by_circumstances(
    index: &Index,
    candidate: &Candidate<'_>,
    places: &[RoaringBitmap],
) -> Vec<u32> {
    if candidate.days.is_empty() || (candidate.facets.is_empty() && places.is_empty()) {
        return Vec::new();
    }
    let mut set = index.live.clone();
    let fields: BTreeSet<Field> = candidate.facets.iter().map(|(field, _)| *field).collect();
    for field in fields {
        let mut any = RoaringBitmap::new();
        let values = candidate.facets.iter().filter(|(it, _)| *it == field);
        values
            .filter_map(|(field, value)| index.facets.get(&(field.0, *value)))
            .for_each(|cases| cases.add_to(&mut any));
        set &= any;
    }
    if !places.is_empty() {
        set &= places.iter().fold(RoaringBitmap::new(), |all, it| all | it);
    }
    let mut scores = HashMap::new();
    for place in set {
        let docs = &index.groups[place as usize].docs;
        let nearest = docs
            .iter()
            .flat_map(|doc| candidate.days.iter().map(|day| day.abs_diff(doc.day)))
            .min()
            .filter(|apart| *apart <= DAYS_NEAR);
        if let Some(apart) = nearest {
            scores.insert(place, DAYS_NEAR + 1 - apart);
        }
    }
    best(index, scores, 1)
}

fn with_words(index: &Index, text: &str) -> RoaringBitmap {
    let mut set: Option<RoaringBitmap> = None;
    for word in distinct(text) {
        let family = Family::of(&word, &index.terms);
        let lists = [family.names, family.texts, family.forms, family.sounds].concat();
        let with = union(&lists, &index.terms, index.groups.len());
        set = Some(set.map_or_else(|| with.clone(), |set| set & &with));
    }
    set.unwrap_or_default()
}

/// The different words of a name or a place; of a whole book, the first few.
fn distinct(text: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let end = text.floor_char_boundary(NAME_BYTES_MAX);
    each_word(&text[..end], |_, word, _| {
        if all.len() < NAME_WORDS_MAX {
            all.insert(word.to_owned());
        }
    });
    all
}

fn names(group: &Group, asked: &[Name], reasons: &mut Vec<Reason>) {
    if asked.is_empty() {
        return;
    }
    let theirs: BTreeSet<&str> = group.kept().flat_map(|(_, kept)| kept.names).collect();
    let theirs: Vec<(Name, &str)> = theirs.into_iter().map(|it| (Name::of(it), it)).collect();
    for (at, name) in asked.iter().enumerate() {
        let alike = theirs
            .iter()
            .map(|(theirs, text)| (name.likeness(theirs), *text));
        let best = alike.max_by_key(|(it, text)| (it.percent, Reverse(*text)));
        if let Some((likeness, theirs)) = best.filter(|(it, _)| it.percent >= SAME_PERCENT) {
            reasons.push(Reason::SameName {
                asked: at,
                theirs: theirs.to_owned(),
                likeness,
            });
        }
    }
}

fn days(group: &Group, candidate: &Candidate<'_>, reasons: &mut Vec<Reason>) {
    let apart = |asked: i32, theirs: i32| asked.abs_diff(theirs);
    let all = candidate
        .days
        .iter()
        .flat_map(|asked| group.docs.iter().map(|doc| (*asked, doc.day)));
    let nearest = all.min_by_key(|(asked, theirs)| (apart(*asked, *theirs), *asked, *theirs));
    match nearest {
        Some((asked, theirs)) if asked == theirs => reasons.push(Reason::SameDay(asked)),
        Some((asked, theirs)) if apart(asked, theirs) <= DAYS_NEAR => {
            reasons.push(Reason::NearDay { asked, theirs });
        }
        _ => {}
    }
}

/// All threes of words beside each other in a text.
struct Threes {
    all: Vec<u64>,
    /// A bit for each, to see quickly that most of another text are none of them.
    bits: [u64; 256],
}

impl Threes {
    fn of(index: &Index, text: &str) -> Option<Self> {
        let mut words = Vec::new();
        let mut unknown = u32::MAX;
        each_word(text, |_, word, _| {
            // A word that no case holds is like no other.
            unknown -= 1;
            words.push(index.terms.find(word, Where::Text).unwrap_or(unknown));
        });
        let mut all: Vec<u64> = words.array_windows().map(three).collect();
        all.sort_unstable();
        all.dedup();
        let mut bits = [0; 256];
        for it in &all {
            bits[(it >> 6) as usize % 256] |= 1 << (it % 64);
        }
        (all.len() >= THREES_MIN).then_some(Self { all, bits })
    }

    /// The share of the same threes with the text of the case that has most, of the shorter text.
    fn in_case(&self, group: &Group) -> Option<u8> {
        let shares = (0..group.docs.len()).map(|at| self.in_document(group.bytes_of(at)));
        let percent = shares.max()?;
        (percent >= WORDS_PERCENT_MIN).then(|| u8::try_from(percent.min(100)).unwrap_or(100))
    }

    fn in_document(&self, bytes: &[u8]) -> usize {
        let (mut count, mut same) = (0, Vec::new());
        for (_, words) in segments(bytes).filter(|(weight, _)| *weight > 0) {
            let mut last = [0; 3];
            for (at, word) in numbers(words).enumerate() {
                last = [last[1], last[2], word];
                if at < 2 {
                    continue;
                }
                count += 1;
                let it = three(&last);
                let may = self.bits[(it >> 6) as usize % 256] & (1 << (it % 64)) != 0;
                if may && self.all.binary_search(&it).is_ok() {
                    same.push(it);
                }
            }
        }
        if count < THREES_MIN {
            return 0;
        }
        same.sort_unstable();
        same.dedup();
        same.len() * 100 / self.all.len().min(count)
    }
}

fn three(words: &[u32; 3]) -> u64 {
    words
        .iter()
        .fold(3, |state, word| mix(state ^ u64::from(*word)))
}
