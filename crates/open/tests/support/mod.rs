//! Where the tests by others are: the npm packages of `e2e/`, and commands of the system.
#![allow(dead_code, reason = "each test uses its part")]

use std::path::PathBuf;

/// A file of the npm packages that `e2e/package-lock.json` names; none where the run asked to skip
/// them.
pub fn npm(path: &str) -> Option<PathBuf> {
    let file = e2e().join("node_modules").join(path);
    if file.exists() {
        return Some(file);
    }
    if std::env::var_os("RECOURSE_SKIP_NPM").is_some_and(|value| value == "1") {
        eprintln!("skipped: {path} of npm is not installed, and RECOURSE_SKIP_NPM is set");
        return None;
    }
    panic!("{path} of npm is missing: cargo xtask test installs it");
}

/// The folder of the end-to-end tests.
pub fn e2e() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../e2e")
}

/// Fails with a sentence where a command of the system is missing.
pub fn needs(command: &str) {
    let found = std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(command).is_file())
    });
    assert!(
        found,
        "the command {command} is missing: cargo xtask test installs it"
    );
}
