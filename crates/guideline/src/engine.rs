//! From answers to a finding.
//!
//! Each element is read three times: as known (unknown answers add nothing), at best (every unknown turns out in its favour) and
//! at worst. It is shown if it is shown as known; it is not shown only if it could not be shown even at best; in between it is
//! open. That is how unknown never counts as no. Counts only rise with what speaks for an element and only fall with what
//! speaks against, so more support never weakens a finding and more against never strengthens it.

use crate::file::{Bears, Conclusion, Element, Guideline};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An answer to an indicator.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Nobody knows yet.
    #[default]
    Unknown,
}

/// What an answer is about: an element, and in it an indicator or a picked term. [`Key::NONE`] in place of a term means that none of the
/// list fits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Key {
    /// The element's code.
    pub element: String,
    /// The code of the indicator or term.
    pub code: String,
}

impl Key {
    /// In place of a term: none of the list fits.
    pub const NONE: &'static str = "none";

    /// A key.
    #[must_use]
    pub fn new(element: &str, code: &str) -> Self {
        Self {
            element: element.to_owned(),
            code: code.to_owned(),
        }
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        format!("{}/{}", key.element, key.code)
    }
}

impl TryFrom<String> for Key {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let (element, code) = text.split_once('/').ok_or("element/code is expected")?;
        Ok(Self::new(element, code))
    }
}

/// All answers. What stands nowhere is unknown.
pub type Answers = BTreeMap<Key, Answer>;

/// How something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It could not be shown even if all that is unknown turned out in its favour.
    NotShown,
    /// It is not shown, and could be.
    Open,
    /// It is shown by what is known.
    Shown,
}

/// How an element stands, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementFinding<'g> {
    /// The element.
    pub element: &'g Element,
    /// How it stands.
    pub outcome: Outcome,
    /// How much speaks for it.
    pub has: u8,
    /// How much it needs, with what speaks against.
    pub needs: u8,
    /// What speaks for it: indicators and picked terms.
    pub speaks_for: Vec<String>,
    /// What speaks against, by indicator.
    pub speaks_against: Vec<String>,
    /// What excludes it, by indicator.
    pub excluded_by: Vec<String>,
    /// What is necessary and was answered with no.
    pub lacks: Vec<String>,
    /// Indicators of which nobody knows yet; [`Key::NONE`] where nothing was picked.
    pub unknown: Vec<String>,
    /// Whether it is shown now, and would not be if what is unknown turned out against it.
    pub may_fall: bool,
}

/// How a conclusion stands, and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConclusionFinding<'g> {
    /// The conclusion.
    pub conclusion: &'g Conclusion,
    /// How it stands.
    pub outcome: Outcome,
    /// Elements that do not have what it asks for.
    pub lacks: Vec<&'g str>,
}

/// A single answer that would change what may be concluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'g> {
    /// What it is about.
    pub key: Key,
    /// The answer that would do it.
    pub answer: Answer,
    /// The strongest conclusion then; none if there would be none.
    pub then: Option<&'g str>,
    /// Whether that is more than now.
    pub stronger: bool,
}

/// What follows from answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'g> {
    /// Each element, in order.
    pub elements: Vec<ElementFinding<'g>>,
    /// Each conclusion, weakest first.
    pub conclusions: Vec<ConclusionFinding<'g>>,
    /// The strongest conclusion that is reached.
    pub reached: Option<&'g Conclusion>,
    /// Whether the author of the measure is to be asked for reasons.
    pub burden_passed: bool,
    /// Single answers that would change it, in the order of the guideline.
    pub changes: Vec<Change<'g>>,
}

impl Finding<'_> {
    /// How the whole stands: shown if any conclusion is reached, not shown if none could be.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.conclusions
            .first()
            .map_or(Outcome::Open, |it| it.outcome)
    }
}

/// How unknown answers are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Known,
    Best,
    Worst,
}

/// What follows from these answers by a guideline. Answers that the guideline does not ask for change nothing.
#[must_use]
pub fn find<'g>(guideline: &'g Guideline, answers: &Answers) -> Finding<'g> {
    let elements: Vec<ElementFinding<'_>> = guideline
        .elements
        .iter()
        .map(|it| element_finding(it, answers))
        .collect();
    let conclusions = conclusions(guideline, answers);
    let reached = strongest(&conclusions);
    let burden_passed = conclusions
        .iter()
        .any(|it| it.conclusion.burden && it.outcome == Outcome::Shown);
    let changes = changes(guideline, answers, reached);
    Finding {
        elements,
        conclusions,
        reached,
        burden_passed,
        changes,
    }
}

fn conclusions<'g>(guideline: &'g Guideline, answers: &Answers) -> Vec<ConclusionFinding<'g>> {
    let all = guideline.conclusions.iter();
    all.map(|conclusion| {
        let asks = guideline.elements.iter().filter_map(|element| {
            let asked = *conclusion.asks.get(&element.code)?;
            Some((element, asked.max(element.needs)))
        });
        let lacks = |reading| {
            let lacking = asks
                .clone()
                .filter(move |(it, asked)| !Tally::of(it, answers, reading).carries(*asked));
            lacking
                .map(|(element, _)| element.code.as_str())
                .collect::<Vec<_>>()
        };
        let now = lacks(Reading::Known);
        let outcome = if now.is_empty() {
            Outcome::Shown
        } else if lacks(Reading::Best).is_empty() {
            Outcome::Open
        } else {
            Outcome::NotShown
        };
        ConclusionFinding {
            conclusion,
            outcome,
            lacks: now,
        }
    })
    .collect()
}

fn strongest<'g>(conclusions: &[ConclusionFinding<'g>]) -> Option<&'g Conclusion> {
    let reached = conclusions
        .iter()
        .take_while(|it| it.outcome == Outcome::Shown);
    reached.last().map(|it| it.conclusion)
}

/// What speaks for and against an element, under one reading of what is unknown.
struct Tally {
    /// How much speaks for it.
    has: u8,
    /// How much is raised by what speaks against.
    raised: u8,
    /// Whether something that may carry it alone speaks for it.
    carried: bool,
    /// Whether it is excluded, or lacks what is necessary.
    barred: bool,
}

impl Tally {
    fn of(element: &Element, answers: &Answers, reading: Reading) -> Self {
        let mut tally = Self {
            has: 0,
            raised: 0,
            carried: false,
            barred: false,
        };
        for indicator in &element.indicators {
            let good = matches!(indicator.bears, Bears::For | Bears::Necessary);
            let answer = match (answer(answers, element, &indicator.code), reading) {
                (Answer::Unknown, Reading::Best) if good => Answer::Yes,
                (Answer::Unknown, Reading::Worst) if !good => Answer::Yes,
                (Answer::Unknown, Reading::Best | Reading::Worst) => Answer::No,
                (answer, _) => answer,
            };
            match (indicator.bears, answer) {
                (Bears::For, Answer::Yes) => {
                    tally.has = tally.has.saturating_add(indicator.counts);
                    tally.carried |= indicator.alone;
                }
                (Bears::Against, Answer::Yes) => {
                    tally.raised = tally.raised.saturating_add(indicator.counts);
                }
                (Bears::Excludes, Answer::Yes) | (Bears::Necessary, Answer::No) => {
                    tally.barred = true;
                }
                _ => {}
            }
        }
        if element.list.is_some() {
            let picks =
                picks(element, answers).filter(|it| !element.except.iter().any(|out| out == it));
            let picked = u8::try_from(picks.count()).unwrap_or(u8::MAX);
            let open = !none_fits(element, answers) && reading == Reading::Best;
            let picked = if open { u8::MAX / 2 } else { picked };
            tally.has = tally.has.saturating_add(picked);
            tally.carried |= picked > 0;
        }
        tally
    }

    fn carries(&self, asked: u8) -> bool {
        !self.barred && self.carried && self.has >= asked.saturating_add(self.raised)
    }
}

fn answer(answers: &Answers, element: &Element, code: &str) -> Answer {
    answers
        .get(&Key::new(&element.code, code))
        .copied()
        .unwrap_or_default()
}

/// The terms of the element's list that were picked.
fn picks<'a>(element: &'a Element, answers: &'a Answers) -> impl Iterator<Item = &'a str> {
    let indicator = |code: &str| element.indicators.iter().any(|it| it.code == code);
    answers.iter().filter_map(move |(key, answer)| {
        let picked = *answer == Answer::Yes
            && key.element == element.code
            && key.code != Key::NONE
            && !indicator(&key.code);
        picked.then_some(key.code.as_str())
    })
}

/// Whether somebody said that none of the list fits, and picked none.
fn none_fits(element: &Element, answers: &Answers) -> bool {
    answer(answers, element, Key::NONE) == Answer::Yes && picks(element, answers).next().is_none()
}

fn element_finding<'g>(element: &'g Element, answers: &Answers) -> ElementFinding<'g> {
    let with = |bears: &[Bears], wanted: Answer| -> Vec<String> {
        let all = element
            .indicators
            .iter()
            .filter(|it| bears.contains(&it.bears) && answer(answers, element, &it.code) == wanted);
        all.map(|it| it.code.clone()).collect()
    };
    let known = Tally::of(element, answers, Reading::Known);
    let outcome = if known.carries(element.needs) {
        Outcome::Shown
    } else if Tally::of(element, answers, Reading::Best).carries(element.needs) {
        Outcome::Open
    } else {
        Outcome::NotShown
    };
    let mut speaks_for = with(&[Bears::For], Answer::Yes);
    let mut unknown = with(
        &[
            Bears::For,
            Bears::Against,
            Bears::Necessary,
            Bears::Excludes,
        ],
        Answer::Unknown,
    );
    if element.list.is_some() {
        speaks_for.extend(picks(element, answers).map(str::to_owned));
        if picks(element, answers).next().is_none() && !none_fits(element, answers) {
            unknown.push(Key::NONE.to_owned());
        }
    }
    ElementFinding {
        element,
        outcome,
        has: known.has,
        needs: element.needs.saturating_add(known.raised),
        speaks_for,
        speaks_against: with(&[Bears::Against], Answer::Yes),
        excluded_by: with(&[Bears::Excludes], Answer::Yes),
        lacks: with(&[Bears::Necessary], Answer::No),
        unknown,
        may_fall: outcome == Outcome::Shown
            && !Tally::of(element, answers, Reading::Worst).carries(element.needs),
    }
}

/// Which single answers would lead to another conclusion.
fn changes<'g>(
    guideline: &'g Guideline,
    answers: &Answers,
    reached: Option<&'g Conclusion>,
) -> Vec<Change<'g>> {
    let strength = |it: Option<&Conclusion>| {
        it.and_then(|it| guideline.strength(&it.code))
            .map_or(0, |at| at + 1)
    };
    let now = strength(reached);
    let mut changes = Vec::new();
    let mut tried = answers.clone();
    for element in guideline
        .elements
        .iter()
        .filter(|it| guideline.asked_for(&it.code))
    {
        let mut keys: Vec<&str> = element
            .indicators
            .iter()
            .map(|it| it.code.as_str())
            .collect();
        // A list stands as a whole: some pick, or none.
        if element.list.is_some() && picks(element, answers).next().is_none() {
            keys.push(Key::NONE);
        }
        for code in keys {
            let key = Key::new(&element.code, code);
            let given = answer(answers, element, code);
            for other in [Answer::Yes, Answer::No] {
                if other == given {
                    continue;
                }
                // "None fits" answered with no stands for a pick of any term.
                let probe = if code == Key::NONE && other == Answer::No {
                    Key::new(&element.code, "any")
                } else {
                    key.clone()
                };
                let before = tried.remove(&key);
                tried.insert(
                    probe.clone(),
                    if probe == key { other } else { Answer::Yes },
                );
                let then = strongest(&conclusions(guideline, &tried));
                if strength(then) != now {
                    changes.push(Change {
                        key: key.clone(),
                        answer: other,
                        then: then.map(|it| it.code.as_str()),
                        stronger: strength(then) > now,
                    });
                }
                tried.remove(&probe);
                if let Some(before) = before {
                    tried.insert(key.clone(), before);
                }
            }
        }
    }
    changes
}
