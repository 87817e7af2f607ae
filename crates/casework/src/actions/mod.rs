//! Actions: what the office does outward about a case, as letters with versions, a second officer's approval, and what came after.
//!
//! What an action shows of whom is said with the action, person by person, and checked against consent when it is approved and
//! again when it leaves. Absent: how a letter looks (`paper`), and what was answered to it.

pub mod decide;
pub mod event;
pub mod shows;
pub mod view;

pub use shows::{WentOut, With, disclosure, lacking, went_out};
pub use view::{Action, Due, Standing, due};

use crate::consent::Purpose;
use crate::parties::coded;
use serde::{Deserialize, Serialize};

coded!(
    /// A kind of action; each has a template for its letter.
    Kind {
        /// To a State, about harm that goes on or is near.
        UrgentAppeal = "urgent-appeal",
        /// To a State, about harm that was done.
        AllegationLetter = "allegation-letter",
        /// To a State, about a law, a policy or a practice.
        OtherLetter = "other-letter",
        /// A quiet word, with a note that is handed over.
        Demarche = "demarche",
        /// For the public.
        PressStatement = "press-statement",
        /// To the body whose work was attacked.
        MechanismLetter = "mechanism-letter",
        /// A complaint to a national authority.
        DomesticComplaint = "domestic-complaint",
        /// A file for a prosecutor or a court.
        CourtReferral = "court-referral",
        /// A third party's brief to a court.
        Amicus = "amicus",
        /// A request for measures that protect until a decision.
        InterimMeasures = "interim-measures",
        /// The case in one paper, for somebody who works on it.
        Dossier = "dossier",
    }
);

impl Kind {
    /// What consent must have been given for.
    #[must_use]
    pub const fn purpose(self) -> Purpose {
        match self {
            Self::PressStatement => Purpose::Publication,
            Self::Dossier => Purpose::Export,
            _ => Purpose::Action,
        }
    }

    /// Whether it is written to somebody.
    #[must_use]
    pub const fn has_addressee(self) -> bool {
        !matches!(self, Self::PressStatement)
    }
}

coded!(
    /// On what ground the office acts.
    Ground {
        /// Harm to a person.
        Person = "person",
        /// Harm to the mechanism with which they cooperated.
        Mechanism = "mechanism",
        /// Both.
        Both = "both",
    }
);

coded!(
    /// How a party stands in a letter.
    Shown {
        /// By name.
        Name = "name",
        /// By initials.
        Initials = "initials",
        /// By a number.
        Number = "number",
        /// Not at all.
        Left = "left",
    }
);

coded!(
    /// How an action stands.
    State {
        /// Being written.
        Draft = "draft",
        /// Waits for a second officer.
        HandedIn = "handed-in",
        /// Came back with reasons.
        Returned = "returned",
        /// Approved; its text is fixed; it has not left.
        Approved = "approved",
        /// It left.
        Sent = "sent",
        /// Nothing comes of it.
        Cancelled = "cancelled",
    }
);
