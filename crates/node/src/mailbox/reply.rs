//! A later message of the reporter, with attachments.

use super::SessionCookie;
use crate::staging::Staging;
use crate::{AttachmentSummary, IntakeProblem, MailboxProblem, Node};
use bytes::Bytes;
use futures::Stream;
use receipt::MailboxKeys;
use seal::mailbox::Message;
use words::{OfficeId, StreamId};

/// A message being added to an open mailbox.
pub struct Reply {
    office: OfficeId,
    stream: StreamId,
    keys: MailboxKeys,
    staging: Staging,
}

impl Reply {
    /// Begins a message.
    ///
    /// # Errors
    /// See [`MailboxProblem`].
    pub async fn begin(node: &Node, session: &SessionCookie) -> Result<Self, MailboxProblem> {
        todo!()
    }

    /// Receives one attachment as a stream; see [`crate::intake::Filing::attach`].
    ///
    /// # Errors
    /// See [`IntakeProblem`].
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

    /// Sends the message. `message.attachments` is filled in here.
    ///
    /// # Errors
    /// See [`IntakeProblem`]; nothing was kept then.
    pub async fn send(self, node: &Node, message: Message) -> Result<(), IntakeProblem> {
        todo!()
    }

    /// Gives the message up and removes what was stored for it.
    pub async fn abandon(self, node: &Node) {
        todo!()
    }
}
