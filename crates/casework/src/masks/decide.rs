//! Whether a party may be masked: always, with a reason. Taking a mask off needs two.

use super::event::IdentityMasked;
use crate::{Case, CaseEvent, No, Refusal, notes};
use words::PartyId;

/// Masks a party. A closed case can be masked too: it is looked at for years.
///
/// # Errors
/// Refuses one that is not there or is masked already, and to do so without a reason.
pub fn mask(case: &Case, party: PartyId, reason: &str) -> Result<CaseEvent, No> {
    case.parties().get(party).ok_or(Refusal::NoParty)?;
    if case.masks().is_masked(party) {
        return Err(Refusal::NoChange.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() {
        return Err(Refusal::MaskWithoutReason.into());
    }
    Ok(CaseEvent::IdentityMasked(IdentityMasked { party, reason }))
}
