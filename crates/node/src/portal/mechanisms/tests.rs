//! The finder, drawn and read.

use super::context::MechanismsPage;
use crate::portal::frame::tests::sound;
use words::Language;

#[test]
fn the_page_is_sound_in_every_language() {
    for language in Language::ALL {
        for (sample, page) in MechanismsPage::samples(language) {
            sound(&page, language, &sample);
        }
    }
}

#[test]
fn treaties_stand_with_year_and_date_and_what_is_unknown_is_said() {
    let found = MechanismsPage::samples(Language::En)
        .into_iter()
        .find(|(name, _)| name == "france");
    let html = found
        .map(|(name, page)| sound(&page, Language::En, &name))
        .unwrap_or_default();
    for said in [
        "Convention for the Protection of All Persons from Enforced Disappearance (as of June 2022)",
        "to be confirmed",
        "Check before you send",
        "Working Group on Enforced or Involuntary Disappearances",
        "Council of Europe",
    ] {
        assert!(html.contains(said), "{said} is missing");
    }
    assert!(
        !html.contains("Inter-American"),
        "a mechanism of another region is listed"
    );
}
