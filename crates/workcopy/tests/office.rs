//! Office files: properties, persons, pictures inside.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use image::ImageFormat;
use support::*;
use workcopy::{Detail, Kind, Left, Refused, Removed, metadata, strip};

const CORE: &str = r#"<?xml version="1.0"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:creator>Ana Bela</dc:creator><cp:lastModifiedBy>Carl Dee</cp:lastModifiedBy><dcterms:created>2026-03-04T05:06:07Z</dcterms:created></cp:coreProperties>"#;
const DOCUMENT: &str = r#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p w:rsidR="00A1"><w:ins w:id="1" w:author="Eve Fox" w:date="2026-01-01T00:00:00Z"><w:r><w:t>added words</w:t></w:r></w:ins></w:p></w:body></w:document>"#;
const COMMENTS: &str = r#"<w:comments xmlns:w="w"><w:comment w:id="0" w:author="Gil Hart" w:initials="GH"><w:p><w:r><w:t>check this</w:t></w:r></w:p></w:comment></w:comments>"#;

fn docx() -> Vec<u8> {
    let photo = jpeg_with_everything(quarters(), 6);
    let thumbnail = encoded(quarters(), ImageFormat::Jpeg);
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("docProps/core.xml", CORE.as_bytes()),
        (
            "docProps/app.xml",
            b"<Properties><Company>Ministry</Company></Properties>",
        ),
        ("docProps/thumbnail.jpeg", &thumbnail),
        ("word/document.xml", DOCUMENT.as_bytes()),
        ("word/comments.xml", COMMENTS.as_bytes()),
        ("word/media/image1.jpeg", &photo),
        ("word/media/image2.emf", b"\x01\0\0\0 a drawing"),
        ("word/vbaProject.bin", b"program"),
    ])
}

fn odt() -> Vec<u8> {
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b"<o><office:annotation><dc:creator>Ida Jones</dc:creator><text:p>why</text:p></office:annotation></o>"),
        ("meta.xml", b"<office:document-meta><meta:initial-creator>Kim Lo</meta:initial-creator></office:document-meta>"),
        ("Thumbnails/thumbnail.png", &encoded(quarters(), ImageFormat::Png)),
    ])
}

#[test]
fn a_kind_is_told_by_what_is_inside() {
    assert_eq!(Kind::of(&docx()), Some(Kind::OfficeXml));
    assert_eq!(Kind::of(&odt()), Some(Kind::OpenDocument));
    assert_eq!(Kind::of(&zip(&[("a.docx", b"x")])), None);
    assert_eq!(
        Kind::of(&zip(&[
            ("[Content_Types].xml", b""),
            ("xl/workbook.xml", b"")
        ])),
        Some(Kind::OfficeXml)
    );
}

#[test]
fn an_officer_sees_who_wrote_it() {
    let found = metadata(&docx()).unwrap();
    let has = |kind, value: &str| found.iter().any(|it| it.0 == kind && it.1 == value);
    assert!(
        has(Detail::Author, "Ana Bela") && has(Detail::Author, "Carl Dee"),
        "{found:?}"
    );
    assert!(
        has(Detail::Author, "Ministry") && has(Detail::Time, "2026-03-04T05:06:07Z"),
        "{found:?}"
    );
    assert!(has(Detail::Script, "word/vbaProject.bin"), "{found:?}");
    assert!(
        metadata(&odt())
            .unwrap()
            .contains(&(Detail::Author, "Kim Lo".to_owned()))
    );
}

#[test]
fn a_copy_names_nobody_and_says_the_same() {
    let copy = strip(&docx()).unwrap();
    for (name, words) in [
        ("docProps/core.xml", vec!["Ana", "Carl", "2026"]),
        ("docProps/app.xml", vec!["Ministry"]),
        ("word/document.xml", vec!["Eve", "2026"]),
        ("word/comments.xml", vec!["Gil", "GH"]),
        ("word/media/image1.jpeg", vec!["Fairphone", "bridge"]),
    ] {
        let content = unzip(&copy.bytes, name);
        for word in words {
            assert!(
                holds(&unzip(&docx(), name), word.as_bytes()),
                "{word} is in the original {name}"
            );
            assert!(!holds(&content, word.as_bytes()), "{word} is in {name}");
        }
    }
    assert!(holds(
        &unzip(&copy.bytes, "word/document.xml"),
        b"added words"
    ));
    assert!(holds(
        &unzip(&copy.bytes, "word/comments.xml"),
        b"check this"
    ));
    let thumbnail =
        image::load_from_memory(&unzip(&copy.bytes, "docProps/thumbnail.jpeg")).unwrap();
    assert_eq!(thumbnail.width(), 1);
    for removed in [
        Removed::Properties,
        Removed::Persons,
        Removed::InnerPictures,
        Removed::Thumbnail,
    ] {
        assert!(copy.removed.contains(&removed), "{removed:?}");
    }
    let left: Vec<Left> = copy.left.into_iter().collect();
    assert_eq!(
        left,
        [
            Left::InnerPictures,
            Left::Scripts,
            Left::EditingMarks,
            Left::RecordedChanges
        ]
    );
}

#[test]
fn an_open_document_stays_one() {
    let copy = strip(&odt()).unwrap();
    assert_eq!(Kind::of(&copy.bytes), Some(Kind::OpenDocument));
    let content = unzip(&copy.bytes, "content.xml");
    assert!(!holds(&content, b"Ida") && holds(&content, b"why"));
    assert!(!holds(&unzip(&copy.bytes, "meta.xml"), b"Kim"));
    // The first file begins where its readers look for it, and is not packed.
    assert!(copy.bytes[30..].starts_with(b"mimetypeapplication/vnd.oasis"));
    assert_eq!(
        strip(&odt()).unwrap().bytes,
        copy.bytes,
        "the same input gives the same bytes"
    );
}

#[test]
fn a_bomb_is_refused_before_it_fills_the_process() {
    let zeros = vec![0; 80 * 1024 * 1024];
    let bomb = zip(&[
        ("[Content_Types].xml", b""),
        ("word/document.xml", b"<a/>"),
        ("a", &zeros),
        ("b", &zeros),
        ("c", &zeros),
    ]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(strip(&bomb).err(), Some(Refused::TooLarge));
    assert_eq!(metadata(&bomb).err(), Some(Refused::TooLarge));
    let whole = docx();
    for cut in [whole.len() - 1, whole.len() / 2, 40] {
        assert!(strip(&whole[..cut]).is_err(), "{cut}");
    }
}
