//! A bag for a court: originals and working copies with their hashes, in the form of RFC 8493 (BagIt), as a ZIP file.
//!
//! Whoever gets it checks it with `sha256sum`, without this program. It is written as a stream: files of any length pass
//! through, and nothing is held but names and hashes. The same input gives the same bytes. Absent: a signature; the log's
//! proofs that the caller gives say when what was kept.

mod name;
mod verify;

pub use verify::{Findings, verify};

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::io::{self, Read, Write};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

const MANIFEST: &str = "manifest-sha256.txt";
const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
const DECLARATION: &str = "bagit.txt";
/// Bytes that pass through at once.
const CHUNK: usize = 256 * 1024;
/// From this length on, a file needs the long form of ZIP; below the true limit, because packing may make it longer.
const LARGE: u64 = 3 * 1024 * 1024 * 1024;

/// What the bag is, in its own words. Line breaks in it become blanks.
pub struct About<'a> {
    /// The folder in the ZIP, for example the number of the case.
    pub name: &'a str,
    /// The office that gives it.
    pub organization: &'a str,
    /// The office's number for it.
    pub identifier: &'a str,
    /// What it is.
    pub description: &'a str,
    /// The day on which it is made, as `2026-11-24`.
    pub date: &'a str,
    /// The texts of `README.txt`, in the language of whoever gets it.
    pub readme: Readme<'a>,
    /// Who had what, when.
    pub custody: &'a [Custody<'a>],
    /// Proofs of the log, as name and text.
    pub proofs: &'a [(&'a str, &'a str)],
}

/// The texts around the commands in `README.txt`; the commands themselves are in no language.
pub struct Readme<'a> {
    /// What this is, and that the commands that follow, started in this folder, say `OK` for each file.
    pub before: &'a str,
    /// What follows from that, what `custody.csv` and the folder `proof` are, and whom to ask.
    pub after: &'a str,
}

/// One event in the life of an item.
pub struct Custody<'a> {
    /// The item, by its place in the list.
    pub item: usize,
    /// When, as the caller writes times.
    pub at: &'a str,
    /// Who.
    pub who: &'a str,
    /// What was done.
    pub act: &'a str,
    /// More words.
    pub note: &'a str,
}

/// A file that goes into the bag.
pub struct Item<'a> {
    /// Its name; it is made safe, and its place in the list is put before it.
    pub name: &'a str,
    /// Whether it is a working copy and not the original.
    pub is_copy: bool,
    /// Its length, for the form of the ZIP; fewer bytes than that, or more, are refused.
    pub size: u64,
    /// Its bytes.
    pub bytes: &'a mut dyn Read,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The paths of the items in the bag, in the order of the list.
    pub paths: Vec<String>,
    /// The SHA-256 of `tagmanifest-sha256.txt`: who has it by another way knows every byte of the bag.
    pub seal: [u8; 32],
}

/// Why no bag was written, or none was read.
#[derive(Debug, thiserror::Error)]
pub enum BagProblem {
    /// Reading an item or writing the bag failed.
    #[error("reading or writing failed")]
    Io(#[from] io::Error),
    /// An item is shorter or longer than was said.
    #[error("item {0} has another length than was said")]
    Length(usize),
    /// An event of custody names an item that is not there.
    #[error("an event of custody names an item that is not there")]
    NoSuchItem,
    /// Not a bag, or not one that is checked by SHA-256.
    #[error("not a bag")]
    NotABag,
    /// More bytes than the caller allows.
    #[error("too large")]
    TooLarge,
}

impl From<zip::result::ZipError> for BagProblem {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Io(error.into())
    }
}

/// Writes a bag.
///
/// # Errors
/// See [`BagProblem`]; what was written until then is no whole ZIP.
pub fn write(
    mut out: impl Write,
    about: &About,
    items: &mut [Item],
) -> Result<Written, BagProblem> {
    if about.custody.iter().any(|it| it.item >= items.len()) {
        return Err(BagProblem::NoSuchItem);
    }
    let mut bag = Bag::new(&mut out, about.name);
    match fill(&mut bag, about, items) {
        Ok(paths) => {
            let seal = bag.finish()?;
            Ok(Written { paths, seal })
        }
        Err(problem) => {
            // Dropped, the ZIP would be given its end, and half a bag would pass for a whole ZIP.
            std::mem::forget(bag);
            Err(problem)
        }
    }
}

fn fill<W: Write>(
    bag: &mut Bag<W>,
    about: &About,
    items: &mut [Item],
) -> Result<Vec<String>, BagProblem> {
    let mut manifest = String::new();
    let (mut octets, mut paths) = (0, Vec::new());
    for (at, item) in items.iter_mut().enumerate() {
        let folder = if item.is_copy { "copy" } else { "original" };
        let path = format!("data/{folder}/{:03}-{}", at + 1, name::safe(item.name));
        let (hash, length) = bag.put(&path, item.size, &mut *item.bytes)?;
        if length != item.size {
            return Err(BagProblem::Length(at));
        }
        octets += length;
        manifest.push_str(&line(&hash, &path));
        paths.push(path);
    }
    bag.tag(
        DECLARATION,
        "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    )?;
    bag.tag("bag-info.txt", &information(about, octets, paths.len()))?;
    bag.tag(MANIFEST, &manifest)?;
    bag.tag("README.txt", &readme(&about.readme))?;
    bag.tag("custody.csv", &custody_csv(about.custody, &paths))?;
    bag.tag("custody.json", &custody_json(about.custody, &paths)?)?;
    for (at, (proof, text)) in about.proofs.iter().enumerate() {
        bag.tag(&format!("proof/{:03}-{}", at + 1, name::safe(proof)), text)?;
    }
    Ok(paths)
}

/// The ZIP on its way out, and the hashes of its tag files.
struct Bag<W: Write> {
    zip: ZipWriter<StreamWriter<W>>,
    folder: String,
    tags: String,
}

impl<W: Write> Bag<W> {
    fn new(out: W, name: &str) -> Self {
        let zip = ZipWriter::new_stream(out);
        Self {
            zip,
            folder: name::safe(name),
            tags: String::new(),
        }
    }

    fn put(
        &mut self,
        path: &str,
        size: u64,
        mut bytes: impl Read,
    ) -> Result<([u8; 32], u64), BagProblem> {
        // Packed, although evidence seldom gets smaller: a stored file in a stream has no length before its bytes, and some
        // programs then cannot find its end. The time is the ZIP's earliest, so that the same input gives the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(1))
            .large_file(size >= LARGE)
            .unix_permissions(0o644)
            .last_modified_time(DateTime::default());
        self.zip
            .start_file(format!("{}/{path}", self.folder), options)?;
        let (mut hash, mut length) = (Sha256::new(), 0_u64);
        let mut chunk = vec![0; CHUNK];
        loop {
            let count = match bytes.read(&mut chunk) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error.into()),
            };
            length += count as u64;
            // What was announced as short must not grow beyond the short form.
            if length > size {
                break;
            }
            hash.update(&chunk[..count]);
            self.zip.write_all(&chunk[..count])?;
        }
        Ok((hash.finalize().into(), length))
    }

    fn tag(&mut self, path: &str, text: &str) -> Result<(), BagProblem> {
        let (hash, _) = self.put(path, text.len() as u64, text.as_bytes())?;
        self.tags.push_str(&line(&hash, path));
        Ok(())
    }

    fn finish(mut self) -> Result<[u8; 32], BagProblem> {
        let tags = std::mem::take(&mut self.tags);
        let (seal, _) = self.put(TAG_MANIFEST, tags.len() as u64, tags.as_bytes())?;
        self.zip.finish()?.into_inner().flush()?;
        Ok(seal)
    }
}

/// A line that `sha256sum` reads and RFC 8493 allows: two blanks between.
fn line(hash: &[u8; 32], path: &str) -> String {
    format!("{}  {path}\n", hex::encode(hash))
}

fn information(about: &About, octets: u64, count: usize) -> String {
    let one = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!(
        "Source-Organization: {}\nExternal-Identifier: {}\nExternal-Description: {}\nBagging-Date: {}\n\
         Payload-Oxum: {octets}.{count}\nBag-Software-Agent: Recourse\n",
        one(about.organization),
        one(about.identifier),
        one(about.description),
        one(about.date),
    )
}

fn readme(readme: &Readme) -> String {
    format!(
        "{}\n\n    sha256sum -c {TAG_MANIFEST}\n    sha256sum -c {MANIFEST}\n\n    macOS:    shasum -a 256 -c {MANIFEST}\n    \
         Windows:  certutil -hashfile FILE SHA256\n\n{}\n",
        readme.before.trim(),
        readme.after.trim()
    )
}

#[derive(Serialize)]
struct Event<'a> {
    path: &'a str,
    at: &'a str,
    who: &'a str,
    act: &'a str,
    note: &'a str,
}

fn events<'a>(custody: &'a [Custody], paths: &'a [String]) -> impl Iterator<Item = Event<'a>> {
    custody.iter().map(|it| Event {
        path: &paths[it.item],
        at: it.at,
        who: it.who,
        act: it.act,
        note: it.note,
    })
}

fn custody_json(custody: &[Custody], paths: &[String]) -> Result<String, BagProblem> {
    let events: Vec<Event> = events(custody, paths).collect();
    let mut text = serde_json::to_string_pretty(&events).map_err(io::Error::from)?;
    text.push('\n');
    Ok(text)
}

/// Every cell in quotes, and none that a spreadsheet would compute.
fn custody_csv(custody: &[Custody], paths: &[String]) -> String {
    let mut text = String::from("\u{feff}\"path\",\"at\",\"who\",\"act\",\"note\"\r\n");
    for event in events(custody, paths) {
        let cells = [event.path, event.at, event.who, event.act, event.note].map(|cell| {
            let start = cell.trim_start();
            let computes = start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
            format!(
                "\"{}{}\"",
                if computes { "'" } else { "" },
                cell.replace('"', "\"\"")
            )
        });
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}
