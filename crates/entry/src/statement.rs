//! What an author signs about an entry.

use words::{BlobId, Hash, OfficeId, StreamId};

/// The kinds of stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum StreamKind {
    /// The dialogue with one reporter.
    Mailbox = 1,
    /// One case.
    Case = 2,
    /// The office's own book: officers, keys, settings.
    Office = 3,
    /// The audit book: who opened what.
    Audit = 4,
}

/// The public kind of an entry: as little as the node needs to keep promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// A report: opens a mailbox.
    Report = 1,
    /// A later message of the reporter.
    Message = 2,
    /// An answer of the office to the reporter.
    Answer = 3,
    /// An event of a case.
    CaseEvent = 4,
    /// An event of the office's own book.
    OfficeEvent = 5,
    /// A record in the audit book.
    Audit = 6,
    /// A key given to somebody, without other news.
    Grant = 7,
    /// An entry was erased on purpose; says which position, by whom.
    Erasure = 8,
}

/// Who wrote an entry, by Ed25519 public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Author {
    /// The holder of the mailbox's receipt.
    Reporter([u8; 32]),
    /// An officer.
    Officer([u8; 32]),
    /// The node itself.
    Node([u8; 32]),
}

/// A sealed part that travels with the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartRef {
    /// SHA-256 over the sealed bytes.
    pub hash: Hash,
    /// Their length in bytes.
    pub size: u32,
}

/// A key grant that travels with the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrantRef {
    /// The id of the public key to which it is sealed ([`seal::PublicKey::id`] on the sealing side).
    pub to: Hash,
    /// The sealed bytes.
    pub part: PartRef,
}

/// An attachment in the blob store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlobRef {
    /// Where it lies.
    pub id: BlobId,
    /// SHA-256 over the sealed bytes.
    pub hash: Hash,
    /// Their length in bytes.
    pub size: u64,
}

/// What an author says and signs about one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The form's version, 1.
    pub version: u8,
    /// The office to which the stream belongs.
    pub office: OfficeId,
    /// The stream.
    pub stream: StreamId,
    /// The stream's kind.
    pub stream_kind: StreamKind,
    /// The entry's kind.
    pub kind: Kind,
    /// The position that the author expects; none from a reporter, who cannot know it.
    pub position: Option<u64>,
    /// The sealed body.
    pub body: PartRef,
    /// Keys granted with it.
    pub grants: Vec<GrantRef>,
    /// Attachments.
    pub blobs: Vec<BlobRef>,
    /// Who says so.
    pub author: Author,
    /// The obligations of the charter that this entry discharges, by their keys.
    pub discharges: Vec<String>,
    /// For [`Kind::Erasure`]: the positions of this stream that are erased.
    pub erases: Vec<u64>,
    /// Sixteen random bytes: no two statements are alike.
    pub nonce: [u8; 16],
}

/// A statement with its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The statement.
    pub statement: Statement,
    /// Ed25519 over `"recourse/v1 statement\n" || canonical bytes`.
    pub signature: [u8; 64],
}

/// Why something that came as an entry is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not CBOR, not canonical, or cut short.
    #[error("not canonical CBOR of the expected form")]
    Encoding,
    /// Made by a newer or unknown version.
    #[error("version {0} is not known here")]
    Version(u8),
    /// The signature does not fit.
    #[error("the signature does not fit")]
    Signature,
    /// A hash or length does not fit the bytes that came with it.
    #[error("a part does not fit its hash or length")]
    Part,
    /// The kind of entry does not belong into this kind of stream, or not from this kind of author.
    #[error("this kind of entry does not belong here")]
    Kind,
    /// More parts, or larger ones, than an entry may have.
    #[error("the entry is larger than allowed")]
    TooLarge,
    /// The header's position or previous hash does not continue the stream.
    #[error("the entry does not continue its stream")]
    Chain,
}

impl Statement {
    /// The canonical bytes that are signed, with their domain prefix.
    pub fn signing_bytes(&self) -> Vec<u8> {
        todo!()
    }
}

impl Signed {
    /// Canonical bytes.
    pub fn encode(&self) -> Vec<u8> {
        todo!()
    }

    /// Reads canonical bytes and checks version, limits, kinds and signature.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        todo!()
    }
}
