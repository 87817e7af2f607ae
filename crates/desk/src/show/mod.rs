//! From a fold to what pages show. Everything here is asked of the fold, so what an officer cannot
//! open is not here either.

mod assessment;
mod board;
mod case;
mod decision;
mod due;
mod evidence;
mod file;
mod report;
mod timeline;
mod versions;

pub(crate) use board::{end_of, untold};
pub(crate) use decision::Named;
pub(crate) use timeline::files;

use crate::book::Officer;
use crate::folds::Fold;
use crate::replica::Replica;
use crate::view::{ObligationState, ObligationView, OfficerRow, Role, Who, reference};
use charter::{Editions, Obligation, Standing};
use entry::Author;
use words::{Moment, OfficerId, StreamId};

/// What showing asks for beside the fold.
pub(crate) struct Scene<'a> {
    pub(crate) fold: &'a Fold,
    pub(crate) editions: &'a Editions,
    pub(crate) replica: &'a Replica,
    pub(crate) now: Moment,
}

impl Scene<'_> {
    /// All officers: active ones first, by name.
    pub(crate) fn officers(&self) -> Vec<OfficerRow> {
        let mut rows: Vec<_> = self.fold.book.officers().iter().map(officer_row).collect();
        rows.sort_by(|a, b| (!a.active, &a.name).cmp(&(!b.active, &b.name)));
        rows
    }

    /// The officer whose view it is.
    pub(crate) fn me(&self) -> Option<OfficerRow> {
        self.fold.book.officer(self.fold.me).map(officer_row)
    }

    /// Whether the officer has one of these roles.
    pub(crate) fn is_one_of(&self, roles: &[Role]) -> bool {
        let me = self.fold.book.officer(self.fold.me);
        me.is_some_and(|it| it.is_active() && roles.iter().any(|role| it.has(*role)))
    }

    pub(crate) fn name(&self, officer: OfficerId) -> String {
        self.fold.book.name(officer)
    }

    fn who(&self, author: Author, seq: u64) -> Who {
        match author {
            Author::Officer(key) => match self.fold.book.author(key, seq) {
                Some(officer) => Who::Officer {
                    id: officer.card.id,
                    name: officer.card.name.clone(),
                },
                // Folds let nobody else through; a name is not made up.
                None => Who::Officer {
                    id: OfficerId::from_random([0; 16]),
                    name: String::new(),
                },
            },
            Author::Reporter(_) | Author::Node(_) => Who::Reporter,
        }
    }

    fn obligation(&self, obligation: &Obligation) -> ObligationView {
        obligation_view(self.editions, obligation, self.now)
    }
}

/// A promise, as pages show it at a moment.
fn obligation_view(editions: &Editions, obligation: &Obligation, now: Moment) -> ObligationView {
    let promise = editions.promise(obligation);
    let at = obligation.discharged.map_or(obligation.due, |(at, _)| at);
    ObligationView {
        key: obligation.key.clone(),
        names: promise.map(|it| it.names.clone()).unwrap_or_default(),
        due: obligation.due,
        state: match obligation.standing(now) {
            Standing::Open => ObligationState::Open,
            Standing::DueSoon => ObligationState::DueSoon,
            Standing::Paused => ObligationState::Paused,
            Standing::Overdue => ObligationState::Overdue,
            Standing::Kept => ObligationState::Kept { at },
            Standing::Late => ObligationState::Late { at },
            Standing::Missed => ObligationState::Missed { at },
        },
        opened_by: obligation.opened_by,
        contested: obligation.contested,
        explained: obligation.explained,
        owner: charter::ladder(editions, obligation).owner(),
    }
}

pub(crate) fn officer_row(officer: &Officer) -> OfficerRow {
    OfficerRow {
        id: officer.card.id,
        name: officer.card.name.clone(),
        roles: officer.card.roles.clone(),
        active: officer.is_active(),
        since: officer.since,
    }
}

fn short(stream: StreamId) -> String {
    reference(stream)
}
