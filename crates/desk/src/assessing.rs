//! What the pages on codes and assessments ask of a session.

use crate::session::Session;
use crate::view::{AssessmentView, AuditAct, CodesView, NotFound, reference};
use words::{EventId, StreamId};

impl Session {
    /// The codes of a case with what was written in it.
    ///
    /// # Errors
    /// An unknown case and one the officer cannot open are the same [`NotFound`].
    pub async fn codes(&self, case: StreamId) -> Result<CodesView, NotFound> {
        self.blocking(move |live| {
            let view = live
                .with_scene(|scene| scene.codes(case))
                .unwrap_or(Ok(Err(NotFound)))?;
            if view.is_ok() {
                live.note(AuditAct::OpenedCase, reference(case))?;
            }
            Ok(view)
        })
        .await
    }

    /// One assessment of a case, at a version or at its newest.
    ///
    /// # Errors
    /// As for [`Session::codes`].
    pub async fn assessment(
        &self,
        case: StreamId,
        assessment: EventId,
        version: Option<u64>,
    ) -> Result<AssessmentView, NotFound> {
        self.blocking(move |live| {
            let view = live
                .with_scene(|scene| scene.assessment(case, assessment, version))
                .unwrap_or(Ok(Err(NotFound)))?;
            if view.is_ok() {
                live.note(AuditAct::OpenedCase, reference(case))?;
            }
            Ok(view)
        })
        .await
    }
}
