//! Consent: what a person allows to be done with what concerns them, as a set of answers and never as a ladder.
//!
//! Each answer stands for one audience, for what is shown and for what purpose. To allow more to one audience allows nothing to
//! another: a person may want the State to know their name and the public not, or the reverse. Absent: what a letter says
//! (`actions`), and who is whose colleague.

pub mod decide;
pub mod event;
pub mod missing;
pub mod view;

pub use missing::{Disclosure, Missing, Why, missing};

use crate::parties::coded;
use serde::{Deserialize, Serialize};

coded!(
    /// Who may learn something: the terms of the lexicon's list `audiences`.
    Audience {
        /// The case's team alone.
        Team = "CONS.L0",
        /// Partners who are named.
        Partners = "CONS.L1",
        /// The State, or whoever is alleged to have done it, so that nobody can be recognised.
        State = "CONS.L2",
        /// The State with identity: official question A.
        StateNamed = "CONS.L3",
        /// The public, so that nobody can be recognised.
        Public = "CONS.L4",
        /// The public with identity: official question B.
        PublicNamed = "CONS.L5",
        /// Whoever it is told that this person told the office.
        Source = "CONS.SRC",
    }
);

impl Audience {
    /// Whom an answer must allow to learn this: what makes a person known asks for the audience with identity.
    #[must_use]
    pub const fn showing(self, identifies: bool) -> Self {
        match (self, identifies) {
            (Self::State | Self::StateNamed, true) => Self::StateNamed,
            (Self::State | Self::StateNamed, false) => Self::State,
            (Self::Public | Self::PublicNamed, true) => Self::PublicNamed,
            (Self::Public | Self::PublicNamed, false) => Self::Public,
            (other, _) => other,
        }
    }
}

coded!(
    /// What is shown of a person.
    Scope {
        /// Who they are.
        Identity = "identity",
        /// What happened to them.
        Facts = "facts",
        /// Documents.
        Documents = "documents",
        /// Pictures, also of others with them.
        Pictures = "pictures",
        /// How they are reached.
        Contact = "contact",
    }
);

impl Scope {
    /// Whether whoever sees it knows who the person is.
    #[must_use]
    pub const fn identifies(self) -> bool {
        matches!(self, Self::Identity | Self::Pictures | Self::Contact)
    }
}

coded!(
    /// What it is shown for.
    Purpose {
        /// A letter or another step of the office.
        Action = "action",
        /// A referral to another office or mechanism.
        Referral = "referral",
        /// A copy of the file that leaves the office.
        Export = "export",
        /// Something that is published.
        Publication = "publication",
        /// Figures in which nobody can be recognised.
        Statistics = "statistics",
    }
);

coded!(
    /// What was answered.
    Answer {
        /// Yes.
        Granted = "granted",
        /// No.
        Refused = "refused",
    }
);

coded!(
    /// In what capacity somebody answers.
    Capacity {
        /// For themselves.
        Own = "self",
        /// As a guardian.
        Guardian = "guardian",
        /// As family of a person who is dead or cannot be reached.
        Family = "family",
        /// As a lawyer, with authority.
        Lawyer = "lawyer",
        /// For an organisation, with authority.
        Organisation = "organisation",
    }
);

coded!(
    /// Why the person is not asked themselves.
    Instead {
        /// They are dead.
        Dead = "dead",
        /// They have disappeared.
        Disappeared = "disappeared",
        /// They are held and nobody may speak to them, or cannot be reached otherwise.
        Unreachable = "unreachable",
    }
);

coded!(
    /// Why an answer may not have been given freely.
    Doubt {
        /// They are held.
        Custody = "custody",
        /// They are under pressure.
        Pressure = "pressure",
        /// Others were there.
        Presence = "presence",
    }
);

coded!(
    /// Who ended a consent.
    Ended {
        /// Whoever had given it.
        Grantor = "grantor",
        /// An officer, because it no longer holds.
        Officer = "officer",
    }
);
