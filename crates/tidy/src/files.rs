//! The files of the repository, as texts: what was written by hand, nothing that was built or installed.

use crate::root;
use std::path::Path;

/// A file of the repository.
#[derive(Clone)]
pub struct File {
    /// Its path from the repository's root, with slashes.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Folders in which nothing was written by hand.
const BUILT: &[&str] = &["target", "node_modules", ".git", "e2e/out", "web/out"];

impl File {
    /// A planted file, for a rule's own test.
    pub fn planted(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        }
    }

    /// Its text; none where it is not UTF-8.
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.bytes).ok()
    }

    /// Whether its name ends so.
    pub fn is(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }
}

/// Every file of the repository, in the order of their paths.
pub fn all() -> Vec<File> {
    let mut files = Vec::new();
    collect(&root(), "", &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(
        files.len() > 100,
        "the walk through the repository found too little"
    );
    files
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let name = path.rsplit('/').next().unwrap_or(&path);
        if BUILT.contains(&path.as_str()) || BUILT.contains(&name) {
            continue;
        }
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        if kind.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else if kind.is_file()
            && let Ok(bytes) = std::fs::read(entry.path())
        {
            files.push(File { path, bytes });
        }
    }
}
