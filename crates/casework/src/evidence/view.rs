//! The evidence of a case as it stands, with its chain of custody.

use super::event::{CustodyRecorded, EvidenceRegistered, FileKey, Origin};
use super::{Custody, Warning};
use crate::consent::Audience;
use crate::{Field, Recorded};
use serde::{Deserialize, Serialize};
use words::{EvidenceId, Moment, OfficerId, PartyId};

/// One link of an item's chain.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The position of its entry.
    pub position: u64,
    /// Who had it.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
    /// What was done.
    pub what: Custody,
    /// To whom or from whom.
    pub to: String,
    /// Who reads it, where it went out and that was said.
    pub audience: Option<Audience>,
    /// What for.
    pub purpose: String,
}

/// An item as it stands.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Which.
    pub id: EvidenceId,
    /// Its number in the case, from 1, in the order of registering.
    pub number: usize,
    /// What is known about it.
    pub field: Field<EvidenceRegistered>,
    /// Its chain, oldest first. The first link is its registration.
    pub chain: Vec<Link>,
}

impl Item {
    /// What is known about it.
    #[must_use]
    pub const fn known(&self) -> &EvidenceRegistered {
        &self.field.value
    }

    /// Whether it is an original: made from nothing else in the case.
    #[must_use]
    pub const fn is_original(&self) -> bool {
        self.field.value.derived.is_none()
    }

    /// Whether it says that it may be hard to look at.
    #[must_use]
    pub fn warns(&self) -> bool {
        !self.field.value.warnings.is_empty()
    }

    /// Whether it warns of this.
    #[must_use]
    pub fn warns_of(&self, warning: Warning) -> bool {
        self.field.value.warnings.contains(&warning)
    }

    /// Its number and its title, as lists call it.
    #[must_use]
    pub fn name_in_list(&self) -> String {
        format!("{} · {}", self.number, self.field.value.title)
    }

    /// The last time that its hash was computed anew, and whether it was the registered one.
    #[must_use]
    pub fn checked(&self) -> Option<(Moment, bool)> {
        self.chain.iter().rev().find_map(|it| match it.what {
            Custody::HashFits => Some((it.at, true)),
            Custody::HashDiffers => Some((it.at, false)),
            _ => None,
        })
    }

    /// Who has it now, where it was handed over and did not come back.
    #[must_use]
    pub fn holder(&self) -> Option<&str> {
        let last = self.chain.iter().rev().find(|it| {
            matches!(
                it.what,
                Custody::HandedOver | Custody::Returned | Custody::Received
            )
        })?;
        (last.what == Custody::HandedOver).then_some(last.to.as_str())
    }
}

/// All evidence, in the order of registering.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence(Vec<Item>);

impl Evidence {
    /// All, in the order of registering.
    #[must_use]
    pub fn all(&self) -> &[Item] {
        &self.0
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: EvidenceId) -> Option<&Item> {
        self.0.iter().find(|it| it.id == id)
    }

    /// The item that lies there. A described place may hold many things, so nothing is found there.
    #[must_use]
    pub fn at(&self, origin: &Origin) -> Option<&Item> {
        self.0
            .iter()
            .find(|it| match (&it.field.value.origin, origin) {
                (
                    Origin::Report {
                        report: r,
                        position: p,
                        index: i,
                    },
                    Origin::Report {
                        report,
                        position,
                        index,
                    },
                ) => (r, p, i) == (report, position, index),
                (Origin::File { blob: known, .. }, Origin::File { blob, .. }) => known == blob,
                _ => false,
            })
    }

    /// What was made from an item.
    pub fn made_from(&self, id: EvidenceId) -> impl Iterator<Item = &Item> {
        self.0.iter().filter(move |it| {
            let derived = it.field.value.derived.as_ref();
            derived.is_some_and(|it| it.from == id)
        })
    }

    /// The original from which an item was made, over any number of steps; itself where it is one.
    #[must_use]
    pub fn root(&self, id: EvidenceId) -> EvidenceId {
        let mut at = id;
        // A chain cannot be longer than there are items; a later desk could have written a circle.
        for _ in 0..self.0.len() {
            match self.get(at).and_then(|it| it.field.value.derived.as_ref()) {
                Some(derived) => at = derived.from,
                None => break,
            }
        }
        at
    }

    /// Whether a party is named in any of it.
    #[must_use]
    pub fn names(&self, party: PartyId) -> bool {
        let mut all = self.0.iter();
        all.any(|it| it.field.value.asked().any(|it| it == party))
    }

    /// Two officers have agreed that an item need not be held any more.
    pub(crate) fn released(&mut self, id: EvidenceId, recorded: &Recorded) {
        if let Some(item) = self.0.iter_mut().find(|it| it.id == id) {
            let known = EvidenceRegistered {
                hold: false,
                ..item.known().clone()
            };
            item.field = Field::set(known, recorded);
        }
    }

    pub(crate) fn registered(&mut self, event: &EvidenceRegistered, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        match self.0.iter_mut().find(|it| it.id == event.evidence) {
            Some(known) => known.field = field,
            None => self.0.push(Item {
                id: event.evidence,
                number: self.0.len() + 1,
                field,
                chain: vec![Link {
                    position: recorded.position,
                    by: recorded.by,
                    at: recorded.at,
                    what: Custody::Received,
                    to: String::new(),
                    audience: None,
                    purpose: String::new(),
                }],
            }),
        }
    }

    pub(crate) fn held(&mut self, event: &CustodyRecorded, recorded: &Recorded) {
        if let Some(item) = self.0.iter_mut().find(|it| it.id == event.evidence) {
            item.chain.push(Link {
                position: recorded.position,
                by: recorded.by,
                at: recorded.at,
                what: event.what,
                to: event.to.clone(),
                audience: event.audience,
                purpose: event.purpose.clone(),
            });
        }
    }

    /// Forgets long texts and keys, for a state that is kept in memory.
    pub(crate) fn forget(&mut self) {
        for item in &mut self.0 {
            item.field.value.about = String::new();
            if let Origin::File { key, .. } = &mut item.field.value.origin {
                *key = FileKey(String::new());
            }
            for link in &mut item.chain {
                link.purpose = String::new();
            }
        }
    }
}
