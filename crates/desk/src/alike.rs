//! Which reports may be about the same: the same form sent twice, or nearly the same words.
//!
//! Words are compared by MinHash over overlapping pieces of the text, found again by bands, so that
//! a new report is not compared with every other one. Pieces are signs, not words: it works alike
//! in Arabic, Chinese and English, and survives a changed sentence. It is a hint for a person,
//! never a decision.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use words::StreamId;

/// Smallest values kept for each text. 64 give a likeness to within about six parts of a hundred.
const HASHES: usize = 64;
/// Signs in a piece.
const PIECE: usize = 5;
/// Values in a band: with 16 bands of 4, half-alike texts are found in two of three cases, texts
/// that are four fifths alike practically always.
const BAND: usize = 4;
/// From this likeness on, in percent, it is worth a look.
const PERCENT_MIN: u8 = 60;
/// Of a band that very many share (the same text sent a thousand times), so many are looked at: the
/// newest.
const BAND_LOOK: usize = 64;
/// So many others are shown.
const SHOWN: usize = 20;
/// Shorter texts say too little to be compared.
const SIGNS_MIN: usize = 40;

/// What is kept of one report: nothing that could be read.
#[derive(Clone, Serialize, Deserialize)]
pub struct Print {
    form: Option<u64>,
    hashes: Option<Vec<u32>>,
}

/// What is kept of all reports that an officer can open.
#[derive(Default)]
pub struct Alike {
    prints: HashMap<StreamId, Print>,
    forms: HashMap<u64, Vec<StreamId>>,
    bands: HashMap<(u8, u64), Vec<StreamId>>,
}

/// How a report is like another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The same form was sent twice.
    SameForm,
    /// So many of a hundred pieces are the same.
    Words(u8),
}

impl Alike {
    /// Takes a report in.
    pub fn insert(&mut self, report: StreamId, form: &str, text: &str) {
        if self.prints.contains_key(&report) {
            return;
        }
        let print = Print {
            form: (!form.is_empty()).then(|| hash(0, form.chars())),
            hashes: min_hashes(text),
        };
        self.keep(report, print);
    }

    /// Forgets a report that was erased.
    pub fn remove(&mut self, report: StreamId) {
        let Some(print) = self.prints.remove(&report) else {
            return;
        };
        if let Some(all) = print.form.and_then(|form| self.forms.get_mut(&form)) {
            all.retain(|it| *it != report);
        }
        for band in print.hashes.iter().flat_map(|hashes| bands(hashes)) {
            if let Some(all) = self.bands.get_mut(&band) {
                all.retain(|it| *it != report);
            }
        }
    }

    /// The reports that may be about the same, most alike first.
    #[must_use]
    pub fn of(&self, report: StreamId) -> Vec<(StreamId, How)> {
        let Some(print) = self.prints.get(&report) else {
            return Vec::new();
        };
        let mut found: HashMap<StreamId, How> = HashMap::new();
        if let Some(hashes) = &print.hashes {
            let same_band = bands(hashes)
                .into_iter()
                .filter_map(|band| self.bands.get(&band))
                .flat_map(|all| all.iter().rev().take(BAND_LOOK));
            for other in same_band.filter(|other| **other != report) {
                if found.contains_key(other) {
                    continue;
                }
                let theirs = self.prints.get(other).and_then(|it| it.hashes.as_ref());
                let percent = theirs.map_or(0, |theirs| percent(hashes, theirs));
                if percent >= PERCENT_MIN {
                    found.insert(*other, How::Words(percent));
                }
            }
        }
        let same_form = print
            .form
            .and_then(|form| self.forms.get(&form))
            .into_iter();
        let same_form = same_form.flat_map(|all| all.iter().rev().take(BAND_LOOK));
        for other in same_form.filter(|other| **other != report) {
            found.insert(*other, How::SameForm);
        }
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_by_key(|(other, how)| {
            let rank = match how {
                How::SameForm => 101,
                How::Words(percent) => *percent,
            };
            (std::cmp::Reverse(rank), *other)
        });
        found.truncate(SHOWN);
        found
    }

    /// What is kept of a report, for a snapshot.
    pub fn print(&self, report: StreamId) -> Option<&Print> {
        self.prints.get(&report)
    }

    /// Puts back what was kept of a report.
    pub fn restore(&mut self, report: StreamId, print: Print) {
        if !self.prints.contains_key(&report) {
            self.keep(report, print);
        }
    }

    fn keep(&mut self, report: StreamId, print: Print) {
        if let Some(form) = print.form {
            self.forms.entry(form).or_default().push(report);
        }
        if let Some(hashes) = &print.hashes {
            for band in bands(hashes) {
                self.bands.entry(band).or_default().push(report);
            }
        }
        self.prints.insert(report, print);
    }
}

fn percent(ours: &[u32], theirs: &[u32]) -> u8 {
    let same = ours.iter().zip(theirs).filter(|(a, b)| a == b).count();
    u8::try_from(same * 100 / HASHES).unwrap_or(100)
}

fn bands(hashes: &[u32]) -> Vec<(u8, u64)> {
    let of_band = |(place, band): (usize, &[u32])| {
        let mut state = 0xcbf2_9ce4_8422_2325_u64;
        for value in band {
            state = mix(state ^ u64::from(*value));
        }
        (u8::try_from(place).unwrap_or(u8::MAX), state)
    };
    hashes.chunks_exact(BAND).enumerate().map(of_band).collect()
}

fn min_hashes(text: &str) -> Option<Vec<u32>> {
    // Case, punctuation and spacing are how the same text differs when it is sent again.
    let signs: Vec<char> = text
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    if signs.len() < SIGNS_MIN {
        return None;
    }
    let mut smallest = vec![u32::MAX; HASHES];
    for piece in signs.windows(PIECE) {
        let base = hash(1, piece.iter().copied());
        for (place, small) in smallest.iter_mut().enumerate() {
            let seed = (place as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            // The upper half of the mixed value is as good as any.
            let value = (mix(base ^ seed) >> 32) as u32;
            *small = (*small).min(value);
        }
    }
    Some(smallest)
}

fn hash(seed: u64, signs: impl Iterator<Item = char>) -> u64 {
    signs.fold(mix(seed), |state, sign| {
        mix(state ^ u64::from(u32::from(sign)))
    })
}

/// The finaliser of SplitMix64: every bit of the value depends on every bit before.
const fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str = "After she spoke at the session in Geneva in March, two men followed her home \
        and asked her neighbours where her children go to school.";

    fn id(number: u8) -> StreamId {
        StreamId::from_random([number; 16])
    }

    fn likeness(one: &str, other: &str) -> Option<How> {
        let mut alike = Alike::default();
        alike.insert(id(1), "form one", one);
        alike.insert(id(2), "form two", other);
        alike.of(id(1)).first().map(|(_, how)| *how)
    }

    #[test]
    fn the_same_form_sent_twice_is_found_whatever_it_says() {
        let mut alike = Alike::default();
        alike.insert(id(1), "same", "short");
        alike.insert(id(2), "same", STORY);
        assert_eq!(alike.of(id(1)), [(id(2), How::SameForm)]);
        alike.remove(id(2));
        assert_eq!(alike.of(id(1)), []);
    }

    #[test]
    fn forms_without_a_random_text_are_not_the_same() {
        let mut alike = Alike::default();
        alike.insert(id(1), "", "short");
        alike.insert(id(2), "", "other");
        assert_eq!(alike.of(id(2)), []);
    }

    #[test]
    fn the_same_words_with_other_spacing_and_case_are_the_same() {
        let other = STORY.to_uppercase().replace(' ', "\n");
        assert_eq!(likeness(STORY, &other), Some(How::Words(100)));
    }

    #[test]
    fn a_changed_word_leaves_two_reports_alike() {
        let other = STORY.replace("March", "April");
        assert!(matches!(likeness(STORY, &other), Some(How::Words(percent)) if percent > 70));
    }

    #[test]
    fn two_stories_of_the_same_place_are_not_alike() {
        let other = "In Geneva the police kept his passport for nine days after he had met the \
            committee, and gave it back without a word when the session was over.";
        assert_eq!(likeness(STORY, other), None);
    }

    #[test]
    fn arabic_and_chinese_are_compared_like_any_other() {
        let arabic =
            "بعد أن تحدثت في الدورة في جنيف تبعها رجلان إلى منزلها وسألا الجيران عن مدرسة أطفالها";
        assert!(likeness(arabic, &arabic.replace("جنيف", "باريس")).is_some());
        let chinese = "她在日内瓦会议上发言之后，有两名男子跟踪她回家，并向邻居打听她的孩子在哪里上学，\
            第二天又有人打电话给她的母亲，说他们知道她的一切。";
        assert!(likeness(chinese, &chinese.replace("两名", "三名")).is_some());
    }

    #[test]
    fn short_texts_are_not_compared() {
        assert_eq!(likeness("Help me please", "Help me please"), None);
    }
}
