//! The investigation of a case as it stands.

use super::event::{
    FactFreed, FactRests, FactSet, Ground, InterviewRecorded, QuestionSet, StatementRecorded,
    TaskDone, TaskSet,
};
use crate::{Field, Recorded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use words::{ItemId, Moment, OfficerId, PartyId};

/// A task as it stands.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What is to be done.
    pub field: Field<TaskSet>,
    /// Who did it, when, and what came of it; none while it is to be done.
    pub done: Option<(OfficerId, Moment, String)>,
}

impl Task {
    /// Whether its day has passed and it is not done.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.done.is_none() && self.field.value.due.is_some_and(|it| it.last() < today)
    }
}

/// What is investigated, in the order of recording.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Investigation {
    questions: Vec<Field<QuestionSet>>,
    tasks: Vec<Task>,
    interviews: Vec<Field<InterviewRecorded>>,
    statements: Vec<Field<StatementRecorded>>,
    facts: Vec<Field<FactSet>>,
    rests: Vec<FactRests>,
}

fn put<T>(all: &mut Vec<Field<T>>, field: Field<T>, same: impl Fn(&T) -> bool) {
    match all.iter_mut().find(|it| same(&it.value)) {
        Some(known) => *known = field,
        None => all.push(field),
    }
}

impl Investigation {
    /// The questions.
    #[must_use]
    pub fn questions(&self) -> &[Field<QuestionSet>] {
        &self.questions
    }

    /// One of them.
    #[must_use]
    pub fn question(&self, id: ItemId) -> Option<&Field<QuestionSet>> {
        self.questions.iter().find(|it| it.value.question == id)
    }

    /// The tasks.
    #[must_use]
    pub fn tasks(&self) -> &[Task] {
        &self.tasks
    }

    /// One of them.
    #[must_use]
    pub fn task(&self, id: ItemId) -> Option<&Task> {
        self.tasks.iter().find(|it| it.field.value.task == id)
    }

    /// The tasks as they are to be done: what is overdue or due first; what is done stands last.
    #[must_use]
    pub fn by_due(&self) -> Vec<&Task> {
        let mut all: Vec<_> = self.tasks.iter().collect();
        all.sort_by_key(|it| {
            let due = it.field.value.due.map(|it| it.last());
            (it.done.is_some(), due.is_none(), due)
        });
        all
    }

    /// The interviews.
    #[must_use]
    pub fn interviews(&self) -> &[Field<InterviewRecorded>] {
        &self.interviews
    }

    /// One of them.
    #[must_use]
    pub fn interview(&self, id: ItemId) -> Option<&Field<InterviewRecorded>> {
        self.interviews.iter().find(|it| it.value.interview == id)
    }

    /// Every interview with somebody, in the order of days: how often they were already asked to tell it here.
    #[must_use]
    pub fn interviews_with(&self, party: PartyId) -> Vec<&InterviewRecorded> {
        let all = self.interviews.iter().map(|it| &it.value);
        let mut all: Vec<_> = all.filter(|it| it.with == party).collect();
        all.sort_by_key(|it| it.on.first());
        all
    }

    /// How often somebody was asked to tell it before this interview, as far as the file knows: what was said then, and what this office
    /// recorded itself, whichever is more.
    #[must_use]
    pub fn asked_before(&self, interview: &InterviewRecorded) -> u32 {
        let earlier = self
            .interviews_with(interview.with)
            .into_iter()
            .filter(|it| {
                it.interview != interview.interview && it.on.first() <= interview.on.first()
            });
        let here = u32::try_from(earlier.count()).unwrap_or(u32::MAX);
        interview.asked_before.unwrap_or(0).max(here)
    }

    /// The statements.
    #[must_use]
    pub fn statements(&self) -> &[Field<StatementRecorded>] {
        &self.statements
    }

    /// One of them.
    #[must_use]
    pub fn statement(&self, id: ItemId) -> Option<&Field<StatementRecorded>> {
        self.statements.iter().find(|it| it.value.statement == id)
    }

    /// The facts.
    #[must_use]
    pub fn facts(&self) -> &[Field<FactSet>] {
        &self.facts
    }

    /// One of them.
    #[must_use]
    pub fn fact(&self, id: ItemId) -> Option<&Field<FactSet>> {
        self.facts.iter().find(|it| it.value.fact == id)
    }

    /// What sources say about facts.
    #[must_use]
    pub fn rests(&self) -> &[FactRests] {
        &self.rests
    }

    /// What sources say about one fact.
    pub fn rests_of(&self, fact: ItemId) -> impl Iterator<Item = &FactRests> {
        self.rests.iter().filter(move |it| it.fact == fact)
    }

    /// Whether a party was heard, made a statement or interpreted.
    #[must_use]
    pub fn names(&self, party: PartyId) -> bool {
        self.statements.iter().any(|it| it.value.by == party)
            || self
                .interviews
                .iter()
                .any(|it| it.value.with == party || it.value.interpreter == Some(party))
    }

    pub(crate) fn asked(&mut self, event: &QuestionSet, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        put(&mut self.questions, field, |it| {
            it.question == event.question
        });
    }

    pub(crate) fn task_set(&mut self, event: &TaskSet, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        let known = self
            .tasks
            .iter_mut()
            .find(|it| it.field.value.task == event.task);
        match known {
            Some(known) => known.field = field,
            None => self.tasks.push(Task { field, done: None }),
        }
    }

    pub(crate) fn task_done(&mut self, event: &TaskDone, recorded: &Recorded) {
        let known = self
            .tasks
            .iter_mut()
            .find(|it| it.field.value.task == event.task);
        if let Some(task) = known {
            let done = (recorded.by, recorded.at, event.result.clone());
            task.done = event.done.then_some(done);
        }
    }

    pub(crate) fn interviewed(&mut self, event: &InterviewRecorded, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        put(&mut self.interviews, field, |it| {
            it.interview == event.interview
        });
    }

    pub(crate) fn stated(&mut self, event: &StatementRecorded, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        put(&mut self.statements, field, |it| {
            it.statement == event.statement
        });
    }

    pub(crate) fn fact_set(&mut self, event: &FactSet, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        put(&mut self.facts, field, |it| it.fact == event.fact);
    }

    pub(crate) fn rests_on(&mut self, event: &FactRests) {
        match self.rests.iter_mut().find(|it| it.rest == event.rest) {
            Some(known) => *known = event.clone(),
            None => self.rests.push(event.clone()),
        }
    }

    pub(crate) fn freed(&mut self, event: &FactFreed) {
        self.rests.retain(|it| it.rest != event.rest);
    }

    /// Forgets long texts, for a state that is kept in memory.
    pub(crate) fn forget(&mut self) {
        for it in &mut self.questions {
            it.value.why = String::new();
            it.value.answer = it.value.answer.as_ref().map(|_| String::new());
        }
        for it in &mut self.tasks {
            if let Some((_, _, result)) = &mut it.done {
                *result = String::new();
            }
        }
        for it in &mut self.interviews {
            it.value.notes = String::new();
            it.value.consent_note = String::new();
        }
        for it in &mut self.statements {
            it.value.text = String::new();
            it.value.translation = String::new();
        }
        for it in &mut self.facts {
            it.value.reasons = String::new();
        }
        for it in &mut self.rests {
            it.note = String::new();
            if let Ground::Other(text) = &mut it.on {
                // Two different sources stay two.
                text.truncate(text.char_indices().nth(80).map_or(text.len(), |(at, _)| at));
            }
        }
    }
}
