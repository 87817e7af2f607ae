//! Time and chance, handed in by the program.

use std::sync::Arc;
use words::Moment;

type Fill = dyn Fn(&mut [u8]) + Send + Sync;

/// Where the desk gets the time and random bytes from.
#[derive(Clone)]
pub struct World {
    now: Arc<dyn Fn() -> Moment + Send + Sync>,
    fill: Arc<Fill>,
}

impl World {
    /// A world that tells this time and gives these random bytes. Chance must be fit for keys.
    pub fn new(
        now: impl Fn() -> Moment + Send + Sync + 'static,
        fill: impl Fn(&mut [u8]) + Send + Sync + 'static,
    ) -> Self {
        Self {
            now: Arc::new(now),
            fill: Arc::new(fill),
        }
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Moment {
        (self.now)()
    }

    /// Random bytes.
    #[must_use]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.fill)(&mut bytes);
        bytes
    }
}
