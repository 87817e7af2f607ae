//! Tying a case to another, and saying who sent a report.

use super::append::{Desk, Plan};
use super::case::{CASE, event_id, happen, refused, sealed, worked_on};
use super::draft::Draft;
use super::{Done, WorkProblem};
use crate::Refusal;
use crate::session::Session;
use casework::links::LinkKind;
use casework::{CaseEvent, intake, links};
use words::{EventId, PartyId, StreamId};

/// Says which party of a case sent a report, or takes that back.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn name_sender(
    session: &Session,
    case: StreamId,
    report: StreamId,
    party: Option<PartyId>,
) -> Result<Done, WorkProblem> {
    let nothing = String::new();
    happen(session, case, u64::MAX, nothing, move |state, _| {
        intake::decide::name_sender(&state.case, report, party)
    })
    .await
}

/// Ties a case to another, whose number was typed. Both say so, or neither.
///
/// # Errors
/// See [`WorkProblem`]; a case that the officer cannot open is the same as none.
pub async fn tie_cases(
    session: &Session,
    case: StreamId,
    number: &str,
    (kind, note): (LinkKind, &str),
) -> Result<Done, WorkProblem> {
    let (number, note) = (number.to_owned(), note.to_owned());
    let ids = (event_id(session), event_id(session));
    session
        .append(move |desk| {
            let other = desk.scene.case_numbered(&number);
            let other = other.ok_or(Refusal::NoSuchCase)?;
            both(desk, (case, other), ids, |this, from, to| {
                let kind = match from == case {
                    true => kind,
                    false => kind.seen_from_there(),
                };
                links::decide::tie(this, (from, to), kind, &note)
            })
        })
        .await
}

/// Takes a tie back, from both sides. Whoever cannot open the other case does not know of the tie.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn untie_cases(
    session: &Session,
    case: StreamId,
    other: StreamId,
) -> Result<Done, WorkProblem> {
    let ids = (event_id(session), event_id(session));
    session
        .append(move |desk| {
            both(desk, (case, other), ids, |this, _, to| {
                links::decide::untie(this, to)
            })
        })
        .await
}

/// Decides on both cases from their own sides. What is as it should be already on the other side is left.
fn both(
    desk: &Desk<'_>,
    (case, other): (StreamId, StreamId),
    (here, there): (EventId, EventId),
    decide: impl Fn(&casework::Case, StreamId, StreamId) -> Result<CaseEvent, casework::No>,
) -> Result<Plan, WorkProblem> {
    let one = |from: StreamId, to: StreamId, id| {
        let (state, key) = worked_on(desk, from)?;
        let what = decide(&state.case, from, to);
        let what = what.map_err(|no| refused(no, desk, from, u64::MAX, ""))?;
        let draft = Draft::new(from, CASE, state.case.next(), sealed(&what, id, key)?);
        Ok::<_, WorkProblem>((draft.sign(&desk.seat)?, state.case.next()))
    };
    let (entry, position) = one(case, other, here)?;
    let mut entries = vec![entry];
    match one(other, case, there) {
        Ok((entry, _)) => entries.push(entry),
        Err(WorkProblem::Refused(Refusal::Case(casework::Refusal::NoChange))) => {}
        Err(problem) => return Err(problem),
    }
    Ok(Plan {
        entries,
        done: Done {
            stream: case,
            position,
        },
    })
}
