//! What can happen to the assignment of a case.

use serde::{Deserialize, Serialize};
use words::OfficerId;

/// The case was given to an officer, or to nobody.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assigned {
    /// To whom; none leaves it unassigned.
    pub to: Option<OfficerId>,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}
