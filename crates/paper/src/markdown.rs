//! A filled template as blocks of our model: Markdown by pulldown-cmark, its tokens exchanged for values.
//!
//! What paper has no place for (HTML, pictures, code, lists in lists in lists) is refused, never dropped. Absent: blanks.

use crate::clean::isolated;
use crate::document::{Block, Items, Run};
use crate::template::{Piece, Pool, TOKEN};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::collections::HashMap;
use std::ops::Range;
use words::Language;

/// What the Markdown says.
pub struct Body {
    /// The first heading of the first level.
    pub title: String,
    /// All behind it.
    pub blocks: Vec<Block>,
}

/// What is not paper, and where in the text.
pub struct Wrong {
    /// The place in bytes.
    pub at: usize,
    /// What stands there and what was expected.
    pub what: String,
}

/// Reads Markdown with tokens.
pub fn read(text: &str, pool: &Pool, language: Language) -> Result<Body, Wrong> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let events = Parser::new_ext(text, options).into_offset_iter().collect();
    let mut reader = Reader {
        events,
        at: 0,
        pool,
        language,
        notes: HashMap::new(),
        number: 0,
        deep: false,
        in_note: false,
    };
    reader.collect_notes()?;
    reader.body()
}

struct Reader<'t> {
    events: Vec<(Event<'t>, Range<usize>)>,
    at: usize,
    pool: &'t Pool,
    language: Language,
    notes: HashMap<String, Vec<Run>>,
    number: u32,
    /// Whether a heading of level 1 was there, so that one of level 2 may follow.
    deep: bool,
    in_note: bool,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<&Event<'t>> {
        self.events.get(self.at).map(|(event, _)| event)
    }

    fn next(&mut self) -> Option<Event<'t>> {
        let event = self.peek().cloned();
        self.at += 1;
        event
    }

    fn wrong(&self, what: &str) -> Wrong {
        let place = self.events.get(self.at).or_else(|| self.events.last());
        Wrong {
            at: place.map_or(0, |(_, range)| range.start),
            what: what.to_owned(),
        }
    }

    /// Footnotes may be written below their marks, so they are read before.
    fn collect_notes(&mut self) -> Result<(), Wrong> {
        self.in_note = true;
        while let Some(event) = self.next() {
            let Event::Start(Tag::FootnoteDefinition(label)) = event else {
                continue;
            };
            let mut runs = Vec::new();
            while !matches!(
                self.peek(),
                None | Some(Event::End(TagEnd::FootnoteDefinition))
            ) {
                match self.peek() {
                    Some(Event::Start(Tag::Paragraph)) => {
                        self.at += 1;
                        if !runs.is_empty() {
                            runs.push(Run::Break);
                        }
                        runs.extend(self.inline()?.runs());
                        self.at += 1;
                    }
                    _ => return Err(self.wrong("a footnote is one paragraph")),
                }
            }
            self.notes.insert(label.to_string(), runs);
        }
        self.at = 0;
        self.in_note = false;
        Ok(())
    }

    fn body(&mut self) -> Result<Body, Wrong> {
        let mut title = None;
        let mut blocks = Vec::new();
        while let Some(event) = self.peek().cloned() {
            if title.is_none() {
                let Event::Start(Tag::Heading {
                    level: HeadingLevel::H1,
                    ..
                }) = event
                else {
                    return Err(
                        self.wrong("a title is expected first: a line that begins with `# `")
                    );
                };
                self.at += 1;
                title = Some(self.inline()?.plain());
                self.at += 1;
                continue;
            }
            self.block(&event, &mut blocks)?;
        }
        match title {
            Some(title) if !title.trim().is_empty() => Ok(Body { title, blocks }),
            _ => Err(Wrong {
                at: 0,
                what: "a title is expected first: a line that begins with `# `".to_owned(),
            }),
        }
    }

    fn block(&mut self, event: &Event<'t>, blocks: &mut Vec<Block>) -> Result<(), Wrong> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.at += 1;
                let text = self.inline()?.runs();
                self.at += 1;
                if !blank(&text) {
                    blocks.push(self.heading(*level, text));
                }
            }
            Event::Start(Tag::Paragraph) => {
                self.at += 1;
                let line = self.inline()?;
                self.at += 1;
                blocks.extend(
                    line.paragraphs()
                        .into_iter()
                        .map(|text| Block::Paragraph { text }),
                );
            }
            Event::Start(Tag::List(Some(_))) => self.numbered(blocks)?,
            Event::Start(Tag::List(None)) => {
                let list = self.list(false)?;
                blocks.extend(list);
            }
            Event::Start(Tag::BlockQuote(_)) => {
                let quote = self.quote()?;
                blocks.extend(quote);
            }
            Event::Start(Tag::Table(_)) => {
                let table = self.table()?;
                blocks.push(table);
            }
            Event::Start(Tag::FootnoteDefinition(_)) => {
                while !matches!(
                    self.next(),
                    None | Some(Event::End(TagEnd::FootnoteDefinition))
                ) {}
            }
            Event::Rule => {
                self.at += 1;
                blocks.push(Block::PageBreak);
            }
            _ => return Err(self.refused()),
        }
        Ok(())
    }

    /// Why what stands here is not paper.
    fn refused(&self) -> Wrong {
        self.wrong(match self.peek() {
            Some(Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock)) => {
                "HTML is not taken; Markdown is expected, and `\\<` for the sign itself"
            }
            Some(Event::Start(Tag::Image { .. })) => "pictures are not taken; words are expected",
            Some(Event::Start(Tag::CodeBlock(_))) => {
                "blocks of code are not taken: a paragraph begins at the left edge"
            }
            Some(Event::Start(Tag::List(_))) => "a list holds no further list here",
            _ => "a heading, a paragraph, a list, a quote or a table is expected",
        })
    }

    fn heading(&mut self, level: HeadingLevel, text: Vec<Run>) -> Block {
        let level = match level {
            HeadingLevel::H1 => {
                self.deep = true;
                return Block::Annex { text };
            }
            // Assistive technology counts levels: none is left out.
            HeadingLevel::H2 => 1,
            _ if !self.deep => 1,
            _ => 2,
        };
        self.deep = true;
        Block::Heading { level, text }
    }

    /// Numbered paragraphs: every item of a list with numbers, whatever number stands in the template.
    fn numbered(&mut self, blocks: &mut Vec<Block>) -> Result<(), Wrong> {
        self.at += 1;
        while let Some(event) = self.peek().cloned() {
            match event {
                Event::End(TagEnd::List(_)) => {
                    self.at += 1;
                    return Ok(());
                }
                Event::Start(Tag::Item | Tag::Paragraph)
                | Event::End(TagEnd::Item | TagEnd::Paragraph) => self.at += 1,
                Event::Start(Tag::List(_)) => {
                    let list = self.list(true)?;
                    blocks.extend(list);
                }
                Event::Start(_) | Event::Html(_) | Event::Rule if !is_inline(&event) => {
                    return Err(self.refused());
                }
                _ => {
                    for text in self.inline()?.paragraphs() {
                        self.number += 1;
                        let number = self.number;
                        blocks.push(Block::Numbered { number, text });
                    }
                }
            }
        }
        Ok(())
    }

    fn list(&mut self, nested: bool) -> Result<Option<Block>, Wrong> {
        let items = match self.next() {
            Some(Event::Start(Tag::List(Some(_)))) => Items::Letters,
            _ => Items::Bullets,
        };
        let mut texts = Vec::new();
        while let Some(event) = self.peek().cloned() {
            match event {
                Event::End(TagEnd::List(_)) => {
                    self.at += 1;
                    break;
                }
                Event::Start(Tag::Item | Tag::Paragraph)
                | Event::End(TagEnd::Item | TagEnd::Paragraph) => self.at += 1,
                Event::Start(_) | Event::Html(_) | Event::Rule if !is_inline(&event) => {
                    return Err(self.refused());
                }
                _ => {
                    let text = self.inline()?.runs();
                    if !blank(&text) {
                        texts.push(text);
                    }
                }
            }
        }
        Ok((!texts.is_empty()).then_some(Block::List {
            items,
            nested,
            texts,
        }))
    }

    fn quote(&mut self) -> Result<Option<Block>, Wrong> {
        self.at += 1;
        let mut paragraphs = Vec::new();
        loop {
            match self.peek() {
                None => break,
                Some(Event::End(TagEnd::BlockQuote(_))) => {
                    self.at += 1;
                    break;
                }
                Some(Event::Start(Tag::Paragraph)) => {
                    self.at += 1;
                    paragraphs.extend(self.inline()?.paragraphs());
                    self.at += 1;
                }
                _ => return Err(self.refused()),
            }
        }
        Ok((!paragraphs.is_empty()).then_some(Block::Quote { paragraphs }))
    }

    fn table(&mut self) -> Result<Block, Wrong> {
        self.at += 1;
        let (mut head, mut rows, mut row) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(event) = self.next() {
            match event {
                Event::Start(Tag::TableCell) => {
                    row.push(self.inline()?.runs());
                    if self.peek() != Some(&Event::End(TagEnd::TableCell)) {
                        return Err(self.refused());
                    }
                }
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let widths = (0..head.len()).map(|column| {
            let cells = std::iter::once(&head).chain(&rows);
            let longest = cells
                .filter_map(|row| row.get(column))
                .map(|cell| width(cell))
                .max();
            longest.unwrap_or(0).clamp(6, 45)
        });
        Ok(Block::Table {
            widths: widths.collect(),
            head,
            rows,
        })
    }

    /// The words up to the end of the block they stand in, which is left standing.
    fn inline(&mut self) -> Result<Line<'t>, Wrong> {
        let mut line = Line::new(self.pool, self.language);
        let mut target = None;
        while let Some(event) = self.peek().cloned() {
            match event {
                Event::Text(text) => line.put(&text, false),
                Event::Code(text) => line.put(&text, true),
                // Chinese has no spaces where a line ends.
                Event::SoftBreak if self.language == Language::Zh => {}
                Event::SoftBreak => line.put(" ", false),
                Event::HardBreak => line.parts.push(Part::Run(Run::Break)),
                Event::Start(Tag::Strong) => line.strong += 1,
                Event::End(TagEnd::Strong) => line.strong -= 1,
                Event::Start(Tag::Emphasis) => line.emphasis += 1,
                Event::End(TagEnd::Emphasis) => line.emphasis -= 1,
                // Paper has no links: the address is read and typed.
                Event::Start(Tag::Link { dest_url, .. }) => target = Some(dest_url),
                Event::End(TagEnd::Link) => {
                    if let Some(target) = target.take() {
                        line.put(&format!(" ({target})"), false);
                    }
                }
                Event::FootnoteReference(label) => {
                    if self.in_note {
                        return Err(self.wrong("a footnote holds no further footnote"));
                    }
                    let Some(note) = self.notes.get(label.as_ref()) else {
                        let what = format!("the footnote is expected: a line `[^{label}]: …`");
                        return Err(self.wrong(&what));
                    };
                    line.parts.push(Part::Run(Run::Note { text: note.clone() }));
                }
                Event::InlineHtml(_) | Event::Html(_) | Event::Start(Tag::Image { .. }) => {
                    return Err(self.refused());
                }
                _ => break,
            }
            self.at += 1;
        }
        Ok(line)
    }
}

const fn is_inline(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
    )
}

/// Words with their shapes, tokens still in them.
struct Line<'p> {
    pool: &'p Pool,
    language: Language,
    parts: Vec<Part>,
    strong: u8,
    emphasis: u8,
}

enum Part {
    Text {
        text: String,
        strong: bool,
        emphasis: bool,
        mono: bool,
    },
    Run(Run),
}

impl<'p> Line<'p> {
    const fn new(pool: &'p Pool, language: Language) -> Self {
        Self {
            pool,
            language,
            parts: Vec::new(),
            strong: 0,
            emphasis: 0,
        }
    }

    fn put(&mut self, more: &str, mono: bool) {
        let shape = (self.strong > 0, self.emphasis > 0, mono);
        match self.parts.last_mut() {
            Some(Part::Text {
                text,
                strong,
                emphasis,
                mono,
            }) if (*strong, *emphasis, *mono) == shape => text.push_str(more),
            _ => self.parts.push(Part::Text {
                text: more.to_owned(),
                strong: shape.0,
                emphasis: shape.1,
                mono: shape.2,
            }),
        }
    }

    /// The runs, values in place of tokens. A value's lines are parted by breaks.
    fn runs(&self) -> Vec<Run> {
        let mut all = Vec::new();
        for part in &self.parts {
            match part {
                Part::Run(run) => all.push(run.clone()),
                Part::Text {
                    text,
                    strong,
                    emphasis,
                    mono,
                } => {
                    let shaped = |text: String| Run::Text {
                        text,
                        strong: *strong,
                        emphasis: *emphasis,
                        mono: *mono,
                    };
                    self.exchange(text, &shaped, &mut all);
                }
            }
        }
        all
    }

    fn exchange(&self, text: &str, shaped: &impl Fn(String) -> Run, all: &mut Vec<Run>) {
        let mut words = String::new();
        for (index, part) in text.split(TOKEN.0).enumerate() {
            let (piece, rest) = match part.split_once(TOKEN.1) {
                Some((number, rest)) if index > 0 => {
                    (number.parse().ok().and_then(|it| self.pool.get(it)), rest)
                }
                _ => (None, part),
            };
            match piece {
                Some(Piece::Value(value)) => {
                    for (nth, line) in lines(value).enumerate() {
                        if nth > 0 {
                            all.push(shaped(std::mem::take(&mut words)));
                            all.push(Run::Break);
                        }
                        words.push_str(&isolated(line, self.language));
                    }
                }
                Some(Piece::Note(note)) => {
                    if !words.is_empty() {
                        all.push(shaped(std::mem::take(&mut words)));
                    }
                    let text = vec![Run::plain(note.clone())];
                    all.push(Run::Note { text });
                }
                None => {}
            }
            words.push_str(rest);
        }
        if !words.is_empty() {
            all.push(shaped(words));
        }
    }

    /// The paragraphs: one, or one for each line where a value of several lines stands alone.
    fn paragraphs(&self) -> Vec<Vec<Run>> {
        if let [Part::Text { text, .. }] = self.parts.as_slice()
            && let Some(rest) = text.trim().strip_prefix(TOKEN.0)
            && let Some(number) = rest.strip_suffix(TOKEN.1)
            && let Ok(number) = number.parse()
            && let Some(Piece::Value(value)) = self.pool.get(number)
        {
            let runs = lines(value).map(|line| vec![Run::plain(isolated(line, self.language))]);
            return runs.collect();
        }
        let runs = self.runs();
        if blank(&runs) { Vec::new() } else { vec![runs] }
    }

    /// The words alone, on one line.
    fn plain(&self) -> String {
        let mut plain = String::new();
        for run in self.runs() {
            match run {
                Run::Text { text, .. } => plain.push_str(&text),
                Run::Break => plain.push(' '),
                Run::Note { .. } => {}
            }
        }
        plain
    }
}

fn lines(value: &str) -> impl Iterator<Item = &str> {
    value.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn blank(runs: &[Run]) -> bool {
    runs.iter().all(|run| match run {
        Run::Text { text, .. } => text.trim().is_empty(),
        Run::Break => true,
        Run::Note { .. } => false,
    })
}

/// How wide the longest line of a cell is, in letters; a Chinese character is as wide as two.
fn width(cell: &[Run]) -> u16 {
    let (mut longest, mut now) = (0_u16, 0_u16);
    for run in cell {
        match run {
            Run::Text { text, .. } => {
                let letters = text.chars().map(|c| if c >= '\u{2E80}' { 2 } else { 1 });
                now = letters.fold(now, u16::saturating_add);
            }
            Run::Break => now = 0,
            Run::Note { .. } => now = now.saturating_add(1),
        }
        longest = longest.max(now);
    }
    longest
}
