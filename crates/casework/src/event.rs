//! The events of a case, as they stand sealed in its stream: versioned JSON that a person can read.

use crate::actions::event::{
    ActionApproved, ActionCancelled, ActionDrafted, ActionHandedIn, ActionReturned, ActionSent,
    ReminderSent,
};
use crate::assessment::event::{AssessmentReviewed, AssessmentSaved};
use crate::assignment::event::Assigned;
use crate::coding::event::Coded;
use crate::consent::event::{ConsentOverridden, ConsentRecorded, ConsentWithdrawn};
use crate::cooperation::event::{CooperationRecorded, CooperationRemoved};
use crate::decisions::event::{DecisionAnswered, DecisionProposed, DecisionWithdrawn};
use crate::evidence::event::{CustodyRecorded, EvidenceRegistered};
use crate::exports::event::{ExportMade, ExportPrepared};
use crate::forms::event::FormAnswered;
use crate::imports::event::ItemImported;
use crate::incidents::event::{IncidentRecorded, IncidentRemoved};
use crate::intake::event::{Opened, ReportJoined, ReportLeft, SenderNamed};
use crate::investigation::event::{
    FactFreed, FactRests, FactSet, InterviewRecorded, QuestionSet, StatementRecorded, TaskDone,
    TaskSet,
};
use crate::links::event::{CaseTied, CaseUntied};
use crate::masks::event::IdentityMasked;
use crate::members::event::{MemberAdded, MemberRemoved};
use crate::notes::event::NoteAdded;
use crate::outcomes::event::{FollowUpDone, FollowUpPlanned, OutcomeRecorded};
use crate::particulars::event::{SummaryChanged, TitleChanged, UrgencyChanged};
use crate::parties::event::{PartiesTied, PartyRecorded, PartyRemoved, TieRemoved};
use crate::proceedings::event::{
    ProceedingRecorded, RemedyChanged, RemedyCorrected, StandingChanged, StandingCorrected,
    StepRecorded,
};
use crate::replies::event::{RebuttalRecorded, ReplyRecorded, ReplyWeighed};
use crate::screening::event::{InterestCleared, ScreenedOut};
use crate::status::event::{Closed, Reopened, StatusChanged};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use words::EventId;

/// The version of the form in which this program writes events.
pub const FORM_VERSION: u8 = 1;

/// One event of a case with its id, as it is sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The form's version.
    pub version: u8,
    /// The event's id, drawn by the desk: the same event sent twice is known by it.
    pub id: EventId,
    /// What happened.
    #[serde(flatten)]
    pub what: CaseEvent,
}

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $text:literal),* $(,)?) => {
        /// What can happen to a case.
        #[derive(Clone, PartialEq, Eq)]
        pub enum CaseEvent {
            $($(#[$doc])* $name($name),)*
            /// Something that a later desk wrote. It is kept as it came, counted and shown.
            Unknown {
                /// The event's name.
                name: String,
                /// Its whole content.
                content: Value,
            },
        }

        impl CaseEvent {
            /// The event's name as it is written.
            #[must_use]
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$name(_) => $text,)*
                    Self::Unknown { name, .. } => name,
                }
            }

            fn content(&self) -> Result<Value, serde_json::Error> {
                match self {
                    $(Self::$name(event) => serde_json::to_value(event),)*
                    Self::Unknown { content, .. } => Ok(content.clone()),
                }
            }

            fn of(name: String, content: Value) -> Self {
                // An event whose name we know but whose content we cannot read is one that a later
                // desk wrote.
                match name.as_str() {
                    $($text => match serde_json::from_value(content.clone()) {
                        Ok(event) => Self::$name(event),
                        Err(_) => Self::Unknown { name, content },
                    },)*
                    _ => Self::Unknown { name, content },
                }
            }
        }
    };
}

events!(
    /// The case was opened from one or more reports.
    Opened = "opened",
    /// A report was joined to the case.
    ReportJoined = "report_joined",
    /// A report was taken out of the case.
    ReportLeft = "report_left",
    /// It was said which party sent a report.
    SenderNamed = "sender_named",
    /// The case was tied to another.
    CaseTied = "case_tied",
    /// The tie to another case was taken back.
    CaseUntied = "case_untied",
    /// An officer wrote a note.
    NoteAdded = "note_added",
    /// The case was given to an officer, or to nobody.
    Assigned = "assigned",
    /// An officer became a member and was given the case's key.
    MemberAdded = "member_added",
    /// An officer is no longer a member; from here on the case has another key.
    MemberRemoved = "member_removed",
    /// The title was changed.
    TitleChanged = "title_changed",
    /// The summary was changed.
    SummaryChanged = "summary_changed",
    /// The urgency was changed.
    UrgencyChanged = "urgency_changed",
    /// An officer confirmed which codes of the lexicon fit.
    Coded = "coded",
    /// A version of an assessment was saved, as a draft or for review.
    AssessmentSaved = "assessment_saved",
    /// A second officer reviewed it.
    AssessmentReviewed = "assessment_reviewed",
    /// A person, organisation or group was recorded, or written anew.
    PartyRecorded = "party_recorded",
    /// A party was taken off the file.
    PartyRemoved = "party_removed",
    /// Two parties were tied.
    PartiesTied = "parties_tied",
    /// A tie was taken back.
    TieRemoved = "tie_removed",
    /// Cooperation was recorded, or written anew.
    CooperationRecorded = "cooperation_recorded",
    /// Cooperation was taken off the file.
    CooperationRemoved = "cooperation_removed",
    /// An incident was recorded, or written anew.
    IncidentRecorded = "incident_recorded",
    /// An incident was taken off the file.
    IncidentRemoved = "incident_removed",
    /// A proceeding was recorded, or written anew.
    ProceedingRecorded = "proceeding_recorded",
    /// A step in a proceeding was recorded.
    StepRecorded = "step_recorded",
    /// Somebody stands differently in a proceeding.
    StandingChanged = "standing_changed",
    /// A line on how somebody stands was corrected.
    StandingCorrected = "standing_corrected",
    /// A remedy came further, or was refused.
    RemedyChanged = "remedy_changed",
    /// A line on a remedy was corrected.
    RemedyCorrected = "remedy_corrected",
    /// A reply was recorded, or written anew.
    ReplyRecorded = "reply_recorded",
    /// Somebody concerned said something to a reply.
    RebuttalRecorded = "rebuttal_recorded",
    /// A reply was weighed.
    ReplyWeighed = "reply_weighed",
    /// What became of somebody was recorded.
    OutcomeRecorded = "outcome_recorded",
    /// A follow-up was planned.
    FollowUpPlanned = "follow_up_planned",
    /// A follow-up was done.
    FollowUpDone = "follow_up_done",
    /// An item of evidence was registered, or written anew.
    EvidenceRegistered = "evidence_registered",
    /// An item of evidence was in somebody's hands.
    CustodyRecorded = "custody_recorded",
    /// A question was set, written anew or answered.
    QuestionSet = "question_set",
    /// A task was set, or written anew.
    TaskSet = "task_set",
    /// A task was done, or turned out not to be.
    TaskDone = "task_done",
    /// An interview was recorded, or written anew.
    InterviewRecorded = "interview_recorded",
    /// A statement was recorded, or written anew.
    StatementRecorded = "statement_recorded",
    /// A fact was set, or written anew.
    FactSet = "fact_set",
    /// It was recorded what a source says about a fact.
    FactRests = "fact_rests",
    /// That was taken back.
    FactFreed = "fact_freed",
    /// The case moved to another stage.
    StatusChanged = "status_changed",
    /// The case was closed, with reasons.
    Closed = "closed",
    /// The case was opened again, with reasons.
    Reopened = "reopened",
    /// Somebody answered whether something may be done with what concerns a party.
    ConsentRecorded = "consent_recorded",
    /// A consent ended.
    ConsentWithdrawn = "consent_withdrawn",
    /// A supervisor let something leave without consent, because a life is at risk.
    ConsentOverridden = "consent_overridden",
    /// A version of an action was saved.
    ActionDrafted = "action_drafted",
    /// It was handed in for approval.
    ActionHandedIn = "action_handed_in",
    /// A second officer approved it.
    ActionApproved = "action_approved",
    /// It was sent back with reasons.
    ActionReturned = "action_returned",
    /// It left.
    ActionSent = "action_sent",
    /// The addressee was reminded.
    ReminderSent = "reminder_sent",
    /// It was given up.
    ActionCancelled = "action_cancelled",
    /// An officer proposed something that needs a second one.
    DecisionProposed = "decision_proposed",
    /// A second officer answered.
    DecisionAnswered = "decision_answered",
    /// Whoever proposed it took it back.
    DecisionWithdrawn = "decision_withdrawn",
    /// An officer is kept out of the case from now on.
    ScreenedOut = "screened_out",
    /// Another officer found that an interest and what it met are not the same.
    InterestCleared = "interest_cleared",
    /// From now on the pages of the case call a party by its number.
    IdentityMasked = "identity_masked",
    /// An officer said what is to leave, to whom and what for.
    ExportPrepared = "export_prepared",
    /// It was made, and handed to the officer.
    ExportMade = "export_made",
    /// Something came in from another system's file.
    ItemImported = "item_imported",
    /// The office's own questions were answered.
    FormAnswered = "form_answered",
);

#[derive(Serialize, Deserialize)]
struct Written {
    event: String,
    #[serde(default)]
    content: Value,
}

impl Serialize for CaseEvent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let content = self.content().map_err(serde::ser::Error::custom)?;
        Written {
            event: self.name().to_owned(),
            content,
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for CaseEvent {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { event, content } = Written::deserialize(deserializer)?;
        Ok(Self::of(event, content))
    }
}
