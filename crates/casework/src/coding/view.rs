//! The codes as they stand.

use super::event::Coded;
use crate::{Field, Recorded};

/// The codes of a case, with their version.
pub type Coding = Field<Vec<String>>;

pub(crate) fn coded(event: &Coded, recorded: &Recorded) -> Coding {
    Field::set(event.codes.clone(), recorded)
}
