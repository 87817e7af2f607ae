//! A file says first what it is, and is short enough to be read in one go.

use crate::files::File;

/// Lines in a file: about a dozen screens. Longer is cut into shelves (modules), not into crates.
const LINES_MAX: usize = 700;

/// What is written by hand in lines; the bundle that is built from `web/` is not.
const BY_HAND: &[&str] = &[".rs", ".html", ".css", ".js", ".mjs", ".ts"];

fn check(files: &[File]) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in files.iter().filter(|file| file.is(BY_HAND)) {
        let Some(text) = file.text() else {
            breaches.push(format!("{} is not UTF-8", file.path));
            continue;
        };
        let lines = text.lines().count();
        if lines > LINES_MAX {
            breaches.push(format!(
                "{} has {lines} lines, more than {LINES_MAX}",
                file.path
            ));
        }
        if file.is(&[".rs"]) && !text.starts_with("//!") {
            breaches.push(format!(
                "{} does not begin with '//!': say what it is, and what is absent from it",
                file.path
            ));
        }
    }
    breaches
}

#[test]
fn every_file_says_what_it_is_and_is_short() {
    crate::none(&check(&crate::files::all()));
}

#[test]
fn a_long_file_and_one_without_a_head_are_found() {
    let long = format!("//! Long.\n{}", "\n".repeat(LINES_MAX));
    let planted = [
        File::planted("crates/a/src/lib.rs", "//! Good.\n"),
        File::planted("crates/a/src/long.rs", &long),
        File::planted("crates/a/src/bare.rs", "fn bare() {}\n"),
        File::planted("crates/a/page.html", "<p>Pages need no head.\n"),
    ];
    let found = check(&planted);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("long.rs has 701 lines"));
    assert!(found[1].contains("bare.rs does not begin"));
}
