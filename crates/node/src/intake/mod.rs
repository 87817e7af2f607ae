//! A report's way in: sealed in memory, then kept with its mailbox and its receipt page in one commit.

mod browser_sealed;
pub mod held;

pub use browser_sealed::{SealedFiling, SealedReport};

use crate::mailbox::{Address, lookup_key};
use crate::once::{self, OnceCookie};
use crate::staging::Staging;
use crate::take_in::{End, header, new_entry, sha256};
use crate::{AttachmentSummary, IntakeProblem, Node, Office, clock};
use bytes::Bytes;
use entry::{Author, GrantRef, Kind, Mark, PartRef, Signed, Statement, StreamKind};
use futures::Stream;
use receipt::{MailboxKeys, MailboxRoot, Receipt};
use seal::mailbox::Report;
use seal::{Intake, PublicKey, Sealed};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{Batch, HeadSwap, StoreError};
use words::{OfficeId, StreamId};

/// A report being filed: its mailbox exists in memory, its attachments are being stored, nothing is promised yet.
pub struct Filing {
    pub(crate) office: Arc<Office>,
    pub(crate) receipt: Receipt,
    pub(crate) keys: MailboxKeys,
    pub(crate) staging: Staging,
    /// The other offices for which a copy is to be held.
    copies: Vec<Arc<Office>>,
}

/// What one try to keep a report came to.
enum Tried {
    Kept(OnceCookie),
    /// This mailbox exists: an earlier try that seemed to fail was kept.
    Exists,
}

impl Filing {
    /// Begins a report to an office: draws the receipt and makes the mailbox's keys.
    ///
    /// # Errors
    /// [`IntakeProblem::NoOffice`], [`IntakeProblem::NoKey`], [`IntakeProblem::Unavailable`].
    pub async fn begin(node: &Node, office: OfficeId) -> Result<Self, IntakeProblem> {
        let office = ready_office(node, office).await?;
        let receipt = Receipt::from_random(&node.chance.bytes());
        Ok(Self::with(office, receipt, Staging::new(node)))
    }

    /// A filing around a receipt that was drawn before.
    pub(crate) fn with(office: Arc<Office>, receipt: Receipt, staging: Staging) -> Self {
        let keys = MailboxRoot::of(&receipt).keys();
        Self {
            office,
            receipt,
            keys,
            staging,
            copies: Vec::new(),
        }
    }

    /// Has a sealed copy held for these offices, which are of [`held::choices`]; it goes there if a promise is broken on
    /// which the charter says so.
    ///
    /// # Errors
    /// [`IntakeProblem::NoCopy`] for one that cannot be chosen, or more of them than [`held::COPIES_MAX`].
    pub async fn hold_for(
        &mut self,
        node: &Node,
        offices: &BTreeSet<OfficeId>,
    ) -> Result<(), IntakeProblem> {
        let mut choices = match offices.is_empty() {
            true => Vec::new(),
            false => held::choices(node, self.office.id).await?,
        };
        choices.retain(|it| offices.contains(&it.id));
        if choices.len() != offices.len() || choices.len() > held::COPIES_MAX {
            return Err(IntakeProblem::NoCopy);
        }
        self.copies = choices;
        Ok(())
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

    /// Drops one attachment that was received, by its place in [`Filing::attachments`]; its blob is removed.
    pub async fn detach(&mut self, place: usize) {
        self.staging.detach(place).await;
    }

    /// Files the report: entry, mailbox and receipt page in one durable commit. `report.attachments` is filled in here.
    ///
    /// # Errors
    /// See [`IntakeProblem`]; nothing was kept then, and both can be tried again or kept as a draft.
    pub async fn file(
        &mut self,
        node: &Node,
        report: &mut Report,
    ) -> Result<OnceCookie, IntakeProblem> {
        let _permit = node.gates.sealing().await?;
        report.attachments.clone_from(&self.staging.attachments);
        check_report(node, report)?;
        if let Tried::Kept(cookie) = self.try_once(node, report).await? {
            return Ok(cookie);
        }
        // The earlier try keeps its mailbox and its files, and this one gets another receipt: a report that
        // comes twice is seen by the desk, one that is changed behind a receipt would be lost.
        let had_files = !self.staging.blobs.is_empty();
        self.staging.keep();
        self.receipt = Receipt::from_random(&node.chance.bytes());
        self.keys = MailboxRoot::of(&self.receipt).keys();
        if had_files {
            return Err(IntakeProblem::Expired);
        }
        match self.try_once(node, report).await? {
            Tried::Kept(cookie) => Ok(cookie),
            Tried::Exists => Err(IntakeProblem::Unavailable),
        }
    }

    async fn try_once(&mut self, node: &Node, report: &Report) -> Result<Tried, IntakeProblem> {
        let intake = self.office.intake.as_ref().ok_or(IntakeProblem::NoKey)?;
        let stream = StreamId::from_random(node.chance.bytes());
        let (signed, parts) = self.sealed(node, report, stream, intake)?;
        let (page, once_head) = once::Prepared::new(node, &self.receipt);
        let mut batch = first(node, &self.office, signed, parts, &self.keys.lookup());
        batch.heads.push(once_head);
        // The blobs are in place; this names them, starts the office's clocks, opens the mailbox and makes the
        // receipt page reachable, or does none of it. A blob without an entry is swept, an entry without its blob would be a loss.
        let committed = match store::commit(&*node.store, batch).await {
            Ok(committed) => committed,
            Err(StoreError::HeadMoved { .. }) => return Ok(Tried::Exists),
            Err(error) => return Err(expired(error)),
        };
        // From here on the report is kept. If we fall now, the reporter has seen no receipt and sends it again:
        // twice is better than never, and the desk sees that both carry the same form's text.
        self.staging.keep();
        node.arrived();
        Ok(Tried::Kept(page.release(&committed)))
    }

    /// Gives the filing up and removes what was stored for it.
    pub async fn abandon(mut self) {
        self.staging.abandon().await;
    }

    fn sealed(
        &self,
        node: &Node,
        report: &Report,
        stream: StreamId,
        intake: &PublicKey<Intake>,
    ) -> Result<(Signed, Vec<u8>), IntakeProblem> {
        let body = Sealed::new(report, &[&self.keys.public()]).map_err(unsealable)?;
        let others = self.copies.iter().filter_map(|it| it.intake.as_ref());
        let sealed = part(body.as_bytes())?;
        let mut parts = body.into_bytes();
        let mut grants = Vec::with_capacity(1 + self.copies.len());
        for key in std::iter::once(intake).chain(others) {
            let grant = self.keys.grant(&[key]).map_err(unsealable)?;
            grants.push(GrantRef {
                to: key.id(),
                part: part(grant.as_bytes())?,
            });
            parts.extend_from_slice(grant.as_bytes());
        }
        let held = self.copies.iter();
        let marks: Vec<_> = held.map(|it| Mark::Holds { office: it.id }).collect();
        let statement = Statement {
            version: entry::form(Kind::Report, &marks),
            office: self.office.id,
            stream,
            stream_kind: StreamKind::Mailbox,
            kind: Kind::Report,
            position: None,
            body: sealed,
            grants,
            blobs: self.staging.blobs.clone(),
            author: Author::Reporter(self.keys.verifying()),
            discharges: Vec::new(),
            marks,
            erases: Vec::new(),
            nonce: node.chance.bytes(),
        };
        Ok((sign(&self.keys, statement), parts))
    }
}

/// The office, if it is here and can be sealed to.
async fn ready_office(node: &Node, id: OfficeId) -> Result<Arc<Office>, IntakeProblem> {
    let office = node.office(id).await?.ok_or(IntakeProblem::NoOffice)?;
    match office.intake {
        Some(_) => Ok(office),
        None => Err(IntakeProblem::NoKey),
    }
}

/// The batch of a new mailbox's first entry: the entry, the office's clocks that it starts, and the mailbox itself.
pub(crate) fn first(
    node: &Node,
    office: &Office,
    signed: Signed,
    parts: Vec<u8>,
    lookup: &receipt::Lookup,
) -> Batch {
    let stream = signed.statement.stream;
    let received = node.now().hour().start();
    let header = header(signed, End::START, received, office.version());
    let mut batch = Batch::named("report");
    batch.entries.push(new_entry(node, &header, parts));
    batch.heads.extend(clock::begin(office, &header));
    if header.signed.statement.holds().next().is_some() {
        batch.heads.push(held::head(stream, lookup));
    }
    batch.heads.push(HeadSwap {
        key: lookup_key(lookup),
        expected: 0,
        value: Some(
            Address {
                office: office.id,
                stream,
            }
            .write(),
        ),
        expires: None,
    });
    batch
}

/// The statement, signed with the mailbox's key.
pub(crate) fn sign(keys: &MailboxKeys, statement: Statement) -> Signed {
    let signature = keys.sign(&statement.signing_bytes());
    Signed {
        statement,
        signature,
    }
}

/// Hash and length of a sealed part.
pub(crate) fn part(bytes: &[u8]) -> Result<PartRef, IntakeProblem> {
    Ok(PartRef {
        hash: sha256(bytes),
        size: u32::try_from(bytes.len()).map_err(unsealable)?,
    })
}

/// A sealing that fails keeps nothing: there is no way on without it.
pub(crate) fn unsealable<E>(_: E) -> IntakeProblem {
    tracing::error!("a text could not be sealed");
    IntakeProblem::Unavailable
}

/// What contradicts a filing is a blob that was swept meanwhile.
pub(crate) fn expired(error: StoreError) -> IntakeProblem {
    match error {
        StoreError::Contradiction(_) => IntakeProblem::Expired,
        error => error.into(),
    }
}

fn check_report(node: &Node, report: &Report) -> Result<(), IntakeProblem> {
    let texts = [
        &report.story,
        &report.cooperation,
        &report.place,
        &report.time,
        &report.author,
        &report.wishes,
        &report.name,
        &report.contact,
        &report.form,
    ];
    check_text(node, texts.iter().map(|text| text.len()).sum())?;
    if report.story.trim().is_empty() && report.attachments.is_empty() {
        return Err(IntakeProblem::Empty);
    }
    Ok(())
}

/// Refuses more text than a form may carry.
pub(crate) fn check_text(node: &Node, len: usize) -> Result<(), IntakeProblem> {
    let max = node.settings.limits.text_max;
    if len > max {
        return Err(IntakeProblem::TextTooLong { max });
    }
    Ok(())
}
