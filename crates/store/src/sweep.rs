//! Removes blobs that no entry names: uploads whose report was never sent, attachments of erased
//! entries.
//!
//! Absent: a clock. Whoever calls leaves more time between two rounds than an upload may wait for
//! its entry.

use crate::{Batch, Blobs, Store, StoreError, commit};
use std::collections::BTreeSet;
use words::BlobId;

/// How many blobs are looked at together.
const PAGE: usize = 500;

/// The memory between two rounds: a blob is removed at the second round that finds it unnamed.
#[derive(Default)]
pub struct BlobSweep {
    unnamed: BTreeSet<BlobId>,
}

impl BlobSweep {
    /// Makes one round over all blobs; gives the number of those removed.
    ///
    /// # Errors
    /// See [`StoreError`]; what was not removed then is removed by a later round.
    pub async fn round(&mut self, store: &dyn Store, blobs: &dyn Blobs) -> Result<u64, StoreError> {
        let mut unnamed = BTreeSet::new();
        let mut removed = 0;
        let mut after = None;
        loop {
            let page = blobs.list(after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = Some(*last);
            let named: BTreeSet<_> = store.named(&page).await?.into_iter().collect();
            for blob in page.into_iter().filter(|blob| !named.contains(blob)) {
                if !self.unnamed.contains(&blob) {
                    unnamed.insert(blob);
                } else if remove(store, blobs, blob).await? {
                    removed += 1;
                }
            }
        }
        self.unnamed = unnamed;
        Ok(removed)
    }
}

/// Removes one blob, unless an entry names it after all.
///
/// # Errors
/// See [`StoreError`].
async fn remove(store: &dyn Store, blobs: &dyn Blobs, blob: BlobId) -> Result<bool, StoreError> {
    let mut batch = Batch::named("condemn_blob");
    batch.condemn.push(blob);
    // First condemned, then removed: an entry that arrives in between is refused, instead of being
    // kept with an attachment that is gone.
    match commit(store, batch).await {
        Ok(_) => {}
        Err(StoreError::Contradiction(_)) => return Ok(false),
        Err(error) => return Err(error),
    }
    // If we fall here, the next rounds find the blob again and condemning it twice is no change.
    blobs.remove(blob).await?;
    Ok(true)
}
