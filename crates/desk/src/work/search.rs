//! Searches that an officer keeps: written whole each time, sealed to nobody else.

use super::{Done, WorkProblem};
use crate::Refusal;
use crate::book::{OfficeEvent, SearchesKept, checked_name};
use crate::finding::{KeptSearches, Question};
use crate::session::Session;
use crate::setup::append_to_book_by;

/// Keeps a question under a name. Gives its number.
///
/// # Errors
/// See [`WorkProblem`]; refuses an empty question, an empty, overlong or taken name, and too many.
pub async fn keep_search(
    session: &Session,
    name: &str,
    question: Question,
) -> Result<u32, WorkProblem> {
    if question.is_empty() {
        return Err(Refusal::SearchEmpty.into());
    }
    let name = named(name)?;
    let wanted = name.clone();
    keep(session, move |kept| {
        kept.add(name.clone(), question.clone()).map(|_| ())
    })
    .await?;
    let all = session.saved_searches();
    let found = all.iter().find(|it| it.name == wanted);
    found.map(|it| it.id).ok_or(WorkProblem::NotFound)
}

/// Gives a kept search another name.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn rename_search(session: &Session, id: u32, name: &str) -> Result<Done, WorkProblem> {
    let name = named(name)?;
    keep(session, move |kept| kept.rename(id, name.clone())).await
}

/// Keeps a search no longer. What was kept stays in the book, sealed to its officer.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn remove_search(session: &Session, id: u32) -> Result<Done, WorkProblem> {
    keep(session, move |kept| kept.remove(id)).await
}

fn named(name: &str) -> Result<String, Refusal> {
    checked_name(name).map_err(|problem| match problem {
        Refusal::NoName => Refusal::SearchWithoutName,
        other => other,
    })
}

async fn keep(
    session: &Session,
    change: impl Fn(&mut KeptSearches) -> Result<(), Refusal> + Clone + Send + 'static,
) -> Result<Done, WorkProblem> {
    append_to_book_by(session, move |fold| {
        let mut kept = fold.searches();
        change(&mut kept)?;
        Ok(OfficeEvent::SearchesKept(SearchesKept {
            officer: fold.me,
            sealed: kept.sealed(fold)?,
        }))
    })
    .await
}
