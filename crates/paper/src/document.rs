//! Our own model of a paper: what the press and the DOCX writer get. Absent: Markdown, blanks, fonts.

use serde::{Deserialize, Serialize};
use words::Language;

/// A paper, ready to be set. It holds a letter's plain words, so it is not `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The language it is written in: direction, hyphenation and the words around the page follow it.
    pub language: Language,
    /// The title, also that of the file.
    pub title: String,
    /// The sender's lines on top of the first page; the first is the office's name.
    pub letterhead: Vec<String>,
    /// The office's reference, or nothing.
    pub reference: String,
    /// Place and date as one line.
    pub place_and_date: String,
    /// The lines to whom it goes; none where it goes to nobody.
    pub addressee: Vec<String>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The lines under the space for a signature; none where nobody signs. They stand before the first annex.
    pub signature: Vec<String>,
    /// What stands across each page.
    pub watermark: Watermark,
}

/// What stands across each page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Watermark {
    /// Nothing: this is the paper itself.
    #[default]
    None,
    /// That it is a draft, in the paper's language.
    Draft,
}

/// A piece of a paper, from the left edge to the right.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// A heading; level 1 is the highest under the title.
    Heading {
        /// 1 or 2.
        level: u8,
        /// Its words.
        text: Vec<Run>,
    },
    /// The heading of an annex, which begins a page.
    Annex {
        /// Its words.
        text: Vec<Run>,
    },
    /// A paragraph with a number that runs through the paper.
    Numbered {
        /// The number.
        number: u32,
        /// Its words.
        text: Vec<Run>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: Vec<Run>,
    },
    /// A list.
    List {
        /// What stands before each item.
        items: Items,
        /// Whether it belongs to the numbered paragraph above it.
        nested: bool,
        /// The items' words.
        texts: Vec<Vec<Run>>,
    },
    /// A table with a head.
    Table {
        /// The columns' widths, as shares of the whole.
        widths: Vec<u16>,
        /// The head's cells.
        head: Vec<Vec<Run>>,
        /// Rows of cells, each as many as the head has.
        rows: Vec<Vec<Vec<Run>>>,
    },
    /// What somebody else said or wrote.
    Quote {
        /// Its paragraphs.
        paragraphs: Vec<Vec<Run>>,
    },
    /// A new page begins.
    PageBreak,
}

/// What stands before each item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Items {
    /// A bullet.
    Bullets,
    /// A letter in brackets.
    Letters,
}

/// Words in one shape.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "run", rename_all = "kebab-case")]
pub enum Run {
    /// Text. Isolates (U+2068, U+2069) stand around values that are written in the other direction.
    Text {
        /// The words.
        text: String,
        /// Strong, in bold letters.
        #[serde(default)]
        strong: bool,
        /// Emphasised, in italics.
        #[serde(default)]
        emphasis: bool,
        /// Set in letters of one width: hashes, addresses.
        #[serde(default)]
        mono: bool,
    },
    /// A new line in the same paragraph.
    Break,
    /// A footnote.
    Note {
        /// Its words; no footnote stands in a footnote.
        text: Vec<Run>,
    },
}

impl Run {
    /// Plain text.
    #[must_use]
    pub const fn plain(text: String) -> Self {
        Self::Text {
            text,
            strong: false,
            emphasis: false,
            mono: false,
        }
    }
}

impl Document {
    /// Calls `see` with every text of the paper: frame, blocks and footnotes.
    pub fn each_text<'d>(&'d self, see: &mut impl FnMut(&'d str)) {
        let lines = self
            .letterhead
            .iter()
            .chain(&self.addressee)
            .chain(&self.signature);
        for line in lines.chain([&self.title, &self.reference, &self.place_and_date]) {
            see(line);
        }
        for block in &self.blocks {
            match block {
                Block::Heading { text, .. }
                | Block::Annex { text }
                | Block::Numbered { text, .. }
                | Block::Paragraph { text } => runs(text, see),
                Block::List { texts, .. } => texts.iter().for_each(|text| runs(text, see)),
                Block::Quote { paragraphs } => paragraphs.iter().for_each(|text| runs(text, see)),
                Block::Table { head, rows, .. } => {
                    head.iter()
                        .chain(rows.iter().flatten())
                        .for_each(|text| runs(text, see));
                }
                Block::PageBreak => {}
            }
        }
    }
}

fn runs<'d>(all: &'d [Run], see: &mut impl FnMut(&'d str)) {
    for run in all {
        match run {
            Run::Text { text, .. } => see(text),
            Run::Break => {}
            Run::Note { text } => runs(text, see),
        }
    }
}
