//! The open mailbox, drawn with every sample and read.

use super::context::DialoguePage;
use crate::portal::frame::tests::sound;
use words::Language;

#[test]
fn an_open_mailbox_is_sound_in_every_language() {
    for language in Language::ALL {
        for (sample, page) in DialoguePage::samples(language) {
            let html = sound(&page, language, &sample);
            assert!(!html.contains("<script>"), "{sample}");
        }
    }
}
