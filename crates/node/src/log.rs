//! The public log: its checkpoint, tiles and entry bundles, as c2sp.org/tlog-tiles lays them out, and proofs from it.

use crate::mailbox::{Address, Place, Proof, lookup_key};
use crate::witness::Gathered;
use crate::{Node, problem};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderValue, StatusCode, header};
use ledger::{LogState, NoteKey, ProofText, TilePath, inclusion, tiles_for_inclusion};
use peer::LeafProof;
use receipt::Lookup;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{StoreError, Stored};
use words::{Hash, Moment};

/// The head under which the log's end is kept.
pub(crate) const HEAD: &str = "ledger";

/// The log's end, as it is kept: how far the entries were read, the tree's right edge, the signed checkpoint.
#[derive(Clone)]
pub(crate) struct End {
    /// Entries up to this sequence number have their leaves.
    pub(crate) watermark: u64,
    pub(crate) state: LogState,
    pub(crate) checkpoint: String,
    /// The head's version; 0 where there is no log yet.
    pub(crate) version: u64,
}

impl End {
    /// Reads the log's end.
    pub(crate) async fn read(node: &Node) -> Result<Self, StoreError> {
        let Some(head) = node.store.head(HEAD).await? else {
            let state = LogState::empty();
            return Ok(Self {
                watermark: 0,
                state,
                checkpoint: String::new(),
                version: 0,
            });
        };
        let damaged = || StoreError::Damaged("the log's end".to_owned());
        Self::decode(&head.value, head.version).ok_or_else(damaged)
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        let state = self.state.encode();
        let mut bytes = self.watermark.to_be_bytes().to_vec();
        bytes.extend((state.len() as u64).to_be_bytes());
        bytes.extend(state);
        bytes.extend(self.checkpoint.as_bytes());
        bytes
    }

    fn decode(bytes: &[u8], version: u64) -> Option<Self> {
        let (watermark, rest) = bytes.split_first_chunk::<8>()?;
        let (length, rest) = rest.split_first_chunk::<8>()?;
        let length = usize::try_from(u64::from_be_bytes(*length)).ok()?;
        let (state, checkpoint) = rest.split_at_checked(length)?;
        Some(Self {
            watermark: u64::from_be_bytes(*watermark),
            state: LogState::read(state)?,
            checkpoint: String::from_utf8(checkpoint.to_vec()).ok()?,
            version,
        })
    }
}

impl Node {
    /// The log's key, as people pin it.
    #[must_use]
    pub fn log_key(&self) -> NoteKey {
        NoteKey {
            name: self.settings.log_origin.clone(),
            key: self.verifying(),
        }
    }
}

/// What the log's checkpoints cover, for proofs on one request.
pub(crate) struct Covered {
    end: End,
    gathered: Gathered,
}

/// A checkpoint that a proof leads to.
struct Head {
    note: String,
    size: u64,
    root: Hash,
}

impl Covered {
    pub(crate) async fn read(node: &Node) -> Result<Self, StoreError> {
        // In this order: what was cosigned is then never newer than the log's end.
        let gathered = Gathered::read(node).await?;
        let end = End::read(node).await?;
        Ok(Self { end, gathered })
    }

    /// Where an entry stands in the log, checked. `latest` is the last moment at which it can have come in.
    pub(crate) async fn place(
        &self,
        node: &Node,
        stored: &Stored,
        latest: Moment,
    ) -> Result<Place, StoreError> {
        if stored.leaf.is_none_or(|leaf| leaf >= self.end.state.size()) {
            let patience = i64::try_from(node.settings.schedule.merge_max().as_secs());
            let due = latest.plus_seconds(patience.unwrap_or(i64::MAX));
            return Ok(match node.now() > due {
                true => Place::HeldBack,
                false => Place::Awaited,
            });
        }
        let proof = match self.leaf_proof(node, stored).await {
            Ok(Some(proof)) => proof,
            // Its place is written down, and no proof leads there: a tile is gone, or is another one.
            Ok(None) | Err(StoreError::Damaged(_)) => return Ok(Place::Contradicted),
            Err(error) => return Err(error),
        };
        let head = self.head_for(proof.index);
        let salt = entry::Salt(stored.salt);
        let commitment = entry::commitment(&stored.header, &salt);
        if !ledger::verify_inclusion(
            &commitment.0,
            proof.index,
            head.size,
            &proof.path,
            &head.root,
        ) {
            return Ok(Place::Contradicted);
        }
        let witnesses = self.gathered.best_for(proof.index, self.end.state.size());
        Ok(Place::Stands(Proof {
            leaf: proof.index,
            size: head.size,
            root: STANDARD.encode(head.root.0),
            witnesses: witnesses.map_or_else(Vec::new, |note| note.witnesses(node)),
        }))
    }

    /// The proof as desks get it; they check it themselves.
    pub(crate) async fn leaf_proof(
        &self,
        node: &Node,
        stored: &Stored,
    ) -> Result<Option<LeafProof>, StoreError> {
        let size = self.end.state.size();
        let Some(index) = stored.leaf.filter(|leaf| *leaf < size) else {
            return Ok(None);
        };
        let Head { note, size, .. } = self.head_for(index);
        let mut tiles: BTreeMap<TilePath, Vec<u8>> = BTreeMap::new();
        for path in tiles_for_inclusion(index, size) {
            if let Some(bytes) = node.store.tile(&path.to_string()).await? {
                tiles.insert(path, bytes);
            }
        }
        let path: Vec<Hash> = inclusion(index, size, |tile| tiles.get(tile).cloned())
            .ok_or_else(|| StoreError::Damaged("a tile of the log".to_owned()))?;
        Ok(Some(LeafProof {
            index,
            size,
            path,
            checkpoint: note,
        }))
    }

    /// The checkpoint for a leaf: the one with most cosignatures, for a newest one is alone for some seconds.
    fn head_for(&self, leaf: u64) -> Head {
        let (size, root) = (self.end.state.size(), self.end.state.root());
        match self.gathered.best_for(leaf, size) {
            Some(best) => Head {
                note: best.note.clone(),
                size: best.checkpoint.size,
                root: best.checkpoint.root,
            },
            None => Head {
                note: self.end.checkpoint.clone(),
                size,
                root,
            },
        }
    }
}

/// The log's addresses.
pub(crate) fn router() -> Router<Arc<Node>> {
    Router::new()
        .route("/log/checkpoint", get(checkpoint))
        .route("/log/tile/{*rest}", get(tile))
        .route("/log/proof", post(proof))
}

async fn checkpoint(State(node): State<Arc<Node>>) -> Response {
    match newest(&node).await {
        Ok(Some(note)) => file(note.into_bytes(), "text/plain; charset=utf-8"),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => unavailable(&error),
    }
}

/// The newest checkpoint, with the cosignatures that it has by now.
async fn newest(node: &Node) -> Result<Option<String>, StoreError> {
    let end = End::read(node).await?;
    if end.version == 0 {
        return Ok(None);
    }
    Ok(Some(Gathered::read(node).await?.of(&end.checkpoint)))
}

async fn tile(State(node): State<Arc<Node>>, Path(rest): Path<String>) -> Response {
    // Only a path that is written in the one right way is looked up.
    let Some(path) = TilePath::read(&format!("tile/{rest}")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match node.store.tile(&path.to_string()).await {
        Ok(Some(bytes)) => {
            let mut response = file(bytes, "application/octet-stream");
            // A tile never changes.
            let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
            response
                .headers_mut()
                .insert(header::CACHE_CONTROL, forever);
            response
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => unavailable(&error),
    }
}

/// The proof for a mailbox's first entry, as c2sp.org/tlog-proof writes it; its extra bytes are the salt and the
/// header that the leaf commits to, so that whoever holds the receipt sees that the leaf is their report's.
/// It is asked with the hash by which a receipt finds its mailbox, in the body: addresses end up in logs.
async fn proof(State(node): State<Arc<Node>>, lookup: String) -> Response {
    let Ok(lookup) = lookup.trim().parse::<Hash>().map(Lookup) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match prove_first(&node, &lookup).await {
        Ok(Some(text)) => file(text.into_bytes(), "text/plain; charset=utf-8"),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => unavailable(&error),
    }
}

async fn prove_first(node: &Node, lookup: &Lookup) -> Result<Option<String>, StoreError> {
    let head = node.store.head(&lookup_key(lookup)).await?;
    let Some(address) = head.and_then(|head| Address::read(&head.value)) else {
        return Ok(None);
    };
    let page = node.store.stream(address.stream, 0, 1).await?;
    let Some(first) = page.first() else {
        return Ok(None);
    };
    let covered = Covered::read(node).await?;
    let Some(proof) = covered.leaf_proof(node, first).await? else {
        return Ok(None);
    };
    let text = ProofText {
        extra: [&first.salt[..], &first.header].concat(),
        index: proof.index,
        path: proof.path,
        checkpoint: proof.checkpoint,
    };
    Ok(Some(text.to_string()))
}

fn file(bytes: Vec<u8>, kind: &'static str) -> Response {
    let mut response = Response::new(Body::from(bytes));
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

fn unavailable(error: &StoreError) -> Response {
    problem::note(error);
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}
