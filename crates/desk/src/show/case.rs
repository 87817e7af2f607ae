//! Cases: the list, and one with its timeline.

use super::{Scene, short};
use crate::folds::{CaseState, Opened};
use crate::replica::ReplicaProblem;
use crate::view::{
    CaseLink, CaseList, CaseMay, CaseRow, CaseView, FieldView, LinkRow, NotFound, OfficerRow, Page,
    ReportRow, Role,
};
use casework::links::event::CaseTied;
use casework::parties::view::Party;
use casework::status::view::Status;
use casework::{Case, Field};
use words::{PartyId, StreamId};

/// Reports offered for joining on a case's page; more are found from the report's own page.
const JOINABLE_MAX: usize = 50;

impl Scene<'_> {
    /// A case that the officer is to know of, with everything. A replica that does not answer is logged, and the case is not there.
    pub(crate) fn case_state(&self, id: StreamId) -> Option<&CaseState> {
        let read = self.fold.case(id, self.replica);
        read.unwrap_or_else(|problem| {
            tracing::error!(%problem, "the replica did not answer");
            None
        })
    }

    pub(crate) fn case_link(&self, id: StreamId) -> Option<CaseLink> {
        Some(CaseLink {
            id,
            reference: short(id),
            title: self.fold.brief(id)?.title.clone(),
        })
    }

    /// The one case that the officer can open and that has this number: as lists show it, or whole, as it stands in an address.
    pub(crate) fn case_numbered(&self, typed: &str) -> Option<StreamId> {
        let typed = typed.trim().trim_end_matches('/');
        let whole = typed.rsplit('/').next().and_then(|it| it.parse().ok());
        if let Some(id) = whole {
            return self.fold.brief(id).map(|_| id);
        }
        let digits: String = typed.chars().filter(|it| !it.is_whitespace()).collect();
        let digits = digits.to_ascii_lowercase();
        let is_number = digits.len() >= 8 && digits.chars().all(|it| it.is_ascii_hexdigit());
        let mut found = self.fold.briefs().map(|(id, _)| id);
        let mut found = found
            .by_ref()
            .filter(|id| is_number && id.digits().starts_with(&digits));
        let first = found.next();
        first.filter(|_| found.next().is_none())
    }

    /// The other cases that a case has to do with, as far as the officer is to know of them.
    fn links(&self, case: &Case) -> Vec<LinkRow> {
        let links = case.links().all().iter();
        let row = |it: &CaseTied| {
            Some(LinkRow {
                case: self.case_link(it.other)?,
                kind: it.kind,
                note: it.note.clone(),
            })
        };
        links.filter_map(row).collect()
    }

    fn own_questions(&self, case: &Case) -> Option<bool> {
        let asked = self.fold.book.shared().questions().is_some();
        let all = case.forms().all().iter();
        let answered = all.filter(|it| !it.value.answers.is_empty()).count() > 0;
        (asked || answered).then_some(answered)
    }

    /// The people of a case by name, or by number where they are masked for this officer.
    fn people(&self, case: &Case) -> Vec<(PartyId, String)> {
        let parties = case.parties().all().iter();
        let called = |it: &Party| match self.number_of(case, it.id) {
            Some(number) => number,
            None => it.name().to_owned(),
        };
        parties.map(|it| (it.id, called(it))).collect()
    }

    /// A part of a list of cases.
    pub(crate) fn case_list(&self, list: CaseList, offset: usize, limit: usize) -> Page<CaseRow> {
        let ids = self.fold.case_list(list).skip(offset).take(limit);
        Page {
            rows: ids.filter_map(|id| self.case_row(id)).collect(),
            total: self.fold.case_counts()[list as usize],
        }
    }

    pub(crate) fn case_row(&self, id: StreamId) -> Option<CaseRow> {
        let brief = self.fold.brief(id)?;
        Some(CaseRow {
            id,
            reference: short(id),
            title: brief.title.clone(),
            urgency: brief.urgency,
            status: brief.status.clone(),
            assigned: brief.assigned.map(|officer| self.name(officer)),
            mine: brief.assigned == Some(self.fold.me),
            opened: brief.opened,
            last: self.fold.last_in(id),
            reports: brief.reports.len(),
            undecided: brief.undecided,
            reporter_waits: self.fold.reporter_waits(id),
        })
    }

    /// One case with its timeline.
    pub(crate) fn case(&self, id: StreamId) -> Result<Result<CaseView, NotFound>, ReplicaProblem> {
        let opened = self.fold.open_case(id, self.replica)?;
        let Some((opened, row)) = opened.zip(self.case_row(id)) else {
            return Ok(Err(NotFound));
        };
        let against = self.against(&opened.case)?;
        let view = self.case_view(&opened, row, against);
        let Some(view) = view else {
            return Ok(Err(NotFound));
        };
        let timeline = self.case_timeline(opened)?;
        Ok(Ok(CaseView { timeline, ..view }))
    }

    /// A case's page without its timeline.
    fn case_view(
        &self,
        opened: &Opened,
        row: CaseRow,
        (against, step_back): (Vec<crate::view::AgainstRow>, bool),
    ) -> Option<CaseView> {
        let case = &opened.case;
        let particulars = case.particulars()?;
        let progress = case.progress()?;
        let joined = case.intake().reports();
        let members = self.members(case);
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
            senders: joined
                .iter()
                .filter_map(|it| Some((it.report, it.from?)))
                .collect(),
            people: self.people(case),
            links: self.links(case),
            own_questions: self.own_questions(case),
            reports: joined
                .iter()
                .filter_map(|it| Some(self.report_row(it.report, self.mailbox(it.report)?)))
                .collect(),
            promises: self.promises_of(row.id),
            joinable: self.joinable_reports(),
            report_seen: joined
                .iter()
                .filter_map(|it| Some((it.report, self.mailbox(it.report)?.next)))
                .collect(),
            codes: case.coding().map(|it| self.field(it, Clone::clone)),
            assessments: case
                .assessments()
                .all()
                .iter()
                .map(|it| self.assessment_row(it))
                .collect(),
            unweighed: case.replies().unweighed(case),
            timeline: Vec::new(),
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
            unknown: opened.unknown + case.unread().len(),
            may: CaseMay {
                work: works,
                close: works && !closed,
                reopen: works && closed,
                answer: works,
            },
            row,
        })
    }

    fn members(&self, case: &Case) -> Vec<OfficerRow> {
        let members = case.members().all().iter();
        members
            .filter_map(|it| self.fold.book.officer(it.officer))
            .map(super::officer_row)
            .collect()
    }

    pub(super) fn field<T, U>(&self, field: &Field<T>, of: impl FnOnce(&T) -> U) -> FieldView<U> {
        FieldView {
            value: of(&field.value),
            by: self.name(field.by),
            at: field.at,
        }
    }

    fn joinable_reports(&self) -> Vec<ReportRow> {
        let free = self.fold.free_reports().take(JOINABLE_MAX);
        free.filter_map(|id| Some(self.report_row(id, self.mailbox(id)?)))
            .collect()
    }

    /// Active officers who work on cases, but oneself, by name.
    pub(crate) fn colleagues(&self) -> Vec<OfficerRow> {
        let mut colleagues = self.officers();
        colleagues.retain(|it| it.active && it.is_one_of(&Role::WORKERS) && it.id != self.fold.me);
        colleagues
    }
}
