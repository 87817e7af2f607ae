//! Who is linked with whom: the normal dependencies that Cargo resolved, and not what a manifest seems to say.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The dependency graph.
#[derive(Default)]
pub struct Graph {
    /// The crates of this workspace.
    pub ours: BTreeSet<String>,
    /// For each crate by name: those it is linked with directly. Versions of one name are one here.
    pub links: BTreeMap<String, BTreeSet<String>>,
    /// For each crate that is not ours: its licence as it states it, and where it came from.
    pub others: BTreeMap<String, (String, String)>,
}

impl Graph {
    /// A graph of a few crates, for a rule's own test: `"a -> b c"` on each line, all of them ours but
    /// those that have no line.
    pub fn planted(text: &str) -> Self {
        let mut graph = Self::default();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let (from, to) = line.split_once("->").unwrap_or((line, ""));
            graph.ours.insert(from.trim().to_owned());
            let to = to.split_whitespace().map(str::to_owned).collect();
            graph.links.insert(from.trim().to_owned(), to);
        }
        graph
    }

    /// The shortest way from one crate to another, if there is one.
    pub fn way(&self, from: &str, to: &str) -> Option<Vec<String>> {
        let mut ways = vec![vec![from.to_owned()]];
        let mut seen = BTreeSet::from([from.to_owned()]);
        let mut next = 0;
        while let Some(way) = ways.get(next).cloned() {
            next += 1;
            let last = way.last().map_or("", String::as_str);
            for link in self.links.get(last).into_iter().flatten() {
                let mut longer = way.clone();
                longer.push(link.clone());
                if link == to {
                    return Some(longer);
                }
                if seen.insert(link.clone()) {
                    ways.push(longer);
                }
            }
        }
        None
    }

    /// The graph that Cargo resolves for this machine's kind.
    pub fn of_workspace() -> Self {
        let host = output(Command::new("rustc").arg("-vV"));
        let host = host
            .lines()
            .find_map(|line| line.strip_prefix("host: "))
            .unwrap_or("x86_64-unknown-linux-gnu");
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--filter-platform",
            host,
        ]);
        let Ok(metadata) = serde_json::from_str(&output(cargo.current_dir(crate::root()))) else {
            panic!("what cargo metadata printed is not JSON");
        };
        Self::read(&metadata)
    }

    fn read(metadata: &Value) -> Self {
        let mut graph = Self::default();
        let mut names = BTreeMap::new();
        for package in list(&metadata["packages"]) {
            let (id, name) = (text(&package["id"]), text(&package["name"]));
            names.insert(id, name.clone());
            let source = text(&package["source"]);
            if source.is_empty() {
                graph.ours.insert(name);
            } else {
                graph
                    .others
                    .insert(name, (text(&package["license"]), source));
            }
        }
        for node in list(&metadata["resolve"]["nodes"]) {
            let from = names.get(&text(&node["id"])).cloned().unwrap_or_default();
            let links = graph.links.entry(from).or_default();
            for dependency in list(&node["deps"]) {
                // What a test links is let through on purpose: the node's tests may open what it sealed.
                let is_normal = list(&dependency["dep_kinds"])
                    .iter()
                    .any(|kind| kind["kind"].is_null());
                if let (true, Some(name)) = (is_normal, names.get(&text(&dependency["pkg"]))) {
                    links.insert(name.clone());
                }
            }
        }
        graph
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or("").to_owned()
}

fn output(command: &mut Command) -> String {
    match command.output() {
        Ok(output) if output.status.success() => {
            String::from_utf8_lossy(&output.stdout).into_owned()
        }
        Ok(output) => panic!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)),
        Err(problem) => panic!("{command:?}: {problem}"),
    }
}
