//! What the page for a clash shows.

use super::Clash;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::timeline::Line;
use askama::Template;
use pages::Page;
use words::Language;

/// The page for a clash.
#[derive(Template)]
#[template(path = "conflict/page.html")]
pub(in crate::rooms) struct Both {
    pub page: Page,
    pub frame: Frame,
    pub back: String,
    pub action: String,
    /// Whether the form carries files and is sent as such.
    pub multipart: bool,
    pub seen: u64,
    pub lines: Vec<Line>,
    pub mine: String,
    /// The fields to send again, without `seen`: name and value; long ones can be edited.
    pub values: Vec<(String, String)>,
}

/// Fields that are shown to be edited; the others are sent along unseen.
const EDITABLE: [&str; 9] = [
    "answer",
    "title",
    "summary",
    "reasons",
    "urgency-reason",
    "reopen",
    "decision-reasons",
    "reveal-reasons",
    "in-reasons",
];

impl Both {
    /// The page.
    pub(in crate::rooms) fn new(language: Language, frame: Frame, clash: &Clash) -> Self {
        let page = shell(language, "conflict-title", "/conflict");
        Self {
            lines: clash
                .theirs
                .iter()
                .map(|item| Line::of(&page, item))
                .collect(),
            page,
            frame,
            back: clash.page.clone(),
            action: clash.action.clone(),
            multipart: clash.action.ends_with("/answer"),
            seen: clash.seen,
            mine: clash.mine.clone(),
            values: clash
                .values
                .iter()
                .filter(|(name, _)| name != "seen")
                .cloned()
                .collect(),
        }
    }

    pub(in crate::rooms) fn is_editable(&self, name: &str) -> bool {
        EDITABLE.contains(&name) && self.values.iter().any(|(it, _)| it == name)
    }

    pub(in crate::rooms) fn has_editable(&self) -> bool {
        self.values
            .iter()
            .any(|(name, _)| EDITABLE.contains(&name.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for action in ["/answer", "/title", "/assign"] {
            sound("conflict", |language| {
                Both::new(language, samples::frame(""), &samples::clash(action))
            });
        }
    }
}
