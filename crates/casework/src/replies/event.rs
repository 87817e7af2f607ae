//! What can happen to replies.

use super::Effect;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use words::{ActionId, EventId, PartyId, ReplyId};

/// A reply was recorded, or what is known about it was written anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyRecorded {
    /// Which.
    pub reply: ReplyId,
    /// The action that it answers, where it answers one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<ActionId>,
    /// From whom: one line.
    pub from: String,
    /// Of which State, by ISO code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Its date; for a reply that did not come, the day by which it was due.
    pub on: Date,
    /// What it is: terms of the lexicon.
    pub responses: Vec<String>,
    /// How well it meets what was asked: a term of the lexicon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<String>,
    /// Whether it was given in confidence: then nothing of it goes into a publication.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confidential: bool,
    /// What it says, in short.
    pub summary: String,
    /// Its text, as far as it was taken down.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// Somebody concerned said something to a reply.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RebuttalRecorded {
    /// To which.
    pub reply: ReplyId,
    /// Who, where they are a party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<PartyId>,
    /// Who, where they are not: one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When.
    pub on: Date,
    /// What.
    pub text: String,
}

/// What a reply, with what was said to it, means for an assessment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyWeighed {
    /// Which reply.
    pub reply: ReplyId,
    /// For which assessment; none for the case as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<EventId>,
    /// What.
    pub effect: Effect,
    /// Why.
    pub reasons: String,
    /// The case's next position when the officer looked at it: a rebuttal after it was not weighed.
    pub saw: u64,
}
