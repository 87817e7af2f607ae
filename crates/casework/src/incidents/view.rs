//! The incidents of a case as they stand.

use super::event::{Act, IncidentRecorded, IncidentRemoved};
use crate::{Field, Recorded};
use serde::{Deserialize, Serialize};
use words::{ActId, IncidentId, PartyId};

/// All incidents, in the order of recording.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incidents(Vec<Field<IncidentRecorded>>);

impl Incidents {
    /// All, in the order of recording.
    #[must_use]
    pub fn all(&self) -> &[Field<IncidentRecorded>] {
        &self.0
    }

    /// All, in the order of time; what has no date stands last.
    #[must_use]
    pub fn by_time(&self) -> Vec<&Field<IncidentRecorded>> {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by_key(|it| {
            let when = it.value.when;
            (when.is_none(), when.map(|it| (it.first(), it.last())))
        });
        all
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: IncidentId) -> Option<&Field<IncidentRecorded>> {
        self.0.iter().find(|it| it.value.incident == id)
    }

    /// An act, with its incident.
    #[must_use]
    pub fn act(&self, id: ActId) -> Option<(&IncidentRecorded, &Act)> {
        self.0.iter().find_map(|it| {
            let act = it.value.acts.iter().find(|it| it.act == id)?;
            Some((&it.value, act))
        })
    }

    /// Whether a party stands in any of them.
    #[must_use]
    pub fn name(&self, party: PartyId) -> bool {
        self.0.iter().any(|it| {
            let acts = it.value.acts.iter();
            acts.flat_map(|act| act.victims.iter().chain(&act.authors))
                .chain(it.value.effects.iter().filter_map(|it| it.on.as_ref()))
                .any(|it| *it == party)
        })
    }

    pub(crate) fn recorded(&mut self, event: &IncidentRecorded, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        let known = self
            .0
            .iter_mut()
            .find(|it| it.value.incident == event.incident);
        match known {
            Some(known) => *known = field,
            None => self.0.push(field),
        }
    }

    pub(crate) fn removed(&mut self, event: &IncidentRemoved) {
        self.0.retain(|it| it.value.incident != event.incident);
    }

    /// Forgets long texts, for a state that is kept in memory.
    pub(crate) fn forget(&mut self) {
        for field in &mut self.0 {
            field.value.account = String::new();
        }
    }
}
