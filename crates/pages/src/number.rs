//! Numbers, sizes and lists, as each language writes them.
//!
//! Digits are European in every language, Arabic too. United Nations documents in Arabic commonly
//! write them so; and on our pages a number often has to be compared sign by sign with one that is
//! European in any language (a receipt, a checkpoint, a telephone number).

use crate::Locale;
use words::Language;

const KIB: u64 = 1024;

impl Locale {
    /// A whole number with its groups of three.
    #[must_use]
    pub fn number(self, number: u64) -> String {
        let digits = number.to_string();
        // English and Chinese group from 1,000 on; the others leave four digits together.
        let from = match self.language() {
            Language::En | Language::Zh => 4,
            _ => 5,
        };
        if digits.len() < from {
            return digits;
        }
        // Not to be broken at the end of a line: U+202F and U+00A0 are spaces that hold together.
        let group = match self.language() {
            Language::En | Language::Zh => ',',
            Language::Fr | Language::Es => '\u{202F}',
            Language::Ru | Language::Ar => '\u{A0}',
        };
        let mut text = String::with_capacity(digits.len() * 2);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        text
    }

    /// A file's size, with at most one place after the decimal sign.
    #[must_use]
    pub fn size(self, bytes: u64) -> String {
        let (unit, key) = match bytes {
            0..KIB => return self.text_with("common-size-bytes", &[("count", bytes.into())]),
            KIB..1_048_576 => (KIB, "common-size-kilobytes"),
            1_048_576..1_073_741_824 => (KIB * KIB, "common-size-megabytes"),
            _ => (KIB * KIB * KIB, "common-size-gigabytes"),
        };
        let tenths = (u128::from(bytes) * 10).div_ceil(u128::from(unit));
        let whole = self.number(u64::try_from(tenths / 10).unwrap_or(u64::MAX));
        let size = match tenths % 10 {
            _ if tenths >= 100 => whole,
            0 => whole,
            tenth => format!("{whole}{}{tenth}", self.decimal_sign()),
        };
        self.text_with(key, &[("size", crate::Value::Native(size))])
    }

    /// What stands between the items of a list, with its blank.
    #[must_use]
    pub const fn between(self) -> &'static str {
        match self.language() {
            Language::Ar => "، ",
            Language::Zh => "、",
            _ => ", ",
        }
    }

    const fn decimal_sign(self) -> char {
        match self.language() {
            Language::En | Language::Zh => '.',
            _ => ',',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_each_language_does() {
        assert_eq!(Locale::of(Language::En).number(1_234_567), "1,234,567");
        assert_eq!(Locale::of(Language::Es).number(1234), "1234");
        assert_eq!(Locale::of(Language::Fr).number(12_345), "12\u{202F}345");
    }

    #[test]
    fn sizes_are_short_and_never_smaller_than_the_file() {
        let english = Locale::of(Language::En);
        assert_eq!(english.size(1), "1 byte");
        assert_eq!(english.size(1024), "1 kB");
        assert_eq!(english.size(1_500_000), "1.5 MB");
        assert_eq!(english.size(314_572_800), "300 MB");
        assert_eq!(Locale::of(Language::Fr).size(1_500_000), "1,5\u{A0}Mo");
    }
}
