//! The six languages say the same things: no gap, no stranger, no other values; and no dead key.

use pages::check;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_six_languages_have_the_same_messages_with_the_same_values() {
    let wrong = check::locales();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_is_used_by_a_page() {
    let mut sources = String::new();
    read_all(&crates(), &mut sources);
    let mut dead = Vec::new();
    for file in ["common", "portal", "desk"] {
        for key in check::keys(file) {
            let used = sources.contains(&format!("\"{key}\""))
                || key
                    .strip_suffix("-do")
                    .is_some_and(|kind| sources.contains(&format!("\"{kind}\"")))
                || prefixes(&sources)
                    .iter()
                    .any(|prefix| key.starts_with(prefix));
            if !used {
                dead.push(key);
            }
        }
    }
    assert!(dead.is_empty(), "no page uses:\n{}", dead.join("\n"));
}

/// The first halves of keys whose second half is chosen at run time: `format!("ground-{}", …)` in the code, or
/// a comment of the form `keys: ground-*` where the key is put together in another way.
fn prefixes(sources: &str) -> Vec<&str> {
    let said = sources.lines().filter_map(|line| line.split_once("keys: "));
    let said = said.flat_map(|(_, list)| list.split([',', ' ']));
    let said = said.filter_map(|key| key.trim().strip_suffix('*'));
    let written = sources.split('"').filter_map(|text| text.split_once("-{"));
    let written = written.map(|(before, _)| before).filter(|before| {
        before.starts_with(|c: char| c.is_ascii_lowercase())
            && before.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    });
    said.chain(written).collect()
}

fn crates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read_all(folder: &Path, into: &mut String) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("tests") {
            read_all(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs" || e == "html")
            && let Ok(text) = fs::read_to_string(&path)
        {
            into.push_str(&text);
        }
    }
}
