//! What the list of reports shows.

use crate::rooms::frame::{Frame, shell};
use crate::rooms::timeline::hour_or_minute;
use crate::view::{Danger, ObligationState, ObligationView, ReportRow, ReportState};
use askama::Template;
use pages::{Locale, Page};
use words::Language;

/// The list of reports.
#[derive(Template)]
#[template(path = "reports/page.html")]
pub(in crate::rooms) struct Reports {
    pub page: Page,
    pub frame: Frame,
    /// The filters: code, label key, how many, whether chosen.
    pub filters: Vec<(&'static str, &'static str, usize, bool)>,
    pub rows: Vec<Row>,
    /// Whether the officer has no report at all.
    pub none_at_all: bool,
}

/// One report in a list.
pub(in crate::rooms) struct Row {
    pub href: String,
    pub reference: String,
    pub received: String,
    pub machine_time: String,
    pub language: &'static str,
    pub lang: &'static str,
    pub danger: bool,
    pub state: &'static str,
    pub state_key: String,
    pub excerpt: String,
    pub files: usize,
    pub cases: Vec<(String, String, String)>,
    pub alike: usize,
    pub due: Option<Due>,
}

/// A promise, in a line.
pub(in crate::rooms) struct Due {
    /// `open`, `soon`, `overdue`, `kept` or `late`.
    pub class: &'static str,
    /// The sentence, as HTML.
    pub text: String,
}

/// Which reports are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::rooms) enum Filter {
    All,
    Waiting,
    Answered,
    Free,
}

impl Filter {
    const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::All, "", "reports-filter-all"),
        (Self::Waiting, "waiting", "reports-filter-waiting"),
        (Self::Answered, "answered", "reports-filter-answered"),
        (Self::Free, "free", "reports-filter-free"),
    ];

    pub(in crate::rooms) fn of_code(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|(_, it, _)| *it == code)
            .map_or(Self::All, |(filter, ..)| filter)
    }

    fn takes(self, row: &ReportRow) -> bool {
        match self {
            Self::All => true,
            Self::Waiting => matches!(row.state, ReportState::New | ReportState::Waiting),
            Self::Answered => row.state == ReportState::Answered,
            Self::Free => row.cases.is_empty(),
        }
    }
}

impl Row {
    pub(in crate::rooms) fn of(page: &Page, row: &ReportRow) -> Self {
        let case = |case: &crate::view::CaseLink| {
            (
                format!("/cases/{}", case.id),
                case.reference.clone(),
                case.title.clone(),
            )
        };
        Self {
            href: format!("/reports/{}", row.id),
            reference: row.reference.clone(),
            received: page.locale().hour(row.received),
            machine_time: page.locale().machine_time(row.received.start()),
            language: row.language.own_name(),
            lang: Locale::of(row.language).lang(),
            danger: row.danger == Danger::Now,
            state: row.state.code(),
            state_key: format!("report-state-{}", row.state.code()),
            excerpt: row.excerpt.clone(),
            files: row.files,
            cases: row.cases.iter().map(case).collect(),
            alike: row.alike,
            due: row.obligations.iter().find_map(|it| Due::open(page, it)),
        }
    }
}

impl Due {
    /// The sentence for a promise that is still open; none for one that is done.
    fn open(page: &Page, promise: &ObligationView) -> Option<Self> {
        let is_open = !matches!(
            promise.state,
            ObligationState::Kept { .. } | ObligationState::Late { .. }
        );
        is_open.then(|| Self::of(page, promise))
    }

    /// The sentence for a promise.
    pub(in crate::rooms) fn of(page: &Page, promise: &ObligationView) -> Self {
        let (class, key, at) = match promise.state {
            ObligationState::Open => ("open", "promise-open", promise.due),
            ObligationState::DueSoon => ("soon", "promise-soon", promise.due),
            ObligationState::Overdue => ("overdue", "promise-overdue", promise.due),
            ObligationState::Kept { at } => ("kept", "promise-kept", at),
            ObligationState::Late { at } => ("late", "promise-late", at),
        };
        let text = page
            .phrase(key)
            .with("promise", promise.name(page.locale().language()))
            .native("time", hour_or_minute(page, at, false))
            .to_string();
        Self { class, text }
    }
}

impl Reports {
    /// The page with the rows that the filter takes.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        rows: &[ReportRow],
        filter: Filter,
    ) -> Self {
        let page = shell(language, "reports-title", "/reports");
        let filters = Filter::ALL
            .into_iter()
            .map(|(it, code, label)| {
                (
                    code,
                    label,
                    rows.iter().filter(|row| it.takes(row)).count(),
                    it == filter,
                )
            })
            .collect();
        let taken = rows.iter().filter(|row| filter.takes(row));
        let shown = taken.map(|row| Row::of(&page, row)).collect();
        Self {
            page,
            frame,
            filters,
            rows: shown,
            none_at_all: rows.is_empty(),
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
        for rows in [Vec::new(), samples::reports()] {
            for code in ["", "waiting", "answered", "free", "strange"] {
                sound("reports", |language| {
                    Reports::new(
                        language,
                        samples::frame("reports"),
                        &rows,
                        Filter::of_code(code),
                    )
                });
            }
        }
    }
}
