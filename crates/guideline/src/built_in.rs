//! The guidelines that the program brings along, with their texts.

use crate::file::{Guideline, read};
use crate::texts::{Texts, read_texts};
use lexicon::{LANGUAGES, Lexicon};
use std::sync::LazyLock;
use words::Language;

/// A guideline with its texts in six languages, in the order of the lexicon's files.
#[derive(Clone, Debug)]
pub struct WithTexts {
    /// The guideline.
    pub guideline: Guideline,
    texts: Vec<(Language, Texts)>,
}

impl WithTexts {
    /// A guideline with texts; those of missing languages are read in the first.
    #[must_use]
    pub const fn new(guideline: Guideline, texts: Vec<(Language, Texts)>) -> Self {
        Self { guideline, texts }
    }

    /// A text in a language, or in the first that has it.
    #[must_use]
    pub fn text(&self, language: Language, of: &str, key: &str) -> &str {
        let own = self.texts.iter().filter(|(it, _)| *it == language);
        let mut all = own.chain(&self.texts);
        all.find_map(|(_, texts)| texts.get(of, key))
            .unwrap_or_default()
    }
}

macro_rules! guidelines {
    ($($id:literal),*) => {
        /// Files by name: the guideline, and its texts by language.
        const FILES: &[(&str, &str, [&str; 6])] = &[$((
            $id,
            include_str!(concat!("../../../guidelines/", $id, ".toml")),
            [
                include_str!(concat!("../../../guidelines/texts/en/", $id, ".toml")),
                include_str!(concat!("../../../guidelines/texts/fr/", $id, ".toml")),
                include_str!(concat!("../../../guidelines/texts/es/", $id, ".toml")),
                include_str!(concat!("../../../guidelines/texts/ar/", $id, ".toml")),
                include_str!(concat!("../../../guidelines/texts/zh/", $id, ".toml")),
                include_str!(concat!("../../../guidelines/texts/ru/", $id, ".toml")),
            ],
        )),*];
    };
}

guidelines!("focal-point", "council-of-europe");

static BUILT_IN: LazyLock<Vec<WithTexts>> = LazyLock::new(|| {
    // A test reads every file and fails on any problem, so that nothing is left out here unseen.
    FILES
        .iter()
        .filter_map(|(id, text, texts)| whole(id, text, texts).ok())
        .collect()
});

fn whole(id: &str, text: &str, texts: &[&str; 6]) -> Result<WithTexts, Vec<String>> {
    let file = format!("guidelines/{id}.toml");
    let guideline = read(&file, text, Lexicon::built_in()).map_err(|it| vec![it.to_string()])?;
    let mut read = Vec::new();
    for (language, text) in LANGUAGES.iter().zip(texts) {
        let file = format!("guidelines/texts/{language}/{id}.toml");
        let language = Language::ALL.into_iter().find(|it| it.code() == *language);
        if let Some(language) = language {
            read.push((language, read_texts(&file, text, &guideline)?));
        }
    }
    Ok(WithTexts::new(guideline, read))
}

/// The guidelines of the program, the default one first.
#[must_use]
pub fn built_in() -> &'static [WithTexts] {
    &BUILT_IN
}

/// A guideline of the program by its id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static WithTexts> {
    built_in().iter().find(|it| it.guideline.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_guideline_of_the_program_is_whole_in_six_languages() {
        for (id, text, texts) in FILES {
            if let Err(wrong) = whole(id, text, texts) {
                panic!("{}", wrong.join("\n"));
            }
        }
        assert_eq!(built_in().len(), FILES.len());
    }
}
