//! Writing an archive: the manifest first, then each file as it flows by.

use super::manifest::{Entry, MANIFEST, Manifest, NameProblem, check_names};
use sha2::{Digest, Sha256};
use std::io::{self, Read, Write};
use tar::{Builder, EntryType, Header};
use words::Hash;

/// Writes an archive whose files are known beforehand.
pub struct Writer<W: Write> {
    tar: Builder<W>,
    entries: std::vec::IntoIter<Entry>,
}

impl<W: Write> Writer<W> {
    /// An archive with its manifest.
    ///
    /// # Errors
    /// Where a name may not stand in an archive.
    pub fn new(out: W, manifest: &Manifest) -> Result<io::Result<Self>, NameProblem> {
        check_names(manifest.entries.iter().map(|it| it.name.as_str()))?;
        let write = || {
            let json = serde_json::to_vec_pretty(manifest)?;
            let mut tar = Builder::new(out);
            tar.append(&header(MANIFEST, json.len() as u64)?, json.as_slice())?;
            Ok(Self {
                tar,
                entries: manifest.entries.clone().into_iter(),
            })
        };
        Ok(write())
    }

    /// Writes the next file of the manifest.
    ///
    /// # Errors
    /// Where writing fails, or the file is not what the manifest says. The archive is then of no use.
    pub fn file(&mut self, bytes: impl Read) -> io::Result<()> {
        let changed = || io::Error::new(io::ErrorKind::InvalidData, "not as in the manifest");
        let entry = self.entries.next().ok_or_else(changed)?;
        let mut bytes = Hashing {
            inner: bytes,
            hash: Sha256::new(),
        };
        // Never more than the header says, or the next file would begin within this one.
        let mut measured = (&mut bytes).take(entry.size);
        self.tar
            .append(&header(&entry.name, entry.size)?, &mut measured)?;
        let short = measured.limit() > 0;
        let long = bytes.inner.read(&mut [0])? > 0;
        if short || long || Hash(bytes.hash.finalize().into()) != entry.sha256 {
            return Err(changed());
        }
        Ok(())
    }

    /// Ends the archive.
    ///
    /// # Errors
    /// Where writing fails, or a file of the manifest is missing.
    pub fn finish(self) -> io::Result<W> {
        if self.entries.len() > 0 {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "a file is missing",
            ));
        }
        self.tar.into_inner()
    }
}

struct Hashing<R> {
    inner: R,
    hash: Sha256,
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.hash.update(&buffer[..count]);
        Ok(count)
    }
}

/// A header that tells the name and the size, and nothing else. Names fit into it: no extension of the format is written.
fn header(name: &str, size: u64) -> io::Result<Header> {
    let mut header = Header::new_ustar();
    header.set_path(name)?;
    header.set_entry_type(EntryType::Regular);
    header.set_size(size);
    header.set_mode(0o600);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_cksum();
    Ok(header)
}

/// An archive of files in memory.
///
/// # Errors
/// Where a name may not stand in an archive.
pub fn write_all(files: &[(&str, &[u8])]) -> Result<Vec<u8>, NameProblem> {
    let entries = files
        .iter()
        .filter_map(|(name, bytes)| Entry::of(name, *bytes).ok());
    let manifest = Manifest::new(entries.collect());
    let written = Writer::new(Vec::new(), &manifest)?.and_then(|mut writer| {
        for (_, bytes) in files {
            writer.file(*bytes)?;
        }
        writer.finish()
    });
    // Memory takes every byte, and the manifest was made of these very files.
    debug_assert!(written.is_ok());
    Ok(written.unwrap_or_default())
}
