//! What a template may contain, and what is said where it contains something else. Absent: Markdown, values.
//!
//! Only conditions and loops are there. Without `set`, macros and filters a template cannot build text from text, so what it makes
//! is bounded by what it is given.

use crate::template::has_sentinel;
use crate::values::VALUES;
use minijinja::{Environment, Error, ErrorKind};
use std::collections::BTreeSet;

const TAGS: &[&str] = &["if", "elif", "else", "endif", "for", "endfor"];

/// What is wrong in a template's text before it is filled: lines and sentences.
pub fn of_text(text: &str) -> Vec<(usize, String)> {
    let mut wrong = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for rest in line.split("{%").skip(1) {
            let rest = rest.trim_start_matches(['-', '+']).trim_start();
            let tag: String = rest
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            if !TAGS.contains(&tag.as_str()) {
                let what = format!(
                    "`{{% {tag}` is not there; expected is one of {}",
                    TAGS.join(", ")
                );
                wrong.push((index + 1, what));
            }
        }
        if has_sentinel(line) {
            let what = "a character that Unicode keeps out of texts; letters are expected";
            wrong.push((index + 1, what.to_owned()));
        }
    }
    if wrong.is_empty() {
        wrong.extend(unknown_names(text));
    }
    wrong
}

/// Names that stand for nothing, wherever they stand: a branch that no sample reaches is looked at too.
fn unknown_names(text: &str) -> Vec<(usize, String)> {
    let engine = Environment::empty();
    let Ok(template) = engine.template_from_str(text) else {
        return Vec::new(); // The filling tells what is wrong, and where.
    };
    let known: BTreeSet<&str> = VALUES.iter().map(|(name, _)| first_of(name)).collect();
    let mut wrong = Vec::new();
    let mut names: Vec<String> = template.undeclared_variables(false).into_iter().collect();
    names.sort();
    for name in names {
        if known.contains(name.as_str()) || name == "note" || name == "loop" {
            continue;
        }
        let line = text.lines().position(|line| mentions(line, &name));
        wrong.push((
            line.map_or(1, |at| at + 1),
            expected_name(&format!(" `{name}`")),
        ));
    }
    wrong
}

/// Whether a line has the name as a word of its own.
fn mentions(line: &str, name: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|word| word == name)
}

fn first_of(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or(path)
}

fn expected_name(what: &str) -> String {
    let names: Vec<&str> = VALUES.iter().map(|(name, _)| *name).collect();
    format!(
        "{} is no value; expected is one of {}",
        what.trim_start(),
        names.join(", ")
    )
}

/// An error of the engine as a sentence, with what stands at its place. It never quotes a value.
pub fn explain(error: &Error, here: &str) -> String {
    match error.kind() {
        ErrorKind::UndefinedError => {
            let here = if here.is_empty() {
                " what stands here"
            } else {
                here
            };
            expected_name(here)
        }
        ErrorKind::OutOfFuel | ErrorKind::WriteFailure => {
            format!("too much looping{here}; a loop over one list of values is expected")
        }
        ErrorKind::UnknownFilter => {
            format!("there are no filters{here}; a value alone is expected")
        }
        ErrorKind::UnknownTest => format!("there are no tests{here}; a value alone is expected"),
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod => {
            format!("the only function is note(…){here}; a value alone is expected")
        }
        _ => {
            let detail = error.detail().unwrap_or("a blank is expected here");
            format!("{detail}{here}")
        }
    }
}
