//! The kinds of papers that an office writes. Absent: their texts, which stand in the folder `papers`.

use serde::{Deserialize, Serialize};

/// A kind of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// To a State, about harm that goes on or is near: asks to stop and prevent it.
    UrgentAppeal,
    /// To a State, about harm that was done: asks for facts, an inquiry and a remedy.
    AllegationLetter,
    /// To a State, about a law, a policy or a practice.
    OtherLetter,
    /// A note that a representative hands over and speaks to.
    Demarche,
    /// For the public.
    PressStatement,
    /// To the body with which the person cooperated: harm to the mechanism itself.
    MechanismLetter,
    /// A complaint to a national authority.
    DomesticComplaint,
    /// A file for a prosecutor or a court.
    CourtReferral,
    /// A third party's brief to a court.
    Amicus,
    /// A request for measures that protect until a decision.
    InterimMeasures,
    /// The whole case on paper.
    Dossier,
}

impl Kind {
    /// All kinds, in the order in which an officer meets them.
    pub const ALL: [Self; 11] = [
        Self::UrgentAppeal,
        Self::AllegationLetter,
        Self::OtherLetter,
        Self::Demarche,
        Self::PressStatement,
        Self::MechanismLetter,
        Self::DomesticComplaint,
        Self::CourtReferral,
        Self::Amicus,
        Self::InterimMeasures,
        Self::Dossier,
    ];

    /// The kind's name in folders and addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UrgentAppeal => "urgent-appeal",
            Self::AllegationLetter => "allegation-letter",
            Self::OtherLetter => "other-letter",
            Self::Demarche => "demarche",
            Self::PressStatement => "press-statement",
            Self::MechanismLetter => "mechanism-letter",
            Self::DomesticComplaint => "domestic-complaint",
            Self::CourtReferral => "court-referral",
            Self::Amicus => "amicus",
            Self::InterimMeasures => "interim-measures",
            Self::Dossier => "dossier",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the paper is written to somebody, whose name and lines then stand above it.
    #[must_use]
    pub const fn has_addressee(self) -> bool {
        !matches!(self, Self::PressStatement | Self::Dossier)
    }

    /// Whether somebody signs it.
    #[must_use]
    pub const fn is_signed(self) -> bool {
        !matches!(self, Self::PressStatement | Self::Dossier)
    }
}
