//! Who works on a case.

use super::event::Assigned;
use crate::{Field, Recorded};
use serde::{Deserialize, Serialize};
use words::OfficerId;

/// To whom a case is assigned.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment(Field<Option<OfficerId>>);

impl Assignment {
    /// To whom; none where it is unassigned.
    #[must_use]
    pub const fn to(&self) -> Option<OfficerId> {
        self.0.value
    }

    /// The assignment with its version.
    #[must_use]
    pub const fn field(&self) -> &Field<Option<OfficerId>> {
        &self.0
    }

    pub(crate) fn opened(recorded: &Recorded) -> Self {
        Self(Field::set(None, recorded))
    }

    pub(crate) fn assigned(event: &Assigned, recorded: &Recorded) -> Self {
        Self(Field::set(event.to, recorded))
    }
}
