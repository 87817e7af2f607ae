//! One proceeding, with the forms that carry it on.

use super::entry::{Entry, fill};
use super::shown::{Scene, Shown, correctable};
use super::words::{Choice, name, party, terms};
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::CaseMenu;
use crate::view::FileView;
use askama::Template;
use casework::proceedings::StepKind;
use casework::proceedings::view::Proceeding;
use lexicon::Lexicon;
use pages::{Field, Form, Page};
use words::Language;

/// The fields of the page's forms, in the order of the page.
pub(in crate::rooms) const FIELDS: [Field; 21] = [
    Field::kept("step-on", "track-step-on"),
    Field::kept("step-kind", "track-step-kind"),
    Field::kept("step-by", "track-step-by"),
    Field::kept("step-text", "track-step-text"),
    Field::kept("step-duty", "track-step-duty"),
    Field::kept("step-next", "track-step-next"),
    Field::kept("person", "track-person"),
    Field::kept("standing", "track-standing"),
    Field::kept("standing-on", "track-since"),
    Field::kept("standing-note", "track-standing-note"),
    Field::kept("line", "track-line"),
    Field::kept("instead", "track-instead"),
    Field::kept("instead-on", "track-instead-on"),
    Field::kept("correct-reason", "track-correct-reason"),
    Field::kept("title", "track-title"),
    Field::kept("kind", "track-kind"),
    Field::kept("body", "track-body"),
    Field::kept("state", "track-state"),
    Field::kept("number", "track-number"),
    Field::kept("opened", "track-opened"),
    Field::kept("note", "track-note"),
];

/// What the page is made of.
pub(in crate::rooms) struct Made<'a> {
    pub language: Language,
    pub frame: Frame,
    pub lexicon: &'a Lexicon,
    pub year: u16,
    pub view: &'a FileView,
    pub proceeding: &'a Proceeding,
    pub form: Form,
    pub typed: Option<&'a Fields>,
}

/// The page of one proceeding.
#[derive(Template)]
#[template(path = "track/detail.html")]
pub(in crate::rooms) struct Detail {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub back: String,
    pub seen: u64,
    pub may: bool,
    pub one: Shown,
    pub duties: Vec<Choice>,
    /// Those who can stand in it.
    pub held: Vec<Choice>,
    pub standings: Vec<Choice>,
    pub lines: Vec<Choice>,
    pub entry: Entry,
    pub form: Form,
}

impl Detail {
    /// The page.
    pub(in crate::rooms) fn new(made: Made<'_>) -> Self {
        let Made {
            language,
            lexicon,
            view,
            proceeding,
            mut form,
            ..
        } = made;
        let back = format!("/cases/{}/track", view.head.id);
        let action = format!("{back}/{}", proceeding.id());
        let page = shell(language, "track-page", &action);
        let scene = Scene {
            page: &page,
            language,
            lexicon,
            view,
        };
        // A form that was refused shows what was typed; the others what is known.
        let rewritten = made.typed.filter(|it| it.get("form") == "record");
        if rewritten.is_none() {
            fill(&mut form, proceeding);
        }
        Self {
            menu: CaseMenu::of(&view.head, "track"),
            seen: view.seen,
            may: view.may,
            one: Shown::of(&scene, proceeding),
            duties: terms(lexicon, "duties", language, made.year),
            held: held(view, proceeding),
            standings: terms(lexicon, "accountability", language, made.year),
            lines: lines(&scene, proceeding),
            entry: Entry::of(view, lexicon, language, Some(proceeding), rewritten),
            page,
            frame: made.frame,
            action,
            back,
            form,
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn steps(&self) -> Vec<(&'static str, String)> {
        StepKind::ALL
            .iter()
            // keys: track-step-*
            .map(|it| (it.code(), format!("track-step-{}", it.code())))
            .collect()
    }

    /// Whether the form of what is known was refused: then it is open.
    pub(in crate::rooms) fn is_rewritten(&self) -> bool {
        self.form.problem("title").is_some()
            || self.form.problem("opened").is_some()
            || self.form.problem("note").is_some()
    }
}

/// Those for whom the proceeding can end in something, each once.
fn held(view: &FileView, proceeding: &Proceeding) -> Vec<Choice> {
    let persons = proceeding.known().persons.iter();
    let mut held: Vec<Choice> = Vec::new();
    for one in persons.filter(|it| it.part.is_held()) {
        let choice = (one.party.to_string(), party(view, one.party));
        if !held.contains(&choice) {
            held.push(choice);
        }
    }
    held
}

/// The lines that can be corrected: person and position as the value.
fn lines(scene: &Scene<'_>, proceeding: &Proceeding) -> Vec<Choice> {
    let mut all = Vec::new();
    for standing in proceeding.standings() {
        let of = party(scene.view, standing.party);
        let lines = correctable(scene, &standing.history, &of, |code| {
            name(scene.lexicon, scene.language, code)
        });
        all.extend(
            lines
                .into_iter()
                .map(|(position, words)| (format!("{} {position}", standing.party), words)),
        );
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    fn page(language: Language, view: &FileView, problem: Option<Problem>) -> Detail {
        let form = problem.into_iter().fold(Form::of(&FIELDS), Form::refusing);
        Detail::new(Made {
            language,
            frame: samples::frame("cases"),
            lexicon: Lexicon::built_in(),
            year: 2026,
            view,
            proceeding: &view.case.proceedings().all()[0],
            form,
            typed: None,
        })
    }

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::track_views() {
            if view.case.proceedings().all().is_empty() {
                continue;
            }
            for problem in [
                None,
                Some(("step-duty", "refusal-failure-without-duty")),
                Some(("standing", "refusal-no-such-move")),
                Some(("correct-reason", "refusal-correction-without-reason")),
                Some(("title", "refusal-no-title")),
            ] {
                if problem.is_some() && !view.may {
                    continue;
                }
                sound("proceeding", |language| {
                    page(
                        language,
                        &view,
                        problem.map(|(field, kind)| Problem::at(field, kind)),
                    )
                });
            }
        }
    }

    #[test]
    fn what_was_corrected_is_shown_with_what_stands_instead() {
        let view = samples::track_views().swap_remove(0);
        let html = page(Language::En, &view, None).render().unwrap_or_default();
        assert!(html.contains("<del>") && html.contains("the letter was misread"));
    }
}
