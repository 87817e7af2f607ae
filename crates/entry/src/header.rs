//! The public header that the node makes of a signed statement, and what a reader checks.

use crate::{Author, Refusal, Signed};
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
    /// Canonical bytes.
    pub fn encode(&self) -> Vec<u8> {
        todo!()
    }

    /// Reads canonical bytes, and checks the statement inside as [`Signed::read`] does.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        todo!()
    }
}

impl Untrusted {
    /// Checks encoding, signature, hashes, and that the entry follows `previous` at `position`.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn verify(self, position: u64, previous: Hash) -> Result<Verified, Refusal> {
        todo!()
    }
}

impl Verified {
    /// The header.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// SHA-256 of the header's canonical bytes: the next entry's `previous`.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// The author.
    pub fn author(&self) -> Author {
        self.header.signed.statement.author
    }

    /// The sealed parts.
    pub fn parts(&self) -> Parts<'_> {
        todo!()
    }
}
