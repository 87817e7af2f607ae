//! Every notice, drawn and read.

use super::NOTICES;
use super::context::Notice;
use crate::portal::frame::tests::sound;
use words::Language;

#[test]
fn every_notice_is_sound_in_every_language() {
    for language in Language::ALL {
        for (name, what, _) in NOTICES {
            sound(&Notice::new(language, what), language, name);
        }
    }
}
