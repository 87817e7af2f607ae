//! The guidelines that a running desk uses: those of the program, and the last good ones of the office.

use crate::built_in::{WithTexts, built_in};
use crate::file::read;
use crate::texts::read_texts;
use lexicon::Lexicon;
use std::sync::{Arc, PoisonError, RwLock};
use words::Language;

/// Guidelines that can be exchanged while they are in use. What is not sound is refused, and the last good ones stay.
#[derive(Debug, Default)]
pub struct Live {
    own: RwLock<Arc<Vec<WithTexts>>>,
}

/// A guideline of an office: its file, and its texts in at least one language.
pub struct OwnFile<'f> {
    /// The file's name, for problems.
    pub name: &'f str,
    /// The guideline.
    pub text: &'f str,
    /// The texts with their files' names.
    pub texts: Vec<(Language, &'f str, &'f str)>,
}

impl Live {
    /// A guideline by its id: an office's own before the program's.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<WithTexts> {
        self.all().into_iter().find(|it| it.guideline.id == id)
    }

    /// All guidelines: the program's default first, an office's own behind; an own one takes the place of the program's with the same id.
    #[must_use]
    pub fn all(&self) -> Vec<WithTexts> {
        let own = Arc::clone(&self.own.read().unwrap_or_else(PoisonError::into_inner));
        let ours = built_in().iter().filter(|it| {
            !own.iter()
                .any(|other| other.guideline.id == it.guideline.id)
        });
        ours.chain(own.iter()).cloned().collect()
    }

    /// Takes an office's guidelines, if all of them are sound.
    ///
    /// # Errors
    /// Sentences with file, line and what was expected; then the guidelines are as they were.
    pub fn offer(&self, files: &[OwnFile<'_>], lexicon: &Lexicon) -> Result<(), Vec<String>> {
        let (mut own, mut wrong) = (Vec::new(), Vec::new());
        for file in files {
            let guideline = match read(file.name, file.text, lexicon) {
                Ok(guideline) => guideline,
                Err(problem) => {
                    wrong.push(problem.to_string());
                    continue;
                }
            };
            let mut texts = Vec::new();
            for (language, name, text) in &file.texts {
                match read_texts(name, text, &guideline) {
                    Ok(read) => texts.push((*language, read)),
                    Err(all) => wrong.extend(all),
                }
            }
            if file.texts.is_empty() {
                wrong.push(format!(
                    "{}, line 1: texts in at least one language are expected, in texts/<language>/ beside it",
                    file.name
                ));
            }
            own.push(WithTexts::new(guideline, texts));
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        *self.own.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(own);
        Ok(())
    }
}
