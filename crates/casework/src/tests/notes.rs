//! What holds for notes, as texts.

use super::check;
use expect_test::expect;

#[test]
fn a_note_has_words() {
    check(
        "ana opens A threat from r1
         ana notes  ",
        expect!["refused: the note is empty"],
    );
}

#[test]
fn notes_of_two_officers_never_stand_in_each_others_way() {
    check(
        "ana opens A threat from r1 with ben
         ben notes Called the family
         ana notes Wrote to the committee (seen 1)",
        expect![[r#"
            note_added
            text: "Wrote to the committee""#]],
    );
}

#[test]
fn a_closed_case_takes_notes_because_what_is_learned_later_must_have_a_place() {
    check(
        "ana opens A threat from r1 with ben
         ana proposes close completed because the family is safe
         ben agrees
         ana notes The family called again",
        expect![[r#"
            note_added
            text: "The family called again""#]],
    );
}

#[test]
fn a_note_longer_than_an_entry_is_refused() {
    let long = "a".repeat(crate::notes::decide::TEXT_CHARACTERS_MAX + 1);
    check(
        &format!("ana opens A threat from r1\nana notes {long}"),
        expect!["refused: the text is too long"],
    );
}
