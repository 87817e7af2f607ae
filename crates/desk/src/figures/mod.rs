//! How well promises were kept, in full, and how often rules were set aside: for the head of the office and the auditor.
//!
//! Figures and promises follow from open headers alone, by the functions with which the node and whoever recomputes them
//! reckon; rules from the audit book. Nothing here opens a report or a case. Absent: what everybody may see of it, which is
//! the node's.

mod reckon;
mod rules;

pub(crate) use rules::Rules;
pub use rules::{ACTS, RuleRow, RulesView};

use crate::session::{Live, Session};
use crate::show::Scene;
use crate::view::{AuditAct, NotFound, Role, reference};
use charter::performance::{Month, Period, Row};
use charter::{Editions, Standing};
use reckon::{One, Reckoned};
use words::{Language, Moment, StreamId};

/// Who sees figures, promises and rules.
pub const SEERS: [Role; 2] = [Role::Supervisor, Role::Auditor];

/// The exact figures of a month, or of all time.
#[derive(Clone)]
pub struct FiguresView {
    /// The months since the office began, newest first.
    pub months: Vec<Month>,
    /// The month; none for all that ever was.
    pub month: Option<Month>,
    /// Whether nothing changes it any more.
    pub is_final: bool,
    /// The promises, as the charter in force lists them; those of earlier versions behind.
    pub promises: Vec<PromiseFigures>,
    /// How often somebody said that they were not answered, or that it was no answer.
    pub contests: u64,
    /// How often somebody complained about the office.
    pub complaints: u64,
}

/// The exact figures of a promise.
#[derive(Clone)]
pub struct PromiseFigures {
    /// Its key.
    pub key: String,
    /// Its names, from the charter.
    pub names: Vec<(Language, String)>,
    /// Those whose time ended: the very row from which the published figures are made.
    pub ended: Row,
    /// Those that run and have time left.
    pub running: u64,
    /// Those whose clock stands still.
    pub paused: u64,
    /// Those that the node's clock found late.
    pub breached: u64,
    /// Of these: explained by an officer.
    pub explained: u64,
    /// How often somebody up the ladder was told of one.
    pub told: u64,
}

/// Which promises are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseList {
    /// All that were ever opened.
    All,
    /// Those that wait to be kept, with time left or standing still.
    Running,
    /// Those that were not kept in time.
    Unkept,
    /// Those that were.
    Kept,
}

/// A promise in the list.
#[derive(Clone)]
pub struct PromiseRow {
    /// A short name that leads to no report and no case: the same for everybody who sees the list.
    pub id: String,
    /// The promise's key.
    pub key: String,
    /// Its names, from the charter under which it was opened.
    pub names: Vec<(Language, String)>,
    /// When its clock started.
    pub opened: Moment,
    /// When it is or was due.
    pub due: Moment,
    /// How it stands.
    pub standing: Standing,
    /// When it was kept, in time or not.
    pub ended: Option<Moment>,
    /// When the node's clock found it late.
    pub breached: Option<Moment>,
    /// Whether an officer has explained why it was not kept.
    pub explained: bool,
    /// Whether the reporter contested that it was kept.
    pub contested: bool,
    /// How often somebody up the ladder was told of it.
    pub told: u64,
    /// What it was promised on: for the head alone, and only what they can open.
    pub on: Option<On>,
}

/// What a promise was made on.
#[derive(Clone, PartialEq, Eq)]
pub struct On {
    /// The address of its page.
    pub href: String,
    /// Its short reference.
    pub reference: String,
}

/// A part of the list of promises.
#[derive(Clone)]
pub struct PromisesView {
    /// How many each list has, in the order of [`PromiseList::ALL`].
    pub counts: [usize; PromiseList::ALL.len()],
    /// The rows, last opened first.
    pub rows: Vec<PromiseRow>,
}

impl PromiseList {
    /// All, in the order in which the page offers them.
    pub const ALL: [Self; 4] = [Self::All, Self::Running, Self::Unkept, Self::Kept];

    /// Its name in addresses and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Running => "running",
            Self::Unkept => "unkept",
            Self::Kept => "kept",
        }
    }

    /// The list of that name; all promises where no list has it.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|it| it.code() == code).unwrap_or(Self::All)
    }

    /// Whether a promise that stands so is on it.
    #[must_use]
    pub const fn has(self, standing: Standing) -> bool {
        match standing {
            Standing::Open | Standing::DueSoon | Standing::Paused => {
                matches!(self, Self::All | Self::Running)
            }
            Standing::Overdue | Standing::Late | Standing::Missed => {
                matches!(self, Self::All | Self::Unkept)
            }
            Standing::Kept => matches!(self, Self::All | Self::Kept),
        }
    }
}

impl PromiseFigures {
    /// How many belong to the period: those whose time ended, those that run, those that stand still.
    #[must_use]
    pub fn opened(&self) -> u64 {
        self.ended.due() + self.running + self.paused
    }

    /// Of a hundred whose time ended, so many were kept in time, rounded down; none where no time ended.
    #[must_use]
    pub fn share(&self) -> Option<u64> {
        let due = self.ended.due();
        (due > 0).then(|| self.ended.stood(Standing::Kept) * 100 / due)
    }
}

impl Session {
    /// The exact figures of a month, or of all that ever was.
    ///
    /// # Errors
    /// [`NotFound`] for whoever neither heads the office nor audits it, and for a month that is none of the office's.
    pub async fn figures(&self, month: Option<Month>) -> Result<FiguresView, NotFound> {
        self.blocking(move |live| {
            let Some(now) = allowed(&live) else {
                return Ok(Err(NotFound));
            };
            let (replica, editions) = (&live.desk.replica, live.editions());
            let Some(months) = reckon::months(replica, now)? else {
                return Ok(Err(NotFound));
            };
            if month.is_some_and(|month| !months.contains(&month)) {
                return Ok(Err(NotFound));
            }
            let period = month.map_or(always(now), |month| so_far(month, now));
            let reckoned = reckon::read(replica, &editions, period)?;
            Ok(Ok(FiguresView {
                is_final: month.is_some_and(|it| it.is_final_at() <= now),
                months,
                month,
                contests: reckoned.contests,
                complaints: reckoned.complaints,
                promises: promises(reckoned, &editions),
            }))
        })
        .await
    }

    /// Promises that were opened, last opened first: a part of a list that begins where `offset` says, who is told how
    /// long it is.
    ///
    /// # Errors
    /// [`NotFound`] for whoever neither heads the office nor audits it.
    pub async fn all_promises(
        &self,
        list: PromiseList,
        offset: impl FnOnce(usize) -> usize + Send + 'static,
        limit: usize,
    ) -> Result<PromisesView, NotFound> {
        self.blocking(move |live| {
            let Some(now) = allowed(&live) else {
                return Ok(Err(NotFound));
            };
            let editions = live.editions();
            let reckoned = reckon::read(&live.desk.replica, &editions, always(now))?;
            let mut all = reckoned.all();
            all.sort_by_cached_key(|it| (std::cmp::Reverse(it.obligation.since), it.id()));
            let stood = |it: &One| it.obligation.standing(now);
            let counts =
                PromiseList::ALL.map(|list| all.iter().filter(|it| list.has(stood(it))).count());
            all.retain(|it| list.has(stood(it)));
            let part = all.iter().skip(offset(all.len())).take(limit);
            let part: Vec<&One> = part.collect();
            let on = live.with_scene(|scene| {
                let on = part.iter().map(|it| on(scene, it.stream));
                on.collect::<Vec<_>>()
            });
            let Some(on) = on else {
                return Ok(Err(NotFound));
            };
            let rows = part.into_iter().zip(on);
            let rows = rows.map(|(it, on)| it.row(&editions, now, on)).collect();
            Ok(Ok(PromisesView { counts, rows }))
        })
        .await
    }

    /// Records that figures or promises were taken out as a file.
    ///
    /// # Errors
    /// [`NotFound`] where the record could not be kept: then nothing is taken out.
    pub async fn taken_out(&self) -> Result<(), NotFound> {
        self.blocking(|live| live.note(AuditAct::Exported, String::new()).map(Ok))
            .await
    }
}

/// The time, for whoever may see figures.
fn allowed(live: &Live) -> Option<Moment> {
    let now = live.with_scene(|scene| scene.is_one_of(&SEERS).then_some(scene.now));
    now.flatten()
}

/// Everything, as it stands now. What came at this very second is looked at as well.
fn always(now: Moment) -> Period {
    Period {
        from: Moment(i64::MIN),
        to: Moment(i64::MAX),
        until: now.plus_seconds(1),
    }
}

/// A month as it is published; as far as it is known, where that is not yet.
fn so_far(month: Month, now: Moment) -> Period {
    let period = month.period();
    Period {
        until: period.until.min(now.plus_seconds(1)),
        ..period
    }
}

/// The promises in the charter's order; what an earlier charter promised and this one does not stands at the end.
fn promises(reckoned: Reckoned, editions: &Editions) -> Vec<PromiseFigures> {
    let mut rows = reckoned.rows();
    let current = editions.newest();
    let order = |key: &str| {
        let place = current.and_then(|it| it.promises.iter().position(|it| it.key == key));
        place.unwrap_or(usize::MAX)
    };
    for row in &mut rows {
        let mut newest_first: Vec<_> = editions.all().collect();
        newest_first.reverse();
        let promise = newest_first.iter().find_map(|it| it.promise(&row.key));
        row.names = promise.map(|it| it.names.clone()).unwrap_or_default();
    }
    rows.sort_by(|a, b| (order(&a.key), &a.key).cmp(&(order(&b.key), &b.key)));
    rows
}

/// The way to what a promise was made on. The auditor gets none: a list of promises that named reports would be a list of
/// reports.
fn on(scene: &Scene<'_>, stream: StreamId) -> Option<On> {
    if !scene.is_one_of(&[Role::Supervisor]) {
        return None;
    }
    let folder = match scene.mailbox(stream) {
        Some(_) => "reports",
        None => scene.case_link(stream).map(|_| "cases")?,
    };
    Some(On {
        href: format!("/{folder}/{stream}"),
        reference: reference(stream),
    })
}
