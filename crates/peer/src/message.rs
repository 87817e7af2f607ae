//! The messages between a desk and its node.

use crate::codec::{self, Wire};
use entry::Signed;
use minicbor::{Decode, Encode};
use std::collections::BTreeMap;
use words::{Hash, OfficeId, StreamId};

pub use crate::codec::Wire as Message;

/// The largest message, in bytes, either way.
pub const MESSAGE_MAX: usize = 8 * 1024 * 1024;

/// An office as the node shows it to everybody.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct OfficeRecord {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The office.
    #[cbor(n(1), with = "codec::office_id")]
    pub id: OfficeId,
    /// Its part of the portal's addresses: small letters, digits and dashes.
    #[n(2)]
    pub slug: String,
    /// Its name, by language code; at least one.
    #[cbor(n(3), with = "codec::texts")]
    pub names: BTreeMap<String, String>,
    /// What it is for, in a sentence or two, by language code.
    #[cbor(n(4), with = "codec::texts")]
    pub mandates: BTreeMap<String, String>,
    /// The languages in which it can answer, by code.
    #[n(5)]
    pub languages: Vec<String>,
    /// The intake public keys to which reports are sealed, `age1pq1…`; at least one.
    #[n(6)]
    pub intake: Vec<String>,
    /// The Ed25519 key that founded the office and signs this record.
    #[cbor(n(7), with = "codec::bytes32")]
    pub founder: [u8; 32],
    /// The stream of the office's own book.
    #[cbor(n(8), with = "codec::stream_id")]
    pub book: StreamId,
    /// The stream of the audit book.
    #[cbor(n(9), with = "codec::stream_id")]
    pub audit: StreamId,
    /// The charter, as TOML; empty stands for the default one.
    #[n(10)]
    pub charter: String,
    /// Counts the record's editions from 1.
    #[n(11)]
    pub edition: u64,
}

/// An office's record with its founder's signature: what desks pin.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct SignedOffice {
    /// The record's canonical bytes.
    #[cbor(n(0), with = "codec::bytes")]
    pub record: Vec<u8>,
    /// Ed25519 over `"recourse/v1 office\n" || record`.
    #[cbor(n(1), with = "codec::bytes64")]
    pub signature: [u8; 64],
}

impl SignedOffice {
    /// Signs a record with what holds the founder's key.
    #[must_use]
    pub fn sign(record: &OfficeRecord, signer: impl FnOnce(&[u8]) -> [u8; 64]) -> Self {
        let record = record.to_wire();
        let signature = signer(&Self::signing_bytes(&record));
        Self { record, signature }
    }

    /// The record, if its form and its founder's signature are right.
    #[must_use]
    pub fn verify(&self) -> Option<OfficeRecord> {
        let record = OfficeRecord::from_wire(&self.record)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(&record.founder).ok()?;
        let signature = ed25519_dalek::Signature::from_bytes(&self.signature);
        key.verify_strict(&Self::signing_bytes(&self.record), &signature)
            .ok()?;
        Some(record)
    }

    fn signing_bytes(record: &[u8]) -> Vec<u8> {
        [b"recourse/v1 office\n", record].concat()
    }
}

/// Every version of an office's charter: the signed records that brought them.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Charters {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The records, in the order of the charters' versions.
    #[n(1)]
    pub records: Vec<SignedOffice>,
}

/// Founds an office on a node.
#[derive(Clone, Encode, Decode)]
#[cbor(array)]
pub struct Enrol {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The node's enrolment code, as it lies in its data folder.
    #[n(1)]
    pub code: String,
    /// The office.
    #[n(2)]
    pub office: SignedOffice,
    /// The desk's own key, which may read the feed while nobody is logged in.
    #[cbor(n(3), with = "codec::bytes32")]
    pub desk: [u8; 32],
}

/// What a key may do at the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum KeyRole {
    /// A desk: reads the feed and sealed blobs.
    #[n(1)]
    Desk,
    /// An officer: also appends entries and blobs.
    #[n(2)]
    Officer,
    /// An officer who also adds and retires keys and changes the office's record.
    #[n(3)]
    Administrator,
}

/// A key of an office, as the node knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct KeyRecord {
    /// The Ed25519 public key.
    #[cbor(n(0), with = "codec::bytes32")]
    pub key: [u8; 32],
    /// What it may do.
    #[n(1)]
    pub role: KeyRole,
    /// Whether it may still do so.
    #[n(2)]
    pub active: bool,
}

/// An entry as the node gives it to the office's desks.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct FeedEntry {
    /// The node-wide sequence number.
    #[n(0)]
    pub seq: u64,
    /// The stream.
    #[cbor(n(1), with = "codec::stream_id")]
    pub stream: StreamId,
    /// The position in the stream.
    #[n(2)]
    pub position: u64,
    /// The header's canonical bytes.
    #[cbor(n(3), with = "codec::bytes")]
    pub header: Vec<u8>,
    /// The salt of its commitment.
    #[cbor(n(4), with = "codec::bytes16")]
    pub salt: [u8; 16],
    /// Sealed body and grants; empty once erased.
    #[cbor(n(5), with = "codec::bytes")]
    pub parts: Vec<u8>,
    /// Whether the parts were erased.
    #[n(6)]
    pub erased: bool,
}

/// A page of the office's feed.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct FeedPage {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// Entries in order of sequence number.
    #[n(1)]
    pub entries: Vec<FeedEntry>,
    /// Whether there are more right now.
    #[n(2)]
    pub more: bool,
    /// The office's record.
    #[n(3)]
    pub office: SignedOffice,
    /// The log's newest checkpoint, a signed note; empty before the first.
    #[n(4)]
    pub checkpoint: String,
}

/// An entry on its way to the node.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct NewEntryWire {
    /// The signed statement's canonical bytes.
    #[cbor(n(0), with = "codec::bytes")]
    pub signed: Vec<u8>,
    /// Sealed body and grants, one after the other.
    #[cbor(n(1), with = "codec::bytes")]
    pub parts: Vec<u8>,
}

impl NewEntryWire {
    /// The wire form of a signed statement with its parts.
    #[must_use]
    pub fn new(signed: &Signed, parts: Vec<u8>) -> Self {
        Self {
            signed: signed.encode(),
            parts,
        }
    }
}

/// Appends entries, all or none.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Append {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The entries, those of one stream in order.
    #[n(1)]
    pub entries: Vec<NewEntryWire>,
}

/// What became of an append.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum AppendOutcome {
    /// All are kept, durably.
    #[n(0)]
    Kept,
    /// A stream is at another position; nothing was kept. Read again and decide again.
    #[n(1)]
    Conflict {
        /// The stream.
        #[cbor(n(0), with = "codec::stream_id")]
        stream: StreamId,
        /// Its next free position.
        #[n(1)]
        at: u64,
    },
}

/// Who a node is.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Hello {
    /// The protocol's version, 1.
    #[n(0)]
    pub version: u8,
    /// The program's version.
    #[n(1)]
    pub program: String,
    /// The node's Ed25519 public key.
    #[cbor(n(2), with = "codec::bytes32")]
    pub node: [u8; 32],
    /// Ed25519 over `"recourse/v1 hello\n" || nonce`, by that key.
    #[cbor(n(3), with = "codec::bytes64")]
    pub signature: [u8; 64],
    /// The node's clock in Unix seconds.
    #[n(4)]
    pub now: i64,
}

impl Hello {
    /// The bytes that a node signs for a nonce.
    #[must_use]
    pub fn signing_bytes(nonce: &[u8; 16]) -> Vec<u8> {
        [&b"recourse/v1 hello\n"[..], nonce].concat()
    }

    /// Whether it answers this nonce with the key that it names.
    #[must_use]
    pub fn answers(&self, nonce: &[u8; 16]) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&self.signature);
        ed25519_dalek::VerifyingKey::from_bytes(&self.node).is_ok_and(|key| {
            key.verify_strict(&Self::signing_bytes(nonce), &signature)
                .is_ok()
        })
    }
}

/// The proof that an entry's commitment stands in the log.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct LeafProof {
    /// The leaf's index.
    #[n(0)]
    pub index: u64,
    /// The size of the log to which the path leads.
    #[n(1)]
    pub size: u64,
    /// The inclusion path, from the leaf up (RFC 6962).
    #[cbor(n(2), with = "codec::hashes")]
    pub path: Vec<Hash>,
    /// The checkpoint, a signed note.
    #[n(3)]
    pub checkpoint: String,
}

impl Wire for OfficeRecord {}
impl Wire for SignedOffice {}
impl Wire for Charters {}
impl Wire for Enrol {}
impl Wire for KeyRecord {}
impl Wire for FeedPage {}
impl Wire for Append {}
impl Wire for AppendOutcome {}
impl Wire for Hello {}
impl Wire for LeafProof {}
