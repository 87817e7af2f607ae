//! How an entry is taken in: the node's header around the author's statement, at the stream's end.

use crate::Node;
use entry::{Header, Refusal, Signed, Untrusted, Verified};
use store::{NewEntry, StoreError, Stored};
use words::{Hash, Moment, StreamId};

/// Entries of a stream read at once.
const PAGE: usize = 64;

/// The entry at a place, as the store takes it.
pub(crate) fn new_entry(
    node: &Node,
    signed: Signed,
    position: u64,
    previous: Hash,
    received: Moment,
    parts: Vec<u8>,
) -> NewEntry {
    let blobs = signed.statement.blobs.iter().map(|blob| blob.id).collect();
    let (office, stream) = (signed.statement.office, signed.statement.stream);
    let header = Header {
        signed,
        position,
        previous,
        received,
    };
    NewEntry {
        office,
        stream,
        position,
        header: header.encode(),
        salt: node.chance.bytes(),
        parts,
        blobs,
    }
}

/// Where a stream ends: the next free position, and the hash of the header before it.
#[derive(Clone, Copy)]
pub(crate) struct End {
    pub(crate) position: u64,
    pub(crate) previous: Hash,
}

impl End {
    /// The end of a stream that has no entry.
    pub(crate) const START: Self = Self {
        position: 0,
        previous: Hash([0; 32]),
    };
}

/// A whole stream, each entry checked against the one before it.
pub(crate) struct Walked {
    pub(crate) entries: Vec<(Stored, Result<Verified, Refusal>)>,
    pub(crate) end: End,
}

/// Reads a whole stream and checks its chain.
pub(crate) async fn walk(node: &Node, stream: StreamId) -> Result<Walked, StoreError> {
    let mut end = End::START;
    let mut entries = Vec::new();
    loop {
        let page = node.store.stream(stream, end.position, PAGE).await?;
        let last = page.is_empty();
        for mut stored in page {
            let untrusted = Untrusted {
                header: stored.header.clone(),
                parts: std::mem::take(&mut stored.parts),
                erased: stored.erased,
            };
            let verified = untrusted.verify(end.position, end.previous);
            end = End {
                position: stored.position + 1,
                previous: sha256(&stored.header),
            };
            entries.push((stored, verified));
        }
        if last {
            return Ok(Walked { entries, end });
        }
    }
}

/// SHA-256 of some bytes.
pub(crate) fn sha256(bytes: &[u8]) -> Hash {
    use sha2::Digest as _;
    Hash(sha2::Sha256::digest(bytes).into())
}
