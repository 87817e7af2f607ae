//! What the page of a charter shows.

use super::Known;
use super::figures::{MonthTable, tables};
use crate::Office;
use crate::portal::frame::{Frame, shell};
use crate::portal::start::within;
use askama::Template;
use charter::performance::Month;
use charter::{Act, Charter, Promise, Rung, Trigger};
use pages::{Locale, Page};
use words::Language;

/// An office's charter, and how well it is kept.
#[derive(Template)]
#[template(path = "charter/page.html")]
pub(in crate::portal) struct CharterPage {
    pub page: Page,
    pub frame: Frame,
    pub office: String,
    /// The version that is shown; none where the charter cannot be read.
    pub version: Option<u32>,
    /// The address of the version in force, where an earlier one is shown.
    pub newest: Option<String>,
    pub promises: Vec<PromiseText>,
    pub guards: Vec<(String, Vec<String>)>,
    /// The zone in which working days are counted, where something is promised in them.
    pub zone: Option<String>,
    /// Every version, the newest first: its number, its address, whether it is shown.
    pub versions: Vec<(u32, String, bool)>,
    pub months: Vec<MonthTable>,
    /// The month that is published next, and the day after which it is.
    pub next: Option<(String, String)>,
}

/// A promise in plain words.
pub(in crate::portal) struct PromiseText {
    pub key: String,
    pub name: String,
    pub within: String,
    pub starts: String,
    pub ends: &'static str,
    pub owner: &'static str,
    /// At which part of the time who is told: hundredths, and the key of who.
    pub ladder: Vec<(u32, &'static str)>,
    pub pauses_days: u32,
    pub by_another: bool,
    pub releases: bool,
    pub repeats: bool,
    pub basis: Vec<String>,
}

impl CharterPage {
    /// The page of a version, or of the one in force; none where there is no such version.
    pub(in crate::portal) fn new(
        language: Language,
        office: &Office,
        known: &Known,
        version: Option<u32>,
    ) -> Option<Self> {
        let newest = office.version();
        // Versions that come with the program stand beside an office's own, but were never in force after them.
        let in_force = |charter: &&std::sync::Arc<Charter>| newest >= Some(charter.version);
        let all: Vec<_> = office.editions.all().filter(in_force).collect();
        let asked = version.or(newest);
        let charter = all
            .iter()
            .find(|it| Some(it.version) == asked)
            .map(|it| it.as_ref());
        if version.is_some() && charter.is_none() {
            return None;
        }
        let rest = format!("at/{}/charter", office.slug);
        let place = |version: u32| match Some(version) == newest {
            true => rest.clone(),
            false => format!("{rest}?version={version}"),
        };
        let shown = asked.filter(|it| Some(*it) != newest);
        let page = shell(
            language,
            "title-information",
            &shown.map_or(rest.clone(), place),
        );
        let locale = page.locale();
        let of_version = |it: u32| (it, page.at(&place(it)), Some(it) == asked);
        let counts_days = charter.filter(|it| {
            let mut limits = it.promises.iter().map(|it| it.limit);
            limits.any(|it| matches!(it, charter::Limit::WorkingDays(_)))
        });
        Some(Self {
            office: office.name_in(language).to_owned(),
            version: charter.map(|it| it.version),
            newest: shown.map(|_| page.at(&rest)),
            promises: charter.map_or(Vec::new(), |it| promises(locale, language, it)),
            guards: charter.map_or(Vec::new(), |it| {
                let guards = it.guards.iter();
                guards
                    .map(|it| (it.name(language).to_owned(), it.basis.clone()))
                    .collect()
            }),
            zone: counts_days.map(|it| it.calendar.zone().to_owned()),
            versions: all.iter().rev().map(|it| of_version(it.version)).collect(),
            // Months are not a version's: they stand where the one in force does.
            months: match shown {
                Some(_) => Vec::new(),
                None => tables(locale, language, office, &known.months),
            },
            next: known.next.map(|month| next(locale, month)),
            frame: Frame::of(office.name_in(language)),
            page,
        })
    }
}

/// A month's name, and the day after which it is published.
fn next(locale: Locale, month: Month) -> (String, String) {
    let published = month.is_final_at().plus_seconds(crate::figures::SEEN_FOR);
    (super::figures::name(locale, month), locale.day(published))
}

fn promises(locale: Locale, language: Language, charter: &Charter) -> Vec<PromiseText> {
    let text = |promise: &Promise| PromiseText {
        key: promise.key.clone(),
        name: promise.name(language).to_owned(),
        within: within(locale, promise.limit),
        starts: starts(locale, language, charter, &promise.trigger),
        ends: ends(promise.by),
        owner: who(promise.ladder.owner()),
        ladder: promise
            .ladder
            .0
            .iter()
            .map(|(percent, rung)| (u32::from(*percent), who(*rung)))
            .collect(),
        pauses_days: promise.pauses_days,
        by_another: promise.by_another,
        releases: promise.releases,
        repeats: promise.repeats,
        basis: promise.basis.clone(),
    };
    charter.promises.iter().map(text).collect()
}

fn starts(locale: Locale, language: Language, charter: &Charter, trigger: &Trigger) -> String {
    let key = match trigger {
        Trigger::Report => "charter-page-starts-report",
        Trigger::Message => "charter-page-starts-message",
        Trigger::Contest => "charter-page-starts-contest",
        Trigger::Complaint => "charter-page-starts-complaint",
        Trigger::Danger => "charter-page-starts-danger",
        Trigger::Case => "charter-page-starts-case",
        Trigger::Office => "charter-page-starts-office",
        Trigger::Discharged(key) => {
            let first = charter
                .promise(key)
                .map_or(key.as_str(), |it| it.name(language));
            return locale.text_with("charter-page-starts-after", &[("promise", first.into())]);
        }
    };
    locale.text(key).into_owned()
}

const fn ends(by: Act) -> &'static str {
    match by {
        Act::Answer => "charter-page-by-answer",
        Act::Triage => "charter-page-by-triage",
        Act::Finding => "charter-page-by-finding",
        Act::Protect => "charter-page-by-protect",
        Act::Review => "charter-page-by-review",
    }
}

const fn who(rung: Rung) -> &'static str {
    match rung {
        Rung::Officer => "charter-page-rung-officer",
        Rung::ShiftLead => "charter-page-rung-shift-lead",
        Rung::Head => "charter-page-rung-head",
        Rung::Peer => "charter-page-rung-peer",
        Rung::Board => "charter-page-rung-board",
    }
}

#[cfg(any(test, feature = "gallery"))]
impl CharterPage {
    /// No figures yet, an earlier version, a charter that cannot be read, and months of every kind.
    pub(in crate::portal) fn samples(language: Language) -> Vec<(&'static str, Self)> {
        use super::figures::samples::{months, office};
        let known = |months: Vec<_>| Known {
            next: "2026-05".parse().ok(),
            months,
        };
        let readable = office(Some(charter::default_charter()));
        let unreadable = office(None);
        let of =
            |office: &Office, months, version| Self::new(language, office, &known(months), version);
        [
            ("none-yet", of(&readable, Vec::new(), None)),
            ("earlier", of(&readable, months(), Some(1))),
            ("unreadable", of(&unreadable, months(), None)),
            ("months", of(&readable, months(), None)),
        ]
        .into_iter()
        .filter_map(|(name, page)| Some((name, page?)))
        .collect()
    }
}
