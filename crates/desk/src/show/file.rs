//! A case folded whole: with the long texts that a state in memory does without.

use super::{Scene, officer_row};
use crate::replica::ReplicaProblem;
use crate::view::{FileView, NotFound, Role};
use casework::{Case, CaseEvent, when};
use words::{PartyId, StreamId};

impl Scene<'_> {
    /// A case with all its texts, from its entries as far as this officer can open them.
    pub(crate) fn whole_case(&self, id: StreamId) -> Result<Option<Case>, ReplicaProblem> {
        let opened = self.fold.open_case(id, self.replica)?;
        Ok(opened.map(|it| it.case))
    }

    /// What the pages of a case's file show.
    pub(crate) fn file(&self, id: StreamId) -> Result<Result<FileView, NotFound>, ReplicaProblem> {
        let Some((mut case, head)) = self.whole_case(id)?.zip(self.case_head(id)) else {
            return Ok(Err(NotFound));
        };
        case.hide_masked(self.fold.me, self.now);
        let members = case.members().all().iter();
        Ok(Ok(FileView {
            seen: case.next(),
            officers: self
                .fold
                .book
                .officers()
                .iter()
                .map(|it| (it.card.id, it.card.name.clone()))
                .collect(),
            members: members
                .filter_map(|it| self.fold.book.officer(it.officer))
                .map(officer_row)
                .collect(),
            me: self.fold.me,
            now: self.now,
            today: when::day_of(self.now),
            may: self.is_one_of(&Role::WORKERS) && !head.closed,
            head,
            case,
        }))
    }
}

/// What an event of the file is about, in the words of whoever wrote it; empty where it has none. A masked party is called by its
/// number.
pub(super) fn about(event: &CaseEvent, masked: impl Fn(PartyId) -> Option<String>) -> String {
    match event {
        CaseEvent::PartyRecorded(it) => {
            if let Some(number) = masked(it.party) {
                return number;
            }
            let name = it.names.first();
            name.map(|it| it.text.clone()).unwrap_or_default()
        }
        CaseEvent::CooperationRecorded(it) => it.title.clone(),
        CaseEvent::IncidentRecorded(it) => it.title.clone(),
        CaseEvent::ProceedingRecorded(it) => it.title.clone(),
        CaseEvent::StepRecorded(it) => it.text.clone(),
        CaseEvent::StandingChanged(it) => it.note.clone(),
        CaseEvent::StandingCorrected(it) => it.reason.clone(),
        CaseEvent::RemedyChanged(it) => it.note.clone(),
        CaseEvent::RemedyCorrected(it) => it.reason.clone(),
        CaseEvent::ReplyRecorded(it) => it.summary.clone(),
        CaseEvent::RebuttalRecorded(it) => it.text.clone(),
        CaseEvent::ReplyWeighed(it) => it.reasons.clone(),
        CaseEvent::OutcomeRecorded(it) => it.note.clone(),
        CaseEvent::FollowUpPlanned(it) => it.what.clone(),
        CaseEvent::FollowUpDone(it) => it.result.clone(),
        CaseEvent::EvidenceRegistered(it) => it.title.clone(),
        CaseEvent::CustodyRecorded(it) => it.purpose.clone(),
        CaseEvent::QuestionSet(it) => it.text.clone(),
        CaseEvent::TaskSet(it) => it.text.clone(),
        CaseEvent::TaskDone(it) => it.result.clone(),
        CaseEvent::StatementRecorded(it) => it.text.chars().take(300).collect(),
        CaseEvent::FactSet(it) => it.text.clone(),
        CaseEvent::FactRests(it) => it.note.clone(),
        CaseEvent::FactFreed(it) => it.reason.clone(),
        CaseEvent::CaseTied(it) => it.note.clone(),
        CaseEvent::PartyRemoved(it) => it.reason.clone(),
        CaseEvent::CooperationRemoved(it) => it.reason.clone(),
        CaseEvent::IncidentRemoved(it) => it.reason.clone(),
        CaseEvent::ConsentRecorded(it) => it.purpose.clone(),
        CaseEvent::ConsentWithdrawn(it) => it.reason.clone(),
        CaseEvent::ConsentOverridden(it) => it.reason.clone(),
        CaseEvent::ActionDrafted(it) => it.addressee.name.clone(),
        CaseEvent::ActionReturned(it) => it.reasons.clone(),
        CaseEvent::ActionSent(it) => it.how.clone(),
        CaseEvent::ReminderSent(it) => it.how.clone(),
        CaseEvent::ActionCancelled(it) => it.reason.clone(),
        CaseEvent::ScreenedOut(it) => it.reason.clone(),
        CaseEvent::InterestCleared(it) => it.reason.clone(),
        CaseEvent::IdentityMasked(it) => it.reason.clone(),
        CaseEvent::ExportPrepared(it) => it.recipient.clone(),
        CaseEvent::ItemImported(it) => it.source.file.clone(),
        CaseEvent::ExportMade(it) => format!("SHA-256 {}", it.sha256),
        _ => String::new(),
    }
}
