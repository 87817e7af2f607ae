//! Heads that are listed whole. Absent: lists that may be long and are read only as far as something is due.

use store::{Head, Store, StoreError};

/// Heads read at once.
const PAGE: usize = 100;

/// All heads of a prefix, in the order of their keys.
pub(crate) async fn under(
    store: &dyn Store,
    prefix: &str,
) -> Result<Vec<(String, Head)>, StoreError> {
    let mut all = Vec::new();
    let mut after = String::new();
    loop {
        let page = store.heads(prefix, &after, PAGE).await?;
        let Some((last, _)) = page.last() else {
            return Ok(all);
        };
        after.clone_from(last);
        all.extend(page);
    }
}
