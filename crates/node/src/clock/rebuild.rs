//! The clock's heads, made from the entries' headers: at the first start over data from before there was a clock, and
//! for the office's own promises, which no entry of anybody's starts.

use super::owed::{self, Owed};
use super::sweep::record;
use super::{Clocks, jump};
use crate::take_in::end_of;
use crate::{Node, Office};
use charter::Trigger;
use entry::{Header, Mark, StreamKind};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Batch, HeadSwap, StoreError};
use words::{Moment, OfficeId, StreamId};

/// The head that says that every stream has its heads.
const BUILT: &str = "clock-built";
/// Headers read at once.
const PAGE: usize = 1000;
/// Streams written at once.
const STREAMS: usize = 200;

/// Prepares the clock before anybody is served: how late it was, and the heads of streams that have none.
///
/// # Errors
/// See [`StoreError`].
pub async fn rebuild(node: &Node) -> Result<(), StoreError> {
    jump::begin(node).await?;
    if node.store.head(BUILT).await?.is_some() {
        return Ok(());
    }
    let offices: BTreeMap<OfficeId, Arc<Office>> = node
        .offices()
        .await?
        .into_iter()
        .map(|office| (office.id, office))
        .collect();
    let owed = fold(node, &offices).await?;
    let all: Vec<(StreamId, Owed)> = owed.into_iter().collect();
    for some in all.chunks(STREAMS) {
        let mut batch = Batch::named("clocks");
        for (stream, owed) in some {
            // Whoever wrote there meanwhile has made the heads already.
            let is_new = node.store.head(&owed::key(*stream)).await?.is_none();
            if let Some(office) = offices.get(&owed.office).filter(|_| is_new) {
                let swaps = owed::swaps(*stream, &office.editions, None, owed.clone());
                batch.heads.extend(swaps);
            }
        }
        commit(node, batch).await?;
    }
    let mut batch = Batch::named("clocks built");
    batch.heads.push(HeadSwap {
        key: BUILT.to_owned(),
        expected: 0,
        value: Some(Vec::new()),
        expires: None,
    });
    commit(node, batch).await
}

/// What is owed on every stream, from all headers in the order in which they came.
pub(crate) async fn fold(
    node: &Node,
    offices: &BTreeMap<OfficeId, Arc<Office>>,
) -> Result<BTreeMap<StreamId, Owed>, StoreError> {
    let mut all: BTreeMap<StreamId, Owed> = BTreeMap::new();
    let mut after = 0;
    loop {
        let page = node.store.headers(after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.seq;
        for stored in page {
            let Ok(header) = Header::read_kept(&stored.header) else {
                continue;
            };
            let statement = &header.signed.statement;
            let Some(office) = offices.get(&statement.office) else {
                continue;
            };
            let step = peer::step_of(&header);
            if step.moves() {
                let new = || Owed::new(office.id, statement.stream_kind);
                let owed = all.entry(statement.stream).or_insert_with(new);
                owed.take(&office.editions, &step);
            }
        }
    }
    Ok(all)
}

/// Starts the promises of the office's own housekeeping that do not run: at first, and when a new charter has them.
pub(super) async fn housekeeping(node: &Node, now: Moment) -> Result<(), StoreError> {
    for office in node.offices().await? {
        let Some(charter) = &office.charter else {
            continue;
        };
        let keys = charter.opened_by(&Trigger::Office);
        if keys.is_empty() {
            continue;
        }
        let read = owed::Read::of(node, office.book).await?;
        let running = read.as_ref().map(|it| &it.owed.running);
        let runs = |key: &String| running.is_some_and(|it| it.all.iter().any(|it| it.key == *key));
        let marks: Vec<Mark> = keys
            .into_iter()
            .filter(|key| !runs(key))
            .map(|key| Mark::Opens { key })
            .collect();
        // An office that has only been founded has no book yet, and its founder begins it.
        if marks.is_empty() || node.store.stream(office.book, 0, 1).await?.is_empty() {
            continue;
        }
        let end = end_of(node, office.book, 0).await?;
        let place = (office.book, StreamKind::Office);
        let (entry, header) = record(node, &office, place, end, marks, now)?;
        let mut clocks = Clocks::default();
        clocks.take(node, &office, &header).await?;
        let mut batch = Batch::named("housekeeping");
        batch.entries.push(entry);
        batch.heads.extend(clocks.swaps(&office, now));
        commit(node, batch).await?;
    }
    Ok(())
}

/// Commits what another process may be writing as well: then it is written.
async fn commit(node: &Node, batch: Batch) -> Result<(), StoreError> {
    if batch.is_empty() {
        return Ok(());
    }
    match store::commit(&*node.store, batch).await {
        Ok(_) | Err(StoreError::Conflict { .. } | StoreError::HeadMoved { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}
