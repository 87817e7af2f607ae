//! Failed logins, slowed down for the whole desk: not for a name, so that nobody learns which names
//! exist, and never for long, so that nobody can lock the officers out.

use std::sync::{Mutex, PoisonError};
use tokio::time::{Duration, Instant};

/// Failures that cost nothing: people mistype.
const FREE: u32 = 3;
/// The longest wait. With it 2,880 guesses a day are left, each also paying for the passphrase's
/// derivation.
const WAIT_MAX: Duration = Duration::from_secs(30);
/// After so long without a failure all is forgotten.
const FORGET: Duration = Duration::from_secs(15 * 60);

#[derive(Default)]
struct Failures {
    count: u32,
    last: Option<Instant>,
}

/// The gate through which every login passes.
#[derive(Default)]
pub(crate) struct Gate(Mutex<Failures>);

impl Gate {
    /// How long to wait before the next attempt; none where it may be made now.
    pub(crate) fn wait(&self, now: Instant) -> Option<Duration> {
        let failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let last = failures.last?;
        let past = now.saturating_duration_since(last);
        if past >= FORGET || failures.count < FREE {
            return None;
        }
        // 1, 2, 4 … seconds.
        let doubled = 1_u64 << (failures.count - FREE).min(16);
        let wait = Duration::from_secs(doubled).min(WAIT_MAX);
        wait.checked_sub(past).filter(|left| !left.is_zero())
    }

    pub(crate) fn failed(&self, now: Instant) {
        let mut failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let forgotten = failures
            .last
            .is_some_and(|last| now.saturating_duration_since(last) >= FORGET);
        if forgotten {
            failures.count = 0;
        }
        failures.count = failures.count.saturating_add(1);
        failures.last = Some(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessing_gets_slower_and_officers_are_never_locked_out_for_long() {
        let gate = Gate::default();
        let mut now = Instant::now();
        for _ in 0..FREE {
            assert_eq!(gate.wait(now), None);
            gate.failed(now);
        }
        assert_eq!(gate.wait(now), Some(Duration::from_secs(1)));
        for _ in 0..40 {
            now += WAIT_MAX;
            assert_eq!(gate.wait(now), None);
            gate.failed(now);
        }
        assert_eq!(gate.wait(now), Some(WAIT_MAX));
        now += FORGET;
        assert_eq!(gate.wait(now), None);
        gate.failed(now);
        assert_eq!(gate.wait(now), None);
    }
}
