//! The lists of an office: reports and cases that an officer can open, in parts of any length, and exact counts.

use crate::replica::ReplicaProblem;
use crate::session::{Live, Session};
use crate::show::untold;
use crate::view::{
    Board, BoardRow, CaseList, CaseRow, NotFound, Page, ReportList, ReportRow, Role,
};
use charter::Running;
use entry::StreamKind;
use words::StreamId;

impl Session {
    /// Every report the officer can open: those where somebody is in danger first, then those that
    /// wait longest, then what was answered, newest first.
    #[must_use]
    pub fn reports(&self) -> Vec<ReportRow> {
        self.report_list(ReportList::All, 0, usize::MAX).rows
    }

    /// A part of a list of reports, in the order of [`Session::reports`].
    #[must_use]
    pub fn report_list(&self, list: ReportList, offset: usize, limit: usize) -> Page<ReportRow> {
        let page = self
            .0
            .with_scene(|scene| scene.report_list(list, offset, limit));
        page.unwrap_or_default()
    }

    /// How many reports each list has, in the order of [`ReportList::ALL`].
    #[must_use]
    pub fn report_counts(&self) -> [usize; ReportList::ALL.len()] {
        let counts = self.0.with_scene(|scene| scene.fold.report_counts());
        counts.unwrap_or_default()
    }

    /// Every case the officer can open: open ones first, most urgent first, then last touched.
    #[must_use]
    pub fn cases(&self) -> Vec<CaseRow> {
        self.case_list(CaseList::All, 0, usize::MAX).rows
    }

    /// A part of a list of cases, in the order of [`Session::cases`].
    #[must_use]
    pub fn case_list(&self, list: CaseList, offset: usize, limit: usize) -> Page<CaseRow> {
        let page = self
            .0
            .with_scene(|scene| scene.case_list(list, offset, limit));
        page.unwrap_or_default()
    }

    /// These cases, as lists show them, without those that the officer cannot open.
    #[must_use]
    pub fn case_rows(&self, cases: &[StreamId]) -> Vec<CaseRow> {
        let rows = self.0.with_scene(|scene| {
            let rows = cases.iter().filter_map(|id| scene.case_row(*id));
            rows.collect()
        });
        rows.unwrap_or_default()
    }

    /// How many cases each list has, in the order of [`CaseList::ALL`].
    #[must_use]
    pub fn case_counts(&self) -> [usize; CaseList::ALL.len()] {
        let counts = self.0.with_scene(|scene| scene.fold.case_counts());
        counts.unwrap_or_default()
    }

    /// Everything that is due, soonest first, as far as the officer may know of it.
    ///
    /// # Errors
    /// [`NotFound`] once the session is locked, or where the replica does not answer, which is logged.
    pub async fn board(&self) -> Result<Board, NotFound> {
        self.blocking(|live| {
            let editions = live.editions();
            let newest = editions.newest();
            let calendar = newest.map(|it| it.calendar.clone()).unwrap_or_default();
            let office = live.office_promises()?;
            let rows = live.with_scene(|scene| scene.board(&office, &calendar));
            let Some(mut rows) = rows else {
                return Ok(Err(NotFound));
            };
            let untold = live.oversees() == Some(true);
            if untold {
                rows = live.untold_rows(office)?;
            }
            Ok(Ok(Board {
                rows,
                calendar,
                now: live.desk.now(),
                untold,
                subscribed: live.is_subscribed(),
            }))
        })
        .await
    }
}

impl Live {
    /// The office's promises of its own housekeeping.
    fn office_promises(&self) -> Result<Running, ReplicaProblem> {
        let book = self.desk.office().map(|office| office.book);
        let read = book.map(|book| self.desk.replica.running_on(book, &self.editions()));
        read.unwrap_or_else(|| Ok(Running::default()))
    }

    /// Whether the officer oversees the office and works on nothing: they see how every promise stands, and not on what.
    fn oversees(&self) -> Option<bool> {
        self.with_scene(|scene| {
            scene.is_one_of(&[Role::Auditor]) && !scene.is_one_of(&Role::WORKERS)
        })
    }

    /// What stands in headers, which auditors may read whole.
    fn untold_rows(&self, office: Running) -> Result<Vec<BoardRow>, ReplicaProblem> {
        let editions = self.editions();
        let mut running = vec![office];
        for kind in [StreamKind::Mailbox, StreamKind::Case] {
            let all = self.desk.replica.running_on_all(kind, &editions)?;
            running.extend(all.into_values());
        }
        Ok(untold(&editions, &running, self.desk.now()))
    }
}
