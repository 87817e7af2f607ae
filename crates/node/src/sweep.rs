//! What is removed by the hour: sessions, drafts and receipt pages that ended, blobs that nobody names.
//!
//! Never an entry: what nobody has read does not expire.

use crate::node::closed;
use crate::{Node, doomed, problem};
use std::sync::Arc;
use std::time::Duration;
use store::{BlobSweep, StoreError};
use tokio::time::{MissedTickBehavior, interval};

/// What has ended is gone at the latest a minute after.
const HEADS: Duration = Duration::from_secs(60);
/// Rounds over blobs lie further apart than any upload takes: what is unnamed at two of them is nobody's.
const BLOBS: Duration = Duration::from_secs(24 * 3600);

/// Sweeps until the node closes.
pub async fn run(node: Arc<Node>) {
    let mut heads = interval(HEADS);
    let mut blobs = interval(BLOBS);
    heads.set_missed_tick_behavior(MissedTickBehavior::Delay);
    blobs.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut round = BlobSweep::default();
    let mut closing = node.closing.subscribe();
    loop {
        tokio::select! {
            () = closed(&mut closing) => return,
            _ = heads.tick() => note(sweep_heads(&node).await),
            _ = blobs.tick() => note(round.round(&*node.store, &*node.blobs).await.map(|_| ())),
        }
    }
}

/// Removes the heads that have expired, and the blobs of erased entries that a fall left behind.
///
/// # Errors
/// See [`StoreError`]; what was not removed then is removed by a later round.
pub async fn sweep_heads(node: &Node) -> Result<(), StoreError> {
    node.store.sweep(node.now().0).await?;
    doomed::sweep(node).await?;
    Ok(())
}

fn note(swept: Result<(), StoreError>) {
    if let Err(error) = swept {
        problem::note(&error);
    }
}
