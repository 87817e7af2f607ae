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
    /// What a party allows.
    Consent,
    /// An action.
    Action,
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
            Self::Consent => "consent",
            Self::Action => "action",
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
    /// A yes says what may be shown.
    ConsentWithoutScope = "refusal-consent-without-scope", "the consent does not say what may be shown";
    /// A yes says what it is for.
    ConsentWithoutPurpose = "refusal-consent-without-purpose", "the consent does not say what it is for";
    /// A yes to partners names them.
    ConsentWithoutRecipient = "refusal-consent-without-recipient", "the consent names no partner";
    /// Whoever answers has a name.
    GrantorWithoutName = "refusal-grantor-without-name", "whoever answered has no name";
    /// Whoever is said to have hit a person does not answer for them.
    GrantorIsAuthor = "refusal-grantor-is-author", "an alleged author answers for the person";
    /// Guardians, lawyers and organisations answer on the ground of something.
    GrantorWithoutAuthority = "refusal-grantor-without-authority", "whoever answered has no authority";
    /// Family answers for the dead, the disappeared and those who cannot be reached.
    FamilyWithoutReason = "refusal-family-without-reason", "nothing says why the person is not asked themselves";
    /// A doubt has a reason.
    DoubtWithoutReason = "refusal-doubt-without-reason", "the doubt has no reason";
    /// The case has no such consent.
    NoConsent = "refusal-no-consent", "the case has no such consent";
    /// Consents are missing.
    ConsentMissing = "refusal-consent-missing", "consent is missing";
    /// Only a supervisor lets something leave without consent.
    OnlySupervisor = "refusal-only-supervisor", "only a supervisor decides on this";
    /// Whoever asks does not decide.
    OwnOverride = "refusal-own-override", "whoever asked for it does not decide on it";
    /// Only a risk to life stands above consent.
    OverrideWithoutReason = "refusal-override-without-reason", "nothing says that a life is at risk";
    /// The case has no such action, or not this version of it.
    NoAction = "refusal-no-action", "the case has no such action";
    /// A letter is written to somebody.
    ActionWithoutAddressee = "refusal-action-without-addressee", "the action is addressed to nobody";
    /// An action is read by somebody outside.
    ActionWithoutReaders = "refusal-action-without-readers", "nothing says who will read it";
    /// A letter has a text.
    ActionWithoutText = "refusal-action-without-text", "the action has no text";
    /// What was approved, has left or was given up is not changed.
    ActionFixed = "refusal-action-fixed", "the action can no longer be changed";
    /// Only a draft is handed in.
    ActionNotDraft = "refusal-action-not-draft", "the version was handed in already";
    /// Only what was handed in is approved or sent back.
    ActionNotHandedIn = "refusal-action-not-handed-in", "the version was not handed in";
    /// Nobody approves what they wrote or handed in.
    OwnAction = "refusal-own-action", "nobody approves their own action";
    /// Only what was approved leaves.
    ActionNotApproved = "refusal-action-not-approved", "the action was not approved";
    /// Only what has left is reminded of.
    ActionNotSent = "refusal-action-not-sent", "the action has not left";
    /// How it left is told.
    SentWithoutWay = "refusal-sent-without-way", "nothing says how it left";
    /// There is no case yet: its first event is missing or could not be read.
    NotOpened = "refusal-case-not-opened", "the case was never opened";
);
