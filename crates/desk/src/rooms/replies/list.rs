//! All replies of a case, and the way to a new one.

use super::entry::{ENTRY, Entry};
use super::shown::Shown;
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::CaseMenu;
use crate::view::FileView;
use askama::Template;
use lexicon::Lexicon;
use pages::{Form, Page};
use words::{ActionId, Language};

/// The page of all replies.
#[derive(Template)]
#[template(path = "replies/list.html")]
pub(in crate::rooms) struct Replies {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub seen: u64,
    pub may: bool,
    pub unweighed: usize,
    pub all: Vec<Shown>,
    pub entry: Entry,
    pub form: Form,
}

impl Replies {
    /// The page; the form answers to an action, where one is named.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        (lexicon, year): (&Lexicon, u16),
        view: &FileView,
        (form, typed): (Form, Option<&Fields>),
        to: Option<ActionId>,
    ) -> Self {
        let action = format!("/cases/{}/replies", view.head.id);
        let page = shell(language, "replies-page", &action);
        let replies = view.case.replies();
        Self {
            menu: CaseMenu::of(&view.head, "replies"),
            seen: view.seen,
            may: view.may,
            unweighed: replies.unweighed(&view.case),
            all: replies
                .by_time()
                .into_iter()
                .map(|it| Shown::of(&page, (lexicon, language), view, it))
                .collect(),
            entry: Entry::of((lexicon, language, year), None, typed, to),
            page,
            frame,
            action,
            form,
        }
    }

    /// Whether there is something in the form: then it is open.
    pub(in crate::rooms) fn is_typed(&self) -> bool {
        !self.form.is_sound()
            || !self.entry.to.is_empty()
            || ENTRY.iter().any(|it| !self.form.value(it.name).is_empty())
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
            for problem in [None, Some(("responses", "refusal-reply-without-kind"))] {
                if problem.is_some() && !view.may {
                    continue;
                }
                sound("replies", |language| {
                    let form = problem
                        .map(|(field, kind)| Problem::at(field, kind))
                        .into_iter()
                        .fold(Form::of(&ENTRY), Form::refusing);
                    Replies::new(
                        language,
                        samples::frame("cases"),
                        (Lexicon::built_in(), 2026),
                        &view,
                        (form, None),
                        None,
                    )
                });
            }
        }
    }
}
