//! All assessments of a case, and the way to a new one.

use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::{AssessmentRow, CaseHead, CaseView, Status};
use askama::Template;
use guideline::WithTexts;
use lexicon::Lexicon;
use pages::{Field, Form, Page};
use words::Language;

/// The fields of the form that begins one.
pub(in crate::rooms) const BEGIN: [Field; 2] = [
    Field::kept("about", "assess-about"),
    Field::kept("guideline", "assess-guideline"),
];

/// One assessment in the list.
pub(in crate::rooms) struct Line {
    pub href: String,
    pub about: String,
    pub guideline: String,
    pub state: String,
    pub class: &'static str,
    /// Who saved it last and when, as HTML.
    pub last: String,
    /// What may be said now; empty where it is still an allegation.
    pub says: String,
    pub standard: String,
}

impl Line {
    /// The line of an assessment.
    pub(in crate::rooms) fn of(
        page: &Page,
        case: &str,
        row: &AssessmentRow,
        lexicon: &Lexicon,
        guidelines: &[WithTexts],
    ) -> Self {
        let language = page.locale().language();
        let texts = guidelines
            .iter()
            .find(|it| it.guideline.id == row.guideline);
        let text = |of: &str, key: &str| {
            texts.map_or_else(String::new, |it| it.text(language, of, key).to_owned())
        };
        let says = row.in_force.as_ref().map(|said| match &said.conclusion {
            Some(code) => text(&format!("conclusion.{code}"), "says"),
            None => page.text("assess-agreed-nothing").into_owned(),
        });
        let standard = row
            .in_force
            .as_ref()
            .and_then(|said| lexicon.get(said.standard.as_deref()?));
        Self {
            href: format!("/cases/{case}/assess/{}", row.id),
            about: row.about.clone(),
            guideline: text("guideline", "name"),
            state: format!("assess-state-{}", row.state.code()),
            class: match row.state {
                crate::view::AssessmentState::HandedIn => "waiting",
                crate::view::AssessmentState::Disputed => "wrong",
                _ => "",
            },
            last: by_and_when(page, "assess-last", &row.by, row.at),
            says: says.unwrap_or_default(),
            standard: standard.map_or_else(String::new, |it| it.name(language).to_owned()),
        }
    }
}

/// The list.
#[derive(Template)]
#[template(path = "assess/list.html")]
pub(in crate::rooms) struct List {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub lines: Vec<Line>,
    pub unweighed: usize,
    /// Guidelines: id, name, help.
    pub guidelines: Vec<(String, String, String)>,
    pub may: bool,
    pub form: Form,
}

impl List {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        lexicon: &Lexicon,
        guidelines: &[WithTexts],
        view: &CaseView,
        mut form: Form,
    ) -> Self {
        let case = view.row.id.to_string();
        let action = format!("/cases/{case}/assess");
        let page = shell(language, "assess-title", &action);
        let closed = matches!(view.status.value, Status::Closed { .. });
        let head = CaseHead {
            id: view.row.id,
            reference: view.row.reference.clone(),
            title: view.title.value.clone(),
            closed,
        };
        if form.value("guideline").is_empty()
            && let Some(first) = guidelines.first()
        {
            form.keep("guideline", first.guideline.id.as_str());
        }
        let lines = view.assessments.iter();
        Self {
            menu: CaseMenu::of(&head, "assess"),
            lines: lines
                .map(|it| Line::of(&page, &case, it, lexicon, guidelines))
                .collect(),
            unweighed: view.unweighed,
            guidelines: guidelines
                .iter()
                .map(|it| {
                    let text = |key| it.text(language, "guideline", key).to_owned();
                    (it.guideline.id.clone(), text("name"), text("help"))
                })
                .collect(),
            may: view.may.work && !closed,
            page,
            frame,
            action,
            form,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_list_is_sound_in_every_language() {
        for sample in 0..samples::case_views().len() {
            sound("assessments", |language| {
                let view = samples::case_views().swap_remove(sample);
                let frame = samples::frame("cases");
                let guidelines = guideline::built_in();
                List::new(
                    language,
                    frame,
                    Lexicon::built_in(),
                    guidelines,
                    &view,
                    Form::of(&BEGIN),
                )
            });
        }
    }
}
