//! Whose keys may ask and write: desks, officers and administrators of the offices that this node hosts.

use super::signed::Known;
use super::{Answer, done};
use crate::Node;
use axum::extract::{Request, State};
use peer::{KeyRecord, Message as _, RefusalKind};
use std::sync::Arc;
use store::{Batch, HeadSwap, StoreError};
use words::{Hash, OfficeId};

/// A key with the office to which it belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHolder {
    /// The office.
    pub office: OfficeId,
    /// The key and what it may do.
    pub record: KeyRecord,
}

const PREFIX: &str = "officer/";
/// Keys read at once.
const PAGE: usize = 200;

pub(super) fn head(office: OfficeId, record: &KeyRecord, expected: u64) -> HeadSwap {
    let mut value = office.as_bytes().to_vec();
    value.extend(record.to_wire());
    HeadSwap {
        key: head_key(&record.key),
        expected,
        value: Some(value),
        expires: None,
    }
}

fn head_key(key: &[u8; 32]) -> String {
    format!("{PREFIX}{}", Hash(*key))
}

fn read(value: &[u8]) -> Option<KeyHolder> {
    let (office, record) = value.split_first_chunk::<16>()?;
    Some(KeyHolder {
        office: OfficeId::from_random(*office),
        record: KeyRecord::from_wire(record)?,
    })
}

/// Whose key this is; none where it is not known here.
pub(crate) async fn find(node: &Node, key: &[u8; 32]) -> Result<Option<KeyHolder>, StoreError> {
    let head = node.store.head(&head_key(key)).await?;
    Ok(head.and_then(|head| read(&head.value)))
}

/// Every key of an office, for the command line.
///
/// # Errors
/// What the store says.
pub async fn keys_of(
    store: &dyn store::Store,
    office: OfficeId,
) -> Result<Vec<KeyRecord>, StoreError> {
    let (mut keys, mut after) = (Vec::new(), String::new());
    loop {
        let page = store.heads(PREFIX, &after, PAGE).await?;
        let Some((last, _)) = page.last() else {
            return Ok(keys);
        };
        after.clone_from(last);
        let holders = page.iter().filter_map(|(_, head)| read(&head.value));
        keys.extend(
            holders
                .filter(|holder| holder.office == office)
                .map(|holder| holder.record),
        );
    }
}

/// `POST /api/v1/keys`: an administrator adds, changes or retires a key of the own office.
pub(super) async fn put(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?.administrator()?;
    let office = asking.office;
    let record: KeyRecord = asking.message().await?;
    let there = node.store.head(&head_key(&record.key)).await?;
    if there
        .as_ref()
        .and_then(|head| read(&head.value))
        .is_some_and(|it| it.office != office)
    {
        return Err(RefusalKind::Taken.into());
    }
    let mut batch = Batch::named("key");
    batch
        .heads
        .push(head(office, &record, there.map_or(0, |head| head.version)));
    match store::commit(&*node.store, batch).await {
        Ok(_) => Ok(done()),
        Err(StoreError::HeadMoved { .. }) => Err(RefusalKind::Conflict.into()),
        Err(error) => Err(error.into()),
    }
}
