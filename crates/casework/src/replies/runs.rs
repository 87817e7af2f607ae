//! Runs of words that two texts have in common, in any script.

use std::collections::HashSet;

/// So many words in a row are a quotation. In scripts without blanks a sign counts as a word.
const RUN: usize = 8;

/// What has fewer words is a quotation where all of it stands in a row; of fewer than these nothing can be said.
const SHORT: usize = 4;

/// The words of a text, to be compared with others.
pub(super) struct Runs(Vec<String>);

impl Runs {
    pub(super) fn of(text: &str) -> Self {
        Self(words(text))
    }

    /// Whether a run of another text stands in it, or the whole of a short one.
    pub(super) fn shares_with(&self, other: &str) -> bool {
        let other = words(other);
        let run = other.len().min(RUN);
        if run < SHORT {
            return false;
        }
        let own: HashSet<&[String]> = self.0.windows(run).collect();
        other.windows(run).any(|it| own.contains(it))
    }
}

/// The words of a text without marks and capitals.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for sign in text.chars() {
        let alone = is_word_by_itself(sign);
        if (alone || !sign.is_alphanumeric()) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if alone {
            words.push(sign.to_string());
        } else if sign.is_alphanumeric() {
            word.extend(sign.to_lowercase());
        }
    }
    words.extend(Some(word).filter(|it| !it.is_empty()));
    words
}

/// Signs of scripts that are written without blanks: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
const fn is_word_by_itself(sign: char) -> bool {
    matches!(sign,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' |
        '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{2FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(one: &str, other: &str) -> bool {
        Runs::of(one).shares_with(other)
    }

    #[test]
    fn a_run_of_words_is_found_whatever_stands_around_it() {
        let secret = "The Government informs you, in confidence, that he will be released before the end of June.";
        assert!(share(
            "We learnt that HE WILL BE RELEASED — before the end of june, and welcome it.",
            secret
        ));
        assert!(!share("He will be released before June ends.", secret));
        assert!(!share("", secret));
        // A short one is a quotation as a whole, and a few words are none.
        assert!(share(
            "It says: he will be freed on 3 June.",
            "He will be freed on 3 June"
        ));
        assert!(!share(
            "He will be freed in June.",
            "He will be freed on 3 June"
        ));
        assert!(!share("We take note of it. Thank you.", "We take note."));
    }

    #[test]
    fn texts_without_blanks_and_from_right_to_left_are_compared_too() {
        assert!(share(
            "据悉政府将于六月底以前释放他。",
            "政府将于六月底以前释放他"
        ));
        assert!(!share("政府将释放他", "政府将于六月底以前释放他"));
        let arabic = "تفيد الحكومة بأنه سيفرج عنه قبل نهاية شهر حزيران القادم";
        assert!(share(&format!("علمنا: «{arabic}»."), arabic));
    }
}
