//! Whether a case may change its stage, be closed, or be opened again.

use super::event::{Closed, Reopened, StatusChanged};
use super::view::{Progress, Status};
use super::{Ground, Stage};
use crate::outcomes::view::without_outcome;
use crate::{Case, CaseEvent, Clash, FieldName, No, Refusal, notes};
use words::OfficerId;

/// Moves an open case to another stage.
///
/// # Errors
/// Refuses a closed case and no change at all. A change that was not seen is a clash.
pub fn set_status(case: &Case, stage: Stage, saw: u64) -> Result<CaseEvent, No> {
    let now = progress(case)?;
    if *now.status() == Status::Open(stage) {
        return Err(Refusal::NoChange.into());
    }
    now.field().unseen(FieldName::Status, saw)?;
    if now.is_closed() {
        return Err(Refusal::CaseClosed.into());
    }
    Ok(CaseEvent::StatusChanged(StatusChanged { stage, saw }))
}

/// Closes a case. Whoever closes must have seen the whole case: anything that somebody else added
/// after `saw` (the case's next position as the officer's page showed it) is a clash, because a
/// case must not end over a note that nobody weighed.
///
/// # Errors
/// Refuses a case that is closed, to close without reasons, and while nothing is known of what became of a victim.
pub fn close_case(
    case: &Case,
    ground: Ground,
    reasons: &str,
    saw: u64,
    officer: OfficerId,
) -> Result<CaseEvent, No> {
    let now = progress(case)?;
    if now.is_closed() {
        now.field().unseen(FieldName::Status, saw)?;
        return Err(Refusal::CaseClosed.into());
    }
    let reasons = notes::decide::checked(reasons)?;
    if reasons.is_empty() {
        return Err(Refusal::CloseWithoutReason.into());
    }
    ended(case, ground)?;
    if let Some((position, by)) = case.touched_by_another(officer, saw) {
        return Err(No::Clash(Clash {
            field: FieldName::Status,
            position,
            by,
        }));
    }
    Ok(CaseEvent::Closed(Closed {
        ground,
        reasons,
        saw,
    }))
}

/// Opens a closed case again.
///
/// # Errors
/// Refuses a case that is not closed, and to do so without reasons. A change that was not seen is a
/// clash.
pub fn reopen(case: &Case, reasons: &str, saw: u64) -> Result<CaseEvent, No> {
    let now = progress(case)?;
    now.field().unseen(FieldName::Status, saw)?;
    if !now.is_closed() {
        return Err(Refusal::CaseNotClosed.into());
    }
    let reasons = notes::decide::checked(reasons)?;
    if reasons.is_empty() {
        return Err(Refusal::ReopenWithoutReason.into());
    }
    Ok(CaseEvent::Reopened(Reopened { reasons, saw }))
}

/// A case does not end while of one of its victims nobody knows what became of them. It can end when it is not for the office to know:
/// the person asked to stop, it is another office's matter, or it goes on in another case.
fn ended(case: &Case, ground: Ground) -> Result<(), Refusal> {
    match ground {
        Ground::AtRequest | Ground::OutsideMandate | Ground::SameMatter => Ok(()),
        _ if without_outcome(case) => Err(Refusal::VictimWithoutOutcome),
        _ => Ok(()),
    }
}

fn progress(case: &Case) -> Result<&Progress, Refusal> {
    case.progress().ok_or(Refusal::NotOpened)
}
