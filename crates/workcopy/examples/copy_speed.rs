//! How long working copies take: documents as long as may be, of text and of scanned pages, and a large photograph. Beside them the
//! limit after which the desk ends the process that makes them.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement")]

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, RgbImage};
use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};
use std::time::{Duration, Instant};
use workcopy::{Area, PAGES_MAX, blurred, page, redact_document, redact_picture, strip};

/// After so long the desk ends the process (`preview/copies.rs`).
const LIMIT: Duration = Duration::from_secs(60);

/// Points of a page that was scanned at 200 to the inch, in grey as offices do.
const SCAN: (u32, u32) = (1_654, 2_339);

fn main() {
    let area = Area {
        page: 0,
        left: 1_000,
        top: 1_000,
        width: 3_000,
        height: 500,
    };
    for (what, bytes) in [("text", written(PAGES_MAX)), ("scans", scanned(PAGES_MAX))] {
        let size = bytes.len() / 1024;
        println!("a document of {PAGES_MAX} pages, {what}, {size} KiB");
        told("  covered", || {
            redact_document(&bytes, &[area]).map(|it| it.len())
        });
        told("  without metadata", || {
            strip(&bytes).map(|it| it.bytes.len())
        });
        told("  its last page shown", || {
            page(&bytes, PAGES_MAX - 1).map(|it| it.png.len())
        });
    }
    let photo = jpeg(&noise(6_000, 4_000), 90);
    println!(
        "a photograph of 24 million points, {} KiB",
        photo.len() / 1024
    );
    told("  covered", || {
        redact_picture(&photo, &[area]).map(|it| it.len())
    });
    told("  without metadata", || {
        strip(&photo).map(|it| it.bytes.len())
    });
    told("  blurred", || blurred(&photo).map(|it| it.len()));
}

fn told(what: &str, made: impl FnOnce() -> Result<usize, workcopy::Refused>) {
    let begun = Instant::now();
    let made = match made() {
        Ok(bytes) => format!("{} KiB", bytes / 1024),
        Err(refused) => refused.to_string(),
    };
    let took = begun.elapsed();
    let ratio = took.as_secs_f64() / LIMIT.as_secs_f64();
    println!(
        "{what:<24} {:>7.2} s, {ratio:.3} of the limit; {made}",
        took.as_secs_f64()
    );
}

/// A picture that does not compress to nothing.
fn noise(width: u32, height: u32) -> RgbImage {
    let mut state = 7_u32;
    RgbImage::from_fn(width, height, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (state >> 28) as u8;
        let shade = ((x / 40 + y / 40) % 200) as u8;
        image::Rgb([shade + grain, shade + grain / 2, shade + grain])
    })
}

fn jpeg(image: &RgbImage, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    image.write_with_encoder(encoder).unwrap();
    bytes
}

/// Pages of sixty lines each.
fn written(pages: usize) -> Vec<u8> {
    document(pages, |document, number| {
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        });
        let mut operations = vec![
            Operation::new("BT", vec![]),
            Operation::new("Tf", vec!["F1".into(), 10.into()]),
            Operation::new("TL", vec![12.into()]),
            Operation::new("Td", vec![50.into(), 780.into()]),
        ];
        for line in 0..60 {
            let text = format!(
                "Page {number}, line {line}: they were asked whom they had met in Geneva and told to stay away."
            );
            operations.push(Operation::new("Tj", vec![Object::string_literal(text)]));
            operations.push(Operation::new("T*", vec![]));
        }
        operations.push(Operation::new("ET", vec![]));
        (
            dictionary! { "Font" => dictionary! { "F1" => font } },
            operations,
        )
    })
}

/// Pages that are one grey picture each, as a scanner makes them.
fn scanned(pages: usize) -> Vec<u8> {
    let grey = image::DynamicImage::from(noise(SCAN.0, SCAN.1)).into_luma8();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 75)
        .encode(grey.as_raw(), SCAN.0, SCAN.1, ExtendedColorType::L8)
        .unwrap();
    document(pages, |document, _| {
        let picture = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(SCAN.0), "Height" => i64::from(SCAN.1),
            "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8, "Filter" => "DCTDecode",
        };
        let picture = document.add_object(Stream::new(picture, bytes.clone()));
        let size = [595, 0, 0, 842, 0, 0].map(Object::from).to_vec();
        let operations = vec![
            Operation::new("q", vec![]),
            Operation::new("cm", size),
            Operation::new("Do", vec!["P1".into()]),
            Operation::new("Q", vec![]),
        ];
        (
            dictionary! { "XObject" => dictionary! { "P1" => picture } },
            operations,
        )
    })
}

fn document(
    pages: usize,
    mut made: impl FnMut(&mut Document, usize) -> (lopdf::Dictionary, Vec<Operation>),
) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let root = document.new_object_id();
    let mut kids = Vec::new();
    for number in 0..pages {
        let (resources, operations) = made(&mut document, number);
        let content = Content { operations }.encode().unwrap();
        let content = document.add_object(Stream::new(dictionary! {}, content));
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => root, "Contents" => content, "Resources" => resources,
            "MediaBox" => [0, 0, 595, 842].map(Object::from).to_vec(),
        });
        kids.push(page.into());
    }
    let count = i64::try_from(kids.len()).unwrap();
    let tree = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    document.objects.insert(root, tree.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}
