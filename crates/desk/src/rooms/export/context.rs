//! What the page of a case's exports shows.

use super::{PURPOSES, READERS, WAYS, beginning, prepared};
use crate::rooms::consent::panel::Panel;
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::FileView;
use askama::Template;
use casework::actions::Shown;
use casework::exports::event::ExportPrepared;
use casework::exports::{Export, Format, Standing, lacking};
use lexicon::Lexicon;
use pages::{Field, Form, Page, Problem};
use words::{EventId, Language};

/// The form's fields with fixed names.
pub(in crate::rooms) const FIELDS: [Field; 7] = [
    Field::kept("format", "out-format"),
    Field::kept("recipient", "out-recipient"),
    Field::kept("audience", "out-audience"),
    Field::kept("purpose", "out-purpose"),
    Field::kept("reason", "out-reason"),
    Field::kept("contact", "out-contact"),
    Field::kept("evidence", "out-evidence"),
];

/// An export in the list.
pub(in crate::rooms) struct Line {
    pub href: String,
    pub number: usize,
    pub format: String,
    pub recipient: String,
    pub standing: String,
    pub class: &'static str,
    /// Who prepared or made it and when, as HTML.
    pub last: String,
    pub sha256: String,
}

/// Somebody in the form: the name or number, and the ways to show them, of which one is chosen.
pub(in crate::rooms) struct Pick {
    pub id: String,
    pub name: String,
    pub number: usize,
    pub masked: bool,
    pub ways: Vec<(String, String, bool)>,
}

/// A file of the evidence that can go along.
pub(in crate::rooms) struct FilePick {
    pub id: String,
    pub number: usize,
    pub title: String,
    pub copy: bool,
    pub size: String,
    pub ticked: bool,
}

/// The page of exports.
#[derive(Template)]
#[template(path = "export/page.html")]
pub(in crate::rooms) struct Exports {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub here: String,
    pub seen: u64,
    pub lines: Vec<Line>,
    pub may: bool,
    /// What is missing, once something was asked for.
    pub panel: Option<Panel>,
    pub picks: Vec<Pick>,
    pub files: Vec<FilePick>,
    pub formats: Vec<(&'static str, String)>,
    pub audiences: Vec<(String, String)>,
    pub purposes: Vec<(&'static str, String)>,
    pub form: Form,
}

/// What the page is made of.
pub(in crate::rooms) struct Made<'a> {
    pub language: Language,
    pub frame: Frame,
    pub lexicon: &'a Lexicon,
    pub view: &'a FileView,
    pub typed: Option<&'a Fields>,
    pub problem: Option<Problem>,
}

impl Exports {
    /// The page.
    pub(in crate::rooms) fn new(made: Made<'_>) -> Self {
        let Made { view, frame, .. } = made;
        let here = format!("/cases/{}/export", view.head.id);
        let page = shell(made.language, "out-title", &here);
        let drawn = EventId::from_random([0; 16]);
        let wanted = match made.typed {
            Some(fields) => prepared(fields, drawn),
            None => beginning(view),
        };
        let lacks = match made.typed {
            Some(_) => lacking(&view.case, &wanted, view.today),
            None => Vec::new(),
        };
        let id = view.head.id.to_string();
        let panel =
            (!lacks.is_empty()).then(|| Panel::of(&page, made.lexicon, (&id, &view.case), &lacks));
        let all = view.case.exports().all().iter().rev();
        Self {
            menu: CaseMenu::of(&view.head, "export"),
            seen: view.seen,
            lines: all.map(|it| line(&page, view, it)).collect(),
            may: frame.works && !view.case.parties().is_empty(),
            panel,
            picks: picks(&page, view, &wanted),
            files: files(&page, view, &wanted),
            formats: formats(),
            audiences: audiences(made.lexicon, made.language),
            purposes: purposes(),
            form: form(&wanted, made.problem),
            page,
            frame,
            here,
        }
    }
}

/// The formats as choices.
pub(in crate::rooms) fn formats() -> Vec<(&'static str, String)> {
    Format::ALL
        .iter()
        .map(|it| (it.code(), format!("out-format-{}", it.code())))
        .collect()
}

/// The readers as choices, by the names of the lexicon.
pub(in crate::rooms) fn audiences(lexicon: &Lexicon, language: Language) -> Vec<(String, String)> {
    READERS
        .iter()
        .map(|it| {
            let term = lexicon.get(it.code());
            let name = term.map_or_else(String::new, |it| it.name(language).to_owned());
            (it.code().to_owned(), name)
        })
        .collect()
}

/// The purposes as choices.
pub(in crate::rooms) fn purposes() -> Vec<(&'static str, String)> {
    PURPOSES
        .iter()
        .map(|it| (it.code(), format!("consent-for-{}", it.code())))
        .collect()
}

fn form(it: &ExportPrepared, problem: Option<Problem>) -> Form {
    let mut form = Form::of(&FIELDS);
    for (name, value) in [
        ("format", it.format.code()),
        ("recipient", it.recipient.as_str()),
        ("audience", it.audience.code()),
        ("purpose", it.purpose.code()),
        ("reason", it.reason.as_str()),
        ("contact", if it.contact { "yes" } else { "" }),
    ] {
        form.keep(name, value);
    }
    problem.into_iter().fold(form, Form::refusing)
}

fn picks(page: &Page, view: &FileView, wanted: &ExportPrepared) -> Vec<Pick> {
    let all = view.case.parties().all().iter();
    all.map(|party| {
        let masked = view.case.masks().is_masked(party.id);
        let about = wanted.about.iter().find(|it| it.party == party.id);
        let mut chosen = about.map_or(Shown::Left, |it| it.shown);
        if masked && chosen == Shown::Name {
            chosen = Shown::Number;
        }
        let way = |it: &Shown| {
            let key = format!("action-shown-{}", it.code());
            let value = format!("{} {}", it.code(), party.id);
            (value, page.text(&key).into_owned(), *it == chosen)
        };
        let ways = WAYS.iter().filter(|it| !(masked && **it == Shown::Name));
        Pick {
            id: party.id.to_string(),
            name: view.called(page.locale(), party.id),
            number: party.number,
            masked,
            ways: ways.map(way).collect(),
        }
    })
    .collect()
}

fn files(page: &Page, view: &FileView, wanted: &ExportPrepared) -> Vec<FilePick> {
    let all = view.case.evidence().all().iter();
    all.filter_map(|it| {
        Some(FilePick {
            id: it.id.to_string(),
            number: it.number,
            title: it.known().title.clone(),
            copy: !it.is_original(),
            size: page.locale().size(it.known().file.as_ref()?.size),
            ticked: wanted.evidence.contains(&it.id),
        })
    })
    .collect()
}

fn line(page: &Page, view: &FileView, it: &Export) -> Line {
    let prepared = it.prepared();
    let standing = it.standing(&view.case, view.now);
    let (key, by, at) = match &it.made {
        Some(made) => ("out-made-by", made.by, made.at),
        None => ("out-prepared-by", it.field.by, it.field.at),
    };
    Line {
        href: format!("/cases/{}/export/{}", view.head.id, prepared.export),
        number: it.number,
        format: format!("out-format-{}", prepared.format.code()),
        recipient: prepared.recipient.clone(),
        standing: format!("out-standing-{}", standing.code()),
        class: class(standing),
        last: by_and_when(page, key, view.name(by), at),
        sha256: it
            .made
            .as_ref()
            .map_or_else(String::new, |it| it.value.sha256.to_string()),
    }
}

/// The class of a standing's mark.
pub(in crate::rooms) const fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::Waits | Standing::Asks => "waiting",
        Standing::Ready => "new",
        Standing::Declined | Standing::Expired => "wrong",
        Standing::Made => "closed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::export_views() {
            for refusal in [None, Some("refusal-consent-missing")] {
                let mut typed = Fields::default();
                for party in view.case.parties().all() {
                    typed.push("about".to_owned(), format!("name {}", party.id));
                }
                sound("exports", |language| {
                    Exports::new(Made {
                        language,
                        frame: samples::frame("cases"),
                        lexicon: Lexicon::built_in(),
                        view: &view,
                        typed: refusal.map(|_| &typed),
                        problem: refusal.map(Problem::of_form),
                    })
                });
            }
        }
    }

    #[test]
    fn a_masked_person_cannot_be_named() {
        let view = samples::export_views().swap_remove(0);
        let page = Exports::new(Made {
            language: Language::En,
            frame: samples::frame("cases"),
            lexicon: Lexicon::built_in(),
            view: &view,
            typed: None,
            problem: None,
        });
        let masked = page.picks.iter().find(|it| it.masked);
        assert_eq!(masked.map(|it| it.ways.len()), Some(2));
    }
}
