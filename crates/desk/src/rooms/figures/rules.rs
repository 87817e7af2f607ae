//! What the page of rules shows.

use super::Tab;
use crate::figures::{ACTS, RuleRow, RulesView};
use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::pager::{At, Pager, address};
use askama::Template;
use charter::Rule;
use pages::Page;
use words::Language;

const PATH: &str = "/office/figures/rules";

/// The page of rules.
#[derive(Template)]
#[template(path = "figures/rules.html")]
pub(in crate::rooms) struct Rules {
    pub page: Page,
    pub frame: Frame,
    pub tabs: [(&'static str, &'static str, bool); 3],
    /// The keys of the rule and of what was done, and how often.
    pub counts: Vec<(&'static str, String, String)>,
    pub rows: Vec<Row>,
    pub pager: Pager,
}

/// One time that a rule came into play.
pub(in crate::rooms) struct Row {
    pub time: String,
    pub machine_time: String,
    /// As HTML.
    pub who: String,
    pub rule: &'static str,
    pub act: String,
    pub on: String,
}

impl Rules {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        at: At,
        view: &RulesView,
    ) -> Self {
        let page = shell(language, "figures-rules-title", PATH);
        let counts = ACTS.iter().zip(view.counts);
        let counts = counts.map(|((act, rule), count)| {
            let act = format!("audit-{}", act.code());
            (called(*rule), act, page.locale().number(count as u64))
        });
        Self {
            tabs: Tab::Rules.all(),
            counts: counts.collect(),
            rows: view.rows.iter().map(|it| row(&page, it)).collect(),
            pager: Pager::new(&page, at.number, at.pages, |number| {
                address(PATH, "", number)
            }),
            page,
            frame,
        }
    }
}

fn row(page: &Page, it: &RuleRow) -> Row {
    let who = match &it.handed_in_by {
        None => page
            .phrase("common-office-named")
            .with("office", it.by.as_str()),
        Some(other) => page
            .phrase("audit-handed-in")
            .with("officer", it.by.as_str())
            .with("other", other.as_str()),
    };
    Row {
        time: minute(page, it.at),
        machine_time: page.locale().machine_time(it.at),
        who: who.to_string(),
        rule: called(it.rule),
        act: format!("audit-{}", it.act.code()),
        on: it.on.clone(),
    }
}

/// A rule's name, as a locale key.
const fn called(rule: Rule) -> &'static str {
    match rule {
        Rule::Consent => "figures-rule-consent",
        Rule::Conflict => "figures-rule-conflict",
        Rule::TwoOfficers => "figures-rule-two-officers",
        Rule::Unread => "figures-rule-unread",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::rules() {
            sound("rules", |language| {
                let at = At {
                    number: 1,
                    pages: 2,
                };
                Rules::new(language, samples::frame("office"), at, &view)
            });
        }
    }
}
