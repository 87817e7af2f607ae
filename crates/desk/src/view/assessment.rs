//! What the pages on codes and assessments show.

use super::FieldView;
use casework::assessment::event::AssessmentSaved;
use guideline::Outcome;
use words::{EventId, Language, Moment, StreamId};

/// How far an assessment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssessmentState {
    /// Its newest version is a draft.
    Draft,
    /// It waits for a second officer.
    HandedIn,
    /// A second officer agreed.
    Agreed,
    /// A second officer recorded dissent.
    Disputed,
}

impl AssessmentState {
    /// Its name in locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::HandedIn => "handed-in",
            Self::Agreed => "agreed",
            Self::Disputed => "disputed",
        }
    }
}

/// What may be said now: a version that a second officer agreed with.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    /// The conclusion, by its code in the guideline; none where nothing was concluded.
    pub conclusion: Option<String>,
    /// The standard of proof, by its code in the lexicon.
    pub standard: Option<String>,
    /// How the whole stood.
    pub outcome: Outcome,
    /// When the version was saved.
    pub at: Moment,
    /// Whether somebody recorded dissent too.
    pub disputed: bool,
}

/// An assessment in a list.
#[derive(Clone, PartialEq, Eq)]
pub struct AssessmentRow {
    /// Which.
    pub id: EventId,
    /// What it is about; empty for the case as a whole.
    pub about: String,
    /// The guideline's id.
    pub guideline: String,
    /// How far it is.
    pub state: AssessmentState,
    /// Who saved the newest version.
    pub by: String,
    /// When.
    pub at: Moment,
    /// What may be said now.
    pub in_force: Option<Said>,
}

/// Which case a page belongs to.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseHead {
    /// Its stream.
    pub id: StreamId,
    /// Its short reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Whether it is closed.
    pub closed: bool,
}

/// A second officer's review.
#[derive(Clone, PartialEq, Eq)]
pub struct ReviewRow {
    /// Who, by name.
    pub by: String,
    /// When.
    pub at: Moment,
    /// Whether they agree.
    pub agrees: bool,
    /// Why; empty where they gave no reasons.
    pub reasons: String,
}

/// One version of an assessment.
#[derive(Clone, PartialEq, Eq)]
pub struct VersionRow {
    /// The position of its entry.
    pub position: u64,
    /// Who saved it, by name.
    pub by: String,
    /// When.
    pub at: Moment,
    /// Whether it was handed in.
    pub submitted: bool,
    /// Its reviews.
    pub reviews: Vec<ReviewRow>,
}

/// Something that somebody wrote, on which an answer can rest and from which codes are suggested.
#[derive(Clone, PartialEq, Eq)]
pub struct Told {
    /// `report`, `message` or `note`.
    pub kind: &'static str,
    /// The stream in which it stands.
    pub stream: StreamId,
    /// When.
    pub at: Moment,
    /// Its words.
    pub text: String,
    /// The language of the page on which a report was written.
    pub language: Option<Language>,
    /// The codes that the reporter ticked.
    pub ticked: Vec<String>,
}

/// One assessment, opened at one of its versions.
#[derive(Clone)]
pub struct AssessmentView {
    /// The case.
    pub case: CaseHead,
    /// The case's next position: goes back with every form as `seen`.
    pub seen: u64,
    /// As in the list.
    pub row: AssessmentRow,
    /// The version that is shown.
    pub shown: AssessmentSaved,
    /// Its position.
    pub position: u64,
    /// All versions, newest first.
    pub versions: Vec<VersionRow>,
    /// The codes of the case.
    pub codes: Vec<String>,
    /// What answers can rest on.
    pub told: Vec<Told>,
    /// Whether the shown version can be changed: it is the newest, and the case is open.
    pub may_save: bool,
    /// Whether this officer can review it: it was handed in, by somebody else.
    pub may_review: bool,
}

/// The codes of a case, and what suggests more.
#[derive(Clone)]
pub struct CodesView {
    /// The case.
    pub case: CaseHead,
    /// The case's next position.
    pub seen: u64,
    /// The codes that officers confirmed.
    pub codes: Option<FieldView<Vec<String>>>,
    /// What was written in it.
    pub told: Vec<Told>,
    /// Whether this officer may confirm codes.
    pub may: bool,
}
