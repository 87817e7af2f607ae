//! What the page of sealed copies for this office shows.

use crate::rooms::frame::{Frame, minute, shell};
use askama::Template;
use pages::Page;
use peer::{HeldForUs, HeldRow};
use words::{Language, Moment};

/// The page of sealed copies for this office.
#[derive(Template)]
#[template(path = "held/page.html")]
pub(in crate::rooms) struct HeldPage {
    pub page: Page,
    pub frame: Frame,
    /// Whether the node answered.
    pub read: bool,
    pub offices: Vec<Holder>,
}

/// An office that holds copies.
pub(in crate::rooms) struct Holder {
    pub name: String,
    /// Where it is, if its node is another one.
    pub address: String,
    pub held: u32,
    pub came: u32,
    /// The reports whose copies should have come, by the hashes of their headers.
    pub kept_back: Vec<String>,
    /// Up to when this is known.
    pub known: String,
    pub machine: String,
    pub silent: bool,
}

impl HeldPage {
    /// The page; none where the node did not answer.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        held: Option<&HeldForUs>,
    ) -> Self {
        let page = shell(language, "held-title", "/board/copies");
        let rows = held.into_iter().flat_map(|it| &it.rows);
        Self {
            offices: rows.map(|row| holder(&page, language, row)).collect(),
            read: held.is_some(),
            page,
            frame,
        }
    }
}

fn holder(page: &Page, language: Language, row: &HeldRow) -> Holder {
    let known = Moment(row.known);
    let name = row.names.get(language.code());
    let name = name.or_else(|| row.names.get(Language::En.code()));
    let name = name.or_else(|| row.names.values().next());
    Holder {
        name: name.cloned().unwrap_or_default(),
        address: row.address.clone(),
        held: row.held,
        came: row.came,
        kept_back: row.kept_back.iter().map(ToString::to_string).collect(),
        known: minute(page, known),
        machine: page.locale().machine_time(known),
        silent: row.silent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for held in [None, Some(0), Some(3)] {
            sound("held", |language| {
                let shown = held.map(|rows| {
                    let mut all = samples::held();
                    all.rows.truncate(rows);
                    all
                });
                HeldPage::new(language, samples::frame("board"), shown.as_ref())
            });
        }
    }
}
