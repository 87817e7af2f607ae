//! A template: Markdown with blanks, read once, filled for each paper. Absent: the reading of files.
//!
//! A value never reaches the Markdown parser. Where a blank stands, a token of two noncharacters and a number is
//! written, which Markdown takes for a letter; after parsing, the tokens in the text are exchanged for the values. So no value
//! can be markup, however it is written, and nothing needs escaping.

use crate::check;
use crate::clean::{clean, is_noncharacter, isolated};
use crate::document::{Document, Watermark};
use crate::frame::frame;
use crate::kind::Kind;
use crate::markdown::{Wrong, read};
use crate::problem::{PaperProblem, Problem};
use crate::values::Values;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Rest, Serde, Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior};
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use words::Language;

/// Around a token's number.
pub const TOKEN: (char, char) = ('\u{FDD0}', '\u{FDD1}');
/// About 150 full pages: more is a file for the annexes, not a letter.
const CHARACTERS_MAX: usize = 500_000;
/// A template of ours has 5 KB.
const TEMPLATE_BYTES_MAX: usize = 256 * 1024;
/// Steps of the template engine; the largest dossier takes a fiftieth.
const FUEL: u64 = 1_000_000;
/// What a filled template may be at most, values not counted.
const FILLED_BYTES_MAX: usize = 8 * 1024 * 1024;

/// A sound template: its syntax, names and Markdown were tried with full and with minimal values.
#[derive(Clone)]
pub struct Template {
    file: String,
    text: String,
}

/// What blanks gave, by the number in their token.
#[derive(Default)]
pub struct Pool {
    pieces: Vec<Piece>,
    characters: usize,
}

/// What one blank gave.
#[derive(Clone)]
pub enum Piece {
    /// A value.
    Value(String),
    /// A footnote.
    Note(String),
}

impl Pool {
    /// What a token stands for.
    pub fn get(&self, number: usize) -> Option<&Piece> {
        self.pieces.get(number)
    }

    fn put(&mut self, piece: Piece) -> Result<String, Error> {
        let (Piece::Value(text) | Piece::Note(text)) = &piece;
        self.characters += text.len();
        if self.characters > 4 * CHARACTERS_MAX {
            return Err(Error::new(
                ErrorKind::OutOfFuel,
                "the values are written too often",
            ));
        }
        self.pieces.push(piece);
        let number = self.pieces.len() - 1;
        Ok(format!("{}{number}{}", TOKEN.0, TOKEN.1))
    }
}

type Shared = Arc<Mutex<Pool>>;

impl Template {
    /// Reads a template and tries it.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with file and line.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let problem = |line, what: String| Problem {
            file: file.to_owned(),
            line,
            what,
        };
        if text.len() > TEMPLATE_BYTES_MAX {
            let what = format!("a template of at most {TEMPLATE_BYTES_MAX} bytes is expected");
            return Err(vec![problem(1, what)]);
        }
        let template = Self {
            file: file.to_owned(),
            text: text.replace("\r\n", "\n"),
        };
        let mut wrong: Vec<Problem> = check::of_text(&template.text)
            .into_iter()
            .map(|(line, what)| problem(line, what))
            .collect();
        if wrong.is_empty() {
            for values in [crate::full(Language::En), crate::minimal(Language::En)] {
                match template.fill(Kind::Dossier, &values, Watermark::None) {
                    Err(PaperProblem::Template(it)) if !wrong.contains(&it) => wrong.push(it),
                    _ => {}
                }
            }
        }
        if wrong.is_empty() {
            Ok(template)
        } else {
            Err(wrong)
        }
    }

    /// Its text, as an office edits it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A template that a test has read: no need to try it again.
    pub(crate) fn of_ours(file: &str, text: &str) -> Self {
        Self {
            file: file.to_owned(),
            text: text.to_owned(),
        }
    }

    /// The document that these values make of the template.
    ///
    /// # Errors
    /// [`PaperProblem::TooLong`], or [`PaperProblem::Template`] where values find a fault that the samples did not.
    pub fn fill(
        &self,
        kind: Kind,
        values: &Values,
        watermark: Watermark,
    ) -> Result<Document, PaperProblem> {
        let values = cleaned(values)?;
        let language = values.language;
        let pool = Shared::default();
        let filled = self
            .filled(&values, &pool)
            .map_err(|error| PaperProblem::Template(self.told(&error)))?;
        let pool = pool.lock().unwrap_or_else(PoisonError::into_inner);
        let body = read(&filled, &pool, language)
            .map_err(|wrong| PaperProblem::Template(self.placed(&filled, wrong)))?;
        let line = |text: &str| isolated(text, language);
        let lines =
            |text: &str| -> Vec<String> { text.lines().filter_map(some).map(line).collect() };
        let mut letterhead = lines(&values.office.name);
        letterhead.extend(lines(&values.office.address));
        let mut addressee = Vec::new();
        if kind.has_addressee() {
            let whole = [&values.addressee.name, &values.addressee.title];
            let whole = whole.into_iter().chain(&values.addressee.lines);
            addressee.extend(whole.flat_map(|text| lines(text)));
        }
        let mut signature = Vec::new();
        if kind.is_signed() {
            let whole = [
                &values.signatory.name,
                &values.signatory.title,
                &values.office.name,
            ];
            signature.extend(whole.into_iter().flat_map(|text| lines(text)));
        }
        let when = [&values.place, &values.date].into_iter();
        let when: Vec<String> = when.filter_map(|text| some(text)).map(line).collect();
        Ok(Document {
            language,
            title: body.title,
            letterhead,
            reference: line(values.reference.trim()),
            place_and_date: when.join(frame(language).place_date),
            addressee,
            blocks: body.blocks,
            signature,
            watermark,
        })
    }

    /// Markdown with tokens; the pool has what they stand for.
    fn filled(&self, values: &Values, pool: &Shared) -> Result<String, Error> {
        let mut engine = Environment::empty();
        engine.set_undefined_behavior(UndefinedBehavior::Strict);
        engine.set_fuel(Some(FUEL));
        engine.set_syntax(
            SyntaxConfig::builder()
                .trim_blocks(true)
                .lstrip_blocks(true)
                .build()?,
        );
        let (notes, language) = (Arc::clone(pool), values.language);
        engine.add_function("note", move |parts: Rest<Value>| -> Result<Value, Error> {
            // Each part has a direction of its own; the whole has the paper's.
            let line = |part: &Value| note_part(part, language);
            let text = parts.iter().map(line).collect::<Result<String, Error>>()?;
            let mut pool = notes.lock().unwrap_or_else(PoisonError::into_inner);
            pool.put(Piece::Note(text)).map(Value::from_safe_string)
        });
        let pieces = Arc::clone(pool);
        engine.set_formatter(move |out, _, value| {
            // Only `note` makes safe strings: filters and captures are not there.
            let token = if value.is_safe() {
                text_of(value)?
            } else {
                let text = text_of(value)?;
                let mut pool = pieces.lock().unwrap_or_else(PoisonError::into_inner);
                pool.put(Piece::Value(text))?
            };
            out.write_str(&token).map_err(Error::from)
        });
        let template = engine.template_from_named_str(&self.file, &self.text)?;
        let mut filled = Bounded(Vec::new());
        template.render_captured_to(Value::from(Serde(values)), &mut filled)?;
        String::from_utf8(filled.0)
            .map_err(|_| Error::new(ErrorKind::WriteFailure, "text in UTF-8 is expected"))
    }

    fn told(&self, error: &Error) -> Problem {
        let line = error.line().unwrap_or(1).max(1);
        let here = error.range().and_then(|range| self.text.get(range));
        let here = here.map_or_else(String::new, |here| format!(" `{}`", here.trim()));
        Problem {
            file: self.file.clone(),
            line,
            what: check::explain(error, &here),
        }
    }

    /// The problem at its line of the template. What was filled in has other lines, so the line's fixed beginning is looked for.
    fn placed(&self, filled: &str, wrong: Wrong) -> Problem {
        let start = filled
            .get(..wrong.at)
            .map_or(0, |before| before.rfind('\n').map_or(0, |at| at + 1));
        let line = filled.get(start..).and_then(|rest| rest.lines().next());
        let fixed = line.and_then(|line| line.split(TOKEN.0).find(|it| !it.trim().is_empty()));
        let fixed = fixed.unwrap_or_default().trim();
        let found = self
            .text
            .lines()
            .position(|line| !fixed.is_empty() && line.contains(fixed));
        Problem {
            file: self.file.clone(),
            line: found.map_or(1, |at| at + 1),
            what: wrong.what,
        }
    }
}

fn some(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

/// A part of a footnote; a list is an enumeration.
fn note_part(part: &Value, language: Language) -> Result<String, Error> {
    let line = |part: &Value| text_of(part).map(|text| isolated(&one_line(&text), language));
    if part.kind() != ValueKind::Seq {
        return line(part);
    }
    let parts = part.try_iter()?.map(|it| line(&it));
    let parts: Vec<String> = parts.collect::<Result<_, Error>>()?;
    Ok(parts.join(frame(language).between))
}

/// Spaces at a part's ends stay: they part it from its neighbours.
fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

/// A value as text; lists and whole records are no text.
fn text_of(value: &Value) -> Result<String, Error> {
    match value.kind() {
        ValueKind::String | ValueKind::Number => Ok(value.to_string()),
        ValueKind::Undefined => Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::Bool => Err(Error::new(
            ErrorKind::InvalidOperation,
            "yes or no is not written but asked for, by {% if … %}",
        )),
        _ => Err(Error::new(
            ErrorKind::InvalidOperation,
            "a list or a record is not written; {% for … %} or one of its fields is expected",
        )),
    }
}

/// The values without what paper cannot show, if they are not too long.
fn cleaned(values: &Values) -> Result<Values, PaperProblem> {
    fn walk(value: &mut serde_json::Value, characters: &mut usize) {
        match value {
            serde_json::Value::String(text) => {
                *characters += text.chars().count();
                if *characters <= CHARACTERS_MAX {
                    *text = clean(text);
                }
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(|it| walk(it, characters)),
            serde_json::Value::Object(fields) => {
                fields.values_mut().for_each(|it| walk(it, characters));
            }
            _ => {}
        }
    }
    let broken = |_| PaperProblem::Typesetting {
        what: "the values are not JSON".to_owned(),
    };
    let mut all = serde_json::to_value(values).map_err(broken)?;
    let mut characters = 0;
    walk(&mut all, &mut characters);
    if characters > CHARACTERS_MAX {
        return Err(PaperProblem::TooLong {
            characters,
            characters_max: CHARACTERS_MAX,
        });
    }
    serde_json::from_value(all).map_err(broken)
}

/// A writer with an end: a template that loops cannot fill the memory.
struct Bounded(Vec<u8>);

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > FILLED_BYTES_MAX {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether a template's own text has a sentinel of ours.
pub fn has_sentinel(line: &str) -> bool {
    line.chars().any(is_noncharacter)
}
