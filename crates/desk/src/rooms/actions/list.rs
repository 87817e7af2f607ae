//! All actions of a case, what is waited for, and the way to a new one.

use crate::rooms::consent::context::day_words;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::FileView;
use askama::Template;
use casework::actions::{Action, Due, Kind, Standing, State, due, lacking};
use pages::Page;
use words::Language;

/// One action in the list.
pub(in crate::rooms) struct Line {
    pub href: String,
    pub number: usize,
    pub kind: String,
    pub to: String,
    pub state: String,
    pub class: &'static str,
    /// Who saved it last and when, as HTML.
    pub last: String,
    /// Until when a reply is waited for, as HTML; empty where it is not.
    pub due: String,
    pub due_class: &'static str,
    /// Whether consent is missing for what has not left yet.
    pub lacks: bool,
}

/// The list.
#[derive(Template)]
#[template(path = "actions/list.html")]
pub(in crate::rooms) struct List {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub lines: Vec<Line>,
    /// Kinds: code and name.
    pub kinds: Vec<(&'static str, String)>,
    pub languages: Vec<(&'static str, &'static str, bool)>,
    pub may: bool,
}

impl List {
    /// The page.
    pub(in crate::rooms) fn new(language: Language, frame: Frame, view: &FileView) -> Self {
        let action = format!("/cases/{}/actions", view.head.id);
        let page = shell(language, "action-list-title", &action);
        let waits = due(&view.case, view.today);
        let actions = view.case.actions().all().iter().rev();
        let text = |key: String| page.text(&key).into_owned();
        let kind = |it: &Kind| (it.code(), text(format!("action-kind-{}", it.code())));
        Self {
            menu: CaseMenu::of(&view.head, "actions"),
            lines: actions.map(|it| line(&page, view, it, &waits)).collect(),
            kinds: Kind::ALL.iter().map(kind).collect(),
            languages: Language::ALL
                .iter()
                .map(|it| (it.code(), it.own_name(), *it == language))
                .collect(),
            may: view.may,
            page,
            frame,
            action,
        }
    }
}

fn line(page: &Page, view: &FileView, action: &Action, waits: &[Due]) -> Line {
    let newest = action.newest();
    let waits = waits.iter().find(|it| it.action == action.id());
    let open = !matches!(action.state(), State::Sent | State::Cancelled);
    Line {
        href: format!("/cases/{}/actions/{}", view.head.id, action.id()),
        number: action.number,
        kind: page
            .text(&format!("action-kind-{}", newest.value.kind.code()))
            .into_owned(),
        to: newest.value.addressee.name.clone(),
        state: format!("action-state-{}", action.state().code()),
        class: class(action.state()),
        last: by_and_when(page, "action-last", view.name(newest.by), newest.at),
        due: waits.map_or_else(String::new, |it| due_words(page, it)),
        due_class: waits.map_or("", due_class),
        lacks: open && !lacking(&view.case, newest, view.today).is_empty(),
    }
}

/// How a state is drawn.
pub(super) const fn class(state: State) -> &'static str {
    match state {
        State::HandedIn => "waiting",
        State::Returned => "wrong",
        State::Approved => "new",
        State::Sent | State::Cancelled => "closed",
        State::Draft => "",
    }
}

/// Until when a reply is waited for, as HTML.
pub(super) fn due_words(page: &Page, due: &Due) -> String {
    let key = match due.standing {
        Standing::Late => "action-due-late",
        Standing::Soon => "action-due-soon",
        Standing::Later => "action-due-later",
    };
    let said = page
        .phrase(key)
        .native("day", day_words(page, due.on))
        .to_string();
    match due.reminded {
        Some(day) => {
            let reminded = page
                .phrase("action-reminded")
                .native("day", day_words(page, day))
                .to_string();
            format!("{said} {reminded}")
        }
        None => said,
    }
}

/// How a due day is drawn.
pub(super) const fn due_class(due: &Due) -> &'static str {
    match due.standing {
        Standing::Late => "overdue",
        Standing::Soon => "soon",
        Standing::Later => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_list_is_sound_in_every_language() {
        for view in samples::consent_views() {
            sound("actions", |language| {
                List::new(language, samples::frame("cases"), &view)
            });
        }
    }
}
