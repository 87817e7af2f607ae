//! Whether something may be prepared to leave, and whether it leaves.

use super::event::{ExportMade, ExportPrepared};
use super::leaving::lacking;
use super::view::Standing;
use crate::actions::Shown;
use crate::consent::Audience;
use crate::evidence::decide::LINE_CHARACTERS_MAX;
use crate::evidence::view::Item;
use crate::parties::decide::NAME_CHARACTERS_MAX;
use crate::{Case, CaseEvent, No, Refusal, line};
use jiff::civil::Date;
use std::collections::BTreeSet;
use words::Moment;

/// The most exports of one case.
pub const EXPORTS_MAX: usize = 1_000;

/// Prepares an export. A closed case can be handed on too.
///
/// # Errors
/// Refuses one to nobody, for nothing or of nobody, a person or a file that is not in the case, files where it is not sealed, and where consent
/// is missing and no supervisor is asked.
pub fn prepare(case: &Case, mut it: ExportPrepared, today: Date) -> Result<CaseEvent, No> {
    if case.progress().is_none() {
        return Err(Refusal::NotOpened.into());
    }
    if case.exports().get(it.export).is_some() {
        return Err(Refusal::NoChange.into());
    }
    if case.exports().all().len() >= EXPORTS_MAX {
        return Err(Refusal::TooMany.into());
    }
    it.recipient = line(&it.recipient, NAME_CHARACTERS_MAX)?;
    if it.recipient.is_empty() {
        return Err(Refusal::ExportWithoutRecipient.into());
    }
    it.reason = line(&it.reason, LINE_CHARACTERS_MAX)?;
    if it.reason.is_empty() || it.audience == Audience::Source {
        return Err(Refusal::ExportWithoutPurpose.into());
    }
    it.about.retain(|about| about.shown != Shown::Left);
    if it.about.is_empty() {
        return Err(Refusal::ExportOfNobody.into());
    }
    for about in &it.about {
        case.parties().get(about.party).ok_or(Refusal::NoParty)?;
        // The name is what the mask is for: it leaves only once two officers took the mask off.
        if about.shown == Shown::Name && case.masks().is_masked(about.party) {
            return Err(Refusal::Masked.into());
        }
    }
    files(case, &mut it)?;
    let lacks = !lacking(case, &it, today).is_empty();
    if lacks && !it.asks {
        return Err(Refusal::ConsentMissing.into());
    }
    it.asks = lacks;
    Ok(CaseEvent::ExportPrepared(it))
}

/// Whether a file concerns somebody who is masked: it may say who they are.
fn shows_masked(case: &Case, item: &Item) -> bool {
    item.known().asked().any(|it| case.masks().is_masked(it))
}

/// Nothing, where the files that go along are there and can go along.
fn files(case: &Case, it: &mut ExportPrepared) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    it.evidence.retain(|id| seen.insert(*id));
    if !it.evidence.is_empty() && !it.format.is_sealed() {
        return Err(Refusal::EvidenceOnlySealed);
    }
    for id in &it.evidence {
        let item = case.evidence().get(*id).ok_or(Refusal::NoEvidence)?;
        if item.known().file.is_none() {
            return Err(Refusal::EvidenceIsNoFile);
        }
        if shows_masked(case, item) {
            return Err(Refusal::Masked);
        }
    }
    Ok(())
}

/// Records that an export leaves: once, and only as it was prepared and agreed on.
///
/// # Errors
/// Refuses one that is not there, was made before, waits for a second officer, was declined, or waited too long; and where consent
/// has ended since, or a mask was put on.
pub fn make(case: &Case, made: ExportMade, now: Moment, today: Date) -> Result<CaseEvent, No> {
    let export = case.exports().get(made.export).ok_or(Refusal::NoExport)?;
    match export.standing(case, now) {
        Standing::Ready => {}
        Standing::Asks => return Err(Refusal::ConsentMissing.into()),
        Standing::Waits | Standing::Declined => return Err(Refusal::ExportNotApproved.into()),
        Standing::Expired => return Err(Refusal::ExportExpired.into()),
        Standing::Made => return Err(Refusal::ExportDone.into()),
    }
    let masked = |it: &crate::actions::event::About| {
        it.shown == Shown::Name && case.masks().is_masked(it.party)
    };
    let mut files = export.prepared().evidence.iter();
    let files = files.any(|it| {
        case.evidence()
            .get(*it)
            .is_none_or(|it| shows_masked(case, it))
    });
    if files || export.prepared().about.iter().any(masked) {
        return Err(Refusal::Masked.into());
    }
    if !lacking(case, export.prepared(), today).is_empty() {
        return Err(Refusal::ConsentMissing.into());
    }
    Ok(CaseEvent::ExportMade(made))
}
