//! Whether the office's questions may be answered. Whether an answer fits its question is looked at by whoever has the questions.

use super::event::FormAnswered;
use crate::{Case, CaseEvent, FieldName, No, Refusal, notes, open};

/// The most answers to one questionnaire.
pub const ANSWERS_MAX: usize = 3_000;

/// The most bytes of all answers together: they stand in one entry.
pub const BYTES_MAX: usize = 512 * 1024;

/// Answers the office's questions.
///
/// # Errors
/// Refuses too many or too long answers, and no change at all. Answers that were not seen are a clash.
pub fn answer(case: &Case, mut event: FormAnswered) -> Result<CaseEvent, No> {
    open(case)?;
    for values in event.answers.values_mut() {
        for value in values.iter_mut() {
            *value = notes::decide::checked(value)?;
        }
        values.retain(|it| !it.is_empty());
    }
    event.answers.retain(|_, values| !values.is_empty());
    if event.answers.len() > ANSWERS_MAX {
        return Err(Refusal::TooMany.into());
    }
    let bytes = |(name, values): (&String, &Vec<String>)| {
        name.len() + values.iter().map(String::len).sum::<usize>()
    };
    if event.answers.iter().map(bytes).sum::<usize>() > BYTES_MAX {
        return Err(Refusal::TextTooLong.into());
    }
    match case.forms().get(event.form) {
        Some(known) => {
            known.unseen(FieldName::Answers, event.saw)?;
            if known.value.answers == event.answers {
                return Err(Refusal::NoChange.into());
            }
        }
        None if event.answers.is_empty() => return Err(Refusal::NoChange.into()),
        None => {}
    }
    Ok(CaseEvent::FormAnswered(event))
}
