//! What can happen to the cooperation in a case.

use crate::when::Span;
use serde::{Deserialize, Serialize};
use words::{CooperationId, PartyId};

/// An act of cooperation was recorded, or what is known about it was written anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CooperationRecorded {
    /// Which.
    pub cooperation: CooperationId,
    /// What it was, in one line.
    pub title: String,
    /// Terms of the lexicon: kinds of cooperation.
    pub codes: Vec<String>,
    /// Terms of the lexicon: with which body, committee, mandate or system.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<String>,
    /// Who cooperated, meant to, or seemed to. It need not be who was hit.
    pub who: Vec<PartyId>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Span>,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// How the author of the act knew of it, or could know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub known: String,
    /// What else is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// An act of cooperation was taken off the file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CooperationRemoved {
    /// Which.
    pub cooperation: CooperationId,
    /// Why.
    pub reason: String,
}
