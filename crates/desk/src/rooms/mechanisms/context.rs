//! What the desk's page on mechanisms shows.

use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::CaseMenu;
use crate::view::CodesView;
use askama::Template;
use lexicon::{Asked, Lexicon, find};
use pages::Page;
use pages::mechanisms::Mechanisms;
use words::Language;

/// The page on mechanisms.
#[derive(Template)]
#[template(path = "mechanisms/page.html")]
pub(in crate::rooms) struct MechanismsPage {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    /// The names of the codes from which it was found: States first.
    pub from: Vec<String>,
    /// Whether a State is among them: without one, treaties and regions say nothing.
    pub has_state: bool,
    pub codes: String,
    pub found: Mechanisms,
}

impl MechanismsPage {
    /// The page. A case that concerns several States is asked for each of them by the officer: the first is taken.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        lexicon: &Lexicon,
        year: u16,
        view: &CodesView,
    ) -> Self {
        let base = format!("/cases/{}", view.case.id);
        let page = shell(language, "finder-heading", &format!("{base}/mechanisms"));
        let codes = view
            .codes
            .as_ref()
            .map_or(&[][..], |it| it.value.as_slice());
        let of = |list: &str| -> Vec<String> {
            codes
                .iter()
                .filter(|code| lexicon.has(list, code))
                .cloned()
                .collect()
        };
        let mut counterparts = of("counterparts");
        counterparts.extend(of("treaty-bodies"));
        counterparts.extend(of("special-procedures"));
        let state = of("states").into_iter().next();
        let asked = Asked {
            state: state.clone(),
            acts: of("acts"),
            victims: of("victims"),
            counterparts,
            systems: of("systems"),
            modifiers: of("modifiers"),
            year,
        };
        let lists = [
            "states",
            "acts",
            "victims",
            "counterparts",
            "treaty-bodies",
            "systems",
        ];
        let from = lists.iter().flat_map(|list| of(list));
        Self {
            from: from
                .filter_map(|code| lexicon.get(&code).map(|it| it.name(language).to_owned()))
                .collect(),
            has_state: state.is_some(),
            found: Mechanisms::of(&find(lexicon, &asked), lexicon, page.locale()),
            menu: CaseMenu::of(&view.case, "mechanisms"),
            codes: format!("{base}/codes"),
            page,
            frame,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::codes_views() {
            sound("mechanisms", |language| {
                let frame = samples::frame("cases");
                MechanismsPage::new(language, frame, Lexicon::built_in(), 2026, &view)
            });
        }
    }
}
