//! What the pages of a case's file show: the case folded whole, with the names of officers.

use super::{CaseHead, OfficerRow};
use casework::Case;
use jiff::civil::Date;
use std::collections::BTreeMap;
use words::{Moment, OfficerId};

/// A case with all its texts, as the pages of its file need it.
#[derive(Clone)]
pub struct FileView {
    /// Which case.
    pub head: CaseHead,
    /// The case's next position: goes back with every form as `seen`.
    pub seen: u64,
    /// The case, folded whole.
    pub case: Case,
    /// Officers by id.
    pub officers: BTreeMap<OfficerId, String>,
    /// Its members, by name.
    pub members: Vec<OfficerRow>,
    /// Who looks at it.
    pub me: OfficerId,
    /// Now, to the second.
    pub now: Moment,
    /// Today, in Coordinated Universal Time.
    pub today: Date,
    /// Whether this officer may write in it: works on cases, and it is not closed.
    pub may: bool,
}

/// A file that a reporter attached and that is not registered as evidence yet.
#[derive(Clone)]
pub struct OfferedFile {
    /// As in the list of files.
    pub row: super::FileRow,
    /// When the node took it in.
    pub at: Moment,
}

impl FileView {
    /// An officer's name; empty where nobody knows it any more.
    #[must_use]
    pub fn name(&self, officer: OfficerId) -> &str {
        self.officers.get(&officer).map_or("", String::as_str)
    }
}
