//! The files of a case's reports that are not registered as evidence.

use super::{Scene, files};
use crate::replica::ReplicaProblem;
use crate::view::OfferedFile;
use casework::Case;
use casework::evidence::event::Origin;
use entry::Kind;

impl Scene<'_> {
    /// What reporters attached and nobody registered yet, in the order in which it came.
    pub(crate) fn offered(&self, case: &Case) -> Result<Vec<OfferedFile>, ReplicaProblem> {
        let mut offered = Vec::new();
        for joined in case.intake().reports() {
            let Some(mailbox) = self.mailbox(joined.report) else {
                continue;
            };
            for kept in self.mailbox_entries(joined.report)? {
                // What the office itself sent is nobody's evidence.
                if kept.kind == Kind::Answer {
                    continue;
                }
                for row in files(&kept, &mailbox.attachments(&kept)) {
                    let file = OfferedFile { row, at: kept.at };
                    if case.evidence().at(&file.origin()).is_none() {
                        offered.push(file);
                    }
                }
            }
        }
        Ok(offered)
    }
}

impl OfferedFile {
    /// Where it lies.
    #[must_use]
    pub fn origin(&self) -> Origin {
        Origin::Report {
            report: self.row.id.report,
            position: self.row.id.position,
            index: self.row.id.index,
        }
    }
}
