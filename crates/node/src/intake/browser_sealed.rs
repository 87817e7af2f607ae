//! A report that the browser sealed: what it says about itself is checked, never believed.

use super::{expired, first, held, ready_office};
use crate::staging::Staging;
use crate::take_in::sha256;
use crate::{IntakeProblem, Node, Office, sealed_form};
use bytes::Bytes;
use entry::{Author, Header, Kind, PartRef, Signed, StreamKind};
use futures::Stream;
use std::sync::Arc;
use store::StoreError;
use words::OfficeId;

/// A report that the reporter's browser sealed before anything left it; the node never sees its words.
pub struct SealedFiling {
    office: Arc<Office>,
    staging: Staging,
}

/// What the browser sends of a report it sealed.
pub struct SealedReport {
    /// The statement with its signature, canonical bytes.
    pub signed: Vec<u8>,
    /// The sealed body.
    pub body: Vec<u8>,
    /// The mailbox key, sealed to the office's intake key in force.
    pub grant: Vec<u8>,
    /// The same key, sealed for each office for which a copy is to be held, in the order of the statement's marks.
    pub copies: Vec<Vec<u8>>,
    /// Where the receipt will look for it.
    pub lookup: receipt::Lookup,
}

impl SealedFiling {
    /// Begins a sealed report to an office.
    ///
    /// # Errors
    /// As [`super::Filing::begin`].
    pub async fn begin(node: &Node, office: OfficeId) -> Result<Self, IntakeProblem> {
        let office = ready_office(node, office).await?;
        let staging = Staging::new(node);
        Ok(Self { office, staging })
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
        self.staging.attach_sealed(node, id, sealed).await
    }

    /// Checks signature, hashes, sizes and addressee, and files the report in one durable commit.
    ///
    /// # Errors
    /// See [`IntakeProblem`]; nothing was kept then.
    pub async fn file(mut self, node: &Node, report: SealedReport) -> Result<(), IntakeProblem> {
        let _permit = node.gates.sealing().await?;
        let SealedReport {
            signed,
            body,
            grant,
            copies,
            lookup,
        } = report;
        let signed = Signed::read(&signed).map_err(|_| IntakeProblem::Forged)?;
        let grants: Vec<_> = std::iter::once(grant).chain(copies).collect();
        self.check(&signed, &body, &grants)?;
        if grants.len() > 1 && !held::fit(&signed, &held::choices(node, self.office.id).await?) {
            return Err(IntakeProblem::NoCopy);
        }
        let sent = signed.clone();
        let mut parts = body;
        grants
            .iter()
            .for_each(|grant| parts.extend_from_slice(grant));
        let batch = first(node, &self.office, signed, parts, &lookup);
        match store::commit(&*node.store, batch).await {
            Ok(_) => {}
            // It came before, and the answer was lost on its way.
            Err(StoreError::Conflict { .. }) if is_first(node, &sent).await? => {}
            Err(StoreError::Conflict { .. } | StoreError::HeadMoved { .. }) => {
                return Err(IntakeProblem::Forged);
            }
            Err(error) => return Err(expired(error)),
        }
        self.staging.keep();
        node.arrived();
        Ok(())
    }

    fn check(&self, signed: &Signed, body: &[u8], grants: &[Vec<u8>]) -> Result<(), IntakeProblem> {
        let statement = &signed.statement;
        let belongs = statement.office == self.office.id
            && statement.stream_kind == StreamKind::Mailbox
            && statement.kind == Kind::Report
            && statement.position.is_none()
            && statement.discharges.is_empty()
            && statement.marks.len() == statement.holds().count()
            && statement.grants.len() == statement.marks.len() + 1
            && statement.grants.len() == grants.len()
            && statement.erases.is_empty()
            && matches!(statement.author, Author::Reporter(_))
            && statement.blobs == self.staging.blobs;
        let mut sealed = statement.grants.iter().zip(grants);
        let fit = sealed.all(|(to, grant)| fits(&to.part, grant));
        if !belongs || !fits(&statement.body, body) || !fit {
            return Err(IntakeProblem::Forged);
        }
        // To whom the grant is really sealed can only be seen by opening it; the desk says so when it cannot.
        let current = self
            .office
            .intake
            .as_ref()
            .zip(statement.grants.first())
            .is_some_and(|(key, grant)| key.id() == grant.to);
        let are_sealed = grants.iter().all(|grant| sealed_form::is_sealed(grant));
        if !current || !sealed_form::is_sealed(body) || !are_sealed {
            return Err(IntakeProblem::NotSealed);
        }
        Ok(())
    }
}

/// Whether this very statement opened its stream.
async fn is_first(node: &Node, sent: &Signed) -> Result<bool, StoreError> {
    let first = node.store.stream(sent.statement.stream, 0, 1).await?;
    let header = first.first().map(|stored| Header::read(&stored.header));
    Ok(matches!(header, Some(Ok(header)) if header.signed == *sent))
}

fn fits(part: &PartRef, bytes: &[u8]) -> bool {
    bytes.len() as u64 == u64::from(part.size) && sha256(bytes) == part.hash
}
