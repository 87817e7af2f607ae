//! What the pages on versions show.

use super::fields::{Teller, fields};
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::{FileView, RecordKind, RecordRow, VersionsView, Written};
use askama::Template;
use lexicon::Lexicon;
use pages::Page;
use similar::{ChangeTag, TextDiff};
use words::Language;

/// The list of records.
#[derive(Template)]
#[template(path = "versions/list.html")]
pub(in crate::rooms) struct Records {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    /// Each kind: the key of its heading, and its records.
    pub kinds: Vec<(String, Vec<Record>)>,
}

/// One record.
pub(in crate::rooms) struct Record {
    pub href: String,
    pub name: String,
    pub versions: usize,
    /// Who wrote the newest and when, as HTML.
    pub last: String,
}

impl Records {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        (file, rows): (&FileView, &[RecordRow]),
    ) -> Self {
        let address = format!("/cases/{}/versions", file.head.id);
        let page = shell(language, "versions-title", &address);
        let record = |row: &RecordRow| Record {
            href: format!("{address}/{}/{}", row.kind.code(), row.id),
            name: name(&page, file, row.kind, &row.id),
            versions: row.versions,
            last: by_and_when(&page, "version-by-and-when", &row.by, row.last),
        };
        Self {
            menu: CaseMenu::of(&file.head, "versions"),
            kinds: RecordKind::ALL
                .into_iter()
                .map(|kind| {
                    let rows = rows.iter().filter(|it| it.kind == kind).map(record);
                    (format!("versions-of-{}", kind.code()), rows.collect())
                })
                .filter(|(_, rows): &(String, Vec<Record>)| !rows.is_empty())
                .collect(),
            page,
            frame,
        }
    }
}

/// What a record is called on a page: a masked party by what and which it is.
fn name(page: &Page, file: &FileView, kind: RecordKind, id: &str) -> String {
    match (kind, id.parse()) {
        (RecordKind::Party, Ok(party)) => file.called(page.locale(), party),
        _ => file.record_name(kind, id).unwrap_or_default(),
    }
}

/// Two versions of a record side by side.
#[derive(Template)]
#[template(path = "versions/page.html")]
pub(in crate::rooms) struct Versions {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub name: String,
    pub masked: bool,
    /// Every version, newest first.
    pub versions: Vec<Version>,
    /// The two that are shown: who and when, as HTML; none where there is only one.
    pub heads: Option<(String, String)>,
    pub rows: Vec<Row>,
}

/// One version in the list.
pub(in crate::rooms) struct Version {
    /// Its number, from 1.
    pub number: usize,
    pub by: String,
    pub is_left: bool,
    pub is_right: bool,
    pub as_left: String,
    pub as_right: String,
}

/// One field of both.
pub(in crate::rooms) struct Row {
    pub label: &'static str,
    pub changed: bool,
    pub left: Vec<Part>,
    pub right: Vec<Part>,
}

/// A piece of text, and whether only this version has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rooms) struct Part {
    pub text: String,
    pub own: bool,
}

impl Versions {
    /// The page, with two versions by their numbers; the two newest where none are chosen.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        lexicon: &Lexicon,
        view: &VersionsView,
        chosen: (Option<usize>, Option<usize>),
    ) -> Self {
        let file = &view.file;
        let kind = view.kind.code();
        let here = format!("/cases/{}/versions/{kind}/{}", file.head.id, view.id);
        let page = shell(language, "versions-title", &here);
        let count = view.versions.len();
        let known = |it: Option<usize>| it.filter(|it| (1..=count).contains(it));
        let right = known(chosen.1).unwrap_or(count);
        let left = known(chosen.0).unwrap_or_else(|| right.saturating_sub(1).max(1));
        let by = |it: &Written| by_and_when(&page, "version-by-and-when", &it.by, it.at);
        let at = |number: usize| number.checked_sub(1).and_then(|it| view.versions.get(it));
        let teller = Teller {
            page: &page,
            lexicon,
            file,
        };
        let (heads, rows) = match (at(left), at(right)) {
            (Some(one), Some(other)) => (
                Some((by(one), by(other))),
                fields(&teller, &one.record)
                    .into_iter()
                    .zip(fields(&teller, &other.record))
                    .filter(|((_, old), (_, new))| !old.is_empty() || !new.is_empty())
                    .map(|((label, old), (_, new))| Row::of(label, &old, &new))
                    .collect(),
            ),
            _ => (None, Vec::new()),
        };
        let version = |(place, it): (usize, &Written)| {
            let number = place + 1;
            Version {
                number,
                by: by(it),
                is_left: number == left,
                is_right: number == right,
                as_left: format!("{here}?left={number}&right={right}#both"),
                as_right: format!("{here}?left={left}&right={number}#both"),
            }
        };
        Self {
            menu: CaseMenu::of(&file.head, "versions"),
            name: name(&page, file, view.kind, &view.id),
            masked: view.masked,
            versions: view
                .versions
                .iter()
                .enumerate()
                .map(version)
                .rev()
                .collect(),
            heads,
            rows,
            page,
            frame,
        }
    }
}

impl Row {
    fn of(label: &'static str, old: &str, new: &str) -> Self {
        let (mut left, mut right) = (Vec::new(), Vec::new());
        // By words as Unicode cuts them, so that scripts without blanks are compared too.
        for change in TextDiff::from_unicode_words(old, new).iter_all_changes() {
            let text = change.value();
            match change.tag() {
                ChangeTag::Equal => {
                    add(&mut left, text, false);
                    add(&mut right, text, false);
                }
                ChangeTag::Delete => add(&mut left, text, true),
                ChangeTag::Insert => add(&mut right, text, true),
            }
        }
        Self {
            label,
            changed: old != new,
            left,
            right,
        }
    }
}

fn add(parts: &mut Vec<Part>, text: &str, own: bool) {
    match parts.last_mut() {
        Some(last) if last.own == own => last.text.push_str(text),
        _ => parts.push(Part {
            text: text.to_owned(),
            own,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_pages_are_sound_in_every_language() {
        let lexicon = Lexicon::built_in();
        for view in samples::versions_views() {
            for chosen in [(None, None), (Some(1), Some(9)), (Some(1), Some(1))] {
                sound("versions", |language| {
                    let frame = samples::frame("cases");
                    Versions::new(language, frame, lexicon, &view, chosen)
                });
            }
        }
        let (file, rows) = samples::records();
        for rows in [&rows[..], &[]] {
            sound("records", |language| {
                Records::new(language, samples::frame("cases"), (&file, rows))
            });
        }
    }

    #[test]
    fn words_that_changed_are_marked_on_the_side_that_has_them() {
        let row = Row::of(
            "x",
            "Two men took the passport.",
            "Three men took the passport.",
        );
        let own = |parts: &[Part]| -> Vec<String> {
            let own = parts.iter().filter(|it| it.own);
            own.map(|it| it.text.clone()).collect()
        };
        assert!(row.changed);
        assert_eq!(
            (own(&row.left), own(&row.right)),
            (vec!["Two".to_owned()], vec!["Three".to_owned()])
        );
        let whole: String = row.right.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(whole, "Three men took the passport.");
        // Chinese has no blanks: what did not change is not marked.
        let row = Row::of("x", "护照被没收", "护照被归还");
        assert_eq!(
            row.left[0],
            Part {
                text: "护照被".to_owned(),
                own: false
            }
        );
    }
}
