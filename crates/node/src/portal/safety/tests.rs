//! The page on staying safe, drawn and read.

use super::context::Safety;
use crate::portal::frame::tests::sound;
use words::Language;

#[test]
fn the_page_is_sound_in_every_language() {
    for language in Language::ALL {
        sound(&Safety::new(language), language, "safety");
    }
}
