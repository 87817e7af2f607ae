//! The office's promises: a new version of the charter, and the review that it may ask for.

use super::{Done, WorkProblem};
use crate::Refusal;
use crate::book;
use crate::session::Session;
use crate::setup::append_to_book;
use crate::state::Pen;
use peer::{RefusalKind, SignedOffice, Signer as _};

/// Puts a new version of the charter into force, for what begins from here on. What runs keeps the version under
/// which it began.
///
/// # Errors
/// Refuses whoever did not found the office (their key signs its public record), a text that is no charter, and a
/// version that is not above the one in force; see [`WorkProblem`].
pub async fn publish_charter(session: &Session, text: String) -> Result<(), WorkProblem> {
    let desk = &session.0.desk;
    let charter = charter::read("charter", &text).map_err(|_| Refusal::CharterUnread)?;
    if charter.version <= desk.charter().version {
        return Err(Refusal::CharterVersion.into());
    }
    let pinned = desk.office().ok_or(WorkProblem::NotFound)?;
    let pen = session.0.with_fold(|fold| Pen::of(&fold.keys.signing));
    let pen = pen.ok_or(WorkProblem::Locked)?;
    if Some(pen.key()) != pinned.founder_key() {
        return Err(Refusal::NotFounder.into());
    }
    let told = |problem: &peer::PeerError| session.refused(problem);
    let current = desk.client.office(&pen).await.map_err(|it| told(&it))?;
    let mut record = current.verify().ok_or(WorkProblem::NodeRefused)?;
    if record.charter == text {
        return Ok(()); // It is in force; only the desk has not heard of it yet.
    }
    record.charter = text;
    record.edition = record.edition.saturating_add(1);
    let signed = SignedOffice::sign(&record, |message| pen.sign(message));
    match desk.client.put_office(&signed, &pen).await {
        Ok(()) => {
            desk.nudge.notify_one();
            Ok(())
        }
        Err(problem) if problem.is(RefusalKind::CharterVersion) => {
            Err(Refusal::CharterVersion.into())
        }
        // Somebody changed the record at this moment.
        Err(problem) if problem.is(RefusalKind::Conflict) => Err(WorkProblem::Busy),
        Err(problem) => Err(told(&problem)),
    }
}

/// Records that an administrator went through the list of those who can read.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn review_access(session: &Session) -> Result<Done, WorkProblem> {
    append_to_book(session, book::review_access).await
}
