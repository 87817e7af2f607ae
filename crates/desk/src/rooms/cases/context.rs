//! What the list of cases shows.

use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::timeline::urgency_key;
use crate::view::{CaseRow, Status, Urgency};
use askama::Template;
use pages::Page;
use words::Language;

/// The list of cases.
#[derive(Template)]
#[template(path = "cases/page.html")]
pub(in crate::rooms) struct Cases {
    pub page: Page,
    pub frame: Frame,
    /// The filters: code, label key, how many, whether chosen.
    pub filters: Vec<(&'static str, &'static str, usize, bool)>,
    pub rows: Vec<Row>,
    /// The code of the filter that is chosen.
    pub chosen: &'static str,
    /// Whether the officer has no case at all.
    pub none_at_all: bool,
}

/// One case in a list.
pub(in crate::rooms) struct Row {
    pub href: String,
    pub reference: String,
    pub title: String,
    pub urgency: &'static str,
    pub presses: bool,
    pub status: String,
    pub closed: bool,
    pub assigned: String,
    pub last: String,
    pub machine_last: String,
    pub reports: usize,
    pub reporter_waits: bool,
    pub undecided: usize,
}

/// Which cases are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::rooms) enum Filter {
    Open,
    Mine,
    Waiting,
    Second,
    Closed,
    All,
}

impl Filter {
    const ALL: [(Self, &'static str, &'static str); 6] = [
        (Self::Open, "", "cases-filter-open"),
        (Self::Mine, "mine", "cases-filter-mine"),
        (Self::Waiting, "waiting", "cases-filter-waiting"),
        (Self::Second, "second", "cases-filter-second"),
        (Self::Closed, "closed", "cases-filter-closed"),
        (Self::All, "all", "cases-filter-all"),
    ];

    pub(in crate::rooms) fn of_code(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|(_, it, _)| *it == code)
            .map_or(Self::Open, |(filter, ..)| filter)
    }

    pub(in crate::rooms) fn takes(self, row: &CaseRow) -> bool {
        let closed = matches!(row.status, Status::Closed { .. });
        match self {
            Self::All => true,
            Self::Open => !closed,
            Self::Mine => row.mine && !closed,
            Self::Waiting => row.reporter_waits && !closed,
            Self::Second => row.undecided > 0,
            Self::Closed => closed,
        }
    }
}

impl Row {
    pub(in crate::rooms) fn of(page: &Page, row: &CaseRow) -> Self {
        Self {
            href: format!("/cases/{}", row.id),
            reference: row.reference.clone(),
            title: row.title.clone(),
            urgency: urgency_key(row.urgency),
            presses: row.urgency == Urgency::Now,
            status: format!("stage-{}", row.status.code()),
            closed: matches!(row.status, Status::Closed { .. }),
            assigned: row.assigned.clone().unwrap_or_default(),
            last: minute(page, row.last),
            machine_last: page.locale().machine_time(row.last),
            reports: row.reports,
            reporter_waits: row.reporter_waits,
            undecided: row.undecided,
        }
    }
}

impl Cases {
    /// The page with the rows that the filter takes.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        rows: &[CaseRow],
        filter: Filter,
    ) -> Self {
        let page = shell(language, "cases-title", "/cases");
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
            chosen: Filter::ALL
                .into_iter()
                .find(|(it, ..)| *it == filter)
                .map_or("", |(_, code, _)| code),
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
        for rows in [Vec::new(), samples::cases()] {
            for code in ["", "mine", "waiting", "second", "closed", "all"] {
                sound("cases", |language| {
                    Cases::new(
                        language,
                        samples::frame("cases"),
                        &rows,
                        Filter::of_code(code),
                    )
                });
            }
        }
    }
}
