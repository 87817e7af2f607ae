//! Whether an incident may be recorded or taken off the file.

use super::event::{Act, IncidentRecorded, IncidentRemoved};
use crate::cooperation::decide::PLACE_CHARACTERS_MAX;
use crate::particulars::decide::{TITLE_CHARACTERS_MAX, checked_title};
use crate::when::{Span, SpanProblem};
use crate::{Case, CaseEvent, FieldName, No, Refusal, known_parties, line, notes, open};
use jiff::civil::Date;
use std::collections::BTreeSet;
use words::IncidentId;

/// The most acts of one incident.
pub const ACTS_MAX: usize = 100;

/// The most incidents of one case.
pub const INCIDENTS_MAX: usize = 1_000;

/// The longest reason that an author gave, in characters.
const REASON_CHARACTERS_MAX: usize = 1_000;

/// Records an incident, or writes anew what is known about it.
///
/// # Errors
/// Refuses one without a title or an act, dates that are reversed or lie in the future, parties and cooperation that are not there, somebody
/// who would be victim and author of one act, an incident that would follow itself, and no change at all. A change that was not seen is a
/// clash.
pub fn record(case: &Case, mut event: IncidentRecorded, today: Date) -> Result<CaseEvent, No> {
    open(case)?;
    event.title = checked_title(&event.title)?;
    if event.acts.is_empty() {
        return Err(Refusal::IncidentWithoutAct.into());
    }
    if event.acts.len() > ACTS_MAX || event.effects.len() > ACTS_MAX {
        return Err(Refusal::TooMany.into());
    }
    if let Some(Span { from, to }) = event.when {
        Span::new(from, to, today).map_err(|problem| match problem {
            SpanProblem::Reversed => Refusal::DatesReversed,
            SpanProblem::Future => Refusal::DateInFuture,
        })?;
    }
    for act in &mut event.acts {
        check_act(case, act)?;
    }
    for effect in &mut event.effects {
        known_parties(case, effect.on.as_slice())?;
        effect.note = line(&effect.note, TITLE_CHARACTERS_MAX)?;
    }
    if event
        .answers
        .iter()
        .any(|it| case.cooperation().get(*it).is_none())
    {
        return Err(Refusal::NoCooperation.into());
    }
    if let Some((_, earlier)) = event.follows {
        follows(case, event.incident, earlier)?;
    }
    event.place = line(&event.place, PLACE_CHARACTERS_MAX)?;
    event.account = notes::decide::checked(&event.account)?;
    match case.incidents().get(event.incident) {
        Some(known) => {
            known.unseen(FieldName::Incident, event.saw)?;
            let now = IncidentRecorded {
                saw: event.saw,
                ..known.value.clone()
            };
            if now == event {
                return Err(Refusal::NoChange.into());
            }
        }
        None if case.incidents().all().len() >= INCIDENTS_MAX => {
            return Err(Refusal::TooMany.into());
        }
        None => {}
    }
    Ok(CaseEvent::IncidentRecorded(event))
}

/// Takes an incident off the file.
///
/// # Errors
/// Refuses one that is not there, one that others follow, and to do so without a reason.
pub fn remove(case: &Case, incident: IncidentId, reason: &str) -> Result<CaseEvent, No> {
    open(case)?;
    let incidents = case.incidents();
    let Some(known) = incidents.get(incident) else {
        return Err(Refusal::NoIncident.into());
    };
    let acts: Vec<_> = known.value.acts.iter().map(|it| it.act).collect();
    if case.proceedings().are_about(incident, &acts) || case.outcomes().are_about(&acts) {
        return Err(Refusal::IncidentInUse.into());
    }
    let followed = |it: &crate::Field<IncidentRecorded>| {
        it.value.follows.is_some_and(|(_, to)| to == incident)
    };
    if incidents.all().iter().any(followed) {
        return Err(Refusal::IncidentInUse.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() {
        return Err(Refusal::RemoveWithoutReason.into());
    }
    Ok(CaseEvent::IncidentRemoved(IncidentRemoved {
        incident,
        reason,
    }))
}

fn check_act(case: &Case, act: &mut Act) -> Result<(), Refusal> {
    if act.code.is_empty() {
        return Err(Refusal::IncidentWithoutAct);
    }
    known_parties(case, &act.victims)?;
    known_parties(case, &act.authors)?;
    if act.victims.iter().any(|it| act.authors.contains(it)) {
        return Err(Refusal::VictimIsAuthor);
    }
    act.stated_reason = line(&act.stated_reason, REASON_CHARACTERS_MAX)?;
    act.note = line(&act.note, REASON_CHARACTERS_MAX)?;
    Ok(())
}

/// Whether an incident may follow an earlier one: no chain leads back to itself.
fn follows(case: &Case, incident: IncidentId, earlier: IncidentId) -> Result<(), Refusal> {
    let mut seen = BTreeSet::from([incident]);
    let mut at = Some(earlier);
    while let Some(id) = at {
        if !seen.insert(id) {
            return Err(Refusal::Circle);
        }
        let known = case.incidents().get(id).ok_or(Refusal::NoIncident)?;
        at = known.value.follows.map(|(_, it)| it);
    }
    Ok(())
}
