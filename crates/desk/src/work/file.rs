//! Work in a case's file: one event, decided on the case as a whole, with all its texts.

use super::chain::several;
use super::{Done, WorkProblem};
use crate::session::Session;
use casework::{Case, CaseEvent, No};
use jiff::civil::Date;
use words::{OfficerId, StreamId};

/// What a decision in the file looks at.
pub(crate) struct Before<'c> {
    /// The case with all its texts.
    pub case: &'c Case,
    /// Who decides.
    pub me: OfficerId,
    /// Today, in Coordinated Universal Time.
    pub today: Date,
}

/// Decides on the case as it stands, and appends what was decided. `mine` is what the officer typed, for the page that shows a clash.
pub(crate) async fn file(
    session: &Session,
    case: StreamId,
    seen: u64,
    mine: String,
    decide: impl Fn(&Before<'_>) -> Result<CaseEvent, No> + Clone + Send + 'static,
) -> Result<Done, WorkProblem> {
    several(session, case, (seen, mine), move |chain, _| {
        let what = decide(&Before {
            case: chain.case(),
            me: chain.me(),
            today: chain.today(),
        })?;
        Ok(chain.add(what, Vec::new())?)
    })
    .await
}
