//! What officers read of a guideline, in one language.

use crate::file::{Guideline, line_of};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// The texts of a guideline in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    texts: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Deserialize)]
struct TextsFile(BTreeMap<Spanned<String>, BTreeMap<String, Spanned<String>>>);

impl Texts {
    /// A text by what it is of (`guideline`, `element.CODE`, `indicator.CODE`, `conclusion.CODE`) and its key (`name`, `help`, `question`, `says`).
    #[must_use]
    pub fn get(&self, of: &str, key: &str) -> Option<&str> {
        self.texts.get(of)?.get(key).map(String::as_str)
    }
}

/// Reads a file of texts and says everything that is wrong with it: what has no text, what is of no part, which key is not expected.
///
/// # Errors
/// Sentences with file, line and what was expected.
pub fn read_texts(file: &str, text: &str, guideline: &Guideline) -> Result<Texts, Vec<String>> {
    let parsed: TextsFile = toml::from_str(text).map_err(|error| {
        let line = line_of(text, error.span().map_or(0, |span| span.start));
        vec![format!("{file}, line {line}: {}", error.message())]
    })?;
    let wanted = wanted(guideline);
    let mut wrong = Vec::new();
    let mut texts = Texts::default();
    for (of, entries) in parsed.0 {
        let line = line_of(text, of.span().start);
        match wanted.get(of.get_ref()) {
            None => wrong.push(format!(
                "{file}, line {line}: \"{}\" is no part of the guideline",
                of.get_ref()
            )),
            Some(keys) => {
                for key in keys.iter().filter(|key| !entries.contains_key(**key)) {
                    wrong.push(format!(
                        "{file}, line {line}: \"{}\" has no `{key}`",
                        of.get_ref()
                    ));
                }
                for (key, value) in &entries {
                    let line = line_of(text, value.span().start);
                    if !keys.contains(&key.as_str()) {
                        wrong.push(format!(
                            "{file}, line {line}: `{key}`: one of {} is expected",
                            keys.join(", ")
                        ));
                    }
                    if value.get_ref().trim().is_empty() {
                        wrong.push(format!(
                            "{file}, line {line}: `{key}`: a text that is not empty is expected"
                        ));
                    }
                }
            }
        }
        let plain = entries
            .into_iter()
            .map(|(key, value)| (key, value.into_inner()));
        texts.texts.insert(of.into_inner(), plain.collect());
    }
    for of in wanted.keys().filter(|of| !texts.texts.contains_key(*of)) {
        wrong.push(format!("{file}, line 1: a table [\"{of}\"] is expected"));
    }
    if wrong.is_empty() {
        Ok(texts)
    } else {
        Err(wrong)
    }
}

/// What must have texts, with the keys. Indicators of the lexicon have theirs there.
fn wanted(guideline: &Guideline) -> BTreeMap<String, &'static [&'static str]> {
    let mut wanted: BTreeMap<String, &'static [&'static str]> = BTreeMap::new();
    wanted.insert("guideline".to_owned(), &["name", "help"]);
    for element in &guideline.elements {
        wanted.insert(
            format!("element.{}", element.code),
            &["name", "question", "help"],
        );
        for indicator in element
            .indicators
            .iter()
            .filter(|it| !it.code.starts_with("NEX."))
        {
            wanted.insert(format!("indicator.{}", indicator.code), &["name", "help"]);
        }
    }
    for conclusion in &guideline.conclusions {
        wanted.insert(
            format!("conclusion.{}", conclusion.code),
            &["name", "says", "help"],
        );
    }
    wanted
}
