//! Copies that go to an office of another node: handed over once, with the files that they name, and acknowledged by
//! that node's signature.

use super::{Failed, Own};
use crate::api::chunks;
use crate::intake::held;
use crate::relay;
use crate::{Node, PeerAt};
use entry::{Author, Header, Mark, Statement, Verified};
use peer::{CopyOver, CopyTaken, NodeClient, PeerError};
use store::{Batch, HeadSwap, StoreError};
use words::{Hash, Moment, OfficeId, StreamId};

/// Hands over what waits for this node's offices.
pub(super) async fn all(node: &Node, peer: &PeerAt, client: &NodeClient) -> Result<(), Failed> {
    let there = node.peers.offices(node).await?;
    let is_theirs = |id: OfficeId| {
        let mut all = there
            .iter()
            .filter_map(|it| Some((it.id, it.elsewhere.as_ref()?)));
        all.any(|(office, at)| office == id && at.node == peer.key)
    };
    let mut refused = Ok(());
    for (stream, to, version) in relay::waiting(node).await? {
        if !is_theirs(to) || node.office(to).await?.is_some() {
            continue;
        }
        match one(node, peer, client, (stream, to, version)).await {
            // One copy that is refused or damaged does not keep the others back; it stays where it waits.
            Err(Failed::Peer(problem @ PeerError::Refused(_))) => refused = Err(problem.into()),
            Err(Failed::Store(error @ StoreError::Damaged(_))) => crate::problem::note(&error),
            // Another process was faster.
            Err(Failed::Store(StoreError::HeadMoved { .. })) => {}
            other => other?,
        }
    }
    refused
}

async fn one(
    node: &Node,
    peer: &PeerAt,
    client: &NodeClient,
    (stream, to, version): (StreamId, OfficeId, u64),
) -> Result<(), Failed> {
    let report = relay::report(node, stream).await?;
    let mut batch = Batch::named("copy handed over");
    batch.heads.push(relay::unqueue(stream, to, version));
    // Where the reporter took the report back, nothing is left that could go.
    if let Some(report) = &report {
        let header = hand(node, peer, client, report, to).await?;
        batch.heads.push(HeadSwap {
            key: sent_key(stream, to),
            expected: 0,
            value: Some(header),
            expires: None,
        });
    }
    store::commit(&*node.store, batch).await?;
    Ok(())
}

/// Gives the header under which the other node keeps the copy.
async fn hand(
    node: &Node,
    peer: &PeerAt,
    client: &NodeClient,
    report: &Verified,
    to: OfficeId,
) -> Result<Vec<u8>, Failed> {
    let statement = report.statement();
    let damaged = || StoreError::Damaged("a copy that is to go".to_owned());
    let lookup = held::lookup(node, statement.stream).await?;
    let (body, grant) = relay::parts_for(report, to).ok_or_else(damaged)?;
    let copy = CopyOver {
        version: 1,
        office: to,
        header: report.header().encode(),
        body: body.to_vec(),
        grant: grant.to_vec(),
        lookup: lookup.ok_or_else(damaged)?.0.0,
    };
    let mut taken = client.hand_copy(&copy, &Own(node)).await?;
    if !taken.missing.is_empty() {
        bring(node, client, statement, &taken.missing).await?;
        taken = client.hand_copy(&copy, &Own(node)).await?;
    }
    let strange = Failed::Peer(PeerError::NotOurProtocol);
    match acknowledged(&taken, &peer.key, report.hash(), to) {
        Some(_) => Ok(taken.header),
        None => Err(strange),
    }
}

/// Brings the files that the other node does not have.
async fn bring(
    node: &Node,
    client: &NodeClient,
    statement: &Statement,
    missing: &[u8],
) -> Result<(), Failed> {
    for place in missing {
        let blob = statement.blobs.get(usize::from(*place));
        let blob = blob.ok_or(PeerError::NotOurProtocol)?;
        let found = node.blobs.open(blob.id, 0).await?;
        let damaged = || StoreError::Damaged("a file of a copy".to_owned());
        let (_, reader) = found.ok_or_else(damaged)?;
        let content = chunks(reader);
        let own = Own(node);
        let put = client.put_blob(blob.id, &blob.hash, blob.size, content, &own);
        match put.await {
            // An earlier try brought it.
            Err(problem) if problem.is(peer::RefusalKind::Taken) => {}
            other => other?,
        }
    }
    Ok(())
}

/// When the other node took the copy, if what it gave back is its signed word for this one.
fn acknowledged(taken: &CopyTaken, peer: &[u8; 32], report: Hash, to: OfficeId) -> Option<Moment> {
    let header = Header::read(&taken.header).ok()?;
    let statement = &header.signed.statement;
    let is_copy = |mark: &Mark| matches!(mark, Mark::Copied { entry, .. } if *entry == report);
    let fits = statement.office == to
        && statement.author == Author::Node(*peer)
        && statement.marks.iter().any(is_copy);
    fits.then_some(header.received)
}

/// When another node took the copy of a report, as far as its signature is kept here.
pub(crate) async fn sent(
    node: &Node,
    stream: StreamId,
    report: Hash,
    to: OfficeId,
) -> Result<Option<Moment>, StoreError> {
    let Some(head) = node.store.head(&sent_key(stream, to)).await? else {
        return Ok(None);
    };
    let taken = CopyTaken {
        version: 1,
        header: head.value,
        missing: Vec::new(),
    };
    let mut peers = node.settings.peers.iter();
    Ok(peers.find_map(|peer| acknowledged(&taken, &peer.key, report, to)))
}

fn sent_key(stream: StreamId, to: OfficeId) -> String {
    format!("sent/{}/{}", stream.digits(), to.digits())
}
