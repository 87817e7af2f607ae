//! The lists of cases and reports, kept in order as things change, so that a page of fifty costs the same in any office.

use super::shelf::Shelf;
use super::{Fold, LastWord, Mailbox};
use crate::view::{CaseList, ReportList};
use casework::particulars::Urgency;
use seal::mailbox::Danger;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use words::{Hour, Moment, StreamId};

/// Open cases first, most urgent first, then last touched; the urgency of a closed one counts no more.
type CaseKey = (bool, Reverse<Option<Urgency>>, Reverse<Moment>);
/// Where somebody is in danger first, then those that wait longest, then what was answered, newest first.
type ReportKey = (u8, i64);

/// Everything that pages list.
#[derive(Default)]
pub(super) struct Lists {
    cases: Shelf<CaseKey, { CaseList::ALL.len() }>,
    /// Open cases, last touched first.
    touched: Shelf<Reverse<Moment>, 1>,
    reports: Shelf<ReportKey, { ReportList::ALL.len() }>,
    /// Readable reports that are in no case, newest first.
    newest: Shelf<Reverse<Hour>, 1>,
    /// What is to be put in its place.
    moved: BTreeSet<StreamId>,
}

impl Lists {
    /// A case or report has changed, or belongs elsewhere than before.
    pub(super) fn move_later(&mut self, stream: StreamId) {
        self.moved.insert(stream);
    }

    /// Empties every list.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Fold {
    /// Cases of a list, in its order.
    pub(crate) fn case_list(&self, list: CaseList) -> impl Iterator<Item = StreamId> {
        self.lists.cases.list(list as usize)
    }

    /// How many cases each list has, in the order of [`CaseList::ALL`].
    pub(crate) fn case_counts(&self) -> [usize; CaseList::ALL.len()] {
        self.lists.cases.counts()
    }

    /// Open cases, last touched first.
    pub(crate) fn touched_cases(&self) -> impl Iterator<Item = StreamId> {
        self.lists.touched.list(0)
    }

    /// Reports of a list, in its order.
    pub(crate) fn report_list(&self, list: ReportList) -> impl Iterator<Item = StreamId> {
        self.lists.reports.list(list as usize)
    }

    /// How many reports each list has, in the order of [`ReportList::ALL`].
    pub(crate) fn report_counts(&self) -> [usize; ReportList::ALL.len()] {
        self.lists.reports.counts()
    }

    /// Readable reports that are in no case, newest first.
    pub(crate) fn free_reports(&self) -> impl Iterator<Item = StreamId> {
        self.lists.newest.list(0)
    }

    /// When something last happened in a case or in one of its reports.
    pub(crate) fn last_in(&self, case: StreamId) -> Moment {
        let brief = self.brief(case);
        let last = self.mailboxes_of(case).map(|it| it.last).max();
        brief.map(|it| it.last).max(last).unwrap_or(Moment(0))
    }

    /// Whether a reporter of a case waits for an answer.
    pub(crate) fn reporter_waits(&self, case: StreamId) -> bool {
        self.mailboxes_of(case).any(waits)
    }

    fn mailboxes_of(&self, case: StreamId) -> impl Iterator<Item = &Mailbox> {
        let brief = self.brief(case);
        let reports = brief.into_iter().flat_map(|it| &it.reports);
        reports.filter_map(|report| self.mailboxes.get(report))
    }

    /// Puts everything that has changed where it belongs now.
    pub(super) fn put_on_lists(&mut self) {
        let moved = std::mem::take(&mut self.lists.moved);
        let mut cases = BTreeSet::new();
        let mut reports = BTreeSet::new();
        for id in moved {
            if self.cases.contains_key(&id) {
                cases.insert(id);
                let brief = self.brief(id);
                reports.extend(brief.into_iter().flat_map(|it| &it.reports));
            } else {
                reports.insert(id);
                cases.extend(self.cases_of(id));
            }
        }
        cases
            .into_iter()
            .for_each(|case| self.put_case_on_lists(case));
        reports
            .into_iter()
            .for_each(|report| self.put_report_on_lists(report));
    }

    fn put_case_on_lists(&mut self, case: StreamId) {
        let Some(brief) = self.brief(case) else {
            self.lists.cases.take(case);
            self.lists.touched.take(case);
            return;
        };
        let closed = brief.is_closed();
        let (waits, last) = (self.reporter_waits(case), self.last_in(case));
        let urgency = (!closed).then_some(brief.urgency);
        let on = CaseList::ALL.map(|list| match list {
            CaseList::Open => !closed,
            CaseList::Mine => !closed && brief.assigned == Some(self.me),
            CaseList::Waiting => !closed && waits,
            CaseList::Second => brief.undecided > 0,
            CaseList::Closed => closed,
            CaseList::All => true,
        });
        let touched = Reverse(brief.last);
        let key = (closed, Reverse(urgency), Reverse(last));
        self.lists.cases.put(case, key, on);
        self.lists.touched.put(case, touched, [!closed]);
    }

    fn put_report_on_lists(&mut self, report: StreamId) {
        let free = self.cases_of(report).is_empty();
        let mailbox = self.mailboxes.get(&report);
        let Some(mailbox) = mailbox.filter(|it| it.by_intake || !free) else {
            self.lists.reports.take(report);
            self.lists.newest.take(report);
            return;
        };
        let readable = mailbox.head.is_some();
        let in_danger = mailbox
            .head
            .as_ref()
            .is_some_and(|it| it.danger == Danger::Now);
        let on = ReportList::ALL.map(|list| match list {
            ReportList::All => true,
            ReportList::Waiting => waits(mailbox),
            ReportList::Answered => readable && mailbox.last_word == LastWord::Office,
            ReportList::Free => free,
        });
        // Who waits is served in the order of waiting; what was answered, newest first.
        let key = match (waits(mailbox), in_danger) {
            (true, true) => (0, mailbox.last.0),
            (true, false) => (1, mailbox.last.0),
            (false, _) => (2, -mailbox.last.0),
        };
        let received = Reverse(mailbox.received);
        self.lists.reports.put(report, key, on);
        self.lists.newest.put(report, received, [free && readable]);
    }
}

/// Whether somebody waits for an answer in a mailbox.
fn waits(mailbox: &Mailbox) -> bool {
    mailbox.head.is_some() && mailbox.last_word != LastWord::Office
}
