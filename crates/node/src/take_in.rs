//! How an entry is taken in: the node's header around the author's statement, at the stream's end.

use crate::Node;
use entry::{Header, Refusal, Signed, Untrusted, Verified};
use store::{NewEntry, StoreError, Stored};
use words::{Hash, Moment, StreamId};

/// Entries of a stream read at once.
const PAGE: usize = 64;

/// The header that a statement gets at a stream's end.
pub(crate) const fn header(
    signed: Signed,
    end: End,
    received: Moment,
    charter: Option<u32>,
) -> Header {
    Header {
        signed,
        position: end.position,
        previous: end.previous,
        received,
        charter,
    }
}

/// The entry of a header, as the store takes it.
pub(crate) fn new_entry(node: &Node, header: &Header, parts: Vec<u8>) -> NewEntry {
    let statement = &header.signed.statement;
    NewEntry {
        office: statement.office,
        stream: statement.stream,
        position: header.position,
        header: header.encode(),
        salt: node.chance.bytes(),
        parts,
        blobs: statement.blobs.iter().map(|blob| blob.id).collect(),
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

/// Where a stream ends that has an entry at `last`.
pub(crate) async fn end_of(node: &Node, stream: StreamId, last: u64) -> Result<End, StoreError> {
    let mut end = None;
    let mut from = last;
    loop {
        let page = node.store.stream(stream, from, PAGE).await?;
        match page.last() {
            Some(stored) => {
                from = stored.position + 1;
                end = Some(End {
                    position: from,
                    previous: sha256(&stored.header),
                });
            }
            None => return end.ok_or_else(|| StoreError::Damaged("a stream's end".to_owned())),
        }
    }
}

/// A whole stream, each entry checked against the one before it.
pub(crate) struct Walked {
    pub(crate) entries: Vec<(Stored, Result<Verified, Refusal>)>,
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
            return Ok(Walked { entries });
        }
    }
}

/// SHA-256 of some bytes.
pub(crate) fn sha256(bytes: &[u8]) -> Hash {
    use sha2::Digest as _;
    Hash(sha2::Sha256::digest(bytes).into())
}
