//! What the page before a file shows.

use crate::attachment::{FileView, Sniffed};
use crate::rooms::frame::{Frame, shell};
use crate::view::reference;
use askama::Template;
use pages::Page;
use words::Language;
use zeroize::Zeroizing;

/// The page before a file.
#[derive(Template)]
#[template(path = "file/page.html")]
pub(in crate::rooms) struct File {
    pub page: Page,
    pub frame: Frame,
    pub name: String,
    pub size: String,
    pub claimed: String,
    /// What it is by its first bytes, in words.
    pub sniffed: String,
    pub differs: bool,
    pub sha256: String,
    pub back: String,
    pub reference: String,
    pub here: String,
    pub image: bool,
    pub text: Option<Zeroizing<String>>,
    pub cut: bool,
}

impl File {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        view: &FileView,
        text: Option<(Zeroizing<String>, bool)>,
    ) -> Self {
        let id = view.row.id;
        let back = format!("/reports/{}", id.report);
        let here = format!("{back}/file/{}/{}", id.position, id.index);
        let page = shell(language, "file-title", &here);
        let sniffed = match view.sniffed {
            Sniffed::Image(kind) | Sniffed::Other(kind) => kind.to_owned(),
            Sniffed::Text => page.text("file-kind-text").into_owned(),
            Sniffed::Unknown => page.text("file-kind-unknown").into_owned(),
        };
        let cut = text.as_ref().is_some_and(|(_, cut)| *cut);
        Self {
            name: view.row.name.clone(),
            size: page.locale().size(view.row.size),
            claimed: view.row.claimed.clone(),
            sniffed,
            differs: view.differs,
            sha256: view.row.sha256.to_string(),
            reference: reference(id.report),
            image: view.preview && matches!(view.sniffed, Sniffed::Image(_)),
            text: text.map(|(text, _)| text),
            cut,
            page,
            frame,
            back,
            here,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for (sniffed, text) in [
            (Sniffed::Image("image/png"), None),
            (
                Sniffed::Text,
                Some((Zeroizing::new("<script>alert(1)</script>".to_owned()), true)),
            ),
            (Sniffed::Other("application/pdf"), None),
            (Sniffed::Unknown, None),
        ] {
            sound("file", |language| {
                let view = FileView {
                    row: samples::file(),
                    sniffed: sniffed.clone(),
                    differs: sniffed == Sniffed::Unknown,
                    preview: true,
                };
                File::new(language, samples::frame("reports"), &view, text.clone())
            });
        }
    }
}
