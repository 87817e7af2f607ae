//! What can happen to outcomes and to the follow-up.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use words::{ActId, EventId, OfficerId, PartyId};

/// What became of somebody, as far as it is known on a day.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeRecorded {
    /// Of whom.
    pub party: PartyId,
    /// As to which act; none for the person as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<ActId>,
    /// How it has gone on: a term of the lexicon.
    pub follow_up: String,
    /// How the person is: terms of the lexicon.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situation: Vec<String>,
    /// As of which day this is known.
    pub as_of: Date,
    /// What the office's own action did to it: a term of the lexicon. It can have harmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<String>,
    /// From where it is known: one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// What else is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// The office will look again. It is known by the id of its event.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpPlanned {
    /// On which day.
    pub on: Date,
    /// What is to be done, in one line.
    pub what: String,
    /// Who does it; none for whoever is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<OfficerId>,
}

/// What was planned was done, or was found to be needless.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpDone {
    /// What was planned, by the id of its event.
    pub planned: EventId,
    /// On which day.
    pub on: Date,
    /// With which result.
    pub result: String,
}
