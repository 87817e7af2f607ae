//! What the board shows as a list: late first, then within the hour, today, within a week, later, and what waits.

use crate::rooms::frame::{Frame, shell};
use crate::rooms::track::words::day;
use crate::view::{Board, BoardRow, DueKind, DueOn, DueThing, ObligationState};
use askama::Template;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _, ZonedDateTime};
use pages::Page;
use words::{Language, Moment};
use zeroize::Zeroizing;

/// The most lines that the page shows; the soonest of them. Nobody reads more, and the calendar has them all.
const SHOWN: usize = 500;
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// When something is due, as the list is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::rooms) enum Part {
    Late,
    Hour,
    Today,
    Week,
    Later,
    Paused,
}

impl Part {
    const ALL: [Self; 6] = [
        Self::Late,
        Self::Hour,
        Self::Today,
        Self::Week,
        Self::Later,
        Self::Paused,
    ];

    /// In ids and locale keys.
    const fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Hour => "hour",
            Self::Today => "today",
            Self::Week => "week",
            Self::Later => "later",
            Self::Paused => "paused",
        }
    }
}

/// On what something is due.
#[derive(Default)]
pub(in crate::rooms) struct About {
    /// Empty where there is nothing to open.
    pub href: String,
    /// A case's title; empty for others.
    pub title: String,
    pub reference: String,
    pub office: bool,
}

/// One thing that is due.
pub(in crate::rooms) struct Line {
    /// The promise's name, or what is to be done on a day.
    pub what: String,
    /// Whether somebody typed that.
    pub foreign: bool,
    /// The key of what kind of thing a day is set for; empty for a promise.
    pub kind: &'static str,
    pub about: About,
    pub when: String,
    pub machine: String,
    /// How long is left, or how late it is.
    pub left: String,
    /// `late`, `soon`, `paused` or `open`, and its word.
    pub class: &'static str,
    pub standing: &'static str,
    pub who: String,
    /// Who owes it by the charter, as a locale key; empty for a day.
    pub owner: String,
    pub mine: bool,
    pub for_another: bool,
    /// Where it is explained why it was not kept; empty where that is not for this officer, or done.
    pub explain: String,
    pub explained: bool,
}

/// A part of the list.
pub(in crate::rooms) struct Group {
    pub id: &'static str,
    /// Its heading as a locale key.
    pub heading: String,
    pub lines: Vec<Line>,
}

/// The page.
#[derive(Template)]
#[template(path = "board/page.html")]
pub(in crate::rooms) struct BoardPage {
    pub page: Page,
    pub frame: Frame,
    pub mine: bool,
    /// How many there are, and how many of them are the officer's own.
    pub counts: (usize, usize),
    pub groups: Vec<Group>,
    /// How many are due later than those that are shown.
    pub more: usize,
    pub zone: String,
    pub untold: bool,
    pub subscribed: bool,
    pub address: String,
}

impl BoardPage {
    /// The page, of all rows or of the officer's own.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        board: &Board,
        mine: bool,
        address: String,
    ) -> Self {
        let page = shell(language, "board-page", "/board");
        let rows = || board.rows.iter().filter(move |it| it.mine || !mine);
        let reader = Reader { page: &page, board };
        let mut groups: Vec<Group> = Part::ALL
            .into_iter()
            .map(|part| Group {
                id: part.code(),
                heading: format!("board-group-{}", part.code()),
                lines: Vec::new(),
            })
            .collect();
        for row in rows().take(SHOWN) {
            let part = reader.part(row);
            if let Some(group) = groups.iter_mut().find(|it| it.id == part.code()) {
                group.lines.push(reader.line(row));
            }
        }
        groups.retain(|it| !it.lines.is_empty());
        Self {
            mine,
            counts: counts(board),
            more: rows().count().saturating_sub(SHOWN),
            groups,
            zone: board.calendar.zone().to_owned(),
            untold: board.untold,
            subscribed: board.subscribed,
            address,
            page,
            frame,
        }
    }
}

/// How many rows there are, and how many of them are the officer's own.
pub(super) fn counts(board: &Board) -> (usize, usize) {
    let mine = board.rows.iter().filter(|it| it.mine).count();
    (board.rows.len(), mine)
}

/// Puts rows into words.
pub(super) struct Reader<'a> {
    pub(super) page: &'a Page,
    pub(super) board: &'a Board,
}

impl Reader<'_> {
    /// A moment where the office is; none beyond the calendar.
    pub(super) fn local(&self, at: Moment) -> Option<ZonedDateTime> {
        let at = Timestamp::from_second(at.0).ok()?;
        Some(at.to_zoned_datetime(self.board.calendar.time_zone().clone()))
    }

    /// The day where the office is.
    pub(super) fn today(&self) -> Date {
        self.local(self.board.now)
            .map_or(Date::ZERO, |it| it.date())
    }

    fn state(&self, row: &BoardRow) -> ObligationState {
        match &row.thing {
            DueThing::Promise(promise) => promise.state,
            DueThing::Day { .. } if self.board.now > row.due => ObligationState::Overdue,
            DueThing::Day { .. } => ObligationState::Open,
        }
    }

    fn part(&self, row: &BoardRow) -> Part {
        let is_day = matches!(row.thing, DueThing::Day { .. });
        let left = row.due.0.saturating_sub(self.board.now.0);
        let today = self.today();
        let on = self.local(row.due).map_or(Date::MAX, |it| it.date());
        let week = today.checked_add(7.days()).unwrap_or(today);
        match self.state(row) {
            ObligationState::Overdue => Part::Late,
            ObligationState::Paused => Part::Paused,
            _ if left <= HOUR && !is_day => Part::Hour,
            _ if on <= today => Part::Today,
            _ if on <= week => Part::Week,
            _ => Part::Later,
        }
    }

    pub(super) fn line(&self, row: &BoardRow) -> Line {
        let page = self.page;
        let language = page.locale().language();
        let state = self.state(row);
        let (class, standing) = match state {
            ObligationState::Overdue => ("late", "board-late"),
            ObligationState::DueSoon => ("soon", "board-soon"),
            ObligationState::Paused => ("paused", "board-paused"),
            _ => ("open", "board-open"),
        };
        let about = about(row);
        let (what, kind, owner, explained) = match &row.thing {
            // keys: duty-rung-*
            DueThing::Promise(it) => (
                it.name(language).to_owned(),
                "",
                format!("duty-rung-{}", it.owner.key()),
                it.explained,
            ),
            DueThing::Day { kind, what, .. } => {
                (what.clone(), kind_key(*kind), String::new(), false)
            }
        };
        Line {
            what,
            foreign: !kind.is_empty(),
            kind,
            when: self.when(row),
            machine: self.machine(row),
            left: self.left(row, state),
            class,
            standing,
            who: row.who.clone(),
            owner,
            mine: row.mine,
            for_another: row.for_another,
            explain: match row.may_explain {
                true => format!("{}#explain", about.href),
                false => String::new(),
            },
            explained,
            about,
        }
    }

    fn when(&self, row: &BoardRow) -> String {
        let zone = self.board.calendar.time_zone();
        match row.thing {
            DueThing::Promise(_) => self.page.locale().minute(row.due, zone),
            DueThing::Day { on, .. } => day(self.page, on),
        }
    }

    fn machine(&self, row: &BoardRow) -> String {
        match row.thing {
            DueThing::Promise(_) => self.page.locale().machine_time(row.due),
            DueThing::Day { on, .. } => on.to_string(),
        }
    }

    /// How long is left or how late it is: whole units, rounded down, so that nobody believes to have more time than there is.
    fn left(&self, row: &BoardRow, state: ObligationState) -> String {
        let locale = self.page.locale();
        let late = state == ObligationState::Overdue;
        if state == ObligationState::Paused {
            return locale.text("board-left-paused").into_owned();
        }
        if let DueThing::Day { on, .. } = row.thing {
            let days = casework::outcomes::view::days_between(self.today(), on);
            let count = [("count", days.abs().into())];
            return match days {
                0 => locale.text("board-left-today").into_owned(),
                1.. => locale.text_with("board-left-days", &count),
                _ => locale.text_with("board-late-days", &count),
            };
        }
        let seconds = row.due.0.saturating_sub(self.board.now.0).saturating_abs();
        let (count, keys) = match seconds {
            ..MINUTE => (1, ["board-left-minutes", "board-late-minutes"]),
            MINUTE..HOUR => (
                seconds / MINUTE,
                ["board-left-minutes", "board-late-minutes"],
            ),
            _ if seconds < 2 * DAY => (seconds / HOUR, ["board-left-hours", "board-late-hours"]),
            _ => (seconds / DAY, ["board-left-days", "board-late-days"]),
        };
        let [left, is_late] = keys;
        if seconds < MINUTE && !late {
            return locale.text("board-left-now").into_owned();
        }
        locale.text_with(
            if late { is_late } else { left },
            &[("count", count.into())],
        )
    }
}

/// The key of what kind of thing a day is set for.
pub(super) const fn kind_key(kind: DueKind) -> &'static str {
    match kind {
        DueKind::FollowUp => "follow-up-planned",
        DueKind::Hearing(_) => "follow-up-hearing",
        DueKind::Reply(_) => "follow-up-reply",
    }
}

fn about(row: &BoardRow) -> About {
    match &row.on {
        DueOn::Report { id, reference } => About {
            href: format!("/reports/{id}"),
            reference: reference.clone(),
            ..About::default()
        },
        DueOn::Case(case) => {
            let page = format!("/cases/{}", case.id);
            About {
                href: match row.thing {
                    DueThing::Promise(_) => page,
                    DueThing::Day { kind, .. } => match kind {
                        DueKind::FollowUp => format!("{page}/outcomes#follow-ups"),
                        DueKind::Hearing(id) => format!("{page}/track/{id}"),
                        DueKind::Reply(id) => format!("{page}/actions/{id}"),
                    },
                },
                title: case.title.clone(),
                reference: case.reference.clone(),
                office: false,
            }
        }
        DueOn::Office => About {
            href: "/office/charter#review".to_owned(),
            office: true,
            ..About::default()
        },
        DueOn::Untold => About::default(),
    }
}

/// The page on which a new password is shown once.
#[derive(Template)]
#[template(path = "board/password.html")]
pub(in crate::rooms) struct Password {
    pub page: Page,
    pub frame: Frame,
    pub address: String,
    pub words: Zeroizing<String>,
}

impl Password {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        address: String,
        words: Zeroizing<String>,
    ) -> Self {
        Self {
            page: shell(language, "board-password-page", "/board"),
            frame,
            address,
            words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    fn page(language: Language, board: &Board, mine: bool) -> BoardPage {
        let address = "https://desk.example/board/calendar.ics".to_owned();
        BoardPage::new(language, samples::frame("board"), board, mine, address)
    }

    #[test]
    fn the_page_is_sound_in_every_language() {
        for board in samples::boards() {
            for mine in [true, false] {
                sound("board", |language| page(language, &board, mine));
            }
        }
    }

    #[test]
    fn the_password_is_shown_in_every_language() {
        sound("password", |language| {
            let words = Zeroizing::new("abcde-fghij-kmnpq-rstuv-wxyz2".to_owned());
            let address = "https://desk.example/board/calendar.ics".to_owned();
            Password::new(language, samples::frame("board"), address, words)
        });
    }

    #[test]
    fn what_is_due_is_divided_by_when() {
        let board = samples::boards().swap_remove(0);
        let shown = page(Language::En, &board, false);
        let parts: Vec<_> = shown
            .groups
            .iter()
            .map(|it| (it.id, it.lines.len()))
            .collect();
        assert_eq!(
            parts,
            [
                ("late", 3),
                ("hour", 1),
                ("today", 2),
                ("week", 2),
                ("later", 1),
                ("paused", 1)
            ]
        );
        let left: Vec<_> = shown
            .groups
            .iter()
            .flat_map(|it| &it.lines)
            .map(|it| it.left.as_str())
            .collect();
        assert_eq!(
            left,
            [
                "late by 3 days",
                "late by 2 days",
                "late by 5 hours",
                "20 minutes left",
                "2 hours left",
                "in the course of today",
                "2 days left",
                "6 days left",
                "29 days left",
                "the clock stands still at the reporter’s wish",
            ]
        );
        let only = page(Language::En, &board, true);
        assert_eq!(
            only.groups.iter().map(|it| it.lines.len()).sum::<usize>(),
            only.counts.1
        );
    }
}
