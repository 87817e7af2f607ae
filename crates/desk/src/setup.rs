//! Founding an office, and adding officers: the calm steps of the first visit.

use crate::view::{OfficerRow, Role};
use crate::work::{Done, WorkProblem};
use crate::{Desk, Refusal};
use seal::Passphrase;
use words::{Language, OfficerId};
use zeroize::Zeroizing;

/// What the first visit asks.
pub struct Founding {
    /// The enrolment code that `recourse up` or the node's operator gave.
    pub enrolment: Zeroizing<String>,
    /// The office's name, as the portal shows it.
    pub office_name: String,
    /// The short name in the portal's addresses: lower-case letters, digits and dashes.
    pub slug: String,
    /// The languages in which the office reads reports.
    pub languages: Vec<Language>,
    /// The first officer's name, with which they log in.
    pub officer_name: String,
    /// The first officer's passphrase.
    pub passphrase: Passphrase,
}

/// Why an office was not founded.
#[derive(Debug)]
pub enum SetupProblem {
    /// Something in the form must be changed; the field's name, and why.
    Field(&'static str, Refusal),
    /// The enrolment code is wrong, used up or expired.
    Enrolment,
    /// Another office of the node has this short name.
    SlugTaken,
    /// The short name is not well formed.
    Slug,
    /// This desk already has an office.
    Already,
    /// The node cannot be reached.
    NodeUnreachable,
    /// The world failed; it was logged under this reference.
    Fault {
        /// The reference.
        reference: String,
    },
}

/// Founds the office: makes its keys, registers it at the node, writes the first events, and makes
/// the first officer's identity file. The caller logs in next.
///
/// # Errors
/// See [`SetupProblem`]. Sent again after a fault it goes on where it stopped.
pub async fn found(desk: &Desk, founding: Founding) -> Result<OfficerId, SetupProblem> {
    let _ = (desk, founding);
    todo!()
}

/// A new officer, with the passphrase to hand over. It is shown once, and neither printed nor kept.
pub struct Invited {
    /// The officer.
    pub officer: OfficerRow,
    /// Six words; at the first login an own passphrase replaces them.
    pub start_passphrase: Zeroizing<String>,
}

/// Adds an officer (administrators only): makes identity, identity file and key grants.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn invite(
    session: &crate::session::Session,
    name: String,
    roles: Vec<Role>,
) -> Result<Invited, WorkProblem> {
    let _ = (session, name, roles);
    todo!()
}

/// Suspends an officer (administrators only): the node takes nothing more from them, and no new key
/// is given.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn suspend(
    session: &crate::session::Session,
    officer: OfficerId,
) -> Result<Done, WorkProblem> {
    let _ = (session, officer);
    todo!()
}

/// Lets a suspended officer work again (administrators only).
///
/// # Errors
/// See [`WorkProblem`].
pub async fn reinstate(
    session: &crate::session::Session,
    officer: OfficerId,
) -> Result<Done, WorkProblem> {
    let _ = (session, officer);
    todo!()
}
