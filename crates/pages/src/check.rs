//! The page check: one reading of a page's HTML that finds what no page of ours may have.
//!
//! It is for tests (feature `check`). It reads only the HTML that our own templates write: strict
//! nesting, quoted attributes. Whoever writes sloppier HTML hears of it here.

mod html;

use crate::{Asset, Locale};
use html::{Element, Node};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is wrong with a page, one sentence each; empty where nothing is.
///
/// `elsewhere` are the addresses outside our own origin to which the page may link.
#[must_use]
pub fn page(html: &str, locale: Locale, elsewhere: &[&str]) -> Vec<String> {
    let (nodes, mut wrong) = html::read(html);
    let nodes = html::without_templates(nodes);
    let elements: Vec<&Element> = nodes.iter().filter_map(Node::element).collect();
    if !html.starts_with("<!doctype html>\n") {
        wrong.push("the page does not begin with the doctype".into());
    }
    words(html, &nodes, &mut wrong);
    frame(&nodes, &elements, locale, &mut wrong);
    inline(&elements, &mut wrong);
    addresses(&elements, elsewhere, &mut wrong);
    ids(&elements, &mut wrong);
    fields(&nodes, &elements, &mut wrong);
    wrong
}

/// The compressed length of everything that a first visit needs: the page and the assets that it
/// names.
///
/// # Errors
/// Names an asset that the page wants and the house does not have.
pub fn first_visit(html: &str, find: impl Fn(&str) -> Option<Asset>) -> Result<usize, String> {
    let (nodes, _) = html::read(html);
    let mut length = crate::gzip(html.as_bytes()).len();
    for element in nodes.iter().filter_map(Node::element) {
        let address = match element.name.as_str() {
            "link" => element.attribute("href"),
            "script" | "img" => element.attribute("src"),
            _ => None,
        };
        if let Some(address) = address {
            let asset = find(address).ok_or_else(|| format!("no asset at {address}"))?;
            length += asset.gzip.len();
        }
    }
    Ok(length)
}

fn words(html: &str, nodes: &[Node], wrong: &mut Vec<String>) {
    if let Some(at) = html.find('⟦') {
        let key: String = html[at..].chars().take(60).collect();
        wrong.push(format!("a message is missing: {key}"));
    }
    for mark in ['\u{2068}', '\u{2069}'] {
        if html.contains(mark) {
            wrong.push("an isolation mark of Fluent's is in the page".into());
        }
    }
    for node in nodes {
        if let Node::Text(text) = node
            && text.contains("{$")
        {
            wrong.push(format!("a message lacks a value: {}", text.trim()));
        }
    }
}

fn frame(nodes: &[Node], elements: &[&Element], locale: Locale, wrong: &mut Vec<String>) {
    let count = |name: &str| elements.iter().filter(|e| e.name == name).count();
    // What is drawn has titles of its own.
    let drawn = html::inside(nodes, "svg", "title");
    for name in ["html", "head", "title", "body", "main", "h1"] {
        let drawn = if name == "title" { drawn } else { 0 };
        if count(name) - drawn != 1 {
            wrong.push(format!("there are {} <{name}> and not one", count(name)));
        }
    }
    if let Some(html) = elements.iter().find(|e| e.name == "html") {
        if html.attribute("lang") != Some(locale.lang()) {
            wrong.push("the page's lang is not its language's".into());
        }
        if html.attribute("dir") != Some(locale.dir()) {
            wrong.push("the page's dir is not its language's".into());
        }
    }
    let mut level = 0;
    for element in elements {
        let next = match element.name.as_str() {
            "h1" => 1,
            "h2" => 2,
            "h3" => 3,
            "h4" => 4,
            _ => continue,
        };
        // A summary of problems stands before the first heading and may begin with the second
        // level.
        if next > level + 1 && !(level == 0 && next == 2) {
            wrong.push(format!(
                "a heading of level {next} follows one of level {level}"
            ));
        }
        level = next;
    }
}

fn inline(elements: &[&Element], wrong: &mut Vec<String>) {
    for element in elements {
        if element.name == "style" {
            wrong.push("a <style> stands in the page".into());
        }
        if element.name == "script"
            && (element.attribute("src").is_none() || element.attribute("type") != Some("module"))
        {
            wrong.push("a <script> is not a module with an address".into());
        }
        for (name, _) in &element.attributes {
            if name == "style" || name.starts_with("on") {
                wrong.push(format!("<{}> has {name}", element.name));
            }
        }
        if element.name == "img" && element.attribute("alt").is_none() {
            wrong.push("an <img> has no alt".into());
        }
        if element.name == "button" && element.attribute("type").is_none() {
            wrong.push("a <button> has no type".into());
        }
    }
}

fn addresses(elements: &[&Element], elsewhere: &[&str], wrong: &mut Vec<String>) {
    for element in elements {
        for (name, value) in &element.attributes {
            if !matches!(
                name.as_str(),
                "href" | "src" | "action" | "formaction" | "poster"
            ) {
                continue;
            }
            let ours = value.starts_with('#')
                || (value.starts_with('/') && !value.starts_with("//"))
                || (name == "action" && value.is_empty());
            if !ours && !elsewhere.contains(&value.as_str()) {
                wrong.push(format!(
                    "<{} {name}=\"{value}\"> leaves our origin",
                    element.name
                ));
            }
        }
    }
}

fn ids(elements: &[&Element], wrong: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for element in elements {
        if let Some(id) = element.attribute("id")
            && !seen.insert(id)
        {
            wrong.push(format!("two elements have the id {id}"));
        }
    }
    for element in elements {
        for name in [
            "for",
            "aria-describedby",
            "aria-labelledby",
            "aria-controls",
        ] {
            for id in element.attribute(name).unwrap_or("").split_whitespace() {
                if !seen.contains(id) {
                    wrong.push(format!("{name} names {id}, which is not in the page"));
                }
            }
        }
        if let Some(id) = element.attribute("href").and_then(|h| h.strip_prefix('#'))
            && !seen.contains(id)
        {
            wrong.push(format!("a link leads to #{id}, which is not in the page"));
        }
    }
}

fn fields(nodes: &[Node], elements: &[&Element], wrong: &mut Vec<String>) {
    let labelled: BTreeSet<&str> = elements
        .iter()
        .filter(|e| e.name == "label")
        .filter_map(|e| e.attribute("for"))
        .collect();
    let mut focused = 0;
    for element in elements {
        focused += usize::from(element.attribute("autofocus").is_some());
        let kind = element.attribute("type").unwrap_or("text");
        if element.name == "form" {
            if element.attribute("autocomplete") != Some("off") {
                wrong.push("a form lacks autocomplete=off".into());
            }
            if element.attribute("method") != Some("post") {
                wrong.push("a form is not sent by post".into());
            }
        }
        if !matches!(element.name.as_str(), "input" | "textarea" | "select")
            || matches!(kind, "hidden" | "submit")
        {
            continue;
        }
        let name = element.attribute("name").unwrap_or("without a name");
        let has_label = element
            .attribute("id")
            .is_some_and(|id| labelled.contains(id))
            || element.attribute("aria-label").is_some()
            || element.attribute("aria-labelledby").is_some();
        if !has_label {
            wrong.push(format!("the field {name} has no label"));
        }
        // HTML knows no autocomplete on choices and files: there is nothing to remember.
        if !matches!(kind, "radio" | "checkbox" | "file")
            && element.attribute("autocomplete") != Some("off")
        {
            wrong.push(format!("the field {name} lacks autocomplete=off"));
        }
    }
    if focused > 1 {
        wrong.push("two elements ask for the focus".into());
    }
    let empty = html::empty_elements(nodes, &["a", "button", "label", "legend", "h1", "h2", "h3"]);
    for name in empty {
        wrong.push(format!("a <{name}> is empty"));
    }
}

/// What is wrong with the locale files themselves: gaps, strangers, values and plural forms that
/// differ.
#[must_use]
pub fn locales() -> Vec<String> {
    let mut wrong = Vec::new();
    let [(_, english), others @ ..] = &crate::locale::SOURCES;
    let mut everywhere = BTreeSet::new();
    for (index, file) in crate::locale::FILES.into_iter().enumerate() {
        let source = messages(english[index], &format!("en/{file}"), &mut wrong);
        for key in source.keys() {
            if !everywhere.insert(key.clone()) {
                wrong.push(format!("en/{file} has {key}, which another file has too"));
            }
        }
        for (language, texts) in others {
            let name = format!("{language}/{file}");
            let translated = messages(texts[index], &name, &mut wrong);
            for (key, values) in &source {
                match translated.get(key) {
                    None => wrong.push(format!("{name} lacks {key}")),
                    Some(theirs) if theirs != values => {
                        wrong.push(format!("{name}: {key} has other values than in English"));
                    }
                    Some(_) => {}
                }
            }
            for key in translated.keys().filter(|key| !source.contains_key(*key)) {
                wrong.push(format!("{name} has {key}, which English has not"));
            }
        }
    }
    wrong
}

/// The messages of one file with the values that they use.
fn messages(text: &str, name: &str, wrong: &mut Vec<String>) -> BTreeMap<String, BTreeSet<String>> {
    if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(text.to_owned()) {
        wrong.push(format!("{name} cannot be read: {errors:?}"));
    }
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in text.lines() {
        if line.starts_with('#') {
            continue;
        }
        let starts = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let (true, Some((key, _))) = (starts, line.split_once(" =")) {
            if found.insert(key.to_owned(), BTreeSet::new()).is_some() {
                wrong.push(format!("{name} has {key} twice"));
            }
            current = Some(key.to_owned());
        }
        if let Some(values) = current.as_ref().and_then(|key| found.get_mut(key)) {
            for part in line.split('$').skip(1) {
                let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
                values.insert(part[..end.unwrap_or(part.len())].to_owned());
            }
        }
    }
    found
}
