//! The log grows on a schedule: entries get their leaves among dummies, and a checkpoint is signed.
//!
//! The schedule alone decides when, and by how much: what happens at the portal moves neither (design, section 7).

use crate::log::{End, HEAD};
use crate::node::closed;
use crate::{Node, problem};
use entry::Salt;
use ledger::{Checkpoint, plan};
use std::sync::Arc;
use std::time::Duration;
use store::{Batch, HeadSwap, StoreError, TileWrite};

/// Entries of one step at most: reports wait while a step is kept. What is left comes with the next step, soon.
const PENDING_MAX: usize = 1024;
/// Between such steps, so that those who wait get their turn.
const BREATH: Duration = Duration::from_millis(50);

/// Makes checkpoints until the node closes.
pub async fn run(node: Arc<Node>) {
    let mut closing = node.closing.subscribe();
    // The first checkpoint comes at once: whoever looks finds a log.
    let mut pause = Duration::ZERO;
    loop {
        tokio::select! {
            () = closed(&mut closing) => return,
            () = tokio::time::sleep(pause) => {}
        }
        match step(&node).await {
            Ok(Stepped { full: true }) => pause = BREATH,
            Ok(Stepped { full: false }) => pause = until_next(&node),
            Err(StoreError::HeadMoved { .. }) => pause = until_next(&node), // Another process made it.
            Err(error) => {
                problem::note(&error);
                pause = Duration::from_secs(1);
            }
        }
    }
}

/// What a step came to.
pub struct Stepped {
    /// Whether entries are left for which there was no room.
    pub full: bool,
}

/// Makes one step. After a fall the same lines run again: there is nothing to repair.
///
/// # Errors
/// [`StoreError::HeadMoved`] where another process made this step; see [`StoreError`] for the others.
pub async fn step(node: &Node) -> Result<Stepped, StoreError> {
    let before = End::read(node).await?;
    let mut pending = Vec::new();
    let mut seqs = Vec::new();
    let mut watermark = before.watermark;
    while pending.len() < PENDING_MAX {
        let left = PENDING_MAX - pending.len();
        let page = node.store.headers(watermark, left).await?;
        let Some(last) = page.last() else { break };
        watermark = last.seq;
        for stored in page {
            pending.push(entry::commitment(&stored.header, &Salt(stored.salt)).0);
            seqs.push(stored.seq);
        }
    }
    let full = pending.len() >= PENDING_MAX;
    let chance = &node.chance;
    let planned = plan(
        &before.state,
        &pending,
        node.settings.schedule.step,
        &mut |bytes| {
            chance.fill(bytes);
        },
    );
    let key = node.log_key();
    let checkpoint = Checkpoint {
        origin: key.name.clone(),
        size: planned.state.size(),
        root: planned.state.root(),
    };
    let note = checkpoint.sign(&key, |text| {
        use ed25519_dalek::Signer as _;
        node.signing.sign(text).to_bytes()
    });
    let after = End {
        watermark,
        state: planned.state,
        checkpoint: note,
        version: 0,
    };
    let mut batch = Batch::named("log step");
    batch.tiles = planned
        .tiles
        .into_iter()
        .map(|(path, bytes)| TileWrite {
            path: path.to_string(),
            bytes,
        })
        .collect();
    batch.leaves = seqs.into_iter().zip(planned.leaves).collect();
    batch.heads.push(HeadSwap {
        key: HEAD.to_owned(),
        expected: before.version,
        value: Some(after.encode()),
        expires: None,
    });
    // Tiles, places and the signed checkpoint are kept together or not at all. If we fall before this, the step
    // never was, and its dummies are forgotten; if we fall after it, it is whole.
    store::commit(&*node.store, batch).await?;
    // Whoever asks the witnesses is told; nobody waits for them.
    node.steps
        .send_modify(|count| *count = count.wrapping_add(1));
    Ok(Stepped { full })
}

/// How long until the schedule's next moment: full intervals since 1970, whatever happened in between.
fn until_next(node: &Node) -> Duration {
    let interval = node
        .settings
        .schedule
        .interval
        .max(Duration::from_millis(100));
    let seconds = i64::try_from(interval.as_secs()).unwrap_or(60).max(1);
    if interval.as_secs() == 0 {
        return interval;
    }
    let left = seconds - node.now().0.rem_euclid(seconds);
    Duration::from_secs(u64::try_from(left).unwrap_or(1))
}
