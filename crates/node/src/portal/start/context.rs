//! What the start page shows.

use crate::portal::frame::Frame;
use askama::Template;
use pages::Page;

/// The start page.
#[derive(Template)]
#[template(path = "start/page.html")]
pub(in crate::portal) struct Start {
    pub page: Page,
    pub frame: Frame,
    pub offices: Vec<OfficeDoor>,
}

/// One promise of an office: what, and within which time.
pub(in crate::portal) struct Promised {
    pub name: String,
    pub within: String,
}

/// The way to one office.
pub(in crate::portal) struct OfficeDoor {
    pub name: String,
    pub mandate: String,
    pub report: String,
    pub charter: String,
    pub promises: Vec<Promised>,
}

#[cfg(any(test, feature = "gallery"))]
impl Start {
    pub(in crate::portal) fn samples(language: words::Language) -> Vec<Self> {
        let door = |name: &str| OfficeDoor {
            name: name.to_owned(),
            mandate: format!("For everybody in {name}."),
            report: format!("/{language}/at/sample/report"),
            charter: format!("/{language}/at/sample/charter"),
            promises: super::promises(language, Some(&*charter::default_charter())),
        };
        let one = vec![door("Focal point on reprisals")];
        let two = vec![door("Focal point"), door("جهة التنسيق <b>&")];
        [Vec::new(), one, two]
            .into_iter()
            .map(|offices| super::page(language, offices))
            .collect()
    }
}
