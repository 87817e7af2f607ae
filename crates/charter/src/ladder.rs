//! Ladders: who is told when a promise is not kept yet, and at which part of its limit.

use serde::{Deserialize, Serialize};

/// A rung: somebody who is told. Each stands for a duty and not for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rung {
    /// The officer on duty.
    Officer,
    /// Who leads the shift.
    ShiftLead,
    /// The head of the focal point.
    Head,
    /// Another focal point.
    Peer,
    /// Those who oversee the office.
    Board,
}

/// Rungs with the hundredths of the limit at which each is told, rising.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ladder(pub Vec<(u16, Rung)>);

impl Rung {
    /// All, from the lowest.
    pub const ALL: [Self; 5] = [
        Self::Officer,
        Self::ShiftLead,
        Self::Head,
        Self::Peer,
        Self::Board,
    ];

    /// Its name in charter files, forms and locale keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::ShiftLead => "shift-lead",
            Self::Head => "head",
            Self::Peer => "peer",
            Self::Board => "board",
        }
    }

    /// The rung of this name.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rung| rung.key() == key)
    }

    /// Whether it lies outside of the office.
    #[must_use]
    pub const fn is_outside(self) -> bool {
        matches!(self, Self::Peer | Self::Board)
    }

    /// This rung and those above it, from below.
    pub fn and_above(self) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |rung| *rung >= self)
    }
}

impl Default for Ladder {
    /// Rungs at 50, 75, 100 and 150 % of the limit; Access Now uses the first three.
    fn default() -> Self {
        Self::rising(&[50, 75, 100, 150])
    }
}

impl Ladder {
    /// These parts of the limit on the rungs from the lowest up; what is left over goes to the
    /// highest.
    #[must_use]
    pub fn rising(percents: &[u16]) -> Self {
        let rungs = Rung::ALL.into_iter().chain(std::iter::repeat(Rung::Board));
        Self(percents.iter().copied().zip(rungs).collect())
    }

    /// Who owes the promise: the lowest rung.
    #[must_use]
    pub fn owner(&self) -> Rung {
        self.0.first().map_or(Rung::Officer, |(_, rung)| *rung)
    }
}
