//! All proceedings of a case on one page, and the way to a new one.

use super::entry::{ENTRY, Entry};
use super::shown::{Scene, Shown};
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::CaseMenu;
use crate::view::FileView;
use askama::Template;
use lexicon::Lexicon;
use pages::{Form, Page};
use words::Language;

/// The page of all proceedings.
#[derive(Template)]
#[template(path = "track/list.html")]
pub(in crate::rooms) struct Track {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub seen: u64,
    pub may: bool,
    pub all: Vec<Shown>,
    pub entry: Entry,
    pub form: Form,
}

impl Track {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        lexicon: &Lexicon,
        view: &FileView,
        form: Form,
        typed: Option<&Fields>,
    ) -> Self {
        let action = format!("/cases/{}/track", view.head.id);
        let page = shell(language, "track-page", &action);
        let scene = Scene {
            page: &page,
            language,
            lexicon,
            view,
        };
        let all = view.case.proceedings().all().iter();
        Self {
            menu: CaseMenu::of(&view.head, "track"),
            seen: view.seen,
            may: view.may,
            all: all.map(|it| Shown::of(&scene, it)).collect(),
            entry: Entry::of(view, lexicon, language, None, typed),
            page,
            frame,
            action,
            form,
        }
    }

    /// Whether something was typed into the form: then it is open.
    pub(in crate::rooms) fn is_typed(&self) -> bool {
        !self.form.is_sound() || ENTRY.iter().any(|it| !self.form.value(it.name).is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::track_views() {
            for problem in [None, Some("refusal-no-title")] {
                if problem.is_some() && !view.may {
                    continue;
                }
                sound("track", |language| {
                    let form = problem
                        .map(|it| Problem::at("title", it))
                        .into_iter()
                        .fold(Form::of(&ENTRY), Form::refusing);
                    let frame = samples::frame("cases");
                    Track::new(language, frame, Lexicon::built_in(), &view, form, None)
                });
            }
        }
    }
}
