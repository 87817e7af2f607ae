//! What officers share: the office's address, mappings of registers, and its own questions with their answers in a case.

use super::case::event_id;
use super::file::file;
use super::{Done, WorkProblem};
use crate::Refusal;
use crate::book::{set_address, set_questions, share_mapping as share};
use crate::session::Session;
use crate::setup::append_to_book;
use casework::forms;
use casework::forms::event::FormAnswered;
use exchange::questionnaire::{Questionnaire, read_xlsform};
use exchange::register::Mapping;
use words::StreamId;

/// Says where the office is, for its letters.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn change_address(session: &Session, address: &str) -> Result<Done, WorkProblem> {
    let address = address.to_owned();
    append_to_book(session, move |book, me| set_address(book, me, &address)).await
}

/// Shares a mapping with the office under a name; none takes it back.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn share_mapping(
    session: &Session,
    name: &str,
    mapping: Option<Mapping>,
) -> Result<Done, WorkProblem> {
    let name = name.to_owned();
    append_to_book(session, move |book, me| {
        share(book, me, &name, mapping.as_ref())
    })
    .await
}

/// Asks these questions in each case from here on: an XLSForm, as a workbook or as CSV. Blocks for reading it, on a thread of its own.
///
/// # Errors
/// See [`WorkProblem`]; refuses a file that is none.
pub async fn ask_questions(
    session: &Session,
    bytes: zeroize::Zeroizing<Vec<u8>>,
) -> Result<Done, WorkProblem> {
    let limits = exchange::Limits::default();
    let read = tokio::task::spawn_blocking(move || read_xlsform(&bytes, &limits)).await;
    let Ok(Ok(questionnaire)) = read else {
        return Err(Refusal::QuestionsUnread.into());
    };
    set(session, Some(questionnaire)).await
}

/// Asks no questions any more. What was answered stays in the cases.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn end_questions(session: &Session) -> Result<Done, WorkProblem> {
    set(session, None).await
}

async fn set(session: &Session, asked: Option<Questionnaire>) -> Result<Done, WorkProblem> {
    let form = event_id(session);
    append_to_book(session, move |book, me| {
        set_questions(book, me, form, asked.as_ref())
    })
    .await
}

/// Answers the office's questions in a case.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn answer_questions(
    session: &Session,
    case: StreamId,
    event: FormAnswered,
) -> Result<Done, WorkProblem> {
    file(session, case, event.saw, String::new(), move |before| {
        forms::decide::answer(before.case, event.clone())
    })
    .await
}
