//! Whether something of the investigation may be recorded.

use super::event::{
    FactFreed, FactRests, FactSet, Ground, InterviewRecorded, QuestionSet, StatementRecorded,
    TaskDone, TaskSet,
};
use super::{FactState, Stance};
use crate::evidence::decide::{LINE_CHARACTERS_MAX, grades};
use crate::parties::Role;
use crate::{Case, CaseEvent, Field, FieldName, No, Refusal, known_parties, line, notes, open};
use jiff::civil::Date;
use words::ItemId;

/// The most items of each sort in one case.
pub const ITEMS_MAX: usize = 2_000;

/// The longest question, task or fact, in characters: one sentence.
pub const SENTENCE_CHARACTERS_MAX: usize = 500;

/// Nothing, where a record is new and there is room, or known, seen and changed.
fn changes<T: PartialEq>(
    known: Option<&Field<T>>,
    count: usize,
    now: &T,
    saw: u64,
) -> Result<(), No> {
    match known {
        Some(known) => {
            known.unseen(FieldName::Investigation, saw)?;
            match known.value == *now {
                true => Err(Refusal::NoChange.into()),
                false => Ok(()),
            }
        }
        None if count >= ITEMS_MAX => Err(Refusal::TooMany.into()),
        None => Ok(()),
    }
}

fn sentence(text: &str) -> Result<String, Refusal> {
    let text = line(text, SENTENCE_CHARACTERS_MAX)?;
    match text.is_empty() {
        true => Err(Refusal::ItemWithoutWords),
        false => Ok(text),
    }
}

/// Sets a question, writes it anew, or answers it.
///
/// # Errors
/// Refuses one without words and no change at all; a change that was not seen is a clash.
pub fn question(case: &Case, mut question: QuestionSet) -> Result<CaseEvent, No> {
    open(case)?;
    question.text = sentence(&question.text)?;
    question.why = notes::decide::checked(&question.why)?;
    let answer = question.answer.as_deref().map(notes::decide::checked);
    question.answer = answer.transpose()?.filter(|it| !it.is_empty());
    let known = case.investigation().question(question.question);
    let before = known.map(|it| QuestionSet {
        saw: question.saw,
        ..it.value.clone()
    });
    if before.as_ref() == Some(&question) {
        return Err(Refusal::NoChange.into());
    }
    let count = case.investigation().questions().len();
    changes(known, count, &question, question.saw)?;
    Ok(CaseEvent::QuestionSet(question))
}

/// Sets a task or writes it anew.
///
/// # Errors
/// Refuses one without words, one for somebody who cannot read the case, one for a question that is not there, and no change at all; a
/// change that was not seen is a clash.
pub fn task(case: &Case, mut task: TaskSet) -> Result<CaseEvent, No> {
    open(case)?;
    task.text = sentence(&task.text)?;
    if task.who.is_some_and(|who| !case.members().has(who)) {
        return Err(Refusal::AssignedNotMember.into());
    }
    let investigation = case.investigation();
    if task
        .question
        .is_some_and(|it| investigation.question(it).is_none())
    {
        return Err(Refusal::NoItem.into());
    }
    let known = investigation.task(task.task);
    if known.is_some_and(|it| same_but_saw(&it.field.value, &task)) {
        return Err(Refusal::NoChange.into());
    }
    let count = investigation.tasks().len();
    changes(known.map(|it| &it.field), count, &task, task.saw)?;
    Ok(CaseEvent::TaskSet(task))
}

fn same_but_saw(known: &TaskSet, task: &TaskSet) -> bool {
    let known = TaskSet {
        saw: task.saw,
        ..known.clone()
    };
    known == *task
}

/// Records that a task is done, or that it is not after all.
///
/// # Errors
/// Refuses a task that is not there, and one that stands so already.
pub fn task_done(case: &Case, task: ItemId, done: bool, result: &str) -> Result<CaseEvent, No> {
    open(case)?;
    let known = case.investigation().task(task).ok_or(Refusal::NoItem)?;
    if known.done.is_some() == done {
        return Err(Refusal::NoChange.into());
    }
    let result = notes::decide::checked(result)?;
    Ok(CaseEvent::TaskDone(TaskDone { task, done, result }))
}

/// Records an interview or writes it anew.
///
/// # Errors
/// Refuses one with or through somebody who is not in the file, by nobody, on a day that lies in the future, and one that an alleged
/// author interprets; a change that was not seen is a clash.
pub fn interview(
    case: &Case,
    mut interview: InterviewRecorded,
    today: Date,
) -> Result<CaseEvent, No> {
    open(case)?;
    known_parties(case, &[interview.with])?;
    known_parties(case, interview.interpreter.as_slice())?;
    if interview.on.first() > today {
        return Err(Refusal::DateInFuture.into());
    }
    interview.others = line(&interview.others, LINE_CHARACTERS_MAX)?;
    if interview.by.is_empty() && interview.others.is_empty() {
        return Err(Refusal::InterviewByNobody.into());
    }
    let interpreter = interview.interpreter.and_then(|it| case.parties().get(it));
    if interpreter.is_some_and(|it| it.is(Role::Author)) {
        return Err(Refusal::InterpreterIsAuthor.into());
    }
    interview.place = line(&interview.place, LINE_CHARACTERS_MAX)?;
    interview.interpreter_name = line(&interview.interpreter_name, LINE_CHARACTERS_MAX)?;
    interview.companions = line(&interview.companions, LINE_CHARACTERS_MAX)?;
    interview.asked_by = line(&interview.asked_by, LINE_CHARACTERS_MAX)?;
    interview.consent_note = notes::decide::checked(&interview.consent_note)?;
    interview.notes = notes::decide::checked(&interview.notes)?;
    let investigation = case.investigation();
    let known = investigation.interview(interview.interview);
    let before = known.map(|it| InterviewRecorded {
        saw: interview.saw,
        ..it.value.clone()
    });
    if before.as_ref() == Some(&interview) {
        return Err(Refusal::NoChange.into());
    }
    let count = investigation.interviews().len();
    changes(known, count, &interview, interview.saw)?;
    Ok(CaseEvent::InterviewRecorded(interview))
}

/// Records a statement or writes it anew.
///
/// # Errors
/// Refuses one without words, of somebody or from an interview that is not in the file, on a day that lies in the future, grades that
/// are none, and a victim graded unreliable who says something for the first time: they cannot be judged yet. A change that was not
/// seen is a clash.
pub fn statement(
    case: &Case,
    mut statement: StatementRecorded,
    today: Date,
) -> Result<CaseEvent, No> {
    open(case)?;
    known_parties(case, &[statement.by])?;
    let investigation = case.investigation();
    let interview = statement.interview;
    if interview.is_some_and(|it| investigation.interview(it).is_none()) {
        return Err(Refusal::NoItem.into());
    }
    if statement.on.first() > today {
        return Err(Refusal::DateInFuture.into());
    }
    grades(
        statement.source.as_deref(),
        statement.information.as_deref(),
    )?;
    if statement.source.as_deref() == Some("SRC.E") && is_first(case, &statement) {
        return Err(Refusal::FirstTimeUnreliable.into());
    }
    statement.text = notes::decide::checked(&statement.text)?;
    if statement.text.is_empty() {
        return Err(Refusal::ItemWithoutWords.into());
    }
    statement.translation = notes::decide::checked(&statement.translation)?;
    let known = investigation.statement(statement.statement);
    let before = known.map(|it| StatementRecorded {
        saw: statement.saw,
        ..it.value.clone()
    });
    if before.as_ref() == Some(&statement) {
        return Err(Refusal::NoChange.into());
    }
    let count = investigation.statements().len();
    changes(known, count, &statement, statement.saw)?;
    Ok(CaseEvent::StatementRecorded(statement))
}

/// Whether somebody who was hit says something for the first time.
fn is_first(case: &Case, statement: &StatementRecorded) -> bool {
    let by = case.parties().get(statement.by);
    let others = case.investigation().statements().iter();
    by.is_some_and(|it| it.is(Role::Victim))
        && !others
            .map(|it| &it.value)
            .any(|it| it.by == statement.by && it.statement != statement.statement)
}

/// Sets a fact or writes it anew.
///
/// # Errors
/// Refuses one without words, about an incident or act that is not there, one that is decided without reasons, and one that is taken as
/// established though nothing supports it, or as contested or refuted though nothing speaks against it and no reason is given. A change
/// that was not seen is a clash.
pub fn fact(case: &Case, mut fact: FactSet) -> Result<CaseEvent, No> {
    open(case)?;
    fact.text = sentence(&fact.text)?;
    fact.reasons = notes::decide::checked(&fact.reasons)?;
    if fact
        .incident
        .is_some_and(|it| case.incidents().get(it).is_none())
    {
        return Err(Refusal::NoIncident.into());
    }
    if let Some(act) = fact.act {
        let (incident, _) = case.incidents().act(act).ok_or(Refusal::NoIncident)?;
        fact.incident = Some(incident.incident);
    }
    if fact.state != FactState::Open && fact.reasons.is_empty() {
        return Err(Refusal::FactWithoutReason.into());
    }
    let investigation = case.investigation();
    let supported = investigation
        .rests_of(fact.fact)
        .any(|it| it.stance == Stance::Supports);
    if fact.state == FactState::Established && !supported {
        return Err(Refusal::FactRestsOnNothing.into());
    }
    let known = investigation.fact(fact.fact);
    let before = known.map(|it| FactSet {
        saw: fact.saw,
        ..it.value.clone()
    });
    if before.as_ref() == Some(&fact) {
        return Err(Refusal::NoChange.into());
    }
    let count = investigation.facts().len();
    changes(known, count, &fact, fact.saw)?;
    Ok(CaseEvent::FactSet(fact))
}

/// Records what a source says about a fact. What was recorded of the same source before is replaced.
///
/// # Errors
/// Refuses a fact or a source that is not there, a grade that is none, and no change at all.
pub fn rest(case: &Case, mut rest: FactRests) -> Result<CaseEvent, No> {
    open(case)?;
    let investigation = case.investigation();
    if investigation.fact(rest.fact).is_none() {
        return Err(Refusal::NoItem.into());
    }
    match &mut rest.on {
        Ground::Statement(id) if investigation.statement(*id).is_none() => {
            return Err(Refusal::NoItem.into());
        }
        Ground::Evidence(id) if case.evidence().get(*id).is_none() => {
            return Err(Refusal::NoEvidence.into());
        }
        Ground::Report(id) if !case.intake().has(*id) => {
            return Err(Refusal::ReportNotJoined.into());
        }
        Ground::Other(text) => *text = sentence(text)?,
        _ => {}
    }
    grades(None, rest.information.as_deref())?;
    rest.note = notes::decide::checked(&rest.note)?;
    let same = investigation
        .rests_of(rest.fact)
        .find(|it| it.on == rest.on);
    if let Some(known) = same {
        // One source says one thing about one fact: the record keeps its id.
        rest.rest = known.rest;
        if *known == rest {
            return Err(Refusal::NoChange.into());
        }
    } else if investigation.rests().len() >= ITEMS_MAX {
        return Err(Refusal::TooMany.into());
    }
    Ok(CaseEvent::FactRests(rest))
}

/// Takes back what a source says about a fact.
///
/// # Errors
/// Refuses a record that is not there, and to take the last support from a fact that stands as established.
pub fn free(case: &Case, rest: ItemId, reason: &str) -> Result<CaseEvent, No> {
    open(case)?;
    let investigation = case.investigation();
    let known = investigation
        .rests()
        .iter()
        .find(|it| it.rest == rest)
        .ok_or(Refusal::NoItem)?;
    let established = investigation
        .fact(known.fact)
        .is_some_and(|it| it.value.state == FactState::Established);
    let mut left = investigation
        .rests_of(known.fact)
        .filter(|it| it.rest != rest && it.stance == Stance::Supports);
    if established && left.next().is_none() {
        return Err(Refusal::FactRestsOnNothing.into());
    }
    let reason = notes::decide::checked(reason)?;
    Ok(CaseEvent::FactFreed(FactFreed { rest, reason }))
}
