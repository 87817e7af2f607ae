//! The walls between the rooms: who may link whom, and who may never be reached.

use crate::graph::Graph;
use std::collections::BTreeSet;

/// The arrows between our crates. A new one is a commit of its own, with a paragraph of reason.
const ARROWS: &[(&str, &[&str])] = &[
    ("words", &[]),
    ("tidy", &[]),
    ("xtask", &[]),
    ("hybrid", &[]),
    ("charter", &["words"]),
    ("lexicon", &["words"]),
    ("guideline", &["words", "lexicon"]),
    ("casework", &["words", "guideline"]),
    ("exchange", &["words", "lexicon"]),
    ("find", &[]),
    ("seal", &["words", "hybrid"]),
    ("open", &["words", "hybrid", "seal"]),
    ("receipt", &["words", "hybrid", "seal"]),
    ("entry", &["words"]),
    ("ledger", &["words"]),
    ("workcopy", &["words"]),
    ("pages", &["words", "lexicon"]),
    ("paper", &["words"]),
    ("store", &["words", "entry"]),
    ("store-sqlite", &["words", "entry", "store"]),
    ("store-postgres", &["words", "entry", "store"]),
    // A header's meaning to a charter is said where both houses read it.
    ("peer", &["words", "charter", "entry", "ledger"]),
    (
        "node",
        &[
            "words", "charter", "lexicon", "seal", "receipt", "entry", "ledger", "store", "peer",
            "pages",
        ],
    ),
    (
        "desk",
        &[
            "words",
            "charter",
            "lexicon",
            "guideline",
            "casework",
            "exchange",
            "find",
            "seal",
            "open",
            "entry",
            "ledger",
            "store",
            "peer",
            "pages",
            "paper",
            "workcopy",
        ],
    ),
    (
        "recourse",
        &[
            "words",
            "charter",
            "lexicon",
            "guideline",
            "casework",
            "exchange",
            "find",
            "seal",
            "open",
            "receipt",
            "entry",
            "ledger",
            "store",
            "store-sqlite",
            "store-postgres",
            "peer",
            "pages",
            "paper",
            "workcopy",
            "node",
            "desk",
        ],
    ),
];

/// What a crate never reaches, however long the way.
const WALLS: &[(&[&str], &[&str], &str)] = &[
    (
        &["node"],
        &["open", "casework", "exchange", "find", "desk"],
        "the node keeps; the desk reads",
    ),
    (
        &["desk"],
        &["receipt", "node"],
        "a receipt is the reporter's, and the houses are two processes",
    ),
    (
        &[
            "casework",
            "charter",
            "find",
            "guideline",
            "lexicon",
            "words",
        ],
        &[
            "tokio",
            "futures",
            "async-trait",
            "hyper",
            "axum",
            "reqwest",
            "age",
            "hybrid",
            "seal",
            "store",
            "rand",
            "rand_core",
            "getrandom",
            "rusqlite",
            "tokio-postgres",
            "askama",
        ],
        "case work, charters and words are pure: no waiting, no storing, no chance",
    ),
    (
        // A zip's passwords need chance, so the library links it; we neither read nor write any.
        &["exchange"],
        &[
            "tokio",
            "futures",
            "async-trait",
            "age",
            "hybrid",
            "seal",
            "store",
            "rusqlite",
            "tokio-postgres",
        ],
        "other systems' files are bytes in and values out",
    ),
    (
        &[
            "casework", "exchange", "ledger", "store", "entry", "seal", "open", "receipt",
        ],
        &["askama", "http", "hyper", "axum", "reqwest"],
        "pages and the wire change; the core stays",
    ),
    (
        &[
            "node", "desk", "pages", "peer", "ledger", "entry", "casework",
        ],
        &["tokio-postgres", "deadpool-postgres", "object_store"],
        "a second backend is a promise: SQL has its room",
    ),
    (
        &["workcopy"],
        &[
            "tokio", "futures", "hyper", "axum", "reqwest", "seal", "open", "store", "rusqlite",
            "askama",
        ],
        "bytes in, bytes out: no waiting, no storing, no keys",
    ),
    (&["node"], &["workcopy"], "the node opens no evidence"),
    (
        &["node"],
        &["rusqlite"],
        "a second backend is a promise: SQL has its room",
    ),
    (
        &["node", "recourse", "desk"],
        &["openssl-sys", "native-tls"],
        "one TLS, written in Rust",
    ),
];

/// Who alone may open a door: direct links to a crate that is named here.
const DOORS: &[(&str, &[&str], &str)] = &[
    (
        "age",
        &["hybrid", "seal", "open", "receipt"],
        "one family touches the primitives of sealing",
    ),
    (
        "age-core",
        &["hybrid"],
        "one family touches the primitives of sealing",
    ),
    (
        "hpke",
        &["hybrid"],
        "one family touches the primitives of sealing",
    ),
    (
        "ml-kem",
        &["hybrid"],
        "one family touches the primitives of sealing",
    ),
    (
        "x25519-dalek",
        &["hybrid"],
        "one family touches the primitives of sealing",
    ),
    (
        "aws-lc-rs",
        &["hybrid"],
        "one family touches the primitives of sealing",
    ),
    (
        "argon2",
        &["receipt"],
        "the memory-hard step belongs to the receipt",
    ),
    (
        "hybrid",
        &["seal", "open", "receipt"],
        "a hybrid key is handled by the types around it",
    ),
    (
        "open",
        &["desk", "recourse"],
        "who opens is the desk, and a person at the command line",
    ),
    (
        "casework",
        &["desk", "recourse"],
        "the node knows nothing of cases",
    ),
    (
        "exchange",
        &["desk", "recourse"],
        "other systems' files are read where plain words may be",
    ),
    (
        "mail-parser",
        &["exchange"],
        "hostile files are read in one room",
    ),
    (
        "calamine",
        &["exchange"],
        "hostile files are read in one room",
    ),
    (
        "find",
        &["desk", "recourse"],
        "the node has nothing that could be searched",
    ),
    (
        "rusqlite",
        &["store-sqlite", "desk"],
        "SQL has its room; the desk's replica is named",
    ),
    ("tokio-postgres", &["store-postgres"], "SQL has its room"),
    ("deadpool-postgres", &["store-postgres"], "SQL has its room"),
    (
        "object_store",
        &["store-postgres"],
        "storage over the network has its room",
    ),
    (
        "image",
        &["workcopy"],
        "pictures are re-encoded on the desk, never on the node",
    ),
    (
        "workcopy",
        &["desk", "recourse"],
        "evidence is opened and copied on the desk, never on the node",
    ),
    (
        "hayro",
        &["workcopy"],
        "documents are drawn by a process that may do nothing else",
    ),
    (
        "lopdf",
        &["workcopy"],
        "documents are opened by a process that may do nothing else",
    ),
    (
        "getrandom",
        &["recourse"],
        "chance is an argument; the program draws it",
    ),
    (
        "lettre",
        &["node"],
        "mail leaves by the node's relay, and says nothing",
    ),
    ("clap", &["recourse"], "the command line is the program's"),
    (
        "typst",
        &["paper"],
        "the typesetter is large: it is built in one crate",
    ),
    (
        "paper",
        &["desk", "recourse"],
        "letters hold a case's plain words: the node writes none",
    ),
];

fn arrows(graph: &Graph) -> Vec<String> {
    let mut breaches = Vec::new();
    for (from, _) in ARROWS
        .iter()
        .filter(|(from, _)| !graph.ours.contains(*from))
    {
        breaches.push(format!(
            "{from} has a row in the arrows, and there is no such crate"
        ));
    }
    for from in &graph.ours {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| name == from) else {
            breaches.push(format!(
                "{from} has no row in the arrows of crates/tidy/src/walls.rs"
            ));
            continue;
        };
        let links = graph.links.get(from).into_iter().flatten();
        for to in links.filter(|to| graph.ours.contains(*to)) {
            if !allowed.contains(&to.as_str()) {
                breaches.push(format!("{from} may not link {to}: there is no such arrow"));
            }
        }
    }
    breaches
}

fn walls(graph: &Graph) -> Vec<String> {
    let mut breaches = Vec::new();
    for (froms, tos, why) in WALLS {
        for from in *froms {
            let ways = tos.iter().filter_map(|to| graph.way(from, to));
            breaches.extend(ways.map(|way| format!("{}: {why}", way.join(" -> "))));
        }
    }
    breaches
}

fn doors(graph: &Graph) -> Vec<String> {
    let mut breaches = Vec::new();
    for (door, keys, why) in DOORS {
        let through: BTreeSet<&String> = graph
            .ours
            .iter()
            .filter(|ours| {
                graph
                    .links
                    .get(*ours)
                    .is_some_and(|links| links.contains(*door))
            })
            .collect();
        for ours in through
            .into_iter()
            .filter(|ours| !keys.contains(&ours.as_str()))
        {
            breaches.push(format!("{ours} -> {door}: {why}"));
        }
    }
    breaches
}

#[test]
fn no_line_crosses_a_wall() {
    let graph = Graph::of_workspace();
    let mut breaches = arrows(&graph);
    breaches.extend(walls(&graph));
    breaches.extend(doors(&graph));
    crate::none(&breaches);
}

#[test]
fn the_walk_through_the_graph_sees_far_enough() {
    let graph = Graph::of_workspace();
    let way = graph.way("recourse", "age");
    assert!(way.is_some(), "the program links age by way of seal");
    assert!(
        graph.others.len() > 50,
        "{} crates are not ours",
        graph.others.len()
    );
}

#[test]
fn a_new_arrow_and_a_crate_without_a_row_are_found() {
    let mut graph = Graph::planted("words ->\npages -> words seal\nnews -> words\nseal -> words");
    graph
        .ours
        .extend(ARROWS.iter().map(|(name, _)| (*name).to_owned()));
    let found = arrows(&graph);
    assert_eq!(
        found,
        [
            "news has no row in the arrows of crates/tidy/src/walls.rs",
            "pages may not link seal: there is no such arrow"
        ]
    );
}

#[test]
fn a_wall_is_seen_through_any_number_of_crates() {
    let found = walls(&Graph::planted(
        "node -> pages\npages -> helper\nhelper -> open",
    ));
    assert_eq!(
        found,
        ["node -> pages -> helper -> open: the node keeps; the desk reads"]
    );
    let found = walls(&Graph::planted(
        "casework -> words\nwords -> serde\nserde -> tokio",
    ));
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_door_is_closed_to_those_without_a_key() {
    let found = doors(&Graph::planted(
        "node -> age\nseal -> age\npeer -> rusqlite",
    ));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("node -> age:"));
    assert!(found[1].starts_with("peer -> rusqlite:"));
}
