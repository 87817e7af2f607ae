//! Whether an answer may be recorded, withdrawn or overridden.

use super::event::{ConsentOverridden, ConsentRecorded, ConsentWithdrawn, Leaving};
use super::missing::is_author;
use super::{Answer, Audience, Capacity, Ended, Missing};
use crate::particulars::decide::TITLE_CHARACTERS_MAX;
use crate::parties::decide::NAME_CHARACTERS_MAX;
use crate::{Case, CaseEvent, Clash, FieldName, No, Refusal, line, notes, open};
use jiff::civil::Date;
use words::{ConsentId, OfficerId};

/// The most answers of one case.
pub const CONSENTS_MAX: usize = 10_000;

/// The most partners that one answer names.
pub const RECIPIENTS_MAX: usize = 50;

/// Records an answer.
///
/// # Errors
/// Refuses one that concerns nobody in the case, a yes that says not what may be shown, for what or to which partners, somebody who answers for
/// another without authority or reason, an alleged author who answers for the person they are said to have hit, dates that cannot be, and a
/// doubt without a reason. An answer of the same party that was not seen is a clash.
pub fn record(case: &Case, mut it: ConsentRecorded, today: Date) -> Result<CaseEvent, No> {
    open(case)?;
    if case.parties().get(it.party).is_none() {
        return Err(Refusal::NoParty.into());
    }
    let newest = case.consents().of(it.party).next_back();
    if let Some(newest) = newest.filter(|newest| newest.field.version >= it.saw) {
        return Err(No::Clash(Clash {
            field: FieldName::Consent,
            position: newest.field.version,
            by: newest.field.by,
        }));
    }
    if case.consents().get(it.consent).is_some() {
        return Err(Refusal::NoChange.into());
    }
    if case.consents().all().len() >= CONSENTS_MAX || it.recipients.len() > RECIPIENTS_MAX {
        return Err(Refusal::TooMany.into());
    }
    it.recipients = it
        .recipients
        .iter()
        .map(|name| line(name, NAME_CHARACTERS_MAX))
        .collect::<Result<Vec<_>, _>>()?;
    it.recipients.retain(|name| !name.is_empty());
    if it.audience != Audience::Partners {
        it.recipients.clear();
    }
    if it.answer == Answer::Granted {
        is_clear(&it)?;
    }
    dates(&it, today)?;
    grantor(case, &mut it)?;
    it.language = line(&it.language, NAME_CHARACTERS_MAX)?;
    it.doubt_reason = line(&it.doubt_reason, TITLE_CHARACTERS_MAX)?;
    if it.doubt.is_some() && it.doubt_reason.is_empty() {
        return Err(Refusal::DoubtWithoutReason.into());
    }
    for text in [&mut it.purpose, &mut it.explained, &mut it.evidence] {
        *text = notes::decide::checked(text)?;
    }
    Ok(CaseEvent::ConsentRecorded(it))
}

/// A yes says what, for what and to whom.
fn is_clear(it: &ConsentRecorded) -> Result<(), Refusal> {
    if it.scope.is_empty() {
        return Err(Refusal::ConsentWithoutScope);
    }
    if it.purposes.is_empty() {
        return Err(Refusal::ConsentWithoutPurpose);
    }
    if it.audience == Audience::Partners && it.recipients.is_empty() {
        return Err(Refusal::ConsentWithoutRecipient);
    }
    Ok(())
}

fn dates(it: &ConsentRecorded, today: Date) -> Result<(), Refusal> {
    if it.given_on > today {
        return Err(Refusal::DateInFuture);
    }
    if it.expires.is_some_and(|last| last < it.given_on) {
        return Err(Refusal::DatesReversed);
    }
    Ok(())
}

fn grantor(case: &Case, it: &mut ConsentRecorded) -> Result<(), Refusal> {
    let by = &mut it.grantor;
    by.authority = line(&by.authority, TITLE_CHARACTERS_MAX)?;
    by.name = line(&by.name, NAME_CHARACTERS_MAX)?;
    if by.capacity == Capacity::Own {
        by.party = Some(it.party);
        by.instead = None;
    }
    if by.party == Some(it.party) && by.capacity != Capacity::Own {
        // A person is not their own guardian, lawyer or family; an organisation answers by somebody with a name.
        by.party = None;
    }
    if by.party.is_some() {
        by.name = String::new();
    } else if by.name.is_empty() {
        return Err(Refusal::GrantorWithoutName);
    }
    if by.party.is_some_and(|id| case.parties().get(id).is_none()) {
        return Err(Refusal::NoParty);
    }
    if is_author(case, it.party, by) {
        return Err(Refusal::GrantorIsAuthor);
    }
    let by_authority = matches!(
        by.capacity,
        Capacity::Guardian | Capacity::Lawyer | Capacity::Organisation
    );
    if by_authority && by.authority.is_empty() {
        return Err(Refusal::GrantorWithoutAuthority);
    }
    if by.capacity == Capacity::Family && by.instead.is_none() {
        return Err(Refusal::FamilyWithoutReason);
    }
    if !matches!(by.capacity, Capacity::Family | Capacity::Guardian) {
        by.instead = None;
    }
    Ok(())
}

/// Ends a consent. This is always done, also in a closed case: what was allowed once must be able to end.
///
/// # Errors
/// Refuses one that is not there, a refusal, one that ended already, a day before it was given or after today, and an officer who ends it
/// without a reason.
pub fn withdraw(
    case: &Case,
    consent: ConsentId,
    (on, by, reason): (Date, Ended, &str),
    today: Date,
) -> Result<CaseEvent, No> {
    let Some(known) = case.consents().get(consent) else {
        return Err(Refusal::NoConsent.into());
    };
    if known.said().answer == Answer::Refused || known.withdrawn.is_some() {
        return Err(Refusal::NoChange.into());
    }
    if on > today {
        return Err(Refusal::DateInFuture.into());
    }
    if on < known.said().given_on {
        return Err(Refusal::DatesReversed.into());
    }
    let reason = notes::decide::checked(reason)?;
    if by == Ended::Officer && reason.is_empty() {
        return Err(Refusal::RemoveWithoutReason.into());
    }
    Ok(CaseEvent::ConsentWithdrawn(ConsentWithdrawn {
        consent,
        on,
        reason,
        by,
    }))
}

/// Who lets something leave, and for whom.
#[derive(Clone, Copy)]
pub struct Supervising {
    /// The officer who decides.
    pub me: OfficerId,
    /// Whether they have the supervisor's role.
    pub is_supervisor: bool,
    /// The officer who asked.
    pub asked_by: OfficerId,
    /// Whether the supervisor says that a life is at risk.
    pub life_at_risk: bool,
}

/// Lets something leave without consent, because a life is at risk.
///
/// # Errors
/// Refuses whoever is no supervisor, asked for it themselves or is kept out of the case, anything but a risk to life with a reason in words, and where nothing is missing.
pub fn override_consent(
    case: &Case,
    leaving: Leaving,
    missing: Vec<Missing>,
    who: Supervising,
    reason: &str,
) -> Result<CaseEvent, No> {
    open(case)?;
    if !who.is_supervisor {
        return Err(Refusal::OnlySupervisor.into());
    }
    if who.me == who.asked_by {
        return Err(Refusal::OwnOverride.into());
    }
    if case.screening().keeps_out(who.me) {
        return Err(Refusal::KeptOut.into());
    }
    if missing.is_empty() {
        return Err(Refusal::NoChange.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() || !who.life_at_risk {
        return Err(Refusal::OverrideWithoutReason.into());
    }
    Ok(CaseEvent::ConsentOverridden(ConsentOverridden {
        leaving,
        missing,
        asked_by: who.asked_by,
        reason,
    }))
}
