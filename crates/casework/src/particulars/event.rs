//! What can happen to the particulars of a case.

use super::Urgency;
use serde::{Deserialize, Serialize};

/// The title was changed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitleChanged {
    /// The new title.
    pub title: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// The summary was changed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryChanged {
    /// The new summary.
    pub summary: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// The urgency was changed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UrgencyChanged {
    /// The new urgency.
    pub urgency: Urgency,
    /// Why.
    pub reason: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}
