//! The page of a mailbox's promises, drawn with every sample and read.

use super::context::PromisedPage;
use crate::portal::frame::tests::sound;
use words::Language;

#[test]
fn the_promises_of_a_mailbox_are_sound_in_every_language() {
    for language in Language::ALL {
        for (sample, page) in PromisedPage::samples(language) {
            let html = sound(&page, language, &sample);
            assert!(!html.contains("<script>"), "{sample}");
        }
    }
}
