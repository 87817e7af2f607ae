//! Whether an officer may be kept out of a case, and whether a meeting of names may be set aside.

use super::event::{InterestCleared, ScreenedOut};
use crate::{Case, CaseEvent, No, Refusal, members, notes};
use words::OfficerId;

/// Keeps an officer out of the case for good; a member leaves it with that.
///
/// # Errors
/// Refuses one who is kept out already, to do so without a reason, and whatever stands against a member's leaving.
pub fn screen_out(case: &Case, officer: OfficerId, reason: &str) -> Result<CaseEvent, No> {
    if case.intake().opening().is_none() {
        return Err(Refusal::NotOpened.into());
    }
    if case.screening().keeps_out(officer) {
        return Err(Refusal::NoChange.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() {
        return Err(Refusal::ScreenWithoutReason.into());
    }
    if case.members().has(officer) {
        members::decide::remove_member(case, officer, &reason)?;
    }
    Ok(CaseEvent::ScreenedOut(ScreenedOut { officer, reason }))
}

/// Records that an interest and what it met in the case are not the same.
///
/// # Errors
/// Refuses the officer whose interest it is, and to do so without a reason.
pub fn clear(
    case: &Case,
    (officer, interest, met): (OfficerId, &str, &str),
    reason: &str,
    by: OfficerId,
) -> Result<CaseEvent, No> {
    if case.intake().opening().is_none() {
        return Err(Refusal::NotOpened.into());
    }
    if officer == by {
        return Err(Refusal::OwnInterest.into());
    }
    if case.screening().is_cleared(officer, interest, met) {
        return Err(Refusal::NoChange.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() {
        return Err(Refusal::ClearWithoutReason.into());
    }
    Ok(CaseEvent::InterestCleared(InterestCleared {
        officer,
        interest: interest.to_owned(),
        met: met.to_owned(),
        reason,
    }))
}
