//! PDF documents: everything beside the pages taken out, and the rest written anew, so that no earlier version survives.
//! Absent: what the pages themselves hide, which only redaction takes away.

use super::{Left, Removed, Stripped};
use crate::metadata::{Detail, Found};
use crate::{Refused, xml};
use bytes::Bytes;
use img_parts::jpeg::{Jpeg, markers};
use lopdf::{Dictionary, Document, LoadOptions, Object, decode_text_string};
use std::collections::BTreeSet;

/// Bytes to which one stream may unpack.
const UNPACKED_MAX: usize = 64 * 1024 * 1024;

fn load(bytes: &[u8]) -> Result<Document, Refused> {
    let options = LoadOptions::with_max_decompressed_size(UNPACKED_MAX);
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|error| match error {
            lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Refused::Locked,
            lopdf::Error::Decompress(_) => Refused::TooLarge,
            _ => Refused::Damaged,
        })?;
    if document.is_encrypted() {
        return Err(Refused::Locked);
    }
    if document.page_iter().next().is_none() {
        return Err(Refused::Damaged);
    }
    Ok(document)
}

/// The dictionary of an object, if it has one.
fn dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(it) => Some(it),
        Object::Stream(it) => Some(&it.dict),
        _ => None,
    }
}

pub(crate) fn details(bytes: &[u8], found: &mut Found) -> Result<(), Refused> {
    let document = load(bytes)?;
    if let Ok(info) = document
        .trailer
        .get(b"Info")
        .and_then(|it| document.dereference(it))
        && let Some(info) = dictionary(info.1)
    {
        for (name, value) in info {
            let name = String::from_utf8_lossy(name);
            let kind = match &*name {
                "Author" => Detail::Author,
                "CreationDate" | "ModDate" => Detail::Time,
                "Creator" | "Producer" => Detail::Software,
                "Title" | "Subject" => Detail::Title,
                "Keywords" => Detail::Text,
                _ => Detail::Other,
            };
            found.add(kind, &name, &decode_text_string(value).unwrap_or_default());
        }
    }
    for object in document.objects.values() {
        let Some(entries) = dictionary(object) else {
            continue;
        };
        let text = |key: &[u8]| decode_text_string(entries.get(key).ok()?).ok();
        if let (Object::Stream(stream), true) = (object, entries.has_type(b"Metadata")) {
            xml::details(
                &stream
                    .get_plain_content_with_limit(UNPACKED_MAX)
                    .unwrap_or_default(),
                found,
            );
        }
        if is_annotation(entries) {
            found.add(Detail::Author, "", &text(b"T").unwrap_or_default());
        }
        if entries.has(b"EF") {
            let name = text(b"UF").or_else(|| text(b"F"));
            found.add(
                Detail::EmbeddedFile,
                "",
                &name.unwrap_or_else(|| "+".to_owned()),
            );
        }
        if entries.has(b"JS") {
            found.add(Detail::Script, "", "JavaScript");
        }
    }
    let revisions = document.revision_count();
    if revisions > 1 {
        found.add(Detail::Revisions, "", &revisions.to_string());
    }
    Ok(())
}

fn is_annotation(entries: &Dictionary) -> bool {
    entries.has_type(b"Annot")
        || (entries.has(b"Subtype") && entries.has(b"Rect") && !entries.has(b"FT"))
}

pub(super) fn strip(bytes: &[u8]) -> Result<Stripped, Refused> {
    let mut document = load(bytes)?;
    let mut removed = BTreeSet::new();
    if document.revision_count() > 1 {
        removed.insert(Removed::Revisions);
    }
    if document.trailer.remove(b"Info").is_some() {
        removed.insert(Removed::Properties);
    }
    for key in [b"ID".as_slice(), b"Prev", b"XRefStm"] {
        document.trailer.remove(key);
    }
    let catalog = document.catalog_mut().map_err(|_| Refused::Damaged)?;
    for key in [b"OpenAction".as_slice(), b"AA", b"URI"] {
        if catalog.remove(key).is_some() {
            removed.insert(Removed::Scripts);
        }
    }
    for key in [
        b"PieceInfo".as_slice(),
        b"Collection",
        b"AF",
        b"Perms",
        b"DSS",
        b"SpiderInfo",
    ] {
        catalog.remove(key);
    }
    for object in document.objects.values_mut() {
        clean(object, &mut removed);
    }
    // What is no longer named goes, and with it the streams of metadata and the files.
    document.prune_objects();
    document.renumber_objects();
    let mut out = Vec::with_capacity(bytes.len());
    document.save_to(&mut out).map_err(|_| Refused::Damaged)?;
    Ok(Stripped {
        bytes: out,
        removed,
        left: BTreeSet::from([Left::HiddenContent]),
    })
}

/// Cleans an object and all that stands directly in it; the reader allows no nesting that would exhaust the stack.
fn clean(object: &mut Object, removed: &mut BTreeSet<Removed>) {
    match object {
        Object::Array(items) => items.iter_mut().for_each(|it| clean(it, removed)),
        Object::Dictionary(entries) => clean_entries(entries, removed),
        Object::Stream(stream) => {
            clean_entries(&mut stream.dict, removed);
            let is_jpeg = stream
                .filters()
                .is_ok_and(|it| it == [b"DCTDecode".as_slice()]);
            if is_jpeg && let Some(clean) = clean_jpeg(&stream.content) {
                stream.set_content(clean);
                removed.insert(Removed::InnerPictures);
            }
        }
        _ => {}
    }
}

fn clean_entries(entries: &mut Dictionary, removed: &mut BTreeSet<Removed>) {
    let mut take = |entries: &mut Dictionary, keys: &[&[u8]], what| {
        for key in keys {
            if entries.remove(key).is_some() {
                removed.insert(what);
            }
        }
    };
    take(entries, &[b"Metadata"], Removed::Xmp);
    take(
        entries,
        &[b"PieceInfo", b"LastModified"],
        Removed::Properties,
    );
    take(
        entries,
        &[b"EmbeddedFiles", b"EF", b"AF"],
        Removed::EmbeddedFiles,
    );
    take(entries, &[b"JavaScript", b"JS", b"AA"], Removed::Scripts);
    take(entries, &[b"Thumb"], Removed::Thumbnail);
    let act = entries
        .get(b"S")
        .and_then(Object::as_name)
        .unwrap_or_default();
    let acts: [&[u8]; 7] = [
        b"JavaScript",
        b"Launch",
        b"SubmitForm",
        b"ImportData",
        b"Rendition",
        b"GoToE",
        b"RichMediaExecute",
    ];
    if acts.contains(&act) {
        *entries = Dictionary::new();
        removed.insert(Removed::Scripts);
        return;
    }
    if is_annotation(entries) {
        let keys: [&[u8]; 4] = [b"T", b"M", b"CreationDate", b"NM"];
        for key in keys {
            if entries.remove(key).is_some() {
                removed.insert(Removed::Persons);
            }
        }
    }
    for (_, value) in entries.iter_mut() {
        clean(value, removed);
    }
}

/// A JPEG without what it carries beside its points, the points themselves untouched. None where there is nothing to take.
fn clean_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let before = jpeg.segments().len();
    jpeg.segments_mut()
        .retain(|segment| match segment.marker() {
            // The frame and the colours are in these; everything else of an application is not needed to draw.
            markers::APP0 | markers::APP14 => true,
            markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE"),
            markers::COM => false,
            marker => !(markers::APP0..=markers::APP15).contains(&marker),
        });
    (jpeg.segments().len() < before).then(|| jpeg.encoder().bytes().to_vec())
}
