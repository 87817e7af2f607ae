//! How far a case is.

use super::event::{Closed, Reopened, StatusChanged};
use super::{Ground, Stage};
use crate::decisions::view::Decision;
use crate::{Field, Recorded};
use serde::{Deserialize, Serialize};
use words::OfficerId;

/// Open at a stage, or closed on a ground.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Open.
    Open(Stage),
    /// Closed.
    Closed {
        /// On what ground.
        ground: Ground,
        /// The reasons in words.
        reasons: String,
        /// Who proposed it, where a second officer agreed; none in histories from before two were needed.
        #[serde(default)]
        proposed: Option<OfficerId>,
    },
}

impl Status {
    /// Its name in forms and locale keys.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Open(stage) => stage.code(),
            Self::Closed { .. } => "closed",
        }
    }
}

/// The status with its version.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress(Field<Status>);

impl Progress {
    /// The status.
    #[must_use]
    pub const fn status(&self) -> &Status {
        &self.0.value
    }

    /// The status with its version.
    #[must_use]
    pub const fn field(&self) -> &Field<Status> {
        &self.0
    }

    /// Whether the case is closed.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        matches!(self.0.value, Status::Closed { .. })
    }

    pub(crate) fn opened(recorded: &Recorded) -> Self {
        Self(Field::set(Status::Open(Stage::Triage), recorded))
    }

    pub(crate) fn changed(event: &StatusChanged, recorded: &Recorded) -> Self {
        Self(Field::set(Status::Open(event.stage), recorded))
    }

    pub(crate) fn closed(event: &Closed, recorded: &Recorded) -> Self {
        let closed = Status::Closed {
            ground: event.ground,
            reasons: event.reasons.clone(),
            proposed: None,
        };
        Self(Field::set(closed, recorded))
    }

    /// Closed by two: set by whoever agreed.
    pub(crate) fn agreed(ground: Ground, decision: &Decision, recorded: &Recorded) -> Self {
        let closed = Status::Closed {
            ground,
            reasons: decision.reasons.clone(),
            proposed: Some(decision.by),
        };
        Self(Field::set(closed, recorded))
    }

    pub(crate) fn reopened(_event: &Reopened, recorded: &Recorded) -> Self {
        // What was decided before it was closed has to be looked at again.
        Self(Field::set(Status::Open(Stage::Examining), recorded))
    }
}
