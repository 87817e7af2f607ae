//! What the sealing of one report costs, step by step, on one thread: a flood of reports must stay
//! cheap.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement, not the program"
)]

use receipt::{MailboxRoot, Receipt};
use seal::mailbox::{Concerns, Danger, Report};
use seal::{Intake, PublicKey, Sealed};
use std::hint::black_box;
use std::time::Instant;
use words::Language;

#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

const ROUNDS: u32 = 1000;

fn main() {
    let intake = PublicKey::<Intake>::new(hybrid::Identity::from_seed([9; 32]).recipient());
    let report = report();
    let receipt = Receipt::from_random(&[1; 16]);
    let root = MailboxRoot::of(&receipt);
    let keys = root.keys();
    let sealed = Sealed::new(&report, &[&keys.public()]).unwrap();
    let together = timed(|| {
        let keys = MailboxRoot::of(&receipt).keys();
        black_box(Sealed::new(&report, &[&keys.public()]).unwrap());
        black_box(keys.grant(&[&intake]).unwrap());
        black_box(keys.sign(&[0; 200]));
    });
    let steps = [
        (
            "receipt to root (Argon2id)",
            timed(|| drop(black_box(MailboxRoot::of(&receipt)))),
        ),
        ("root to keys", timed(|| drop(black_box(root.keys())))),
        (
            "body sealed",
            timed(|| drop(black_box(Sealed::new(&report, &[&keys.public()]).unwrap()))),
        ),
        (
            "grant to intake",
            timed(|| drop(black_box(keys.grant(&[&intake]).unwrap()))),
        ),
        (
            "statement signed",
            timed(|| {
                black_box(keys.sign(&[0; 200]));
            }),
        ),
        ("one report, together", together),
        (
            "body opened",
            timed(|| drop(black_box(keys.open(&sealed).ok().unwrap()))),
        ),
    ];
    for (what, microseconds) in steps {
        println!("{what:<30} {microseconds:>8.1} µs");
    }
}

/// Microseconds that the work takes on average.
fn timed(mut work: impl FnMut()) -> f64 {
    work();
    let started = Instant::now();
    for _ in 0..ROUNDS {
        work();
    }
    started.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS)
}

/// A report of two kilobytes.
fn report() -> Report {
    Report {
        version: 1,
        language: Language::En,
        story: "After the session they came to my brother's house. ".repeat(39),
        danger: Danger::NotNow,
        concerns: Concerns::Relative,
        cooperation: "a statement in the Council".to_owned(),
        place: String::new(),
        time: "in March".to_owned(),
        author: String::new(),
        wishes: String::new(),
        name: String::new(),
        contact: String::new(),
        codes: Vec::new(),
        attachments: Vec::new(),
        form: "form".to_owned(),
    }
}
