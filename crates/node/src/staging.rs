//! Attachments on their way in: sealed chunk by chunk, never whole in memory, never plain on disk.

use crate::{IntakeProblem, Node};
use bytes::Bytes;
use entry::BlobRef;
use futures::Stream;
use seal::mailbox::Attachment;
use seal::{Mailbox, PublicKey};

/// What a page shows of an attachment that was received.
#[derive(Clone)]
pub struct AttachmentSummary {
    /// The file's name as the sender's device gave it; hostile until shown otherwise.
    pub name: String,
    /// Its plain length in bytes.
    pub size: u64,
}

/// Attachments that were sealed and stored, and that no entry names yet.
pub(crate) struct Staging {
    to: PublicKey<Mailbox>,
    attachments: Vec<Attachment>,
    blobs: Vec<BlobRef>,
}

impl Staging {
    /// Seals one attachment into the blob store while it arrives.
    pub(crate) async fn attach<S, E>(
        &mut self,
        node: &Node,
        name: &str,
        media_type: &str,
        bytes: S,
    ) -> Result<AttachmentSummary, IntakeProblem>
    where
        S: Stream<Item = Result<Bytes, E>> + Send,
    {
        todo!()
    }

    pub(crate) fn summaries(&self) -> Vec<AttachmentSummary> {
        self.attachments
            .iter()
            .map(|attachment| AttachmentSummary {
                name: attachment.name.clone(),
                size: attachment.size,
            })
            .collect()
    }
}
