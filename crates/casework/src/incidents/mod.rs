//! Incidents: what happened, with its acts, whom they hit, who did them, and, kept apart, what they did to people.
//!
//! An incident has many acts, an act many victims and authors (HURIDOCS: who did what to whom). What an act answers to is cooperation;
//! that it does is an allegation until it was assessed.

pub mod decide;
pub mod event;
pub mod view;

use crate::parties::coded;
use serde::{Deserialize, Serialize};

coded!(
    /// How an incident belongs to an earlier one.
    Following {
        /// It came after.
        After = "after",
        /// It came because of it.
        Because = "because",
        /// It is a part of it.
        PartOf = "part-of",
        /// It is a new act for the same cooperation, after somebody spoke up about the first.
        Again = "again",
    }
);
