//! What a page about a trouble shows: what happened, and what to do.

use crate::portal::frame::{Frame, shell};
use askama::Template;
use pages::Page;
use words::Language;

/// A page about something that is in the way.
#[derive(Template)]
#[template(path = "notice/page.html")]
pub(in crate::portal) struct Notice {
    pub page: Page,
    pub frame: Frame,
    pub what: &'static str,
    pub what_to_do: String,
}

impl Notice {
    pub(in crate::portal) fn new(language: Language, what: &'static str) -> Self {
        Self {
            // The address of a page in trouble may be anything: the language menu leads to the
            // start.
            page: shell(language, "title-notice", ""),
            frame: Frame::default(),
            what,
            what_to_do: format!("{what}-do"),
        }
    }
}
