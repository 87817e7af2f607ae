//! Things kept in order, and in several lists at once: a list says how many it has, and gives a part of itself, without looking at
//! the others.

use std::collections::{BTreeSet, HashMap};
use words::StreamId;

/// Cases or reports in the order of their key, on any of `N` lists.
pub(crate) struct Shelf<K, const N: usize> {
    lists: [BTreeSet<(K, StreamId)>; N],
    places: HashMap<StreamId, (K, [bool; N])>,
}

impl<K: Ord + Copy, const N: usize> Shelf<K, N> {
    /// Puts a thing where it belongs now, and away from where it stood; on no list, it is gone.
    pub(crate) fn put(&mut self, id: StreamId, key: K, on: [bool; N]) {
        if self.places.get(&id) == Some(&(key, on)) {
            return;
        }
        self.take(id);
        if on.contains(&true) {
            for (list, _) in self.lists.iter_mut().zip(on).filter(|(_, on)| *on) {
                list.insert((key, id));
            }
            self.places.insert(id, (key, on));
        }
    }

    /// Takes a thing off every list.
    pub(crate) fn take(&mut self, id: StreamId) {
        if let Some((key, on)) = self.places.remove(&id) {
            for (list, _) in self.lists.iter_mut().zip(on).filter(|(_, on)| *on) {
                list.remove(&(key, id));
            }
        }
    }

    /// How many things each list has.
    pub(crate) fn counts(&self) -> [usize; N] {
        std::array::from_fn(|list| self.len(list))
    }

    /// How many things a list has; none where there is no such list.
    pub(crate) fn len(&self, list: usize) -> usize {
        self.lists.get(list).map_or(0, BTreeSet::len)
    }

    /// A list in its order.
    pub(crate) fn list(&self, list: usize) -> impl Iterator<Item = StreamId> {
        let all = self.lists.get(list).into_iter().flatten();
        all.map(|(_, id)| *id)
    }
}

impl<K, const N: usize> Default for Shelf<K, N> {
    fn default() -> Self {
        Self {
            lists: std::array::from_fn(|_| BTreeSet::new()),
            places: HashMap::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u8) -> StreamId {
        StreamId::from_random([number; 16])
    }

    #[test]
    fn a_thing_stands_once_on_each_of_its_lists() {
        let mut shelf = Shelf::<u32, 2>::default();
        shelf.put(id(1), 5, [true, false]);
        shelf.put(id(2), 3, [true, true]);
        shelf.put(id(3), 5, [true, true]);
        assert_eq!(shelf.counts(), [3, 2]);
        let mut tied = [id(1), id(3)];
        tied.sort_unstable();
        let all: Vec<_> = shelf.list(0).collect();
        assert_eq!(all, [id(2), tied[0], tied[1]]);
        // It moves, and leaves one list.
        shelf.put(id(2), 9, [true, false]);
        assert_eq!(shelf.list(0).last(), Some(id(2)));
        assert_eq!(shelf.counts(), [3, 1]);
        shelf.put(id(2), 9, [false, false]);
        shelf.take(id(3));
        shelf.take(id(3));
        assert_eq!(shelf.counts(), [1, 0]);
        assert_eq!((shelf.len(2), shelf.list(2).count()), (0, 0));
    }
}
