//! What pictures carry beside their points. Absent: the records within IPTC and within colour profiles.

use super::{Detail, Found};
use crate::strip::Removed;
use crate::{Kind, xml};
use bytes::Bytes;
use exif::{Exif, Field, In, Reader, Tag, Value};
use gif::streaming_decoder::{Block, Decoded, OutputBuffer, StreamingDecoder};
use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use std::collections::BTreeSet;
use std::io::Cursor;

const XMP_IN_JPEG: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const XMP_IN_PNG: &[u8] = b"XML:com.adobe.xmp\0";

/// A part beside the points.
struct Part {
    kind: Removed,
    /// XMP or a comment; empty where it is only named.
    text: Vec<u8>,
}

/// The EXIF of a picture, as far as it can be read.
fn exif_of(bytes: &[u8]) -> Option<Exif> {
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    let read = reader.read_from_container(&mut Cursor::new(bytes));
    read.or_else(|error| error.distill_partial_result(|_| {}))
        .ok()
}

/// What a picture carries beside its points, by kind.
pub(crate) fn carried(bytes: &[u8], kind: Kind) -> BTreeSet<Removed> {
    let mut kinds: BTreeSet<Removed> = parts(bytes, kind).into_iter().map(|it| it.kind).collect();
    if let Some(exif) = exif_of(bytes) {
        kinds.insert(Removed::Exif);
        let mut fields = exif.fields();
        if fields.any(|it| it.tag == Tag::GPSLatitude || it.tag == Tag::GPSLongitude) {
            kinds.insert(Removed::Place);
        }
        if exif
            .get_field(Tag::JPEGInterchangeFormat, In::THUMBNAIL)
            .is_some()
        {
            kinds.insert(Removed::Thumbnail);
        }
    }
    kinds
}

pub(super) fn details(bytes: &[u8], kind: Kind, found: &mut Found) {
    if let Some(exif) = exif_of(bytes) {
        place(&exif, found);
        for field in exif.fields() {
            one(field, &exif, found);
        }
    }
    for part in parts(bytes, kind) {
        match part.kind {
            Removed::Xmp => xml::details(&part.text, found),
            Removed::Comment => found.add(Detail::Text, "", &String::from_utf8_lossy(&part.text)),
            Removed::Iptc => found.add(Detail::Other, "IPTC", "+"),
            Removed::TrailingData => found.add(Detail::EmbeddedFile, "", "+"),
            _ => {}
        }
    }
}

fn one(field: &Field, exif: &Exif, found: &mut Found) {
    let (tag, name) = (field.tag, field.tag.to_string());
    if field.ifd_num == In::THUMBNAIL {
        if tag == Tag::JPEGInterchangeFormatLength {
            found.add(Detail::Thumbnail, "", &field.display_value().to_string());
        }
        return;
    }
    let kind = match tag {
        Tag::Make | Tag::Model | Tag::LensModel | Tag::LensMake => Detail::Camera,
        Tag::BodySerialNumber | Tag::LensSerialNumber | Tag::ImageUniqueID => Detail::Serial,
        Tag::DateTime | Tag::DateTimeOriginal | Tag::DateTimeDigitized | Tag::GPSDateStamp => {
            Detail::Time
        }
        Tag::Software => Detail::Software,
        Tag::Artist | Tag::Copyright | Tag::CameraOwnerName => Detail::Author,
        Tag::ImageDescription | Tag::UserComment => Detail::Text,
        // Drawn together by `place`; a note of the maker is bytes.
        Tag::GPSLatitude
        | Tag::GPSLongitude
        | Tag::GPSLatitudeRef
        | Tag::GPSLongitudeRef
        | Tag::MakerNote => return,
        _ => Detail::Other,
    };
    let value = match &field.value {
        Value::Ascii(lines) => {
            let lines: Vec<_> = lines.iter().map(|it| String::from_utf8_lossy(it)).collect();
            lines.join(" ")
        }
        // The first eight bytes name the signs.
        Value::Undefined(bytes, _) if tag == Tag::UserComment => {
            String::from_utf8_lossy(bytes.get(8..).unwrap_or_default()).into_owned()
        }
        _ => field.display_value().with_unit(exif).to_string(),
    };
    found.add(kind, &name, &value);
}

fn place(exif: &Exif, found: &mut Found) {
    let degrees = |tag, tag_of_half| {
        let Value::Rational(parts) = &exif.get_field(tag, In::PRIMARY)?.value else {
            return None;
        };
        let part = |at: usize| parts.get(at).map_or(0.0, |it| it.to_f64());
        let degrees = part(0) + part(1) / 60.0 + part(2) / 3_600.0;
        let half = exif
            .get_field(tag_of_half, In::PRIMARY)?
            .display_value()
            .to_string();
        let is_negative = half.starts_with(['S', 'W']);
        degrees
            .is_finite()
            .then_some(if is_negative { -degrees } else { degrees })
    };
    let latitude = degrees(Tag::GPSLatitude, Tag::GPSLatitudeRef);
    let longitude = degrees(Tag::GPSLongitude, Tag::GPSLongitudeRef);
    if let Some((latitude, longitude)) = latitude.zip(longitude) {
        found.add(Detail::Place, "", &format!("{latitude:.6}, {longitude:.6}"));
    }
}

fn parts(bytes: &[u8], kind: Kind) -> Vec<Part> {
    match kind {
        Kind::Jpeg => in_jpeg(bytes),
        Kind::Png => in_png(bytes),
        Kind::WebP => in_webp(bytes),
        Kind::Gif => in_gif(bytes),
        _ => None,
    }
    .unwrap_or_default()
}

fn in_jpeg(bytes: &[u8]) -> Option<Vec<Part>> {
    let jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let part = |segment: &img_parts::jpeg::JpegSegment| {
        let contents = segment.contents();
        let kind = match segment.marker() {
            markers::COM => {
                return Some(Part {
                    kind: Removed::Comment,
                    text: contents.to_vec(),
                });
            }
            markers::APP1 => {
                let text = contents.strip_prefix(XMP_IN_JPEG)?.to_vec();
                return Some(Part {
                    kind: Removed::Xmp,
                    text,
                });
            }
            markers::APP13 => Removed::Iptc,
            // Embedded files of telephones: second pictures, sounds, depth.
            markers::APP2 if !contents.starts_with(b"ICC_PROFILE") => Removed::EmbeddedFiles,
            _ => return None,
        };
        Some(Part {
            kind,
            text: Vec::new(),
        })
    };
    let mut parts: Vec<Part> = jpeg.segments().iter().filter_map(part).collect();
    // The last end of a picture; what stands behind it is another file.
    if !bytes.ends_with(&[0xff, 0xd9]) {
        parts.push(Part {
            kind: Removed::TrailingData,
            text: Vec::new(),
        });
    }
    Some(parts)
}

fn in_png(bytes: &[u8]) -> Option<Vec<Part>> {
    let png = Png::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let mut parts = Vec::new();
    for chunk in png.chunks() {
        let contents = chunk.contents();
        match &chunk.kind() {
            b"iTXt" if contents.starts_with(XMP_IN_PNG) => {
                // Two flags, then a language and a translated name, each ended by zero.
                let mut rest = contents
                    .get(XMP_IN_PNG.len() + 2..)?
                    .splitn(3, |it| *it == 0);
                let text = rest.nth(2).unwrap_or_default().to_vec();
                parts.push(Part {
                    kind: Removed::Xmp,
                    text,
                });
            }
            b"tEXt" | b"iTXt" | b"zTXt" => {
                let text = contents
                    .iter()
                    .map(|it| if *it == 0 { b' ' } else { *it })
                    .collect();
                parts.push(Part {
                    kind: Removed::Comment,
                    text,
                });
            }
            b"tIME" => parts.push(Part {
                kind: Removed::Time,
                text: Vec::new(),
            }),
            b"acTL" => parts.push(Part {
                kind: Removed::Frames,
                text: Vec::new(),
            }),
            _ => {}
        }
    }
    if bytes.get(bytes.len().saturating_sub(8)..bytes.len().saturating_sub(4)) != Some(b"IEND") {
        parts.push(Part {
            kind: Removed::TrailingData,
            text: Vec::new(),
        });
    }
    Some(parts)
}

fn in_webp(bytes: &[u8]) -> Option<Vec<Part>> {
    let webp = WebP::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let mut parts = Vec::new();
    if let Some(xmp) = webp.chunk_by_id(*b"XMP ") {
        let text = xmp
            .content()
            .data()
            .map(|it| it.to_vec())
            .unwrap_or_default();
        parts.push(Part {
            kind: Removed::Xmp,
            text,
        });
    }
    if webp.has_chunk(*b"ANIM") {
        parts.push(Part {
            kind: Removed::Frames,
            text: Vec::new(),
        });
    }
    let told = bytes
        .get(4..8)
        .and_then(|it| it.try_into().ok())
        .map(u32::from_le_bytes)?;
    if bytes.len() as u64 > u64::from(told) + 8 + u64::from(told % 2) {
        parts.push(Part {
            kind: Removed::TrailingData,
            text: Vec::new(),
        });
    }
    Some(parts)
}

fn in_gif(bytes: &[u8]) -> Option<Vec<Part>> {
    const COMMENT: u8 = 0xfe;
    let mut decoder = StreamingDecoder::new();
    let (mut rest, mut comment, mut idle, mut is_over) = (bytes, Vec::new(), 0, false);
    // Events may come without bytes, but not many in a row: then the decoder goes no further.
    while !rest.is_empty() && !is_over && idle < 8 {
        let Ok((used, event)) = decoder.update(rest, &mut OutputBuffer::None) else {
            break;
        };
        is_over = matches!(event, Decoded::BlockStart(Block::Trailer));
        idle = if used == 0 { idle + 1 } else { 0 };
        if let Decoded::SubBlock { ext, .. } = event
            && ext.0 == COMMENT
        {
            comment.extend_from_slice(decoder.last_ext_sub_block());
        }
        rest = rest.get(used..)?;
    }
    let mut parts = Vec::new();
    if !comment.is_empty() {
        parts.push(Part {
            kind: Removed::Comment,
            text: comment,
        });
    }
    // The trailer itself is one byte, which may still stand there.
    if is_over && rest.len() > 1 {
        parts.push(Part {
            kind: Removed::TrailingData,
            text: Vec::new(),
        });
    }
    Some(parts)
}
