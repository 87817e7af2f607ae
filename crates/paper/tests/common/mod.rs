//! What the tests of papers share: one press with this machine's fonts, and what a PDF says.

use paper::{Document, Fonts, Kind, Press, Template, Values, Watermark, built_in, font_folders};
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use words::{Language, Moment};

/// 2026-05-12T08:00:00Z.
pub const CREATED: Moment = Moment(1_778_572_800);

/// Finding fonts takes seconds without optimisation, so it is done once.
pub static PRESS: LazyLock<Press> =
    LazyLock::new(|| Press::new(Fonts::with_folders(&font_folders(None, &[]))));

/// The template of a kind in a language, or in English where it is not written yet.
pub fn template(kind: Kind, language: Language) -> Template {
    built_in(kind, language)
        .or_else(|| built_in(kind, Language::En))
        .unwrap()
}

/// A document of the program's template.
pub fn document(kind: Kind, values: &Values, watermark: Watermark) -> Document {
    template(kind, values.language)
        .fill(kind, values, watermark)
        .unwrap_or_else(|problem| panic!("{problem}"))
}

/// A document of a template that stands in a test.
pub fn of_text(text: &str, values: &Values) -> Document {
    let template = Template::read("own.md", text).unwrap_or_else(|wrong| panic!("{}", wrong[0]));
    let filled = template.fill(Kind::UrgentAppeal, values, Watermark::None);
    filled.unwrap_or_else(|problem| panic!("{problem}"))
}

/// The PDF, typeset.
pub fn pdf(document: &Document) -> Vec<u8> {
    PRESS
        .pdf(document, CREATED)
        .unwrap_or_else(|problem| panic!("{problem}"))
}

/// What a reader of the PDF copies out of it, with single spaces.
pub fn said(pdf: &[u8]) -> String {
    let mut child = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext of poppler-utils");
    let mut stdin = child.stdin.take().unwrap();
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&bytes);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success(), "pdftotext reads the file");
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
