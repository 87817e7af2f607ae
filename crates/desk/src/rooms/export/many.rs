//! An export of several cases at once: chosen, looked at with what is left out and why, made.

use super::context::{audiences, formats, purposes};
use super::{one, prepared, seal};
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, see_other, shell, show};
use crate::rooms::notice;
use crate::rooms::pager::{Asked, At, Pager, address};
use crate::rooms::refuse::{Place, refused, typed_of};
use crate::view::{CaseList, CaseRow, Role};
use crate::visit::{Form, Officer};
use crate::work::{self, Chosen, Making, WorkProblem};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use lexicon::Lexicon;
use pages::{Field, Locale, Page, Problem};
use std::sync::Arc;
use words::{Direction, EventId, Language, StreamId};

const PAGE: &str = "/cases/export";
/// Cases on one page: so many can be chosen together.
const PER_PAGE: usize = 200;
const PARKED: &str = "export selection";
const LOOKED: &str = "export selection looked";

/// The form's fields.
const FIELDS: [Field; 9] = [
    Field::kept("format", "out-format"),
    Field::kept("recipient", "out-recipient"),
    Field::kept("audience", "out-audience"),
    Field::kept("purpose", "out-purpose"),
    Field::kept("reason", "out-reason"),
    Field::kept("seal", "out-seal"),
    Field::kept("keys", "out-keys"),
    Field::secret("passphrase", "out-passphrase"),
    Field::secret("again", "out-again"),
];

/// A case that can be chosen, and what would leave of it once that was looked at.
pub(in crate::rooms) struct Choice {
    pub id: String,
    pub reference: String,
    pub title: String,
    pub ticked: bool,
    /// How many people are in it and how many are left out.
    pub looked: Option<(usize, usize)>,
}

/// The page.
#[derive(Template)]
#[template(path = "export/many.html")]
pub(in crate::rooms) struct Many {
    pub page: Page,
    pub frame: Frame,
    pub choices: Vec<Choice>,
    pub pager: Pager,
    pub looked: bool,
    pub fetch: bool,
    pub formats: Vec<(&'static str, String)>,
    pub audiences: Vec<(String, String)>,
    pub purposes: Vec<(&'static str, String)>,
    pub ways: Vec<(&'static str, String)>,
    pub form: pages::Form,
}

/// What the page is made of.
struct Made<'a> {
    language: Language,
    frame: Frame,
    lexicon: &'a Lexicon,
    rows: &'a [CaseRow],
    paged: (CaseList, At),
    typed: Option<&'a Fields>,
    looked: Option<&'a [Chosen]>,
    fetch: bool,
    problem: Option<Problem>,
}

impl Many {
    fn new(made: Made<'_>) -> Self {
        let page = shell(made.language, "out-many-title", PAGE);
        let mut form = pages::Form::of(&FIELDS);
        for (name, value) in [
            ("format", "archive"),
            ("audience", "CONS.L1"),
            ("purpose", "export"),
            ("seal", "keys"),
        ] {
            form.keep(name, value);
        }
        if let Some(typed) = made.typed {
            for (name, value) in typed.pairs() {
                form.keep(&name, value);
            }
        }
        let chosen = |id: &str| {
            made.typed
                .is_none_or(|typed| typed.all("case").any(|it| it == id))
        };
        let choice = |row: &CaseRow| {
            let id = row.id.to_string();
            let looked = made
                .looked
                .and_then(|all| all.iter().find(|it| it.case == row.id));
            Choice {
                reference: row.reference.clone(),
                title: row.title.clone(),
                ticked: chosen(&id),
                looked: looked.map(|it| (it.shown, it.left)),
                id,
            }
        };
        Self {
            choices: made.rows.iter().map(choice).collect(),
            pager: {
                let (list, at) = made.paged;
                Pager::new(&page, at.number, at.pages, |number| {
                    address(PAGE, list.code(), number)
                })
            },
            looked: made.looked.is_some(),
            fetch: made.fetch,
            formats: formats(),
            audiences: audiences(made.lexicon, made.language),
            purposes: purposes(),
            ways: seal::ways(false),
            form: made.problem.into_iter().fold(form, pages::Form::refusing),
            page,
            frame: made.frame,
        }
    }
}

/// `GET /cases/export?show=&page=`.
pub(in crate::rooms) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let session = &officer.session;
    if !session.me().is_one_of(&Role::WORKERS) {
        return notice::page(officer.language, "not-found");
    }
    let looked = session.take_parked(LOOKED);
    let looked = looked.and_then(|it| it.downcast::<(Fields, Vec<Chosen>)>().ok());
    let (typed, problem) = match typed_of(session, PAGE) {
        Some((typed, problem)) => (Some(typed), Some(problem)),
        None => (None, None),
    };
    let file = session.take_parked(PARKED);
    let fetch = file.is_some();
    if let Some(file) = file {
        session.park(PARKED, file);
    }
    let list = CaseList::of_code(&asked.show);
    let counts = session.case_counts();
    let at = At::of(&asked.page, counts[list as usize], PER_PAGE);
    let mut rows = session.case_list(list, at.offset(PER_PAGE), PER_PAGE).rows;
    let ticked = typed.as_ref().or_else(|| looked.as_ref().map(|it| &it.0));
    if let Some(ticked) = ticked {
        // What was chosen is shown again, wherever it stands in the list.
        let ticked: Vec<StreamId> = ticked
            .all("case")
            .filter_map(|it| it.parse().ok())
            .collect();
        rows.retain(|row| !ticked.contains(&row.id));
        rows.splice(0..0, session.case_rows(&ticked));
    }
    let lexicon = session.desk().lexicon().now();
    show(&Many::new(Made {
        language: officer.language,
        frame: Frame::of(&officer, "cases"),
        lexicon: &lexicon,
        rows: &rows,
        paged: (list, at),
        typed: ticked,
        looked: looked.as_ref().map(|it| it.1.as_slice()),
        fetch,
        problem,
    }))
}

/// `POST /cases/export`: looks at what would leave, or makes the file.
pub(in crate::rooms) async fn post(officer: Officer, Form(mut fields): Form<Fields>) -> Response {
    let session = &officer.session;
    if !session.me().is_one_of(&Role::WORKERS) {
        return notice::page(officer.language, "not-found");
    }
    let mut cases: Vec<StreamId> = Vec::new();
    for case in fields.all("case").filter_map(|it| it.parse().ok()) {
        if !cases.contains(&case) {
            cases.push(case);
        }
    }
    let template = prepared(&fields, EventId::from_random([0; 16]));
    let done = match fields.get("act") {
        "make" => make(&officer, cases, template, &mut fields).await,
        _ => {
            fields.take("passphrase");
            fields.take("again");
            let looked = work::look_at_selection(session, cases, template).await;
            looked.map_err(|it| ("", it)).map(|looked| {
                let typed = std::mem::take(&mut fields);
                session.park(LOOKED, Box::new((typed, looked)));
            })
        }
    };
    match done {
        Ok(()) => see_other(PAGE, &[]),
        Err((field, problem)) => {
            let place = Place {
                page: PAGE,
                action: PAGE,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

async fn make(
    officer: &Officer,
    cases: Vec<StreamId>,
    template: casework::exports::event::ExportPrepared,
    fields: &mut Fields,
) -> Result<(), (&'static str, WorkProblem)> {
    let session = &officer.session;
    let sealing = seal::sealing(fields).map_err(|(field, it)| (field, it.into()))?;
    let locale = Locale::of(officer.language);
    let text = |key: &str| locale.text(key).into_owned();
    let making = Making {
        sealing,
        lexicon: session.desk().lexicon().now(),
        readme: text("out-readme"),
        right_to_left: officer.language.direction() == Direction::Rtl,
    };
    let why = (text("out-many-person"), text("out-many-nobody"));
    let made = work::make_selection(session, cases, template, why, making).await;
    let file = made.map_err(|it| (super::field(&it), it))?;
    session.park(PARKED, Box::new(Arc::new(file)));
    Ok(())
}

/// `GET /cases/export/file`: the bytes that were recorded.
pub(in crate::rooms) async fn file(officer: Officer) -> Response {
    one::given(&officer, PARKED, PAGE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        let rows = samples::cases();
        let looked: Vec<Chosen> = rows
            .iter()
            .zip(0..)
            .map(|(row, shown)| Chosen {
                case: row.id,
                shown,
                left: 2,
            })
            .collect();
        for (looked, problem) in [
            (None, None),
            (Some(looked.as_slice()), None),
            (None, Some("refusal-export-key")),
        ] {
            sound("many", |language| {
                Many::new(Made {
                    language,
                    frame: samples::frame("cases"),
                    lexicon: Lexicon::built_in(),
                    rows: &rows,
                    paged: (
                        CaseList::Mine,
                        At {
                            number: 2,
                            pages: 3,
                        },
                    ),
                    typed: None,
                    looked,
                    fetch: looked.is_some(),
                    problem: problem.map(|it| Problem::at("keys", it)),
                })
            });
        }
    }
}
