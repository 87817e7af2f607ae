//! A strict reader of the HTML that our templates write; it finds tags that do not close.

/// A start tag with its attributes, values unescaped as far as addresses and ids need it.
pub(super) struct Element {
    /// The tag's name.
    pub name: String,
    /// Its attributes, in order.
    pub attributes: Vec<(String, String)>,
}

/// A piece of a page.
pub(super) enum Node {
    /// A start tag.
    Start(Element),
    /// An end tag.
    End(String),
    /// Text between tags.
    Text(String),
}

const VOID: [&str; 6] = ["meta", "link", "input", "br", "hr", "img"];

impl Element {
    /// An attribute's value; empty where it has none.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(n, _)| n == name);
        found.map(|(_, value)| value.as_str())
    }
}

impl Node {
    /// The element, if this is a start tag.
    pub const fn element(&self) -> Option<&Element> {
        match self {
            Self::Start(element) => Some(element),
            _ => None,
        }
    }
}

/// Reads a page; the second value says where tags do not close in order.
pub(super) fn read(html: &str) -> (Vec<Node>, Vec<String>) {
    let mut nodes = Vec::new();
    let mut wrong = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = html.strip_prefix("<!doctype html>\n").unwrap_or(html);
    while let Some(at) = rest.find('<') {
        if at > 0 {
            nodes.push(Node::Text(rest[..at].to_owned()));
        }
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some((tag, after)) = tag(rest) else {
            wrong.push("a tag does not end".into());
            return (nodes, wrong);
        };
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            match open.pop() {
                Some(last) if last == name => {}
                Some(last) => wrong.push(format!("</{name}> closes <{last}>")),
                None => wrong.push(format!("</{name}> closes nothing")),
            }
            nodes.push(Node::End(name.to_owned()));
            continue;
        }
        // In a drawing, and only there, an element can close itself.
        let closes_itself = tag.ends_with('/') && open.iter().any(|name| name == "svg");
        let element = element(tag, &mut wrong);
        if !closes_itself && !VOID.contains(&element.name.as_str()) {
            open.push(element.name.clone());
        }
        nodes.push(Node::Start(element));
    }
    if !rest.is_empty() {
        nodes.push(Node::Text(rest.to_owned()));
    }
    for name in open {
        wrong.push(format!("<{name}> is not closed"));
    }
    (nodes, wrong)
}

/// The page without what lies in `<template>`: that is no part of it until a script takes it out.
pub(super) fn without_templates(nodes: Vec<Node>) -> Vec<Node> {
    let mut inside = false;
    let mut kept = Vec::with_capacity(nodes.len());
    for node in nodes {
        match &node {
            Node::Start(element) if element.name == "template" => inside = true,
            Node::End(name) if name == "template" => inside = false,
            _ if inside => {}
            _ => kept.push(node),
        }
    }
    kept
}

/// How many elements of a name lie within elements of another.
pub(super) fn inside(nodes: &[Node], outer: &str, name: &str) -> usize {
    let (mut depth, mut found) = (0_usize, 0);
    for node in nodes {
        match node {
            Node::Start(element) if element.name == outer => depth += 1,
            Node::End(end) if end == outer => depth = depth.saturating_sub(1),
            Node::Start(element) if element.name == name && depth > 0 => found += 1,
            _ => {}
        }
    }
    found
}

/// The inside of the tag at the beginning of `rest`, and what follows it. A `>` inside quotes does
/// not end it.
fn tag(rest: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    for (at, sign) in rest.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            '>' if !quoted => return Some((&rest[1..at], &rest[at + 1..])),
            _ => {}
        }
    }
    None
}

fn element(tag: &str, wrong: &mut Vec<String>) -> Element {
    let tag = tag.strip_suffix('/').unwrap_or(tag);
    let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
    let name = tag[..end].to_owned();
    let mut attributes: Vec<(String, String)> = Vec::new();
    let mut rest = tag[end..].trim_start();
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c == '=' || c.is_whitespace())
            .unwrap_or(rest.len());
        let key = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = "";
        if let Some(after) = rest.strip_prefix("=\"") {
            let (inside, after) = after.split_once('"').unwrap_or((after, ""));
            value = inside;
            if !after.is_empty() && !after.starts_with(char::is_whitespace) {
                wrong.push(format!("<{name}>: no space after {key}"));
            }
            rest = after;
        } else if rest.starts_with('=') {
            wrong.push(format!("<{name}>: the value of {key} is not quoted"));
            rest = rest[1..].trim_start_matches(|c: char| !c.is_whitespace());
        }
        if attributes.iter().any(|(other, _)| *other == key) {
            wrong.push(format!("<{name}> has {key} twice"));
        }
        attributes.push((key, value.replace("&#38;", "&").replace("&amp;", "&")));
        rest = rest.trim_start();
    }
    Element { name, attributes }
}

/// The names of those of the given elements that hold no text and no name for those who cannot see.
pub(super) fn empty_elements(nodes: &[Node], names: &[&'static str]) -> Vec<&'static str> {
    let mut empty = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        let Some(element) = node.element() else {
            continue;
        };
        let Some(name) = names.iter().find(|name| **name == element.name) else {
            continue;
        };
        let inside = nodes[at + 1..]
            .iter()
            .take_while(|node| !matches!(node, Node::End(end) if end == name));
        let has_text = inside.into_iter().any(|node| match node {
            Node::Text(text) => !text.trim().is_empty(),
            Node::Start(element) => element.attribute("aria-label").is_some(),
            Node::End(_) => false,
        });
        if !has_text && element.attribute("aria-label").is_none() {
            empty.push(*name);
        }
    }
    empty
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_that_does_not_close_is_found() {
        let (_, wrong) = read("<!doctype html>\n<p><b>x</p></b>");
        assert_eq!(wrong, ["</p> closes <b>", "</b> closes <p>"]);
    }

    #[test]
    fn attributes_are_read_and_unquoted_ones_refused() {
        let (nodes, wrong) = read("<a href=\"/x>y\" hidden id=z>t</a>");
        let first = nodes.first().and_then(Node::element);
        assert_eq!(first.and_then(|e| e.attribute("href")), Some("/x>y"));
        assert_eq!(first.and_then(|e| e.attribute("hidden")), Some(""));
        assert_eq!(wrong, ["<a>: the value of id is not quoted"]);
    }
}
