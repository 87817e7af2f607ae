//! Whose cosignatures are enough: a policy of logs, witnesses, groups and a quorum (c2sp.org/tlog-policy).

use crate::note::{NoteKey, SignedNote};
use crate::witness::WitnessKey;
use std::collections::{BTreeMap, BTreeSet};

/// The longest policy that is read; some hundred witnesses.
const TEXT_MAX: usize = 64 * 1024;

/// Which logs are trusted, and which cosignatures a checkpoint needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The logs; whoever checks may know them from elsewhere, then there are none here.
    pub logs: Vec<NoteKey>,
    nodes: Vec<Node>,
    /// The node that must be met; none where no cosignature is asked for.
    quorum: Option<usize>,
}

/// A witness, or a group of earlier nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Node {
    Witness(WitnessKey),
    Group { needed: usize, members: Vec<usize> },
}

/// How a checkpoint stands by a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether the quorum is reached.
    pub is_met: bool,
    /// Each witness of the policy, and when it cosigned, in Unix seconds; none where it did not.
    pub witnesses: Vec<(WitnessKey, Option<u64>)>,
}

/// What is wrong with a policy, and in which line, from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct PolicyProblem {
    /// The line.
    pub line: usize,
    /// What is wrong.
    pub what: &'static str,
}

impl Policy {
    /// A policy of `needed` out of these witnesses.
    ///
    /// # Errors
    /// Says what is wrong: a witness twice, or more needed than there are.
    pub fn any(needed: usize, witnesses: &[WitnessKey]) -> Result<Self, &'static str> {
        if needed > witnesses.len() {
            return Err("more cosignatures are asked for than there are witnesses");
        }
        let keys: BTreeSet<_> = witnesses.iter().map(|witness| witness.key).collect();
        if keys.len() != witnesses.len() {
            return Err("the same witness is named twice");
        }
        let mut nodes: Vec<_> = witnesses.iter().cloned().map(Node::Witness).collect();
        nodes.push(Node::Group {
            needed,
            members: (0..witnesses.len()).collect(),
        });
        Ok(Self {
            logs: Vec::new(),
            quorum: (needed > 0).then_some(witnesses.len()),
            nodes,
        })
    }

    /// Reads a policy.
    ///
    /// # Errors
    /// Names the first line that is wrong, and how.
    pub fn read(text: &str) -> Result<Self, PolicyProblem> {
        let mut reading = Reading::default();
        let whole = |what| PolicyProblem { line: 1, what };
        if text.len() > TEXT_MAX {
            return Err(whole("the policy is longer than 64 KiB"));
        }
        let lines = text.split('\n');
        let count = lines.clone().count();
        for (number, line) in (1..).zip(lines) {
            reading
                .line(line)
                .map_err(|what| PolicyProblem { line: number, what })?;
        }
        let quorum = reading.quorum.ok_or(PolicyProblem {
            line: count,
            what: "there is no line 'quorum NAME'",
        })?;
        Ok(Self {
            logs: reading.logs,
            nodes: reading.nodes,
            quorum,
        })
    }

    /// How a checkpoint's note stands by this policy.
    #[must_use]
    pub fn standing(&self, note: &SignedNote) -> Standing {
        let (mut met, mut witnesses) = (Vec::with_capacity(self.nodes.len()), Vec::new());
        for node in &self.nodes {
            // A group's members stand before it.
            met.push(match node {
                Node::Witness(key) => {
                    let time = key.time_on(note);
                    witnesses.push((key.clone(), time));
                    time.is_some()
                }
                Node::Group { needed, members } => {
                    let there = members.iter().filter(|member| met[**member]);
                    there.count() >= *needed
                }
            });
        }
        Standing {
            is_met: self.quorum.is_none_or(|quorum| met[quorum]),
            witnesses,
        }
    }
}

#[derive(Default)]
struct Reading {
    logs: Vec<NoteKey>,
    nodes: Vec<Node>,
    names: BTreeMap<String, usize>,
    /// Nodes that are members of a group already.
    taken: BTreeSet<usize>,
    keys: BTreeSet<[u8; 32]>,
    quorum: Option<Option<usize>>,
}

impl Reading {
    fn line(&mut self, line: &str) -> Result<(), &'static str> {
        if line.contains(|sign: char| sign.is_ascii_control() && sign != '\t') {
            return Err("it has a control character");
        }
        let line = line.trim_matches([' ', '\t']);
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let words: Vec<&str> = line
            .split([' ', '\t'])
            .filter(|word| !word.is_empty())
            .collect();
        match words[..] {
            ["log", key] | ["log", key, _] => self.log(key),
            ["witness", name, key] | ["witness", name, key, _] => self.witness(name, key),
            ["group", name, needed, ref members @ ..] if !members.is_empty() => {
                self.group(name, needed, members)
            }
            ["quorum", name] => self.quorum(name),
            _ => Err(
                "a line is 'log KEY', 'witness NAME KEY', 'group NAME K NAME…' or 'quorum NAME'",
            ),
        }
    }

    fn log(&mut self, key: &str) -> Result<(), &'static str> {
        let key = NoteKey::read(key).ok_or("this is no log's key (Ed25519, name+id+key)")?;
        if self.logs.iter().any(|other| other.key == key.key) {
            return Err("the same log is named twice");
        }
        self.logs.push(key);
        Ok(())
    }

    fn witness(&mut self, name: &str, key: &str) -> Result<(), &'static str> {
        let key = WitnessKey::read(key)
            .ok_or("this is no witness's key of the kind that is known here (Ed25519, type 4)")?;
        if !self.keys.insert(key.key) {
            return Err("the same witness is named twice");
        }
        self.node(name, Node::Witness(key))
    }

    fn group(&mut self, name: &str, needed: &str, members: &[&str]) -> Result<(), &'static str> {
        let mut found = Vec::with_capacity(members.len());
        for member in members {
            let known = self.names.get(*member).copied();
            let known = known.ok_or("a member is not named in an earlier line")?;
            if !self.taken.insert(known) {
                return Err("a member stands in a group already");
            }
            found.push(known);
        }
        let needed = match needed {
            "any" => 1,
            "all" => found.len(),
            number => number
                .parse()
                .ok()
                .filter(|needed: &usize| needed.to_string() == number)
                .ok_or("how many are needed is 'any', 'all' or a number")?,
        };
        if needed == 0 || needed > found.len() {
            return Err("a group needs at least one of its members, and not more than it has");
        }
        self.node(
            name,
            Node::Group {
                needed,
                members: found,
            },
        )
    }

    fn quorum(&mut self, name: &str) -> Result<(), &'static str> {
        let found = match name {
            "none" => None,
            name => {
                let known = self.names.get(name).copied();
                Some(known.ok_or("the quorum is not named in an earlier line")?)
            }
        };
        match self.quorum.replace(found) {
            None => Ok(()),
            Some(_) => Err("there is a second quorum"),
        }
    }

    fn node(&mut self, name: &str, node: Node) -> Result<(), &'static str> {
        if name == "none" || self.names.contains_key(name) {
            return Err("the name is taken");
        }
        self.names.insert(name.to_owned(), self.nodes.len());
        self.nodes.push(node);
        Ok(())
    }
}
