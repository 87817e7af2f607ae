//! What lists need of a case. It is kept for every case; the case itself is read when somebody opens it.

use super::CaseState;
use crate::view::DueKind;
use casework::Case;
use casework::decisions::Matter;
use casework::imports::event::Source;
use casework::particulars::Urgency;
use casework::status::view::Status;
use charter::Obligation;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use words::{Moment, OfficerId, StreamId};

/// A case in a list.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Brief {
    pub(crate) title: String,
    pub(crate) urgency: Urgency,
    pub(crate) status: Status,
    pub(crate) assigned: Option<OfficerId>,
    pub(crate) opened: Moment,
    /// When something last happened in the case itself, its reports apart.
    pub(crate) last: Moment,
    pub(crate) reports: Vec<StreamId>,
    /// Those of them that two officers agreed not to take up.
    pub(crate) refused: Vec<StreamId>,
    /// Decisions that wait for a second officer.
    pub(crate) undecided: usize,
    pub(crate) due: Vec<Due>,
    /// The promises of the charter that run on the case.
    pub(crate) promises: Vec<Obligation>,
    /// Where what was imported into it is from.
    pub(crate) sources: Vec<Source>,
}

/// Something that is due in a case.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Due {
    pub(crate) on: Date,
    pub(crate) kind: DueKind,
    pub(crate) what: String,
    pub(crate) who: Option<OfficerId>,
}

impl Brief {
    /// None for a case that the officer is not to know of.
    pub(super) fn of(state: &CaseState) -> Option<Self> {
        if state.withdrawn {
            return None;
        }
        let case = &state.case;
        let particulars = case.particulars()?;
        let reports = case.intake().reports().iter();
        let items = case.imports().all().iter();
        Some(Self {
            title: particulars.title.value.clone(),
            urgency: particulars.urgency.value,
            status: case.progress()?.status().clone(),
            assigned: case.assignment()?.to(),
            opened: case.intake().opening()?.1,
            last: state.last,
            reports: reports.map(|joined| joined.report).collect(),
            refused: refused(case),
            undecided: case.decisions().waiting().count(),
            due: due(case),
            promises: state.running.all.clone(),
            sources: items.map(|item| item.value.source.clone()).collect(),
        })
    }

    pub(crate) const fn is_closed(&self) -> bool {
        matches!(self.status, Status::Closed { .. })
    }
}

fn refused(case: &Case) -> Vec<StreamId> {
    let agreed = case
        .decisions()
        .all()
        .iter()
        .filter(|it| it.agreed().is_some());
    let reports = agreed.filter_map(|it| match it.what {
        Matter::RefuseReport { report, .. } => Some(report),
        _ => None,
    });
    reports.filter(|it| case.intake().has(*it)).collect()
}

/// Follow-ups that are to do, dates that were set, and replies that are waited for.
fn due(case: &Case) -> Vec<Due> {
    let to_do = case.outcomes().to_do().map(|it| Due {
        on: it.planned.on,
        kind: DueKind::FollowUp,
        what: it.planned.what.clone(),
        who: it.planned.who,
    });
    let dates = case.proceedings().all().iter().flat_map(|it| {
        it.dates().into_iter().map(|on| Due {
            on,
            kind: DueKind::Hearing(it.id()),
            what: it.known().title.clone(),
            who: None,
        })
    });
    // The day only says how late each of them is.
    let replies = casework::actions::due(case, Date::ZERO).into_iter();
    let replies = replies.filter_map(|due| {
        let to = &case.actions().get(due.action)?.newest().value.addressee;
        let to = if to.name.is_empty() {
            &to.title
        } else {
            &to.name
        };
        Some(Due {
            on: due.on,
            kind: DueKind::Reply(due.action),
            what: to.clone(),
            who: None,
        })
    });
    to_do.chain(dates).chain(replies).collect()
}
