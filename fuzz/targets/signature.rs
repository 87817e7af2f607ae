//! Signature headers of a request: nobody gets through who does not hold the key.
#![no_main]

use peer::{Covered, verify};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let mut lines = text.splitn(5, '\n');
    let mut line = || lines.next().unwrap_or_default();
    let covered = Covered {
        method: line(),
        path: line(),
        query: line(),
        content_digest: "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
    };
    if let Ok(request) = verify(covered, line(), line(), 1000) {
        // A key that is a point of small order signs nothing here either: reading is strict.
        assert_ne!(request.key, [0; 32]);
    }
});
