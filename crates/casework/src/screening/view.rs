//! Who is kept out of a case, and which meetings of names mean nothing.

use super::event::{InterestCleared, ScreenedOut};
use crate::Recorded;
use serde::{Deserialize, Serialize};
use words::{Moment, OfficerId};

/// An officer who is kept out.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Out {
    /// Who.
    pub officer: OfficerId,
    /// Why.
    pub reason: String,
    /// Who kept them out.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
}

/// Who is kept out, and what was cleared.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screening {
    out: Vec<Out>,
    cleared: Vec<InterestCleared>,
}

impl Screening {
    /// Who is kept out now.
    #[must_use]
    pub fn out(&self) -> &[Out] {
        &self.out
    }

    /// Whether an officer is kept out.
    #[must_use]
    pub fn keeps_out(&self, officer: OfficerId) -> bool {
        self.out.iter().any(|it| it.officer == officer)
    }

    /// Whether another officer found that this interest and what it met are not the same.
    #[must_use]
    pub fn is_cleared(&self, officer: OfficerId, interest: &str, met: &str) -> bool {
        let same = |it: &InterestCleared| {
            it.officer == officer && it.interest == interest && it.met == met
        };
        self.cleared.iter().any(same)
    }

    pub(crate) fn screened(&mut self, event: &ScreenedOut, recorded: &Recorded) {
        if !self.keeps_out(event.officer) {
            self.out.push(Out {
                officer: event.officer,
                reason: event.reason.clone(),
                by: recorded.by,
                at: recorded.at,
            });
        }
    }

    pub(crate) fn cleared(&mut self, event: &InterestCleared, recorded: &Recorded) {
        // Nobody clears themselves, whatever a desk wrote.
        if event.officer != recorded.by {
            self.cleared.push(event.clone());
        }
    }

    pub(crate) fn readmitted(&mut self, officer: OfficerId) {
        self.out.retain(|it| it.officer != officer);
    }
}
