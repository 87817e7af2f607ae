//! Charter files: read, or refused with a line that is there; and published figures, of which each has one spelling.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Err(problem) = charter::read("charter.toml", text) {
        assert!(!problem.to_string().is_empty());
    }
    if let Some(published) = charter::performance::Published::read(text) {
        assert_eq!(published.text(), text);
        for line in &published.lines {
            assert!(line.share().is_none_or(|share| share <= 100));
        }
    }
});
