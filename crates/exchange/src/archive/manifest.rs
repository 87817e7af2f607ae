//! What an archive says of itself: each file's name, size and hash, in order.

use crate::text;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::io::Read;
use unicode_normalization::UnicodeNormalization;
use words::Hash;

/// The manifest's own name, which no other file may have.
pub const MANIFEST: &str = "manifest.json";

/// The most bytes of a name with its folders.
const PATH_BYTES_MAX: usize = 120;

pub(super) const FORMAT: &str = "recourse-archive";
pub(super) const VERSION: u32 = 1;

/// A file of an archive.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its name; folders with `/` between.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// SHA-256 of what is in it.
    pub sha256: Hash,
}

impl Entry {
    /// The entry for what a reader gives: it is read to its end.
    ///
    /// # Errors
    /// Where reading fails.
    pub fn of(name: &str, mut bytes: impl Read) -> std::io::Result<Self> {
        let mut hash = Sha256::new();
        let size = std::io::copy(&mut bytes, &mut hash)?;
        Ok(Self {
            name: name.to_owned(),
            size,
            sha256: Hash(hash.finalize().into()),
        })
    }
}

/// The manifest of an archive.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub(super) format: String,
    pub(super) version: u32,
    /// The files, in the order in which they stand.
    pub entries: Vec<Entry>,
}

impl Manifest {
    /// A manifest of files.
    #[must_use]
    pub fn new(entries: Vec<Entry>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            entries,
        }
    }
}

/// Why a name may not stand in an archive. The number is the place of the file, from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// It is no plain name on every file system: too long, absolute, with `..`, control or turning signs, or a device.
    NotPlain(usize),
    /// It is the same as another, on a file system that knows no capitals.
    Twice(usize),
    /// It is a folder in another name.
    FileAndFolder(usize),
}

/// Checks the names of an archive's files.
///
/// # Errors
/// At the first name that may not stand there.
pub fn check_names<'n>(names: impl IntoIterator<Item = &'n str>) -> Result<(), NameProblem> {
    let mut files = BTreeSet::from([MANIFEST.to_owned()]);
    let mut folders = BTreeSet::new();
    for (place, name) in names.into_iter().enumerate() {
        let plain = name.len() <= PATH_BYTES_MAX
            && name.split('/').all(text::is_safe_part)
            && name.nfc().eq(name.chars());
        if !plain {
            return Err(NameProblem::NotPlain(place));
        }
        let folded = alike(name);
        let above: Vec<&str> = folded
            .match_indices('/')
            .map(|(end, _)| &folded[..end])
            .collect();
        if folders.contains(&folded) || above.iter().any(|folder| files.contains(*folder)) {
            return Err(NameProblem::FileAndFolder(place));
        }
        folders.extend(above.into_iter().map(str::to_owned));
        if !files.insert(folded) {
            return Err(NameProblem::Twice(place));
        }
    }
    Ok(())
}

/// A name as file systems without capitals and with their own composition compare it.
fn alike(name: &str) -> String {
    // Capitals first: some small letters have no capital of their own.
    name.to_uppercase().to_lowercase().nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_every_file_system_takes_may_stand() {
        for (names, wanted) in [
            (vec!["a.txt", "b/c.txt", "b/d.txt", "تقرير.pdf"], Ok(())),
            (vec!["a", "../b"], Err(NameProblem::NotPlain(1))),
            (vec!["/a"], Err(NameProblem::NotPlain(0))),
            (vec!["a//b"], Err(NameProblem::NotPlain(0))),
            (vec!["a/./b"], Err(NameProblem::NotPlain(0))),
            (vec!["C:a"], Err(NameProblem::NotPlain(0))),
            (vec!["a\\b"], Err(NameProblem::NotPlain(0))),
            (vec!["a\u{202e}b"], Err(NameProblem::NotPlain(0))),
            (vec!["a\nb"], Err(NameProblem::NotPlain(0))),
            (vec!["x/nul.txt"], Err(NameProblem::NotPlain(0))),
            (vec!["e\u{301}"], Err(NameProblem::NotPlain(0))),
            (vec!["Case.csv", "case.CSV"], Err(NameProblem::Twice(1))),
            (vec!["Manifest.json"], Err(NameProblem::Twice(0))),
            (vec!["a", "A/b"], Err(NameProblem::FileAndFolder(1))),
            (vec!["a/b", "A"], Err(NameProblem::FileAndFolder(1))),
        ] {
            assert_eq!(check_names(names.iter().copied()), wanted, "{names:?}");
        }
        for (long, wanted) in [
            ("x".repeat(100), Ok(())),
            ("x".repeat(101), Err(NameProblem::NotPlain(0))),
            (format!("{}/{}", "y".repeat(19), "x".repeat(100)), Ok(())),
            (
                format!("{}/{}", "y".repeat(20), "x".repeat(100)),
                Err(NameProblem::NotPlain(0)),
            ),
        ] {
            assert_eq!(check_names([long.as_str()]), wanted, "{long}");
        }
    }
}
