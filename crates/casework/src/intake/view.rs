//! The reports that belong to a case.

use super::event::{Opened, ReportJoined, ReportLeft, SenderNamed};
use crate::Recorded;
use serde::{Deserialize, Serialize};
use words::{Moment, OfficerId, PartyId, StreamId};

/// A report in a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// The report's mailbox.
    pub report: StreamId,
    /// Who joined it.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
    /// Which party sent it, as far as it was said.
    pub from: Option<PartyId>,
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

    /// Which party sent a report, as far as it was said.
    #[must_use]
    pub fn sender(&self, report: StreamId) -> Option<PartyId> {
        let joined = self.reports.iter().find(|it| it.report == report);
        joined?.from
    }

    /// Whether a party is said to have sent a report.
    #[must_use]
    pub fn names(&self, party: PartyId) -> bool {
        self.reports.iter().any(|it| it.from == Some(party))
    }

    pub(crate) fn sender_named(&mut self, event: &SenderNamed) {
        for joined in &mut self.reports {
            if joined.report == event.report {
                joined.from = event.party;
            }
        }
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
                from: None,
            });
        }
    }
}
