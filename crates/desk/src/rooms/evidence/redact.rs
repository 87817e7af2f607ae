//! Covering parts of an item: areas of a picture or of a document's pages, passages of a text. It makes a copy; the original stays.

use super::see::{Sort, sort, text};
use super::{At, copied, keep_copy, refusal, source, unmade};
use crate::preview;
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, see_other, shell, show};
use crate::rooms::refuse::{Place, refused, typed_of};
use crate::rooms::terms::CaseMenu;
use crate::view::FileView;
use crate::visit::Officer;
use crate::work::WorkProblem;
use askama::Template;
use axum::response::Response;
use casework::evidence::Change;
use casework::evidence::event::Derived;
use casework::evidence::view::Item;
use pages::{Form, Page, Problem};
use std::ops::Range;
use words::{EvidenceId, Language};
use workcopy::{Area, Passage};
use zeroize::Zeroizing;

/// Areas that one form takes.
const AREAS: usize = 8;
/// The sides of an area, as the form names them.
const SIDES: [&str; 4] = ["left", "top", "width", "height"];

/// One area's fields as they were typed.
pub(in crate::rooms) struct Row {
    pub number: usize,
    pub page: String,
    /// Field names with what was typed.
    pub sides: Vec<(&'static str, String, String)>,
}

/// The page on which parts are covered.
#[derive(Template)]
#[template(path = "evidence/redact.html")]
pub(in crate::rooms) struct Redact {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub here: String,
    pub title: String,
    pub sort: Sort,
    pub shown: Option<u64>,
    /// The page of the document, from 1.
    pub at: usize,
    pub text: Option<Zeroizing<String>>,
    pub rows: Vec<Row>,
    pub passages: String,
    pub may: bool,
    pub form: Form,
}

impl Redact {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        (view, item): (&FileView, &Item),
        (sort, shown, at, text): (Sort, Option<u64>, usize, Option<Zeroizing<String>>),
        typed: Option<(Fields, Problem)>,
    ) -> Self {
        let here = format!("/cases/{}/evidence/{}", view.head.id, item.id);
        let page = shell(language, "evidence-redact-title", &format!("{here}/redact"));
        let (fields, problem) = match typed {
            Some((fields, problem)) => (fields, Some(problem)),
            None => (Fields::default(), None),
        };
        let rows = (0..AREAS).map(|number| Row {
            number: number + 1,
            page: match fields.trimmed(&format!("page-{number}")) {
                "" => (at + 1).to_string(),
                typed => typed.to_owned(),
            },
            sides: SIDES
                .iter()
                .map(|side| {
                    let name = format!("{side}-{number}");
                    let typed = fields.trimmed(&name).to_owned();
                    (*side, name, typed)
                })
                .collect(),
        });
        Self {
            menu: CaseMenu::of(&view.head, "evidence"),
            title: item.known().title.clone(),
            rows: rows.collect(),
            passages: fields.get("passages").to_owned(),
            may: view.may,
            form: problem.into_iter().fold(Form::of(&[]), Form::refusing),
            at: at + 1,
            page,
            frame,
            here,
            sort,
            shown,
            text,
        }
    }
}

/// `GET …/redact?shown=&page=`.
pub(super) async fn get(officer: &Officer, at: &At, shown: Option<u64>, page: usize) -> Response {
    let sort = sort(officer, at).await;
    let read = match (sort, shown) {
        (Sort::Text, Some(_)) => text(officer, at).await.ok(),
        _ => None,
    };
    let typed = typed_of(&officer.session, &format!("{}/redact", at.page()));
    show(&Redact::new(
        officer.language,
        Frame::of(officer, "cases"),
        (&at.view, &at.item),
        (sort, shown, page, read),
        typed,
    ))
}

/// `POST …/redact`: makes the copy.
pub(super) async fn post(officer: &Officer, at: &At, fields: &Fields) -> Response {
    match copied(at, redacted(officer, at, fields).await) {
        Ok(address) => see_other(&address, &[]),
        Err(problem) => {
            let page = format!("{}/redact", at.page());
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(officer, &place, fields, "", problem)
        }
    }
}

async fn redacted(officer: &Officer, at: &At, fields: &Fields) -> Result<EvidenceId, WorkProblem> {
    let session = &officer.session;
    let program = session.0.desk.config.preview_program.clone();
    let program = program.ok_or(crate::Refusal::CopyBroken);
    let (bytes, note) = match sort(officer, at).await {
        Sort::Text => {
            let text = text(officer, at).await?;
            let passages = passages(&text, fields.get("passages"))?;
            let covered = workcopy::redact_text(&text, &passages).map_err(refusal)?;
            let count = covered.covered.len();
            (covered.text.into_bytes(), count)
        }
        sort @ (Sort::Picture | Sort::Pages) => {
            let areas = areas(fields, sort == Sort::Pages)?;
            let count = areas.len();
            let (program, stream) = (program?, source(session, at).await?);
            let made = match sort {
                Sort::Pages => preview::redacted_document(&program, stream, areas).await,
                _ => preview::redacted_picture(&program, stream, areas).await,
            };
            (made.map_err(unmade)?, count)
        }
        Sort::File | Sort::Object => return Err(crate::Refusal::CopyKind.into()),
        Sort::Absent => return Err(WorkProblem::NodeUnreachable),
    };
    let derived = Derived {
        from: at.item.id,
        change: Change::Redacted,
        // How many parts, never what they said.
        what: vec![format!("covered-{note}")],
        note: String::new(),
    };
    keep_copy(officer, at, derived, bytes).await
}

/// The areas that were typed. A row without a number is none; a row with some and not all is refused.
fn areas(fields: &Fields, pages: bool) -> Result<Vec<Area>, crate::Refusal> {
    let mut areas = Vec::new();
    for number in 0..AREAS {
        let of = |name: &str| fields.trimmed(&format!("{name}-{number}")).to_owned();
        let typed = SIDES.map(of);
        if typed.iter().all(String::is_empty) {
            continue;
        }
        let side = |at: usize| percent(&typed[at]).ok_or(crate::Refusal::CopyCovers);
        let page = match pages {
            true => number_of(&of("page")).and_then(|it| it.checked_sub(1)),
            false => Some(0),
        };
        areas.push(Area {
            page: page.ok_or(crate::Refusal::CopyCovers)? as usize,
            left: side(0)?,
            top: side(1)?,
            width: side(2)?,
            height: side(3)?,
        });
    }
    match areas.is_empty() {
        true => Err(crate::Refusal::CopyNothing),
        false => Ok(areas),
    }
}

/// Digits of other scripts come from keyboards set to them.
fn latin(text: &str) -> String {
    text.chars()
        .map(|it| match it {
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(it) - 0x660, 10).unwrap_or(it),
            '\u{6F0}'..='\u{6F9}' => char::from_digit(u32::from(it) - 0x6F0, 10).unwrap_or(it),
            ',' | '٫' => '.',
            other => other,
        })
        .collect()
}

fn number_of(text: &str) -> Option<u32> {
    latin(text).parse().ok()
}

/// Per cent, with up to two places, in ten-thousandths.
fn percent(text: &str) -> Option<u32> {
    let text = latin(text.trim_end_matches(['%', '٪']).trim());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    if part.len() > 2 || whole.is_empty() || !part.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let whole: u32 = whole.parse().ok().filter(|it| *it <= 100)?;
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    Some(whole * 100 + part).filter(|it| *it <= 10_000)
}

/// Every place of the text where one of the passages stands, in signs. A passage that stands nowhere is refused: somebody believes that
/// it was covered.
fn passages(text: &str, typed: &str) -> Result<Vec<Passage<()>>, crate::Refusal> {
    let mut found = Vec::new();
    let sign_at = |at: usize| text[..at].chars().count();
    let mut any = false;
    for passage in typed.lines().map(str::trim).filter(|it| !it.is_empty()) {
        any = true;
        let before = found.len();
        for (at, piece) in text.match_indices(passage) {
            let first = sign_at(at);
            let signs: Range<usize> = first..first + piece.chars().count();
            found.push(Passage { signs, kind: () });
        }
        if found.len() == before {
            return Err(crate::Refusal::CopyCovers);
        }
    }
    match any {
        true => Ok(found),
        false => Err(crate::Refusal::CopyNothing),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        let view = samples::file_view();
        let item = &view.case.evidence().all()[0];
        for sort in [Sort::Picture, Sort::Pages, Sort::Text, Sort::File] {
            for shown in [None, Some(7)] {
                sound("redact", |language| {
                    let text = Some(Zeroizing::new("<b>A name</b>".to_owned()));
                    let problem = Problem::of_form("refusal-copy-covers");
                    Redact::new(
                        language,
                        samples::frame("cases"),
                        (&view, item),
                        (sort, shown, 1, text),
                        Some((Fields::default(), problem)),
                    )
                });
            }
        }
    }

    #[test]
    fn per_cent_are_read_as_people_write_them() {
        for (text, read) in [
            ("12", Some(1_200)),
            ("12.5 %", Some(1_250)),
            ("12,25", Some(1_225)),
            ("٥٠٪", Some(5_000)),
            ("100", Some(10_000)),
            ("100.5", None),
            ("", None),
            ("-3", None),
            ("1.234", None),
            ("half", None),
        ] {
            assert_eq!(percent(text), read, "{text}");
        }
    }

    #[test]
    fn an_area_is_whole_or_none_and_nothing_is_no_redaction() {
        let mut fields = Fields::default();
        assert!(matches!(
            areas(&fields, false),
            Err(crate::Refusal::CopyNothing)
        ));
        for (name, value) in [("left-0", "10"), ("top-0", "20"), ("width-0", "30")] {
            fields.push(name.to_owned(), value.to_owned());
        }
        assert!(matches!(
            areas(&fields, false),
            Err(crate::Refusal::CopyCovers)
        ));
        fields.push("height-0".to_owned(), "5".to_owned());
        let read = areas(&fields, false).unwrap();
        assert_eq!((read.len(), read[0].left, read[0].height), (1, 1_000, 500));
        assert!(areas(&fields, true).is_err(), "a document has pages");
    }

    #[test]
    fn a_name_is_covered_wherever_it_stands() {
        let text = "Лейла сказала, что Лейла ждёт.";
        let found = passages(text, "Лейла\n").unwrap();
        let covered = workcopy::redact_text(text, &found).unwrap();
        assert!(!covered.text.contains("Лейла"));
        assert_eq!(covered.covered.len(), 2);
        assert!(matches!(
            passages(text, "Leyla"),
            Err(crate::Refusal::CopyCovers)
        ));
    }
}
