//! The parties of a case and their ties, as they stand.

use super::event::{Name, PartiesTied, PartyRecorded, PartyRemoved, TieRemoved};
use super::{NameKind, Role, TieKind};
use crate::{Field, Recorded};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use words::PartyId;

/// A party as it stands, with its version.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Which.
    pub id: PartyId,
    /// Its number in the case, from 1, in the order of recording: what a page calls it where its name is not to stand.
    pub number: usize,
    /// What is known about it.
    pub field: Field<PartyRecorded>,
}

impl Party {
    /// What is known about it.
    #[must_use]
    pub const fn known(&self) -> &PartyRecorded {
        &self.field.value
    }

    /// The name for lists.
    #[must_use]
    pub fn name(&self) -> &str {
        self.field
            .value
            .names
            .first()
            .map_or("", |it| it.text.as_str())
    }

    /// Whether it has a role.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.field.value.roles.contains(&role)
    }

    /// Whether nothing that concerns it may leave the office without its consent: it has any role but author and official.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.field.value.roles.iter().any(|it| it.is_asked())
    }

    pub(super) fn recorded_same(&self, other: &PartyRecorded) -> bool {
        let now = PartyRecorded {
            saw: other.saw,
            ..self.field.value.clone()
        };
        now == *other
    }
}

/// The parties of a case, in the order of recording, and their ties.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parties {
    all: Vec<Party>,
    ties: Vec<PartiesTied>,
    counted: usize,
}

impl Parties {
    /// All, in the order of recording.
    #[must_use]
    pub fn all(&self) -> &[Party] {
        &self.all
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: PartyId) -> Option<&Party> {
        self.all.iter().find(|it| it.id == id)
    }

    /// The ties, in the order of recording.
    #[must_use]
    pub fn ties(&self) -> &[PartiesTied] {
        &self.ties
    }

    /// Whether ties of a kind lead from one party to another, over any number of steps.
    pub(super) fn leads(&self, from: PartyId, kind: TieKind, to: PartyId) -> bool {
        let mut reached = BTreeSet::from([from]);
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            if at == to {
                return true;
            }
            for tie in self
                .ties
                .iter()
                .filter(|it| it.kind == kind && it.from == at)
            {
                if reached.insert(tie.to) {
                    open.push(tie.to);
                }
            }
        }
        false
    }

    /// Who may be the same as a party, over any number of ties: until somebody has looked, nobody knows that they are not.
    #[must_use]
    pub fn maybe_same(&self, id: PartyId) -> Vec<PartyId> {
        let mut all = vec![id];
        let mut at = 0;
        while let Some(one) = all.get(at).copied() {
            at += 1;
            for tie in self.ties.iter().filter(|it| it.kind == TieKind::MaybeSame) {
                for (near, far) in [(tie.from, tie.to), (tie.to, tie.from)] {
                    if near == one && !all.contains(&far) {
                        all.push(far);
                    }
                }
            }
        }
        all.retain(|it| *it != id);
        all
    }

    pub(crate) fn recorded(&mut self, event: &PartyRecorded, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        match self.all.iter_mut().find(|it| it.id == event.party) {
            Some(known) => known.field = field,
            None => {
                self.counted += 1;
                self.all.push(Party {
                    id: event.party,
                    number: self.counted,
                    field,
                });
            }
        }
    }

    pub(crate) fn removed(&mut self, event: &PartyRemoved) {
        self.all.retain(|it| it.id != event.party);
        self.ties
            .retain(|it| it.from != event.party && it.to != event.party);
    }

    pub(crate) fn tied(&mut self, event: &PartiesTied) {
        self.ties.push(event.clone());
    }

    pub(crate) fn untied(&mut self, event: &TieRemoved) {
        self.ties.retain(|it| it.tie != event.tie);
    }

    /// Takes away what tells who a party is, for a page that is not to show it. What stands instead of the name is the number, in no
    /// language.
    pub(crate) fn hide(&mut self, hidden: impl Fn(PartyId) -> bool) {
        for party in self.all.iter_mut().filter(|it| hidden(it.id)) {
            let known = &mut party.field.value;
            known.names = vec![Name {
                text: format!("#{}", party.number),
                kind: NameKind::Given,
            }];
            known.born = None;
            known.function = String::new();
            known.contact = String::new();
            known.about = String::new();
        }
        for tie in &mut self.ties {
            if hidden(tie.from) || hidden(tie.to) {
                tie.note = String::new();
            }
        }
    }

    /// Takes parties out of a copy, with their ties.
    pub(crate) fn leave_out(&mut self, left: impl Fn(PartyId) -> bool) {
        self.all.retain(|it| !left(it.id));
        self.ties.retain(|it| !left(it.from) && !left(it.to));
    }

    /// Forgets long texts, for a state that is kept in memory.
    pub(crate) fn forget(&mut self) {
        for party in &mut self.all {
            party.field.value.about = String::new();
            party.field.value.contact = String::new();
        }
    }
}
