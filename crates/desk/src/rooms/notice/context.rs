//! What a notice shows.

use crate::rooms::frame::{Frame, shell};
use askama::Template;
use pages::Page;
use words::Language;

/// A notice: what happened and what to do.
#[derive(Template)]
#[template(path = "notice/page.html")]
pub(in crate::rooms) struct Notice {
    pub page: Page,
    pub frame: Frame,
    pub what: String,
    pub what_to_do: String,
}

impl Notice {
    /// The notice of this name. It knows nothing of the visitor, so that it cannot tell one from
    /// another.
    pub(in crate::rooms) fn new(language: Language, name: &str) -> Self {
        let page = shell(language, "desk-notice", "/");
        let what = page.text(&format!("notice-desk-{name}")).into_owned();
        let what_to_do = page.text(&format!("notice-desk-{name}-do")).into_owned();
        Self {
            page,
            frame: Frame::default(),
            what,
            what_to_do,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;

    #[test]
    fn every_notice_is_sound_in_every_language() {
        for name in ["not-found", "forbidden", "large", "broken", "no-guideline"] {
            sound(name, |language| Notice::new(language, name));
        }
    }
}
