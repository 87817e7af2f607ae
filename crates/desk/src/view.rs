//! What pages show: plain rows for one request, made from an officer's fold. None of them prints
//! itself.

pub use casework::particulars::Urgency;
pub use casework::status::view::Status;
pub use casework::status::{Ground, Stage};
pub use seal::mailbox::{Concerns, Danger};

mod assessment;
mod board;
mod decision;
mod due;
mod file;
mod lists;
mod timeline;
mod versions;

pub use assessment::{
    AssessmentRow, AssessmentState, AssessmentView, CaseHead, CodesView, ReviewRow, Said, Told,
    VersionRow,
};
pub use board::{Board, BoardRow, DueOn, DueThing};
pub use decision::{
    About, AgainstRow, DecisionRow, DecisionState, DecisionsView, Interest, InterestKind,
    InterestsRow, OutRow,
};
pub use due::{DueKind, DueRow};
pub use file::{Called, FileView, OfferedFile};
pub use lists::{CaseList, ReportList};
pub use timeline::{TimelineItem, What, Who};
pub use versions::{RecordKind, RecordRow, Recorded, VersionsView, Written};

use std::collections::BTreeMap;
use std::sync::Arc;
use words::{Hash, Hour, Language, Moment, OfficerId, PartyId, StreamId};

/// There is no such thing, or not for this officer: the two are never told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFound;

/// What an officer may do. Which reports and cases they can open is a matter of keys, not of roles.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Opens reports, answers, opens and joins cases. Holds the intake key.
    Intake,
    /// Works on the cases whose member they are.
    Case,
    /// Heads the office. Holds the intake key and the audit key.
    Supervisor,
    /// Reads the audit book. Holds the audit key.
    Auditor,
    /// Adds and suspends officers.
    Administrator,
}

impl Role {
    /// All, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Intake,
        Self::Case,
        Self::Supervisor,
        Self::Auditor,
        Self::Administrator,
    ];

    /// The roles that read reports and cases and work on them.
    pub const WORKERS: [Self; 3] = [Self::Intake, Self::Case, Self::Supervisor];

    /// Its name in forms and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Intake => "intake",
            Self::Case => "case",
            Self::Supervisor => "supervisor",
            Self::Auditor => "auditor",
            Self::Administrator => "administrator",
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// An officer.
#[derive(Clone, PartialEq, Eq)]
pub struct OfficerRow {
    /// Who.
    pub id: OfficerId,
    /// The name.
    pub name: String,
    /// The roles, in the order of [`Role::ALL`].
    pub roles: Vec<Role>,
    /// Whether the officer is active; otherwise suspended.
    pub active: bool,
    /// Since when.
    pub since: Moment,
}

impl OfficerRow {
    /// Whether the officer has one of these roles.
    #[must_use]
    pub fn is_one_of(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }
}

/// The office.
#[derive(Clone)]
pub struct OfficeView {
    /// Its name.
    pub name: String,
    /// Its names, for pages and letters in other languages.
    pub names: OfficeNames,
    /// Its short name in the portal's addresses.
    pub slug: String,
    /// The languages in which it reads reports.
    pub languages: Vec<Language>,
    /// The node's address.
    pub node: String,
    /// Fingerprint of the intake key, in groups of four: what the portal shows must be the same.
    pub intake_fingerprint: String,
    /// Fingerprint of the node's signing key.
    pub node_fingerprint: String,
}

/// What an office is called.
#[derive(Clone, Default)]
pub struct OfficeNames {
    /// The name that it was founded with.
    pub own: String,
    /// By language.
    pub others: BTreeMap<String, String>,
}

impl OfficeNames {
    /// The name in a language; its own where it has none there.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        self.others.get(language.code()).unwrap_or(&self.own)
    }
}

/// How far a promise of the charter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObligationState {
    /// Open, with time left.
    Open,
    /// Open, and more than three quarters of the time are gone.
    DueSoon,
    /// Open, and its clock stands still because the reporter asked for it.
    Paused,
    /// Open, and the time is over.
    Overdue,
    /// Kept in time.
    Kept {
        /// When.
        at: Moment,
    },
    /// Kept, but late. It stays late.
    Late {
        /// When.
        at: Moment,
    },
    /// Kept in time, but contested or opened again soon after: it counts as not kept.
    Missed {
        /// When.
        at: Moment,
    },
}

/// One promise of the charter on one report.
#[derive(Clone)]
pub struct ObligationView {
    /// Its key in the charter, such as `acknowledge`.
    pub key: String,
    /// Its name in the asked language, from the charter.
    pub names: Vec<(Language, String)>,
    /// When it is due.
    pub due: Moment,
    /// How far it is.
    pub state: ObligationState,
    /// The position of the entry that opened it: with the key it names the obligation.
    pub opened_by: u64,
    /// Whether the reporter contested that it was kept.
    pub contested: bool,
    /// Whether somebody has explained why it was not kept.
    pub explained: bool,
    /// Who owes it.
    pub owner: charter::Rung,
}

impl ObligationState {
    /// Whether it still waits to be kept.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Open | Self::DueSoon | Self::Paused | Self::Overdue
        )
    }
}

impl ObligationView {
    /// Its name in a language, or in English where the charter lacks it.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        let of = |wanted| self.names.iter().find(|(it, _)| *it == wanted);
        of(language)
            .or_else(|| of(Language::En))
            .map_or(self.key.as_str(), |(_, name)| name.as_str())
    }
}

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportState {
    /// Nobody has answered, and it is in no case that this officer can see.
    New,
    /// The reporter has the last word.
    Waiting,
    /// The office has the last word.
    Answered,
    /// It came to this office, and it or what is inside cannot be opened; the sealed entry is kept.
    Unreadable,
}

impl ReportState {
    /// Its name in locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Waiting => "waiting",
            Self::Answered => "answered",
            Self::Unreadable => "unreadable",
        }
    }
}

/// A report in a list.
#[derive(Clone)]
pub struct ReportRow {
    /// Its mailbox.
    pub id: StreamId,
    /// A short reference, such as `7f3a 91c2`.
    pub reference: String,
    /// The hour in which it came.
    pub received: Hour,
    /// The language of the page on which it was written.
    pub language: Language,
    /// Whether somebody is in danger, in the reporter's judgment.
    pub danger: Danger,
    /// Whom it concerns.
    pub concerns: Concerns,
    /// How far it is.
    pub state: ReportState,
    /// The beginning of the story, one line.
    pub excerpt: String,
    /// How many files came with it, later messages included.
    pub files: usize,
    /// How many messages and answers followed.
    pub messages: usize,
    /// When something last happened in it.
    pub last: Moment,
    /// The cases to which it belongs, as far as this officer can see.
    pub cases: Vec<CaseLink>,
    /// Whether two officers agreed not to take it up.
    pub refused: bool,
    /// How many other reports are the same form, sent again.
    pub alike: usize,
    /// The promises that run on it, soonest due first.
    pub obligations: Vec<ObligationView>,
}

/// A case, named in a sentence.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseLink {
    /// The case.
    pub id: StreamId,
    /// Its short reference.
    pub reference: String,
    /// Its title.
    pub title: String,
}

/// What this officer may do with a report; a page shows only these forms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportMay {
    /// Answer the reporter.
    pub answer: bool,
    /// Record the triage: it was not done yet.
    pub triage: bool,
    /// Record what protects somebody: it is owed.
    pub protect: bool,
    /// Explain why a promise was not kept.
    pub explain: bool,
    /// Open a case from it.
    pub open_case: bool,
    /// Join it to a case.
    pub join: bool,
}

/// A part of a list.
#[derive(Clone)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many there are in all, as far as this officer can see.
    pub total: usize,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            total: 0,
        }
    }
}

/// The sealed copies of a report, as far as its own office knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CopiesView {
    /// For how many other offices one is held.
    pub held: usize,
    /// To how many one went.
    pub sent: usize,
    /// Whether the report came as a copy itself.
    pub came: bool,
}

/// A report, opened.
#[derive(Clone)]
pub struct ReportView {
    /// As in the list.
    pub row: ReportRow,
    /// The mailbox's next position: goes back with every form as `seen`.
    pub seen: u64,
    /// The report; none where it cannot be read.
    pub report: Option<Arc<seal::mailbox::Report>>,
    /// The files of the report itself.
    pub files: Vec<FileRow>,
    /// Messages and answers, oldest first.
    pub dialogue: Vec<TimelineItem>,
    /// Open cases of this officer to which it could be joined.
    pub joinable: Vec<CaseLink>,
    /// Officers who could be members of a case opened from it, without oneself.
    pub could_be_members: Vec<OfficerRow>,
    /// The promises that an answer by this officer can keep.
    pub keeps: Vec<ObligationView>,
    /// Whether an answer is owed that somebody else must give.
    pub for_another: bool,
    /// Its sealed copies.
    pub copies: CopiesView,
    /// What this officer may do.
    pub may: ReportMay,
}

/// Which attachment: the `index`-th of the entry at `position` in a mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileId {
    /// The mailbox.
    pub report: StreamId,
    /// The entry.
    pub position: u64,
    /// The place in the entry, from 0.
    pub index: usize,
}

/// An attachment in a list. Its name was made safe to show and to save.
#[derive(Clone)]
pub struct FileRow {
    /// Which.
    pub id: FileId,
    /// Its name, made safe.
    pub name: String,
    /// The media type that the sender's browser claimed, made safe to show.
    pub claimed: String,
    /// Its length in bytes.
    pub size: u64,
    /// SHA-256 over the plain file.
    pub sha256: Hash,
}

/// A case in a list.
#[derive(Clone)]
pub struct CaseRow {
    /// The case.
    pub id: StreamId,
    /// Its short reference.
    pub reference: String,
    /// The title.
    pub title: String,
    /// The urgency.
    pub urgency: Urgency,
    /// The status.
    pub status: Status,
    /// Who works on it, by name.
    pub assigned: Option<String>,
    /// Whether it is assigned to the one who looks.
    pub mine: bool,
    /// When it was opened.
    pub opened: Moment,
    /// When something last happened in it, its reports included.
    pub last: Moment,
    /// How many reports belong to it.
    pub reports: usize,
    /// Whether a reporter of it waits for an answer.
    pub reporter_waits: bool,
    /// How many decisions wait for a second officer.
    pub undecided: usize,
}

/// A value that officers edit, with its last change.
#[derive(Clone)]
pub struct FieldView<T> {
    /// The value.
    pub value: T,
    /// Who set it, by name.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// What this officer may do with a case; a page shows only these forms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseMay {
    /// Edit, note, assign, move, join reports, add members.
    pub work: bool,
    /// Close (the case is open).
    pub close: bool,
    /// Open again (the case is closed).
    pub reopen: bool,
    /// Answer the reporters of its reports.
    pub answer: bool,
}

/// A case, opened.
#[derive(Clone)]
pub struct CaseView {
    /// As in the list.
    pub row: CaseRow,
    /// The case's next position: goes back with every form as `seen`.
    pub seen: u64,
    /// The title.
    pub title: FieldView<String>,
    /// What it is about.
    pub summary: FieldView<String>,
    /// The urgency.
    pub urgency: FieldView<Urgency>,
    /// The status.
    pub status: FieldView<Status>,
    /// Who works on it.
    pub assigned: FieldView<Option<OfficerId>>,
    /// Who may read it.
    pub members: Vec<OfficerRow>,
    /// Active officers who could become members.
    pub could_be_members: Vec<OfficerRow>,
    /// Its reports.
    pub reports: Vec<ReportRow>,
    /// The promises of the charter that run on it, soonest due first.
    pub promises: Vec<ObligationView>,
    /// Who sent which of them, as far as it was said.
    pub senders: Vec<(StreamId, PartyId)>,
    /// The people of the case by name, or by number where they are masked.
    pub people: Vec<(PartyId, String)>,
    /// The other cases that it has to do with, as far as the officer is to know of them.
    pub links: Vec<LinkRow>,
    /// Whether questions of the office were answered here; none where none are asked and none were.
    pub own_questions: Option<bool>,
    /// Reports of this officer that could be joined: those in none of their open cases, newest
    /// first.
    pub joinable: Vec<ReportRow>,
    /// The mailboxes' next positions, by report, for answers from the case page.
    pub report_seen: Vec<(StreamId, u64)>,
    /// The codes that officers confirmed; none before anybody did.
    pub codes: Option<FieldView<Vec<String>>>,
    /// The assessments, in the order in which they began.
    pub assessments: Vec<AssessmentRow>,
    /// How many replies came after what was agreed and were not weighed yet.
    pub unweighed: usize,
    /// Case events, messages and answers, oldest first.
    pub timeline: Vec<TimelineItem>,
    /// How many entries this desk could not understand.
    pub unknown: usize,
    /// What this officer may do.
    pub may: CaseMay,
    /// The decisions that wait for a second officer.
    pub decisions: Vec<DecisionRow>,
    /// Who proposed to close it, where two closed it.
    pub closing_proposed: Option<String>,
    /// Interests of other members that meet something in it.
    pub against: Vec<AgainstRow>,
    /// Whether an own interest meets something in it. What it met is not said.
    pub step_back: bool,
    /// The case has a single member: if that officer is lost, so is the case.
    pub single_member: bool,
}

/// Another case that a case has to do with.
#[derive(Clone)]
pub struct LinkRow {
    /// Which.
    pub case: CaseLink,
    /// What they have to do with each other.
    pub kind: casework::links::LinkKind,
    /// What else is known of it.
    pub note: String,
}

/// What an officer did that goes into the audit book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditAct {
    /// Logged in.
    LoggedIn,
    /// Locked, or was locked after being idle.
    Locked,
    /// Opened a report.
    OpenedReport,
    /// Opened a case.
    OpenedCase,
    /// Looked at an attachment in a preview.
    PreviewedFile,
    /// Downloaded an attachment.
    DownloadedFile,
    /// Took a list out as CSV.
    Exported,
    /// Read the audit book.
    ReadAudit,
    /// Let something leave without consent, because a life is at risk.
    OverrodeConsent,
    /// Proposed something that needs a second officer.
    Proposed,
    /// Answered, as second officer, what somebody proposed.
    Decided,
    /// Took a proposal back.
    Withdrew,
    /// Agreed, as second officer, to show who a masked party is.
    Revealed,
    /// Masked a party.
    Masked,
    /// Set a declared interest aside: not the same.
    SetAside,
    /// Kept an officer out of a case.
    KeptOut,
    /// Declared interests of an officer.
    Declared,
    /// Looked for something; what, is not recorded.
    Searched,
    /// Took another system's file in.
    Imported,
    /// Made a password for calendar programs.
    CalendarOpened,
    /// Took the password for calendar programs back.
    CalendarEnded,
    /// Something that a later desk recorded.
    #[serde(other)]
    Other,
}

impl AuditAct {
    /// Its name in locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::LoggedIn => "logged-in",
            Self::Locked => "locked",
            Self::OpenedReport => "opened-report",
            Self::OpenedCase => "opened-case",
            Self::PreviewedFile => "previewed-file",
            Self::DownloadedFile => "downloaded-file",
            Self::Exported => "exported",
            Self::ReadAudit => "read-audit",
            Self::OverrodeConsent => "overrode-consent",
            Self::Proposed => "proposed",
            Self::Decided => "decided",
            Self::Withdrew => "withdrew",
            Self::Revealed => "revealed",
            Self::Masked => "masked",
            Self::SetAside => "set-aside",
            Self::KeptOut => "kept-out",
            Self::Declared => "declared",
            Self::Searched => "searched",
            Self::Imported => "imported",
            Self::CalendarOpened => "calendar-opened",
            Self::CalendarEnded => "calendar-ended",
            Self::Other => "other",
        }
    }

    /// Whether it changed something: each such act is recorded, while the same page opened twice within a minute is one reading.
    #[must_use]
    pub const fn is_deed(self) -> bool {
        matches!(
            self,
            Self::OverrodeConsent
                | Self::Proposed
                | Self::Decided
                | Self::Withdrew
                | Self::Revealed
                | Self::Masked
                | Self::SetAside
                | Self::KeptOut
                | Self::Declared
                | Self::CalendarOpened
                | Self::CalendarEnded
        )
    }
}

/// One line of the audit book. It names what was opened by short reference and says nothing about
/// content.
#[derive(Clone)]
pub struct AuditRow {
    /// The entry in which it stands; `before` of the next page.
    pub position: u64,
    /// When, to the minute.
    pub at: Moment,
    /// Who, by name.
    pub by: String,
    /// Who handed the record in, where that was somebody else: the desk had fallen in between.
    pub handed_in_by: Option<String>,
    /// What.
    pub act: AuditAct,
    /// On what, by short reference; empty where on nothing.
    pub on: String,
}

/// The short reference of a stream: the first eight digits of its id in two groups.
#[must_use]
pub fn reference(stream: StreamId) -> String {
    let digits = stream.digits();
    format!("{} {}", &digits[..4], &digits[4..8])
}

/// The first 16 bytes of SHA-256, in groups of four digits, for people to compare.
pub(crate) fn fingerprint(key: &[u8]) -> String {
    use sha2::Digest as _;
    let digits = hex::encode(&sha2::Sha256::digest(key)[..16]);
    let groups: Vec<&str> = (0..digits.len())
        .step_by(4)
        .filter_map(|start| digits.get(start..start + 4))
        .collect();
    groups.join(" ")
}
