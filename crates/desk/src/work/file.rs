//! Work in a case's file: one event, decided on the case as a whole, with all its texts.

use super::case::{CASE, event_id, plan, refused, sealed, worked_on};
use super::draft::Draft;
use super::{Done, WorkProblem};
use crate::session::Session;
use casework::{Case, CaseEvent, No, when};
use jiff::civil::Date;
use words::{Moment, OfficerId, StreamId};

/// What a decision in the file looks at.
pub(crate) struct Before<'c> {
    /// The case with all its texts.
    pub case: &'c Case,
    /// Who decides.
    pub me: OfficerId,
    /// Now.
    pub now: Moment,
    /// Today, in Coordinated Universal Time.
    pub today: Date,
}

/// Decides on the case as it stands, and appends what was decided. `mine` is what the officer typed, for the page that shows a clash.
pub(crate) async fn file(
    session: &Session,
    case: StreamId,
    seen: u64,
    mine: String,
    decide: impl Fn(&Before<'_>) -> Result<CaseEvent, No> + Clone + Send + 'static,
) -> Result<Done, WorkProblem> {
    let id = event_id(session);
    let me = session.0.officer;
    session
        .append(move |desk| {
            let (state, key) = worked_on(desk, case)?;
            let whole = desk
                .scene
                .whole_case(case, state, &desk.live.desk.replica)?;
            let before = Before {
                case: &whole,
                me,
                now: desk.scene.now,
                today: when::day_of(desk.scene.now),
            };
            let what = decide(&before).map_err(|no| refused(no, desk, case, seen, &mine))?;
            unmasked(&what, &whole, me, desk.scene.now)?;
            let draft = Draft::new(case, CASE, state.case.next(), sealed(&what, id, key)?);
            Ok(plan(vec![draft.sign(&desk.seat)?], case, state))
        })
        .await
}

/// Whoever does not see who a party is does not write it anew: what the page lacked would be lost.
fn unmasked(what: &CaseEvent, case: &Case, me: OfficerId, now: Moment) -> Result<(), WorkProblem> {
    let party = match what {
        CaseEvent::PartyRecorded(it) => it.party,
        CaseEvent::PartyRemoved(it) => it.party,
        _ => return Ok(()),
    };
    match case.masks().hides(party, me, now) {
        true => Err(casework::Refusal::Masked.into()),
        false => Ok(()),
    }
}
