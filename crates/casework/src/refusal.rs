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
    /// A proceeding.
    Proceeding,
    /// How somebody stands in a proceeding.
    Standing,
    /// A remedy.
    Remedy,
    /// A reply.
    Reply,
    /// An item of evidence.
    Evidence,
    /// A question, a task, an interview, a statement or a fact.
    Investigation,
    /// What a party allows.
    Consent,
    /// An action.
    Action,
    /// The answers to the office's own questions.
    Answers,
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
            Self::Proceeding => "proceeding",
            Self::Standing => "standing",
            Self::Remedy => "remedy",
            Self::Reply => "reply",
            Self::Evidence => "evidence",
            Self::Investigation => "investigation",
            Self::Consent => "consent",
            Self::Action => "action",
            Self::Answers => "answers",
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
    /// A case is not tied to itself.
    CaseTiedToSelf = "refusal-case-tied-to-self", "a case is not tied to itself";
    /// What is handed over must say who will see it.
    HandedToWhom = "refusal-handed-to-whom", "it was not said who will see what is handed over";
    /// Files of the evidence go along only where the export is sealed.
    EvidenceOnlySealed = "refusal-evidence-only-sealed", "evidence goes along only in a sealed archive";
    /// What was said in confidence is not published.
    QuotesConfidence = "refusal-quotes-confidence", "it repeats what was said in confidence";
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
    /// Not a number that can be read.
    NotANumber = "refusal-not-a-number", "the text is not a number";
    /// More than one case can hold.
    TooMany = "refusal-too-many", "there are too many";
    /// The case has no such proceeding.
    NoProceeding = "refusal-no-proceeding", "the case has no such proceeding";
    /// The case has no such act.
    NoAct = "refusal-no-act", "the case has no such act";
    /// A failure to act is the failure of a duty.
    FailureWithoutDuty = "refusal-failure-without-duty", "a failure to act names no duty";
    /// Only for the accused, defendants and subjects can a proceeding end in something.
    StandsNotThere = "refusal-stands-not-there", "the person is not accused, defendant or subject there";
    /// Who stands in a proceeding is not left out of it.
    StandsThere = "refusal-stands-there", "somebody who stands in the proceeding would be left out";
    /// Somebody stands somehow.
    StandingWithoutKind = "refusal-standing-without-kind", "it is not said how the person stands";
    /// The state cannot follow the one before.
    NoSuchMove = "refusal-no-such-move", "the state cannot follow the one before";
    /// There is no such line, or it was corrected before.
    NoLine = "refusal-no-line", "there is no such line to correct";
    /// A correction has a reason.
    CorrectionWithoutReason = "refusal-correction-without-reason", "a correction needs a reason";
    /// A remedy is of a kind.
    RemedyWithoutKind = "refusal-remedy-without-kind", "the remedy has no kind";
    /// The case has no such reply.
    NoReply = "refusal-no-reply", "the case has no such reply";
    /// Somebody replied.
    ReplyFromNobody = "refusal-reply-from-nobody", "the reply comes from nobody";
    /// A reply is of a kind.
    ReplyWithoutKind = "refusal-reply-without-kind", "the reply has no kind";
    /// A reply came or did not.
    ReplyAndNone = "refusal-reply-and-none", "a reply came and did not come";
    /// Somebody says something to a reply.
    RebuttalFromNobody = "refusal-rebuttal-from-nobody", "the rebuttal comes from nobody";
    /// A rebuttal has words.
    EmptyRebuttal = "refusal-empty-rebuttal", "the rebuttal is empty";
    /// What a reply means has reasons.
    WeighedWithoutReason = "refusal-weighed-without-reason", "a reply is not weighed without reasons";
    /// Whoever weighs a reply says what it means.
    WeighedWithoutEffect = "refusal-weighed-without-effect", "it is not said what the reply means";
    /// An outcome says how it went on.
    OutcomeWithoutKind = "refusal-outcome-without-kind", "the outcome does not say how it went on";
    /// An outcome is known as of a day.
    OutcomeWithoutDay = "refusal-outcome-without-day", "it is not said as of which day the outcome is known";
    /// The act hit somebody else.
    ActOfOthers = "refusal-act-of-others", "the act did not hit this person";
    /// A plan says what is to be done.
    FollowUpWithoutWords = "refusal-follow-up-without-words", "the follow-up does not say what is to be done";
    /// What was done has a result.
    FollowUpWithoutResult = "refusal-follow-up-without-result", "the follow-up has no result";
    /// There is no such follow-up, or it was done before.
    NoFollowUp = "refusal-no-follow-up", "there is no such follow-up to do";
    /// A plan lies ahead.
    DateInPast = "refusal-date-in-past", "the date lies in the past";
    /// A date is a whole one.
    NotADay = "refusal-not-a-day", "the text is not a day";
    /// It is known of no victim how it ended.
    VictimWithoutOutcome = "refusal-victim-without-outcome", "of a victim no outcome is known";
    /// The case has no such item of evidence.
    NoEvidence = "refusal-no-evidence", "the case has no such item of evidence";
    /// The file is registered already.
    EvidenceKnown = "refusal-evidence-known", "the file is registered already";
    /// What an item is made of never changes.
    EvidenceIsFixed = "refusal-evidence-is-fixed", "what an item is made of never changes";
    /// What is held is let go by two.
    HoldNeedsTwo = "refusal-hold-needs-two", "what is held for good is let go by two officers";
    /// It is said what is to be published.
    PublishNothing = "refusal-publish-nothing", "it is not said what is to be published";
    /// An object has a place where it is kept.
    EvidenceWithoutPlace = "refusal-evidence-without-place", "it is not said where the object is kept";
    /// An object has no bytes.
    EvidenceIsNoFile = "refusal-evidence-is-no-file", "the item is no file";
    /// An item is handed over to somebody.
    CustodyToNobody = "refusal-custody-to-nobody", "it is not said to whom the item went";
    /// An item is opened or given away for something.
    CustodyWithoutPurpose = "refusal-custody-without-purpose", "it is not said what for";
    /// A grade is one of its list.
    NotAGrade = "refusal-not-a-grade", "the grade is none of its list";
    /// The case has no such item of investigation.
    NoItem = "refusal-no-item", "the case has no such item";
    /// A question, a task, a statement or a fact has words.
    ItemWithoutWords = "refusal-item-without-words", "it has no words";
    /// Somebody asked.
    InterviewByNobody = "refusal-interview-by-nobody", "nobody held the interview";
    /// An alleged author does not interpret.
    InterpreterIsAuthor = "refusal-interpreter-is-author", "an alleged author would have interpreted";
    /// Who speaks for the first time cannot be judged yet.
    FirstTimeUnreliable = "refusal-first-time-unreliable", "who speaks for the first time cannot be judged yet";
    /// A fact is decided with reasons.
    FactWithoutReason = "refusal-fact-without-reason", "a fact is not decided without reasons";
    /// An established fact rests on something.
    FactRestsOnNothing = "refusal-fact-rests-on-nothing", "nothing supports the fact";
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
    /// The case has the item already.
    ItemKnown = "refusal-item-known", "the item was imported already";
    /// The case has no such export.
    NoExport = "refusal-no-export", "the case has no such export";
    /// An export goes to somebody.
    ExportWithoutRecipient = "refusal-export-without-recipient", "the export goes to nobody";
    /// An export is for something.
    ExportWithoutPurpose = "refusal-export-without-purpose", "nothing says what the export is for";
    /// An export shows somebody.
    ExportOfNobody = "refusal-export-of-nobody", "everybody would be left out";
    /// Names go out when a second officer has agreed.
    ExportNotApproved = "refusal-export-not-approved", "no second officer has agreed to the export";
    /// An approval holds for a while.
    ExportExpired = "refusal-export-expired", "the export waited too long";
    /// An export is made once.
    ExportDone = "refusal-export-done", "the export was made already";
);
