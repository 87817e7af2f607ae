//! The mailbox's door, drawn with everything that can be wrong with a receipt.

use super::context::Entry;
use super::problem;
use crate::portal::frame::tests::sound;
use words::Language;

const WHYS: [&str; 10] = [
    "receipt-empty",
    "receipt-sign",
    "receipt-short-24-28",
    "words-short-1-9",
    "receipt-long",
    "words-check",
    "receipt-unknown",
    "receipt-busy",
    "receipt-gone",
    "receipt-unavailable",
];

#[test]
fn the_door_is_sound_in_every_language_whatever_was_wrong() {
    for language in Language::ALL {
        sound(&Entry::new(language, None, false), language, "fresh");
        sound(&Entry::new(language, None, true), language, "closed");
        for why in WHYS {
            let found = problem(why);
            assert!(found.is_some(), "{why}");
            sound(&Entry::new(language, found, false), language, why);
        }
    }
}

#[test]
fn an_address_cannot_put_words_into_our_mouth() {
    for why in [
        "",
        "closed",
        "receipt-",
        "receipt-<script>",
        "story-empty",
        "receipt-short-a-b",
        "receipt-short-99999999-28",
    ] {
        assert_eq!(problem(why), None, "{why}");
    }
}
