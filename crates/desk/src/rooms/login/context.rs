//! What the login page shows.

use crate::rooms::frame::{Frame, shell};
use askama::Template;
use pages::{Field, Form, Page, Problem};
use words::Language;

/// The login page.
#[derive(Template)]
#[template(path = "login/page.html")]
pub(in crate::rooms) struct Login {
    pub page: Page,
    pub frame: Frame,
    pub form: Form,
}

const FIELDS: [Field; 2] = [
    Field::kept("name", "login-name"),
    Field::secret("passphrase", "login-passphrase"),
];

impl Login {
    /// The page; `problem` is what was wrong the last time.
    pub(in crate::rooms) fn new(
        language: Language,
        house: String,
        csrf: String,
        name: &str,
        problem: Option<Problem>,
    ) -> Self {
        let mut form = Form::of(&FIELDS).keeping("name", name);
        form.empty();
        Self {
            page: shell(language, "login-title", "/login"),
            frame: Frame {
                house,
                csrf,
                ..Frame::default()
            },
            form: problem.into_iter().fold(form, Form::refusing),
        }
    }

    /// Samples: fresh, and after each problem.
    #[cfg(any(test, feature = "gallery"))]
    pub(in crate::rooms) fn samples(language: Language) -> Vec<Self> {
        let problems = [
            None,
            Some(Problem::at("passphrase", "login-wrong")),
            Some(Problem::of_form("login-slow").with("seconds", 30)),
            Some(Problem::of_form("login-damaged")),
            Some(Problem::of_form("login-suspended")),
            Some(Problem::of_form("login-not-ready")),
        ];
        let make = |problem| {
            Self::new(
                language,
                "Office of Ardena".to_owned(),
                "00".to_owned(),
                "Lena Okoro",
                problem,
            )
        };
        problems.into_iter().map(make).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for sample in 0..6 {
            sound("login", |language| {
                Login::samples(language).swap_remove(sample)
            });
        }
    }
}
