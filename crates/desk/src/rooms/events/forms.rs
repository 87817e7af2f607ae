//! The forms for an incident and for cooperation.

use super::typed::{TypedAct, TypedCooperation, TypedEffect, TypedIncident, WITH};
use crate::rooms::frame::{Frame, shell};
use crate::rooms::people::context::Made;
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::FileView;
use askama::Template;
use casework::incidents::Following;
use casework::parties::Role;
use lexicon::Lexicon;
use pages::terms::{TermGroup, groups, states};
use pages::{Field, Form, Page};
use std::collections::BTreeSet;
use words::{CooperationId, IncidentId, Language};

/// Fields of the forms in which something can be wrong.
pub(in crate::rooms) const FIELDS: [Field; 7] = [
    Field::kept("title", "events-field-title"),
    Field::kept("from", "events-from"),
    Field::kept("to", "events-to"),
    Field::kept("codes", "events-cooperation-kind"),
    Field::kept("acts", "events-acts"),
    Field::kept("follows", "events-follows"),
    Field::kept("reason", "events-remove-reason"),
];

/// A choice: value, text, and whether it is chosen.
pub(in crate::rooms) type Choice = (String, String, bool);

/// Terms of a list by branch: the branch's name, and its terms as choices.
pub(in crate::rooms) type Branches = Vec<(String, Vec<Choice>)>;

/// An act in the form.
pub(in crate::rooms) struct ActForm {
    pub typed: TypedAct,
    pub codes: Branches,
    pub victims: Vec<Choice>,
    pub authors: Vec<Choice>,
    pub modifiers: Vec<Choice>,
    pub attribution: Vec<Choice>,
    /// The act's name; empty for the free place.
    pub name: String,
}

/// An effect in the form.
pub(in crate::rooms) struct EffectForm {
    pub typed: TypedEffect,
    pub codes: Vec<Choice>,
    pub on: Vec<Choice>,
}

/// The form for an incident.
#[derive(Template)]
#[template(path = "events/incident.html")]
pub(in crate::rooms) struct Incident {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub base: String,
    pub action: String,
    pub title: Option<String>,
    pub written: String,
    pub typed: TypedIncident,
    pub acts: Vec<ActForm>,
    pub effects: Vec<EffectForm>,
    pub states: Vec<Choice>,
    pub answers: Vec<Choice>,
    pub followings: Vec<(&'static str, String, bool)>,
    pub earlier: Vec<Choice>,
    pub has_people: bool,
    pub seen: u64,
    pub may: bool,
    pub form: Form,
}

/// The form for cooperation.
#[derive(Template)]
#[template(path = "events/cooperation.html")]
pub(in crate::rooms) struct Cooperation {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub base: String,
    pub action: String,
    pub title: Option<String>,
    pub written: String,
    pub typed: TypedCooperation,
    pub kinds: Vec<TermGroup>,
    /// Lists of those with whom: heading, how many are ticked, groups.
    pub with: Vec<(&'static str, String, usize, Vec<TermGroup>)>,
    pub who: Vec<Choice>,
    pub seen: u64,
    pub may: bool,
    pub form: Form,
}

impl Incident {
    /// The form.
    pub(in crate::rooms) fn new(
        made: Made,
        view: &FileView,
        which: Option<IncidentId>,
        typed: &TypedIncident,
    ) -> Self {
        let base = format!("/cases/{}", view.head.id);
        let place = which.map_or_else(|| "new".to_owned(), |it| it.to_string());
        let action = format!("{base}/events/{place}");
        let page = shell(made.language, "events-title", &action);
        let known = which.and_then(|it| view.case.incidents().get(it));
        let free = typed.acts.iter().cloned().chain([TypedAct::default()]);
        let acts = free.map(|it| act(&made, view, it)).collect();
        let free = typed
            .effects
            .iter()
            .cloned()
            .chain([TypedEffect::default()]);
        let effects = free.map(|it| effect(&made, view, it)).collect();
        let others = view.case.incidents().by_time().into_iter();
        let others = others.filter(|it| Some(it.value.incident) != which);
        Self {
            menu: CaseMenu::of(&view.head, "events"),
            title: known.map(|it| it.value.title.clone()),
            written: known.map_or_else(String::new, |it| {
                by_and_when(&page, "file-written", view.name(it.by), it.at)
            }),
            states: states(&made.lexicon, made.language, &typed.state),
            answers: view
                .case
                .cooperation()
                .all()
                .iter()
                .map(|it| {
                    let id = it.value.cooperation.to_string();
                    let chosen = typed.answers.contains(&id);
                    (id, it.value.title.clone(), chosen)
                })
                .collect(),
            followings: Following::ALL
                .iter()
                .map(|it| {
                    let code = it.code();
                    (code, format!("following-{code}"), code == typed.following)
                })
                .collect(),
            earlier: others
                .map(|it| {
                    let id = it.value.incident.to_string();
                    let chosen = id == typed.follows;
                    (id, it.value.title.clone(), chosen)
                })
                .collect(),
            has_people: !view.case.parties().is_empty(),
            seen: view.seen,
            may: view.may,
            typed: typed.clone(),
            acts,
            effects,
            frame: made.frame,
            form: made.form,
            page,
            base,
            action,
        }
    }
}

impl Cooperation {
    /// The form.
    pub(in crate::rooms) fn new(
        made: Made,
        view: &FileView,
        which: Option<CooperationId>,
        typed: &TypedCooperation,
    ) -> Self {
        let base = format!("/cases/{}", view.head.id);
        let place = which.map_or_else(|| "new".to_owned(), |it| it.to_string());
        let action = format!("{base}/cooperation/{place}");
        let page = shell(made.language, "events-title", &action);
        let known = which.and_then(|it| view.case.cooperation().get(it));
        let list = |list: &'static str, ticked: &BTreeSet<String>| {
            groups(&made.lexicon, list, made.language, made.year, ticked)
        };
        Self {
            menu: CaseMenu::of(&view.head, "events"),
            title: known.map(|it| it.value.title.clone()),
            written: known.map_or_else(String::new, |it| {
                by_and_when(&page, "file-written", view.name(it.by), it.at)
            }),
            kinds: list("cooperation", &typed.codes),
            with: WITH
                .into_iter()
                .map(|name| {
                    let groups = list(name, &typed.with);
                    let ticked = groups.iter().map(|it| it.ticked).sum();
                    let heading = page.text(&format!("codes-list-{name}")).into_owned();
                    (name, heading, ticked, groups)
                })
                .collect(),
            who: people(view, &typed.who, |_| true),
            seen: view.seen,
            may: view.may,
            typed: typed.clone(),
            frame: made.frame,
            form: made.form,
            page,
            base,
            action,
        }
    }
}

/// The people of the case as choices.
fn people(
    view: &FileView,
    chosen: &BTreeSet<String>,
    wanted: impl Fn(&casework::parties::view::Party) -> bool,
) -> Vec<Choice> {
    let all = view.case.parties().all().iter().map(|it| {
        let id = it.id.to_string();
        let is_chosen = chosen.contains(&id);
        (it, (id, it.name().to_owned(), is_chosen))
    });
    all.filter(|(party, choice)| choice.2 || wanted(party))
        .map(|(_, choice)| choice)
        .collect()
}

/// A list's terms as choices.
fn choices(made: &Made, list: &str, chosen: &BTreeSet<String>) -> Vec<Choice> {
    let branches = branches(&made.lexicon, made.language, made.year, list, chosen);
    branches.into_iter().flat_map(|(_, all)| all).collect()
}

/// A list's terms, branch by branch.
pub(in crate::rooms) fn branches(
    lexicon: &Lexicon,
    language: Language,
    year: u16,
    list: &str,
    chosen: &BTreeSet<String>,
) -> Branches {
    let groups = groups(lexicon, list, language, year, chosen).into_iter();
    groups
        .map(|group| {
            let boxes = group.boxes.into_iter();
            (
                group.name,
                boxes.map(|it| (it.code, it.name, it.ticked)).collect(),
            )
        })
        .collect()
}

fn act(made: &Made, view: &FileView, typed: TypedAct) -> ActForm {
    let code = BTreeSet::from([typed.code.clone()]);
    let term = made.lexicon.get(&typed.code);
    ActForm {
        name: term.map_or_else(String::new, |it| it.name(made.language).to_owned()),
        codes: branches(&made.lexicon, made.language, made.year, "acts", &code),
        victims: people(view, &typed.victims, |it| !it.is(Role::Author)),
        authors: people(view, &typed.authors, |it| {
            it.is(Role::Author) || it.is(Role::Official)
        }),
        modifiers: choices(made, "modifiers", &typed.modifiers),
        attribution: choices(made, "attribution", &typed.attribution),
        typed,
    }
}

fn effect(made: &Made, view: &FileView, typed: TypedEffect) -> EffectForm {
    EffectForm {
        codes: choices(made, "effects", &BTreeSet::from([typed.code.clone()])),
        on: people(view, &BTreeSet::from([typed.on.clone()]), |_| true),
        typed,
    }
}

#[cfg(test)]
mod tests {
    use super::super::context::Events;
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;
    use std::sync::Arc;

    fn made(language: Language, problem: Option<(&'static str, &'static str)>) -> Made {
        let problem = problem.map(|(field, kind)| Problem::at(field, kind));
        Made {
            language,
            frame: samples::frame("cases"),
            lexicon: Arc::new(Lexicon::built_in().clone()),
            year: 2026,
            form: problem.into_iter().fold(Form::of(&FIELDS), Form::refusing),
        }
    }

    #[test]
    fn the_pages_are_sound_in_every_language() {
        for view in samples::file_views() {
            sound("events", |language| {
                Events::new(made(language, None), &view)
            });
            let wrong = view.may.then_some(("from", "refusal-not-a-date"));
            for problem in [None, wrong] {
                let known = view.case.incidents().all().iter().map(Some);
                for incident in known.chain([None]) {
                    let typed = incident.map(|it| TypedIncident::recorded(&it.value));
                    let which = incident.map(|it| it.value.incident);
                    sound("incident", |language| {
                        let typed = typed.clone().unwrap_or_default();
                        Incident::new(made(language, problem), &view, which, &typed)
                    });
                }
                let known = view.case.cooperation().all().iter().map(Some);
                for cooperation in known.chain([None]) {
                    let typed = cooperation.map(|it| TypedCooperation::recorded(&it.value));
                    let which = cooperation.map(|it| it.value.cooperation);
                    sound("cooperation", |language| {
                        let typed = typed.clone().unwrap_or_default();
                        Cooperation::new(made(language, problem), &view, which, &typed)
                    });
                }
            }
        }
    }
}
