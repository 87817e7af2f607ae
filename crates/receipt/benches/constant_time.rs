//! Whether comparing secrets takes the same time wherever they differ (the test of dudect: Reparaz
//! and others, 2017), with a comparison that must fail beside it.
//!
//! Two classes of inputs, one that differs in the first byte and one that differs in the last, are
//! timed in random order; Welch's t over the cropped times tells them apart or does not. Above 4.5
//! they can be told apart.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement, not the program"
)]

use receipt::Lookup;
use seal::Passphrase;
use std::hint::black_box;
use std::time::Instant;
use words::Hash;

/// Measurements of a comparison, each of a hundred calls.
const SAMPLES: usize = 200_000;

/// Where dudect's authors sound the alarm.
const ALARM: f64 = 4.5;

fn main() {
    let mut held = true;
    let hashes = |differs_at: usize| {
        let mut hash = [7; 32];
        hash[differs_at] ^= 1;
        Lookup(Hash(hash))
    };
    let (ours, first, last) = (Lookup(Hash([7; 32])), hashes(0), hashes(31));
    held &= report("lookup of a mailbox", true, |late| {
        black_box(&ours) == black_box(if late { &last } else { &first })
    });
    let typed = |differs_at: usize| {
        let mut typed = [b'a'; 64];
        typed[differs_at] = b'b';
        Passphrase::new(String::from_utf8(typed.to_vec()).unwrap())
    };
    let (mine, first, last) = (Passphrase::new("a".repeat(64)), typed(0), typed(63));
    held &= report("passphrase typed twice", true, |late| {
        black_box(&mine).same_as(black_box(if late { &last } else { &first }))
    });
    let bytes = |differs_at: usize| {
        let mut bytes = vec![7_u8; 100];
        bytes[differs_at] ^= 1;
        bytes
    };
    let (plain, first, last) = (vec![7_u8; 100], bytes(0), bytes(99));
    held &= report("byte by byte, which must show", false, |late| {
        let other = black_box(if late { &last } else { &first });
        black_box(&plain)
            .iter()
            .zip(other)
            .all(|(one, other)| one == other)
    });
    assert!(held, "a comparison is not as it must be");
}

/// Prints the t of a comparison, and says whether it is as it must be.
fn report(what: &str, constant: bool, compare: impl Fn(bool) -> bool) -> bool {
    let t = welch(&compare);
    println!("{what:<32} |t| = {t:>7.2}, alarm at {ALARM}");
    (t < ALARM) == constant
}

fn welch(compare: &impl Fn(bool) -> bool) -> f64 {
    let mut times = [Vec::new(), Vec::new()];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..SAMPLES {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let late = state & 1 == 1;
        let started = Instant::now();
        for _ in 0..100 {
            black_box(compare(black_box(late)));
        }
        times[usize::from(late)].push(started.elapsed().as_nanos() as f64);
    }
    // The slowest tenth is other programs' doing.
    let mut all: Vec<f64> = times.concat();
    all.sort_by(f64::total_cmp);
    let crop = all[all.len() * 9 / 10];
    let [one, other] = times.map(|times| {
        let kept: Vec<f64> = times.into_iter().filter(|time| *time <= crop).collect();
        let count = kept.len() as f64;
        let mean = kept.iter().sum::<f64>() / count;
        let spread = kept.iter().map(|time| (time - mean).powi(2)).sum::<f64>() / (count - 1.0);
        (mean, spread / count)
    });
    ((one.0 - other.0) / (one.1 + other.1).sqrt()).abs()
}
