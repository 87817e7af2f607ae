//! The directory: this node's offices for others, and the newest one of each node that was named.

use super::{DIRECTORY_SECONDS, Failed, Rests};
use crate::office::{Elsewhere, listed, read_listed};
use crate::{Node, Office, PeerAt, api};
use axum::extract::State;
use axum::response::Response;
use ed25519_dalek::Signer as _;
use peer::{Directory, Message as _, NodeClient, PeerError, SignedDirectory};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError, RwLock};
use store::{Batch, HeadSwap, StoreError};
use words::{Moment, OfficeId};

/// How long what was read holds: another process may have changed it.
const SECONDS: i64 = 5;

/// The offices of other nodes, as they were read a moment ago.
#[derive(Default)]
pub(crate) struct Peers {
    read: RwLock<Option<(Moment, Vec<Arc<Office>>)>>,
    pub(super) rests: Rests,
}

impl Peers {
    /// The offices of every node that was named, in the order of the settings.
    pub(crate) async fn offices(&self, node: &Node) -> Result<Vec<Arc<Office>>, StoreError> {
        if node.settings.peers.is_empty() {
            return Ok(Vec::new());
        }
        let now = node.now();
        {
            let read = self.read.read().unwrap_or_else(PoisonError::into_inner);
            if let Some((at, offices)) = &*read
                && (at.0..at.plus_seconds(SECONDS).0).contains(&now.0)
            {
                return Ok(offices.clone());
            }
        }
        let own = node.offices().await?;
        let mut seen: BTreeSet<OfficeId> = own.iter().map(|it| it.id).collect();
        let mut offices = Vec::new();
        for peer in &node.settings.peers {
            if let Some((directory, _)) = kept(node, &peer.key).await? {
                offices.extend(read_all(&directory));
            }
        }
        // Nobody takes the place of an office by its id: whoever stands first has it.
        offices.retain(|office: &Arc<Office>| seen.insert(office.id));
        let mut read = self.read.write().unwrap_or_else(PoisonError::into_inner);
        *read = Some((now, offices.clone()));
        Ok(offices)
    }

    fn forget(&self) {
        *self.read.write().unwrap_or_else(PoisonError::into_inner) = None;
    }
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
    let directory = Directory {
        version: 1,
        node: node.verifying(),
        at: node.now().0,
        address: node.settings.public_address.clone(),
        offices: listed(&*node.store).await?,
    };
    let signed = SignedDirectory::sign(&directory, |message| node.signing.sign(message).to_bytes());
    Ok(api::message(&signed))
}

/// The directory of a node that is kept here, with the version of its head.
pub(crate) async fn kept(
    node: &Node,
    peer: &[u8; 32],
) -> Result<Option<(Directory, u64)>, StoreError> {
    let Some(head) = node.store.head(&key(peer)).await? else {
        return Ok(None);
    };
    let signed = SignedDirectory::from_wire(&head.value);
    let directory = signed.and_then(|it| it.verify(peer));
    let damaged = || StoreError::Damaged("another node's directory".to_owned());
    Ok(Some((directory.ok_or_else(damaged)?, head.version)))
}

/// Asks for a directory where the one that is kept has grown old.
pub(super) async fn renew(node: &Node, peer: &PeerAt, client: &NodeClient) -> Result<(), Failed> {
    let before = kept(node, &peer.key).await?;
    let (version, at) = before
        .as_ref()
        .map_or((0, 0), |(it, version)| (*version, it.at));
    if node.now().0 < at.saturating_add(DIRECTORY_SECONDS) {
        return Ok(());
    }
    let signed = client.directory(&peer.key).await?;
    let strange = || Failed::Peer(PeerError::NotOurProtocol);
    let new = signed.verify(&peer.key).ok_or_else(strange)?;
    if new.at <= at {
        return Ok(());
    }
    // An office keeps its founder: whoever takes its place under its id is not it.
    if before.is_some_and(|(before, _)| !continues(&before, &new)) {
        return Err(strange());
    }
    let mut batch = Batch::named("directory");
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

fn continues(before: &Directory, new: &Directory) -> bool {
    let founders = |directory: &Directory| -> BTreeMap<OfficeId, [u8; 32]> {
        let offices = directory.offices.iter();
        let records = offices.filter_map(|it| it.current.verify());
        records.map(|it| (it.id, it.founder)).collect()
    };
    let (before, new) = (founders(before), founders(new));
    let is_same = |(id, founder)| before.get(id).is_none_or(|it| it == founder);
    new.iter().all(is_same)
}

fn read_all(directory: &Directory) -> Vec<Arc<Office>> {
    let offices = directory.offices.iter();
    let elsewhere = || Elsewhere {
        node: directory.node,
        address: directory.address.trim_end_matches('/').to_owned(),
    };
    offices
        .filter_map(|it| read_listed(it, elsewhere()))
        .collect()
}

fn key(peer: &[u8; 32]) -> String {
    format!("peers/{}", hex::encode(peer))
}
