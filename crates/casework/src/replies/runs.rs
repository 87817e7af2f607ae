//! Runs of words that two texts have in common, in any script.

use std::collections::HashSet;

/// So many words in a row are a quotation. In scripts without blanks a sign counts as a word.
const RUN: usize = 8;

/// The runs of a text.
pub(super) struct Runs(HashSet<Vec<String>>);

impl Runs {
    pub(super) fn of(text: &str) -> Self {
        let words = words(text);
        Self(words.windows(RUN).map(<[String]>::to_vec).collect())
    }

    /// Whether another text has one of them, too.
    pub(super) fn shares_with(&self, other: &str) -> bool {
        words(other).windows(RUN).any(|run| self.0.contains(run))
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
        assert!(!share(secret, "released before the end"));
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
