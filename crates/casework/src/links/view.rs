//! The cases that a case is tied to.

use super::event::{CaseTied, CaseUntied};
use serde::{Deserialize, Serialize};
use words::StreamId;

/// All of them, in the order in which they were tied.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Links(Vec<CaseTied>);

impl Links {
    /// All, in the order in which they were tied.
    #[must_use]
    pub fn all(&self) -> &[CaseTied] {
        &self.0
    }

    /// What a case has to do with another, if anything.
    #[must_use]
    pub fn to(&self, other: StreamId) -> Option<&CaseTied> {
        self.0.iter().find(|it| it.other == other)
    }

    pub(crate) fn tied(&mut self, event: &CaseTied) {
        match self.0.iter_mut().find(|it| it.other == event.other) {
            Some(known) => *known = event.clone(),
            None => self.0.push(event.clone()),
        }
    }

    pub(crate) fn untied(&mut self, event: &CaseUntied) {
        self.0.retain(|it| it.other != event.other);
    }
}
