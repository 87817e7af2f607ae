//! The cooperation in a case as it stands.

use super::event::{CooperationRecorded, CooperationRemoved};
use crate::{Field, Recorded};
use serde::{Deserialize, Serialize};
use words::{CooperationId, PartyId};

/// All acts of cooperation, in the order of recording.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cooperation(Vec<Field<CooperationRecorded>>);

impl Cooperation {
    /// All, in the order of recording.
    #[must_use]
    pub fn all(&self) -> &[Field<CooperationRecorded>] {
        &self.0
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: CooperationId) -> Option<&Field<CooperationRecorded>> {
        self.0.iter().find(|it| it.value.cooperation == id)
    }

    /// Whether a party stands in any of them.
    #[must_use]
    pub fn names(&self, party: PartyId) -> bool {
        self.0.iter().any(|it| it.value.who.contains(&party))
    }

    pub(crate) fn recorded(&mut self, event: &CooperationRecorded, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        let known = self
            .0
            .iter_mut()
            .find(|it| it.value.cooperation == event.cooperation);
        match known {
            Some(known) => *known = field,
            None => self.0.push(field),
        }
    }

    pub(crate) fn removed(&mut self, event: &CooperationRemoved) {
        self.0
            .retain(|it| it.value.cooperation != event.cooperation);
    }

    /// Forgets long texts, for a state that is kept in memory.
    pub(crate) fn forget(&mut self) {
        for field in &mut self.0 {
            field.value.about = String::new();
            field.value.known = String::new();
        }
    }
}
