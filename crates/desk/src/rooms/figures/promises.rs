//! What the list of all promises shows.

use super::context::name;
use super::{Tab, Table, headings};
use crate::figures::{On, PromiseList, PromiseRow, PromisesView};
use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::pager::{At, Choice, Pager, address, choices, in_address};
use askama::Template;
use charter::Standing;
use pages::{Locale, Page};
use words::{Language, Moment};

const PATH: &str = "/office/figures/promises";

/// The list of all promises.
#[derive(Template)]
#[template(path = "figures/promises.html")]
pub(in crate::rooms) struct Promises {
    pub page: Page,
    pub frame: Frame,
    pub tabs: [(&'static str, &'static str, bool); 3],
    pub filters: Vec<Choice>,
    pub rows: Vec<Row>,
    pub pager: Pager,
    /// Whether a way leads to what a promise was made on.
    pub leads: bool,
}

/// A promise.
pub(in crate::rooms) struct Row {
    pub id: String,
    pub name: String,
    /// Each time in words and for machines.
    pub opened: (String, String),
    pub due: (String, String),
    /// `open`, `soon`, `overdue`, `kept` or `late`.
    pub class: &'static str,
    /// How it stands, as a locale key.
    pub standing: &'static str,
    pub ended: Option<(String, String)>,
    /// What else is known of it, in sentences.
    pub noted: Vec<String>,
    pub on: Option<On>,
}

impl Promises {
    /// The page: which list, and where in it.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        (list, at): (PromiseList, At),
        view: &PromisesView,
    ) -> Self {
        let code = in_address(list as usize, list.code());
        let page = shell(language, "figures-promises-title", &address(PATH, code, 1));
        // keys: figures-list-*
        let lists = PromiseList::ALL.map(|it| (it.code(), format!("figures-list-{}", it.code())));
        Self {
            tabs: Tab::Promises.all(),
            filters: choices(PATH, lists, view.counts, list as usize),
            rows: view.rows.iter().map(|it| row(&page, it)).collect(),
            pager: Pager::new(&page, at.number, at.pages, |number| {
                address(PATH, code, number)
            }),
            leads: view.rows.iter().any(|it| it.on.is_some()),
            page,
            frame,
        }
    }
}

fn row(page: &Page, it: &PromiseRow) -> Row {
    let locale = page.locale();
    let time = |at: Moment| (minute(page, at), locale.machine_time(at));
    let (class, standing) = stands(it.standing);
    let mut noted = Vec::new();
    if let Some(at) = it.breached {
        let found = page.phrase("figures-noted-breached");
        noted.push(found.native("time", minute(page, at)).to_string());
        let key = match it.explained {
            true => "figures-noted-explained",
            false => "figures-noted-unexplained",
        };
        noted.push(page.phrase(key).to_string());
    }
    if it.contested {
        noted.push(page.phrase("figures-noted-contested").to_string());
    }
    if it.told > 0 {
        let told = page.phrase("figures-noted-told").with("count", it.told);
        noted.push(told.to_string());
    }
    Row {
        id: it.id.clone(),
        name: name(&it.names, &it.key, locale.language()),
        opened: time(it.opened),
        due: time(it.due),
        class,
        standing,
        ended: it.ended.map(time),
        noted,
        on: it.on.clone(),
    }
}

/// How a promise stands: for the eye, and as a locale key.
const fn stands(standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::Open => ("open", "figures-standing-open"),
        Standing::DueSoon => ("soon", "figures-standing-due-soon"),
        Standing::Paused => ("open", "figures-standing-paused"),
        Standing::Overdue => ("overdue", "figures-standing-overdue"),
        Standing::Kept => ("kept", "figures-standing-kept"),
        Standing::Late => ("late", "figures-standing-late"),
        Standing::Missed => ("late", "figures-standing-missed"),
    }
}

/// The file.
pub(super) fn table(locale: Locale, view: &PromisesView) -> Table {
    let keys = [
        "figures-col-row",
        "figures-csv-key",
        "charter-page-col-promise",
        "figures-col-opened",
        "figures-col-due",
        "figures-col-standing",
        "figures-col-ended",
        "figures-breached",
        "figures-explained",
        "figures-contested",
        "figures-told",
    ];
    let time = |at: Option<Moment>| {
        let at = at.and_then(|at| jiff::Timestamp::from_second(at.0).ok());
        at.map_or_else(String::new, |it| it.to_string())
    };
    let is = |it: bool| if it { "yes" } else { "no" }.to_owned();
    let row = |it: &PromiseRow| {
        let (_, standing) = stands(it.standing);
        vec![
            it.id.clone(),
            it.key.clone(),
            name(&it.names, &it.key, locale.language()),
            time(Some(it.opened)),
            time(Some(it.due)),
            standing.trim_start_matches("figures-standing-").to_owned(),
            time(it.ended),
            time(it.breached),
            is(it.explained),
            is(it.contested),
            it.told.to_string(),
        ]
    };
    (headings(locale, keys), view.rows.iter().map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        let at = At {
            number: 2,
            pages: 3,
        };
        for view in samples::promises() {
            sound("promises", |language| {
                let shown = (PromiseList::Unkept, at);
                Promises::new(language, samples::frame("office"), shown, &view)
            });
        }
    }
}
