//! The decisions of a case: what waits for a second officer, and what became of the others.

use super::Matter;
use super::event::{DecisionAnswered, DecisionProposed, DecisionWithdrawn};
use crate::Recorded;
use serde::{Deserialize, Serialize};
use words::{DecisionId, Moment, OfficerId};

/// A second officer's answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Who.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
    /// Whether they agree.
    pub agrees: bool,
    /// Why.
    pub reasons: String,
}

/// How far a decision is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// It waits for a second officer.
    Waiting,
    /// A second officer answered.
    Answered(Answer),
    /// Whoever proposed it took it back.
    Withdrawn {
        /// When.
        at: Moment,
    },
    /// The case was closed, or the urgency changed, before anybody answered: there is nothing to decide any more.
    Overtaken {
        /// When.
        at: Moment,
    },
}

/// A decision of two.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Which.
    pub id: DecisionId,
    /// What is decided.
    pub what: Matter,
    /// Why it was proposed.
    pub reasons: String,
    /// Who proposed it.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
    /// The position of the proposal.
    pub position: u64,
    /// How far it is.
    pub state: State,
}

impl Decision {
    /// Whether it waits for a second officer.
    #[must_use]
    pub const fn waits(&self) -> bool {
        matches!(self.state, State::Waiting)
    }

    /// Who agreed; none where nobody did.
    #[must_use]
    pub const fn agreed(&self) -> Option<&Answer> {
        match &self.state {
            State::Answered(answer) if answer.agrees => Some(answer),
            _ => None,
        }
    }
}

/// All decisions of a case, in the order in which they were proposed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decisions(Vec<Decision>);

impl Decisions {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Decision] {
        &self.0
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: DecisionId) -> Option<&Decision> {
        self.0.iter().find(|it| it.id == id)
    }

    /// Those that wait for a second officer.
    pub fn waiting(&self) -> impl Iterator<Item = &Decision> {
        self.0.iter().filter(|it| it.waits())
    }

    /// The newest decision on exactly this that two officers agreed on: what other subjects ask before they act.
    #[must_use]
    pub fn agreed_on(&self, what: &Matter) -> Option<&Decision> {
        let mut newest_first = self.0.iter().rev();
        newest_first.find(|it| it.agreed().is_some() && it.what == *what)
    }

    pub(crate) fn proposed(&mut self, event: &DecisionProposed, recorded: &Recorded) {
        if self.get(event.decision).is_some() {
            return;
        }
        self.0.push(Decision {
            id: event.decision,
            what: event.what.clone(),
            reasons: event.reasons.clone(),
            by: recorded.by,
            at: recorded.at,
            position: recorded.position,
            state: State::Waiting,
        });
    }

    /// Takes an answer; gives the decision where it holds from now on. Whoever proposed it does not answer, whatever a desk wrote.
    pub(crate) fn answered(
        &mut self,
        event: &DecisionAnswered,
        recorded: &Recorded,
    ) -> Option<Decision> {
        let found = self.0.iter_mut().find(|it| it.id == event.decision)?;
        if !found.waits() || found.by == recorded.by {
            return None;
        }
        found.state = State::Answered(Answer {
            by: recorded.by,
            at: recorded.at,
            agrees: event.agrees,
            reasons: event.reasons.clone(),
        });
        event.agrees.then(|| found.clone())
    }

    pub(crate) fn withdrawn(&mut self, event: &DecisionWithdrawn, recorded: &Recorded) {
        let found = self.0.iter_mut().find(|it| it.id == event.decision);
        if let Some(found) = found.filter(|it| it.waits() && it.by == recorded.by) {
            found.state = State::Withdrawn { at: recorded.at };
        }
    }

    /// Ends what waits and cannot be decided any more.
    pub(crate) fn overtaken(&mut self, at: Moment, ended: impl Fn(&Matter) -> bool) {
        for it in self.0.iter_mut().filter(|it| it.waits() && ended(&it.what)) {
            it.state = State::Overtaken { at };
        }
    }

    /// Forgets long texts, for a state that is kept in memory. The reasons of what waits stay: lists and cards show them.
    pub(crate) fn forget(&mut self) {
        for it in self.0.iter_mut().filter(|it| !it.waits()) {
            it.reasons = String::new();
            if let State::Answered(answer) = &mut it.state {
                answer.reasons = String::new();
            }
        }
    }
}
