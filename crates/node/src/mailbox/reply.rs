//! A later message of the reporter, with attachments.

use super::SessionCookie;
use super::session::{Address, Session};
use crate::clock::Clocks;
use crate::intake::{check_text, expired, part, sign, unsealable};
use crate::staging::Staging;
use crate::take_in::{end_of, header, new_entry};
use crate::{AttachmentSummary, IntakeProblem, MailboxProblem, Node};
use bytes::Bytes;
use entry::{Author, Kind, Signed, Statement, StreamKind};
use futures::Stream;
use receipt::MailboxKeys;
use seal::Sealed;
use seal::mailbox::Message;
use store::{Batch, StoreError};

/// A message being added to an open mailbox.
pub struct Reply {
    pub(crate) address: Address,
    pub(crate) keys: MailboxKeys,
    pub(crate) staging: Staging,
}

/// How often a message tries for the end of its stream; an officer may be answering at the same moment.
const TRIES: usize = 8;

impl Reply {
    /// Begins a message.
    ///
    /// # Errors
    /// See [`MailboxProblem`].
    pub async fn begin(node: &Node, session: &SessionCookie) -> Result<Self, MailboxProblem> {
        let Session { address, keys } = Session::resume(node, session).await?;
        let staging = Staging::new(node);
        Ok(Self {
            address,
            keys,
            staging,
        })
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
        let to = self.keys.public();
        self.staging
            .attach(node, &to, name, media_type, bytes)
            .await
    }

    /// The attachments received so far, in order.
    #[must_use]
    pub fn attachments(&self) -> Vec<AttachmentSummary> {
        self.staging.summaries()
    }

    /// Drops one attachment that was received, by its place in [`Reply::attachments`]; its blob is removed.
    pub async fn detach(&mut self, place: usize) {
        self.staging.detach(place).await;
    }

    /// Sends the message. `message.attachments` is filled in here.
    ///
    /// # Errors
    /// See [`IntakeProblem`]; nothing was kept then, and both can be tried again or kept as a draft.
    pub async fn send(&mut self, node: &Node, message: &mut Message) -> Result<(), IntakeProblem> {
        let _permit = node.gates.sealing().await?;
        message.attachments.clone_from(&self.staging.attachments);
        check_text(node, message.text.len() + message.form.len())?;
        if message.text.trim().is_empty() && message.attachments.is_empty() {
            return Err(IntakeProblem::Empty);
        }
        let body = Sealed::new(message, &[&self.keys.public()]).map_err(unsealable)?;
        let signed = self.signed(node, body.as_bytes())?;
        append(node, self.address, signed, body.into_bytes(), |_| {})
            .await
            .map_err(expired)?;
        self.staging.keep();
        node.arrived();
        Ok(())
    }

    /// Gives the message up and removes what was stored for it.
    pub async fn abandon(mut self) {
        self.staging.abandon().await;
    }

    fn signed(&self, node: &Node, body: &[u8]) -> Result<Signed, IntakeProblem> {
        let statement = Statement {
            version: 1,
            office: self.address.office,
            stream: self.address.stream,
            stream_kind: StreamKind::Mailbox,
            kind: Kind::Message,
            position: None,
            body: part(body)?,
            grants: Vec::new(),
            blobs: self.staging.blobs.clone(),
            author: Author::Reporter(self.keys.verifying()),
            discharges: Vec::new(),
            marks: Vec::new(),
            erases: Vec::new(),
            nonce: node.chance.bytes(),
        };
        Ok(sign(&self.keys, statement))
    }
}

/// Appends a reporter's entry at the end of their stream, wherever that is at this moment, and moves the clocks that
/// it moves.
pub(crate) async fn append(
    node: &Node,
    address: Address,
    signed: Signed,
    parts: Vec<u8>,
    with: impl Fn(&mut Batch),
) -> Result<(), StoreError> {
    let received = node.now().hour().start();
    let damaged = || StoreError::Damaged("an office of a mailbox".to_owned());
    let office = node.office(address.office).await?.ok_or_else(damaged)?;
    let mut tries = 1;
    loop {
        let end = end_of(node, address.stream, 0).await?;
        let header = header(signed.clone(), end, received, office.version());
        let mut batch = Batch::named("mailbox entry");
        batch.entries.push(new_entry(node, &header, parts.clone()));
        let mut clocks = Clocks::default();
        clocks.take(node, &office, &header).await?;
        batch.heads.extend(clocks.swaps(&office, node.now()));
        with(&mut batch);
        match store::commit(&*node.store, batch).await {
            // Somebody else took the position. The author did not sign one, so the next will do as well.
            Err(StoreError::Conflict { .. } | StoreError::HeadMoved { .. }) if tries < TRIES => {
                tries += 1;
            }
            other => return other.map(|_| ()),
        }
    }
}
