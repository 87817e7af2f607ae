//! The form, drawn with every refusal and with hostile text, and read.

use super::context::ReportPage;
use crate::portal::frame::tests::sound;
use words::Language;

#[test]
fn the_form_is_sound_in_every_language_with_every_refusal() {
    for language in Language::ALL {
        for (sample, page) in ReportPage::samples(language) {
            sound(&page, language, &sample);
        }
    }
}

#[test]
fn what_was_typed_stands_in_the_form_again_and_runs_nothing() {
    for (sample, page) in ReportPage::samples(Language::En) {
        let html = sound(&page, Language::En, &sample);
        assert!(!html.contains("<script>"), "{sample}");
        assert!(!html.contains("alert(1)</script>"), "{sample}");
    }
}

#[test]
fn files_that_had_arrived_are_named() {
    let samples = ReportPage::samples(Language::En);
    let with_files = samples
        .into_iter()
        .find(|(_, page)| !page.received.is_empty());
    let html = with_files.map(|(name, page)| sound(&page, Language::En, &name));
    let html = html.unwrap_or_default();
    assert!(
        html.contains("Already received") && html.contains("a.pdf"),
        "{html}"
    );
    assert!(html.contains("name=\"drop\""), "{html}");
}
