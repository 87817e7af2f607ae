//! Whether an outcome and a follow-up may be recorded. A closed case takes them too: what is learned years later must have a place.

use super::event::{FollowUpDone, FollowUpPlanned, OutcomeRecorded};
use crate::cooperation::decide::PLACE_CHARACTERS_MAX;
use crate::{Case, CaseEvent, No, Refusal, known_parties, line, notes};
use jiff::civil::Date;
use words::OfficerId;

/// The most lines of one case: a person looked at each week for ten years, with room.
pub const OUTCOMES_MAX: usize = 20_000;

/// The most follow-ups of one case.
pub const FOLLOW_UPS_MAX: usize = 2_000;

/// Records what became of somebody. It is a new line, always: what was known before stays.
///
/// # Errors
/// Refuses it of a party or an act that is not there, of an act that did not hit the party, without saying how it went on, and as of a day
/// that has not come.
pub fn record(case: &Case, mut event: OutcomeRecorded, today: Date) -> Result<CaseEvent, No> {
    opened(case)?;
    known_parties(case, &[event.party])?;
    if let Some(id) = event.act {
        let (_, act) = case.incidents().act(id).ok_or(Refusal::NoAct)?;
        if !act.victims.contains(&event.party) {
            return Err(Refusal::ActOfOthers.into());
        }
    }
    if event.follow_up.is_empty() {
        return Err(Refusal::OutcomeWithoutKind.into());
    }
    if event.as_of > today {
        return Err(Refusal::DateInFuture.into());
    }
    event.source = line(&event.source, PLACE_CHARACTERS_MAX)?;
    event.note = notes::decide::checked(&event.note)?;
    if case.outcomes().lines().len() >= OUTCOMES_MAX {
        return Err(Refusal::TooMany.into());
    }
    Ok(CaseEvent::OutcomeRecorded(event))
}

/// Plans a follow-up.
///
/// # Errors
/// Refuses one that does not say what is to be done, a day that has passed, and an officer who is no member.
pub fn plan(case: &Case, mut event: FollowUpPlanned, today: Date) -> Result<CaseEvent, No> {
    opened(case)?;
    event.what = line(&event.what, PLACE_CHARACTERS_MAX)?;
    if event.what.is_empty() {
        return Err(Refusal::FollowUpWithoutWords.into());
    }
    if event.on < today {
        return Err(Refusal::DateInPast.into());
    }
    let is_member = |who: OfficerId| case.members().has(who);
    if event.who.is_some_and(|who| !is_member(who)) {
        return Err(Refusal::NotMember.into());
    }
    if case.outcomes().follow_ups_len() >= FOLLOW_UPS_MAX {
        return Err(Refusal::TooMany.into());
    }
    Ok(CaseEvent::FollowUpPlanned(event))
}

/// Records that something planned was done.
///
/// # Errors
/// Refuses what was not planned or was done before, to do so without a result, and in the future.
pub fn done(case: &Case, mut event: FollowUpDone, today: Date) -> Result<CaseEvent, No> {
    opened(case)?;
    let planned = case.outcomes().follow_up(event.planned);
    if planned.is_none_or(|it| it.done.is_some()) {
        return Err(Refusal::NoFollowUp.into());
    }
    if event.on > today {
        return Err(Refusal::DateInFuture.into());
    }
    event.result = notes::decide::checked(&event.result)?;
    if event.result.is_empty() {
        return Err(Refusal::FollowUpWithoutResult.into());
    }
    Ok(CaseEvent::FollowUpDone(event))
}

fn opened(case: &Case) -> Result<(), Refusal> {
    match case.progress() {
        None => Err(Refusal::NotOpened),
        Some(_) => Ok(()),
    }
}
