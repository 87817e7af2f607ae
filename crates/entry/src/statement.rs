//! What an author signs about an entry.

use crate::codec::{self, Canonical, Infallible, Writer, put};
use crate::mark::{self, MARKS_MAX, Mark};
use ed25519_dalek::{Signature, VerifyingKey};
use minicbor::Decoder;
use sha2::{Digest as _, Sha256};
use words::{BlobId, Hash, OfficeId, StreamId};

/// The form of an entry that says nothing about promises beyond what it discharges.
pub const VERSION: u8 = 1;

/// The form that also has marks; only an entry that needs it is written so ([`form`]).
pub const VERSION_MARKED: u8 = 2;

/// Sealed parts of one entry together: a body of the longest report and dozens of grants fit well.
pub const PARTS_MAX: u64 = 1 << 20;

/// Grants in one entry.
pub const GRANTS_MAX: usize = 64;

/// Attachments named by one entry.
pub const BLOBS_MAX: usize = 64;

/// Obligations that one entry discharges.
pub const DISCHARGES_MAX: usize = 16;

/// Bytes of an obligation's key.
pub const DISCHARGE_LEN_MAX: usize = 64;

/// Positions that one erasure names.
pub const ERASES_MAX: usize = 256;

/// What stands before the signed bytes: a signature made for this is good for nothing else.
const SIGNING_PREFIX: &[u8] = b"recourse/v1 statement\n";

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
    /// The office's own record on a report, sealed to intake: the reporter does not read it.
    Record = 9,
    /// What the node's clock found: a promise not kept, somebody told. All of it stands in the marks.
    Clock = 10,
    /// The reporter asks the office to wait: clocks that may stand still do.
    Pause = 11,
    /// The reporter need not be waited for any longer.
    Resume = 12,
    /// The reporter says that they were not answered, or that this was no answer.
    Contest = 13,
    /// The reporter complains about the office.
    Complaint = 14,
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
    /// What else it says openly about promises; empty in the first form.
    pub marks: Vec<Mark>,
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

impl StreamKind {
    /// The kind with this number.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            1 => Self::Mailbox,
            2 => Self::Case,
            3 => Self::Office,
            4 => Self::Audit,
            _ => return None,
        })
    }
}

impl Kind {
    /// The kind with this number.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            1 => Self::Report,
            2 => Self::Message,
            3 => Self::Answer,
            4 => Self::CaseEvent,
            5 => Self::OfficeEvent,
            6 => Self::Audit,
            7 => Self::Grant,
            8 => Self::Erasure,
            9 => Self::Record,
            10 => Self::Clock,
            11 => Self::Pause,
            12 => Self::Resume,
            13 => Self::Contest,
            14 => Self::Complaint,
            _ => return None,
        })
    }

    /// Whether such an entry belongs into such a stream, from such an author.
    #[must_use]
    pub const fn belongs(self, stream: StreamKind, author: Author) -> bool {
        let officer = matches!(author, Author::Officer(_));
        let reporter = matches!(author, Author::Reporter(_));
        match self {
            // A copy is the node's; its mark says whose report it is.
            Self::Report => matches!(stream, StreamKind::Mailbox) && !officer,
            Self::Message | Self::Pause | Self::Resume | Self::Contest | Self::Complaint => {
                matches!(stream, StreamKind::Mailbox) && reporter
            }
            Self::Clock => {
                matches!(author, Author::Node(_)) && !matches!(stream, StreamKind::Audit)
            }
            Self::Answer | Self::Record => matches!(stream, StreamKind::Mailbox) && officer,
            Self::CaseEvent => matches!(stream, StreamKind::Case) && officer,
            Self::OfficeEvent => matches!(stream, StreamKind::Office) && officer,
            Self::Audit => matches!(stream, StreamKind::Audit) && officer,
            Self::Grant => officer,
            Self::Erasure => officer || (reporter && matches!(stream, StreamKind::Mailbox)),
        }
    }
}

/// The form in which an entry of this kind with these marks is written: there is one for each.
#[must_use]
pub const fn form(kind: Kind, marks: &[Mark]) -> u8 {
    if marks.is_empty() && (kind as u8) < (Kind::Clock as u8) {
        VERSION
    } else {
        VERSION_MARKED
    }
}

impl Author {
    /// The Ed25519 public key.
    #[must_use]
    pub const fn key(&self) -> &[u8; 32] {
        match self {
            Self::Reporter(key) | Self::Officer(key) | Self::Node(key) => key,
        }
    }

    const fn number(self) -> u8 {
        match self {
            Self::Reporter(_) => 1,
            Self::Officer(_) => 2,
            Self::Node(_) => 3,
        }
    }
}

impl PartRef {
    /// The reference to these sealed bytes.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] above [`PARTS_MAX`].
    pub fn of(sealed: &[u8]) -> Result<Self, Refusal> {
        if sealed.len() as u64 > PARTS_MAX {
            return Err(Refusal::TooLarge);
        }
        let size = u32::try_from(sealed.len()).map_err(|_| Refusal::TooLarge)?;
        Ok(Self {
            hash: Hash(Sha256::digest(sealed).into()),
            size,
        })
    }

    /// Whether these are the bytes that it names.
    #[must_use]
    pub fn fits(&self, sealed: &[u8]) -> bool {
        Self::of(sealed) == Ok(*self)
    }
}

impl Statement {
    /// The canonical bytes that are signed, with their domain prefix.
    #[must_use]
    pub fn signing_bytes(&self) -> Vec<u8> {
        let mut bytes = SIGNING_PREFIX.to_vec();
        bytes.extend_from_slice(&self.to_canonical());
        bytes
    }

    /// Signs the statement with what holds the author's key.
    ///
    /// # Errors
    /// [`Refusal::Kind`] or [`Refusal::TooLarge`] where nobody would accept it.
    pub fn sign(self, signer: impl FnOnce(&[u8]) -> [u8; 64]) -> Result<Signed, Refusal> {
        self.check()?;
        let signature = signer(&self.signing_bytes());
        Ok(Signed {
            statement: self,
            signature,
        })
    }

    /// The length of body and grants together.
    #[must_use]
    pub fn parts_len(&self) -> u64 {
        let grants = self.grants.iter().map(|grant| u64::from(grant.part.size));
        u64::from(self.body.size) + grants.sum::<u64>()
    }

    /// Who opened the mailbox that this report begins: the reporter, also where it came as a copy.
    #[must_use]
    pub fn opener(&self) -> Author {
        let copied = self.marks.iter().find_map(|mark| match mark {
            Mark::Copied { reporter, .. } => Some(*reporter),
            _ => None,
        });
        copied.map_or(self.author, Author::Reporter)
    }

    /// The offices for which a sealed copy of this report is held, in the order of their grants.
    pub fn holds(&self) -> impl Iterator<Item = OfficeId> {
        self.marks.iter().filter_map(|mark| match mark {
            Mark::Holds { office } => Some(*office),
            _ => None,
        })
    }

    /// Marks about copies stand where they mean something: a report that is held for others has a grant for each of them
    /// after the one for its own office, and one that came as a copy says so once.
    fn copies_fit(&self) -> bool {
        let is_copied = |mark: &&Mark| matches!(mark, Mark::Copied { .. });
        let copied = self.marks.iter().filter(is_copied).count();
        let held: Vec<_> = self.holds().collect();
        let distinct: std::collections::BTreeSet<_> = held.iter().collect();
        if self.kind != Kind::Report {
            return copied == 0 && held.is_empty();
        }
        let from_node = matches!(self.author, Author::Node(_));
        copied == usize::from(from_node)
            && distinct.len() == held.len()
            && (held.is_empty() || self.grants.len() == held.len() + 1)
    }

    fn check(&self) -> Result<(), Refusal> {
        if self.version != VERSION && self.version != VERSION_MARKED {
            return Err(Refusal::Version(self.version));
        }
        if self.version != form(self.kind, &self.marks)
            || !self.marks.iter().all(|mark| mark.belongs(self.author))
            || (self.kind == Kind::Clock && self.marks.is_empty())
            || !self.copies_fit()
        {
            return Err(Refusal::Kind);
        }
        if !self.kind.belongs(self.stream_kind, self.author)
            || (self.kind == Kind::Erasure) == self.erases.is_empty()
            || self.position.is_none() != matches!(self.author, Author::Reporter(_))
        {
            return Err(Refusal::Kind);
        }
        let too_large = self.grants.len() > GRANTS_MAX
            || self.blobs.len() > BLOBS_MAX
            || self.discharges.len() > DISCHARGES_MAX
            || self
                .discharges
                .iter()
                .any(|key| key.len() > DISCHARGE_LEN_MAX)
            || self.marks.len() > MARKS_MAX
            || !self.marks.iter().all(Mark::is_short)
            || self.erases.len() > ERASES_MAX
            || self.parts_len() > PARTS_MAX;
        if too_large {
            Err(Refusal::TooLarge)
        } else {
            Ok(())
        }
    }
}

impl Signed {
    /// Canonical bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        self.to_canonical()
    }

    /// Reads canonical bytes and checks version, limits, kinds and signature.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        let signed = Self::from_canonical(bytes)?;
        signed.check()?;
        Ok(signed)
    }

    /// Checks limits, kinds and signature; strictly, so that one statement has one signature.
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        self.statement.check()?;
        let key = VerifyingKey::from_bytes(self.statement.author.key())
            .map_err(|_| Refusal::Signature)?;
        key.verify_strict(
            &self.statement.signing_bytes(),
            &Signature::from_bytes(&self.signature),
        )
        .map_err(|_| Refusal::Signature)
    }
}

impl Canonical for PartRef {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Infallible> {
        put!(to, array, 2);
        put!(to, bytes, &self.hash.0);
        put!(to, u32, self.size);
        Ok(())
    }

    fn read(from: &mut Decoder<'_>) -> Result<Self, Refusal> {
        codec::array(from, 2)?;
        Ok(Self {
            hash: Hash(codec::bytes(from)?),
            size: from.u32()?,
        })
    }
}

impl Canonical for GrantRef {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Infallible> {
        put!(to, array, 2);
        put!(to, bytes, &self.to.0);
        self.part.write(to)
    }

    fn read(from: &mut Decoder<'_>) -> Result<Self, Refusal> {
        codec::array(from, 2)?;
        Ok(Self {
            to: Hash(codec::bytes(from)?),
            part: PartRef::read(from)?,
        })
    }
}

impl Canonical for BlobRef {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Infallible> {
        put!(to, array, 3);
        put!(to, bytes, self.id.as_bytes());
        put!(to, bytes, &self.hash.0);
        put!(to, u64, self.size);
        Ok(())
    }

    fn read(from: &mut Decoder<'_>) -> Result<Self, Refusal> {
        codec::array(from, 3)?;
        Ok(Self {
            id: BlobId::from_random(codec::bytes(from)?),
            hash: Hash(codec::bytes(from)?),
            size: from.u64()?,
        })
    }
}

impl Canonical for Author {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Infallible> {
        put!(to, array, 2);
        put!(to, u8, self.number());
        put!(to, bytes, self.key());
        Ok(())
    }

    fn read(from: &mut Decoder<'_>) -> Result<Self, Refusal> {
        codec::array(from, 2)?;
        match (from.u8()?, codec::bytes(from)?) {
            (1, key) => Ok(Self::Reporter(key)),
            (2, key) => Ok(Self::Officer(key)),
            (3, key) => Ok(Self::Node(key)),
            _ => Err(Refusal::Encoding),
        }
    }
}

impl Canonical for Statement {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Infallible> {
        let marked = self.version == VERSION_MARKED;
        put!(to, array, if marked { 14 } else { 13 });
        put!(to, u8, self.version);
        put!(to, bytes, self.office.as_bytes());
        put!(to, bytes, self.stream.as_bytes());
        put!(to, u8, self.stream_kind as u8);
        put!(to, u8, self.kind as u8);
        match self.position {
            Some(position) => put!(to, u64, position),
            None => put!(to, null),
        }
        self.body.write(to)?;
        put!(to, array, self.grants.len() as u64);
        self.grants.iter().try_for_each(|grant| grant.write(to))?;
        put!(to, array, self.blobs.len() as u64);
        self.blobs.iter().try_for_each(|blob| blob.write(to))?;
        self.author.write(to)?;
        put!(to, array, self.discharges.len() as u64);
        for key in &self.discharges {
            put!(to, str, key);
        }
        put!(to, array, self.erases.len() as u64);
        for position in &self.erases {
            put!(to, u64, *position);
        }
        put!(to, bytes, &self.nonce);
        if marked {
            put!(to, array, self.marks.len() as u64);
            self.marks.iter().try_for_each(|mark| mark.write(to))?;
        }
        Ok(())
    }

    fn read(from: &mut Decoder<'_>) -> Result<Self, Refusal> {
        // The version comes first, so that a newer form is called newer and not malformed.
        let length = from.array()?;
        let version = from.u8()?;
        let fields = match version {
            VERSION => 13,
            VERSION_MARKED => 14,
            _ => return Err(Refusal::Version(version)),
        };
        if length != Some(fields) {
            return Err(Refusal::Encoding);
        }
        let mut statement = Self {
            version,
            office: OfficeId::from_random(codec::bytes(from)?),
            stream: StreamId::from_random(codec::bytes(from)?),
            stream_kind: StreamKind::from_number(from.u8()?).ok_or(Refusal::Encoding)?,
            kind: Kind::from_number(from.u8()?).ok_or(Refusal::Encoding)?,
            position: codec::optional_u64(from)?,
            body: PartRef::read(from)?,
            grants: codec::list(from, GRANTS_MAX, GrantRef::read)?,
            blobs: codec::list(from, BLOBS_MAX, BlobRef::read)?,
            author: Author::read(from)?,
            discharges: codec::list(from, DISCHARGES_MAX, |from| Ok(from.str()?.to_owned()))?,
            erases: codec::list(from, ERASES_MAX, |from| Ok(from.u64()?))?,
            nonce: codec::bytes(from)?,
            marks: Vec::new(),
        };
        if version == VERSION_MARKED {
            statement.marks = mark::list(from)?;
        }
        Ok(statement)
    }
}

impl Canonical for Signed {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Infallible> {
        put!(to, array, 2);
        self.statement.write(to)?;
        put!(to, bytes, &self.signature);
        Ok(())
    }

    fn read(from: &mut Decoder<'_>) -> Result<Self, Refusal> {
        codec::array(from, 2)?;
        Ok(Self {
            statement: Statement::read(from)?,
            signature: codec::bytes(from)?,
        })
    }
}
