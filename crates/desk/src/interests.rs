//! Whether what an officer declared may be the same as somebody or something that a case names. A hint that keeps a key back until
//! a person has looked; never a finding.

use crate::book::Interest;
use find::name::{SAME_PERCENT, likeness};

/// Longer texts are stories: names are compared with parts of them.
const NAME_WORDS_MAX: usize = 8;
/// So many words of a story are looked at.
const STORY_WORDS_MAX: usize = 600;
/// Words of fewer signs meet nothing by themselves.
const SIGNS_MIN: usize = 3;

/// Whether an interest may be meant by a name or in a text.
pub(crate) fn meets(interest: &Interest, text: &str) -> bool {
    let (ours, theirs) = (words(&interest.text), words(text));
    if ours.is_empty() || theirs.is_empty() {
        return false;
    }
    // Scripts without blanks.
    if interest.text.chars().any(find_han) {
        let signs =
            |text: &str| -> String { text.chars().filter(|it| it.is_alphanumeric()).collect() };
        return signs(text).contains(&signs(&interest.text));
    }
    let has_all = |of: &[String], all: &[String]| all.iter().all(|word| of.contains(word));
    let long = |all: &[String]| all.iter().any(|it| it.chars().count() >= SIGNS_MIN);
    if long(&ours) && has_all(&theirs, &ours) {
        return true;
    }
    if theirs.len() > 1 && long(&theirs) && has_all(&ours, &theirs) {
        return true;
    }
    if theirs.len() <= NAME_WORDS_MAX && likeness(&interest.text, text).percent >= SAME_PERCENT {
        return true;
    }
    // A name of two or more parts somewhere in a story.
    ours.len() > 1
        && theirs
            .windows(ours.len())
            .take(STORY_WORDS_MAX)
            .any(|part| likeness(&ours.join(" "), &part.join(" ")).percent >= SAME_PERCENT)
}

fn words(text: &str) -> Vec<String> {
    text.split(|it: char| !it.is_alphanumeric())
        .map(find::fold)
        .filter(|it| !it.is_empty())
        .collect()
}

const fn find_han(it: char) -> bool {
    matches!(it, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::InterestKind;

    fn meets(interest: &str, text: &str) -> bool {
        let interest = Interest {
            kind: InterestKind::Other,
            text: interest.to_owned(),
            note: String::new(),
        };
        super::meets(&interest, text)
    }

    #[test]
    fn an_interest_meets_the_same_name_in_other_spellings_and_scripts() {
        for (interest, text) in [
            ("Ministry of Interior", "MINISTRY of interior"),
            (
                "Ministry of Interior",
                "Third department, Ministry of Interior",
            ),
            ("Port Ardena", "Airport of Port Ardena"),
            ("Mohammed al-Saleh", "محمد الصالح"),
            ("Sergei Ivanov", "Сергей Иванов"),
            (
                "Tomas Varga",
                "Two men; one was called Tomás Vargas by the other.",
            ),
            ("内政部", "他们自称是内政部的人"),
        ] {
            assert!(meets(interest, text), "{interest} does not meet {text}");
        }
    }

    #[test]
    fn an_interest_does_not_meet_what_only_shares_a_word_or_nothing() {
        for (interest, text) in [
            ("Ministry of Interior", "Ministry of Health"),
            ("Tomas Varga", "Two men in plain clothes"),
            ("Lena Okoro", "Samuel Adeyemi"),
            ("", "anything"),
            ("of", ""),
            ("内政部", "卫生部"),
        ] {
            assert!(!meets(interest, text), "{interest} meets {text}");
        }
    }
}
