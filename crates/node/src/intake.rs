//! A report's way in: sealed in memory, then kept with its mailbox and its receipt page in one commit.

use crate::once::OnceCookie;
use crate::staging::Staging;
use crate::{AttachmentSummary, IntakeProblem, Node, Office};
use bytes::Bytes;
use futures::Stream;
use receipt::{MailboxKeys, Receipt};
use seal::mailbox::Report;
use std::sync::Arc;
use words::OfficeId;

/// A report being filed: its mailbox exists in memory, its attachments are being stored, nothing is promised yet.
pub struct Filing {
    office: Arc<Office>,
    receipt: Receipt,
    keys: MailboxKeys,
    staging: Staging,
}

impl Filing {
    /// Begins a report to an office: draws the receipt and makes the mailbox's keys.
    ///
    /// # Errors
    /// [`IntakeProblem::NoOffice`], [`IntakeProblem::NoKey`], [`IntakeProblem::Unavailable`].
    pub async fn begin(node: &Node, office: OfficeId) -> Result<Self, IntakeProblem> {
        todo!()
    }

    /// Receives one attachment as a stream, in constant memory; one that breaks off leaves nothing behind.
    ///
    /// # Errors
    /// See [`IntakeProblem`]. The filing stays usable: what was received before is still there.
    pub async fn attach<S, E>(
        &mut self,
        node: &Node,
        name: &str,
        media_type: &str,
        bytes: S,
    ) -> Result<AttachmentSummary, IntakeProblem>
    where
        S: Stream<Item = Result<Bytes, E>> + Send,
    {
        self.staging.attach(node, name, media_type, bytes).await
    }

    /// The attachments received so far, in order.
    #[must_use]
    pub fn attachments(&self) -> Vec<AttachmentSummary> {
        self.staging.summaries()
    }

    /// Drops one attachment that was received, by its place in [`Filing::attachments`]; its blob is removed.
    pub async fn detach(&mut self, node: &Node, place: usize) {
        todo!()
    }

    /// Files the report: entry, mailbox and receipt page in one durable commit. `report.attachments` is filled in here.
    ///
    /// # Errors
    /// See [`IntakeProblem`]; nothing was kept then.
    pub async fn file(self, node: &Node, report: Report) -> Result<OnceCookie, IntakeProblem> {
        todo!()
    }

    /// Gives the filing up and removes what was stored for it.
    pub async fn abandon(self, node: &Node) {
        todo!()
    }
}

/// A report that the reporter's browser sealed before anything left it; the node never sees its words.
pub struct SealedFiling {
    office: Arc<Office>,
    blobs: Vec<entry::BlobRef>,
}

/// What the browser sends of a report it sealed.
pub struct SealedReport {
    /// The statement with its signature, canonical bytes.
    pub signed: Vec<u8>,
    /// The sealed body.
    pub body: Vec<u8>,
    /// The mailbox key, sealed to the office's intake key in force.
    pub grant: Vec<u8>,
    /// Where the receipt will look for it.
    pub lookup: receipt::Lookup,
}

impl SealedFiling {
    /// Begins a sealed report to an office.
    ///
    /// # Errors
    /// As [`Filing::begin`].
    pub async fn begin(node: &Node, office: OfficeId) -> Result<Self, IntakeProblem> {
        todo!()
    }

    /// Receives one sealed attachment under the id that the browser drew for it; what is not an age file is refused.
    ///
    /// # Errors
    /// See [`IntakeProblem`].
    pub async fn attach<S, E>(
        &mut self,
        node: &Node,
        id: words::BlobId,
        sealed: S,
    ) -> Result<(), IntakeProblem>
    where
        S: Stream<Item = Result<Bytes, E>> + Send,
    {
        todo!()
    }

    /// Checks signature, hashes, sizes and addressee, and files the report in one durable commit.
    ///
    /// # Errors
    /// See [`IntakeProblem`]; nothing was kept then.
    pub async fn file(self, node: &Node, report: SealedReport) -> Result<(), IntakeProblem> {
        todo!()
    }
}
