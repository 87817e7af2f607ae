//! What a timeline shows: one item for each thing that happened.

use super::{About, FileRow, Ground, Stage, Urgency};
use casework::decisions::Matter;
use words::{EventId, Moment, OfficerId, StreamId};

/// Who did something.
#[derive(Clone, PartialEq, Eq)]
pub enum Who {
    /// The reporter.
    Reporter,
    /// An officer.
    Officer {
        /// Who.
        id: OfficerId,
        /// The name.
        name: String,
    },
}

/// One thing that happened, in a timeline.
#[derive(Clone)]
pub struct TimelineItem {
    /// The stream in which it stands.
    pub stream: StreamId,
    /// Its position there.
    pub position: u64,
    /// Its place in the order in which everything came: times of reporters are too coarse for that.
    pub seq: u64,
    /// When: to the hour for reporters, to the minute for officers.
    pub at: Moment,
    /// Who.
    pub by: Who,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Clone)]
pub enum What {
    /// The reporter sent the report.
    Report {
        /// The beginning of its story.
        excerpt: String,
        /// Its files.
        files: Vec<FileRow>,
    },
    /// The reporter wrote again.
    Message {
        /// The text.
        text: String,
        /// The files.
        files: Vec<FileRow>,
    },
    /// The office answered.
    Answer {
        /// The text.
        text: String,
        /// How the officer signed.
        signed: String,
        /// The files.
        files: Vec<FileRow>,
    },
    /// The office decided whether somebody is in danger now. The reporter does not read this.
    Triaged {
        /// Whether somebody is.
        danger: bool,
        /// Why.
        reasons: String,
    },
    /// A first measure protects somebody who was in danger. The reporter does not read this.
    Protected {
        /// What it is.
        how: String,
    },
    /// The office says why a promise was not kept. The reporter does not read this.
    Explained {
        /// The promise's key.
        promise: String,
        /// Why.
        why: String,
    },
    /// The reporter says that they were not answered, or complains about the office.
    Contested {
        /// Whether it is a complaint.
        complaint: bool,
        /// The text; it may be empty.
        text: String,
    },
    /// The reporter asks the office to wait, or not to wait any longer.
    Paused {
        /// Whether to wait.
        on: bool,
    },
    /// The case was opened.
    Opened {
        /// The title then.
        title: String,
        /// The urgency then.
        urgency: Urgency,
        /// From which reports, by short reference; none for those this officer cannot open.
        reports: Vec<StreamId>,
        /// Who became a member at once.
        members: Vec<String>,
    },
    /// A report was joined.
    ReportJoined {
        /// Which.
        report: StreamId,
        /// Why.
        reason: String,
    },
    /// A report was taken out.
    ReportLeft {
        /// Which.
        report: StreamId,
        /// Why.
        reason: String,
    },
    /// A note.
    Note {
        /// Its text.
        text: String,
    },
    /// The case was assigned; none to nobody.
    Assigned {
        /// To whom, by name.
        to: Option<String>,
    },
    /// A member came.
    MemberAdded {
        /// Who, by name.
        officer: String,
    },
    /// A member left.
    MemberRemoved {
        /// Who, by name.
        officer: String,
        /// Why.
        reason: String,
    },
    /// The title was changed.
    Title {
        /// The new title.
        title: String,
    },
    /// The summary was changed.
    Summary {
        /// The new summary.
        summary: String,
    },
    /// The urgency was changed.
    Urgency {
        /// The new urgency.
        urgency: Urgency,
        /// Why.
        reason: String,
    },
    /// The codes of the lexicon were confirmed.
    Coded {
        /// How many there are now.
        count: usize,
    },
    /// A version of an assessment was saved.
    Assessed {
        /// Which.
        assessment: EventId,
        /// What it is about; empty for the case as a whole.
        about: String,
        /// Whether it was handed in for review.
        submitted: bool,
    },
    /// An assessment was reviewed.
    Reviewed {
        /// Which.
        assessment: EventId,
        /// Whether the second officer agrees.
        agrees: bool,
        /// Why.
        reasons: String,
    },
    /// Something was put to a second officer.
    Proposed {
        /// What.
        what: Box<Matter>,
        /// What it is about.
        about: About,
        /// Why.
        reasons: String,
    },
    /// A proposal was answered.
    Decided {
        /// What was decided, where the case still has the proposal.
        what: Option<(Box<Matter>, About)>,
        /// Whether the second officer agrees.
        agrees: bool,
        /// Why.
        reasons: String,
    },
    /// Something was done in the file: a person, an incident, a letter was recorded, and the like.
    Filed {
        /// The event's name, as locale keys have it.
        name: String,
        /// What it is about, in the words of whoever wrote it.
        words: String,
    },
    /// The stage was changed.
    Stage {
        /// The new stage.
        stage: Stage,
    },
    /// The case was closed.
    Closed {
        /// On what ground.
        ground: Ground,
        /// The reasons.
        reasons: String,
    },
    /// The case was opened again.
    Reopened {
        /// The reasons.
        reasons: String,
    },
    /// Something was erased on purpose.
    Erased,
    /// Something that a later desk wrote, or that cannot be read.
    Unknown {
        /// The name under which it was written; empty where even that cannot be read.
        name: String,
    },
}

impl What {
    /// Its name in locale keys (`timeline-…`).
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Report { .. } => "report",
            Self::Message { .. } => "message",
            Self::Answer { .. } => "answer",
            Self::Triaged { .. } => "triaged",
            Self::Protected { .. } => "protected",
            Self::Explained { .. } => "explained",
            Self::Contested {
                complaint: false, ..
            } => "contested",
            Self::Contested {
                complaint: true, ..
            } => "complained",
            Self::Paused { on: true } => "paused",
            Self::Paused { on: false } => "resumed",
            Self::Opened { .. } => "opened",
            Self::ReportJoined { .. } => "report-joined",
            Self::ReportLeft { .. } => "report-left",
            Self::Note { .. } => "note",
            Self::Assigned { .. } => "assigned",
            Self::MemberAdded { .. } => "member-added",
            Self::MemberRemoved { .. } => "member-removed",
            Self::Title { .. } => "title",
            Self::Summary { .. } => "summary",
            Self::Urgency { .. } => "urgency",
            Self::Coded { .. } => "coded",
            Self::Assessed {
                submitted: false, ..
            } => "assessed",
            Self::Assessed { .. } => "handed-in",
            Self::Reviewed { agrees: true, .. } => "agreed",
            Self::Reviewed { .. } => "dissented",
            Self::Proposed { .. } => "decision-proposed",
            Self::Decided { agrees: true, .. } => "decision-agreed",
            Self::Decided { .. } => "decision-refused",
            Self::Filed { name, .. } => name,
            Self::Stage { .. } => "stage",
            Self::Closed { .. } => "closed",
            Self::Reopened { .. } => "reopened",
            Self::Erased => "erased",
            Self::Unknown { .. } => "unknown",
        }
    }
}
