//! What came into a case from other systems' files, as the files said it.

use crate::rooms::frame::{Frame, minute, shell, show};
use crate::rooms::notice;
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::FileView;
use crate::visit::Officer;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use casework::imports::Import;
use casework::imports::event::Said;
use pages::Page;
use words::Language;

/// An item.
pub(in crate::rooms) struct Item {
    pub title: String,
    pub kind: String,
    pub file: String,
    pub place: u64,
    pub id: String,
    pub key: String,
    pub received: String,
    pub from: String,
    pub text: String,
    pub answers: Vec<(String, String)>,
    /// The role as a locale key, and the name.
    pub names: Vec<(String, String)>,
    pub dates: Vec<String>,
    pub places: Vec<String>,
    /// As locale keys.
    pub notes: Vec<String>,
    /// Who imported it and when, as HTML.
    pub by: String,
}

/// The page.
#[derive(Template)]
#[template(path = "import/items.html")]
pub(in crate::rooms) struct Items {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub items: Vec<Item>,
}

/// The roles for which there are words.
const ROLES: [&str; 4] = ["victim", "author", "witness", "source"];

/// The notes for which there are words.
const NOTES: [&str; 10] = [
    "sender_not_verified",
    "date_by_sender",
    "text_from_html",
    "other_form_left_out",
    "encrypted",
    "message_inside",
    "broken_characters",
    "signs_removed",
    "parts_left_out",
    "file_missing",
];

fn item(page: &Page, view: &FileView, it: &Import) -> Item {
    let said = &it.value;
    let source = &said.source;
    let role = |it: &Said| {
        let role = if ROLES.contains(&it.what.as_str()) {
            it.what.as_str()
        } else {
            "person"
        };
        (format!("in-to-{role}"), it.value.clone())
    };
    let notes = said.notes.iter();
    Item {
        title: said.title.clone(),
        kind: format!("in-kind-{}", source.kind),
        file: source.file.clone(),
        place: source.place,
        id: source.id.clone().unwrap_or_default(),
        key: source.key.to_string(),
        received: said
            .received
            .map_or_else(String::new, |it| minute(page, it)),
        from: said.from.clone(),
        text: said.text.clone(),
        answers: said
            .answers
            .iter()
            .map(|it| (it.what.clone(), it.value.clone()))
            .collect(),
        names: said.names.iter().map(role).collect(),
        dates: said.dates.iter().map(|it| it.value.clone()).collect(),
        places: said.places.clone(),
        notes: notes
            .filter(|it| NOTES.contains(&it.as_str()))
            .map(|it| format!("in-note-{it}"))
            .collect(),
        by: by_and_when(page, "in-item-by", view.name(it.by), it.at),
    }
}

impl Items {
    /// The page.
    pub(in crate::rooms) fn new(language: Language, frame: Frame, view: &FileView) -> Self {
        let here = format!("/cases/{}/imported", view.head.id);
        let page = shell(language, "in-item-title", &here);
        let all = view.case.imports().all().iter();
        Self {
            menu: CaseMenu::of(&view.head, "imported"),
            items: all.map(|it| item(&page, view, it)).collect(),
            page,
            frame,
        }
    }
}

/// `GET /cases/{case}/imported`.
pub(in crate::rooms) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let view = match case.parse() {
        Ok(id) => officer.session.file(id).await.ok(),
        Err(_) => None,
    };
    match view {
        Some(view) => show(&Items::new(
            officer.language,
            Frame::of(&officer, "cases"),
            &view,
        )),
        None => notice::page(officer.language, "not-found"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::export_views() {
            sound("items", |language| {
                Items::new(language, samples::frame("cases"), &view)
            });
        }
    }
}
