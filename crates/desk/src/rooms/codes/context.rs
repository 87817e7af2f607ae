//! What the page of a case's codes shows.

use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::{CaseMenu, Suggested, by_and_when, suggested};
use crate::view::CodesView;
use askama::Template;
use lexicon::Lexicon;
use pages::terms::{TermBox, TermGroup, groups, states};
use pages::{Field, Form, Page};
use std::collections::BTreeSet;
use words::Language;

/// The lists from which a case is coded, in the order of the page. What happened comes first, what followed last.
pub(in crate::rooms) const CODED: [&str; 19] = [
    "acts",
    "modifiers",
    "effects",
    "victims",
    "persons",
    "cooperation",
    "counterparts",
    "treaty-bodies",
    "special-procedures",
    "systems",
    "authors",
    "attribution",
    "communications",
    "responses",
    "situations",
    "follow-up",
    "accountability",
    "remedies",
    "political",
];

/// The form has no field that is typed; a refusal is of the form as a whole.
pub(in crate::rooms) const FIELDS: [Field; 0] = [];

/// One list.
pub(in crate::rooms) struct Section {
    pub list: &'static str,
    pub heading: String,
    pub ticked: usize,
    pub groups: Vec<TermGroup>,
}

/// The page of a case's codes.
#[derive(Template)]
#[template(path = "codes/page.html")]
pub(in crate::rooms) struct Codes {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub seen: u64,
    pub may: bool,
    /// When codes were last confirmed, and by whom, as HTML; empty where nobody did.
    pub confirmed: String,
    /// What is confirmed: the list's heading and the terms.
    pub chosen: Vec<(String, Vec<TermBox>)>,
    pub suggested: Vec<Suggested>,
    pub states: Vec<(String, String, bool)>,
    pub chosen_states: Vec<TermBox>,
    pub sections: Vec<Section>,
    pub form: Form,
}

impl Codes {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        lexicon: &Lexicon,
        year: u16,
        view: &CodesView,
        form: Form,
    ) -> Self {
        let action = format!("/cases/{}/codes", view.case.id);
        let page = shell(language, "codes-title", &action);
        let ticked: BTreeSet<String> = match &view.codes {
            Some(codes) => codes.value.iter().cloned().collect(),
            None => BTreeSet::new(),
        };
        let heading = |list: &str| page.text(&format!("codes-list-{list}")).into_owned();
        let sections: Vec<Section> = CODED
            .into_iter()
            .map(|list| {
                let groups = groups(lexicon, list, language, year, &ticked);
                Section {
                    list,
                    heading: heading(list),
                    ticked: groups.iter().map(|it| it.ticked).sum(),
                    groups,
                }
            })
            .collect();
        let in_list = |list: &str| -> Vec<TermBox> {
            let all = lexicon.list(list).filter(|it| ticked.contains(it.code()));
            all.map(|it| TermBox::of(it, language, true)).collect()
        };
        let lists = std::iter::once("states").chain(CODED);
        let chosen = lists
            .map(|list| (heading(list), in_list(list)))
            .filter(|(_, terms)| !terms.is_empty())
            .collect();
        Self {
            menu: CaseMenu::of(&view.case, "codes"),
            confirmed: view.codes.as_ref().map_or_else(String::new, |it| {
                by_and_when(&page, "codes-confirmed", &it.by, it.at)
            }),
            chosen,
            suggested: suggested(&page, lexicon, &view.told, &ticked, |it| {
                CODED.contains(&it.list()) || it.list() == "states"
            }),
            chosen_states: in_list("states"),
            states: states(lexicon, language, ""),
            sections,
            seen: view.seen,
            may: view.may,
            page,
            frame,
            action,
            form,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::codes_views() {
            for problem in [None, Some("refusal-no-change")] {
                sound("codes", |language| {
                    let problem = problem.map(Problem::of_form);
                    let form = problem.into_iter().fold(Form::of(&FIELDS), Form::refusing);
                    let frame = samples::frame("cases");
                    Codes::new(language, frame, Lexicon::built_in(), 2026, &view, form)
                });
            }
        }
    }

    #[test]
    fn every_act_of_the_lexicon_can_be_ticked() {
        use askama::Template as _;
        let view = samples::codes_views().swap_remove(0);
        let frame = samples::frame("cases");
        let page = Codes::new(
            Language::En,
            frame,
            Lexicon::built_in(),
            2026,
            &view,
            Form::of(&FIELDS),
        );
        let html = page.render().unwrap_or_default();
        for list in CODED.iter().filter(|it| **it != "special-procedures") {
            for term in Lexicon::built_in().list(list) {
                let box_of = format!("value=\"{}\"", term.code());
                assert!(html.contains(&box_of), "{} cannot be reached", term.code());
            }
        }
    }

    #[test]
    fn a_suggestion_shows_the_words_that_made_it_and_is_not_ticked() {
        use askama::Template as _;
        let view = samples::codes_views().swap_remove(0);
        let frame = samples::frame("cases");
        let page = Codes::new(
            Language::En,
            frame,
            Lexicon::built_in(),
            2026,
            &view,
            Form::of(&FIELDS),
        );
        let passport = page
            .suggested
            .iter()
            .find(|it| it.term.code == "ACT.OBS.PASSPORT");
        assert!(passport.is_some_and(|it| !it.words.is_empty() && !it.term.ticked));
        assert!(page.render().is_ok_and(|html| html.contains("passport")));
    }
}
