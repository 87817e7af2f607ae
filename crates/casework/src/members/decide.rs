//! Whether an officer may become a member or stop being one.

use super::event::{MemberAdded, MemberRemoved};
use crate::{Case, CaseEvent, No, Refusal, notes};
use words::OfficerId;

/// Makes an officer a member.
///
/// # Errors
/// Refuses one who is a member already, and one who is kept out.
pub fn add_member(case: &Case, officer: OfficerId) -> Result<CaseEvent, No> {
    if case.intake().opening().is_none() {
        return Err(Refusal::NotOpened.into());
    }
    if case.members().has(officer) {
        return Err(Refusal::AlreadyMember.into());
    }
    if case.screening().keeps_out(officer) {
        return Err(Refusal::KeptOut.into());
    }
    Ok(CaseEvent::MemberAdded(MemberAdded { officer }))
}

/// Removes a member. What that officer has read stays read; what comes after is closed to them.
///
/// # Errors
/// Refuses to remove the last member, the one to whom the case is assigned, one who is none, and to
/// do so without a reason.
pub fn remove_member(case: &Case, officer: OfficerId, reason: &str) -> Result<CaseEvent, No> {
    if !case.members().has(officer) {
        return Err(Refusal::NotMember.into());
    }
    if case.members().all().len() == 1 {
        return Err(Refusal::LastMember.into());
    }
    if case.assignment().and_then(|it| it.to()) == Some(officer) {
        return Err(Refusal::AssignedLeaves.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() {
        return Err(Refusal::RemoveWithoutReason.into());
    }
    Ok(CaseEvent::MemberRemoved(MemberRemoved { officer, reason }))
}
