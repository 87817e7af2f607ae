//! What can happen to an export.

use super::Format;
use crate::actions::event::About;
use crate::consent::{Audience, Purpose};
use serde::{Deserialize, Serialize};
use words::{EventId, EvidenceId, Hash};

/// An officer said what is to leave, to whom and what for. It never changes: something else is another export.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportPrepared {
    /// Which export.
    pub export: EventId,
    /// In what form.
    pub format: Format,
    /// Who reads it.
    pub audience: Audience,
    /// To whom it goes, by name; for partners the one by which consent names them.
    pub recipient: String,
    /// What consent must have been given for.
    pub purpose: Purpose,
    /// What for, in words.
    pub reason: String,
    /// Whom it shows, and how. Whoever is not named here is left out.
    pub about: Vec<About>,
    /// Whether it says how those who are named are reached.
    #[serde(default)]
    pub contact: bool,
    /// Files of the evidence that go along, in an archive. Whom they concern is asked as for every copy that leaves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
    /// Whether consent was missing then: a supervisor is asked to let it leave without, because a life is at risk.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asks: bool,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// It was made, and handed to the officer. This is recorded before the bytes leave the desk.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportMade {
    /// Which export.
    pub export: EventId,
    /// SHA-256 of the file.
    pub sha256: Hash,
    /// Its bytes.
    pub size: u64,
    /// Whether it was sealed to its recipient.
    pub sealed: bool,
    /// How many cases stand in the same file.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub cases: u32,
}

const fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
const fn is_one(count: &u32) -> bool {
    *count == 1
}
