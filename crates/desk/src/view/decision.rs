//! What pages show of decisions of two, of interests that stand against a case, and of who is kept out.

use super::{Called, FileView, OfficerRow};
pub use crate::book::{Interest, InterestKind};
use casework::decisions::Matter;
use words::{DecisionId, Moment, OfficerId};

/// What a decision is about, beside its matter.
#[derive(Clone, PartialEq, Eq)]
pub enum About {
    /// The case itself.
    Case,
    /// A party.
    Party(Called),
    /// Something that has a name: an officer, a report's reference, or what is to leave in words.
    Words(String),
}

/// How far a decision is.
#[derive(Clone, PartialEq, Eq)]
pub enum DecisionState {
    /// It waits for a second officer.
    Waiting,
    /// A second officer answered.
    Answered {
        /// Who, by name.
        by: String,
        /// When.
        at: Moment,
        /// Whether they agree.
        agrees: bool,
        /// Why; empty where they gave no reasons.
        reasons: String,
    },
    /// Taken back.
    Withdrawn {
        /// When.
        at: Moment,
    },
    /// There is nothing to decide any more.
    Overtaken {
        /// When.
        at: Moment,
    },
}

/// A decision of two.
#[derive(Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// Which.
    pub id: DecisionId,
    /// What is decided.
    pub what: Matter,
    /// What it is about.
    pub about: About,
    /// Why it was proposed.
    pub reasons: String,
    /// Who proposed it, by name.
    pub by: String,
    /// When.
    pub at: Moment,
    /// How far it is.
    pub state: DecisionState,
    /// Whether this officer can answer it.
    pub may_answer: bool,
    /// Whether this officer can take it back.
    pub may_withdraw: bool,
}

/// A declared interest that meets something in a case.
#[derive(Clone, PartialEq, Eq)]
pub struct AgainstRow {
    /// Whose interest.
    pub officer: OfficerId,
    /// The same, by name.
    pub name: String,
    /// Whether they are a member now; otherwise they cannot become one.
    pub member: bool,
    /// The interest as it was declared.
    pub interest: String,
    /// What it met, as the event that sets it aside names it.
    pub key: String,
    /// What it met, for a reader.
    pub met: About,
}

/// An officer who is kept out.
#[derive(Clone, PartialEq, Eq)]
pub struct OutRow {
    /// Who.
    pub officer: OfficerId,
    /// The same, by name.
    pub name: String,
    /// Why.
    pub reason: String,
    /// Who kept them out, by name.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// Everything about one case that needs two, and who is too near to it.
#[derive(Clone)]
pub struct DecisionsView {
    /// The case.
    pub file: FileView,
    /// Its decisions, newest first.
    pub decisions: Vec<DecisionRow>,
    /// Interests of others that meet something in it.
    pub against: Vec<AgainstRow>,
    /// Whether an own interest does. What it met is not said.
    pub step_back: bool,
    /// Who is kept out.
    pub out: Vec<OutRow>,
    /// Active officers of the office who are not kept out, by name, without oneself.
    pub officers: Vec<OfficerRow>,
}

/// An officer with what they declared.
#[derive(Clone)]
pub struct InterestsRow {
    /// Who.
    pub officer: OfficerRow,
    /// What stands now.
    pub interests: Vec<Interest>,
    /// Every declaration: by whom, when, and what; newest first.
    pub versions: Vec<(String, Moment, Vec<Interest>)>,
    /// Whether the one who looks may declare for them.
    pub may: bool,
}
