//! What can happen to the ties between cases.

use super::LinkKind;
use serde::{Deserialize, Serialize};
use words::StreamId;

/// The case was tied to another; the other's stream says the same from there.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTied {
    /// To which.
    pub other: StreamId,
    /// What it has to do with it.
    pub kind: LinkKind,
    /// What else is known of it, in one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The tie to another case was taken back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseUntied {
    /// To which.
    pub other: StreamId,
}
