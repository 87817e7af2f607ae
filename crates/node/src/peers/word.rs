//! Telling another node what is held here for its offices, once a day, by open headers: so that it sees for itself when a
//! copy should have come.
//!
//! A report is told of from the day after it came, so that nobody learns from this at which hour somebody wrote. Absent:
//! what the other node makes of it ([`super::heard`]).

use super::{Failed, Own};
use crate::intake::held;
use crate::{Node, PeerAt, clock, problem};
use entry::Header;
use peer::copies::{HEADERS_MAX, STREAMS_MAX};
use peer::{HeldStream, HeldWord, NodeClient, RefusalKind};
use std::collections::BTreeSet;
use store::{Batch, HeadSwap, StoreError};
use words::{Moment, OfficeId, StreamId};

pub(super) const DAY: i64 = 86_400;
/// What the headers of one word may take, so that it stays far below the largest message.
const BYTES_MAX: usize = 2 * 1024 * 1024;

/// Tells what is new up to `now`, where nothing was told today.
pub(super) async fn tell(
    node: &Node,
    peer: &PeerAt,
    client: &NodeClient,
    now: Moment,
) -> Result<(), Failed> {
    let round = format!("word/{}", hex::encode(peer.key));
    let (told, version) = number(node, &round).await?;
    let today = now.0.div_euclid(DAY);
    if i64::try_from(told).is_ok_and(|told| told.div_euclid(DAY) >= today) {
        return Ok(());
    }
    let there = node.peers.offices(node).await?;
    let theirs: BTreeSet<OfficeId> = there
        .iter()
        .filter(|it| it.elsewhere.as_ref().is_some_and(|at| at.node == peer.key))
        .map(|it| it.id)
        .collect();
    let scope = Scope {
        round: &round,
        theirs: &theirs,
        before: today * DAY,
    };
    let (mut word, mut whole) = (Word::default(), true);
    for stream in held::streams(node).await? {
        // What should have gone is in the queue only once the clock has looked: after a rest it may not have yet. A clock
        // that stands still is heard as silence.
        match scope.tell(node, client, stream, &mut word).await {
            Ok(true) => whole &= !clock::is_behind(node, stream, now).await?,
            Ok(false) => {}
            // It does not know what came before: the next round tells everything.
            Err(Failed::Peer(problem)) if problem.is(RefusalKind::Conflict) => {
                return Ok(forget(node, &round).await?);
            }
            // One stream that is damaged does not keep the others back, but not all was told.
            Err(Failed::Store(error @ StoreError::Damaged(_))) => {
                problem::note(&error);
                whole = false;
            }
            Err(other) => return Err(other),
        }
    }
    let done = swap(&round, version, u64::try_from(now.0).unwrap_or(0));
    word.told.extend(whole.then_some(done));
    match word.say(node, client, whole.then_some(now.0)).await {
        Err(Failed::Peer(problem)) if problem.is(RefusalKind::Conflict) => {
            Ok(forget(node, &round).await?)
        }
        other => other,
    }
}

/// What is told to one node.
struct Scope<'s> {
    round: &'s str,
    theirs: &'s BTreeSet<OfficeId>,
    /// Reports from before this moment.
    before: i64,
}

impl Scope<'_> {
    /// Tells what is new on a stream; whether the other node has a part in it.
    async fn tell(
        &self,
        node: &Node,
        client: &NodeClient,
        stream: StreamId,
        word: &mut Word,
    ) -> Result<bool, Failed> {
        let key = format!("{}/{}", self.round, stream.digits());
        loop {
            let (from, version) = number(node, &key).await?;
            let headers = headers(node, stream, from).await?;
            if from == 0 && !self.concerns(headers.first())? {
                return Ok(false);
            }
            if headers.is_empty() {
                return Ok(true);
            }
            let goes_on = headers.len() == HEADERS_MAX;
            if word.is_full(&headers) {
                std::mem::take(word).say(node, client, None).await?;
            }
            let next = from + headers.len() as u64;
            word.add(HeldStream { from, headers }, swap(&key, version, next));
            if !goes_on {
                return Ok(true);
            }
            // The rest continues what the other node must know first.
            std::mem::take(word).say(node, client, None).await?;
        }
    }

    /// Whether a report is held for an office of the other node, and came before today.
    fn concerns(&self, first: Option<&Vec<u8>>) -> Result<bool, StoreError> {
        let damaged = || StoreError::Damaged("a report that is held".to_owned());
        let header = first.and_then(|it| Header::read_kept(it).ok());
        let header = header.ok_or_else(damaged)?;
        let mut holds = header.signed.statement.holds();
        Ok(header.received.0 < self.before && holds.any(|it| self.theirs.contains(&it)))
    }
}

/// Headers of a stream from a position on, as many as one word takes of it.
async fn headers(node: &Node, stream: StreamId, from: u64) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut headers = Vec::new();
    loop {
        let left = HEADERS_MAX - headers.len();
        let at = from + headers.len() as u64;
        let entries = match left {
            0 => Vec::new(),
            left => node.store.stream(stream, at, left).await?,
        };
        if entries.is_empty() {
            return Ok(headers);
        }
        headers.extend(entries.into_iter().map(|it| it.header));
    }
}

/// One message on its way, and what is kept once it was heard.
#[derive(Default)]
struct Word {
    streams: Vec<HeldStream>,
    told: Vec<HeadSwap>,
    bytes: usize,
}

impl Word {
    fn is_full(&self, more: &[Vec<u8>]) -> bool {
        let more: usize = more.iter().map(Vec::len).sum();
        self.streams.len() >= STREAMS_MAX || self.bytes + more > BYTES_MAX
    }

    fn add(&mut self, stream: HeldStream, told: HeadSwap) {
        self.bytes += stream.headers.iter().map(Vec::len).sum::<usize>();
        self.streams.push(stream);
        self.told.push(told);
    }

    /// Says it, and keeps that it was heard.
    async fn say(
        self,
        node: &Node,
        client: &NodeClient,
        complete: Option<i64>,
    ) -> Result<(), Failed> {
        if self.streams.is_empty() && complete.is_none() {
            return Ok(());
        }
        let said = HeldWord {
            version: 1,
            complete,
            streams: self.streams,
        };
        client.tell_held(&said, &Own(node)).await?;
        let mut batch = Batch::named("word about copies");
        batch.heads = self.told;
        match store::commit(&*node.store, batch).await {
            // Another process told the same; it is kept there once.
            Ok(_) | Err(StoreError::HeadMoved { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
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
