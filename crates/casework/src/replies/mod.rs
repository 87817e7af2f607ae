//! Replies: what a State or another addressee answered, what those concerned say to it, and what it means for the assessment.

pub mod decide;
pub mod event;
mod runs;
pub mod view;

use crate::parties::coded;
use serde::{Deserialize, Serialize};

coded!(
    /// What a reply means for an assessment.
    Effect {
        /// It bears out what was found.
        Strengthens = "strengthens",
        /// It speaks against it.
        Weakens = "weakens",
        /// It changes nothing.
        NoChange = "no-change",
        /// It has to be assessed again.
        AssessAgain = "assess-again",
    }
);
