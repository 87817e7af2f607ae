//! The files of a case's reports that are not registered as evidence.

use super::{Scene, files};
use crate::replica::ReplicaProblem;
use crate::view::OfferedFile;
use casework::Case;
use casework::evidence::event::Origin;
use entry::Kind;
use seal::mailbox::{Message, Report};

impl Scene<'_> {
    /// What reporters attached and nobody registered yet, in the order in which it came.
    pub(crate) fn offered(&self, case: &Case) -> Result<Vec<OfferedFile>, ReplicaProblem> {
        let mut offered = Vec::new();
        for joined in case.intake().reports() {
            let Some(mailbox) = self.mailbox(joined.report) else {
                continue;
            };
            let Ok(key) = mailbox.key() else { continue };
            for kept in self.mailbox_entries(joined.report)? {
                let Some(body) = kept.body.as_deref() else {
                    continue;
                };
                let attachments =
                    match kept.kind {
                        Kind::Report => crate::folds::open::<Report>(&key, body)
                            .map(|it| it.attachments.clone()),
                        Kind::Message => crate::folds::open::<Message>(&key, body)
                            .map(|it| it.attachments.clone()),
                        _ => continue,
                    };
                for row in files(&kept, &attachments.unwrap_or_default()) {
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
