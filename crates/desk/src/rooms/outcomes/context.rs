//! What the page of outcomes shows: for each person and act what is known last, and as of when; remedies; the follow-up.

use super::rows::{Followed, Past, Row, Stale, followed, past, rows, stale};
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::CaseMenu;
use crate::rooms::track::shown::{Scene, correctable};
use crate::rooms::track::words::{Choice, act, name, parties, party, terms};
use crate::view::FileView;
use askama::Template;
use casework::proceedings::RemedyState;
use lexicon::Lexicon;
use pages::terms::{TermGroup, groups};
use pages::{Field, Form, Page};
use std::collections::BTreeSet;
use words::Language;

/// The fields of the page's forms, in the order of the page; how a person is is told by boxes.
pub(in crate::rooms) const FIELDS: [Field; 24] = [
    Field::kept("party", "outcomes-person"),
    Field::kept("act", "outcomes-act"),
    Field::kept("follow-up", "outcomes-follow-up"),
    Field::kept("situation", "outcomes-situation"),
    Field::kept("as-of", "outcomes-as-of"),
    Field::kept("impact", "outcomes-impact"),
    Field::kept("source", "outcomes-source"),
    Field::kept("note", "track-note"),
    Field::kept("remedy-party", "outcomes-remedy-person"),
    Field::kept("remedy", "outcomes-remedy"),
    Field::kept("remedy-state", "outcomes-remedy-state"),
    Field::kept("remedy-on", "track-since"),
    Field::kept("remedy-in", "outcomes-remedy-in"),
    Field::kept("remedy-note", "outcomes-remedy-note"),
    Field::kept("line", "track-line"),
    Field::kept("instead", "track-instead"),
    Field::kept("instead-on", "track-instead-on"),
    Field::kept("correct-reason", "track-correct-reason"),
    Field::kept("plan-on", "outcomes-plan-on"),
    Field::kept("plan-what", "outcomes-plan-what"),
    Field::kept("plan-who", "outcomes-plan-who"),
    Field::kept("planned", "outcomes-planned"),
    Field::kept("done-on", "outcomes-done-on"),
    Field::kept("result", "outcomes-result"),
];

/// What stands for whoever sends the form, where an officer is chosen.
pub(in crate::rooms) const MYSELF: &str = "me";

/// What the page is made of.
pub(in crate::rooms) struct Made<'a> {
    pub language: Language,
    pub frame: Frame,
    pub lexicon: &'a Lexicon,
    pub year: u16,
    pub view: &'a FileView,
    pub form: Form,
    pub typed: Option<&'a Fields>,
}

/// What the forms offer.
pub(in crate::rooms) struct Offered {
    pub parties: Vec<Choice>,
    pub acts: Vec<Choice>,
    pub follow_ups: Vec<Choice>,
    pub situations: Vec<TermGroup>,
    pub impacts: Vec<Choice>,
    pub remedies: Vec<Choice>,
    pub proceedings: Vec<Choice>,
    pub lines: Vec<Choice>,
    pub members: Vec<Choice>,
    pub planned: Vec<Choice>,
}

/// The page of outcomes.
#[derive(Template)]
#[template(path = "outcomes/page.html")]
pub(in crate::rooms) struct Outcomes {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub seen: u64,
    /// What becomes of people can be recorded in a closed case too.
    pub may: bool,
    /// Remedies only in an open one.
    pub may_remedy: bool,
    pub stale: Vec<Stale>,
    pub rows: Vec<Row>,
    pub past: Vec<Past>,
    pub follow_ups: Vec<Followed>,
    pub offered: Offered,
    pub form: Form,
}

impl Outcomes {
    /// The page.
    pub(in crate::rooms) fn new(made: Made<'_>) -> Self {
        let view = made.view;
        let action = format!("/cases/{}/outcomes", view.head.id);
        let page = shell(made.language, "outcomes-page", &action);
        let scene = Scene {
            page: &page,
            language: made.language,
            lexicon: made.lexicon,
            view,
        };
        Self {
            menu: CaseMenu::of(&view.head, "outcomes"),
            seen: view.seen,
            may: made.frame.works,
            may_remedy: view.may,
            stale: stale(&scene),
            rows: rows(&scene),
            past: past(&scene),
            follow_ups: followed(&scene),
            offered: offered(&scene, made.year, made.typed),
            page,
            frame: made.frame,
            action,
            form: made.form,
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn states(&self) -> Vec<(&'static str, String)> {
        RemedyState::ALL
            .iter()
            // keys: outcomes-remedy-*
            .map(|it| (it.code(), format!("outcomes-remedy-{}", it.code())))
            .collect()
    }

    /// States of a remedy with their words, for a line that is corrected.
    pub(in crate::rooms) fn instead(&self) -> Vec<Choice> {
        self.states()
            .into_iter()
            .map(|(code, key)| (code.to_owned(), self.page.text(&key).into_owned()))
            .collect()
    }
}

fn offered(scene: &Scene<'_>, year: u16, typed: Option<&Fields>) -> Offered {
    let (view, lexicon, language) = (scene.view, scene.lexicon, scene.language);
    let ticked: BTreeSet<String> = typed.map_or_else(BTreeSet::new, |it| {
        it.all("situation").map(str::to_owned).collect()
    });
    let list = |name| terms(lexicon, name, language, year);
    let proceedings = view.case.proceedings().all().iter();
    let members = view.members.iter();
    let others = members.filter(|it| it.active && it.id != view.me);
    let myself = scene.page.text("outcomes-plan-me").into_owned();
    let to_do = view.case.outcomes().follow_ups().into_iter();
    Offered {
        parties: parties(view),
        acts: acts(scene),
        follow_ups: list("follow-up"),
        situations: groups(lexicon, "situations", language, year, &ticked),
        impacts: list("impact"),
        remedies: list("remedies"),
        proceedings: proceedings
            .map(|it| (it.id().to_string(), it.known().title.clone()))
            .collect(),
        lines: lines(scene),
        members: std::iter::once((MYSELF.to_owned(), myself))
            .chain(others.map(|it| (it.id.to_string(), it.name.clone())))
            .collect(),
        planned: to_do
            .filter(|it| it.done.is_none())
            .map(|it| {
                let on = crate::rooms::track::words::day(scene.page, it.planned.on);
                (it.id.to_string(), format!("{on} — {}", it.planned.what))
            })
            .collect(),
    }
}

/// Every act with those whom it hit.
fn acts(scene: &Scene<'_>) -> Vec<Choice> {
    let incidents = scene.view.case.incidents().by_time();
    let all = incidents.iter().flat_map(|it| &it.value.acts);
    all.filter(|it| !it.victims.is_empty())
        .filter_map(|it| {
            let label = act(scene.view, scene.lexicon, scene.language, it.act)?;
            let whom: Vec<String> = it.victims.iter().map(|it| party(scene.view, *it)).collect();
            let whom = whom.join(scene.page.locale().between());
            Some((it.act.to_string(), format!("{label} — {whom}")))
        })
        .collect()
}

/// The lines on remedies that can be corrected.
fn lines(scene: &Scene<'_>) -> Vec<Choice> {
    let all = scene.view.case.proceedings().remedies().iter();
    all.flat_map(|it| {
        let remedy = name(scene.lexicon, scene.language, &it.remedy);
        let of = format!("{} — {remedy}", party(scene.view, it.party));
        correctable(scene, &it.history, &of, |state| {
            // keys: outcomes-remedy-*
            let key = format!("outcomes-remedy-{}", state.code());
            scene.page.text(&key).into_owned()
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    fn page(language: Language, view: &FileView, form: Form) -> Outcomes {
        Outcomes::new(Made {
            language,
            frame: samples::frame("cases"),
            lexicon: Lexicon::built_in(),
            year: 2026,
            view,
            form,
            typed: None,
        })
    }

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::track_views() {
            for problem in [
                None,
                Some(("follow-up", "refusal-outcome-without-kind")),
                Some(("remedy-state", "refusal-no-such-move")),
                Some(("plan-on", "refusal-date-in-past")),
                Some(("result", "refusal-follow-up-without-result")),
            ] {
                let to_do = view.case.outcomes().to_do().next().is_some();
                if problem.is_some() && !(view.may && to_do) {
                    continue;
                }
                sound("outcomes", |language| {
                    let form = problem
                        .map(|(field, kind)| Problem::at(field, kind))
                        .into_iter()
                        .fold(Form::of(&FIELDS), Form::refusing);
                    page(language, &view, form)
                });
            }
        }
    }

    #[test]
    fn an_act_of_which_nothing_is_known_is_a_row_of_its_own() {
        let view = samples::track_views().swap_remove(0);
        let page = page(Language::En, &view, Form::of(&FIELDS));
        let released = page.rows.iter().any(|it| it.status.contains("Released"));
        let open = page
            .rows
            .iter()
            .any(|it| !it.act.is_empty() && it.status.is_empty());
        assert!(released && open, "released, and the passport is not back");
    }
}
