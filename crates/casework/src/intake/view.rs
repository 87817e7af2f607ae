//! The reports that belong to a case.

use super::event::{Opened, ReportJoined, ReportLeft};
use crate::Recorded;
use serde::{Deserialize, Serialize};
use words::{Moment, OfficerId, StreamId};

/// A report in a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// The report's mailbox.
    pub report: StreamId,
    /// Who joined it.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
}

/// When and by whom a case was opened, and its reports.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intake {
    opened: Option<(OfficerId, Moment)>,
    reports: Vec<Joined>,
}

impl Intake {
    /// Who opened the case and when; none before that.
    #[must_use]
    pub const fn opening(&self) -> Option<(OfficerId, Moment)> {
        self.opened
    }

    /// The reports, in the order in which they came.
    #[must_use]
    pub fn reports(&self) -> &[Joined] {
        &self.reports
    }

    /// Whether a report belongs to the case.
    #[must_use]
    pub fn has(&self, report: StreamId) -> bool {
        self.reports.iter().any(|joined| joined.report == report)
    }

    pub(crate) fn opened(&mut self, event: &Opened, recorded: &Recorded) {
        self.opened = Some((recorded.by, recorded.at));
        for report in &event.reports {
            self.join(*report, recorded);
        }
    }

    pub(crate) fn joined(&mut self, event: &ReportJoined, recorded: &Recorded) {
        self.join(event.report, recorded);
    }

    pub(crate) fn left(&mut self, event: &ReportLeft) {
        self.reports.retain(|joined| joined.report != event.report);
    }

    fn join(&mut self, report: StreamId, recorded: &Recorded) {
        if !self.has(report) {
            self.reports.push(Joined {
                report,
                by: recorded.by,
                at: recorded.at,
            });
        }
    }
}
