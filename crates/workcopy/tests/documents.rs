//! PDF documents: redactions, copies without metadata, pages.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use image::{ImageFormat, RgbImage};
use lopdf::{Document, Object, Stream, StringFormat, dictionary};
use support::*;
use workcopy::{
    Area, Detail, Left, Refused, Removed, metadata, page, plain, redact_document, strip,
};

/// The line of text on a page of [`pdf`], with room around.
const LINE: Area = Area {
    page: 0,
    left: 1_000,
    top: 1_300,
    width: 8_000,
    height: 600,
};

/// Page pictures of a document made of pictures.
fn pictures(bytes: &[u8]) -> Vec<RgbImage> {
    let document = Document::load_mem(bytes).unwrap();
    let picture = |page| {
        let mut images = document.get_page_images(page).unwrap();
        assert_eq!(images.len(), 1);
        let image = images.remove(0);
        let (width, height) = (image.width as u32, image.height as u32);
        let stream = document.get_object(image.id).unwrap().as_stream().unwrap();
        match stream.filters().unwrap()[0] {
            b"DCTDecode" => image::load_from_memory(&stream.content)
                .unwrap()
                .into_rgb8(),
            _ => {
                let points = stream.decompressed_content().unwrap();
                let grey = points.len() == (width * height) as usize;
                match grey {
                    true => image::DynamicImage::from(
                        image::GrayImage::from_raw(width, height, points).unwrap(),
                    )
                    .into_rgb8(),
                    false => RgbImage::from_raw(width, height, points).unwrap(),
                }
            }
        }
    };
    document.page_iter().map(picture).collect()
}

#[test]
fn covered_words_are_nowhere_in_the_new_document() {
    let words = "Witness Maryam";
    let mut document = pdf(&[words, "Nothing of note"]);
    document.trailer.set(
        "Info",
        dictionary! { "Title" => Object::string_literal(words) },
    );
    let original = saved(&mut document);
    let new = redact_document(&original, &[LINE]).unwrap();
    assert!(
        holds(&unpacked(&original), b"Maryam"),
        "the search finds what is there"
    );
    let all = unpacked(&new);
    for word in ["Maryam", "Witness", "Nothing", "Helvetica", "Tj", "Info"] {
        assert!(!holds(&all, word.as_bytes()), "{word}");
    }
    let text = Document::load_mem(&new)
        .unwrap()
        .extract_text(&[1, 2])
        .unwrap_or_default();
    assert_eq!(text.trim(), "");
    assert_eq!(pictures(&new).len(), 2);
}

#[test]
fn uncovered_points_are_the_same_and_covered_ones_black() {
    let original = saved(&mut pdf(&["Witness Maryam", "Second page"]));
    let before = pictures(&redact_document(&original, &[]).unwrap());
    let after = pictures(&redact_document(&original, &[LINE]).unwrap());
    assert_eq!(before[0].dimensions(), (1_239, 1_754));
    assert_eq!(before[1], after[1]);
    let mut letters = 0;
    for (x, y, point) in after[0].enumerate_pixels() {
        let was = before[0].get_pixel(x, y);
        let across = (123..1_116).contains(&x);
        if across && (228..334).contains(&y) {
            assert_eq!(point.0, [0, 0, 0], "{x} {y}");
            letters += u32::from(was.0[0] < 100);
        } else {
            assert_eq!(point, was, "{x} {y}");
        }
    }
    assert!(letters > 500, "the line lies in the area: {letters}");
    let has_red = after[0].pixels().any(|it| it.0 == [255, 0, 0]);
    assert!(has_red, "the rest of the page is drawn");
    let shown = page(&original, 0).unwrap();
    assert_eq!((shown.pages, shown.width, shown.height), (2, 1_239, 1_754));
    assert_eq!(
        image::load_from_memory(&shown.png).unwrap().into_rgb8(),
        before[0]
    );
}

#[test]
fn a_page_is_covered_as_it_is_turned() {
    let mut document = pdf(&["Witness Maryam"]);
    let first = first_page(&document);
    document
        .get_dictionary_mut(first)
        .unwrap()
        .set("Rotate", 90);
    let original = saved(&mut document);
    // Turned to the right, the line runs down along the right side.
    let line = Area {
        page: 0,
        left: 8_100,
        top: 1_000,
        width: 600,
        height: 8_000,
    };
    let before = &pictures(&redact_document(&original, &[]).unwrap())[0];
    let after = &pictures(&redact_document(&original, &[line]).unwrap())[0];
    assert!(after.width() > after.height());
    let dark = |image: &RgbImage| {
        image
            .enumerate_pixels()
            .filter(|(x, y, it)| {
                !(1_420..1_528).contains(x) && *y < 1_239 && it.0[1] < 100 && it.0[0] < 100
            })
            .count()
    };
    assert!(before.pixels().filter(|it| it.0[0] < 100).count() > 500);
    assert_eq!(dark(after), 0, "no letter is outside of the area");
}

#[test]
fn a_page_of_photographs_becomes_a_jpeg_of_moderate_size() {
    let noise = RgbImage::from_fn(1_200, 1_600, |x, y| {
        let it = x
            .wrapping_mul(2_654_435_761)
            .wrapping_add(y.wrapping_mul(40_503))
            ^ (x * y);
        image::Rgb([(it >> 7) as u8, (it >> 9) as u8, (it >> 11) as u8])
    });
    let mut document = pdf_of(&[b"q 595 0 0 842 0 0 cm /I Do Q".to_vec()]);
    let picture = document.add_object(Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => 1_200, "Height" => 1_600,
        "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8, "Filter" => "DCTDecode" },
        jpeg_with_everything(noise, 1),
    ));
    let first = first_page(&document);
    let resources = dictionary! { "XObject" => dictionary! { "I" => picture } };
    document
        .get_dictionary_mut(first)
        .unwrap()
        .set("Resources", resources);
    let original = saved(&mut document);
    assert!(holds(&original, b"Fairphone"));
    let new = redact_document(&original, &[LINE]).unwrap();
    assert!(holds(&new, b"DCTDecode") && !holds(&new, b"Fairphone"));
    let shown = &pictures(&new)[0];
    assert!(shown.get_pixel(600, 280).0.iter().all(|it| *it < 8));
    // A copy without metadata keeps the picture's points and not its place.
    let copy = strip(&original).unwrap();
    assert!(copy.removed.contains(&Removed::InnerPictures));
    assert!(!holds(&copy.bytes, b"Fairphone") && !holds(&copy.bytes, b"bridge"));
    let (before, after) = (page(&original, 0).unwrap(), page(&copy.bytes, 0).unwrap());
    assert!(before.png == after.png);
}

/// A document with all that stands beside pages.
fn laden() -> Vec<u8> {
    let mut document = pdf(&["The page itself"]);
    let text = |words: &str| Object::String(words.as_bytes().to_vec(), StringFormat::Literal);
    let info = document.add_object(
        dictionary! { "Author" => text("Ana Bela"), "Producer" => text("Scanner 3"),
        "CreationDate" => text("D:20260304050607Z"), "Case" => text("inner number") },
    );
    document.trailer.set("Info", info);
    document.trailer.set(
        "ID",
        vec![text("0123456789abcdef"), text("0123456789abcdef")],
    );
    let xmp = document.add_object(Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        XMP.into(),
    ));
    let file = document.add_object(Stream::new(
        dictionary! { "Type" => "EmbeddedFile" },
        b"embedded words".to_vec(),
    ));
    let named = document.add_object(dictionary! { "Type" => "Filespec", "UF" => text("list.xlsx"), "EF" => dictionary! { "F" => file } });
    let script =
        document.add_object(dictionary! { "S" => "JavaScript", "JS" => text("app.alert(1)") });
    let note = document.add_object(dictionary! { "Type" => "Annot", "Subtype" => "Text", "T" => text("Berta Note"),
        "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()], "Contents" => text("a remark"), "M" => text("D:2026") });
    let attached = document.add_object(
        dictionary! { "Type" => "Annot", "Subtype" => "FileAttachment", "FS" => named,
        "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()] },
    );
    let first = first_page(&document);
    document
        .get_dictionary_mut(first)
        .unwrap()
        .set("Annots", vec![note.into(), attached.into()]);
    let catalog = document.catalog_mut().unwrap();
    catalog.set("Metadata", xmp);
    catalog.set("OpenAction", script);
    catalog.set(
        "Names",
        dictionary! {
            "EmbeddedFiles" => dictionary! { "Names" => vec![text("list"), named.into()] },
            "JavaScript" => dictionary! { "Names" => vec![text("run"), script.into()] },
        },
    );
    let first = saved(&mut document);
    // A second version, appended: the first one stays in the file.
    let mut second = lopdf::IncrementalDocument::load_from(first.as_slice()).unwrap();
    let page = first_page(second.get_prev_documents());
    second.opt_clone_object_to_new_document(page).unwrap();
    second
        .new_document
        .get_dictionary_mut(page)
        .unwrap()
        .set("Rotate", 0);
    let mut out = Vec::new();
    second.save_to(&mut out).unwrap();
    out
}

#[test]
fn an_officer_sees_what_a_document_carries() {
    let found = metadata(&laden()).unwrap();
    let has = |kind, value: &str| found.iter().any(|it| it.0 == kind && it.1 == value);
    assert!(
        has(Detail::Author, "Ana Bela") && has(Detail::Author, "Berta Note"),
        "{found:?}"
    );
    assert!(
        has(Detail::Author, "Xenia Mpofu") && has(Detail::Software, "Scanner 3"),
        "{found:?}"
    );
    assert!(
        has(Detail::EmbeddedFile, "list.xlsx") && has(Detail::Script, "JavaScript"),
        "{found:?}"
    );
    assert!(
        has(Detail::Revisions, "2") && has(Detail::Other, "Case: inner number"),
        "{found:?}"
    );
}

#[test]
fn a_copy_of_a_document_keeps_its_pages_and_nothing_beside_them() {
    let original = laden();
    let copy = strip(&original).unwrap();
    let before = unpacked(&original);
    let all = unpacked(&copy.bytes);
    for word in [
        "Ana Bela",
        "Scanner 3",
        "inner number",
        "Xenia",
        "embedded words",
        "app.alert",
        "Berta Note",
        "0123456789abcdef",
    ] {
        assert!(holds(&before, word.as_bytes()), "{word} is in the original");
        assert!(!holds(&all, word.as_bytes()), "{word} is in the copy");
    }
    assert!(holds(&all, b"a remark"), "what was remarked is content");
    assert_eq!(metadata(&copy.bytes), Ok(Vec::new()));
    for removed in [
        Removed::Properties,
        Removed::Xmp,
        Removed::EmbeddedFiles,
        Removed::Scripts,
        Removed::Persons,
        Removed::Revisions,
    ] {
        assert!(copy.removed.contains(&removed), "{removed:?}");
    }
    assert!(copy.left.contains(&Left::HiddenContent));
    assert!(plain(&original).unwrap() == plain(&copy.bytes).unwrap());
}

#[test]
fn a_preview_shows_the_first_page() {
    let shown =
        image::load_from_memory(&plain(&saved(&mut pdf(&["First", "Second"]))).unwrap()).unwrap();
    assert_eq!((shown.width(), shown.height()), (1_130, 1_600));
    let blurred = workcopy::blurred(&saved(&mut pdf(&["First"]))).unwrap();
    assert_eq!(image::guess_format(&blurred).unwrap(), ImageFormat::Png);
}

#[test]
fn too_many_pages_and_pages_that_are_not_there_are_refused() {
    let long = saved(&mut pdf(&vec!["x"; 201]));
    assert_eq!(redact_document(&long, &[]), Err(Refused::TooManyPages));
    let short = saved(&mut pdf(&["x"]));
    let second = Area { page: 1, ..LINE };
    assert_eq!(redact_document(&short, &[second]), Err(Refused::NoSuchPage));
    assert_eq!(page(&short, 1).err(), Some(Refused::NoSuchPage));
    let empty = Area { width: 0, ..LINE };
    assert_eq!(redact_document(&short, &[empty]), Err(Refused::Area));
    assert_eq!(
        redact_document(b"\x89PNG\r\n\x1a\n", &[]),
        Err(Refused::Kind)
    );
}
