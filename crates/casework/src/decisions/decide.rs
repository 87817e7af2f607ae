//! Whether something may be proposed, answered or taken back.

use super::Matter;
use super::event::{DecisionAnswered, DecisionProposed, DecisionWithdrawn};
use super::view::Decision;
use crate::{Case, CaseEvent, Clash, FieldName, No, Refusal, line, notes};
use words::{DecisionId, OfficerId};

/// The longest line that says what is to be published, in characters.
const TEXT_CHARACTERS_MAX: usize = 300;

/// Proposes something that needs a second officer. Whoever proposes must have seen the whole case, as whoever answers must: a case
/// does not end over a note that nobody weighed.
///
/// # Errors
/// Refuses what would change nothing, what waits already, to publish nothing in particular or what was said in confidence, and to propose without reasons. Anything that somebody else added after
/// `saw` is a clash.
pub fn propose(
    case: &Case,
    decision: DecisionId,
    what: Matter,
    reasons: &str,
    saw: u64,
    officer: OfficerId,
) -> Result<CaseEvent, No> {
    let progress = case.progress().ok_or(Refusal::NotOpened)?;
    if what.needs_open_case() && progress.is_closed() {
        progress.field().unseen(FieldName::Status, saw)?;
        return Err(Refusal::CaseClosed.into());
    }
    if case.decisions().get(decision).is_some() {
        return Err(Refusal::NoChange.into());
    }
    let what = match what {
        Matter::Publish { text } => {
            let text = line(&text, TEXT_CHARACTERS_MAX)?;
            if text.is_empty() {
                return Err(Refusal::PublishNothing.into());
            }
            Matter::Publish { text }
        }
        other => other,
    };
    possible(case, &what)?;
    let mut waiting = case.decisions().waiting();
    if waiting.any(|it| it.what.is_about_the_same(&what)) {
        return Err(Refusal::DecisionWaits.into());
    }
    let reasons = notes::decide::checked(reasons)?;
    if reasons.is_empty() {
        return Err(without_reason(&what).into());
    }
    unseen(case, saw, officer)?;
    Ok(CaseEvent::DecisionProposed(DecisionProposed {
        decision,
        what,
        reasons,
        saw,
    }))
}

/// Answers a proposal.
///
/// # Errors
/// Refuses whoever proposed it or is kept out of the case, what does not wait any more, and to disagree without reasons. Anything
/// that somebody else added after `saw` is a clash.
pub fn answer(
    case: &Case,
    decision: DecisionId,
    agrees: bool,
    reasons: &str,
    saw: u64,
    officer: OfficerId,
) -> Result<CaseEvent, No> {
    let waiting = waiting(case, decision)?;
    if waiting.by == officer || prepared_by(case, &waiting.what) == Some(officer) {
        return Err(Refusal::OwnDecision.into());
    }
    if !case.members().has(officer) || case.screening().keeps_out(officer) {
        return Err(Refusal::NotMember.into());
    }
    if agrees {
        possible(case, &waiting.what)?;
    }
    let reasons = notes::decide::checked(reasons)?;
    if !agrees && reasons.is_empty() {
        return Err(Refusal::DissentWithoutReason.into());
    }
    unseen(case, saw, officer)?;
    Ok(CaseEvent::DecisionAnswered(DecisionAnswered {
        decision,
        agrees,
        reasons,
        saw,
    }))
}

/// Takes a proposal back.
///
/// # Errors
/// Refuses somebody else's, and what does not wait any more.
pub fn withdraw(case: &Case, decision: DecisionId, officer: OfficerId) -> Result<CaseEvent, No> {
    if waiting(case, decision)?.by != officer {
        return Err(Refusal::NotOwnDecision.into());
    }
    Ok(CaseEvent::DecisionWithdrawn(DecisionWithdrawn { decision }))
}

/// Who prepared what a proposal is about, where that is somebody's own work: a colleague who proposes it makes nobody a second officer.
fn prepared_by(case: &Case, what: &Matter) -> Option<OfficerId> {
    match what {
        Matter::Export {
            export: Some(export),
            ..
        } => case.exports().get(*export).map(|it| it.field.by),
        _ => None,
    }
}

fn waiting(case: &Case, decision: DecisionId) -> Result<&Decision, Refusal> {
    let found = case.decisions().get(decision);
    let found = found.ok_or(Refusal::NoDecision)?;
    match found.waits() {
        true => Ok(found),
        false => Err(Refusal::DecisionOver),
    }
}

/// Whether it would change anything now.
fn possible(case: &Case, what: &Matter) -> Result<(), Refusal> {
    let allowed = match what {
        Matter::LowerUrgency { to } => {
            let now = case.particulars().ok_or(Refusal::NotOpened)?;
            *to < now.urgency.value
        }
        Matter::Reveal { party, .. } => {
            case.parties().get(*party).ok_or(Refusal::NoParty)?;
            case.masks().is_masked(*party)
        }
        Matter::Readmit { officer } => case.screening().keeps_out(*officer),
        Matter::RefuseReport { report, .. } => {
            if !case.intake().has(*report) {
                return Err(Refusal::ReportNotJoined);
            }
            true
        }
        Matter::Publish { text } => {
            if case.replies().quoted_in(text).is_some() {
                return Err(Refusal::QuotesConfidence);
            }
            true
        }
        Matter::Close { ground } => {
            crate::status::decide::ended(case, *ground)?;
            true
        }
        Matter::Export {
            export: Some(export),
            ..
        } => {
            let export = case.exports().get(*export).ok_or(Refusal::NoExport)?;
            export.made.is_none()
        }
        Matter::LiftHold { hold } => {
            let item = hold.parse().ok().and_then(|id| case.evidence().get(id));
            item.ok_or(Refusal::NoEvidence)?.known().hold
        }
        Matter::Export { .. } | Matter::Other(_) => true,
    };
    match allowed {
        true => Ok(()),
        false => Err(Refusal::NoChange),
    }
}

const fn without_reason(what: &Matter) -> Refusal {
    match what {
        Matter::Close { .. } => Refusal::CloseWithoutReason,
        Matter::LowerUrgency { .. } => Refusal::UrgencyWithoutReason,
        _ => Refusal::DecisionWithoutReason,
    }
}

fn unseen(case: &Case, saw: u64, officer: OfficerId) -> Result<(), No> {
    match case.touched_by_another(officer, saw) {
        Some((position, by)) => Err(No::Clash(Clash {
            field: FieldName::Status,
            position,
            by,
        })),
        None => Ok(()),
    }
}
