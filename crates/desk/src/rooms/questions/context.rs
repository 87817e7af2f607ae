//! What the page of the office's own questions shows.

use super::answers::{Flat, PREFIX, around, in_order, nested, typed, with_room};
use crate::book::{Shared, is_asked};
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::FileView;
use askama::Template;
use exchange::questionnaire::{
    Group, Kind, Problem as Wrong, ProblemKind, Question, Questionnaire, check, relevant,
};
use jiff::civil::Date;
use pages::{Form, Page, Problem};
use std::collections::BTreeSet;
use words::Language;

/// A choice of a question.
pub(in crate::rooms) struct Pick {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// What is asked, in its order.
pub(in crate::rooms) enum Row {
    /// A group begins: its heading, and its round where it repeats.
    Heading { text: String, round: Option<usize> },
    /// Something to read.
    Note(String),
    /// A question.
    Ask(Box<Ask>),
}

/// Answers to questions that are asked no longer.
pub(in crate::rooms) struct Earlier {
    pub title: String,
    /// Who answered them last and when, as HTML.
    pub answered: String,
    /// Question and answer.
    pub pairs: Vec<(String, String)>,
}

/// A question of the form.
pub(in crate::rooms) struct Ask {
    pub id: String,
    pub name: String,
    /// Its path in the answers.
    pub path: String,
    pub label: String,
    pub hint: String,
    /// How it is asked: `text`, `long`, `number`, `date`, `one`, `many`.
    pub how: &'static str,
    pub value: String,
    pub picks: Vec<Pick>,
    pub required: bool,
    /// What is wrong with it, as a locale key; empty for nothing.
    pub wrong: &'static str,
}

/// The page.
#[derive(Template)]
#[template(path = "questions/page.html")]
pub(in crate::rooms) struct Questions {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub here: String,
    pub seen: u64,
    pub asked: String,
    pub title: String,
    pub rows: Vec<Row>,
    /// Who answered last and when, as HTML.
    pub answered: String,
    /// What was typed to questions that do not stand here now: it goes along, so that nothing is lost.
    pub beside: Vec<(String, String)>,
    /// How many questions must still be answered, and the first of them.
    pub missing: usize,
    pub first: String,
    pub earlier: Vec<Earlier>,
    pub may: bool,
    pub form: Form,
}

/// What the page is made of.
pub(in crate::rooms) struct Made<'a> {
    pub language: Language,
    pub frame: Frame,
    pub shared: &'a Shared,
    pub view: &'a FileView,
    pub typed: Option<&'a Fields>,
    pub problem: Option<Problem>,
}

/// Answers that do not fit their questions. That something is missing, or not asked any more, is no such thing.
pub(super) fn unfit(asked: &Questionnaire, answers: &Flat) -> Vec<Wrong> {
    let mut wrong = check(asked, &nested(answers));
    wrong.retain(|it| !matches!(it.kind, ProblemKind::Missing | ProblemKind::NoSuchQuestion));
    wrong
}

impl Questions {
    /// The page.
    pub(in crate::rooms) fn new(made: Made<'_>) -> Self {
        let Made { view, shared, .. } = made;
        let here = format!("/cases/{}/questions", view.head.id);
        let page = shell(made.language, "questions-title", &here);
        let questions = shared.questions();
        let asked = questions.and_then(|it| it.questionnaire.as_deref());
        let known = questions.and_then(|it| view.case.forms().get(it.form));
        let flat = match (made.typed, known) {
            (Some(fields), _) => typed(fields),
            (None, Some(known)) => known.value.answers.clone(),
            (None, None) => Flat::new(),
        };
        let flat = asked.map_or_else(Flat::new, |it| in_order(it, &flat));
        let wrong = match (asked, made.typed) {
            (Some(asked), Some(_)) => unfit(asked, &flat),
            _ => Vec::new(),
        };
        let rows = asked.map_or_else(Vec::new, |it| rows(made.language, it, &flat, &wrong));
        let asks = || {
            rows.iter().filter_map(|row| match row {
                Row::Ask(ask) => Some(ask),
                _ => None,
            })
        };
        let lacks = asked.map_or_else(Vec::new, |it| check(it, &nested(&flat)));
        let lacks = |path: &str| {
            let mut all = lacks.iter();
            all.any(|it| it.kind == ProblemKind::Missing && it.path == path)
        };
        let missing: Vec<&str> = match known {
            Some(_) => asks()
                .filter(|it| lacks(&it.path))
                .map(|it| it.id.as_str())
                .collect(),
            None => Vec::new(),
        };
        let shown: BTreeSet<&str> = asks().map(|it| it.path.as_str()).collect();
        let beside = flat
            .iter()
            .filter(|(path, _)| !shown.contains(path.as_str()));
        let beside = beside.flat_map(|(path, values)| {
            let name = format!("{PREFIX}{path}");
            values
                .iter()
                .map(move |value| (name.clone(), value.clone()))
        });
        Self {
            menu: CaseMenu::of(&view.head, "case"),
            seen: view.seen,
            asked: questions.map_or_else(String::new, |it| it.form.to_string()),
            title: asked.map_or_else(String::new, |it| it.title.get(made.language).to_owned()),
            answered: known.map_or_else(String::new, |it| {
                by_and_when(&page, "questions-answered", view.name(it.by), it.at)
            }),
            beside: beside.collect(),
            first: missing
                .first()
                .map_or_else(String::new, |it| (*it).to_owned()),
            missing: missing.len(),
            earlier: earlier(&page, made.language, shared, view),
            may: view.may,
            rows,
            form: made.problem.into_iter().fold(Form::of(&[]), Form::refusing),
            page,
            frame: made.frame,
            here,
        }
    }
}

/// The answers to questions that are asked no longer, under the questions as they were.
fn earlier(page: &Page, language: Language, shared: &Shared, view: &FileView) -> Vec<Earlier> {
    let now = shared.questions().map(|it| it.form);
    let all = view.case.forms().all().iter();
    let others = all.filter(|it| Some(it.value.form) != now && !it.value.answers.is_empty());
    others
        .map(|field| {
            let asked = shared.asked_by(field.value.form);
            let asked = asked.and_then(|it| it.questionnaire.as_deref());
            let answers = field.value.answers.iter();
            Earlier {
                title: asked.map_or_else(String::new, |it| it.title.get(language).to_owned()),
                answered: by_and_when(page, "questions-answered", view.name(field.by), field.at),
                pairs: answers
                    .map(|(path, values)| said(page, language, asked, path, values))
                    .collect(),
            }
        })
        .collect()
}

/// A question as it was asked and its answer in words; the path where the question is not known.
fn said(
    page: &Page,
    language: Language,
    asked: Option<&Questionnaire>,
    path: &str,
    values: &[String],
) -> (String, String) {
    let name = path.rsplit('/').next().unwrap_or(path);
    let questions = asked.map_or_else(Vec::new, |it| it.questions());
    let question = questions.into_iter().find(|it| it.name == name);
    let label = question.map_or("", |it| it.label.get(language));
    let words = |value: &String| {
        let choices = question.map_or(&[][..], |it| it.choices.as_slice());
        let choice = choices.iter().find(|it| it.name == *value);
        match choice.map_or("", |it| it.label.get(language)) {
            "" => value.clone(),
            label => label.to_owned(),
        }
    };
    let round = path.split('/').find_map(|it| it.split_once('['));
    let round = round.map_or("", |(_, number)| number.trim_end_matches(']'));
    let label = match (label, round) {
        ("", _) => path.to_owned(),
        (label, "") => label.to_owned(),
        (label, round) => format!("{label} ({round})"),
    };
    let values: Vec<String> = values.iter().map(words).collect();
    (label, values.join(page.locale().between()))
}

fn rows(language: Language, asked: &Questionnaire, flat: &Flat, wrong: &[Wrong]) -> Vec<Row> {
    let around = around(asked);
    let all = with_room(asked, &nested(flat));
    let mut rows = Vec::new();
    let mut within: Vec<(&str, Option<usize>)> = Vec::new();
    for it in relevant(asked, &all) {
        let groups = around.get(it.question.name.as_str());
        let groups = groups.map_or(&[][..], Vec::as_slice);
        let now: Vec<(&str, Option<usize>)> = groups
            .iter()
            .map(|group| (group.name.as_str(), round_of(group, &it.path)))
            .collect();
        let same = now.iter().zip(&within).take_while(|(a, b)| a == b).count();
        for (group, (_, round)) in groups.iter().zip(&now).skip(same) {
            let text = group.label.get(language).to_owned();
            if !text.is_empty() || round.is_some() {
                rows.push(Row::Heading {
                    text,
                    round: *round,
                });
            }
        }
        within = now;
        rows.extend(row(
            language,
            it.question,
            &it.path,
            (flat, wrong),
            rows.len(),
        ));
    }
    rows
}

/// The round of a group that repeats, in a path.
fn round_of(group: &Group, path: &str) -> Option<usize> {
    let begin = format!("{}[", group.name);
    let mut parts = path.split('/').filter_map(|it| it.strip_prefix(&begin));
    let round = parts.next()?.strip_suffix(']')?.parse().ok();
    round.filter(|_| group.repeats)
}

fn row(
    language: Language,
    question: &Question,
    path: &str,
    (flat, wrong): (&Flat, &[Wrong]),
    number: usize,
) -> Option<Row> {
    let label = question.label.get(language).to_owned();
    let how = match question.kind {
        Kind::Note => return Some(Row::Note(label)),
        kind if !is_asked(kind) => return None,
        Kind::Long => "long",
        Kind::Date => "date",
        Kind::Integer | Kind::Decimal => "number",
        Kind::OneOf | Kind::YesNo => "one",
        Kind::ManyOf => "many",
        _ => "text",
    };
    let values = flat.get(path).map_or(&[][..], Vec::as_slice);
    let picks = question.choices.iter().map(|it| Pick {
        chosen: values.contains(&it.name),
        label: match it.label.get(language) {
            "" => it.name.clone(),
            label => label.to_owned(),
        },
        value: it.name.clone(),
    });
    let value = values.first().cloned().unwrap_or_default();
    let found = wrong.iter().find(|it| it.path == path);
    let how = match how {
        // Where the list of choices is missing, any answer may be one.
        "one" | "many" if question.choices.is_empty() && question.kind != Kind::YesNo => "text",
        // A month or a year alone is a date too; a field for days would not hold it.
        "date" if !value.is_empty() && value.parse::<Date>().is_err() => "text",
        how => how,
    };
    Some(Row::Ask(Box::new(Ask {
        id: format!("q{number}"),
        name: format!("{PREFIX}{path}"),
        path: path.to_owned(),
        label: if label.is_empty() {
            question.name.clone()
        } else {
            label
        },
        hint: question.hint.get(language).to_owned(),
        how,
        value,
        picks: picks.collect(),
        required: question.required,
        wrong: found.map_or("", |it| wrong_key(it.kind)),
    })))
}

const fn wrong_key(kind: ProblemKind) -> &'static str {
    match kind {
        ProblemKind::Missing => "questions-wrong-missing",
        ProblemKind::NotAnInteger => "questions-wrong-integer",
        ProblemKind::NotANumber => "questions-wrong-number",
        ProblemKind::NotADate => "questions-wrong-date",
        ProblemKind::NotATime => "questions-wrong-time",
        ProblemKind::NotAPlace => "questions-wrong-place",
        ProblemKind::SeveralAnswers => "questions-wrong-several",
        ProblemKind::NoSuchChoice | ProblemKind::NoSuchQuestion => "questions-wrong-choice",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        let mut typed = Fields::default();
        for (name, value) in [
            ("a:lawyer", "perhaps"),
            ("a:child[1]/age", "four"),
            ("a:since", "yesterday"),
            ("a:nothing", "x"),
        ] {
            typed.push(name.to_owned(), value.to_owned());
        }
        for shared in [Shared::default(), samples::shared()] {
            for view in [samples::file_view(), samples::answered_view()] {
                for refused in [false, true] {
                    sound("questions", |language| {
                        Questions::new(Made {
                            language,
                            frame: samples::frame("cases"),
                            shared: &shared,
                            view: &view,
                            typed: refused.then_some(&typed),
                            problem: refused.then(|| Problem::of_form("refusal-answer-unfit")),
                        })
                    });
                }
            }
        }
    }

    #[test]
    fn what_follows_from_an_answer_is_asked_and_a_round_more_can_be_told() {
        let (shared, view) = (samples::shared(), samples::answered_view());
        let page = Questions::new(Made {
            language: Language::En,
            frame: samples::frame("cases"),
            shared: &shared,
            view: &view,
            typed: None,
            problem: None,
        });
        let asked = |name: &str| {
            page.rows
                .iter()
                .any(|row| matches!(row, Row::Ask(ask) if ask.name == name))
        };
        assert!(asked("a:lawyer_name") && asked("a:child[1]/age") && asked("a:child[2]/age"));
        assert!(!asked("a:child[3]/age") && !asked("a:device"));
        // A date that is not a day keeps its own form.
        let since = page.rows.iter().find_map(|row| match row {
            Row::Ask(ask) if ask.name == "a:since" => Some((ask.how, ask.value.as_str())),
            _ => None,
        });
        assert_eq!(since, Some(("text", "2024-03")));
    }
}
