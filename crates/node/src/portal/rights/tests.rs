//! The page on rights, drawn and read.

use super::context::Rights;
use crate::portal::frame::tests::sound;
use lexicon::Lexicon;
use words::Language;

#[test]
fn the_page_is_sound_in_every_language() {
    for language in Language::ALL {
        sound(
            &Rights::new(language, Lexicon::built_in()),
            language,
            "rights",
        );
    }
}

#[test]
fn what_is_not_certain_says_so() {
    let page = Rights::new(Language::En, Lexicon::built_in());
    assert!(page.norms.iter().any(|it| it.unsure) && page.norms.iter().any(|it| !it.unsure));
    let html = sound(&page, Language::En, "rights");
    let marks = html.matches("to be confirmed</span>").count();
    assert_eq!(marks, page.norms.iter().filter(|it| it.unsure).count());
}
