//! The public header that the node makes of a signed statement, and what a reader checks.

use crate::codec::{self, Canonical, Infallible, Writer, put};
use crate::{Author, PartRef, Refusal, Signed, Statement};
use minicbor::Decoder;
use sha2::{Digest as _, Sha256};
use words::{Hash, Moment};

/// An entry's public header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// What the author signed.
    pub signed: Signed,
    /// The entry's place in its stream, from 0.
    pub position: u64,
    /// SHA-256 of the previous header of the stream; zeros at position 0.
    pub previous: Hash,
    /// When the node took it in: to the hour for reporters, to the minute for officers.
    pub received: Moment,
    /// The version of the office's charter that was in force; none in headers made before charters had versions.
    pub charter: Option<u32>,
}

/// An entry's sealed parts: its body and the grants, in the order of the statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The sealed body; none once erased.
    pub body: Option<&'a [u8]>,
    /// The sealed grants.
    pub grants: Vec<&'a [u8]>,
}

/// An entry as it came: nothing about it is proven.
pub struct Untrusted {
    /// The header's canonical bytes.
    pub header: Vec<u8>,
    /// Body and grants, one after the other; empty once erased.
    pub parts: Vec<u8>,
    /// Whether the keeper says that it was erased.
    pub erased: bool,
}

/// An entry whose encoding, signature, hashes and place in the stream were checked.
pub struct Verified {
    header: Header,
    hash: Hash,
    parts: Vec<u8>,
    erased: bool,
}

impl Header {
    /// The header that the node makes of a signed statement: the time is cut to the grain of its author.
    #[must_use]
    pub const fn make(signed: Signed, position: u64, previous: Hash, now: Moment) -> Self {
        let received = match signed.statement.author {
            Author::Reporter(_) => now.hour().start(),
            Author::Officer(_) | Author::Node(_) => Moment(now.0.div_euclid(60) * 60),
        };
        Self {
            signed,
            position,
            previous,
            received,
            charter: None,
        }
    }

    /// Canonical bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        self.to_canonical()
    }

    /// SHA-256 of the canonical bytes: the next entry's `previous`.
    #[must_use]
    pub fn hash(&self) -> Hash {
        hash_of(&self.encode())
    }

    /// Reads the canonical bytes of a header that was checked before it was kept: its signature is not checked again.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn read_kept(bytes: &[u8]) -> Result<Self, Refusal> {
        Self::from_canonical(bytes)
    }

    /// Reads canonical bytes, and checks the statement inside as [`Signed::read`] does.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        let header = Self::from_canonical(bytes)?;
        header.signed.check()?;
        let expected = header.signed.statement.position;
        if expected.is_some_and(|expected| expected != header.position) {
            return Err(Refusal::Chain);
        }
        Ok(header)
    }
}

/// SHA-256 of a header's canonical bytes.
#[must_use]
pub fn hash_of(header: &[u8]) -> Hash {
    Hash(Sha256::digest(header).into())
}

/// Checks that `parts` are exactly the body and grants that a statement names.
///
/// # Errors
/// [`Refusal::Part`] where a length or hash differs.
pub fn check_parts(statement: &Statement, parts: &[u8]) -> Result<(), Refusal> {
    split(statement, parts).ok_or(Refusal::Part).map(|_| ())
}

fn split<'a>(statement: &Statement, parts: &'a [u8]) -> Option<Parts<'a>> {
    if parts.len() as u64 != statement.parts_len() {
        return None;
    }
    let mut rest = parts;
    let mut take = |part: &PartRef| {
        let (taken, left) = rest.split_at_checked(part.size as usize)?;
        rest = left;
        part.fits(taken).then_some(taken)
    };
    let body = take(&statement.body)?;
    let grants = statement
        .grants
        .iter()
        .map(|grant| take(&grant.part))
        .collect::<Option<_>>()?;
    Some(Parts {
        body: Some(body),
        grants,
    })
}

impl Untrusted {
    /// Checks encoding, signature, hashes, and that the entry follows `previous` at `position`.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn verify(self, position: u64, previous: Hash) -> Result<Verified, Refusal> {
        let header = Header::read(&self.header)?;
        if header.position != position || header.previous != previous {
            return Err(Refusal::Chain);
        }
        if self.erased {
            if !self.parts.is_empty() {
                return Err(Refusal::Part);
            }
        } else {
            check_parts(&header.signed.statement, &self.parts)?;
        }
        let hash = hash_of(&self.header);
        Ok(Verified {
            header,
            hash,
            parts: self.parts,
            erased: self.erased,
        })
    }
}

impl Verified {
    /// The header.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// What the author signed.
    #[must_use]
    pub const fn statement(&self) -> &Statement {
        &self.header.signed.statement
    }

    /// SHA-256 of the header's canonical bytes: the next entry's `previous`.
    #[must_use]
    pub const fn hash(&self) -> Hash {
        self.hash
    }

    /// The author.
    #[must_use]
    pub const fn author(&self) -> Author {
        self.header.signed.statement.author
    }

    /// Whether the sealed parts were erased.
    #[must_use]
    pub const fn is_erased(&self) -> bool {
        self.erased
    }

    /// The sealed parts.
    #[must_use]
    pub fn parts(&self) -> Parts<'_> {
        split(self.statement(), &self.parts).unwrap_or(Parts {
            body: None,
            grants: Vec::new(),
        })
    }
}

impl Canonical for Header {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Infallible> {
        put!(to, array, if self.charter.is_some() { 5 } else { 4 });
        self.signed.write(to)?;
        put!(to, u64, self.position);
        put!(to, bytes, &self.previous.0);
        put!(to, i64, self.received.0);
        if let Some(version) = self.charter {
            put!(to, u32, version);
        }
        Ok(())
    }

    fn read(from: &mut Decoder<'_>) -> Result<Self, Refusal> {
        let length = from.array()?;
        if !matches!(length, Some(4 | 5)) {
            return Err(Refusal::Encoding);
        }
        Ok(Self {
            signed: <Signed as Canonical>::read(from)?,
            position: from.u64()?,
            previous: Hash(codec::bytes(from)?),
            received: Moment(from.i64()?),
            charter: match length {
                Some(5) => Some(from.u32()?),
                _ => None,
            },
        })
    }
}
