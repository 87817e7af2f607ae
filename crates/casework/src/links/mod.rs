//! Other cases that a case has to do with. Cases are tied and never merged: each keeps its members, its keys and its consents.
//! Absent: what the other case says; whoever is no member of it does not even learn that it is there.

pub mod decide;
pub mod event;
pub mod view;

use crate::parties::coded;
use serde::{Deserialize, Serialize};

coded!(
    /// What a case has to do with another.
    LinkKind {
        /// Both are about the same matter.
        SameMatter = "same-matter",
        /// It answers to cooperation in the other case: a reprisal because of that one.
        Follows = "follows",
        /// The other case followed from this one.
        LedTo = "led-to",
        /// Other people, the same pattern.
        Pattern = "pattern",
    }
);

impl LinkKind {
    /// What the other case has to do with this one then.
    #[must_use]
    pub const fn seen_from_there(self) -> Self {
        match self {
            Self::Follows => Self::LedTo,
            Self::LedTo => Self::Follows,
            other => other,
        }
    }
}
