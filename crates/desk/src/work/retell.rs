//! An event that is told whole, as a story or another file tells it: its subject decides on it as if it came from a form.

use super::chain::several;
use super::{Done, WorkProblem, evidence};
use crate::session::Session;
use casework::{
    Case, CaseEvent, No, Refusal, actions, consent, cooperation, forms, incidents, investigation,
    outcomes, parties, proceedings, replies,
};
use jiff::civil::Date;
use words::StreamId;

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
    retell_all(session, case, vec![told], u64::MAX).await
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
    several(session, case, (seen, String::new()), move |chain, _| {
        for told in &told {
            let event = decided(chain.case(), told.clone(), chain.today())?;
            chain.add(event, Vec::new())?;
        }
        Ok(())
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
        CaseEvent::FormAnswered(it) => forms::decide::answer(case, it),
        _ => Err(Refusal::NoChange.into()),
    }
}
