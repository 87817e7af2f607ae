//! Reports: the list, and one with its dialogue.

use super::{Scene, short};
use crate::folds::{LastWord, Mailbox};
use crate::replica::ReplicaProblem;
use crate::view::{
    CaseLink, Danger, NotFound, ObligationView, Page, ReportList, ReportMay, ReportRow,
    ReportState, ReportView, Role, What,
};
use charter::Act;
use std::sync::Arc;
use words::{Language, StreamId};

/// Cases offered for joining on a report's page, last touched first.
const JOINABLE_MAX: usize = 1_000;

impl Scene<'_> {
    /// A mailbox that the officer is to know of: by the intake key, or by a case that they can see
    /// and to which it still belongs.
    pub(crate) fn mailbox(&self, report: StreamId) -> Option<&Mailbox> {
        let mailbox = self.fold.mailboxes.get(&report)?;
        let is_known = mailbox.by_intake || !self.fold.cases_of(report).is_empty();
        is_known.then_some(mailbox)
    }

    /// A part of a list of reports.
    pub(crate) fn report_list(
        &self,
        list: ReportList,
        offset: usize,
        limit: usize,
    ) -> Page<ReportRow> {
        let ids = self.fold.report_list(list).skip(offset).take(limit);
        Page {
            rows: ids
                .filter_map(|id| Some(self.report_row(id, self.mailbox(id)?)))
                .collect(),
            total: self.fold.report_counts()[list as usize],
        }
    }

    pub(crate) fn report_row(&self, id: StreamId, mailbox: &Mailbox) -> ReportRow {
        let head = mailbox.head.as_ref();
        let mut obligations: Vec<_> = mailbox
            .running
            .all
            .iter()
            .map(|it| self.obligation(it))
            .collect();
        obligations.sort_by_key(|it| it.due);
        ReportRow {
            id,
            reference: short(id),
            received: mailbox.received,
            language: head.map_or(Language::En, |head| head.language),
            danger: head.map_or(Danger::Unsaid, |head| head.danger),
            concerns: head.map_or(crate::view::Concerns::Unsaid, |head| head.concerns),
            state: self.state(id, mailbox),
            excerpt: head.map(|head| head.excerpt.clone()).unwrap_or_default(),
            files: mailbox.files,
            messages: mailbox.messages,
            last: mailbox.last,
            cases: self
                .fold
                .cases_of(id)
                .into_iter()
                .filter_map(|case| self.case_link(case))
                .collect(),
            refused: self.is_refused(id),
            alike: self.same_form(id).count(),
            obligations,
        }
    }

    fn is_refused(&self, id: StreamId) -> bool {
        let cases = self.fold.cases_of(id).into_iter();
        let mut briefs = cases.filter_map(|case| self.fold.brief(case));
        briefs.any(|it| it.refused.contains(&id))
    }

    /// How far a report is.
    pub(crate) fn state(&self, id: StreamId, mailbox: &Mailbox) -> ReportState {
        match mailbox.last_word {
            _ if mailbox.head.is_none() => ReportState::Unreadable,
            LastWord::Office => ReportState::Answered,
            LastWord::NeverAnswered if self.fold.cases_of(id).is_empty() => ReportState::New,
            LastWord::NeverAnswered | LastWord::Reporter => ReportState::Waiting,
        }
    }

    /// Other reports of the same form, as far as the officer is to know of them.
    pub(crate) fn same_form(&self, id: StreamId) -> impl Iterator<Item = StreamId> {
        let others = self.fold.forms.of(id);
        others.filter(|other| self.mailbox(*other).is_some())
    }

    /// One report with its dialogue.
    pub(crate) fn report(
        &self,
        id: StreamId,
    ) -> Result<Result<ReportView, NotFound>, ReplicaProblem> {
        let Some(mailbox) = self.mailbox(id) else {
            return Ok(Err(NotFound));
        };
        let entries = self.mailbox_entries(id)?;
        let report = entries
            .first()
            .and_then(|kept| mailbox.open(kept).ok())
            .map(Arc::new);
        let mut dialogue = self.dialogue(mailbox, &entries);
        let files = match dialogue.first_mut().map(|item| &mut item.what) {
            Some(What::Report { files, .. }) => std::mem::take(files),
            _ => Vec::new(),
        };
        dialogue.retain(|item| !matches!(item.what, What::Report { .. }));
        let row = self.report_row(id, mailbox);
        let may = self.report_may(mailbox);
        Ok(Ok(ReportView {
            keeps: match may.answer {
                true => self.answer_keeps(mailbox),
                false => Vec::new(),
            },
            for_another: self.waits_for_another(mailbox),
            copies: mailbox.copies(),
            seen: mailbox.next,
            report,
            files,
            dialogue,
            joinable: match may.join {
                true => self.joinable_cases(id),
                false => Vec::new(),
            },
            could_be_members: match may.open_case {
                true => self.colleagues(),
                false => Vec::new(),
            },
            may,
            row,
        }))
    }

    fn joinable_cases(&self, report: StreamId) -> Vec<CaseLink> {
        let joined = self.fold.cases_of(report);
        let open = self.fold.touched_cases().take(JOINABLE_MAX);
        open.filter(|id| !joined.contains(id))
            .filter_map(|id| self.case_link(id))
            .collect()
    }

    /// Whether an answer is owed that somebody else must give than this officer.
    fn waits_for_another(&self, mailbox: &Mailbox) -> bool {
        let me = self.fold.keys.signing.verifying();
        let mut open = mailbox.running.all.iter().filter(|it| it.is_open());
        open.any(|it| it.barred.contains(&me))
    }

    fn owes_triage(&self, mailbox: &Mailbox) -> bool {
        !charter::kept_by(&mailbox.running.all, Act::Triage, None).is_empty()
    }

    /// The promises that an answer by this officer keeps, by key with their names.
    pub(crate) fn answer_keeps(&self, mailbox: &Mailbox) -> Vec<ObligationView> {
        let me = self.fold.keys.signing.verifying();
        let keys = charter::kept_by(&mailbox.running.all, Act::Answer, Some(&me));
        let open = mailbox.running.all.iter().filter(|it| it.is_open());
        open.filter(|it| keys.contains(&it.key))
            .map(|it| self.obligation(it))
            .collect()
    }

    /// What the officer may do with a report. Who holds the intake key takes reports in; a case
    /// officer answers in the cases whose member they are.
    pub(crate) fn report_may(&self, mailbox: &Mailbox) -> ReportMay {
        let takes_in = mailbox.by_intake && self.is_one_of(&[Role::Intake, Role::Supervisor]);
        let works = self.is_one_of(&Role::WORKERS);
        ReportMay {
            answer: works,
            triage: takes_in && self.owes_triage(mailbox),
            protect: takes_in
                && !charter::kept_by(&mailbox.running.all, Act::Protect, None).is_empty(),
            explain: takes_in,
            open_case: takes_in,
            join: takes_in,
        }
    }
}
