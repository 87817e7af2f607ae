//! Whether a case may change its stage or be opened again. Closing it needs two (`decisions`).

use super::event::{Reopened, StatusChanged};
use super::view::{Progress, Status};
use super::{Ground, Stage};
use crate::outcomes::view::without_outcome;
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

/// A case does not end while of one of its victims nobody knows what became of them. It can end when it is not for the office to know:
/// the person asked to stop, it is another office's matter, or it goes on in another case.
pub(crate) fn ended(case: &Case, ground: Ground) -> Result<(), Refusal> {
    match ground {
        Ground::AtRequest | Ground::OutsideMandate | Ground::SameMatter => Ok(()),
        _ if without_outcome(case) => Err(Refusal::VictimWithoutOutcome),
        _ => Ok(()),
    }
}

fn progress(case: &Case) -> Result<&Progress, Refusal> {
    case.progress().ok_or(Refusal::NotOpened)
}
