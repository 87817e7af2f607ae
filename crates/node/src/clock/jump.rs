//! Jumps of the node's clock, written where everybody sees them: in each office's own book.

use super::sweep::record as entry_of;
use crate::Node;
use crate::notify::{self, Notice, Rung, Word};
use crate::take_in::end_of;
use crate::time::Jump;
use entry::{Mark, StreamKind};
use store::{Batch, HeadSwap, StoreError};
use words::Moment;

/// The head that keeps how late it is, so that a restart cannot turn the time back unseen.
const HEAD: &str = "clock";
/// It is written no more often than this.
const SECONDS: i64 = 60;

/// Records the jumps that were noted, and how late it is.
pub(super) async fn record(node: &Node, now: Moment) -> Result<(), StoreError> {
    let jumps = node.time.take_jumps();
    for (place, jump) in jumps.iter().enumerate() {
        if let Err(error) = record_one(node, *jump, now).await {
            node.time.put_back(jumps[place..].to_vec());
            return Err(error);
        }
        tracing::warn!(
            seconds = jump.to.0.saturating_sub(jump.from.0),
            "the machine's clock jumped"
        );
    }
    keep(node, now).await
}

/// Goes on from the time that was kept last.
pub(super) async fn begin(node: &Node) -> Result<(), StoreError> {
    if let Some((kept, _)) = kept(node).await? {
        node.time.begin(kept);
    }
    Ok(())
}

async fn kept(node: &Node) -> Result<Option<(Moment, u64)>, StoreError> {
    let head = node.store.head(HEAD).await?;
    Ok(head.and_then(|head| {
        let bytes = <[u8; 8]>::try_from(head.value.as_slice()).ok()?;
        Some((Moment(i64::from_be_bytes(bytes)), head.version))
    }))
}

async fn keep(node: &Node, now: Moment) -> Result<(), StoreError> {
    let (last, expected) = kept(node).await?.unwrap_or((Moment(i64::MIN), 0));
    // After a jump back that was believed, the time kept is in the future: it goes back as well.
    if (0..SECONDS).contains(&now.0.saturating_sub(last.0)) {
        return Ok(());
    }
    let mut batch = Batch::named("time");
    batch.heads.push(HeadSwap {
        key: HEAD.to_owned(),
        expected,
        value: Some(now.0.to_be_bytes().to_vec()),
        expires: None,
    });
    match store::commit(&*node.store, batch).await {
        // Another process wrote the same.
        Ok(_) | Err(StoreError::HeadMoved { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// How often a record tries for the end of a book in which somebody writes at the same moment.
const TRIES: usize = 8;

async fn record_one(node: &Node, jump: Jump, now: Moment) -> Result<(), StoreError> {
    let minute = |it: Moment| Moment(it.0.div_euclid(60) * 60);
    for office in node.offices().await? {
        let mut tries = 1;
        while !node.store.stream(office.book, 0, 1).await?.is_empty() {
            let end = end_of(node, office.book, 0).await?;
            let marks = vec![Mark::Jumped {
                from: minute(jump.from),
                to: minute(jump.to),
            }];
            let place = (office.book, StreamKind::Office);
            let mut batch = Batch::named("jump of the clock");
            batch
                .entries
                .push(entry_of(node, &office, place, end, marks, now)?.0);
            let notice = Notice {
                office: office.id,
                stream: office.book,
                rung: Rung::Head,
                word: Word::Stale,
                mark: node.chance.bytes(),
            };
            batch.heads.push(notify::queue(&notice, now));
            match store::commit(&*node.store, batch).await {
                Err(StoreError::Conflict { .. }) if tries < TRIES => tries += 1,
                other => {
                    other?;
                    break;
                }
            }
        }
    }
    Ok(())
}
