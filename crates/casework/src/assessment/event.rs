//! What can happen to an assessment.

use guideline::{Answer, Key, Outcome};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use words::EventId;

/// An answer, and what it rests on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// What it answers.
    pub key: Key,
    /// The answer.
    pub answer: Answer,
    /// The evidence or statement on which it rests, in the officer's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rests_on: String,
}

/// A version of an assessment was saved, as a draft or for review.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentSaved {
    /// Which assessment: the id of the event with which it began.
    pub assessment: EventId,
    /// Which person and act it is about; empty for the case as a whole.
    pub about: String,
    /// The guideline, by its id.
    pub guideline: String,
    /// Its edition.
    pub edition: u16,
    /// The answers, without those that are unknown and rest on nothing.
    pub answers: Vec<Given>,
    /// What the picks of an element rest on, by element.
    #[serde(default)]
    pub grounds: BTreeMap<String, String>,
    /// The officer's reasons.
    pub reasons: String,
    /// What the officer concludes; none where nothing is concluded.
    pub conclusion: Option<String>,
    /// The standard of proof of that conclusion.
    pub standard: Option<String>,
    /// The strongest conclusion that followed from the answers by the guideline of that edition.
    pub reached: Option<String>,
    /// How the whole stood.
    pub outcome: Outcome,
    /// How each element stood.
    pub elements: Vec<(String, Outcome)>,
    /// Whether it was handed in for review; otherwise it is a draft.
    pub submitted: bool,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A second officer reviewed a version.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentReviewed {
    /// Which assessment.
    pub assessment: EventId,
    /// The position of the version that was reviewed.
    pub version: u64,
    /// Whether the officer agrees; otherwise the dissent is recorded.
    pub agrees: bool,
    /// Why.
    pub reasons: String,
}
