//! What the page of declared interests shows.

use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::by_and_when;
use crate::view::{InterestKind, InterestsRow};
use askama::Template;
use pages::{Form, Page, Problem};
use words::{Language, OfficerId};

/// Lines that are empty, for what is declared next.
const FREE_LINES: usize = 3;

/// The page of declared interests.
#[derive(Template)]
#[template(path = "interests/page.html")]
pub(in crate::rooms) struct Interests {
    pub page: Page,
    pub frame: Frame,
    pub officers: Vec<Declared>,
    /// For whom the form is: id and name; none where this officer may declare for nobody.
    pub of: Option<(String, String)>,
    pub myself: bool,
    pub lines: Vec<Line>,
    pub form: Form,
}

/// One officer.
pub(in crate::rooms) struct Declared {
    pub id: String,
    pub name: String,
    pub myself: bool,
    pub may: bool,
    /// Kind, name, note.
    pub interests: Vec<(String, String, String)>,
    /// Earlier declarations: by whom and when as HTML, and the names.
    pub earlier: Vec<(String, Vec<String>)>,
}

/// One line of the form.
pub(in crate::rooms) struct Line {
    pub number: usize,
    pub kind: &'static str,
    pub text: String,
    pub note: String,
}

impl Interests {
    /// The page, with the form for one officer: as it was typed, where it was refused just now.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        rows: &[InterestsRow],
        (me, of): (OfficerId, OfficerId),
        typed: Option<(Fields, Problem)>,
    ) -> Self {
        let page = shell(language, "interests-title", "/office/interests");
        let wanted = rows.iter().find(|it| it.officer.id == of && it.may);
        let (lines, form) = match typed {
            Some((fields, problem)) => (
                lines(&read(&fields)),
                Form::of(&[]).refusing(Problem {
                    field: "",
                    ..problem
                }),
            ),
            None => {
                let known: Vec<_> = wanted
                    .map_or(&[][..], |it| it.interests.as_slice())
                    .iter()
                    .map(|it| (it.kind, it.text.clone(), it.note.clone()))
                    .collect();
                (lines(&known), Form::of(&[]))
            }
        };
        let officers = rows.iter().map(|it| declared(&page, it, me)).collect();
        Self {
            of: wanted.map(|it| (it.officer.id.to_string(), it.officer.name.clone())),
            myself: of == me,
            page,
            frame,
            officers,
            lines,
            form,
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn kinds(&self) -> Vec<(&'static str, String)> {
        InterestKind::ALL
            .into_iter()
            .map(|it| (it.code(), format!("interest-kind-{}", it.code())))
            .collect()
    }
}

fn declared(page: &Page, row: &InterestsRow, me: OfficerId) -> Declared {
    let kind = |it: InterestKind| {
        page.text(&format!("interest-kind-{}", it.code()))
            .into_owned()
    };
    Declared {
        id: row.officer.id.to_string(),
        name: row.officer.name.clone(),
        myself: row.officer.id == me,
        may: row.may,
        interests: row
            .interests
            .iter()
            .map(|it| (kind(it.kind), it.text.clone(), it.note.clone()))
            .collect(),
        earlier: row
            .versions
            .iter()
            .map(|(by, at, all)| {
                let names = all.iter().map(|it| it.text.clone()).collect();
                (by_and_when(page, "interests-version", by, *at), names)
            })
            .collect(),
    }
}

type Typed = (InterestKind, String, String);

/// What the form carried, line by line.
pub(in crate::rooms) fn read(fields: &Fields) -> Vec<Typed> {
    let (kinds, texts, notes) = (
        fields.all("kind"),
        fields.all("interest"),
        fields.all("note"),
    );
    kinds
        .zip(texts)
        .zip(notes)
        .map(|((kind, text), note)| {
            let kind = InterestKind::of_code(kind).unwrap_or(InterestKind::Other);
            (kind, text.to_owned(), note.to_owned())
        })
        .filter(|(_, text, note)| !text.is_empty() || !note.is_empty())
        .collect()
}

fn lines(known: &[Typed]) -> Vec<Line> {
    let free = (InterestKind::Person, String::new(), String::new());
    known
        .iter()
        .chain(std::iter::repeat_n(&free, FREE_LINES))
        .zip(1..)
        .map(|((kind, text, note), number)| Line {
            number,
            kind: kind.code(),
            text: text.clone(),
            note: note.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        let rows = samples::interests();
        let ids: Vec<_> = rows.iter().map(|it| it.officer.id).collect();
        for of in [ids[0], ids[1], ids[2]] {
            sound("interests", |language| {
                let frame = samples::frame("office");
                Interests::new(language, frame, &rows, (ids[0], of), None)
            });
        }
        sound("interests refused", |language| {
            let mut fields = Fields::default();
            for (name, value) in [("kind", "agency"), ("interest", "<b>"), ("note", "x")] {
                fields.push(name.to_owned(), value.to_owned());
            }
            let problem = Problem::of_form("refusal-text-too-long");
            let typed = Some((fields, problem));
            Interests::new(
                language,
                samples::frame("office"),
                &rows,
                (ids[0], ids[0]),
                typed,
            )
        });
    }
}
