//! Whether an item may be registered, and what may be recorded of it.

use super::event::{CustodyRecorded, EvidenceRegistered, Origin};
use super::{Change, Custody};
use crate::consent::{Audience, Disclosure, Missing, Purpose, Scope, missing};
use crate::particulars::decide::checked_title;
use crate::{Case, CaseEvent, FieldName, No, Refusal, known_parties, line, notes, open};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use words::{EvidenceId, PartyId};

/// The longest line, in characters.
pub const LINE_CHARACTERS_MAX: usize = 300;

/// The most items of one case.
pub const EVIDENCE_MAX: usize = 2_000;

/// Registers an item, or writes anew what is known about it.
///
/// # Errors
/// Refuses one without a title, a described thing without a place, a file of a report that is not in the case or stands registered
/// already, a grade that is none, a date in the future, a party or an original that is not there, and no change at all. What an item
/// is made of never changes, and what is held is let go by two ([`Matter::LiftHold`](crate::decisions::Matter::LiftHold)). A change
/// that was not seen is a clash.
pub fn register(case: &Case, mut item: EvidenceRegistered, today: Date) -> Result<CaseEvent, No> {
    open(case)?;
    item.title = checked_title(&item.title)?;
    known_parties(case, &item.asked().collect::<Vec<_>>())?;
    if item.captured.when.is_some_and(|it| it.first() > today) {
        return Err(Refusal::DateInFuture.into());
    }
    grades(item.source.as_deref(), item.information.as_deref())?;
    lines(&mut item)?;
    match case.evidence().get(item.evidence) {
        Some(known) => {
            known.field.unseen(FieldName::Evidence, item.saw)?;
            let now = known.known();
            if now.origin != item.origin
                || now.file != item.file
                || now.received != item.received
                || now.derived != item.derived
            {
                return Err(Refusal::EvidenceIsFixed.into());
            }
            if now.hold && !item.hold {
                return Err(Refusal::HoldNeedsTwo.into());
            }
            let same = EvidenceRegistered {
                saw: item.saw,
                ..now.clone()
            };
            if same == item {
                return Err(Refusal::NoChange.into());
            }
        }
        None => fresh(case, &item)?,
    }
    Ok(CaseEvent::EvidenceRegistered(item))
}

/// What holds for an item that is not there yet.
fn fresh(case: &Case, item: &EvidenceRegistered) -> Result<(), Refusal> {
    let evidence = case.evidence();
    if evidence.all().len() >= EVIDENCE_MAX {
        return Err(Refusal::TooMany);
    }
    match &item.origin {
        Origin::Report { report, .. } if !case.intake().has(*report) => {
            return Err(Refusal::ReportNotJoined);
        }
        Origin::Kept { place } if place.is_empty() => return Err(Refusal::EvidenceWithoutPlace),
        _ => {}
    }
    if evidence.at(&item.origin).is_some() {
        return Err(Refusal::EvidenceKnown);
    }
    if let Some(derived) = &item.derived
        && evidence.get(derived.from).is_none()
    {
        return Err(Refusal::NoEvidence);
    }
    Ok(())
}

fn lines(item: &mut EvidenceRegistered) -> Result<(), Refusal> {
    let captured = &mut item.captured;
    for text in [
        &mut captured.clock,
        &mut captured.place,
        &mut captured.by,
        &mut captured.device,
        &mut item.source_text,
    ] {
        *text = line(text, LINE_CHARACTERS_MAX)?;
    }
    if let Origin::Kept { place } = &mut item.origin {
        *place = line(place, LINE_CHARACTERS_MAX)?;
    }
    if let Some(derived) = &mut item.derived {
        derived.note = line(&derived.note, LINE_CHARACTERS_MAX)?;
    }
    item.about = notes::decide::checked(&item.about)?;
    Ok(())
}

/// Grades of a source and of what it says, each from its own list: neither follows from the other.
pub(crate) fn grades(source: Option<&str>, information: Option<&str>) -> Result<(), Refusal> {
    let is_of = |grade: Option<&str>, list: &str| grade.is_none_or(|it| it.starts_with(list));
    match is_of(source, "SRC.") && is_of(information, "INF.") {
        true => Ok(()),
        false => Err(Refusal::NotAGrade),
    }
}

/// Records that an item was in somebody's hands. A closed case takes these too: what is kept is still looked at and handed on. What is
/// given away is asked for as every copy that leaves; with [`Audience::Team`] it stays with the team or goes back to whoever gave it.
///
/// # Errors
/// Refuses an item that is not there, one that is handed over or exported to nobody, anything that officers record by hand without
/// saying what for, one that is handed over without saying who will see it, and one that concerns somebody who did not agree to that.
pub fn custody(case: &Case, held: CustodyRecorded, today: Date) -> Result<CaseEvent, No> {
    let readers = match held.what {
        Custody::HandedOver => Some(held.audience),
        // A package goes to a partner who was named.
        Custody::Exported => Some(held.audience.or(Some(Audience::Partners))),
        _ => None,
    };
    let (item, to) = (held.evidence, held.to.clone());
    let event = held_by(case, held)?;
    if let Some(readers) = readers {
        let readers = readers.ok_or(Refusal::HandedToWhom)?;
        if !lacking(case, &[item], (readers, to.trim()), today).is_empty() {
            return Err(Refusal::ConsentMissing.into());
        }
    }
    Ok(event)
}

/// Records that an item left with an export. Consent was looked at for the whole of it ([`crate::exports::decide::make`]), and a supervisor may
/// have set aside what is missing.
///
/// # Errors
/// As [`custody`], but for consent.
pub fn left_with_export(case: &Case, held: CustodyRecorded) -> Result<CaseEvent, No> {
    held_by(case, held)
}

fn held_by(case: &Case, mut held: CustodyRecorded) -> Result<CaseEvent, No> {
    if case.progress().is_none() {
        return Err(Refusal::NotOpened.into());
    }
    let Some(item) = case.evidence().get(held.evidence) else {
        return Err(Refusal::NoEvidence.into());
    };
    let what = held.what;
    let of_a_file = matches!(
        what,
        Custody::Opened | Custody::Previewed | Custody::HashFits | Custody::HashDiffers
    );
    if of_a_file && item.known().file.is_none() {
        return Err(Refusal::EvidenceIsNoFile.into());
    }
    held.to = line(&held.to, LINE_CHARACTERS_MAX)?;
    held.purpose = line(&held.purpose, LINE_CHARACTERS_MAX)?;
    if held.to.is_empty() && matches!(what, Custody::HandedOver | Custody::Exported) {
        return Err(Refusal::CustodyToNobody.into());
    }
    if held.purpose.is_empty()
        && matches!(
            what,
            Custody::HandedOver | Custody::Exported | Custody::Opened
        )
    {
        return Err(Refusal::CustodyWithoutPurpose.into());
    }
    if !matches!(what, Custody::HandedOver | Custody::Exported) {
        held.audience = None;
    }
    Ok(CaseEvent::CustodyRecorded(held))
}

/// Which consents are missing before items go to these readers. Whoever gave an item or can be recognised in it is asked, as for every
/// copy that leaves; for partners the name is the one by which they were asked.
#[must_use]
pub fn lacking(
    case: &Case,
    items: &[EvidenceId],
    (audience, to): (Audience, &str),
    today: Date,
) -> Vec<Missing> {
    let mut parts: BTreeMap<PartyId, BTreeSet<Scope>> = BTreeMap::new();
    for item in items.iter().filter_map(|it| case.evidence().get(*it)) {
        for party in item.known().asked() {
            let scopes = parts.entry(party).or_default();
            scopes.insert(item.known().kind.scope());
        }
    }
    let shown = Disclosure {
        to: audience,
        recipient: to.to_owned(),
        purpose: Purpose::Export,
        parts: parts.into_iter().collect(),
        names_sources: false,
        today,
    };
    missing(case, &shown)
}

/// Why a copy of this sort may not be made of an item; nothing where it may.
///
/// # Errors
/// Refuses an item that is not there, and one that is no file where bytes are needed.
pub fn copy(case: &Case, evidence: EvidenceId, change: Change) -> Result<(), Refusal> {
    open(case)?;
    let item = case.evidence().get(evidence).ok_or(Refusal::NoEvidence)?;
    let of_bytes = matches!(change, Change::Stripped | Change::Redacted);
    match of_bytes && item.known().file.is_none() {
        true => Err(Refusal::EvidenceIsNoFile),
        false => Ok(()),
    }
}
