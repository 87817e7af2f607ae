//! Asking witnesses to cosign this node's checkpoints: after each step of the log, each witness by itself.
//!
//! A step never waits for anybody here, and a witness that does not answer holds back no other. What was missed is not
//! asked for again: the next checkpoint is, and a proof leads from what the witness saw last to that.

use super::gathered::{self, Gathered};
use crate::log::End;
use crate::node::closed;
use crate::{Node, WitnessAt, problem};
use futures::future::join_all;
use ledger::{AddCheckpoint, SignedNote, TilePath, consistency, tiles_for_consistency};
use peer::{WitnessAnswer, WitnessClient};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::StoreError;
use words::Hash;

/// A witness is told the wrong size at most so often in a row: a few when several processes of ours ask at once.
const TURNS: usize = 3;

/// Asks the witnesses that the settings name until the node closes.
pub async fn run(node: Arc<Node>) {
    let witnesses = node.settings.witnesses.iter();
    join_all(witnesses.map(|witness| each(&node, witness))).await;
}

async fn each(node: &Node, witness: &WitnessAt) {
    let name = &witness.key.name;
    let Ok(client) = WitnessClient::new(&witness.address) else {
        tracing::error!(witness = name, "this witness's address is none");
        return;
    };
    let (mut closing, mut steps) = (node.closing.subscribe(), node.steps.subscribe());
    // The log may have grown before anybody listened.
    steps.mark_changed();
    let mut told = None;
    loop {
        tokio::select! {
            () = closed(&mut closing) => return,
            changed = steps.changed() => if changed.is_err() { return },
        }
        let asked = tokio::select! {
            () = closed(&mut closing) => return,
            asked = ask(node, witness, &client) => asked,
        };
        let trouble = match asked {
            Ok(trouble) => trouble,
            Err(error) => {
                problem::note(&error);
                continue;
            }
        };
        // Said when it begins and when it ends, not once a minute.
        if trouble != told {
            match trouble {
                Some(trouble) => {
                    tracing::warn!(witness = name, trouble = %trouble, "no cosignature");
                }
                None => tracing::info!(witness = name, "cosigned again"),
            }
            told = trouble;
        }
    }
}

/// Why there is no cosignature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
enum Trouble {
    #[error("it does not answer")]
    Unreachable,
    #[error("it answers with status {0}")]
    Status(u16),
    #[error("what it answers is no cosignature of its key")]
    Strange,
    #[error("it has seen a larger log: was this node's data put back to an older state?")]
    Ahead,
}

/// Asks a witness for its cosignature on the newest checkpoint, if that is not there yet.
async fn ask(
    node: &Node,
    witness: &WitnessAt,
    client: &WitnessClient,
) -> Result<Option<Trouble>, StoreError> {
    let end = End::read(node).await?;
    let Some(text) = SignedNote::read(&end.checkpoint).map(|note| note.text) else {
        return Ok(None); // There is no log yet.
    };
    let gathered = Gathered::read(node).await?;
    if gathered.has(&text, &witness.key) {
        return Ok(None);
    }
    let size = end.state.size();
    let mut old = gathered.size_at(&witness.key);
    for _ in 0..TURNS {
        let request = AddCheckpoint {
            old,
            proof: proof(node, old, size).await?,
            checkpoint: end.checkpoint.clone(),
        };
        match client.add_checkpoint(&request).await {
            Ok(WitnessAnswer::Cosigned(answer)) => {
                let Some(line) = witness.key.line_of(&text, &answer) else {
                    return Ok(Some(Trouble::Strange));
                };
                gathered::add(node, &witness.key, &end.checkpoint, &text, &line).await?;
                return Ok(None);
            }
            Ok(WitnessAnswer::Elsewhere(seen)) if seen > size => {
                // Another process of ours may have made a step since. If not, this log goes back behind what it was.
                let now = End::read(node).await?.state.size();
                return Ok((seen > now).then_some(Trouble::Ahead));
            }
            Ok(WitnessAnswer::Elsewhere(seen)) => old = seen,
            Ok(WitnessAnswer::Refused(status)) => return Ok(Some(Trouble::Status(status))),
            Err(peer::PeerError::Unreachable) => return Ok(Some(Trouble::Unreachable)),
            Err(_) => return Ok(Some(Trouble::Strange)),
        }
    }
    Ok(Some(Trouble::Status(409)))
}

/// The proof that this log of `size` leaves continues the one of `old`.
async fn proof(node: &Node, old: u64, size: u64) -> Result<Vec<Hash>, StoreError> {
    if old == 0 {
        return Ok(Vec::new());
    }
    let mut tiles: BTreeMap<TilePath, Vec<u8>> = BTreeMap::new();
    for path in tiles_for_consistency(old, size) {
        if let Some(bytes) = node.store.tile(&path.to_string()).await? {
            tiles.insert(path, bytes);
        }
    }
    consistency(old, size, |tile| tiles.get(tile).cloned())
        .ok_or_else(|| StoreError::Damaged("a tile of the log".to_owned()))
}
