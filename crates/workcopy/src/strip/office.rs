//! Office files: properties emptied, persons taken out of comments and changes, pictures inside cleaned. Absent: the passages
//! that recorded changes still hold, and programs inside.

use super::{Left, Removed, Stripped, strip_picture};
use crate::metadata::{Detail, Found, carried};
use crate::{Kind, Refused, xml};
use std::collections::BTreeSet;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Files in one office file; thousands are no document.
const FILES_MAX: usize = 10_000;
/// Bytes of all its files, unpacked: a bomb is refused before it fills the process.
const UNPACKED_MAX: u64 = 192 * 1024 * 1024;

const CORE: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>"#;
const APP: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>"#;
const CUSTOM: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>"#;
const META: &str = r#"<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>"#;

/// What stands instead of a file of properties.
fn emptied(name: &str) -> Option<&'static str> {
    Some(match name {
        "docProps/core.xml" => CORE,
        "docProps/app.xml" => APP,
        "docProps/custom.xml" => CUSTOM,
        "meta.xml" => META,
        _ => return None,
    })
}

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
    if archive.len() > FILES_MAX {
        return Err(Refused::TooLarge);
    }
    // Names twice, or one stretch of bytes in two files: programs disagree on what such a file holds.
    if archive.has_duplicate_names() || archive.has_overlapping_files().unwrap_or(true) {
        return Err(Refused::Damaged);
    }
    Ok(archive)
}

/// One file, and how many bytes may still be unpacked after it.
fn unpack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    at: usize,
    left: &mut u64,
) -> Result<(String, Vec<u8>), Refused> {
    let mut file = archive.by_index(at).map_err(|_| Refused::Damaged)?;
    let name = file.name().map_err(|_| Refused::Damaged)?.into_owned();
    let mut bytes = Vec::new();
    let mut within = (&mut file).take(*left + 1);
    within
        .read_to_end(&mut bytes)
        .map_err(|_| Refused::Damaged)?;
    *left = left
        .checked_sub(bytes.len() as u64)
        .ok_or(Refused::TooLarge)?;
    Ok((name, bytes))
}

pub(crate) fn details(bytes: &[u8], found: &mut Found) -> Result<(), Refused> {
    let mut archive = open(bytes)?;
    let mut unpacked = UNPACKED_MAX;
    for at in 0..archive.len() {
        let (name, bytes) = unpack(&mut archive, at, &mut unpacked)?;
        if emptied(&name).is_some() {
            xml::details(&bytes, found);
        } else if name.ends_with("vbaProject.bin") || name.starts_with("Basic/") {
            found.add(Detail::Script, "", &name);
        } else if name.contains("/embeddings/") {
            found.add(Detail::EmbeddedFile, "", &name);
        }
    }
    Ok(())
}

pub(super) fn strip(bytes: &[u8]) -> Result<Stripped, Refused> {
    let mut archive = open(bytes)?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let (mut removed, mut left) = (BTreeSet::new(), BTreeSet::new());
    let mut unpacked = UNPACKED_MAX;
    for at in 0..archive.len() {
        let (name, content) = unpack(&mut archive, at, &mut unpacked)?;
        if name.ends_with('/') {
            continue;
        }
        // OpenDocument wants its `mimetype` first and as it is; the order of the files stays.
        let method = match name.as_str() {
            "mimetype" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default());
        let content = cleaned(&name, content, &mut removed, &mut left)?;
        writer
            .start_file(name, options)
            .map_err(|_| Refused::Damaged)?;
        writer.write_all(&content).map_err(|_| Refused::Damaged)?;
    }
    let bytes = writer.finish().map_err(|_| Refused::Damaged)?.into_inner();
    Ok(Stripped {
        bytes,
        removed,
        left,
    })
}

fn cleaned(
    name: &str,
    content: Vec<u8>,
    removed: &mut BTreeSet<Removed>,
    left: &mut BTreeSet<Left>,
) -> Result<Vec<u8>, Refused> {
    if let Some(empty) = emptied(name) {
        removed.insert(Removed::Properties);
        return Ok(empty.as_bytes().to_vec());
    }
    if name.ends_with("vbaProject.bin") || name.starts_with("Basic/") {
        left.insert(Left::Scripts);
    } else if name.contains("/embeddings/") || name.starts_with("Object ") {
        left.insert(Left::EmbeddedFiles);
    } else if name.ends_with(".xml") {
        let holds = |word: &[u8]| content.windows(word.len()).any(|it| it == word);
        if holds(b"rsid") {
            left.insert(Left::EditingMarks);
        }
        if holds(b"<w:del ") || holds(b"<w:ins ") || holds(b"<text:changed-region") {
            left.insert(Left::RecordedChanges);
        }
        let (clean, any) = xml::without_persons(&content)?;
        if any {
            removed.insert(Removed::Persons);
        }
        return Ok(clean);
    } else if name.contains("/media/")
        || name.starts_with("Pictures/")
        || name.to_lowercase().contains("thumbnail")
    {
        return picture(name, content, removed, left);
    }
    Ok(content)
}

fn picture(
    name: &str,
    content: Vec<u8>,
    removed: &mut BTreeSet<Removed>,
    left: &mut BTreeSet<Left>,
) -> Result<Vec<u8>, Refused> {
    let Some(kind) = Kind::of(&content).filter(|kind| kind.drawn().is_some()) else {
        left.insert(Left::InnerPictures);
        return Ok(content);
    };
    if name.to_lowercase().contains("thumbnail") {
        // It shows the first page as it once was. The file that names it wants a picture in its place.
        removed.insert(Removed::Thumbnail);
        return crate::picture::encode(image::DynamicImage::new_rgb8(1, 1), kind);
    }
    if carried(&content, kind).is_empty() {
        return Ok(content);
    }
    match strip_picture(&content, kind) {
        Ok(clean) => {
            removed.insert(Removed::InnerPictures);
            Ok(clean.bytes)
        }
        Err(Refused::TooLarge) => Err(Refused::TooLarge),
        Err(_) => {
            left.insert(Left::InnerPictures);
            Ok(content)
        }
    }
}
