//! What a header means to a charter: said once for both houses, so that node and desk never differ over a promise.

use charter::{Happening, Step};
use entry::{Author, Header, Kind, Mark};
use words::Moment;

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

/// A header's step.
#[must_use]
pub fn step_of(header: &Header) -> Step {
    let statement = &header.signed.statement;
    step_of_facts(Facts {
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
pub fn step_of_facts(facts: Facts<'_>) -> Step {
    let happening = happening(facts.kind, facts.author);
    let by_officer = matches!(facts.author, Author::Officer(_));
    let mut step = Step {
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
        copies: charter::Copies::default(),
    };
    for mark in facts.marks.iter().filter(|it| it.belongs(facts.author)) {
        match mark {
            Mark::Opens { key } => step.opens.push(key.clone()),
            Mark::Breached { key, opened_by, .. } => {
                step.breaches.push((key.clone(), *opened_by));
            }
            Mark::Explains { key, opened_by } => step.explains.push((key.clone(), *opened_by)),
            Mark::Holds { office } => step.copies.held.push(*office),
            Mark::Released { office } => step.copies.released.push(*office),
            Mark::Copied { from, .. } => step.copies.from = Some(*from),
            Mark::Told { .. } | Mark::Jumped { .. } => {}
        }
    }
    step
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
