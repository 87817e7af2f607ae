//! That somebody was not told as they should have been: kept where the office and `recourse doctor` see it.

use super::{digits, due_of};
use crate::Node;
use peer::{Message as _, Rung, Trouble, TroubleKind};
use sha2::{Digest as _, Sha256};
use store::{Batch, HeadSwap, Store, StoreError};
use words::{Moment, OfficeId};

const PREFIX: &str = "undelivered/";
/// How long it is shown.
const SHOWN_SECONDS: i64 = 90 * 24 * 3600;
/// The most that an office is shown.
const SHOWN_MAX: usize = 50;
/// Heads read at once.
const PAGE: usize = 200;

/// A trouble and where it belongs.
pub(super) struct Found {
    pub(super) office: OfficeId,
    /// The delivery's, or one of [`id_of`].
    pub(super) id: [u8; 16],
    pub(super) rung: Rung,
    pub(super) kind: TroubleKind,
    pub(super) at: i64,
}

/// One id for a notice at a rung: looked at again, it is the same trouble.
pub(super) fn id_of(mark: &[u8; 16], rung: Rung) -> [u8; 16] {
    let hash = Sha256::new()
        .chain_update(b"recourse/v1 rung passed\n")
        .chain_update(mark)
        .chain_update([rung as u8])
        .finalize();
    let mut id = [0; 16];
    id.copy_from_slice(&hash[..16]);
    id
}

fn key(office: OfficeId, id: &[u8; 16]) -> String {
    format!("{PREFIX}{}/{}", office.digits(), digits(id))
}

/// Notes a trouble with a batch.
pub(super) async fn note(node: &Node, batch: &mut Batch, found: &Found) -> Result<(), StoreError> {
    let key = key(found.office, &found.id);
    let expected = node.store.head(&key).await?.map_or(0, |head| head.version);
    let trouble = Trouble {
        at: found.at,
        rung: found.rung,
        kind: found.kind,
    };
    batch.heads.retain(|swap| swap.key != key);
    batch.heads.push(HeadSwap {
        key,
        expected,
        value: Some(trouble.to_wire()),
        expires: Some(found.at.saturating_add(SHOWN_SECONDS)),
    });
    Ok(())
}

/// Takes a trouble back: it was told after all.
pub(super) async fn settle(
    node: &Node,
    batch: &mut Batch,
    office: OfficeId,
    id: &[u8; 16],
) -> Result<(), StoreError> {
    let key = key(office, id);
    if let Some(head) = node.store.head(&key).await? {
        batch.heads.push(HeadSwap {
            key,
            expected: head.version,
            value: None,
            expires: None,
        });
    }
    Ok(())
}

/// Takes back that nobody could be told at any rung, unless the batch says something else of the same rung.
pub(super) async fn settle_nobody(
    node: &Node,
    batch: &mut Batch,
    office: OfficeId,
    id: &[u8; 16],
) -> Result<(), StoreError> {
    let key = key(office, id);
    match batch.heads.iter().any(|swap| swap.key == key) {
        true => Ok(()),
        false => settle(node, batch, office, id).await,
    }
}

async fn under(store: &dyn Store, prefix: &str, now: i64) -> Result<Vec<Trouble>, StoreError> {
    let (mut all, mut after) = (Vec::new(), String::new());
    loop {
        let page = store.heads(prefix, &after, PAGE).await?;
        let Some((last, _)) = page.last() else { break };
        after.clone_from(last);
        let shown = page
            .iter()
            .filter(|(_, head)| head.expires.is_none_or(|expires| expires > now))
            .filter_map(|(_, head)| Trouble::from_wire(&head.value));
        all.extend(shown);
    }
    all.sort_by_key(|trouble| std::cmp::Reverse(trouble.at));
    Ok(all)
}

/// The newest troubles of an office.
pub(crate) async fn of_office(node: &Node, office: OfficeId) -> Result<Vec<Trouble>, StoreError> {
    let prefix = format!("{PREFIX}{}/", office.digits());
    let mut all = under(&*node.store, &prefix, node.now().0).await?;
    all.truncate(SHOWN_MAX);
    Ok(all)
}

/// How notification stands, for whoever looks after the machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// For how many seconds the oldest notice or delivery has been due and nobody took it.
    pub late_seconds: i64,
    /// What went wrong, of all offices, newest first.
    pub troubles: Vec<Trouble>,
}

/// How notification stands.
///
/// # Errors
/// What the store says.
pub async fn overview(store: &dyn Store, now: Moment) -> Result<Overview, StoreError> {
    let mut late_seconds = 0;
    for prefix in ["notice/", "delivery/"] {
        let first = store.heads(prefix, "", 1).await?;
        let due = first.first().and_then(|(key, _)| due_of(prefix, key));
        late_seconds = late_seconds.max(due.map_or(0, |due| now.0.saturating_sub(due)));
    }
    Ok(Overview {
        late_seconds,
        troubles: under(store, PREFIX, now.0).await?,
    })
}
