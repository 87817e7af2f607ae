//! What the steps of the first visit show.

use crate::rooms::frame::{Frame, shell};
use askama::Template;
use pages::{Field, Form, Page};
use words::Language;

/// The steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rooms) enum Step {
    Welcome,
    Office,
    Officer,
}

impl Step {
    pub(in crate::rooms) fn of_code(code: &str) -> Self {
        match code {
            "office" => Self::Office,
            "officer" => Self::Officer,
            _ => Self::Welcome,
        }
    }

    pub(in crate::rooms) const fn code(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Office => "office",
            Self::Officer => "officer",
        }
    }

    pub(in crate::rooms) const fn after(self) -> Self {
        match self {
            Self::Welcome => Self::Office,
            Self::Office | Self::Officer => Self::Officer,
        }
    }

    pub(in crate::rooms) const fn before(self) -> Self {
        match self {
            Self::Officer => Self::Office,
            Self::Office | Self::Welcome => Self::Welcome,
        }
    }

    const fn number(self) -> u32 {
        match self {
            Self::Welcome => 1,
            Self::Office => 2,
            Self::Officer => 3,
        }
    }
}

/// The first visit.
#[derive(Template)]
#[template(path = "setup/page.html")]
pub(in crate::rooms) struct Setup {
    pub page: Page,
    pub frame: Frame,
    pub step: Step,
    pub number: u32,
    pub form: Form,
    /// The languages with whether each is chosen.
    pub languages: Vec<(Language, bool)>,
    /// Whether the node's enrolment code must be typed.
    pub asks_enrolment: bool,
    /// Whether the desk's setup code must be typed.
    pub asks_setup: bool,
}

/// The fields of all steps.
pub(in crate::rooms) const FIELDS: [Field; 22] = [
    Field::kept("office", "setup-office-name"),
    Field::kept("slug", "setup-slug"),
    Field::kept("languages", "setup-languages"),
    Field::kept("enrolment", "setup-enrolment"),
    Field::kept("mandate", "setup-mandate"),
    Field::kept("others", "setup-others"),
    Field::kept("office-en", "setup-office-name"),
    Field::kept("mandate-en", "setup-mandate"),
    Field::kept("office-fr", "setup-office-name"),
    Field::kept("mandate-fr", "setup-mandate"),
    Field::kept("office-es", "setup-office-name"),
    Field::kept("mandate-es", "setup-mandate"),
    Field::kept("office-ar", "setup-office-name"),
    Field::kept("mandate-ar", "setup-mandate"),
    Field::kept("office-zh", "setup-office-name"),
    Field::kept("mandate-zh", "setup-mandate"),
    Field::kept("office-ru", "setup-office-name"),
    Field::kept("mandate-ru", "setup-mandate"),
    Field::kept("setup-code", "setup-code"),
    Field::kept("officer", "setup-officer"),
    Field::secret("passphrase", "setup-passphrase"),
    Field::secret("again", "passphrase-again"),
];

/// The fields for name and purpose in each language.
pub(in crate::rooms) const OTHERS: [(Language, &str, &str); 6] = [
    (Language::En, "office-en", "mandate-en"),
    (Language::Fr, "office-fr", "mandate-fr"),
    (Language::Es, "office-es", "mandate-es"),
    (Language::Ar, "office-ar", "mandate-ar"),
    (Language::Zh, "office-zh", "mandate-zh"),
    (Language::Ru, "office-ru", "mandate-ru"),
];

impl Setup {
    /// The fields for the languages other than the page's: what the page's own fields hold is in that one.
    pub(in crate::rooms) fn others(&self) -> Vec<(Language, &'static str, &'static str)> {
        let own = self.page.locale.language();
        OTHERS.into_iter().filter(|(it, ..)| *it != own).collect()
    }

    /// Whether the fields for other languages are unfolded.
    pub(in crate::rooms) fn names_others(&self) -> bool {
        let mut names = OTHERS
            .iter()
            .flat_map(|(_, name, mandate)| [*name, *mandate]);
        names.any(|name| self.form.touches(&[name])) || self.form.problem("others").is_some()
    }

    /// A step.
    pub(in crate::rooms) fn new(
        language: Language,
        csrf: String,
        step: Step,
        form: Form,
        chosen: &[Language],
        (asks_enrolment, asks_setup): (bool, bool),
    ) -> Self {
        let all = Language::ALL.into_iter();
        Self {
            page: shell(language, "setup-title", "/setup"),
            frame: Frame {
                csrf,
                ..Frame::default()
            },
            step,
            number: step.number(),
            form,
            languages: all
                .map(|it| {
                    (
                        it,
                        chosen.contains(&it) || (chosen.is_empty() && it == language),
                    )
                })
                .collect(),
            asks_enrolment,
            asks_setup,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use pages::Problem;

    const PROBLEMS: [(&str, &str); 9] = [
        ("", "setup-already"),
        ("office", "setup-office-missing"),
        ("others", "refusal-name-too-long"),
        ("slug", "setup-slug-taken"),
        ("slug", "setup-slug-wrong"),
        ("languages", "setup-languages-missing"),
        ("enrolment", "setup-enrolment-missing"),
        ("enrolment", "setup-enrolment-wrong"),
        ("passphrase", "refusal-passphrase-short"),
    ];

    #[test]
    fn every_step_is_sound_in_every_language() {
        let of = |step| match step {
            Step::Welcome => &PROBLEMS[..1],
            Step::Office => &PROBLEMS[1..8],
            Step::Officer => &PROBLEMS[8..],
        };
        for step in [Step::Welcome, Step::Office, Step::Officer] {
            for (field, kind) in of(step) {
                sound("setup", |language| {
                    let form = Form::of(&FIELDS).refusing(Problem::at(field, kind));
                    Setup::new(
                        language,
                        "00".to_owned(),
                        step,
                        form,
                        &[Language::Ar],
                        (true, true),
                    )
                });
            }
            sound("setup", |language| {
                Setup::new(
                    language,
                    "00".to_owned(),
                    step,
                    Form::of(&FIELDS),
                    &[],
                    (false, false),
                )
            });
        }
    }
}
