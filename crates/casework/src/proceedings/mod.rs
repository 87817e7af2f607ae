//! Proceedings: what courts, prosecutors, parliaments and institutions do in the matter, step by step, and how each person stands in each of
//! them.
//!
//! How somebody stands belongs to one person in one proceeding, never to the case: of three people who were charged, two can go free
//! while the third is convicted. What was done to repair the harm is told apart from it; the two move on their own.

pub mod decide;
pub mod event;
pub mod moves;
pub mod view;

use crate::parties::coded;
use serde::{Deserialize, Serialize};

coded!(
    /// What a proceeding is.
    ProceedingKind {
        /// A complaint that somebody filed and that nobody has taken up yet.
        Complaint = "complaint",
        /// An investigation by police or prosecutor.
        Investigation = "investigation",
        /// Before a criminal court.
        Criminal = "criminal",
        /// Before a civil or labour court.
        Civil = "civil",
        /// Before an authority or an administrative court.
        Administrative = "administrative",
        /// Of a professional body or a service, on its own members.
        Disciplinary = "disciplinary",
        /// Before a constitutional court.
        Constitutional = "constitutional",
        /// An inquiry that an institution holds into itself or its own: also one of the United Nations.
        Inquiry = "inquiry",
        /// Before a regional or international body.
        International = "international",
    }
);

coded!(
    /// What somebody is in a proceeding.
    Part {
        /// Complained.
        Complainant = "complainant",
        /// Is accused of a crime, charged or not.
        Accused = "accused",
        /// Is sued.
        Defendant = "defendant",
        /// Sues.
        Claimant = "claimant",
        /// Testifies.
        Witness = "witness",
        /// Is somebody's lawyer there.
        Counsel = "counsel",
        /// Judges or prosecutes.
        Judge = "judge",
        /// Is the one whose conduct is looked into.
        Subject = "subject",
    }
);

impl Part {
    /// Whether the proceeding can end in something for such a person: only they have a standing in it.
    #[must_use]
    pub const fn is_held(self) -> bool {
        matches!(self, Self::Accused | Self::Defendant | Self::Subject)
    }
}

coded!(
    /// What a step is.
    StepKind {
        /// Something was filed.
        Filed = "filed",
        /// A hearing was held.
        Hearing = "hearing",
        /// An order on the way.
        Order = "order",
        /// A decision of an authority.
        Decision = "decision",
        /// A judgment.
        Judgment = "judgment",
        /// An appeal was lodged or decided.
        Appeal = "appeal",
        /// A date was put off: dates that were set before are off.
        Adjourned = "adjourned",
        /// Something that was decided was carried out.
        Execution = "execution",
        /// Somebody whose duty it was did nothing.
        FailureToAct = "failure-to-act",
        /// Something else.
        Other = "other",
    }
);

coded!(
    /// How far a remedy is.
    RemedyState {
        /// Somebody asked for it.
        Sought = "sought",
        /// It was ordered or promised, and not given yet.
        Ordered = "ordered",
        /// A part of it was given.
        Partly = "partly",
        /// It was given.
        Given = "given",
        /// It was refused.
        Refused = "refused",
    }
);
