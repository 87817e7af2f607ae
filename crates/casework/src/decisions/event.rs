//! What can happen to a decision of two.

use super::Matter;
use serde::{Deserialize, Serialize};
use words::DecisionId;

/// An officer proposed something that needs a second one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionProposed {
    /// Which decision.
    pub decision: DecisionId,
    /// What is proposed.
    pub what: Matter,
    /// Why.
    pub reasons: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A second officer answered.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionAnswered {
    /// Which decision.
    pub decision: DecisionId,
    /// Whether they agree.
    pub agrees: bool,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reasons: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// Whoever proposed it took it back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionWithdrawn {
    /// Which decision.
    pub decision: DecisionId,
}
