//! What the page on what can be seen shows: headings, each with its sentences.

use crate::portal::frame::{Frame, shell};
use askama::Template;
use pages::Page;
use words::Language;

/// The page on what this site can see and what it cannot.
#[derive(Template)]
#[template(path = "about/page.html")]
pub(in crate::portal) struct About {
    pub page: Page,
    pub frame: Frame,
    pub sections: [(&'static str, &'static [&'static str]); 5],
}

impl About {
    pub(in crate::portal) fn new(language: Language) -> Self {
        Self {
            page: shell(language, "title-information", "about"),
            frame: Frame::default(),
            sections: SECTIONS,
        }
    }
}

const SECTIONS: [(&str, &[&str]); 5] = [
    ("about-office", &["about-office-sees", "about-office-not"]),
    (
        "about-node",
        &[
            "about-node-off",
            "about-node-on",
            "about-node-keeps",
            "about-node-address",
            "about-node-mailbox",
            "about-node-limit",
        ],
    ),
    ("about-log", &["about-log-text"]),
    (
        "about-others",
        &["about-others-network", "about-others-pages"],
    ),
    ("about-not", &["about-not-text"]),
];
