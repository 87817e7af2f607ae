//! The feed: an office's entries in the order in which they were kept, as they come.

use super::signed::Known;
use super::{Answer, Refused, message, offices};
use crate::Node;
use crate::log::{Covered, End};
use crate::node::closed;
use axum::extract::{Query, Request, State};
use peer::{FeedEntry, FeedPage, RefusalKind};
use std::sync::Arc;
use std::time::Duration;
use store::Stored;
use words::OfficeId;

/// Entries read at once.
const PAGE: usize = 400;
/// Bytes of a page's entries: a message holds a little more.
const BYTES: usize = 6 * 1024 * 1024;
/// The longest wait for news, in seconds.
const WAIT_MAX: u64 = 55;
/// What another process kept is seen so late at most.
const LOOK: Duration = Duration::from_secs(1);

#[derive(serde::Deserialize)]
pub(super) struct After {
    after: u64,
    #[serde(default)]
    wait: u64,
}

#[derive(serde::Deserialize)]
pub(super) struct Which {
    seq: u64,
}

/// `GET /api/v1/feed?after=&wait=`.
pub(super) async fn get(
    State(node): State<Arc<Node>>,
    Query(After { after, wait }): Query<After>,
    request: Request,
) -> Answer {
    let office = Known::of(&node, request).await?.office;
    let entries = news(&node, office, after, wait.min(WAIT_MAX)).await?;
    let read = entries.len();
    let mut bytes = 0;
    let entries: Vec<FeedEntry> = entries
        .into_iter()
        .take_while(|stored| {
            let first = bytes == 0;
            bytes += stored.header.len() + stored.parts.len() + 128;
            first || bytes <= BYTES
        })
        .map(entry)
        .collect();
    let more = !entries.is_empty() && (entries.len() < read || read == PAGE);
    let (office, _) = offices::of(&node, office).await?;
    let checkpoint = End::read(&node).await?.checkpoint;
    Ok(message(&FeedPage {
        version: 1,
        entries,
        more,
        office,
        checkpoint,
    }))
}

/// What came after a sequence number; waits where there is nothing yet.
async fn news(
    node: &Node,
    office: OfficeId,
    after: u64,
    wait: u64,
) -> Result<Vec<Stored>, Refused> {
    let mut arrivals = node.arrivals.subscribe();
    let mut closing = node.closing.subscribe();
    let end = tokio::time::Instant::now() + Duration::from_secs(wait);
    loop {
        arrivals.mark_unchanged();
        let entries = node.store.since(Some(office), after, PAGE).await?;
        if !entries.is_empty() || tokio::time::Instant::now() >= end {
            return Ok(entries);
        }
        tokio::select! {
            _ = arrivals.changed() => {}
            () = tokio::time::sleep(LOOK) => {}
            () = tokio::time::sleep_until(end) => {}
            () = closed(&mut closing) => return Ok(entries),
        }
    }
}

fn entry(stored: Stored) -> FeedEntry {
    FeedEntry {
        seq: stored.seq,
        stream: stored.stream,
        position: stored.position,
        header: stored.header,
        salt: stored.salt,
        parts: stored.parts,
        erased: stored.erased,
    }
}

/// `GET /api/v1/proof?seq=`: that an entry stands in the log.
pub(super) async fn proof(
    State(node): State<Arc<Node>>,
    Query(Which { seq }): Query<Which>,
    request: Request,
) -> Answer {
    let office = Known::of(&node, request).await?.office;
    let before = seq.checked_sub(1).ok_or(RefusalKind::NotFound)?;
    let found = node.store.since(Some(office), before, 1).await?;
    let stored = found
        .first()
        .filter(|stored| stored.seq == seq)
        .ok_or(RefusalKind::NotFound)?;
    let proof = Covered::read(&node)
        .await?
        .leaf_proof(&node, stored)
        .await?;
    Ok(message(&proof.ok_or(RefusalKind::NotFound)?))
}
