//! How near two rows of sounds are: an alignment in which sounds that turn into each other between scripts cost less
//! than others, and vowels less than consonants.

use super::roman::{Script, vowel};

/// What leaving a sound out costs, in hundredths.
const CONSONANT: u32 = 100;
const VOWEL: u32 = 50;

/// Sounds that are written for each other, with the price.
const CLOSE: &[(u8, u8, u8)] = &[
    (b'k', b'X', 30),
    (b'k', b'g', 40),
    (b'h', b'X', 15),
    (b'h', b'g', 40),
    (b'g', b'X', 40),
    (b'g', b'J', 30),
    (b'j', b'J', 20),
    (b'J', b'S', 45),
    (b'J', b'z', 30),
    (b'J', b'C', 40),
    (b'C', b'S', 30),
    (b'C', b'c', 30),
    (b'C', b'k', 45),
    (b'C', b's', 45),
    (b'c', b's', 30),
    (b'c', b'z', 30),
    (b'c', b't', 45),
    (b'c', b'k', 40),
    (b'S', b's', 30),
    (b's', b'z', 25),
    (b'S', b'z', 50),
    (b'S', b'X', 50),
    (b'b', b'p', 35),
    (b'b', b'v', 40),
    (b'f', b'v', 25),
    (b'f', b'p', 40),
    (b't', b'd', 40),
    (b'm', b'n', 60),
    (b'l', b'r', 60),
    (b'j', b'i', 10),
    (b'v', b'u', 10),
    (b'v', b'o', 30),
    (b'h', b'a', 40),
    (b'X', b'S', 60),
    (b'd', b'z', 60),
    (b't', b's', 60),
];

/// The same as a table, since it is asked for every two sounds of every two names.
static PRICES: [[u8; SOUNDS]; SOUNDS] = prices();

const SOUNDS: usize = (b'z' - b'A') as usize + 1;

const fn place(sound: u8) -> usize {
    (sound.saturating_sub(b'A') as usize) % SOUNDS
}

const fn prices() -> [[u8; SOUNDS]; SOUNDS] {
    let mut all = [[0; SOUNDS]; SOUNDS];
    let mut at = 0;
    while at < CLOSE.len() {
        let (one, other, price) = CLOSE[at];
        all[place(one)][place(other)] = price;
        all[place(other)][place(one)] = price;
        at += 1;
    }
    all
}

const fn weight(sound: u8) -> u32 {
    if vowel(sound) { VOWEL } else { CONSONANT }
}

fn left_out(sound: u8, pair: Pair) -> u32 {
    match (sound, pair) {
        (it, Pair::Arabic) if vowel(it) => 15,
        (it, Pair::Han) if vowel(it) => 30,
        (b'h' | b'j', _) => 50,
        (b'r', Pair::Han) => 40,
        (b'n', Pair::Han) => 60,
        (it, _) if vowel(it) => 45,
        _ => CONSONANT,
    }
}

fn instead(one: u8, other: u8, pair: Pair) -> u32 {
    if one == other {
        return 0;
    }
    let price = match PRICES[place(one)][place(other)] {
        0 => None,
        price => Some(u32::from(price)),
    };
    match price {
        Some(price) if pair == Pair::Han => price / 2,
        Some(price) => price,
        None if vowel(one) && vowel(other) => {
            let alike = matches!(
                (one, other),
                (b'a', b'e' | b'o')
                    | (b'e', b'a' | b'i')
                    | (b'i', b'e')
                    | (b'o', b'u' | b'a')
                    | (b'u', b'o')
            );
            match (pair, alike) {
                (Pair::Same, true) => 25,
                (Pair::Same, false) => 45,
                (_, true) => 15,
                (_, false) => 30,
            }
        }
        None => CONSONANT + 20,
    }
}

/// What two scripts do to vowels.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pair {
    /// Both write them, and the same way.
    Same,
    /// Two alphabets with vowels.
    Letters,
    /// One of them is Arabic.
    Arabic,
    /// One of them is Chinese, which has syllables.
    Han,
}

impl Pair {
    pub(crate) fn of(one: Script, other: Script) -> Self {
        match (one, other) {
            (Script::Han, Script::Han) => Self::Same,
            (Script::Han, _) | (_, Script::Han) => Self::Han,
            (Script::Arabic, Script::Arabic) => Self::Same,
            (Script::Arabic, _) | (_, Script::Arabic) => Self::Arabic,
            (a, b) if a == b => Self::Same,
            _ => Self::Letters,
        }
    }
}

/// How near two rows of sounds are, in percent.
pub(crate) fn near(one: &[u8], other: &[u8], pair: Pair) -> u32 {
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    let mut row: Vec<u32> = vec![0];
    for sound in other {
        row.push(row[row.len() - 1] + left_out(*sound, pair));
    }
    let mut before: Vec<u32> = Vec::new();
    for (at, sound) in one.iter().enumerate() {
        let mut next = vec![row[0] + left_out(*sound, pair)];
        for (place, theirs) in other.iter().enumerate() {
            let mut least = (row[place] + instead(*sound, *theirs, pair))
                .min(row[place + 1] + left_out(*sound, pair))
                .min(next[place] + left_out(*theirs, pair));
            // Two letters that changed places are one slip.
            if at > 0 && place > 0 && *sound == other[place - 1] && one[at - 1] == *theirs {
                least = least.min(before[place - 1] + 60);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    let cost = row[other.len()];
    let whole: u32 = one.iter().chain(other).map(|it| weight(*it)).sum::<u32>() / 2;
    100_u32.saturating_sub(cost * 100 / whole.max(1))
}
