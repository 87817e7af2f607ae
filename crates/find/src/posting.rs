//! A set of cases by their places: a short list, or a bitmap when it grows. Most words stand in few cases.

use roaring::RoaringBitmap;

/// From so many on a bitmap is smaller and faster.
const FEW_MAX: usize = 64;

/// A set of places.
pub(crate) enum Posting {
    Few(Vec<u32>),
    Many(Box<RoaringBitmap>),
}

impl Default for Posting {
    fn default() -> Self {
        Self::Few(Vec::new())
    }
}

impl Posting {
    pub(crate) fn insert(&mut self, place: u32) {
        match self {
            Self::Few(all) => {
                // Places grow while an office is taken in: mostly it is the last one again, or a later one.
                let at = match all.last() {
                    Some(last) if *last == place => return,
                    Some(last) if *last > place => match all.binary_search(&place) {
                        Ok(_) => return,
                        Err(at) => at,
                    },
                    _ => all.len(),
                };
                if all.len() == FEW_MAX {
                    let mut many: RoaringBitmap = all.iter().copied().collect();
                    many.insert(place);
                    *self = Self::Many(Box::new(many));
                    return;
                }
                if all.len() == all.capacity() {
                    // Half as much again: most lists never grow after the first few.
                    all.reserve_exact((all.len() / 2).max(1));
                }
                all.insert(at, place);
            }
            Self::Many(all) => {
                all.insert(place);
            }
        }
    }

    pub(crate) fn remove(&mut self, place: u32) {
        match self {
            Self::Few(all) => {
                if let Ok(at) = all.binary_search(&place) {
                    all.remove(at);
                }
            }
            Self::Many(all) => {
                all.remove(place);
                if all.len() <= (FEW_MAX / 2) as u64 {
                    *self = Self::Few(all.iter().collect());
                }
            }
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) fn len(&self) -> u64 {
        match self {
            Self::Few(all) => all.len() as u64,
            Self::Many(all) => all.len(),
        }
    }

    pub(crate) fn contains(&self, place: u32) -> bool {
        match self {
            Self::Few(all) => all.binary_search(&place).is_ok(),
            Self::Many(all) => all.contains(place),
        }
    }

    /// How many of them are in a set.
    pub(crate) fn count_in(&self, set: &RoaringBitmap) -> u64 {
        match self {
            Self::Few(all) => all.iter().filter(|it| set.contains(**it)).count() as u64,
            Self::Many(all) => all.intersection_len(set),
        }
    }

    /// Puts all into a set.
    pub(crate) fn add_to(&self, set: &mut RoaringBitmap) {
        match self {
            Self::Few(all) => set.extend(all.iter().copied()),
            Self::Many(all) => *set |= &**all,
        }
    }

    /// Those of a set that are here too.
    pub(crate) fn within(&self, set: &RoaringBitmap) -> RoaringBitmap {
        match self {
            Self::Few(all) => all.iter().copied().filter(|it| set.contains(*it)).collect(),
            Self::Many(all) => &**all & set,
        }
    }

    pub(crate) fn iter(&self) -> Box<dyn Iterator<Item = u32> + '_> {
        match self {
            Self::Few(all) => Box::new(all.iter().copied()),
            Self::Many(all) => Box::new(all.iter()),
        }
    }

    pub(crate) fn shrink(&mut self) {
        match self {
            Self::Few(all) => all.shrink_to_fit(),
            Self::Many(all) => {
                all.optimize();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_set_while_it_grows_and_shrinks() {
        let mut posting = Posting::default();
        let mixed = |it: u32| it.wrapping_mul(2_654_435_761) % 100_000;
        for it in 0..500 {
            posting.insert(mixed(it));
            posting.insert(mixed(it / 2));
        }
        assert_eq!(posting.len(), 500);
        assert!(matches!(posting, Posting::Many(_)));
        for it in 10..500 {
            posting.remove(mixed(it));
        }
        assert!(matches!(posting, Posting::Few(_)));
        let mut left: Vec<u32> = (0..10).map(mixed).collect();
        left.sort_unstable();
        assert_eq!(posting.iter().collect::<Vec<_>>(), left);
    }
}
