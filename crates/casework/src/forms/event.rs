//! What can happen to the office's own questions.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use words::EventId;

/// The office's questions were answered, or answered anew: all answers, whole.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormAnswered {
    /// By which questions it was asked.
    pub form: EventId,
    /// The answers by the question's name; in a group that repeats with the group and the round before it: `person[2]/age`. Several choices are
    /// several values.
    pub answers: BTreeMap<String, Vec<String>>,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}
