//! What nodes say to each other about sealed copies: whose offices there are, a copy that goes, and what is held.
//!
//! Absent: content. A copy travels sealed to the office that gets it; what is held for an office is told by open headers.

use crate::codec::{self, Wire};
use crate::message::SignedOffice;
use ed25519_dalek::{Signature, VerifyingKey};
use minicbor::{Decode, Encode};
use words::{Hash, OfficeId};

/// Offices of one node at most.
pub const OFFICES_MAX: usize = 64;
/// Streams in one word about what is held.
pub const STREAMS_MAX: usize = 200;
/// Headers of one stream in one word; what is longer goes on in the next one.
pub const HEADERS_MAX: usize = 64;

/// The offices of a node, for other nodes.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Directory {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The node's Ed25519 public key.
    #[cbor(n(1), with = "codec::bytes32")]
    pub node: [u8; 32],
    /// When it was signed, in Unix seconds.
    #[n(2)]
    pub at: i64,
    /// The offices.
    #[n(3)]
    pub offices: Vec<Listed>,
}

/// An office in a directory.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Listed {
    /// Its record in force.
    #[n(0)]
    pub current: SignedOffice,
    /// The records that brought the versions of its charter.
    #[n(1)]
    pub charters: Vec<SignedOffice>,
}

/// A directory with its node's signature.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct SignedDirectory {
    /// The directory's canonical bytes.
    #[cbor(n(0), with = "codec::bytes")]
    pub directory: Vec<u8>,
    /// Ed25519 over `"recourse/v1 directory\n" || directory`.
    #[cbor(n(1), with = "codec::bytes64")]
    pub signature: [u8; 64],
}

impl SignedDirectory {
    /// Signs a directory with what holds the node's key.
    #[must_use]
    pub fn sign(directory: &Directory, signer: impl FnOnce(&[u8]) -> [u8; 64]) -> Self {
        let directory = directory.to_wire();
        let signature = signer(&Self::signing_bytes(&directory));
        Self {
            directory,
            signature,
        }
    }

    /// The directory, if it is one of this node's, signed by it.
    #[must_use]
    pub fn verify(&self, node: &[u8; 32]) -> Option<Directory> {
        let directory = Directory::from_wire(&self.directory)?;
        let key = VerifyingKey::from_bytes(node).ok()?;
        let signature = Signature::from_bytes(&self.signature);
        key.verify_strict(&Self::signing_bytes(&self.directory), &signature)
            .ok()?;
        let fits = directory.version == 1
            && directory.node == *node
            && directory.offices.len() <= OFFICES_MAX;
        fits.then_some(directory)
    }

    fn signing_bytes(directory: &[u8]) -> Vec<u8> {
        [b"recourse/v1 directory\n", directory].concat()
    }
}

/// A copy that goes to an office of the other node.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct CopyOver {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The office for which it was held.
    #[cbor(n(1), with = "codec::office_id")]
    pub office: OfficeId,
    /// The header of the report, which its reporter signed.
    #[cbor(n(2), with = "codec::bytes")]
    pub header: Vec<u8>,
    /// The report's sealed body.
    #[cbor(n(3), with = "codec::bytes")]
    pub body: Vec<u8>,
    /// The grant to that office.
    #[cbor(n(4), with = "codec::bytes")]
    pub grant: Vec<u8>,
    /// Where the report's receipt looks.
    #[cbor(n(5), with = "codec::bytes32")]
    pub lookup: [u8; 32],
}

/// What became of a copy that was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct CopyTaken {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The header under which the other node keeps it; empty while files are missing.
    #[cbor(n(1), with = "codec::bytes")]
    pub header: Vec<u8>,
    /// The files that must come before it, by their places in the report's statement.
    #[n(2)]
    pub missing: Vec<u8>,
}

/// What a node holds for the offices of another one, as far as the open headers say it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct HeldWord {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// Up to when the headers are complete, in Unix seconds; only in the last word of a round.
    #[n(1)]
    pub complete: Option<i64>,
    /// The streams on which something is new.
    #[n(2)]
    pub streams: Vec<HeldStream>,
}

/// New headers of one report of which a copy is held.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct HeldStream {
    /// The place of the first of them in the stream.
    #[n(0)]
    pub from: u64,
    /// The headers, one after the other; those of a report's own stream and of no other.
    #[cbor(n(1), with = "codec::byte_strings")]
    pub headers: Vec<Vec<u8>>,
}

/// What is held elsewhere for the asking desk's office.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct HeldForUs {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The offices that hold something, one row each.
    #[n(1)]
    pub rows: Vec<HeldRow>,
}

/// How the copies stand that one office holds for another.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct HeldRow {
    /// The office that holds them.
    #[cbor(n(0), with = "codec::office_id")]
    pub office: OfficeId,
    /// Its names, by language code.
    #[cbor(n(1), with = "codec::texts")]
    pub names: std::collections::BTreeMap<String, String>,
    /// Where people reach its node; empty where it is this one.
    #[n(2)]
    pub address: String,
    /// Copies that wait for a promise which is not broken.
    #[n(3)]
    pub held: u32,
    /// Copies that came.
    #[n(4)]
    pub came: u32,
    /// Copies that should have come and did not: the hashes of the reports' headers.
    #[cbor(n(5), with = "codec::hashes")]
    pub kept_back: Vec<Hash>,
    /// Up to when this is known, in Unix seconds.
    #[n(6)]
    pub known: i64,
    /// Whether the node that holds them has said nothing for longer than it may.
    #[n(7)]
    pub silent: bool,
}

impl Wire for Directory {}
impl Wire for SignedDirectory {}
impl Wire for CopyOver {}
impl Wire for CopyTaken {}
impl Wire for HeldWord {}
impl Wire for HeldForUs {}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::{Signer as _, SigningKey};

    #[test]
    fn a_directory_is_its_own_nodes_and_nobody_elses() {
        let node = SigningKey::from_bytes(&[1; 32]);
        let key = node.verifying_key().to_bytes();
        let directory = Directory {
            version: 1,
            node: key,
            at: 7,
            offices: Vec::new(),
        };
        let sign = |directory: &Directory| {
            SignedDirectory::sign(directory, |message| node.sign(message).to_bytes())
        };
        let signed = sign(&directory);
        let read = SignedDirectory::from_wire(&signed.to_wire());
        assert_eq!(
            read.as_ref().and_then(|it| it.verify(&key)),
            Some(directory.clone())
        );
        assert_eq!(signed.verify(&[2; 32]), None);
        let mut changed = signed.clone();
        changed.directory = sign(&Directory {
            at: 8,
            ..directory.clone()
        })
        .directory;
        assert_eq!(changed.verify(&key), None);
        let others = Directory {
            node: [3; 32],
            ..directory
        };
        assert_eq!(sign(&others).verify(&key), None);
    }
}
