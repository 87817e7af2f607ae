//! The answers of a case, as they stand.

use super::event::{ConsentOverridden, ConsentRecorded, ConsentWithdrawn, Leaving};
use super::{Answer, Missing};
use crate::{Field, Recorded};
use serde::{Deserialize, Serialize};
use words::{ConsentId, Moment, OfficerId, PartyId};

/// An answer, and whether it was withdrawn.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// What was answered, who recorded it and when.
    pub field: Field<ConsentRecorded>,
    /// Its end, with whoever recorded that.
    pub withdrawn: Option<Field<ConsentWithdrawn>>,
}

impl Consent {
    /// What was answered.
    #[must_use]
    pub const fn said(&self) -> &ConsentRecorded {
        &self.field.value
    }

    /// What orders answers: the day on which they were given, then the order in which they were recorded.
    #[must_use]
    pub const fn place(&self) -> (jiff::civil::Date, u64) {
        (self.field.value.given_on, self.field.version)
    }
}

/// That something may leave without consent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// What was decided.
    pub event: ConsentOverridden,
    /// The supervisor.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
}

/// All answers, in the order of recording, and what was overridden.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consents {
    all: Vec<Consent>,
    overrides: Vec<Override>,
}

impl Consents {
    /// All, in the order of recording.
    #[must_use]
    pub fn all(&self) -> &[Consent] {
        &self.all
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: ConsentId) -> Option<&Consent> {
        self.all.iter().find(|it| it.said().consent == id)
    }

    /// What concerns a party, in the order of recording.
    pub fn of(&self, party: PartyId) -> impl DoubleEndedIterator<Item = &Consent> {
        self.all.iter().filter(move |it| it.said().party == party)
    }

    /// What was overridden.
    #[must_use]
    pub fn overrides(&self) -> &[Override] {
        &self.overrides
    }

    /// Whether a supervisor let this leave although this is missing.
    #[must_use]
    pub fn lets(&self, leaving: Leaving, missing: &Missing) -> bool {
        self.overrides
            .iter()
            .any(|it| it.event.leaving == leaving && it.event.missing.contains(missing))
    }

    /// Whether a party is concerned by an answer, or gave one.
    #[must_use]
    pub fn names(&self, party: PartyId) -> bool {
        self.all
            .iter()
            .any(|it| it.said().party == party || it.said().grantor.party == Some(party))
    }

    pub(crate) fn recorded(&mut self, event: &ConsentRecorded, recorded: &Recorded) {
        // An answer is never written over: a second one of the same id would hide what was said.
        if self.get(event.consent).is_none() {
            self.all.push(Consent {
                field: Field::set(event.clone(), recorded),
                withdrawn: None,
            });
        }
    }

    pub(crate) fn withdrawn(&mut self, event: &ConsentWithdrawn, recorded: &Recorded) {
        let consent = self
            .all
            .iter_mut()
            .find(|it| it.said().consent == event.consent);
        // What was refused stays refused: there is nothing to withdraw.
        if let Some(consent) = consent
            && consent.said().answer == Answer::Granted
            && consent.withdrawn.is_none()
        {
            consent.withdrawn = Some(Field::set(event.clone(), recorded));
        }
    }

    pub(crate) fn overridden(&mut self, event: &ConsentOverridden, recorded: &Recorded) {
        self.overrides.push(Override {
            event: event.clone(),
            by: recorded.by,
            at: recorded.at,
        });
    }

    /// Forgets long texts, for a state that is kept in memory.
    pub(crate) fn forget(&mut self) {
        for consent in &mut self.all {
            let said = &mut consent.field.value;
            for text in [
                &mut said.purpose,
                &mut said.explained,
                &mut said.doubt_reason,
                &mut said.evidence,
            ] {
                *text = String::new();
            }
            if let Some(end) = &mut consent.withdrawn {
                end.value.reason = String::new();
            }
        }
    }
}
