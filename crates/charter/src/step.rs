//! What a header means to a charter: the one place in which it is said.

use entry::{Author, Header, Kind, Mark};
use serde::{Deserialize, Serialize};
use words::Moment;

/// What an entry was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happening {
    /// A report was taken in.
    Report,
    /// The reporter wrote again.
    Message,
    /// The reporter asks the office to wait.
    Pause,
    /// The reporter need not be waited for any longer.
    Resume,
    /// The reporter contests the last answer, or that there was one.
    Contest,
    /// The reporter complains about the office.
    Complaint,
    /// An officer wrote to the reporter.
    Answer,
    /// An officer did something else.
    Office,
    /// The node's clock found something.
    Clock,
    /// Something that moves no clock.
    Other,
}

/// One entry of a stream, as far as a charter looks at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its position in the stream.
    pub position: u64,
    /// What it was.
    pub happening: Happening,
    /// The officer who wrote it, by key; none for others.
    pub officer: Option<[u8; 32]>,
    /// When it was taken in.
    pub at: Moment,
    /// The version of the charter then in force; none in entries from before versions were kept.
    pub charter: Option<u32>,
    /// The keys that it discharges. Only officers discharge: what a reporter or a machine writes never does.
    pub discharges: Vec<String>,
    /// The promises whose clocks it starts, beside those that follow from what it was.
    pub opens: Vec<String>,
    /// The obligations that the node found late, by key and the position that opened them.
    pub breaches: Vec<(String, u64)>,
    /// The obligations that it explains, likewise.
    pub explains: Vec<(String, u64)>,
}

/// The openly readable facts of an entry.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Its position in the stream.
    pub position: u64,
    /// Its kind.
    pub kind: Kind,
    /// Who wrote it.
    pub author: Author,
    /// When it was taken in.
    pub at: Moment,
    /// The version of the charter then in force.
    pub charter: Option<u32>,
    /// What it discharges.
    pub discharges: &'a [String],
    /// Its marks.
    pub marks: &'a [Mark],
}

impl Step {
    /// A header's step.
    #[must_use]
    pub fn of(header: &Header) -> Self {
        let statement = &header.signed.statement;
        Self::of_facts(Facts {
            position: header.position,
            kind: statement.kind,
            author: statement.author,
            at: header.received,
            charter: header.charter,
            discharges: &statement.discharges,
            marks: &statement.marks,
        })
    }

    /// The same from a header's facts, where the header itself is not at hand.
    #[must_use]
    pub fn of_facts(facts: Facts<'_>) -> Self {
        let happening = happening(facts.kind, facts.author);
        let by_officer = matches!(facts.author, Author::Officer(_));
        let mut step = Self {
            position: facts.position,
            happening,
            officer: by_officer.then_some(*facts.author.key()),
            at: facts.at,
            charter: facts.charter,
            discharges: match by_officer {
                true => facts.discharges.to_vec(),
                false => Vec::new(),
            },
            opens: Vec::new(),
            breaches: Vec::new(),
            explains: Vec::new(),
        };
        for mark in facts.marks.iter().filter(|it| it.belongs(facts.author)) {
            match mark {
                Mark::Opens { key } => step.opens.push(key.clone()),
                Mark::Breached { key, opened_by, .. } => {
                    step.breaches.push((key.clone(), *opened_by));
                }
                Mark::Explains { key, opened_by } => step.explains.push((key.clone(), *opened_by)),
                Mark::Told { .. } | Mark::Jumped { .. } => {}
            }
        }
        step
    }
}

const fn happening(kind: Kind, author: Author) -> Happening {
    match (kind, author) {
        (Kind::Report, _) => Happening::Report,
        (Kind::Message, _) => Happening::Message,
        (Kind::Pause, _) => Happening::Pause,
        (Kind::Resume, _) => Happening::Resume,
        (Kind::Contest, _) => Happening::Contest,
        (Kind::Complaint, _) => Happening::Complaint,
        (Kind::Clock, _) => Happening::Clock,
        (Kind::Answer, _) => Happening::Answer,
        (_, Author::Officer(_)) => Happening::Office,
        (_, Author::Reporter(_) | Author::Node(_)) => Happening::Other,
    }
}
