//! A receipt's digits: 26 random ones and two check digits (ISO 7064 MOD 97-10), in seven groups of four.

use ::words::Language;
use zeroize::Zeroizing;

/// A receipt. It neither prints nor serialises itself, and wipes itself.
pub struct Receipt {
    digits: Zeroizing<[u8; 28]>,
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

impl Receipt {
    /// A new receipt from sixteen random bytes that the caller drew.
    pub fn from_random(bytes: &[u8; 16]) -> Self {
        todo!()
    }

    /// Reads what a person typed: digits (European, Arabic-Indic, Extended Arabic-Indic, full-width) with
    /// spaces, dashes, dots and invisible marks between them, or the words of any list that we show.
    ///
    /// # Errors
    /// See [`ReceiptProblem`].
    pub fn read(typed: &str) -> Result<Self, ReceiptProblem> {
        todo!()
    }

    /// The seven groups of four digits, for the page that shows it once.
    pub fn groups(&self) -> [Zeroizing<String>; 7] {
        todo!()
    }

    /// The same secret as nine words of the language's standard list (BIP 39); none for Arabic and Russian.
    pub fn words(&self, language: Language) -> Option<Zeroizing<String>> {
        todo!()
    }
}
