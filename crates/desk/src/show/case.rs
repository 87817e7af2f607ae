//! Cases: the list, and one with its timeline.

use super::{Scene, part, short};
use crate::folds::CaseState;
use crate::replica::{Replica, ReplicaProblem};
use crate::view::{
    CaseLink, CaseMay, CaseRow, CaseView, FieldView, NotFound, OfficerRow, Page, ReportRow, Role,
};
use casework::Field;
use casework::particulars::view::Particulars;
use casework::status::view::{Progress, Status};
use std::cmp::Reverse;
use words::{Moment, StreamId};

/// Reports offered for joining on a case's page; more are found from the report's own page.
const JOINABLE_MAX: usize = 50;

impl Scene<'_> {
    /// The cases that the officer is to know of.
    pub(crate) fn visible_cases(&self) -> impl Iterator<Item = (StreamId, &CaseState)> {
        self.fold
            .cases
            .iter()
            .filter(|(_, state)| state.is_visible())
            .map(|(id, state)| (*id, state))
    }

    /// One of them.
    pub(crate) fn case_state(&self, id: StreamId) -> Option<&CaseState> {
        self.fold.cases.get(&id).filter(|state| state.is_visible())
    }

    pub(crate) fn case_link(&self, id: StreamId) -> Option<CaseLink> {
        let title = &self.case_state(id)?.case.particulars()?.title;
        Some(CaseLink {
            id,
            reference: short(id),
            title: title.value.clone(),
        })
    }

    /// All cases in the order of the list, or a part of them.
    pub(crate) fn cases(&self, offset: usize, limit: usize) -> Page<CaseRow> {
        let mut sorted: Vec<_> = self.visible_cases().collect();
        sorted.sort_by_cached_key(|(id, state)| {
            let closed = state.case.progress().is_some_and(Progress::is_closed);
            let urgency = state.case.particulars().map(|it| it.urgency.value);
            let urgency = if closed { None } else { urgency };
            (closed, Reverse(urgency), Reverse(self.last(state)), *id)
        });
        Page {
            rows: part(&sorted, offset, limit)
                .iter()
                .filter_map(|(id, state)| self.case_row(*id, state))
                .collect(),
            total: sorted.len(),
        }
    }

    fn last(&self, state: &CaseState) -> Moment {
        let reports = state.case.intake().reports().iter();
        reports
            .filter_map(|joined| self.fold.mailboxes.get(&joined.report))
            .map(|mailbox| mailbox.last)
            .fold(state.last, Moment::max)
    }

    pub(crate) fn case_row(&self, id: StreamId, state: &CaseState) -> Option<CaseRow> {
        let case = &state.case;
        let (particulars, progress) = (case.particulars()?, case.progress()?);
        let to = case.assignment()?.to();
        Some(CaseRow {
            id,
            reference: short(id),
            title: particulars.title.value.clone(),
            urgency: particulars.urgency.value,
            status: progress.status().clone(),
            assigned: to.map(|officer| self.name(officer)),
            mine: to == Some(self.fold.me),
            opened: case.intake().opening()?.1,
            last: self.last(state),
            reports: case.intake().reports().len(),
            undecided: case.decisions().waiting().count(),
            reporter_waits: self.reporter_waits(state),
        })
    }

    /// Whether a reporter of the case waits for an answer.
    pub(crate) fn reporter_waits(&self, state: &CaseState) -> bool {
        let reports = state.case.intake().reports().iter();
        reports
            .filter_map(|joined| self.fold.mailboxes.get(&joined.report))
            .filter(|mailbox| mailbox.head.is_some())
            .any(|it| it.last_word != crate::folds::LastWord::Office)
    }

    /// One case with its timeline.
    pub(crate) fn case(
        &self,
        id: StreamId,
        replica: &Replica,
    ) -> Result<Result<CaseView, NotFound>, ReplicaProblem> {
        let found = self.case_state(id).and_then(|state| {
            let row = self.case_row(id, state)?;
            Some((state, row, state.case.particulars()?))
        });
        let Some((state, row, particulars)) = found else {
            return Ok(Err(NotFound));
        };
        let timeline = self.case_timeline(id, state, replica)?;
        let against = self.against(&state.case, replica)?;
        let view = self.case_view(state, row, particulars, (timeline, against));
        Ok(view.ok_or(NotFound))
    }

    fn case_view(
        &self,
        state: &CaseState,
        row: CaseRow,
        particulars: &Particulars,
        (timeline, (against, step_back)): (
            Vec<crate::view::TimelineItem>,
            (Vec<crate::view::AgainstRow>, bool),
        ),
    ) -> Option<CaseView> {
        let case = &state.case;
        let progress = case.progress()?;
        let joined = case.intake().reports();
        let reports: Vec<ReportRow> = joined
            .iter()
            .filter_map(|it| {
                let mailbox = self.mailbox(it.report)?;
                Some(self.report_row(it.report, mailbox))
            })
            .collect();
        let report_seen = joined
            .iter()
            .filter_map(|it| Some((it.report, self.mailbox(it.report)?.next)))
            .collect();
        let members: Vec<OfficerRow> = case
            .members()
            .all()
            .iter()
            .filter_map(|it| self.fold.book.officer(it.officer))
            .map(super::officer_row)
            .collect();
        let works = self.is_one_of(&Role::WORKERS);
        let closed = progress.is_closed();
        Some(CaseView {
            seen: case.next(),
            title: self.field(&particulars.title, Clone::clone),
            summary: self.field(&particulars.summary, Clone::clone),
            urgency: self.field(&particulars.urgency, |it| *it),
            status: self.field(progress.field(), Clone::clone),
            assigned: self.field(case.assignment()?.field(), |it| *it),
            could_be_members: self
                .colleagues()
                .into_iter()
                .filter(|it| !case.members().has(it.id))
                .filter(|it| !case.screening().keeps_out(it.id))
                .collect(),
            single_member: members.len() == 1,
            members,
            reports,
            joinable: self.joinable_reports(),
            report_seen,
            codes: case.coding().map(|it| self.field(it, Clone::clone)),
            assessments: case
                .assessments()
                .all()
                .iter()
                .map(|it| self.assessment_row(it))
                .collect(),
            unweighed: case.replies().unweighed(case),
            timeline,
            decisions: case
                .decisions()
                .waiting()
                .map(|it| self.decision_row(case, it))
                .collect(),
            closing_proposed: match progress.status() {
                Status::Closed { proposed, .. } => proposed.map(|it| self.name(it)),
                Status::Open(_) => None,
            },
            against,
            step_back,
            unknown: state.unknown + case.unread().len(),
            may: CaseMay {
                work: works,
                close: works && !closed,
                reopen: works && closed,
                answer: works,
            },
            row,
        })
    }

    pub(super) fn field<T, U>(&self, field: &Field<T>, of: impl FnOnce(&T) -> U) -> FieldView<U> {
        FieldView {
            value: of(&field.value),
            by: self.name(field.by),
            at: field.at,
        }
    }

    fn joinable_reports(&self) -> Vec<ReportRow> {
        let mut free: Vec<_> = self
            .fold
            .mailboxes
            .iter()
            .filter(|(id, mailbox)| mailbox.by_intake && self.fold.cases_of(**id).is_empty())
            .filter(|(_, mailbox)| mailbox.head.is_some())
            .collect();
        free.sort_by_key(|(id, mailbox)| (Reverse(mailbox.received), **id));
        free.into_iter()
            .take(JOINABLE_MAX)
            .map(|(id, mailbox)| self.report_row(*id, mailbox))
            .collect()
    }

    /// Active officers who work on cases, but oneself, by name.
    pub(crate) fn colleagues(&self) -> Vec<OfficerRow> {
        let mut colleagues = self.officers();
        colleagues.retain(|it| it.active && it.is_one_of(&Role::WORKERS) && it.id != self.fold.me);
        colleagues
    }
}
