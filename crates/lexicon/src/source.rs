//! Lexicon files as they are written: read whole, with every problem named by file, line and what was expected.
//!
//! The build reads the repository's own files with this, and the program reads an office's with the same lines. Absent: any
//! type of the rest of the crate, so that the build script can include it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The largest file that is read, in bytes: ten times the largest of ours.
pub const FILE_BYTES_MAX: usize = 1 << 20;

/// The longest text of a term, in characters: a paragraph on a narrow screen.
const TEXT_CHARACTERS_MAX: usize = 600;

/// What is wrong in a file: which file, which line, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file's name, from its folder on.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what was expected.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}, line {}: {}", self.file, self.line, self.what)
    }
}

impl std::error::Error for Problem {}

/// One fact about a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A word, a code or a year in digits.
    Text(String),
    /// Several of them.
    Texts(Vec<String>),
    /// Yes or no.
    Flag(bool),
}

/// A fact as text, several codes with commas.
pub fn told(fact: &Fact) -> String {
    match fact {
        Fact::Text(text) => text.clone(),
        Fact::Texts(all) => all.join(", "),
        Fact::Flag(flag) => flag.to_string(),
    }
}

/// One term as a fact file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawTerm {
    /// The code.
    pub code: String,
    /// The line of its code.
    pub line: usize,
    /// What is known about it, in the order of the file.
    pub facts: Vec<(String, Fact)>,
    /// Names by language, where the file itself has them (only an office's own terms do).
    pub names: Vec<(String, String)>,
}

/// One fact file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawList {
    /// The file's name.
    pub file: String,
    /// The name of the list.
    pub list: String,
    /// Its edition.
    pub edition: u16,
    /// Its terms, in order.
    pub terms: Vec<RawTerm>,
}

/// The texts of one list in one language: by code, the keys with their texts.
pub type RawTexts = BTreeMap<String, RawText>;

/// The texts of one term in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawText {
    /// The line at which it stands.
    pub line: usize,
    /// The texts by key: `name`, `help` and others.
    pub texts: Vec<(String, String)>,
}

/// What a fact must look like.
enum Shape {
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The code of a term that exists.
    Code,
    /// Codes of terms that exist.
    Codes,
    /// Any text.
    Text,
    /// A year.
    Year,
    /// A small number.
    Rank,
    /// True or false.
    Flag,
    /// Codes of HURIDOCS, with the micro-thesaurus before.
    Huridocs,
}

/// How we know something; `unverified` is shown as to be confirmed.
const CONFIDENCE: Shape = Shape::OneOf(&["verified", "secondary", "own", "unverified"]);

/// Every fact that a file may state.
const SHAPES: &[(&str, Shape)] = &[
    ("acts", Shape::Codes),
    ("anonymous", Shape::OneOf(&["yes", "no", "unknown"])),
    ("body", Shape::Code),
    ("complaint", Shape::Code),
    ("confidence", CONFIDENCE),
    ("counterparts", Shape::Codes),
    ("declaration", Shape::Text),
    ("exists", CONFIDENCE),
    ("group", Shape::Code),
    ("huridocs", Shape::Huridocs),
    ("iccpr", Shape::Text),
    ("impedes", Shape::OneOf(&["prevents", "deters", "punishes"])),
    ("iso3", Shape::Text),
    ("languages", Shape::Codes),
    ("m49", Shape::Text),
    ("mandate", Shape::Code),
    ("member", Shape::Flag),
    ("modifiers", Shape::Codes),
    ("national", Shape::Flag),
    ("near", Shape::Huridocs),
    ("official", Shape::Flag),
    ("party", Shape::Code),
    ("rank", Shape::Rank),
    ("region", Shape::Code),
    ("rights", Shape::Codes),
    ("serves", Shape::Code),
    ("since", Shape::Year),
    ("source", Shape::Text),
    ("state", Shape::Code),
    ("states", Shape::Codes),
    ("systems", Shape::Codes),
    ("treaties", Shape::Text),
    ("udhr", Shape::Text),
    ("until", Shape::Year),
    ("urgent", Shape::Text),
    ("victims", Shape::Codes),
    (
        "weight",
        Shape::OneOf(&["high", "medium", "necessary", "against"]),
    ),
    ("within", Shape::Code),
    ("wording", CONFIDENCE),
];

/// Keys that a text may have besides `name`.
const TEXT_KEYS: &[&str] = &["name", "help", "asks", "names", "limits", "closes"];

/// The six languages.
pub const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ar", "zh", "ru"];

/// A parsed file with what is needed to name its lines.
struct Page<'t> {
    file: &'t str,
    text: &'t str,
}

impl Page<'_> {
    fn problem(&self, offset: usize, what: impl Into<String>) -> Problem {
        Problem {
            file: self.file.to_owned(),
            line: self.line(offset),
            what: what.into(),
        }
    }

    fn line(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().get(..offset).unwrap_or_default();
        1 + before.iter().filter(|byte| **byte == b'\n').count()
    }
}

/// The table of a whole file.
fn table<'t>(page: &Page<'t>) -> Result<Spanned<DeTable<'t>>, Problem> {
    if page.text.len() > FILE_BYTES_MAX {
        return Err(page.problem(0, "the file is larger than 1 MiB; a list of terms is not"));
    }
    DeTable::parse(page.text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        page.problem(offset, error.message().to_owned())
    })
}

/// Reads a fact file; `own` terms may carry names and must say so in their codes.
pub fn read_list(file: &str, text: &str, problems: &mut Vec<Problem>) -> Option<RawList> {
    let page = Page { file, text };
    let table = table(&page).map_err(|it| problems.push(it)).ok()?;
    let (mut list, mut edition, mut terms) = (None, None, Vec::new());
    for (key, value) in table.get_ref() {
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("list", DeValue::String(name)) => list = Some(name.to_string()),
            ("edition", DeValue::Integer(number)) => edition = number.as_str().parse().ok(),
            ("term", DeValue::Array(tables)) => {
                for table in tables.iter() {
                    match table.get_ref() {
                        DeValue::Table(term) => {
                            terms.extend(read_term(&page, table.span().start, term, problems));
                        }
                        _ => problems
                            .push(page.problem(table.span().start, "a table [[term]] is expected")),
                    }
                }
            }
            (other, _) => problems.push(page.problem(
                key.span().start,
                format!("`{other}`: `list`, `edition` or [[term]] is expected"),
            )),
        }
    }
    if terms.is_empty() {
        problems.push(page.problem(text.len(), "at least one [[term]] is expected"));
    }
    let (Some(list), Some(edition)) = (list, edition) else {
        problems.push(page.problem(
            0,
            "`list = \"…\"` and `edition = 1` are expected before the first [[term]]",
        ));
        return None;
    };
    Some(RawList {
        file: file.to_owned(),
        list,
        edition,
        terms,
    })
}

fn read_term(
    page: &Page<'_>,
    place: usize,
    table: &DeTable<'_>,
    problems: &mut Vec<Problem>,
) -> Option<RawTerm> {
    let mut code = None;
    let (mut facts, mut names) = (Vec::new(), Vec::new());
    for (key, value) in table {
        let name = key.get_ref().as_ref();
        let at = value.span().start;
        match (name, value.get_ref()) {
            ("code", DeValue::String(text)) => code = Some((text.to_string(), at)),
            ("name" | "help", DeValue::Table(texts)) => {
                for (language, text) in texts {
                    match text.get_ref().as_str() {
                        Some(text) if LANGUAGES.contains(&language.get_ref().as_ref()) => {
                            names.push((format!("{name}.{}", language.get_ref()), text.to_owned()));
                        }
                        _ => problems.push(page.problem(
                            language.span().start,
                            format!(
                                "`{name}.{}`: a text in one of en, fr, es, ar, zh, ru is expected",
                                language.get_ref()
                            ),
                        )),
                    }
                }
            }
            _ => match fact(name, value.get_ref()) {
                Ok(fact) => facts.push((name.to_owned(), fact)),
                Err(what) => problems.push(page.problem(at, what)),
            },
        }
    }
    let Some((code, at)) = code else {
        problems.push(page.problem(place, "[[term]] without a `code`: code = \"…\" is expected"));
        return None;
    };
    if !sound(&code) {
        problems.push(page.problem(
            at,
            format!(
                "code \"{code}\": letters, digits, `-` and `.` are expected, at most 48 in all"
            ),
        ));
        return None;
    }
    Some(RawTerm {
        line: page.line(at),
        code,
        facts,
        names,
    })
}

/// Whether a text can be a code.
pub fn sound(code: &str) -> bool {
    let parts = code.split('.');
    code.len() <= 48
        && parts.clone().count() <= 5
        && parts.into_iter().all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|it| it.is_ascii_alphanumeric() || it == b'-')
        })
}

fn fact(key: &str, value: &DeValue<'_>) -> Result<Fact, String> {
    let Some((_, shape)) = SHAPES.iter().find(|(name, _)| *name == key) else {
        let known: Vec<&str> = SHAPES.iter().map(|(name, _)| *name).collect();
        return Err(format!(
            "`{key}` is not known; one of these is expected: code, {}",
            known.join(", ")
        ));
    };
    let text = || value.as_str().map(str::to_owned);
    let texts = || -> Option<Vec<String>> {
        let all = value.as_array()?.iter();
        all.map(|it| it.get_ref().as_str().map(str::to_owned))
            .collect()
    };
    let number = || {
        value
            .as_integer()
            .and_then(|it| it.as_str().parse::<u16>().ok())
    };
    let said = match shape {
        Shape::OneOf(words) => match text() {
            Some(text) if words.contains(&text.as_str()) => Ok(Fact::Text(text)),
            _ => Err(format!("one of {} is expected", words.join(", "))),
        },
        Shape::Code => text()
            .map(Fact::Text)
            .ok_or("a code is expected".to_owned()),
        Shape::Text => text()
            .map(Fact::Text)
            .ok_or("a text is expected".to_owned()),
        Shape::Codes => texts()
            .map(Fact::Texts)
            .ok_or("codes in brackets are expected: [\"…\", \"…\"]".to_owned()),
        Shape::Year => match number() {
            Some(year) if (1900..=2200).contains(&year) => Ok(Fact::Text(year.to_string())),
            _ => Err("a year of four digits is expected".to_owned()),
        },
        Shape::Rank => match number() {
            Some(rank) if (1..=9).contains(&rank) => Ok(Fact::Text(rank.to_string())),
            _ => Err("a number from 1 to 9 is expected".to_owned()),
        },
        Shape::Flag => value
            .as_bool()
            .map(Fact::Flag)
            .ok_or("true or false is expected".to_owned()),
        Shape::Huridocs => match texts() {
            Some(codes) if codes.iter().all(|code| huridocs(code)) => Ok(Fact::Texts(codes)),
            _ => Err("codes of HURIDOCS are expected, such as [\"MT04:050106000000\"]".to_owned()),
        },
    };
    said.map_err(|what| format!("`{key}`: {what}"))
}

fn huridocs(code: &str) -> bool {
    code.split_once(':').is_some_and(|(list, digits)| {
        list.len() == 4
            && list.starts_with("MT")
            && matches!(digits.len(), 2..=12)
            && digits.bytes().all(|it| it.is_ascii_digit())
    })
}

/// Reads a file of texts.
pub fn read_texts(file: &str, text: &str, problems: &mut Vec<Problem>) -> RawTexts {
    let page = Page { file, text };
    let mut found = RawTexts::new();
    let table = match table(&page) {
        Ok(table) => table,
        Err(problem) => {
            problems.push(problem);
            return found;
        }
    };
    for (code, value) in table.get_ref() {
        let at = code.span().start;
        let Some(entries) = value.get_ref().as_table() else {
            problems.push(page.problem(at, "a table [\"CODE\"] with a name is expected"));
            continue;
        };
        let mut texts = Vec::new();
        for (key, value) in entries {
            let name = key.get_ref().as_ref();
            let at = value.span().start;
            let text = value.get_ref().as_str().unwrap_or_default();
            if !TEXT_KEYS.contains(&name) {
                problems.push(page.problem(
                    at,
                    format!("`{name}`: one of {} is expected", TEXT_KEYS.join(", ")),
                ));
            } else if let Some(what) = unfit(text) {
                problems.push(page.problem(at, format!("`{name}`: {what}")));
            }
            texts.push((name.to_owned(), text.to_owned()));
        }
        if !texts.iter().any(|(key, _)| key == "name") {
            problems.push(page.problem(at, "a `name` is expected"));
        }
        let line = page.line(at);
        found.insert(code.get_ref().to_string(), RawText { line, texts });
    }
    found
}

/// Why a text cannot be shown, if it cannot.
pub fn unfit(text: &str) -> Option<String> {
    let hidden = |it: char| {
        it.is_control()
            || matches!(it, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    if text.trim().is_empty() {
        Some("a text that is not empty is expected".to_owned())
    } else if text.trim() != text {
        Some("a text without blanks at its ends is expected".to_owned())
    } else if text.contains(hidden) {
        Some("a text without control characters and marks of direction is expected".to_owned())
    } else if text.chars().count() > TEXT_CHARACTERS_MAX {
        Some(format!(
            "a text of at most {TEXT_CHARACTERS_MAX} characters is expected"
        ))
    } else {
        None
    }
}

/// Reads a file of words that suggest codes: by code, the phrases.
pub fn read_words(
    file: &str,
    text: &str,
    problems: &mut Vec<Problem>,
) -> Vec<(String, usize, Vec<String>)> {
    let page = Page { file, text };
    let table = match table(&page) {
        Ok(table) => table,
        Err(problem) => {
            problems.push(problem);
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    for (code, value) in table.get_ref() {
        let at = code.span().start;
        let phrases: Option<Vec<String>> = value.get_ref().as_array().and_then(|all| {
            all.iter()
                .map(|it| it.get_ref().as_str().map(str::to_owned))
                .collect()
        });
        match phrases {
            Some(phrases) if phrases.iter().all(|it| it.trim() == it && it.chars().count() >= 2) => {
                found.push((code.get_ref().to_string(), page.line(at), phrases));
            }
            _ => problems.push(page.problem(
                at,
                "phrases in brackets are expected, each of two characters or more, without blanks at its ends",
            )),
        }
    }
    found.sort_by_key(|(_, line, _)| *line);
    found
}

/// What must hold between the lists: every code once, every parent and every code that is named exists.
pub fn check_codes(lists: &[RawList], problems: &mut Vec<Problem>) {
    let mut known = BTreeSet::new();
    for list in lists {
        for term in &list.terms {
            if !known.insert(term.code.as_str()) {
                problems.push(at(
                    list,
                    term,
                    "this code stands a second time; every term has its own",
                ));
            }
        }
    }
    for list in lists {
        for term in &list.terms {
            let named = term.facts.iter().filter(|(key, _)| {
                let shape = SHAPES.iter().find(|(name, _)| name == key);
                matches!(shape, Some((_, Shape::Code | Shape::Codes)))
            });
            for (key, fact) in named {
                let codes = match fact {
                    Fact::Text(code) => std::slice::from_ref(code),
                    Fact::Texts(codes) => codes.as_slice(),
                    Fact::Flag(_) => &[],
                };
                for code in codes.iter().filter(|code| !exists(&known, code)) {
                    let what = format!("`{key}` names {code}, and there is no such term");
                    problems.push(at(list, term, &what));
                }
            }
        }
    }
}

/// Whether a code, or a whole branch such as `ACT`, is there.
fn exists(known: &BTreeSet<&str>, code: &str) -> bool {
    known.contains(code) || {
        let branch = format!("{code}.");
        known
            .range(branch.as_str()..)
            .next()
            .is_some_and(|next| next.starts_with(&branch))
    }
}

/// What must hold between facts and texts: the same codes, and in every language the keys of English.
pub fn check_texts(
    list: &RawList,
    language: &str,
    english: &RawTexts,
    texts: &RawTexts,
    problems: &mut Vec<Problem>,
) {
    let file = format!("texts/{language}/{}", list.file);
    for term in &list.terms {
        let Some(text) = texts.get(&term.code) else {
            let what = format!(
                "no text for {}; [\"{}\"] with a name is expected in {file}",
                term.code, term.code
            );
            problems.push(at(list, term, &what));
            continue;
        };
        let keys = |of: &RawText| -> BTreeSet<String> {
            of.texts.iter().map(|(key, _)| key.clone()).collect()
        };
        let wanted = english.get(&term.code).map(keys).unwrap_or_default();
        let found = keys(text);
        if found != wanted {
            problems.push(Problem {
                file: file.clone(),
                line: text.line,
                what: format!(
                    "{}: the keys {} are expected as in English; {} found",
                    term.code,
                    wanted.into_iter().collect::<Vec<_>>().join(", "),
                    found.into_iter().collect::<Vec<_>>().join(", "),
                ),
            });
        }
    }
    let codes: BTreeSet<&str> = list.terms.iter().map(|it| it.code.as_str()).collect();
    for (code, text) in texts
        .iter()
        .filter(|(code, _)| !codes.contains(code.as_str()))
    {
        problems.push(Problem {
            file: file.clone(),
            line: text.line,
            what: format!("{code} is no term of {}", list.file),
        });
    }
}

fn at(list: &RawList, term: &RawTerm, what: &str) -> Problem {
    Problem {
        file: list.file.clone(),
        line: term.line,
        what: format!("{}: {what}", term.code),
    }
}

/// Reads a file of an office's own terms: `hide = ["CODE", …]` and `[[term]]`, with names in the file itself.
pub fn read_own(
    file: &str,
    text: &str,
    problems: &mut Vec<Problem>,
) -> (Vec<RawTerm>, Vec<(String, usize)>) {
    let page = Page { file, text };
    let (mut terms, mut hidden) = (Vec::new(), Vec::new());
    let table = match table(&page) {
        Ok(table) => table,
        Err(problem) => {
            problems.push(problem);
            return (terms, hidden);
        }
    };
    for (key, value) in table.get_ref() {
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("hide", DeValue::Array(codes)) => {
                for code in codes.iter() {
                    let at = page.line(code.span().start);
                    match code.get_ref().as_str() {
                        Some(code) => hidden.push((code.to_owned(), at)),
                        None => {
                            problems.push(page.problem(code.span().start, "a code is expected"))
                        }
                    }
                }
            }
            ("term", DeValue::Array(tables)) => {
                for table in tables.iter() {
                    if let DeValue::Table(term) = table.get_ref() {
                        terms.extend(read_term(&page, table.span().start, term, problems));
                    }
                }
            }
            (other, _) => problems.push(page.problem(
                key.span().start,
                format!("`{other}`: `hide = [\"CODE\"]` or [[term]] is expected"),
            )),
        }
    }
    (terms, hidden)
}
