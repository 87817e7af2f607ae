//! Work that needs two, masks, and who is kept out of a case.

use super::append::Desk;
use super::case::{CASE, event_id, new_key, plan, refused, sealed, worked_on};
use super::draft::Draft;
use super::file::file;
use super::{Done, WorkProblem};
use crate::Refusal;
use crate::duty::{Nobody, tell_screened};
use crate::session::Session;
use crate::view::{AuditAct, Interest, reference};
use casework::decisions::Matter;
use casework::decisions::decide::{answer, propose as put, withdraw};
use casework::{masks, screening};
use words::{DecisionId, OfficerId, PartyId, StreamId};
use zeroize::Zeroizing;

/// Proposes something that needs a second officer.
///
/// # Errors
/// See [`WorkProblem`]; anything that somebody else added after `seen` is a conflict.
pub async fn propose(
    session: &Session,
    case: StreamId,
    what: Matter,
    reasons: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let decision = DecisionId::from_random(session.0.desk.world.random());
    let typed = reasons.to_owned();
    let mine = typed.clone();
    let done = file(session, case, seen, mine, move |before| {
        put(before.case, decision, what.clone(), &typed, seen, before.me)
    })
    .await?;
    session.note(AuditAct::Proposed, reference(case)).await;
    Ok(done)
}

/// Answers, as second officer, what somebody proposed. Where two agree, it holds from here on.
///
/// # Errors
/// See [`WorkProblem`]; anything that somebody else added after `seen` is a conflict.
pub async fn answer_decision(
    session: &Session,
    case: StreamId,
    decision: DecisionId,
    agrees: bool,
    reasons: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let typed = reasons.to_owned();
    let mine = typed.clone();
    let done = file(session, case, seen, mine, move |before| {
        answer(before.case, decision, agrees, &typed, seen, before.me)
    })
    .await?;
    let agreed = session.0.with_scene(|scene| {
        let found = scene.case_state(case)?.case.decisions().get(decision)?;
        let holds = found.agreed().is_some();
        let reveals = holds && matches!(found.what, Matter::Reveal { .. });
        let readmits = holds && matches!(found.what, Matter::Readmit { .. });
        Some((reveals, readmits))
    });
    let (reveals, readmits) = agreed.flatten().unwrap_or_default();
    let act = match reveals {
        true => AuditAct::Revealed,
        false => AuditAct::Decided,
    };
    session.note(act, reference(case)).await;
    if readmits {
        tell_screened(session, case, Nobody::IsTold).await;
    }
    Ok(done)
}

/// Takes an own proposal back.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn withdraw_decision(
    session: &Session,
    case: StreamId,
    decision: DecisionId,
) -> Result<Done, WorkProblem> {
    let done = file(session, case, u64::MAX, String::new(), move |before| {
        withdraw(before.case, decision, before.me)
    })
    .await?;
    session.note(AuditAct::Withdrew, reference(case)).await;
    Ok(done)
}

/// Masks a party.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn mask(
    session: &Session,
    case: StreamId,
    party: PartyId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let reason = reason.to_owned();
    let mine = reason.clone();
    let done = file(session, case, u64::MAX, mine, move |before| {
        masks::decide::mask(before.case, party, &reason)
    })
    .await?;
    session.note(AuditAct::Masked, reference(case)).await;
    Ok(done)
}

/// Keeps an officer out of a case for good. A member leaves it with that: from here on the case has a new key.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn screen_out(
    session: &Session,
    case: StreamId,
    officer: OfficerId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let reason = reason.to_owned();
    let id = event_id(session);
    let seed = Zeroizing::new(session.0.desk.world.random::<32>());
    let done = session
        .append(move |desk| {
            let (state, key) = worked_on(desk, case)?;
            if desk.scene.fold.book.officer(officer).is_none() {
                return Err(WorkProblem::NotFound);
            }
            let what = screening::decide::screen_out(&state.case, officer, &reason)
                .map_err(|no| refused(no, desk, case, 0, &reason))?;
            let next = state.case.next();
            let draft = if state.case.members().has(officer) {
                new_key(desk, &state.case, officer, &what, (case, id, &seed))?
            } else {
                Draft::new(case, CASE, next, sealed(&what, id, key)?)
            };
            Ok(plan(vec![draft.sign(&desk.seat)?], case, state))
        })
        .await?;
    session.note(AuditAct::KeptOut, reference(case)).await;
    tell_screened(session, case, Nobody::IsTold).await;
    Ok(done)
}

/// Sets a declared interest of another officer aside: what it met is not the same.
///
/// # Errors
/// See [`WorkProblem`]; refused where there is no such meeting.
pub async fn set_aside(
    session: &Session,
    case: StreamId,
    officer: OfficerId,
    (interest, met): (&str, &str),
    reason: &str,
) -> Result<Done, WorkProblem> {
    let (interest, met, reason) = (interest.to_owned(), met.to_owned(), reason.to_owned());
    let id = event_id(session);
    let me = session.0.officer;
    let done = session
        .append(move |desk| {
            let (state, key) = worked_on(desk, case)?;
            let named = desk.scene.named_in(&state.case)?;
            let standing = desk.scene.standing_against(officer, &state.case, &named);
            let mut all = standing.iter();
            if !all.any(|it| it.interest == interest && it.key() == met) {
                return Err(Refusal::NoSuchInterest.into());
            }
            let about = (officer, interest.as_str(), met.as_str());
            let what = screening::decide::clear(&state.case, about, &reason, me)
                .map_err(|no| refused(no, desk, case, 0, &reason))?;
            let draft = Draft::new(case, CASE, state.case.next(), sealed(&what, id, key)?);
            Ok(plan(vec![draft.sign(&desk.seat)?], case, state))
        })
        .await?;
    session.note(AuditAct::SetAside, reference(case)).await;
    Ok(done)
}

/// Declares all interests of an officer anew: oneself, or for somebody as head of the office or administrator.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn declare_interests(
    session: &Session,
    officer: OfficerId,
    interests: Vec<Interest>,
) -> Result<Done, WorkProblem> {
    let done = crate::setup::append_to_book(session, move |book, me| {
        crate::book::declare_interests(book, me, officer, interests.clone())
    })
    .await?;
    session.note(AuditAct::Declared, String::new()).await;
    Ok(done)
}

impl Desk<'_> {
    /// Nothing, where no declared interest of an officer stands against giving them the key of a case that names this.
    pub(super) fn no_interest(
        &self,
        officer: OfficerId,
        case: &casework::Case,
        named: &[crate::show::Named],
    ) -> Result<(), Refusal> {
        if self.scene.standing_against(officer, case, named).is_empty() {
            return Ok(());
        }
        // Whoever is too near learns that there is something, and nothing of it.
        match officer == self.scene.fold.me {
            true => Err(Refusal::OwnInterestStands),
            false => Err(Refusal::InterestStands),
        }
    }
}
