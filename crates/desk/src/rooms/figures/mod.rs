//! How well promises were kept, every promise, and every time that a rule was set aside: for the head of the office and the
//! auditor, without a word of any report or case.

pub(super) mod context;
pub(super) mod promises;
pub(super) mod rules;

use super::csv_file;
use super::frame::{Frame, show};
use super::notice;
use super::pager::{self, At};
use crate::figures::PromiseList;
use crate::visit::Officer;
use axum::extract::Query;
use axum::response::Response;
use charter::performance::Month;
use context::Figures;
use pages::Locale;
use promises::Promises;
use rules::Rules;

/// Promises on one page.
const PROMISES: usize = 50;
/// Records of rules on one page.
const RULES: usize = 100;

/// The pages of this room.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Figures,
    Promises,
    Rules,
}

impl Tab {
    /// All, as the pages offer them: the address, the key of the name, and whether it is this one.
    pub(super) fn all(self) -> [(&'static str, &'static str, bool); 3] {
        [
            (Self::Figures, "/office/figures", "figures-tab-figures"),
            (
                Self::Promises,
                "/office/figures/promises",
                "figures-tab-promises",
            ),
            (Self::Rules, "/office/figures/rules", "figures-tab-rules"),
        ]
        .map(|(tab, href, key)| (href, key, tab == self))
    }
}

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    month: String,
}

impl Asked {
    /// The month that is asked for: none within for all months, none where it is no month.
    fn month(&self) -> Option<Option<Month>> {
        match self.month.as_str() {
            "" => Some(None),
            text => text.parse().ok().map(Some),
        }
    }
}

/// `GET /office/figures?month=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let frame = Frame::of(&officer, "office");
    let found = match asked.month() {
        Some(month) => officer.session.figures(month).await.ok(),
        None => None,
    };
    match found {
        Some(view) => show(&Figures::new(officer.language, frame, &view)),
        None => notice::page(officer.language, "not-found"),
    }
}

/// `GET /office/figures.csv?month=`.
pub(super) async fn csv(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let session = &officer.session;
    let found = match asked.month() {
        Some(month) => session.figures(month).await.ok(),
        None => None,
    };
    let Some(view) = found else {
        return notice::page(officer.language, "not-found");
    };
    if session.taken_out().await.is_err() {
        return notice::page(officer.language, "not-found");
    }
    let table = context::table(Locale::of(officer.language), &view);
    let name = match view.month {
        Some(month) => format!("figures-{month}.csv"),
        None => "figures.csv".to_owned(),
    };
    file(&name, &table)
}

/// `GET /office/figures/promises?show=&page=`.
pub(super) async fn all(officer: Officer, Query(asked): Query<pager::Asked>) -> Response {
    let frame = Frame::of(&officer, "office");
    let list = PromiseList::of_code(&asked.show);
    let wanted = asked.page.clone();
    let offset = move |total| At::of(&wanted, total, PROMISES).offset(PROMISES);
    let Ok(view) = officer.session.all_promises(list, offset, PROMISES).await else {
        return notice::page(officer.language, "not-found");
    };
    let at = At::of(&asked.page, view.counts[list as usize], PROMISES);
    show(&Promises::new(officer.language, frame, (list, at), &view))
}

/// `GET /office/figures/promises.csv`.
pub(super) async fn all_csv(officer: Officer) -> Response {
    let session = &officer.session;
    let found = session
        .all_promises(PromiseList::All, |_| 0, usize::MAX)
        .await;
    let (Ok(view), Ok(())) = (found, session.taken_out().await) else {
        return notice::page(officer.language, "not-found");
    };
    let table = promises::table(Locale::of(officer.language), &view);
    file("promises.csv", &table)
}

/// `GET /office/figures/rules?page=`.
pub(super) async fn rules(officer: Officer, Query(asked): Query<pager::Asked>) -> Response {
    let wanted = asked.page.clone();
    let offset = move |total| At::of(&wanted, total, RULES).offset(RULES);
    let Ok(view) = officer.session.rules(offset, RULES).await else {
        return notice::page(officer.language, "not-found");
    };
    let at = At::of(&asked.page, view.total, RULES);
    let frame = Frame::of(&officer, "office");
    show(&Rules::new(officer.language, frame, at, &view))
}

/// A table with its headings.
type Table = (Vec<String>, Vec<Vec<String>>);

fn file(name: &str, (headings, rows): &Table) -> Response {
    csv_file(name, exchange::out::csv::write(headings, rows).to_vec())
}

/// The headings of a file, by their keys.
fn headings<const N: usize>(locale: Locale, keys: [&str; N]) -> Vec<String> {
    keys.map(|key| locale.text(key).into_owned()).to_vec()
}
