//! Particulars: title, summary and urgency, each edited by itself.

pub mod decide;
pub mod event;
pub mod view;

use serde::{Deserialize, Serialize};

/// How soon something must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// No date presses.
    Routine,
    /// Days count.
    Soon,
    /// Hours count: somebody may be in danger.
    Now,
}

impl Urgency {
    /// All, most urgent first, as a form shows them.
    pub const ALL: [Self; 3] = [Self::Now, Self::Soon, Self::Routine];

    /// Its name in forms and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Soon => "soon",
            Self::Routine => "routine",
        }
    }

    /// The urgency of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}
