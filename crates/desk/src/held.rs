//! Sealed copies that other offices hold for this one, as its node knows of them. Absent: what is in them.

use crate::session::Session;
use crate::state::Pen;
use crate::work::WorkProblem;
use peer::HeldForUs;

/// Asks the node what is held for this office.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn look(session: &Session) -> Result<HeldForUs, WorkProblem> {
    let pen = session.0.with_fold(|fold| Pen::of(&fold.keys.signing));
    let pen = pen.ok_or(WorkProblem::Locked)?;
    let asked = session.0.desk.client.held(&pen).await;
    asked.map_err(|problem| session.refused(&problem))
}
