//! The case as it stands: the fold of its events.

use crate::actions::view::{Actions, Step};
use crate::assessment::view::Assessments;
use crate::assignment::view::Assignment;
use crate::coding::view::{Coding, coded};
use crate::consent::view::Consents;
use crate::cooperation::view::Cooperation;
use crate::decisions::Matter;
use crate::decisions::view::{Decision, Decisions};
use crate::evidence::view::Evidence;
use crate::exports::Exports;
use crate::forms::view::Forms;
use crate::imports::Imports;
use crate::incidents::view::Incidents;
use crate::intake::view::Intake;
use crate::investigation::view::Investigation;
use crate::links::view::Links;
use crate::masks::view::Masks;
use crate::members::view::Members;
use crate::notes::view::Notes;
use crate::outcomes::view::Outcomes;
use crate::particulars::view::Particulars;
use crate::parties::view::Parties;
use crate::proceedings::view::Proceedings;
use crate::replies::view::Replies;
use crate::screening::view::Screening;
use crate::status::view::Progress;
use crate::{CaseEvent, Clash, Event, FieldName, No};
use serde::{Deserialize, Serialize};
use words::{Moment, OfficerId, PartyId};

/// An event with what its entry's header says about it.
#[derive(Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its position in the case's stream.
    pub position: u64,
    /// Who wrote it, by the entry's signature.
    pub by: OfficerId,
    /// When the node took it in, to the minute.
    pub at: Moment,
    /// What happened.
    pub event: Event,
}

/// A value that officers change, with the place of its last change.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field<T> {
    /// The value.
    pub value: T,
    /// The position of the entry that set it: the field's version.
    pub version: u64,
    /// Who set it.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
}

impl<T> Field<T> {
    pub(crate) fn set(value: T, recorded: &Recorded) -> Self {
        Self {
            value,
            version: recorded.position,
            by: recorded.by,
            at: recorded.at,
        }
    }

    /// Nothing, unless the field was changed at or after `saw`, the case's next position when the
    /// officer looked at it.
    pub(crate) fn unseen(&self, field: FieldName, saw: u64) -> Result<(), No> {
        if self.version >= saw {
            return Err(No::Clash(Clash {
                field,
                position: self.version,
                by: self.by,
            }));
        }
        Ok(())
    }
}

/// An entry of the case that this desk cannot understand, but keeps and shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Its position.
    pub position: u64,
    /// Who wrote it.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
    /// The name under which a later desk wrote it.
    pub name: String,
}

/// A case: what follows from its events.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    next: u64,
    intake: Intake,
    #[serde(default)]
    links: Links,
    particulars: Option<Particulars>,
    progress: Option<Progress>,
    assignment: Option<Assignment>,
    members: Members,
    notes: Notes,
    #[serde(default)]
    coding: Option<Coding>,
    #[serde(default)]
    assessments: Assessments,
    #[serde(default)]
    parties: Parties,
    #[serde(default)]
    cooperation: Cooperation,
    #[serde(default)]
    incidents: Incidents,
    #[serde(default)]
    proceedings: Proceedings,
    #[serde(default)]
    replies: Replies,
    #[serde(default)]
    outcomes: Outcomes,
    evidence: Evidence,
    #[serde(default)]
    investigation: Investigation,
    consents: Consents,
    #[serde(default)]
    actions: Actions,
    decisions: Decisions,
    #[serde(default)]
    exports: Exports,
    #[serde(default)]
    imports: Imports,
    #[serde(default)]
    forms: Forms,
    #[serde(default)]
    screening: Screening,
    #[serde(default)]
    masks: Masks,
    unread: Vec<Unread>,
    /// Who last wrote what, newest last, one line an officer: enough to tell whether somebody else
    /// was here.
    last_by: Vec<(OfficerId, u64)>,
}

impl Case {
    /// A case to which nothing has happened.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one event. It never fails: what it does not know is kept, counted and shown.
    pub fn apply(&mut self, recorded: &Recorded) {
        self.next = self.next.max(recorded.position.saturating_add(1));
        self.last_by.retain(|(by, _)| *by != recorded.by);
        self.last_by.push((recorded.by, recorded.position));
        match &recorded.event.what {
            // A case is opened once; whoever writes it a second time opens nothing and closes
            // nothing.
            CaseEvent::Opened(_) if self.progress.is_some() => self.keep_unread(recorded),
            CaseEvent::Opened(event) => {
                self.intake.opened(event, recorded);
                self.particulars = Some(Particulars::opened(event, recorded));
                self.progress = Some(Progress::opened(recorded));
                self.assignment = Some(Assignment::opened(recorded));
                self.members.opened(event, recorded);
            }
            CaseEvent::ReportJoined(event) => self.intake.joined(event, recorded),
            CaseEvent::ReportLeft(event) => self.intake.left(event),
            CaseEvent::NoteAdded(event) => self.notes.added(event, recorded),
            CaseEvent::Assigned(event) => {
                self.assignment = Some(Assignment::assigned(event, recorded));
            }
            // Whoever is kept out stays out, whatever a desk wrote.
            CaseEvent::MemberAdded(event) if self.screening.keeps_out(event.officer) => {}
            CaseEvent::MemberAdded(event) => self.members.added(event, recorded),
            CaseEvent::MemberRemoved(event) => self.members.removed(event),
            CaseEvent::TitleChanged(event) => self.change(|it| it.title_changed(event, recorded)),
            CaseEvent::SummaryChanged(event) => {
                self.change(|it| it.summary_changed(event, recorded));
            }
            CaseEvent::UrgencyChanged(event) => {
                self.change(|it| it.urgency_changed(event, recorded));
                self.settle(recorded);
            }
            CaseEvent::Coded(event) => self.coding = Some(coded(event, recorded)),
            CaseEvent::AssessmentSaved(event) => self.assessments.saved(event, recorded),
            // Nobody who is kept out has a voice, whatever a desk wrote.
            CaseEvent::AssessmentReviewed(_) if self.screening.keeps_out(recorded.by) => {}
            CaseEvent::AssessmentReviewed(event) => self.assessments.reviewed(event, recorded),
            CaseEvent::StatusChanged(event) => {
                self.progress = Some(Progress::changed(event, recorded));
            }
            // As desks closed cases before two were needed: such a history stays as it is.
            CaseEvent::Closed(event) => {
                self.progress = Some(Progress::closed(event, recorded));
                self.settle(recorded);
            }
            CaseEvent::Reopened(event) => {
                self.progress = Some(Progress::reopened(event, recorded));
            }
            CaseEvent::Unknown { .. } => self.keep_unread(recorded),
            _ => self.apply_file(recorded),
        }
    }

    /// People, other cases, cooperation, incidents, evidence and the investigation.
    fn apply_file(&mut self, recorded: &Recorded) {
        match &recorded.event.what {
            CaseEvent::SenderNamed(event) => self.intake.sender_named(event),
            CaseEvent::CaseTied(event) => self.links.tied(event),
            CaseEvent::CaseUntied(event) => self.links.untied(event),
            CaseEvent::PartyRecorded(event) => self.parties.recorded(event, recorded),
            CaseEvent::PartyRemoved(event) => self.parties.removed(event),
            CaseEvent::PartiesTied(event) => self.parties.tied(event),
            CaseEvent::TieRemoved(event) => self.parties.untied(event),
            CaseEvent::CooperationRecorded(event) => self.cooperation.recorded(event, recorded),
            CaseEvent::CooperationRemoved(event) => self.cooperation.removed(event),
            CaseEvent::IncidentRecorded(event) => self.incidents.recorded(event, recorded),
            CaseEvent::IncidentRemoved(event) => self.incidents.removed(event),
            CaseEvent::EvidenceRegistered(event) => self.evidence.registered(event, recorded),
            CaseEvent::CustodyRecorded(event) => self.evidence.held(event, recorded),
            CaseEvent::QuestionSet(event) => self.investigation.asked(event, recorded),
            CaseEvent::TaskSet(event) => self.investigation.task_set(event, recorded),
            CaseEvent::TaskDone(event) => self.investigation.task_done(event, recorded),
            CaseEvent::InterviewRecorded(event) => self.investigation.interviewed(event, recorded),
            CaseEvent::StatementRecorded(event) => self.investigation.stated(event, recorded),
            CaseEvent::FactSet(event) => self.investigation.fact_set(event, recorded),
            CaseEvent::FactRests(event) => self.investigation.rests_on(event),
            CaseEvent::FactFreed(event) => self.investigation.freed(event),
            _ => self.apply_response(recorded),
        }
    }

    /// Consent, actions, and what follows from them.
    fn apply_response(&mut self, recorded: &Recorded) {
        match &recorded.event.what {
            CaseEvent::ConsentRecorded(event) => self.consents.recorded(event, recorded),
            CaseEvent::ConsentWithdrawn(event) => self.consents.withdrawn(event, recorded),
            CaseEvent::ConsentOverridden(_) | CaseEvent::ActionApproved(_)
                if self.screening.keeps_out(recorded.by) => {}
            CaseEvent::ConsentOverridden(event) => self.consents.overridden(event, recorded),
            CaseEvent::ActionDrafted(event) => self.actions.drafted(event, recorded),
            CaseEvent::ActionHandedIn(_)
            | CaseEvent::ActionApproved(_)
            | CaseEvent::ActionReturned(_)
            | CaseEvent::ActionSent(_)
            | CaseEvent::ReminderSent(_)
            | CaseEvent::ActionCancelled(_) => self.step(recorded),
            CaseEvent::ProceedingRecorded(event) => self.proceedings.recorded(event, recorded),
            CaseEvent::StepRecorded(event) => self.proceedings.stepped(event, recorded),
            CaseEvent::StandingChanged(event) => self.proceedings.stood(event, recorded),
            CaseEvent::StandingCorrected(event) => {
                self.proceedings.standing_corrected(event, recorded);
            }
            CaseEvent::RemedyChanged(event) => self.proceedings.remedied(event, recorded),
            CaseEvent::RemedyCorrected(event) => self.proceedings.remedy_corrected(event, recorded),
            CaseEvent::ReplyRecorded(event) => self.replies.recorded(event, recorded),
            CaseEvent::RebuttalRecorded(event) => self.replies.rebutted(event, recorded),
            CaseEvent::ReplyWeighed(event) => self.replies.weighed(event, recorded),
            CaseEvent::OutcomeRecorded(event) => self.outcomes.recorded(event, recorded),
            CaseEvent::FollowUpPlanned(event) => self.outcomes.planned(event, recorded),
            CaseEvent::FollowUpDone(event) => self.outcomes.done(event, recorded),
            _ => self.apply_protection(recorded),
        }
    }

    fn step(&mut self, recorded: &Recorded) {
        let (action, step) = match &recorded.event.what {
            CaseEvent::ActionHandedIn(it) => (it.action, Step::HandedIn(it.clone())),
            CaseEvent::ActionApproved(it) => (it.action, Step::Approved(it.clone())),
            CaseEvent::ActionReturned(it) => (it.action, Step::Returned(it.clone())),
            CaseEvent::ActionSent(it) => (it.action, Step::Sent(it.clone())),
            CaseEvent::ReminderSent(it) => (it.action, Step::Reminded(it.clone())),
            CaseEvent::ActionCancelled(it) => (it.action, Step::Cancelled(it.clone())),
            _ => return,
        };
        self.actions.stepped(action, step, recorded);
    }

    /// Decisions of two, screening, masks, exports, imports and the office's own questions.
    fn apply_protection(&mut self, recorded: &Recorded) {
        match &recorded.event.what {
            CaseEvent::DecisionProposed(event) => self.decisions.proposed(event, recorded),
            CaseEvent::DecisionAnswered(event) => {
                // Nobody who is kept out has a voice, whatever a desk wrote.
                if !self.screening.keeps_out(recorded.by)
                    && let Some(agreed) = self.decisions.answered(event, recorded)
                {
                    self.carry_out(&agreed, recorded);
                }
            }
            CaseEvent::DecisionWithdrawn(event) => self.decisions.withdrawn(event, recorded),
            CaseEvent::ScreenedOut(event) => {
                self.members.screened(event.officer);
                self.screening.screened(event, recorded);
            }
            CaseEvent::InterestCleared(event) => self.screening.cleared(event, recorded),
            CaseEvent::IdentityMasked(event) => self.masks.masked(event, recorded),
            CaseEvent::ExportPrepared(event) => self.exports.prepared(event, recorded),
            CaseEvent::ExportMade(event) => self.exports.made(event, recorded),
            CaseEvent::ItemImported(event) => self.imports.imported(event, recorded),
            CaseEvent::FormAnswered(event) => self.forms.answered(event, recorded),
            _ => self.keep_unread(recorded),
        }
    }

    /// What two officers agreed on holds from this entry on.
    fn carry_out(&mut self, agreed: &Decision, recorded: &Recorded) {
        let closed = self.progress.as_ref().is_none_or(Progress::is_closed);
        match &agreed.what {
            Matter::Close { ground } if !closed => {
                self.progress = Some(Progress::agreed(*ground, agreed, recorded));
                self.settle(recorded);
            }
            Matter::LowerUrgency { to } if !closed => {
                self.change(|it| it.urgency_lowered(*to, recorded));
                self.settle(recorded);
            }
            Matter::Reveal { party, to } => {
                self.masks.revealed(*party, *to, agreed.by, recorded.at);
            }
            Matter::Readmit { officer } => self.screening.readmitted(*officer),
            Matter::LiftHold { hold } => {
                if let Ok(item) = hold.parse() {
                    self.evidence.released(item, recorded);
                }
            }
            // What follows from these is done by their own subjects, which ask `Decisions::agreed_on`.
            _ => {}
        }
    }

    /// Ends the proposals that make no sense any more.
    fn settle(&mut self, recorded: &Recorded) {
        let closed = self.progress.as_ref().is_some_and(Progress::is_closed);
        let urgency = self.particulars.as_ref().map(|it| it.urgency.value);
        self.decisions.overtaken(recorded.at, |what| match what {
            Matter::LowerUrgency { to } => closed || urgency.is_some_and(|now| *to >= now),
            other => closed && other.needs_open_case(),
        });
    }

    fn keep_unread(&mut self, recorded: &Recorded) {
        self.unread.push(Unread {
            position: recorded.position,
            by: recorded.by,
            at: recorded.at,
            name: recorded.event.what.name().to_owned(),
        });
    }

    /// The fold of a whole history.
    #[must_use]
    pub fn of<'a>(history: impl IntoIterator<Item = &'a Recorded>) -> Self {
        let mut case = Self::new();
        for recorded in history {
            case.apply(recorded);
        }
        case
    }

    fn change(&mut self, change: impl FnOnce(&mut Particulars)) {
        if let Some(particulars) = &mut self.particulars {
            change(particulars);
        }
    }

    /// Counts an entry that is in the stream but could not be opened or read, so that positions
    /// stay right.
    pub fn skip(&mut self, position: u64) {
        self.next = self.next.max(position.saturating_add(1));
    }

    /// The newest entry at or after position `saw` that somebody other than this officer wrote.
    #[must_use]
    pub fn touched_by_another(&self, officer: OfficerId, saw: u64) -> Option<(u64, OfficerId)> {
        let newest = self.last_by.iter().rev().find(|(by, _)| *by != officer)?;
        (newest.1 >= saw).then_some((newest.1, newest.0))
    }

    /// The next free position of the stream: what an officer who looks at the case has seen.
    #[must_use]
    pub const fn next(&self) -> u64 {
        self.next
    }

    /// The reports that belong to the case.
    #[must_use]
    pub const fn intake(&self) -> &Intake {
        &self.intake
    }

    /// The other cases that it has to do with.
    #[must_use]
    pub const fn links(&self) -> &Links {
        &self.links
    }

    /// Title, summary and urgency; none before the case was opened.
    #[must_use]
    pub const fn particulars(&self) -> Option<&Particulars> {
        self.particulars.as_ref()
    }

    /// The stage, and the reasons where it is closed; none before the case was opened.
    #[must_use]
    pub const fn progress(&self) -> Option<&Progress> {
        self.progress.as_ref()
    }

    /// Who works on it; none before the case was opened.
    #[must_use]
    pub const fn assignment(&self) -> Option<&Assignment> {
        self.assignment.as_ref()
    }

    /// Who may read it.
    #[must_use]
    pub const fn members(&self) -> &Members {
        &self.members
    }

    /// The notes.
    #[must_use]
    pub const fn notes(&self) -> &Notes {
        &self.notes
    }

    /// The codes that officers confirmed; none before anybody did.
    #[must_use]
    pub const fn coding(&self) -> Option<&Coding> {
        self.coding.as_ref()
    }

    /// The assessments with their versions.
    #[must_use]
    pub const fn assessments(&self) -> &Assessments {
        &self.assessments
    }

    /// The persons, organisations and groups, and the ties between them.
    #[must_use]
    pub const fn parties(&self) -> &Parties {
        &self.parties
    }

    /// The cooperation that incidents may answer to.
    #[must_use]
    pub const fn cooperation(&self) -> &Cooperation {
        &self.cooperation
    }

    /// What happened.
    #[must_use]
    pub const fn incidents(&self) -> &Incidents {
        &self.incidents
    }

    /// The proceedings, how people stand in them, and remedies.
    #[must_use]
    pub const fn proceedings(&self) -> &Proceedings {
        &self.proceedings
    }

    /// What States and others replied.
    #[must_use]
    pub const fn replies(&self) -> &Replies {
        &self.replies
    }

    /// What became of people, and what is to be followed up.
    #[must_use]
    pub const fn outcomes(&self) -> &Outcomes {
        &self.outcomes
    }

    /// The evidence, with its chain of custody.
    #[must_use]
    pub const fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// Questions, tasks, interviews, statements, and what facts rest on.
    #[must_use]
    pub const fn investigation(&self) -> &Investigation {
        &self.investigation
    }

    /// What persons allow to be done with what concerns them.
    #[must_use]
    pub const fn consents(&self) -> &Consents {
        &self.consents
    }

    /// What the office does outward.
    #[must_use]
    pub const fn actions(&self) -> &Actions {
        &self.actions
    }

    /// What two officers decide, or decided.
    #[must_use]
    pub const fn decisions(&self) -> &Decisions {
        &self.decisions
    }

    /// What was prepared to leave, and what left.
    #[must_use]
    pub const fn exports(&self) -> &Exports {
        &self.exports
    }

    /// What came in from other systems' files.
    #[must_use]
    pub const fn imports(&self) -> &Imports {
        &self.imports
    }

    /// What the office itself asked, and was answered.
    #[must_use]
    pub const fn forms(&self) -> &Forms {
        &self.forms
    }

    /// Who is kept out of the case.
    #[must_use]
    pub const fn screening(&self) -> &Screening {
        &self.screening
    }

    /// Whose identity the pages do not show.
    #[must_use]
    pub const fn masks(&self) -> &Masks {
        &self.masks
    }

    /// Takes away what tells who a masked party is, where this officer is not to see it: for pages. Decisions need the whole case.
    pub fn hide_masked(&mut self, from: OfficerId, now: Moment) {
        let masks = &self.masks;
        self.parties.hide(|party| masks.hides(party, from, now));
    }

    /// The same for a copy that leaves the office: nobody masked is ever named, and of the others only those who are `named`. Who is
    /// `left` out is not in the copy at all.
    pub(crate) fn hide_leaving(
        &mut self,
        named: impl Fn(PartyId) -> bool,
        left: impl Fn(PartyId) -> bool,
    ) {
        let masks = &self.masks;
        self.parties
            .hide(|party| masks.is_masked(party) || !named(party));
        self.parties.leave_out(left);
    }

    /// Forgets long texts, for a state that is kept in memory. That they exist stays known; a page or a decision that needs them folds the
    /// case's entries again.
    pub fn forget_texts(&mut self) {
        self.notes.forget();
        self.parties.forget();
        self.cooperation.forget();
        self.incidents.forget();
        self.proceedings.forget();
        self.replies.forget();
        self.outcomes.forget();
        self.evidence.forget();
        self.investigation.forget();
        self.consents.forget();
        self.actions.forget();
        self.decisions.forget();
        self.exports.forget();
        self.imports.forget();
        self.forms.forget();
    }

    /// What a later desk wrote and this one does not understand.
    #[must_use]
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }
}
