//! Whether a version may be saved, handed in, approved, sent back, sent, or given up.

use super::event::{
    About, ActionApproved, ActionCancelled, ActionDrafted, ActionHandedIn, ActionReturned,
    ActionSent, Checked, ReminderSent,
};
use super::shows::{disclosure, lacking};
use super::view::{Action, is_fixed};
use super::{Shown, State};
use crate::consent::Audience;
use crate::cooperation::decide::PLACE_CHARACTERS_MAX;
use crate::particulars::decide::TITLE_CHARACTERS_MAX;
use crate::parties::decide::NAME_CHARACTERS_MAX;
use crate::{Case, CaseEvent, FieldName, No, Refusal, known_parties, line, notes, open};
use jiff::civil::Date;
use std::collections::BTreeSet;
use words::{ActionId, Hash, OfficerId};

/// The most actions of one case.
pub const ACTIONS_MAX: usize = 500;

/// The most lines of an addressee.
pub const LINES_MAX: usize = 8;

/// Saves a version.
///
/// # Errors
/// Refuses one that is written to nobody or for the team alone, that names parties, incidents or cooperation that are not there, a change of what
/// was approved, has left or was given up, another kind than before, and no change at all. A version that was not seen is a clash.
pub fn draft(case: &Case, mut it: ActionDrafted) -> Result<CaseEvent, No> {
    open(case)?;
    let to = &mut it.addressee;
    to.name = line(&to.name, NAME_CHARACTERS_MAX)?;
    to.title = line(&to.title, NAME_CHARACTERS_MAX)?;
    to.lines = to
        .lines
        .iter()
        .map(|one| line(one, NAME_CHARACTERS_MAX))
        .collect::<Result<_, _>>()?;
    to.lines.retain(|one| !one.is_empty());
    if to.lines.len() > LINES_MAX {
        return Err(Refusal::TooMany.into());
    }
    if it.kind.has_addressee() && to.name.is_empty() && to.title.is_empty() {
        return Err(Refusal::ActionWithoutAddressee.into());
    }
    if matches!(to.audience, Audience::Team | Audience::Source) {
        return Err(Refusal::ActionWithoutReaders.into());
    }
    for text in [
        &mut it.frame.reference,
        &mut it.frame.place,
        &mut it.frame.signatory,
        &mut it.frame.signatory_title,
    ] {
        *text = line(text, NAME_CHARACTERS_MAX)?;
    }
    it.text = notes::decide::checked(&it.text.replace("\r\n", "\n"))?;
    let mut seen = BTreeSet::new();
    it.about.retain(|one| seen.insert(one.party));
    refers(case, &it)?;
    match case.actions().get(it.action) {
        Some(known) => follows(known, &it)?,
        None if case.actions().all().len() >= ACTIONS_MAX => return Err(Refusal::TooMany.into()),
        None => {}
    }
    Ok(CaseEvent::ActionDrafted(it))
}

/// What it names is there.
fn refers(case: &Case, it: &ActionDrafted) -> Result<(), Refusal> {
    let shown = it.about.iter().filter(|it| it.shown != Shown::Left);
    let parties: Vec<_> = shown.map(|About { party, .. }| *party).collect();
    known_parties(case, &parties)?;
    if it
        .incidents
        .iter()
        .any(|it| case.incidents().get(*it).is_none())
    {
        return Err(Refusal::NoIncident);
    }
    if it
        .cooperation
        .iter()
        .any(|it| case.cooperation().get(*it).is_none())
    {
        return Err(Refusal::NoCooperation);
    }
    Ok(())
}

/// A further version: of something that is still being written, seen, of the same kind, and different.
fn follows(known: &Action, it: &ActionDrafted) -> Result<(), No> {
    if is_fixed(known.state()) {
        return Err(Refusal::ActionFixed.into());
    }
    let newest = known.newest();
    newest.unseen(FieldName::Action, it.saw)?;
    let now = ActionDrafted {
        saw: it.saw,
        ..newest.value.clone()
    };
    if now == *it || now.kind != it.kind {
        return Err(Refusal::NoChange.into());
    }
    Ok(())
}

fn known(case: &Case, action: ActionId) -> Result<&Action, No> {
    case.actions()
        .get(action)
        .ok_or_else(|| Refusal::NoAction.into())
}

/// Nothing, where this is the newest version: nobody decides on a text that they have not before them.
fn newest(action: &Action, version: u64) -> Result<(), No> {
    action
        .newest()
        .unseen(FieldName::Action, version.saturating_add(1))?;
    match action.newest().version == version {
        true => Ok(()),
        false => Err(Refusal::NoAction.into()),
    }
}

/// Nothing, unless it would publish what a State or somebody else said in confidence.
fn keeps_confidence(case: &Case, draft: &ActionDrafted) -> Result<(), Refusal> {
    let public = matches!(
        draft.addressee.audience,
        Audience::Public | Audience::PublicNamed
    );
    match public && case.replies().quoted_in(&draft.text).is_some() {
        true => Err(Refusal::QuotesConfidence),
        false => Ok(()),
    }
}

/// Hands a version in for approval. That consent is missing does not stand in the way: a supervisor may decide on it.
///
/// # Errors
/// Refuses what is no draft, an empty text, and one for the public that repeats a reply given in confidence. A newer version is a clash.
pub fn hand_in(case: &Case, action: ActionId, version: u64) -> Result<CaseEvent, No> {
    open(case)?;
    let known = known(case, action)?;
    newest(known, version)?;
    if known.state() != State::Draft {
        return Err(Refusal::ActionNotDraft.into());
    }
    if known.newest().value.text.is_empty() {
        return Err(Refusal::ActionWithoutText.into());
    }
    keeps_confidence(case, &known.newest().value)?;
    Ok(CaseEvent::ActionHandedIn(ActionHandedIn {
        action,
        version,
    }))
}

/// Approves a version. From then on its text is fixed.
///
/// # Errors
/// Refuses what was not handed in, whoever wrote or handed it in themselves or is kept out of the case, and a version that lacks a consent which no supervisor has set
/// aside for it. A newer version is a clash.
pub fn approve(
    case: &Case,
    (action, version): (ActionId, u64),
    me: OfficerId,
    today: Date,
    hash: impl FnOnce(&str) -> Hash,
) -> Result<CaseEvent, No> {
    open(case)?;
    let known = known(case, action)?;
    newest(known, version)?;
    if known.state() != State::HandedIn {
        return Err(Refusal::ActionNotHandedIn.into());
    }
    if known.newest().by == me || known.handed_in_by() == Some(me) {
        return Err(Refusal::OwnAction.into());
    }
    if case.screening().keeps_out(me) {
        return Err(Refusal::KeptOut.into());
    }
    let draft = known.newest();
    keeps_confidence(case, &draft.value)?;
    if !lacking(case, draft, today).is_empty() {
        return Err(Refusal::ConsentMissing.into());
    }
    let shown = disclosure(case, &draft.value, today);
    let overridden = !crate::consent::missing(case, &shown).is_empty();
    let to = shown.to;
    let checked = shown.parts.into_iter().map(|(party, scope)| Checked {
        party,
        audience: to.showing(scope.iter().any(|it| it.identifies())),
        scope,
    });
    Ok(CaseEvent::ActionApproved(ActionApproved {
        action,
        version,
        hash: hash(&draft.value.text),
        checked: checked.collect(),
        overridden,
    }))
}

/// Sends a version back: one that was handed in, or one that was approved and has not left, as after a withdrawal.
///
/// # Errors
/// Refuses what is neither, and to do so without reasons. A newer version is a clash.
pub fn send_back(
    case: &Case,
    (action, version): (ActionId, u64),
    reasons: &str,
) -> Result<CaseEvent, No> {
    open(case)?;
    let known = known(case, action)?;
    newest(known, version)?;
    if !matches!(known.state(), State::HandedIn | State::Approved) {
        return Err(Refusal::ActionNotHandedIn.into());
    }
    let reasons = notes::decide::checked(reasons)?;
    if reasons.is_empty() {
        return Err(Refusal::DissentWithoutReason.into());
    }
    Ok(CaseEvent::ActionReturned(ActionReturned {
        action,
        version,
        reasons,
    }))
}

/// Records that it leaves. Consent is looked at once more: what was withdrawn since the approval keeps it here.
///
/// # Errors
/// Refuses what was not approved, a day after today, a way that is not told, a version that lacks consent now, and one for the public
/// that repeats what was said in confidence since.
pub fn send(
    case: &Case,
    action: ActionId,
    (on, how, reference): (Date, &str, &str),
    today: Date,
) -> Result<CaseEvent, No> {
    open(case)?;
    let known = known(case, action)?;
    if known.state() != State::Approved {
        return Err(Refusal::ActionNotApproved.into());
    }
    if on > today {
        return Err(Refusal::DateInFuture.into());
    }
    keeps_confidence(case, &known.newest().value)?;
    if !lacking(case, known.newest(), today).is_empty() {
        return Err(Refusal::ConsentMissing.into());
    }
    let how = line(how, TITLE_CHARACTERS_MAX)?;
    if how.is_empty() {
        return Err(Refusal::SentWithoutWay.into());
    }
    Ok(CaseEvent::ActionSent(ActionSent {
        action,
        on,
        how,
        reference: line(reference, NAME_CHARACTERS_MAX)?,
    }))
}

/// Records a reminder.
///
/// # Errors
/// Refuses what has not left, and a day before it left or after today.
pub fn remind(
    case: &Case,
    action: ActionId,
    (on, how): (Date, &str),
    today: Date,
) -> Result<CaseEvent, No> {
    open(case)?;
    let sent = known(case, action)?.sent().ok_or(Refusal::ActionNotSent)?;
    if on > today {
        return Err(Refusal::DateInFuture.into());
    }
    if on < sent.on {
        return Err(Refusal::DatesReversed.into());
    }
    Ok(CaseEvent::ReminderSent(ReminderSent {
        action,
        on,
        how: line(how, PLACE_CHARACTERS_MAX)?,
    }))
}

/// Gives an action up.
///
/// # Errors
/// Refuses what has left or was given up already, and to do so without a reason.
pub fn cancel(case: &Case, action: ActionId, reason: &str) -> Result<CaseEvent, No> {
    open(case)?;
    if matches!(known(case, action)?.state(), State::Sent | State::Cancelled) {
        return Err(Refusal::ActionFixed.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() {
        return Err(Refusal::RemoveWithoutReason.into());
    }
    Ok(CaseEvent::ActionCancelled(ActionCancelled {
        action,
        reason,
    }))
}
