//! A receipt's digits: 26 random ones and two check digits (ISO 7064 MOD 97-10), in seven groups of
//! four.

use crate::words;
use ::words::Language;
use subtle::ConstantTimeEq as _;
use zeroize::{Zeroize as _, Zeroizing};

/// Digits of a receipt, check digits included.
pub(crate) const LEN: usize = 28;

/// Digits of a group, as shown.
const GROUP: usize = 4;

/// Ten to the 26th: how many receipts there are (86 bits).
const RECEIPTS: u128 = 10_u128.pow(26);

/// A receipt. It neither prints nor serialises itself, and wipes itself.
pub struct Receipt {
    digits: Zeroizing<[u8; LEN]>,
}

/// Why what was typed is not a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptProblem {
    /// Nothing was typed.
    Empty,
    /// A sign that is neither a digit nor a space or dash, nor a word of the list.
    Sign,
    /// Too few digits or words; how many were found of how many.
    Short {
        /// Found.
        found: usize,
        /// Needed.
        needed: usize,
    },
    /// Too many digits or words.
    Long,
    /// The check digits do not fit: at least one digit is wrong.
    Check,
}

/// What comparing a typed-back receipt with the shown one says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedBack {
    /// The same.
    Same,
    /// Different; a bit for each group that differs, the first group's the lowest; all seven where that
    /// cannot be told.
    Differs(u8),
}

/// A bit for each of the seven groups.
const ALL: u8 = 0b111_1111;

impl Receipt {
    /// A new receipt from sixteen random bytes that the caller drew.
    ///
    /// Taking 128 bits modulo 10^26 prefers some receipts by less than one part in 10^12.
    #[must_use]
    pub fn from_random(bytes: &[u8; 16]) -> Self {
        let mut rest = u128::from_be_bytes(*bytes) % RECEIPTS;
        let mut digits = Zeroizing::new([0; LEN]);
        for digit in digits[..LEN - 2].iter_mut().rev() {
            *digit = (rest % 10) as u8;
            rest /= 10;
        }
        // ISO 7064 MOD 97-10: the check digits make the whole number 1 modulo 97.
        let check = 98 - remainder(&digits[..]);
        digits[LEN - 2] = (check / 10) as u8;
        digits[LEN - 1] = (check % 10) as u8;
        Self { digits }
    }

    /// Reads what a person typed: digits (European, Arabic-Indic, Extended Arabic-Indic,
    /// full-width) with spaces, dashes, dots and invisible marks between them, or the words of any
    /// list that we show.
    ///
    /// # Errors
    /// See [`ReceiptProblem`].
    pub fn read(typed: &str) -> Result<Self, ReceiptProblem> {
        // Longer than any way of writing it: refuse before doing work.
        if typed.len() > 1024 {
            return Err(ReceiptProblem::Long);
        }
        let digits = if typed
            .chars()
            .any(|sign| sign.is_alphabetic() && !is_between(sign))
        {
            words::read(typed)?
        } else {
            read_digits(typed)?
        };
        if remainder(&digits[..]) != 1 {
            return Err(ReceiptProblem::Check);
        }
        Ok(Self { digits })
    }

    /// The seven groups of four digits, for the page that shows it once.
    #[must_use]
    pub fn groups(&self) -> [Zeroizing<String>; LEN / GROUP] {
        std::array::from_fn(|group| {
            let digits = &self.digits[group * GROUP..(group + 1) * GROUP];
            Zeroizing::new(
                digits
                    .iter()
                    .map(|digit| char::from(b'0' + digit))
                    .collect(),
            )
        })
    }

    /// The same secret as nine words of the language's standard list (BIP 39); none for Arabic and
    /// Russian.
    #[must_use]
    pub fn words(&self, language: Language) -> Option<Zeroizing<String>> {
        words::write(&self.digits, language)
    }

    /// All 28 digits in a row, for the derivation and for what a reporter's own cookie carries.
    #[must_use]
    pub fn digits(&self) -> Zeroizing<String> {
        Zeroizing::new(
            self.digits
                .iter()
                .map(|digit| char::from(b'0' + digit))
                .collect(),
        )
    }

    /// Compares what the reporter typed back with this receipt: all of it, its words, or its last
    /// two groups.
    #[must_use]
    pub fn typed_back(&self, typed: &str) -> TypedBack {
        if let Ok(other) = Self::read(typed) {
            return self.compare(&other.digits[..], 0);
        }
        let mut found = Zeroizing::new(Vec::with_capacity(LEN));
        for sign in typed.chars().take(1024) {
            match digit_of(sign) {
                Some(digit) => found.push(digit),
                None if is_between(sign) => {}
                None => return TypedBack::Differs(ALL),
            }
        }
        match found.len() {
            LEN => self.compare(&found, 0),
            8 => self.compare(&found, LEN - 8),
            _ => TypedBack::Differs(ALL),
        }
    }

    fn compare(&self, typed: &[u8], from: usize) -> TypedBack {
        if bool::from(self.digits[from..].ct_eq(typed)) {
            return TypedBack::Same;
        }
        // The reporter holds the receipt: which groups are wrong is no secret from them.
        let groups = self.digits[from..].chunks(GROUP).zip(typed.chunks(GROUP));
        let differing = groups
            .enumerate()
            .filter(|(_, (mine, theirs))| mine != theirs);
        TypedBack::Differs(differing.fold(0, |mask, (group, _)| mask | 1 << (from / GROUP + group)))
    }
}

fn read_digits(typed: &str) -> Result<Zeroizing<[u8; LEN]>, ReceiptProblem> {
    let mut digits = Zeroizing::new([0; LEN]);
    let mut found = 0;
    for sign in typed.chars() {
        match digit_of(sign) {
            Some(_) if found == LEN => return Err(ReceiptProblem::Long),
            Some(digit) => {
                digits[found] = digit;
                found += 1;
            }
            None if is_between(sign) => {}
            None => return Err(ReceiptProblem::Sign),
        }
    }
    match found {
        0 => Err(ReceiptProblem::Empty),
        LEN => Ok(digits),
        found => {
            digits.zeroize();
            Err(ReceiptProblem::Short { found, needed: LEN })
        }
    }
}

/// The value of a digit in the scripts that our readers' keyboards have.
fn digit_of(sign: char) -> Option<u8> {
    let zero = match sign {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        '०'..='९' => '०',
        _ => return None,
    };
    u8::try_from(u32::from(sign) - u32::from(zero)).ok()
}

/// Whether a sign may stand between digits: spaces, dashes, dots, and marks that nobody sees.
pub(crate) fn is_between(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '-' | '_' | '.' | ',' | '·' | '٫' | '٬' | '،' | '、' | '。' | '−' | 'ـ' | '/' | '|'
        )
        || matches!(sign, '\u{2010}'..='\u{2015}')
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(
            sign,
            '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{61c}' | '\u{ad}'
        )
}

/// The number that the digits write, modulo 97.
fn remainder(digits: &[u8]) -> u32 {
    digits
        .iter()
        .fold(0, |rest, digit| (rest * 10 + u32::from(*digit)) % 97)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn receipt(bytes: [u8; 16]) -> Receipt {
        Receipt::from_random(&bytes)
    }

    #[test]
    fn a_receipt_is_read_in_every_way_people_write_digits() {
        let shown = receipt([42; 16]).digits();
        let arabic: String = shown
            .chars()
            .map(|c| char::from_u32(u32::from(c) - 0x30 + 0x660).unwrap())
            .collect();
        let wide: String = shown
            .chars()
            .map(|c| char::from_u32(u32::from(c) - 0x30 + 0xff10).unwrap())
            .collect();
        let spaced: String = shown
            .chars()
            .flat_map(|c| [c, '\u{a0}', '–', '\u{200f}'])
            .collect();
        for typed in [shown.to_string(), arabic, wide, spaced] {
            assert!(*Receipt::read(&typed).ok().unwrap().digits() == *shown);
        }
    }

    #[test]
    fn what_is_not_a_receipt_is_refused_with_the_reason() {
        let problem = |typed: &str| Receipt::read(typed).err();
        assert_eq!(problem("  - "), Some(ReceiptProblem::Empty));
        assert_eq!(
            problem("1234"),
            Some(ReceiptProblem::Short {
                found: 4,
                needed: 28
            })
        );
        assert_eq!(problem(&"1".repeat(29)), Some(ReceiptProblem::Long));
        assert_eq!(problem(&"1".repeat(5000)), Some(ReceiptProblem::Long));
        assert_eq!(problem("12 = 34"), Some(ReceiptProblem::Sign));
    }

    #[test]
    fn typing_back_the_last_two_groups_is_enough_and_a_wrong_group_is_named() {
        let receipt = receipt([9; 16]);
        let groups = receipt.groups();
        let last = format!("{} {}", *groups[5], *groups[6]);
        assert_eq!(receipt.typed_back(&last), TypedBack::Same);
        assert_eq!(receipt.typed_back(&receipt.digits()), TypedBack::Same);
        let wrong = if *groups[6] == "0000" { "0001" } else { "0000" };
        assert_eq!(
            receipt.typed_back(&format!("{}-{wrong}", *groups[5])),
            TypedBack::Differs(0b100_0000)
        );
        assert_eq!(receipt.typed_back("12"), TypedBack::Differs(ALL));
    }

    proptest! {
        #[test]
        fn any_one_wrong_digit_and_any_swap_of_neighbours_is_caught(bytes: [u8; 16]) {
            let shown: Vec<u8> = receipt(bytes).digits().bytes().collect();
            for place in 0..LEN {
                for digit in b'0'..=b'9' {
                    let mut typed = shown.clone();
                    typed[place] = digit;
                    let read = Receipt::read(std::str::from_utf8(&typed).unwrap());
                    prop_assert_eq!(read.is_ok(), digit == shown[place]);
                }
                if place + 1 < LEN {
                    let mut typed = shown.clone();
                    typed.swap(place, place + 1);
                    let read = Receipt::read(std::str::from_utf8(&typed).unwrap());
                    prop_assert_eq!(read.is_ok(), typed == shown);
                }
            }
        }
    }
}
