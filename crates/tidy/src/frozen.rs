//! What was written must stay readable: a migration or a golden file that was once committed never changes.
//!
//! `migrations.lock` holds the hash of each. A new file gets a new line; no line is ever edited.

use crate::files::File;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const LOCK: &str = "crates/tidy/migrations.lock";

fn is_frozen(path: &str) -> bool {
    path.contains("/migrations/") || path.contains("/golden/")
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn check(files: &[File]) -> Vec<String> {
    let lock = files.iter().find(|file| file.path == LOCK);
    let lock = lock.and_then(File::text).unwrap_or("");
    let mut known = BTreeMap::new();
    for line in lock
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        if let Some((hash, path)) = line.split_once("  ") {
            known.insert(path, hash);
        }
    }
    let mut breaches = Vec::new();
    for file in files.iter().filter(|file| is_frozen(&file.path)) {
        let now = hash(&file.bytes);
        match known.remove(file.path.as_str()) {
            Some(then) if then == now => {}
            Some(_) => breaches.push(format!(
                "{} changed: leave it as it was and add a newer file beside it",
                file.path
            )),
            None => breaches.push(format!("new: add to {LOCK} the line  {now}  {}", file.path)),
        }
    }
    for path in known.keys() {
        breaches.push(format!(
            "{path} is gone: what it describes may still lie on disks"
        ));
    }
    breaches
}

#[test]
fn what_was_written_stays_as_it_is() {
    crate::none(&check(&crate::files::all()));
}

#[test]
fn a_changed_a_new_and_a_lost_migration_are_found() {
    let lock = format!(
        "# Hashes.\n{}  a/migrations/1.sql\n00  a/migrations/3.sql\n",
        hash(b"one")
    );
    let planted = |first: &str| {
        vec![
            File::planted(LOCK, &lock),
            File::planted("a/migrations/1.sql", first),
            File::planted("a/migrations/2.sql", "two"),
        ]
    };
    let found = check(&planted("one"));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("new: add to"));
    assert!(found[1].starts_with("a/migrations/3.sql is gone"));
    assert!(check(&planted("other"))[0].starts_with("a/migrations/1.sql changed"));
}
