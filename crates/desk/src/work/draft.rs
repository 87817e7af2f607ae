//! Entries on their way: sealed parts gathered, stated, signed.

use crate::World;
use crate::book::Book;
use crate::folds::Fold;
use crate::view::NotFound;
use entry::{Author, BlobRef, GrantRef, Kind, Mark, PartRef, Statement, StreamKind};
use open::{Key, SigningKey};
use peer::NewEntryWire;
use seal::{Audience, Auditors, Officer, PublicKey, SealError};
use words::{Hash, OfficeId, OfficerId, StreamId};

/// Why a draft did not become an entry.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DraftProblem {
    /// It could not be sealed.
    #[error("it could not be sealed")]
    Seal(#[from] SealError),
    /// It is not an entry that anybody would accept.
    #[error("it could not be stated")]
    Entry(#[from] entry::Refusal),
}

/// Who signs, for which office.
pub(crate) struct Seat<'a> {
    pub(crate) office: OfficeId,
    pub(crate) signing: &'a SigningKey,
    pub(crate) world: &'a World,
}

/// An entry that is being put together.
pub(crate) struct Draft {
    stream: StreamId,
    kind: (StreamKind, Kind),
    position: u64,
    body: Vec<u8>,
    grants: Vec<(Hash, Vec<u8>)>,
    blobs: Vec<BlobRef>,
    discharges: Vec<String>,
    marks: Vec<Mark>,
}

impl Draft {
    pub(crate) const fn new(
        stream: StreamId,
        kind: (StreamKind, Kind),
        position: u64,
        body: Vec<u8>,
    ) -> Self {
        Self {
            stream,
            kind,
            position,
            body,
            grants: Vec::new(),
            blobs: Vec::new(),
            discharges: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// Gives a key to a reader.
    pub(crate) fn grant<Of: Audience, To: Audience>(
        mut self,
        key: &Key<Of>,
        to: &PublicKey<To>,
    ) -> Result<Self, SealError> {
        let grant = key.grant(&[to])?;
        self.grants.push((to.id(), grant.into_bytes()));
        Ok(self)
    }

    pub(crate) fn blobs(mut self, blobs: Vec<BlobRef>) -> Self {
        self.blobs = blobs;
        self
    }

    pub(crate) fn discharges(mut self, keys: Vec<String>) -> Self {
        self.discharges = keys;
        self
    }

    pub(crate) fn marks(mut self, marks: Vec<Mark>) -> Self {
        self.marks = marks;
        self
    }

    pub(crate) fn sign(self, seat: &Seat<'_>) -> Result<NewEntryWire, DraftProblem> {
        let mut parts = self.body;
        let body = PartRef::of(&parts)?;
        let mut grants = Vec::with_capacity(self.grants.len());
        for (to, sealed) in self.grants {
            grants.push(GrantRef {
                to,
                part: PartRef::of(&sealed)?,
            });
            parts.extend_from_slice(&sealed);
        }
        let statement = Statement {
            version: entry::form(self.kind.1, &self.marks),
            office: seat.office,
            stream: self.stream,
            stream_kind: self.kind.0,
            kind: self.kind.1,
            position: Some(self.position),
            body,
            grants,
            blobs: self.blobs,
            author: Author::Officer(seat.signing.verifying()),
            discharges: self.discharges,
            marks: self.marks,
            erases: Vec::new(),
            nonce: seat.world.random(),
        };
        let signed = statement.sign(|message| seat.signing.sign(message))?;
        Ok(NewEntryWire::new(&signed, parts))
    }
}

impl Fold {
    /// The key to which records for the audit book are sealed.
    pub(crate) fn audit_recipient(&self) -> Option<PublicKey<Auditors>> {
        self.book.founded()?.audit.parse().ok()
    }

    /// An active officer's public key; suspended and unknown officers are given nothing.
    pub(crate) fn recipient(&self, officer: OfficerId) -> Result<PublicKey<Officer>, NotFound> {
        recipient(&self.book, officer)
    }
}

pub(crate) fn recipient(book: &Book, officer: OfficerId) -> Result<PublicKey<Officer>, NotFound> {
    let officer = book.officer(officer).filter(|it| it.is_active());
    officer
        .ok_or(NotFound)?
        .card
        .key
        .parse()
        .map_err(|_| NotFound)
}
