//! What the list of a case's evidence shows, and the form that registers an item.

use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::terms::CaseMenu;
use crate::view::{FileView, OfferedFile};
use askama::Template;
use casework::evidence::view::Item;
use casework::evidence::{Custody, Kind, Warning};
use lexicon::Lexicon;
use pages::{Field, Form, Page};
use words::Language;

/// The fields of an item.
pub(in crate::rooms) const FIELDS: [Field; 21] = [
    Field::kept("title", "evidence-title"),
    Field::kept("kind", "evidence-kind"),
    Field::kept("file", "evidence-file"),
    Field::kept("kept", "evidence-kept"),
    Field::kept("when", "evidence-when"),
    Field::kept("clock", "evidence-clock"),
    Field::kept("where", "evidence-where"),
    Field::kept("by", "evidence-by"),
    Field::kept("device", "evidence-device"),
    Field::kept("from", "evidence-from"),
    Field::kept("shows", "evidence-shows"),
    Field::kept("source-text", "evidence-source-text"),
    Field::kept("about", "evidence-about"),
    Field::kept("source", "evidence-source"),
    Field::kept("information", "evidence-information"),
    Field::kept("warning-violence", "evidence-warning-violence"),
    Field::kept(
        "warning-sexual-violence",
        "evidence-warning-sexual-violence",
    ),
    Field::kept("warning-children", "evidence-warning-children"),
    Field::kept("warning-death", "evidence-warning-death"),
    Field::kept("warning-distress", "evidence-warning-distress"),
    Field::kept("hold", "evidence-hold"),
];

/// The field of a warning.
pub(in crate::rooms) const fn warning_field(warning: Warning) -> &'static str {
    match warning {
        Warning::Violence => "warning-violence",
        Warning::SexualViolence => "warning-sexual-violence",
        Warning::Children => "warning-children",
        Warning::Death => "warning-death",
        Warning::Distress => "warning-distress",
    }
}

/// The key of what was done with an item.
pub(in crate::rooms) fn name_of(what: Custody) -> String {
    format!("evidence-custody-{}", what.code())
}

/// What a form of an item chooses from: pairs of a value and its name.
pub(in crate::rooms) struct Choices {
    pub kinds: Vec<(String, String)>,
    pub parties: Vec<(String, String)>,
    pub sources: Vec<(String, String)>,
    pub information: Vec<(String, String)>,
    /// Fields of warnings.
    pub warnings: Vec<&'static str>,
}

/// A list of the lexicon as choices, with nothing chosen first.
pub(in crate::rooms) fn graded(
    page: &Page,
    lexicon: &Lexicon,
    list: &str,
) -> Vec<(String, String)> {
    let none = (String::new(), page.text("evidence-not-graded").into_owned());
    let language = page.locale().language();
    let terms = lexicon.list(list).filter(|it| !it.hidden()).map(|it| {
        let mark = it.code().rsplit('.').next().unwrap_or_default();
        (
            it.code().to_owned(),
            format!("{mark} – {}", it.name(language)),
        )
    });
    std::iter::once(none).chain(terms).collect()
}

/// The parties of a case as choices, with nobody first.
pub(in crate::rooms) fn parties(page: &Page, view: &FileView) -> Vec<(String, String)> {
    let none = (String::new(), page.text("evidence-nobody").into_owned());
    let all = view.case.parties().all().iter();
    std::iter::once(none)
        .chain(all.map(|it| (it.id.to_string(), it.name().to_owned())))
        .collect()
}

impl Choices {
    pub(in crate::rooms) fn of(page: &Page, lexicon: &Lexicon, view: &FileView) -> Self {
        let kind = |it: &Kind| {
            let name = page.text(&format!("evidence-kind-{}", it.code()));
            (it.code().to_owned(), name.into_owned())
        };
        Self {
            kinds: Kind::ALL.iter().map(kind).collect(),
            parties: parties(page, view),
            sources: graded(page, lexicon, "sources"),
            information: graded(page, lexicon, "information"),
            warnings: Warning::ALL.iter().map(|it| warning_field(*it)).collect(),
        }
    }
}

/// One item in the list.
pub(in crate::rooms) struct Line {
    pub href: String,
    pub number: usize,
    pub title: String,
    /// The key of its kind.
    pub kind: String,
    pub received: String,
    /// Keys of marks, with their classes.
    pub marks: Vec<(String, &'static str)>,
    /// Who has it, where it was handed over.
    pub holder: String,
    pub hash: String,
}

impl Line {
    fn of(page: &Page, case: &str, item: &Item) -> Self {
        let known = item.known();
        let mut marks: Vec<(String, &'static str)> = known
            .warnings
            .iter()
            .map(|it| (format!("evidence-warning-{}", it.code()), "wrong"))
            .collect();
        if let Some(derived) = &known.derived {
            marks.push((format!("evidence-change-{}", derived.change.code()), ""));
        }
        if known.hold {
            marks.push(("evidence-held".to_owned(), "waiting"));
        }
        match item.checked() {
            Some((_, false)) => marks.push((name_of(Custody::HashDiffers), "wrong")),
            Some((_, true)) => marks.push((name_of(Custody::HashFits), "answered")),
            None => {}
        }
        Self {
            href: format!("/cases/{case}/evidence/{}", item.id),
            number: item.number,
            title: known.title.clone(),
            kind: format!("evidence-kind-{}", known.kind.code()),
            received: minute(page, known.received),
            marks,
            holder: item.holder().unwrap_or_default().to_owned(),
            hash: known
                .file
                .as_ref()
                .map(|it| it.sha256.to_string())
                .unwrap_or_default(),
        }
    }
}

/// The list.
#[derive(Template)]
#[template(path = "evidence/list.html")]
pub(in crate::rooms) struct List {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub here: String,
    pub lines: Vec<Line>,
    /// What is not registered: name, size, when.
    pub offered: Vec<(String, String, String)>,
    pub choices: Choices,
    pub may: bool,
    pub form: Form,
}

impl List {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        lexicon: &Lexicon,
        (view, offered): (&FileView, &[OfferedFile]),
        form: Form,
    ) -> Self {
        let case = view.head.id.to_string();
        let here = format!("/cases/{case}/evidence");
        let page = shell(language, "evidence-list-title", &here);
        let all = view.case.evidence().all().iter();
        Self {
            lines: all.map(|it| Line::of(&page, &case, it)).collect(),
            offered: offered
                .iter()
                .map(|it| {
                    let time = page.locale().hour(it.at.hour());
                    (it.row.name.clone(), page.locale().size(it.row.size), time)
                })
                .collect(),
            choices: Choices::of(&page, lexicon, view),
            menu: CaseMenu::of(&view.head, "evidence"),
            may: view.may,
            page,
            frame,
            here,
            form,
        }
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
        for view in [samples::file_view(), samples::empty_file_view()] {
            for problem in [None, Some("refusal-not-a-date")] {
                sound("evidence", |language| {
                    let problem = problem.map(|it| Problem::at("when", it));
                    let form = problem.into_iter().fold(Form::of(&FIELDS), Form::refusing);
                    let offered = [samples::offered()];
                    let frame = samples::frame("cases");
                    let lexicon = Lexicon::built_in();
                    List::new(language, frame, lexicon, (&view, &offered), form)
                });
            }
        }
    }
}
