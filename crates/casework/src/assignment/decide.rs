//! Whether a case may be assigned.

use super::event::Assigned;
use crate::{Case, CaseEvent, FieldName, No, Refusal};
use words::OfficerId;

/// Gives the case to a member, or to nobody.
///
/// # Errors
/// Refuses somebody who is no member, a closed case, and what would change nothing. A change that
/// was not seen is a clash.
pub fn assign(case: &Case, to: Option<OfficerId>, saw: u64) -> Result<CaseEvent, No> {
    let (Some(assignment), Some(progress)) = (case.assignment(), case.progress()) else {
        return Err(Refusal::NotOpened.into());
    };
    if assignment.to() == to {
        return Err(Refusal::NoChange.into());
    }
    assignment.field().unseen(FieldName::Assignment, saw)?;
    if progress.is_closed() {
        return Err(Refusal::CaseClosed.into());
    }
    if to.is_some_and(|officer| !case.members().has(officer)) {
        return Err(Refusal::AssignedNotMember.into());
    }
    Ok(CaseEvent::Assigned(Assigned { to, saw }))
}
