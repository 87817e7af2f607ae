//! The receipt as words of the standard lists (BIP 39): 11 bits a word, nine words for 28 digits.
//!
//! The number that the 28 digits write needs 94 bits; nine words hold 99. The check digits travel
//! with it: they, or the number being too large, catch 99 of 100 wrong words or swaps of
//! neighbours. (Digits they catch all.)

use crate::ReceiptProblem;
use crate::digits::{LEN, is_between};
use ::words::Language;
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::{Zeroize as _, Zeroizing};

/// Words of a receipt.
const WORDS: usize = 9;

/// Bits of a word.
const BITS: u32 = 11;

/// The number of receipts with their check digits: 10^28.
const NUMBERS: u128 = 10_u128.pow(28);

const LISTS: [bip39::Language; 4] = [
    bip39::Language::English,
    bip39::Language::French,
    bip39::Language::Spanish,
    bip39::Language::SimplifiedChinese,
];

/// The nine words of a receipt in a language that has a standard list.
pub(crate) fn write(digits: &[u8; LEN], language: Language) -> Option<Zeroizing<String>> {
    let list = match language {
        Language::En => LISTS[0],
        Language::Fr => LISTS[1],
        Language::Es => LISTS[2],
        Language::Zh => LISTS[3],
        Language::Ar | Language::Ru => return None,
    }
    .word_list();
    let mut number = digits
        .iter()
        .fold(0_u128, |number, digit| number * 10 + u128::from(*digit));
    let mut text = Zeroizing::new(String::with_capacity(256));
    for place in (0..WORDS as u32).rev() {
        let index = (number >> (place * BITS)) & ((1 << BITS) - 1);
        if !text.is_empty() {
            text.push(' ');
        }
        // The lists hold accents apart from their letters; fonts and people expect them together.
        text.extend(list[index as usize].nfc());
    }
    number.zeroize();
    Some(text)
}

/// Reads nine words of one of the lists: any case, with or without accents, Chinese with or without
/// spaces.
pub(crate) fn read(typed: &str) -> Result<Zeroizing<[u8; LEN]>, ReceiptProblem> {
    let mut problem = ReceiptProblem::Sign;
    for list in 0..LISTS.len() {
        match read_in(typed, list) {
            Ok(digits) => return Ok(digits),
            Err(ReceiptProblem::Sign) => {}
            Err(other) => problem = other,
        }
    }
    Err(problem)
}

fn read_in(typed: &str, list: usize) -> Result<Zeroizing<[u8; LEN]>, ReceiptProblem> {
    let folded = Zeroizing::new(fold(typed));
    let alone; // Chinese words are single signs; people type them without spaces.
    let words: Vec<&str> = if LISTS[list] == bip39::Language::SimplifiedChinese {
        alone = Zeroizing::new(
            folded
                .chars()
                .filter(|sign| !is_between(*sign))
                .collect::<String>(),
        );
        alone
            .char_indices()
            .map(|(at, sign)| &alone[at..at + sign.len_utf8()])
            .collect()
    } else {
        folded
            .split(is_between)
            .filter(|word| !word.is_empty())
            .collect()
    };
    let mut number = 0_u128;
    for (count, word) in words.iter().enumerate() {
        let index = find(word, list).ok_or(ReceiptProblem::Sign)?;
        if count == WORDS {
            return Err(ReceiptProblem::Long);
        }
        number = number << BITS | u128::from(index);
    }
    if words.len() < WORDS {
        return Err(ReceiptProblem::Short {
            found: words.len(),
            needed: WORDS,
        });
    }
    if number >= NUMBERS {
        return Err(ReceiptProblem::Check);
    }
    let mut digits = Zeroizing::new([0; LEN]);
    for digit in digits.iter_mut().rev() {
        *digit = (number % 10) as u8;
        number /= 10;
    }
    Ok(digits)
}

/// The place of a folded word in one of [`LISTS`].
fn find(word: &str, list: usize) -> Option<u16> {
    static PLACES: LazyLock<[HashMap<String, u16>; LISTS.len()]> = LazyLock::new(|| {
        LISTS.map(|list| {
            let words = list.word_list().iter();
            words.map(|word| fold(word)).zip(0..).collect()
        })
    });
    PLACES.get(list)?.get(word).copied()
}

/// Lower case without the accents of French and Spanish, whether composed or not.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.chars().flat_map(char::to_lowercase) {
        match sign {
            'à' | 'â' | 'á' | 'ä' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'î' | 'ï' => folded.push('i'),
            'ó' | 'ô' | 'ö' => folded.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            'œ' => folded.push_str("oe"),
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::Receipt;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn folding_keeps_the_words_of_each_list_apart() {
        for list in LISTS {
            let folded: HashSet<String> = list.word_list().iter().map(|word| fold(word)).collect();
            assert_eq!(folded.len(), 2048);
        }
    }

    #[test]
    fn arabic_and_russian_have_no_standard_list() {
        let receipt = Receipt::from_random(&[1; 16]);
        assert!(receipt.words(Language::Ar).is_none());
        assert!(receipt.words(Language::Ru).is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn words_are_read_back_however_they_are_typed(bytes: [u8; 16]) {
            let receipt = Receipt::from_random(&bytes);
            for language in [Language::En, Language::Fr, Language::Es, Language::Zh] {
                let words = receipt.words(language).unwrap();
                prop_assert!(unicode_normalization::is_nfc(&words));
                for typed in [
                    words.to_string(),
                    words.to_uppercase(),
                    format!("  {}  ", words.replace(' ', " - ")),
                    fold(&words),
                ] {
                    let read = Receipt::read(&typed).ok().unwrap();
                    prop_assert!(*read.digits() == *receipt.digits());
                }
            }
            let joined = receipt.words(Language::Zh).unwrap().replace(' ', "");
            prop_assert!(*Receipt::read(&joined).ok().unwrap().digits() == *receipt.digits());
        }
    }

    #[test]
    fn a_missing_or_a_strange_word_is_named_as_such() {
        let receipt = Receipt::from_random(&[3; 16]);
        let words = receipt.words(Language::En).unwrap();
        let eight: Vec<&str> = words.split(' ').take(8).collect();
        assert_eq!(
            Receipt::read(&eight.join(" ")).err(),
            Some(ReceiptProblem::Short {
                found: 8,
                needed: 9
            })
        );
        assert_eq!(
            Receipt::read("hello strange qqqq").err(),
            Some(ReceiptProblem::Sign)
        );
    }
}
