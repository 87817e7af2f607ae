//! A whole lexicon from its files: lists, texts in six languages, words, treaties and contacts, checked against one another.

use super::source::{
    LANGUAGES, Problem, RawList, RawTexts, check_codes, check_texts, read_list, read_texts,
    read_words,
};
use std::collections::{BTreeMap, BTreeSet};
use toml::de::{DeTable, DeValue};

/// The files that are no lists of terms.
pub const OTHERS: [&str; 2] = ["ratifications.toml", "contacts.toml"];

/// A State by its ISO code, with the year if the source has one.
pub type StateYear = (String, Option<u16>);

/// Which States have joined a treaty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawTreaty {
    /// The treaty's code.
    pub code: String,
    /// States that are party, with the year.
    pub party: Vec<StateYear>,
    /// States that signed only.
    pub signed: Vec<StateYear>,
    /// States that left.
    pub left: Vec<StateYear>,
    /// States for which two sources differ.
    pub doubtful: Vec<StateYear>,
}

/// How to reach a mechanism, as of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawContact {
    /// The mechanism.
    pub of: String,
    /// `page`, `form` or `mail`.
    pub kind: String,
    /// The address.
    pub value: String,
    /// The day on which it was noted here, or checked.
    pub noted: String,
    /// How we know it.
    pub confidence: String,
}

/// Phrases that suggest codes, in the order of the file.
pub type RawWords = Vec<(String, Vec<String>)>;

/// Everything that a lexicon's folder holds.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    /// Each list with its texts, in the order of [`LANGUAGES`].
    pub lists: Vec<(RawList, Vec<RawTexts>)>,
    /// Words that suggest codes, in the order of [`LANGUAGES`].
    pub words: Vec<RawWords>,
    /// As of when the treaties stand, and from where.
    pub treaties_as_of: String,
    /// The treaties.
    pub treaties: Vec<RawTreaty>,
    /// How to reach mechanisms.
    pub contacts: Vec<RawContact>,
}

/// Puts a lexicon together from its files, by their names from the folder on, and says all that is wrong.
pub fn assemble(files: &BTreeMap<String, String>) -> (Whole, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut whole = Whole::default();
    let plain = files.iter().filter(|(name, _)| {
        !name.contains('/') && name.ends_with(".toml") && !OTHERS.contains(&name.as_str())
    });
    let lists: Vec<RawList> = plain
        .filter_map(|(name, text)| read_list(name, text, &mut problems))
        .collect();
    for list in &lists {
        for term in list.terms.iter().filter(|term| !term.names.is_empty()) {
            problems.push(Problem {
                file: list.file.clone(),
                line: term.line,
                what: format!(
                    "{}: names stand in texts/<language>/{}",
                    term.code, list.file
                ),
            });
        }
    }
    check_codes(&lists, &mut problems);
    for list in lists {
        let mut all = Vec::new();
        for language in LANGUAGES {
            let name = format!("texts/{language}/{}", list.file);
            let texts = match files.get(&name) {
                Some(text) => read_texts(&name, text, &mut problems),
                None => {
                    problems.push(missing(&name, &list.file));
                    RawTexts::new()
                }
            };
            all.push(texts);
        }
        for (language, texts) in LANGUAGES.iter().zip(&all) {
            if files.contains_key(&format!("texts/{language}/{}", list.file)) {
                check_texts(&list, language, &all[0], texts, &mut problems);
            }
        }
        whole.lists.push((list, all));
    }
    let codes: BTreeSet<&str> = whole
        .lists
        .iter()
        .flat_map(|(list, _)| list.terms.iter().map(|it| it.code.as_str()))
        .collect();
    whole.words = words(files, &codes, &mut problems);
    treaties(files, &codes, &mut problems)
        .into_iter()
        .for_each(|(as_of, all)| (whole.treaties_as_of, whole.treaties) = (as_of, all));
    let contacts = contacts(files, &codes, &mut problems);
    whole.contacts = contacts;
    problems.sort();
    (whole, problems)
}

/// The words that suggest codes, language by language.
fn words(
    files: &BTreeMap<String, String>,
    codes: &BTreeSet<&str>,
    problems: &mut Vec<Problem>,
) -> Vec<RawWords> {
    let mut all = Vec::new();
    for language in LANGUAGES {
        let name = format!("words/{language}.toml");
        let mut words = Vec::new();
        match files.get(&name) {
            None => problems.push(missing(&name, "the words that suggest codes")),
            Some(text) => {
                for (code, line, phrases) in read_words(&name, text, problems) {
                    if !codes.contains(code.as_str()) {
                        problems.push(Problem {
                            file: name.clone(),
                            line,
                            what: format!("{code} is no term of any list"),
                        });
                    }
                    words.push((code, phrases));
                }
            }
        }
        all.push(words);
    }
    all
}

fn missing(file: &str, of: &str) -> Problem {
    Problem {
        file: file.to_owned(),
        line: 1,
        what: format!("the file is not there; {of} needs it"),
    }
}

/// The tables `[[name]]` of a file, and its other texts.
type Tables<'t> = (Vec<(usize, DeTable<'t>)>, BTreeMap<String, String>);

fn tables<'t>(file: &str, text: &'t str, name: &str, problems: &mut Vec<Problem>) -> Tables<'t> {
    let line = |offset: usize| {
        1 + text.as_bytes()[..offset]
            .iter()
            .filter(|it| **it == b'\n')
            .count()
    };
    let (mut rows, mut texts) = (Vec::new(), BTreeMap::new());
    let parsed = match DeTable::parse(text) {
        Ok(parsed) => parsed,
        Err(error) => {
            problems.push(Problem {
                file: file.to_owned(),
                line: line(error.span().map_or(0, |span| span.start)),
                what: error.message().to_owned(),
            });
            return (rows, texts);
        }
    };
    for (key, value) in parsed.into_inner() {
        let at = line(value.span().start);
        match value.into_inner() {
            DeValue::Array(all) if key.get_ref() == name => {
                for one in all {
                    let at = line(one.span().start);
                    if let DeValue::Table(table) = one.into_inner() {
                        rows.push((at, table));
                    }
                }
            }
            DeValue::String(text) => {
                texts.insert(key.get_ref().to_string(), text.to_string());
            }
            _ => problems.push(Problem {
                file: file.to_owned(),
                line: at,
                what: format!("`{}`: a text or [[{name}]] is expected", key.get_ref()),
            }),
        }
    }
    (rows, texts)
}

fn treaties(
    files: &BTreeMap<String, String>,
    codes: &BTreeSet<&str>,
    problems: &mut Vec<Problem>,
) -> Option<(String, Vec<RawTreaty>)> {
    let file = "ratifications.toml";
    let Some(text) = files.get(file) else {
        problems.push(missing(file, "the finder of mechanisms"));
        return None;
    };
    let (rows, texts) = tables(file, text, "treaty", problems);
    let mut all = Vec::new();
    for (line, row) in rows {
        let mut treaty = RawTreaty::default();
        for (key, value) in &row {
            let key = key.get_ref().as_ref();
            let states: Option<Vec<StateYear>> = value.get_ref().as_array().and_then(|all| {
                all.iter()
                    .map(|it| state_year(it.get_ref().as_str()?, codes))
                    .collect()
            });
            match (key, states) {
                ("code", _) => treaty.code = value.get_ref().as_str().unwrap_or_default().to_owned(),
                ("party", Some(states)) => treaty.party = states,
                ("signed", Some(states)) => treaty.signed = states,
                ("left", Some(states)) => treaty.left = states,
                ("doubtful", Some(states)) => treaty.doubtful = states,
                _ => problems.push(Problem {
                    file: file.to_owned(),
                    line,
                    what: format!("`{key}`: party, signed, left or doubtful with States of states.toml is expected, each as \"AD 2006\" or \"AD\""),
                }),
            }
        }
        if !codes.contains(treaty.code.as_str()) {
            problems.push(Problem {
                file: file.to_owned(),
                line,
                what: format!(
                    "code \"{}\": a term of treaties.toml is expected",
                    treaty.code
                ),
            });
        }
        all.push(treaty);
    }
    let as_of = texts.get("as_of").cloned().unwrap_or_default();
    if as_of.is_empty() {
        problems.push(Problem {
            file: file.to_owned(),
            line: 1,
            what: "`as_of = \"2022-06\"` is expected: treaties without a date cannot be shown"
                .to_owned(),
        });
    }
    Some((as_of, all))
}

fn state_year(text: &str, codes: &BTreeSet<&str>) -> Option<StateYear> {
    let (state, year) = match text.split_once(' ') {
        Some((state, year)) => (state, Some(year.parse::<u16>().ok()?)),
        None => (text, None),
    };
    codes.contains(state).then(|| (state.to_owned(), year))
}

fn contacts(
    files: &BTreeMap<String, String>,
    codes: &BTreeSet<&str>,
    problems: &mut Vec<Problem>,
) -> Vec<RawContact> {
    let file = "contacts.toml";
    let Some(text) = files.get(file) else {
        problems.push(missing(file, "the finder of mechanisms"));
        return Vec::new();
    };
    let (rows, _) = tables(file, text, "contact", problems);
    let mut all = Vec::new();
    for (line, row) in rows {
        let text = |name: &str| {
            let found = row.iter().find(|(key, _)| key.get_ref() == name);
            found
                .and_then(|(_, value)| value.get_ref().as_str())
                .unwrap_or_default()
                .to_owned()
        };
        let contact = RawContact {
            of: text("of"),
            kind: text("kind"),
            value: text("value"),
            noted: text("noted"),
            confidence: text("confidence"),
        };
        let dated = contact.noted.len() == 10
            && contact
                .noted
                .bytes()
                .all(|it| it.is_ascii_digit() || it == b'-');
        let reachable = match contact.kind.as_str() {
            "page" | "form" => contact.value.starts_with("https://"),
            "mail" => contact.value.contains('@'),
            _ => false,
        };
        if !codes.contains(contact.of.as_str()) || !dated || !reachable {
            problems.push(Problem {
                file: file.to_owned(),
                line,
                what: "`of` with a mechanism, `kind` with page, form or mail, a `value` that fits it and `noted = \"YYYY-MM-DD\"` are expected".to_owned(),
            });
            continue;
        }
        all.push(contact);
    }
    all
}
