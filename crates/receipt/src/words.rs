//! The receipt as words of the standard lists (BIP 39): 11 bits a word, nine words for 28 digits.
