//! Messages: every key that is used exists in all six languages, every key that exists is used, and a
//! message takes the same values in every language.

use crate::files::File;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// The language in which messages are written first; the others follow it.
const FIRST: &str = "en";
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Functions that take a key as their first argument.
const LOOK_UPS: &[&str] = &[".text(", ".text_with(", ".phrase("];

/// What one message says about itself.
#[derive(Default, Clone, PartialEq, Eq)]
struct Message {
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
}

/// The messages of one language, by key.
type Messages = BTreeMap<String, Message>;

fn check(files: &[File]) -> Vec<String> {
    let mut breaches = Vec::new();
    let languages: BTreeMap<&str, Messages> = LANGUAGES
        .iter()
        .map(|language| (*language, read(files, language, &mut breaches)))
        .collect();
    let first = &languages[FIRST];
    for (language, messages) in languages.iter().filter(|(language, _)| **language != FIRST) {
        compare(first, language, messages, &mut breaches);
    }
    let sources: Vec<&File> = files.iter().filter(|file| is_source(file)).collect();
    let quoted: BTreeSet<&str> = sources.iter().flat_map(|file| quoted(file)).collect();
    let by_message: BTreeSet<&String> = first
        .values()
        .flat_map(|message| &message.messages)
        .collect();
    for key in first.keys() {
        if !by_message.contains(key) && !is_used(key, &quoted) {
            breaches.push(format!(
                "{key} is used nowhere: take it out of all six languages"
            ));
        }
        let pair = match key.strip_suffix("-do") {
            Some(what) => what.to_owned(),
            None => format!("{key}-do"),
        };
        if key.starts_with("refusal-") && !first.contains_key(&pair) {
            breaches.push(format!(
                "{key} stands without {pair}: say what happened and what to do"
            ));
        }
    }
    for file in sources {
        let unknown = looked_up(file)
            .into_iter()
            .filter(|key| !first.contains_key(*key));
        breaches.extend(unknown.map(|key| format!("{} uses {key}, which is no key", file.path)));
    }
    breaches
}

/// Code and pages; tests may name keys that do not exist, and the program's settings are no messages.
fn is_source(file: &File) -> bool {
    file.path.starts_with("crates/")
        && !file.path.starts_with("crates/tidy/")
        && !file.path.starts_with("crates/recourse/")
        && file.is(&[".rs", ".html"])
        && !file.is(&["tests.rs"])
        && !file.path.contains("/tests/")
}

fn read(files: &[File], language: &str, breaches: &mut Vec<String>) -> Messages {
    let folder = format!("locales/{language}/");
    let mut all = Messages::new();
    for file in files
        .iter()
        .filter(|file| file.path.starts_with(&folder) && file.is(&[".ftl"]))
    {
        let text = file.text().unwrap_or("").to_owned();
        let resource = match fluent_syntax::parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, problems)) => {
                breaches.push(format!(
                    "{} is not Fluent: {:?}",
                    file.path,
                    problems.first()
                ));
                resource
            }
        };
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut said = Message::default();
            let attributes = message.attributes.iter().map(|attribute| &attribute.value);
            for pattern in message.value.iter().chain(attributes) {
                of_pattern(pattern, &mut said);
            }
            if all.insert(message.id.name.clone(), said).is_some() {
                breaches.push(format!(
                    "{}: {} stands there twice",
                    file.path, message.id.name
                ));
            }
        }
    }
    all
}

fn of_pattern(pattern: &Pattern<String>, said: &mut Message) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, said);
        }
    }
}

fn of_expression(expression: &Expression<String>, said: &mut Message) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, said),
        Expression::Select { selector, variants } => {
            of_inline(selector, said);
            for variant in variants {
                of_pattern(&variant.value, said);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<String>, said: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            said.variables.insert(id.name.clone());
        }
        InlineExpression::MessageReference { id, .. } => {
            said.messages.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, said),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                of_inline(argument, said);
            }
        }
        _ => {}
    }
}

fn compare(first: &Messages, language: &str, messages: &Messages, breaches: &mut Vec<String>) {
    for (key, message) in first {
        match messages.get(key) {
            None => breaches.push(format!("{key} is missing in {language}")),
            Some(other) if other.variables != message.variables => breaches.push(format!(
                "{key} takes {:?} in {language} and {:?} in {FIRST}",
                other.variables, message.variables
            )),
            Some(_) => {}
        }
    }
    for key in messages.keys().filter(|key| !first.contains_key(*key)) {
        breaches.push(format!("{key} stands in {language} and not in {FIRST}"));
    }
}

/// Everything between quotation marks that may be a key, or a pattern of keys such as `month-{number}`.
fn quoted(file: &File) -> Vec<&str> {
    let pieces = file.text().unwrap_or("").split('"');
    pieces
        .filter(|piece| {
            let mut outside = piece
                .split('{')
                .enumerate()
                .map(|(index, part)| match index {
                    0 => part,
                    _ => part.split_once('}').map_or("", |(_, rest)| rest),
                });
            piece.contains('-')
                && piece.starts_with(|sign: char| sign.is_ascii_lowercase())
                && outside.all(|part| part.chars().all(is_sign_of_key))
        })
        .collect()
}

fn is_sign_of_key(sign: char) -> bool {
    sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-'
}

fn is_used(key: &str, quoted: &BTreeSet<&str>) -> bool {
    // A problem is named once; that it has a second text, what to do, is the rule.
    let named = key.strip_suffix("-do").unwrap_or(key);
    [key, named]
        .iter()
        .any(|name| quoted.contains(name) || quoted.iter().any(|pattern| fits(name, pattern)))
}

/// Whether a key fits a pattern such as `month-{number}`.
fn fits(key: &str, pattern: &str) -> bool {
    let Some((before, rest)) = pattern.split_once('{') else {
        return key == pattern;
    };
    let (Some(key), Some((_, after))) = (key.strip_prefix(before), rest.split_once('}')) else {
        return false;
    };
    // What stands in for the braces is at least one sign long.
    (1..=key.len()).any(|end| key.is_char_boundary(end) && fits(&key[end..], after))
}

/// The keys that are looked up by name.
fn looked_up(file: &File) -> Vec<&str> {
    let mut keys = Vec::new();
    // A Rust file's own tests stand at its end and may name keys that do not exist.
    let text = file.text().unwrap_or("");
    let text = text.split("#[cfg(test)]").next().unwrap_or(text);
    let pieces: Vec<&str> = text.split('"').collect();
    for pair in pieces.windows(2) {
        let before = pair[0].trim_end();
        let key = pair[1];
        let is_look_up = LOOK_UPS.iter().any(|look_up| before.ends_with(look_up));
        if is_look_up && !key.is_empty() && key.chars().all(is_sign_of_key) {
            keys.push(key);
        }
    }
    keys
}

#[test]
fn every_language_says_what_the_pages_ask_for() {
    crate::none(&check(&crate::files::all()));
}

/// Six languages that say the same, and one page that uses it.
fn planted() -> Vec<File> {
    let text = "month-1 = May\nsay-hello = Hello { $name }, { month-1 }\nrefusal-x = No\nrefusal-x-do = Go\n";
    let mut files: Vec<File> = LANGUAGES
        .iter()
        .map(|language| File::planted(&format!("locales/{language}/portal.ftl"), text))
        .collect();
    files.push(File::planted(
        "crates/node/src/page.html",
        r#"{{ l.phrase("say-hello").with("name", name) }} {{ l.text("refusal-x") }}"#,
    ));
    files.push(File::planted(
        "crates/node/src/page.rs",
        r#"let key = format!("month-{n}");"#,
    ));
    files
}

fn after(change: impl Fn(&mut File)) -> Vec<String> {
    let mut files = planted();
    files.iter_mut().for_each(change);
    check(&files)
}

fn replaced(path: &str, from: &str, to: &str) -> Vec<String> {
    after(|file| {
        if file.path.starts_with(path) {
            let text = file.text().unwrap_or("").replace(from, to);
            file.bytes = text.into_bytes();
        }
    })
}

#[test]
fn a_house_in_order_is_left_in_peace() {
    crate::none(&check(&planted()));
}

#[test]
fn a_missing_a_superfluous_and_a_dead_key_are_found() {
    let missing = replaced("locales/ar/", "refusal-x = No\n", "");
    assert_eq!(missing, ["refusal-x is missing in ar"]);
    let superfluous = replaced("locales/zh/", "say-hello =", "say-bye = Bye\nsay-hello =");
    assert_eq!(superfluous, ["say-bye stands in zh and not in en"]);
    let dead = replaced("crates/node/src/page.rs", "month-{n}", "year-{n}");
    assert_eq!(dead, Vec::<String>::new(), "say-hello still names month-1");
    let dead = replaced(
        "crates/node/src/page.html",
        "\"say-hello\"",
        "\"refusal-x\"",
    );
    assert_eq!(
        dead,
        ["say-hello is used nowhere: take it out of all six languages"]
    );
}

#[test]
fn a_key_that_does_not_exist_is_found_where_it_is_used() {
    let found = replaced(
        "crates/node/src/page.html",
        "l.text(\"refusal-x\")",
        "l.text(\"gone\")",
    );
    assert!(
        found.contains(&"crates/node/src/page.html uses gone, which is no key".to_owned()),
        "{found:?}"
    );
}

#[test]
fn another_variable_a_lone_refusal_and_a_broken_file_are_found() {
    let variable = replaced("locales/ru/", "$name", "$nom");
    assert_eq!(
        variable,
        [r#"say-hello takes {"nom"} in ru and {"name"} in en"#]
    );
    let lone = replaced("locales/", "refusal-x-do = Go\n", "");
    assert_eq!(
        lone,
        ["refusal-x stands without refusal-x-do: say what happened and what to do"]
    );
    let broken = replaced(
        "locales/es/",
        "say-hello = Hello {",
        "say-hello = Hello {{{",
    );
    assert!(
        broken[0].starts_with("locales/es/portal.ftl is not Fluent"),
        "{broken:?}"
    );
}

#[test]
fn a_pattern_stands_for_its_keys_and_no_others() {
    assert!(fits("month-12", "month-{number}"));
    assert!(fits("time-short-day", "time-{form}-day"));
    assert!(!fits("month-", "month-{number}"));
    assert!(!fits("week-1", "month-{number}"));
}
