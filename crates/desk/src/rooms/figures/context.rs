//! What the page of the exact figures shows.

use super::{Tab, Table, headings};
use crate::figures::{FiguresView, PromiseFigures};
use crate::rooms::frame::{Frame, shell};
use askama::Template;
use charter::Standing;
use charter::performance::Month;
use pages::{Locale, Page, Value};
use words::Language;

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
/// Longer times are told in days and hours.
const HOURS_MAX: i64 = 3 * DAY;
/// Months that are offered at once; those before them are folded away.
const MONTHS_SHOWN: usize = 12;

/// The page of the exact figures.
#[derive(Template)]
#[template(path = "figures/page.html")]
pub(in crate::rooms) struct Figures {
    pub page: Page,
    pub frame: Frame,
    pub tabs: [(&'static str, &'static str, bool); 3],
    /// All, and the last months: the address, the name, and whether it is chosen.
    pub months: Vec<(String, String, bool)>,
    /// The months before those.
    pub earlier: Vec<(String, String, bool)>,
    /// Whether one of these is chosen.
    pub earlier_chosen: bool,
    /// The name of the month; empty for all.
    pub month: String,
    /// What is to be known of what is shown, as a locale key.
    pub state: &'static str,
    /// The address of the file.
    pub file: String,
    pub rows: Vec<Counted>,
    pub contests: String,
    pub complaints: String,
}

/// A promise with its numbers in words.
pub(in crate::rooms) struct Counted {
    pub name: String,
    pub due: String,
    pub kept: String,
    /// How many of a hundred that is; empty where no time ended.
    pub share: String,
    pub late: String,
    pub missed: String,
    pub overdue: String,
    /// Empty where fewer than half were kept.
    pub half: String,
    /// Empty where fewer than nine in ten were kept.
    pub nine_tenths: String,
    pub opened: String,
    pub running: String,
    pub paused: String,
    pub breached: String,
    pub explained: String,
    pub contested: String,
    pub told: String,
}

impl Figures {
    /// The page.
    pub(in crate::rooms) fn new(language: Language, frame: Frame, view: &FiguresView) -> Self {
        let address = |month: Option<Month>| match month {
            Some(month) => format!("/office/figures?month={month}"),
            None => "/office/figures".to_owned(),
        };
        let path = address(view.month);
        let page = shell(language, "figures-title", &path);
        let locale = page.locale();
        let named = |month: Month| locale.partial((month.year(), Some(month.month()), None, false));
        let all = locale.text("figures-month-all").into_owned();
        let choice = |month: Option<Month>| {
            let name = month.map_or(all.clone(), named);
            (address(month), name, month == view.month)
        };
        let every = std::iter::once(None).chain(view.months.iter().copied().map(Some));
        let mut months: Vec<_> = every.map(choice).collect();
        let earlier = months.split_off(months.len().min(MONTHS_SHOWN + 1));
        Self {
            tabs: Tab::Figures.all(),
            months,
            earlier_chosen: earlier.iter().any(|(.., chosen)| *chosen),
            earlier,
            month: view.month.map_or_else(String::new, named),
            state: match (view.month, view.is_final) {
                (None, _) => "figures-all-hint",
                (Some(_), true) => "figures-final",
                (Some(_), false) => "figures-not-final",
            },
            file: path.replacen("/office/figures", "/office/figures.csv", 1),
            rows: view.promises.iter().map(|it| counted(locale, it)).collect(),
            contests: locale.number(view.contests),
            complaints: locale.number(view.complaints),
            page,
            frame,
        }
    }
}

fn counted(locale: Locale, it: &PromiseFigures) -> Counted {
    let number = |count| locale.number(count);
    let stood = |standing| number(it.ended.stood(standing));
    let within = |percent| {
        let seconds = it.ended.within(percent);
        seconds.map_or_else(String::new, |it| span(locale, it))
    };
    let share = it.share().map(|share| {
        let percent = Value::Native(locale.number(share));
        locale.text_with("figures-share", &[("percent", percent)])
    });
    Counted {
        name: name(&it.names, &it.key, locale.language()),
        due: number(it.ended.due()),
        kept: stood(Standing::Kept),
        share: share.unwrap_or_default(),
        late: stood(Standing::Late),
        missed: stood(Standing::Missed),
        overdue: stood(Standing::Overdue),
        half: within(50),
        nine_tenths: within(90),
        opened: number(it.opened()),
        running: number(it.running),
        paused: number(it.paused),
        breached: number(it.breached),
        explained: number(it.explained),
        contested: number(it.ended.count(|it| it.contested)),
        told: number(it.told),
    }
}

/// A promise's name in a language, or in English, or its key.
pub(super) fn name(names: &[(Language, String)], key: &str, language: Language) -> String {
    let of = |wanted| names.iter().find(|(it, _)| *it == wanted);
    let found = of(language).or_else(|| of(Language::En));
    found.map_or(key, |(_, name)| name.as_str()).to_owned()
}

/// A time in hours and minutes, above three days in days and hours; what is left is told in the file, to the second.
fn span(locale: Locale, seconds: i64) -> String {
    let (key, values) = match seconds <= HOURS_MAX {
        true => (
            "figures-hours",
            [
                ("hours", Value::from(seconds / HOUR)),
                ("minutes", Value::from(seconds % HOUR / 60)),
            ],
        ),
        false => (
            "figures-days",
            [
                ("days", Value::from(seconds / DAY)),
                ("hours", Value::from(seconds % DAY / HOUR)),
            ],
        ),
    };
    locale.text_with(key, &values)
}

/// The file.
pub(super) fn table(locale: Locale, view: &FiguresView) -> Table {
    let keys = [
        "figures-csv-key",
        "charter-page-col-promise",
        "figures-opened",
        "charter-page-col-due",
        "charter-page-col-kept",
        "figures-late",
        "figures-missed",
        "figures-overdue",
        "figures-running",
        "figures-paused",
        "figures-csv-half",
        "figures-csv-nine",
        "figures-breached",
        "figures-explained",
        "figures-contested",
        "figures-told",
    ];
    let row = |it: &PromiseFigures| {
        let number = |count: u64| count.to_string();
        let stood = |standing| number(it.ended.stood(standing));
        let within = |percent| {
            let seconds = it.ended.within(percent);
            seconds.map_or_else(String::new, |it| it.to_string())
        };
        vec![
            it.key.clone(),
            name(&it.names, &it.key, locale.language()),
            number(it.opened()),
            number(it.ended.due()),
            stood(Standing::Kept),
            stood(Standing::Late),
            stood(Standing::Missed),
            stood(Standing::Overdue),
            number(it.running),
            number(it.paused),
            within(50),
            within(90),
            number(it.breached),
            number(it.explained),
            number(it.ended.count(|it| it.contested)),
            number(it.told),
        ]
    };
    (
        headings(locale, keys),
        view.promises.iter().map(row).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::figures() {
            sound("figures", |language| {
                Figures::new(language, samples::frame("office"), &view)
            });
        }
    }

    #[test]
    fn a_time_is_told_to_the_minute_and_never_rounded_up() {
        let english = Locale::of(Language::En);
        let told = [0, 59, 3_599, HOURS_MAX, HOURS_MAX + 1, 6 * DAY + 5 * HOUR]
            .map(|it| span(english, it));
        assert_eq!(
            told,
            [
                "0 h 0 min",
                "0 h 0 min",
                "0 h 59 min",
                "72 h 0 min",
                "3 d 0 h",
                "6 d 5 h"
            ]
        );
    }
}
