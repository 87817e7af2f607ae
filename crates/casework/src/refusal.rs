//! Why something is not done: a refusal that a person can act on, or a clash with what somebody
//! else did.

use words::OfficerId;

/// What can be edited by two officers at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldName {
    /// The title.
    Title,
    /// The summary.
    Summary,
    /// The urgency.
    Urgency,
    /// The stage, closure included.
    Status,
    /// To whom the case is assigned.
    Assignment,
    /// The codes of the lexicon.
    Codes,
    /// An assessment.
    Assessment,
    /// A person, organisation or group.
    Party,
    /// An act of cooperation.
    Cooperation,
    /// An incident.
    Incident,
}

impl FieldName {
    /// The field's name in forms and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Urgency => "urgency",
            Self::Status => "status",
            Self::Assignment => "assignment",
            Self::Codes => "codes",
            Self::Assessment => "assessment",
            Self::Party => "party",
            Self::Cooperation => "cooperation",
            Self::Incident => "incident",
        }
    }
}

/// Somebody else changed what is being decided on, after it was read and before the decision came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clash {
    /// What both touched.
    pub field: FieldName,
    /// The position of the change that was not seen.
    pub position: u64,
    /// Who made it.
    pub by: OfficerId,
}

/// Why a decision gave no event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum No {
    /// The person can do something about it.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// Somebody else was faster; both versions are to be shown.
    #[error("clash on {}", .0.field.code())]
    Clash(Clash),
}

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $text:literal;)*) => {
        /// A refusal: what happened and what to do stand in the locale files under its key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
        pub enum Refusal {
            $($(#[$doc])* #[error($text)] $name,)*
        }

        impl Refusal {
            /// Every refusal, for the test that looks for their words.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The locale key of what happened; with `-do` behind it, of what to do.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}

refusals!(
    /// A case needs a title.
    NoTitle = "refusal-no-title", "the case has no title";
    /// The title is longer than a list can show.
    TitleTooLong = "refusal-title-too-long", "the title is too long";
    /// The summary is longer than allowed.
    SummaryTooLong = "refusal-summary-too-long", "the summary is too long";
    /// A case is opened from at least one report.
    NoReport = "refusal-no-report", "a case is opened from at least one report";
    /// The report already belongs to the case.
    ReportAlreadyJoined = "refusal-report-already-joined", "the report already belongs to the case";
    /// The report does not belong to the case.
    ReportNotJoined = "refusal-report-not-joined", "the report does not belong to the case";
    /// The last report cannot be taken out: the case would be about nothing.
    LastReport = "refusal-last-report", "the last report cannot be taken out of the case";
    /// Taking a report out needs a reason.
    LeaveWithoutReason = "refusal-leave-without-reason", "taking a report out needs a reason";
    /// A note needs words.
    EmptyNote = "refusal-empty-note", "the note is empty";
    /// A text is longer than one entry may hold.
    TextTooLong = "refusal-text-too-long", "the text is too long";
    /// The officer is a member already.
    AlreadyMember = "refusal-already-member", "the officer is already a member";
    /// The officer is not a member.
    NotMember = "refusal-not-member", "the officer is not a member";
    /// Without any member nobody could ever open the case again.
    LastMember = "refusal-last-member", "the last member cannot be removed";
    /// Removing a member needs a reason.
    RemoveWithoutReason = "refusal-remove-without-reason", "removing a member needs a reason";
    /// Only a member can be assigned: nobody else can read the case.
    AssignedNotMember = "refusal-assigned-not-member", "only a member can be assigned";
    /// Whoever is assigned must hand the case on before leaving it.
    AssignedLeaves = "refusal-assigned-leaves", "the officer is assigned to the case";
    /// Nothing would change.
    NoChange = "refusal-no-change", "nothing would change";
    /// The case is closed; it must be opened again first.
    CaseClosed = "refusal-case-closed", "the case is closed";
    /// The case is not closed.
    CaseNotClosed = "refusal-case-not-closed", "the case is not closed";
    /// Closing needs reasons in words.
    CloseWithoutReason = "refusal-close-without-reason", "a case is not closed without reasons";
    /// Opening again needs reasons in words.
    ReopenWithoutReason = "refusal-reopen-without-reason", "a case is not opened again without reasons";
    /// Changing the urgency needs a reason.
    UrgencyWithoutReason = "refusal-urgency-without-reason", "changing the urgency needs a reason";
    /// The case has no such assessment.
    NoAssessment = "refusal-no-assessment", "the case has no such assessment";
    /// An assessment keeps the guideline with which it began.
    OtherGuideline = "refusal-other-guideline", "the assessment was begun by another guideline";
    /// An answer to something that the guideline does not ask.
    UnknownAnswer = "refusal-unknown-answer", "the guideline does not ask for this answer";
    /// Nobody concludes more than follows from the answers.
    MoreThanFound = "refusal-more-than-found", "the conclusion does not follow from the answers";
    /// An assessment is handed in with reasons.
    AssessmentWithoutReason = "refusal-assessment-without-reason", "an assessment is not handed in without reasons";
    /// An answer rests on evidence or a statement.
    AnswerWithoutGround = "refusal-answer-without-ground", "an answer rests on nothing";
    /// A draft is not reviewed.
    NotHandedIn = "refusal-not-handed-in", "the assessment was not handed in";
    /// Nobody reviews their own assessment.
    OwnAssessment = "refusal-own-assessment", "nobody reviews their own assessment";
    /// Dissent needs reasons.
    DissentWithoutReason = "refusal-dissent-without-reason", "dissent is not recorded without reasons";
    /// A party needs a name that can be seen.
    PartyWithoutName = "refusal-party-without-name", "the party has no name";
    /// A party is something to the case.
    PartyWithoutRole = "refusal-party-without-role", "the party has no role";
    /// The case has no such party.
    NoParty = "refusal-no-party", "the case has no such party";
    /// A party stands in incidents or cooperation.
    PartyInUse = "refusal-party-in-use", "the party is named in incidents or cooperation";
    /// Nobody is tied to themselves.
    TiedToSelf = "refusal-tied-to-self", "nobody is tied to themselves";
    /// A chain would lead back to its beginning.
    Circle = "refusal-circle", "the chain would lead back to itself";
    /// Cooperation has a kind.
    CooperationWithoutKind = "refusal-cooperation-without-kind", "the cooperation has no kind";
    /// The case has no such cooperation.
    NoCooperation = "refusal-no-cooperation", "the case has no such cooperation";
    /// Cooperation that incidents answer to.
    CooperationInUse = "refusal-cooperation-in-use", "incidents answer to the cooperation";
    /// An incident has an act.
    IncidentWithoutAct = "refusal-incident-without-act", "the incident has no act";
    /// The case has no such incident.
    NoIncident = "refusal-no-incident", "the case has no such incident";
    /// An incident that others follow.
    IncidentInUse = "refusal-incident-in-use", "other incidents follow this one";
    /// Nobody is victim and author of one act.
    VictimIsAuthor = "refusal-victim-is-author", "somebody would be victim and author of one act";
    /// What happened does not lie in the future.
    DateInFuture = "refusal-date-in-future", "the date lies in the future";
    /// Something does not end before it begins.
    DatesReversed = "refusal-dates-reversed", "it would end before it begins";
    /// Not a date that can be read.
    NotADate = "refusal-not-a-date", "the text is not a date";
    /// More than one case can hold.
    TooMany = "refusal-too-many", "there are too many";
    /// There is no case yet: its first event is missing or could not be read.
    NotOpened = "refusal-case-not-opened", "the case was never opened";
    /// Lowering the urgency needs a second officer.
    LoweringNeedsTwo = "refusal-lowering-needs-two", "lowering the urgency needs a second officer";
    /// The same waits for a second officer already.
    DecisionWaits = "refusal-decision-waits", "the same waits for a second officer already";
    /// Nothing is put to a second officer without reasons.
    DecisionWithoutReason = "refusal-decision-without-reason", "nothing is put to a second officer without reasons";
    /// The case has no such decision.
    NoDecision = "refusal-no-decision", "the case has no such decision";
    /// It was answered, taken back or overtaken.
    DecisionOver = "refusal-decision-over", "the proposal does not wait any more";
    /// Nobody answers their own proposal.
    OwnDecision = "refusal-own-decision", "nobody answers their own proposal";
    /// Only whoever proposed it takes it back.
    NotOwnDecision = "refusal-not-own-decision", "only whoever proposed it takes it back";
    /// The officer is kept out of the case.
    KeptOut = "refusal-kept-out", "the officer is kept out of the case";
    /// Keeping somebody out needs a reason.
    ScreenWithoutReason = "refusal-screen-without-reason", "nobody is kept out without a reason";
    /// Nobody says of their own interest that it means nothing.
    OwnInterest = "refusal-own-interest", "nobody clears their own interest";
    /// That two names are not the same needs a reason.
    ClearWithoutReason = "refusal-clear-without-reason", "an interest is not set aside without a reason";
    /// A mask needs a reason.
    MaskWithoutReason = "refusal-mask-without-reason", "nobody is masked without a reason";
    /// A masked party is not written anew by somebody who does not see it.
    Masked = "refusal-masked", "the party is masked";
);
