//! One entry of a stream, as far as a charter looks at it. What makes a step of a header is `peer::step_of`.

use serde::{Deserialize, Serialize};
use words::{Moment, OfficeId};

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
    /// What it says about sealed copies.
    #[serde(default)]
    pub copies: Copies,
}

/// What an entry says about sealed copies of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// The offices for which a copy is held from here on.
    pub held: Vec<OfficeId>,
    /// The offices to which the copy goes from here on.
    pub released: Vec<OfficeId>,
    /// The office that held this report, where it came as a copy itself.
    pub from: Option<OfficeId>,
}

impl Copies {
    /// Whether it says nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.held.is_empty() && self.released.is_empty() && self.from.is_none()
    }
}

impl Step {
    /// Whether it can change what is owed; most of a case's entries cannot.
    #[must_use]
    pub const fn moves(&self) -> bool {
        let by_itself = !matches!(
            self.happening,
            Happening::Office | Happening::Clock | Happening::Other
        );
        by_itself
            || !self.discharges.is_empty()
            || !self.opens.is_empty()
            || !self.breaches.is_empty()
            || !self.explains.is_empty()
            || !self.copies.is_empty()
    }
}
