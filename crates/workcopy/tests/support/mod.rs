//! Files as cameras and programs make them, made here.

#![allow(dead_code, clippy::unwrap_used, reason = "tests; each uses a part")]

use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use std::io::{Cursor, Write as _};

/// A picture, 80 by 40, each quarter of its own colour: red, green, blue, white.
pub fn quarters() -> RgbImage {
    RgbImage::from_fn(80, 40, |x, y| {
        Rgb(match (x < 40, y < 20) {
            (true, true) => [220, 20, 20],
            (false, true) => [20, 200, 20],
            (true, false) => [20, 20, 220],
            (false, false) => [250, 250, 250],
        })
    })
}

pub fn encoded(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// EXIF of a telephone, with a small picture inside.
pub fn exif(orientation: u16) -> Vec<u8> {
    let text = |words: &str| Value::Ascii(vec![words.as_bytes().to_vec()]);
    let degrees = |parts: [u32; 3]| {
        let parts = parts.map(|num| Rational { num, denom: 1 });
        Value::Rational(parts.to_vec())
    };
    let fields = [
        (Tag::Make, text("Fairphone")),
        (Tag::Model, text("FP5")),
        (Tag::Orientation, Value::Short(vec![orientation])),
        (Tag::DateTimeOriginal, text("2026:03:04 05:06:07")),
        (Tag::BodySerialNumber, text("SN-4711")),
        (Tag::Artist, text("Ana Bela")),
        (Tag::GPSLatitudeRef, text("S")),
        (Tag::GPSLatitude, degrees([12, 30, 36])),
        (Tag::GPSLongitudeRef, text("E")),
        (Tag::GPSLongitude, degrees([45, 15, 0])),
    ];
    let fields = fields.map(|(tag, value)| Field {
        tag,
        ifd_num: In::PRIMARY,
        value,
    });
    let small = encoded(RgbImage::new(4, 4), ImageFormat::Jpeg);
    let mut writer = Writer::new();
    for field in &fields {
        writer.push_field(field);
    }
    writer.set_jpeg(&small, In::THUMBNAIL);
    let mut out = Cursor::new(Vec::new());
    writer.write(&mut out, false).unwrap();
    out.into_inner()
}

pub const XMP: &str = r#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description xmp:CreatorTool="Darkroom 9"><dc:creator><rdf:Seq><rdf:li>Xenia Mpofu</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"#;

fn segment(marker: u8, parts: &[&[u8]]) -> Vec<u8> {
    let contents = parts.concat();
    let mut out = vec![0xff, marker];
    out.extend_from_slice(&u16::try_from(contents.len() + 2).unwrap().to_be_bytes());
    out.extend_from_slice(&contents);
    out
}

/// A JPEG with all that a JPEG carries.
pub fn jpeg_with_everything(image: RgbImage, orientation: u16) -> Vec<u8> {
    let plain = encoded(image, ImageFormat::Jpeg);
    let mut out = plain[..2].to_vec();
    out.extend(segment(0xe1, &[b"Exif\0\0", &exif(orientation)]));
    out.extend(segment(
        0xe1,
        &[b"http://ns.adobe.com/xap/1.0/\0", XMP.as_bytes()],
    ));
    out.extend(segment(
        0xed,
        &[b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0f\x1c\x02\x69\0\x0aIptc Maria"],
    ));
    out.extend(segment(0xfe, &[b"seen at the bridge"]));
    out.extend_from_slice(&plain[2..]);
    out.extend_from_slice(b"PK\x03\x04 a second file behind the first");
    out
}

/// A PNG with an extra chunk before its last one.
pub fn png_with(image: impl Into<DynamicImage>, kind: &[u8; 4], contents: &[u8]) -> Vec<u8> {
    let mut bytes = encoded(image, ImageFormat::Png);
    let end = bytes.len() - 12;
    bytes.splice(end..end, chunk(kind, contents));
    bytes
}

pub fn chunk(kind: &[u8; 4], contents: &[u8]) -> Vec<u8> {
    let mut out = u32::try_from(contents.len())
        .unwrap()
        .to_be_bytes()
        .to_vec();
    let checked = [kind.as_slice(), contents].concat();
    let mut crc = flate2::Crc::new();
    crc.update(&checked);
    out.extend_from_slice(&checked);
    out.extend_from_slice(&crc.sum().to_be_bytes());
    out
}

pub fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|it| it == word)
}

/// A PDF with a page for each of the texts, in Helvetica.
pub fn pdf(texts: &[&str]) -> Document {
    let contents: Vec<Vec<u8>> = texts
        .iter()
        .map(|text| {
            format!("BT /F 24 Tf 72 700 Td ({text}) Tj ET 1 0 0 rg 72 100 200 50 re f").into_bytes()
        })
        .collect();
    pdf_of(&contents)
}

/// A PDF with a page for each of the content streams.
pub fn pdf_of(contents: &[Vec<u8>]) -> Document {
    let mut document = Document::with_version("1.7");
    let root = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
    });
    let mut pages: Vec<Object> = Vec::new();
    for content in contents {
        let mut content = Stream::new(dictionary! {}, content.clone());
        content.compress().unwrap();
        let content = document.add_object(content);
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => root, "Contents" => content,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
        });
        pages.push(page.into());
    }
    let count = i64::try_from(pages.len()).unwrap();
    document.set_object(
        root,
        dictionary! { "Type" => "Pages", "Kids" => pages, "Count" => count },
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    document.trailer.set("Root", catalog);
    document
}

/// The first page's dictionary.
pub fn first_page(document: &Document) -> ObjectId {
    document.page_iter().next().unwrap()
}

pub fn saved(document: &mut Document) -> Vec<u8> {
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

/// All that can be read out of a PDF: its bytes, and each of its streams unpacked.
pub fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let document = Document::load_mem(bytes).unwrap();
    for object in document.objects.values() {
        out.extend_from_slice(format!("{object:?}").as_bytes());
        if let Object::Stream(stream) = object {
            out.extend(stream.get_plain_content().unwrap_or_default());
        }
    }
    out
}

pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, content) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub fn unzip(bytes: &[u8], name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = Vec::new();
    std::io::copy(&mut archive.by_name(name).unwrap(), &mut out).unwrap();
    out
}
