//! The rules of the house, as tests: `cargo test -p tidy`.
//!
//! Each rule is a pure function from what is there to a list of sentences, one for each breach; one test
//! holds the repository to it, and another plants a breach and sees that the rule finds it. Absent:
//! what rustfmt and clippy already hold.
#![cfg(test)]

mod docs;
mod files;
mod forbidden;
mod frozen;
mod graph;
mod lengths;
mod licences;
mod locales;
mod walls;

use std::path::PathBuf;

/// The folder that holds the workspace.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Fails with every breach on a line of its own.
#[track_caller]
fn none(breaches: &[String]) {
    assert!(
        breaches.is_empty(),
        "\n\n{} found:\n  {}\n",
        breaches.len(),
        breaches.join("\n  ")
    );
}
