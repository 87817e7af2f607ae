//! What can happen to the codes of a case.

use serde::{Deserialize, Serialize};

/// An officer confirmed which codes fit the case; they take the place of those before.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coded {
    /// The codes of the lexicon, in its order. A State stands here by its ISO code.
    pub codes: Vec<String>,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}
