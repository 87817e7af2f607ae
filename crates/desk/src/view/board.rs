//! What is due: promises that run, and days that are set, with whose they are.

use super::{CaseLink, DueKind, ObligationView};
use charter::Calendar;
use jiff::civil::Date;
use words::{Moment, StreamId};

/// What something is due on.
#[derive(Clone)]
pub enum DueOn {
    /// A report.
    Report {
        /// Its mailbox.
        id: StreamId,
        /// Its short reference.
        reference: String,
    },
    /// A case.
    Case(CaseLink),
    /// The office itself: a promise of its own housekeeping.
    Office,
    /// Something that this officer has no key of.
    Untold,
}

/// What is due.
#[derive(Clone)]
pub enum DueThing {
    /// A promise of the charter.
    Promise(ObligationView),
    /// Something in a case, on a day.
    Day {
        /// The day.
        on: Date,
        /// What kind of thing.
        kind: DueKind,
        /// What is to be done, the proceeding's title, or who is to reply.
        what: String,
    },
}

/// A line of the board.
#[derive(Clone)]
pub struct BoardRow {
    /// On what.
    pub on: DueOn,
    /// What.
    pub thing: DueThing,
    /// When: for a day its last second, where the office is.
    pub due: Moment,
    /// Who does it, by name; empty where nobody is named.
    pub who: String,
    /// Whether it is for the one who looks.
    pub mine: bool,
    /// Whether somebody else must keep it, because the one who looks had a part in what opened it.
    pub for_another: bool,
    /// Whether the one who looks may explain why it was not kept.
    pub may_explain: bool,
}

/// Everything that is due, soonest first, as far as one officer may know of it.
#[derive(Clone)]
pub struct Board {
    /// The lines.
    pub rows: Vec<BoardRow>,
    /// When the office works, and in which zone.
    pub calendar: Calendar,
    /// The time.
    pub now: Moment,
    /// Whether the one who looks has no keys, and therefore sees neither on what nor by whom.
    pub untold: bool,
    /// Whether the one who looks has a password for calendar programs.
    pub subscribed: bool,
}
