//! Title, summary and urgency as they stand.

use super::Urgency;
use super::event::{SummaryChanged, TitleChanged, UrgencyChanged};
use crate::intake::event::Opened;
use crate::{Field, Recorded};
use serde::{Deserialize, Serialize};

/// Title, summary and urgency, each with its version.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    /// The title.
    pub title: Field<String>,
    /// What the case is about.
    pub summary: Field<String>,
    /// How urgent it is.
    pub urgency: Field<Urgency>,
}

impl Particulars {
    pub(crate) fn opened(event: &Opened, recorded: &Recorded) -> Self {
        Self {
            title: Field::set(event.title.clone(), recorded),
            summary: Field::set(event.summary.clone(), recorded),
            urgency: Field::set(event.urgency, recorded),
        }
    }

    pub(crate) fn title_changed(&mut self, event: &TitleChanged, recorded: &Recorded) {
        self.title = Field::set(event.title.clone(), recorded);
    }

    pub(crate) fn summary_changed(&mut self, event: &SummaryChanged, recorded: &Recorded) {
        self.summary = Field::set(event.summary.clone(), recorded);
    }

    pub(crate) fn urgency_lowered(&mut self, to: Urgency, recorded: &Recorded) {
        // The proposal may be older than a change that went further.
        if to < self.urgency.value {
            self.urgency = Field::set(to, recorded);
        }
    }

    pub(crate) fn urgency_changed(&mut self, event: &UrgencyChanged, recorded: &Recorded) {
        self.urgency = Field::set(event.urgency, recorded);
    }
}
