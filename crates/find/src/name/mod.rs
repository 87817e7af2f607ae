//! Whether two names may be one person's: order, initials, missing parts, spellings, and the way of a name through
//! Latin, Cyrillic, Arabic and Chinese letters. A hint for a person, never a decision. No list of who is called what.

mod near;
mod parts;
mod roman;

pub(crate) use parts::family_and_given;
pub use roman::Script;
pub(crate) use roman::script;

use near::{Pair, near};
use parts::{Part, bare, readings};
use roman::vowel;

/// From this likeness on, two names may be one person's.
pub const SAME_PERCENT: u8 = 70;

/// From this nearness on, two parts count as the same part. Measured on half of the pairs, see `tests/names.rs`.
const PART_MIN: u32 = 62;

/// How alike two names are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// 100 is the same; from [`SAME_PERCENT`] on it is worth a look.
    pub percent: u8,
    /// What differs and what was met nevertheless, in a fixed order, each once.
    pub why: Vec<Why>,
}

/// What makes two names alike, or what is between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Letter by letter, but for case and accents.
    SameSpelling,
    /// One is written in another script.
    OtherScript(Script, Script),
    /// It sounds alike and is spelt otherwise.
    OtherSpelling,
    /// The parts stand in another order.
    OtherOrder,
    /// One has an initial where the other has a name.
    Initial,
    /// One has parts that the other has not.
    MissingPart,
    /// A part of each has no counterpart in the other.
    OtherPart,
}

/// How alike two names are.
#[must_use]
pub fn likeness(one: &str, other: &str) -> Likeness {
    Name::of(one).likeness(&Name::of(other))
}

/// A name that is ready to be compared with many.
pub struct Name(Vec<Vec<Part>>);

impl Name {
    /// Reads a name.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self(readings(name))
    }

    /// How alike this name and another are.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> Likeness {
        let mut best = Likeness {
            percent: 0,
            why: Vec::new(),
        };
        for ours in &self.0 {
            for theirs in &other.0 {
                let found = compare(ours, theirs);
                if found.percent > best.percent {
                    best = found;
                }
            }
        }
        best
    }
}

/// A pair of parts that were found for each other.
struct Met {
    ours: usize,
    theirs: usize,
    near: u32,
    initial: bool,
}

fn compare(ours: &[Part], theirs: &[Part]) -> Likeness {
    let met = meet(ours, theirs);
    let mut percent = score(ours, theirs, &met);
    let mut why = reasons(ours, theirs, &met);
    // Written together or apart: Jong Un, Jongun.
    if ours.len() != theirs.len() {
        let together = together(ours, theirs);
        if together > percent {
            percent = together;
            why = vec![Why::OtherSpelling];
        }
    }
    if let (Some(one), Some(other)) = (ours.first(), theirs.first())
        && one.script != other.script
    {
        why.push(Why::OtherScript(one.script, other.script));
    }
    why.sort_unstable();
    why.dedup();
    Likeness {
        percent: u8::try_from(percent.min(100)).unwrap_or(100),
        why,
    }
}

fn meet(ours: &[Part], theirs: &[Part]) -> Vec<Met> {
    let mut all: Vec<Met> = Vec::new();
    for (at, one) in ours.iter().enumerate() {
        for (place, other) in theirs.iter().enumerate() {
            let initial = one.initial != other.initial;
            let near = part_near(one, other);
            if near >= PART_MIN {
                all.push(Met {
                    ours: at,
                    theirs: place,
                    near,
                    initial,
                });
            }
        }
    }
    // The nearest first; of equals, those at the same place.
    all.sort_by_key(|it| {
        (
            std::cmp::Reverse(it.near),
            it.ours.abs_diff(it.theirs),
            it.ours,
        )
    });
    let (mut used, mut used_there) = (vec![false; ours.len()], vec![false; theirs.len()]);
    all.retain(|it| {
        let free = !used[it.ours] && !used_there[it.theirs];
        if free {
            used[it.ours] = true;
            used_there[it.theirs] = true;
        }
        free
    });
    all
}

fn part_near(one: &Part, other: &Part) -> u32 {
    if one.initial || other.initial {
        let same = one
            .sounds
            .first()
            .zip(other.sounds.first())
            .is_some_and(|(a, b)| a == b);
        return if same { 90 } else { 0 };
    }
    if one.text == other.text {
        return 100;
    }
    let pair = Pair::of(one.script, other.script);
    stretch(near(&one.sounds, &other.sounds, pair), pair).min(99)
}

/// What counts as the same lies higher where both scripts write all sounds, and lower where they do not.
fn stretch(near: u32, pair: Pair) -> u32 {
    let same = match pair {
        Pair::Same => 72,
        Pair::Letters => 70,
        Pair::Arabic => 66,
        Pair::Han => 60,
    };
    if near >= same {
        SAME_PERCENT as u32 + (near - same) * (100 - SAME_PERCENT as u32) / (100 - same)
    } else {
        near * SAME_PERCENT as u32 / same
    }
}

fn weight(part: &Part) -> u32 {
    if part.initial {
        1
    } else {
        4 + u32::try_from(part.sounds.len().min(8)).unwrap_or(8)
    }
}

fn score(ours: &[Part], theirs: &[Part], met: &[Met]) -> u32 {
    if met.is_empty() {
        return match (ours, theirs) {
            ([one], [other]) => part_near(one, other),
            _ => 0,
        };
    }
    let weights = |it: &Met| {
        weight(&ours[it.ours])
            .min(weight(&theirs[it.theirs]))
            .max(2)
    };
    let whole: u32 = met.iter().map(weights).sum();
    let sum: u32 = met.iter().map(|it| it.near * weights(it)).sum();
    let mean = sum / whole.max(1);
    let left = |parts: &[Part], used: &dyn Fn(usize) -> bool| -> u32 {
        (0..parts.len())
            .filter(|at| !used(*at))
            .map(|at| weight(&parts[at]))
            .sum()
    };
    let ours_left = left(ours, &|at| met.iter().any(|it| it.ours == at));
    let theirs_left = left(theirs, &|at| met.iter().any(|it| it.theirs == at));
    let full = met.iter().filter(|it| !it.initial).count();
    if ours_left > 0 && theirs_left > 0 {
        // Somebody else of the same family, or of the same given name.
        let least = ours_left.min(theirs_left);
        return mean * whole * 80 / (100 * (whole + least * 2).max(1));
    }
    if ours_left + theirs_left > 0 {
        let single = met.len() < 2 || full == 0;
        return if single {
            mean * 62 / 100
        } else {
            mean.saturating_sub(8)
        };
    }
    if full == 0 { mean / 2 } else { mean }
}

fn together(ours: &[Part], theirs: &[Part]) -> u32 {
    let all = |parts: &[Part]| -> Vec<u8> {
        parts
            .iter()
            .flat_map(|it| it.sounds.iter().copied())
            .collect()
    };
    let (Some(one), Some(other)) = (ours.first(), theirs.first()) else {
        return 0;
    };
    if ours.iter().chain(theirs).any(|it| it.initial) {
        return 0;
    }
    let pair = Pair::of(one.script, other.script);
    let near = near(&all(ours), &all(theirs), pair);
    stretch(near, pair).saturating_sub(12)
}

fn reasons(ours: &[Part], theirs: &[Part], met: &[Met]) -> Vec<Why> {
    let mut why = Vec::new();
    if met.is_empty() {
        return why;
    }
    if met.iter().all(|it| it.near == 100) {
        why.push(Why::SameSpelling);
    }
    if met.iter().any(|it| it.initial) {
        why.push(Why::Initial);
    }
    if met.iter().any(|it| it.near < 100 && !it.initial) {
        why.push(Why::OtherSpelling);
    }
    let mut order: Vec<(usize, usize)> = met.iter().map(|it| (it.ours, it.theirs)).collect();
    order.sort_unstable();
    if order.windows(2).any(|two| two[0].1 > two[1].1) {
        why.push(Why::OtherOrder);
    }
    match (ours.len() > met.len(), theirs.len() > met.len()) {
        (true, true) => why.push(Why::OtherPart),
        (false, false) => {}
        _ => why.push(Why::MissingPart),
    }
    why
}

/// Whether two words may be one name in two scripts.
pub(crate) fn words_alike(one: &str, other: &str) -> bool {
    let pair = Pair::of(script(one), script(other));
    let (one, other) = (bare(one), bare(other));
    stretch(near(&roman::sounds(one), &roman::sounds(other), pair), pair) >= u32::from(SAME_PERCENT)
}

/// The key under which names that sound alike in scripts with vowels are found: sounds with close vowels as one.
pub(crate) fn sound_key(word: &str) -> Option<u64> {
    let sounds = roman::sounds(word);
    if sounds.iter().filter(|it| !vowel(**it)).count() < 2 {
        return None;
    }
    let mut key: Vec<u8> = Vec::with_capacity(sounds.len());
    for sound in sounds {
        let sound = match sound {
            b'e' => b'a',
            b'o' => b'u',
            b'j' => b'i',
            b'X' => b'h',
            other => other,
        };
        if key.last() != Some(&sound) {
            key.push(sound);
        }
    }
    Some(hash(1, &key))
}

/// The key under which a name is found whatever script it is in: its consonants in few classes.
pub(crate) fn bones_key(word: &str) -> Option<u64> {
    let mut key: Vec<u8> = Vec::new();
    let sounds = roman::sounds(bare(word));
    for (at, sound) in sounds.iter().enumerate() {
        let class = match sound {
            b'v' | b'u' | b'o' if at == 0 => b'v',
            it if vowel(*it) || *it == b'j' => {
                if at == 0 {
                    b'a'
                } else {
                    continue;
                }
            }
            // Arabic has one letter for u, o and w.
            b'v' | b'h' => continue,
            b'X' => b'k',
            b'g' | b'J' => b'g',
            b'c' | b'z' => b's',
            b'p' => b'b',
            other => *other,
        };
        if key.last() != Some(&class) {
            key.push(class);
        }
    }
    (key.len() >= 2).then(|| hash(2, &key))
}

fn hash(seed: u64, bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(seed, |state, byte| mix(state ^ u64::from(*byte)))
}

/// The finaliser of SplitMix64.
pub(crate) const fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
