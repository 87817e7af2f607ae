//! Telling another node what is held here for its offices, once a day, by open headers: so that it sees for itself when a
//! copy should have come.
//!
//! A report is told of from the day after it came, so that nobody learns from this at which hour somebody wrote. Absent:
//! what the other node makes of it ([`super::heard`]).

use super::{Failed, Own};
use crate::intake::held;
use crate::{Node, PeerAt, clock};
use entry::Header;
use peer::copies::{HEADERS_MAX, STREAMS_MAX};
use peer::{HeldStream, HeldWord, NodeClient, RefusalKind};
use std::collections::BTreeSet;
use store::{Batch, HeadSwap, StoreError};
use words::{OfficeId, StreamId};

pub(super) const DAY: i64 = 86_400;
/// What the headers of one word may take, so that it stays far below the largest message.
const BYTES_MAX: usize = 2 * 1024 * 1024;

/// Tells what is new, where nothing was told today.
pub(super) async fn tell(node: &Node, peer: &PeerAt, client: &NodeClient) -> Result<(), Failed> {
    let now = node.now().0;
    let round = format!("word/{}", hex::encode(peer.key));
    let (told, version) = number(node, &round).await?;
    let today = now.div_euclid(DAY);
    if i64::try_from(told).is_ok_and(|told| told.div_euclid(DAY) >= today) {
        return Ok(());
    }
    // What should have gone is in the queue only once the clock has looked: after a rest it may not have yet. A clock that
    // stands still is heard as silence.
    if clock::is_behind(node).await? {
        return Ok(());
    }
    let there = node.peers.offices(node).await?;
    let theirs: BTreeSet<OfficeId> = there
        .iter()
        .filter(|it| it.elsewhere.as_ref().is_some_and(|at| at.node == peer.key))
        .map(|it| it.id)
        .collect();
    let mut word = Word::default();
    let mut to_say = Vec::new();
    for stream in held::streams(node).await? {
        if let Some(new) = new(node, &round, stream, &theirs, today * DAY).await? {
            if word.is_full(&new) {
                to_say.push(std::mem::take(&mut word));
            }
            word.add(new);
        }
    }
    to_say.push(word);
    let count = to_say.len();
    for (nth, word) in to_say.into_iter().enumerate() {
        let mut batch = Batch::named("word about copies");
        batch.heads = word.told;
        let said = HeldWord {
            version: 1,
            complete: (nth + 1 == count).then_some(now),
            streams: word.streams,
        };
        match client.tell_held(&said, &Own(node)).await {
            Ok(()) => {}
            // It does not know what came before: the next round tells everything.
            Err(problem) if problem.is(RefusalKind::Conflict) => {
                return Ok(forget(node, &round).await?);
            }
            Err(problem) => return Err(problem.into()),
        }
        if said.complete.is_some() {
            batch
                .heads
                .push(swap(&round, version, u64::try_from(now).unwrap_or(0)));
        }
        match store::commit(&*node.store, batch).await {
            // Another process told the same; it is kept there once.
            Ok(_) | Err(StoreError::HeadMoved { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// One message on its way, and what is kept once it was heard.
#[derive(Default)]
struct Word {
    streams: Vec<HeldStream>,
    told: Vec<HeadSwap>,
    bytes: usize,
}

impl Word {
    fn is_full(&self, new: &(HeldStream, HeadSwap)) -> bool {
        let more: usize = new.0.headers.iter().map(Vec::len).sum();
        self.streams.len() >= STREAMS_MAX || self.bytes + more > BYTES_MAX
    }

    fn add(&mut self, (stream, told): (HeldStream, HeadSwap)) {
        self.bytes += stream.headers.iter().map(Vec::len).sum::<usize>();
        self.streams.push(stream);
        self.told.push(told);
    }
}

/// What is new on a stream for the other node; none where nothing is, or where it has no part in it.
async fn new(
    node: &Node,
    round: &str,
    stream: StreamId,
    theirs: &BTreeSet<OfficeId>,
    before: i64,
) -> Result<Option<(HeldStream, HeadSwap)>, StoreError> {
    let key = format!("{round}/{}", stream.digits());
    let (from, version) = number(node, &key).await?;
    let entries = node.store.stream(stream, from, HEADERS_MAX).await?;
    let Some(first) = entries.first() else {
        return Ok(None);
    };
    if from == 0 {
        let damaged = |_| StoreError::Damaged("a report that is held".to_owned());
        let header = Header::read_kept(&first.header).map_err(damaged)?;
        let mut holds = header.signed.statement.holds();
        if header.received.0 >= before || !holds.any(|it| theirs.contains(&it)) {
            return Ok(None);
        }
    }
    let headers: Vec<_> = entries.into_iter().map(|it| it.header).collect();
    let next = from + headers.len() as u64;
    let told = swap(&key, version, next);
    Ok(Some((HeldStream { from, headers }, told)))
}

/// Forgets how far the other node was told.
async fn forget(node: &Node, round: &str) -> Result<(), StoreError> {
    let prefix = format!("{round}/");
    loop {
        let page = node.store.heads(&prefix, &prefix, 100).await?;
        if page.is_empty() {
            return Ok(());
        }
        let mut batch = Batch::named("word about copies forgotten");
        batch.heads = page
            .into_iter()
            .map(|(key, head)| HeadSwap {
                key,
                expected: head.version,
                value: None,
                expires: None,
            })
            .collect();
        match store::commit(&*node.store, batch).await {
            Ok(_) | Err(StoreError::HeadMoved { .. }) => {}
            Err(error) => return Err(error),
        }
    }
}

async fn number(node: &Node, key: &str) -> Result<(u64, u64), StoreError> {
    let head = node.store.head(key).await?;
    Ok(head.map_or((0, 0), |head| {
        let bytes = <[u8; 8]>::try_from(head.value.as_slice()).unwrap_or_default();
        (u64::from_be_bytes(bytes), head.version)
    }))
}

fn swap(key: &str, expected: u64, number: u64) -> HeadSwap {
    HeadSwap {
        key: key.to_owned(),
        expected,
        value: Some(number.to_be_bytes().to_vec()),
        expires: None,
    }
}
