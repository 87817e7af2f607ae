//! Whether cooperation may be recorded or taken off the file.

use super::event::{CooperationRecorded, CooperationRemoved};
use crate::particulars::decide::checked_title;
use crate::{Case, CaseEvent, FieldName, No, Refusal, known_parties, line, notes, open};
use words::CooperationId;

/// The longest name of a place, in characters.
pub const PLACE_CHARACTERS_MAX: usize = 300;

/// The most acts of cooperation of one case.
pub const COOPERATION_MAX: usize = 500;

/// Records cooperation, or writes anew what is known about it. Planned cooperation may lie in the future.
///
/// # Errors
/// Refuses one without a title or a kind, a party that is not there, reversed dates, and no change at all. A change that was not seen is a
/// clash.
pub fn record(case: &Case, mut event: CooperationRecorded) -> Result<CaseEvent, No> {
    open(case)?;
    if event.when.is_some_and(|it| it.last() < it.first()) {
        return Err(Refusal::DatesReversed.into());
    }
    event.title = checked_title(&event.title)?;
    if event.codes.is_empty() {
        return Err(Refusal::CooperationWithoutKind.into());
    }
    known_parties(case, &event.who)?;
    event.place = line(&event.place, PLACE_CHARACTERS_MAX)?;
    event.known = notes::decide::checked(&event.known)?;
    event.about = notes::decide::checked(&event.about)?;
    match case.cooperation().get(event.cooperation) {
        Some(known) => {
            known.unseen(FieldName::Cooperation, event.saw)?;
            let now = CooperationRecorded {
                saw: event.saw,
                ..known.value.clone()
            };
            if now == event {
                return Err(Refusal::NoChange.into());
            }
        }
        None if case.cooperation().all().len() >= COOPERATION_MAX => {
            return Err(Refusal::TooMany.into());
        }
        None => {}
    }
    Ok(CaseEvent::CooperationRecorded(event))
}

/// Takes cooperation off the file.
///
/// # Errors
/// Refuses what is not there, what an incident still answers to, and to do so without a reason.
pub fn remove(case: &Case, cooperation: CooperationId, reason: &str) -> Result<CaseEvent, No> {
    open(case)?;
    if case.cooperation().get(cooperation).is_none() {
        return Err(Refusal::NoCooperation.into());
    }
    if case
        .incidents()
        .all()
        .iter()
        .any(|it| it.value.answers.contains(&cooperation))
    {
        return Err(Refusal::CooperationInUse.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() {
        return Err(Refusal::RemoveWithoutReason.into());
    }
    Ok(CaseEvent::CooperationRemoved(CooperationRemoved {
        cooperation,
        reason,
    }))
}
