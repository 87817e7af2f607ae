//! What the page of everything that is to be followed up shows: late first, then week by week.

use crate::rooms::frame::{Frame, shell};
use crate::rooms::track::words::day;
use crate::view::{DueKind, DueRow};
use askama::Template;
use jiff::ToSpan as _;
use jiff::civil::Date;
use pages::Page;
use words::Language;

/// One thing that is due.
pub(in crate::rooms) struct Line {
    pub on: String,
    pub machine: String,
    pub href: String,
    pub what: String,
    /// The key of what it is.
    pub kind: &'static str,
    pub who: String,
    pub case: String,
    pub reference: String,
    pub closed: bool,
}

/// A week, or what is late.
pub(in crate::rooms) struct Week {
    pub id: String,
    /// Its Monday; empty for what is late.
    pub from: String,
    pub lines: Vec<Line>,
}

/// The page.
#[derive(Template)]
#[template(path = "follow_up/page.html")]
pub(in crate::rooms) struct FollowUp {
    pub page: Page,
    pub frame: Frame,
    pub mine: bool,
    /// How many there are, and how many of them are the officer's own.
    pub counts: (usize, usize),
    pub weeks: Vec<Week>,
}

impl FollowUp {
    /// The page, of all rows or of the officer's own.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        rows: &[DueRow],
        today: Date,
        mine: bool,
    ) -> Self {
        let page = shell(language, "follow-up-page", "/follow-up");
        let mut weeks: Vec<Week> = Vec::new();
        for row in rows.iter().filter(|it| it.mine || !mine) {
            let monday = (row.on >= today).then(|| monday(row.on));
            let id = monday.map_or_else(|| "late".to_owned(), |it| format!("w-{it}"));
            if weeks.last().is_none_or(|it| it.id != id) {
                weeks.push(Week {
                    id,
                    from: monday.map_or_else(String::new, |it| day(&page, it)),
                    lines: Vec::new(),
                });
            }
            if let Some(week) = weeks.last_mut() {
                week.lines.push(line(&page, row));
            }
        }
        Self {
            mine,
            counts: (rows.len(), rows.iter().filter(|it| it.mine).count()),
            weeks,
            page,
            frame,
        }
    }
}

fn line(page: &Page, row: &DueRow) -> Line {
    let case = format!("/cases/{}", row.case.id);
    Line {
        on: day(page, row.on),
        machine: row.on.to_string(),
        href: match row.kind {
            DueKind::FollowUp => format!("{case}/outcomes#follow-ups"),
            DueKind::Hearing(id) => format!("{case}/track/{id}"),
            DueKind::Reply(id) => format!("{case}/actions/{id}"),
        },
        what: row.what.clone(),
        kind: match row.kind {
            DueKind::FollowUp => "follow-up-planned",
            DueKind::Hearing(_) => "follow-up-hearing",
            DueKind::Reply(_) => "follow-up-reply",
        },
        who: row.who.clone(),
        case: row.case.title.clone(),
        reference: row.case.reference.clone(),
        closed: row.closed,
    }
}

/// The Monday of a day's week.
fn monday(date: Date) -> Date {
    let past = i64::from(date.weekday().to_monday_zero_offset());
    date.checked_sub(past.days()).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        let (rows, today) = samples::due_rows();
        for rows in [rows, Vec::new()] {
            for mine in [true, false] {
                sound("follow-up", |language| {
                    let frame = samples::frame("follow-up");
                    FollowUp::new(language, frame, &rows, today, mine)
                });
            }
        }
    }

    #[test]
    fn what_is_late_comes_first_then_week_by_week() {
        let (rows, today) = samples::due_rows();
        let frame = samples::frame("follow-up");
        let page = FollowUp::new(Language::En, frame, &rows, today, false);
        let weeks: Vec<_> = page
            .weeks
            .iter()
            .map(|it| (it.id.as_str(), it.lines.len()))
            .collect();
        assert_eq!(
            weeks,
            [("late", 2), ("w-2026-09-21", 2), ("w-2026-10-05", 1)]
        );
    }
}
