//! Whether a reply, what somebody says to it, and what it means may be recorded.

use super::event::{RebuttalRecorded, ReplyRecorded, ReplyWeighed};
use crate::parties::decide::NAME_CHARACTERS_MAX;
use crate::{Case, CaseEvent, Clash, FieldName, No, Refusal, known_parties, line, notes, open};
use jiff::civil::Date;

/// The most replies of one case.
pub const REPLIES_MAX: usize = 1_000;

/// The most rebuttals to one reply.
pub const REBUTTALS_MAX: usize = 200;

/// That a reply was given in confidence.
const CONFIDENTIAL: &str = "RESP.CONF";

/// That none came.
const NONE: &str = "RESP.NONE";

/// Records a reply, or writes anew what is known about it. A reply of which it is said that it is confidential is kept out of publications,
/// whatever box was ticked.
///
/// # Errors
/// Refuses one from nobody, without a kind, of a date in the future, one that came and did not come, and no change at all. A change that was
/// not seen is a clash.
pub fn record(case: &Case, mut event: ReplyRecorded, today: Date) -> Result<CaseEvent, No> {
    open(case)?;
    event.from = line(&event.from, NAME_CHARACTERS_MAX)?;
    if event.from.is_empty() {
        return Err(Refusal::ReplyFromNobody.into());
    }
    if event.responses.is_empty() {
        return Err(Refusal::ReplyWithoutKind.into());
    }
    let is = |code: &str| event.responses.iter().any(|it| it == code);
    if is(NONE) && event.responses.len() > 1 {
        return Err(Refusal::ReplyAndNone.into());
    }
    event.confidential |= is(CONFIDENTIAL);
    if event.on > today {
        return Err(Refusal::DateInFuture.into());
    }
    event.summary = notes::decide::checked(&event.summary)?;
    event.text = notes::decide::checked(&event.text)?;
    match case.replies().get(event.reply) {
        Some(known) => {
            known.field.unseen(FieldName::Reply, event.saw)?;
            let now = ReplyRecorded {
                saw: event.saw,
                ..known.known().clone()
            };
            if now == event {
                return Err(Refusal::NoChange.into());
            }
        }
        None if case.replies().all().len() >= REPLIES_MAX => return Err(Refusal::TooMany.into()),
        None => {}
    }
    Ok(CaseEvent::ReplyRecorded(event))
}

/// Records what somebody says to a reply.
///
/// # Errors
/// Refuses it to a reply that is not there, from nobody, without words, and in the future.
pub fn rebut(case: &Case, mut event: RebuttalRecorded, today: Date) -> Result<CaseEvent, No> {
    open(case)?;
    let reply = case.replies().get(event.reply).ok_or(Refusal::NoReply)?;
    if reply.rebuttals.len() >= REBUTTALS_MAX {
        return Err(Refusal::TooMany.into());
    }
    known_parties(case, event.party.as_slice())?;
    event.by = line(&event.by, NAME_CHARACTERS_MAX)?;
    if event.party.is_none() && event.by.is_empty() {
        return Err(Refusal::RebuttalFromNobody.into());
    }
    if event.on > today {
        return Err(Refusal::DateInFuture.into());
    }
    event.text = notes::decide::checked(&event.text)?;
    if event.text.is_empty() {
        return Err(Refusal::EmptyRebuttal.into());
    }
    Ok(CaseEvent::RebuttalRecorded(event))
}

/// Says what a reply means for an assessment.
///
/// # Errors
/// Refuses it of a reply or an assessment that is not there, and without reasons. A rebuttal, another text of the reply, or a colleague's own
/// weighing that was not seen is a clash.
pub fn weigh(case: &Case, mut event: ReplyWeighed) -> Result<CaseEvent, No> {
    open(case)?;
    let reply = case.replies().get(event.reply).ok_or(Refusal::NoReply)?;
    if let Some(id) = event.assessment {
        case.assessments().thread(id).ok_or(Refusal::NoAssessment)?;
    }
    event.reasons = notes::decide::checked(&event.reasons)?;
    if event.reasons.is_empty() {
        return Err(Refusal::WeighedWithoutReason.into());
    }
    reply.field.unseen(FieldName::Reply, event.saw)?;
    let rebuttals = reply.rebuttals.iter().map(|it| (it.position, it.by));
    let weighed = reply.weighed.iter().map(|it| (it.position, it.by));
    let newest = rebuttals.chain(weighed).max_by_key(|(at, _)| *at);
    if let Some((position, by)) = newest.filter(|(at, _)| *at >= event.saw) {
        return Err(No::Clash(Clash {
            field: FieldName::Reply,
            position,
            by,
        }));
    }
    Ok(CaseEvent::ReplyWeighed(event))
}
