//! Checking a bag: what is missing, changed, or extra. Absent: whether its proofs hold, which the log's reader says.

use super::{BagProblem, CHUNK, DECLARATION, MANIFEST, TAG_MANIFEST};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};
use zip::ZipArchive;

/// The longest manifest that is read: some hundred thousand files.
const MANIFEST_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// What a check found. All empty: the bag is whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Named in a manifest, and not there.
    pub missing: BTreeSet<String>,
    /// There, with other bytes than the manifest says, or unreadable.
    pub changed: BTreeSet<String>,
    /// There, and named in no manifest.
    pub extra: BTreeSet<String>,
    /// The SHA-256 of the tag manifest, to be compared with what [`super::Written::seal`] was.
    pub seal: Option<[u8; 32]>,
}

impl Findings {
    /// Whether nothing is missing, changed or extra.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.changed.is_empty() && self.extra.is_empty()
    }
}

/// Checks a bag. `bytes_max` bounds what is unpacked in all, for a bag from outside may be a bomb.
///
/// # Errors
/// See [`BagProblem`].
pub fn verify(bag: impl Read + Seek, bytes_max: u64) -> Result<Findings, BagProblem> {
    let mut zip = ZipArchive::new(bag).map_err(|_| BagProblem::NotABag)?;
    // Programs disagree on which of two files of one name is the file.
    if zip.has_duplicate_names() {
        return Err(BagProblem::NotABag);
    }
    let mut places = BTreeMap::new();
    for at in 0..zip.len() {
        let name = zip
            .name_for_index(at)
            .and_then(Result::ok)
            .ok_or(BagProblem::NotABag)?;
        places.insert(name.into_owned(), at);
    }
    let root = places
        .keys()
        .filter_map(|it| it.strip_suffix(DECLARATION))
        .filter(|it| it.is_empty() || it.ends_with('/'))
        .min_by_key(|it| it.len())
        .ok_or(BagProblem::NotABag)?
        .to_owned();
    let files: BTreeMap<String, usize> = places
        .into_iter()
        .filter(|(name, _)| !name.ends_with('/'))
        .map(|(name, at)| {
            (
                name.strip_prefix(&root)
                    .map_or_else(|| name.clone(), str::to_owned),
                at,
            )
        })
        .collect();
    let mut findings = Findings::default();
    let payload = match files.get(MANIFEST) {
        Some(at) => manifest(&mut zip, *at)?,
        None => return Err(BagProblem::NotABag),
    };
    let tags = match files.get(TAG_MANIFEST) {
        Some(at) => manifest(&mut zip, *at)?,
        None => {
            findings.missing.insert(TAG_MANIFEST.to_owned());
            BTreeMap::new()
        }
    };
    let mut left = bytes_max;
    for (name, at) in &files {
        let hash = hashed(&mut zip, *at, &mut left)?;
        if name == TAG_MANIFEST {
            findings.seal = hash;
            continue;
        }
        let told = if name.starts_with("data/") {
            &payload
        } else {
            &tags
        };
        match told.get(name) {
            None => findings.extra.insert(name.clone()),
            Some(told) if hash.as_ref() != Some(told) => findings.changed.insert(name.clone()),
            Some(_) => true,
        };
    }
    let named = payload.into_keys().chain(tags.into_keys());
    findings
        .missing
        .extend(named.filter(|name| !files.contains_key(name)));
    Ok(findings)
}

/// Hashes by path. A line that is none makes the manifest none: nothing may hide behind it.
fn manifest<R: Read + Seek>(
    zip: &mut ZipArchive<R>,
    at: usize,
) -> Result<BTreeMap<String, [u8; 32]>, BagProblem> {
    let mut text = String::new();
    let file = zip.by_index(at).map_err(|_| BagProblem::NotABag)?;
    let read = file.take(MANIFEST_BYTES_MAX + 1).read_to_string(&mut text);
    read.map_err(|_| BagProblem::NotABag)?;
    if text.len() as u64 > MANIFEST_BYTES_MAX {
        return Err(BagProblem::TooLarge);
    }
    let mut hashes = BTreeMap::new();
    for line in text.lines().filter(|it| !it.is_empty()) {
        let (hash, path) = line.split_once([' ', '\t']).ok_or(BagProblem::NotABag)?;
        let hash = <[u8; 32]>::try_from(hex::decode(hash).map_err(|_| BagProblem::NotABag)?);
        // RFC 8493 encodes three signs in paths, and only these.
        let path = path.trim_start_matches([' ', '\t', '*']);
        let path = path
            .replace("%0A", "\n")
            .replace("%0D", "\r")
            .replace("%25", "%");
        hashes.insert(path, hash.map_err(|_| BagProblem::NotABag)?);
    }
    Ok(hashes)
}

/// The hash of a file. None where it cannot be unpacked.
fn hashed<R: Read + Seek>(
    zip: &mut ZipArchive<R>,
    at: usize,
    left: &mut u64,
) -> Result<Option<[u8; 32]>, BagProblem> {
    let Ok(mut file) = zip.by_index(at) else {
        return Ok(None);
    };
    let mut hash = Sha256::new();
    let mut chunk = vec![0; CHUNK];
    loop {
        let Ok(count) = file.read(&mut chunk) else {
            return Ok(None);
        };
        if count == 0 {
            return Ok(Some(hash.finalize().into()));
        }
        *left = left.checked_sub(count as u64).ok_or(BagProblem::TooLarge)?;
        hash.update(&chunk[..count]);
    }
}
