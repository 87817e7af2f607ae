//! Whether a proceeding, a step in it, how somebody stands in it, and a remedy may be recorded.

use super::event::{
    ProceedingRecorded, RemedyChanged, RemedyCorrected, StandingChanged, StandingCorrected,
    StepRecorded,
};
use super::view::{History, Proceeding};
use super::{RemedyState, StepKind, moves};
use crate::cooperation::decide::PLACE_CHARACTERS_MAX;
use crate::particulars::decide::checked_title;
use crate::when::PartialDate;
use crate::{Case, CaseEvent, Clash, FieldName, No, Refusal, known_parties, line, notes, open};
use jiff::civil::Date;
use words::{PartyId, ProceedingId};

/// The most proceedings of one case.
pub const PROCEEDINGS_MAX: usize = 500;

/// The most people in one proceeding: mass trials exist.
pub const PERSONS_MAX: usize = 1_000;

/// The most steps of one proceeding.
pub const STEPS_MAX: usize = 2_000;

/// Records a proceeding, or writes anew what is known about it.
///
/// # Errors
/// Refuses one without a title, one that began in the future, parties, incidents and acts that are not there, to leave out a person who
/// stands in it, and no change at all. A change that was not seen is a clash.
pub fn record(case: &Case, mut event: ProceedingRecorded, today: Date) -> Result<CaseEvent, No> {
    open(case)?;
    event.title = checked_title(&event.title)?;
    event.body = line(&event.body, PLACE_CHARACTERS_MAX)?;
    event.number = line(&event.number, PLACE_CHARACTERS_MAX)?;
    event.note = notes::decide::checked(&event.note)?;
    if event.opened.is_some_and(|it| it.first() > today) {
        return Err(Refusal::DateInFuture.into());
    }
    event.persons = persons(case, &event)?;
    let incidents = case.incidents();
    if event
        .incidents
        .iter()
        .any(|it| incidents.get(*it).is_none())
    {
        return Err(Refusal::NoIncident.into());
    }
    if event.acts.iter().any(|it| incidents.act(*it).is_none()) {
        return Err(Refusal::NoAct.into());
    }
    match case.proceedings().get(event.proceeding) {
        Some(known) => {
            known.field.unseen(FieldName::Proceeding, event.saw)?;
            stays(known, &event)?;
            let now = ProceedingRecorded {
                saw: event.saw,
                ..known.known().clone()
            };
            if now == event {
                return Err(Refusal::NoChange.into());
            }
        }
        None if case.proceedings().all().len() >= PROCEEDINGS_MAX => {
            return Err(Refusal::TooMany.into());
        }
        None => {}
    }
    Ok(CaseEvent::ProceedingRecorded(event))
}

/// Records a step. It is never written anew: what was wrong is said in another.
///
/// # Errors
/// Refuses one of a proceeding that is not there, in the future, a failure to act that names no duty, and a next date before the step.
pub fn step(case: &Case, mut event: StepRecorded, today: Date) -> Result<CaseEvent, No> {
    open(case)?;
    let proceeding = proceeding(case, event.proceeding)?;
    if proceeding.steps_len() >= STEPS_MAX {
        return Err(Refusal::TooMany.into());
    }
    past(event.on, today)?;
    if event.kind == StepKind::FailureToAct && event.duty.is_none() {
        return Err(Refusal::FailureWithoutDuty.into());
    }
    if event.next.is_some_and(|next| next < event.on.first()) {
        return Err(Refusal::DatesReversed.into());
    }
    event.by = line(&event.by, PLACE_CHARACTERS_MAX)?;
    event.text = notes::decide::checked(&event.text)?;
    Ok(CaseEvent::StepRecorded(event))
}

/// Says how somebody stands in a proceeding from a date on.
///
/// # Errors
/// Refuses it of a person who is not accused, defendant or subject there, without a state, in the future, and a move that cannot be. A change that was not
/// seen is a clash.
pub fn stand(case: &Case, mut event: StandingChanged, today: Date) -> Result<CaseEvent, No> {
    open(case)?;
    let proceeding = proceeding(case, event.proceeding)?;
    is_held(proceeding, event.party)?;
    if event.accountability.is_empty() {
        return Err(Refusal::StandingWithoutKind.into());
    }
    past(event.on, today)?;
    event.note = notes::decide::checked(&event.note)?;
    if let Some(standing) = proceeding.standing(event.party) {
        unseen(&standing.history, FieldName::Standing, event.saw)?;
        if let Some((now, since)) = standing.history.state() {
            if !moves::can_stand(now, &event.accountability) {
                return Err(Refusal::NoSuchMove.into());
            }
            ordered(*since, event.on)?;
        }
    }
    Ok(CaseEvent::StandingChanged(event))
}

/// Corrects a line on how somebody stands. It stays, and says that it was wrong.
///
/// # Errors
/// Refuses a line that is not there or was corrected before, one in the future, no change at all, and to do so without a reason.
pub fn correct_standing(
    case: &Case,
    mut event: StandingCorrected,
    today: Date,
) -> Result<CaseEvent, No> {
    open(case)?;
    let proceeding = proceeding(case, event.proceeding)?;
    let standing = proceeding.standing(event.party).ok_or(Refusal::NoLine)?;
    let line = standing.history.line(event.line).ok_or(Refusal::NoLine)?;
    if let Some((_, on)) = &event.instead {
        past(*on, today)?;
    }
    if line.state == event.instead {
        return Err(Refusal::NoChange.into());
    }
    event.reason = reason(&event.reason)?;
    Ok(CaseEvent::StandingCorrected(event))
}

/// Says how far a remedy is, from a date on.
///
/// # Errors
/// Refuses it for a party or in a proceeding that is not there, in the future, and a move that cannot be. A change that was not seen is a
/// clash.
pub fn remedy(case: &Case, mut event: RemedyChanged, today: Date) -> Result<CaseEvent, No> {
    open(case)?;
    known_parties(case, &[event.party])?;
    if event.remedy.is_empty() {
        return Err(Refusal::RemedyWithoutKind.into());
    }
    if let Some(id) = event.proceeding {
        proceeding(case, id)?;
    }
    past(event.on, today)?;
    event.note = notes::decide::checked(&event.note)?;
    let proceedings = case.proceedings();
    if let Some(known) = proceedings.remedy(event.party, &event.remedy, event.proceeding) {
        unseen(&known.history, FieldName::Remedy, event.saw)?;
        if let Some((now, since)) = known.history.state() {
            if !moves::can_become(*now, event.state) {
                return Err(Refusal::NoSuchMove.into());
            }
            ordered(*since, event.on)?;
        }
    }
    Ok(CaseEvent::RemedyChanged(event))
}

/// Corrects a line on a remedy. It stays, and says that it was wrong.
///
/// # Errors
/// Refuses a line that is not there or was corrected before, one in the future, no change at all, and to do so without a reason.
pub fn correct_remedy(
    case: &Case,
    mut event: RemedyCorrected,
    today: Date,
) -> Result<CaseEvent, No> {
    open(case)?;
    let known = case.proceedings().remedy_of_line(event.line);
    let line = known.and_then(|it| it.history.line(event.line));
    let line = line.ok_or(Refusal::NoLine)?;
    if let Some((_, on)) = event.instead {
        past(on, today)?;
    }
    if line.state == event.instead {
        return Err(Refusal::NoChange.into());
    }
    event.reason = reason(&event.reason)?;
    Ok(CaseEvent::RemedyCorrected(event))
}

/// The states of a remedy that can follow now; all, where nothing was said yet.
#[must_use]
pub fn next_states(now: Option<RemedyState>) -> Vec<RemedyState> {
    let all = RemedyState::ALL.iter().copied();
    all.filter(|to| now.is_none_or(|from| moves::can_become(from, *to)))
        .collect()
}

fn proceeding(case: &Case, id: ProceedingId) -> Result<&Proceeding, Refusal> {
    case.proceedings().get(id).ok_or(Refusal::NoProceeding)
}

fn is_held(proceeding: &Proceeding, party: PartyId) -> Result<(), Refusal> {
    let mut persons = proceeding.known().persons.iter();
    match persons.any(|it| it.party == party && it.part.is_held()) {
        true => Ok(()),
        false => Err(Refusal::StandsNotThere),
    }
}

/// Each person once in each part.
fn persons(
    case: &Case,
    event: &ProceedingRecorded,
) -> Result<Vec<super::event::Involved>, Refusal> {
    let mut kept: Vec<super::event::Involved> = Vec::new();
    for one in &event.persons {
        known_parties(case, &[one.party])?;
        if !kept.contains(one) {
            kept.push(*one);
        }
    }
    match kept.len() > PERSONS_MAX {
        true => Err(Refusal::TooMany),
        false => Ok(kept),
    }
}

/// Who stands in a proceeding is not left out of it.
fn stays(known: &Proceeding, event: &ProceedingRecorded) -> Result<(), Refusal> {
    let stays = |party: PartyId| {
        let mut persons = event.persons.iter();
        persons.any(|it| it.party == party && it.part.is_held())
    };
    let mut standing = known.standings().iter();
    match standing.all(|it| it.history.state().is_none() || stays(it.party)) {
        true => Ok(()),
        false => Err(Refusal::StandsThere),
    }
}

fn past(on: PartialDate, today: Date) -> Result<(), Refusal> {
    match on.first() > today {
        true => Err(Refusal::DateInFuture),
        false => Ok(()),
    }
}

/// What comes later does not begin before what it follows, in every reading of the two dates.
fn ordered(before: PartialDate, after: PartialDate) -> Result<(), Refusal> {
    match after.last() < before.first() {
        true => Err(Refusal::DatesReversed),
        false => Ok(()),
    }
}

fn reason(text: &str) -> Result<String, Refusal> {
    let text = notes::decide::checked(text)?;
    match text.is_empty() {
        true => Err(Refusal::CorrectionWithoutReason),
        false => Ok(text),
    }
}

fn unseen<S>(history: &History<S>, field: FieldName, saw: u64) -> Result<(), No> {
    match history.changed() {
        Some((position, by)) if position >= saw => Err(No::Clash(Clash {
            field,
            position,
            by,
        })),
        _ => Ok(()),
    }
}
