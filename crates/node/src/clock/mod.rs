//! The clock: opens, watches and breaches what the office's charter promises, from what stands openly in headers.
//!
//! What opens or discharges an obligation moves its heads in the very batch that keeps the entry; what is due is read
//! in the order of time and done by whichever process comes first. Absent: what an entry says, and what a promise is
//! ([`charter`]).

mod clocks;
mod jump;
#[cfg(all(test, feature = "measured"))]
mod measured;
mod owed;
mod rebuild;
#[cfg(test)]
mod simulation;
mod sweep;

pub(crate) use clocks::Clocks;
pub use rebuild::rebuild;
pub use sweep::{Swept, sweep};
pub(crate) use sweep::{begin, catch_up, is_behind};

use crate::node::every;
use crate::{Node, relay};
use std::sync::Arc;
use std::time::Duration;
use store::StoreError;

/// Promises are kept to the minute; what is due is found well within one.
const TICK: Duration = Duration::from_secs(15);

/// Watches until the node closes.
pub async fn run(node: Arc<Node>) {
    every(node, TICK, |node| async move { tick(&node).await }).await;
}

/// One round: a jump of the clock is recorded, the office's own promises run, what is due is done.
///
/// # Errors
/// See [`StoreError`]; the next round does what this one did not.
pub async fn tick(node: &Node) -> Result<Swept, StoreError> {
    let now = node.now();
    let recorded = jump::record(node, now).await;
    let kept = rebuild::housekeeping(node, now).await;
    // What is wrong with an office's book must not stop the clocks of those who wait for an answer.
    let swept = sweep(node, now).await;
    // Also what an earlier round released and could not deliver.
    let delivered = relay::deliver(node).await.map(|_| Swept::default());
    recorded.and(kept).and(delivered).and(swept)
}
