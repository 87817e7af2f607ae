//! The six languages say the same things, with the same values in them. Keys that no page uses are
//! `tidy`'s business.

use pages::check;

#[test]
fn the_six_languages_have_the_same_messages_with_the_same_values() {
    let wrong = check::locales();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
