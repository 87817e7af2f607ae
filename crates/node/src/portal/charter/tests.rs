//! The charter's page, drawn and read.

use super::context::CharterPage;
use crate::portal::frame::tests::sound;
use words::Language;

#[test]
fn the_page_is_sound_in_every_language() {
    for language in Language::ALL {
        let samples = CharterPage::samples(language);
        assert_eq!(samples.len(), 4);
        for (sample, page) in samples {
            sound(&page, language, sample);
        }
    }
}

fn drawn(wanted: &str) -> String {
    let samples = CharterPage::samples(Language::En);
    let found = samples.into_iter().find(|(name, _)| *name == wanted);
    found.map_or(String::new(), |(name, page)| {
        sound(&page, Language::En, name)
    })
}

#[test]
fn every_promise_stands_with_its_limit_who_owes_it_and_where_it_comes_from() {
    let html = drawn("none-yet");
    for said in [
        "Decide whether somebody is in danger now",
        "within 3 hours",
        "Mexican protection mechanism",
        "60 days in all",
        "somebody who had no part in it",
        "Nothing about you leaves the office without your consent",
        "There are no figures yet",
        "May 2026",
        "8 July 2026",
        "/en/at/sample/charter?version=1",
    ] {
        assert!(html.contains(said), "{said} is missing\n{html}");
    }
}

#[test]
fn an_earlier_version_says_that_it_is_one_and_shows_no_figures() {
    let html = drawn("earlier");
    assert!(html.contains("an earlier version"));
    assert!(!html.contains("April 2026"));
    // The language menu keeps to the version.
    assert!(html.contains("/fr/at/sample/charter?version=1"));
}

#[test]
fn figures_stand_in_tens_with_what_is_too_little_to_tell() {
    let html = drawn("months");
    for said in [
        "April 2026",
        "230 or more",
        "at least 75%",
        "9 hours",
        "6 days",
        "fewer than 10",
        "/figures/sample/2026-04",
        "earlier",
    ] {
        assert!(html.contains(said), "{said} is missing\n{html}");
    }
    assert!(!html.to_lowercase().contains("average"));
}
