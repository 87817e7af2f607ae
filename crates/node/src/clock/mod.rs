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
pub(crate) use sweep::begin;
pub use sweep::{Swept, sweep};

use crate::node::closed;
use crate::{Node, problem};
use std::sync::Arc;
use std::time::Duration;
use store::StoreError;
use tokio::time::{MissedTickBehavior, interval};

/// Promises are kept to the minute; what is due is found well within one.
const TICK: Duration = Duration::from_secs(15);

/// Watches until the node closes.
pub async fn run(node: Arc<Node>) {
    let mut ticks = interval(TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut closing = node.closing.subscribe();
    loop {
        tokio::select! {
            () = closed(&mut closing) => return,
            _ = ticks.tick() => {}
        }
        if let Err(error) = tick(&node).await {
            problem::note(&error);
        }
    }
}

/// One round: a jump of the clock is recorded, the office's own promises run, what is due is done.
///
/// # Errors
/// See [`StoreError`]; the next round does what this one did not.
pub async fn tick(node: &Node) -> Result<Swept, StoreError> {
    let now = node.now();
    jump::record(node, now).await?;
    rebuild::housekeeping(node, now).await?;
    sweep(node, now).await
}
