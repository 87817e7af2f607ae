//! Sealed files from strangers: they open, or they do not, and nothing else happens.
#![no_main]

use open::Key;
use seal::Officer;
use std::io::Read as _;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let key = Key::<Officer>::from_seed([7; 32]);
    let _ = key.open_bytes(bytes);
    if let Ok(mut opened) = key.open_stream(bytes) {
        let _ = opened.read(&mut [0; 4096]);
    }
});
