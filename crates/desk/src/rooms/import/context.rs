//! What the list of imports shows.

use crate::import::{FileKind, Job, Saved};
use crate::rooms::frame::{Frame, minute, shell};
use askama::Template;
use pages::{Field, Form, Page, Problem};
use words::Language;

/// The form's fields.
pub(in crate::rooms) const FIELDS: [Field; 3] = [
    Field::kept("file", "in-file"),
    Field::kept("kind", "in-kind"),
    Field::kept("language", "in-language"),
];

/// An import in the list.
pub(in crate::rooms) struct Line {
    pub href: String,
    pub name: String,
    pub kind: String,
    pub size: String,
    pub at: String,
    pub state: &'static str,
    pub class: &'static str,
}

/// The list of imports.
#[derive(Template)]
#[template(path = "import/page.html")]
pub(in crate::rooms) struct Imports {
    pub page: Page,
    pub frame: Frame,
    pub lines: Vec<Line>,
    pub kinds: Vec<(&'static str, String)>,
    pub languages: Vec<(&'static str, &'static str)>,
    /// Name, how many columns, and whether it is the office's.
    pub mappings: Vec<(String, usize, bool)>,
    pub form: Form,
}

/// How an import stands, as a locale key, with its mark's class.
pub(in crate::rooms) const fn state(job: &Job) -> (&'static str, &'static str) {
    match (&job.target, &job.ended) {
        (_, Some(_)) => ("in-state-ended", "closed"),
        (Some(_), None) => ("in-state-begun", "waiting"),
        (None, None) => ("in-state-new", "new"),
    }
}

/// The kinds of files as choices.
pub(in crate::rooms) fn kinds() -> Vec<(&'static str, String)> {
    FileKind::ALL
        .iter()
        .map(|it| (it.code(), format!("in-kind-{}", it.code())))
        .collect()
}

/// The languages as choices, by their own names.
pub(in crate::rooms) fn languages() -> Vec<(&'static str, &'static str)> {
    Language::ALL
        .iter()
        .map(|it| (it.code(), it.own_name()))
        .collect()
}

impl Imports {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        jobs: &[Job],
        mappings: &[Saved],
        problem: Option<Problem>,
    ) -> Self {
        let page = shell(language, "in-title", "/import");
        let line = |job: &Job| {
            let (state, class) = state(job);
            Line {
                href: format!("/import/{}", job.id),
                name: job.name.clone(),
                kind: format!("in-kind-{}", job.kind.code()),
                size: page.locale().size(job.size),
                at: minute(&page, job.at),
                state,
                class,
            }
        };
        let mut all = vec![("guess", "in-kind-guess".to_owned())];
        all.extend(kinds());
        let form = Form::of(&FIELDS)
            .keeping("kind", "guess")
            .keeping("language", language.code());
        Self {
            lines: jobs.iter().map(line).collect(),
            kinds: all,
            languages: languages(),
            mappings: mappings
                .iter()
                .map(|it| (it.name.clone(), it.mapping.columns.len(), it.shared))
                .collect(),
            form: problem.into_iter().fold(form, Form::refusing),
            page,
            frame,
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
        let (jobs, mappings) = samples::imports();
        for (jobs, mappings) in [(jobs, mappings), (Vec::new(), Vec::new())] {
            for problem in [None, Some("refusal-import-too-large")] {
                sound("imports", |language| {
                    let problem = problem.map(|kind| Problem::at("file", kind));
                    let frame = samples::frame("cases");
                    Imports::new(language, frame, &jobs, &mappings, problem)
                });
            }
        }
    }
}
