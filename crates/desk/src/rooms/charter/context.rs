//! What the page of the office's promises shows.

use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::by_and_when;
use askama::Template;
use charter::{Charter, Editions, Limit};
use pages::{Field, Form, Page};
use words::{Language, Moment};

/// The fields of the page's forms.
pub(in crate::rooms) const FIELDS: [Field; 1] = [Field::kept("charter", "charter-text")];

/// The page.
#[derive(Template)]
#[template(path = "charter/page.html")]
pub(in crate::rooms) struct CharterPage {
    pub page: Page,
    pub frame: Frame,
    pub version: u32,
    /// Name and limit of each promise.
    pub promises: Vec<(String, String)>,
    pub guards: Vec<String>,
    /// The numbers of the other versions that are known, newest first.
    pub others: Vec<u32>,
    pub founder: bool,
    pub administers: bool,
    /// Who went through the list of those who can read last, as HTML; empty where nobody did.
    pub reviewed: String,
    pub form: Form,
}

/// What the page needs to know of the office.
pub(in crate::rooms) struct Shown<'a> {
    pub editions: &'a Editions,
    /// The text of the charter in force.
    pub text: &'a str,
    /// Whether the officer founded the office: their key signs its record.
    pub founder: bool,
    pub administers: bool,
    pub reviewed: Option<(String, Moment)>,
}

impl CharterPage {
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        shown: Shown<'_>,
        mut form: Form,
    ) -> Self {
        let page = shell(language, "charter-title", "/office/charter");
        let own = charter::read("charter", shown.text).ok();
        let current = own.unwrap_or_else(|| (*charter::default_charter()).clone());
        if form.value("charter").is_empty() {
            let text = match shown.text {
                "" => charter::DEFAULT,
                text => text,
            };
            form.keep("charter", text);
        }
        let mut others: Vec<u32> = shown.editions.all().map(|it| it.version).collect();
        others.retain(|it| *it != current.version);
        others.reverse();
        Self {
            version: current.version,
            promises: promises(&page, &current),
            guards: current
                .guards
                .iter()
                .map(|it| it.name(language).to_owned())
                .collect(),
            others,
            founder: shown.founder,
            administers: shown.administers,
            reviewed: shown.reviewed.map_or_else(String::new, |(by, at)| {
                by_and_when(&page, "charter-reviewed", &by, at)
            }),
            page,
            frame,
            form,
        }
    }
}

fn promises(page: &Page, charter: &Charter) -> Vec<(String, String)> {
    let locale = page.locale();
    let within = |limit| match limit {
        Limit::Hours(count) => locale.text_with("start-within-hours", &[("count", count.into())]),
        Limit::Days(count) => locale.text_with("start-within-days", &[("count", count.into())]),
        Limit::WorkingDays(count) => {
            locale.text_with("start-within-working-days", &[("count", count.into())])
        }
        Limit::Months(count) => locale.text_with("start-within-months", &[("count", count.into())]),
    };
    let promises = charter.promises.iter();
    promises
        .map(|it| (it.name(locale.language()).to_owned(), within(it.limit)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        let editions = Editions::built_in();
        for (founder, administers) in [(true, true), (false, true), (false, false)] {
            for refused in [false, true] {
                if refused && !founder {
                    continue; // A form that is not on the page is not refused.
                }
                sound("charter", |language| {
                    let mut form = Form::of(&FIELDS);
                    if refused {
                        let problem = Problem::at("charter", "charter-unread");
                        let problem = problem
                            .with("line", 7_usize)
                            .with("found", "<b>".to_owned());
                        form = form.keeping("charter", "</textarea>").refusing(problem);
                    }
                    let shown = Shown {
                        editions: &editions,
                        text: "",
                        founder,
                        administers,
                        reviewed: founder.then(|| ("Lena".to_owned(), Moment(1_772_373_900))),
                    };
                    CharterPage::new(language, samples::frame("office"), shown, form)
                });
            }
        }
    }
}
