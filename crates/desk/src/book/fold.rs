//! The office as it stands: officers, roles, keys, desks, each with the point at which it began to
//! hold.

use super::event::{Card, Founded, Interest, InterestsDeclared, OfficeEvent};
use super::shared::Shared;
use crate::view::Role;
use words::{Moment, OfficerId};

/// An officer, with what the book says.
#[derive(Clone, PartialEq, Eq)]
pub struct Officer {
    /// Name, roles and public keys.
    pub card: Card,
    /// When the officer was added.
    pub since: Moment,
    /// The Ed25519 public key as bytes.
    pub verifying: [u8; 32],
    /// When the officer was active: from sequence number to sequence number, the last one open
    /// where active.
    spans: Vec<(u64, Option<u64>)>,
    /// What was declared of the officer, oldest first: each time the whole.
    declared: Vec<Declared>,
    /// The searches that the officer keeps, sealed to them.
    searches: Option<String>,
}

/// What an officer declared, or a supervisor or administrator for them.
#[derive(Clone, PartialEq, Eq)]
pub struct Declared {
    /// All interests, from here on.
    pub interests: Vec<Interest>,
    /// Who declared them.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
}

impl Officer {
    /// Whether the officer is active now.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.spans.last().is_some_and(|(_, end)| end.is_none())
    }

    /// Whether the officer was active when the entry of that sequence number came.
    #[must_use]
    pub fn was_active(&self, seq: u64) -> bool {
        let within =
            |(start, end): &(u64, Option<u64>)| *start <= seq && end.is_none_or(|end| seq < end);
        self.spans.iter().any(within)
    }

    /// The interests that stand now.
    #[must_use]
    pub fn interests(&self) -> &[Interest] {
        self.declared
            .last()
            .map_or(&[], |it| it.interests.as_slice())
    }

    /// What was declared, oldest first: each time the whole.
    #[must_use]
    pub fn declared(&self) -> &[Declared] {
        &self.declared
    }

    /// The searches that the officer keeps, sealed to them.
    #[must_use]
    pub fn searches(&self) -> Option<&str> {
        self.searches.as_deref()
    }

    /// Whether the officer has a role.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.card.roles.contains(&role)
    }
}

/// Whether the fold took an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It holds.
    Yes,
    /// A later desk wrote it; it is kept and counted.
    Unknown,
    /// Its author had no right to it; it changes nothing.
    NotTheirs,
}

/// The office book, folded.
#[derive(Clone, Default)]
pub struct Book {
    next: u64,
    founded: Option<Founded>,
    officers: Vec<Officer>,
    shared: Shared,
}

impl Book {
    /// Takes an event that stands at `position` in the book and came with the sequence number
    /// `seq`.
    pub fn apply(
        &mut self,
        event: &OfficeEvent,
        author: [u8; 32],
        (position, seq, at): (u64, u64, Moment),
    ) -> Taken {
        self.next = self.next.max(position.saturating_add(1));
        if let OfficeEvent::Founded(event) = event {
            return self.found(event, author, (position, seq, at));
        }
        if let OfficeEvent::InterestsDeclared(event) = event {
            return self.declare(event, author, (seq, at));
        }
        if let OfficeEvent::SearchesKept(event) = event {
            // Everybody keeps their own, and nobody anybody else's.
            if self.author(author, seq).map(|it| it.card.id) != Some(event.officer) {
                return Taken::NotTheirs;
            }
            if let Some(officer) = self.officer_mut(event.officer) {
                officer.searches = Some(event.sealed.clone());
            }
            return Taken::Yes;
        }
        if let Some(taken) = self.share(event, author, (seq, at)) {
            return taken;
        }
        let by = self.author(author, seq);
        if !by.is_some_and(|officer| officer.has(Role::Administrator)) {
            return Taken::NotTheirs;
        }
        match event {
            OfficeEvent::OfficerAdded(event) => return self.add(&event.officer, seq, at),
            OfficeEvent::OfficerSuspended(event) => {
                if let Some(officer) = self.officer_mut(event.officer)
                    && let Some((_, end @ None)) = officer.spans.last_mut()
                {
                    *end = Some(seq);
                }
            }
            OfficeEvent::OfficerReinstated(event) => {
                if let Some(officer) = self.officer_mut(event.officer)
                    && !officer.is_active()
                {
                    officer.spans.push((seq, None));
                }
            }
            OfficeEvent::RolesChanged(event) => {
                if let Some(officer) = self.officer_mut(event.officer) {
                    officer.card.roles.clone_from(&event.roles);
                }
            }
            _ => return Taken::Unknown,
        }
        Taken::Yes
    }

    /// Counts an entry of the book that could not be opened or read, so that positions stay right.
    pub fn skip(&mut self, position: u64) {
        self.next = self.next.max(position.saturating_add(1));
    }

    fn found(
        &mut self,
        event: &Founded,
        author: [u8; 32],
        (position, seq, at): (u64, u64, Moment),
    ) -> Taken {
        // An office is founded once, at the beginning of its book, by its first officer.
        if position != 0
            || self.founded.is_some()
            || bytes(&event.officer.verifying) != Some(author)
        {
            return Taken::NotTheirs;
        }
        let taken = self.add(&event.officer, seq, at);
        if taken == Taken::Yes {
            self.founded = Some(event.clone());
        }
        taken
    }

    /// Everybody declares their own interests; a head of the office or an administrator may do it for somebody.
    fn declare(
        &mut self,
        event: &InterestsDeclared,
        author: [u8; 32],
        (seq, at): (u64, Moment),
    ) -> Taken {
        let Some(by) = self.author(author, seq).map(|it| it.card.id) else {
            return Taken::NotTheirs;
        };
        if !self.may_declare(by, event.officer) {
            return Taken::NotTheirs;
        }
        let Some(officer) = self.officer_mut(event.officer) else {
            return Taken::NotTheirs;
        };
        officer.declared.push(Declared {
            interests: event.interests.clone(),
            by,
            at,
        });
        Taken::Yes
    }

    /// Whether one officer may declare another's interests, or their own.
    #[must_use]
    pub fn may_declare(&self, by: OfficerId, of: OfficerId) -> bool {
        by == of
            || self
                .officer(by)
                .is_some_and(|it| it.has(Role::Supervisor) || it.has(Role::Administrator))
    }

    fn add(&mut self, card: &Card, seq: u64, since: Moment) -> Taken {
        let Some(verifying) = bytes(&card.verifying) else {
            return Taken::NotTheirs;
        };
        let is_known =
            |officer: &Officer| officer.card.id == card.id || officer.verifying == verifying;
        if self.officers.iter().any(is_known) {
            return Taken::NotTheirs;
        }
        self.officers.push(Officer {
            card: card.clone(),
            since,
            verifying,
            spans: vec![(seq, None)],
            declared: Vec::new(),
            searches: None,
        });
        Taken::Yes
    }

    fn officer_mut(&mut self, id: OfficerId) -> Option<&mut Officer> {
        self.officers.iter_mut().find(|it| it.card.id == id)
    }

    /// What officers share beside their keys.
    #[must_use]
    pub const fn shared(&self) -> &Shared {
        &self.shared
    }

    pub(super) const fn shared_mut(&mut self) -> &mut Shared {
        &mut self.shared
    }

    /// The officer whose key signed an entry of that sequence number, if they were active then.
    #[must_use]
    pub fn author(&self, key: [u8; 32], seq: u64) -> Option<&Officer> {
        let officer = self.officers.iter().find(|it| it.verifying == key)?;
        officer.was_active(seq).then_some(officer)
    }

    /// The book's next free position.
    #[must_use]
    pub const fn next(&self) -> u64 {
        self.next
    }

    /// What was laid down at the founding; none before the book has arrived.
    #[must_use]
    pub const fn founded(&self) -> Option<&Founded> {
        self.founded.as_ref()
    }

    /// Every officer there ever was, in the order in which they came.
    #[must_use]
    pub fn officers(&self) -> &[Officer] {
        &self.officers
    }

    /// An officer by id.
    #[must_use]
    pub fn officer(&self, id: OfficerId) -> Option<&Officer> {
        self.officers.iter().find(|it| it.card.id == id)
    }

    /// An officer's name; the id's digits where the book does not know them.
    #[must_use]
    pub fn name(&self, id: OfficerId) -> String {
        match self.officer(id) {
            Some(officer) => officer.card.name.clone(),
            None => id.digits()[..8].to_owned(),
        }
    }
}

fn bytes(digits: &str) -> Option<[u8; 32]> {
    hex::decode(digits).ok()?.try_into().ok()
}
