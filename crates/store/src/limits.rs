//! How large things may be, the same for every backend, and what a batch may not ask for.

use crate::{Batch, StoreError};
use std::collections::BTreeSet;

/// The bytes of an entry's header at most: hundreds of grants fit, an attachment does not.
pub const HEADER: usize = 1 << 20;
/// The bytes of an entry's sealed parts at most; what is larger belongs into a blob.
pub const PARTS: usize = 64 << 20;
/// The bytes of a head's key, or of a tile's path, at most: an index of PostgreSQL takes about
/// 2,700.
pub const HEAD_KEY: usize = 512;
/// The bytes of a head's value at most: a refused form with all that was typed fits.
pub const HEAD_VALUE: usize = 16 << 20;
/// The bytes of a tile at most: 256 entries of 65,535 bytes, as c2sp.org/tlog-tiles allows.
pub const TILE: usize = 17 << 20;
/// The bytes of a batch at most; a message of PostgreSQL's protocol ends at 1 GiB.
pub const BATCH: usize = 256 << 20;
/// A page of entries or heads ends early once it holds this many bytes.
pub const PAGE: usize = 8 << 20;

/// A page that is being filled: up to so many items, and fewer where they are large.
pub struct Page {
    items: usize,
    bytes: usize,
}

impl Page {
    /// An empty page for up to `limit` items.
    #[must_use]
    pub const fn of(limit: usize) -> Self {
        Self {
            items: limit,
            bytes: PAGE,
        }
    }

    /// Whether one more item may come.
    #[must_use]
    pub const fn has_room(&self) -> bool {
        self.items > 0 && self.bytes > 0
    }

    /// Counts an item of so many bytes.
    pub const fn count(&mut self, bytes: usize) {
        self.items = self.items.saturating_sub(1);
        self.bytes = self.bytes.saturating_sub(bytes);
    }

    /// The items of the page, from all that could follow.
    pub fn fill<T>(mut self, items: impl Iterator<Item = T>, size: impl Fn(&T) -> usize) -> Vec<T> {
        let mut page = Vec::new();
        for item in items {
            if !self.has_room() {
                break;
            }
            self.count(size(&item));
            page.push(item);
        }
        page
    }
}

/// Checks what can be said about a batch without looking at what is kept.
///
/// # Errors
/// [`StoreError::TooLarge`] or [`StoreError::Contradiction`].
pub fn check(batch: &Batch) -> Result<(), StoreError> {
    let too_large = |too_large: bool, what| match too_large {
        true => Err(StoreError::TooLarge(what)),
        false => Ok(()),
    };
    let mut keys = BTreeSet::new();
    for entry in &batch.entries {
        too_large(entry.header.len() > HEADER, "an entry's header")?;
        too_large(entry.parts.len() > PARTS, "an entry's sealed parts")?;
    }
    for head in &batch.heads {
        let value = head.value.as_ref().map_or(0, Vec::len);
        too_large(head.key.len() > HEAD_KEY, "a head's key")?;
        too_large(value > HEAD_VALUE, "a head's value")?;
        // PostgreSQL's text cannot hold NUL.
        if head.key.is_empty() || head.key.contains('\0') {
            return Err(StoreError::Contradiction(
                "a head's key is empty or holds NUL",
            ));
        }
        if !keys.insert(head.key.as_str()) {
            return Err(StoreError::Contradiction("a head is swapped twice at once"));
        }
    }
    for tile in &batch.tiles {
        too_large(tile.path.len() > HEAD_KEY, "a tile's path")?;
        too_large(tile.bytes.len() > TILE, "a tile")?;
        if tile.path.is_empty() || tile.path.contains('\0') {
            return Err(StoreError::Contradiction(
                "a tile's path is empty or holds NUL",
            ));
        }
    }
    // The databases count in signed 64 bits, and the next number must fit as well.
    let numbers = (batch.entries.iter().map(|entry| entry.position))
        .chain(batch.heads.iter().map(|head| head.expected))
        .chain(batch.leaves.iter().flat_map(|&(seq, leaf)| [seq, leaf]))
        .chain(batch.erase.iter().map(|&(_, position)| position));
    for number in numbers {
        too_large(number >= i64::MAX.unsigned_abs(), "a number")?;
    }
    too_large(batch.weight() > BATCH, "a batch")
}

/// The first text after all that begin with `prefix`, in the order of bytes; none where there is
/// none.
#[must_use]
pub fn prefix_end(prefix: &str) -> Option<String> {
    let mut rest = prefix.to_owned();
    while let Some(last) = rest.pop() {
        // `RangeInclusive<char>` steps over the surrogates, as the order of UTF-8 bytes does.
        if let Some(next) = (last..=char::MAX).nth(1) {
            rest.push(next);
            return Some(rest);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_text_lies_between_prefix_and_end_exactly_if_it_begins_with_the_prefix(
            prefix in "[a-z/\u{d7ff}\u{10ffff}]{0,3}", text in "[a-z/\u{d7ff}\u{e000}\u{10ffff}]{0,5}"
        ) {
            let below = prefix_end(&prefix).is_none_or(|end| text < end);
            prop_assert_eq!(text >= prefix && below, text.starts_with(&prefix));
        }
    }
}
