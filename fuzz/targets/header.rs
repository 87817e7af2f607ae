//! Entry headers and signed statements: whatever is read is written again in the same bytes.
#![no_main]

use entry::{Header, Signed};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(header) = Header::read(bytes) {
        assert_eq!(header.encode(), bytes);
    }
    if let Ok(signed) = Signed::read(bytes) {
        assert_eq!(signed.encode(), bytes);
    }
});
