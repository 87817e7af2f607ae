//! A guideline file, read with errors that say where and what was expected.

use lexicon::Lexicon;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// The largest guideline file that is read, in bytes.
const FILE_BYTES_MAX: usize = 256 * 1024;

/// The most elements, and the most indicators of one element: more than an officer can answer.
const ELEMENTS_MAX: usize = 24;
const INDICATORS_MAX: usize = 60;

/// How an indicator bears on its element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bears {
    /// It speaks for the element.
    For,
    /// It raises what the element needs.
    Against,
    /// Without it the element cannot be shown.
    Necessary,
    /// With it the element cannot be shown.
    Excludes,
}

/// Something that is answered with yes, no or unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Its code: of the lexicon, or the guideline's own.
    pub code: String,
    /// How it bears on the element.
    pub bears: Bears,
    /// How much it adds, or raises: 1 or 2.
    pub counts: u8,
    /// Whether it may carry the element alone.
    pub alone: bool,
}

/// One thing that must be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its code.
    pub code: String,
    /// How much must speak for it before it is shown.
    pub needs: u8,
    /// The list of the lexicon from which is picked.
    pub list: Option<String>,
    /// Picks that add nothing.
    pub except: Vec<String>,
    /// Its indicators, in order.
    pub indicators: Vec<Indicator>,
    /// The norms that it answers to, by code.
    pub norms: Vec<String>,
}

/// What may be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conclusion {
    /// Its code.
    pub code: String,
    /// The standard of proof, by its code in the lexicon.
    pub standard: String,
    /// How much each element must have.
    pub asks: BTreeMap<String, u8>,
    /// Whether from here on the author of the measure is asked for reasons.
    pub burden: bool,
}

/// A guideline: elements, and conclusions from the weakest to the strongest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guideline {
    /// Its name in files and cases.
    pub id: String,
    /// Its edition; a changed guideline has a higher one.
    pub edition: u16,
    /// The elements, in order.
    pub elements: Vec<Element>,
    /// The conclusions, weakest first.
    pub conclusions: Vec<Conclusion>,
}

impl Guideline {
    /// An element by its code.
    #[must_use]
    pub fn element(&self, code: &str) -> Option<&Element> {
        self.elements.iter().find(|it| it.code == code)
    }

    /// A conclusion by its code.
    #[must_use]
    pub fn conclusion(&self, code: &str) -> Option<&Conclusion> {
        self.conclusions.iter().find(|it| it.code == code)
    }

    /// Whether a conclusion asks for the element; one that none asks for is recorded aside.
    #[must_use]
    pub fn asked_for(&self, element: &str) -> bool {
        self.conclusions
            .iter()
            .any(|it| it.asks.contains_key(element))
    }

    /// The place of a conclusion from the weakest on.
    #[must_use]
    pub fn strength(&self, conclusion: &str) -> Option<usize> {
        self.conclusions.iter().position(|it| it.code == conclusion)
    }
}

/// What is wrong in a guideline file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Found {
    /// The file is larger than any guideline.
    #[error("the file is larger than 256 KiB; a guideline is not")]
    TooLarge,
    /// Not TOML, or a table lacks a field or has one too many.
    #[error("{0}")]
    Form(String),
    /// A code that cannot be one.
    #[error("code \"{0}\": letters, digits, `-` and `.` are expected, at most 48 in all")]
    Code(String),
    /// The same code twice.
    #[error(
        "\"{0}\" stands here a second time; every element, indicator and conclusion has its own code"
    )]
    Twice(String),
    /// No element or no conclusion.
    #[error("at least one [[element]] and one [[conclusion]] are expected")]
    Empty,
    /// More than an officer can answer.
    #[error("at most 24 elements with 60 indicators each are expected")]
    TooMany,
    /// An element without anything to answer.
    #[error("element \"{0}\": a `list` or at least one [[element.indicator]] is expected")]
    NothingToAnswer(String),
    /// A list that the lexicon does not have.
    #[error("list \"{0}\": the name of a list of the lexicon is expected, such as \"acts\"")]
    List(String),
    /// A term that the lexicon does not have.
    #[error("\"{0}\": a code of the lexicon is expected")]
    Term(String),
    /// A bearing that nobody knows.
    #[error("bears \"{0}\": \"for\", \"against\", \"necessary\" or \"excludes\" is expected")]
    Bears(String),
    /// A count out of range.
    #[error("{0}: a number from 1 to 9 is expected")]
    Count(u8),
    /// A conclusion that asks for an element that is not there.
    #[error("asks for \"{0}\", and there is no such element")]
    Asks(String),
    /// A conclusion that is not stronger than the one before.
    #[error(
        "conclusion \"{0}\": it must ask for at least as much as the one before it, of every element"
    )]
    Order(String),
}

/// Why a guideline file cannot be used: which file, which line, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {found}")]
pub struct FileProblem {
    /// The file's name as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what was expected.
    pub found: Found,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GuidelineFile {
    id: Spanned<String>,
    edition: u16,
    #[serde(default, rename = "element")]
    elements: Vec<ElementTable>,
    #[serde(default, rename = "conclusion")]
    conclusions: Vec<ConclusionTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ElementTable {
    code: Spanned<String>,
    needs: Spanned<u8>,
    #[serde(default)]
    list: Option<Spanned<String>>,
    #[serde(default)]
    except: Vec<Spanned<String>>,
    #[serde(default)]
    norms: Vec<Spanned<String>>,
    #[serde(default, rename = "indicator")]
    indicators: Vec<IndicatorTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndicatorTable {
    code: Spanned<String>,
    #[serde(default)]
    bears: Option<Spanned<String>>,
    #[serde(default)]
    counts: Option<Spanned<u8>>,
    #[serde(default = "yes")]
    alone: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConclusionTable {
    code: Spanned<String>,
    standard: Spanned<String>,
    asks: Spanned<BTreeMap<String, u8>>,
    #[serde(default)]
    burden: bool,
}

const fn yes() -> bool {
    true
}

/// Reads a guideline from the text of a file. The codes that it names must be in the lexicon.
///
/// # Errors
/// See [`FileProblem`]: the first thing that is wrong, with its line.
pub fn read(file: &str, text: &str, lexicon: &Lexicon) -> Result<Guideline, FileProblem> {
    let problem = |(offset, found): (usize, Found)| FileProblem {
        file: file.to_owned(),
        line: line_of(text, offset),
        found,
    };
    if text.len() > FILE_BYTES_MAX {
        return Err(problem((0, Found::TooLarge)));
    }
    let parsed: GuidelineFile = toml::from_str(text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        problem((offset, Found::Form(error.message().to_owned())))
    })?;
    whole(parsed, lexicon).map_err(|(offset, found)| problem((offset.min(text.len()), found)))
}

type At = (usize, Found);

fn whole(parsed: GuidelineFile, lexicon: &Lexicon) -> Result<Guideline, At> {
    let id = code(&parsed.id)?;
    if parsed.elements.is_empty() || parsed.conclusions.is_empty() {
        return Err((usize::MAX, Found::Empty));
    }
    if parsed.elements.len() > ELEMENTS_MAX {
        return Err((parsed.id.span().start, Found::TooMany));
    }
    let mut elements: Vec<Element> = Vec::new();
    for table in &parsed.elements {
        let element = element(table, lexicon)?;
        if elements.iter().any(|it| it.code == element.code) {
            return Err((table.code.span().start, Found::Twice(element.code)));
        }
        elements.push(element);
    }
    let mut conclusions: Vec<Conclusion> = Vec::new();
    for table in &parsed.conclusions {
        let conclusion = conclusion(table, &elements, lexicon)?;
        let at = table.code.span().start;
        if conclusions.iter().any(|it| it.code == conclusion.code) {
            return Err((at, Found::Twice(conclusion.code)));
        }
        // A conclusion that asked for less of anything than a weaker one could be reached without it.
        let before = conclusions.last().map(|it: &Conclusion| &it.asks);
        let weaker = before.is_some_and(|before| {
            before
                .iter()
                .any(|(element, asked)| conclusion.asks.get(element).is_none_or(|now| now < asked))
        });
        if weaker {
            return Err((at, Found::Order(conclusion.code)));
        }
        conclusions.push(conclusion);
    }
    Ok(Guideline {
        id,
        edition: parsed.edition,
        elements,
        conclusions,
    })
}

fn code(text: &Spanned<String>) -> Result<String, At> {
    let code = text.get_ref();
    let sound = !code.is_empty()
        && code.len() <= 48
        && code
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'.'));
    if sound {
        Ok(code.clone())
    } else {
        Err((text.span().start, Found::Code(code.clone())))
    }
}

fn count(number: &Spanned<u8>) -> Result<u8, At> {
    let count = *number.get_ref();
    if (1..=9).contains(&count) {
        Ok(count)
    } else {
        Err((number.span().start, Found::Count(count)))
    }
}

fn term(text: &Spanned<String>, lexicon: &Lexicon) -> Result<String, At> {
    match lexicon.get(text.get_ref()) {
        Some(_) => Ok(text.get_ref().clone()),
        None => Err((text.span().start, Found::Term(text.get_ref().clone()))),
    }
}

fn element(table: &ElementTable, lexicon: &Lexicon) -> Result<Element, At> {
    let at = table.code.span().start;
    let element = Element {
        code: code(&table.code)?,
        needs: count(&table.needs)?,
        list: match &table.list {
            None => None,
            Some(list) if Lexicon::lists().any(|(it, _)| it == list.get_ref()) => {
                Some(list.get_ref().clone())
            }
            Some(list) => return Err((list.span().start, Found::List(list.get_ref().clone()))),
        },
        except: table
            .except
            .iter()
            .map(|it| term(it, lexicon))
            .collect::<Result<_, _>>()?,
        norms: table
            .norms
            .iter()
            .map(|it| term(it, lexicon))
            .collect::<Result<_, _>>()?,
        indicators: indicators(&table.indicators, lexicon)?,
    };
    if element.list.is_none() && element.indicators.is_empty() {
        return Err((at, Found::NothingToAnswer(element.code)));
    }
    Ok(element)
}

fn indicators(tables: &[IndicatorTable], lexicon: &Lexicon) -> Result<Vec<Indicator>, At> {
    let mut indicators: Vec<Indicator> = Vec::new();
    for table in tables {
        let at = table.code.span().start;
        let code = code(&table.code)?;
        // Indicators of the lexicon are named by its codes; a slip there must not make a new one.
        if code.starts_with("NEX.") && lexicon.get(&code).is_none() {
            return Err((at, Found::Term(code)));
        }
        if indicators.iter().any(|it| it.code == code) {
            return Err((at, Found::Twice(code)));
        }
        let bears = match table
            .bears
            .as_ref()
            .map(|it| (it.get_ref().as_str(), it.span().start))
        {
            None | Some(("for", _)) => Bears::For,
            Some(("against", _)) => Bears::Against,
            Some(("necessary", _)) => Bears::Necessary,
            Some(("excludes", _)) => Bears::Excludes,
            Some((other, at)) => return Err((at, Found::Bears(other.to_owned()))),
        };
        let counts = table.counts.as_ref().map_or(Ok(1), count)?;
        indicators.push(Indicator {
            code,
            bears,
            counts,
            alone: table.alone,
        });
    }
    if indicators.len() > INDICATORS_MAX {
        let at = tables.first().map_or(0, |it| it.code.span().start);
        return Err((at, Found::TooMany));
    }
    Ok(indicators)
}

fn conclusion(
    table: &ConclusionTable,
    elements: &[Element],
    lexicon: &Lexicon,
) -> Result<Conclusion, At> {
    let at = table.asks.span().start;
    for (element, asked) in table.asks.get_ref() {
        if !elements.iter().any(|it| it.code == *element) {
            return Err((at, Found::Asks(element.clone())));
        }
        if !(1..=9).contains(asked) {
            return Err((at, Found::Count(*asked)));
        }
    }
    Ok(Conclusion {
        code: code(&table.code)?,
        standard: term(&table.standard, lexicon)?,
        asks: table.asks.get_ref().clone(),
        burden: table.burden,
    })
}

/// The line of an offset, from 1.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}
