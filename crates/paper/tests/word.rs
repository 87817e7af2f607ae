//! The DOCX, opened again: well-formed parts, real numbering and footnotes, directions. Absent: a word processor.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

#[expect(dead_code, reason = "no PDF is made here")]
mod common;

use common::{document, of_text};
use paper::{Document, Kind, Watermark, docx, full, minimal};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use words::Language;

/// The parts by name, each of them well-formed.
fn parts(document: &Document) -> BTreeMap<String, String> {
    let bytes = docx(document).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let mut reader = Reader::from_str(&text);
        let mut depth = 0;
        loop {
            match reader
                .read_event()
                .unwrap_or_else(|e| panic!("{name}: {e}"))
            {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{}", name);
        assert!(!text.contains('{'), "{} has a blank", name);
        parts.insert(name, text);
    }
    parts
}

#[test]
fn every_kind_and_language_is_a_well_formed_docx_with_all_its_parts() {
    for kind in Kind::ALL {
        for language in Language::ALL {
            let parts = parts(&document(kind, &full(language), Watermark::Draft));
            for (name, text) in &parts {
                if !name.ends_with(".rels") {
                    continue;
                }
                let folder = if name.starts_with("word/") {
                    "word/"
                } else {
                    ""
                };
                for target in text.split("Target=\"").skip(1) {
                    let target = target.split('"').next().unwrap();
                    assert!(parts.contains_key(&format!("{folder}{target}")), "{target}");
                }
            }
        }
    }
}

#[test]
fn numbers_letters_and_footnotes_are_the_word_processors_own() {
    let text =
        "# T\n\n1. Alpha{{ note(\"why\") }}\n    1. first\n\n1. Beta\n    1. again\n    - bullet\n";
    let parts = parts(&of_text(text, &minimal(Language::En)));
    let body = &parts["word/document.xml"];
    assert_eq!(body.matches(r#"<w:numId w:val="1"/>"#).count(), 2);
    assert!(body.contains(r#"<w:numId w:val="3"/>"#) && body.contains(r#"<w:numId w:val="4"/>"#));
    assert!(body.contains(r#"<w:footnoteReference w:id="1"/>"#) && !body.contains("why"));
    assert!(parts["word/footnotes.xml"].contains("why"));
    assert!(parts["word/numbering.xml"].contains(r#"<w:num w:numId="4">"#));
    assert!(parts["word/footer1.xml"].contains("NUMPAGES"));
}

#[test]
fn arabic_runs_from_right_to_left_and_what_is_latin_in_it_does_not() {
    let parts = parts(&document(
        Kind::UrgentAppeal,
        &full(Language::Ar),
        Watermark::Draft,
    ));
    let body = &parts["word/document.xml"];
    let paragraphs = body.matches("<w:p>").count();
    assert_eq!(body.matches("<w:pPr>").count(), paragraphs);
    assert_eq!(body.matches("<w:bidi/></w:pPr>").count(), paragraphs);
    assert!(body.contains("<w:bidiVisual/>"));
    let run = body
        .split("<w:r>")
        .find(|run| run.contains("Joseph Belmonte"))
        .unwrap();
    assert!(!run.contains("<w:rtl/>"), "{run}");
    let run = body
        .split("<w:r>")
        .find(|run| run.contains("سلمى"))
        .unwrap();
    assert!(run.contains("<w:rtl/>"), "{run}");
    assert!(parts["word/header2.xml"].contains("مسودة"));
    assert!(!body.contains('\u{2068}'));
}

#[test]
fn chinese_names_its_fonts_and_language() {
    let parts = parts(&document(
        Kind::Dossier,
        &full(Language::Zh),
        Watermark::None,
    ));
    assert!(parts["word/document.xml"].contains(r#"w:hint="eastAsia""#));
    assert!(parts["word/styles.xml"].contains(r#"w:lang w:val="zh-CN""#));
    assert!(!parts["word/header1.xml"].contains("草稿"));
}

#[test]
fn nothing_tells_who_wrote_it_and_when() {
    let bytes = docx(&document(
        Kind::Dossier,
        &full(Language::En),
        Watermark::None,
    ))
    .unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for index in 0..zip.len() {
        let file = zip.by_index(index).unwrap();
        assert_eq!(file.last_modified().map(|time| time.year()), Some(1980));
    }
    let parts = parts(&document(
        Kind::Dossier,
        &full(Language::En),
        Watermark::None,
    ));
    let core = &parts["docProps/core.xml"];
    assert!(!core.contains("created") && !core.contains("lastModifiedBy"));
}
