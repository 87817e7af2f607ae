//! Decisions of two: one officer proposes, another answers, and only then does it hold.
//!
//! Closing a case, lowering its urgency, showing what was masked, and whatever leaves the office for good is never one person's
//! work. Absent: who else may read the case; that is a matter of keys.

pub mod decide;
pub mod event;
pub mod view;

use crate::particulars::Urgency;
use crate::status::Ground;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use words::{EventId, OfficerId, PartyId, StreamId};

/// For whom and how long a masked party is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// To the officer who asked, for 24 hours from the answer.
    Asker,
    /// To every member, from now on: the mask comes off.
    Everybody,
}

impl Reach {
    /// All, the smaller first.
    pub const ALL: [Self; 2] = [Self::Asker, Self::Everybody];

    /// Its name in forms and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asker => "asker",
            Self::Everybody => "everybody",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// What is decided.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Matter {
    /// To close the case.
    Close {
        /// On what ground.
        ground: Ground,
    },
    /// To lower the urgency.
    LowerUrgency {
        /// To what.
        to: Urgency,
    },
    /// To show who a masked party is.
    Reveal {
        /// Which.
        party: PartyId,
        /// To whom, and how long.
        to: Reach,
    },
    /// To let an officer in again who was kept out.
    Readmit {
        /// Who.
        officer: OfficerId,
    },
    /// Not to take up one of the reports.
    RefuseReport {
        /// Which.
        report: StreamId,
        /// On what ground.
        ground: Ground,
    },
    /// To make something public.
    Publish {
        /// What, in words.
        text: String,
    },
    /// To take something out of the office.
    Export {
        /// What, in words.
        text: String,
        /// Whether names go along.
        names: bool,
        /// What exactly, where it was prepared in the case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        export: Option<EventId>,
    },
    /// To let an item of evidence go that was held for good.
    LiftHold {
        /// Which: the id of the item.
        hold: String,
    },
    /// Something that a later desk put to two officers. It is kept as it came, and answered like any other.
    #[serde(untagged)]
    Other(Value),
}

impl Matter {
    /// Its name in locale keys.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Close { .. } => "close",
            Self::LowerUrgency { .. } => "lower-urgency",
            Self::Reveal { .. } => "reveal",
            Self::Readmit { .. } => "readmit",
            Self::RefuseReport { .. } => "refuse-report",
            Self::Publish { .. } => "publish",
            Self::Export { .. } => "export",
            Self::LiftHold { .. } => "lift-hold",
            Self::Other(_) => "other",
        }
    }

    /// Whether two proposals are about the same thing: only one of them waits at a time.
    #[must_use]
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Close { .. }, Self::Close { .. })
            | (Self::LowerUrgency { .. }, Self::LowerUrgency { .. }) => true,
            (
                Self::Reveal { party, to },
                Self::Reveal {
                    party: it,
                    to: then,
                },
            ) => {
                // Two officers may each ask for themselves.
                party == it && to == then && *to == Reach::Everybody
            }
            (Self::RefuseReport { report, .. }, Self::RefuseReport { report: it, .. }) => {
                report == it
            }
            (
                Self::Export {
                    export: Some(export),
                    ..
                },
                Self::Export {
                    export: Some(it), ..
                },
            ) => export == it,
            _ => self == other,
        }
    }

    /// Whether it can only be decided while the case is open.
    #[must_use]
    pub const fn needs_open_case(&self) -> bool {
        matches!(
            self,
            Self::Close { .. } | Self::LowerUrgency { .. } | Self::RefuseReport { .. }
        )
    }
}
