//! What can happen to a mask. It comes off by a decision of two (`decisions::Matter::Reveal`).

use serde::{Deserialize, Serialize};
use words::PartyId;

/// From now on the pages of the case call a party by its number.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityMasked {
    /// Which.
    pub party: PartyId,
    /// Why.
    pub reason: String,
}
