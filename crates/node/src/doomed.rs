//! Blobs of erased entries: named in heads by the batch that erases, removed after it, also after a fall.

use crate::Node;
use store::{Batch, HeadSwap, StoreError};
use words::BlobId;

const PREFIX: &str = "doomed/";
/// Heads read at once.
const PAGE: usize = 100;

/// The heads that stand in the batch that erases: whoever comes after a fall finds them.
pub(crate) fn heads(blobs: &[BlobId]) -> impl Iterator<Item = HeadSwap> {
    blobs.iter().map(|blob| HeadSwap {
        key: format!("{PREFIX}{}", blob.digits()),
        expected: 0,
        value: Some(Vec::new()),
        expires: None,
    })
}

/// Removes these blobs, then their heads. What fails stays in the heads and is done by the sweep.
pub(crate) async fn remove(node: &Node, blobs: &[BlobId]) {
    for blob in blobs {
        let key = format!("{PREFIX}{}", blob.digits());
        if let Err(error) = remove_one(node, *blob, key, 1).await {
            crate::problem::note(&error);
        }
    }
}

/// Removes what a fall left behind; gives their number.
pub(crate) async fn sweep(node: &Node) -> Result<usize, StoreError> {
    let mut removed = 0;
    let mut after = String::new();
    loop {
        let page = node.store.heads(PREFIX, &after, PAGE).await?;
        let Some((last, _)) = page.last() else {
            return Ok(removed);
        };
        after.clone_from(last);
        for (key, head) in page {
            let digits = key.strip_prefix(PREFIX).unwrap_or_default();
            if let Ok(blob) = format!("blob_{digits}").parse() {
                remove_one(node, blob, key, head.version).await?;
                removed += 1;
            }
        }
    }
}

async fn remove_one(
    node: &Node,
    blob: BlobId,
    key: String,
    expected: u64,
) -> Result<(), StoreError> {
    // Another entry may name the same blob, where somebody sent a message twice.
    if node.store.named(&[blob]).await?.is_empty() {
        node.blobs.remove(blob).await?;
    }
    let mut batch = Batch::named("doomed blob removed");
    batch.heads.push(HeadSwap {
        key,
        expected,
        value: None,
        expires: None,
    });
    match store::commit(&*node.store, batch).await {
        // Another process was faster.
        Ok(_) | Err(StoreError::HeadMoved { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}
