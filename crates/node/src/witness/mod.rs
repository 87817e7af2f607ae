//! The node as a witness: it cosigns the checkpoints of the logs that its administrator named, as
//! c2sp.org/tlog-witness says; and as one that asks witnesses to cosign its own (`asking`).
//!
//! Of each log it keeps the last checkpoint that it cosigned, as a head of the store. What a cosignature says (this
//! witness saw no other history) rests on that head: it is durable before a cosignature leaves, and changes by compare
//! and swap, so any number of processes are one witness. Absent: any look at what a log holds.

mod asking;
mod gathered;

pub use asking::run;
pub(crate) use gathered::Gathered;

use crate::{Node, problem};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use bytes::Bytes;
use ed25519_dalek::{Signer as _, SigningKey};
use http::{HeaderValue, StatusCode, header};
use ledger::{AddCheckpoint, Checkpoint, Offered, SignedNote, WitnessKey, WitnessRefusal};
use std::sync::Arc;
use store::{Batch, HeadSwap, StoreError};
use zeroize::Zeroizing;

/// The largest request: a note of 64 KiB, which is the longest that is read, and the proof before it.
pub(crate) const REQUEST_MAX: u64 = 80 * 1024;

/// How often a request decides again because another one of the same log was faster.
const TRIES: usize = 8;

/// For so many seconds the same checkpoint gets the cosignature that is kept, and nothing is written.
const FRESH_SECONDS: u64 = 30;

/// The key that cosigns, made from the node's own. A cosignature does not name its signer's purpose beyond its first
/// line, so the key that signs checkpoints and answers to desks must not sign any; made from it, there is no second
/// file to lose, and all processes of a node are the same witness.
pub(crate) fn key_from(seed: &Zeroizing<[u8; 32]>) -> SigningKey {
    let mut own = Zeroizing::new([0; 32]);
    let derive = hkdf::Hkdf::<sha2::Sha256>::new(None, &seed[..]);
    // 32 bytes are one block of the derivation: it cannot refuse.
    let derived = derive.expand(b"recourse/witness-key/v1", &mut own[..]);
    assert!(derived.is_ok(), "HKDF gives 32 bytes");
    SigningKey::from_bytes(&own)
}

impl Node {
    /// The key under which this node cosigns other logs, as people pin it.
    #[must_use]
    pub fn witness_key(&self) -> WitnessKey {
        WitnessKey {
            name: self.settings.witness_name(),
            key: self.witnessing.verifying_key().to_bytes(),
        }
    }
}

/// The witness's addresses: `/witness` is its submission prefix and its monitoring prefix.
pub(crate) fn router() -> Router<Arc<Node>> {
    Router::new()
        .route("/witness/add-checkpoint", post(add_checkpoint))
        .route("/witness/key", get(key))
        .route("/witness/{log}/checkpoint", get(kept))
}

async fn key(State(node): State<Arc<Node>>) -> Response {
    text(format!("{}\n", node.witness_key().text()))
}

async fn add_checkpoint(State(node): State<Arc<Node>>, body: Bytes) -> Response {
    match cosign(&node, &body).await {
        Ok(line) => text(line),
        Err(Refused::By(refusal)) => refused(refusal),
        Err(Refused::Store(error)) => {
            problem::note(&error);
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// The last checkpoint of a log that was cosigned here; `log` is the SHA-256 of its origin.
async fn kept(State(node): State<Arc<Node>>, Path(log): Path<String>) -> Response {
    let is_hash = log.len() == 64
        && log
            .bytes()
            .all(|digit| b"0123456789abcdef".contains(&digit));
    if !is_hash {
        return StatusCode::NOT_FOUND.into_response();
    }
    match node.store.head(&head_key(&log)).await {
        Ok(Some(head)) => match String::from_utf8(head.value) {
            Ok(note) => text(note),
            Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        },
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            problem::note(&error);
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

enum Refused {
    By(WitnessRefusal),
    Store(StoreError),
}

impl From<WitnessRefusal> for Refused {
    fn from(refusal: WitnessRefusal) -> Self {
        Self::By(refusal)
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Checks, keeps, and only then cosigns.
async fn cosign(node: &Node, body: &[u8]) -> Result<String, Refused> {
    let body = std::str::from_utf8(body).map_err(|_| WitnessRefusal::Malformed)?;
    let request = AddCheckpoint::read(body).ok_or(WitnessRefusal::Malformed)?;
    let offered = request.of_known(&node.settings.witnessed)?;
    let place = head_key(&hex::encode(
        crate::take_in::sha256(offered.checkpoint().origin.as_bytes()).0,
    ));
    let mut tries = 0;
    loop {
        let (last, version) = Last::read(node, &place).await?;
        judge(&offered, last.as_ref())?;
        let now = u64::try_from(node.now().0).unwrap_or(0);
        if let Some(line) = last.and_then(|last| last.fresh(node, &offered, now)) {
            return Ok(line);
        }
        let key = node.witness_key();
        let line = key.cosign(offered.text(), now, |bytes| {
            node.witnessing.sign(bytes).to_bytes()
        });
        let mut batch = Batch::named("cosigned checkpoint");
        batch.heads.push(HeadSwap {
            key: place.clone(),
            expected: version,
            value: Some(format!("{}{line}", offered.note()).into_bytes()),
            expires: None,
        });
        // The cosignature exists, and nobody has seen it. Once this is durable it may leave: from then on every
        // process refuses whatever does not continue this checkpoint. If we fall before, the log asks again.
        match store::commit(&*node.store, batch).await {
            Ok(_) => return Ok(line),
            // Somebody else's request was faster: decide again on what it left.
            Err(StoreError::HeadMoved { .. }) if tries < TRIES => tries += 1,
            Err(error) => return Err(error.into()),
        }
    }
}

fn judge(offered: &Offered<'_>, last: Option<&Last>) -> Result<(), WitnessRefusal> {
    let last = last.map(|last| &last.checkpoint);
    let judged = offered.continues(last);
    let new = offered.checkpoint();
    // The log's own key signed both: nobody else can make this line appear.
    if last.is_some_and(|last| last.size == new.size && last.root != new.root) {
        tracing::error!(
            log = new.origin,
            size = new.size,
            "a log shows two histories"
        );
    }
    judged
}

/// The checkpoint that was cosigned last.
struct Last {
    note: SignedNote,
    checkpoint: Checkpoint,
}

impl Last {
    async fn read(node: &Node, place: &str) -> Result<(Option<Self>, u64), StoreError> {
        let Some(head) = node.store.head(place).await? else {
            return Ok((None, 0));
        };
        // A witness that does not know what it cosigned must not cosign.
        let damaged = || StoreError::Damaged("the last cosigned checkpoint".to_owned());
        let note = String::from_utf8(head.value).ok();
        let note = note.and_then(|note| SignedNote::read(&note));
        let note = note.ok_or_else(damaged)?;
        let checkpoint = Checkpoint::read(&note.text).ok_or_else(damaged)?;
        Ok((Some(Self { note, checkpoint }), head.version))
    }

    /// The cosignature that is kept, where it is of this very checkpoint and seconds old.
    fn fresh(&self, node: &Node, offered: &Offered<'_>, now: u64) -> Option<String> {
        let key = node.witness_key();
        let time = key.time_on(&self.note)?;
        let is_fresh = time <= now && now - time < FRESH_SECONDS;
        let own = |name: &str, id| name == key.name && id == key.id();
        (is_fresh && self.note.text == offered.text()).then(|| {
            let note = self.note.with_only(own);
            note[self.note.text.len() + 1..].to_owned()
        })
    }
}

fn head_key(log: &str) -> String {
    format!("witness/{log}")
}

fn refused(refusal: WitnessRefusal) -> Response {
    let status = match refusal {
        WitnessRefusal::Malformed => StatusCode::BAD_REQUEST,
        WitnessRefusal::UnknownLog => StatusCode::NOT_FOUND,
        WitnessRefusal::NotSigned => StatusCode::FORBIDDEN,
        WitnessRefusal::Elsewhere(size) => {
            let kind = HeaderValue::from_static("text/x.tlog.size");
            let kind = [(header::CONTENT_TYPE, kind)];
            return (StatusCode::CONFLICT, kind, format!("{size}\n")).into_response();
        }
        WitnessRefusal::Inconsistent => StatusCode::UNPROCESSABLE_ENTITY,
    };
    (status, format!("{refusal}\n")).into_response()
}

fn text(text: String) -> Response {
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}
