//! Whether a case may change its stage or be opened again. Closing it needs two (`decisions`).

use super::Stage;
use super::event::{Reopened, StatusChanged};
use super::view::{Progress, Status};
use crate::{Case, CaseEvent, FieldName, No, Refusal, notes};

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

fn progress(case: &Case) -> Result<&Progress, Refusal> {
    case.progress().ok_or(Refusal::NotOpened)
}
