//! Charter files: read, or refused with a line that is there.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Err(problem) = charter::read("charter.toml", text) {
        assert!(!problem.to_string().is_empty());
    }
});
