//! An event that is told whole, as a story or another file tells it: its subject decides on it as if it came from a form.

use super::case::{CASE, event_id, plan, refused, sealed, worked_on};
use super::draft::Draft;
use super::file::file;
use super::{Done, WorkProblem, evidence};
use crate::session::Session;
use casework::{
    Case, CaseEvent, Event, FORM_VERSION, No, Recorded, Refusal, actions, consent, cooperation,
    incidents, investigation, outcomes, parties, proceedings, replies, when,
};
use jiff::civil::Date;
use words::{EventId, StreamId};

/// Decides on an event of the file and appends it. What needs a second officer, a key or a file is not told this way.
///
/// # Errors
/// See [`WorkProblem`]; refuses an event of another kind.
pub async fn retell(
    session: &Session,
    case: StreamId,
    told: CaseEvent,
) -> Result<Done, WorkProblem> {
    if let CaseEvent::EvidenceRegistered(it) = told {
        return evidence::register(session, case, it, None).await;
    }
    file(session, case, u64::MAX, String::new(), move |before| {
        decided(before.case, told.clone(), before.today)
    })
    .await
}

/// Decides on events one after the other and appends all of them at once, or none. `seen` is the position that a page carried.
///
/// # Errors
/// As [`retell`]; refuses none at all.
pub async fn retell_all(
    session: &Session,
    case: StreamId,
    told: Vec<CaseEvent>,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let ids: Vec<EventId> = told.iter().map(|_| event_id(session)).collect();
    let me = session.0.officer;
    session
        .append(move |desk| {
            let (state, key) = worked_on(desk, case)?;
            let now = desk.scene.now;
            let mut whole = desk
                .scene
                .whole_case(case, state, &desk.live.desk.replica)?;
            let mut entries = Vec::new();
            for (id, told) in ids.iter().zip(&told) {
                let what = decided(&whole, told.clone(), when::day_of(now))
                    .map_err(|no| refused(no, desk, case, seen, ""))?;
                let position = whole.next();
                let draft = Draft::new(case, CASE, position, sealed(&what, *id, key)?);
                entries.push(draft.sign(&desk.seat)?);
                whole.apply(&Recorded {
                    position,
                    by: me,
                    at: now,
                    event: Event {
                        version: FORM_VERSION,
                        id: *id,
                        what,
                    },
                });
            }
            if entries.is_empty() {
                return Err(Refusal::NoChange.into());
            }
            Ok(plan(entries, case, state))
        })
        .await
}

/// What a subject says of an event that is told.
fn decided(case: &Case, told: CaseEvent, today: Date) -> Result<CaseEvent, No> {
    match told {
        CaseEvent::PartyRecorded(it) => parties::decide::record(case, it, today),
        CaseEvent::PartiesTied(it) => {
            parties::decide::tie(case, it.tie, (it.from, it.kind, it.to), &it.note)
        }
        CaseEvent::CooperationRecorded(it) => cooperation::decide::record(case, it),
        CaseEvent::IncidentRecorded(it) => incidents::decide::record(case, it, today),
        CaseEvent::QuestionSet(it) => investigation::decide::question(case, it),
        CaseEvent::TaskSet(it) => investigation::decide::task(case, it),
        CaseEvent::TaskDone(it) => {
            investigation::decide::task_done(case, it.task, it.done, &it.result)
        }
        CaseEvent::InterviewRecorded(it) => investigation::decide::interview(case, it, today),
        CaseEvent::StatementRecorded(it) => investigation::decide::statement(case, it, today),
        CaseEvent::FactSet(it) => investigation::decide::fact(case, it),
        CaseEvent::FactRests(it) => investigation::decide::rest(case, it),
        CaseEvent::ConsentRecorded(it) => consent::decide::record(case, it, today),
        CaseEvent::ActionDrafted(it) => actions::decide::draft(case, it),
        CaseEvent::ProceedingRecorded(it) => proceedings::decide::record(case, it, today),
        CaseEvent::StepRecorded(it) => proceedings::decide::step(case, it, today),
        CaseEvent::StandingChanged(it) => proceedings::decide::stand(case, it, today),
        CaseEvent::RemedyChanged(it) => proceedings::decide::remedy(case, it, today),
        CaseEvent::ReplyRecorded(it) => replies::decide::record(case, it, today),
        CaseEvent::RebuttalRecorded(it) => replies::decide::rebut(case, it, today),
        CaseEvent::ReplyWeighed(it) => replies::decide::weigh(case, it),
        CaseEvent::OutcomeRecorded(it) => outcomes::decide::record(case, it, today),
        CaseEvent::FollowUpPlanned(it) => outcomes::decide::plan(case, it, today),
        _ => Err(Refusal::NoChange.into()),
    }
}
