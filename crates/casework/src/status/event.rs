//! What can happen to the status of a case.

use super::{Ground, Stage};
use serde::{Deserialize, Serialize};

/// The case moved to another stage.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusChanged {
    /// The new stage.
    pub stage: Stage,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// The case was closed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// On what ground.
    pub ground: Ground,
    /// The reasons in words.
    pub reasons: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// The case was opened again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopened {
    /// The reasons in words.
    pub reasons: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}
