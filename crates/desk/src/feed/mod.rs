//! The calendar to which other programs subscribe: when something is due, and by which promise, without a word of what it is about.
//!
//! A calendar program has no cookie and asks while nobody is logged in. It brings a password that the desk made for it; the
//! desk keeps its hash, and beside it, sealed to a key that only the password makes, which streams the officer could open
//! when they were last here. What is due on them follows from open headers. Absent: titles, numbers, names, addresses.

mod kept;
mod known;
mod written;

pub(crate) use known::Known;

use crate::folder::Slot;
use crate::replica::ReplicaProblem;
use crate::session::{Live, Session};
use crate::state::{Desk, Inner};
use crate::view::AuditAct;
use crate::work::WorkProblem;
use charter::{Obligation, Standing};
use entry::StreamKind;
use kept::{Password, Record};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::time::Instant;
use words::{Language, OfficerId};
use written::{Event, When};
use zeroize::Zeroizing;

/// Where calendar programs ask.
pub(crate) const PATH: &str = "/board/calendar.ics";
/// Whoever has not been at the desk for so long, in seconds, may have left: their calendar waits until they log in.
const STALE_SECONDS: i64 = 30 * 24 * 3600;

/// Why there is no calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FeedProblem {
    /// Nobody's calendar has this password.
    Wrong,
    /// Too many wrong passwords; try again after so many seconds.
    Slow(u64),
    /// The officer has not been at the desk for a month.
    Stale,
    /// The desk's disk does not answer; it was logged.
    Fault,
}

impl Desk {
    /// Where a calendar program subscribes.
    pub(crate) fn calendar_address(&self) -> String {
        let config = &self.0.config;
        let scheme = if config.secure_cookies {
            "https"
        } else {
            "http"
        };
        let host = config.hosts.first().map_or("localhost", String::as_str);
        format!("{scheme}://{host}{PATH}")
    }

    /// The calendar that a password opens, as an iCalendar file: all that its officer may know of, or what is for them.
    pub(crate) async fn calendar(
        &self,
        password: Option<Zeroizing<String>>,
        mine: bool,
    ) -> Result<String, FeedProblem> {
        // One after the other: many guesses at once would pass the gate together.
        let gate = self.0.calendar_gate.lock().await;
        if let Some(wait) = gate.wait(Instant::now()) {
            return Err(FeedProblem::Slow(wait.as_secs() + 1));
        }
        // A program that asks first without a password, as most do, guesses nothing.
        let password = Password::typed(&password.ok_or(FeedProblem::Wrong)?);
        let desk = Arc::clone(&self.0);
        let served = tokio::task::spawn_blocking(move || serve(&desk, &password, mine)).await;
        let served = served.unwrap_or(Err(FeedProblem::Fault));
        if served == Err(FeedProblem::Wrong) {
            gate.failed(Instant::now());
        }
        served
    }
}

fn serve(desk: &Arc<Inner>, password: &Password, mine: bool) -> Result<String, FeedProblem> {
    let all = desk.folder.calendars().map_err(|error| {
        tracing::error!(kind = ?error.kind(), "the calendars' folder does not answer");
        FeedProblem::Fault
    })?;
    let records = all.into_iter().filter_map(|(slot, bytes)| {
        let record = Record::read(&bytes)?;
        record.is_for(password).then_some((slot, record))
    });
    // All are looked at, whichever it is.
    let (slot, record) = records.reduce(|_, later| later).ok_or(FeedProblem::Wrong)?;
    let mut known = record.open(password).ok_or(FeedProblem::Wrong)?;
    let live = desk.sessions().values().find(|it| it.slot == slot).cloned();
    if let Some(now) = live.and_then(|live| live.calendar_knows(record.language)) {
        known = now;
    }
    if desk.now().0.saturating_sub(known.at.0) > STALE_SECONDS {
        return Err(FeedProblem::Stale);
    }
    let events = events(desk, &slot, &known, mine).map_err(|problem| {
        tracing::error!(%problem, "the replica did not answer");
        FeedProblem::Fault
    })?;
    Ok(written::file(known.language, &events))
}

fn events(
    desk: &Inner,
    slot: &Slot,
    known: &Known,
    mine: bool,
) -> Result<Vec<Event>, ReplicaProblem> {
    let editions = desk.editions();
    let mut running = BTreeMap::new();
    if known.takes_in {
        // What came since is there too: whoever takes reports in can open every one of them.
        running = desk
            .replica
            .running_on_all(StreamKind::Mailbox, &editions)?;
    }
    for stream in known.streams.keys() {
        if !running.contains_key(stream) {
            running.insert(*stream, desk.replica.running_on(*stream, &editions)?);
        }
    }
    let uid = |stream: &words::StreamId, what: &str| kept::event_id(desk, slot, stream, what);
    let now = desk.now();
    let is_theirs = |stream: &words::StreamId, it: &Obligation| {
        known.streams.get(stream).copied().unwrap_or(true) && !it.barred.contains(&known.me)
    };
    let mut all = Vec::new();
    for (stream, running) in &running {
        let open = running.all.iter().filter(|it| it.is_open());
        for it in open.filter(|it| !mine || is_theirs(stream, it)) {
            // When a clock that stands still will end, nobody knows.
            if it.standing(now) == Standing::Paused {
                continue;
            }
            let promise = editions.promise(it);
            let name = promise.map_or(it.key.as_str(), |it| it.name(known.language));
            all.push(Event {
                uid: uid(stream, &format!("{}@{}", it.key, it.opened_by)),
                made: it.since,
                when: When::At(it.due),
                summary: written::promise(known.language, name),
            });
        }
    }
    for it in known.days.iter().filter(|it| !mine || it.mine) {
        all.push(Event {
            uid: uid(
                &it.case,
                &format!("{} {} {}", it.kind.code(), it.on, it.nth),
            ),
            made: crate::show::end_of(it.on, &jiff::tz::TimeZone::UTC),
            when: When::On(it.on),
            summary: written::day(known.language, it.kind),
        });
    }
    all.sort_by(|a, b| (a.when, &a.uid).cmp(&(b.when, &b.uid)));
    Ok(all)
}

impl Live {
    /// What this officer's calendar may know now; none once the keys are gone.
    fn calendar_knows(&self, language: Language) -> Option<Known> {
        let book = self.desk.office().map(|office| office.book);
        self.with_last_scene(|scene| Known::of(scene, language, book))
    }

    /// Whether this officer has a password for calendar programs.
    pub(crate) fn is_subscribed(&self) -> bool {
        matches!(self.desk.folder.calendar(&self.slot), Ok(Some(_)))
    }

    /// Keeps what the calendar may know, for the time when nobody is logged in.
    fn keep_calendar(&self) -> std::io::Result<()> {
        self.desk.folder.change_calendar(&self.slot, |old| {
            let record = old.as_deref().and_then(Record::read);
            let newer = record.and_then(|it| {
                let known = self.calendar_knows(it.language)?;
                it.with(&known)?.write()
            });
            newer.or(old)
        })
    }
}

impl Session {
    /// Makes a password for calendar programs; one that was made before opens nothing any more. It is shown once.
    ///
    /// # Errors
    /// See [`WorkProblem`].
    pub async fn make_calendar_password(
        &self,
        language: Language,
    ) -> Result<Zeroizing<String>, WorkProblem> {
        let live = Arc::clone(&self.0);
        let made = tokio::task::spawn_blocking(move || {
            let password = Password::random(&live.desk.world);
            let known = live.calendar_knows(language)?;
            let record = Record::new(&password, &known)?.write();
            let kept = live.desk.folder.change_calendar(&live.slot, |_| record);
            kept.ok().map(|()| password.shown())
        });
        let made = made.await.ok().flatten();
        let made = made.ok_or_else(|| self.fault("a calendar's password cannot be kept"))?;
        self.note(AuditAct::CalendarOpened, String::new()).await;
        Ok(made)
    }

    /// Takes the password for calendar programs back.
    ///
    /// # Errors
    /// See [`WorkProblem`].
    pub async fn end_calendar_password(&self) -> Result<(), WorkProblem> {
        let live = Arc::clone(&self.0);
        let ended = tokio::task::spawn_blocking(move || {
            live.desk.folder.change_calendar(&live.slot, |_| None).ok()
        });
        let ended = ended.await.ok().flatten();
        ended.ok_or_else(|| self.fault("a calendar's password cannot be taken back"))?;
        self.note(AuditAct::CalendarEnded, String::new()).await;
        Ok(())
    }

    /// Keeps what the calendar may know from here on. Where that fails, it goes on with what it knew.
    pub(crate) async fn keep_calendar(&self) {
        let live = Arc::clone(&self.0);
        let kept = tokio::task::spawn_blocking(move || live.keep_calendar()).await;
        if !matches!(kept, Ok(Ok(()))) {
            tracing::warn!("what a calendar shows could not be kept");
        }
    }

    /// Ends everything that an officer has open on this desk.
    pub(crate) async fn put_out(&self, officer: OfficerId) {
        let others: Vec<_> = self.0.desk.sessions().values().cloned().collect();
        for live in others.into_iter().filter(|live| live.officer == officer) {
            Self(live).lock().await;
        }
        self.end_calendar(officer);
    }

    /// Takes an officer's password for calendar programs back: they may see less from now on.
    pub(crate) fn end_calendar(&self, officer: OfficerId) {
        let name = self.0.with_fold(|fold| fold.book.name(officer));
        let slot = name.map(|name| Slot::of(&name, &self.0.desk.key));
        let ended = slot.map(|slot| self.0.desk.folder.change_calendar(&slot, |_| None));
        if !matches!(ended, Some(Ok(()))) {
            tracing::error!("a calendar's password could not be taken back");
        }
    }
}
