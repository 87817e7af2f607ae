//! The directory: this node's offices for others, and the newest one of each node that was named.
//!
//! An office's id belongs to the node that first named it, and its record to its founder: nobody takes its place.

use super::{AHEAD, DIRECTORY_SECONDS, Failed, Rests};
use crate::office::{Elsewhere, listed, read_listed};
use crate::{Node, Office, PeerAt, api, problem};
use axum::extract::State;
use axum::response::Response;
use ed25519_dalek::Signer as _;
use peer::{Directory, Listed, Message as _, NodeClient, OfficeRecord, PeerError, SignedDirectory};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use store::{Batch, HeadSwap, StoreError};
use words::{Moment, OfficeId};

/// How long what was read holds: another process may have changed it.
const SECONDS: i64 = 5;
/// For so long the same signed directory is given out: anybody may ask for it.
const SIGNED_SECONDS: i64 = 30;

/// What is known of other nodes, as it was read a moment ago.
#[derive(Default)]
pub(crate) struct Peers {
    read: RwLock<Option<(Moment, Vec<Arc<Office>>)>>,
    own: RwLock<Option<(Moment, SignedDirectory)>>,
    pub(super) rests: Rests,
    /// Since when this process looks at what it is told.
    pub(super) since: OnceLock<Moment>,
}

impl Peers {
    /// The offices of every node that was named, in the order of the settings.
    pub(crate) async fn offices(&self, node: &Node) -> Result<Vec<Arc<Office>>, StoreError> {
        if node.settings.peers.is_empty() {
            return Ok(Vec::new());
        }
        let now = node.now();
        if let Some(offices) = fresh(&self.read, now, SECONDS) {
            return Ok(offices);
        }
        let mut offices = Vec::new();
        for peer in &node.settings.peers {
            let head = node.store.head(&key(&peer.key)).await?;
            let directory = head.and_then(|head| read(&head.value, &peer.key));
            for office in directory.iter().flat_map(|it| it.offices.iter()) {
                let elsewhere = Elsewhere {
                    node: peer.key,
                    // The administrator's word for where it is, and not its own.
                    address: peer.address.trim_end_matches('/').to_owned(),
                };
                let office = read_listed(office, elsewhere);
                if let Some(office) = office
                    && is_of(node, &peer.key, office.id).await?
                {
                    offices.push(office);
                }
            }
        }
        keep(&self.read, now, &offices);
        Ok(offices)
    }

    fn forget(&self) {
        *self.read.write().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

fn fresh<T: Clone>(kept: &RwLock<Option<(Moment, T)>>, now: Moment, seconds: i64) -> Option<T> {
    let kept = kept.read().unwrap_or_else(PoisonError::into_inner);
    let (at, value) = kept.as_ref()?;
    let holds = (at.0..at.plus_seconds(seconds).0).contains(&now.0);
    holds.then(|| value.clone())
}

fn keep<T: Clone>(kept: &RwLock<Option<(Moment, T)>>, now: Moment, value: &T) {
    *kept.write().unwrap_or_else(PoisonError::into_inner) = Some((now, value.clone()));
}

impl Node {
    /// The office of this id, here or on a node that was named.
    ///
    /// # Errors
    /// What the store says.
    pub async fn office_anywhere(&self, id: OfficeId) -> Result<Option<Arc<Office>>, StoreError> {
        if let Some(office) = self.office(id).await? {
            return Ok(Some(office));
        }
        let offices = self.peers.offices(self).await?;
        Ok(offices.into_iter().find(|office| office.id == id))
    }
}

/// `GET /api/v1/directory`: this node's offices, signed. They are public, and so is this.
pub(crate) async fn get(State(node): State<Arc<Node>>) -> Result<Response, api::Refused> {
    let now = node.now();
    if let Some(signed) = fresh(&node.peers.own, now, SIGNED_SECONDS) {
        return Ok(api::message(&signed));
    }
    let directory = Directory {
        version: 1,
        node: node.verifying(),
        at: now.0,
        offices: listed(&*node.store).await?,
    };
    let signed = SignedDirectory::sign(&directory, |message| node.signing.sign(message).to_bytes());
    keep(&node.peers.own, now, &signed);
    Ok(api::message(&signed))
}

/// Whether an office belongs to another node: that node named it first, and it is none of this node's.
pub(super) async fn is_of(
    node: &Node,
    peer: &[u8; 32],
    office: OfficeId,
) -> Result<bool, StoreError> {
    if node.office(office).await?.is_some() {
        return Ok(false);
    }
    let head = node.store.head(&bound_key(office)).await?;
    Ok(head.is_some_and(|head| head.value == peer))
}

/// Asks for a directory where the one that is kept has grown old.
pub(super) async fn renew(node: &Node, peer: &PeerAt, client: &NodeClient) -> Result<(), Failed> {
    let head = node.store.head(&key(&peer.key)).await?;
    let version = head.as_ref().map_or(0, |head| head.version);
    let before = head.and_then(|head| read(&head.value, &peer.key));
    let at = before.as_ref().map_or(0, |it| it.at);
    let now = node.now();
    if now.0 < at.saturating_add(DIRECTORY_SECONDS) {
        return Ok(());
    }
    let signed = client.directory(&peer.key).await?;
    let strange = || Failed::Peer(PeerError::NotOurProtocol);
    let new = signed.verify(&peer.key).ok_or_else(strange)?;
    if new.at <= at {
        return Ok(());
    }
    let records = records(&new).ok_or_else(strange)?;
    let continues = before.is_none_or(|before| continues(&before, &records));
    if !continues || new.at > now.plus_seconds(AHEAD).0 {
        return Err(strange());
    }
    let mut batch = Batch::named("directory");
    for id in records.keys() {
        batch.heads.extend(bind(node, peer, *id).await?);
    }
    batch.heads.push(HeadSwap {
        key: key(&peer.key),
        expected: version,
        value: Some(signed.to_wire()),
        expires: None,
    });
    match store::commit(&*node.store, batch).await {
        Ok(_) => node.peers.forget(),
        // Another process was faster.
        Err(StoreError::HeadMoved { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

/// Gives an office to the node that names it, where it belongs to none that is still named.
async fn bind(node: &Node, peer: &PeerAt, id: OfficeId) -> Result<Option<HeadSwap>, StoreError> {
    let head = node.store.head(&bound_key(id)).await?;
    let owner = head.as_ref().map(|head| head.value.as_slice());
    let is_taken = |owner: &[u8]| node.settings.peers.iter().any(|it| it.key == owner);
    match owner {
        Some(owner) if owner == peer.key => Ok(None),
        Some(owner) if is_taken(owner) => {
            tracing::warn!(
                peer = peer.address,
                "another node names an office that belongs to a third one"
            );
            Ok(None)
        }
        Some(_) | None => Ok(Some(HeadSwap {
            key: bound_key(id),
            expected: head.map_or(0, |head| head.version),
            value: Some(peer.key.to_vec()),
            expires: None,
        })),
    }
}

/// The records of a directory; none where one is not its founder's, or an id stands there twice.
fn records(directory: &Directory) -> Option<BTreeMap<OfficeId, (OfficeRecord, &Listed)>> {
    let mut records = BTreeMap::new();
    for listed in &directory.offices {
        let record = listed.current.verify()?;
        if records.insert(record.id, (record, listed)).is_some() {
            return None;
        }
    }
    Some(records)
}

/// Whether every office that was known is still there, with its founder, no older, and with every version of its charter:
/// what was promised cannot be taken back by leaving it out.
fn continues(before: &Directory, now: &BTreeMap<OfficeId, (OfficeRecord, &Listed)>) -> bool {
    let goes_on = |(id, (record, listed)): (&OfficeId, &(OfficeRecord, &Listed))| {
        now.get(id).is_some_and(|(later, found)| {
            later.founder == record.founder
                && later.edition >= record.edition
                && listed.charters.iter().all(|it| found.charters.contains(it))
        })
    };
    // One that cannot be read any more binds nobody.
    records(before).is_none_or(|before| before.iter().all(goes_on))
}

fn read(value: &[u8], peer: &[u8; 32]) -> Option<Directory> {
    let directory = SignedDirectory::from_wire(value).and_then(|it| it.verify(peer));
    if directory.is_none() {
        problem::note(&StoreError::Damaged("another node's directory".to_owned()));
    }
    directory
}

fn key(peer: &[u8; 32]) -> String {
    format!("peers/{}", hex::encode(peer))
}

fn bound_key(office: OfficeId) -> String {
    format!("belongs/{}", office.digits())
}
