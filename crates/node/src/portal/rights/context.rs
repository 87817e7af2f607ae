//! What the page on rights shows: headings with their sentences, and the rules by name.

use crate::portal::frame::{Frame, shell};
use askama::Template;
use lexicon::Lexicon;
use pages::Page;
use words::Language;

/// A rule that speaks of reprisals.
pub(in crate::portal) struct Norm {
    pub name: String,
    pub says: String,
    /// Who watches over it; empty where nobody is known.
    pub body: String,
    pub unsure: bool,
}

/// The page on rights.
#[derive(Template)]
#[template(path = "rights/page.html")]
pub(in crate::portal) struct Rights {
    pub page: Page,
    pub frame: Frame,
    pub before: [(&'static str, &'static [&'static str]); 4],
    pub after: [(&'static str, &'static [&'static str]); 4],
    pub norms: Vec<Norm>,
}

impl Rights {
    pub(in crate::portal) fn new(language: Language, lexicon: &Lexicon) -> Self {
        let norms = lexicon.list("norms").filter(|it| !it.hidden());
        let norms = norms.map(|it| Norm {
            name: it.name(language).to_owned(),
            says: it.help(language).unwrap_or_default().to_owned(),
            body: it
                .one("body")
                .and_then(|body| lexicon.get(body))
                .map_or_else(String::new, |body| body.name(language).to_owned()),
            unsure: it.to_be_confirmed(),
        });
        Self {
            norms: norms.collect(),
            page: shell(language, "title-information", "rights"),
            frame: Frame::default(),
            before: BEFORE,
            after: AFTER,
        }
    }
}

const BEFORE: [(&str, &[&str]); 4] = [
    ("rights-speak", &["rights-speak-text", "rights-speak-true"]),
    (
        "rights-who",
        &[
            "rights-who-a",
            "rights-who-b",
            "rights-who-c",
            "rights-who-d",
            "rights-who-close",
            "rights-who-groups",
            "rights-who-thought",
        ],
    ),
    (
        "rights-what",
        &[
            "rights-what-acts",
            "rights-what-before",
            "rights-what-lawful",
            "rights-what-others",
            "rights-what-nothing",
        ],
    ),
    (
        "rights-state",
        &[
            "rights-state-refrain",
            "rights-state-protect",
            "rights-state-investigate",
            "rights-state-repair",
        ],
    ),
];

const AFTER: [(&str, &[&str]); 4] = [
    (
        "rights-decide",
        &[
            "rights-decide-first",
            "rights-decide-two",
            "rights-decide-back",
            "rights-decide-close",
        ],
    ),
    (
        "rights-expect",
        &[
            "rights-expect-read",
            "rights-expect-allegation",
            "rights-expect-honest",
            "rights-expect-no-promise",
        ],
    ),
    (
        "rights-children",
        &["rights-children-text", "rights-children-help"],
    ),
    (
        "rights-where",
        &["rights-where-here", "rights-where-direct"],
    ),
];
