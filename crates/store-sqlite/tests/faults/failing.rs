//! The n-th call to the disk fails, for many n: nothing is acknowledged that is not kept, and the
//! next attempt works, without help. Then power is lost as well.

use crate::child::{Orders, said};
use crate::power::{disk, lose};
use crate::trace::Failure;

/// Calls that may fail, how, and the numbers of the calls that are tried.
const FAILURES: &[(&str, &str, &[usize])] = &[
    (
        "fsync",
        "EIO",
        &[1, 3, 5, 6, 9, 11, 12, 14, 15, 17, 20, 23, 26],
    ),
    ("fsync", "ENOSPC", &[13, 16]),
    ("pwrite64", "EIO", &[2, 14, 60, 75, 76, 90, 120, 150]),
    ("pwrite64", "ENOSPC", &[10, 40, 70, 95, 130]),
    ("ftruncate", "EIO", &[1, 2, 4]),
    ("renameat2", "EIO", &[1, 2, 3]),
    ("mkdir", "ENOSPC", &[1, 200]),
];

#[tokio::test]
async fn a_call_that_fails_loses_nothing_and_the_next_attempt_works() {
    let (mut runs, mut noticed, mut acknowledged) = (0, 0, 0);
    for (call, error, numbers) in FAILURES {
        for number in *numbers {
            let orders = Orders {
                patient: true,
                ..Orders::honest(1, 1, 8)
            };
            let disk = disk(orders, Some(Failure(call, error, *number)));
            let output = disk.said(usize::MAX);
            let opened = !said(&output, "begin").is_empty();
            runs += 1;
            noticed += usize::from(!opened || output.contains("\nfail "));
            // Where it was opened, all was kept in the end.
            assert_eq!(
                said(&output, "ack").len(),
                if opened { 8 } else { 0 },
                "{output}"
            );
            let toll = lose(&disk, 20, 0xfa11 + *number as u64, false).await;
            acknowledged += toll.acknowledged;
            assert_eq!(
                toll.wrong, [""; 0],
                "{call} number {number} fails with {error}"
            );
        }
    }
    eprintln!(
        "{runs} failing calls, {noticed} of them noticed; {acknowledged} acknowledgements looked for, 0 lost"
    );
    assert!(noticed * 2 > runs, "most failures must be told");
}
