//! Whether a party may be recorded, removed or tied to another.

use super::event::{Name, PartiesTied, PartyRecorded, PartyRemoved, TieRemoved};
use super::{Kind, NameKind, TieKind};
use crate::{Case, CaseEvent, FieldName, No, Refusal, line, notes, open};
use jiff::civil::Date;
use std::collections::BTreeSet;
use words::{PartyId, TieId};

/// The longest name, in characters.
pub const NAME_CHARACTERS_MAX: usize = 200;

/// The most names of one party.
pub const NAMES_MAX: usize = 30;

/// The most parties of one case. Larger groups are one party with a count.
pub const PARTIES_MAX: usize = 2_000;

/// Records a party, or writes anew what is known about it.
///
/// # Errors
/// Refuses a party without a name, an overlong or invisible one, a role of none, a birth in the future, and no change at all. A change
/// that was not seen is a clash.
pub fn record(case: &Case, mut party: PartyRecorded, today: Date) -> Result<CaseEvent, No> {
    open(case)?;
    party.names = names(party.names)?;
    if party.roles.is_empty() {
        return Err(Refusal::PartyWithoutRole.into());
    }
    if party.kind != Kind::Person && party.born.is_some() {
        party.born = None;
    }
    if party.kind == Kind::Person {
        party.count = None;
    }
    if party.born.is_some_and(|it| it.first() > today) {
        return Err(Refusal::DateInFuture.into());
    }
    party.function = line(&party.function, NAME_CHARACTERS_MAX)?;
    party.contact = notes::decide::checked(&party.contact)?;
    party.about = notes::decide::checked(&party.about)?;
    match case.parties().get(party.party) {
        Some(known) => {
            known.field.unseen(FieldName::Party, party.saw)?;
            if known.recorded_same(&party) {
                return Err(Refusal::NoChange.into());
            }
        }
        None if case.parties().len() >= PARTIES_MAX => return Err(Refusal::TooMany.into()),
        None => {}
    }
    Ok(CaseEvent::PartyRecorded(party))
}

/// Takes a party off the file.
///
/// # Errors
/// Refuses one that is not there, that is still named in an incident or an act of cooperation, and to do so without a reason.
pub fn remove(case: &Case, party: PartyId, reason: &str) -> Result<CaseEvent, No> {
    open(case)?;
    if case.parties().get(party).is_none() {
        return Err(Refusal::NoParty.into());
    }
    if case.intake().names(party)
        || case.incidents().name(party)
        || case.cooperation().names(party)
        || case.proceedings().name(party)
        || case.replies().name(party)
        || case.outcomes().name(party)
        || case.evidence().names(party)
        || case.investigation().names(party)
        || case.consents().names(party)
        || case.actions().name(party)
    {
        return Err(Refusal::PartyInUse.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() {
        return Err(Refusal::RemoveWithoutReason.into());
    }
    Ok(CaseEvent::PartyRemoved(PartyRemoved { party, reason }))
}

/// Ties two parties.
///
/// # Errors
/// Refuses a tie to oneself, to a party that is not there, the same tie a second time, and a circle of parents or of command.
pub fn tie(
    case: &Case,
    tie: TieId,
    (from, kind, to): (PartyId, TieKind, PartyId),
    note: &str,
) -> Result<CaseEvent, No> {
    open(case)?;
    let parties = case.parties();
    if parties.get(from).is_none() || parties.get(to).is_none() {
        return Err(Refusal::NoParty.into());
    }
    if from == to {
        return Err(Refusal::TiedToSelf.into());
    }
    if parties
        .ties()
        .iter()
        .any(|it| it.from == from && it.to == to && it.kind == kind)
    {
        return Err(Refusal::NoChange.into());
    }
    if matches!(kind, TieKind::Parent | TieKind::Commands) && parties.leads(to, kind, from) {
        return Err(Refusal::Circle.into());
    }
    Ok(CaseEvent::PartiesTied(PartiesTied {
        tie,
        from,
        kind,
        to,
        note: line(note, NAME_CHARACTERS_MAX)?,
    }))
}

/// Takes a tie back.
///
/// # Errors
/// Refuses one that is not there.
pub fn untie(case: &Case, tie: TieId) -> Result<CaseEvent, No> {
    open(case)?;
    if !case.parties().ties().iter().any(|it| it.tie == tie) {
        return Err(Refusal::NoChange.into());
    }
    Ok(CaseEvent::TieRemoved(TieRemoved { tie }))
}

/// Names in one line each, without doubles; the first is the main one.
fn names(names: Vec<Name>) -> Result<Vec<Name>, Refusal> {
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for name in names {
        let text = line(&name.text, NAME_CHARACTERS_MAX)?;
        if !text.is_empty() && seen.insert(text.clone()) {
            kept.push(Name { text, ..name });
        }
    }
    if kept.len() > NAMES_MAX {
        return Err(Refusal::TooMany);
    }
    // What stands in lists is the name as the person writes it, or the one that the office gave.
    kept.sort_by_key(|it| !matches!(it.kind, NameKind::Main | NameKind::Given));
    if kept.is_empty() {
        return Err(Refusal::PartyWithoutName);
    }
    Ok(kept)
}
