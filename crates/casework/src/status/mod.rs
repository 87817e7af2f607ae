//! Status: the stage of a case, its closure with reasons, and its opening again.

pub mod decide;
pub mod event;
pub mod view;

use serde::{Deserialize, Serialize};

/// The stages of an open case (domain/reprisals.md 8.3), in the order in which most cases pass
/// them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Safety check, triage, consent: nothing is decided yet.
    Triage,
    /// The facts are being established and assessed.
    Examining,
    /// The office acts: measures, letters, referrals.
    Acting,
    /// The office waits for a reply and follows up.
    FollowingUp,
    /// Stopped for now at the wish of the person concerned.
    Paused,
}

impl Stage {
    /// All, in order.
    pub const ALL: [Self; 5] = [
        Self::Triage,
        Self::Examining,
        Self::Acting,
        Self::FollowingUp,
        Self::Paused,
    ];

    /// Its name in forms and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Triage => "triage",
            Self::Examining => "examining",
            Self::Acting => "acting",
            Self::FollowingUp => "following-up",
            Self::Paused => "paused",
        }
    }

    /// The stage of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// Why a case was closed. Each asks for an explanation in words as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// What could be done was done.
    Completed,
    /// The person concerned asked to stop.
    AtRequest,
    /// Another body has taken it over.
    TakenOver,
    /// It is outside the office's mandate, and the person was told who else may help.
    OutsideMandate,
    /// What is known does not suffice, and no more can be learned for now.
    NotEnoughKnown,
    /// It was looked into, and what was told is not so; nobody is blamed for having told it.
    NotBorneOut,
    /// It is the same matter as another case.
    SameMatter,
}

impl Ground {
    /// All, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Completed,
        Self::AtRequest,
        Self::TakenOver,
        Self::OutsideMandate,
        Self::NotEnoughKnown,
        Self::NotBorneOut,
        Self::SameMatter,
    ];

    /// Its name in forms and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::AtRequest => "at-request",
            Self::TakenOver => "taken-over",
            Self::OutsideMandate => "outside-mandate",
            Self::NotEnoughKnown => "not-enough-known",
            Self::NotBorneOut => "not-borne-out",
            Self::SameMatter => "same-matter",
        }
    }

    /// The ground of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}
