//! What can happen to the investigation of a case.

use super::{FactState, Point, Setting, Stance};
use crate::when::PartialDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use words::{ActId, ConsentId, EvidenceId, IncidentId, ItemId, OfficerId, PartyId, StreamId};

/// A question was set, or written anew, or answered.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionSet {
    /// Which.
    pub question: ItemId,
    /// What is to be found out, in one line.
    pub text: String,
    /// Why it matters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// The answer; none while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A task was set, or written anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskSet {
    /// Which.
    pub task: ItemId,
    /// What is to be done, in one line.
    pub text: String,
    /// Who does it; nobody yet where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<OfficerId>,
    /// Until when: the last day that it can mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<PartialDate>,
    /// The question that it helps to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<ItemId>,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A task was done, or turned out not to be.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskDone {
    /// Which.
    pub task: ItemId,
    /// Whether it is done.
    pub done: bool,
    /// What came of it. That nothing was found is worth a line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub result: String,
}

/// An interview was recorded, or written anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterviewRecorded {
    /// Which.
    pub interview: ItemId,
    /// With whom.
    pub with: PartyId,
    /// When.
    pub on: PartialDate,
    /// Who asked: officers of the office.
    pub by: Vec<OfficerId>,
    /// Who else asked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub others: String,
    /// How.
    pub setting: Setting,
    /// Where: one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Who interpreted, where they are in the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<PartyId>,
    /// Who interpreted, by name; empty where nobody did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub interpreter_name: String,
    /// Languages that were spoken, by code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// The answer about consent that was given here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<ConsentId>,
    /// What was explained about consent, and what the person answered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub consent_note: String,
    /// Who was there with the person.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub companions: String,
    /// What was seen to.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub points: BTreeSet<Point>,
    /// How many times the person had been asked to tell it before, by anybody; none where that was not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_before: Option<u32>,
    /// By whom, and why it was needed once more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub asked_by: String,
    /// Notes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A statement was recorded, or written anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementRecorded {
    /// Which.
    pub statement: ItemId,
    /// Whose.
    pub by: PartyId,
    /// In which interview it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interview: Option<ItemId>,
    /// When.
    pub on: PartialDate,
    /// In which language, by code; empty where that is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// The words, in that language.
    pub text: String,
    /// A translation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub translation: String,
    /// How reliable the source is: a term of the lexicon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How credible what it says is: a term of the lexicon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub information: Option<String>,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A fact was set, or written anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactSet {
    /// Which.
    pub fact: ItemId,
    /// The fact, in one sentence.
    pub text: String,
    /// The incident that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<IncidentId>,
    /// The act within it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<ActId>,
    /// How far it is.
    pub state: FactState,
    /// Why it is taken to be so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reasons: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// What a fact can rest on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// A statement.
    Statement(ItemId),
    /// An item of evidence.
    Evidence(EvidenceId),
    /// A report.
    Report(StreamId),
    /// Something else: one line.
    Other(String),
}

/// It was recorded what a source says about a fact.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactRests {
    /// Which record.
    pub rest: ItemId,
    /// About which fact.
    pub fact: ItemId,
    /// What source.
    pub on: Ground,
    /// What it says about it.
    pub stance: Stance,
    /// How credible this piece of information is: a term of the lexicon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub information: Option<String>,
    /// In what words it says so, or where in it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a source says about a fact was taken back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactFreed {
    /// Which record.
    pub rest: ItemId,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
