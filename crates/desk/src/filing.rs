//! Reading the file of a case.

use crate::session::Session;
use crate::view::{
    AuditAct, DecisionsView, DueRow, FileView, InterestsRow, NotFound, OfferedFile, RecordKind,
    RecordRow, VersionsView, reference,
};
use words::StreamId;

impl Session {
    /// A case's file, whole; that it was opened goes into the audit book.
    ///
    /// # Errors
    /// An unknown case and one the officer cannot open are the same [`NotFound`].
    pub async fn file(&self, case: StreamId) -> Result<FileView, NotFound> {
        self.blocking(move |live| {
            let view = live
                .with_scene(|scene| scene.file(case))
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
            let offered = live.with_scene(|scene| scene.offered(&whole));
            Ok(Ok(offered.unwrap_or(Ok(Vec::new()))?))
        });
        Ok((view, offered.await?))
    }

    /// Everything about one case that needs two; that it was opened goes into the audit book.
    ///
    /// # Errors
    /// As with [`Session::file`].
    pub async fn decisions(&self, case: StreamId) -> Result<DecisionsView, NotFound> {
        self.blocking(move |live| {
            let view = live
                .with_scene(|scene| scene.decisions(case))
                .unwrap_or(Ok(Err(NotFound)))?;
            if view.is_ok() {
                live.note(AuditAct::OpenedCase, reference(case))?;
            }
            Ok(view)
        })
        .await
    }

    /// What the officers of the office declared: oneself first.
    #[must_use]
    pub fn declared(&self) -> Vec<InterestsRow> {
        self.0
            .with_scene(|scene| scene.declared())
            .unwrap_or_default()
    }

    /// The records of a case's file, with how many versions each has.
    ///
    /// # Errors
    /// As with [`Session::file`].
    pub async fn records(&self, case: StreamId) -> Result<(FileView, Vec<RecordRow>), NotFound> {
        self.blocking(move |live| {
            let found = live
                .with_scene(|scene| scene.records(case))
                .unwrap_or(Ok(Err(NotFound)))?;
            if found.is_ok() {
                live.note(AuditAct::OpenedCase, reference(case))?;
            }
            Ok(found)
        })
        .await
    }

    /// All versions of one record.
    ///
    /// # Errors
    /// As with [`Session::file`]; a record that the case does not have is not found either.
    pub async fn versions(
        &self,
        case: StreamId,
        kind: RecordKind,
        id: String,
    ) -> Result<VersionsView, NotFound> {
        self.blocking(move |live| {
            let found = live
                .with_scene(|scene| scene.versions(case, (kind, &id)))
                .unwrap_or(Ok(Err(NotFound)))?;
            if found.is_ok() {
                live.note(AuditAct::OpenedCase, reference(case))?;
            }
            Ok(found)
        })
        .await
    }
}
