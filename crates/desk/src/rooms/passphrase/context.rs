//! What the page for a new passphrase shows.

use crate::rooms::frame::{Frame, shell};
use askama::Template;
use pages::{Field, Form, Page};
use words::Language;

/// The page for a new passphrase.
#[derive(Template)]
#[template(path = "passphrase/page.html")]
pub(in crate::rooms) struct Change {
    pub page: Page,
    pub frame: Frame,
    pub form: Form,
    /// Whether the passphrase in use is the one that was handed over.
    pub first: bool,
}

/// Three passphrases, none of which is ever kept.
pub(in crate::rooms) const FIELDS: [Field; 3] = [
    Field::secret("old", "passphrase-old"),
    Field::secret("new", "passphrase-new"),
    Field::secret("again", "passphrase-again"),
];

impl Change {
    /// The page.
    pub(in crate::rooms) fn new(language: Language, frame: Frame, form: Form, first: bool) -> Self {
        Self {
            page: shell(language, "passphrase-title", "/passphrase"),
            frame,
            form,
            first,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for (first, problem) in [(true, None), (false, Some("refusal-passphrase-short"))] {
            sound("passphrase", |language| {
                let form = problem.map(|kind| Problem::at("new", kind));
                let form = form.into_iter().fold(Form::of(&FIELDS), Form::refusing);
                Change::new(language, samples::frame(""), form, first)
            });
        }
    }
}
