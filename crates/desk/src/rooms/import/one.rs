//! What the page of one import shows: how the file is read, what would come in, and how far it is.

use super::context::{kinds, languages, state};
use super::mapping::{CHOICES, choice};
use crate::import::{FileKind, Job, Problem as Wrong, Progress, Review, Saved, Target};
use crate::rooms::frame::{Frame, minute, shell};
use crate::view::{CaseRow, OfficerRow, Role, Status, Urgency};
use askama::Template;
use pages::{Field, Form, Page, Problem};
use words::{Language, OfficerId};

/// The forms' fields.
pub(in crate::rooms) const FIELDS: [Field; 8] = [
    Field::kept("kind", "in-kind"),
    Field::kept("language", "in-language"),
    Field::kept("sheet", "in-sheet"),
    Field::kept("encoding", "in-encoding"),
    Field::kept("save-as", "in-save-as"),
    Field::kept("target", "in-target"),
    Field::kept("urgency", "in-urgency"),
    Field::kept("case", "in-case"),
];

/// A column of a register.
pub(in crate::rooms) struct ColumnRow {
    pub name: String,
    pub heading: String,
    pub examples: Vec<String>,
    /// Code, label key, whether it is chosen.
    pub choices: Vec<(&'static str, String, bool)>,
}

/// A problem in words.
pub(in crate::rooms) struct WrongRow {
    /// Its place as HTML.
    pub place: String,
    pub what: String,
    pub shown: String,
}

/// The page of one import.
#[derive(Template)]
#[template(path = "import/one.html")]
pub(in crate::rooms) struct One {
    pub page: Page,
    pub frame: Frame,
    pub here: String,
    pub name: String,
    pub kind: String,
    pub size: String,
    pub at: String,
    pub state: &'static str,
    pub class: &'static str,
    /// Why the whole file is refused, as a locale key.
    pub refused: String,
    pub is_register: bool,
    pub mapped: bool,
    pub columns: Vec<ColumnRow>,
    pub sheets: Vec<(String, String, bool)>,
    pub saved: Vec<String>,
    pub kinds: Vec<(&'static str, String)>,
    pub languages: Vec<(&'static str, &'static str)>,
    /// How many come in, were known, have an id that is known, are left out, and how many problems there are.
    pub counts: Option<(u64, u64, u64, u64, u64)>,
    pub problems: Vec<WrongRow>,
    pub more_problems: u64,
    pub may_run: bool,
    pub goes_on: bool,
    pub runs: bool,
    pub total: u64,
    pub done: u64,
    pub stopped: &'static str,
    /// How it ended: came in, were known, did not come in.
    pub ended: Option<(u64, u64, usize)>,
    pub urgencies: Vec<(&'static str, String)>,
    pub members: Vec<(String, String)>,
    pub cases: Vec<(String, String)>,
    pub form: Form,
}

/// What the page is made of.
pub(in crate::rooms) struct Made<'a> {
    pub language: Language,
    pub frame: Frame,
    pub job: &'a Job,
    pub progress: Option<&'a Progress>,
    pub review: Option<&'a Review>,
    pub mappings: &'a [Saved],
    pub cases: &'a [CaseRow],
    pub officers: &'a [OfficerRow],
    pub me: OfficerId,
    pub problem: Option<Problem>,
}

impl One {
    /// The page.
    #[expect(
        clippy::too_many_lines,
        reason = "one field of the page after the other"
    )]
    pub(in crate::rooms) fn new(made: Made<'_>) -> Self {
        let Made {
            job,
            review,
            progress,
            ..
        } = made;
        let here = format!("/import/{}", job.id);
        let page = shell(made.language, "in-one-title", &here);
        let (state, class) = state(job);
        let refused = review.map_or("", |it| it.refused);
        let runs = progress.is_some_and(|it| it.runs);
        let problems = match (&job.ended, review) {
            (Some(ended), _) => ended.left_out.as_slice(),
            (None, Some(review)) => review.problems.as_slice(),
            _ => &[],
        };
        let listed = problems.len() as u64;
        Self {
            name: job.name.clone(),
            kind: format!("in-kind-{}", job.kind.code()),
            size: page.locale().size(job.size),
            at: minute(&page, job.at),
            state,
            class,
            refused: match refused {
                "" => String::new(),
                code => format!("in-refused-{code}"),
            },
            is_register: job.kind == FileKind::Register,
            mapped: review.is_some_and(|it| it.mapped),
            columns: review.map(columns).unwrap_or_default(),
            sheets: sheets(job, review),
            saved: made.mappings.iter().map(|it| it.name.clone()).collect(),
            kinds: kinds(),
            languages: languages(),
            counts: review.filter(|it| it.refused.is_empty()).map(|it| {
                (
                    it.new,
                    it.known,
                    it.changed,
                    it.left_out,
                    it.problems_in_all,
                )
            }),
            problems: problems.iter().map(|it| wrong(&page, it)).collect(),
            more_problems: review.map_or(0, |it| it.problems_in_all.saturating_sub(listed)),
            may_run: job.target.is_none()
                && review.is_some_and(|it| it.refused.is_empty() && it.new > 0),
            goes_on: job.target.is_some() && job.ended.is_none() && !runs,
            runs,
            total: progress.map_or(0, |it| it.total),
            done: progress.map_or(0, |it| it.done),
            stopped: progress.map_or("", |it| it.stopped),
            ended: job
                .ended
                .as_ref()
                .map(|it| (it.imported, it.known, it.left_out.len())),
            urgencies: Urgency::ALL
                .iter()
                .rev()
                .map(|it| (it.code(), format!("urgency-{}", it.code())))
                .collect(),
            members: made
                .officers
                .iter()
                .filter(|it| it.active && it.is_one_of(&Role::WORKERS) && it.id != made.me)
                .map(|it| (it.id.to_string(), it.name.clone()))
                .collect(),
            cases: made
                .cases
                .iter()
                .filter(|it| !matches!(it.status, Status::Closed { .. }))
                .map(|it| {
                    (
                        it.id.to_string(),
                        format!("{} · {}", it.reference, it.title),
                    )
                })
                .collect(),
            form: form(job, made.problem),
            page,
            frame: made.frame,
            here,
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn targets(&self) -> Vec<(&'static str, String)> {
        ["cases", "case"]
            .into_iter()
            .map(|it| (it, format!("in-target-{it}")))
            .collect()
    }
}

fn form(job: &Job, problem: Option<Problem>) -> Form {
    let form = Form::of(&FIELDS)
        .keeping("kind", job.kind.code())
        .keeping("language", job.language.code())
        .keeping("encoding", job.encoding.clone().unwrap_or_default())
        .keeping(
            "target",
            match job.target {
                Some(Target::Into { .. }) => "case",
                _ => "cases",
            },
        )
        .keeping("urgency", Urgency::Routine.code());
    problem.into_iter().fold(form, Form::refusing)
}

fn sheets(job: &Job, review: Option<&Review>) -> Vec<(String, String, bool)> {
    let all = review.map(|it| it.sheets.as_slice()).unwrap_or_default();
    if all.len() < 2 {
        return Vec::new();
    }
    let row =
        |(place, name): (usize, &String)| (place.to_string(), name.clone(), place == job.sheet);
    all.iter().enumerate().map(row).collect()
}

fn columns(review: &Review) -> Vec<ColumnRow> {
    let Some(mapping) = &review.mapping else {
        return Vec::new();
    };
    let all = mapping.columns.iter().enumerate();
    all.map(|(place, column)| {
        let chosen = choice(&column.target);
        ColumnRow {
            name: format!("column-{place}"),
            heading: column.heading.clone(),
            examples: review.examples.get(place).cloned().unwrap_or_default(),
            choices: CHOICES
                .iter()
                .map(|it| (*it, format!("in-to-{it}"), *it == chosen))
                .collect(),
        }
    })
    .collect()
}

fn wrong(page: &Page, it: &Wrong) -> WrongRow {
    let place = match it.column {
        0 => page.phrase("in-place-row").with("row", it.place),
        column => page
            .phrase("in-place-cell")
            .with("row", it.place)
            .with("column", column)
            .with("heading", it.heading.as_str()),
    };
    let what = match it.kind.strip_prefix("refusal-") {
        Some(_) => page.text(&it.kind).into_owned(),
        None => {
            let row = [
                "no-date",
                "not-a-whole-day",
                "no-code",
                "no-language",
                "too-long",
                "id-twice",
                "nothing-in-it",
            ];
            let kind = match row.contains(&it.kind.as_str()) {
                true => format!("in-problem-{}", it.kind),
                false => format!("in-refused-{}", it.kind),
            };
            page.text(&kind).into_owned()
        }
    };
    WrongRow {
        place: place.to_string(),
        what,
        shown: it.shown.clone(),
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
        for (job, progress, review) in samples::import_views(&jobs) {
            sound("import", |language| {
                One::new(Made {
                    language,
                    frame: samples::frame("cases"),
                    job,
                    progress: progress.as_ref(),
                    review: review.as_ref(),
                    mappings: &mappings,
                    cases: &samples::cases(),
                    officers: &samples::officers(),
                    me: OfficerId::from_random([9; 16]),
                    problem: None,
                })
            });
        }
    }
}
