//! A document as Markdown that a person edits, and the way back. Absent: blanks, which are filled by then.
//!
//! What stands in the document reads the same when it comes back: signs that Markdown would obey are escaped. Braces that a
//! template would obey are letters here: nobody's name fills itself in because it is written that way.

use crate::clean::is_noncharacter;
use crate::document::{Block, Document, Items, Run, Watermark};
use crate::kind::Kind;
use crate::problem::PaperProblem;
use crate::template::Template;
use crate::values::Values;
use std::fmt::Write as _;

/// The document's title and blocks as Markdown. What stands around them (letterhead, addressee, signature) is not in it.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let title = [Run::plain(document.title.clone())];
    let mut writer = Writer::default();
    writer.line("# ", &title);
    for block in &document.blocks {
        writer.block(block);
    }
    let notes = std::mem::take(&mut writer.notes);
    for (index, note) in notes.iter().enumerate() {
        let text = writer.inline(note, "");
        let _ = write!(writer.text, "[^{}]: {text}\n\n", index + 1);
    }
    writer.text.trim_end().to_owned() + "\n"
}

/// The document that an edited text makes; `values` give what stands around it.
///
/// # Errors
/// As [`Template::fill`]: with the line of the text where something stands that is no paper.
pub fn written(
    kind: Kind,
    text: &str,
    values: &Values,
    watermark: Watermark,
) -> Result<Document, PaperProblem> {
    let text: String = text.chars().filter(|it| !is_noncharacter(*it)).collect();
    Template::of_ours("letter", &literal(&text)).fill(kind, values, watermark)
}

/// The text with braces that mean nothing.
fn literal(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let opens = sign == '{' && matches!(signs.peek(), Some('{' | '%' | '#'));
        match opens {
            true => out.push_str("{{ '{' }}"),
            false => out.push(sign),
        }
    }
    out
}

#[derive(Default)]
struct Writer<'d> {
    text: String,
    notes: Vec<&'d [Run]>,
}

impl<'d> Writer<'d> {
    fn line(&mut self, before: &str, runs: &'d [Run]) {
        let text = self.inline(runs, "");
        self.put(before, &text);
    }

    fn put(&mut self, before: &str, text: &str) {
        self.text.push_str(before);
        self.text.push_str(text);
        self.text.push_str("\n\n");
    }

    fn block(&mut self, block: &'d Block) {
        match block {
            Block::Heading { level: 1, text } => self.line("## ", text),
            Block::Heading { text, .. } => self.line("### ", text),
            Block::Annex { text } => self.line("# ", text),
            Block::Numbered { text, .. } => {
                let text = self.inline(text, "   ");
                self.put("1. ", &text);
            }
            Block::Paragraph { text } => self.line("", text),
            Block::List {
                items,
                nested,
                texts,
            } => {
                let indent = if *nested { "    " } else { "" };
                let mark = match items {
                    Items::Bullets => "- ",
                    Items::Letters => "1. ",
                };
                for text in texts {
                    let text = self.inline(text, &format!("{indent}   "));
                    self.put(&format!("{indent}{mark}"), &text);
                }
            }
            Block::Quote { paragraphs } => {
                let all: Vec<String> = paragraphs
                    .iter()
                    .map(|text| format!("> {}", self.inline(text, "> ")))
                    .collect();
                self.put("", &all.join("\n>\n"));
            }
            Block::Table { head, rows, .. } => self.table(head, rows),
            Block::PageBreak => self.put("", "---"),
        }
    }

    fn table(&mut self, head: &'d [Vec<Run>], rows: &'d [Vec<Vec<Run>>]) {
        let mut text = self.row(head);
        let _ = writeln!(text, "|{}", "---|".repeat(head.len()));
        for row in rows {
            text.push_str(&self.row(row));
        }
        self.put("", text.trim_end());
    }

    fn row(&mut self, cells: &'d [Vec<Run>]) -> String {
        let cells = cells.iter().map(|cell| {
            self.inline(cell, "")
                .replace('|', "\\|")
                .replace("\\\n", " ")
        });
        format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
    }

    /// Words in one line; after a break, `indent` stands before the next.
    fn inline(&mut self, runs: &'d [Run], indent: &str) -> String {
        let mut out = String::new();
        for run in runs {
            match run {
                Run::Text {
                    text,
                    strong,
                    emphasis,
                    mono,
                } => {
                    let is_start = out.is_empty() || out.ends_with(indent) && out.contains('\n');
                    shaped(&mut out, text, (*strong, *emphasis, *mono), is_start);
                }
                Run::Break => {
                    out.push_str("\\\n");
                    out.push_str(indent);
                }
                Run::Note { text } => {
                    self.notes.push(text);
                    let _ = write!(out, "[^{}]", self.notes.len());
                }
            }
        }
        out
    }
}

/// Words with the marks of their shape, which stand close to the words.
fn shaped(
    out: &mut String,
    text: &str,
    (strong, emphasis, mono): (bool, bool, bool),
    is_start: bool,
) {
    let text = text.replace('\n', " ");
    let core = text.trim();
    if mono && !core.is_empty() && !core.contains('`') {
        let _ = write!(out, "`{core}`");
        return;
    }
    let mark = match (strong, emphasis) {
        _ if core.is_empty() => "",
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    if mark.is_empty() {
        escape(out, &text, is_start);
        return;
    }
    let before = &text[..text.len() - text.trim_start().len()];
    let behind = &text[text.trim_end().len()..];
    let _ = write!(out, "{before}{mark}");
    escape(out, core, false);
    let _ = write!(out, "{mark}{behind}");
}

/// Text in which no sign means anything to Markdown.
fn escape(out: &mut String, text: &str, is_start: bool) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, sign) in text.char_indices() {
        let always = matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&');
        let at_start = is_start
            && (at == 0 && matches!(sign, '#' | '-' | '+' | '>' | '=' | '~' | '|')
                || at == digits && at > 0 && matches!(sign, '.' | ')'));
        if always || at_start {
            out.push('\\');
        }
        out.push(sign);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{built_in, full, minimal};
    use words::Language;

    /// What is typed again from what stands there.
    fn again(document: &Document, kind: Kind, values: &Values) -> (String, Document) {
        let text = markdown(document);
        match written(kind, &text, values, Watermark::None) {
            Ok(again) => (text, again),
            Err(problem) => panic!("{problem}\n{text}"),
        }
    }

    #[test]
    fn every_letter_comes_back_as_it_went_into_the_form() {
        for kind in Kind::ALL {
            for language in Language::ALL {
                let Some(template) = built_in(kind, language) else {
                    continue;
                };
                for values in [full(language), minimal(language)] {
                    let document = template.fill(kind, &values, Watermark::None).ok();
                    let Some(document) = document else {
                        panic!("{} in {language} is not filled", kind.code());
                    };
                    let (text, again) = again(&document, kind, &values);
                    let same = again == document;
                    assert!(same, "{} in {language}:\n{text}", kind.code());
                }
            }
        }
    }

    #[test]
    fn what_a_person_is_called_is_never_obeyed() {
        let mut values = full(Language::En);
        for hostile in [
            "{{ office.head }} {% for %} {# x #} {{{",
            "*a* _b_ `c` [d](e) <b>&amp;</b> \\ | # 1. x",
            "- 1) > + = ~ ![p](q) [^1]",
        ] {
            values.summary = hostile.to_owned();
            values.persons[0].name = hostile.to_owned();
            values.chronology[0].what = hostile.to_owned();
            let template = built_in(Kind::UrgentAppeal, Language::En);
            let document =
                template.and_then(|it| it.fill(Kind::UrgentAppeal, &values, Watermark::None).ok());
            let Some(document) = document else {
                panic!("not filled");
            };
            let (text, again) = again(&document, Kind::UrgentAppeal, &values);
            assert!(again == document, "{text}");
        }
    }
}
