//! Reading the file of a case.

use crate::session::Session;
use crate::view::{AuditAct, DueRow, FileView, NotFound, OfferedFile, reference};
use words::StreamId;

impl Session {
    /// A case's file, whole; that it was opened goes into the audit book.
    ///
    /// # Errors
    /// An unknown case and one the officer cannot open are the same [`NotFound`].
    pub async fn file(&self, case: StreamId) -> Result<FileView, NotFound> {
        self.blocking(move |live| {
            let view = live
                .with_scene(|scene| scene.file(case, &live.desk.replica))
                .unwrap_or(Ok(Err(NotFound)))?;
            if view.is_ok() {
                live.note(AuditAct::OpenedCase, reference(case))?;
            }
            Ok(view)
        })
        .await
    }

    /// What is to be followed up in all cases that the officer can open, soonest first.
    #[must_use]
    pub fn due(&self) -> Vec<DueRow> {
        self.0.with_scene(|scene| scene.due()).unwrap_or_default()
    }

    /// A case's file, whole, with the files of its reports that are not registered as evidence.
    ///
    /// # Errors
    /// As [`Session::file`].
    pub async fn evidence(&self, case: StreamId) -> Result<(FileView, Vec<OfferedFile>), NotFound> {
        let view = self.file(case).await?;
        let whole = view.case.clone();
        let offered = self.blocking(move |live| {
            let offered = live.with_scene(|scene| scene.offered(&whole, &live.desk.replica));
            Ok(Ok(offered.unwrap_or(Ok(Vec::new()))?))
        });
        Ok((view, offered.await?))
    }
}
