//! What the list of cases shows.

use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::pager::{self, Choice, Pager, address, choices, in_address};
use crate::rooms::timeline::urgency_key;
use crate::view::{CaseList, CaseRow, Status, Urgency};
use askama::Template;
use pages::Page;
use words::Language;

/// The list of cases.
#[derive(Template)]
#[template(path = "cases/page.html")]
pub(in crate::rooms) struct Cases {
    pub page: Page,
    pub frame: Frame,
    pub filters: Vec<Choice>,
    pub rows: Vec<Row>,
    pub pager: Pager,
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

type Part<'a> = pager::Part<'a, CaseList, CaseRow, { CaseList::ALL.len() }>;

impl Cases {
    pub(in crate::rooms) fn new(language: Language, frame: Frame, part: &Part<'_>) -> Self {
        let page = shell(language, "cases-title", "/cases");
        let lists = CaseList::ALL.map(|it| (it.code(), format!("cases-filter-{}", it.code())));
        let (place, at) = (part.list as usize, part.at);
        let chosen = in_address(place, part.list.code());
        Self {
            filters: choices("/cases", lists, part.counts, place),
            rows: part.rows.iter().map(|row| Row::of(&page, row)).collect(),
            pager: Pager::new(&page, at.number, at.pages, |number| {
                address("/cases", chosen, number)
            }),
            chosen,
            none_at_all: part.counts[CaseList::All as usize] == 0,
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
        for rows in [Vec::new(), samples::cases()] {
            for list in CaseList::ALL {
                for number in 1..=3 {
                    let part = Part {
                        list,
                        counts: [rows.len(); CaseList::ALL.len()],
                        at: pager::At { number, pages: 3 },
                        rows: &rows,
                    };
                    sound("cases", |language| {
                        Cases::new(language, samples::frame("cases"), &part)
                    });
                }
            }
        }
    }
}
