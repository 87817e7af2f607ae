//! How much is done at once, by kind of work. Never by who asks: an address may stand for half a country.

use crate::IntakeProblem;
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The node's gates.
pub(crate) struct Gates {
    /// Wrong receipts that are answered with the full work, for the whole node.
    pub(crate) wrong_receipts: DefaultDirectRateLimiter,
    sealing: Arc<Semaphore>,
    opening: Arc<Semaphore>,
    downloads: Arc<Semaphore>,
    /// Requests that carry a form, with or without files.
    pub(crate) forms: Arc<Semaphore>,
    /// Requests that read a page.
    pub(crate) pages: Arc<Semaphore>,
    /// Requests of desks: a flood at the portal leaves officers undisturbed.
    pub(crate) desks: Arc<Semaphore>,
}

/// How long somebody waits at a gate before being asked to come again.
const PATIENCE: Duration = Duration::from_secs(20);

impl Gates {
    pub(crate) fn new() -> Self {
        let many = |count| Arc::new(Semaphore::new(count));
        Self {
            // One a second for a hundred years is nothing against 86 bits; a typing mistake is caught by the
            // check digits and never comes here.
            wrong_receipts: RateLimiter::direct(
                Quota::per_second(NonZeroU32::MIN.saturating_add(9))
                    .allow_burst(NonZeroU32::MIN.saturating_add(99)),
            ),
            // Each holds a core: more at once only makes all of them slower.
            sealing: many(64),
            opening: many(32),
            // Each holds a thread and half a megabyte.
            downloads: many(64),
            forms: many(512),
            pages: many(512),
            desks: many(256),
        }
    }

    pub(crate) async fn sealing(&self) -> Result<OwnedSemaphorePermit, IntakeProblem> {
        pass(&self.sealing).await.ok_or(IntakeProblem::Busy)
    }

    pub(crate) async fn opening(&self) -> Option<OwnedSemaphorePermit> {
        pass(&self.opening).await
    }

    pub(crate) async fn download(&self) -> Option<OwnedSemaphorePermit> {
        pass(&self.downloads).await
    }
}

/// Waits at a gate, first come first served; none where it takes too long.
pub(crate) async fn pass(gate: &Arc<Semaphore>) -> Option<OwnedSemaphorePermit> {
    if let Ok(permit) = Arc::clone(gate).try_acquire_owned() {
        return Some(permit);
    }
    tokio::time::timeout(PATIENCE, Arc::clone(gate).acquire_owned())
        .await
        .ok()?
        .ok()
}
