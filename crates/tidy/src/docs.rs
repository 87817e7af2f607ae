//! ARCHITECTURE.md names exactly the crates that exist, and no document names a file that does not.

use crate::files::File;
use std::collections::BTreeSet;

/// The documents that say where things are.
const DOCUMENTS: &[&str] = &[
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
];

fn check(files: &[File]) -> Vec<String> {
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let crates: BTreeSet<&str> = paths
        .iter()
        .filter_map(|path| path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml"))
        .collect();
    let mut breaches = Vec::new();
    let mut named = BTreeSet::new();
    for document in files
        .iter()
        .filter(|file| DOCUMENTS.contains(&file.path.as_str()))
    {
        let text = document.text().unwrap_or("");
        for path in places(text) {
            if document.path == "ARCHITECTURE.md"
                && let Some(name) = path.strip_prefix("crates/")
            {
                named.insert(name.split('/').next().unwrap_or(name));
            }
            let folder = format!("{path}/");
            if !paths.contains(path) && !paths.iter().any(|other| other.starts_with(&folder)) {
                breaches.push(format!(
                    "{} names {path}, which is not there",
                    document.path
                ));
            }
        }
    }
    for missing in crates.difference(&named) {
        breaches.push(format!("ARCHITECTURE.md does not name crates/{missing}"));
    }
    breaches
}

/// Texts in backquotes or brackets that look like a place in the repository.
fn places(text: &str) -> Vec<&str> {
    const TOPS: &[&str] = &[
        "crates/",
        "docs/",
        "locales/",
        "charters/",
        "guidelines/",
        "e2e/",
        "web/",
        "xtask/",
        "changelog.d/",
    ];
    text.split(['`', '(', ')', '[', ']', ' ', '\n', ',', '"'])
        .map(|word| word.trim_end_matches(['/', '.', ':', ';']))
        .map(|word| word.split('#').next().unwrap_or(word))
        .filter(|word| TOPS.iter().any(|top| word.starts_with(top)))
        .filter(|word| !word.contains(['*', '<', '…', '{']))
        .collect()
}

#[test]
fn the_documents_name_what_is_there() {
    crate::none(&check(&crate::files::all()));
}

#[test]
fn a_crate_without_a_name_and_a_name_without_a_file_are_found() {
    let planted = [
        File::planted("crates/a/Cargo.toml", ""),
        File::planted("crates/b/Cargo.toml", ""),
        File::planted(
            "ARCHITECTURE.md",
            "`crates/a` and `crates/c/src/x.rs`, docs/gone.md.\n",
        ),
    ];
    assert_eq!(
        check(&planted),
        [
            "ARCHITECTURE.md names crates/c/src/x.rs, which is not there",
            "ARCHITECTURE.md names docs/gone.md, which is not there",
            "ARCHITECTURE.md does not name crates/b",
        ]
    );
}
