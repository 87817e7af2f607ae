//! A document's own words as WordprocessingML: paragraphs, tables and footnotes. Absent: styles and the container.

use super::{HEAD, NAMESPACES};
use crate::clean::directions;
use crate::document::{Block, Document, Items, Run};
use crate::frame::Frame;
use words::{Direction, Language};

/// Between the margins of an A4 page, in twentieths of a point.
const WIDTH: u32 = 11906 - 2 * MARGIN;
const MARGIN: u32 = 1474;

/// The text and its footnotes.
pub struct Body {
    language: Language,
    text: String,
    notes: Vec<String>,
    /// How many lists with letters there are; each has a numbering of its own.
    pub lettered: u32,
}

impl Body {
    /// Writes a document's parts in their order.
    pub fn of(document: &Document, around: &Frame) -> Self {
        let mut body = Self {
            language: document.language,
            text: String::new(),
            notes: Vec::new(),
            lettered: 0,
        };
        body.top(document, around);
        let annex = |block: &Block| matches!(block, Block::Annex { .. });
        let first_annex = document.blocks.iter().position(annex);
        let (letter, annexes) = document
            .blocks
            .split_at(first_annex.unwrap_or(document.blocks.len()));
        for (index, block) in letter.iter().enumerate() {
            match block {
                // A signature never stands alone on a page: the last sentence comes along.
                Block::Paragraph { text } if index + 1 == letter.len() => {
                    body.words("BodyText", "<w:keepNext/>", text);
                }
                _ => body.block(block),
            }
        }
        for (index, line) in document.signature.iter().enumerate() {
            let style = if index == 0 {
                "SignatureName"
            } else {
                "SignatureLine"
            };
            body.line(style, line);
        }
        annexes.iter().for_each(|block| body.block(block));
        body
    }

    /// The part `word/document.xml`.
    pub fn document(&self) -> String {
        let bidi = self.rtl("<w:bidi/>");
        format!(
            r#"{HEAD}<w:document {NAMESPACES}><w:body>{}<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/><w:footerReference w:type="first" r:id="rId7"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1531" w:right="{MARGIN}" w:bottom="1474" w:left="{MARGIN}" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/>{bidi}</w:sectPr></w:body></w:document>"#,
            self.text
        )
    }

    /// The part `word/footnotes.xml`.
    pub fn footnotes(&self) -> String {
        let mut all = String::from(
            r#"<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"#,
        );
        for (index, note) in self.notes.iter().enumerate() {
            let mark = r#"<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>"#;
            let words = paragraph("FootnoteText", "", &format!("{mark}{note}"), self.language);
            all += &format!(r#"<w:footnote w:id="{}">{words}</w:footnote>"#, index + 1);
        }
        format!("{HEAD}<w:footnotes {NAMESPACES}>{all}</w:footnotes>")
    }

    fn rtl(&self, mark: &'static str) -> &'static str {
        match self.language.direction() {
            Direction::Rtl => mark,
            Direction::Ltr => "",
        }
    }

    fn top(&mut self, document: &Document, around: &Frame) {
        for (index, line) in document.letterhead.iter().enumerate() {
            let last = index + 1 == document.letterhead.len();
            let style = if index == 0 {
                "Letterhead"
            } else {
                "LetterheadLine"
            };
            let rule = if last {
                r#"<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="6" w:color="auto"/></w:pBdr>"#
            } else {
                ""
            };
            let words = run(line, "", self.language);
            self.text += &paragraph(style, rule, &words, self.language);
        }
        let mut line = String::new();
        if !document.reference.is_empty() {
            line += &run(around.reference, "", self.language);
            line += &run(&document.reference, "", self.language);
        }
        if !document.place_and_date.is_empty() {
            line += "<w:r><w:tab/></w:r>";
            line += &run(&document.place_and_date, "", self.language);
        }
        if !line.is_empty() {
            self.text += &paragraph("ReferenceLine", "", &line, self.language);
        }
        for line in &document.addressee {
            self.line("Addressee", line);
        }
        self.line("Title", &document.title);
    }

    fn line(&mut self, style: &str, line: &str) {
        let words = run(line, "", self.language);
        self.text += &paragraph(style, "", &words, self.language);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => {
                let style = if *level == 1 { "Heading1" } else { "Heading2" };
                self.words(style, "", text);
            }
            Block::Annex { text } => self.words("Heading1", "<w:pageBreakBefore/>", text),
            Block::Paragraph { text } => self.words("BodyText", "", text),
            Block::Numbered { text, .. } => self.words("BodyText", &numbered(1, 0), text),
            Block::List {
                items,
                nested,
                texts,
            } => {
                let id = match items {
                    Items::Bullets => 2,
                    Items::Letters => {
                        self.lettered += 1;
                        2 + self.lettered
                    }
                };
                for text in texts {
                    self.words("ListParagraph", &numbered(id, u8::from(*nested)), text);
                }
            }
            Block::Quote { paragraphs } => {
                paragraphs
                    .iter()
                    .for_each(|text| self.words("Quote", "", text));
            }
            Block::PageBreak => {
                let page = r#"<w:r><w:br w:type="page"/></w:r>"#;
                self.text += &paragraph("BodyText", "", page, self.language);
            }
            Block::Table { widths, head, rows } => self.table(widths, head, rows),
        }
    }

    fn words(&mut self, style: &str, properties: &str, text: &[Run]) {
        let words = self.runs(text, "");
        self.text += &paragraph(style, properties, &words, self.language);
    }

    fn runs(&mut self, all: &[Run], shape: &str) -> String {
        let mut words = String::new();
        for it in all {
            match it {
                Run::Break => words += "<w:r><w:br/></w:r>",
                Run::Note { text } => {
                    let note = self.runs(text, "");
                    self.notes.push(note);
                    words += &format!(
                        r#"<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>"#,
                        self.notes.len()
                    );
                }
                Run::Text {
                    text,
                    strong,
                    emphasis,
                    mono,
                } => {
                    let mut own = String::new();
                    if *mono {
                        own += r#"<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>"#;
                    }
                    own += if *strong { "<w:b/><w:bCs/>" } else { shape };
                    own += if *emphasis { "<w:i/><w:iCs/>" } else { "" };
                    own += if *mono {
                        r#"<w:sz w:val="15"/><w:szCs w:val="15"/>"#
                    } else {
                        ""
                    };
                    words += &run(text, &own, self.language);
                }
            }
        }
        words
    }

    fn table(&mut self, widths: &[u16], head: &[Vec<Run>], rows: &[Vec<Vec<Run>>]) {
        let widths = in_twips(widths);
        let columns: String = widths
            .iter()
            .map(|it| format!(r#"<w:gridCol w:w="{it}"/>"#))
            .collect();
        let mut text = format!(
            r#"<w:tbl><w:tblPr>{}<w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="808080"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"#,
            self.rtl("<w:bidiVisual/>")
        );
        let all =
            std::iter::once((head, true)).chain(rows.iter().map(|row| (row.as_slice(), false)));
        for (row, is_head) in all {
            let head = if is_head { "<w:tblHeader/>" } else { "" };
            text += &format!("<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>");
            for (cell, width) in row.iter().zip(&widths) {
                let words = self.runs(cell, if is_head { "<w:b/><w:bCs/>" } else { "" });
                let words = paragraph("TableText", "", &words, self.language);
                text += &format!(
                    r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{words}</w:tc>"#
                );
            }
            text += "</w:tr>";
        }
        self.text += &text;
        self.text += "</w:tbl>";
        // A table at the end of a page needs a paragraph behind it.
        self.text += &paragraph("AfterTable", "", "", self.language);
    }
}

/// Columns of short cells get what their letters need, the others share the rest, as on the press.
fn in_twips(widths: &[u16]) -> Vec<u32> {
    let short = |it: u16| it <= 22 && widths.iter().any(|other| *other > 22);
    let own = |it: u16| u32::from(it) * 125 + 230;
    let taken: u32 = widths
        .iter()
        .filter(|it| short(**it))
        .map(|it| own(*it))
        .sum();
    let rest = WIDTH.saturating_sub(taken);
    let long: u32 = widths
        .iter()
        .filter(|it| !short(**it))
        .map(|it| u32::from(*it))
        .sum();
    let width = |it: &u16| {
        if short(*it) {
            own(*it)
        } else {
            u32::from(*it) * rest / long.max(1)
        }
    };
    widths.iter().map(width).collect()
}

fn numbered(id: u32, level: u8) -> String {
    format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>"#)
}

/// A paragraph in a style; `properties` are those that stand between style and direction.
pub fn paragraph(style: &str, properties: &str, runs: &str, language: Language) -> String {
    let bidi = match language.direction() {
        Direction::Rtl => "<w:bidi/>",
        Direction::Ltr => "",
    };
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}{bidi}</w:pPr>{runs}</w:p>"#)
}

/// Text as runs of one direction each.
pub fn run(text: &str, shape: &str, language: Language) -> String {
    let pieces = directions(text, language);
    let hint = if language == Language::Zh && !shape.contains("rFonts") {
        r#"<w:rFonts w:hint="eastAsia"/>"#
    } else {
        ""
    };
    let mut runs = String::new();
    for (words, direction) in pieces {
        let rtl = match direction {
            Direction::Rtl => "<w:rtl/>",
            Direction::Ltr => "",
        };
        runs += &format!(
            r#"<w:r><w:rPr>{hint}{shape}{rtl}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#,
            escaped(&words)
        );
    }
    runs
}

/// Text for XML, without the characters that XML cannot hold.
pub fn escaped(text: &str) -> String {
    let fit = |c: &char| {
        !(c.is_control() || matches!(c, '\u{2068}' | '\u{2069}' | '\u{FFFE}' | '\u{FFFF}'))
    };
    let text: String = text.chars().filter(fit).collect();
    quick_xml::escape::escape(text.as_str()).into_owned()
}
