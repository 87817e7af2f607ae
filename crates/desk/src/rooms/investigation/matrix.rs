//! What facts rest on, as a table: facts down, sources across, words in the cells.

use super::context::{marks, name_of};
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::CaseMenu;
use crate::view::{FileView, reference};
use askama::Template;
use casework::investigation::event::Ground;
use casework::investigation::matrix::corroboration;
use lexicon::Lexicon;
use pages::{Page, Value};
use words::Language;

/// A source above its column.
pub(in crate::rooms) struct Head {
    pub name: String,
    pub leg: usize,
    /// Whether the one before it stands on the same leg.
    pub joined: bool,
}

/// A cell: the key of its word, the grade, a note.
pub(in crate::rooms) struct Cell {
    pub stance: String,
    pub class: &'static str,
    pub grade: String,
    pub note: String,
}

/// A fact's row.
pub(in crate::rooms) struct Row {
    pub href: String,
    pub text: String,
    pub state: String,
    pub cells: Vec<Option<Cell>>,
    pub supports: usize,
    pub contradicts: usize,
}

/// The table.
#[derive(Template)]
#[template(path = "investigation/matrix.html")]
pub(in crate::rooms) struct MatrixPage {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub here: String,
    pub heads: Vec<Head>,
    pub rows: Vec<Row>,
}

/// A source in a few words.
pub(in crate::rooms) fn source_name(page: &Page, view: &FileView, ground: &Ground) -> String {
    let gone = || page.text("invest-gone").into_owned();
    match ground {
        Ground::Statement(id) => match view.case.investigation().statement(*id) {
            Some(it) => {
                let values = [
                    ("name", Value::from(name_of(page, view, it.value.by))),
                    ("date", Value::Native(it.value.on.to_string())),
                ];
                page.locale().text_with("invest-statement-of", &values)
            }
            None => gone(),
        },
        Ground::Evidence(id) => match view.case.evidence().get(*id) {
            Some(it) => format!("{} · {}", it.number, it.known().title),
            None => gone(),
        },
        Ground::Report(id) => {
            let values = [("reference", Value::from(reference(*id)))];
            page.locale().text_with("report-reference", &values)
        }
        Ground::Other(text) => text.clone(),
    }
}

/// The grade of a piece of information with its words.
pub(in crate::rooms) fn grade(page: &Page, lexicon: &Lexicon, code: &Option<String>) -> String {
    let term = code.as_deref().and_then(|it| lexicon.get(it));
    term.map_or_else(String::new, |it| {
        format!(
            "{} – {}",
            marks([code, &None]),
            it.name(page.locale().language())
        )
    })
}

impl MatrixPage {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        lexicon: &Lexicon,
        view: &FileView,
    ) -> Self {
        let here = format!("/cases/{}/investigation", view.head.id);
        let page = shell(language, "invest-matrix", &format!("{here}/matrix"));
        let matrix = corroboration(&view.case);
        let mut before = None;
        let heads = matrix.sources.iter().map(|it| {
            let joined = before.replace(it.leg) == Some(it.leg);
            Head {
                name: source_name(&page, view, &it.ground),
                leg: it.leg.0,
                joined,
            }
        });
        Self {
            heads: heads.collect(),
            rows: matrix
                .rows
                .iter()
                .map(|row| Row {
                    href: format!("{here}/fact/{}", row.fact.value.fact),
                    text: row.fact.value.text.clone(),
                    state: format!("invest-state-{}", row.fact.value.state.code()),
                    cells: row
                        .cells
                        .iter()
                        .map(|it| {
                            it.map(|it| Cell {
                                stance: format!("invest-stance-{}", it.stance.code()),
                                class: it.stance.code(),
                                grade: grade(&page, lexicon, &it.information),
                                note: it.note.clone(),
                            })
                        })
                        .collect(),
                    supports: row.supports,
                    contradicts: row.contradicts,
                })
                .collect(),
            menu: CaseMenu::of(&view.head, "investigation"),
            page,
            frame,
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
    fn the_table_is_sound_in_every_language() {
        for view in [samples::file_view(), samples::empty_file_view()] {
            sound("matrix", |language| {
                let frame = samples::frame("cases");
                MatrixPage::new(language, frame, Lexicon::built_in(), &view)
            });
        }
    }

    #[test]
    fn what_came_from_one_person_is_said_to_be_one_leg() {
        let view = samples::file_view();
        let frame = samples::frame("cases");
        let page = MatrixPage::new(Language::En, frame, Lexicon::built_in(), &view);
        // The witness gave the video, which came with the report.
        assert_eq!(page.heads.iter().filter(|it| it.joined).count(), 2);
        let fact = page.rows.iter().find(|it| it.supports > 0);
        assert_eq!(fact.map(|it| (it.supports, it.contradicts)), Some((2, 2)));
    }
}
