//! What is due, from what lists keep of each case: no entry is opened for it.

use super::Scene;
use crate::view::DueRow;

impl Scene<'_> {
    /// Follow-ups that are to do and dates that were set, in all cases that the officer can open, soonest first.
    pub(crate) fn due(&self) -> Vec<DueRow> {
        let briefs = self.fold.briefs().filter(|(_, it)| !it.due.is_empty());
        let mut rows: Vec<DueRow> = briefs
            .filter_map(|(id, brief)| Some((brief, self.case_link(id)?)))
            .flat_map(|(brief, link)| brief.due.iter().map(move |it| (brief, it, link.clone())))
            .map(|(brief, due, case)| DueRow {
                case,
                closed: brief.is_closed(),
                on: due.on,
                kind: due.kind,
                what: due.what.clone(),
                who: due.who.map(|it| self.name(it)).unwrap_or_default(),
                mine: due.who.or(brief.assigned) == Some(self.fold.me),
            })
            .collect();
        rows.sort_by(|a, b| (a.on, &a.case.title).cmp(&(b.on, &b.case.title)));
        rows
    }
}
