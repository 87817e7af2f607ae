//! What the pages on the people of a case show.

use super::typed::{CODED, Typed};
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::FileView;
use askama::Template;
use casework::parties::view::Party;
use casework::parties::{Kind, NameKind, Role, TieKind};
use lexicon::Lexicon;
use pages::terms::{TermGroup, groups, states};
use pages::{Field, Form, Page};
use std::sync::Arc;
use words::{Language, PartyId};

/// Fields of both pages in which something can be wrong.
pub(in crate::rooms) const FIELDS: [Field; 8] = [
    Field::kept("names", "people-names"),
    Field::kept("roles", "people-roles"),
    Field::kept("born", "people-born"),
    Field::kept("count", "people-count"),
    Field::kept("reason", "people-remove-reason"),
    Field::kept("tie-from", "people-tie-from"),
    Field::kept("tie-to", "people-tie-to"),
    Field::kept("tie-note", "people-tie-note"),
];

/// Lines for names that are always free.
const FREE_NAMES: usize = 2;

/// What both pages are made with.
pub(in crate::rooms) struct Made {
    pub language: Language,
    pub frame: Frame,
    pub lexicon: Arc<Lexicon>,
    pub year: u16,
    pub form: Form,
}

/// A party in a list.
pub(in crate::rooms) struct Row {
    pub id: String,
    pub number: usize,
    pub name: String,
    /// Its other names.
    pub others: Vec<String>,
    /// The key of what it is.
    pub kind: String,
    /// The keys of its roles.
    pub roles: Vec<String>,
    /// The names of its terms and States.
    pub terms: Vec<String>,
    pub function: String,
    pub count: Option<u32>,
    pub born: String,
}

/// A tie in a list.
pub(in crate::rooms) struct TieRow {
    pub id: String,
    pub from: String,
    pub kind: String,
    pub to: String,
    pub note: String,
}

/// The page with everybody.
#[derive(Template)]
#[template(path = "people/page.html")]
pub(in crate::rooms) struct People {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub rows: Vec<Row>,
    pub ties: Vec<TieRow>,
    /// Kinds of ties: code and key.
    pub kinds: Vec<(&'static str, String)>,
    pub may: bool,
    pub form: Form,
}

impl People {
    /// The page.
    pub(in crate::rooms) fn new(made: Made, view: &FileView) -> Self {
        let action = format!("/cases/{}", view.head.id);
        let page = shell(made.language, "people-title", &format!("{action}/people"));
        let parties = view.case.parties();
        let name = |id: PartyId| {
            let found = parties.get(id);
            found.map(|it| it.name().to_owned()).unwrap_or_default()
        };
        Self {
            menu: CaseMenu::of(&view.head, "people"),
            rows: parties
                .all()
                .iter()
                .map(|it| Row::of(it, &made.lexicon, made.language))
                .collect(),
            ties: parties
                .ties()
                .iter()
                .map(|it| TieRow {
                    id: it.tie.to_string(),
                    from: name(it.from),
                    kind: format!("tie-{}", it.kind.code()),
                    to: name(it.to),
                    note: it.note.clone(),
                })
                .collect(),
            kinds: keyed(TieKind::ALL, TieKind::code, "tie"),
            may: view.may,
            frame: made.frame,
            form: made.form,
            page,
            action,
        }
    }
}

impl Row {
    pub(in crate::rooms) fn of(party: &Party, lexicon: &Lexicon, language: Language) -> Self {
        let known = party.known();
        let codes = known.codes.iter().chain(&known.states);
        Self {
            id: party.id.to_string(),
            number: party.number,
            name: party.name().to_owned(),
            others: known
                .names
                .iter()
                .skip(1)
                .map(|it| it.text.clone())
                .collect(),
            kind: format!("party-{}", known.kind.code()),
            roles: known
                .roles
                .iter()
                .map(|it| format!("role-{}", it.code()))
                .collect(),
            terms: codes
                .filter_map(|it| lexicon.get(it))
                .map(|it| it.name(language).to_owned())
                .collect(),
            function: known.function.clone(),
            count: known.count,
            born: known.born.map(|it| it.to_string()).unwrap_or_default(),
        }
    }
}

/// Codes with the keys of their labels.
pub(in crate::rooms) fn keyed<T: Copy>(
    all: &[T],
    code: impl Fn(T) -> &'static str,
    prefix: &str,
) -> Vec<(&'static str, String)> {
    let all = all.iter().map(|it| code(*it));
    all.map(|it| (it, format!("{prefix}-{it}"))).collect()
}

/// A line for a name: the text, and the kinds with whether each is chosen.
pub(in crate::rooms) struct NameLine {
    pub text: String,
    pub kinds: Vec<(&'static str, String, bool)>,
}

/// The page on one of them.
#[derive(Template)]
#[template(path = "people/person.html")]
pub(in crate::rooms) struct Person {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub base: String,
    pub action: String,
    /// The name, where it is recorded already.
    pub name: Option<String>,
    /// When it was written, and by whom, as HTML.
    pub written: String,
    pub kinds: Vec<(&'static str, String, bool)>,
    pub names: Vec<NameLine>,
    pub roles: Vec<(&'static str, String, bool)>,
    /// Lists of terms: heading, how many are ticked, groups.
    pub lists: Vec<(&'static str, String, usize, Vec<TermGroup>)>,
    /// The States, once for each that is chosen and once more.
    pub states: Vec<Vec<(String, String, bool)>>,
    pub typed: Typed,
    pub seen: u64,
    pub may: bool,
    pub form: Form,
}

impl Person {
    /// The page.
    pub(in crate::rooms) fn new(
        made: Made,
        view: &FileView,
        which: Option<PartyId>,
        typed: &Typed,
    ) -> Self {
        let base = format!("/cases/{}/people", view.head.id);
        let place = which.map_or_else(|| "new".to_owned(), |it| it.to_string());
        let action = format!("{base}/{place}");
        let page = shell(made.language, "people-title", &action);
        let known = which.and_then(|it| view.case.parties().get(it));
        let choice = |chosen: bool, code: &'static str, prefix: &str| {
            (code, format!("{prefix}-{code}"), chosen)
        };
        let kind = match typed.kind.as_str() {
            "" => "person",
            kind => kind,
        };
        let free = std::iter::repeat_n((String::new(), String::new()), FREE_NAMES);
        let names = typed.names.iter().cloned().chain(free).enumerate();
        let chosen = typed.states.iter().map(String::as_str).chain([""]);
        Self {
            menu: CaseMenu::of(&view.head, "people"),
            name: known.map(|it| it.name().to_owned()),
            written: known.map_or_else(String::new, |it| {
                by_and_when(&page, "file-written", view.name(it.field.by), it.field.at)
            }),
            kinds: Kind::ALL
                .iter()
                .map(|it| choice(it.code() == kind, it.code(), "party"))
                .collect(),
            names: names.map(|(place, it)| name_line(place, it)).collect(),
            roles: Role::ALL
                .iter()
                .map(|it| choice(typed.roles.contains(it.code()), it.code(), "role"))
                .collect(),
            lists: CODED
                .into_iter()
                .map(|list| {
                    let groups =
                        groups(&made.lexicon, list, made.language, made.year, &typed.codes);
                    let ticked = groups.iter().map(|it| it.ticked).sum();
                    let heading = page.text(&format!("codes-list-{list}")).into_owned();
                    (list, heading, ticked, groups)
                })
                .collect(),
            states: chosen
                .map(|it| states(&made.lexicon, made.language, it))
                .collect(),
            typed: typed.clone(),
            seen: view.seen,
            may: view.may,
            frame: made.frame,
            form: made.form,
            page,
            base,
            action,
        }
    }
}

/// A line for a name; a free one asks for the name itself first, then for the same in Latin letters.
fn name_line(place: usize, (text, kind): (String, String)) -> NameLine {
    let kind = match (kind.as_str(), place) {
        ("", 0) => NameKind::Main.code(),
        ("", 1) => NameKind::Romanised.code(),
        ("", _) => NameKind::Alias.code(),
        (kind, _) => kind,
    };
    NameLine {
        kinds: NameKind::ALL
            .iter()
            .map(|it| {
                let code = it.code();
                (code, format!("name-{code}"), code == kind)
            })
            .collect(),
        text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

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
            for problem in [None, Some(("tie-to", "refusal-tied-to-self"))] {
                if problem.is_some() && (!view.may || view.case.parties().len() < 2) {
                    continue; // A form that is not on the page is not refused.
                }
                sound("people", |language| {
                    People::new(made(language, problem), &view)
                });
            }
            let parties = view.case.parties().all();
            let all = parties.iter().map(Some).chain([None]);
            for party in all {
                let typed = party.map_or_else(Typed::default, |it| Typed::recorded(it.known()));
                let which = party.map(|it| it.id);
                let problem = view.may.then_some(("names", "refusal-party-without-name"));
                for problem in [None, problem] {
                    sound("person", |language| {
                        Person::new(made(language, problem), &view, which, &typed)
                    });
                }
            }
        }
    }
}
