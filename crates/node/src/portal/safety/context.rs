//! What the page on staying safe shows: headings, each with its sentences.

use crate::portal::frame::{Frame, shell};
use askama::Template;
use pages::Page;
use words::Language;

/// The page on staying safe.
#[derive(Template)]
#[template(path = "safety/page.html")]
pub(in crate::portal) struct Safety {
    pub page: Page,
    pub frame: Frame,
    pub sections: [(&'static str, &'static [&'static str]); 5],
}

impl Safety {
    pub(in crate::portal) fn new(language: Language) -> Self {
        Self {
            page: shell(language, "title-help", "safety"),
            frame: Frame::default(),
            sections: SECTIONS,
        }
    }
}

const SECTIONS: [(&str, &[&str]); 5] = [
    (
        "safety-before",
        &[
            "safety-before-device",
            "safety-before-tor",
            "safety-before-private",
            "safety-before-network",
            "safety-before-spy",
        ],
    ),
    (
        "safety-while",
        &[
            "safety-while-details",
            "safety-while-files",
            "safety-while-name",
            "safety-while-talk",
        ],
    ),
    (
        "safety-after",
        &[
            "safety-after-receipt",
            "safety-after-history",
            "safety-after-files",
            "safety-after-mail",
        ],
    ),
    ("safety-shared", &["safety-shared-text"]),
    ("safety-forced", &["safety-forced-text"]),
];
