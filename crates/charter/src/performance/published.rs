//! What everybody may see of a month's figures (domain/protection.md 6.5).
//!
//! Obligations of one promise fall into two cells, kept in time and not, and each cell is published
//! as a class: fewer than ten, or the tens below. All else that a page shows (totals, shares) is
//! reckoned from these classes, and tells nothing that they do not. Where late, missed and open are
//! ten or more each, they stand instead of the one cell that they make up. Who is in a cell of
//! fewer than ten changes nothing that is published; times are reckoned as if nine were in it, none
//! of them ever done.

use super::exact::quantile;
use super::{Figures, Month, Outcome, Row};
use crate::Standing;
use std::fmt;
use std::str::FromStr;
use words::OfficeId;

/// The first line of the file.
const FORM: &str = "recourse/v1 figures";
/// A count below this is never told from none.
const CELL: u64 = 10;
/// Shares and times need so many.
const ENOUGH: u64 = 20;
/// More than this is nobody's count.
const COUNT_MAX: u64 = 1_000_000_000_000;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
/// Longer times are told in days.
const HOURS_MAX: i64 = 3 * DAY;

/// A count, as it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Fewer than ten; none is in it as well: that there was nothing is also told to nobody.
    Few,
    /// So many or up to nine more; a multiple of ten.
    From(u64),
}

/// A time, as it is published: rounded up, so that nothing is called faster than it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// Up to three days.
    Hours(u32),
    /// More.
    Days(u32),
}

/// What is published of one promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The promise's key.
    pub key: String,
    /// Kept in time.
    pub kept: Class,
    /// Not kept in time, for whatever reason.
    pub unkept: Class,
    /// Of these: kept too late, kept and opened again, not kept at all; only where none is few.
    pub parts: Option<[Class; 3]>,
    /// Of those not kept in time: contested by the reporter.
    pub contested: Class,
    /// Of those not kept in time: explained by an officer.
    pub explained: Class,
    /// The time within which half of all were kept.
    pub half: Option<Span>,
    /// The time within which nine in ten were kept.
    pub nine_tenths: Option<Span>,
}

/// What is published of an office's month. A promise that is not listed had few of everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The office.
    pub office: OfficeId,
    /// The month.
    pub month: Month,
    /// The promises, in the order of their keys.
    pub lines: Vec<Line>,
}

impl Class {
    /// The class of a count.
    #[must_use]
    pub const fn of(count: u64) -> Self {
        match count < CELL {
            true => Self::Few,
            false => Self::From(count / CELL * CELL),
        }
    }

    /// The least that it can stand for.
    #[must_use]
    pub const fn least(self) -> u64 {
        match self {
            Self::Few => 0,
            Self::From(count) => count,
        }
    }

    /// The most that it can stand for.
    #[must_use]
    pub const fn most(self) -> u64 {
        self.least() + CELL - 1
    }
}

impl Span {
    /// A time in seconds.
    #[must_use]
    pub fn of(seconds: i64) -> Self {
        let up = |unit: i64| {
            u32::try_from(seconds.max(1).saturating_add(unit - 1) / unit).unwrap_or(u32::MAX)
        };
        match seconds <= HOURS_MAX {
            true => Self::Hours(up(HOUR)),
            false => Self::Days(up(DAY)),
        }
    }
}

impl Line {
    /// What is published of a promise's outcomes; none where there are few of everything.
    #[must_use]
    pub fn of(key: &str, row: &Row) -> Option<Self> {
        let is_kept = |it: &Outcome| it.standing == Standing::Kept;
        let (kept, unkept): (Vec<&Outcome>, Vec<&Outcome>) =
            row.0.iter().partition(|it| is_kept(it));
        let class = |some: &[&Outcome]| Class::of(some.len() as u64);
        let among = |is: &dyn Fn(&Outcome) -> bool| {
            Class::of(unkept.iter().filter(|it| is(it)).count() as u64)
        };
        let stood = |standing| among(&move |it: &Outcome| it.standing == standing);
        let parts = [Standing::Late, Standing::Missed, Standing::Overdue].map(stood);
        let parts = (!parts.contains(&Class::Few)).then_some(parts);
        let mut line = Self {
            key: key.to_owned(),
            kept: class(&kept),
            unkept: parts.map_or(class(&unkept), sum),
            parts,
            contested: among(&|it: &Outcome| it.contested),
            explained: among(&|it: &Outcome| it.explained),
            half: None,
            nine_tenths: None,
        };
        if line.kept == Class::Few && line.unkept == Class::Few {
            return None;
        }
        if line.due().least() >= ENOUGH {
            line.half = line.within(&kept, &unkept, 50);
            line.nine_tenths = line.within(&kept, &unkept, 90);
        }
        Some(line)
    }

    /// The time within which so many hundredths were kept, as far as the cells that are told say.
    fn within(&self, kept: &[&Outcome], unkept: &[&Outcome], percent: u64) -> Option<Span> {
        let few = |class: Class| u64::from(class == Class::Few) * (CELL - 1);
        let more = few(self.kept) + few(self.unkept);
        // Where it is not told that some were kept late, no time may show it.
        let late = |it: &&Outcome| it.seconds.filter(|_| self.parts.is_some());
        let kept = kept.iter().filter(|_| self.kept != Class::Few);
        let unkept = unkept.iter().filter(|_| self.unkept != Class::Few);
        let all = kept.map(|it| it.seconds).chain(unkept.map(late));
        quantile(all, more, percent).map(Span::of)
    }

    /// At least so many were due, as far as the cells tell it.
    #[must_use]
    pub fn due(&self) -> Class {
        Class::of(self.kept.least() + self.unkept.least())
    }

    /// Of a hundred that were due, so many at least were kept in time: rounded down to five. None
    /// where too few were due or kept to say it.
    #[must_use]
    pub fn share(&self) -> Option<u64> {
        if self.due().least() < ENOUGH || self.kept == Class::Few {
            return None;
        }
        let unkept = match self.parts {
            Some(parts) => parts.iter().map(|it| it.most()).sum(),
            None => self.unkept.most(),
        };
        let kept = self.kept.least();
        Some(kept * 100 / (kept + unkept) / 5 * 5)
    }
}

impl Published {
    /// What is published of a month's figures.
    #[must_use]
    pub fn of(office: OfficeId, month: Month, figures: &Figures) -> Self {
        let lines = figures.0.iter();
        Self {
            office,
            month,
            lines: lines.filter_map(|(key, row)| Line::of(key, row)).collect(),
        }
    }

    /// What is published of a promise; none where there were few of everything.
    #[must_use]
    pub fn line(&self, key: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// The bytes that are signed and kept: the same wherever they are made.
    #[must_use]
    pub fn text(&self) -> String {
        let head = format!("{FORM}\n{}\n{}\n", self.office, self.month);
        let lines = self.lines.iter().map(|line| format!("{line}\n"));
        lines.fold(head, |text, line| text + &line)
    }

    /// Reads those bytes; none where any other spelling would say the same.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != FORM {
            return None;
        }
        let published = Self {
            office: lines.next()?.parse().ok()?,
            month: lines.next()?.parse().ok()?,
            lines: lines.map(Line::read).collect::<Option<_>>()?,
        };
        let rises = published
            .lines
            .is_sorted_by(|one, other| one.key < other.key);
        (rises && published.text() == text).then_some(published)
    }
}

/// The class of at least so many.
fn sum(parts: [Class; 3]) -> Class {
    Class::of(parts.iter().map(|it| it.least()).sum())
}

/// What may be missing in a line.
fn or_dash(value: Option<impl fmt::Display>) -> String {
    value.map_or("-".to_owned(), |it| it.to_string())
}

fn unless_dash<T: FromStr>(text: &str) -> Option<Option<T>> {
    match text {
        "-" => Some(None),
        text => text.parse().ok().map(Some),
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cells = match self.parts {
            // The one cell would tell more than its parts do.
            Some([late, missed, open]) => format!("- {late} {missed} {open}"),
            None => format!("{} - - -", self.unkept),
        };
        write!(
            f,
            "{} {} {cells} {} {} {} {}",
            self.key,
            self.kept,
            self.contested,
            self.explained,
            or_dash(self.half),
            or_dash(self.nine_tenths),
        )
    }
}

impl Line {
    fn read(text: &str) -> Option<Self> {
        let fields: Vec<&str> = text.split(' ').collect();
        let [
            key,
            kept,
            unkept,
            late,
            missed,
            open,
            contested,
            explained,
            half,
            ninety,
        ] = fields[..]
        else {
            return None;
        };
        let class = |text: &str| text.parse::<Class>().ok();
        let parts = match (class(late), class(missed), class(open)) {
            (Some(late), Some(missed), Some(open)) => Some([late, missed, open]),
            _ => None,
        };
        Some(Self {
            key: key.to_owned(),
            kept: class(kept)?,
            unkept: parts.map(sum).or_else(|| class(unkept))?,
            parts,
            contested: class(contested)?,
            explained: class(explained)?,
            half: unless_dash(half)?,
            nine_tenths: unless_dash(ninety)?,
        })
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Few => f.write_str("<10"),
            Self::From(count) => write!(f, "{count}"),
        }
    }
}

impl FromStr for Class {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let count = || {
            text.parse()
                .ok()
                .filter(|it| *it <= COUNT_MAX)
                .map(Self::of)
        };
        let read = match text {
            "<10" => Some(Self::Few),
            _ => count(),
        };
        read.filter(|it| it.to_string() == text).ok_or(())
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hours(count) => write!(f, "{count}h"),
            Self::Days(count) => write!(f, "{count}d"),
        }
    }
}

impl FromStr for Span {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let hours = text
            .strip_suffix('h')
            .and_then(|it| it.parse().ok())
            .map(Self::Hours);
        let days = || {
            text.strip_suffix('d')
                .and_then(|it| it.parse().ok())
                .map(Self::Days)
        };
        hours.or_else(days).ok_or(())
    }
}
