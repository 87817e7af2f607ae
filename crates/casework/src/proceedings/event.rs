//! What can happen to proceedings, to how people stand in them, and to remedies.

use super::{Part, ProceedingKind, RemedyState, StepKind};
use crate::when::PartialDate;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use words::{ActId, IncidentId, PartyId, ProceedingId};

/// Somebody in a proceeding. One person can be several things there.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Involved {
    /// Who.
    pub party: PartyId,
    /// As what.
    pub part: Part,
}

/// A proceeding was recorded, or what is known about it was written anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProceedingRecorded {
    /// Which.
    pub proceeding: ProceedingId,
    /// What it is.
    pub kind: ProceedingKind,
    /// What it is called, in one line.
    pub title: String,
    /// The court, authority or institution.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// In which State, by ISO code; none for one of no State.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Its number or reference there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<PartialDate>,
    /// The incidents that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub incidents: Vec<IncidentId>,
    /// The single acts that it is about, where it is not about whole incidents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<ActId>,
    /// Who has to do with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<Involved>,
    /// What else is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// Something happened in a proceeding, or somebody who had to act did not.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepRecorded {
    /// In which.
    pub proceeding: ProceedingId,
    /// When.
    pub on: PartialDate,
    /// What.
    pub kind: StepKind,
    /// By which authority.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What happened, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The duty that was not done: a term of the lexicon. A failure to act always names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<String>,
    /// The next date that was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Date>,
}

/// How one person stands in one proceeding, from a date on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingChanged {
    /// In which proceeding.
    pub proceeding: ProceedingId,
    /// Who.
    pub party: PartyId,
    /// How: a term of the lexicon's list on accountability.
    pub accountability: String,
    /// Since when.
    pub on: PartialDate,
    /// What else is known: the charge, the sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A line on how somebody stands was wrong. It stays where it is, with this one beside it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingCorrected {
    /// In which proceeding.
    pub proceeding: ProceedingId,
    /// Who.
    pub party: PartyId,
    /// The position of the line that was wrong.
    pub line: u64,
    /// How they stood instead, and since when; none where nothing of it was so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<(String, PartialDate)>,
    /// Why.
    pub reason: String,
}

/// How far one remedy for one person is, from a date on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemedyChanged {
    /// For whom.
    pub party: PartyId,
    /// Which: a term of the lexicon.
    pub remedy: String,
    /// How far.
    pub state: RemedyState,
    /// Since when.
    pub on: PartialDate,
    /// In which proceeding; none for one that was given without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proceeding: Option<ProceedingId>,
    /// What else is known: the sum, the post.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A line on a remedy was wrong. It stays where it is, with this one beside it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemedyCorrected {
    /// The position of the line that was wrong.
    pub line: u64,
    /// How far it was instead, and since when; none where nothing of it was so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<(RemedyState, PartialDate)>,
    /// Why.
    pub reason: String,
}
