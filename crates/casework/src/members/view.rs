//! The members of a case.

use super::event::{MemberAdded, MemberRemoved};
use crate::Recorded;
use crate::intake::event::Opened;
use serde::{Deserialize, Serialize};
use words::{Moment, OfficerId};

/// One member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub officer: OfficerId,
    /// Since when.
    pub since: Moment,
}

/// All members, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Members(Vec<Member>);

impl Members {
    /// The members, in the order in which they came.
    #[must_use]
    pub fn all(&self) -> &[Member] {
        &self.0
    }

    /// Whether an officer is a member.
    #[must_use]
    pub fn has(&self, officer: OfficerId) -> bool {
        self.0.iter().any(|member| member.officer == officer)
    }

    pub(crate) fn opened(&mut self, event: &Opened, recorded: &Recorded) {
        self.add(recorded.by, recorded.at);
        for officer in &event.members {
            self.add(*officer, recorded.at);
        }
    }

    pub(crate) fn added(&mut self, event: &MemberAdded, recorded: &Recorded) {
        self.add(event.officer, recorded.at);
    }

    pub(crate) fn removed(&mut self, event: &MemberRemoved) {
        self.0.retain(|member| member.officer != event.officer);
    }

    pub(crate) fn screened(&mut self, officer: OfficerId) {
        self.0.retain(|member| member.officer != officer);
    }

    fn add(&mut self, officer: OfficerId, since: Moment) {
        if !self.has(officer) {
            self.0.push(Member { officer, since });
        }
    }
}
