//! The words that leave the house: constant, in six languages, and about nothing.

use super::Word;
use pages::Locale;
use peer::Rung;
use words::Language;

/// A subject and a sentence or two.
pub(super) struct Text {
    pub(super) subject: String,
    pub(super) body: String,
}

/// What is said to somebody at a rung.
pub(super) fn text(language: Language, word: Word, rung: Rung) -> Text {
    let locale = Locale::of(language);
    // Who stands outside has no desk, and is told no more than that they are needed.
    let body = match (word, rung.is_outside()) {
        (Word::Test, _) => locale.text("notice-test"),
        (_, true) => locale.text("notice-outside"),
        (Word::DueSoon, _) => locale.text("notice-due-soon"),
        (Word::Overdue, _) => locale.text("notice-overdue"),
        (Word::Contested, _) => locale.text("notice-contested"),
        (Word::Complaint, _) => locale.text("notice-complaint"),
        (Word::Stale, _) => locale.text("notice-stale"),
        (Word::CheckIn, _) => locale.text("notice-check-in"),
        (Word::KeptBack, _) => locale.text("notice-kept-back"),
        (Word::HandOver, _) => locale.text("notice-hand-over"),
    };
    let subject = match rung.is_outside() {
        true => locale.text("notice-subject-outside"),
        false => locale.text("notice-subject"),
    };
    Text {
        subject: subject.into_owned(),
        body: body.into_owned(),
    }
}
