//! What is due: read in order, done once, on any number of processes.

use super::owed::{self, DUE, Found, Owed, Read, read_due_key};
use crate::notify::{self, Notice, Word};
use crate::take_in::{self, End, end_of};
use crate::{Node, Office, problem, relay};
use entry::{Author, Kind, Mark, PartRef, Statement, StreamKind};
use futures::StreamExt as _;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Batch, StoreError};
use words::{Moment, OfficeId, StreamId};

/// Heads read at once.
const PAGE: usize = 256;
/// Streams looked at together.
const TOGETHER: usize = 64;

/// A sweep runs many times in so many seconds.
const BEHIND: i64 = 120;

/// What a sweep came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Streams that were due and were looked at.
    pub streams: usize,
    /// Obligations found late.
    pub breached: usize,
    /// Rungs told.
    pub told: usize,
}

/// Does everything that is due at `now`; reads what is due and the first that is not.
///
/// # Errors
/// See [`StoreError`]; what was not done then is done by a later sweep, by this process or another.
pub async fn sweep(node: &Node, now: Moment) -> Result<Swept, StoreError> {
    let offices: BTreeMap<OfficeId, Arc<Office>> = node
        .offices()
        .await?
        .into_iter()
        .map(|office| (office.id, office))
        .collect();
    let (mut swept, mut after) = (Swept::default(), DUE.to_owned());
    loop {
        let page = node.store.heads(DUE, &after, PAGE).await?;
        let Some((last, _)) = page.last() else {
            return Ok(swept);
        };
        after.clone_from(last);
        let listed: Vec<_> = page
            .iter()
            .filter_map(|(key, _)| read_due_key(key))
            .collect();
        let due = listed.iter().take_while(|(at, _)| *at <= now);
        let due: Vec<StreamId> = due.map(|(_, stream)| *stream).collect();
        let is_last = due.len() < listed.len();
        // Those that are woken together share one durable commit where the store can.
        let woken: Vec<_> = futures::stream::iter(due)
            .map(|stream| wake(node, &offices, stream, now))
            .buffer_unordered(TOGETHER)
            .collect()
            .await;
        let mut failed = None;
        for found in woken {
            match found {
                Ok(found) => {
                    swept.streams += 1;
                    swept.breached += found.breached.len();
                    swept.told += found.rungs.len();
                }
                // Somebody wrote there at this moment, or another process does the same: the next sweep looks again.
                Err(StoreError::Conflict { .. } | StoreError::HeadMoved { .. }) => {}
                Err(error) => failed = Some(error),
            }
        }
        match failed {
            // Where the store is out of reach the next sweep tries again.
            Some(error @ (StoreError::Unavailable(_) | StoreError::Full)) => return Err(error),
            // One stream that is damaged does not stop the clocks of the others.
            Some(error) => problem::note(&error),
            None => {}
        }
        if is_last {
            return Ok(swept);
        }
    }
}

/// Whether something has been due on a stream for minutes that nobody looked at.
pub(crate) async fn is_behind(
    node: &Node,
    stream: StreamId,
    now: Moment,
) -> Result<bool, StoreError> {
    let read = Read::of(node, stream).await?;
    Ok(read.is_some_and(|it| it.owed.is_due(now.plus_seconds(-BEHIND))))
}

/// Does what is due on a stream before somebody moves its clock: a late answer comes after the breach, never in its place.
pub(crate) async fn catch_up(node: &Node, stream: StreamId) -> Result<(), StoreError> {
    let (read, now) = (Read::of(node, stream).await?, node.now());
    let Some(owed) = read.map(|it| it.owed).filter(|it| it.is_due(now)) else {
        return Ok(());
    };
    let Some(office) = node.office(owed.office).await? else {
        return Ok(());
    };
    let offices = BTreeMap::from([(office.id, office)]);
    match wake(node, &offices, stream, now).await {
        // Somebody else did it at this moment.
        Ok(_) | Err(StoreError::Conflict { .. } | StoreError::HeadMoved { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Looks at one stream, and does there what is due.
async fn wake(
    node: &Node,
    offices: &BTreeMap<OfficeId, Arc<Office>>,
    stream: StreamId,
    now: Moment,
) -> Result<Found, StoreError> {
    let Some(read) = Read::of(node, stream).await? else {
        return Ok(Found::default());
    };
    let Some(office) = offices.get(&read.owed.office) else {
        return Ok(Found::default());
    };
    let mut owed = read.owed.clone();
    let found = owed.find(&office.editions, now);
    let mut batch = Batch::named("clock");
    let marks = marks(&found);
    if !marks.is_empty() {
        let end = end_of(node, stream, owed.last).await?;
        let kind = StreamKind::from_number(owed.kind).unwrap_or(StreamKind::Mailbox);
        let entry = record(node, office, (stream, kind), end, marks, now)?;
        owed.take(&office.editions, &peer::step_of(&entry.1));
        batch.entries.push(entry.0);
    }
    for (key, opened_by, percent, rung) in &found.rungs {
        let notice = Notice {
            office: office.id,
            stream,
            rung: *rung,
            word: match *percent >= 100 {
                true => Word::Overdue,
                false => Word::DueSoon,
            },
            mark: mark_of(stream, key, *opened_by, *percent),
        };
        batch.heads.push(notify::queue(&notice, now));
    }
    // A copy goes in the same batch as the breach: nobody stands between them.
    let released = found.released.iter();
    batch
        .heads
        .extend(released.map(|to| relay::queue(stream, *to)));
    batch
        .heads
        .extend(owed::swaps(stream, &office.editions, Some(&read), owed));
    if batch.is_empty() {
        return Ok(found);
    }
    // The record, who is told, and the next time of waking are kept together or not at all. Whoever comes second finds
    // the head moved: an obligation is found late once.
    store::commit(&*node.store, batch).await?;
    if !found.breached.is_empty() {
        node.arrived();
    }
    Ok(found)
}

/// What stands openly in the log: what is late, where copies go for it, and everybody told from then on.
fn marks(found: &Found) -> Vec<Mark> {
    let breached = found
        .breached
        .iter()
        .map(|(key, opened_by, due)| Mark::Breached {
            key: key.clone(),
            opened_by: *opened_by,
            due: *due,
        });
    let told = found
        .rungs
        .iter()
        .filter(|(_, _, percent, _)| *percent >= 100);
    let told = told.map(|(key, opened_by, percent, _)| Mark::Told {
        key: key.clone(),
        opened_by: *opened_by,
        percent: *percent,
    });
    let released = found.released.iter();
    let released = released.map(|office| Mark::Released { office: *office });
    let all = breached.chain(released).chain(told);
    all.take(entry::MARKS_MAX).collect()
}

/// The same rung of the same obligation has the same mark, whichever process finds it.
pub(super) fn mark_of(stream: StreamId, key: &str, opened_by: u64, percent: u16) -> [u8; 16] {
    let hash = Sha256::new()
        .chain_update(b"recourse/v1 rung\n")
        .chain_update(stream.as_bytes())
        .chain_update(opened_by.to_be_bytes())
        .chain_update(percent.to_be_bytes())
        .chain_update(key.as_bytes())
        .finalize();
    let mut mark = [0; 16];
    mark.copy_from_slice(&hash[..16]);
    mark
}

/// An entry of the node's own at a stream's end, with the header that it will have.
pub(super) fn record(
    node: &Node,
    office: &Office,
    (stream, stream_kind): (StreamId, StreamKind),
    end: End,
    marks: Vec<Mark>,
    now: Moment,
) -> Result<(store::NewEntry, entry::Header), StoreError> {
    use ed25519_dalek::Signer as _;
    let unfit = |_| StoreError::Contradiction("a record of the clock");
    let statement = Statement {
        version: entry::form(Kind::Clock, &marks),
        office: office.id,
        stream,
        stream_kind,
        kind: Kind::Clock,
        position: Some(end.position),
        body: PartRef::of(&[]).map_err(unfit)?,
        grants: Vec::new(),
        blobs: Vec::new(),
        author: Author::Node(node.verifying()),
        discharges: Vec::new(),
        marks,
        erases: Vec::new(),
        nonce: node.chance.bytes(),
    };
    let signed = statement
        .sign(|message| node.signing.sign(message).to_bytes())
        .map_err(unfit)?;
    let received = Moment(now.0.div_euclid(60) * 60);
    let header = take_in::header(signed, end, received, office.version());
    Ok((take_in::new_entry(node, &header, Vec::new()), header))
}

/// What a first entry makes owed: the changes of heads for its batch.
pub(crate) fn begin(office: &Office, header: &entry::Header) -> Vec<store::HeadSwap> {
    let statement = &header.signed.statement;
    let mut owed = Owed::new(office.id, statement.stream_kind);
    owed.take(&office.editions, &peer::step_of(header));
    owed::swaps(statement.stream, &office.editions, None, owed)
}
