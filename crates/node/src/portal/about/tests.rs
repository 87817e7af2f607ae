//! The page on what can be seen, drawn and read.

use super::context::About;
use crate::portal::frame::tests::sound;
use words::Language;

#[test]
fn the_page_is_sound_in_every_language() {
    for language in Language::ALL {
        sound(&About::new(language), language, "about");
    }
}
