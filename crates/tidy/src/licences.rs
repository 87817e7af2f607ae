//! Every crate we link has a licence that `deny.toml` allows, and comes from crates.io.

use crate::graph::Graph;

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn check(graph: &Graph, allowed: &[String]) -> Vec<String> {
    let mut breaches = Vec::new();
    for (name, (licence, source)) in &graph.others {
        if source != CRATES_IO {
            breaches.push(format!("{name} comes from {source}, not from crates.io"));
        }
        if !is_allowed(licence, allowed) {
            breaches.push(format!(
                "{name} is under '{licence}', which deny.toml does not allow"
            ));
        }
    }
    breaches
}

/// Whether an SPDX expression can be met: one side of an OR, both sides of an AND.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    // Older manifests write '/' for OR. Brackets are opened up from the inside.
    let expression = expression.replace('/', " OR ");
    if let Some(end) = expression.find(')')
        && let Some(start) = expression[..end].rfind('(')
    {
        let inner = if is_allowed(&expression[start + 1..end], allowed) {
            "YES"
        } else {
            "NO"
        };
        let outer = format!("{}{inner}{}", &expression[..start], &expression[end + 1..]);
        return is_allowed(&outer, allowed);
    }
    expression.split(" OR ").any(|option| {
        option.split(" AND ").all(|part| {
            let part = part.trim();
            part == "YES" || allowed.iter().any(|licence| licence == part)
        })
    })
}

fn allowed() -> Vec<String> {
    let text = std::fs::read_to_string(crate::root().join("deny.toml")).unwrap_or_default();
    let Ok(table) = text.parse::<toml::Table>() else {
        panic!("deny.toml is not TOML");
    };
    let list = table
        .get("licenses")
        .and_then(|licenses| licenses.get("allow"));
    let list = list
        .and_then(toml::Value::as_array)
        .cloned()
        .unwrap_or_default();
    list.iter()
        .filter_map(|licence| licence.as_str().map(str::to_owned))
        .collect()
}

#[test]
fn every_crate_is_under_a_licence_that_we_may_use() {
    crate::none(&check(&Graph::of_workspace(), &allowed()));
}

#[test]
fn a_foreign_source_and_a_foreign_licence_are_found() {
    let mut graph = Graph::default();
    let mut plant = |name: &str, licence: &str, source: &str| {
        graph
            .others
            .insert(name.to_owned(), (licence.to_owned(), source.to_owned()));
    };
    plant("a", "MIT/Apache-2.0", CRATES_IO);
    plant("b", "(MIT OR Foreign) AND Unicode-3.0", CRATES_IO);
    plant("c", "(MIT OR ISC) AND Foreign", CRATES_IO);
    plant("d", "MIT", "git+https://example.org/d");
    let allowed = ["MIT".to_owned(), "Unicode-3.0".to_owned()];
    let found = check(&graph, &allowed);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("c is under"));
    assert!(found[1].starts_with("d comes from"));
}
