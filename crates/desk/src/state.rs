//! The desk: what all sessions share.

use crate::session::{Session, SessionId};
use crate::status::DeskStatus;
use crate::{DeskConfig, DeskProblem, World};
use std::sync::Arc;

/// The desk. Cheap to clone.
#[derive(Clone)]
pub struct Desk(pub(crate) Arc<()>);

impl Desk {
    /// Opens the desk's folder and replica, and starts syncing where an office is founded already.
    ///
    /// # Errors
    /// See [`DeskProblem`].
    pub async fn open(config: DeskConfig, world: World) -> Result<Self, DeskProblem> {
        let _ = (config, world);
        todo!()
    }

    /// Whether this desk has an office; without one every page leads to the founding.
    #[must_use]
    pub fn is_founded(&self) -> bool {
        todo!()
    }

    /// The office's name, once founded: public, as on the portal.
    #[must_use]
    pub fn office_name(&self) -> Option<String> {
        todo!()
    }

    /// Whether the founding form must ask for the node's enrolment code: not where it lies beside the desk.
    #[must_use]
    pub fn asks_for_enrolment(&self) -> bool {
        todo!()
    }

    /// How it stands with the node.
    #[must_use]
    pub fn status(&self) -> DeskStatus {
        todo!()
    }

    /// The session of a cookie, if it is open. Counts as activity: the idle clock starts anew.
    #[must_use]
    pub fn session(&self, id: &SessionId) -> Option<Session> {
        let _ = id;
        todo!()
    }

    /// Keeps something for the next page of a visitor without session, by their `csrf` token, for
    /// ten minutes at most: what was typed into a refused founding form, never a passphrase.
    pub fn park(&self, csrf: &str, value: Box<dyn std::any::Any + Send>) {
        let _ = (csrf, value);
        todo!()
    }

    /// Takes what was kept for a visitor.
    #[must_use]
    pub fn take_parked(&self, csrf: &str) -> Option<Box<dyn std::any::Any + Send>> {
        let _ = csrf;
        todo!()
    }

    /// Locks every session and hands in what was read, before the program ends.
    pub async fn shut_down(&self) {
        todo!()
    }
}
