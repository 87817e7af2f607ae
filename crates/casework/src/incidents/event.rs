//! What can happen to the incidents of a case.

use super::Following;
use crate::when::Span;
use serde::{Deserialize, Serialize};
use words::{ActId, CooperationId, IncidentId, PartyId};

/// One act or omission within an incident.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Which.
    pub act: ActId,
    /// The term of the lexicon.
    pub code: String,
    /// What marks it: terms of the lexicon.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<String>,
    /// Whom it hit. Empty where they are not known by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub victims: Vec<PartyId>,
    /// Who is alleged to have done it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<PartyId>,
    /// To whom it is attributed: terms of the lexicon.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attribution: Vec<String>,
    /// How many people it hit, where there are more than are named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hit: Option<u32>,
    /// The reason that its author gave.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stated_reason: String,
    /// What else is known of it: one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What an incident did to people, apart from the acts themselves.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// The term of the lexicon.
    pub code: String,
    /// On whom; none for an effect beyond those named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartyId>,
    /// What else is known of it: one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An incident was recorded, or what is known about it was written anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentRecorded {
    /// Which.
    pub incident: IncidentId,
    /// What happened, in one line.
    pub title: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Span>,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// In which State, by ISO code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// What happened, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub account: String,
    /// Its acts.
    pub acts: Vec<Act>,
    /// What it did to people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
    /// The cooperation that it is alleged to answer to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<CooperationId>,
    /// The incident that it belongs to, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<(Following, IncidentId)>,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// An incident was taken off the file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentRemoved {
    /// Which.
    pub incident: IncidentId,
    /// Why.
    pub reason: String,
}
