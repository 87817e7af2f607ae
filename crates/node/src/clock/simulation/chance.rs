//! One source of chance for a whole simulated year: the same seed gives the same year.

use std::sync::{Arc, Mutex, PoisonError};

/// SplitMix64: small, and good enough to roll dice.
#[derive(Clone)]
pub(in crate::clock) struct Dice(Arc<Mutex<u64>>);

impl Dice {
    pub(in crate::clock) fn new(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(seed)))
    }

    pub(super) fn next(&self) -> u64 {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is above 0.
    pub(super) fn below(&self, end: u64) -> u64 {
        self.next() % end
    }

    /// A number of seconds below `end`.
    pub(super) fn seconds(&self, end: i64) -> i64 {
        i64::try_from(self.below(end.unsigned_abs())).unwrap_or(0)
    }

    /// True so many times in a thousand.
    pub(super) fn happens(&self, per_mille: u64) -> bool {
        self.below(1000) < per_mille
    }

    pub(super) fn pick<'a, T>(&self, from: &'a [T]) -> Option<&'a T> {
        match from.len() as u64 {
            0 => None,
            len => from.get(usize::try_from(self.below(len)).unwrap_or(0)),
        }
    }
}

impl crate::Chance for Dice {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let random = self.next().to_le_bytes();
            chunk.copy_from_slice(&random[..chunk.len()]);
        }
    }
}
