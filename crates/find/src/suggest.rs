//! Words of the index that begin like what was typed. Absent: words that stand in no case.

use crate::fold::{fold, han};
use crate::index::Index;
use crate::terms::Where;
use std::cmp::Reverse;
use std::collections::BTreeMap;

impl Index {
    /// The words that begin like this one, those of most cases first, with the number of cases that hold them as a word of
    /// a text or of a name, whichever are more.
    #[must_use]
    pub fn suggest(&self, beginning: &str, limit: usize) -> Vec<(String, u64)> {
        let folded = fold(beginning.trim());
        // One letter of an alphabet is the beginning of too much to say anything.
        if folded.chars().nth(1).is_none() && !folded.chars().any(han) {
            return Vec::new();
        }
        let mut all: BTreeMap<&str, u64> = BTreeMap::new();
        for place in [Where::Text, Where::Name] {
            for (text, term) in self.terms.beginning(&folded, place) {
                let count = self.terms.get(term).map_or(0, |it| it.cases.len());
                let most = all.entry(text).or_default();
                *most = (*most).max(count);
            }
        }
        let mut all: Vec<_> = all.into_iter().collect();
        all.sort_unstable_by_key(|(text, count)| (Reverse(*count), *text));
        all.into_iter()
            .take(limit)
            .map(|(text, count)| (text.to_owned(), count))
            .collect()
    }
}
