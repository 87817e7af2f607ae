//! Which parties are masked, and for whom not.

use super::event::IdentityMasked;
use crate::Recorded;
use crate::decisions::Reach;
use serde::{Deserialize, Serialize};
use words::{Moment, OfficerId, PartyId};

/// How long one officer sees who a masked party is, in seconds: a working day and the night after it.
pub const REVEALED_SECONDS: i64 = 24 * 60 * 60;

/// A mask.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mask {
    /// Whose.
    pub party: PartyId,
    /// Why.
    pub reason: String,
    /// Who put it on.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Shown {
    party: PartyId,
    to: OfficerId,
    until: Moment,
}

/// All masks of a case.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Masks {
    on: Vec<Mask>,
    shown: Vec<Shown>,
}

impl Masks {
    /// The masks that are on.
    #[must_use]
    pub fn all(&self) -> &[Mask] {
        &self.on
    }

    /// Whether a party has a mask, whoever looks.
    #[must_use]
    pub fn is_masked(&self, party: PartyId) -> bool {
        self.on.iter().any(|it| it.party == party)
    }

    /// Whether an officer sees the party's number instead of its name.
    #[must_use]
    pub fn hides(&self, party: PartyId, from: OfficerId, now: Moment) -> bool {
        self.is_masked(party) && self.shown_until(party, from, now).is_none()
    }

    /// Until when an officer sees who a masked party is; none where they do not.
    #[must_use]
    pub fn shown_until(&self, party: PartyId, to: OfficerId, now: Moment) -> Option<Moment> {
        let mine = |it: &&Shown| it.party == party && it.to == to && it.until > now;
        self.shown.iter().filter(mine).map(|it| it.until).max()
    }

    pub(crate) fn masked(&mut self, event: &IdentityMasked, recorded: &Recorded) {
        if !self.is_masked(event.party) {
            self.on.push(Mask {
                party: event.party,
                reason: event.reason.clone(),
                by: recorded.by,
                at: recorded.at,
            });
            // Who saw behind an earlier mask does not see behind this one.
            self.shown.retain(|it| it.party != event.party);
        }
    }

    pub(crate) fn revealed(&mut self, party: PartyId, to: Reach, asker: OfficerId, at: Moment) {
        match to {
            Reach::Everybody => self.on.retain(|it| it.party != party),
            Reach::Asker => self.shown.push(Shown {
                party,
                to: asker,
                until: at.plus_seconds(REVEALED_SECONDS),
            }),
        }
    }
}
