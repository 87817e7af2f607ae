//! The real clock and the real chance. Every other crate is handed both as arguments.

use std::time::{Duration, SystemTime, UNIX_EPOCH};
use words::Moment;

/// The time, from the machine's clock.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the clock"
)]
pub fn now() -> Moment {
    let now = SystemTime::now();
    let seconds = match now.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
        Err(before) => -i64::try_from(before.duration().as_secs()).unwrap_or(i64::MAX),
    };
    Moment(seconds)
}

/// So long since the machine started, time asleep included: a count that nobody sets.
pub fn count() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    let seconds = u64::try_from(now.tv_sec).unwrap_or(0);
    Duration::new(seconds, u32::try_from(now.tv_nsec).unwrap_or(0))
}

/// Fills a slice with random bytes of the operating system's, good enough for keys.
pub fn fill(bytes: &mut [u8]) {
    // Without chance there are no keys; whatever went on would be unsafe.
    assert!(
        getrandom::fill(bytes).is_ok(),
        "the operating system gives no random bytes"
    );
}

/// So many random bytes.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}
