//! The start page, drawn, read and weighed.

use super::context::Start;
use crate::portal::frame::{ASSETS, tests::sound};
use words::Language;

#[test]
fn the_start_page_is_sound_in_every_language() {
    for language in Language::ALL {
        for page in Start::samples(language) {
            sound(&page, language, "start");
        }
    }
}

/// Fourteen kilobytes are what a server may send before it waits for the first acknowledgement (ten
/// packets, RFC 6928): within them, the page stands after one exchange, on any line.
#[test]
fn all_that_a_first_visit_needs_fits_the_first_packets() {
    for language in Language::ALL {
        for page in Start::samples(language) {
            let html = sound(&page, language, "start");
            let asset = |address: &str| ASSETS.get(address.trim_start_matches("/assets/")).cloned();
            let length = pages::check::first_visit(&html, asset);
            assert!(
                length.as_ref().is_ok_and(|l| *l <= 14 * 1024),
                "{language}: {length:?}"
            );
        }
    }
}
