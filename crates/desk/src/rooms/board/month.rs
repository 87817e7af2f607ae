//! A month of the board: each day with what is due on it, by the hour where the office is.

use super::context::{Line, Reader, counts};
use crate::rooms::frame::{Frame, shell};
use crate::rooms::track::words::day;
use crate::view::{Board, BoardRow, DueThing, ObligationState};
use askama::Template;
use jiff::ToSpan as _;
use jiff::civil::Date;
use pages::Page;
use words::Language;

/// The years that can be turned to: beyond them nothing is ever due.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=9998;

/// Something that is due on a day.
pub(in crate::rooms) struct Item {
    /// The hour; empty where it is due on the day.
    pub at: String,
    pub line: Line,
}

/// A day.
pub(in crate::rooms) struct Day {
    pub number: i8,
    pub machine: String,
    /// The day in words.
    pub words: String,
    pub working: bool,
    pub today: bool,
    pub items: Vec<Item>,
}

/// The page.
#[derive(Template)]
#[template(path = "board/month.html")]
pub(in crate::rooms) struct MonthPage {
    pub page: Page,
    pub frame: Frame,
    pub mine: bool,
    pub counts: (usize, usize),
    /// The month in words, and as it stands in addresses.
    pub name: String,
    pub code: String,
    /// Addresses of the months around it; empty where there is none.
    pub before: String,
    pub after: String,
    /// Weeks from Monday to Sunday; none for days of other months.
    pub weeks: Vec<Vec<Option<Day>>>,
    pub empty: bool,
    /// What waits at a reporter's wish has no day.
    pub paused: usize,
    pub zone: String,
}

impl MonthPage {
    /// The page of the month that is asked for as `2026-11`; of the present one where that is no month.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        board: &Board,
        mine: bool,
        asked: &str,
    ) -> Self {
        let mut page = shell(language, "board-month-page", "/board/calendar");
        let reader = Reader { page: &page, board };
        let first = first_of(asked).unwrap_or_else(|| reader.today().first_of_month());
        let rows: Vec<_> = board.rows.iter().filter(|it| it.mine || !mine).collect();
        let weeks = reader.weeks(first, &rows);
        let name = (first.year(), Some(first.month()), None, false);
        let name = page.locale().partial(name);
        let code = code(first);
        let own = match mine {
            true => "&show=mine",
            false => "",
        };
        let turned = |months: i64| {
            let to = first.checked_add(months.months()).ok();
            let to = to.filter(|it| YEARS.contains(&it.year()));
            to.map_or_else(String::new, |it| {
                format!("/board/calendar?month={}{own}", self::code(it))
            })
        };
        let days = weeks.iter().flatten().flatten();
        let paused = rows.iter().filter(|it| is_paused(it)).count();
        let (before, after) = (turned(-1), turned(1));
        let empty = days.clone().all(|it| it.items.is_empty());
        // A change of language stays in the month.
        page = page.with_languages(|language| {
            format!("/language/{language}?to=/board/calendar%3Fmonth={code}")
        });
        Self {
            mine,
            counts: counts(board),
            empty,
            weeks,
            name,
            before,
            after,
            paused,
            zone: board.calendar.zone().to_owned(),
            code,
            page,
            frame,
        }
    }

    /// The days of the week as locale keys, from Monday.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) const fn weekdays(&self) -> [&'static str; 7] {
        [
            "board-weekday-1",
            "board-weekday-2",
            "board-weekday-3",
            "board-weekday-4",
            "board-weekday-5",
            "board-weekday-6",
            "board-weekday-7",
        ]
    }

    /// The days of the month on which something is due.
    pub(in crate::rooms) fn days(&self) -> impl Iterator<Item = &Day> {
        let days = self.weeks.iter().flatten().flatten();
        days.filter(|it| !it.items.is_empty())
    }
}

/// The first day of a month as addresses have it.
fn first_of(asked: &str) -> Option<Date> {
    let (year, month) = asked.split_once('-')?;
    let digits =
        |text: &str, length| text.len() == length && text.bytes().all(|it| it.is_ascii_digit());
    if !digits(year, 4) || !digits(month, 2) {
        return None;
    }
    let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
    YEARS.contains(&first.year()).then_some(first)
}

fn code(first: Date) -> String {
    format!("{:04}-{:02}", first.year(), first.month())
}

const fn is_paused(row: &BoardRow) -> bool {
    match &row.thing {
        DueThing::Promise(it) => matches!(it.state, ObligationState::Paused),
        DueThing::Day { .. } => false,
    }
}

impl Reader<'_> {
    fn weeks(&self, first: Date, rows: &[&BoardRow]) -> Vec<Vec<Option<Day>>> {
        let blanks = usize::try_from(first.weekday().to_monday_zero_offset()).unwrap_or(0);
        let mut days: Vec<Option<Day>> = (0..blanks).map(|_| None).collect();
        let mut on = first;
        while on.month() == first.month() {
            days.push(Some(self.day(on, rows)));
            match on.tomorrow() {
                Ok(next) => on = next,
                Err(_) => break,
            }
        }
        while !days.len().is_multiple_of(7) {
            days.push(None);
        }
        let mut days = days.into_iter();
        let week = std::iter::from_fn(|| {
            let week: Vec<_> = days.by_ref().take(7).collect();
            (!week.is_empty()).then_some(week)
        });
        week.collect()
    }

    fn day(&self, on: Date, rows: &[&BoardRow]) -> Day {
        let items = rows.iter().filter(|row| !is_paused(row));
        let items = items.filter_map(|row| {
            let at = match row.thing {
                DueThing::Day { on: set, .. } => (set == on).then(String::new)?,
                DueThing::Promise(_) => {
                    let local = self.local(row.due)?;
                    (local.date() == on).then(|| local.strftime("%H:%M").to_string())?
                }
            };
            Some(Item {
                at,
                line: self.line(row),
            })
        });
        Day {
            number: on.day(),
            machine: on.to_string(),
            words: day(self.page, on),
            working: self.board.calendar.is_working(on),
            today: on == self.today(),
            items: items.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use jiff::civil::date;

    fn page(language: Language, month: &str) -> MonthPage {
        let board = samples::boards().swap_remove(0);
        MonthPage::new(language, samples::frame("board"), &board, false, month)
    }

    #[test]
    fn the_page_is_sound_in_every_language() {
        for month in ["", "2026-09", "2026-02", "9998-12"] {
            sound("month", |language| page(language, month));
        }
    }

    #[test]
    fn a_month_has_all_its_days_in_whole_weeks() {
        for (month, days, weeks) in [
            ("2026-02", 28, 5),
            ("2028-02", 29, 5),
            ("2027-02", 28, 4),
            ("2026-11", 30, 6),
        ] {
            let shown = page(Language::En, month);
            assert_eq!(
                shown.weeks.iter().flatten().flatten().count(),
                days,
                "{month}"
            );
            assert_eq!(shown.weeks.len(), weeks, "{month}");
            assert!(shown.weeks.iter().all(|it| it.len() == 7));
        }
    }

    #[test]
    fn what_is_no_month_is_the_present_one() {
        for asked in [
            "",
            "2026-13",
            "2026-00",
            "26-1",
            "2026-1",
            "+026-01",
            "1969-12",
            "9999-01",
            "x",
            "2026-11-01",
            "-",
        ] {
            assert_eq!(first_of(asked), None, "{asked}");
        }
        assert_eq!(first_of("2026-11"), Some(date(2026, 11, 1)));
        assert_eq!(page(Language::En, "nonsense").code, "2026-09");
        assert_eq!(page(Language::En, "1970-01").before, "");
        assert_eq!(page(Language::En, "9998-12").after, "");
        let december = page(Language::En, "2026-12");
        assert!(december.after.ends_with("month=2027-01") && december.before.ends_with("2026-11"));
    }
}
