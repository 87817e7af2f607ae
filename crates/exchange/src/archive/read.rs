//! Reading an archive that anybody may have made.

use super::manifest::{Entry, FORMAT, MANIFEST, Manifest, NameProblem, VERSION, check_names};
use sha2::{Digest, Sha256};
use std::fmt;
use std::io::{self, Read};
use tar::{Archive, EntryType};
use words::Hash;

/// How much an archive may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Files.
    pub files: usize,
    /// Bytes of one file.
    pub file: u64,
    /// Bytes of all.
    pub all: u64,
}

impl Default for Extent {
    /// Ten thousand files, one of at most 4 GiB, together at most 64 GiB.
    fn default() -> Self {
        Self {
            files: 10_000,
            file: 4 << 30,
            all: 64 << 30,
        }
    }
}

/// The most bytes of a manifest: ten thousand entries with long names.
const MANIFEST_BYTES_MAX: u64 = 8 << 20;

/// Why an archive is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveRefusedKind {
    /// It is no tar, or breaks off.
    Broken,
    /// It does not begin with a manifest of ours.
    NoManifest,
    /// It was written by a later version.
    LaterVersion,
    /// It has more files or bytes than are taken.
    TooLarge,
    /// A name may not stand in an archive, or stands twice.
    Name,
    /// A link, a folder, a device: anything but a file.
    NotAFile,
    /// A file of the manifest is missing, or another stands in its place.
    Missing,
    /// A file has another size or hash than the manifest says.
    Changed,
    /// There is something behind the last file.
    Behind,
    /// Whoever takes the files could not.
    NotTaken,
}

/// Why, and at which file: its place in the manifest, from one; 0 is the manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArchiveRefused {
    /// The place.
    pub file: usize,
    /// Why.
    pub kind: ArchiveRefusedKind,
}

impl fmt::Display for ArchiveRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "archive refused at file {}: {:?}", self.file, self.kind)
    }
}

impl std::error::Error for ArchiveRefused {}

/// Reads an archive and hands each file to `take`. A file is whole and unchanged only once this function has said so for all:
/// until then, what was taken is not to be believed.
///
/// # Errors
/// At the first thing that is not as it must be.
pub fn read(
    archive: impl Read,
    extent: &Extent,
    mut take: impl FnMut(&Entry, &mut dyn Read) -> io::Result<()>,
) -> Result<Manifest, ArchiveRefused> {
    use ArchiveRefusedKind as Kind;
    let refused = |file, kind| ArchiveRefused { file, kind };
    let mut archive = Archive::new(archive);
    let mut found = archive
        .entries()
        .map_err(|_| refused(0, Kind::Broken))?
        // Extensions of the format come as entries, and are refused as such: one could be as long as it likes.
        .raw(true);
    let manifest = match found.next() {
        Some(Ok(mut first)) => manifest(&mut first, extent)?,
        _ => return Err(refused(0, Kind::NoManifest)),
    };
    for (place, entry) in manifest.entries.iter().enumerate() {
        let file = place + 1;
        let mut this = match found.next() {
            Some(Ok(this)) => this,
            Some(Err(_)) => return Err(refused(file, Kind::Broken)),
            None => return Err(refused(file, Kind::Missing)),
        };
        if this.header().entry_type() != EntryType::Regular || this.link_name_bytes().is_some() {
            return Err(refused(file, Kind::NotAFile));
        }
        if this.path_bytes() != entry.name.as_bytes() {
            return Err(refused(file, Kind::Missing));
        }
        if this.size() != entry.size {
            return Err(refused(file, Kind::Changed));
        }
        let mut hashing = Hashing {
            inner: &mut this,
            hash: Sha256::new(),
            size: 0,
            failed: false,
        };
        let taken = take(entry, &mut hashing);
        // What was not taken is read all the same: the hash is over the whole.
        let rest = io::copy(&mut hashing, &mut io::sink());
        if hashing.failed || rest.is_err() {
            return Err(refused(file, Kind::Broken));
        }
        if hashing.size != entry.size || Hash(hashing.hash.finalize().into()) != entry.sha256 {
            return Err(refused(file, Kind::Changed));
        }
        taken.map_err(|_| refused(file, Kind::NotTaken))?;
    }
    let last = manifest.entries.len();
    match found.next() {
        None => {}
        Some(Ok(_)) => return Err(refused(last + 1, Kind::Behind)),
        Some(Err(_)) => return Err(refused(last + 1, Kind::Broken)),
    }
    if !only_zeros(archive.into_inner()) {
        return Err(refused(last + 1, Kind::Behind));
    }
    Ok(manifest)
}

fn manifest<R: Read>(
    first: &mut tar::Entry<'_, R>,
    extent: &Extent,
) -> Result<Manifest, ArchiveRefused> {
    use ArchiveRefusedKind as Kind;
    let refused = |file, kind| ArchiveRefused { file, kind };
    if first.path_bytes() != MANIFEST.as_bytes()
        || first.header().entry_type() != EntryType::Regular
    {
        return Err(refused(0, Kind::NoManifest));
    }
    if first.size() > MANIFEST_BYTES_MAX {
        return Err(refused(0, Kind::TooLarge));
    }
    let mut json = Vec::new();
    first
        .read_to_end(&mut json)
        .map_err(|_| refused(0, Kind::Broken))?;
    let value: serde_json::Value =
        serde_json::from_slice(&json).map_err(|_| refused(0, Kind::NoManifest))?;
    if value.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT) {
        return Err(refused(0, Kind::NoManifest));
    }
    if value.get("version").and_then(serde_json::Value::as_u64) != Some(u64::from(VERSION)) {
        return Err(refused(0, Kind::LaterVersion));
    }
    let manifest: Manifest =
        serde_json::from_value(value).map_err(|_| refused(0, Kind::NoManifest))?;
    if manifest.entries.len() > extent.files {
        return Err(refused(0, Kind::TooLarge));
    }
    check_names(manifest.entries.iter().map(|it| it.name.as_str())).map_err(|problem| {
        let (NameProblem::NotPlain(place)
        | NameProblem::Twice(place)
        | NameProblem::FileAndFolder(place)) = problem;
        refused(place + 1, Kind::Name)
    })?;
    let mut all = 0_u64;
    for (place, entry) in manifest.entries.iter().enumerate() {
        all = all.saturating_add(entry.size);
        if entry.size > extent.file || all > extent.all {
            return Err(refused(place + 1, Kind::TooLarge));
        }
    }
    Ok(manifest)
}

/// Whether nothing but the zeros that end a tar is left.
fn only_zeros(mut rest: impl Read) -> bool {
    let mut buffer = [0; 4096];
    // A tar is filled up to ten kibibytes as a rule; more zeros than a mebibyte are not filling.
    for _ in 0..256 {
        match rest.read(&mut buffer) {
            Ok(0) => return true,
            Ok(count) if buffer[..count].iter().all(|byte| *byte == 0) => {}
            _ => return false,
        }
    }
    false
}

struct Hashing<'r> {
    inner: &'r mut dyn Read,
    hash: Sha256,
    size: u64,
    failed: bool,
}

impl Read for Hashing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer);
        self.failed |= read.is_err();
        let count = read?;
        self.hash.update(&buffer[..count]);
        self.size += count as u64;
        Ok(count)
    }
}

/// Reads an archive into memory.
///
/// # Errors
/// At the first thing that is not as it must be.
pub fn read_all(archive: &[u8], extent: &Extent) -> Result<Vec<(String, Vec<u8>)>, ArchiveRefused> {
    let mut files = Vec::new();
    read(archive, extent, |entry, bytes| {
        let mut file = Vec::new();
        bytes.read_to_end(&mut file)?;
        files.push((entry.name.clone(), file));
        Ok(())
    })?;
    Ok(files)
}
