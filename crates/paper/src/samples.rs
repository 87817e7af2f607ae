//! Two sets of values to try a template with: one where everything is there, one where nothing is. The persons are invented.
//! Absent: real cases.

use crate::values::Values;
use words::Language;

/// Values where every field has something, in the paper's language.
///
/// # Panics
/// Never: a test reads all six files.
#[must_use]
pub fn full(language: Language) -> Values {
    let text = match language {
        Language::En => include_str!("../../../papers/samples/en.json"),
        Language::Fr => include_str!("../../../papers/samples/fr.json"),
        Language::Es => include_str!("../../../papers/samples/es.json"),
        Language::Ar => include_str!("../../../papers/samples/ar.json"),
        Language::Zh => include_str!("../../../papers/samples/zh.json"),
        Language::Ru => include_str!("../../../papers/samples/ru.json"),
    };
    #[expect(clippy::expect_used, reason = "our own file; a test reads all six")]
    serde_json::from_str(text).expect("a sample that is a set of values")
}

/// Values where nothing is known but who writes.
#[must_use]
pub fn minimal(language: Language) -> Values {
    let mut values = Values::new(language);
    values.office.name = full(language).office.name;
    values
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_full_sample_of_its_own() {
        for language in Language::ALL {
            let values = full(language);
            assert!(values.language == language, "{language}");
            let json = serde_json::to_string(&values).unwrap();
            assert!(!json.contains("\"\"") && !json.contains("[]"), "{language}");
        }
    }
}
