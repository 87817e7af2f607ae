//! The DOCX that an office edits: real numbering, real footnotes, right-to-left paragraphs, page numbers, a draft's mark.
//!
//! Container by `zip`, escaping by `quick-xml`; the fixed parts are files beside this one. The crate `docx-rs` was tried: it knows
//! no direction of runs, sections and tables, no language, and takes ids from counters, so that five parts would have been
//! patched afterwards. Absent: anything that was not in the document, as times, programs' and users' names.

mod body;

use crate::document::{Document, Watermark};
use crate::frame::{Frame, frame};
use crate::problem::PaperProblem;
use body::{Body, escaped, paragraph, run};
use std::io::{Cursor, Write};
use words::Direction;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// The document for a word processor. The same document gives the same bytes.
///
/// # Errors
/// [`PaperProblem::Typesetting`] where the container cannot be written: a fault of ours.
pub fn docx(document: &Document) -> Result<Vec<u8>, PaperProblem> {
    let around = frame(document.language);
    let body = Body::of(document, &around);
    let parts = [
        (
            "[Content_Types].xml",
            include_str!("content_types.xml").to_owned(),
        ),
        ("_rels/.rels", include_str!("rels.xml").to_owned()),
        ("docProps/core.xml", core(document, &around)),
        (
            "word/_rels/document.xml.rels",
            include_str!("document_rels.xml").to_owned(),
        ),
        ("word/document.xml", body.document()),
        ("word/styles.xml", styles(document, &around)),
        ("word/settings.xml", include_str!("settings.xml").to_owned()),
        (
            "word/numbering.xml",
            numbering(document, &around, body.lettered),
        ),
        ("word/footnotes.xml", body.footnotes()),
        ("word/header1.xml", header(document, &around, false)),
        ("word/header2.xml", header(document, &around, true)),
        ("word/footer1.xml", footer(document, &around)),
    ];
    packed(&parts).map_err(|_| PaperProblem::Typesetting {
        what: "the DOCX container".to_owned(),
    })
}

fn packed(parts: &[(&str, String)]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // No clock: a file's time would tell when it was made, and differ for the same letter.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn core(document: &Document, around: &Frame) -> String {
    let author = document.letterhead.first().map_or("", String::as_str);
    include_str!("core.xml")
        .replace("{title}", &escaped(&document.title))
        .replace("{author}", &escaped(author))
        .replace("{language}", around.tag)
}

fn styles(document: &Document, around: &Frame) -> String {
    let rtl = document.language.direction() == Direction::Rtl;
    include_str!("styles.xml")
        .replace("{language}", around.tag)
        .replace("{bidi}", if rtl { "<w:bidi/>" } else { "" })
        .replace("{size}", if rtl { "26" } else { "22" })
}

fn numbering(document: &Document, around: &Frame, lettered: u32) -> String {
    let rtl = document.language.direction() == Direction::Rtl;
    let mut nums = String::new();
    for list in 0..lettered {
        // Each list begins at its first letter again.
        nums += &format!(
            r#"<w:num w:numId="{}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
            3 + list
        );
    }
    include_str!("numbering.xml")
        .replace("{end}", around.number_end)
        .replace("{open}", around.letter[0])
        .replace("{close}", around.letter[1])
        .replace("{letters}", if rtl { "arabicAbjad" } else { "lowerLetter" })
        .replace("{nums}", &nums)
}

/// The header; on the first page the letterhead stands in the text, so only a draft's mark is above it.
fn header(document: &Document, around: &Frame, first_page: bool) -> String {
    let mut lines = String::new();
    if document.watermark == Watermark::Draft {
        let mark = run(around.draft, "<w:b/><w:bCs/>", document.language);
        lines += &paragraph("DraftMark", "", &mark, document.language);
    }
    if first_page {
        if lines.is_empty() {
            lines += &paragraph("Header", "", "", document.language);
        }
    } else {
        let office = document.letterhead.first().unwrap_or(&document.title);
        let mut line = run(office, "", document.language);
        if !document.reference.is_empty() {
            line += "<w:r><w:tab/></w:r>";
            line += &run(around.reference, "", document.language);
            line += &run(&document.reference, "", document.language);
        }
        lines += &paragraph("Header", "", &line, document.language);
    }
    format!("{HEAD}<w:hdr {NAMESPACES}>{lines}</w:hdr>")
}

fn footer(document: &Document, around: &Frame) -> String {
    let field = |name: &str| {
        format!(r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#)
    };
    let mut line = String::new();
    for (words, field) in [
        (around.page[0], field("PAGE")),
        (around.page[1], field("NUMPAGES")),
        (around.page[2], String::new()),
    ] {
        line += &run(words, "", document.language);
        line += &field;
    }
    let line = paragraph("Footer", "", &line, document.language);
    format!("{HEAD}<w:ftr {NAMESPACES}>{line}</w:ftr>")
}
