//! The receipt's pages, drawn and read.

use super::context::{Gone, Kept, ReceiptPage};
use crate::portal::frame::tests::sound;
use words::Language;

#[test]
fn the_pages_of_the_receipt_are_sound_in_every_language() {
    for language in Language::ALL {
        for page in ReceiptPage::samples(language) {
            sound(&page, language, "receipt");
        }
        sound(&Gone::new(language), language, "gone");
        for checked in [true, false] {
            sound(&Kept::new(language, checked), language, "kept");
        }
    }
}

#[test]
fn the_digits_read_from_left_to_right_also_in_an_arabic_page() {
    for page in ReceiptPage::samples(Language::Ar) {
        let html = sound(&page, Language::Ar, "receipt");
        assert!(
            html.contains("<ol class=\"receipt\" dir=\"ltr\">"),
            "{html}"
        );
    }
}

#[test]
fn no_address_on_the_page_carries_the_receipt() {
    for page in ReceiptPage::samples(Language::En) {
        let html = sound(&page, Language::En, "receipt");
        for group in &page.receipt.groups {
            assert_eq!(html.matches(group.as_str()).count(), 1, "{html}");
        }
    }
}
