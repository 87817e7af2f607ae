//! The six official languages of the United Nations, in which every page is written.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One of the six official languages of the United Nations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Arabic.
    Ar,
    /// Chinese, in simplified characters.
    Zh,
    /// Russian.
    Ru,
}

/// The direction in which a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Language {
    /// All six, in the order in which the language menu shows them.
    pub const ALL: [Self; 6] = [Self::Ar, Self::Zh, Self::En, Self::Fr, Self::Ru, Self::Es];

    /// The two-letter code of ISO 639-1, as it stands in addresses and in HTML's `lang`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ar => "ar",
            Self::Zh => "zh",
            Self::Ru => "ru",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::Ar => "العربية",
            Self::Zh => "中文",
            Self::Ru => "Русский",
        }
    }

    /// The direction of its script.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// The language that an `Accept-Language` header asks for most, or English where none of the six is named.
    ///
    /// Weights (`q=`) are honoured; a malformed weight counts as zero.
    #[must_use]
    pub fn best_for(accept_language: &str) -> Self {
        let mut best = (Self::En, 0.0_f32);
        for range in accept_language.split(',').take(32) {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or("").trim();
            let primary = tag.split('-').next().unwrap_or("").to_ascii_lowercase();
            let Ok(language) = primary.parse::<Self>() else {
                continue;
            };
            let weight = match parts.next().map(str::trim) {
                None => 1.0,
                Some(q) => q
                    .strip_prefix("q=")
                    .and_then(|q| q.parse().ok())
                    .unwrap_or(0.0),
            };
            if weight > best.1 {
                best = (language, weight);
            }
        }
        best.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not the code of one of the six languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not one of the languages ar, zh, en, fr, ru, es")
    }
}

impl std::error::Error for UnknownLanguage {}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == text)
            .ok_or(UnknownLanguage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_known_language_wins() {
        assert_eq!(
            Language::best_for("de, ar;q=0.4, fr-CA;q=0.9"),
            Language::Fr
        );
        assert_eq!(Language::best_for("zh-Hant-TW"), Language::Zh);
    }

    #[test]
    fn an_unknown_or_broken_wish_gives_english() {
        assert_eq!(Language::best_for(""), Language::En);
        assert_eq!(Language::best_for("tlh, ar;q=many"), Language::En);
    }
}
