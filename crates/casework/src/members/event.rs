//! What can happen to the membership of a case.

use serde::{Deserialize, Serialize};
use words::OfficerId;

/// An officer became a member; the case's keys travel with this entry, sealed to that officer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberAdded {
    /// Who.
    pub officer: OfficerId,
}

/// An officer is no longer a member; a new key travels with this entry, sealed to those who stay.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRemoved {
    /// Who.
    pub officer: OfficerId,
    /// Why.
    pub reason: String,
}
