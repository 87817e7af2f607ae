//! Answers held against a questionnaire: what is relevant now, and what is wrong.
//!
//! Absent: the other system's own constraints, which are kept as text and not computed.

use super::{Condition, Group, Item, Kind, Question, Questionnaire};
use crate::PartialDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// One value.
    One(String),
    /// Several choices.
    Many(Vec<String>),
    /// The rounds of a group that repeats.
    Rounds(Vec<Answers>),
}

/// Answers by the question's name. Those of a group that repeats stand in its rounds; other groups make no difference.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, Answer>);

/// Answers with those around them: a question in a round sees its own round first.
pub(crate) struct Scope<'a> {
    answers: &'a Answers,
    outer: Option<&'a Scope<'a>>,
}

impl<'a> Scope<'a> {
    pub(crate) const fn of(answers: &'a Answers) -> Self {
        Self {
            answers,
            outer: None,
        }
    }

    /// The choices made, or the one value; empty where there is no answer.
    pub(crate) fn choices(&self, question: &str) -> Vec<String> {
        match self.answers.0.get(question) {
            Some(Answer::One(value)) => vec![value.clone()],
            Some(Answer::Many(all)) => all.clone(),
            Some(Answer::Rounds(_)) => Vec::new(),
            None => self
                .outer
                .map_or_else(Vec::new, |outer| outer.choices(question)),
        }
    }
}

/// A question that is relevant now.
pub struct Relevant<'q> {
    /// Its name, and in a group that repeats the group's name and the round before it: `person[2]/age`.
    pub path: String,
    /// The question.
    pub question: &'q Question,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// It must be answered.
    Missing,
    /// Not a whole number.
    NotAnInteger,
    /// Not a number.
    NotANumber,
    /// Not a day.
    NotADate,
    /// Not a time.
    NotATime,
    /// Not a place on the map.
    NotAPlace,
    /// None of the choices.
    NoSuchChoice,
    /// Several answers where one is asked for.
    SeveralAnswers,
    /// The questionnaire has no such question there.
    NoSuchQuestion,
}

/// A problem with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The question, as in [`Relevant::path`].
    pub path: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// The questions that are relevant now, in order. A group that repeats shows its rounds as far as there are answers, and
/// at least one.
#[must_use]
pub fn relevant<'q>(questionnaire: &'q Questionnaire, answers: &Answers) -> Vec<Relevant<'q>> {
    let mut walk = Walk::default();
    walk.items(&questionnaire.items, "", &Scope::of(answers));
    walk.relevant
}

/// What is wrong with answers. Answers to questions that are not relevant now are passed over: they may have been, before.
#[must_use]
pub fn check(questionnaire: &Questionnaire, answers: &Answers) -> Vec<Problem> {
    let mut walk = Walk::default();
    walk.items(&questionnaire.items, "", &Scope::of(answers));
    walk.problems
        .extend(strangers(&questionnaire.items, answers, ""));
    walk.problems
}

#[derive(Default)]
struct Walk<'q> {
    relevant: Vec<Relevant<'q>>,
    problems: Vec<Problem>,
}

impl<'q> Walk<'q> {
    fn items(&mut self, items: &'q [Item], path: &str, scope: &Scope) {
        let holds = |it: &Option<Condition>| it.as_ref().is_none_or(|it| it.holds(scope));
        for item in items {
            match item {
                Item::Question(question) if holds(&question.relevant) => {
                    let path = format!("{path}{}", question.name);
                    self.question(question, &path, scope);
                    self.relevant.push(Relevant { path, question });
                }
                Item::Group(group) if holds(&group.relevant) && group.repeats => {
                    self.rounds(group, path, scope);
                }
                Item::Group(group) if holds(&group.relevant) => {
                    self.items(&group.items, path, scope);
                }
                _ => {}
            }
        }
    }

    fn rounds(&mut self, group: &'q Group, path: &str, scope: &Scope) {
        let none = [Answers::default()];
        let rounds = match scope.answers.0.get(&group.name) {
            Some(Answer::Rounds(rounds)) => rounds.as_slice(),
            // The first round is shown empty; that it is required is told once somebody begins it.
            _ => {
                let mut first = Walk::default();
                let inner = Scope {
                    answers: &none[0],
                    outer: Some(scope),
                };
                first.items(&group.items, &format!("{path}{}[1]/", group.name), &inner);
                self.relevant.extend(first.relevant);
                return;
            }
        };
        for (round, answers) in rounds.iter().enumerate() {
            let inner = Scope {
                answers,
                outer: Some(scope),
            };
            let path = format!("{path}{}[{}]/", group.name, round + 1);
            self.items(&group.items, &path, &inner);
        }
    }

    fn question(&mut self, question: &Question, path: &str, scope: &Scope) {
        let problem = |kind| Problem {
            path: path.to_owned(),
            kind,
        };
        if matches!(question.kind, Kind::Note | Kind::Calculated) {
            return;
        }
        let values: Vec<&str> = match scope.answers.0.get(&question.name) {
            Some(Answer::One(value)) => vec![value.trim()],
            Some(Answer::Many(all)) => all.iter().map(|it| it.trim()).collect(),
            Some(Answer::Rounds(_)) | None => Vec::new(),
        };
        let values: Vec<&str> = values.into_iter().filter(|it| !it.is_empty()).collect();
        if values.is_empty() {
            self.problems
                .extend(question.required.then(|| problem(ProblemKind::Missing)));
            return;
        }
        if values.len() > 1 && question.kind != Kind::ManyOf {
            self.problems.push(problem(ProblemKind::SeveralAnswers));
            return;
        }
        let wrong = values.iter().find_map(|value| wrong(question, value));
        self.problems.extend(wrong.map(problem));
    }
}

fn wrong(question: &Question, value: &str) -> Option<ProblemKind> {
    let (fits, kind) = match question.kind {
        Kind::Text | Kind::Long | Kind::File | Kind::Note | Kind::Calculated => return None,
        Kind::Integer => (value.parse::<i64>().is_ok(), ProblemKind::NotAnInteger),
        Kind::Decimal => (
            value.parse::<f64>().is_ok_and(f64::is_finite),
            ProblemKind::NotANumber,
        ),
        Kind::Date => (value.parse::<PartialDate>().is_ok(), ProblemKind::NotADate),
        Kind::Time => (
            value.parse::<jiff::civil::Time>().is_ok(),
            ProblemKind::NotATime,
        ),
        Kind::DateTime => (
            value.parse::<jiff::civil::DateTime>().is_ok(),
            ProblemKind::NotADate,
        ),
        Kind::Geopoint => (is_place(value), ProblemKind::NotAPlace),
        Kind::YesNo => (matches!(value, "yes" | "no"), ProblemKind::NoSuchChoice),
        // Where the list of choices is missing, any may be one.
        Kind::OneOf | Kind::ManyOf => (
            question.choices.is_empty() || question.choices.iter().any(|it| it.name == value),
            ProblemKind::NoSuchChoice,
        ),
    };
    (!fits).then_some(kind)
}

/// Latitude and longitude, and perhaps height and accuracy behind them.
fn is_place(value: &str) -> bool {
    let numbers: Vec<f64> = value
        .split_whitespace()
        .map_while(|it| it.parse().ok())
        .collect();
    numbers.len() == value.split_whitespace().count()
        && (2..=4).contains(&numbers.len())
        && numbers[0].abs() <= 90.0
        && numbers[1].abs() <= 180.0
}

/// Answers that belong to no question of the same round.
fn strangers(items: &[Item], answers: &Answers, path: &str) -> Vec<Problem> {
    let mut known = BTreeSet::new();
    let mut rounds = Vec::new();
    names(items, &mut known, &mut rounds);
    let unknown = answers
        .0
        .keys()
        .filter(|name| !known.contains(name.as_str()));
    let mut problems: Vec<Problem> = unknown
        .map(|name| Problem {
            path: format!("{path}{name}"),
            kind: ProblemKind::NoSuchQuestion,
        })
        .collect();
    for group in rounds {
        let Some(Answer::Rounds(all)) = answers.0.get(&group.name) else {
            continue;
        };
        for (round, answers) in all.iter().enumerate() {
            let path = format!("{path}{}[{}]/", group.name, round + 1);
            problems.extend(strangers(&group.items, answers, &path));
        }
    }
    problems
}

fn names<'q>(items: &'q [Item], known: &mut BTreeSet<&'q str>, rounds: &mut Vec<&'q Group>) {
    for item in items {
        match item {
            Item::Question(question) => {
                known.insert(&question.name);
            }
            Item::Group(group) if group.repeats => {
                known.insert(&group.name);
                rounds.push(group);
            }
            Item::Group(group) => names(&group.items, known, rounds),
        }
    }
}
