//! The answers to the office's own questions.

use super::event::FormAnswered;
use crate::{Field, Recorded};
use serde::{Deserialize, Serialize};
use words::EventId;

/// The newest answers to each questionnaire, in the order in which they were first answered.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forms(Vec<Field<FormAnswered>>);

impl Forms {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Field<FormAnswered>] {
        &self.0
    }

    /// The answers to one questionnaire.
    #[must_use]
    pub fn get(&self, form: EventId) -> Option<&Field<FormAnswered>> {
        self.0.iter().find(|it| it.value.form == form)
    }

    pub(crate) fn answered(&mut self, event: &FormAnswered, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        match self.0.iter_mut().find(|it| it.value.form == event.form) {
            Some(known) => *known = field,
            None => self.0.push(field),
        }
    }

    /// Forgets the answers, for a state that is kept in memory.
    pub(crate) fn forget(&mut self) {
        for field in &mut self.0 {
            field.value.answers.clear();
        }
    }
}
