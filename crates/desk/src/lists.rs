//! The lists of an office: reports and cases that an officer can open, in parts of any length, and exact counts.

use crate::session::Session;
use crate::view::{CaseList, CaseRow, Page, ReportList, ReportRow};
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
}
