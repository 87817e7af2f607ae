//! Loses power: makes the folder as a disk may have it at any moment of a trace.
//!
//! The model is as mean as the standard lets it be. Bytes are safe only after the file was synced,
//! names only after their folder was; what is not safe may be there or not, page by page, and the
//! last page torn. A rename from one folder to another may have left both names. After a sync that
//! failed, what was not safe until then is forgotten by the cache, and no later sync saves it.

use crate::trace::{Call, Event};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A disk writes pages of the cache, in any order.
const PAGE: usize = 4096;
/// And a page in sectors.
const SECTOR: usize = 512;

/// A file or folder, by number.
type Node = usize;

/// When something happened.
#[derive(Clone, Copy)]
struct When {
    began: usize,
    ended: usize,
}

enum Change {
    Write(u64, Vec<u8>),
    Truncate(u64),
}

enum Naming {
    Add(OsString, Node),
    /// With the folder and the place in it where a rename added the file again.
    Remove(OsString, Option<(Node, usize)>),
}

/// A file's or folder's history.
#[derive(Default)]
struct History {
    folder: bool,
    changes: Vec<(When, Change)>,
    namings: Vec<(When, Naming)>,
    /// With whether it worked.
    syncs: Vec<(When, bool)>,
}

/// Everything that happened to a disk, ready to be cut anywhere.
pub struct Disk {
    nodes: Vec<History>,
    said: Vec<(When, String)>,
    end: usize,
}

/// What becomes of that which was not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// All of it is gone.
    LosesAll,
    /// All of it is there, as after a kill.
    KeepsAll,
    /// Chance decides about every page and every name.
    Random,
}

/// Numbers that look random, the same for the same seed.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % bound.max(1)
    }
}

/// Follows the handles and names while the trace is read.
#[derive(Default)]
struct Live {
    handles: BTreeMap<u32, (Node, u64)>,
    names: BTreeMap<PathBuf, Node>,
}

impl Disk {
    /// Reads what happened, from an empty folder on.
    pub fn of(events: Vec<Event>) -> Self {
        let root = History {
            folder: true,
            ..History::default()
        };
        let mut disk = Self {
            nodes: vec![root],
            said: Vec::new(),
            end: events.last().map_or(0, |event| event.ended + 1),
        };
        let mut live = Live::default();
        live.names.insert(PathBuf::new(), 0);
        for event in events {
            let when = When {
                began: event.began,
                ended: event.ended,
            };
            disk.follow(&mut live, when, event.call);
        }
        disk
    }

    /// The moments at which it can be cut.
    pub fn moments(&self) -> usize {
        self.end
    }

    /// What the child had said at a moment.
    pub fn said(&self, moment: usize) -> String {
        let before = self.said.iter().filter(|(when, _)| when.began < moment);
        before.map(|(_, text)| text.as_str()).collect()
    }

    fn follow(&mut self, live: &mut Live, when: When, call: Call) {
        match call {
            Call::Said { text } => self.said.push((when, text)),
            Call::Open {
                handle,
                path,
                creates,
                empties,
            } => {
                let node = match live.names.get(&path) {
                    Some(node) => *node,
                    None => {
                        assert!(creates, "{path:?} was opened and nobody made it");
                        self.make(live, when, &path, false)
                    }
                };
                if empties {
                    self.nodes[node].changes.push((when, Change::Truncate(0)));
                }
                live.handles.insert(handle, (node, 0));
            }
            Call::Write {
                handle,
                offset,
                bytes,
            } => {
                let (node, stands) = live.handles.get_mut(&handle).unwrap();
                let at = offset.unwrap_or(*stands);
                if offset.is_none() {
                    *stands += bytes.len() as u64;
                }
                self.nodes[*node]
                    .changes
                    .push((when, Change::Write(at, bytes)));
            }
            Call::Truncate { handle, length } => {
                let (node, _) = live.handles[&handle];
                self.nodes[node]
                    .changes
                    .push((when, Change::Truncate(length)));
            }
            Call::Sync { handle, failed } => {
                let (node, _) = live.handles[&handle];
                self.nodes[node].syncs.push((when, !failed));
            }
            Call::MakeFolder { path } => {
                self.make(live, when, &path, true);
            }
            Call::Rename { from, to } => {
                let node = live.names.remove(&from).unwrap();
                let (folder, place) = self.name(live, when, &to, node);
                self.unname(live, when, &from, Some((folder, place)));
            }
            Call::Remove { path } => {
                live.names.remove(&path);
                self.unname(live, when, &path, None);
            }
        }
    }

    fn make(&mut self, live: &mut Live, when: When, path: &Path, folder: bool) -> Node {
        let node = self.nodes.len();
        self.nodes.push(History {
            folder,
            ..History::default()
        });
        self.name(live, when, path, node);
        node
    }

    /// Gives a node a name; says in which folder, and as its how manyeth change.
    fn name(&mut self, live: &mut Live, when: When, path: &Path, node: Node) -> (Node, usize) {
        live.names.insert(path.to_owned(), node);
        let folder = live.names[path.parent().unwrap()];
        let namings = &mut self.nodes[folder].namings;
        namings.push((
            when,
            Naming::Add(path.file_name().unwrap().to_owned(), node),
        ));
        (folder, namings.len() - 1)
    }

    fn unname(&mut self, live: &Live, when: When, path: &Path, again: Option<(Node, usize)>) {
        let folder = live.names[path.parent().unwrap()];
        let name = path.file_name().unwrap().to_owned();
        self.nodes[folder]
            .namings
            .push((when, Naming::Remove(name, again)));
    }

    /// Makes the folder as it may be found when the power went at a moment.
    pub fn cut(&self, moment: usize, mood: Mood, dice: &mut Dice, into: &Path) {
        // How many of its namings each folder has kept.
        let mut kept: Vec<usize> = self
            .nodes
            .iter()
            .map(|node| {
                let (safe, open) = node.namings_at(moment);
                safe + match mood {
                    Mood::LosesAll => 0,
                    Mood::KeepsAll => open,
                    Mood::Random => dice.below(open + 1),
                }
            })
            .collect();
        // A file that was renamed never has no name at all: where the old one is gone, the new one
        // is there.
        for folder in 0..self.nodes.len() {
            for (_, naming) in &self.nodes[folder].namings[..kept[folder]] {
                if let Naming::Remove(_, Some((other, place))) = naming {
                    kept[*other] = kept[*other].max(place + 1);
                }
            }
        }
        let mut placed = BTreeMap::new();
        self.lay(0, into, &kept, (moment, mood), dice, &mut placed);
    }

    /// Lays out a folder and what is in it.
    fn lay(
        &self,
        folder: Node,
        path: &Path,
        kept: &[usize],
        cut: (usize, Mood),
        dice: &mut Dice,
        placed: &mut BTreeMap<Node, PathBuf>,
    ) {
        let mut names: BTreeMap<&OsString, Node> = BTreeMap::new();
        for (_, naming) in &self.nodes[folder].namings[..kept[folder]] {
            match naming {
                Naming::Add(name, node) => drop(names.insert(name, *node)),
                Naming::Remove(name, _) => drop(names.remove(name)),
            }
        }
        for (name, node) in names {
            let path = path.join(name);
            if self.nodes[node].folder {
                std::fs::create_dir(&path).unwrap();
                self.lay(node, &path, kept, cut, dice, placed);
            } else if let Some(first) = placed.get(&node) {
                std::fs::hard_link(first, &path).unwrap();
            } else {
                let bytes = self.nodes[node].bytes_at(cut.0, cut.1, dice);
                std::fs::write(&path, bytes).unwrap();
                placed.insert(node, path);
            }
        }
    }
}

impl History {
    /// Whether bytes or names that came then are safe at a moment: the first sync that began after it
    /// has worked.
    fn is_safe(&self, happened: When, moment: usize) -> bool {
        let after = self
            .syncs
            .iter()
            .filter(|(sync, _)| sync.began > happened.ended);
        let first = after.min_by_key(|(sync, _)| sync.began);
        first.is_some_and(|(sync, worked)| *worked && sync.ended < moment)
    }

    /// Whether a change is safe at a moment. A length is in the journal, which forgets nothing: any sync
    /// that worked makes it safe.
    fn is_safe_change(&self, happened: When, change: &Change, moment: usize) -> bool {
        let worked = |(sync, worked): &(When, bool)| {
            *worked && sync.began > happened.ended && sync.ended < moment
        };
        match change {
            Change::Write(..) => self.is_safe(happened, moment),
            Change::Truncate(_) => self.syncs.iter().any(worked),
        }
    }

    /// How many namings are safe, and how many happened and are not. They keep their order, as in a
    /// journal.
    fn namings_at(&self, moment: usize) -> (usize, usize) {
        let safe = self
            .namings
            .iter()
            .rposition(|(when, _)| self.is_safe(*when, moment));
        let safe = safe.map_or(0, |last| last + 1);
        let happened = self
            .namings
            .iter()
            .filter(|(when, _)| when.began < moment)
            .count();
        (safe, happened.saturating_sub(safe))
    }

    /// The bytes that a file may have at a moment. Everything keeps its order; of what is not safe,
    /// changes of length are there up to some one, and no write that came after one that is not; each page
    /// has taken some of its writes, and perhaps only the first sectors of the next.
    fn bytes_at(&self, moment: usize, mood: Mood, dice: &mut Dice) -> Vec<u8> {
        let happened = self.changes.iter().filter(|(when, _)| when.began < moment);
        let happened: Vec<(bool, &Change)> = happened
            .map(|(when, change)| (self.is_safe_change(*when, change, moment), change))
            .collect();
        let (mut lengths, mut writes) = (0, BTreeMap::<usize, usize>::new());
        for (_, change) in happened.iter().filter(|(safe, _)| !safe) {
            match change {
                Change::Truncate(_) => lengths += 1,
                Change::Write(at, new) => {
                    for (at, _) in pieces(*at, new) {
                        *writes.entry(at / PAGE).or_default() += 1;
                    }
                }
            }
        }
        let mut some = |all: usize| match mood {
            Mood::LosesAll => 0,
            Mood::KeepsAll => all,
            Mood::Random => dice.below(all + 1),
        };
        let mut lengths = some(lengths);
        let mut taken: BTreeMap<usize, usize> = writes
            .into_iter()
            .map(|(page, all)| (page, some(all)))
            .collect();
        let mut bytes = Vec::new();
        for (safe, change) in happened {
            match change {
                _ if safe => apply(&mut bytes, change),
                Change::Truncate(_) if lengths == 0 => break,
                Change::Truncate(_) => {
                    lengths -= 1;
                    apply(&mut bytes, change);
                }
                Change::Write(at, new) => {
                    for (at, piece) in pieces(*at, new) {
                        take(
                            &mut bytes,
                            at,
                            piece,
                            taken.get_mut(&(at / PAGE)),
                            mood,
                            dice,
                        );
                    }
                }
            }
        }
        bytes
    }
}

/// The parts of a write, page by page.
fn pieces(at: u64, mut new: &[u8]) -> Vec<(usize, &[u8])> {
    let mut at = usize::try_from(at).unwrap();
    let mut pieces = Vec::new();
    while !new.is_empty() {
        let (piece, after) = new.split_at(new.len().min(PAGE - at % PAGE));
        pieces.push((at, piece));
        (at, new) = (at + piece.len(), after);
    }
    pieces
}

/// Writes a part of a page while the page takes any; the one after the last may be torn.
fn take(
    bytes: &mut Vec<u8>,
    at: usize,
    piece: &[u8],
    taken: Option<&mut usize>,
    mood: Mood,
    dice: &mut Dice,
) {
    let Some(taken) = taken else { return };
    let length = match *taken {
        usize::MAX => 0,
        0 if mood == Mood::Random => piece.len().min(dice.below(PAGE / SECTOR + 1) * SECTOR),
        0 => 0,
        _ => piece.len(),
    };
    // Below zero lies what comes after the torn one, of which nothing is there.
    *taken = match *taken {
        0 | usize::MAX => usize::MAX,
        left => left - 1,
    };
    if length > 0 {
        apply(bytes, &Change::Write(at as u64, piece[..length].to_vec()));
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Truncate(length) => bytes.resize(usize::try_from(*length).unwrap(), 0),
        Change::Write(at, new) => {
            let at = usize::try_from(*at).unwrap();
            bytes.resize(bytes.len().max(at + new.len()), 0);
            bytes[at..at + new.len()].copy_from_slice(new);
        }
    }
}
