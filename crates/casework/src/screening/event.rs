//! What can happen when an officer may be too near to a case.

use serde::{Deserialize, Serialize};
use words::OfficerId;

/// An officer is kept out of the case from now on; where they were a member, a new key travels with this entry, sealed to those
/// who stay.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScreenedOut {
    /// Who.
    pub officer: OfficerId,
    /// Why.
    pub reason: String,
}

/// Another officer looked: what an officer declared and what the case names are not the same.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterestCleared {
    /// Whose interest.
    pub officer: OfficerId,
    /// The interest, as it was declared.
    pub interest: String,
    /// What in the case it met.
    pub met: String,
    /// Why they are not the same.
    pub reason: String,
}
