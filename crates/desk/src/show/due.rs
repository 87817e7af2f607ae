//! What is due, from the states in memory: no entry is opened for it.

use super::Scene;
use crate::folds::CaseState;
use crate::view::{CaseLink, DueKind, DueRow};
use casework::status::view::Progress;
use casework::when;
use jiff::civil::Date;
use words::OfficerId;

impl Scene<'_> {
    /// Follow-ups that are to do and dates that were set, in all cases that the officer can open, soonest first.
    pub(crate) fn due(&self) -> Vec<DueRow> {
        let mut rows: Vec<DueRow> = self
            .visible_cases()
            .filter_map(|(id, state)| Some((state, self.case_link(id)?)))
            .flat_map(|(state, link)| self.due_in(state, &link))
            .collect();
        rows.sort_by(|a, b| (a.on, &a.case.title).cmp(&(b.on, &b.case.title)));
        rows
    }

    fn due_in(&self, state: &CaseState, link: &CaseLink) -> Vec<DueRow> {
        let case = &state.case;
        let assigned = case.assignment().and_then(|it| it.to());
        let closed = case.progress().is_some_and(Progress::is_closed);
        let row = |on: Date, kind, what: &str, who: Option<OfficerId>| DueRow {
            case: link.clone(),
            closed,
            on,
            kind,
            what: what.to_owned(),
            who: who.map(|it| self.name(it)).unwrap_or_default(),
            mine: who.or(assigned) == Some(self.fold.me),
        };
        let to_do = case.outcomes().to_do().map(|it| {
            row(
                it.planned.on,
                DueKind::FollowUp,
                &it.planned.what,
                it.planned.who,
            )
        });
        let dates = case.proceedings().all().iter().flat_map(|it| {
            let dates = it.dates().into_iter();
            dates.map(move |on| (on, it.id(), it.known().title.as_str()))
        });
        let dates = dates.map(|(on, id, title)| row(on, DueKind::Hearing(id), title, None));
        let replies = casework::actions::due(case, when::day_of(self.now))
            .into_iter()
            .filter_map(|due| {
                let action = &case.actions().get(due.action)?.newest().value;
                let to = &action.addressee;
                let to = if to.name.is_empty() {
                    &to.title
                } else {
                    &to.name
                };
                Some(row(due.on, DueKind::Reply(due.action), to, None))
            });
        to_do.chain(dates).chain(replies).collect()
    }
}
