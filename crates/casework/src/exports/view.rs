//! The exports of a case: what was prepared, whether it may leave, and what left.

use super::HOLDS_SECONDS;
use super::event::{ExportMade, ExportPrepared};
use super::leaving::{carries_names, lacking};
use crate::decisions::Matter;
use crate::decisions::view::{Decision, State};
use crate::when::day_of;
use crate::{Case, Field, Recorded};
use serde::{Deserialize, Serialize};
use words::{EventId, Moment};

/// How an export stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It waits for a second officer.
    Waits,
    /// A second officer declined it, or it was taken back.
    Declined,
    /// Consent is missing, and a supervisor is asked to let it leave.
    Asks,
    /// It may be made.
    Ready,
    /// It waited too long and is to be prepared anew.
    Expired,
    /// It was made.
    Made,
}

impl Standing {
    /// Its name in locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Declined => "declined",
            Self::Asks => "asks",
            Self::Ready => "ready",
            Self::Expired => "expired",
            Self::Made => "made",
        }
    }
}

/// An export.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// Its number in the case, from 1.
    pub number: usize,
    /// What was prepared, by whom and when.
    pub field: Field<ExportPrepared>,
    /// What left, through whom and when.
    pub made: Option<Field<ExportMade>>,
}

impl Export {
    /// What was prepared.
    #[must_use]
    pub const fn prepared(&self) -> &ExportPrepared {
        &self.field.value
    }

    /// The newest decision about it.
    #[must_use]
    pub fn decision<'c>(&self, case: &'c Case) -> Option<&'c Decision> {
        let id = self.field.value.export;
        let is_this =
            |what: &Matter| matches!(what, Matter::Export { export, .. } if *export == Some(id));
        let mut newest_first = case.decisions().all().iter().rev();
        newest_first.find(|it| is_this(&it.what))
    }

    /// Until when it may be made; none where a second officer has to agree and did not.
    #[must_use]
    pub fn until(&self, case: &Case) -> Option<Moment> {
        if !carries_names(case, self.prepared()) {
            return Some(self.field.at.plus_seconds(HOLDS_SECONDS));
        }
        let agreed = self.decision(case)?.agreed()?;
        // Whoever prepared it is no second officer, whatever a desk wrote.
        (agreed.by != self.field.by).then(|| agreed.at.plus_seconds(HOLDS_SECONDS))
    }

    /// Whether consent is missing that no supervisor has set aside, and one was asked.
    fn asks(&self, case: &Case, now: Moment) -> bool {
        self.prepared().asks && !lacking(case, self.prepared(), day_of(now)).is_empty()
    }

    /// How it stands.
    #[must_use]
    pub fn standing(&self, case: &Case, now: Moment) -> Standing {
        if self.made.is_some() {
            return Standing::Made;
        }
        match self.until(case) {
            Some(until) if until < now => Standing::Expired,
            Some(_) if self.asks(case, now) => Standing::Asks,
            Some(_) => Standing::Ready,
            None => match self.decision(case).map(|it| &it.state) {
                Some(State::Waiting) | None => Standing::Waits,
                Some(_) => Standing::Declined,
            },
        }
    }
}

/// All exports, in the order in which they were prepared.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exports(Vec<Export>);

impl Exports {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Export] {
        &self.0
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: EventId) -> Option<&Export> {
        self.0.iter().find(|it| it.field.value.export == id)
    }

    pub(crate) fn prepared(&mut self, event: &ExportPrepared, recorded: &Recorded) {
        // What two officers weighed is never written over.
        if self.get(event.export).is_none() {
            self.0.push(Export {
                number: self.0.len() + 1,
                field: Field::set(event.clone(), recorded),
                made: None,
            });
        }
    }

    pub(crate) fn made(&mut self, event: &ExportMade, recorded: &Recorded) {
        let found = self
            .0
            .iter_mut()
            .find(|it| it.field.value.export == event.export);
        if let Some(export) = found.filter(|it| it.made.is_none()) {
            export.made = Some(Field::set(event.clone(), recorded));
        }
    }

    /// Forgets long texts, for a state that is kept in memory.
    pub(crate) fn forget(&mut self) {
        for it in &mut self.0 {
            it.field.value.reason = String::new();
        }
    }
}
