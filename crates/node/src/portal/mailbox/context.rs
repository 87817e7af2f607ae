//! What the page shows on which the receipt is typed.

use crate::portal::frame::{Frame, shell};
use askama::Template;
use pages::{Field, Form, Page, Problem};
use words::Language;

/// The page on which the receipt is typed.
#[derive(Template)]
#[template(path = "mailbox/page.html")]
pub(in crate::portal) struct Entry {
    pub page: Page,
    pub frame: Frame,
    pub form: Form,
    pub closed: bool,
}

const FIELDS: [Field; 2] = [
    Field::secret("receipt", "mail-receipt"),
    Field::secret("words", "mail-words"),
];

impl Entry {
    /// The page; `problem` is what was wrong with the receipt typed before.
    pub(in crate::portal) fn new(
        language: Language,
        problem: Option<Problem>,
        closed: bool,
    ) -> Self {
        let form = problem.into_iter().fold(Form::of(&FIELDS), Form::refusing);
        Self {
            page: shell(language, "title-messages", "mailbox"),
            frame: Frame::default(),
            form,
            closed,
        }
    }
}
