//! Recording who is who in a case, what happened, and the cooperation to which it answers.

use super::file::file;
use super::{Done, WorkProblem};
use crate::session::Session;
use casework::cooperation::event::CooperationRecorded;
use casework::incidents::event::IncidentRecorded;
use casework::parties::event::PartyRecorded;
use casework::{cooperation, incidents, parties};
use words::StreamId;

/// Records a party, or writes anew what is known about it.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn record_party(
    session: &Session,
    case: StreamId,
    party: PartyRecorded,
) -> Result<Done, WorkProblem> {
    let (seen, mine) = (party.saw, party.about.clone());
    file(session, case, seen, mine, move |before| {
        parties::decide::record(before.case, party.clone(), before.today)
    })
    .await
}

/// Records an incident, or writes it anew.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn record_incident(
    session: &Session,
    case: StreamId,
    incident: IncidentRecorded,
) -> Result<Done, WorkProblem> {
    let (seen, mine) = (incident.saw, incident.account.clone());
    file(session, case, seen, mine, move |before| {
        incidents::decide::record(before.case, incident.clone(), before.today)
    })
    .await
}

/// Records an act of cooperation, or writes it anew.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn record_cooperation(
    session: &Session,
    case: StreamId,
    cooperation: CooperationRecorded,
) -> Result<Done, WorkProblem> {
    let (seen, mine) = (cooperation.saw, cooperation.about.clone());
    file(session, case, seen, mine, move |before| {
        cooperation::decide::record(before.case, cooperation.clone())
    })
    .await
}
