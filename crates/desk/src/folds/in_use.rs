//! Which things are in use, and which of them were left alone longest.

use std::collections::{BTreeMap, HashMap};
use words::StreamId;

/// Cases in the order of their last use, with how much each of them holds.
#[derive(Default)]
pub(super) struct InUse {
    by_age: BTreeMap<u64, (StreamId, u64)>,
    ages: HashMap<StreamId, u64>,
    /// How much all of them hold.
    held: u64,
    uses: u64,
}

impl InUse {
    /// A case is used, and holds so much.
    pub(super) fn used(&mut self, case: StreamId, holds: u64) {
        let before = self.ages.insert(case, self.uses);
        if let Some((_, held)) = before.and_then(|age| self.by_age.remove(&age)) {
            self.held -= held;
        }
        self.by_age.insert(self.uses, (case, holds));
        self.held += holds;
        self.uses += 1;
    }

    /// Takes out the case that was left alone longest, where all hold more than `most`.
    pub(super) fn beyond(&mut self, most: u64) -> Option<StreamId> {
        if self.held <= most {
            return None;
        }
        let (_, (case, held)) = self.by_age.pop_first()?;
        self.ages.remove(&case);
        self.held -= held;
        Some(case)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_alone_longest_goes_first() {
        let [a, b, c] = [1, 2, 3].map(|number| StreamId::from_random([number; 16]));
        let mut in_use = InUse::default();
        in_use.used(a, 4);
        in_use.used(b, 3);
        in_use.used(a, 6);
        in_use.used(c, 2);
        assert_eq!(in_use.held, 11);
        assert_eq!(in_use.beyond(11), None);
        assert_eq!(in_use.beyond(7), Some(b));
        assert_eq!(in_use.beyond(7), Some(a));
        assert_eq!(in_use.beyond(2), None);
    }
}
