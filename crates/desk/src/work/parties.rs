//! Work on the people of a case, on cooperation and on incidents.

use super::file::file;
use super::{Done, WorkProblem};
use crate::session::Session;
use casework::cooperation::event::CooperationRecorded;
use casework::incidents::event::IncidentRecorded;
use casework::parties::TieKind;
use casework::parties::event::PartyRecorded;
use casework::{cooperation, incidents, parties};
use words::{CooperationId, IncidentId, PartyId, StreamId, TieId};

/// Records a party, or writes anew what is known about it.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn record_party(
    session: &Session,
    case: StreamId,
    party: PartyRecorded,
) -> Result<Done, WorkProblem> {
    let name = party.names.first();
    let mine = name.map(|it| it.text.clone()).unwrap_or_default();
    file(session, case, party.saw, mine, move |before| {
        parties::decide::record(before.case, party.clone(), before.today)
    })
    .await
}

/// Takes a party off the file.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn remove_party(
    session: &Session,
    case: StreamId,
    party: PartyId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let reason = reason.to_owned();
    file(session, case, u64::MAX, reason.clone(), move |before| {
        parties::decide::remove(before.case, party, &reason)
    })
    .await
}

/// Ties two parties.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn tie(
    session: &Session,
    case: StreamId,
    ends: (PartyId, TieKind, PartyId),
    note: &str,
) -> Result<Done, WorkProblem> {
    let note = note.to_owned();
    let tie = TieId::from_random(session.0.desk.world.random());
    file(session, case, u64::MAX, note.clone(), move |before| {
        parties::decide::tie(before.case, tie, ends, &note)
    })
    .await
}

/// Takes a tie back.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn untie(session: &Session, case: StreamId, tie: TieId) -> Result<Done, WorkProblem> {
    file(session, case, u64::MAX, String::new(), move |before| {
        parties::decide::untie(before.case, tie)
    })
    .await
}

/// Records cooperation, or writes anew what is known about it.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn record_cooperation(
    session: &Session,
    case: StreamId,
    event: CooperationRecorded,
) -> Result<Done, WorkProblem> {
    file(
        session,
        case,
        event.saw,
        event.title.clone(),
        move |before| cooperation::decide::record(before.case, event.clone()),
    )
    .await
}

/// Takes cooperation off the file.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn remove_cooperation(
    session: &Session,
    case: StreamId,
    which: CooperationId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let reason = reason.to_owned();
    file(session, case, u64::MAX, reason.clone(), move |before| {
        cooperation::decide::remove(before.case, which, &reason)
    })
    .await
}

/// Records an incident, or writes anew what is known about it.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn record_incident(
    session: &Session,
    case: StreamId,
    event: IncidentRecorded,
) -> Result<Done, WorkProblem> {
    file(
        session,
        case,
        event.saw,
        event.title.clone(),
        move |before| incidents::decide::record(before.case, event.clone(), before.today),
    )
    .await
}

/// Takes an incident off the file.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn remove_incident(
    session: &Session,
    case: StreamId,
    which: IncidentId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let reason = reason.to_owned();
    file(session, case, u64::MAX, reason.clone(), move |before| {
        incidents::decide::remove(before.case, which, &reason)
    })
    .await
}
