//! Work on actions: versions, approval, leaving, what comes after.

use super::file::file;
use super::{Done, WorkProblem};
use crate::session::Session;
use casework::actions::decide;
use casework::actions::event::ActionDrafted;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use words::{ActionId, Hash, StreamId};

/// What is done with an action that exists.
#[derive(Clone)]
pub enum ActionStep {
    /// Hands a version in.
    HandIn {
        /// The version.
        version: u64,
    },
    /// Approves it.
    Approve {
        /// The version.
        version: u64,
    },
    /// Sends it back.
    SendBack {
        /// The version.
        version: u64,
        /// Why.
        reasons: String,
    },
    /// Records that it leaves.
    Send {
        /// On what day.
        on: Date,
        /// How.
        how: String,
        /// The addressee's reference.
        reference: String,
    },
    /// Records a reminder.
    Remind {
        /// On what day.
        on: Date,
        /// How.
        how: String,
    },
    /// Gives it up.
    Cancel {
        /// Why.
        reason: String,
    },
}

/// Saves a version of an action.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn save_action(
    session: &Session,
    case: StreamId,
    draft: ActionDrafted,
) -> Result<Done, WorkProblem> {
    let mine = draft.text.clone();
    file(session, case, draft.saw, mine, move |before| {
        decide::draft(before.case, draft.clone())
    })
    .await
}

/// Takes a step with an action.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn step_action(
    session: &Session,
    case: StreamId,
    action: ActionId,
    step: ActionStep,
) -> Result<Done, WorkProblem> {
    let (seen, mine) = match &step {
        ActionStep::HandIn { version } | ActionStep::Approve { version } => {
            (*version + 1, String::new())
        }
        ActionStep::SendBack { version, reasons } => (*version + 1, reasons.clone()),
        _ => (u64::MAX, String::new()),
    };
    file(session, case, seen, mine, move |before| {
        let (case, today) = (before.case, before.today);
        match &step {
            ActionStep::HandIn { version } => decide::hand_in(case, action, *version),
            ActionStep::Approve { version } => {
                decide::approve(case, (action, *version), before.me, today, sha256)
            }
            ActionStep::SendBack { version, reasons } => {
                decide::send_back(case, (action, *version), reasons)
            }
            ActionStep::Send { on, how, reference } => {
                decide::send(case, action, (*on, how, reference), today)
            }
            ActionStep::Remind { on, how } => decide::remind(case, action, (*on, how), today),
            ActionStep::Cancel { reason } => decide::cancel(case, action, reason),
        }
    })
    .await
}

/// The hash of a letter's text.
#[must_use]
pub fn sha256(text: &str) -> Hash {
    Hash(Sha256::digest(text.as_bytes()).into())
}
