//! Files that are cut, lie about themselves, or are built to exhaust whoever opens them: refused, never a panic.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use image::ImageFormat;
use lopdf::{Object, Stream, dictionary};
use support::*;
use workcopy::{
    Area, Kind, Refused, blurred, metadata, page, plain, redact_document, redact_picture, strip,
};

const AREA: Area = Area {
    page: 0,
    left: 0,
    top: 0,
    width: 5_000,
    height: 5_000,
};

/// Everything that is done with a file from outside; what comes of it does not matter, only that it comes.
fn everything(bytes: &[u8]) -> [Option<Refused>; 7] {
    [
        plain(bytes).err(),
        blurred(bytes).err(),
        strip(bytes).err(),
        metadata(bytes).err(),
        page(bytes, 0).err(),
        redact_picture(bytes, &[AREA]).err(),
        redact_document(bytes, &[AREA]).err(),
    ]
}

fn all_kinds() -> Vec<Vec<u8>> {
    vec![
        jpeg_with_everything(quarters(), 6),
        encoded(quarters(), ImageFormat::Png),
        encoded(quarters(), ImageFormat::WebP),
        encoded(quarters(), ImageFormat::Gif),
        saved(&mut pdf(&["words"])),
        zip(&[
            ("[Content_Types].xml", b"<a/>"),
            ("word/document.xml", b"<a>b</a>"),
        ]),
    ]
}

#[test]
fn a_file_that_is_cut_anywhere_is_handled() {
    for whole in all_kinds() {
        for part in 0..16 {
            everything(&whole[..whole.len() * part / 16]);
        }
    }
    assert_eq!(everything(b""), [Some(Refused::Kind); 7]);
}

#[test]
fn a_picture_that_promises_too_much_is_refused_before_it_is_decoded() {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let side = 50_000_u32.to_be_bytes();
    png.extend(chunk(
        b"IHDR",
        &[side.as_slice(), &side, &[8, 6, 0, 0, 0]].concat(),
    ));
    png.extend(chunk(b"IDAT", b"\x78\x9c\x03\0\0\0\0\x01"));
    png.extend(chunk(b"IEND", b""));
    let mut wide = b"\x89PNG\r\n\x1a\n".to_vec();
    let side = 12_000_u32.to_be_bytes();
    wide.extend(chunk(
        b"IHDR",
        &[side.as_slice(), &side, &[8, 6, 0, 0, 0]].concat(),
    ));
    wide.extend(chunk(b"IDAT", b"\x78\x9c\x03\0\0\0\0\x01"));
    wide.extend(chunk(b"IEND", b""));
    for bytes in [png, wide] {
        assert_eq!(strip(&bytes).err(), Some(Refused::TooLarge));
        assert_eq!(redact_picture(&bytes, &[AREA]), Err(Refused::TooLarge));
        assert_eq!(plain(&bytes), Err(Refused::TooLarge));
        assert_eq!(blurred(&bytes), Err(Refused::TooLarge));
    }
    let mut gif = b"GIF89a".to_vec();
    gif.extend_from_slice(&[0x60, 0xea, 0x60, 0xea, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
    gif.extend_from_slice(&[
        0x2c, 0, 0, 0, 0, 0x60, 0xea, 0x60, 0xea, 0, 2, 2, 0x4c, 1, 0, 0x3b,
    ]);
    assert!(
        everything(&gif)
            .iter()
            .enumerate()
            .all(|(at, it)| it.is_some() || at == 3)
    );
}

#[test]
fn two_files_in_one_become_one() {
    let archive = zip(&[("hidden.txt", b"hidden words")]);
    for first in [
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::WebP,
        ImageFormat::Gif,
    ] {
        let both = [encoded(quarters(), first), archive.clone()].concat();
        let copy = strip(&both).unwrap();
        assert!(zip::ZipArchive::new(std::io::Cursor::new(&both)).is_ok());
        assert!(
            zip::ZipArchive::new(std::io::Cursor::new(&copy.bytes)).is_err(),
            "{first:?}"
        );
        assert!(!holds(&copy.bytes, b"hidden"));
    }
    let both = [saved(&mut pdf(&["words"])), archive].concat();
    let new = redact_document(&both, &[]).unwrap();
    assert!(!holds(&new, b"hidden"));
    // A picture in front of a document is a picture.
    let both = [
        encoded(quarters(), ImageFormat::Png),
        saved(&mut pdf(&["words"])),
    ]
    .concat();
    assert_eq!(Kind::of(&both), Some(Kind::Png));
    assert_eq!(redact_document(&both, &[]), Err(Refused::Kind));
}

#[test]
fn nests_of_objects_are_refused_or_passed_over() {
    for depth in [1_000, 100_000] {
        let nest = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let names = format!("{}1{}", "<</A ".repeat(depth), ">>".repeat(depth));
        for value in [nest.as_str(), &names] {
            let whole = saved(&mut pdf(&["words"]));
            // In the catalog; the table of places is then wrong, and is found anew.
            let text = String::from_utf8_lossy(&whole).into_owned();
            let nested = text.replace("/Type/Catalog", &format!("/X {value} /Type/Catalog"));
            assert!(nested.len() > text.len());
            everything(nested.as_bytes());
            // In what is drawn.
            everything(&saved(&mut pdf_of(
                &[format!("{value} TJ BT").into_bytes()],
            )));
        }
        let saves = "q ".repeat(depth) + "BT " + &"( ".repeat(depth);
        everything(&saved(&mut pdf_of(&[saves.into_bytes()])));
    }
}

#[test]
fn a_page_that_draws_itself_ends() {
    let mut document = pdf_of(&[b"/X Do".to_vec()]);
    let itself = document.new_object_id();
    let form = dictionary! { "Type" => "XObject", "Subtype" => "Form",
    "BBox" => vec![0.into(), 0.into(), 9.into(), 9.into()],
    "Resources" => dictionary! { "XObject" => dictionary! { "X" => itself } } };
    document.set_object(itself, Stream::new(form, b"/X Do /X Do".to_vec()));
    let first = first_page(&document);
    let resources = dictionary! { "XObject" => dictionary! { "X" => itself } };
    document
        .get_dictionary_mut(first)
        .unwrap()
        .set("Resources", resources);
    everything(&saved(&mut document));
    // A tree of pages that hangs on itself.
    let mut document = pdf(&["words"]);
    let root = document
        .catalog()
        .unwrap()
        .get(b"Pages")
        .unwrap()
        .as_reference()
        .unwrap();
    document
        .get_dictionary_mut(root)
        .unwrap()
        .set("Kids", vec![Object::Reference(root)]);
    everything(&saved(&mut document));
}

#[test]
fn broken_jbig2_and_jpeg_2000_in_a_document_are_passed_over() {
    for (filter, content) in [
        (
            "JBIG2Decode",
            b"\0\0\0\0\x30\0\x01\0\0\0\x13\xff\xff\xff\xff\xff\xff\xff\xff\0\0\0\0\0\0\0\0\0\0\0"
                .to_vec(),
        ),
        (
            "JPXDecode",
            b"\0\0\0\x0cjP  \r\n\x87\n\xff\x4f\xff\x51\0\x29\0\0\xff\xff\xff\xff\xff\xff\xff\xff"
                .to_vec(),
        ),
        ("CCITTFaxDecode", vec![0x5a; 200]),
        ("DCTDecode", b"\xff\xd8\xff\xe0\0\x02\xff\xda".to_vec()),
        ("FlateDecode", b"\x78\x9cgarbage".to_vec()),
    ] {
        let mut document =
            pdf_of(&[b"q 500 0 0 500 0 0 cm /I Do Q 1 0 0 rg 0 0 50 50 re f".to_vec()]);
        let picture = document.add_object(Stream::new(
            dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => 900, "Height" => 900,
            "ColorSpace" => "DeviceGray", "BitsPerComponent" => 1, "Filter" => filter },
            content,
        ));
        let first = first_page(&document);
        let resources = dictionary! { "XObject" => dictionary! { "I" => picture } };
        document
            .get_dictionary_mut(first)
            .unwrap()
            .set("Resources", resources);
        let found = everything(&saved(&mut document));
        assert_eq!(found[2], None, "{filter}: a copy does not decode pictures");
    }
}

#[test]
fn a_picture_in_a_document_that_promises_too_much_is_refused() {
    let mut document = pdf(&["words"]);
    document.add_object(Stream::new(
        dictionary! { "Subtype" => "Image", "Width" => 60_000, "Height" => 60_000 },
        Vec::new(),
    ));
    let bytes = saved(&mut document);
    assert_eq!(plain(&bytes), Err(Refused::TooLarge));
    assert_eq!(redact_document(&bytes, &[]), Err(Refused::TooLarge));
}

#[test]
fn a_page_as_large_as_a_field_is_refused() {
    for side in [14_400, 2_000_000_000] {
        let mut document = pdf(&["words"]);
        let first = first_page(&document);
        let media = vec![0.into(), 0.into(), side.into(), side.into()];
        document
            .get_dictionary_mut(first)
            .unwrap()
            .set("MediaBox", media);
        let bytes = saved(&mut document);
        assert_eq!(
            redact_document(&bytes, &[]),
            Err(Refused::TooLarge),
            "{side}"
        );
        assert_eq!(page(&bytes, 0).err(), Some(Refused::TooLarge), "{side}");
    }
}

#[test]
fn a_stream_that_unpacks_to_much_more_is_refused_by_the_reader_of_objects() {
    use std::io::Write as _;
    let mut zipped = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..80 {
        zipped.write_all(&zeros).unwrap();
    }
    let zipped = zipped.finish().unwrap();
    let mut document = pdf(&["words"]);
    document.add_object(Stream::new(
        dictionary! { "Type" => "ObjStm", "N" => 1, "First" => 10, "Filter" => "FlateDecode" },
        zipped,
    ));
    let first = first_page(&document);
    document.get_dictionary_mut(first).unwrap().set("X", 1);
    everything(&saved(&mut document));
}

#[test]
fn a_locked_document_is_refused_as_locked() {
    let mut document = pdf(&["words"]);
    document.trailer.set(
        "ID",
        vec![
            Object::string_literal("0123456789abcdef"),
            Object::string_literal("0123456789abcdef"),
        ],
    );
    let state = lopdf::EncryptionState::try_from(lopdf::EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password: "user",
        key_length: 128,
        permissions: lopdf::Permissions::all(),
    })
    .unwrap();
    document.encrypt(&state).unwrap();
    let bytes = saved(&mut document);
    assert_eq!(strip(&bytes).err(), Some(Refused::Locked));
    assert_eq!(redact_document(&bytes, &[]), Err(Refused::Locked));
    assert_eq!(plain(&bytes), Err(Refused::Locked));
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(24))]

    #[test]
    fn no_change_of_a_few_bytes_brings_anything_down(kind in 0..6_usize, changes in proptest::collection::vec((0..=u16::MAX, 0..=255_u8), 1..6)) {
        let mut bytes = all_kinds().swap_remove(kind);
        for (at, value) in changes {
            let at = usize::from(at) % bytes.len();
            bytes[at] = value;
        }
        everything(&bytes);
    }
}
