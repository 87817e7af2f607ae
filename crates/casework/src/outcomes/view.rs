//! What became of people: every line, the newest for a person and for an act, and what is to be followed up.

use super::event::{FollowUpDone, FollowUpPlanned, OutcomeRecorded};
use crate::parties::Role;
use crate::replies::view::Placed;
use crate::{Case, Recorded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use words::{ActId, EventId, OfficerId, PartyId};

/// A line on what became of somebody.
pub type Outcome = Placed<OutcomeRecorded>;

/// Something to be followed up.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Which.
    pub id: EventId,
    /// Who planned it.
    pub by: OfficerId,
    /// What was planned.
    pub planned: FollowUpPlanned,
    /// That it was done; none where it is still to do.
    pub done: Option<Placed<FollowUpDone>>,
}

/// The outcomes of a case with all their lines, and its follow-up.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcomes {
    lines: Vec<Outcome>,
    follow_ups: Vec<FollowUp>,
}

impl Outcomes {
    /// All lines, in the order of recording.
    #[must_use]
    pub fn lines(&self) -> &[Outcome] {
        &self.lines
    }

    /// The lines of one person, as to any act, newest status first.
    #[must_use]
    pub fn of(&self, party: PartyId) -> Vec<&Outcome> {
        let mut lines: Vec<_> = self
            .lines
            .iter()
            .filter(|it| it.what.party == party)
            .collect();
        lines.sort_by_key(|it| std::cmp::Reverse((it.what.as_of, it.position)));
        lines
    }

    /// What is known last of a person as a whole, or as to one act. What is known as of a later day is newer, whenever it was recorded.
    #[must_use]
    pub fn latest(&self, party: PartyId, act: Option<ActId>) -> Option<&Outcome> {
        let lines = self.lines.iter();
        lines
            .filter(|it| it.what.party == party && it.what.act == act)
            .max_by_key(|it| (it.what.as_of, it.position))
    }

    /// What is known last of a person at all.
    #[must_use]
    pub fn latest_of(&self, party: PartyId) -> Option<&Outcome> {
        let lines = self.lines.iter().filter(|it| it.what.party == party);
        lines.max_by_key(|it| (it.what.as_of, it.position))
    }

    /// Whether anything is known of a party.
    #[must_use]
    pub fn name(&self, party: PartyId) -> bool {
        self.lines.iter().any(|it| it.what.party == party)
    }

    /// Whether anything is known as to one of these acts.
    #[must_use]
    pub fn are_about(&self, acts: &[ActId]) -> bool {
        let mut known = self.lines.iter().filter_map(|it| it.what.act);
        known.any(|it| acts.contains(&it))
    }

    /// What is to be followed up and what was, in the order of its days.
    #[must_use]
    pub fn follow_ups(&self) -> Vec<&FollowUp> {
        let mut all: Vec<_> = self.follow_ups.iter().collect();
        all.sort_by_key(|it| it.planned.on);
        all
    }

    /// One of them.
    #[must_use]
    pub fn follow_up(&self, id: EventId) -> Option<&FollowUp> {
        self.follow_ups.iter().find(|it| it.id == id)
    }

    /// What is still to do.
    pub fn to_do(&self) -> impl Iterator<Item = &FollowUp> {
        self.follow_ups.iter().filter(|it| it.done.is_none())
    }

    /// How many follow-ups there are.
    #[must_use]
    pub fn follow_ups_len(&self) -> usize {
        self.follow_ups.len()
    }

    pub(crate) fn recorded(&mut self, event: &OutcomeRecorded, recorded: &Recorded) {
        self.lines.push(Placed::new(event.clone(), recorded));
    }

    pub(crate) fn planned(&mut self, event: &FollowUpPlanned, recorded: &Recorded) {
        self.follow_ups.push(FollowUp {
            id: recorded.event.id,
            by: recorded.by,
            planned: event.clone(),
            done: None,
        });
    }

    pub(crate) fn done(&mut self, event: &FollowUpDone, recorded: &Recorded) {
        let planned = self
            .follow_ups
            .iter_mut()
            .find(|it| it.id == event.planned && it.done.is_none());
        if let Some(planned) = planned {
            planned.done = Some(Placed::new(event.clone(), recorded));
        }
    }

    /// Forgets long texts, for a state that is kept in memory. Days, terms and what is to be done stay.
    pub(crate) fn forget(&mut self) {
        for line in &mut self.lines {
            line.what.note = String::new();
        }
        for follow_up in &mut self.follow_ups {
            if let Some(done) = &mut follow_up.done {
                done.what.result = String::new();
            }
        }
    }
}

/// What was to be followed up before today and was not.
#[must_use]
pub fn overdue(case: &Case, today: Date) -> Vec<&FollowUp> {
    let mut late: Vec<_> = case.outcomes().to_do().collect();
    late.retain(|it| it.planned.on < today);
    late.sort_by_key(|it| it.planned.on);
    late
}

/// The victims of whom nothing has been known for more than so many days, with how many days it is: none where nothing was ever recorded.
#[must_use]
pub fn without_status(case: &Case, days: i32, today: Date) -> Vec<(PartyId, Option<i32>)> {
    let age = |party| {
        let latest = case.outcomes().latest_of(party)?;
        Some(days_between(latest.what.as_of, today))
    };
    victims(case)
        .map(|party| (party, age(party)))
        .filter(|(_, age)| age.is_none_or(|it| it > days))
        .collect()
}

/// The victims of whom nothing at all is known: for them nobody can say how it ended.
pub(crate) fn without_outcome(case: &Case) -> bool {
    victims(case).any(|it| case.outcomes().latest_of(it).is_none())
}

fn victims(case: &Case) -> impl Iterator<Item = PartyId> {
    let all = case.parties().all().iter();
    all.filter(|it| it.is(Role::Victim)).map(|it| it.id)
}

/// How many days lie between two days.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |it| it.get_days())
}
