//! What can happen to consent.

use super::{Answer, Audience, Capacity, Doubt, Ended, Instead, Missing, Purpose, Scope};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use words::{ActionId, ConsentId, EventId, OfficerId, PartyId};

/// Who answered.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grantor {
    /// Which party, where it is one of the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<PartyId>,
    /// The name, where it is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// In what capacity.
    pub capacity: Capacity,
    /// On what that rests: a power of attorney, a court's order, statutes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub authority: String,
    /// Why the person was not asked themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<Instead>,
}

/// Somebody answered whether something may be done with what concerns a party.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentRecorded {
    /// Which answer.
    pub consent: ConsentId,
    /// Whom it concerns.
    pub party: PartyId,
    /// What was answered.
    pub answer: Answer,
    /// Who may learn it, or may not.
    pub audience: Audience,
    /// Which partners, where partners are the audience.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<String>,
    /// What may be shown. In a refusal, none stands for everything.
    pub scope: BTreeSet<Scope>,
    /// What for. In a refusal, none stands for everything.
    pub purposes: BTreeSet<Purpose>,
    /// What for, in the words in which it was put.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Who answered.
    pub grantor: Grantor,
    /// On what day.
    pub given_on: Date,
    /// In which language, by its code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// How it was explained.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub explained: String,
    /// Whether the risks were explained.
    pub risks_explained: bool,
    /// Why it may not have been given freely; none for a free answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// What makes one doubt.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub doubt_reason: String,
    /// The last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Date>,
    /// What shows that it was given: a signed form, a recording, a message.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A consent ended: from now on nothing leaves on its ground.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentWithdrawn {
    /// Which.
    pub consent: ConsentId,
    /// On what day.
    pub on: Date,
    /// Why, as far as it was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who ended it.
    pub by: Ended,
}

/// What leaves without consent.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Leaving {
    /// One version of an action. A later one asks anew.
    Action {
        /// Which action.
        action: ActionId,
        /// The position of the version's entry.
        version: u64,
    },
    /// A referral.
    Referral {
        /// The event in which it was prepared.
        event: EventId,
    },
    /// A copy of the file.
    Export {
        /// The event in which it was prepared.
        event: EventId,
    },
}

/// A supervisor let something leave without consent, because a life is at risk.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentOverridden {
    /// What leaves.
    pub leaving: Leaving,
    /// Which consents were missing then. Nothing else is overridden.
    pub missing: Vec<Missing>,
    /// The officer who asked for it.
    pub asked_by: OfficerId,
    /// Why a life is at risk, and why nobody could be asked.
    pub reason: String,
}
