//! What the list of reports shows.

use crate::rooms::frame::{Frame, shell};
use crate::rooms::pager::{self, Choice, Pager, address, choices, in_address};
use crate::rooms::timeline::hour_or_minute;
use crate::view::{Danger, ObligationState, ObligationView, ReportList, ReportRow};
use askama::Template;
use pages::{Locale, Page};
use words::Language;

/// The list of reports.
#[derive(Template)]
#[template(path = "reports/page.html")]
pub(in crate::rooms) struct Reports {
    pub page: Page,
    pub frame: Frame,
    pub filters: Vec<Choice>,
    pub rows: Vec<Row>,
    pub pager: Pager,
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
    pub refused: bool,
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
            refused: row.refused,
            alike: row.alike,
            due: row.obligations.iter().find_map(|it| Due::open(page, it)),
        }
    }
}

impl Due {
    /// The sentence for a promise that is still open; none for one that is done.
    fn open(page: &Page, promise: &ObligationView) -> Option<Self> {
        promise.state.is_open().then(|| Self::of(page, promise))
    }

    /// The sentence for a promise.
    pub(in crate::rooms) fn of(page: &Page, promise: &ObligationView) -> Self {
        let (class, key, at) = match promise.state {
            ObligationState::Open => ("open", "promise-open", promise.due),
            ObligationState::DueSoon => ("soon", "promise-soon", promise.due),
            ObligationState::Paused => ("open", "promise-paused", promise.due),
            ObligationState::Overdue => ("overdue", "promise-overdue", promise.due),
            ObligationState::Kept { at } => ("kept", "promise-kept", at),
            ObligationState::Late { at } => ("late", "promise-late", at),
            ObligationState::Missed { at } => ("late", "promise-missed", at),
        };
        let text = page
            .phrase(key)
            .with("promise", promise.name(page.locale().language()))
            .native("time", hour_or_minute(page, at, false))
            .to_string();
        Self { class, text }
    }
}

type Part<'a> = pager::Part<'a, ReportList, ReportRow, { ReportList::ALL.len() }>;

impl Reports {
    pub(in crate::rooms) fn new(language: Language, frame: Frame, part: &Part<'_>) -> Self {
        let page = shell(language, "reports-title", "/reports");
        let lists = ReportList::ALL.map(|it| (it.code(), format!("reports-filter-{}", it.code())));
        let (place, at) = (part.list as usize, part.at);
        let chosen = in_address(place, part.list.code());
        Self {
            filters: choices("/reports", lists, part.counts, place),
            rows: part.rows.iter().map(|row| Row::of(&page, row)).collect(),
            pager: Pager::new(&page, at.number, at.pages, |number| {
                address("/reports", chosen, number)
            }),
            none_at_all: part.counts[ReportList::All as usize] == 0,
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
        for rows in [Vec::new(), samples::reports()] {
            for list in ReportList::ALL {
                for number in 1..=3 {
                    let part = Part {
                        list,
                        counts: [rows.len(); ReportList::ALL.len()],
                        at: pager::At { number, pages: 3 },
                        rows: &rows,
                    };
                    sound("reports", |language| {
                        Reports::new(language, samples::frame("reports"), &part)
                    });
                }
            }
        }
    }
}
